/* The rules of a meeting, each by the entry it refuses and the one it lets through. */
#include "plan/plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ID "\"0123456789abcdef0123456789abcdef\""
#define AT "\"meeting\":" ID
#define THING AT ",\"id\":" ID
#define BEFORE "{\"year\":2026,\"month\":11,\"day\":25}"
#define TODAY "{\"year\":2026,\"month\":11,\"day\":26}"
#define WORDS "\"words\":\"Vi ringer\""

/* A meeting under way, with the citizen and whoever is named. */
static PlanFacts facts_of(MeetingState state) {
  return (PlanFacts){.citizen_known = true,
                     .goal_known = true,
                     .today = 20261126,
                     .meeting = {.state = state, .citizen_here = true, .person_known = true, .person_here = true}};
}

static void assert_rule(const char *kind, const char *body, const PlanFacts *facts, const char *rule) {
  Fault fault = {ST_OK, ""};
  Json *node = NULL;
  assert_int_equal(json_parse(body, strlen(body), &node), ST_OK);
  if (plan_check_entry(kind, node, &fault) != ST_OK) fail_msg("%s %s: %s", kind, body, fault.detail);
  Status status = plan_decide(kind, node, facts, &fault);
  json_free(node);
  bool right = *rule ? status == ST_REFUSED && strncmp(fault.detail, rule, strlen(rule)) == 0 &&
                           fault.detail[strlen(rule)] == ':'
                     : status == ST_OK;
  if (!right) fail_msg("%s %s: \"%s\", not \"%s\"", kind, body, fault.detail, rule);
}

/* One of each, and what becomes of it in each state. */
static const struct {
  const char *kind, *body;
  const char *rules[MEETING_OVER + 1]; /* none, planned, running, paused, over */
} CASES[] = {
#define ALWAYS_OVER "meeting_over"
#define NONE "meeting_unknown"
    {"meeting.new", "{\"id\":" ID ",\"form\":\"network\"}", {"", "id_taken", "id_taken", "id_taken", "id_taken"}},
    {"meeting.change", "{\"id\":" ID ",\"place\":\"Stuen\"}", {NONE, "", "", "paused", ALWAYS_OVER}},
    {"meeting.topic", "{" THING "," WORDS "}", {NONE, "", "", "paused", ALWAYS_OVER}},
    {"meeting.person", "{" AT ",\"person\":" ID ",\"state\":\"here\"}", {NONE, "", "", "paused", ALWAYS_OVER}},
    {"meeting.person", "{" AT ",\"person\":" ID ",\"state\":\"left\"}", {NONE, "", "", "", ALWAYS_OVER}},
    {"meeting.person", "{" AT ",\"person\":" ID ",\"hears\":[]}", {NONE, "", "", "", ALWAYS_OVER}},
    {"meeting.sent_in", "{" THING ",\"person\":" ID "," WORDS "}", {NONE, "", "", "paused", ALWAYS_OVER}},
    {"meeting.begun", "{" AT "}", {NONE, "", "under_way", "paused", ALWAYS_OVER}},
    {"meeting.phase", "{" AT ",\"phase\":\"goals\"}", {NONE, "not_begun", "", "paused", ALWAYS_OVER}},
    {"meeting.round", "{" AT ",\"choice\":\"last\"}", {NONE, "not_begun", "", "paused", ALWAYS_OVER}},
    {"meeting.turn", "{" AT "}", {NONE, "not_begun", "", "paused", ALWAYS_OVER}},
    {"meeting.mark", "{" AT ",\"mark\":\"stop\"}", {NONE, "not_begun", "", "", ALWAYS_OVER}},
    {"meeting.paused", "{" AT "}", {NONE, "not_begun", "", "paused", ALWAYS_OVER}},
    {"meeting.resumed", "{" AT "}", {NONE, "not_begun", "under_way", "", ALWAYS_OVER}},
    {"meeting.parked", "{" THING "," WORDS "}", {NONE, "not_begun", "", "paused", ALWAYS_OVER}},
    {"meeting.decided", "{" THING "," WORDS "}", {NONE, "not_begun", "", "paused", ALWAYS_OVER}},
    {"meeting.disagreed", "{" THING ",\"person\":" ID "," WORDS "}", {NONE, "not_begun", "", "paused", ALWAYS_OVER}},
    {"meeting.adopted", "{" THING "," WORDS "}", {NONE, "not_begun", "", "paused", ALWAYS_OVER}},
    {"meeting.read_back", "{" AT "}", {NONE, "not_begun", "", "paused", ALWAYS_OVER}},
    {"meeting.next", "{" AT ",\"when\":" TODAY "}", {NONE, "not_begun", "", "paused", ALWAYS_OVER}},
    {"meeting.confirmed", "{" AT ",\"person\":" ID ",\"answer\":\"yes\"}", {NONE, "not_begun", "", "", ALWAYS_OVER}},
    {"meeting.held", "{" AT "}", {NONE, "not_begun", "", "", ALWAYS_OVER}},
    {"meeting.cancelled", "{" AT "}", {NONE, "", "", "", ALWAYS_OVER}},
    {"agreement.change", "{\"id\":" ID "," AT ",\"what\":\"x\"}", {NONE, "not_begun", "", "paused", ALWAYS_OVER}},
};

