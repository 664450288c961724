/* Opening: keys, locks, versions, and how many flushes an answer costs. */
#include "support_store.h"

#include "store/internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static Status reopen(Shelf *shelf) {
  store_close(shelf->store);
  shelf->store = NULL;
  return store_open(&shelf->config, &shelf->store, &shelf->fault);
}

static char *pragma(Shelf *shelf, const char *sql) {
  static char value[64];
  sqlite3_stmt *statement;
  assert_int_equal(sqlite3_prepare_v2(shelf->store->db, sql, -1, &statement, NULL), SQLITE_OK);
  assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
  snprintf(value, sizeof value, "%s", (const char *)sqlite3_column_text(statement, 0));
  sqlite3_finalize(statement);
  return value;
}

static void every_connection_is_set_up_to_keep_what_it_says(void **state) {
  Shelf *shelf = *state;
  assert_true(sqlite3_libversion_number() >= 3051003);
  for (int i = 0; i < 2; i++) {
    assert_string_equal(pragma(shelf, "PRAGMA journal_mode"), "wal");
    assert_string_equal(pragma(shelf, "PRAGMA synchronous"), "2");
    assert_string_equal(pragma(shelf, "PRAGMA locking_mode"), "exclusive");
    assert_string_equal(pragma(shelf, "PRAGMA foreign_keys"), "1");
    assert_string_equal(pragma(shelf, "PRAGMA secure_delete"), "1");
    assert_string_equal(pragma(shelf, "PRAGMA temp_store"), "2");
    assert_string_equal(pragma(shelf, "PRAGMA cipher"), "chacha20");
    assert_ok(reopen(shelf));
  }
}

static void the_key_file_is_for_its_owner_alone(void **state) {
  Shelf *shelf = *state;
  struct stat about;
  assert_int_equal(stat(shelf->key_path, &about), 0);
  assert_int_equal(about.st_mode & 0777, 0600);
  assert_int_equal(about.st_size, STORE_KEY_BYTES);
  const mode_t open_modes[] = {0640, 0604, 0660, 0610};
  for (size_t i = 0; i < sizeof open_modes / sizeof *open_modes; i++) {
    chmod(shelf->key_path, open_modes[i]);
    assert_int_equal(reopen(shelf), ST_WRONG_KEY);
    assert_non_null(strstr(shelf->fault.detail, "chmod 600"));
  }
  chmod(shelf->key_path, 0400);
  assert_ok(reopen(shelf));
}

/* Only in the folder that the system names, and never for everyone. */
static void a_key_handed_over_by_the_system_may_be_its_group_s(void **state) {
  Shelf *shelf = *state;
  char folder[PATH_BYTES];
  snprintf(folder, sizeof folder, "%s", shelf->key_path);
  *strrchr(folder, '/') = '\0';
  setenv("CREDENTIALS_DIRECTORY", folder, 1);
  chmod(shelf->key_path, 0440);
  assert_ok(reopen(shelf));
  chmod(shelf->key_path, 0444);
  assert_int_equal(reopen(shelf), ST_WRONG_KEY);
  chmod(shelf->key_path, 0460);
  assert_int_equal(reopen(shelf), ST_WRONG_KEY);
  unsetenv("CREDENTIALS_DIRECTORY");
  chmod(shelf->key_path, 0400);
  assert_ok(reopen(shelf));
}

static void another_key_or_none_does_not_open_the_store(void **state) {
  Shelf *shelf = *state;
  size_t length;
  char *key = support_load(shelf->key_path, &length);
  store_close(shelf->store);
  shelf->store = NULL;
  char *before = support_load(shelf->path, &length);
  support_save(shelf->key_path, "another key of thirty-two bytes!", STORE_KEY_BYTES);
  assert_int_equal(reopen(shelf), ST_WRONG_KEY);
  support_save(shelf->key_path, "short", 5);
  assert_int_equal(reopen(shelf), ST_WRONG_KEY);
  unlink(shelf->key_path);
  assert_int_equal(reopen(shelf), ST_WRONG_KEY);
  assert_false(file_exists(shelf->key_path));
  size_t length_after;
  char *after = support_load(shelf->path, &length_after);
  assert_int_equal(length, length_after);
  assert_memory_equal(before, after, length);
  support_save(shelf->key_path, key, STORE_KEY_BYTES);
  chmod(shelf->key_path, 0600);
  assert_ok(reopen(shelf));
  free(key);
  free(before);
  free(after);
}

