/* What an entry becomes outside, to the letter, and that it comes back as it was. */
#include "support_learn.h"

#include "learn/statement.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ID "018bcfe56d4d7061b1091204b3691ea3"
#define ATTEMPT "018bcfe5687b703e83cae161a603c8c0"
#define WHO "64a0ca3108e539ef30495f499feeb58c"
#define TEAM "00112233445566778899aabbccddeeff"
#define OF "{\"attempt\":\"" ATTEMPT "\",\"module\":\"tea\",\"version\":2,"

static const char LINES[] =
    "languages\tda\ten\n"
    "module\ttea\t800\tcompleted_or_passed\tEn kop te\tA cup of tea\tSådan.\tHow <to> & why\n"
    "task\ttea\tmilk\tHvad gør du?\tWhat do you do?\n"
    "part\tchoices\task\tSpørger\tAsk\n"
    "part\tchoices\tpour\tHælder\tPour\n"
    "task\ttea\tcall/phone/hello\tBor han her?\tDoes he live here?\n"
    "part\tchoices\tyes\tJeg siger ja\tI say yes\n"
    "task\ttea\tmatch/#1\tSæt sammen\t\n"
    "part\tsource\ta\tA\tA\n"
    "part\ttarget\tx\tX\tX\n";

typedef struct Desk {
  Mem mem;
  Catalog *catalog;
  Buf out;
  Fault fault;
} Desk;

static int open_desk(void **state) {
  static Desk desk;
  desk = (Desk){.mem = mem_system()};
  desk.out = buf_new(&desk.mem, 1 << 20);
  *state = &desk;
  return catalog_new(&desk.mem, LINES, &desk.catalog, &desk.fault) == ST_OK ? 0 : -1;
}

static int close_desk(void **state) {
  Desk *desk = *state;
  catalog_free(desk->catalog);
  buf_free(&desk->out);
  return 0;
}

static const char *tell(Desk *desk, const char *kind, const char *body, int lines) {
  Learned one = {.id = ID,
                 .learner = WHO,
                 .kind = kind,
                 .body = body,
                 .device = "kiosk-1",
                 .at_ms = 1700000001357,
                 .began_ms = 1700000000000,
                 .mode = "test",
                 .lang = "da",
                 .team = ""};
  int count;
  buf_clear(&desk->out);
  assert_int_equal(statement_write(desk->catalog, &one, &desk->out, &count, &desk->fault), ST_OK);
  assert_int_equal(count, lines);
  return buf_text(&desk->out);
}

static bool has(const char *text, const char *piece) {
  return strstr(text, piece) != NULL;
}

