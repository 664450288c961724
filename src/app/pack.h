/* Which content people get to see: the folder asked for when it is whole, else the last one that was (a copy is
 * kept with the data), else the program's own. Checked when it is new or changed, not at every start. */
#ifndef MINPLAN_APP_PACK_H
#define MINPLAN_APP_PACK_H

#include "app/paths.h"
#include "script/host.h"

typedef struct PackConfig {
  const Paths *paths;     /* borrowed while pack_choose runs */
  Clock clock;
  Random random;
  bool only_this;         /* for authors: no other content in its place */
  bool keep;              /* a copy of what is whole is kept with the data */
  bool check_anyway;      /* do not trust that it was good when it was last checked */
} PackConfig;

/* Puts the folder to use into `out`. ST_OK with fault->status != ST_OK: another one than was asked for, and why.
 * Not ST_OK: there is none; `fault` tells why the first one will not do. */
Status pack_choose(const PackConfig *config, char out[PATH_SIZE], Fault *fault);

#endif
