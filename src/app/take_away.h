/* Putting what leaves the kiosk in a file on a medium: what a citizen takes away, and a plan for
 * another system. Each is one locked file; its passphrase is told once. */
#ifndef MINPLAN_APP_TAKE_AWAY_H
#define MINPLAN_APP_TAKE_AWAY_H

#include "app/services.h"

/* The services of those names; `context` is the Services. */
Status take_away(void *context, HostParcel *parcel);
Status hand_over(void *context, HostHandOver *handed);

#endif