static void the_system_may_hand_over_the_key(void **state) {
  Shelf *shelf = *state;
  char folder[100], key[128];
  snprintf(folder, sizeof folder, "%s", shelf->folder);
  snprintf(key, sizeof key, "%s/minplan.key", folder);
  store_close(shelf->store);
  shelf->store = NULL;
  assert_int_equal(rename(shelf->key_path, key), 0);
  setenv("CREDENTIALS_DIRECTORY", folder, 1);
  Status with = reopen(shelf);
  unsetenv("CREDENTIALS_DIRECTORY");
  assert_ok(with);
  assert_int_equal(reopen(shelf), ST_WRONG_KEY);
  shelf->config.key_file = key;
  assert_ok(reopen(shelf));
}

static void a_second_program_is_refused(void **state) {
  Shelf *shelf = *state;
  Store *second;
  Fault fault;
  shelf_new_citizen(shelf, "Bo");
  assert_int_equal(store_open(&shelf->config, &second, &fault), ST_IN_USE);
  assert_null(second);
  shelf_new_citizen(shelf, "Ib");
}

static void what_is_forgotten_is_still_on_the_disk(void **state) {
  Shelf *shelf = *state;
  Store *second;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  assert_ok(store_forget(shelf->store, &shelf->fault));
  assert_non_null(strstr(shelf_read(shelf, "citizens", "name", "bo"), bo.text));
  assert_string_equal(pragma(shelf, "PRAGMA locking_mode"), "exclusive");
  assert_string_equal(pragma(shelf, "PRAGMA synchronous"), "2");
  assert_int_equal(store_open(&shelf->config, &second, &shelf->fault), ST_IN_USE);
  shelf_new_citizen(shelf, "Ib");
  assert_ok(store_verify(shelf->store, &shelf->out, &shelf->fault));
}

static void a_store_that_is_gone_when_it_opens_again_can_be_closed(void **state) {
  Shelf *shelf = *state;
  shelf_new_citizen(shelf, "Bo");
  char moved[120];
  snprintf(moved, sizeof moved, "%s/moved.db", shelf->folder);
  assert_int_equal(rename(shelf->path, moved), 0);
  assert_int_not_equal(store_forget(shelf->store, &shelf->fault), ST_OK);
  assert_false(file_exists(shelf->path));
}

static void a_store_for_reading_takes_no_words(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  shelf->config.read_only = true;
  assert_ok(reopen(shelf));
  assert_non_null(strstr(shelf_read(shelf, "citizen", "id", bo.text), bo.text));
  assert_int_equal(
      shelf_add(shelf, bo.text, "talk.point", "{\"topic\":\"other\",\"words\":\"Ro\"}"),
      ST_REFUSED);
  assert_int_equal(shelf_answer(shelf, bo.text, draft.text, "a", "b"), ST_REFUSED);
  assert_int_equal(store_rebuild(shelf->store, &shelf->out, &shelf->fault), ST_REFUSED);
  assert_ok(store_verify(shelf->store, &shelf->out, &shelf->fault));
  store_close(shelf->store);
  unlink(shelf->path);
  assert_int_equal(store_open(&shelf->config, &shelf->store, &shelf->fault), ST_NOT_FOUND);
  assert_false(file_exists(shelf->path));
}

static void a_newer_store_is_left_alone(void **state) {
  Shelf *shelf = *state;
  size_t length, after_length;
  assert_int_equal(sqlite3_exec(shelf->store->db, "PRAGMA user_version=99", NULL, NULL, NULL),
                   SQLITE_OK);
  store_close(shelf->store);
  shelf->store = NULL;
  char *before = support_load(shelf->path, &length);
  assert_int_equal(reopen(shelf), ST_NEWER);
  char *after = support_load(shelf->path, &after_length);
  assert_int_equal(length, after_length);
  assert_memory_equal(before, after, length);
  free(before);
  free(after);
}

