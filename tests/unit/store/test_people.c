/* Accounts, codes and waits on the virtual clock; what a clock set back, a restart, a restore and a
 * closed account do. */
#include "store/internal.h"
#include "support_store.h"

#include "people/lockout.h"

#include <stdlib.h>
#include <string.h>

#define GOOD "house-dog-boat-sun"
#define BAD "house-dog-boat-moon"

enum { SECOND_MS = 1000, MINUTE_MS = 60 * SECOND_MS };
static const int64_t DAY_MS = 24 * 60 * (int64_t)MINUTE_MS;

static StoreId sign_up(Shelf *shelf, const char *name, const char *code) {
  StoreSignUp up = {.name = name, .lang = "da", .code = {CODE_PICTURES, code}};
  StoreAccount account;
  int64_t wait_ms;
  if (store_sign_up(shelf->store, &up, &account, &wait_ms, &shelf->fault) != ST_OK)
    fail_msg("%s", shelf->fault.detail);
  return account.id;
}

/* The rule that refused, "in" when it did not; *wait_ms as told. */
static const char *try_code(Shelf *shelf, const char *name, const char *code, int64_t *wait_ms) {
  static const char *const RULES[] = {"code", "wait", "staff", "closed", "disabled", "card"};
  StoreSignIn in = {.name = name, .code = {code_kind_of(code), code}};
  StoreAccount account;
  shelf->fault = (Fault){ST_OK, ""};
  Status status = store_sign_in(shelf->store, &in, &account, wait_ms, &shelf->fault);
  if (status == ST_OK) return "in";
  for (size_t i = 0; i < sizeof RULES / sizeof *RULES; i++)
    if (strncmp(shelf->fault.detail, RULES[i], strlen(RULES[i])) == 0) return RULES[i];
  return shelf->fault.detail;
}

static void assert_try(Shelf *shelf, const char *name, const char *code, const char *wanted) {
  int64_t wait_ms;
  assert_string_equal(try_code(shelf, name, code, &wait_ms), wanted);
}

static void pass(Shelf *shelf, int64_t ms) {
  shelf->time.monotonic_ms += ms;
  shelf->time.wall_ms += ms;
}

/* --- the wait --- */

static void wrong_codes_wait_and_the_wait_grows(void **state) {
  Shelf *shelf = *state;
  int64_t wait_ms;
  sign_up(shelf, "Bo", GOOD);
  for (int i = 0; i < 4; i++) assert_try(shelf, "Bo", BAD, "code");
  for (int failures = LOCKOUT_FIRST; failures < LOCKOUT_STAFF_AT; failures++) {
    assert_string_equal(try_code(shelf, "bo", BAD, &wait_ms), "wait");
    assert_int_equal(wait_ms, lockout_delay_ms(failures));
    assert_string_equal(try_code(shelf, "Bo", GOOD, &wait_ms), "wait"); /* not even the right one */
    pass(shelf, lockout_delay_ms(failures) - 1);
    assert_string_equal(try_code(shelf, "Bo", GOOD, &wait_ms), "wait");
    assert_int_equal(wait_ms, 1);
    pass(shelf, 1);
  }
  assert_try(shelf, "Bo", BAD, "staff");
  pass(shelf, 365 * DAY_MS);
  assert_try(shelf, "Bo", GOOD, "staff");
}

static void the_right_code_after_the_wait_opens_and_forgets(void **state) {
  Shelf *shelf = *state;
  sign_up(shelf, "Bo", GOOD);
  for (int round = 0; round < 3; round++) {
    for (int i = 0; i < 4; i++) assert_try(shelf, "Bo", BAD, "code");
    assert_try(shelf, "Bo", BAD, "wait");
    pass(shelf, 30 * SECOND_MS);
    assert_try(shelf, "Bo", GOOD, "in");
  }
}

