/* What a screen shows that several people look at. */
#include "people/company.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { HOME = TOPIC_BIT(TOPIC_HOME), MIND = TOPIC_BIT(TOPIC_MIND), FRAME = TOPIC_BIT(TOPIC_FRAME) };

static void everybody_must_be_allowed_to_see_it(void **state) {
  (void)state;
  CompanyMember all[] = {{.account = true, .sees = HOME | MIND | FRAME},
                         {.account = true, .sees = HOME | FRAME},
                         {.hears = HOME | MIND}};
  assert_int_equal(company_topics(all, 0), TOPICS_ALL);
  assert_int_equal(company_topics(all, 1), HOME | MIND | FRAME);
  assert_int_equal(company_topics(all, 2), HOME | FRAME);
  assert_int_equal(company_topics(all, 3), HOME);
}

/* Whatever was said of what they may hear: an account sees by the rules. */
static void an_account_is_not_let_in_as_a_guest(void **state) {
  (void)state;
  CompanyMember account = {.account = true, .sees = HOME, .hears = TOPICS_ALL};
  CompanyMember told = {.account = true, .limited = true, .sees = HOME | MIND, .hears = HOME | FRAME};
  assert_int_equal(company_topics(&told, 1), HOME); /* a no for this meeting, and nothing opened by a yes alone */
  CompanyMember guest = {.sees = TOPICS_ALL, .hears = MIND};
  assert_int_equal(company_topics(&account, 1), HOME);
  assert_int_equal(company_topics(&guest, 1), MIND);
}

static void an_access_keeps_its_reasons_and_nothing_more(void **state) {
  (void)state;
  Access access = {.topics = HOME | MIND};
  access.basis[TOPIC_HOME] = BASIS_ROLE;
  access.basis[TOPIC_MIND] = BASIS_CONSENT;
  access_limit(&access, HOME | FRAME);
  assert_int_equal(access.topics, HOME);
  assert_int_equal(access.basis[TOPIC_HOME], BASIS_ROLE);
  assert_int_equal(access.basis[TOPIC_MIND], BASIS_NONE);
  assert_int_equal(access.basis[TOPIC_FRAME], BASIS_NONE);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(everybody_must_be_allowed_to_see_it),
      cmocka_unit_test(an_account_is_not_let_in_as_a_guest),
      cmocka_unit_test(an_access_keeps_its_reasons_and_nothing_more),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
