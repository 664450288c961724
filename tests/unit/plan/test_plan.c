#include "plan/plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ID "\"0123456789abcdef0123456789abcdef\""

static Status check(const char *kind, const char *body, Fault *fault) {
  Json *root = NULL;
  assert_int_equal(json_parse(body, strlen(body), &root), ST_OK);
  Status status = plan_check_entry(kind, root, fault);
  json_free(root);
  return status;
}

#define DAY "{\"year\":2027,\"month\":3,\"day\":1}"
#define CELL "\"recipient\":" ID ",\"yes_to\":\"pass_on\",\"purpose\":\"case\""
#define AT_TABLE "\"meeting\":" ID
#define RUN "\"attempt\":" ID ",\"module\":\"sharing\",\"version\":1"

static void assert_refuses(const char *kind, const char *body, Status status, const char *detail) {
  Fault fault = {0};
  assert_int_equal(check(kind, body, &fault), status);
  if (!strstr(fault.detail, detail)) fail_msg("\"%s\" does not name \"%s\"", fault.detail, detail);
}

typedef struct Example {
  const char *kind, *body;
} Example;

/* One right body for each kind. */
static const Example EXAMPLES[] = {
    {"citizen.new", "{\"name\":\"Bo\",\"lang\":\"da\"}"},
    {"citizen.change", "{\"reading\":\"easy\"}"},
    {"answer", "{\"draft\":" ID ",\"flow\":\"plan\",\"path\":\"goals/1/"
               "words\",\"state\":\"active\",\"value\":[1,true,{\"a\":\"b\"}]}"},
    {"draft.open", "{\"draft\":" ID ",\"head\":{\"flow\":\"plan\",\"version\":1}}"},
    {"draft.move", "{\"draft\":" ID ",\"head\":{\"flow\":\"plan\",\"version\":1}}"},
    {"draft.done", "{\"draft\":" ID "}"},
    {"draft.drop", "{\"draft\":" ID "}"},
    {"strength.new",
     "{\"id\":" ID ",\"words\":\"Jeg er god til at lave mad\",\"speaker\":\"citizen\"}"},
    {"wish.new",
     "{\"id\":" ID ",\"words\":\"En hund\",\"area\":\"joy\",\"speaker\":\"citizen_with_helper\"}"},
    {"wish.status", "{\"id\":" ID ",\"status\":\"parked\"}"},
    {"note.new", "{\"id\":" ID ",\"words\":\"Ringede selv\",\"goal\":" ID ",\"speaker\":\"staff\"}"},
    {"goal.new", "{\"id\":" ID
                 ",\"words\":\"Sove\",\"when\":{\"year\":2028,\"month\":2,\"day\":29},\"sure\":10,"
                 "\"rank\":1,\"status\":\"active\",\"speaker\":\"staff\"}"},
    {"goal.change", "{\"id\":" ID ",\"when\":{\"about\":\"date.about.month\"}}"},
    {"goal.status", "{\"id\":" ID ",\"status\":\"reached\",\"words\":\"Jeg gjorde det\"}"},
    {"progress.new", "{\"id\":" ID ",\"goal\":" ID ",\"step\":5,\"speaker\":\"citizen\"}"},
    {"agreement.new", "{\"id\":" ID ",\"what\":\"Ringe\",\"who\":\"Anna\",\"who_role\":\"staff\"}"},
    {"agreement.change", "{\"id\":" ID ",\"when\":{}}"},
    {"agreement.status", "{\"id\":" ID ",\"status\":\"postponed\",\"when\":{\"about\":\"week\","
                         "\"said\":{\"year\":2027,\"month\":1,\"day\":2}}}"},
    {"person.new",
     "{\"id\":" ID ",\"name\":\"Anna\",\"role\":\"Søster\",\"helps\":\"Post\",\"near\":1}"},
    {"person.change", "{\"id\":" ID ",\"near\":3}"},
    {"person.gone", "{\"id\":" ID "}"},
    {"talk.point", "{\"topic\":\"housing\",\"words\":\"Et værelse\"}"},
    {"review.set", "{\"when\":{\"year\":2027,\"month\":12,\"day\":31,\"weekday\":5}}"},
    {"plan.agreed", "{\"version\":1}"},
    {"plan.declined", "{\"ask_again\":{\"about\":\"week\"}}"},
    {"signature.new", "{\"strokes\":\"1,2 3,4;5,6\"}"},
    {"question.open",
     "{\"draft\":" ID ",\"flow\":\"plan\",\"path\":\"goals/1/why\",\"state\":\"helper\","
     "\"ask\":\"plan.goal.why\",\"words\":\"Hvorfor?\",\"about\":\"Sove\"}"},
    {"question.closed", "{\"draft\":" ID ",\"path\":\"goals/1/why\"}"},
    {"print.done", "{\"format\":\"a4\"}"},
    {"staff.new", "{\"id\":" ID ",\"name\":\"Mona\",\"role\":\"contact\",\"job\":\"Kontaktperson\","
                  "\"side\":\"provider\"}"},
    {"staff.change", "{\"active\":true,\"last_day\":" DAY "}"},
    {"staff.disable", "{}"},
    {"place.named", "{\"name\":\"Herberget\"}"},
    {"place.idle", "{\"role\":\"citizen\",\"minutes\":10}"},
    {"code.changed", "{\"account\":" ID ",\"form\":\"pictures\",\"by\":\"self\"}"},
    {"code.unlocked", "{\"account\":" ID "}"},
    {"role.assigned", "{\"staff\":" ID ",\"role\":\"contact\",\"topics\":[\"home\",\"frame\"]}"},
    {"role.ended", "{\"staff\":" ID "}"},
    {"consent.set", "{" CELL ",\"given\":[\"home\"],\"refused\":[\"mind\"],\"last_day\":" DAY
                    ",\"how\":\"touch\",\"lang\":\"da\",\"present\":[\"Mona\"]}"},
    {"consent.withdrawn", "{" CELL ",\"topics\":[\"home\"]}"},
    {"consent.postponed", "{\"reason\":\"tired\",\"ask_again\":" DAY "," CELL "}"},
    {"share.law", "{\"recipient\":" ID ",\"law\":\"stay\",\"paragraph\":\"§ 110, stk. 6\",\"topics\":[\"frame\"],"
                  "\"why\":\"Kommunen skal vide det\",\"told\":true,\"last_day\":" DAY "}"},
    {"access.look",
     "{\"by\":" ID ",\"role\":\"guest\",\"basis\":\"consent\",\"topics\":[\"frame\"],"
     "\"what\":\"screen\",\"purpose\":\"meeting\"}"},
    {"access.emergency",
     "{\"by\":" ID ",\"second\":" ID ",\"reason\":\"life\",\"ends_ms\":1790000000000}"},
    {"access.told", "{\"id\":" ID "}"},
    {"data.erased", "{\"entries\":12,\"emptied\":-1,\"by\":\"citizen\",\"why\":\"asked\"}"},
    {"data.restored", "{\"seen\":9,\"here\":7,\"how\":\"noticed\",\"last_day\":" DAY "}"},
    {"data.looked_at", "{}"},
    {"learn.began", "{" RUN ",\"mode\":\"team\",\"lang\":\"da\",\"team\":7}"},
    {"learn.answered",
     "{" RUN ",\"step\":\"who\",\"type\":\"choice\",\"response\":\"a[,]b\",\"correct\":\"a\","
     "\"success\":false,\"scaled\":-250,\"sure\":3,\"tries\":2,\"hints\":1,\"ms\":5200,\"votes\":{"
     "\"a\":3,\"b\":4}}"},
    {"learn.chose", "{" RUN ",\"step\":\"call\",\"talk\":\"phone\",\"scene\":\"call\",\"choice\":"
                    "\"yes\",\"verdict\":\"partly\",\"vars\":{\"trust\":-1}}"},
    {"learn.ended",
     "{" RUN ",\"outcome\":\"passed\",\"scaled\":1000,\"ms\":86400000,\"ending\":\"kept\"}"},
    {"learn.card", "{\"module\":\"sharing\",\"version\":1,\"step\":\"who\",\"grade\":4}"},
    {"path.step", "{\"step\":\"first_talk\",\"state\":\"done\"}"},
    {"arrival.noted", "{\"day\":" DAY "}"},
    {"notice.sent", "{\"day\":" DAY ",\"how\":\"secure_mail\",\"words\":\"Navn og dato\"}"},
    {"party.new", "{\"id\":" ID ",\"who\":\"Hjemløseenheden\",\"unit\":\"Team 2\",\"asked\":" DAY
                  ",\"said\":\"De ringer igen\",\"answer\":\"waiting\",\"may\":\"yes\"}"},
    {"party.change", "{\"id\":" ID ",\"answer\":\"yes\"}"},
    {"old_plan.new", "{\"id\":" ID ",\"form\":\"stay\",\"unit\":\"Herberget\",\"day\":" DAY ",\"imported\":\"file\"}"},
    {"old_plan.gone", "{\"id\":" ID "}"},
    {"old_goal.new", "{\"id\":" ID ",\"plan\":" ID ",\"words\":\"Sove\",\"area\":\"sleep\",\"line\":3}"},
    {"old_goal.gone", "{\"id\":" ID "}"},
    {"old_goal.fate", "{\"id\":" ID ",\"fate\":\"carried\",\"goal\":" ID "}"},
    {"meeting.new", "{\"id\":" ID ",\"form\":\"network\",\"when\":" DAY
                    ",\"time\":\"14.30\",\"place\":\"Stuen\",\"minutes\":60,\"lang\":\"da\"}"},
    {"meeting.change", "{\"id\":" ID ",\"when\":{},\"interpreter\":\"Ali\"}"},
    {"meeting.topic", "{" AT_TABLE ",\"id\":" ID ",\"words\":\"Bolig\",\"minutes\":15,\"order\":1,\"area\":"
                      "\"home\"}"},
    {"meeting.person", "{" AT_TABLE ",\"person\":" ID ",\"name\":\"Mona\",\"account\":true,\"job\":"
                       "\"Kontaktperson\",\"side\":\"provider\",\"may\":\"Aftale tider\",\"may_not\":\"Give penge\","
                       "\"state\":\"here\",\"hears\":[\"home\"]}"},
    {"meeting.sent_in", "{" AT_TABLE ",\"id\":" ID ",\"person\":" ID ",\"words\":\"Jeg hilser\",\"how\":\"phone\"}"},
    {"meeting.begun", "{" AT_TABLE ",\"minutes\":45}"},
    {"meeting.phase", "{" AT_TABLE ",\"phase\":\"goals\",\"goal\":" ID "}"},
    {"meeting.round", "{" AT_TABLE ",\"choice\":\"first\"}"},
    {"meeting.turn", "{" AT_TABLE "}"},
    {"meeting.mark", "{" AT_TABLE ",\"mark\":\"stop\",\"words\":\"Pause\"}"},
    {"meeting.paused", "{" AT_TABLE ",\"why\":\"Kaffe\"}"},
    {"meeting.resumed", "{" AT_TABLE "}"},
    {"meeting.parked", "{" AT_TABLE ",\"id\":" ID ",\"words\":\"Hunden\",\"person\":" ID "}"},
    {"meeting.unparked", "{" AT_TABLE ",\"id\":" ID "}"},
    {"meeting.decided", "{" AT_TABLE ",\"id\":" ID ",\"words\":\"Vi ringer\",\"goal\":" ID ",\"topic\":" ID "}"},
    {"meeting.disagreed", "{" AT_TABLE ",\"id\":" ID ",\"person\":" ID ",\"words\":\"Det er for tidligt\","
                          "\"about\":" ID "}"},
    {"meeting.adopted", "{" AT_TABLE ",\"id\":" ID ",\"words\":\"Husk nøglen\",\"area\":\"home\"}"},
    {"meeting.read_back", "{" AT_TABLE "}"},
    {"meeting.next", "{" AT_TABLE ",\"when\":" DAY ",\"time\":\"10.00\",\"why\":\"Vi ringer\"}"},
    {"meeting.confirmed", "{" AT_TABLE ",\"person\":" ID ",\"answer\":\"reserved\",\"words\":\"Ikke pengene\"}"},
    {"meeting.held", "{" AT_TABLE "}"},
    {"meeting.cancelled", "{" AT_TABLE ",\"why\":\"Syg\"}"},
    {"goal.note", "{\"id\":" ID ",\"goal\":" ID ",\"fact\":\"Ringede selv\",\"assessment\":\"Det er nyt\",\"next_step\":\"Vi "
                  "ringer igen\",\"source\":\"own\",\"speaker\":\"staff\"}"},
    {"goal.professional", "{\"id\":" ID ",\"words\":\"Stabil døgnrytme\"}"},
    {"rating.new", "{\"side\":\"citizen\",\"round\":1,\"step\":3}"},
    {"rating.closed", "{\"side\":\"staff\",\"round\":1}"},
};

