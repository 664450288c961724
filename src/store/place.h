/* What the place decides about its kiosk, each an entry in its chain. */
#ifndef MINPLAN_STORE_PLACE_H
#define MINPLAN_STORE_PLACE_H

#include "people/roles.h"
#include "store/store.h"

/* After how many minutes a session of this role ends by itself (people/session.h); 0 = the place chose none. */
Status store_idle(Store *store, Role role, int *minutes, Fault *fault);
/* By whoever has the right to; 2-30. */
Status store_idle_set(Store *store, const char *by, Role role, int minutes, Fault *fault);

/* An administrator has looked at the accounts of a store that is older than what was seen (refusal "older"): staff may come
 * in again. */
Status store_looked_at(Store *store, const char *by, Fault *fault);

#endif