static void a_meeting_takes_what_its_state_lets_in(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++)
    for (int at = MEETING_NONE; at <= MEETING_OVER; at++) {
      PlanFacts facts = facts_of((MeetingState)at);
      facts.id_known = strncmp(CASES[i].kind, "agreement.", 10) == 0;
      assert_rule(CASES[i].kind, CASES[i].body, &facts, CASES[i].rules[at]);
    }
}

static void it_begins_when_the_citizen_is_here_and_at_no_other_table(void **state) {
  (void)state;
  PlanFacts facts = facts_of(MEETING_PLANNED);
  facts.meeting.citizen_here = false;
  assert_rule("meeting.begun", "{" AT "}", &facts, "citizen_not_here");
  facts.meeting.citizen_here = facts.meeting.other_running = true;
  assert_rule("meeting.begun", "{" AT "}", &facts, "other_meeting");
}

static void a_stop_is_taken_back_by_another_mark_only(void **state) {
  (void)state;
  PlanFacts facts = facts_of(MEETING_PAUSED);
  facts.meeting.stopped = true;
  assert_rule("meeting.resumed", "{" AT "}", &facts, "stopped");
  assert_rule("meeting.mark", "{" AT ",\"mark\":\"go\"}", &facts, "");
  assert_rule("meeting.held", "{" AT "}", &facts, "");
}

static void whoever_is_named_is_of_the_meeting(void **state) {
  (void)state;
  PlanFacts facts = facts_of(MEETING_RUNNING);
  facts.meeting.person_here = false;
  assert_rule("meeting.turn", "{" AT ",\"person\":" ID "}", &facts, "person_not_here");
  assert_rule("meeting.confirmed", "{" AT ",\"person\":" ID ",\"answer\":\"no\"}", &facts, "");
  facts.meeting.person_known = false;
  assert_rule("meeting.turn", "{" AT ",\"person\":" ID "}", &facts, "person_unknown");
  assert_rule("meeting.parked", "{" THING ",\"person\":" ID "," WORDS "}", &facts, "person_unknown");
  assert_rule("meeting.person", "{" AT ",\"person\":" ID ",\"state\":\"here\"}", &facts, "person_unknown");
  assert_rule("meeting.person", "{" AT ",\"person\":" ID ",\"name\":\"Per\",\"side\":\"external\",\"state\":\"here\"}", &facts,
              "");
}

static void an_account_is_one_and_open(void **state) {
  (void)state;
  PlanFacts facts = facts_of(MEETING_RUNNING);
  assert_rule("meeting.person", "{" AT ",\"person\":" ID ",\"account\":true}", &facts, "staff_unknown");
  facts.meeting.citizen_meant = true;
  assert_rule("meeting.person", "{" AT ",\"person\":" ID ",\"account\":true}", &facts, "");
  facts.staff_known = true;
  assert_rule("meeting.person", "{" AT ",\"person\":" ID ",\"state\":\"here\"}", &facts, "staff_closed");
  facts.staff_active = true;
  assert_rule("meeting.person", "{" AT ",\"person\":" ID ",\"state\":\"here\"}", &facts, "");
}

