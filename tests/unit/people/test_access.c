/* The one decision: every role, purpose and basis, each alone and all together. */
#include "support_people.h"

#include "people/access.h"

enum { TODAY = 20261124, NOW_MS = 1000000 };

static AccessFacts nothing(Role role, Purpose purpose) {
  return (AccessFacts){
      .role = role, .active = true, .purpose = purpose, .today = TODAY, .now_ms = NOW_MS};
}

/* The rules once more, in the words of the issue, one topic at a time. */
static bool should_see(const AccessFacts *facts, Topic topic, unsigned bases) {
  bool close = facts->role >= ROLE_CONTACT && facts->role <= ROLE_MANAGER;
  if (facts->role == ROLE_CITIZEN) return facts->own;
  if (!facts->active || !(close || facts->role == ROLE_GUEST)) return false;
  if (bases & 1 && close && facts->purpose != PURPOSE_CASE && topic == TOPIC_HOME) return true;
  if (bases & 2 && facts->purpose == PURPOSE_MEETING &&
      (topic == TOPIC_MIND || topic == TOPIC_FRAME))
    return true;
  if (bases & 4 && topic == TOPIC_MONEY) return true;
  return bases & 8 && close && facts->purpose == PURPOSE_HELP;
}

/* 1 a part in home, 2 a yes to mind and to the meeting, 4 by law to money, 8 emergency; 16 the
 * account is closed, 32 it is one's own plan. */
static void every_role_purpose_and_set_of_bases(void **state) {
  (void)state;
  static const ConsentCell CELLS[] = {
      {YES_PASS_ON, PURPOSE_MEETING, TOPIC_MIND, CONSENT_GIVEN, TODAY},
      {YES_MEETING, PURPOSE_MEETING, TOPIC_FRAME, CONSENT_GIVEN, TODAY}};
  static const LawShare SHARE = {TOPIC_BIT(TOPIC_MONEY), TODAY};
  int cases = 0;
  for (int role = 0; role < ROLE_COUNT; role++)
    for (int purpose = 0; purpose < PURPOSE_COUNT; purpose++)
      for (unsigned bases = 0; bases < 64; bases++) {
        AccessFacts facts = nothing((Role)role, (Purpose)purpose);
        facts.part = bases & 1 ? TOPIC_BIT(TOPIC_HOME) : 0;
        facts.cells = CELLS;
        facts.cell_count = bases & 2 ? 2 : 0;
        facts.shares = &SHARE;
        facts.share_count = bases & 4 ? 1 : 0;
        facts.emergency_ends_ms = bases & 8 ? NOW_MS + 1 : 0;
        facts.active = !(bases & 16);
        facts.own = bases & 32;
        Access access = access_decide(&facts);
        for (int topic = 0; topic < TOPIC_COUNT; topic++, cases++) {
          bool sees = access.topics & TOPIC_BIT(topic);
          if (sees != should_see(&facts, (Topic)topic, bases))
            fail_msg("%s for %s, bases %u, topic %s: %d", role_name((Role)role),
                     purpose_name((Purpose)purpose), bases, topic_name((Topic)topic), sees);
          assert_true(sees == (access.basis[topic] != BASIS_NONE));
        }
        assert_int_equal(access.topics & ~(TopicSet)TOPICS_ALL, 0);
      }
  assert_int_equal(cases, ROLE_COUNT * PURPOSE_COUNT * 64 * TOPIC_COUNT);
}

/* A guest invited to a meeting sees nothing for any other purpose, whatever was said yes to or shared. */
static void a_guest_sees_for_one_purpose_only(void **state) {
  (void)state;
  static const LawShare SHARE = {TOPIC_BIT(TOPIC_MONEY), TODAY};
  for (int purpose = 0; purpose < PURPOSE_COUNT; purpose++)
    for (int bound = 0; bound < PURPOSE_COUNT; bound++) {
      AccessFacts facts = nothing(ROLE_GUEST, (Purpose)purpose);
      facts.shares = &SHARE;
      facts.share_count = 1;
      facts.bound = true;
      facts.bound_to = (Purpose)bound;
      assert_int_equal(access_decide(&facts).topics,
                       purpose == bound ? TOPIC_BIT(TOPIC_MONEY) : 0);
    }
}

static void the_strongest_basis_is_the_one_told(void **state) {
  (void)state;
  static const ConsentCell CELL = {YES_PASS_ON, PURPOSE_HELP, TOPIC_HOME, CONSENT_GIVEN, TODAY};
  static const LawShare SHARE = {TOPIC_BIT(TOPIC_HOME) | TOPIC_BIT(TOPIC_BODY), TODAY};
  AccessFacts facts = nothing(ROLE_CONTACT, PURPOSE_HELP);
  facts.emergency_ends_ms = NOW_MS + 1;
  assert_int_equal(access_decide(&facts).basis[TOPIC_HOME], BASIS_EMERGENCY);
  facts.shares = &SHARE;
  facts.share_count = 1;
  assert_int_equal(access_decide(&facts).basis[TOPIC_HOME], BASIS_LAW);
  facts.cells = &CELL;
  facts.cell_count = 1;
  assert_int_equal(access_decide(&facts).basis[TOPIC_HOME], BASIS_CONSENT);
  assert_int_equal(access_decide(&facts).basis[TOPIC_BODY], BASIS_LAW);
  facts.part = TOPIC_BIT(TOPIC_HOME);
  assert_int_equal(access_decide(&facts).basis[TOPIC_HOME], BASIS_ROLE);
  assert_int_equal(access_decide(&facts).basis[TOPIC_DRUGS], BASIS_EMERGENCY);
}

