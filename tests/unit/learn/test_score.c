/* Every kind of task against tables worked out by hand: answer, score, what is said of each part,
 * and the two patterns. */
#include "support_learn.h"

#include "learn/score.h"

#include <stdio.h>
#include <string.h>

typedef struct Case {
  const char *response; /* "" = no answer */
  int scaled;
  const char *parts; /* value:verdict, in the order of the task */
  const char *said;  /* the pattern of the answer */
} Case;

static Json *parse(const char *text) {
  Json *node = NULL;
  if (json_parse(text, strlen(text), &node) != ST_OK) fail_msg("not JSON: %s", text);
  return node;
}

static void write_parts(const Score *score, char *out, size_t size) {
  out[0] = '\0';
  for (int i = 0; i < score->part_count; i++)
    snprintf(out + strlen(out), size - strlen(out), "%s%s:%s", i ? " " : "", score->parts[i].value,
             score_verdict_name(score->parts[i].verdict));
}

static void check_case(const char *item_text, const char *correct, const Case *one) {
  Mem mem = mem_system();
  Fault fault = {ST_OK, ""};
  Score score;
  char parts[600];
  Json *item = parse(item_text), *response = *one->response ? parse(one->response) : NULL;
  if (score_task(&mem, item, response, &score, &fault) != ST_OK)
    fail_msg("%s of %s: %s", one->response, item_text, fault.detail);
  write_parts(&score, parts, sizeof parts);
  if (score.scaled != one->scaled || strcmp(parts, one->parts) != 0 ||
      strcmp(buf_text(&score.response), one->said) != 0)
    fail_msg("%s of %s: %d, %s, %s", one->response, item_text, score.scaled, parts,
             buf_text(&score.response));
  assert_string_equal(buf_text(&score.correct), correct);
  assert_int_equal(score.success, one->scaled == SCORE_FULL);
  score_free(&score);
  json_free(item);
  json_free(response);
}

static void check(const char *item, const char *correct, const Case *cases, size_t count) {
  for (size_t i = 0; i < count; i++) check_case(item, correct, &cases[i]);
}

static void true_or_false(void **state) {
  (void)state;
  static const Case YES[] = {{"true", 1000, "true:right", "true"},
                             {"false", 0, "false:wrong", "false"},
                             {"\"true\"", 1000, "true:right", "true"},
                             {"", 0, "true:missed", ""}};
  static const Case NO[] = {{"false", 1000, "false:right", "false"},
                            {"true", 0, "true:wrong", "true"}};
  check("{\"type\":\"true-false\",\"right\":true}", "true", YES, COUNT(YES));
  check("{\"type\":\"true-false\",\"right\":false}", "false", NO, COUNT(NO));
}

#define OPTION(value) "{\"value\":\"" value "\"}"
#define RIGHT(value) "{\"value\":\"" value "\",\"right\":true}"

static void one_choice(void **state) {
  (void)state;
  static const Case CASES[] = {{"\"b\"", 1000, "b:right", "b"},
                               {"[\"b\"]", 1000, "b:right", "b"},
                               {"\"a\"", 0, "a:wrong b:missed", "a"},
                               {"[\"a\",\"b\"]", 0, "a:wrong b:right", "a[,]b"},
                               {"", 0, "b:missed", ""}};
  check("{\"type\":\"choice\",\"options\":[" OPTION("a") "," RIGHT("b") "," OPTION("c") "]}", "b",
        CASES, COUNT(CASES));
}

/* Three right of five. Each right one is a third; with a penalty of one, each wrong one takes a
 * third away again. */
