/* A hand-over package (docs/export.md) opened in memory with its passphrase. */
#ifndef MINPLAN_APP_PACKAGE_H
#define MINPLAN_APP_PACKAGE_H

#include "base/buf.h"
#include "zipped/zipped.h"

#include <stdbool.h>

enum { PACKAGE_MAX = 256 << 20 };

/* True when the bytes begin as a ZIP does. */
bool package_begins(const void *bytes, size_t length);

/* The hand-over as JSON, and what of it is not known to this version as a list (exchange/fhir.h). `then`, which may be NULL,
 * gets every file once all of them have proven whole and the plan was read. Nothing else is told when it fails: ST_WRONG_KEY,
 * ST_NEWER, ST_DAMAGED, ST_BAD_INPUT for what is no hand-over. */
Status package_read(const ZippedDoor *door, const Buf *bytes, const char *passphrase, Buf *handover, Buf *aside, ZippedTake then,
                    void *context, Fault *fault);

#endif