static void an_answer_is_told_whole(void **state) {
  static const char WANTED[] =
      ",\n{\"id\":\"018bcfe5-6d4d-7061-b109-1204b3691ea3\",\"actor\":{\"objectType\":\"Agent\","
      "\"account\":{\"homePage\":"
      "\"https://minplan.invalid\",\"name\":\"" WHO
      "\"}},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/answered\",\"display\":"
      "{\"en\":\"answered\"}},\"object\":{\"objectType\":\"Activity\",\"id\":\"https://"
      "minplan.invalid/learning/tea/milk\","
      "\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/"
      "cmi.interaction\",\"interactionType\":\"choice\","
      "\"correctResponsesPattern\":[\"ask\"],\"name\":{\"da\":\"Hvad gør du?\",\"en\":\"What do "
      "you do?\"},\"choices\":[{\"id\":"
      "\"ask\",\"description\":{\"da\":\"Spørger\",\"en\":\"Ask\"}},{\"id\":\"pour\","
      "\"description\":{\"da\":\"Hælder\",\"en\":"
      "\"Pour\"}}]}},\"result\":{\"response\":\"pour\",\"success\":false,\"score\":{\"scaled\":-0."
      "250},\"duration\":\"PT61.04S\","
      "\"extensions\":{\"https://minplan.invalid/xapi/sure\":3,\"https://minplan.invalid/xapi/"
      "tries\":2}},\"context\":{\"platform\":"
      "\"Minplan\",\"revision\":\"2\",\"registration\":\"018bcfe5-687b-703e-83ca-e161a603c8c0\","
      "\"language\":\"da\","
      "\"contextActivities\":{\"grouping\":[{\"id\":\"https://minplan.invalid/"
      "learning\"},{\"id\":\"https://minplan.invalid/course/tea\"}],\"parent\":[{\"id\":"
      "\"https://minplan.invalid/learning/tea\"}]},\"extensions\":{\"https://minplan.invalid/xapi/"
      "device\":\"kiosk-1\","
      "\"https://minplan.invalid/xapi/"
      "mode\":\"test\",\"https://w3id.org/xapi/cmi5/context/extensions/sessionid\":"
      "\"018bcfe5-687b-703e-83ca-e161a603c8c0\"}},\"timestamp\":\"2023-11-14T22:13:21.357Z\"}";
  assert_string_equal(tell(*state, "learn.answered",
                           OF "\"step\":\"milk\",\"type\":\"choice\",\"response\":\"pour\","
                              "\"correct\":\"ask\",\"success\":false,"
                              "\"scaled\":-250,\"sure\":3,\"tries\":2,\"ms\":61049}",
                           1),
                      WANTED);
}

/* A choice in a talk is an answer to its scene, which is told in words too. */
static void a_choice_names_its_scene(void **state) {
  const char *text = tell(*state, "learn.chose",
                          OF "\"step\":\"call\",\"talk\":\"phone\",\"scene\":\"hello\","
                             "\"choice\":\"yes\",\"verdict\":\"wrong\"}",
                          1);
  assert_true(has(text, "learning/tea/call/phone/hello\"") && has(text, "Does he live here?"));
  assert_true(has(text, "\"choices\":[{\"id\":\"yes\"") && has(text, "I say yes"));
  text = tell(*state, "learn.chose",
              OF "\"step\":\"call\",\"talk\":\"phone\",\"scene\":\"gone\","
                 "\"choice\":\"yes\"}",
              1);
  assert_true(has(text, "learning/tea/call/phone/gone\"") && !has(text, "choices"));
}

/* Each outcome brings what cmi5 asks for, and moveOn looks at the right ones. */
static void an_ending_brings_the_verbs_of_cmi5(void **state) {
  const char *text = tell(*state, "learn.ended", OF "\"outcome\":\"passed\",\"scaled\":900}", 3);
  const char *passed = strstr(text, "verbs/passed"), *completed = strstr(text, "verbs/completed"),
             *over = strstr(text, "verbs/terminated");
  assert_true(passed && completed && over && passed < completed && completed < over);
  assert_true(has(passed, "\"success\":true,\"score\":{\"scaled\":0.900}") &&
              has(completed, "\"completion\":true"));
  assert_true(has(text, "018bcfe5-6d4d-8061-b109-1204b3691ea1") &&
              has(text, "018bcfe5-6d4d-8061-b109-1204b3691ea0"));
  assert_true(has(passed, "categories/moveon") && !has(over, "categories/moveon"));
  text = tell(*state, "learn.ended", OF "\"outcome\":\"failed\"}", 3);
  assert_true(has(text, "verbs/failed") && has(text, "\"success\":false"));
  text = tell(*state, "learn.ended", OF "\"outcome\":\"completed\",\"scaled\":700}", 2);
  assert_false(has(text, "\"success\"") || has(text, "\"score\""));
  assert_true(has(text, "xapi/scaled\":700"));
  text = tell(*state, "learn.ended", OF "\"outcome\":\"left\"}", 1);
  assert_true(has(text, "verbs/terminated") && has(text, "7061-b109"));
}