static void several_choices(void **state) {
  (void)state;
#define FIVE                                                                                       \
  "\"options\":[" RIGHT("a") "," RIGHT("b") "," OPTION("c") "," RIGHT("d") "," OPTION("e") "]"
  static const Case PARTLY[] = {
      {"[\"a\",\"b\",\"d\"]", 1000, "a:right b:right d:right", "a[,]b[,]d"},
      {"[\"d\",\"a\"]", 667, "a:right b:missed d:right", "a[,]d"},
      {"[\"a\"]", 333, "a:right b:missed d:missed", "a"},
      {"[\"a\",\"b\",\"c\"]", 333, "a:right b:right c:wrong d:missed", "a[,]b[,]c"},
      {"[\"a\",\"b\",\"d\",\"c\"]", 667, "a:right b:right c:wrong d:right", "a[,]b[,]c[,]d"},
      {"[\"a\",\"b\",\"c\",\"d\",\"e\"]", 333, "a:right b:right c:wrong d:right e:wrong",
       "a[,]b[,]c[,]d[,]e"},
      {"[\"a\",\"c\",\"e\"]", 0, "a:right b:missed c:wrong d:missed e:wrong", "a[,]c[,]e"},
      {"[]", 0, "a:missed b:missed d:missed", ""},
  };
  static const Case HALF[] = {
      {"[\"a\",\"b\",\"c\"]", 500, "a:right b:right c:wrong d:missed", "a[,]b[,]c"}};
  static const Case FREE[] = {
      {"[\"a\",\"b\",\"c\"]", 667, "a:right b:right c:wrong d:missed", "a[,]b[,]c"},
      {"[\"a\",\"b\",\"c\",\"d\"]", 750, "a:right b:right c:wrong d:right", "a[,]b[,]c[,]d"}};
  static const Case WHOLE[] = {
      {"[\"a\",\"b\",\"d\"]", 1000, "a:right b:right d:right", "a[,]b[,]d"},
      {"[\"a\",\"b\"]", 0, "a:right b:right d:missed", "a[,]b"}};
  check("{\"type\":\"choice\"," FIVE "}", "a[,]b[,]d", PARTLY, COUNT(PARTLY));
  check("{\"type\":\"choice\",\"penalty\":0.5," FIVE "}", "a[,]b[,]d", HALF, COUNT(HALF));
  check("{\"type\":\"choice\",\"penalty\":0," FIVE "}", "a[,]b[,]d", FREE, COUNT(FREE));
  check("{\"type\":\"choice\",\"partial\":false," FIVE "}", "a[,]b[,]d", WHOLE, COUNT(WHOLE));
}

static void none_of_them_may_be_right(void **state) {
  (void)state;
  static const Case CASES[] = {{"[]", 1000, "", ""}, {"[\"a\"]", 0, "a:wrong", "a"}};
  check("{\"type\":\"choice\",\"options\":[" OPTION("a") "," OPTION("b") "]}", "", CASES,
        COUNT(CASES));
}

static void words_in_gaps(void **state) {
  (void)state;
  static const Case CASES[] = {
      {"[\"samtykke\",\"formål\"]", 1000, "1:right 2:right", "samtykke[,]formål"},
      {"[\"  SAMTYKKE. \",\"Formaal\"]", 1000, "1:right 2:right", "samtykke[,]formål"},
      {"[\"Et  Ja\",\"FORMÅL\"]", 1000, "1:right 2:right", "samtykke[,]formål"},
      {"[\"samtykke\",\"formal\"]", 500, "1:right 2:wrong", "samtykke[,]-"},
      {"[\"\",\"formål\"]", 500, "1:missed 2:right", "[,]formål"},
      {"[\"samtykke\"]", 500, "1:right 2:missed", "samtykke[,]"},
      {"[\"lov\",\"Per Hansen\"]", 0, "1:wrong 2:wrong", "lov[,]-"},
      {"", 0, "1:missed 2:missed", "[,]"},
  };
  check("{\"type\":\"fill-in\",\"accept\":[[\"samtykke\",\"et "
        "ja\"],[\"formål\",\"formaal\"]],\"bank\":"
        "[\"lov\"]}",
        "samtykke[,]formål", CASES, COUNT(CASES));
  static const Case ONE[] = {{"\"Ja!\"", 1000, "1:right", "ja"}, {"\"nej\"", 0, "1:wrong", "-"}};
  check("{\"type\":\"fill-in\",\"accept\":[[\"ja\"]]}", "ja", ONE, COUNT(ONE));
}

static void own_words_are_ticked_and_never_told(void **state) {
  (void)state;
  static const Case CASES[] = {
      {"[\"goal\",\"when\"]", 1000, "goal:right when:right", ""},
      {"[\"when\"]", 500, "goal:missed when:right", ""},
      {"", 0, "goal:missed when:missed", ""},
  };
  check("{\"type\":\"long-fill-in\",\"options\":[" OPTION("goal") "," OPTION("when") "]}", "",
        CASES, COUNT(CASES));
}

