/* Once a day: what was kept long enough goes. Driven by the kiosk's own deadline; nothing polls. */
#ifndef MINPLAN_APP_RETAIN_H
#define MINPLAN_APP_RETAIN_H

#include "app/paths.h"
#include "base/clock.h"
#include "store/store.h"

typedef struct Retain {
  const Paths *paths; /* borrowed */
  Clock clock;
  int64_t due_ms; /* monotonic */
} Retain;

/* Due at once. */
Retain retain_new(const Paths *paths, Clock clock);
/* Looks when it is due, but never while somebody is at the screen: then it waits until they have
 * been quiet for some minutes. `touched_ms` is when somebody last did something. `store` may be
 * NULL. */
void retain_tick(Retain *retain, Store *store, int64_t touched_ms);
int64_t retain_deadline(const Retain *retain);

#endif