static void refuses_own_words_in_what_was_learned(void **state) {
  (void)state;
  assert_refuses("learn.answered",
                 "{" RUN
                 ",\"step\":\"who\",\"type\":\"fill-in\",\"tries\":1,\"response\":\"010190-1234\"}",
                 ST_REFUSED, "\"response\"");
  assert_refuses("learn.answered", "{" RUN ",\"step\":\"who\",\"type\":\"essay\",\"tries\":1}",
                 ST_BAD_INPUT, "\"type\"");
  assert_refuses("learn.answered",
                 "{" RUN
                 ",\"step\":\"who\",\"type\":\"choice\",\"tries\":1,\"votes\":{\"a\":\"Bo\"}}",
                 ST_BAD_INPUT, "\"votes\"");
  assert_refuses("learn.answered",
                 "{" RUN
                 ",\"step\":\"who\",\"type\":\"choice\",\"tries\":1,\"votes\":{\"Bo Hansen\":1}}",
                 ST_BAD_INPUT, "\"votes\"");
  assert_refuses("learn.answered",
                 "{" RUN ",\"step\":\"who\",\"type\":\"choice\",\"tries\":1,\"scaled\":0.5}",
                 ST_BAD_INPUT, "\"scaled\"");
  assert_refuses("learn.chose",
                 "{" RUN
                 ",\"step\":\"s\",\"talk\":\"t\",\"scene\":\"s\",\"choice\":\"c\",\"vars\":[1]}",
                 ST_BAD_INPUT, "\"vars\"");
  assert_refuses("learn.card",
                 "{\"module\":\"sharing\",\"version\":1,\"step\":\"who\",\"grade\":5}",
                 ST_BAD_INPUT, "\"grade\"");
}