#define PAIR(left, box) "{\"left\":\"" left "\",\"box\":\"" box "\"}"

static void pairs_and_boxes(void **state) {
  (void)state;
  static const Case CASES[] = {
      {"{\"a\":\"x\",\"b\":\"y\",\"c\":\"y\"}", 1000, "a:right b:right c:right",
       "a[.]x[,]b[.]y[,]c[.]y"},
      {"{\"a\":\"y\",\"b\":\"y\"}", 333, "a:wrong b:right c:missed", "a[.]y[,]b[.]y"},
      {"{\"c\":\"x\",\"a\":\"x\"}", 667, "a:right b:missed c:right", "a[.]x[,]c[.]x"},
      {"{}", 0, "a:missed b:missed c:missed", ""},
  };
  /* c may lie in either box; which of them is told as correct is the one it lies in */
  check_case("{\"type\":\"matching\",\"pairs\":[" PAIR("a", "x") "," PAIR("b", "y") "," PAIR(
                 "c", "x") "," PAIR("c", "y") "]}",
             "a[.]x[,]b[.]y[,]c[.]y", &CASES[0]);
  for (size_t i = 1; i < COUNT(CASES); i++)
    check_case("{\"type\":\"matching\",\"pairs\":[" PAIR("a", "x") "," PAIR("b", "y") "," PAIR(
                   "c", "x") "]}",
               "a[.]x[,]b[.]y[,]c[.]x", &CASES[i]);
}

/* A thing counts at its place, or right behind the one it should come behind. */
static void an_order(void **state) {
  (void)state;
  static const Case CASES[] = {
      {"[\"a\",\"b\",\"c\",\"d\"]", 1000, "a:right b:right c:right d:right", "a[,]b[,]c[,]d"},
      {"[\"a\",\"c\",\"b\",\"d\"]", 500, "a:right b:wrong c:wrong d:right", "a[,]c[,]b[,]d"},
      {"[\"b\",\"c\",\"d\",\"a\"]", 500, "a:wrong b:wrong c:right d:right", "b[,]c[,]d[,]a"},
      {"[\"d\",\"a\",\"b\",\"c\"]", 500, "a:wrong b:right c:right d:wrong", "d[,]a[,]b[,]c"},
      {"[\"d\",\"c\",\"b\",\"a\"]", 0, "a:wrong b:wrong c:wrong d:wrong", "d[,]c[,]b[,]a"},
      {"[\"a\",\"b\"]", 500, "a:right b:right c:missed d:missed", "a[,]b"},
      {"[\"c\",\"d\",\"a\",\"b\"]", 500, "a:wrong b:right c:wrong d:right", "c[,]d[,]a[,]b"},
      {"", 0, "a:missed b:missed c:missed d:missed", ""},
  };
  check("{\"type\":\"sequencing\",\"order\":[\"a\",\"b\",\"c\",\"d\"]}", "a[,]b[,]c[,]d", CASES,
        COUNT(CASES));
}

static void a_number(void **state) {
  (void)state;
  static const Case EXACT[] = {{"12", 1000, "number:right", "12"},
                               {"12.0001", 0, "number:wrong", "12.0001"},
                               {"-12", 0, "number:wrong", "-12"},
                               {"", 0, "number:missed", ""}};
  static const Case NEAR[] = {{"10", 1000, "number:right", "10"},
                              {"14", 1000, "number:right", "14"},
                              {"9.9", 0, "number:wrong", "9.9"},
                              {"14.1", 0, "number:wrong", "14.1"}};
  static const Case TENTHS[] = {{"0.2", 1000, "number:right", "0.2"},
                                {"0.4", 1000, "number:right", "0.4"}};
  check("{\"type\":\"numeric\",\"number\":12}", "12", EXACT, COUNT(EXACT));
  check("{\"type\":\"numeric\",\"number\":12,\"tolerance\":2}", "10[:]14", NEAR, COUNT(NEAR));
  for (size_t i = 0; i < COUNT(TENTHS); i++) /* 0.3 - 0.1 is not 0.2 for machines */
    check_case("{\"type\":\"numeric\",\"number\":0.30,\"tolerance\":0.1}",
               i ? "0.2[:]0.4" : "0.2[:]0.4", &TENTHS[i]);
}