static void an_emergency_ends_to_the_millisecond(void **state) {
  (void)state;
  AccessFacts facts = nothing(ROLE_TREATMENT, PURPOSE_HELP);
  facts.emergency_ends_ms = NOW_MS;
  assert_int_equal(access_decide(&facts).topics, 0);
  facts.now_ms--;
  assert_int_equal(access_decide(&facts).topics, TOPICS_ALL);
  facts.purpose = PURPOSE_PLAN;
  assert_int_equal(access_decide(&facts).topics, 0);
}

/* Every kind, state, purpose and end of one cell; only a given yes to passing on, for that purpose,
 * on a day that is not over, opens its topic. */
static void every_cell_of_the_matrix(void **state) {
  (void)state;
  static const Day ENDS[] = {TODAY - 10000, TODAY - 1, TODAY, TODAY + 1, TODAY + 10000};
  for (int yes_to = 0; yes_to < YES_TO_COUNT; yes_to++)
    for (int cell_for = 0; cell_for < PURPOSE_COUNT; cell_for++)
      for (int topic = 0; topic < TOPIC_COUNT; topic++)
        for (int stored = 0; stored < CONSENT_EXPIRED; stored++)
          for (size_t end = 0; end < COUNT(ENDS); end++)
            for (int purpose = 0; purpose < PURPOSE_COUNT; purpose++) {
              ConsentCell cell = {(YesTo)yes_to, (Purpose)cell_for, (Topic)topic,
                                  (ConsentState)stored, ENDS[end]};
              AccessFacts facts = nothing(ROLE_CASEWORKER, (Purpose)purpose);
              facts.cells = &cell;
              facts.cell_count = 1;
              bool reads =
                  yes_to == YES_PASS_ON ||
                  (yes_to == YES_MEETING && topic == TOPIC_FRAME && purpose == PURPOSE_MEETING);
              bool counts =
                  reads && stored == CONSENT_GIVEN && cell_for == purpose && ENDS[end] >= TODAY;
              TopicSet wanted = counts ? TOPIC_BIT(topic) : 0;
              assert_int_equal(access_decide(&facts).topics, wanted);
            }
}

static void a_yes_expires_the_day_after_its_last_and_a_no_never(void **state) {
  (void)state;
  ConsentCell cell = {YES_PASS_ON, PURPOSE_PLAN, TOPIC_OWN, CONSENT_GIVEN, TODAY};
  assert_int_equal(consent_state(&cell, TODAY), CONSENT_GIVEN);
  assert_int_equal(consent_state(&cell, TODAY + 1), CONSENT_EXPIRED);
  cell.state = CONSENT_REFUSED;
  assert_int_equal(consent_state(&cell, TODAY + 1), CONSENT_REFUSED);
  cell.state = CONSENT_WITHDRAWN;
  assert_int_equal(consent_state(&cell, TODAY), CONSENT_WITHDRAWN);
}

static void a_yes_ends_within_a_year(void **state) {
  (void)state;
  assert_true(consent_may_end(TODAY, TODAY));
  assert_true(consent_may_end(20271124, TODAY));
  assert_false(consent_may_end(20271125, TODAY));
  assert_false(consent_may_end(TODAY - 1, TODAY));
  assert_false(consent_may_end(0, TODAY));
}

static void a_full_matrix_opens_everything(void **state) {
  (void)state;
  enum { CELLS = YES_TO_COUNT * PURPOSE_COUNT * TOPIC_COUNT };
  ConsentCell cells[CELLS];
  for (int i = 0; i < CELLS; i++)
    cells[i] = (ConsentCell){(YesTo)(i / TOPIC_COUNT / PURPOSE_COUNT),
                             (Purpose)(i / TOPIC_COUNT % PURPOSE_COUNT), (Topic)(i % TOPIC_COUNT),
                             CONSENT_GIVEN, TODAY};
  AccessFacts facts = nothing(ROLE_CASEWORKER, PURPOSE_CASE);
  facts.cells = cells;
  facts.cell_count = CELLS;
  assert_int_equal(access_decide(&facts).topics, TOPICS_ALL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_role_purpose_and_set_of_bases),
      cmocka_unit_test(a_guest_sees_for_one_purpose_only),
      cmocka_unit_test(the_strongest_basis_is_the_one_told),
      cmocka_unit_test(an_emergency_ends_to_the_millisecond),
      cmocka_unit_test(every_cell_of_the_matrix),
      cmocka_unit_test(a_yes_expires_the_day_after_its_last_and_a_no_never),
      cmocka_unit_test(a_yes_ends_within_a_year),
      cmocka_unit_test(a_full_matrix_opens_everything),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
