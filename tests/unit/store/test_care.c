/* Damage is noticed, tables come back from the journal, copies come back as stores. */
#include "support_store.h"

#include "store/internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static StoreId fill(Shelf *shelf) {
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  for (int i = 0; i < 3; i++) shelf_new_goal(shelf, bo.text, "Jeg vil sove igennem", "active");
  for (int i = 0; i < 30; i++)
    assert_ok(shelf_answer(shelf, bo.text, draft.text, "name", "Mit svar"));
  return bo;
}

static Status verify(Shelf *shelf) {
  buf_clear(&shelf->out);
  return store_verify(shelf->store, &shelf->out, &shelf->fault);
}

static void tamper(Shelf *shelf, const char *sql) {
  assert_int_equal(sqlite3_exec(shelf->store->db, sql, NULL, NULL, NULL), SQLITE_OK);
}

static void a_whole_store_is_found_whole_and_stays_usable(void **state) {
  Shelf *shelf = *state;
  StoreId bo = fill(shelf);
  assert_ok(verify(shelf));
  assert_non_null(strstr(buf_text(&shelf->out), "entries"));
  shelf_new_goal(shelf, bo.text, "Et mere", "parked");
  assert_ok(verify(shelf));
}

static void the_journal_itself_refuses_to_be_changed(void **state) {
  Shelf *shelf = *state;
  fill(shelf);
  assert_int_not_equal(
      sqlite3_exec(shelf->store->db, "UPDATE journal SET role='staff'", NULL, NULL, NULL),
      SQLITE_OK);
  assert_int_not_equal(sqlite3_exec(shelf->store->db, "DELETE FROM journal", NULL, NULL, NULL),
                       SQLITE_OK);
  assert_int_not_equal(sqlite3_exec(shelf->store->db, "REPLACE INTO journal SELECT * FROM journal",
                                    NULL, NULL, NULL),
                       SQLITE_OK);
  assert_ok(verify(shelf));
}

#define WITHOUT_TRIGGERS "DROP TRIGGER journal_keeps; DROP TRIGGER journal_stays;"

static void a_changed_entry_breaks_the_chain(void **state) {
  static const char *const CHANGES[] = {
      "UPDATE journal SET body=replace(body,'sove','rejse') WHERE seq=2",
      "UPDATE journal SET actor='someone' WHERE seq=3",
      "UPDATE journal SET role='staff' WHERE seq=3",
      "UPDATE journal SET kind='wish.new' WHERE seq=3",
      "UPDATE journal SET device='other' WHERE seq=3",
      "UPDATE journal SET at_ms=at_ms+1 WHERE seq=3",
      "UPDATE journal SET id=randomblob(16) WHERE seq=3",
      "UPDATE journal SET hash=randomblob(32) WHERE seq=4",
      "UPDATE journal SET prev_hash=randomblob(32) WHERE seq=4",
      "UPDATE journal SET hash=x'00' WHERE seq=4",
      "DELETE FROM journal WHERE seq=3",
      "UPDATE journal SET person_seq=-person_seq WHERE seq IN (2,3);"
      "UPDATE journal SET person_seq=5+person_seq WHERE seq IN (2,3);",
  };
  Shelf *shelf = *state;
  fill(shelf);
  for (size_t i = 0; i < sizeof CHANGES / sizeof *CHANGES; i++) {
    tamper(shelf, "BEGIN;" WITHOUT_TRIGGERS);
    tamper(shelf, CHANGES[i]);
    int64_t count;
    assert_int_equal(journal_verify(shelf->store, &count, &shelf->fault), ST_DAMAGED);
    sql_forget_statements(shelf->store);
    tamper(shelf, "ROLLBACK");
  }
  assert_ok(verify(shelf));
}

static void a_table_that_differs_from_the_journal_is_found_and_rebuilt(void **state) {
  static const char *const CHANGES[] = {
      "UPDATE goal SET words='noget andet'", "DELETE FROM draft_answer",
      "UPDATE citizen SET folded='x'",       "INSERT INTO talk VALUES('a','other','b')",
      "UPDATE draft SET head='{}'",          "DELETE FROM wording",
  };
  Shelf *shelf = *state;
  StoreId bo = fill(shelf);
  char *before = strdup(shelf_read(shelf, "plan", "citizen", bo.text));
  for (size_t i = 0; i < sizeof CHANGES / sizeof *CHANGES; i++) {
    tamper(shelf, CHANGES[i]);
    assert_int_equal(verify(shelf), ST_DAMAGED);
    assert_ok(store_rebuild(shelf->store, &shelf->out, &shelf->fault));
    assert_ok(verify(shelf));
  }
  tamper(shelf, "DROP TABLE goal");
  assert_int_equal(verify(shelf), ST_DAMAGED);
  assert_ok(store_rebuild(shelf->store, &shelf->out, &shelf->fault));
  assert_string_equal(shelf_read(shelf, "plan", "citizen", bo.text), before);
  free(before);
}

