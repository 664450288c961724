/* The tables of the plan in use: how it goes as both sides see it, how a goal or an agreement stood and stands, and what
 * was agreed each time. Notes by goal lie with the other notes, professional words with the citizen's wordings. */
#include "store/projection.h"

#include <stddef.h>

/* clang-format off */
static const Table TABLES[] = {
    /* side 'closed': nobody waits any more for the other side of that round. */
    {"rating", "citizen TEXT,round INTEGER,side TEXT,who TEXT,step INTEGER,words TEXT,seq INTEGER NOT NULL,"
               "at_ms INTEGER NOT NULL,PRIMARY KEY(citizen,round,side,who)"},
    {"standing", "citizen TEXT,id TEXT,seq INTEGER,status TEXT NOT NULL,words TEXT,due TEXT,speaker TEXT NOT NULL,"
                 "who TEXT NOT NULL,at_ms INTEGER NOT NULL,PRIMARY KEY(citizen,id,seq)"},
    {"version", "citizen TEXT,number INTEGER,seq INTEGER NOT NULL,at_ms INTEGER NOT NULL,parts TEXT NOT NULL,"
                "PRIMARY KEY(citizen,number)"},
};

#define STANDS(status, words, due) \
  "INSERT INTO standing(citizen,id,seq,status,words,due,speaker,who,at_ms)" \
  " VALUES(?1,?4->>'id',?2," status "," words "," due ",?5,?7,?3)"

/* The plan as it is when it is agreed to, as JSON; the area of an agreement is that of its goal. */
#define PART(name, members, from) \
  "'" name "',as_json((SELECT json_group_array(object(" members ") ORDER BY seq) FROM " from " WHERE s.citizen=?1))"
#define SAID "'id',id,'words',words,'area',area"
#define GOAL_OF_AGREEMENT "(SELECT g.area FROM goal g WHERE g.citizen=s.citizen AND g.id=s.goal)"
#define PARTS_NOW \
  "object(" \
  PART("strengths", SAID, "strength s") "," \
  PART("wishes", SAID ",'status',status", "wish s") "," \
  PART("goals", SAID ",'why',why,'first_step',first_step,'helper',helper,'when',as_json(due),'fallback',fallback," \
       "'sure',sure,'rank',rank,'status',status", "goal s") "," \
  PART("agreements", "'id',id,'what',what,'who',who,'who_role',who_role,'when',as_json(due),'fallback',fallback," \
       "'goal',goal,'area'," GOAL_OF_AGREEMENT ",'status',status", "agreement s") "," \
  PART("people", "'id',id,'name',name,'role',role,'helps',helps", "person s") "," \
  "'talk',as_json((SELECT json_group_object(topic,words) FROM talk WHERE citizen=?1))," \
  "'review',as_json((SELECT review FROM plan WHERE citizen=?1)))"

static const Change CHANGES[] = {
    {"rating.new", "INSERT OR REPLACE INTO rating(citizen,round,side,who,step,words,seq,at_ms)"
                   " VALUES(?1,?4->>'round',?4->>'side',?7,?4->>'step',?4->>'words',?2,?3)"},
    {"rating.closed", "INSERT OR REPLACE INTO rating(citizen,round,side,who,seq,at_ms) VALUES(?1,?4->>'round','closed',?7,?2,?3)"},
    {"goal.note", "INSERT INTO note(citizen,id,seq,words,goal,duty,assessment,next_step,source,speaker,who,name,at_ms)"
                  " VALUES(?1,?4->>'id',?2,?4->>'fact',?4->>'goal',?4->>'duty',?4->>'assessment',?4->>'next_step',"
                  "?4->>'source',?4->>'speaker',?7,?4->>'name',?3)"},
    {"goal.professional", "INSERT INTO wording(citizen,goal,seq,words,at_ms,speaker,who,name)"
                          " VALUES(?1,?4->>'id',?2,?4->>'words',?3,'professional',?7,?4->>'name')"},
    {"goal.new", STANDS("?4->>'status'", "NULL", "NULL")},
    {"goal.status", STANDS("?4->>'status'", "?4->>'words'", "NULL")},
    {"agreement.new", STANDS("'agreed'", "NULL", "nullif(?4->'when','{}')")},
    {"agreement.status", STANDS("?4->>'status'", "?4->>'words'", "nullif(?4->'when','{}')")},
    {"plan.agreed", "INSERT INTO version(citizen,number,seq,at_ms,parts) SELECT ?1,?4->>'version',?2,?3," PARTS_NOW},
};
/* clang-format on */

ProjectionPart projection_life(void) {
  return (ProjectionPart){.tables = TABLES,
                          .table_count = sizeof TABLES / sizeof *TABLES,
                          .changes = CHANGES,
                          .change_count = sizeof CHANGES / sizeof *CHANGES};
}
