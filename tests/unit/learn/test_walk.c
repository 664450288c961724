/* Walks through a talk against a table worked out by hand; docs/learning.md says the rule. */
#include "support_learn.h"

#include "learn/score.h"
#include "learn/walk.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

typedef struct Case {
  int right, partly, wrong;
  const char *ending;
  int scaled; /* per mille */
} Case;

static const Case CASES[] = {
    {4, 0, 0, "good", 1000}, {3, 1, 0, "good", 875},  {2, 0, 2, "good", 500},
    {0, 0, 3, "good", 0},    {0, 1, 2, "good", 167},  {4, 0, 0, "mixed", 700},
    {3, 0, 1, "mixed", 700}, {1, 1, 2, "mixed", 375}, {4, 0, 0, "bad", 400},
    {1, 0, 1, "bad", 400},   {1, 0, 3, "bad", 250},   {0, 0, 1, "bad", 0},
    {0, 0, 0, "good", 1000}, {0, 0, 0, "mixed", 700}, {0, 0, 0, "bad", 400},
    {2, 0, 0, "none", 1000}, {1, 1, 0, "none", 750},  {0, 0, 0, "none", 0},
};

static void table(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT(CASES); i++) {
    Walk walk = {.right = CASES[i].right, .partly = CASES[i].partly, .wrong = CASES[i].wrong};
    assert_true(walk_ending_parse(CASES[i].ending, &walk.ending));
    if (lround(walk_share(&walk) * 1000) != CASES[i].scaled)
      fail_msg("%d %d %d %s: %f", walk.right, walk.partly, walk.wrong, CASES[i].ending,
               walk_share(&walk));
  }
}

static void as_a_task(void **state) {
  (void)state;
  for (size_t i = 0; i < COUNT(CASES); i++) {
    char text[160];
    Json *item = NULL, *response = NULL;
    Mem mem = mem_system();
    Fault fault = {ST_OK, ""};
    Score score;
    snprintf(
        text, sizeof text,
        "{\"type\":\"other\",\"ending\":\"%s\",\"walk\":{\"right\":%d,\"partly\":%d,\"wrong\":%d}}",
        CASES[i].ending, CASES[i].right, CASES[i].partly, CASES[i].wrong);
    assert_int_equal(json_parse(text, strlen(text), &item), ST_OK);
    assert_int_equal(json_parse("\"home\"", 6, &response), ST_OK);
    assert_int_equal(score_task(&mem, item, response, &score, &fault), ST_OK);
    assert_int_equal(score.scaled, CASES[i].scaled);
    assert_int_equal(score.success, CASES[i].scaled == SCORE_FULL);
    assert_string_equal(buf_text(&score.response), "home");
    assert_string_equal(buf_text(&score.correct), "");
    score_free(&score);
    json_free(item);
    json_free(response);
  }
}

static void refuses(void **state) {
  (void)state;
  static const char *const ITEMS[] = {
      "{\"type\":\"other\",\"walk\":{\"right\":1}}",
      "{\"type\":\"other\",\"walk\":{\"right\":1},\"ending\":\"won\"}"};
  WalkEnding ending;
  assert_false(walk_ending_parse("won", &ending));
  assert_false(walk_ending_parse(NULL, &ending));
  for (size_t i = 0; i < COUNT(ITEMS); i++) {
    Json *item = NULL;
    Mem mem = mem_system();
    Fault fault = {ST_OK, ""};
    Score score;
    assert_int_equal(json_parse(ITEMS[i], strlen(ITEMS[i]), &item), ST_OK);
    assert_int_equal(score_task(&mem, item, NULL, &score, &fault), ST_BAD_INPUT);
    assert_non_null(strstr(fault.detail, "a walk ends"));
    score_free(&score);
    json_free(item);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(table), cmocka_unit_test(as_a_task),
                                     cmocka_unit_test(refuses)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
