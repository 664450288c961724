/* What scripts may ask of the program: printing and the settings of the running session. */
#ifndef MINPLAN_APP_SERVICES_H
#define MINPLAN_APP_SERVICES_H

#include "app/options.h"
#include "app/paper.h"
#include "app/paths.h"
#include "platform/sound.h"
#include "script/host.h"
#include "zipped/zipped.h"

typedef struct Services {
  const Options *options;
  const Paths *paths;
  Clock clock;
  Sound *sound;       /* borrowed */
  int64_t touched_ms; /* when somebody last did something */
  ThemeName theme; /* settings as they stand now */
  int text_percent;
  char lang[16], reading[16];
  bool restyle; /* a setting changed: lay out again */
  bool left;    /* the person left: nothing of theirs may stay */
  bool again;   /* ... and the content is to be looked at anew */
  void (*reopen)(void *kiosk); /* opens the store anew when it has to be */
  bool (*second)(const void *kiosk); /* is there a second screen? */
  void *kiosk;
  const PrintDoor *print;   /* NULL until first asked for, or when it is not there */
  const ZippedDoor *zipped; /* likewise */
} Services;

/* The print room, loaded when first asked for; NULL when it is not there. Stays loaded. */
const PrintDoor *services_paper(Services *services);
Services services_new(const Options *options, const Paths *paths, Clock clock);
/* Theme, text size and language as the program starts with them. */
void services_reset(Services *services);
/* The table of functions for a host; borrows `services`. */
HostServices services_table(Services *services);

#endif
