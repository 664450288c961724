/* Nobody can work out a count of one to four: whoever knows how many work in each unit and sees all
 * that is told is played by a search through every table that could be behind it. */
#include "support_learn.h"

#include "base/clock.h"
#include "learn/few.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_MAX = 4, COLUMNS = 3, CELLS_MAX = ROWS_MAX * COLUMNS };

typedef struct Case {
  int rows;
  int counts[CELLS_MAX];
  bool hidden[CELLS_MAX + COLUMNS];
} Case;

static void hide(Case *one) {
  Mem mem = mem_system();
  FewTable table = {
      .rows = one->rows, .columns = COLUMNS, .counts = one->counts, .hidden = one->hidden};
  assert_int_equal(few_hide(&mem, &table), ST_OK);
}

static int sum_of_row(const Case *one, int row) {
  int sum = 0;
  for (int c = 0; c < COLUMNS; c++) sum += one->counts[row * COLUMNS + c];
  return sum;
}

static int sum_of_column(const Case *one, const int *counts, int column) {
  int sum = 0;
  for (int r = 0; r < one->rows; r++) sum += counts[r * COLUMNS + column];
  return sum;
}

/* --- the one who looks --- */

typedef struct Search {
  const Case *truth;
  int tried[CELLS_MAX];
  int low[CELLS_MAX + COLUMNS], high[CELLS_MAX + COLUMNS]; /* what each count may be */
  int least[ROWS_MAX + COLUMNS];
} Search;

static void note(Search *search, int cell, int value) {
  if (value < search->low[cell]) search->low[cell] = value;
  if (value > search->high[cell]) search->high[cell] = value;
}

static void try_table(Search *search) {
  const Case *truth = search->truth;
  for (int c = 0; c < COLUMNS; c++) {
    int sum = sum_of_column(truth, search->tried, c);
    if (!truth->hidden[truth->rows * COLUMNS + c] && sum != sum_of_column(truth, truth->counts, c))
      return;
  }
  for (int i = 0; i < truth->rows * COLUMNS; i++) note(search, i, search->tried[i]);
  for (int c = 0; c < COLUMNS; c++)
    note(search, truth->rows * COLUMNS + c, sum_of_column(truth, search->tried, c));
}

/* Every way to fill the row with what is known of it. */
static void try_from(Search *search, int cell, int left) {
  const Case *truth = search->truth;
  int row = cell / COLUMNS, column = cell % COLUMNS;
  if (row == truth->rows) {
    try_table(search);
    return;
  }
  if (column == 0) left = sum_of_row(truth, row);
  bool shown = !truth->hidden[cell];
  int from = shown ? truth->counts[cell] : column == COLUMNS - 1 ? left : 0;
  int to = shown ? from : left;
  for (int value = from; value <= to; value++) {
    if (value > left || (column == COLUMNS - 1 && value != left)) continue;
    search->tried[cell] = value;
    try_from(search, cell + 1, left - value);
  }
}

static bool is_few(int count) {
  return count > 0 && count < FEW_LEAST;
}

static void print_case(const Case *one) {
  for (int r = 0; r <= one->rows; r++) {
    for (int c = 0; c < COLUMNS; c++)
      print_error("%3d%s ",
                  r < one->rows ? one->counts[r * COLUMNS + c] : sum_of_column(one, one->counts, c),
                  one->hidden[r * COLUMNS + c] ? "*" : " ");
    print_error("\n");
  }
}

static void nobody_is_found(Case *one) {
  Search search = {.truth = one};
  hide(one);
  for (int i = 0; i < CELLS_MAX + COLUMNS; i++) search.low[i] = 1 << 20, search.high[i] = -1;
  try_from(&search, 0, 0);
  for (int i = 0; i < (one->rows + 1) * COLUMNS; i++) {
    int truth =
        i < one->rows * COLUMNS ? one->counts[i] : sum_of_column(one, one->counts, i % COLUMNS);
    assert_true(search.low[i] <= truth && truth <= search.high[i]);
    if (!is_few(truth) || (one->hidden[i] && search.low[i] < search.high[i])) continue;
    print_case(one);
    fail_msg("cell %d can be worked out", i);
  }
}

