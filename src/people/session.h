/* How long the kiosk waits for somebody who does nothing, by role. */
#ifndef MINPLAN_PEOPLE_SESSION_H
#define MINPLAN_PEOPLE_SESSION_H

#include "people/roles.h"

#include <stdint.h>

/* Until the session ends by itself. `minutes` is the place's own setting, held to 2-30; 0 = ours: citizens and
 * administrators 5, staff 3. */
int64_t session_idle_ms(Role role, int minutes);
/* How long before that end the warning comes: citizens 2 minutes, others 1; never more than half of the time. */
int64_t session_warning_ms(Role role, int minutes);

#endif