static void a_scale(void **state) {
  (void)state;
#define SCALE(two, three) "\"options\":[" OPTION("1") "," two "," three "," OPTION("4") "]"
  static const Case EXACT[] = {
      {"\"3\"", 1000, "3:right", "3"}, {"\"2\"", 0, "2:wrong", "2"}, {"", 0, "3:missed", ""}};
  static const Case NEAR[] = {{"\"2\"", 1000, "2:right", "2"},
                              {"\"4\"", 1000, "4:right", "4"},
                              {"\"1\"", 0, "1:wrong", "1"}};
  static const Case OPINION[] = {{"\"2\"", 1000, "", "2"}, {"", 1000, "", ""}};
  static const Case NUMBER[] = {{"7", 1000, "number:right", "7"}, {"5", 0, "number:wrong", "5"}};
  check("{\"type\":\"likert\"," SCALE(OPTION("2"), RIGHT("3")) "}", "3", EXACT, COUNT(EXACT));
  check("{\"type\":\"likert\",\"tolerance\":1," SCALE(OPTION("2"), RIGHT("3")) "}", "3", NEAR,
        COUNT(NEAR));
  check("{\"type\":\"likert\"," SCALE(OPTION("2"), OPTION("3")) "}", "", OPINION, COUNT(OPINION));
  check("{\"type\":\"likert\",\"number\":8,\"tolerance\":1}", "7[:]9", NUMBER, COUNT(NUMBER));
}

static void a_task_done_in_the_real_screens(void **state) {
  (void)state;
#define STEP(value, done) "{\"value\":\"" value "\",\"done\":" done "}"
  static const Case ALL[] = {{"", 1000, "words:right day:right", "words[.]true[,]day[.]true"}};
  static const Case HALF[] = {{"", 500, "words:right day:missed", "words[.]true[,]day[.]false"}};
  check("{\"type\":\"performance\",\"steps\":[" STEP("words", "true") "," STEP("day", "true") "]}",
        "words[.]true[,]day[.]true", ALL, COUNT(ALL));
  check("{\"type\":\"performance\",\"steps\":[" STEP("words", "true") "," STEP("day", "false") "]}",
        "words[.]true[,]day[.]true", HALF, COUNT(HALF));
}

static void anything_else(void **state) {
  (void)state;
  static const Case OPINION[] = {{"\"knew\"", 1000, "", "knew"}, {"3", 1000, "", "3"}};
  static const Case RULED[] = {{"\"a\"", 1000, "a:right", "a"}};
  check("{\"type\":\"other\"}", "", OPINION, COUNT(OPINION));
  check("{\"type\":\"other\",\"options\":[" RIGHT("a") "," OPTION("b") "]}", "a", RULED,
        COUNT(RULED));
}

static void scores(const char *item_text, const char *response_text, Score *out, Status wanted) {
  Mem mem = mem_system();
  Fault fault = {ST_OK, ""};
  Json *item = parse(item_text), *response = parse(response_text);
  Status status = score_task(&mem, item, response, out, &fault);
  if (status != wanted) fail_msg("%s of %s: %d", response_text, item_text, (int)status);
  score_free(out);
  json_free(item);
  json_free(response);
}

static void points_weigh_and_opinions_do_not(void **state) {
  (void)state;
  Score score;
  scores("{\"type\":\"choice\",\"points\":4,\"options\":[" RIGHT("a") "," RIGHT("b") "]}",
         "[\"a\"]", &score, ST_OK);
  assert_true(score.points == 2 && score.of == 4 && score.graded);
  scores("{\"type\":\"likert\",\"points\":4}", "\"a\"", &score, ST_OK);
  assert_true(score.points == 0 && score.of == 0 && !score.graded);
}

