#include "support_kill.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { MOST_THINGS = 100000, OPENING_US = 8000 };

/* The child. 0 is said when the store is open. */
static void act(Session *session, KillThing thing, const char *round, int pipe_end) {
  Store *store;
  session->config.random = random_system(); /* the seed would be the same in every child */
  if (session_open(session, &store) != ST_OK) _exit(1);
  for (int done = 0; done < MOST_THINGS; done++) {
    if (write(pipe_end, &done, sizeof done) != sizeof done) _exit(3);
    Status status = thing(session, store, round, done);
    if (status == ST_OK) continue;
    fprintf(stderr, "thing %d: %s\n", done, session->fault.detail);
    _exit(1);
  }
  _exit(0);
}

static unsigned draw(Random *random, unsigned below) {
  unsigned value;
  random_fill(random, &value, sizeof value);
  return value % below;
}

int kill_one(Session *session, Random *random, KillThing thing, const char *round, int most_things,
             unsigned longest_us) {
  int ends[2], number = 0, last = 0, how;
  bool opening = draw(random, 4) == 0;
  int wanted = (int)draw(random, (unsigned)most_things);
  unsigned wait_us = draw(random, opening ? OPENING_US : longest_us);
  assert_int_equal(pipe(ends), 0);
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) act(session, thing, round, ends[1]);
  close(ends[1]);
  for (number = -1; !opening && number < wanted; last = number)
    assert_int_equal(read(ends[0], &number, sizeof number), sizeof number);
  usleep(wait_us);
  kill(child, SIGKILL);
  while (read(ends[0], &number, sizeof number) == sizeof number) last = number;
  close(ends[0]);
  assert_int_equal(waitpid(child, &how, 0), child);
  assert_true(WIFSIGNALED(how)); /* else it ended by itself */
  return last;
}