/* A store as an older version of the schema had it: 1 the journal alone, 2 without open questions,
 * 3 without people, 4 without erasing, 5 without learning. */
static void make_old(Shelf *shelf, int version) {
  static const char PLANS[] =
      "DROP TABLE citizen; DROP TABLE plan; DROP TABLE strength; DROP TABLE wish;"
      "DROP TABLE goal; DROP TABLE goal_area; DROP TABLE wording; DROP TABLE progress; DROP TABLE "
      "agreement;"
      "DROP TABLE person; DROP TABLE talk; DROP TABLE draft; DROP TABLE draft_answer;";
  static const char PEOPLE[] =
      "DROP TABLE staff; DROP TABLE place; DROP TABLE assignment; DROP TABLE consent;"
      "DROP TABLE consent_later; DROP TABLE legal_share; DROP TABLE look; DROP TABLE emergency;"
      "DROP TABLE untold; DROP TABLE credential; DROP TABLE attempt; DROP TABLE card; DROP TABLE "
      "known;";
  static const char ERASING[] = "DROP TABLE erased; DROP TABLE care;";
  static const char LEARNING[] =
      "DROP TABLE lesson_attempt; DROP TABLE lesson; DROP TABLE lesson_card; DROP TABLE "
      "lesson_team;"
      "DROP TABLE lesson_unit; DROP TABLE lesson_tally; DROP INDEX journal_learned; DROP TABLE private_note;"
      "ALTER TABLE draft DROP COLUMN kind;";
  static const char ATTEMPTS[] = "ALTER TABLE attempt DROP COLUMN day;";
  char number[64];
  sqlite3 *db = shelf->store->db;
  assert_int_equal(sqlite3_exec(db, LEARNING, NULL, NULL, NULL), SQLITE_OK);
  if (version < 5) assert_int_equal(sqlite3_exec(db, ERASING, NULL, NULL, NULL), SQLITE_OK);
  if (version == 1) assert_int_equal(sqlite3_exec(db, PLANS, NULL, NULL, NULL), SQLITE_OK);
  if (version < 5)
    assert_int_equal(sqlite3_exec(db, version == 4 ? ATTEMPTS : PEOPLE, NULL, NULL, NULL),
                     SQLITE_OK);
  snprintf(number, sizeof number, "%sPRAGMA user_version=%d",
           version < 3 ? "DROP TABLE question; " : "", version);
  assert_int_equal(sqlite3_exec(db, number, NULL, NULL, NULL), SQLITE_OK);
}

static void an_older_store_is_brought_up_to_date_with_all_its_words(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  shelf_new_goal(shelf, bo.text, "Jeg vil sove", "active");
  assert_ok(shelf_answer(shelf, bo.text, draft.text, "a", "b"));
  char *plan = strdup(shelf_read(shelf, "plan", "citizen", bo.text));
  for (int version = 1; version <= 5; version++) {
    make_old(shelf, version);
    shelf->config.read_only = true;
    assert_int_equal(reopen(shelf), ST_REFUSED);
    shelf->config.read_only = false;
    assert_ok(reopen(shelf));
    assert_string_equal(shelf_read(shelf, "plan", "citizen", bo.text), plan);
    assert_non_null(strstr(shelf_read(shelf, "draft", "id", draft.text), "\"value\":\"b\""));
    assert_ok(store_verify(shelf->store, &shelf->out, &shelf->fault));
    static const char *const NAMES[] = {"", "Mona", "Else", "Ada", "Kim", "Ida"};
    shelf_new_staff(shelf, NAMES[version], "contact");
  }
  free(plan);
}

static void wrong_codes_from_before_get_a_day_and_go(void **state) {
  Shelf *shelf = *state;
  int64_t day = 0;
  assert_int_equal(sqlite3_exec(shelf->store->db,
                                "INSERT INTO attempt(name_key,failures,run,since_ms) VALUES(zeroblob(32),3,x'00',1)", NULL,
                                NULL, NULL),
                   SQLITE_OK);
  make_old(shelf, 4);
  assert_ok(reopen(shelf));
  assert_ok(sql_number(shelf->store, "SELECT day FROM attempt", &day, &shelf->fault));
  assert_int_equal(day, 20231114); /* as the clock says */
}