/* Every end says how long it took: nobody may have been there to count. */
static void an_ending_says_how_long_it_took(void **state) {
  const char *text = tell(*state, "learn.ended", OF "\"outcome\":\"passed\",\"ms\":61239}", 3);
  for (int i = 0; i < 3; i++) {
    text = strstr(text, "\"duration\":\"PT61.23S\"");
    assert_non_null(text);
    text++;
  }
  assert_true(has(tell(*state, "learn.ended", OF "\"outcome\":\"left\"}", 1), "PT1.35S"));
}

/* How it was opened, and the mark it was judged by; not a mark that says otherwise than the
 * verdict. */
static void the_pass_mark_goes_along(void **state) {
  static const char MARK[] = "cmi5/context/extensions/masteryscore\":0.800";
  const char *text = tell(*state, "learn.began", OF "\"mode\":\"test\",\"lang\":\"da\"}", 2);
  const char *opened = strstr(text, "verbs/initialized");
  assert_true(has(text, MARK) && !has(opened, MARK));
  assert_true(has(text, "extensions/launchmode\":\"Normal\"") && !has(opened, "launchmode"));
  assert_true(has(text, "extensions/moveon\":\"CompletedOrPassed\"") &&
              has(text, "extensions/launchurl\":\"https://minplan.invalid/learning/tea\""));
  assert_true(
      has(tell(*state, "learn.ended", OF "\"outcome\":\"passed\",\"scaled\":800}", 3), MARK));
  assert_true(
      has(tell(*state, "learn.ended", OF "\"outcome\":\"failed\",\"scaled\":799}", 3), MARK));
  assert_false(
      has(tell(*state, "learn.ended", OF "\"outcome\":\"passed\",\"scaled\":799}", 3), MARK));
  assert_false(
      has(tell(*state, "learn.ended", OF "\"outcome\":\"failed\",\"scaled\":800}", 3), MARK));
  assert_false(
      has(tell(*state, "learn.ended", OF "\"outcome\":\"completed\",\"scaled\":800}", 2), MARK));
}

static void a_team_is_a_group_and_nobody_else(void **state) {
  Desk *desk = *state;
  int count;
  Learned one = {.id = ID,
                 .learner = WHO,
                 .kind = "learn.began",
                 .device = "k",
                 .mode = "team",
                 .lang = "da",
                 .team = TEAM,
                 .body = OF "\"mode\":\"team\",\"lang\":\"da\",\"team\":7}"};
  buf_clear(&desk->out);
  assert_int_equal(statement_write(desk->catalog, &one, &desk->out, &count, &desk->fault), ST_OK);
  assert_true(has(buf_text(&desk->out), "\"actor\":{\"objectType\":\"Group\"") &&
              !has(buf_text(&desk->out), WHO));
  assert_true(has(buf_text(&desk->out), "\"team\":{\"objectType\":\"Group\"") &&
              !has(buf_text(&desk->out), "categories/cmi5"));
}

/* --- and back --- */

static Json *parse(const char *text) {
  Json *node = NULL;
  if (json_parse(text, strlen(text), &node) != ST_OK) fail_msg("not JSON: %s", text);
  return node;
}

static Status read_back(Desk *desk, const char *line, ReadStatement *out, Buf *body) {
  Json *statement = parse(line);
  buf_clear(body);
  Status status = statement_read(statement, out, body, &desk->fault);
  json_free(statement);
  return status;
}

/* The same members with the same values, whatever their order. */
static bool same(const Json *one, const Json *other) {
  int count = 0, others = 0;
  if (json_type(one) != json_type(other)) return false;
  if (json_text(one)) return strcmp(json_text(one), json_text(other)) == 0;
  if (json_type(one) == JSON_NUMBER) return json_number(one, 0) == json_number(other, 1);
  if (json_type(one) != JSON_OBJECT) return json_bool(one, false) == json_bool(other, false);
  for (const Json *child = json_first(one); child; child = json_next(child), count++)
    if (!same(child, json_field(other, json_name(child)))) return false;
  for (const Json *child = json_first(other); child; child = json_next(child)) others++;
  return count == others;
}

