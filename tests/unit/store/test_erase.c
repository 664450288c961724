/* A person is erased: nothing of them is left in any row, page, log or new copy; everybody else's
 * is as it was; an older copy loses them again; and what goes by another hand is still noticed. */
#include "store/erasing.h"
#include "store/own.h"
#include "support_trace.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MARKER "Marmelade7381"
#define FOUR(words) words words words words
#define LONG_MARKER FOUR(FOUR(MARKER " "))
#define LONG_OTHER FOUR(FOUR("Andre ord her "))
#define CODE "house-dog-boat-sun"
#define DAY "{\"year\":2024,\"month\":5,\"day\":1}"

typedef struct Couple {
  StoreId gone, stays, staff;
  char card[STORE_TOKEN_BYTES];
} Couple;

static StoreId sign_up(Shelf *shelf, const char *name) {
  StoreSignUp up = {.name = name, .lang = "da", .code = {CODE_PICTURES, CODE}};
  StoreAccount account;
  int64_t wait_ms;
  if (store_sign_up(shelf->store, &up, &account, &wait_ms, &shelf->fault) != ST_OK)
    fail_msg("%s", shelf->fault.detail);
  return account.id;
}

static void say_yes(Shelf *shelf, const char *citizen, const char *staff) {
  char body[500];
  snprintf(body, sizeof body,
           "{\"recipient\":\"%s\",\"yes_to\":\"pass_on\",\"purpose\":\"help\",\"given\":[\"home\"],"
           "\"refused\":[\"mind\"],"
           "\"last_day\":" DAY ",\"how\":\"touch\",\"lang\":\"da\",\"interpreter\":\"" MARKER
           "\",\"present\":[\"" MARKER "\"]}",
           staff);
  if (shelf_add(shelf, citizen, "consent.set", body) != ST_OK) fail_msg("%s", shelf->fault.detail);
  snprintf(body, sizeof body,
           "{\"recipient\":\"%s\",\"law\":\"other\",\"paragraph\":\"" MARKER
           "\",\"topics\":[\"mind\"],\"why\":\"" MARKER "\",\"told\":false,"
           "\"last_day\":" DAY "}",
           staff);
  assert_ok(shelf_add(shelf, citizen, "share.law", body));
  assert_ok(shelf_add(shelf, citizen, "consent.postponed",
                      "{\"reason\":\"tired\",\"ask_again\":" DAY "}"));
  snprintf(body, sizeof body,
           "{\"outside\":\"" MARKER "\",\"law\":\"other\",\"paragraph\":\"x\",\"topics\":[\"mind\"],"
           "\"why\":\"" MARKER "\",\"told\":true,\"last_day\":" DAY "}");
  assert_ok(shelf_add(shelf, citizen, "share.law", body));
  assert_ok(
      shelf_add(shelf, citizen, "note.new", "{\"words\":\"" MARKER "\",\"speaker\":\"staff\"}"));
}

static void say_much(Shelf *shelf, const char *citizen) {
  StoreId goal = shelf_new_goal(shelf, citizen, MARKER " er mit mål", "active"),
          draft = store_new_id(shelf->store);
  char body[400];
  snprintf(body, sizeof body,
           "{\"goal\":\"%s\",\"step\":2,\"words\":\"" MARKER "\",\"speaker\":\"citizen\"}",
           goal.text);
  assert_ok(shelf_add(shelf, citizen, "progress.new", body));
  assert_ok(
      shelf_add(shelf, citizen, "wish.new", "{\"words\":\"" MARKER "\",\"speaker\":\"citizen\"}"));
  assert_ok(shelf_add(shelf, citizen, "person.new", "{\"name\":\"" MARKER "\",\"near\":1}"));
  assert_ok(
      shelf_add(shelf, citizen, "talk.point", "{\"topic\":\"purpose\",\"words\":\"" MARKER "\"}"));
  assert_ok(shelf_add(shelf, citizen, "agreement.new",
                      "{\"what\":\"" MARKER "\",\"who\":\"" MARKER "\",\"who_role\":\"me\"}"));
  for (int i = 0; i < 300; i++) assert_ok(shelf_answer(shelf, citizen, draft.text, "a", MARKER));
}

