/* What export, import and bench of learning share. */
#ifndef MINPLAN_APP_EXPORT_LEARNING_H
#define MINPLAN_APP_EXPORT_LEARNING_H

#include "app/options.h"
#include "app/paths.h"
#include "store/learn.h"

#include <stdio.h>

/* The modules of the content in use; ended with catalog_free. */
Status learning_catalog(const Options *options, const Paths *paths, Catalog **out, Fault *fault);
/* The store of a kiosk that is not running; ended with store_close. */
Status learning_store(const Options *options, const Paths *paths, Store **out, Fault *fault);
/* All statements as one JSON list. */
Status learning_write(Store *store, const Catalog *catalog, FILE *file, int *count, Fault *fault);

#endif