static void a_restart_begins_the_wait_anew_and_in_full(void **state) {
  Shelf *shelf = *state;
  int64_t wait_ms;
  sign_up(shelf, "Bo", GOOD);
  for (int i = 0; i < 5; i++) try_code(shelf, "Bo", BAD, &wait_ms);
  pass(shelf, 29 * SECOND_MS);
  shelf->time.monotonic_ms = 5; /* the machine's clock begins anew, too */
  shelf_reopen(shelf);
  assert_string_equal(try_code(shelf, "Bo", GOOD, &wait_ms), "wait");
  assert_int_equal(wait_ms, 30 * SECOND_MS);
  pass(shelf, 30 * SECOND_MS);
  assert_try(shelf, "Bo", GOOD, "in");
}

/* The kiosk opens its store anew whenever somebody leaves: that is no restart. */
static void the_wait_runs_on_while_the_program_does(void **state) {
  Shelf *shelf = *state;
  StoreRun run = {.begun = false};
  int64_t wait_ms;
  shelf->config.run = &run;
  shelf_reopen(shelf);
  sign_up(shelf, "Bo", GOOD);
  for (int i = 0; i < 5; i++) try_code(shelf, "Bo", BAD, &wait_ms);
  pass(shelf, 20 * SECOND_MS);
  shelf_reopen(shelf);
  assert_string_equal(try_code(shelf, "Bo", GOOD, &wait_ms), "wait");
  assert_int_equal(wait_ms, 10 * SECOND_MS);
  run = (StoreRun){.begun = false}; /* a restart */
  shelf_reopen(shelf);
  assert_string_equal(try_code(shelf, "Bo", GOOD, &wait_ms), "wait");
  assert_int_equal(wait_ms, 30 * SECOND_MS);
  shelf->config.run = NULL;
  shelf_reopen(shelf);
}

static void the_wall_clock_has_no_part_in_it(void **state) {
  Shelf *shelf = *state;
  int64_t wait_ms;
  sign_up(shelf, "Bo", GOOD);
  for (int i = 0; i < 5; i++) try_code(shelf, "Bo", BAD, &wait_ms);
  static const int64_t YEARS_MS[] = {365 * (int64_t)86400000, -365 * (int64_t)86400000,
                                     -3650 * (int64_t)86400000};
  for (size_t i = 0; i < sizeof YEARS_MS / sizeof *YEARS_MS; i++) {
    shelf->time.wall_ms += YEARS_MS[i];
    assert_string_equal(try_code(shelf, "Bo", GOOD, &wait_ms), "wait");
    assert_int_equal(wait_ms, 30 * SECOND_MS);
  }
  pass(shelf, 30 * SECOND_MS);
  assert_try(shelf, "Bo", GOOD, "in");
}

static void others_are_not_held_up(void **state) {
  Shelf *shelf = *state;
  int64_t wait_ms;
  sign_up(shelf, "Bo", GOOD);
  sign_up(shelf, "Ib", GOOD);
  for (int i = 0; i < 20; i++) try_code(shelf, "Bo", BAD, &wait_ms), pass(shelf, 15 * MINUTE_MS);
  assert_try(shelf, "Bo", GOOD, "staff");
  assert_try(shelf, "Ib", GOOD, "in");
}

/* A name that nobody has waits, locks and closes as any other, and costs the same. */
static void an_unknown_name_cannot_be_told_from_a_known_one(void **state) {
  Shelf *shelf = *state;
  sign_up(shelf, "Bo", GOOD);
  for (int i = 0; i < 120; i++) {
    int64_t known_ms, unknown_ms;
    int before = shelf->hashes;
    const char *known = try_code(shelf, "Bo", BAD, &known_ms);
    int for_known = shelf->hashes - before;
    before = shelf->hashes;
    const char *unknown = try_code(shelf, "Nobody", BAD, &unknown_ms);
    if (i < LOCKOUT_STAFF_AT) assert_int_equal(for_known, 1);
    assert_int_equal(shelf->hashes - before, for_known);
    assert_string_equal(known, unknown);
    assert_int_equal(known_ms, unknown_ms);
    pass(shelf, 15 * MINUTE_MS);
  }
  assert_try(shelf, "Bo", GOOD, "closed");
  assert_try(shelf, "Nobody", GOOD, "closed");
}