static void what_does_not_fit_is_refused(void **state) {
  (void)state;
  static const char *const CASES[][2] = {
      {"{}", "1"},
      {"{\"type\":\"nonsense\"}", "1"},
      {"{\"type\":\"true-false\"}", "true"},
      {"{\"type\":\"true-false\",\"right\":true}", "\"yes\""},
      {"{\"type\":\"true-false\",\"right\":true}", "1"},
      {"{\"type\":\"choice\"}", "\"a\""},
      {"{\"type\":\"choice\",\"options\":[{}]}", "\"a\""},
      {"{\"type\":\"choice\",\"options\":[" RIGHT("a[,]b") "]}", "[]"},
      {"{\"type\":\"choice\",\"options\":[" RIGHT("a") "]}", "\"b\""},
      {"{\"type\":\"choice\",\"options\":[" RIGHT("a") "]}", "[1]"},
      {"{\"type\":\"fill-in\"}", "\"a\""},
      {"{\"type\":\"fill-in\",\"accept\":[[]]}", "\"a\""},
      {"{\"type\":\"fill-in\",\"accept\":[[\"a\"]]}", "[\"a\",\"b\"]"},
      {"{\"type\":\"matching\"}", "{}"},
      {"{\"type\":\"matching\",\"pairs\":[" PAIR("a", "x") "]}", "{\"b\":\"x\"}"},
      {"{\"type\":\"matching\",\"pairs\":[" PAIR("a", "x") "]}", "{\"a\":1}"},
      {"{\"type\":\"sequencing\",\"order\":[]}", "[]"},
      {"{\"type\":\"sequencing\",\"order\":[\"a\",\"b\"]}", "[\"a\",\"a\"]"},
      {"{\"type\":\"sequencing\",\"order\":[\"a\",\"b\"]}", "[\"c\"]"},
      {"{\"type\":\"numeric\"}", "1"},
      {"{\"type\":\"numeric\",\"number\":1,\"tolerance\":-1}", "1"},
      {"{\"type\":\"numeric\",\"number\":1}", "\"1\""},
      {"{\"type\":\"performance\"}", "1"},
      {"{\"type\":\"likert\"}", "\"my own words\\\", he said\""},
  };
  Score score;
  for (size_t i = 0; i < COUNT(CASES); i++) scores(CASES[i][0], CASES[i][1], &score, ST_BAD_INPUT);
}

static void how_sure_one_was_says_what_to_come_back_to(void **state) {
  (void)state;
  Score right = {.graded = true, .success = true}, wrong = {.graded = true};
  static const char *const RIGHT_NAMES[] = {"", "lucky", "doubts", "knows", ""};
  static const char *const WRONG_NAMES[] = {"", "open", "mistaken", "mistaken", ""};
  for (int sure = 0; sure <= 4; sure++) {
    assert_string_equal(score_insight_name(score_insight(&right, sure)), RIGHT_NAMES[sure]);
    assert_string_equal(score_insight_name(score_insight(&wrong, sure)), WRONG_NAMES[sure]);
  }
}

static void the_grade_of_a_card(void **state) {
  (void)state;
  Score right = {.graded = true, .success = true}, wrong = {.graded = true};
  static const struct {
    ScoreTry how;
    int grade;
  } CASES[] = {{{1, 0, 0}, 3}, {{1, 0, 3}, 4}, {{1, 0, 2}, 3}, {{1, 0, 1}, 2},
               {{2, 0, 3}, 2}, {{1, 1, 3}, 2}, {{2, 0, 0}, 2}};
  for (size_t i = 0; i < COUNT(CASES); i++) {
    assert_int_equal(score_grade(&right, &CASES[i].how), CASES[i].grade);
    assert_int_equal(score_grade(&wrong, &CASES[i].how), 1);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(true_or_false),
      cmocka_unit_test(one_choice),
      cmocka_unit_test(several_choices),
      cmocka_unit_test(none_of_them_may_be_right),
      cmocka_unit_test(words_in_gaps),
      cmocka_unit_test(own_words_are_ticked_and_never_told),
      cmocka_unit_test(pairs_and_boxes),
      cmocka_unit_test(an_order),
      cmocka_unit_test(a_number),
      cmocka_unit_test(a_scale),
      cmocka_unit_test(a_task_done_in_the_real_screens),
      cmocka_unit_test(anything_else),
      cmocka_unit_test(points_weigh_and_opinions_do_not),
      cmocka_unit_test(what_does_not_fit_is_refused),
      cmocka_unit_test(how_sure_one_was_says_what_to_come_back_to),
      cmocka_unit_test(the_grade_of_a_card),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
