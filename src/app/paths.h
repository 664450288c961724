/* Where the program finds its own files and may keep the store. */
#ifndef MINPLAN_APP_PATHS_H
#define MINPLAN_APP_PATHS_H

#include "app/options.h"

enum { PATH_SIZE = 1024 };

typedef struct Paths {
  char scripts[PATH_SIZE], content[PATH_SIZE]; /* the ones to use */
  char own_content[PATH_SIZE];                 /* the program's own, to fall back on */
  char good_content[PATH_SIZE];                /* the copy of the last content that was whole */
  char data[PATH_SIZE], store[PATH_SIZE], out[PATH_SIZE];
} Paths;

/* Fills all paths from the options and the place of the program itself; makes no folder. */
Status paths_find(const Options *options, Paths *out, Fault *fault);
/* Puts the store and what is kept beside it into the folder `data`. False when a path does not fit. */
bool paths_keep_in(Paths *paths, const char *data);
/* Makes a folder and its parents, mode 0700. */
Status paths_make_folder(const char *path, Fault *fault);

#endif
