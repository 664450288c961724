/* As test_kill, for what is done about people: signing up, a wrong code, signing in, an answer, a
 * part, a yes, its withdrawal and being erased, person after person, killed 1,000 times at random
 * moments. What was acknowledged is there, the one thing in the air is there whole or not at all,
 * and the store is whole. */
#include "support_kill.h"

#include "store/internal.h"
#include "store/own.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define RIGHT "house-dog-boat-sun"
#define WRONG "house-dog-boat-moon"
#define LAST_DAY "{\"year\":2024,\"month\":1,\"day\":1}"

#ifdef __SANITIZE_ADDRESS__
enum { ROUNDS = 100 }; /* slow, and the kills are the same */
#else
enum { ROUNDS = 1000 };
#endif
enum { LONGEST_US = 2500 };

typedef enum Act {
  SIGN_UP,
  WRONG_CODE,
  SIGN_IN,
  ANSWER,
  PART,
  CONSENT,
  WITHDRAW,
  ERASE,
  ACT_COUNT
} Act;
static const char *const ACT_NAMES[ACT_COUNT] = {"sign-up", "wrong code", "sign-in",    "commit",
                                                 "part",    "consent",    "withdrawal", "erase"};

/* What can be seen of it all. Erasing takes everything of the person away again. */
enum { CITIZENS, CODES, FAILURES, ANSWERS, PARTS, GIVEN, WITHDRAWN, ERASED, SEEN_COUNT };
typedef struct Seen {
  int64_t of[SEEN_COUNT];
} Seen;
static const char *const COUNTS[SEEN_COUNT] = {
    "SELECT count(*) FROM citizen",
    "SELECT count(*) FROM credential JOIN citizen ON account=id",
    "SELECT coalesce(sum(failures),0) FROM attempt",
    "SELECT count(*) FROM draft_answer",
    "SELECT count(*) FROM assignment",
    "SELECT count(*) FROM consent WHERE state='given'",
    "SELECT count(*) FROM consent WHERE state='withdrawn'",
    "SELECT count(*) FROM journal WHERE kind='data.erased'"};

/* What one person adds once so many acts are done. */
static const Seen AFTER[ACT_COUNT + 1] = {
    {{0}},
    {{[CITIZENS] = 1, [CODES] = 1}},
    {{[CITIZENS] = 1, [CODES] = 1, [FAILURES] = 1}},
    {{[CITIZENS] = 1, [CODES] = 1}},
    {{[CITIZENS] = 1, [CODES] = 1, [ANSWERS] = 1}},
    {{[CITIZENS] = 1, [CODES] = 1, [ANSWERS] = 1, [PARTS] = 1}},
    {{[CITIZENS] = 1, [CODES] = 1, [ANSWERS] = 1, [PARTS] = 1, [GIVEN] = 1}},
    {{[CITIZENS] = 1, [CODES] = 1, [ANSWERS] = 1, [PARTS] = 1, [WITHDRAWN] = 1}},
    {{[ERASED] = 1}}};

typedef struct Person {
  char name[64];
  StoreId id, staff;
} Person;
static Person person; /* of the child; its acts follow each other */

static Status sign_up(Session *session, Store *store) {
  StoreSignUp up = {.name = person.name, .lang = "da", .code = {CODE_PICTURES, RIGHT}};
  StoreAccount account;
  int64_t wait_ms;
  Status status = store_sign_up(store, &up, &account, &wait_ms, &session->fault);
  person.id = account.id;
  return status == ST_OK ? store_staff_named(store, "Mona", &person.staff, &session->fault)
                         : status;
}

static Status try_code(Session *session, Store *store, const char *code, bool right) {
  StoreSignIn in = {.name = person.name, .code = {CODE_PICTURES, code}};
  StoreAccount account;
  int64_t wait_ms;
  Status status = store_sign_in(store, &in, &account, &wait_ms, &session->fault);
  if (right) return status;
  return status == ST_REFUSED ? ST_OK : ST_IO;
}

static Status answer(Session *session, Store *store) {
  StoreId draft = store_new_id(store);
  StoreActor actor = {.id = person.id.text, .role = "citizen"};
  return store_save_draft(
      store, &actor, person.id.text, draft.text, "{\"flow\":\"plan\",\"version\":1}",
      "[{\"path\":\"a\",\"state\":\"active\",\"value\":\"Et svar.\"}]", &session->fault);
}

static Status say(Session *session, Store *store, const char *kind, const char *whom,
                  const char *rest) {
  char body[400];
  StoreActor actor = {.id = person.id.text, .role = "citizen"};
  StoreEntry entry = {.kind = kind, .body = body};
  snprintf(body, sizeof body, "{\"%s\":\"%s\",%s}", whom, person.staff.text, rest);
  return store_append(store, &actor, person.id.text, &entry, 1, NULL, &session->fault);
}

static Status erase(Session *session, Store *store) {
  StoreActor actor = {.id = "", .role = "citizen"};
  return store_erase(store, &actor, person.id.text, &session->fault);
}