static void what_went_out_comes_back_as_it_was(void **state) {
  static const char *const ENTRIES[][2] = {
      {"learn.began", OF "\"mode\":\"test\",\"lang\":\"da\"}"},
      {"learn.answered",
       OF "\"step\":\"milk\",\"type\":\"choice\",\"response\":\"a[,]b\",\"correct\":\"a\","
          "\"success\":true,\"scaled\":"
          "333,\"sure\":1,\"tries\":2,\"hints\":1,\"ms\":5210,\"votes\":{\"a\":4,\"b\":3}}"},
      {"learn.answered", OF "\"step\":\"set/#2\",\"type\":\"long-fill-in\",\"tries\":1}"},
      {"learn.chose", OF "\"step\":\"call\",\"talk\":\"phone\",\"scene\":\"s\",\"choice\":\"yes\","
                         "\"verdict\":\"wrong\",\"vars\":{\"trust\":-1},\"votes\":{\"yes\":2}}"},
      {"learn.ended", OF "\"outcome\":\"failed\",\"scaled\":-1000,\"ms\":10,\"ending\":\"kept\"}"},
      {"learn.ended", OF "\"outcome\":\"left\",\"scaled\":250,\"ms\":20}"},
      {"learn.card", "{\"module\":\"tea\",\"version\":2,\"step\":\"milk\",\"grade\":4}"},
  };
  Desk *desk = *state;
  Buf body = buf_new(&desk->mem, 4096);
  for (size_t i = 0; i < COUNT(ENTRIES); i++) {
    ReadStatement read;
    int found = 0;
    char *text = strdup(tell(desk, ENTRIES[i][0], ENTRIES[i][1], i == 0 ? 2 : i == 4 ? 3 : 1));
    for (char *at = text, *next; at; at = next) {
      next = strstr(at + 2, ",\n{");
      if (next) *next = '\0';
      assert_int_equal(read_back(desk, at + 2, &read, &body), ST_OK);
      if (read.derived) continue;
      Json *before = parse(ENTRIES[i][1]), *after = parse(buf_text(&body));
      if (!same(before, after)) fail_msg("%s became %s", ENTRIES[i][1], buf_text(&body));
      assert_string_equal(read.id, ID);
      assert_string_equal(read.learner, WHO);
      assert_string_equal(read.kind, ENTRIES[i][0]);
      assert_string_equal(read.device, "kiosk-1");
      assert_true(read.at_ms == 1700000001357);
      json_free(before);
      json_free(after);
      found++;
    }
    assert_int_equal(found, 1);
    free(text);
  }
  buf_free(&body);
}

/* Each is right but for one thing. */
static void what_we_would_not_have_written_is_refused(void **state) {
  static const char *const SPOILT[][2] = {
      {"018bcfe5-6d4d-7061-b109-1204b3691ea3", "018bcfe5-6d4d-7061-b109-1204b3691eaX"},
      {"https://minplan.invalid\",\"name\"", "https://example.com\",\"name\""},
      {WHO, "Bo Hansen"},
      {"\"account\":", "\"mbox\":"},
      {"verbs/answered", "verbs/voided"},
      {"/learning/tea/milk\"", "/learning/tea\""},
      {"https://minplan.invalid/learning/tea/milk", "https://example.com/learning/tea/milk"},
      {"2023-11-14T22:13:21.357Z", "2023-11-14T22:13:21Z"},
      {"2023-11-14T22:13:21.357Z", "yesterday"},
      {"\"revision\":\"2\"", "\"revision\":\"two\""},
      {"\"registration\":", "\"registered\":"},
      {"PT5.21S", "PT5H"},
      {"https://minplan.invalid/xapi/device", "https://minplan.invalid/xapi/other"},
  };
  Desk *desk = *state;
  ReadStatement read;
  Buf body = buf_new(&desk->mem, 4096), spoilt = buf_new(&desk->mem, 1 << 16);
  char *text = strdup(tell(desk, "learn.answered",
                           OF "\"step\":\"milk\",\"type\":\"choice\",\"tries\":1,\"ms\":5210}", 1) +
                      2);
  assert_int_equal(read_back(desk, text, &read, &body), ST_OK);
  for (size_t i = 0; i < COUNT(SPOILT); i++) {
    const char *at = strstr(text, SPOILT[i][0]);
    assert_non_null(at);
    buf_clear(&spoilt);
    buf_add(&spoilt, text, (size_t)(at - text));
    buf_add_text(&spoilt, SPOILT[i][1]);
    buf_add_text(&spoilt, at + strlen(SPOILT[i][0]));
    if (read_back(desk, buf_text(&spoilt), &read, &body) != ST_BAD_INPUT)
      fail_msg("%s is taken", SPOILT[i][1]);
  }
  free(text);
  buf_free(&body);
  buf_free(&spoilt);
}

