/* The tables of the store's projections: older plans and what became of their goals. */
#include "store/projection.h"

#include <stddef.h>

/* What was taken out stays as a row: its area decides who may read in the history what was said of it. */
/* clang-format off */
static const Table TABLES[] = {
    {"old_plan", "citizen TEXT NOT NULL,id TEXT NOT NULL,form TEXT NOT NULL,unit TEXT,day TEXT,imported TEXT,more TEXT,"
                 "role TEXT NOT NULL,who TEXT NOT NULL,seq INTEGER NOT NULL,at_ms INTEGER NOT NULL,gone INTEGER NOT NULL,PRIMARY KEY(citizen,id)"},
    {"old_goal", "citizen TEXT NOT NULL,id TEXT NOT NULL,plan TEXT NOT NULL,what TEXT NOT NULL,words TEXT NOT NULL,area TEXT,"
                 "line INTEGER,more TEXT,seq INTEGER NOT NULL,fate TEXT NOT NULL,goal TEXT,thing TEXT,fate_words TEXT,fate_ms INTEGER,"
                 "PRIMARY KEY(citizen,id)"},
};

#define OF_PLAN " WHERE citizen=?1 AND plan=?4->>'id'"
#define THIS " WHERE citizen=?1 AND id=?4->>'id'"

static const Change CHANGES[] = {
    {"old_plan.new", "INSERT INTO old_plan(citizen,id,form,unit,day,imported,more,role,who,seq,at_ms,gone) VALUES(?1,?4->>'id',"
                     "?4->>'form',?4->>'unit',?4->'day',?4->>'imported',?4->'more',?5,?7,?2,?3,0)"},
    {"old_plan.gone", "UPDATE old_goal SET fate='gone'" OF_PLAN},
    {"old_plan.gone", "UPDATE old_plan SET gone=1" THIS},
    {"old_goal.new", "INSERT INTO old_goal(citizen,id,plan,what,words,area,line,more,seq,fate) VALUES(?1,?4->>'id',?4->>'plan',"
                     "coalesce(?4->>'what','goal'),?4->>'words',nullif(?4->>'area',''),?4->>'line',?4->'more',?2,'open')"},
    {"old_goal.gone", "UPDATE old_goal SET fate='gone'" THIS},
    {"old_goal.fate", "UPDATE old_goal SET fate=?4->>'fate',goal=?4->>'goal',thing=?4->>'thing',"
                      "fate_words=nullif(?4->>'words',''),fate_ms=?3" THIS},
};
/* clang-format on */

ProjectionPart projection_old(void) {
  return (ProjectionPart){.tables = TABLES,
                          .table_count = sizeof TABLES / sizeof *TABLES,
                          .changes = CHANGES,
                          .change_count = sizeof CHANGES / sizeof *CHANGES};
}