static void staff_unlocks_but_a_closed_name_needs_a_new_code(void **state) {
  Shelf *shelf = *state;
  Mem mem = mem_system();
  Buf several = buf_new(&mem, 4096);
  StoreAccount citizen;
  int64_t wait_ms;
  StoreId bo = sign_up(shelf, "Bo", GOOD), mona = shelf_new_staff(shelf, "Mona", "contact");
  StoreDesk desk = {.staff = mona.text, .staff_code = "271828", .citizen = bo.text};
  StoreCode fresh = {CODE_DIGITS, "480137"};
  for (int i = 0; i < 10; i++) try_code(shelf, "Bo", BAD, &wait_ms), pass(shelf, 15 * MINUTE_MS);
  assert_try(shelf, "Bo", GOOD, "staff");
  assert_ok(store_code_unlock(shelf->store, &desk, &citizen, &several, &wait_ms, &shelf->fault));
  int64_t told = 0;
  assert_ok(sql_number(shelf->store,
                       "SELECT count(*) FROM journal WHERE kind='code.unlocked' AND role='staff' AND actor<>''"
                       " AND citizen=body->>'account'",
                       &told, &shelf->fault));
  assert_int_equal(told, 1);
  assert_try(shelf, "Bo", GOOD, "in");
  for (int i = 0; i < 100; i++) try_code(shelf, "Bo", BAD, &wait_ms), pass(shelf, 15 * MINUTE_MS);
  assert_try(shelf, "Bo", GOOD, "closed");
  assert_int_equal(
      store_code_unlock(shelf->store, &desk, &citizen, &several, &wait_ms, &shelf->fault),
      ST_REFUSED);
  assert_ok(
      store_code_reset(shelf->store, &desk, &fresh, &citizen, &several, &wait_ms, &shelf->fault));
  assert_try(shelf, "Bo", GOOD, "code");
  assert_try(shelf, "Bo", "480137", "in");
  buf_free(&several);
}

/* Signing up with a name that is known asks "has anybody this code": a guess like any other. */
static void signing_up_is_no_way_round_the_wait(void **state) {
  Shelf *shelf = *state;
  StoreSignUp up = {.name = "Bo", .lang = "da", .code = {CODE_PICTURES, GOOD}};
  StoreAccount account;
  int64_t wait_ms;
  sign_up(shelf, "Bo", GOOD);
  for (int i = 0; i < 5; i++) {
    assert_int_equal(store_sign_up(shelf->store, &up, &account, &wait_ms, &shelf->fault),
                     ST_REFUSED);
    assert_memory_equal(shelf->fault.detail, "taken", 5);
  }
  assert_int_equal(store_sign_up(shelf->store, &up, &account, &wait_ms, &shelf->fault), ST_REFUSED);
  assert_memory_equal(shelf->fault.detail, "wait", 4);
  assert_int_equal(wait_ms, 30 * SECOND_MS);
  up.name = "Ib";
  assert_ok(store_sign_up(shelf->store, &up, &account, &wait_ms, &shelf->fault));
}

static bool no_memory(void *context, const unsigned char *secret, size_t length,
                      const unsigned char salt[16], unsigned char out[32]) {
  (void)context, (void)secret, (void)length, (void)salt, (void)out;
  return false;
}

static void a_code_that_could_not_be_looked_at_does_not_count(void **state) {
  Shelf *shelf = *state;
  int64_t wait_ms;
  sign_up(shelf, "Bo", GOOD);
  shelf->store->code_hash.run = no_memory;
  for (int i = 0; i < 20; i++) try_code(shelf, "Bo", GOOD, &wait_ms);
  assert_int_equal(shelf->fault.status, ST_NO_MEMORY);
  shelf->store->code_hash = shelf->config.code_hash;
  assert_try(shelf, "Bo", BAD, "code");
  assert_try(shelf, "Bo", GOOD, "in");
}

/* --- codes --- */

