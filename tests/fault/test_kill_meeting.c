/* As test_kill, in the middle of a meeting: killed at a random moment, what was acknowledged is there, and the meeting goes on
 * where it was, to its end. */
#include "support_kill.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

#ifdef __SANITIZE_ADDRESS__
enum { ROUNDS = 40 };
#else
enum { ROUNDS = 300 };
#endif
enum { LONGEST_US = 2500, MOST_STEPS = 16 };

/* A meeting ends once. */
static Status next_step(Session *session, Store *store, const char *round, int number) {
  (void)round;
  while (number >= STORY_OF_MEETING.steps) pause();
  return STORY_OF_MEETING.step(session, store, number + 1);
}

static int go_on(Session *session) {
  Store *store;
  Status status;
  Mem mem = mem_system();
  Buf report = buf_new(&mem, 4096);
  if (session_open(session, &store) != ST_OK) fail_msg("%s", session->fault.detail);
  int there = session_count(session, store, &status);
  assert_int_equal(status, ST_OK);
  session->time.wall_ms += MOST_STEPS * 1000; /* the child's seconds are over */
  for (int step = there + 1; there >= 0 && step <= STORY_OF_MEETING.steps; step++)
    if (session_step(session, store, step) != ST_OK) fail_msg("step %d after %d: %s", step, there, session->fault.detail);
  assert_int_equal(session_count(session, store, &status), STORY_OF_MEETING.steps);
  if (store_verify(store, &report, &session->fault) != ST_OK) fail_msg("%s", session->fault.detail);
  store_close(store);
  buf_free(&report);
  return there;
}

static void a_meeting_goes_on_where_it_was(void **state) {
  (void)state;
  SeededRandom seed = {.state = 11};
  Random random = random_seeded(&seed);
  int killed_in[MOST_STEPS] = {0};
  for (int round = 0; round < ROUNDS; round++) {
    Session session;
    session_new(&session, NULL);
    session.story = &STORY_OF_MEETING;
    int said = kill_one(&session, &random, next_step, "", STORY_OF_MEETING.steps, LONGEST_US), there = go_on(&session);
    if (there != said && there != said + 1) fail_msg("round %d: %d acknowledged, %d there", round, said, there);
    killed_in[there]++;
    session_free(&session);
  }
  printf("%d kills, 0 lost; went on after", ROUNDS);
  for (int i = 0; i <= STORY_OF_MEETING.steps; i++) printf(" %d: %d,", i, killed_in[i]);
  puts("");
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_meeting_goes_on_where_it_was)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
