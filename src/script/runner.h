/* Runs a developer's play script: Lua with the usual libraries (no os, no io) and one function per
 * command of the puppet. Apart from Host: a play script is not content and sees no kiosk table. */
#ifndef MINPLAN_SCRIPT_RUNNER_H
#define MINPLAN_SCRIPT_RUNNER_H

#include "base/buf.h"

enum { RUNNER_MOST_ARGUMENTS = 6 };

typedef struct RunnerCommands {
  const char *const *names; /* NULL-terminated: each becomes a global function */
  /* Does one command; texts are borrowed. What it leaves in `result` is returned to the script as a
   * string. Not ST_OK: the script stops there, with the fault's detail and the line in the file. */
  Status (*call)(void *context, const char *name, const char *const *arguments, int count, Buf *result,
                 Fault *fault);
  void *context;
} RunnerCommands;

/* ST_OK when the script ran to its end, ST_SCRIPT with "file:line: why" otherwise. */
Status runner_run(const char *path, const RunnerCommands *commands, Fault *fault);

#endif
