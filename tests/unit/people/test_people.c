/* Lockout, roles, topics, idle times, and who may write what, as tables. */
#include "support_people.h"

#include "people/day.h"
#include "people/lockout.h"
#include "people/session.h"
#include "people/writing.h"

#include <string.h>

static void wrong_codes_wait_longer_and_then_need_somebody(void **state) {
  (void)state;
  static const struct {
    int failures;
    int64_t waited_ms;
    LockoutState state;
    int64_t left_ms;
  } CASES[] = {{0, 0, LOCKOUT_OPEN, 0},
               {4, 0, LOCKOUT_OPEN, 0},
               {5, 0, LOCKOUT_WAIT, 30000},
               {5, 29999, LOCKOUT_WAIT, 1},
               {5, 30000, LOCKOUT_OPEN, 0},
               {5, -5, LOCKOUT_WAIT, 30000},
               {6, 0, LOCKOUT_WAIT, 60000},
               {7, 0, LOCKOUT_WAIT, 120000},
               {8, 0, LOCKOUT_WAIT, 240000},
               {9, 479999, LOCKOUT_WAIT, 1},
               {9, 480000, LOCKOUT_OPEN, 0},
               {10, 0, LOCKOUT_STAFF, 0},
               {10, INT64_MAX, LOCKOUT_STAFF, 0},
               {99, 0, LOCKOUT_STAFF, 0},
               {100, INT64_MAX, LOCKOUT_CLOSED, 0},
               {2000000000, 0, LOCKOUT_CLOSED, 0}};
  for (size_t i = 0; i < COUNT(CASES); i++) {
    Lockout lockout = lockout_look(CASES[i].failures, CASES[i].waited_ms);
    assert_int_equal(lockout.state, CASES[i].state);
    assert_int_equal(lockout.wait_ms, CASES[i].left_ms);
  }
  for (int failures = 0; failures < 200; failures++) {
    assert_true(lockout_delay_ms(failures) <= 15 * 60 * 1000);
    assert_true(lockout_delay_ms(failures) <= lockout_delay_ms(failures + 1));
  }
}

static void every_role_and_topic_reads_back(void **state) {
  (void)state;
  Role role;
  Topic topic;
  Side side;
  Purpose purpose;
  for (int i = ROLE_CITIZEN; i < ROLE_COUNT; i++)
    assert_true(role_parse(role_name((Role)i), &role) && role == (Role)i);
  for (int i = 0; i < TOPIC_COUNT; i++)
    assert_true(topic_parse(topic_name((Topic)i), &topic) && topic == (Topic)i);
  for (int i = 0; i < SIDE_COUNT; i++)
    assert_true(side_parse(side_name((Side)i), &side) && side == (Side)i);
  for (int i = 0; i < PURPOSE_COUNT; i++)
    assert_true(purpose_parse(purpose_name((Purpose)i), &purpose) && purpose == (Purpose)i);
  assert_false(role_parse("", &role));
  assert_false(role_parse("king", &role));
  assert_false(topic_parse(NULL, &topic));
}

/* Nobody gets anything by being nobody, and those who see no plan cannot help themselves to one. */
static void roles_alone_open_little(void **state) {
  (void)state;
  for (int right = 0; right < RIGHT_COUNT; right++) {
    assert_false(role_may(ROLE_NOBODY, (Right)right));
    assert_false(role_may(ROLE_LEARNER, (Right)right));
  }
  assert_false(role_may(ROLE_ADMINISTRATOR, RIGHT_OPEN_PLAN));
  assert_false(role_may(ROLE_ADMINISTRATOR, RIGHT_EMERGENCY));
  assert_false(role_may(ROLE_ADMINISTRATOR, RIGHT_RESET_CITIZEN));
  assert_false(role_may(ROLE_GUEST, RIGHT_EMERGENCY));
  assert_false(role_may(ROLE_GUEST, RIGHT_PART));
  assert_true(role_may(ROLE_FACILITATOR, RIGHT_MAKE_GUEST));
}

