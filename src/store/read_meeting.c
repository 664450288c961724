/* What can be read of meetings; read.c says how. */
#include "store/read.h"
#include "store/read_sql.h"

/* clang-format off */
static const char MEETINGS[] =
  "SELECT json_group_array(" OBJECT("'id',id,'form',form,'when',as_json(due),'place',place,'at',at_ms") " ORDER BY seq DESC) FROM meeting m WHERE m.citizen=?1" SEES("m.citizen", "'frame'");
/* clang-format on */

static const ReadQuestion QUESTIONS[] = {
    {.name = "meetings", .argument = "citizen", .sql = MEETINGS, .of_citizen = true},
};

ReadPart read_meeting(void) {
  return (ReadPart){QUESTIONS, (int)(sizeof QUESTIONS / sizeof *QUESTIONS)};
}
