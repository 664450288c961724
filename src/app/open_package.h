/* A plan that was handed over, opened: its files, and what FHIR says of it as JSON again. */
#ifndef MINPLAN_APP_OPEN_PACKAGE_H
#define MINPLAN_APP_OPEN_PACKAGE_H

#include "base/status.h"

#include <stdbool.h>

/* By its first bytes; what cannot be read is none. */
bool is_package(const char *path);
/* Writes into `folder`, and tells on stdout what was written and what was left aside. Nothing is
 * written before all of it has proven whole and of a version that is known. */
Status open_package(const char *path, const char *passphrase, const char *folder, Fault *fault);

#endif