static void entries_belong_to_topics(void **state) {
  (void)state;
  static const struct {
    const char *kind, *area;
    int topic; /* -1: no part of the plan */
  } CASES[] = {{"goal.new", "sleep", TOPIC_SLEEP},
               {"goal.change", NULL, TOPIC_OWN},
               {"wish.new", "frame", TOPIC_OWN},
               {"wish.new", "own", TOPIC_OWN},
               {"strength.new", "noget andet", TOPIC_OWN},
               {"progress.new", "mind", TOPIC_MIND},
               {"agreement.status", "drugs", TOPIC_DRUGS},
               {"person.gone", NULL, TOPIC_PEOPLE},
               {"person.new", "home", TOPIC_PEOPLE},
               {"review.set", "home", TOPIC_FRAME},
               {"plan.declined", NULL, TOPIC_FRAME},
               {"citizen.change", NULL, TOPIC_FRAME},
               {"meeting.begun", NULL, TOPIC_FRAME},
               {"meeting.parked", NULL, TOPIC_OWN},
               {"meeting.mark", NULL, TOPIC_OWN},
               {"meeting.topic", NULL, TOPIC_OWN},
               {"meeting.topic", "home", TOPIC_HOME},
               {"meeting.decided", "mind", TOPIC_MIND},
               {"meeting.decided", "own", TOPIC_OWN},
               {"answer", "home", -1},
               {"draft.open", NULL, -1},
               {"code.changed", NULL, -1},
               {"consent.set", NULL, -1},
               {"access.look", NULL, -1},
               {"role.assigned", NULL, -1},
               {"staff.new", NULL, -1},
               {"share.law", NULL, -1}};
  for (size_t i = 0; i < COUNT(CASES); i++) {
    Topic topic;
    bool part = topic_of_entry(CASES[i].kind, CASES[i].area, &topic);
    if (part != (CASES[i].topic >= 0) || (part && (int)topic != CASES[i].topic))
      fail_msg("%s of %s", CASES[i].kind, CASES[i].area ? CASES[i].area : "none");
  }
}

static void assert_limits(Role role, int place, int chosen, int idle_minutes, int warning_minutes) {
  SessionLimits limits = session_limits(role, place, chosen);
  assert_int_equal(limits.idle_ms, idle_minutes * 60000);
  assert_int_equal(limits.warning_ms, warning_minutes * 60000);
}

static void the_screen_waits_as_long_as_the_role_needs(void **state) {
  (void)state;
  assert_limits(ROLE_CITIZEN, 0, 0, 5, 2);
  assert_limits(ROLE_NOBODY, 0, 0, 5, 2);
  assert_limits(ROLE_CONTACT, 0, 0, 3, 1);
  assert_limits(ROLE_ADMINISTRATOR, 0, 0, 5, 1);
  assert_limits(ROLE_CITIZEN, 0, 12, 12, 2); /* what was chosen for the role */
  assert_limits(ROLE_CONTACT, 0, 2, 2, 1);
  assert_limits(ROLE_CITIZEN, 9, 12, 9, 2); /* this kiosk, whoever it is */
  assert_limits(ROLE_CONTACT, 9, 0, 9, 1);
  assert_limits(ROLE_CITIZEN, 1, 0, 2, 1); /* 2 to 30 */
  assert_limits(ROLE_CITIZEN, 0, 600, 30, 2);
}

static void the_question_comes_a_minute_before_at_least_and_leaves_time(void **state) {
  (void)state;
  for (int minutes = -1; minutes < 40; minutes++)
    for (int role = 0; role < ROLE_COUNT; role++)
      for (int place = 0; place < 2; place++) {
        SessionLimits limits = session_limits((Role)role, place ? minutes : 0, place ? 0 : minutes);
        assert_true(limits.idle_ms >= 2 * 60000 && limits.idle_ms <= 30 * 60000);
        assert_true(limits.warning_ms >= 60000 && limits.warning_ms <= limits.idle_ms / 2);
      }
}

/* Who writes: a citizen in the own plan, in another's, a contact person with a part in home and frame who
 * also sees mind by consent, one who only sees. `answer`: "" = may. */
typedef struct WritingCase {
  const char *kind, *body, *area;
  const char *own, *other, *part, *sees;
} WritingCase;