static void refuses_lists_days_and_times_that_are_none(void **state) {
  (void)state;
  assert_refuses("role.assigned", "{\"staff\":" ID ",\"role\":\"contact\",\"topics\":[\"house\"]}",
                 ST_BAD_INPUT, "\"topics\"");
  assert_refuses("role.assigned", "{\"staff\":" ID ",\"role\":\"citizen\",\"topics\":[]}",
                 ST_BAD_INPUT, "\"role\"");
  assert_refuses("consent.withdrawn", "{" CELL ",\"topics\":[\"home\",\"home\"]}", ST_BAD_INPUT,
                 "\"topics\"");
  assert_refuses("staff.change", "{\"last_day\":{\"about\":\"week\"}}", ST_BAD_INPUT,
                 "\"last_day\"");
  assert_refuses("place.idle", "{\"role\":\"citizen\",\"minutes\":1}", ST_BAD_INPUT, "minutes");
  assert_refuses("place.idle", "{\"role\":\"citizen\",\"minutes\":31}", ST_BAD_INPUT, "minutes");
  assert_refuses("staff.change", "{\"active\":1}", ST_BAD_INPUT, "\"active\"");
  assert_refuses("access.emergency",
                 "{\"by\":" ID ",\"second\":" ID ",\"reason\":\"life\",\"ends_ms\":1.5}",
                 ST_BAD_INPUT, "\"ends_ms\"");
  assert_refuses("consent.set",
                 "{" CELL ",\"given\":[],\"refused\":[],\"last_day\":" DAY
                 ",\"how\":\"touch\",\"lang\":\"da\",\"present\":[\"010190-1234\"]}",
                 ST_REFUSED, "\"present\"");
  assert_refuses("consent.set",
                 "{" CELL ",\"given\":[],\"refused\":[],\"last_day\":" DAY
                 ",\"how\":\"touch\",\"lang\":\"da\",\"present\":\"Mona\"}",
                 ST_BAD_INPUT, "\"present\"");
}