static void small_tables_of_every_kind(void **state) {
  (void)state;
  SeededRandom seed = {7};
  Random random = random_seeded(&seed);
  static const int KINDS[][8] = {{0, 0, 1, 2, 3, 5, 6, 9},
                                 {0, 0, 0, 0, 1, 7, 8, 12},
                                 {0, 1, 1, 2, 4, 5, 5, 5},
                                 {5, 6, 7, 8, 9, 5, 6, 4}};
  for (int i = 0; i < 1200; i++) {
    unsigned char bytes[CELLS_MAX + 1];
    random_fill(&random, bytes, sizeof bytes);
    Case one = {.rows = 1 + bytes[CELLS_MAX] % 3};
    for (int j = 0; j < one.rows * COLUMNS; j++) one.counts[j] = KINDS[i % 4][bytes[j] % 8];
    nobody_is_found(&one);
  }
}

static int hidden_count(const Case *one) {
  int count = 0;
  for (int i = 0; i < (one->rows + 1) * COLUMNS; i++) count += one->hidden[i];
  return count;
}

static void what_is_not_few_is_told(void **state) {
  (void)state;
  Case one = {.rows = 2, .counts = {5, 8, 12, 0, 20, 6}};
  nobody_is_found(&one);
  assert_int_equal(hidden_count(&one), 0);
}

/* 20 work there, 16 have done it: the four who have not must not be told by taking one from the
 * other. */
static void what_taking_away_would_tell_is_not_told(void **state) {
  (void)state;
  Case one = {.rows = 2, .counts = {4, 0, 16, 10, 10, 10}};
  nobody_is_found(&one);
  assert_true(one.hidden[0] && (one.hidden[1] || one.hidden[2]));
}

static void a_unit_of_three_is_told_of_by_nothing(void **state) {
  (void)state;
  Case one = {.rows = 2, .counts = {1, 1, 1, 30, 30, 30}};
  nobody_is_found(&one);
  assert_true(one.hidden[0] && one.hidden[1] && one.hidden[2]);
}

/* Two units with two each: together they are four, which is few as well. */
static void what_is_left_out_of_a_line_is_five_or_more_together(void **state) {
  (void)state;
  Case one = {.rows = 3, .counts = {20, 2, 20, 20, 2, 20, 20, 20, 20}};
  nobody_is_found(&one);
  int together = 0;
  for (int r = 0; r < 3; r++)
    together += one.hidden[r * COLUMNS + 1] ? one.counts[r * COLUMNS + 1] : 0;
  assert_true(together >= FEW_LEAST || one.hidden[3 * COLUMNS + 1]);
}

static void *never(void *context, void *block, size_t old_size, size_t new_size) {
  (void)context, (void)block, (void)old_size, (void)new_size;
  return NULL;
}

static void without_memory_nothing_is_told(void **state) {
  (void)state;
  Mem mem = {.resize = never};
  Case one = {.rows = 1, .counts = {5, 5, 5}};
  FewTable table = {.rows = 1, .columns = COLUMNS, .counts = one.counts, .hidden = one.hidden};
  assert_int_equal(few_hide(&mem, &table), ST_NO_MEMORY);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(small_tables_of_every_kind),
      cmocka_unit_test(what_is_not_few_is_told),
      cmocka_unit_test(what_taking_away_would_tell_is_not_told),
      cmocka_unit_test(a_unit_of_three_is_told_of_by_nothing),
      cmocka_unit_test(what_is_left_out_of_a_line_is_five_or_more_together),
      cmocka_unit_test(without_memory_nothing_is_told),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
