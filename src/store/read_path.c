/* What can be read of the way from arrival to plan; read.c says how. */
#include "store/read.h"
#include "store/read_sql.h"

/* clang-format off */

#define PLAN_MADE "(SELECT at_ms FROM path m WHERE m.citizen=c.id AND m.step='meeting' AND m.state='done')"
#define DAY_OF_MS(ms) "CAST(strftime('%Y%m%d'," ms "/1000,'unixepoch') AS INTEGER)"
#define STEPS LIST("'step',step,'state',state,'words',words,'name'," NAMED("p.who") ",'at',at_ms", "seq", "path p WHERE p.citizen=c.id")
#define ARRIVAL \
  "CASE WHEN a.day IS NOT NULL THEN " OBJECT("'day'," DATE("a.day") ",'days',days_between(a.day,?3),'days_to_plan'," \
  "days_between(a.day," DAY_OF_MS(PLAN_MADE) ")") " END"
#define NOTICE \
  "CASE WHEN a.citizen IS NOT NULL THEN " OBJECT("'due',(SELECT " DATE("w.due") " FROM (SELECT working_after(a.day," READ_NOTICE_DAYS ") AS due) w)" \
  ",'sent'," DATE("a.notice_day") ",'how',a.notice_how,'words',a.notice_words,'name'," NAMED("a.notice_who")) " END"
#define PARTIES \
  LIST("'id',id,'who',who,'unit',unit,'asked'," DATE("asked") ",'said',said,'answer',answer,'may',may,'name'," NAMED("y.noted") ",'at',at_ms", \
       "seq", "party y WHERE y.citizen=c.id")

static const char PATH[] =
  "SELECT " OBJECT("'steps'," STEPS ",'arrival'," ARRIVAL ",'notice'," NOTICE ",'parties'," PARTIES)
  " FROM citizen c LEFT JOIN arrival a ON a.citizen=c.id WHERE c.id=?1" SEES("c.id", "'frame'");
/* clang-format on */

static const ReadQuestion QUESTIONS[] = {
    {.name = "path", .argument = "citizen", .sql = PATH, .of_citizen = true},
};

ReadPart read_path(void) {
  return (ReadPart){QUESTIONS, (int)(sizeof QUESTIONS / sizeof *QUESTIONS)};
}