static Status open_and_verify(Shelf *shelf) {
  Status status = store_open(&shelf->config, &shelf->store, &shelf->fault);
  if (status == ST_OK) status = verify(shelf);
  store_close(shelf->store);
  shelf->store = NULL;
  return status;
}

static void each_of_200_flipped_bits_is_noticed(void **state) {
  Shelf *shelf = *state;
  size_t length;
  fill(shelf);
  tamper(shelf, "CREATE TABLE room(x); INSERT INTO room VALUES(randomblob(20000)); DROP TABLE "
                "room;"); /* free
                             pages
                           */
  store_close(shelf->store);
  char *whole = support_load(shelf->path, &length);
  Random random = random_seeded(&shelf->seed);
  for (int i = 0; i < 200; i++) {
    uint64_t draw;
    random_fill(&random, &draw, sizeof draw);
    size_t at = i == 0 ? 0 : i == 1 ? length - 1 : draw / 8 % length;
    whole[at] = (char)(whole[at] ^ (1 << draw % 8));
    support_save(shelf->path, whole, length);
    Status status = open_and_verify(shelf);
    if (status != ST_DAMAGED && status != ST_WRONG_KEY)
      fail_msg("bit at %zu: status %d", at, (int)status);
    whole[at] = (char)(whole[at] ^ (1 << draw % 8));
  }
  support_save(shelf->path, whole, length);
  assert_ok(open_and_verify(shelf));
  free(whole);
}

static void nothing_said_can_be_read_in_any_file(void **state) {
  static const char MARKER[] = "Zebrafinken";
  Shelf *shelf = *state;
  char backup[128], wal[128];
  snprintf(backup, sizeof backup, "%s/copy.sealed", shelf->folder);
  snprintf(wal, sizeof wal, "%s-wal", shelf->path);
  StoreId bo = shelf_new_citizen(shelf, MARKER), draft = store_new_id(shelf->store);
  shelf_new_goal(shelf, bo.text, MARKER, "active");
  assert_ok(shelf_answer(shelf, bo.text, draft.text, MARKER, MARKER));
  assert_ok(store_backup(shelf->store, backup, &shelf->fault));
  assert_ok(shelf_answer(shelf, bo.text, draft.text, "name", MARKER));
  const char *const files[] = {shelf->path, wal, backup};
  for (int i = 0; i < 3; i++) {
    size_t length;
    char *bytes = support_load(files[i], &length);
    assert_true(length > 0);
    assert_null(memmem(bytes, length, MARKER, strlen(MARKER)));
    assert_null(memmem(bytes, length, "SQLite format", 13));
    assert_null(memmem(bytes, length, "CREATE TABLE", 12));
    assert_null(memmem(bytes, length, shelf->store->key, STORE_KEY_BYTES));
    free(bytes);
  }
}

static void a_backup_brings_everything_back_and_keeps_the_old_store(void **state) {
  Shelf *shelf = *state;
  char backup[128], old[128];
  snprintf(backup, sizeof backup, "%s/copy.sealed", shelf->folder);
  snprintf(old, sizeof old, "%s.before-restore", shelf->path);
  StoreId bo = fill(shelf);
  char *plan = strdup(shelf_read(shelf, "plan", "citizen", bo.text));
  assert_ok(store_backup(shelf->store, backup, &shelf->fault));
  StoreId later = shelf_new_citizen(shelf, "Senere");
  assert_int_equal(store_restore(&shelf->config, backup, true, &shelf->fault), ST_IN_USE);
  store_close(shelf->store);
  shelf->store = NULL;
  assert_int_equal(store_restore(&shelf->config, backup, false, &shelf->fault), ST_REFUSED);
  assert_ok(store_restore(&shelf->config, backup, true, &shelf->fault));
  assert_true(file_exists(old));
  shelf_reopen(shelf);
  assert_string_equal(shelf_read(shelf, "plan", "citizen", bo.text), plan);
  assert_string_equal(shelf_read(shelf, "citizen", "id", later.text), "");
  assert_ok(verify(shelf));
  free(plan);
}