/* --- the catalog and the course --- */

static void a_catalog_says_what_the_lines_say(void **state) {
  Desk *desk = *state;
  const CatalogModule *tea = catalog_module(desk->catalog, "tea");
  assert_non_null(tea);
  assert_int_equal(tea->mastery, 800);
  assert_string_equal(tea->title, "{\"da\":\"En kop te\",\"en\":\"A cup of tea\"}");
  assert_null(catalog_module(desk->catalog, "coffee"));
  assert_string_equal(catalog_task(desk->catalog, "tea", "nothing"), "");
  assert_string_equal(
      catalog_task(desk->catalog, "tea", "match/#1"),
      ",\"name\":{\"da\":\"Sæt "
      "sammen\"},\"source\":[{\"id\":\"a\",\"description\":{\"da\":\"A\",\"en\":\"A\"}}],"
      "\"target\":[{\"id\":\"x\",\"description\":{\"da\":\"X\",\"en\":\"X\"}}]");
}

static void a_broken_catalog_is_told_by_line(void **state) {
  static const char *const LINES_BROKEN[] = {"nonsense\n", "module\ta\t0\tsometimes\n",
                                             "part\tchoices\ta\n", "task\ta\tb\npart\t\ta\n"};
  Desk *desk = *state;
  for (size_t i = 0; i < COUNT(LINES_BROKEN); i++) {
    Catalog *none;
    assert_int_equal(catalog_new(&desk->mem, LINES_BROKEN[i], &none, &desk->fault), ST_BAD_INPUT);
    assert_null(none);
  }
}

static void a_course_lists_the_modules(void **state) {
  Desk *desk = *state;
  buf_clear(&desk->out);
  statement_course(desk->catalog, &desk->out);
  const char *text = buf_text(&desk->out);
  assert_true(has(text, "<au id=\"https://minplan.invalid/course/tea\" launchMethod=\"AnyWindow\" "
                        "moveOn=\"CompletedOrPassed\" masteryScore=\"0.800\">"));
  assert_true(has(text, "<langstring lang=\"en\">How &lt;to&gt; &amp; why</langstring>"));
}

int main(void) {
#define AT_DESK(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)
  const struct CMUnitTest tests[] = {
      AT_DESK(an_answer_is_told_whole),
      AT_DESK(a_choice_names_its_scene),
      AT_DESK(an_ending_brings_the_verbs_of_cmi5),
      AT_DESK(an_ending_says_how_long_it_took),
      AT_DESK(the_pass_mark_goes_along),
      AT_DESK(a_team_is_a_group_and_nobody_else),
      AT_DESK(what_went_out_comes_back_as_it_was),
      AT_DESK(what_we_would_not_have_written_is_refused),
      AT_DESK(a_catalog_says_what_the_lines_say),
      AT_DESK(a_broken_catalog_is_told_by_line),
      AT_DESK(a_course_lists_the_modules),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
