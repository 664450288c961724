/* Which codes will do, as a table. */
#include "support_people.h"

#include "people/codes.h"

#include <stdio.h>
#include <string.h>

typedef struct Case {
  const char *code;
  const char *verdict; /* "" = will do */
} Case;

static void check(CodeKind kind, const Case *cases, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const char *said = code_verdict_name(code_verdict(kind, cases[i].code));
    if (strcmp(said, cases[i].verdict) != 0) fail_msg("%s: \"%s\"", cases[i].code, said);
  }
}

static void digits_that_others_guess_are_refused_with_the_reason(void **state) {
  (void)state;
  static const Case CASES[] = {{"", "short"},
                               {"12345", "short"},
                               {"27182a", "shape"},
                               {"27 182", "shape"},
                               {"٢٧١٨٢٨", "shape"},
                               {"2718281828459", "shape"},
                               {"000000", "same"},
                               {"7777777", "same"},
                               {"123456", "run"},
                               {"345678", "run"},
                               {"890123", "run"},
                               {"987654", "run"},
                               {"3210987", "run"},
                               {"121212", "pattern"},
                               {"1212121", "pattern"},
                               {"123123", "pattern"},
                               {"48264826", "pattern"},
                               {"112112", "pattern"},
                               {"010190", "birthday"},
                               {"311299", "birthday"},
                               {"900131", "birthday"},
                               {"851224", "birthday"},
                               {"24121985", "birthday"},
                               {"19851224", "birthday"},
                               {"2412851234", "birthday"},
                               {"112233", "common"},
                               {"159753", "common"},
                               {"147258", "common"},
                               {"271828", ""},
                               {"480137", ""},
                               {"320199", ""},
                               {"24131985", ""},
                               {"24121785", ""},
                               {"9470381", ""},
                               {"947038162504", ""}};
  check(CODE_DIGITS, CASES, COUNT(CASES));
}

static void pictures_need_four_that_are_not_a_row(void **state) {
  (void)state;
  static const Case CASES[] = {{"", "short"},
                               {"house", "short"},
                               {"house-dog-boat", "short"},
                               {"house-dog-boat-sun", ""},
                               {"house-house-dog-sun", ""},
                               {"clock-house-sun-key", ""},
                               {"house-dog-boat-sun-", "shape"},
                               {"-house-dog-boat-sun", "shape"},
                               {"house--boat-sun", "shape"},
                               {"house-dog-boat-sun-key", "shape"},
                               {"house-dog-boat-horse", "shape"},
                               {"hous-dog-boat-sun", "shape"},
                               {"271828", "shape"},
                               {"key-key-key-key", "same"},
                               {"house-tree-dog-fish", "run"},
                               {"boat-bike-key-cup", "run"},
                               {"cup-key-bike-boat", "run"},
                               {"shoe-clock-house-tree", "run"},
                               {"dog-key-dog-key", "pattern"},
                               {"dog-key-key-dog", ""}};
  check(CODE_PICTURES, CASES, COUNT(CASES));
}

/* What is refused must leave enough: a guess must stay a guess. */
static void most_codes_will_do(void **state) {
  (void)state;
  int fine = 0;
  char code[CODE_MAX_BYTES];
  for (int number = 0; number < 1000000; number += 7) {
    snprintf(code, sizeof code, "%06d", number);
    fine += code_verdict(CODE_DIGITS, code) == CODE_FINE;
  }
  assert_true(fine > 1000000 / 7 * 9 / 10);
  fine = 0;
  for (int i = 0; i < 65536; i++) {
    const char *const *pictures = code_pictures();
    snprintf(code, sizeof code, "%s-%s-%s-%s", pictures[i >> 12], pictures[i >> 8 & 15],
             pictures[i >> 4 & 15], pictures[i & 15]);
    fine += code_verdict(CODE_PICTURES, code) == CODE_FINE;
  }
  assert_int_equal(fine, 65536 - 16 - 32 - 240);
}

static void kinds_have_names(void **state) {
  (void)state;
  CodeKind kind;
  assert_true(code_kind_parse("pictures", &kind) && kind == CODE_PICTURES);
  assert_true(code_kind_parse("digits", &kind) && kind == CODE_DIGITS);
  assert_false(code_kind_parse("word", &kind));
  assert_false(code_kind_parse(NULL, &kind));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(digits_that_others_guess_are_refused_with_the_reason),
      cmocka_unit_test(pictures_need_four_that_are_not_a_row),
      cmocka_unit_test(most_codes_will_do),
      cmocka_unit_test(kinds_have_names),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
