/* What the environment tells SDL and the libraries below it while a window opens: no session bus (session_bus.h), and a
 * short table of dead keys (compose.h). Set before any other thread begins and taken back when there is none any more, for
 * nobody may read the environment while it changes. */
#ifndef MINPLAN_PLATFORM_SURROUNDINGS_H
#define MINPLAN_PLATFORM_SURROUNDINGS_H

#include <stdbool.h>

typedef struct Surroundings {
  bool hidden;
  int compose;
} Surroundings;

Surroundings surroundings_begin(void);
void surroundings_end(Surroundings begun);

#endif
