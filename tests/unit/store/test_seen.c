/* A store from yesterday is noticed: what was taken back today does not come back unsaid, nobody who was closed out comes
 * in, and entries cut off at the end are missed. */
#include "store/internal.h"
#include "store/own.h"
#include "store/place.h"
#include "store/seen.h"
#include "support_store.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DAY "{\"year\":2024,\"month\":5,\"day\":1}"

typedef struct Older {
  StoreId bo, mona, else_, ada;
  char *bytes; /* the store as it was before anything was taken back */
  size_t length;
} Older;

static void note_path(const Shelf *shelf, char out[128]) {
  snprintf(out, 128, "%s.seen", shelf->key_path);
}

static void open_it(Shelf *shelf) {
  if (store_open(&shelf->config, &shelf->store, &shelf->fault) != ST_OK)
    fail_msg("%s", shelf->fault.detail);
}

static void close_it(Shelf *shelf) {
  store_close(shelf->store);
  shelf->store = NULL;
}

static void put_back(Shelf *shelf, const Older *older) {
  close_it(shelf);
  support_save(shelf->path, older->bytes, older->length);
  open_it(shelf);
}

static Status say(Shelf *shelf, const char *citizen, const char *kind, const char *staff,
                  const char *rest) {
  char body[500];
  snprintf(body, sizeof body, "{\"recipient\":\"%s\",%s}", staff, rest);
  return shelf_add(shelf, citizen, kind, body);
}

static void say_yes(Shelf *shelf, const char *citizen, const char *staff) {
  assert_ok(say(shelf, citizen, "consent.set", staff,
                "\"yes_to\":\"pass_on\",\"purpose\":\"help\",\"given\":[\"home\",\"frame\"],\"refused\":[],"
                "\"last_day\":" DAY ",\"how\":\"touch\",\"lang\":\"da\""));
}

static Status look(Shelf *shelf, const char *citizen, const char *staff) {
  StoreViewer viewer = {.who = staff, .purpose = PURPOSE_HELP, .citizen = citizen};
  return store_look(shelf->store, &viewer, "screen", &shelf->fault);
}

static Status come_in(Shelf *shelf, const char *name) {
  StoreSignIn in = {.name = name, .code = {CODE_DIGITS, "271828"}};
  StoreAccount account;
  int64_t wait_ms;
  return store_sign_in(shelf->store, &in, &account, &wait_ms, &shelf->fault);
}

static void ask_in_emergency(Shelf *shelf, const char *citizen, const char *staff) {
  StoreEmergency emergency = {.staff = staff, .citizen = citizen, .reason = "health", .second_name = "Else",
                              .second_code = "271828"};
  StoreAccount account;
  int64_t wait_ms;
  Buf several = buf_new(&shelf->store->mem, 4096);
  assert_ok(store_emergency(shelf->store, &emergency, &account, &several, &wait_ms, &shelf->fault));
  buf_free(&several);
}

/* Yesterday: a yes, a part, a share, an emergency, an open account. Today all of it is taken back. */
static Older fill(Shelf *shelf) {
  Older older = {.ada = shelf_new_staff(shelf, "Ada", "administrator"),
                 .mona = shelf_new_staff(shelf, "Mona", "contact"),
                 .else_ = shelf_new_staff(shelf, "Else", "caseworker")};
  char body[100];
  older.bo = shelf_new_citizen(shelf, "Bo");
  say_yes(shelf, older.bo.text, older.mona.text);
  shelf_give_part(shelf, older.bo.text, older.mona.text, "[\"home\"]");
  assert_ok(say(shelf, older.bo.text, "share.law", older.mona.text,
                "\"law\":\"other\",\"paragraph\":\"§ 9\",\"topics\":[\"home\"],\"why\":\"x\",\"told\":true,\"last_day\":" DAY));
  ask_in_emergency(shelf, older.bo.text, older.mona.text);
  close_it(shelf);
  older.bytes = support_load(shelf->path, &older.length);
  open_it(shelf);
  assert_ok(look(shelf, older.bo.text, older.mona.text));
  assert_ok(say(shelf, older.bo.text, "consent.withdrawn", older.mona.text,
                "\"yes_to\":\"pass_on\",\"purpose\":\"help\",\"topics\":[\"home\",\"frame\"]"));
  snprintf(body, sizeof body, "{\"staff\":\"%s\"}", older.mona.text);
  assert_ok(shelf_add(shelf, older.bo.text, "role.ended", body));
  assert_ok(store_staff_disable(shelf->store, NULL, older.else_.text, &shelf->fault));
  return older;
}

static int64_t number(Shelf *shelf, const char *sql) {
  int64_t out = -1;
  assert_ok(sql_number(shelf->store, sql, &out, &shelf->fault));
  return out;
}

#define TOLD "SELECT count(*) FROM journal WHERE kind='data.restored'"

static Status verify(Shelf *shelf) {
  buf_clear(&shelf->out);
  return store_verify(shelf->store, &shelf->out, &shelf->fault);
}

