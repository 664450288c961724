/* A child writes to a real file and says each thing that was saved down a pipe; it is killed at a
 * random moment, 1,000 times. Everything it said is there afterwards. */
#include "support_kill.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#ifdef __SANITIZE_ADDRESS__
enum { ROUNDS = 100 }; /* slow, and the kills are the same */
#else
enum { ROUNDS = 1000 };
#endif
enum { MOST_ANSWERS = 12, LONGEST_US = 1000, PATHS = 50 };

static Status answer(Session *session, Store *store, const char *draft, int number) {
  return session_answer(session, store, draft, (number + 1) % PATHS);
}

/* Each answer overwrites the one under its path, so the head's cursor tells which was the last. */
static int last_kept(Session *session, const char *draft) {
  char arguments[64];
  int number = 0;
  Store *store;
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 1 << 16);
  snprintf(arguments, sizeof arguments, "{\"id\":\"%s\"}", draft);
  if (session_open(session, &store) != ST_OK) fail_msg("%s", session->fault.detail);
  Status status = store_read(store, &SESSION_VIEWER, "draft", arguments, &out, &session->fault);
  assert_true(status == ST_OK || status == ST_NOT_FOUND);
  const char *cursor = strstr(buf_text(&out), "\"cursor\":\"a");
  if (cursor) sscanf(cursor, "\"cursor\":\"a%d\"", &number);
  store_close(store);
  buf_free(&out);
  return number;
}

static void verify(Session *session) {
  Store *store;
  Mem mem = mem_system();
  Buf report = buf_new(&mem, 4096);
  assert_int_equal(session_open(session, &store), ST_OK);
  assert_int_equal(store_verify(store, &report, &session->fault), ST_OK);
  assert_null(strstr(buf_text(&report), "older")); /* an honest store is never taken for an older one */
  store_close(store);
  buf_free(&report);
}

static void nothing_acknowledged_is_lost_when_the_program_is_killed(void **state) {
  (void)state;
  Session session;
  SeededRandom seed = {.state = 3};
  Random random = random_seeded(&seed);
  Store *store;
  int acknowledged = 0;
  session_new(&session, NULL);
  assert_int_equal(session_open(&session, &store), ST_OK);
  assert_int_equal(session_step(&session, store, 1), ST_OK); /* the citizen */
  store_close(store);
  for (int round = 0; round < ROUNDS; round++) {
    char draft[STORE_ID_TEXT];
    snprintf(draft, sizeof draft, "%032x", round);
    int said = kill_one(&session, &random, answer, draft, MOST_ANSWERS, LONGEST_US);
    int kept = last_kept(&session, draft);
    /* The one in the air may be there too. */
    if (kept != said % PATHS && kept != (said + 1) % PATHS)
      fail_msg("round %d: %d said, %d kept", round, said, kept);
    acknowledged += said;
  }
  verify(&session);
  session_free(&session);
  printf("%d kills, %d acknowledged answers, 0 lost\n", ROUNDS, acknowledged);
  assert_true(acknowledged > ROUNDS); /* else little was at stake */
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nothing_acknowledged_is_lost_when_the_program_is_killed)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