static Status do_thing(Session *session, Store *store, const char *round, int number) {
  static const char YES[] =
      "\"yes_to\":\"pass_on\",\"purpose\":\"case\",\"given\":[\"home\"],\"refused\":[],\"last_"
      "day\":" LAST_DAY ",\"how\":\"touch\",\"lang\":\"da\"";
  snprintf(person.name, sizeof person.name, "%s.%d", round, number / ACT_COUNT);
  session->time.wall_ms += 1000;
  switch ((Act)(number % ACT_COUNT)) {
  case SIGN_UP:
    return sign_up(session, store);
  case WRONG_CODE:
    return try_code(session, store, WRONG, false);
  case SIGN_IN:
    return try_code(session, store, RIGHT, true);
  case ANSWER:
    return answer(session, store);
  case PART:
    return say(session, store, "role.assigned", "staff",
               "\"role\":\"contact\",\"topics\":[\"home\"]");
  case CONSENT:
    return say(session, store, "consent.set", "recipient", YES);
  case WITHDRAW:
    return say(session, store, "consent.withdrawn", "recipient",
               "\"yes_to\":\"pass_on\",\"purpose\":\"case\",\"topics\":[\"home\"]");
  default:
    return erase(session, store);
  }
}

static Seen look(Session *session) {
  Seen seen;
  Store *store;
  if (session_open(session, &store) != ST_OK) fail_msg("%s", session->fault.detail);
  for (int i = 0; i < SEEN_COUNT; i++)
    assert_int_equal(sql_number(store, COUNTS[i], &seen.of[i], &session->fault), ST_OK);
  store_close(store);
  return seen;
}

/* What should have come after so many acts, person after person. */
static Seen expected(int acts) {
  Seen seen = AFTER[acts % ACT_COUNT];
  for (int i = 0; i < SEEN_COUNT; i++) seen.of[i] += AFTER[ACT_COUNT].of[i] * (acts / ACT_COUNT);
  return seen;
}

static bool same(const Seen *before, const Seen *after, Seen came) {
  for (int i = 0; i < SEEN_COUNT; i++)
    if (after->of[i] - before->of[i] != came.of[i]) return false;
  return true;
}

static bool is_kept(const Seen *before, const Seen *after, int said) {
  Seen counted = expected(said);
  counted.of[FAILURES]++; /* the try of a sign-in counts before the code is known to be right */
  return same(before, after, expected(said)) || same(before, after, expected(said + 1)) ||
         (said % ACT_COUNT == SIGN_IN && same(before, after, counted));
}

static void make_staff(Session *session) {
  static const char MONA[] = "{\"name\":\"Mona\",\"role\":\"contact\",\"side\":\"provider\"}";
  Store *store;
  StoreId id;
  assert_int_equal(session_open(session, &store), ST_OK);
  assert_int_equal(store_staff_new(store, NULL, MONA, "271828", false, &id, &session->fault),
                   ST_OK);
  store_close(store);
}

static void verify(Session *session) {
  Store *store;
  Mem mem = mem_system();
  Buf report = buf_new(&mem, 4096);
  assert_int_equal(session_open(session, &store), ST_OK);
  if (store_verify(store, &report, &session->fault) != ST_OK) fail_msg("%s", session->fault.detail);
  assert_null(strstr(buf_text(&report), "older")); /* an honest store is never taken for an older one */
  store_close(store);
  buf_free(&report);
}

static void nothing_of_people_that_was_acknowledged_is_lost(void **state) {
  (void)state;
  Session session;
  SeededRandom seed = {.state = 4};
  Random random = random_seeded(&seed);
  int acknowledged = 0, killed_in[ACT_COUNT] = {0};
  session_new(&session, NULL);
  make_staff(&session);
  Seen before = look(&session);
  for (int round = 0; round < ROUNDS; round++) {
    char name[32];
    snprintf(name, sizeof name, "R%d", round);
    int said = kill_one(&session, &random, do_thing, name, 2 * ACT_COUNT, LONGEST_US);
    Seen after = look(&session);
    if (!is_kept(&before, &after, said)) {
      for (int i = 0; i < SEEN_COUNT; i++)
        print_error("%s: %d more\n", COUNTS[i], (int)(after.of[i] - before.of[i]));
      fail_msg("round %d: %d acknowledged", round, said);
    }
    killed_in[said % ACT_COUNT]++;
    acknowledged += said;
    before = after;
  }
  verify(&session);
  session_free(&session);
  printf("%d kills, %d acknowledged, 0 lost; killed in", ROUNDS, acknowledged);
  for (int i = 0; i < ACT_COUNT; i++) printf(" %s %d,", ACT_NAMES[i], killed_in[i]);
  puts("");
  for (int i = 0; i < ACT_COUNT; i++) assert_true(killed_in[i] > 0 || ROUNDS < 1000);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nothing_of_people_that_was_acknowledged_is_lost)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
