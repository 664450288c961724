/* Putting what a citizen takes away on a medium: one sealed file. */
#ifndef MINPLAN_APP_TAKE_AWAY_H
#define MINPLAN_APP_TAKE_AWAY_H

#include "app/services.h"

/* The service of that name; `context` is the Services. */
Status take_away(void *context, HostParcel *parcel);

#endif
