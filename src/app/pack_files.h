/* The files of a content folder: listed, compared with the copy that was kept, copied. */
#ifndef MINPLAN_APP_PACK_FILES_H
#define MINPLAN_APP_PACK_FILES_H

#include "base/buf.h"

#include <stdbool.h>

typedef struct PackFiles {
  Buf names; /* of the content files without ".lua", one a line */
  Buf stamp; /* name, size and time of each, and of the program that will read them */
} PackFiles;

/* ST_NOT_FOUND when the folder holds no content. End with pack_files_free, whatever came of it. */
Status pack_files_list(const char *folder, PackFiles *out, Fault *fault);
void pack_files_free(PackFiles *files);

/* True when the copy in `good` was made of just these files. */
bool pack_files_are_known(const char *good, const PackFiles *files);
/* Copies the files into `good`, whole or not at all: beside, flushed, renamed. */
Status pack_files_keep(const char *folder, const PackFiles *files, const char *good, Fault *fault);

#endif
