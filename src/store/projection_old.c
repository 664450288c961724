/* The tables of the store's projections: older plans and what became of their goals. */
#include "store/projection.h"

#include <stddef.h>

/* clang-format off */
static const Table TABLES[] = {
    {"old_plan", "citizen TEXT NOT NULL,id TEXT NOT NULL,form TEXT NOT NULL,unit TEXT,seq INTEGER NOT NULL,"
                 "at_ms INTEGER NOT NULL,PRIMARY KEY(citizen,id)"},
};

static const Change CHANGES[] = {
    {"old_plan.new", "INSERT INTO old_plan(citizen,id,form,unit,seq,at_ms)"
                     " VALUES(?1,?4->>'id',?4->>'form',?4->>'unit',?2,?3)"},
};
/* clang-format on */

ProjectionPart projection_old(void) {
  return (ProjectionPart){.tables = TABLES,
                          .table_count = sizeof TABLES / sizeof *TABLES,
                          .changes = CHANGES,
                          .change_count = sizeof CHANGES / sizeof *CHANGES};
}