static void let_staff_in(Shelf *shelf, const Older *older) {
  assert_ok(store_looked_at(shelf->store, older->ada.text, &shelf->fault));
}

static void a_yes_that_was_taken_back_stays_so(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  put_back(shelf, &older);
  let_staff_in(shelf, &older);
  assert_int_equal(look(shelf, older.bo.text, older.mona.text), ST_REFUSED);
  assert_non_null(strstr(shelf->fault.detail, "no_basis"));
  say_yes(shelf, older.bo.text, older.mona.text); /* said anew it counts */
  assert_ok(look(shelf, older.bo.text, older.mona.text));
  free(older.bytes);
}

static void staff_waits_until_an_administrator_has_looked(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  assert_int_equal(come_in(shelf, "Else"), ST_REFUSED);
  put_back(shelf, &older);
  const char *const waits[] = {"Else", "Mona"};
  for (int i = 0; i < 2; i++) {
    assert_int_equal(come_in(shelf, waits[i]), ST_REFUSED);
    assert_non_null(strstr(shelf->fault.detail, "older:"));
  }
  assert_ok(come_in(shelf, "Ada"));
  assert_int_equal(store_looked_at(shelf->store, older.mona.text, &shelf->fault), ST_REFUSED);
  StoreViewer ada = {.who = older.ada.text, .citizen = ""};
  assert_ok(shelf_read_as(shelf, &ada, "older", "{}"));
  assert_ok(store_staff_disable(shelf->store, older.ada.text, older.else_.text, &shelf->fault));
  let_staff_in(shelf, &older);
  assert_int_equal(shelf_read_as(shelf, &ada, "older", "{}"), ST_NOT_FOUND);
  assert_ok(come_in(shelf, "Mona"));
  assert_int_equal(come_in(shelf, "Else"), ST_REFUSED);
  shelf_reopen(shelf);
  assert_int_equal(number(shelf, TOLD), 1);
  free(older.bytes);
}

static void the_citizen_is_told_and_keeps_everything(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  put_back(shelf, &older);
  assert_non_null(strstr(shelf_read(shelf, "untold", "citizen", older.bo.text), "data.restored"));
  assert_non_null(strstr(shelf_read(shelf, "consents", "citizen", older.bo.text), "expired"));
  assert_non_null(strstr(shelf_read(shelf, "plan", "citizen", older.bo.text), "Bo"));
  assert_ok(store_rebuild(shelf->store, &shelf->out, &shelf->fault));
  assert_non_null(strstr(shelf_read(shelf, "untold", "citizen", older.bo.text), "data.restored"));
  free(older.bytes);
}

static void verify_says_it(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  put_back(shelf, &older);
  assert_ok(verify(shelf));
  assert_non_null(strstr(buf_text(&shelf->out), "older"));
  let_staff_in(shelf, &older);
  assert_ok(verify(shelf));
  assert_null(strstr(buf_text(&shelf->out), "older"));
  free(older.bytes);
}

/* Another course of events: an older store in which people went on elsewhere, as long as the one that was seen. */
static void a_store_that_went_on_elsewhere_is_noticed(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  close_it(shelf);
  support_save(shelf->path, older.bytes, older.length);
  shelf->config.unseen = true;
  open_it(shelf);
  for (int i = 0; i < 20; i++) shelf_new_goal(shelf, older.bo.text, "Et andet", "wish");
  close_it(shelf);
  shelf->config.unseen = false;
  open_it(shelf);
  assert_int_equal(number(shelf, TOLD), 1);
  free(older.bytes);
}

static void a_note_that_is_gone_or_spoilt_is_a_sign(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  char note[128];
  size_t length;
  note_path(shelf, note);
  close_it(shelf);
  unlink(note);
  open_it(shelf);
  assert_int_equal(number(shelf, TOLD), 1);
  close_it(shelf);
  char *bytes = support_load(note, &length);
  assert_non_null(bytes);
  bytes[length - 1] ^= 1;
  support_save(note, bytes, length);
  free(bytes);
  open_it(shelf);
  assert_int_equal(number(shelf, TOLD), 2);
  free(older.bytes);
}

static void a_store_that_is_the_newest_says_nothing(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  for (int i = 0; i < 3; i++) {
    shelf_new_goal(shelf, older.bo.text, "Et hjem", "wish");
    shelf_reopen(shelf);
    assert_ok(store_forget(shelf->store, &shelf->fault));
  }
  StoreActor actor = {.id = older.bo.text, .role = "citizen"};
  assert_ok(store_erase(shelf->store, &actor, older.bo.text, &shelf->fault));
  shelf_reopen(shelf);
  assert_int_equal(number(shelf, TOLD), 0);
  assert_ok(verify(shelf));
  free(older.bytes);
}

