/* What can be read of the way from arrival to plan; read.c says how. */
#include "store/read.h"
#include "store/read_sql.h"

/* clang-format off */
static const char PATH[] =
  "SELECT json_group_array(" OBJECT("'step',step,'state',state,'words',words,'name'," NAMED("p.who") ",'at',at_ms") " ORDER BY seq) FROM path p WHERE p.citizen=?1" SEES("p.citizen", "'frame'");
/* clang-format on */

static const ReadQuestion QUESTIONS[] = {
    {.name = "path", .argument = "citizen", .sql = PATH, .of_citizen = true},
};

ReadPart read_path(void) {
  return (ReadPart){QUESTIONS, (int)(sizeof QUESTIONS / sizeof *QUESTIONS)};
}
