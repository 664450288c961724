/* The tables of the store's projections: meetings and what came of them. */
#include "store/projection.h"

#include <stddef.h>

/* clang-format off */
static const Table TABLES[] = {
    {"meeting", "citizen TEXT NOT NULL,id TEXT NOT NULL,form TEXT NOT NULL,due TEXT,place TEXT,seq INTEGER NOT NULL,"
                "at_ms INTEGER NOT NULL,PRIMARY KEY(citizen,id)"},
};

static const Change CHANGES[] = {
    {"meeting.new", "INSERT INTO meeting(citizen,id,form,due,place,seq,at_ms)"
                    " VALUES(?1,?4->>'id',?4->>'form',?4->'when',?4->>'place',?2,?3)"},
};
/* clang-format on */

ProjectionPart projection_meeting(void) {
  return (ProjectionPart){.tables = TABLES,
                          .table_count = sizeof TABLES / sizeof *TABLES,
                          .changes = CHANGES,
                          .change_count = sizeof CHANGES / sizeof *CHANGES};
}
