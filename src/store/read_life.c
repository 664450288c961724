/* What can be read of the plan in use; read.c says how. */
#include "store/read.h"
#include "store/read_sql.h"

/* clang-format off */
static const char RATINGS[] =
  "SELECT json_group_array(" OBJECT("'side',side,'step',step,'words',words,'name'," NAMED("r.who") ",'at',at_ms") " ORDER BY seq) FROM rating r WHERE r.citizen=?1" SEES("r.citizen", "'frame'");
/* clang-format on */

static const ReadQuestion QUESTIONS[] = {
    {.name = "ratings", .argument = "citizen", .sql = RATINGS, .of_citizen = true},
};

ReadPart read_life(void) {
  return (ReadPart){QUESTIONS, (int)(sizeof QUESTIONS / sizeof *QUESTIONS)};
}
