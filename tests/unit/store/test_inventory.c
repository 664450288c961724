/* The data inventory against the schema of a fresh store: every column is named there, with what
 * for, on what basis and how long; and nothing is named that is not there. */
#include "store/internal.h"
#include "store/own.h"
#include "support_store.h"

#include <stdlib.h>
#include <string.h>

static Json *load_inventory(void) {
  size_t length;
  Json *inventory = NULL;
  char *text = support_load(TEST_SOURCE_DIR "/content/inventory.json", &length);
  assert_non_null(text);
  assert_ok(json_parse(text, length, &inventory));
  free(text);
  return inventory;
}

static bool is_told(const Json *inventory, const char *section, const char *key) {
  return key && (json_field(json_field(inventory, section), key) != NULL);
}

/* "" when the column is told of in full; else what is missing. */
static const char *missing(const Json *inventory, const char *table, const char *column) {
  const Json *found =
      json_field(json_field(json_field(json_field(inventory, "tables"), table), "columns"), column);
  const char *purpose = json_text(json_field(found, "purpose"));
  if (!found) return "is not in content/inventory.json";
  if (!purpose || !*purpose) return "has no purpose";
  if (!is_told(inventory, "bases", json_text(json_field(found, "basis"))))
    return "has no known basis";
  return is_told(inventory, "keeps", json_text(json_field(found, "keep")))
             ? ""
             : "has no known time of keeping";
}

static void every_column_is_in_the_inventory(void **state) {
  Shelf *shelf = *state;
  Json *inventory = load_inventory();
  sqlite3_stmt *columns;
  int count = 0;
  assert_int_equal(
      sqlite3_prepare_v2(shelf->store->db,
                         "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c"
                         " WHERE m.type='table' AND m.name NOT LIKE 'sqlite_%'",
                         -1, &columns, NULL),
      SQLITE_OK);
  for (; sqlite3_step(columns) == SQLITE_ROW; count++) {
    const char *table = (const char *)sqlite3_column_text(columns, 0),
               *column = (const char *)sqlite3_column_text(columns, 1);
    const char *what = missing(inventory, table, column);
    if (*what) fail_msg("%s.%s %s", table, column, what);
  }
  sqlite3_finalize(columns);
  assert_true(count > 150);
  json_free(inventory);
}

static bool is_column(Shelf *shelf, const char *table, const char *column) {
  sqlite3_stmt *found;
  sqlite3_prepare_v2(shelf->store->db, "SELECT 1 FROM pragma_table_info(?1) WHERE name=?2", -1,
                     &found, NULL);
  sqlite3_bind_text(found, 1, table, -1, SQLITE_STATIC);
  sqlite3_bind_text(found, 2, column, -1, SQLITE_STATIC);
  bool there = sqlite3_step(found) == SQLITE_ROW;
  sqlite3_finalize(found);
  return there;
}

static void the_inventory_names_nothing_that_is_not_there(void **state) {
  Shelf *shelf = *state;
  Json *inventory = load_inventory();
  const Json *tables = json_field(inventory, "tables");
  for (const Json *table = json_first(tables); table; table = json_next(table))
    for (const Json *column = json_first(json_field(table, "columns")); column;
         column = json_next(column))
      if (!is_column(shelf, json_name(table), json_name(column)))
        fail_msg("%s.%s is in the inventory and not in the store", json_name(table),
                 json_name(column));
  json_free(inventory);
}

/* A new column must turn the first test red, a column that went away the second. */
static void the_comparison_can_fail(void **state) {
  Shelf *shelf = *state;
  Json *inventory = load_inventory();
  assert_string_equal(missing(inventory, "goal", "words"), "");
  assert_string_not_equal(missing(inventory, "goal", "phone"), "");
  assert_string_not_equal(missing(inventory, "diary", "words"), "");
  assert_false(is_column(shelf, "goal", "phone"));
  json_free(inventory);
}

static void the_days_of_keeping_can_be_read(void **state) {
  (void)state;
  Json *inventory = load_inventory();
  RetentionRules rules;
  Fault fault = {ST_OK, ""};
  if (retention_parse(inventory, &rules, &fault) != ST_OK) fail_msg("%s", fault.detail);
  assert_int_equal(rules.days[RETAIN_PLAN],
                   0); /* nobody's plan goes by itself unless the municipality says so */
  json_free(inventory);
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      T(every_column_is_in_the_inventory),
      T(the_inventory_names_nothing_that_is_not_there),
      T(the_comparison_can_fail),
      T(the_days_of_keeping_can_be_read),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
