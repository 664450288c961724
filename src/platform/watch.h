/* Says that a file in a folder was saved. The kernel tells (inotify); nothing is looked at in
 * between. */
#ifndef MINPLAN_PLATFORM_WATCH_H
#define MINPLAN_PLATFORM_WATCH_H

#include "base/mem.h"
#include "base/status.h"

#include <stdbool.h>

typedef struct Watch Watch; /* opaque */

typedef struct WatchConfig {
  const char *folder; /* it, and the folders in it; borrowed while watch_new runs */
  const char *ending; /* only files with such names: ".lua"; borrowed for the watch's life */
  /* Called from a thread of the watch's own once saving has come to rest; may be NULL. */
  void (*changed)(void *context);
  void *context;
} WatchConfig;

/* ST_NOT_FOUND when there is no such folder. End with watch_free. */
Status watch_new(const Mem *mem, const WatchConfig *config, Watch **out, Fault *fault);
void watch_free(Watch *watch);
/* True once after something was saved, renamed into the folder or taken out of it. */
bool watch_take(Watch *watch);

#endif