static void the_real_hash_knows_a_code_again(void **state) {
  Shelf *shelf = *state;
  shelf->config.code_hash = (CodeHash){NULL, NULL};
  shelf_reopen(shelf);
  sign_up(shelf, "Bo", GOOD);
  assert_try(shelf, "Bo", BAD, "code");
  shelf_reopen(shelf);
  assert_try(shelf, "BO", GOOD, "in");
  shelf->config.code_hash = (CodeHash){support_quick_hash, &shelf->hashes};
  shelf_reopen(shelf);
  assert_try(shelf, "Bo", GOOD, "code");
}

typedef struct Heard {
  unsigned char secret[128];
  size_t length;
} Heard;

static bool hear_secret(void *context, const unsigned char *secret, size_t length,
                        const unsigned char salt[16], unsigned char out[32]) {
  Heard *heard = context;
  (void)salt;
  memcpy(heard->secret, secret, length);
  heard->length = length;
  memset(out, 1, 32);
  return true;
}

/* Without the key file, a copy of the store is no place to try codes: what is hashed hangs on the
 * key. */
static void what_is_hashed_hangs_on_the_key(void **state) {
  Shelf *shelf = *state;
  Heard heard[2];
  for (int i = 0; i < 2; i++) {
    int64_t wait_ms;
    shelf->store->code_hash = (CodeHash){hear_secret, &heard[i]};
    shelf->store->key[0] ^= (unsigned char)i;
    try_code(shelf, "Bo", GOOD, &wait_ms);
    shelf->store->key[0] ^= (unsigned char)i;
  }
  assert_int_equal(heard[0].length, heard[1].length);
  assert_true(heard[0].length >= 32 + sizeof GOOD - 1);
  assert_memory_not_equal(heard[0].secret, heard[1].secret, 32);
}

/* Neither code nor token is in any row, and no name outside the journal's and its tables. */
static void what_is_kept_of_a_code_is_not_the_code(void **state) {
  Shelf *shelf = *state;
  static const char *const TABLES[] = {"credential", "attempt", "card", "known"};
  char token[STORE_TOKEN_BYTES], sql[200];
  StoreId bo = sign_up(shelf, "Bodil", GOOD);
  assert_try(shelf, "Bodil", BAD, "code");
  assert_ok(store_card_new(shelf->store, bo.text, token, &shelf->fault));
  for (size_t i = 0; i < sizeof TABLES / sizeof *TABLES; i++) {
    sqlite3_stmt *statement;
    snprintf(sql, sizeof sql, "SELECT * FROM %s", TABLES[i]);
    assert_int_equal(sqlite3_prepare_v2(shelf->store->db, sql, -1, &statement, NULL), SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW)
      for (int column = 0; column < sqlite3_column_count(statement); column++) {
        const void *bytes = sqlite3_column_blob(statement, column);
        size_t length = (size_t)sqlite3_column_bytes(statement, column);
        if (!bytes) continue;
        assert_null(memmem(bytes, length, "house", 5));
        assert_null(memmem(bytes, length, "odil", 4));
        assert_null(memmem(bytes, length, token, 8));
      }
    sqlite3_finalize(statement);
  }
}

static void two_of_one_name_have_keys_that_differ_by_code_alone(void **state) {
  Shelf *shelf = *state;
  StoreId first = sign_up(shelf, "Bo", GOOD), second = sign_up(shelf, "BO", BAD);
  StoreSignIn in = {.name = "bo", .code = {CODE_PICTURES, BAD}};
  StoreAccount account;
  int64_t wait_ms;
  int before = shelf->hashes;
  assert_ok(store_sign_in(shelf->store, &in, &account, &wait_ms, &shelf->fault));
  assert_string_equal(account.id.text, second.text);
  assert_int_equal(shelf->hashes - before, 1);
  in.code.text = GOOD;
  assert_ok(store_sign_in(shelf->store, &in, &account, &wait_ms, &shelf->fault));
  assert_string_equal(account.id.text, first.text);
}

