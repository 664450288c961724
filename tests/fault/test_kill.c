/* A child writes answers to a real file and says each one that was saved down a pipe; it is killed
 * at a random moment, 200 times. Everything it said is there afterwards. */
#include "support_session.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { ROUNDS = 200, ANSWERS = 100000, LONGEST_US = 12000 };

static void write_until_killed(Session *session, const char *draft, int pipe_end) {
  Store *store;
  session->config.random = random_system(); /* the seed would be the same in every child */
  if (session_open(session, &store) != ST_OK) _exit(1);
  for (int number = 0; number <= ANSWERS; number++) {
    if (number > 0 && session_answer(session, store, draft, number % 50) != ST_OK) _exit(1);
    if (write(pipe_end, &number, sizeof number) != sizeof number) _exit(3);
  }
  _exit(0);
}

/* The last number the child said; -1 when it ended by itself. Its 0 says that the store is open:
 * `ready` waits for that, so that answers are being saved when the kill comes, however slow the
 * machine; else opening may be hit. */
static int run_child(Session *session, const char *draft, bool ready, unsigned wait_us) {
  int ends[2], number, last = 0, how;
  assert_int_equal(pipe(ends), 0);
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) write_until_killed(session, draft, ends[1]);
  close(ends[1]);
  if (ready) assert_int_equal(read(ends[0], &number, sizeof number), sizeof number);
  usleep(wait_us);
  kill(child, SIGKILL);
  while (read(ends[0], &number, sizeof number) == sizeof number) last = number;
  close(ends[0]);
  assert_int_equal(waitpid(child, &how, 0), child);
  return WIFSIGNALED(how) ? last : -1;
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

static void nothing_acknowledged_is_lost_when_the_program_is_killed(void **state) {
  (void)state;
  Session session;
  SeededRandom seed = {.state = 3};
  Random random = random_seeded(&seed);
  Store *store;
  Mem mem = mem_system();
  Buf report = buf_new(&mem, 4096);
  int acknowledged = 0;
  session_new(&session, NULL);
  assert_int_equal(session_open(&session, &store), ST_OK);
  assert_int_equal(session_step(&session, store, 1), ST_OK); /* the citizen */
  store_close(store);
  for (int round = 0; round < ROUNDS; round++) {
    char draft[STORE_ID_TEXT];
    unsigned wait_us;
    snprintf(draft, sizeof draft, "%032x", round);
    random_fill(&random, &wait_us, sizeof wait_us);
    int last = run_child(&session, draft, round % 2 == 0, wait_us % LONGEST_US);
    assert_true(last >= 0);
    int kept = last_kept(&session, draft);
    /* The one in the air may be there too. */
    if (kept != last % 50 && kept != (last + 1) % 50)
      fail_msg("round %d: %d said, %d kept", round, last, kept);
    acknowledged += last;
  }
  assert_int_equal(session_open(&session, &store), ST_OK);
  assert_int_equal(store_verify(store, &report, &session.fault), ST_OK);
  store_close(store);
  buf_free(&report);
  session_free(&session);
  printf("%d acknowledged answers\n", acknowledged);
  assert_true(acknowledged > 0); /* else nothing was at stake */
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nothing_acknowledged_is_lost_when_the_program_is_killed)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
