#include "people/working_day.h"
#include "support_people.h"

/* The lists are written down from printed calendars, not computed. */
static const Day EASTERS[] = {15830410, 16000402, 17000411, 18180322, 19000415, 19430425, 19540418, 20000423, 20080323,
                              20110424, 20200412, 20210404, 20220417, 20230409, 20240331, 20250420, 20260405, 20270328,
                              20280416, 20290401, 20300421, 20310413, 20320328, 20330417, 20340409, 20350325, 20360413,
                              20370405, 20380425, 20390410, 20400401, 20490418, 20760419, 20990412, 22850322};

static void easter_falls_where_the_calendars_have_it(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof EASTERS / sizeof *EASTERS; i++)
    assert_int_equal(day_of_easter(EASTERS[i] / 10000), EASTERS[i]);
}

static void knows_the_holidays_of_some_years(void **state) {
  static const Day HOLIDAYS[] = {
      20230101, 20230406, 20230407, 20230409, 20230410, 20230505, 20230518, 20230528, 20230529, 20231225, 20231226,
      20240101, 20240328, 20240329, 20240331, 20240401, 20240509, 20240519, 20240520, 20241225, 20241226,
      20260101, 20260402, 20260403, 20260405, 20260406, 20260514, 20260524, 20260525, 20261225, 20261226,
      20270101, 20270325, 20270326, 20270328, 20270329, 20270506, 20270516, 20270517, 20271225, 20271226};
  size_t found = 0;
  (void)state;
  for (Day day = 20230101; day < 20280101; day = day_after(day)) {
    if (day / 10000 == 2025) continue;
    bool listed = found < sizeof HOLIDAYS / sizeof *HOLIDAYS && HOLIDAYS[found] == day;
    if (day_is_holiday(day) != listed) fail_msg("%d", day);
    found += listed;
  }
  assert_int_equal(found, sizeof HOLIDAYS / sizeof *HOLIDAYS);
}

static void store_bededag_is_a_day_like_others_since_2024(void **state) {
  (void)state;
  assert_true(day_is_holiday(20220513));
  assert_true(day_is_holiday(20230505));
  assert_false(day_is_holiday(20240426));
  assert_true(day_is_working(20250516));
}

static void the_third_working_day_skips_weekends_and_holidays(void **state) {
  static const struct {
    Day decided, due;
  } CASES[] = {
      {20261123, 20261126}, /* Monday: Thursday */
      {20261126, 20261201}, /* Thursday: over a weekend */
      {20261128, 20261202}, /* on a Saturday */
      {20261129, 20261202}, /* on a Sunday */
      {20260401, 20260409}, /* the day before Maundy Thursday */
      {20260513, 20260519}, /* the day before Ascension */
      {20261223, 20261229}, /* before Christmas; the 24th counts */
      {20261230, 20270105}, /* over New Year */
      {20230503, 20230509}, /* over a store bededag */
      {20240424, 20240429}, /* and over a Friday that was one */
      {20280228, 20280302}, /* over a leap day */
  };
  (void)state;
  for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++)
    assert_int_equal(day_working_after(CASES[i].decided, 3), CASES[i].due);
  assert_int_equal(day_working_after(20261128, 0), 20261128);
}

/* Whatever the day: the window is three to nine days long, ends on a day of work, and never goes back. */
static void the_window_is_never_long_and_never_goes_back(void **state) {
  Day last = 0;
  (void)state;
  for (Day day = 20000101; day < 20600101; day = day_after(day)) {
    Day due = day_working_after(day, 3);
    int days = day_between(day, due);
    assert_true(days >= 3 && days <= 9);
    assert_true(day_is_working(due));
    assert_true(due >= last);
    last = due;
  }
}

static void tomorrow_is_one_day_on(void **state) {
  (void)state;
  for (Day day = 19990101; day < 20050101; day = day_after(day)) {
    assert_int_equal(day_between(day, day_after(day)), 1);
    assert_int_equal(day_before(day_after(day)), day);
  }
  assert_int_equal(day_after(20261231), 20270101);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(easter_falls_where_the_calendars_have_it),
      cmocka_unit_test(knows_the_holidays_of_some_years),
      cmocka_unit_test(store_bededag_is_a_day_like_others_since_2024),
      cmocka_unit_test(the_third_working_day_skips_weekends_and_holidays),
      cmocka_unit_test(the_window_is_never_long_and_never_goes_back),
      cmocka_unit_test(tomorrow_is_one_day_on),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