/* A no without a last day, and something told to somebody who has no account here. */
static const Example ALSO[] = {
    {"consent.set", "{" CELL ",\"given\":[],\"refused\":[\"mind\"],\"how\":\"touch\",\"lang\":\"ar\"}"},
    {"share.law", "{\"outside\":\"Klinikken\",\"law\":\"other\",\"paragraph\":\"§ 1\",\"topics\":[\"body\"],"
                  "\"why\":\"Den skal vide det\",\"told\":true,\"last_day\":" DAY "}"},
};

static void takes_a_no_and_somebody_outside(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof ALSO / sizeof *ALSO; i++) {
    Fault fault = {0};
    if (check(ALSO[i].kind, ALSO[i].body, &fault) != ST_OK) fail_msg("%s", fault.detail);
  }
}

static void takes_a_right_entry_of_every_kind(void **state) {
  (void)state;
  size_t i = 0;
  for (; plan_entry_kind((int)i); i++) {
    Fault fault = {0};
    assert_true(i < sizeof EXAMPLES / sizeof *EXAMPLES);
    assert_string_equal(plan_entry_kind((int)i), EXAMPLES[i].kind);
    if (check(EXAMPLES[i].kind, EXAMPLES[i].body, &fault) != ST_OK) fail_msg("%s", fault.detail);
  }
  assert_int_equal(i, sizeof EXAMPLES / sizeof *EXAMPLES);
}

