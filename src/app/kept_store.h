/* For plays: the store's file laid aside and put back, as somebody would who has yesterday's copy. */
#ifndef MINPLAN_APP_KEPT_STORE_H
#define MINPLAN_APP_KEPT_STORE_H

#include "app/paths.h"

/* While no program has the store open. */
Status kept_store_keep(const Paths *paths, Fault *fault);
Status kept_store_put_back(const Paths *paths, Fault *fault);

#endif
