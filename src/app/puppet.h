/* The kiosk on strings: commands by name do what a person does, on a headless display with a virtual
 * clock. `play` runs it in a child process, so that kill() is a real kill. */
#ifndef MINPLAN_APP_PUPPET_H
#define MINPLAN_APP_PUPPET_H

#include "app/kiosk.h"

typedef struct Puppet {
  Kiosk *kiosk;
  VirtualClock *clock;
  const char *out; /* folder for pictures */
  bool aside;      /* the command that is being done is for the second screen */
} Puppet;

/* Names of all commands, NULL-terminated. docs/play.md says what each does. */
extern const char *const PUPPET_COMMANDS[];

/* Does one command. ST_NOT_FOUND and ST_REFUSED mean that an expectation did not hold. */
Status puppet_do(Puppet *puppet, const char *name, const char *const *arguments, int count, Buf *result,
                 Fault *fault);

#endif
