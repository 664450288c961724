/* What can be read of older plans; read.c says how. */
#include "store/read.h"
#include "store/read_sql.h"

/* clang-format off */
static const char OLD_PLANS[] =
  "SELECT json_group_array(" OBJECT("'id',id,'form',form,'unit',unit,'at',at_ms") " ORDER BY seq) FROM old_plan p WHERE p.citizen=?1" SEES("p.citizen", "'frame'");
/* clang-format on */

static const ReadQuestion QUESTIONS[] = {
    {.name = "old_plans", .argument = "citizen", .sql = OLD_PLANS, .of_citizen = true},
};

ReadPart read_old(void) {
  return (ReadPart){QUESTIONS, (int)(sizeof QUESTIONS / sizeof *QUESTIONS)};
}