static void an_id_is_of_one_thing_in_one_meeting(void **state) {
  (void)state;
  PlanFacts facts = facts_of(MEETING_RUNNING);
  assert_rule("meeting.unparked", "{" THING "}", &facts, "id_unknown");
  assert_rule("meeting.topic", "{" THING ",\"gone\":true}", &facts, "id_unknown");
  assert_rule("meeting.decided", "{" THING "," WORDS ",\"topic\":" ID "}", &facts, "topic_unknown");
  facts.meeting.thing_elsewhere = true;
  assert_rule("meeting.decided", "{" THING "," WORDS "}", &facts, "id_taken");
  facts = facts_of(MEETING_RUNNING);
  facts.meeting.thing_known = facts.meeting.topic_known = true;
  assert_rule("meeting.unparked", "{" THING "}", &facts, "");
  assert_rule("meeting.topic", "{" THING ",\"gone\":true}", &facts, "");
  assert_rule("meeting.decided", "{" THING "," WORDS ",\"topic\":" ID "}", &facts, "");
  facts.goal_known = false;
  assert_rule("meeting.decided", "{" THING "," WORDS ",\"goal\":" ID "}", &facts, "goal_unknown");
}

#define AGREEMENT "\"id\":" ID ",\"what\":\"Ringe\",\"who\":\"Mona\",\"who_role\":\"staff\""

static void an_agreement_at_the_table_is_whole(void **state) {
  (void)state;
  PlanFacts facts = facts_of(MEETING_RUNNING);
  assert_rule("agreement.new", "{" AGREEMENT "}", &facts, ""); /* elsewhere as always */
  assert_rule("agreement.new", "{" AGREEMENT "," AT "}", &facts, "no_day");
  assert_rule("agreement.new", "{" AGREEMENT "," AT ",\"when\":{}}", &facts, "no_day");
  assert_rule("agreement.new", "{" AGREEMENT "," AT ",\"when\":" TODAY "}", &facts, "no_fallback");
  assert_rule("agreement.new", "{" AGREEMENT "," AT ",\"when\":" TODAY ",\"fallback\":\" \"}", &facts, "no_fallback");
  assert_rule("agreement.new", "{" AGREEMENT "," AT ",\"when\":" TODAY ",\"fallback\":\"x\",\"no_fallback\":true}", &facts,
              "no_fallback");
  assert_rule("agreement.new", "{" AGREEMENT "," AT ",\"when\":" TODAY ",\"fallback\":\"Vi skriver\"}", &facts, "");
  assert_rule("agreement.new", "{" AGREEMENT "," AT ",\"when\":{\"about\":\"week\"},\"no_fallback\":true}", &facts, "");
}

static void a_day_that_is_over_is_refused(void **state) {
  (void)state;
  PlanFacts none = facts_of(MEETING_NONE), running = facts_of(MEETING_RUNNING), known = running;
  known.id_known = true;
  assert_rule("meeting.new", "{\"id\":" ID ",\"form\":\"first\",\"when\":" BEFORE "}", &none, "past");
  assert_rule("meeting.new", "{\"id\":" ID ",\"form\":\"first\",\"when\":" TODAY "}", &none, "");
  assert_rule("meeting.change", "{\"id\":" ID ",\"when\":" BEFORE "}", &running, "past");
  assert_rule("meeting.next", "{" AT ",\"when\":" BEFORE "}", &running, "past");
  assert_rule("agreement.new", "{" AGREEMENT "," AT ",\"when\":" BEFORE ",\"no_fallback\":true}", &running, "past");
  assert_rule("agreement.change", "{\"id\":" ID "," AT ",\"when\":" BEFORE "}", &known, "past");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_meeting_takes_what_its_state_lets_in),
      cmocka_unit_test(it_begins_when_the_citizen_is_here_and_at_no_other_table),
      cmocka_unit_test(a_stop_is_taken_back_by_another_mark_only),
      cmocka_unit_test(whoever_is_named_is_of_the_meeting),
      cmocka_unit_test(an_account_is_one_and_open),
      cmocka_unit_test(an_id_is_of_one_thing_in_one_meeting),
      cmocka_unit_test(an_agreement_at_the_table_is_whole),
      cmocka_unit_test(a_day_that_is_over_is_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
