#include "support_store.h"

#include <stdio.h>
#include <string.h>

static void keeps_a_citizen_and_a_whole_plan(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo Fiktiv");
  StoreId goal = shelf_new_goal(shelf, bo.text, "Jeg vil sove i min egen seng", "active");
  char body[300];
  snprintf(body, sizeof body, "{\"goal\":\"%s\",\"step\":3,\"words\":\"Det går\",\"speaker\":\"citizen\"}", goal.text);
  assert_ok(shelf_add(shelf, bo.text, "progress.new", body));
  assert_ok(shelf_add(shelf, bo.text, "strength.new", "{\"words\":\"Jeg står op hver dag\",\"speaker\":\"citizen\"}"));
  assert_ok(shelf_add(shelf, bo.text, "person.new", "{\"name\":\"Anna\",\"near\":1}"));
  assert_ok(shelf_add(shelf, bo.text, "agreement.new", "{\"what\":\"Ringe\",\"who\":\"Mig\",\"who_role\":\"me\",\"when\":{\"year\":2027,\"month\":1,\"day\":2}}"));
  assert_ok(shelf_add(shelf, bo.text, "talk.point", "{\"topic\":\"purpose\",\"words\":\"Ro\"}"));
  assert_ok(shelf_add(shelf, bo.text, "review.set", "{\"when\":{\"about\":\"date.about.month\"}}"));
  assert_ok(shelf_add(shelf, bo.text, "plan.agreed", "{\"version\":1}"));
  shelf_reopen(shelf);
  printf("%s\n", shelf_read(shelf, "plan", "citizen", bo.text));
  printf("%s\n", shelf_read(shelf, "citizens", "name", "bo"));
  printf("%s\n", shelf_read(shelf, "citizen", "id", bo.text));
  printf("%s\n", shelf_read(shelf, "history", "citizen", bo.text));
  StoreId draft = store_new_id(shelf->store);
  assert_ok(shelf_answer(shelf, bo.text, draft.text, "name", "Bo"));
  assert_ok(shelf_answer(shelf, bo.text, draft.text, "words", "Søvn"));
  printf("%s\n", shelf_read(shelf, "drafts", "citizen", bo.text));
  printf("%s\n", shelf_read(shelf, "draft", "id", draft.text));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(keeps_a_citizen_and_a_whole_plan, shelf_open, shelf_close),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
