/* The tables of the store's projections: how far the citizen is on the way. */
#include "store/projection.h"

#include <stddef.h>

/* clang-format off */
static const Table TABLES[] = {
    {"path", "citizen TEXT NOT NULL,step TEXT NOT NULL,state TEXT NOT NULL,words TEXT,who TEXT NOT NULL,"
             "seq INTEGER NOT NULL,at_ms INTEGER NOT NULL,PRIMARY KEY(citizen,step)"},
};

static const Change CHANGES[] = {
    {"path.step", "INSERT OR REPLACE INTO path(citizen,step,state,words,who,seq,at_ms)"
                  " VALUES(?1,?4->>'step',?4->>'state',?4->>'words',?7,?2,?3)"},
};
/* clang-format on */

ProjectionPart projection_path(void) {
  return (ProjectionPart){.tables = TABLES,
                          .table_count = sizeof TABLES / sizeof *TABLES,
                          .changes = CHANGES,
                          .change_count = sizeof CHANGES / sizeof *CHANGES};
}
