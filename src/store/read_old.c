/* What can be read of older plans; read.c says how. */
#include "store/read.h"
#include "store/read_sql.h"

/* clang-format off */
#define GOALS \
  LIST("'id',id,'what',what,'words',words,'area',area,'line',line,'more',as_json(more),'fate',fate,'goal',goal," \
       "'thing',thing,'fate_words',fate_words,'fate_at',fate_ms", "seq", \
       "old_goal o WHERE o.citizen=p.citizen AND o.plan=p.id AND o.fate<>'gone'" SEES("o.citizen", "topic_of(o.area)"))

/* `name`: of staff who entered it; `more`: what is not a goal of a package of another kiosk. */
static const char OLD_PLANS[] =
  "SELECT json_group_array(" OBJECT("'id',id,'form',form,'unit',unit,'day',as_json(day),'imported',imported,'more',as_json(more),"
  "'role',role,'name',iif(role='staff'," NAMED("p.who") ",NULL),'at',at_ms,'goals'," GOALS) " ORDER BY seq) FROM old_plan p"
  " WHERE p.citizen=?1 AND p.gone=0" SEES("p.citizen", "'frame'");
/* clang-format on */

static const ReadQuestion QUESTIONS[] = {
    {.name = "old_plans", .argument = "citizen", .sql = OLD_PLANS, .of_citizen = true},
};

ReadPart read_old(void) {
  return (ReadPart){QUESTIONS, (int)(sizeof QUESTIONS / sizeof *QUESTIONS)};
}
