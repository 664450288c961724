/* Files somebody has brought to the kiosk, on the medium (--medium DIR; the out folder if left out): what lies there that an older
 * plan can be read from, and its bytes. Never a folder, a link or a device, and never beyond the medium. */
#ifndef MINPLAN_APP_MEDIUM_H
#define MINPLAN_APP_MEDIUM_H

#include "app/services.h"

/* The services of those names; `context` is the Services. */
Status medium_list(void *context, Buf *out);
Status medium_read(void *context, const char *name, Buf *out);
Status medium_open_package(void *context, const char *name, const char *passphrase, Buf *handover, Buf *aside);

/* All of a file; ST_NOT_FOUND, ST_IO, ST_TOO_LARGE, ST_BAD_INPUT for what is no file. */
Status medium_read_file(const char *path, Buf *out, Fault *fault);

#endif