static void refuses_what_is_unknown_missing_or_of_the_wrong_type(void **state) {
  (void)state;
  assert_refuses("goal.burn", "{}", ST_BAD_INPUT, "no such kind");
  assert_refuses("citizen.new", "[]", ST_BAD_INPUT, "must be an object");
  assert_refuses("citizen.new", "{\"name\":\"Bo\"}", ST_BAD_INPUT, "\"lang\" is missing");
  assert_refuses("citizen.new", "{\"name\":\"  \",\"lang\":\"da\"}", ST_BAD_INPUT,
                 "\"name\" is empty");
  assert_refuses("citizen.new", "{\"name\":5,\"lang\":\"da\"}", ST_BAD_INPUT,
                 "\"name\" must be a text");
  assert_refuses("citizen.new", "{\"name\":\"Bo\",\"lang\":\"da dk\"}", ST_BAD_INPUT, "\"lang\"");
  assert_refuses("citizen.new", "{\"name\":\"Bo\",\"lang\":\"da\",\"cpr\":\"x\"}", ST_BAD_INPUT,
                 "not known");
  assert_refuses("citizen.change", "{}", ST_BAD_INPUT, "says nothing");
  assert_refuses("wish.status", "{\"id\":" ID ",\"status\":\"open\",\"status\":\"goal\"}",
                 ST_BAD_INPUT, "twice");
  assert_refuses("wish.status", "{\"id\":\"0123\",\"status\":\"open\"}", ST_BAD_INPUT, "\"id\"");
  assert_refuses("wish.status", "{\"id\":" ID ",\"status\":\"burnt\"}", ST_BAD_INPUT, "\"status\"");
  assert_refuses("signature.new", "{\"id\":" ID "}", ST_BAD_INPUT, "says nothing");
  assert_refuses("signature.new", "{\"said\":false}", ST_BAD_INPUT, "\"said\"");
  assert_refuses("signature.new", "{\"strokes\":\"Hej mor\"}", ST_BAD_INPUT, "\"strokes\"");
  assert_refuses("draft.open", "{\"draft\":" ID ",\"head\":3}", ST_BAD_INPUT, "\"head\"");
}

static void refuses_numbers_out_of_range_and_dates_that_are_none(void **state) {
  (void)state;
  assert_refuses("progress.new", "{\"goal\":" ID ",\"step\":6,\"speaker\":\"citizen\"}",
                 ST_BAD_INPUT, "step");
  assert_refuses("progress.new", "{\"goal\":" ID ",\"step\":1.5,\"speaker\":\"citizen\"}",
                 ST_BAD_INPUT, "step");
  assert_refuses("plan.agreed", "{\"version\":\"1\"}", ST_BAD_INPUT, "version");
  assert_refuses("review.set", "{\"when\":{\"year\":2027,\"month\":2,\"day\":29}}", ST_BAD_INPUT,
                 "when");
  assert_refuses("review.set", "{\"when\":{\"year\":2027,\"month\":13,\"day\":1}}", ST_BAD_INPUT,
                 "when");
  assert_refuses("review.set", "{\"when\":{\"year\":2027,\"month\":1}}", ST_BAD_INPUT, "when");
  assert_refuses("review.set", "{\"when\":\"snart\"}", ST_BAD_INPUT, "when");
  assert_refuses("review.set", "{\"when\":{}}", ST_BAD_INPUT, "when");
  assert_refuses("review.set", "{\"when\":{\"about\":\"week\",\"said\":\"Bo\"}}", ST_BAD_INPUT,
                 "when");
  assert_refuses("review.set", "{\"when\":{\"said\":{\"year\":2027,\"month\":1,\"day\":2}}}",
                 ST_BAD_INPUT, "when");
  assert_refuses("review.set", "{\"when\":{\"about\":\"week\",\"name\":\"Bo\"}}", ST_BAD_INPUT,
                 "when");
}

static void refuses_text_that_is_too_long_or_not_clean(void **state) {
  (void)state;
  static char body[110000];
  static char words[100001];
  memset(words, 'a', 100000);
  snprintf(body, sizeof body, "{\"topic\":\"other\",\"words\":\"%s\"}", words);
  assert_refuses("talk.point", body, ST_TOO_LARGE, "\"words\" is too long");
  snprintf(body, sizeof body,
           "{\"draft\":" ID ",\"flow\":\"p\",\"path\":\"p\",\"state\":\"active\",\"value\":\"%s\"}",
           words);
  assert_refuses("answer", body, ST_TOO_LARGE, "\"value\"");
  assert_refuses("talk.point", "{\"topic\":\"other\",\"words\":\"a\xff\"}", ST_BAD_TEXT,
                 "\"words\"");
  assert_refuses("talk.point", "{\"topic\":\"other\",\"words\":\"a\\u0007\"}", ST_BAD_TEXT,
                 "\"words\"");
}

static void an_answer_that_holds_too_much_is_refused(void **state) {
  (void)state;
  static char body[40000] =
      "{\"draft\":" ID ",\"flow\":\"p\",\"path\":\"p\",\"state\":\"active\",\"value\":[0";
  size_t length = strlen(body);
  for (int i = 0; i < 3000; i++, length += 2) memcpy(body + length, ",1", 2);
  memcpy(body + length, "]}", 3);
  assert_refuses("answer", body, ST_TOO_LARGE, "holds too much");
}

static bool holds(const char *text) {
  return plan_holds_cpr(text, strlen(text));
}

