/* The days of keeping as the inventory says them, and when a clock is believed. */
#include "people/retention.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define OTHERS                                                                                     \
  "\"look\":{\"days\":365},\"guest_code\":{\"days\":1},\"closed_staff\":{\"days\":30},"            \
  "\"attempt\":{\"days\":30},\"learned\":{\"days\":365},\"plan\":{\"days\":0}"

static Status parse(const char *text, RetentionRules *rules, Fault *fault) {
  Json *node = NULL;
  assert_int_equal(json_parse(text, strlen(text), &node), ST_OK);
  Status status = retention_parse(node, rules, fault);
  json_free(node);
  return status;
}

static void days_are_read(void **state) {
  (void)state;
  RetentionRules rules;
  Fault fault = {ST_OK, ""};
  assert_int_equal(parse("{\"rules\":{\"dropped_draft\":{\"days\":7}," OTHERS "}}", &rules, &fault),
                   ST_OK);
  assert_int_equal(rules.days[RETAIN_DROPPED_DRAFT], 7);
  assert_int_equal(rules.days[RETAIN_LOOK], 365);
  assert_int_equal(rules.days[RETAIN_PLAN], 0);
}

static void a_slip_of_the_hand_is_refused(void **state) {
  (void)state;
  static const char *const WRONG[] = {
      "{}",
      "{\"rules\":{" OTHERS "}}",
      "{\"rules\":{\"dropped_draft\":{}," OTHERS "}}",
      "{\"rules\":{\"dropped_draft\":{\"days\":\"7\"}," OTHERS "}}",
      "{\"rules\":{\"dropped_draft\":{\"days\":-7}," OTHERS "}}",
      "{\"rules\":{\"dropped_draft\":{\"days\":0.5}," OTHERS "}}",
      "{\"rules\":{\"dropped_draft\":{\"days\":1e9}," OTHERS "}}",
      "{\"rules\":{\"dropped_drafts\":{\"days\":7},\"dropped_draft\":{\"days\":7}," OTHERS "}}",
      "{\"rules\":{\"dropped_draft\":{\"days\":7},\"look\":{\"days\":36},\"guest_code\":{\"days\":"
      "1},"
      "\"closed_staff\":{\"days\":30},\"attempt\":{\"days\":30},\"learned\":{\"days\":365},\"plan\":{\"days\":0}}}"};
  for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
    RetentionRules rules;
    Fault fault = {ST_OK, ""};
    if (parse(WRONG[i], &rules, &fault) != ST_BAD_INPUT) fail_msg("taken: %s", WRONG[i]);
  }
}

static void a_clock_is_believed_when_it_fits_what_is_known(void **state) {
  (void)state;
  const int64_t day = RETENTION_EVERY_MS, now = 1700000000000, year = 365 * day;
  const struct {
    int64_t wall, known, last;
    RetentionAct act;
  } CASES[] = {
      {now, now, now - day, RETENTION_RUN},
      {now, now, now - 31 * day, RETENTION_RUN},
      {now, now, now - 32 * day, RETENTION_CLOCK_JUMPED},
      {now, now, 0, RETENTION_CLOCK_JUMPED},                 /* the first look of all */
      {now + year, now + year, now, RETENTION_CLOCK_JUMPED}, /* set ahead a year */
      {now - year, now, now, RETENTION_CLOCK_BEHIND},        /* set back a year */
      {now, now + year, now + year,
       RETENTION_CLOCK_BEHIND},                       /* it had been a year ahead, and was mended */
      {now - day / 2, now, now - day, RETENTION_RUN}, /* summer time, and a bit of drift */
  };
  for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
    RetentionClock clock = {
        .wall_ms = CASES[i].wall, .known_ms = CASES[i].known, .last_ms = CASES[i].last};
    if (retention_act(&clock) != CASES[i].act) fail_msg("case %zu", i);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(days_are_read), cmocka_unit_test(a_slip_of_the_hand_is_refused),
      cmocka_unit_test(a_clock_is_believed_when_it_fits_what_is_known)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
