/* Where each face's file is. Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_FONT_FILES_H
#define MINPLAN_PLATFORM_FONT_FILES_H

#include "platform/font_set.h"

/* A font file mapped into memory: pages that no one looks at are never read from the disk. */
typedef struct FontFile {
  void *bytes; /* NULL when not mapped */
  size_t size;
} FontFile;

/* The path Debian's packages use; never NULL. */
const char *font_file_path(Face face);
/* ST_NOT_FOUND when there is no such file, ST_IO when it cannot be read. */
Status font_file_map(const char *path, FontFile *out);
void font_file_unmap(FontFile *file);

#endif