#define STAFF_SAYS "\"speaker\":\"staff\""
static const WritingCase WRITING[] = {
    {"wish.new", "{\"area\":\"home\"," STAFF_SAYS "}", "home", "", "no_basis", "", "no_basis"},
    {"wish.new", "{\"area\":\"mind\"," STAFF_SAYS "}", "mind", "", "no_basis", "no_basis",
     "no_basis"},
    {"wish.new", "{\"area\":\"home\",\"speaker\":\"citizen\"}", "home", "", "no_basis",
     "their_words", "no_basis"},
    {"note.new", "{" STAFF_SAYS "}", "home", "", "no_basis", "", "no_basis"},
    {"note.new", "{\"area\":\"mind\"," STAFF_SAYS "}", "home", "", "no_basis", "no_basis",
     "no_basis"},
    {"note.new", "{\"speaker\":\"citizen_with_helper\"}", "home", "", "no_basis", "their_words",
     "no_basis"},
    {"progress.new", "{" STAFF_SAYS "}", "mind", "", "no_basis", "no_basis", "no_basis"},
    {"agreement.new", "{}", "home", "", "no_basis", "", "no_basis"},
    {"agreement.new", "{}", "mind", "", "no_basis", "no_basis", "no_basis"},
    {"strength.new", "{" STAFF_SAYS "}", "home", "", "no_basis", "not_yours", "no_basis"},
    {"goal.new", "{" STAFF_SAYS "}", "home", "", "no_basis", "not_yours", "no_basis"},
    {"goal.change", "{\"words\":\"x\"}", "home", "", "no_basis", "not_yours", "no_basis"},
    {"goal.status", "{}", "home", "", "no_basis", "not_yours", "no_basis"},
    {"wish.status", "{}", "home", "", "no_basis", "not_yours", "no_basis"},
    {"plan.agreed", "{}", NULL, "", "no_basis", "not_yours", "no_basis"},
    {"signature.new", "{}", NULL, "", "no_basis", "not_yours", "no_basis"},
    {"talk.point", "{}", NULL, "", "no_basis", "not_yours", "no_basis"},
    {"citizen.change", "{}", NULL, "", "no_basis", "not_yours", "no_basis"},
    {"citizen.new", "{}", NULL, "not_yours", "not_yours", "not_yours", "not_yours"},
    {"path.step", "{}", NULL, "", "no_basis", "", "no_basis"},
    {"arrival.noted", "{}", NULL, "", "no_basis", "", "no_basis"},
    {"party.new", "{}", NULL, "", "no_basis", "", "no_basis"},
    {"party.change", "{}", NULL, "", "no_basis", "", "no_basis"},
    {"notice.sent", "{}", NULL, "not_yours", "no_basis", "", "no_basis"},
    {"role.assigned", "{}", NULL, "", "no_basis", "not_yours", "no_basis"},
    {"access.told", "{}", NULL, "", "no_basis", "not_yours", "no_basis"},
    {"consent.set", "{\"recipient\":\"b\",\"how\":\"touch\"}", NULL, "", "no_basis", "not_yours",
     "no_basis"},
    {"consent.set", "{\"recipient\":\"b\",\"how\":\"spoken\"}", NULL, "", "no_basis", "",
     "no_basis"},
    {"consent.set", "{\"recipient\":\"a\",\"how\":\"paper\"}", NULL, "", "no_basis", "own_yes",
     "no_basis"},
    {"consent.withdrawn", "{\"recipient\":\"a\"}", NULL, "", "no_basis", "", "no_basis"},
    {"consent.postponed", "{}", NULL, "", "no_basis", "", "no_basis"},
    {"meeting.topic", "{\"words\":\"x\"}", "home", "", "no_basis", "", "no_basis"},
    {"meeting.topic", "{\"words\":\"x\"}", NULL, "", "no_basis", "", "no_basis"},
    {"meeting.person", "{\"state\":\"coming\"}", "home", "", "no_basis", "", "no_basis"},
    {"meeting.person", "{\"state\":\"here\"}", "home", "", "no_basis", "not_yours", "no_basis"},
    {"meeting.person", "{\"hears\":[]}", "home", "", "no_basis", "not_yours", "no_basis"},
    {"meeting.disagreed", "{\"person\":\"a\"}", "home", "", "no_basis", "", "no_basis"},
    {"meeting.disagreed", "{\"person\":\"b\"}", "home", "", "no_basis", "their_words", "no_basis"},
    {"meeting.begun", "{}", "home", "", "no_basis", "not_yours", "no_basis"},
    {"meeting.decided", "{}", "home", "", "no_basis", "not_yours", "no_basis"},
    {"meeting.confirmed", "{\"person\":\"a\"}", "home", "", "no_basis", "not_yours", "no_basis"},
    {"share.law", "{\"recipient\":\"b\",\"topics\":[\"home\"]}", NULL, "not_yours", "no_basis", "",
     "no_basis"},
    {"share.law", "{\"recipient\":\"b\",\"topics\":[\"mind\"]}", NULL, "not_yours", "no_basis",
     "no_basis", "no_basis"},
    {"share.law", "{\"recipient\":\"a\",\"topics\":[\"home\"]}", NULL, "not_yours", "no_basis",
     "own_yes", "no_basis"},
};