/* The note must never run ahead: killed at any moment, an honest store is taken for honest. */
static void the_note_is_never_newer_than_the_disk(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  char note[128];
  size_t length, again;
  note_path(shelf, note);
  char *before = support_load(note, &length);
  assert_ok(transaction_begin(shelf->store, &shelf->fault));
  assert_ok(entry_append(shelf->store, &CITIZEN, older.bo.text, "consent.postponed",
                         "{\"reason\":\"tired\"}", &shelf->fault));
  char *during = support_load(note, &again);
  assert_int_equal(length, again);
  assert_memory_equal(before, during, length);
  free(during);
  assert_int_equal(transaction_end(shelf->store, ST_REFUSED, &shelf->fault), ST_REFUSED);
  during = support_load(note, &again);
  assert_memory_equal(before, during, length);
  free(during);
  free(before);
  free(older.bytes);
}

/* What may not come undone is noted at once: the program may be killed at any moment. */
static void taking_back_is_noted_at_once(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  char note[128];
  size_t length;
  note_path(shelf, note);
  char *bytes = support_load(note, &length); /* as a kill would leave it, with the store still open */
  close_it(shelf);
  support_save(note, bytes, length);
  free(bytes);
  support_save(shelf->path, older.bytes, older.length);
  open_it(shelf);
  assert_int_equal(number(shelf, TOLD), 1);
  free(older.bytes);
}

static void restoring_is_told_and_ends_what_was_said(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  char backup[128];
  snprintf(backup, sizeof backup, "%s/copy.sealed", shelf->folder);
  put_back(shelf, &older);
  let_staff_in(shelf, &older);
  say_yes(shelf, older.bo.text, older.mona.text);
  assert_ok(store_backup(shelf->store, backup, &shelf->fault));
  assert_ok(say(shelf, older.bo.text, "consent.withdrawn", older.mona.text,
                "\"yes_to\":\"pass_on\",\"purpose\":\"help\",\"topics\":[\"home\",\"frame\"]"));
  close_it(shelf);
  assert_ok(store_restore(&shelf->config, backup, true, &shelf->fault));
  open_it(shelf);
  assert_int_equal(number(shelf, TOLD), 2);
  assert_int_equal(number(shelf, "SELECT count(*) FROM restored WHERE how='restored' AND last_day>0"), 1);
  let_staff_in(shelf, &older);
  assert_int_equal(look(shelf, older.bo.text, older.mona.text), ST_REFUSED);
  assert_ok(verify(shelf));
  shelf_reopen(shelf);
  assert_int_equal(number(shelf, TOLD), 2);
  free(older.bytes);
}

/* The newest copy there is: told, and nobody has to say anything again. */
static void restoring_the_newest_ends_nothing(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  char backup[128];
  snprintf(backup, sizeof backup, "%s/copy.sealed", shelf->folder);
  say_yes(shelf, older.bo.text, older.mona.text);
  assert_ok(store_backup(shelf->store, backup, &shelf->fault));
  close_it(shelf);
  assert_ok(store_restore(&shelf->config, backup, true, &shelf->fault));
  open_it(shelf);
  assert_int_equal(number(shelf, TOLD), 1);
  assert_ok(come_in(shelf, "Mona"));
  assert_ok(look(shelf, older.bo.text, older.mona.text));
  assert_ok(verify(shelf));
  free(older.bytes);
}

/* A note beside a store without one: the store from before there were notes is taken as it is, but not in the place of a newer. */
static void an_older_schema_is_no_way_round(void **state) {
  Shelf *shelf = *state;
  Older older = fill(shelf);
  close_it(shelf);
  support_save(shelf->path, older.bytes, older.length);
  shelf->config.unseen = true;
  open_it(shelf);
  assert_int_equal(sqlite3_exec(shelf->store->db, "DROP TABLE restored; DROP TABLE idle; DROP TABLE private_note; DROP INDEX IF EXISTS journal_learned; PRAGMA user_version=6",
                                NULL, NULL, NULL), SQLITE_OK);
  close_it(shelf);
  char *five = support_load(shelf->path, &older.length);
  shelf->config.unseen = false;
  open_it(shelf);
  assert_int_equal(number(shelf, TOLD), 1);
  close_it(shelf);
  char note[128];
  note_path(shelf, note);
  unlink(note);
  support_save(shelf->path, five, older.length);
  open_it(shelf); /* the first start of this version */
  assert_int_equal(number(shelf, TOLD), 0);
  shelf_reopen(shelf);
  assert_int_equal(number(shelf, TOLD), 0);
  free(five);
  free(older.bytes);
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      T(a_yes_that_was_taken_back_stays_so),
      T(staff_waits_until_an_administrator_has_looked),
      T(the_citizen_is_told_and_keeps_everything),
      T(verify_says_it),
      T(a_store_that_went_on_elsewhere_is_noticed),
      T(a_note_that_is_gone_or_spoilt_is_a_sign),
      T(a_store_that_is_the_newest_says_nothing),
      T(the_note_is_never_newer_than_the_disk),
      T(taking_back_is_noted_at_once),
      T(restoring_is_told_and_ends_what_was_said),
      T(restoring_the_newest_ends_nothing),
      T(an_older_schema_is_no_way_round),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
