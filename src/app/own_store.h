/* The kiosk's store: opened, opened anew when somebody left or it must be, and why it is not when
 * it would not open. */
#ifndef MINPLAN_APP_OWN_STORE_H
#define MINPLAN_APP_OWN_STORE_H

#include "app/options.h"
#include "app/paths.h"
#include "store/store.h"

typedef struct OwnStore {
  const Options *options; /* borrowed, as is the next */
  const Paths *paths;
  Clock clock;
  Random random;
  bool without; /* none is opened */
  StoreRun run;
  Store *store; /* NULL: not asked for, or it would not open */
  Fault fault;  /* why */
} OwnStore;

/* Why it would not open is told, and kept: screens that need it say so instead of asking for a name
 * in vain. */
void own_store_open(OwnStore *own);
/* One that is open is closed and opened again, so that it holds nothing of anybody, and is looked
 * at from the file. */
void own_store_renew(OwnStore *own);
/* The word key of what a person reads about it; NULL when it is open. */
const char *own_store_trouble(const OwnStore *own);

#endif