static void a_backup_replaces_a_store_that_is_damaged(void **state) {
  Shelf *shelf = *state;
  char backup[128];
  snprintf(backup, sizeof backup, "%s/copy.sealed", shelf->folder);
  StoreId bo = fill(shelf);
  assert_ok(store_backup(shelf->store, backup, &shelf->fault));
  store_close(shelf->store);
  support_save(shelf->path, "this is no store", 16);
  assert_ok(store_restore(&shelf->config, backup, true, &shelf->fault));
  assert_ok(store_open(&shelf->config, &shelf->store, &shelf->fault));
  assert_non_null(strstr(shelf_read(shelf, "plan", "citizen", bo.text), "sove"));
}

static void a_damaged_cut_foreign_or_newer_backup_changes_nothing(void **state) {
  Shelf *shelf = *state;
  char backup[128], fresh[128];
  size_t length;
  snprintf(backup, sizeof backup, "%s/copy.sealed", shelf->folder);
  snprintf(fresh, sizeof fresh, "%s.restoring", shelf->path);
  StoreId bo = fill(shelf);
  assert_ok(store_backup(shelf->store, backup, &shelf->fault));
  store_close(shelf->store);
  shelf->store = NULL;
  char *bytes = support_load(backup, &length);
  const size_t cuts[] = {0, 10, 30, 60, length / 2, length - 1};
  for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
    support_save(backup, bytes, cuts[i]);
    assert_int_not_equal(store_restore(&shelf->config, backup, true, &shelf->fault), ST_OK);
  }
  const size_t flips[] = {3, 18, 25, 80, length / 2, length - 3};
  for (size_t i = 0; i < sizeof flips / sizeof *flips; i++) {
    bytes[flips[i]] ^= 4;
    support_save(backup, bytes, length);
    assert_int_not_equal(store_restore(&shelf->config, backup, true, &shelf->fault), ST_OK);
    bytes[flips[i]] ^= 4;
  }
  char *longer = calloc(1, length + 100000);
  memcpy(longer, bytes, length);
  const size_t added[] = {1, 17, 100000};
  for (size_t i = 0; i < sizeof added / sizeof *added; i++) {
    support_save(backup, longer, length + added[i]);
    assert_int_equal(store_restore(&shelf->config, backup, true, &shelf->fault), ST_DAMAGED);
  }
  free(longer);
  bytes[16] = 9;
  support_save(backup, bytes, length);
  assert_int_equal(store_restore(&shelf->config, backup, true, &shelf->fault), ST_NEWER);
  assert_int_not_equal(store_restore(&shelf->config, "/nowhere/at/all", true, &shelf->fault),
                       ST_OK);
  assert_false(file_exists(fresh));
  shelf_reopen(shelf);
  assert_non_null(strstr(shelf_read(shelf, "plan", "citizen", bo.text), "sove"));
  free(bytes);
}

static void a_backup_does_not_open_with_another_key_or_without(void **state) {
  Shelf *shelf = *state;
  char backup[128];
  snprintf(backup, sizeof backup, "%s/copy.sealed", shelf->folder);
  assert_ok(store_backup(shelf->store, backup, &shelf->fault));
  store_close(shelf->store);
  shelf->store = NULL;
  unlink(shelf->path);
  support_save(shelf->key_path, "another key of thirty-two bytes!", STORE_KEY_BYTES);
  assert_int_equal(store_restore(&shelf->config, backup, false, &shelf->fault), ST_WRONG_KEY);
  unlink(shelf->key_path);
  assert_int_equal(store_restore(&shelf->config, backup, false, &shelf->fault), ST_WRONG_KEY);
  assert_false(file_exists(shelf->key_path));
}

int main(void) {
#define WITH_SHELF(test) cmocka_unit_test_setup_teardown(test, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      WITH_SHELF(a_whole_store_is_found_whole_and_stays_usable),
      WITH_SHELF(the_journal_itself_refuses_to_be_changed),
      WITH_SHELF(a_changed_entry_breaks_the_chain),
      WITH_SHELF(a_table_that_differs_from_the_journal_is_found_and_rebuilt),
      WITH_SHELF(each_of_200_flipped_bits_is_noticed),
      WITH_SHELF(nothing_said_can_be_read_in_any_file),
      WITH_SHELF(a_backup_brings_everything_back_and_keeps_the_old_store),
      WITH_SHELF(a_backup_replaces_a_store_that_is_damaged),
      WITH_SHELF(a_damaged_cut_foreign_or_newer_backup_changes_nothing),
      WITH_SHELF(a_backup_does_not_open_with_another_key_or_without),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
