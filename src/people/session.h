/* How long the kiosk waits for somebody who does nothing, by role. */
#ifndef MINPLAN_PEOPLE_SESSION_H
#define MINPLAN_PEOPLE_SESSION_H

#include "people/roles.h"

#include <stdint.h>

enum { SESSION_LEAST_MINUTES = 2, SESSION_MOST_MINUTES = 30 };

typedef struct SessionLimits {
  int64_t idle_ms;    /* until the session ends by itself */
  int64_t warning_ms; /* how long before that end the question comes: a minute at least, half of the time at most */
} SessionLimits;

/* `place`: --idle, for everybody who comes to this kiosk; before `chosen`: what was chosen for the role; before ours:
 * citizens and administrators 5 minutes, other staff 3. 0 = not said. Held to 2-30. Nobody counts as a citizen. */
SessionLimits session_limits(Role role, int place, int chosen);
/* The minutes that are in force so. */
int session_minutes(Role role, int place, int chosen);

#endif
