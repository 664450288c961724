/* What comes of a run through a module, as tables. */
#include "support_learn.h"

#include "learn/result.h"

#include <string.h>

#define DONE(p, s)                                                                                 \
  { .points = p, .scaled = s, .answered = true }
#define OPEN(p)                                                                                    \
  { .points = p }
#define EXTRA(p, s)                                                                                \
  { .points = p, .scaled = s, .answered = true, .optional = true }

typedef struct Case {
  LearnMode mode;
  int mastery;
  ResultTask tasks[4];
  int count;
  const char *outcome;
  int scaled;
} Case;

static const Case CASES[] = {
    {LEARN_CHECK, 800, {DONE(1, 1000), DONE(1, 0)}, 2, "completed", 500},
    {LEARN_EXPLORE, 800, {DONE(1, 0)}, 1, "completed", 0},
    {LEARN_TEST, 800, {DONE(1, 1000), DONE(1, 600)}, 2, "passed", 800},
    {LEARN_TEST, 800, {DONE(1, 1000), DONE(1, 599)}, 2, "failed", 799},
    /* 4 of 5 points, though one of two tasks went wrong */
    {LEARN_TEST, 800, {DONE(4, 1000), DONE(1, 0)}, 2, "passed", 800},
    /* two thirds are 666, not 667: nobody gets over the mark by rounding */
    {LEARN_TEST, 667, {DONE(1, 1000), DONE(1, 1000), DONE(1, 0)}, 3, "failed", 666},
    {LEARN_TEST, 800, {DONE(1, 1000), OPEN(1)}, 2, "left", 500},
    {LEARN_TEST, 800, {DONE(1, 1000), EXTRA(9, 0)}, 2, "passed", 1000},
    {LEARN_TEST, 800, {DONE(0, 0)}, 1, "completed", 0}, /* only opinions: nothing to fail */
    {LEARN_CHECK, 0, {DONE(1, 0)}, 0, "completed", 0},  /* pages only */
    {LEARN_TEAM, 800, {DONE(1, 100)}, 1, "completed", 100},
    {LEARN_REFRESH, 0, {DONE(1, 100)}, 1, "completed", 100},
};

static void outcomes(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT(CASES); i++) {
    const Case *one = &CASES[i];
    ResultRules rules = {.mode = one->mode, .mastery = one->mastery};
    Result result = result_of(&rules, one->tasks, one->count);
    if (strcmp(learn_outcome_name(result.outcome), one->outcome) != 0 ||
        result.scaled != one->scaled)
      fail_msg("case %zu: %s %d", i, learn_outcome_name(result.outcome), result.scaled);
  }
}

/* cmi5, section 13.1.4: each value against (completed, passed). */
static void what_move_on_asks(void **state) {
  (void)state;
  static const struct {
    const char *name, *cmi5;
    bool neither, completed, passed, both;
  } ALL[] = {{"passed", "Passed", false, false, true, true},
             {"completed", "Completed", false, true, false, true},
             {"completed_and_passed", "CompletedAndPassed", false, false, false, true},
             {"completed_or_passed", "CompletedOrPassed", false, true, true, true},
             {"not_applicable", "NotApplicable", true, true, true, true}};
  for (size_t i = 0; i < COUNT(ALL); i++) {
    MoveOn move_on;
    assert_true(move_on_parse(ALL[i].name, &move_on));
    assert_string_equal(move_on_cmi5(move_on), ALL[i].cmi5);
    assert_int_equal(move_on_satisfied(move_on, false, false), ALL[i].neither);
    assert_int_equal(move_on_satisfied(move_on, true, false), ALL[i].completed);
    assert_int_equal(move_on_satisfied(move_on, false, true), ALL[i].passed);
    assert_int_equal(move_on_satisfied(move_on, true, true), ALL[i].both);
  }
  MoveOn none;
  assert_false(move_on_parse("Passed", &none));
  assert_false(move_on_parse(NULL, &none));
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(outcomes),
                                     cmocka_unit_test(what_move_on_asks)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