static void be_looked_at(Shelf *shelf, const Couple *couple) {
  StoreId second = shelf_new_staff(shelf, "Else", "contact");
  StoreViewer viewer = {
      .who = couple->staff.text, .purpose = PURPOSE_PLAN, .citizen = couple->gone.text};
  StoreEmergency emergency = {.staff = couple->staff.text,
                              .citizen = couple->gone.text,
                              .reason = "health",
                              .words = MARKER,
                              .second_name = "Else",
                              .second_code = "271828"};
  StoreAccount account;
  int64_t wait_ms;
  Buf several = buf_new(&shelf->store->mem, 4096);
  (void)second;
  shelf_give_part(shelf, couple->gone.text, couple->staff.text, "[\"home\",\"frame\"]");
  assert_ok(store_look(shelf->store, &viewer, "screen", &shelf->fault));
  assert_ok(store_emergency(shelf->store, &emergency, &account, &several, &wait_ms, &shelf->fault));
  buf_free(&several);
}

/* Two people with much in common; between them their entries lie mixed. */
static Couple fill(Shelf *shelf) {
  Couple couple = {.staff = shelf_new_staff(shelf, "Mona", "contact")};
  couple.gone = sign_up(shelf, MARKER);
  couple.stays = sign_up(shelf, "Bo");
  assert_ok(store_card_new(shelf->store, couple.gone.text, couple.card, &shelf->fault));
  say_yes(shelf, couple.gone.text, couple.staff.text);
  shelf_new_goal(shelf, couple.stays.text, "Et hjem", "active");
  say_much(shelf, couple.gone.text);
  be_looked_at(shelf, &couple);
  shelf_give_part(shelf, couple.stays.text, couple.staff.text, "[\"home\"]");
  return couple;
}

static void erase(Shelf *shelf, const StoreId *citizen) {
  StoreActor actor = {.id = citizen->text, .role = "citizen"};
  if (store_erase(shelf->store, &actor, citizen->text, &shelf->fault) != ST_OK)
    fail_msg("%s", shelf->fault.detail);
}

static Status verify(Shelf *shelf) {
  Buf report = buf_new(&shelf->store->mem, 4096);
  Status status = store_verify(shelf->store, &report, &shelf->fault);
  buf_free(&report);
  return status;
}

static void assert_whole(Shelf *shelf) {
  if (verify(shelf) != ST_OK) fail_msg("%s", shelf->fault.detail);
}

static int count_rows(Shelf *shelf, const char *sql) {
  int64_t count = -1;
  assert_ok(sql_number(shelf->store, sql, &count, &shelf->fault));
  return (int)count;
}

static void assert_no_trace(Shelf *shelf, const Couple *couple) {
  char wal[120];
  snprintf(wal, sizeof wal, "%s-wal", shelf->path);
  assert_int_equal(trace_rows(shelf, MARKER), 0);
  assert_int_equal(trace_rows(shelf, couple->gone.text), 0);
  assert_int_equal(trace_pages(shelf, MARKER), 0);
  assert_int_equal(trace_pages(shelf, couple->gone.text), 0);
  assert_int_equal(trace_file(shelf->path, MARKER), 0);
  assert_int_equal(trace_file(wal, MARKER), 0);
}

static void assert_pages_anew(Shelf *shelf) {
  char wal[120];
  snprintf(wal, sizeof wal, "%s-wal", shelf->path);
  assert_true(file_size(wal) < 4 * 4096); /* only that it is done */
  assert_int_equal(count_rows(shelf, "PRAGMA freelist_count"), 0);
}

static void change_by_hand(Shelf *shelf, const char *sql) {
  char *why = NULL;
  if (sqlite3_exec(shelf->store->db, sql, NULL, NULL, &why) != SQLITE_OK) fail_msg("%s", why);
}

/* As somebody would who holds file and key and knows of the guards. */
static void change_journal_by_hand(Shelf *shelf, const char *sql) {
  char *guards[2];
  for (int i = 0; i < 2; i++) {
    sqlite3_stmt *one;
    sqlite3_prepare_v2(shelf->store->db, "SELECT sql FROM sqlite_schema WHERE name=?1", -1, &one,
                       NULL);
    sqlite3_bind_text(one, 1, i ? "journal_keeps" : "journal_stays", -1, SQLITE_STATIC);
    assert_int_equal(sqlite3_step(one), SQLITE_ROW);
    guards[i] = strdup((const char *)sqlite3_column_text(one, 0));
    sqlite3_finalize(one);
  }
  change_by_hand(shelf, "DROP TRIGGER journal_keeps; DROP TRIGGER journal_stays");
  change_by_hand(shelf, sql);
  for (int i = 0; i < 2; i++) {
    change_by_hand(shelf, guards[i]);
    free(guards[i]);
  }
}

