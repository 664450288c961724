/* A file that stands whole or not at all. */
#ifndef MINPLAN_APP_WHOLE_FILE_H
#define MINPLAN_APP_WHOLE_FILE_H

#include "base/status.h"

#include <stddef.h>

/* Written beside, flushed and renamed; only its owner may read it. Never over a file that is there:
 * ST_REFUSED. ST_DISK_FULL, ST_IO. */
Status whole_file_new(const char *path, const void *bytes, size_t length, Fault *fault);

#endif
