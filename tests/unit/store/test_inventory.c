/* The data inventory against the schema of a fresh store: every column is named there, with what
 * for, on what basis and how long; and nothing is named that is not there. */
#include "store/internal.h"
#include "store/own.h"
#include "support_inventory.h"
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

static void every_column_is_in_the_inventory_and_nothing_else(void **state) {
  Shelf *shelf = *state;
  Json *inventory = load_inventory();
  int columns;
  assert_int_equal(inventory_compare(inventory, shelf->store->db, stdout, &columns), 0);
  assert_true(columns > 150);
  json_free(inventory);
}

/* A column that comes turns the comparison red, and so does one that goes. */
static void the_comparison_can_fail(void **state) {
  Shelf *shelf = *state;
  Json *inventory = load_inventory();
  sqlite3 *db = shelf->store->db;
  FILE *nowhere = fopen("/dev/null", "w");
  int columns;
  assert_string_equal(inventory_missing(inventory, "goal", "words"), "");
  assert_string_not_equal(inventory_missing(inventory, "goal", "phone"), "");
  assert_string_not_equal(inventory_missing(inventory, "diary", "words"), "");
  assert_false(inventory_is_column(db, "goal", "phone"));
  assert_int_equal(sqlite3_exec(db, "ALTER TABLE goal ADD COLUMN phone TEXT", NULL, NULL, NULL), SQLITE_OK);
  assert_int_equal(inventory_compare(inventory, db, nowhere, &columns), 1);
  assert_int_equal(sqlite3_exec(db, "DROP TABLE place", NULL, NULL, NULL), SQLITE_OK);
  assert_int_equal(inventory_compare(inventory, db, nowhere, &columns), 4);
  fclose(nowhere);
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
      T(every_column_is_in_the_inventory_and_nothing_else),
      T(the_comparison_can_fail),
      T(the_days_of_keeping_can_be_read),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