/* --- nothing is left --- */

static void the_search_finds_what_is_there(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  assert_true(trace_rows(shelf, MARKER) > 300);
  assert_true(trace_rows(shelf, couple.gone.text) > 300);
  assert_true(trace_pages(shelf, MARKER) > 300);
}

static void nothing_of_an_erased_person_is_left(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  int others = count_rows(shelf, "SELECT count(*) FROM journal");
  char sql[160];
  snprintf(sql, sizeof sql, "SELECT count(*) FROM journal WHERE citizen='%s'", couple.gone.text);
  int own = count_rows(shelf, sql);
  erase(shelf, &couple.gone);
  assert_pages_anew(shelf);
  assert_no_trace(shelf, &couple);
  assert_int_equal(count_rows(shelf, "SELECT count(*) FROM journal"), others - own + 1);
  assert_whole(shelf);
  shelf_reopen(shelf);
  assert_no_trace(shelf, &couple);
  assert_whole(shelf);
}

/* Deleting alone is not enough: that is what writing the pages anew is for. */
static void the_log_holds_what_was_deleted_until_it_is_emptied(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  char wal[120];
  snprintf(wal, sizeof wal, "%s-wal", shelf->path);
  assert_ok(transaction_begin(shelf->store, &shelf->fault));
  assert_ok(transaction_end(
      shelf->store, erase_chain(shelf->store, couple.gone.text, "citizen", "asked", &shelf->fault),
      &shelf->fault));
  assert_true(file_size(wal) > 0);
  assert_int_equal(count_rows(shelf, "SELECT sweep FROM care"), 1);
  shelf_reopen(shelf); /* which finishes it */
  assert_int_equal(count_rows(shelf, "SELECT sweep FROM care"), 0);
  assert_no_trace(shelf, &couple);
}

/* secure_delete overwrites each cell as it goes; what a page held before its cells moved stays between them. */
static void deleting_alone_leaves_words_between_the_cells(void **state) {
  Shelf *shelf = *state;
  StoreId gone = sign_up(shelf, "Ib"), stays = sign_up(shelf, "Bo");
  static StoreId drafts[200];
  for (int i = 0; i < 200; i++) drafts[i] = store_new_id(shelf->store);
  for (int round = 0; round < 6; round++)
    for (int i = 0; i < 200; i++) {
      int at = i * 77 % 200;
      char path[20], words[300];
      snprintf(path, sizeof path, "p%d", round * 31 % 7);
      snprintf(words, sizeof words, "%.*s", 20 + (i * 37 + round * 61) % 200, at % 2 ? LONG_MARKER : LONG_OTHER);
      assert_ok(shelf_answer(shelf, at % 2 ? gone.text : stays.text, drafts[at].text, path, words));
    }
  assert_ok(transaction_begin(shelf->store, &shelf->fault));
  assert_ok(transaction_end(
      shelf->store, erase_chain(shelf->store, gone.text, "citizen", "asked", &shelf->fault), &shelf->fault));
  assert_int_equal(trace_rows(shelf, MARKER), 0);
  assert_true(trace_pages(shelf, MARKER) > 0);
  assert_ok(sweep_if_asked(shelf->store, &shelf->fault));
  assert_int_equal(trace_pages(shelf, MARKER), 0);
  assert_whole(shelf);
}

static void what_remains_says_how_many_and_not_who(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  erase(shelf, &couple.gone);
  sqlite3_stmt *one;
  sqlite3_prepare_v2(shelf->store->db,
                     "SELECT citizen,actor,role,body FROM journal WHERE kind='data.erased'", -1,
                     &one, NULL);
  assert_int_equal(sqlite3_step(one), SQLITE_ROW);
  assert_string_equal((const char *)sqlite3_column_text(one, 0),
                      "00000000000000000000000000000000");
  assert_string_equal((const char *)sqlite3_column_text(one, 1), "");
  assert_string_equal((const char *)sqlite3_column_text(one, 2), "kiosk");
  const char *body = (const char *)sqlite3_column_text(one, 3);
  assert_non_null(strstr(body, "\"by\":\"citizen\""));
  assert_non_null(strstr(body, "\"why\":\"asked\""));
  assert_null(strstr(body, couple.gone.text));
  assert_int_equal(sqlite3_step(one), SQLITE_DONE);
  sqlite3_finalize(one);
}

