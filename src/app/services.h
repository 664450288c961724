/* What scripts may ask of the program: printing and the settings of the running session. */
#ifndef MINPLAN_APP_SERVICES_H
#define MINPLAN_APP_SERVICES_H

#include "app/options.h"
#include "app/paths.h"
#include "script/host.h"

typedef struct Services {
  const Options *options;
  const Paths *paths;
  Clock clock;
  ThemeName theme; /* settings as they stand now */
  int text_percent;
  bool restyle; /* a setting changed: lay out again */
  bool forget;  /* the person left: wipe what the screen holds */
} Services;

Services services_new(const Options *options, const Paths *paths, Clock clock);
/* The table of functions for a host; borrows `services`. */
HostServices services_table(Services *services);

#endif
