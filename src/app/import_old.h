/* `minplan import FILE --for NAME`: an older plan for a citizen, whose goals that citizen decides about at the kiosk. */
#ifndef MINPLAN_APP_IMPORT_OLD_H
#define MINPLAN_APP_IMPORT_OLD_H

#include "app/options.h"
#include "app/paths.h"

int import_old(const Options *options, const Paths *paths);

#endif
