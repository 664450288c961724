/* The tables of the store's projections: how it goes, as both sides see it. */
#include "store/projection.h"

#include <stddef.h>

/* clang-format off */
static const Table TABLES[] = {
    {"rating", "citizen TEXT NOT NULL,seq INTEGER NOT NULL,side TEXT NOT NULL,step INTEGER NOT NULL,words TEXT,"
               "who TEXT NOT NULL,at_ms INTEGER NOT NULL,PRIMARY KEY(citizen,seq)"},
};

static const Change CHANGES[] = {
    {"rating.new", "INSERT INTO rating(citizen,seq,side,step,words,who,at_ms)"
                   " VALUES(?1,?2,?4->>'side',?4->>'step',?4->>'words',?7,?3)"},
};
/* clang-format on */

ProjectionPart projection_life(void) {
  return (ProjectionPart){.tables = TABLES,
                          .table_count = sizeof TABLES / sizeof *TABLES,
                          .changes = CHANGES,
                          .change_count = sizeof CHANGES / sizeof *CHANGES};
}