static void codes_survive_rebuild_and_verify_still_agrees(void **state) {
  Shelf *shelf = *state;
  sign_up(shelf, "Bo", GOOD);
  StoreId mona = shelf_new_staff(shelf, "Mona", "contact");
  assert_try(shelf, "Bo", BAD, "code");
  buf_clear(&shelf->out);
  assert_ok(store_rebuild(shelf->store, &shelf->out, &shelf->fault));
  assert_ok(store_verify(shelf->store, &shelf->out, &shelf->fault));
  assert_try(shelf, "Bo", GOOD, "in");
  assert_try(shelf, "Mona", "271828", "in");
  assert_ok(store_staff_disable(shelf->store, NULL, mona.text, &shelf->fault));
  assert_ok(store_rebuild(shelf->store, &shelf->out, &shelf->fault));
  assert_try(shelf, "Mona", "271828", "disabled");
}

/* Yesterday's store has yesterday's code: a clear answer, and nothing lost that was in it. */
static void a_store_restored_from_yesterday_takes_yesterdays_code(void **state) {
  Shelf *shelf = *state;
  char backup[128];
  int64_t wait_ms;
  StoreId bo = sign_up(shelf, "Bo", GOOD);
  StoreCode now = {CODE_PICTURES, GOOD}, fresh = {CODE_DIGITS, "480137"};
  snprintf(backup, sizeof backup, "%s/copy.sealed", shelf->folder);
  assert_ok(store_backup(shelf->store, backup, &shelf->fault));
  assert_ok(store_code_change(shelf->store, bo.text, &now, &fresh, &wait_ms, &shelf->fault));
  assert_try(shelf, "Bo", GOOD, "code");
  store_close(shelf->store);
  shelf->store = NULL;
  assert_ok(store_restore(&shelf->config, backup, true, &shelf->fault));
  shelf_reopen(shelf);
  assert_try(shelf, "Bo", "480137", "code");
  assert_try(shelf, "Bo", GOOD, "in");
}

static void a_citizen_from_before_codes_is_given_one_by_staff(void **state) {
  Shelf *shelf = *state;
  Mem mem = mem_system();
  Buf several = buf_new(&mem, 4096);
  StoreAccount citizen;
  int64_t wait_ms;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), mona = shelf_new_staff(shelf, "Mona", "facilitator");
  StoreDesk desk = {.staff = mona.text, .staff_code = "271828", .name = "bo"};
  StoreCode fresh = {CODE_PICTURES, GOOD};
  assert_try(shelf, "Bo", GOOD, "code");
  assert_ok(
      store_code_reset(shelf->store, &desk, &fresh, &citizen, &several, &wait_ms, &shelf->fault));
  assert_string_equal(citizen.id.text, bo.text);
  assert_try(shelf, "Bo", GOOD, "in");
  buf_free(&several);
}

/* --- time --- */

static void consent(Shelf *shelf, const char *citizen, const char *staff, const char *last_day) {
  char body[400];
  snprintf(body, sizeof body,
           "{\"recipient\":\"%s\",\"yes_to\":\"pass_on\",\"purpose\":\"case\",\"given\":[\"frame\","
           "\"own\"],"
           "\"refused\":[],\"last_day\":%s,\"how\":\"touch\",\"lang\":\"da\"}",
           staff, last_day);
  Status status = shelf_add(shelf, citizen, "consent.set", body);
  if (status != ST_OK) fail_msg("%s", shelf->fault.detail);
}

static Status reads_plan(Shelf *shelf, const char *citizen, const char *staff, Purpose purpose) {
  char arguments[80];
  StoreViewer viewer = {.who = staff, .purpose = purpose, .citizen = citizen};
  snprintf(arguments, sizeof arguments, "{\"citizen\":\"%s\"}", citizen);
  return shelf_read_as(shelf, &viewer, "plan", arguments);
}

