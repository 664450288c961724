/* The numbers are those that the authors' own tests expect: py-fsrs 6, tests/test_basic.py,
 * test_review_card, test_repeated_correct_reviews and test_memo_state; fsrs-rs, inference.rs,
 * test_memo_state (also without what counts on the same day). */
#include "support_learn.h"

#include "learn/recall.h"

#include <math.h>
#include <string.h>

static void the_days_between_looks_are_the_published_ones(void **state) {
  (void)state;
  static const int GRADES[] = {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
  /* Their program looks again within minutes after a first or a wrong answer: there the days are 0.
   */
  static const int DAYS[] = {0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};
  RecallCard card = {0};
  int since = 0;
  for (size_t i = 0; i < COUNT(GRADES); i++) {
    card = recall_next(recall_weights(), card, GRADES[i], since);
    if (DAYS[i] > 0)
      assert_int_equal(recall_days(recall_weights(), card.stability, 0.9, 36500), DAYS[i]);
    since = DAYS[i];
  }
}

static RecallCard run(const double *weights) {
  static const int GRADES[] = {1, 3, 3, 3, 3, 3}, AFTER[] = {0, 0, 1, 3, 8, 21};
  RecallCard card = {0};
  for (size_t i = 0; i < COUNT(GRADES); i++) card = recall_next(weights, card, GRADES[i], AFTER[i]);
  return card;
}

static void the_memory_is_the_published_one(void **state) {
  (void)state;
  double without[RECALL_WEIGHTS];
  memcpy(without, recall_weights(), sizeof without);
  without[17] = without[18] = without[19] = 0;
  RecallCard card = run(recall_weights()), plain = run(without);
  assert_true(fabs(card.stability - 53.62691) < 1e-4);
  assert_true(fabs(card.difficulty - 6.3574867) < 1e-4);
  assert_true(fabs(plain.stability - 53.335106) < 1e-4);
  assert_true(fabs(plain.difficulty - 6.3574867) < 1e-4);
}

static void easy_ten_times_is_as_easy_as_can_be(void **state) {
  (void)state;
  RecallCard card = {0};
  for (int i = 0; i < 10; i++) card = recall_next(recall_weights(), card, RECALL_EASY, 0);
  assert_true(card.difficulty == 1.0);
}

static void a_thousand_wrong_answers_stay_above_nothing(void **state) {
  (void)state;
  RecallCard card = {0};
  for (int i = 0; i < 1000; i++) card = recall_next(recall_weights(), card, RECALL_AGAIN, 2);
  assert_true(card.stability >= 0.001 && card.difficulty <= 10);
  assert_int_equal(recall_days(recall_weights(), card.stability, 0.9, RECALL_LONGEST_DAYS), 1);
}

static void nine_in_ten_know_it_on_the_day_it_is_due(void **state) {
  (void)state;
  for (int days = 1; days < 400; days += 7)
    assert_true(fabs(recall_chance(recall_weights(), days, days) - 0.9) < 1e-9);
  assert_true(recall_chance(recall_weights(), 10, 0) == 1.0);
}

static void nothing_waits_longer_than_the_longest(void **state) {
  (void)state;
  assert_int_equal(recall_days(recall_weights(), 1e9, 0.9, RECALL_LONGEST_DAYS), 365);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_days_between_looks_are_the_published_ones),
      cmocka_unit_test(the_memory_is_the_published_one),
      cmocka_unit_test(easy_ten_times_is_as_easy_as_can_be),
      cmocka_unit_test(a_thousand_wrong_answers_stay_above_nothing),
      cmocka_unit_test(nine_in_ten_know_it_on_the_day_it_is_due),
      cmocka_unit_test(nothing_waits_longer_than_the_longest),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
