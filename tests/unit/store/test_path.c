/* How far the citizen is follows from what happened; the notice has a day of its own. */
#include "support_store.h"

#include <stdio.h>
#include <string.h>

#define DAY_MS (24LL * 60 * 60 * 1000)
/* The store of a test begins on 14 November 2023. */
#define ON(day) "{\"year\":2023,\"month\":11,\"day\":" day "}"
#define MEETING "00000000000000000000000000000001"
#define SECOND "00000000000000000000000000000002"
#define PARTY "00000000000000000000000000000003"

static bool has(const char *text, const char *part) {
  return strstr(text, part) != NULL;
}

static const char *path_of(Shelf *shelf, const StoreId *citizen) {
  return shelf_read(shelf, "path", "citizen", citizen->text);
}

static bool is(Shelf *shelf, const StoreId *citizen, const char *step, const char *state) {
  char wanted[100];
  snprintf(wanted, sizeof wanted, "\"step\":\"%s\",\"state\":\"%s\"", step, state);
  return has(path_of(shelf, citizen), wanted);
}

static void days_pass(Shelf *shelf, int days) {
  shelf->time.wall_ms += days * DAY_MS;
}

static void nothing_is_known_of_somebody_new(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  assert_string_equal(path_of(shelf, &bo), "{\"steps\":[],\"parties\":[]}");
}

static void the_notice_has_three_working_days_from_the_arrival(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  assert_ok(shelf_add(shelf, bo.text, "arrival.noted", "{\"day\":{\"year\":2023,\"month\":4,\"day\":5}}"));
  assert_true(is(shelf, &bo, "arrival", "done"));
  assert_true(has(path_of(shelf, &bo), "\"due\":{\"year\":2023,\"month\":4,\"day\":13}"));
  assert_false(has(path_of(shelf, &bo), "\"sent\""));
  assert_ok(shelf_add(shelf, bo.text, "notice.sent", "{\"day\":{\"year\":2023,\"month\":4,\"day\":11},\"how\":\"phone\"}"));
  assert_true(has(path_of(shelf, &bo), "\"sent\":{\"year\":2023,\"month\":4,\"day\":11},\"how\":\"phone\""));
  /* A day that was noted wrongly is noted anew, and what was sent stays. */
  assert_ok(shelf_add(shelf, bo.text, "arrival.noted", "{\"day\":{\"year\":2023,\"month\":4,\"day\":11}}"));
  assert_true(has(path_of(shelf, &bo), "\"due\":{\"year\":2023,\"month\":4,\"day\":14}"));
  assert_true(has(path_of(shelf, &bo), "\"how\":\"phone\""));
}

static void nothing_happened_on_a_day_that_is_still_to_come(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  static const char AHEAD[] = "{\"day\":{\"year\":2090,\"month\":4,\"day\":1},\"how\":\"phone\"}";
  assert_int_equal(shelf_add(shelf, bo.text, "notice.sent", AHEAD), ST_REFUSED);
  assert_true(has(shelf->fault.detail, "day_ahead"));
  assert_int_equal(
      shelf_add(shelf, bo.text, "arrival.noted", "{\"day\":{\"year\":2090,\"month\":4,\"day\":1}}"), ST_REFUSED);
  assert_int_equal(shelf_add(shelf, bo.text, "party.new",
                             "{\"id\":\"" PARTY "\",\"who\":\"Jan\",\"answer\":\"no\",\"asked\":{\"year\":2090,"
                             "\"month\":4,\"day\":1}}"),
                   ST_REFUSED);
}

static void the_responsibility_is_settled_while_somebody_says_it_is_theirs(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  assert_ok(shelf_add(shelf, bo.text, "party.new",
                      "{\"id\":\"" PARTY "\",\"who\":\"Hjem\",\"said\":\"De ringer\",\"answer\":\"waiting\",\"may\":\"unnamed\"}"));
  assert_false(has(path_of(shelf, &bo), "responsibility")); /* known of, and not asked */
  assert_ok(shelf_add(shelf, bo.text, "party.change", "{\"id\":\"" PARTY "\",\"asked\":" ON("14") "}"));
  assert_true(is(shelf, &bo, "responsibility", "begun"));
  assert_ok(shelf_add(shelf, bo.text, "party.change", "{\"id\":\"" PARTY "\",\"answer\":\"yes\"}"));
  assert_true(is(shelf, &bo, "responsibility", "done"));
  assert_true(has(path_of(shelf, &bo), "\"said\":\"De ringer\",\"answer\":\"yes\",\"may\":\"unnamed\""));
  assert_ok(shelf_add(shelf, bo.text, "party.change", "{\"id\":\"" PARTY "\",\"answer\":\"no\",\"said\":\"\"}"));
  assert_true(is(shelf, &bo, "responsibility", "begun"));
  assert_false(has(path_of(shelf, &bo), "\"said\""));
  assert_int_equal(shelf_add(shelf, bo.text, "party.change", "{\"id\":\"" MEETING "\",\"answer\":\"no\"}"), ST_REFUSED);
}