static void others_keep_everything_and_go_on(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  char *before = strdup(shelf_read(shelf, "plan", "citizen", couple.stays.text));
  erase(shelf, &couple.gone);
  assert_string_equal(shelf_read(shelf, "plan", "citizen", couple.stays.text), before);
  free(before);
  shelf_new_goal(shelf, couple.stays.text, "Et mål mere", "wish");
  assert_whole(shelf);
}

static void the_code_the_card_and_the_name_open_nothing_any_more(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  StoreSignIn by_name = {.name = MARKER, .code = {CODE_PICTURES, CODE}},
              by_card = {.card = couple.card, .code = {CODE_PICTURES, CODE}};
  StoreAccount account;
  int64_t wait_ms;
  assert_ok(store_sign_in(shelf->store, &by_name, &account, &wait_ms, &shelf->fault));
  erase(shelf, &couple.gone);
  assert_int_equal(store_sign_in(shelf->store, &by_name, &account, &wait_ms, &shelf->fault),
                   ST_REFUSED);
  assert_int_equal(store_sign_in(shelf->store, &by_card, &account, &wait_ms, &shelf->fault),
                   ST_REFUSED);
  StoreId again = sign_up(shelf, MARKER); /* the name is free, and begins with nothing */
  assert_string_not_equal(again.text, couple.gone.text);
}

static void only_the_right_code_erases(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  StoreCode wrong = {CODE_PICTURES, "house-dog-boat-moon"}, right = {CODE_PICTURES, CODE};
  int64_t wait_ms;
  assert_int_equal(store_erase_own(shelf->store, couple.gone.text, &wrong, &wait_ms, &shelf->fault),
                   ST_REFUSED);
  assert_true(trace_rows(shelf, MARKER) > 0);
  assert_ok(store_erase_own(shelf->store, couple.gone.text, &right, &wait_ms, &shelf->fault));
  assert_no_trace(shelf, &couple);
}

static void staff_the_place_and_strangers_are_no_citizens(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  StoreActor actor = {.id = "", .role = "kiosk"};
  const char *const OTHERS[] = {couple.staff.text, "00000000000000000000000000000000",
                                "11111111111111111111111111111111"};
  for (int i = 0; i < 3; i++)
    assert_int_equal(store_erase(shelf->store, &actor, OTHERS[i], &shelf->fault), ST_NOT_FOUND);
  assert_whole(shelf);
}

/* --- the journal stays append-only --- */

static void the_guards_are_back(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  erase(shelf, &couple.gone);
  assert_int_not_equal(sqlite3_exec(shelf->store->db, "DELETE FROM journal", NULL, NULL, NULL),
                       SQLITE_OK);
  assert_int_not_equal(
      sqlite3_exec(shelf->store->db, "UPDATE journal SET body='{}'", NULL, NULL, NULL), SQLITE_OK);
  assert_whole(shelf);
  change_by_hand(shelf, "DROP TRIGGER journal_stays");
  assert_int_equal(verify(shelf), ST_DAMAGED);
}

static void what_goes_by_another_hand_is_noticed(void **state) {
  static const char *const
      BY_HAND[] = {"DELETE FROM journal WHERE seq=(SELECT max(seq) FROM journal WHERE "
                   "kind='role.assigned')", /* the end of a chain */
                   "DELETE FROM journal WHERE citizen=(SELECT id FROM citizen)", /* a whole one */
                   "DELETE FROM journal WHERE kind='data.erased'", /* what told of it */
                   "DELETE FROM journal WHERE kind='goal.new'",
                   "UPDATE journal SET kind='emptied',actor='',role='',device='',at_ms=0,body='' "
                   "WHERE kind='goal.new'",
                   "UPDATE journal SET body=replace(body,'\"entries\":','\"entries\":1') WHERE "
                   "kind='data.erased'"};
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  erase(shelf, &couple.gone);
  store_close(shelf->store);
  size_t length;
  char *good = support_load(shelf->path, &length);
  for (size_t i = 0; i < sizeof BY_HAND / sizeof *BY_HAND; i++) {
    support_save(shelf->path, good, length);
    assert_ok(store_open(&shelf->config, &shelf->store, &shelf->fault));
    assert_whole(shelf);
    change_journal_by_hand(shelf, BY_HAND[i]);
    if (verify(shelf) != ST_DAMAGED) fail_msg("not noticed: %s", BY_HAND[i]);
    store_close(shelf->store);
  }
  free(good);
  assert_ok(store_open(&shelf->config, &shelf->store, &shelf->fault));
}