static void check_writing(const WritingCase *one, Role role, const Access *access,
                          const char *wanted) {
  Json *body;
  Fault fault = {ST_OK, ""};
  assert_int_equal(json_parse(one->body, strlen(one->body), &body), ST_OK);
  Writing writing = {.who = "a",
                     .role = role,
                     .access = access,
                     .kind = one->kind,
                     .body = body,
                     .area = one->area};
  Status status = writing_decide(&writing, &fault);
  json_free(body);
  bool right = *wanted ? status == ST_REFUSED && strncmp(fault.detail, wanted, strlen(wanted)) == 0
                       : status == ST_OK;
  if (!right) fail_msg("%s %s as %s: %s", one->kind, one->body, role_name(role), fault.detail);
}

static void only_who_has_a_part_writes(void **state) {
  (void)state;
  AccessFacts own = {.role = ROLE_CITIZEN, .own = true, .active = true};
  ConsentCell cell = {YES_PASS_ON, PURPOSE_PLAN, TOPIC_MIND, CONSENT_GIVEN, 20261124};
  AccessFacts sees = {
      .role = ROLE_CONTACT, .active = true, .today = 20261124, .cells = &cell, .cell_count = 1};
  AccessFacts part = sees;
  part.part = TOPIC_BIT(TOPIC_HOME) | TOPIC_BIT(TOPIC_FRAME);
  Access all = access_decide(&own), some = access_decide(&part), reads = access_decide(&sees),
         none = {.topics = 0};
  for (size_t i = 0; i < COUNT(WRITING); i++) {
    check_writing(&WRITING[i], ROLE_CITIZEN, &all, WRITING[i].own);
    check_writing(&WRITING[i], ROLE_CITIZEN, &none, WRITING[i].other);
    check_writing(&WRITING[i], ROLE_CONTACT, &some, WRITING[i].part);
    check_writing(&WRITING[i], ROLE_CONTACT, &reads, WRITING[i].sees);
  }
}

static void a_list_of_topics_is_read_whole_or_not(void **state) {
  (void)state;
  static const struct {
    const char *json;
    bool right;
    TopicSet topics;
  } CASES[] = {{"[]", true, 0},
               {"[\"frame\",\"around\"]", true, TOPIC_BIT(TOPIC_FRAME) | TOPIC_BIT(TOPIC_AROUND)},
               {"[\"home\",\"home\"]", false, 0},
               {"[\"home\",1]", false, 0},
               {"[\"house\"]", false, 0},
               {"{\"a\":\"home\"}", false, 0},
               {"\"home\"", false, 0}};
  for (size_t i = 0; i < COUNT(CASES); i++) {
    Json *list;
    TopicSet topics;
    assert_int_equal(json_parse(CASES[i].json, strlen(CASES[i].json), &list), ST_OK);
    bool right = topics_of_json(list, &topics);
    json_free(list);
    assert_true(right == CASES[i].right);
    if (right) assert_int_equal(topics, CASES[i].topics);
  }
}

static void days_are_counted_over_months_and_leap_years(void **state) {
  (void)state;
  assert_int_equal(day_between(20261124, 20261124), 0);
  assert_int_equal(day_between(20261124, 20261201), 7);
  assert_int_equal(day_between(20280228, 20280301), 2);
  assert_int_equal(day_between(20270228, 20270301), 1);
  assert_int_equal(day_between(20261231, 20270101), 1);
  assert_int_equal(day_between(20270101, 20260101), -365);
  assert_int_equal(day_between(20000101, 20260101), 9497);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(wrong_codes_wait_longer_and_then_need_somebody),
      cmocka_unit_test(every_role_and_topic_reads_back),
      cmocka_unit_test(roles_alone_open_little),
      cmocka_unit_test(entries_belong_to_topics),
      cmocka_unit_test(the_screen_waits_as_long_as_the_role_needs),
      cmocka_unit_test(the_question_comes_a_minute_before_at_least_and_leaves_time),
      cmocka_unit_test(only_who_has_a_part_writes),
      cmocka_unit_test(days_are_counted_over_months_and_leap_years),
      cmocka_unit_test(a_list_of_topics_is_read_whole_or_not),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