static void the_plan_is_made_once_and_the_days_to_it_stand(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  assert_ok(shelf_add(shelf, bo.text, "arrival.noted", "{\"day\":" ON("14") "}"));
  days_pass(shelf, 30);
  assert_true(has(path_of(shelf, &bo), "\"days\":30"));
  assert_false(has(path_of(shelf, &bo), "days_to_plan"));
  assert_ok(shelf_add(shelf, bo.text, "plan.agreed", "{\"version\":1}"));
  assert_true(is(shelf, &bo, "meeting", "done"));
  assert_true(is(shelf, &bo, "effort", "begun"));
  days_pass(shelf, 20);
  assert_ok(shelf_add(shelf, bo.text, "plan.agreed", "{\"version\":2}"));
  assert_true(has(path_of(shelf, &bo), "\"days\":50,\"days_to_plan\":30"));
  assert_ok(shelf_add(shelf, bo.text, "path.step", "{\"step\":\"followup\",\"state\":\"done\"}"));
  assert_true(is(shelf, &bo, "effort", "done"));
}

static void hold(Shelf *shelf, const StoreId *citizen, const char *meeting, const char *form) {
  char body[240];
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"form\":\"%s\"}", meeting, form);
  assert_ok(shelf_add(shelf, citizen->text, "meeting.new", body));
  snprintf(body, sizeof body, "{\"meeting\":\"%s\",\"person\":\"%s\",\"name\":\"Bo\",\"side\":\"citizen\",\"state\":\"here\"}",
           meeting, citizen->text);
  assert_ok(shelf_add(shelf, citizen->text, "meeting.person", body));
  snprintf(body, sizeof body, "{\"meeting\":\"%s\"}", meeting);
  assert_ok(shelf_add(shelf, citizen->text, "meeting.begun", body));
  assert_ok(shelf_add(shelf, citizen->text, "meeting.held", body));
}

static void a_plan_agreed_without_a_meeting_makes_the_first_no_second(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  assert_ok(shelf_add(shelf, bo.text, "plan.agreed", "{\"version\":1}"));
  hold(shelf, &bo, MEETING, "network");
  assert_false(is(shelf, &bo, "new_meeting", "done"));
  hold(shelf, &bo, SECOND, "network");
  assert_true(is(shelf, &bo, "new_meeting", "done"));
}

static void a_meeting_that_follows_up_is_the_new_one_when_one_was_asked_for(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  hold(shelf, &bo, MEETING, "followup");
  assert_true(is(shelf, &bo, "followup", "done"));
  assert_false(is(shelf, &bo, "new_meeting", "done"));
  assert_ok(shelf_add(shelf, bo.text, "path.step", "{\"step\":\"new_meeting\",\"state\":\"begun\"}"));
  hold(shelf, &bo, SECOND, "followup");
  assert_true(is(shelf, &bo, "new_meeting", "done"));
}

static void what_is_said_of_a_step_counts(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  assert_ok(shelf_add(shelf, bo.text, "path.step", "{\"step\":\"invitation\",\"state\":\"passed_over\",\"words\":\"Alle var her\"}"));
  assert_true(has(path_of(shelf, &bo), "\"state\":\"passed_over\",\"words\":\"Alle var her\""));
  assert_ok(shelf_add(shelf, bo.text, "meeting.new", "{\"id\":\"" MEETING "\",\"form\":\"network\"}"));
  assert_true(is(shelf, &bo, "invitation", "passed_over"));
  assert_false(is(shelf, &bo, "meeting", "begun"));
}

int main(void) {
#define ALONE(test) cmocka_unit_test_setup_teardown(test, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      ALONE(nothing_is_known_of_somebody_new),
      ALONE(the_notice_has_three_working_days_from_the_arrival),
      ALONE(nothing_happened_on_a_day_that_is_still_to_come),
      ALONE(the_responsibility_is_settled_while_somebody_says_it_is_theirs),
      ALONE(the_plan_is_made_once_and_the_days_to_it_stand),
      ALONE(a_plan_agreed_without_a_meeting_makes_the_first_no_second),
      ALONE(a_meeting_that_follows_up_is_the_new_one_when_one_was_asked_for),
      ALONE(what_is_said_of_a_step_counts),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