static void rebuild_knows_of_the_hole(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  Buf report = buf_new(&shelf->store->mem, 4096);
  erase(shelf, &couple.gone);
  assert_ok(store_rebuild(shelf->store, &report, &shelf->fault));
  buf_free(&report);
  assert_no_trace(shelf, &couple);
  assert_whole(shelf);
}

/* --- copies --- */

static void restore(Shelf *shelf, const char *backup) {
  store_close(shelf->store);
  shelf->store = NULL;
  if (store_restore(&shelf->config, backup, true, &shelf->fault) != ST_OK)
    fail_msg("%s", shelf->fault.detail);
  assert_ok(store_open(&shelf->config, &shelf->store, &shelf->fault));
}

static void the_next_backup_does_not_hold_them(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  char backup[120];
  snprintf(backup, sizeof backup, "%s/next.backup", shelf->folder);
  erase(shelf, &couple.gone);
  assert_ok(store_backup(shelf->store, backup, &shelf->fault));
  assert_int_equal(trace_file(backup, MARKER), 0);
  restore(shelf, backup);
  assert_no_trace(shelf, &couple);
  assert_whole(shelf);
}

static void an_older_backup_loses_them_again(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  char backup[120];
  snprintf(backup, sizeof backup, "%s/older.backup", shelf->folder);
  assert_ok(store_backup(shelf->store, backup, &shelf->fault));
  erase(shelf, &couple.gone);
  restore(shelf, backup);
  assert_no_trace(shelf, &couple);
  assert_int_equal(count_rows(shelf, "SELECT count(*) FROM citizen"), 1);
  assert_int_equal(
      count_rows(
          shelf,
          "SELECT count(*) FROM journal WHERE kind='data.erased' AND body->>'why'='restored'"),
      1);
  assert_whole(shelf);
}

static void an_older_store_put_back_by_hand_loses_them_again(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  size_t length;
  store_close(shelf->store);
  char *older = support_load(shelf->path, &length);
  assert_ok(store_open(&shelf->config, &shelf->store, &shelf->fault));
  erase(shelf, &couple.gone);
  store_close(shelf->store);
  support_save(shelf->path, older, length);
  free(older);
  assert_ok(store_open(&shelf->config, &shelf->store, &shelf->fault));
  assert_no_trace(shelf, &couple);
  assert_whole(shelf);
}

/* What a restore kept beside the store is older than the erasing. */
static void the_store_kept_beside_goes_too(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  char backup[120], beside[140];
  snprintf(backup, sizeof backup, "%s/some.backup", shelf->folder);
  snprintf(beside, sizeof beside, "%s.before-restore", shelf->path);
  assert_ok(store_backup(shelf->store, backup, &shelf->fault));
  restore(shelf, backup);
  assert_true(file_exists(beside));
  erase(shelf, &couple.gone);
  assert_false(file_exists(beside));
}

/* The list is sealed, says nobody, and comes back from the store when it is lost or damaged. */
static void the_list_of_the_erased_is_sealed_and_comes_back(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  char list[120];
  size_t length, again;
  snprintf(list, sizeof list, "%s.erased", shelf->path);
  erase(shelf, &couple.gone);
  char *bytes = support_load(list, &length);
  assert_non_null(bytes);
  assert_int_equal(trace_file(list, couple.gone.text), 0);
  bytes[length - 1] ^= 1;
  support_save(list, bytes, length);
  shelf_reopen(shelf);
  free(bytes);
  unlink(list);
  shelf_reopen(shelf);
  bytes = support_load(list, &again);
  assert_int_equal(again, length);
  free(bytes);
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      T(the_search_finds_what_is_there),
      T(nothing_of_an_erased_person_is_left),
      T(the_log_holds_what_was_deleted_until_it_is_emptied),
      T(deleting_alone_leaves_words_between_the_cells),
      T(what_remains_says_how_many_and_not_who),
      T(others_keep_everything_and_go_on),
      T(the_code_the_card_and_the_name_open_nothing_any_more),
      T(only_the_right_code_erases),
      T(staff_the_place_and_strangers_are_no_citizens),
      T(the_guards_are_back),
      T(what_goes_by_another_hand_is_noticed),
      T(rebuild_knows_of_the_hole),
      T(the_next_backup_does_not_hold_them),
      T(an_older_backup_loses_them_again),
      T(an_older_store_put_back_by_hand_loses_them_again),
      T(the_store_kept_beside_goes_too),
      T(the_list_of_the_erased_is_sealed_and_comes_back),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