static void knows_a_cpr_number_however_it_is_written(void **state) {
  (void)state;
  assert_true(holds("0101901234"));
  assert_true(holds("Det er 010190-1234."));
  assert_true(holds("010190 1234"));
  assert_true(holds("(310590 - 1234)"));
  assert_true(holds("010190\xe2\x80\x93"
                    "1234")); /* en dash */
  assert_true(holds("\xd9\xa0\xd9\xa1\xd9\xa0\xd9\xa1\xd9\xa9\xd9\xa0-"
                    "\xd9\xa1\xd9\xa2\xd9\xa3\xd9\xa4")); /* Arabic
                                                           */
  assert_true(holds("610190-1234"));                      /* a replacement number */
  assert_true(holds("født 010190 010190-1234"));
  assert_true(holds("tlf 12345678, 290200-1234"));
}

static void leaves_other_numbers_alone(void **state) {
  (void)state;
  assert_false(holds("12345678"));
  assert_false(holds("Ring 33 12 34 56 eller 70 10 20 30"));
  assert_false(holds("320190-1234")); /* no such day */
  assert_false(holds("011390-1234")); /* no such month */
  assert_false(holds("300290-1234"));
  assert_false(holds("01019012345"));
  assert_false(holds("10101901234"));
  assert_false(holds("010190-123"));
  assert_false(holds("010190 kl. 1234"));
  assert_false(holds("kl. 0915"));
  assert_false(holds(""));
}

static void no_field_takes_a_cpr_number_and_the_fault_does_not_repeat_it(void **state) {
  (void)state;
  static const Example HIDDEN[] = {
      {"citizen.new", "{\"name\":\"010190-1234\",\"lang\":\"da\"}"},
      {"person.new", "{\"id\":" ID ",\"name\":\"Anna\",\"helps\":\"010190 1234\",\"near\":1}"},
      {"answer",
       "{\"draft\":" ID
       ",\"flow\":\"p\",\"path\":\"p\",\"state\":\"active\",\"value\":{\"a\":[\"0101901234\"]}}"},
      {"answer",
       "{\"draft\":" ID
       ",\"flow\":\"p\",\"path\":\"p\",\"state\":\"active\",\"value\":{\"0101901234\":1}}"},
      {"answer",
       "{\"draft\":" ID ",\"flow\":\"p\",\"path\":\"p\",\"state\":\"active\",\"value\":101901234}"},
      {"answer", "{\"draft\":" ID ",\"flow\":\"p\",\"path\":\"0101901234\",\"state\":\"active\"}"},
      {"draft.open", "{\"draft\":" ID ",\"head\":{\"flow\":\"p\",\"seen\":\"010190-1234\"}}"},
      {"plan.declined", "{\"ask_again\":\"010190-1234\"}"},
  };
  for (size_t i = 0; i < sizeof HIDDEN / sizeof *HIDDEN; i++) {
    Fault fault = {0};
    assert_int_equal(check(HIDDEN[i].kind, HIDDEN[i].body, &fault), ST_REFUSED);
    assert_null(strstr(fault.detail, "1234"));
    assert_non_null(strstr(fault.detail, "field"));
  }
}

static void statuses_have_names_that_read_back(void **state) {
  (void)state;
  GoalStatus goal;
  AgreementStatus agreement;
  for (int i = 0; i < GOAL_STATUS_COUNT; i++) {
    assert_true(goal_status_parse(goal_status_name((GoalStatus)i), &goal));
    assert_int_equal(goal, i);
    assert_true(goal_may_become((GoalStatus)i, (GoalStatus)i));
  }
  for (int i = 0; i < AGREEMENT_STATUS_COUNT; i++) {
    assert_true(agreement_status_parse(agreement_status_name((AgreementStatus)i), &agreement));
    assert_int_equal(agreement, i);
  }
  assert_false(goal_status_parse("gone", &goal));
  assert_false(goal_status_parse(NULL, &goal));
  assert_false(agreement_status_parse("", &agreement));
}

static void goals_move_only_along_the_allowed_ways(void **state) {
  (void)state;
  assert_true(goal_may_become(GOAL_WISH, GOAL_AGREED));
  assert_true(goal_may_become(GOAL_ACTIVE, GOAL_REACHED));
  assert_true(goal_may_become(GOAL_REACHED, GOAL_ACTIVE));
  assert_true(goal_may_become(GOAL_PARKED, GOAL_ACTIVE));
  assert_true(goal_may_become(GOAL_DROPPED, GOAL_WISH));
  assert_false(goal_may_become(GOAL_DROPPED, GOAL_ACTIVE));
  assert_false(goal_may_become(GOAL_WISH, GOAL_REACHED));
  assert_false(goal_may_become(GOAL_REACHED, GOAL_WISH));
  assert_true(agreement_may_become(AGREEMENT_DONE, AGREEMENT_AGREED));
  assert_false(agreement_may_become(AGREEMENT_DONE, AGREEMENT_LAPSED));
}