static void a_yes_ends_after_its_last_day_and_no_clock_brings_it_back(void **state) {
  Shelf *shelf = *state; /* it is 14 November 2023 */
  StoreId bo = shelf_new_citizen(shelf, "Bo"), jan = shelf_new_staff(shelf, "Jan", "caseworker");
  consent(shelf, bo.text, jan.text, "{\"year\":2023,\"month\":11,\"day\":16}");
  assert_ok(reads_plan(shelf, bo.text, jan.text, PURPOSE_CASE));
  assert_int_equal(reads_plan(shelf, bo.text, jan.text, PURPOSE_PLAN), ST_REFUSED);
  pass(shelf, 3 * DAY_MS);
  assert_int_equal(reads_plan(shelf, bo.text, jan.text, PURPOSE_CASE), ST_REFUSED);
  shelf->time.wall_ms -= 365 * DAY_MS;
  assert_int_equal(reads_plan(shelf, bo.text, jan.text, PURPOSE_CASE), ST_REFUSED);
  shelf_new_staff(shelf, "Mona",
                  "contact"); /* an entry about people keeps the time over a restart */
  shelf_reopen(shelf);
  assert_int_equal(reads_plan(shelf, bo.text, jan.text, PURPOSE_CASE), ST_REFUSED);
  assert_non_null(
      strstr(shelf_read(shelf, "consents", "citizen", bo.text), "\"state\":\"expired\""));
}

/* Before a yes is given it can be looked at; looking gives nothing away, and afterwards it is the
 * same. */
static void a_yes_can_be_looked_at_before_it_is_given(void **state) {
  Shelf *shelf = *state;
  char arguments[300], imagined[2000];
  StoreId bo = shelf_new_citizen(shelf, "Bo"), jan = shelf_new_staff(shelf, "Jan", "caseworker");
  StoreViewer citizen = {.who = bo.text, .citizen = bo.text};
  static const char WISH[] =
      "{\"id\":\"%032d\",\"words\":\"%s\",\"area\":\"%s\",\"speaker\":\"citizen\"}";
  snprintf(arguments, sizeof arguments, WISH, 1, "Et kort", "own");
  assert_ok(shelf_add(shelf, bo.text, "wish.new", arguments));
  snprintf(arguments, sizeof arguments, WISH, 2, "Flere penge", "money");
  assert_ok(shelf_add(shelf, bo.text, "wish.new", arguments));
  snprintf(arguments, sizeof arguments,
           "{\"citizen\":\"%s\",\"recipient\":\"%s\",\"purpose\":\"case\",\"topics\":[\"frame\","
           "\"own\"]}",
           bo.text, jan.text);
  assert_ok(shelf_read_as(shelf, &citizen, "through_eyes", arguments));
  snprintf(imagined, sizeof imagined, "%s", buf_text(&shelf->out));
  assert_non_null(strstr(imagined, "Et kort"));
  assert_null(strstr(imagined, "Flere penge"));
  assert_int_equal(reads_plan(shelf, bo.text, jan.text, PURPOSE_CASE), ST_REFUSED);
  consent(shelf, bo.text, jan.text, "{\"year\":2023,\"month\":11,\"day\":16}");
  assert_ok(reads_plan(shelf, bo.text, jan.text, PURPOSE_CASE));
  assert_string_equal(imagined, buf_text(&shelf->out));
  snprintf(arguments, sizeof arguments,
           "{\"citizen\":\"%s\",\"recipient\":\"%s\",\"purpose\":\"case\",\"topics\":[]}", bo.text,
           jan.text); /* the one that is given would be taken back */
  assert_int_equal(shelf_read_as(shelf, &citizen, "through_eyes", arguments), ST_REFUSED);
}

static void a_set_back_clock_does_not_stretch_an_emergency(void **state) {
  Shelf *shelf = *state;
  Mem mem = mem_system();
  Buf several = buf_new(&mem, 4096);
  StoreAccount citizen;
  int64_t wait_ms;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), mona = shelf_new_staff(shelf, "Mona", "contact");
  shelf_new_staff(shelf, "Jan", "caseworker");
  StoreEmergency emergency = {.staff = mona.text,
                              .citizen = bo.text,
                              .reason = "life",
                              .second_name = "Jan",
                              .second_code = "271828"};
  shelf->time.wall_ms -= 100 * DAY_MS; /* set back before, too */
  assert_ok(store_emergency(shelf->store, &emergency, &citizen, &several, &wait_ms, &shelf->fault));
  assert_ok(reads_plan(shelf, bo.text, mona.text, PURPOSE_HELP));
  for (int hour = 0; hour < 8; hour++) {
    assert_ok(reads_plan(shelf, bo.text, mona.text, PURPOSE_HELP));
    shelf->time.wall_ms -= 365 * DAY_MS;
    pass(shelf, 60 * MINUTE_MS);
  }
  assert_int_equal(reads_plan(shelf, bo.text, mona.text, PURPOSE_HELP), ST_REFUSED);
  buf_free(&several);
}