static void an_empty_file_left_by_a_cut_start_becomes_a_store(void **state) {
  Shelf *shelf = *state;
  store_close(shelf->store);
  support_save(shelf->path, "", 0);
  assert_ok(store_open(&shelf->config, &shelf->store, &shelf->fault));
  shelf_new_citizen(shelf, "Bo");
}

static void what_is_not_a_store_or_not_there_is_said_so(void **state) {
  Shelf *shelf = *state;
  store_close(shelf->store);
  support_save(shelf->path, "this is not a store at all, just some text", 42);
  assert_int_equal(store_open(&shelf->config, &shelf->store, &shelf->fault), ST_WRONG_KEY);
  shelf->config.path = "/nowhere/at/all/store.db";
  assert_int_equal(store_open(&shelf->config, &shelf->store, &shelf->fault), ST_IO);
  assert_null(shelf->store);
}

/* A file layer that counts flushes and passes everything on. */

static int flushes;
static sqlite3_io_methods counted_methods;
static const sqlite3_io_methods *inner_methods;

static int count_flush(sqlite3_file *file, int flags) {
  flushes++;
  return inner_methods->xSync(file, flags);
}

static int open_counted(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                        int *out) {
  sqlite3_vfs *inner = vfs->pAppData;
  int code = inner->xOpen(inner, name, file, flags, out);
  if (code != SQLITE_OK || !file->pMethods) return code;
  inner_methods = file->pMethods;
  counted_methods = *inner_methods;
  counted_methods.xSync = count_flush;
  file->pMethods = &counted_methods;
  return code;
}

static void one_saved_answer_is_exactly_one_flush(void **state) {
  Shelf *shelf = *state;
  sqlite3_vfs counting = *sqlite3_vfs_find("unix");
  counting.zName = "counting";
  counting.pNext = NULL;
  counting.pAppData = sqlite3_vfs_find("unix");
  counting.xOpen = open_counted;
  sqlite3_vfs_register(&counting, 0);
  shelf->config.vfs = "counting";
  shelf_reopen(shelf);
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  assert_ok(shelf_answer(shelf, bo.text, draft.text, "name", "Bo"));
  for (int i = 0; i < 20; i++) {
    flushes = 0;
    assert_ok(shelf_answer(shelf, bo.text, draft.text, "name", "Bo"));
    assert_int_equal(flushes, 1);
  }
  store_close(shelf->store);
  shelf->store = NULL;
  sqlite3mc_vfs_destroy("multipleciphers-counting");
  sqlite3_vfs_unregister(&counting);
}

int main(void) {
#define WITH_SHELF(test) cmocka_unit_test_setup_teardown(test, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      WITH_SHELF(every_connection_is_set_up_to_keep_what_it_says),
      WITH_SHELF(the_key_file_is_for_its_owner_alone),
      WITH_SHELF(a_key_handed_over_by_the_system_may_be_its_group_s),
      WITH_SHELF(another_key_or_none_does_not_open_the_store),
      WITH_SHELF(the_system_may_hand_over_the_key),
      WITH_SHELF(a_second_program_is_refused),
      WITH_SHELF(what_is_forgotten_is_still_on_the_disk),
      WITH_SHELF(a_store_that_is_gone_when_it_opens_again_can_be_closed),
      WITH_SHELF(a_store_for_reading_takes_no_words),
      WITH_SHELF(a_newer_store_is_left_alone),
      WITH_SHELF(an_older_store_is_brought_up_to_date_with_all_its_words),
      WITH_SHELF(wrong_codes_from_before_get_a_day_and_go),
      WITH_SHELF(an_empty_file_left_by_a_cut_start_becomes_a_store),
      WITH_SHELF(what_is_not_a_store_or_not_there_is_said_so),
      WITH_SHELF(one_saved_answer_is_exactly_one_flush),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
