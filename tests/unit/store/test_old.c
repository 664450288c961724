/* Older plans: how many, what becomes of their goals one way at a time, who may say what, and where a goal came from. */
#include "json/json.h"
#include "support_store.h"

#include <stdio.h>
#include <string.h>

#define PLAN_A "00000000000000000000000000000a01"
#define GOAL_A "00000000000000000000000000000b01"

static Status add(Shelf *shelf, const char *citizen, const char *kind, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
static Status add(Shelf *shelf, const char *citizen, const char *kind, const char *format, ...) {
  char body[1000];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(body, sizeof body, format, arguments);
  va_end(arguments);
  return shelf_add(shelf, citizen, kind, body);
}

static void assert_rule(Shelf *shelf, Status status, const char *rule) {
  assert_int_equal(status, ST_REFUSED);
  if (strncmp(shelf->fault.detail, rule, strlen(rule)) != 0)
    fail_msg("\"%s\" is not the rule %s", shelf->fault.detail, rule);
}

static void at_most_four_and_a_compass(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  char id[STORE_ID_TEXT];
  for (int i = 0; i < 4; i++) {
    snprintf(id, sizeof id, "%032x", 1 + i);
    assert_ok(add(shelf, bo.text, "old_plan.new", "{\"id\":\"%s\",\"form\":\"stay\"}", id));
  }
  assert_rule(shelf, add(shelf, bo.text, "old_plan.new", "{\"form\":\"provider\"}"), "old_plans:");
  assert_ok(add(shelf, bo.text, "old_plan.new", "{\"form\":\"compass\"}"));
  assert_rule(shelf, add(shelf, bo.text, "old_plan.new", "{\"form\":\"compass\"}"), "old_plans:");
  assert_ok(add(shelf, bo.text, "old_plan.gone", "{\"id\":\"%s\"}", id));
  assert_ok(add(shelf, bo.text, "old_plan.new", "{\"form\":\"provider\"}"));
  assert_rule(shelf, add(shelf, bo.text, "old_plan.gone", "{\"id\":\"%s\"}", id), "id_unknown:");
}

static StoreId with_goal(Shelf *shelf) {
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  assert_ok(add(shelf, bo.text, "old_plan.new",
                "{\"id\":\"" PLAN_A "\",\"form\":\"authority\",\"unit\":\"Hjemløseenheden\"}"));
  assert_ok(add(shelf, bo.text, "old_goal.new",
                "{\"id\":\"" GOAL_A "\",\"plan\":\"" PLAN_A "\",\"words\":\"Bolig\",\"area\":\"home\"}"));
  return bo;
}

static void a_fate_is_said_one_way_at_a_time(void **state) {
  Shelf *shelf = *state;
  StoreId bo = with_goal(shelf);
  StoreId goal = shelf_new_goal(shelf, bo.text, "Min egen dør", "active");
#define FATE(rest) add(shelf, bo.text, "old_goal.fate", "{\"id\":\"" GOAL_A "\"," rest "}")
  assert_rule(shelf, FATE("\"fate\":\"carried\""), "old_nothing:");
  assert_rule(shelf, FATE("\"fate\":\"carried\",\"goal\":\"" PLAN_A "\""), "goal_unknown:");
  assert_ok(FATE("\"fate\":\"parked\",\"words\":\"Senere\""));
  assert_ok(FATE("\"fate\":\"closed\",\"words\":\"Ikke mit\""));
  assert_ok(add(shelf, bo.text, "old_goal.fate", "{\"id\":\"" GOAL_A "\",\"fate\":\"carried\",\"goal\":\"%s\"}", goal.text));
  assert_rule(shelf, FATE("\"fate\":\"closed\""), "old_carried:");
  assert_rule(shelf, add(shelf, bo.text, "old_plan.gone", "{\"id\":\"" PLAN_A "\"}"), "old_decided:");
  assert_rule(shelf, add(shelf, bo.text, "old_goal.gone", "{\"id\":\"" GOAL_A "\"}"), "old_decided:");
  assert_ok(FATE("\"fate\":\"open\""));
  assert_ok(FATE("\"fate\":\"closed\""));
  assert_rule(shelf, FATE("\"fate\":\"parked\",\"thing\":\"" PLAN_A "\""), "old_nothing:");
  assert_rule(shelf, add(shelf, bo.text, "old_goal.new", "{\"plan\":\"" GOAL_A "\",\"words\":\"x\"}"), "old_plan_unknown:");
#undef FATE
}

static void a_goal_tells_where_it_came_from(void **state) {
  Shelf *shelf = *state;
  StoreId bo = with_goal(shelf);
  StoreId goal = shelf_new_goal(shelf, bo.text, "Min egen dør", "active");
  assert_ok(add(shelf, bo.text, "old_goal.fate", "{\"id\":\"" GOAL_A "\",\"fate\":\"carried\",\"goal\":\"%s\"}", goal.text));
  char arguments[80];
  StoreViewer own = {.who = bo.text, .role = ROLE_CITIZEN, .citizen = bo.text};
  snprintf(arguments, sizeof arguments, "{\"citizen\":\"%s\"}", bo.text);
  for (int again = 0; again < 2; again++) { /* as written, and made anew from the journal */
    buf_clear(&shelf->out);
    assert_ok(store_read(shelf->store, &own, "plan", arguments, &shelf->out, &shelf->fault));
    assert_non_null(strstr(buf_text(&shelf->out), "\"origin\":{\"form\":\"authority\",\"unit\":\"Hjemløseenheden\",\"words\":\"Bolig\"}"));
    buf_clear(&shelf->out);
    assert_ok(store_read(shelf->store, &own, "old_plans", arguments, &shelf->out, &shelf->fault));
    assert_non_null(strstr(buf_text(&shelf->out), "\"fate\":\"carried\""));
    assert_ok(store_rebuild(shelf->store, &shelf->out, &shelf->fault));
  }
}

/* Staff with a part enters plans and goals; what becomes of them is the citizen's. */
static void staff_enters_and_the_citizen_decides(void **state) {
  Shelf *shelf = *state;
  StoreId bo = with_goal(shelf), mona = shelf_new_staff(shelf, "Mona", "contact");
  assert_ok(add(shelf, bo.text, "role.assigned", "{\"staff\":\"%s\",\"role\":\"contact\",\"topics\":[\"frame\",\"home\"]}", mona.text));
  StoreViewer viewer = {.who = mona.text, .role = ROLE_CONTACT, .purpose = PURPOSE_PLAN, .citizen = bo.text};
  static const struct {
    const char *kind, *body, *rule; /* NULL: it may */
  } CASES[] = {
      {"old_plan.new", "{\"form\":\"stay\"}", NULL},
      {"old_goal.new", "{\"plan\":\"" PLAN_A "\",\"words\":\"Vask\",\"area\":\"home\"}", NULL},
      {"old_goal.new", "{\"plan\":\"" PLAN_A "\",\"words\":\"Vask\",\"area\":\"drugs\"}", "no_basis"},
      {"old_goal.gone", "{\"id\":\"" GOAL_A "\"}", NULL},
      {"old_goal.fate", "{\"id\":\"" GOAL_A "\",\"fate\":\"closed\"}", "not_yours"},
      {"goal.new", "{\"words\":\"Vask\",\"rank\":1,\"status\":\"active\",\"speaker\":\"staff\"}", "not_yours"},
      {"wish.new", "{\"words\":\"Vask\",\"area\":\"home\",\"speaker\":\"staff\",\"name\":\"Somebody else\"}", "their_words"},
  };
  for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
    StoreEntry entry = {.kind = CASES[i].kind, .body = CASES[i].body};
    Status status = store_may_write(shelf->store, &viewer, &entry, 1, &shelf->fault);
    if (CASES[i].rule)
      assert_rule(shelf, status, CASES[i].rule);
    else
      assert_int_equal(status, ST_OK);
  }
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      T(at_most_four_and_a_compass),
      T(a_fate_is_said_one_way_at_a_time),
      T(a_goal_tells_where_it_came_from),
      T(staff_enters_and_the_citizen_decides),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