/* Where the newest time known cannot be read, a citizen still reads the own plan, and nothing dated
 * is open. */
static void a_store_without_its_time_opens_nothing_dated(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), jan = shelf_new_staff(shelf, "Jan", "caseworker");
  consent(shelf, bo.text, jan.text, "{\"year\":2024,\"month\":11,\"day\":14}");
  shelf->store->timeless = true;
  assert_ok(reads_plan(shelf, bo.text, bo.text, PURPOSE_PLAN));
  assert_int_equal(reads_plan(shelf, bo.text, jan.text, PURPOSE_CASE), ST_REFUSED);
  assert_int_equal(shelf_add(shelf, bo.text, "consent.postponed", "{\"reason\":\"tired\"}"),
                   ST_DAMAGED);
}

static void a_yes_to_somebody_who_is_gone_is_refused_clearly(void **state) {
  Shelf *shelf = *state;
  char body[200];
  StoreId bo = shelf_new_citizen(shelf, "Bo"), jan = shelf_new_staff(shelf, "Jan", "caseworker");
  consent(shelf, bo.text, jan.text, "{\"year\":2024,\"month\":11,\"day\":14}");
  assert_ok(store_staff_disable(shelf->store, NULL, jan.text, &shelf->fault));
  assert_int_equal(reads_plan(shelf, bo.text, jan.text, PURPOSE_CASE), ST_REFUSED);
  assert_memory_equal(shelf->fault.detail, "disabled", 8);
  snprintf(body, sizeof body, "{\"staff\":\"%s\",\"role\":\"caseworker\",\"topics\":[\"home\"]}",
           jan.text);
  assert_int_equal(shelf_add(shelf, bo.text, "role.assigned", body), ST_REFUSED);
  assert_memory_equal(shelf->fault.detail, "staff_closed", 12);
  snprintf(
      body, sizeof body,
      "{\"recipient\":\"%s\",\"yes_to\":\"pass_on\",\"purpose\":\"case\",\"topics\":[\"own\"]}",
      jan.text);
  assert_ok(shelf_add(shelf, bo.text, "consent.withdrawn", body));
}

static void looks_are_in_the_citizens_own_chain(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), mona = shelf_new_staff(shelf, "Mona", "contact");
  shelf_give_part(shelf, bo.text, mona.text, "[\"frame\"]");
  StoreViewer viewer = {.who = mona.text, .purpose = PURPOSE_PLAN, .citizen = bo.text};
  assert_ok(store_look(shelf->store, &viewer, "screen", &shelf->fault));
  assert_ok(store_verify(shelf->store, &shelf->out, &shelf->fault));
  sqlite3 *db = shelf->store->db;
  static const char CHANGE[] =
      "DROP TRIGGER journal_keeps; UPDATE journal SET body=replace(body,'screen','print')"
      " WHERE kind='access.look'";
  assert_int_equal(sqlite3_exec(db, CHANGE, NULL, NULL, NULL), SQLITE_OK);
  assert_int_equal(store_verify(shelf->store, &shelf->out, &shelf->fault), ST_DAMAGED);
}

