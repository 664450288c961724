/* What the place decides: who may, what is kept, what is refused. */
#include "store/internal.h"
#include "store/place.h"
#include "support_store.h"

#include <string.h>

static const char *const ROLES[] = {"contact",    "caseworker", "treatment",     "facilitator",
                                    "manager",    "learner",    "administrator"};
enum { ROLE_NAMES = sizeof ROLES / sizeof *ROLES };

static int minutes_of(Shelf *shelf, Role role) {
  int minutes = -1;
  assert_ok(store_idle(shelf->store, role, &minutes, &shelf->fault));
  return minutes;
}

static void only_administrators_and_managers_set_the_quiet_minutes(void **state) {
  Shelf *shelf = *state;
  for (int i = 0; i < ROLE_NAMES; i++) {
    char name[8] = "Navn A";
    name[5] = (char)('A' + i);
    StoreId who = shelf_new_staff(shelf, name, ROLES[i]);
    bool may = strcmp(ROLES[i], "manager") == 0 || strcmp(ROLES[i], "administrator") == 0;
    Status status = store_idle_set(shelf->store, who.text, ROLE_CITIZEN, 5 + i, &shelf->fault);
    assert_int_equal(status, may ? ST_OK : ST_REFUSED);
    bool looks = strcmp(ROLES[i], "administrator") == 0;
    assert_int_equal(store_looked_at(shelf->store, who.text, &shelf->fault), looks ? ST_OK : ST_REFUSED);
  }
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  assert_int_equal(store_idle_set(shelf->store, bo.text, ROLE_CITIZEN, 9, &shelf->fault), ST_REFUSED);
  assert_int_equal(minutes_of(shelf, ROLE_CITIZEN), 11); /* the administrator's */
}

static void each_role_has_its_own_and_they_stay(void **state) {
  Shelf *shelf = *state;
  StoreId ada = shelf_new_staff(shelf, "Ada", "administrator");
  assert_int_equal(minutes_of(shelf, ROLE_CITIZEN), 0);
  assert_ok(store_idle_set(shelf->store, ada.text, ROLE_CITIZEN, 30, &shelf->fault));
  assert_ok(store_idle_set(shelf->store, ada.text, ROLE_CONTACT, 2, &shelf->fault));
  assert_ok(store_idle_set(shelf->store, ada.text, ROLE_CONTACT, 4, &shelf->fault));
  assert_int_equal(store_idle_set(shelf->store, ada.text, ROLE_CITIZEN, 1, &shelf->fault), ST_BAD_INPUT);
  assert_int_equal(store_idle_set(shelf->store, ada.text, ROLE_CITIZEN, 31, &shelf->fault), ST_BAD_INPUT);
  shelf_reopen(shelf);
  assert_ok(store_rebuild(shelf->store, &shelf->out, &shelf->fault));
  assert_int_equal(minutes_of(shelf, ROLE_CITIZEN), 30);
  assert_int_equal(minutes_of(shelf, ROLE_CONTACT), 4);
  assert_int_equal(minutes_of(shelf, ROLE_MANAGER), 0);
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      T(only_administrators_and_managers_set_the_quiet_minutes),
      T(each_role_has_its_own_and_they_stay),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