static Status decide(const char *kind, const char *body, PlanFacts facts, Fault *fault) {
  Json *root = NULL;
  assert_int_equal(json_parse(body, strlen(body), &root), ST_OK);
  Status status = plan_decide(kind, root, &facts, fault);
  json_free(root);
  return status;
}

#define KNOWN .citizen_known = true, .goal_known = true

static void assert_rule(const char *rule, const char *kind, const char *body, PlanFacts facts) {
  Fault fault = {0};
  assert_int_equal(decide(kind, body, facts, &fault), ST_REFUSED);
  assert_memory_equal(fault.detail, rule, strlen(rule));
}

static void each_rule_refuses_by_its_name(void **state) {
  (void)state;
  assert_rule("citizen_unknown:", "talk.point", "{}", (PlanFacts){0});
  assert_rule("citizen_known:", "citizen.new", "{}", (PlanFacts){KNOWN});
  assert_rule("id_taken:", "wish.new", "{\"id\":\"a\"}", (PlanFacts){KNOWN, .id_known = true});
  assert_rule("id_unknown:", "wish.status", "{\"id\":\"a\"}", (PlanFacts){KNOWN});
  assert_rule("goal_unknown:", "progress.new", "{\"goal\":\"a\"}",
              (PlanFacts){.citizen_known = true});
  assert_rule("goal_status:", "goal.status", "{\"id\":\"a\",\"status\":\"reached\"}",
              (PlanFacts){KNOWN, .id_known = true, .status = "wish"});
  assert_rule("agreement_status:", "agreement.status", "{\"id\":\"a\",\"status\":\"lapsed\"}",
              (PlanFacts){KNOWN, .id_known = true, .status = "done"});
  assert_rule("plan_version:", "plan.agreed", "{\"version\":2}", (PlanFacts){KNOWN, .version = 2});
}

#define STAFF                                                                                      \
  KNOWN, .staff_known = true, .staff_active = true, .staff_role = ROLE_CONTACT, .today = 20261124

static void rules_about_people_refuse_by_their_name(void **state) {
  (void)state;
  static const char GIVEN[] = "{\"given\":[\"home\"],\"refused\":[],\"last_day\":" DAY "}";
  static const char PART[] = "{\"topics\":[\"home\"]}";
  PlanFacts staff = {STAFF}, closed = {STAFF}, learner = {STAFF}, late = {STAFF}, early = {STAFF},
            guest = {STAFF};
  closed.staff_active = false;
  learner.staff_role = ROLE_LEARNER;
  late.today = 20270302;
  early.today = 20260228;
  assert_int_equal(decide("consent.set", GIVEN, staff, NULL), ST_OK);
  assert_int_equal(decide("role.assigned", PART, staff, NULL), ST_OK);
  assert_rule("citizen_unknown:", "consent.set", GIVEN, (PlanFacts){.staff_known = true});
  assert_rule("staff_unknown:", "consent.set", GIVEN, (PlanFacts){KNOWN});
  assert_rule("staff_closed:", "consent.set", GIVEN, closed);
  assert_rule("staff_closed:", "role.assigned", PART, closed);
  assert_int_equal(decide("consent.withdrawn", PART, closed, NULL), ST_OK);
  assert_int_equal(decide("role.ended", "{}", closed, NULL), ST_OK);
  assert_rule("last_day:", "consent.set", GIVEN, late);
  assert_rule("last_day:", "consent.set", GIVEN, early);
  assert_rule("both_ways:", "consent.set", "{\"given\":[\"home\"],\"refused\":[\"home\"]}", staff);
  assert_rule("no_topics:", "consent.set", "{\"given\":[],\"refused\":[]}", staff);
  assert_rule("no_part:", "role.assigned", PART, learner);
  assert_rule("no_topics:", "role.assigned", "{\"topics\":[]}", staff);
  /* A no has no last day; a yes has. */
  assert_int_equal(decide("consent.set", "{\"given\":[],\"refused\":[\"home\"]}", staff, NULL),
                   ST_OK);
  assert_rule("last_day:", "consent.set", "{\"given\":[\"home\"],\"refused\":[]}", staff);
  assert_rule("recipient:", "share.law", "{\"topics\":[\"home\"],\"last_day\":" DAY "}", staff);
  assert_rule("recipient:", "share.law", "{\"recipient\":\"a\",\"outside\":\"b\"}", staff);
  assert_rule("no_topics:", "share.law",
              "{\"recipient\":\"a\",\"topics\":[],\"last_day\":" DAY "}", staff);
  assert_rule("last_day:", "share.law",
              "{\"recipient\":\"a\",\"topics\":[\"home\"],\"last_day\":" DAY "}", late);
  assert_rule("staff_unknown:", "share.law", "{\"recipient\":\"a\"}", (PlanFacts){KNOWN});
  assert_int_equal(
      decide("share.law", "{\"outside\":\"b\",\"topics\":[\"home\"],\"last_day\":" DAY "}",
             (PlanFacts){KNOWN, .today = 20261124}, NULL),
      ST_OK);
  assert_rule("staff_unknown:", "consent.postponed", "{\"recipient\":\"a\"}", (PlanFacts){KNOWN});
  assert_rule("ask_again:", "consent.postponed", "{\"ask_again\":" DAY "}", late);
  assert_int_equal(decide("consent.postponed", "{\"ask_again\":" DAY "}", staff, NULL), ST_OK);
  guest.staff_bound = true;
  guest.staff_purpose = PURPOSE_MEETING;
  assert_rule("other_purpose:", "consent.set",
              "{\"purpose\":\"help\",\"given\":[\"home\"],\"refused\":[],\"last_day\":" DAY "}",
              guest);
  assert_int_equal(
      decide("consent.set",
             "{\"purpose\":\"meeting\",\"given\":[\"home\"],\"refused\":[],\"last_day\":" DAY "}",
             guest, NULL),
      ST_OK);
  assert_rule("id_unknown:", "access.told", "{}", staff);
  assert_rule("name_needs_code:", "citizen.change", "{\"name\":\"Ib\"}",
              (PlanFacts){KNOWN, .has_code = true});
  assert_int_equal(decide("citizen.change", "{\"reading\":\"easy\"}",
                          (PlanFacts){KNOWN, .has_code = true}, NULL),
                   ST_OK);
}

