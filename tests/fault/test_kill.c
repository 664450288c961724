/* A child writes to a real file and says each thing that was saved down a pipe; it is killed at a
 * random moment, many times. Everything it said is there afterwards. */
#include "support_session.h"

#include "store/internal.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { ROUNDS = 1000, PEOPLE_ROUNDS = 200, ANSWERS = 100000, LONGEST_US = 12000, PEOPLE_US = 80000 };

/* What a child does until it is killed; `name` tells its things from those of others. */
typedef void (*Child)(Session *session, const char *name, int pipe_end);

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

/* --- people: somebody signs up, presses a wrong code, gives staff a part --- */

enum { KINDS_OF_THINGS = 3 };

static Status do_thing(Session *session, Store *store, const char *name, int number,
                       StoreId *citizen) {
  char body[200], full[64];
  StoreAccount account;
  int64_t wait_ms;
  snprintf(full, sizeof full, "%s.%d", name, number / KINDS_OF_THINGS);
  StoreSignUp up = {.name = full, .lang = "da", .code = {CODE_PICTURES, "house-dog-boat-sun"}};
  StoreSignIn in = {.name = full, .code = {CODE_PICTURES, "house-dog-boat-moon"}};
  if (number % KINDS_OF_THINGS == 0) {
    Status status = store_sign_up(store, &up, &account, &wait_ms, &session->fault);
    *citizen = account.id;
    return status;
  }
  if (number % KINDS_OF_THINGS == 1)
    return store_sign_in(store, &in, &account, &wait_ms, &session->fault) == ST_REFUSED ? ST_OK
                                                                                        : ST_IO;
  snprintf(body, sizeof body, "{\"staff\":\"%s\",\"role\":\"contact\",\"topics\":[\"home\"]}",
           SESSION_DRAFT);
  StoreActor actor = {.id = citizen->text, .role = "citizen"};
  StoreEntry entry = {.kind = "role.assigned", .body = body};
  StoreId staff;
  if (store_staff_named(store, "Mona", &staff, &session->fault) != ST_OK) return ST_IO;
  memcpy(body + strlen("{\"staff\":\""), staff.text, STORE_ID_TEXT - 1);
  return store_append(store, &actor, citizen->text, &entry, 1, NULL, &session->fault);
}

static void do_things_until_killed(Session *session, const char *name, int pipe_end) {
  Store *store;
  StoreId citizen;
  int said = 0;
  session->config.random = random_system();
  if (session_open(session, &store) != ST_OK) _exit(1);
  if (write(pipe_end, &said, sizeof said) != sizeof said) _exit(3);
  for (int number = 0; number < ANSWERS; number++) {
    if (do_thing(session, store, name, number, &citizen) != ST_OK) _exit(1);
    said = number + 1;
    if (write(pipe_end, &said, sizeof said) != sizeof said) _exit(3);
  }
  _exit(0);
}

typedef struct Things {
  int64_t there[KINDS_OF_THINGS];
} Things;

static Things count_things(Session *session) {
  static const char *const SQL[KINDS_OF_THINGS] = {
      "SELECT count(*) FROM citizen JOIN credential ON account=id",
      "SELECT coalesce(sum(failures),0) FROM attempt", "SELECT count(*) FROM assignment"};
  Things things = {{0}};
  Store *store;
  assert_int_equal(session_open(session, &store), ST_OK);
  for (int i = 0; i < KINDS_OF_THINGS; i++)
    assert_int_equal(sql_number(store, SQL[i], &things.there[i], &session->fault), ST_OK);
  store_close(store);
  return things;
}

/* The last number the child said; -1 when it ended by itself. Its 0 says that the store is open:
 * `ready` waits for that, so that answers are being saved when the kill comes, however slow the
 * machine; else opening may be hit. */
static int run_child(Session *session, Child child_acts, const char *name, bool ready,
                     unsigned wait_us) {
  int ends[2], number, last = 0, how;
  assert_int_equal(pipe(ends), 0);
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) child_acts(session, name, ends[1]);
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
    int last = run_child(&session, write_until_killed, draft, round % 2 == 0, wait_us % LONGEST_US);
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

static void no_code_try_or_part_that_was_acknowledged_is_lost(void **state) {
  (void)state;
  static const char MONA[] = "{\"name\":\"Mona\",\"role\":\"contact\",\"side\":\"provider\"}";
  Session session;
  SeededRandom seed = {.state = 4};
  Random random = random_seeded(&seed);
  Store *store;
  StoreId id;
  int acknowledged = 0;
  session_new(&session, NULL);
  assert_int_equal(session_open(&session, &store), ST_OK);
  assert_int_equal(store_staff_new(store, NULL, MONA, "271828", false, &id, &session.fault), ST_OK);
  store_close(store);
  for (int round = 0; round < PEOPLE_ROUNDS; round++) {
    char name[32];
    unsigned wait_us;
    snprintf(name, sizeof name, "R%d", round);
    random_fill(&random, &wait_us, sizeof wait_us);
    Things before = count_things(&session);
    int said =
        run_child(&session, do_things_until_killed, name, round % 2 == 0, wait_us % PEOPLE_US);
    assert_true(said >= 0);
    Things after = count_things(&session);
    for (int i = 0; i < KINDS_OF_THINGS; i++) {
      int wanted = (said + KINDS_OF_THINGS - 1 - i) / KINDS_OF_THINGS;
      int64_t kept = after.there[i] - before.there[i];
      if (kept < wanted || kept > wanted + 1)
        fail_msg("round %d: %d said, %d of kind %d kept", round, said, (int)kept, i);
    }
    acknowledged += said;
  }
  session_free(&session);
  printf("%d acknowledged things of people\n", acknowledged);
  assert_true(acknowledged > 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nothing_acknowledged_is_lost_when_the_program_is_killed),
      cmocka_unit_test(no_code_try_or_part_that_was_acknowledged_is_lost)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