static void numbers_small_enough_to_point_at_somebody_are_not_told(void **state) {
  Shelf *shelf = *state;
  StoreId mia = shelf_new_staff(shelf, "Mia", "manager"),
          mona = shelf_new_staff(shelf, "Mona", "contact");
  StoreViewer manager = {.who = mia.text, .citizen = ""},
              contact = {.who = mona.text, .citizen = ""};
  assert_ok(shelf_read_as(shelf, &manager, "counts", "{}"));
  assert_non_null(strstr(buf_text(&shelf->out), "\"citizens\":0"));
  for (int i = 0; i < 4; i++) shelf_new_citizen(shelf, "Bo");
  assert_ok(shelf_read_as(shelf, &manager, "counts", "{}"));
  assert_non_null(strstr(buf_text(&shelf->out), "\"citizens\":\"few\""));
  shelf_new_citizen(shelf, "Bo");
  assert_ok(shelf_read_as(shelf, &manager, "counts", "{}"));
  assert_non_null(strstr(buf_text(&shelf->out), "\"citizens\":5"));
  assert_int_equal(shelf_read_as(shelf, &contact, "counts", "{}"), ST_REFUSED);
  assert_int_equal(shelf_read_as(shelf, &contact, "looks_at_all", "{}"), ST_REFUSED);
}

static void administrators_see_who_is_locked_and_others_do_not(void **state) {
  Shelf *shelf = *state;
  int64_t wait_ms;
  StoreId ada = shelf_new_staff(shelf, "Ada", "administrator"),
          mona = shelf_new_staff(shelf, "Mona", "contact");
  StoreViewer admin = {.who = ada.text, .citizen = ""}, contact = {.who = mona.text, .citizen = ""};
  shelf_new_staff(shelf, "Lea", "learner");
  for (int i = 0; i < 10; i++)
    try_code(shelf, "Lea", "999999", &wait_ms), pass(shelf, 15 * MINUTE_MS);
  assert_ok(shelf_read_as(shelf, &admin, "staff", "{}"));
  assert_non_null(strstr(buf_text(&shelf->out), "\"must_change\":true,\"locked\":true"));
  assert_ok(shelf_read_as(shelf, &contact, "staff", "{}"));
  assert_null(strstr(buf_text(&shelf->out), "must_change"));
  assert_null(strstr(buf_text(&shelf->out), "locked"));
}

int main(void) {
#define WITH_SHELF(test) cmocka_unit_test_setup_teardown(test, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      WITH_SHELF(wrong_codes_wait_and_the_wait_grows),
      WITH_SHELF(the_right_code_after_the_wait_opens_and_forgets),
      WITH_SHELF(a_restart_begins_the_wait_anew_and_in_full),
      WITH_SHELF(the_wait_runs_on_while_the_program_does),
      WITH_SHELF(the_wall_clock_has_no_part_in_it),
      WITH_SHELF(others_are_not_held_up),
      WITH_SHELF(an_unknown_name_cannot_be_told_from_a_known_one),
      WITH_SHELF(staff_unlocks_but_a_closed_name_needs_a_new_code),
      WITH_SHELF(signing_up_is_no_way_round_the_wait),
      WITH_SHELF(a_code_that_could_not_be_looked_at_does_not_count),
      WITH_SHELF(the_real_hash_knows_a_code_again),
      WITH_SHELF(what_is_hashed_hangs_on_the_key),
      WITH_SHELF(what_is_kept_of_a_code_is_not_the_code),
      WITH_SHELF(two_of_one_name_have_keys_that_differ_by_code_alone),
      WITH_SHELF(codes_survive_rebuild_and_verify_still_agrees),
      WITH_SHELF(a_store_restored_from_yesterday_takes_yesterdays_code),
      WITH_SHELF(a_citizen_from_before_codes_is_given_one_by_staff),
      WITH_SHELF(a_yes_ends_after_its_last_day_and_no_clock_brings_it_back),
      WITH_SHELF(a_yes_can_be_looked_at_before_it_is_given),
      WITH_SHELF(a_set_back_clock_does_not_stretch_an_emergency),
      WITH_SHELF(a_store_without_its_time_opens_nothing_dated),
      WITH_SHELF(a_yes_to_somebody_who_is_gone_is_refused_clearly),
      WITH_SHELF(looks_are_in_the_citizens_own_chain),
      WITH_SHELF(numbers_small_enough_to_point_at_somebody_are_not_told),
      WITH_SHELF(administrators_see_who_is_locked_and_others_do_not),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