static void an_id_that_nothing_needs_is_no_hindrance(void **state) {
  (void)state;
  assert_int_equal(
      decide("progress.new", "{\"id\":\"a\",\"goal\":\"b\"}", (PlanFacts){KNOWN}, NULL), ST_OK);
}

static void a_fourth_goal_at_once_is_refused_but_may_be_parked(void **state) {
  (void)state;
  PlanFacts three = {KNOWN, .active_goals = PLAN_MAX_ACTIVE_GOALS};
  assert_rule("max_active_goals:", "goal.new", "{\"id\":\"a\",\"status\":\"active\"}", three);
  assert_int_equal(decide("goal.new", "{\"id\":\"a\",\"status\":\"parked\"}", three, NULL), ST_OK);
  three.id_known = true;
  three.status = "parked";
  assert_rule("max_active_goals:", "goal.status", "{\"id\":\"a\",\"status\":\"agreed\"}", three);
  three.status = "agreed";
  assert_int_equal(decide("goal.status", "{\"id\":\"a\",\"status\":\"active\"}", three, NULL),
                   ST_OK);
}

static void only_the_store_writes_answers_and_drafts(void **state) {
  (void)state;
  assert_true(plan_kind_is_internal("answer"));
  assert_true(plan_kind_is_internal("draft.drop"));
  assert_true(plan_kind_is_internal("staff.new"));
  assert_true(plan_kind_is_internal("access.look"));
  assert_false(plan_kind_is_internal("consent.set"));
  assert_false(plan_kind_is_internal("goal.new"));
  assert_false(plan_kind_is_internal("nothing"));
  assert_true(plan_kind_makes_id("goal.new"));
  assert_false(plan_kind_makes_id("citizen.new"));
  assert_false(plan_kind_makes_id("progress.new"));
  assert_false(plan_kind_makes_id("goal.status"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(takes_a_right_entry_of_every_kind),
      cmocka_unit_test(takes_a_no_and_somebody_outside),
      cmocka_unit_test(refuses_what_is_unknown_missing_or_of_the_wrong_type),
      cmocka_unit_test(refuses_numbers_out_of_range_and_dates_that_are_none),
      cmocka_unit_test(refuses_text_that_is_too_long_or_not_clean),
      cmocka_unit_test(an_answer_that_holds_too_much_is_refused),
      cmocka_unit_test(knows_a_cpr_number_however_it_is_written),
      cmocka_unit_test(leaves_other_numbers_alone),
      cmocka_unit_test(no_field_takes_a_cpr_number_and_the_fault_does_not_repeat_it),
      cmocka_unit_test(statuses_have_names_that_read_back),
      cmocka_unit_test(goals_move_only_along_the_allowed_ways),
      cmocka_unit_test(each_rule_refuses_by_its_name),
      cmocka_unit_test(refuses_own_words_in_what_was_learned),
      cmocka_unit_test(refuses_lists_days_and_times_that_are_none),
      cmocka_unit_test(rules_about_people_refuse_by_their_name),
      cmocka_unit_test(an_id_that_nothing_needs_is_no_hindrance),
      cmocka_unit_test(a_fourth_goal_at_once_is_refused_but_may_be_parked),
      cmocka_unit_test(only_the_store_writes_answers_and_drafts),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
