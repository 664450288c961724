#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/beside.h"

typedef struct Sum {
  pthread_t by;
  int times;
} Sum;

static void work(void *context) {
  Sum *sum = context;
  sum->by = pthread_self();
  sum->times++;
}

static void is_done_once_by_the_end_on_a_thread_of_its_own(void **state) {
  (void)state;
  Sum sum = {.times = 0};
  Beside beside;
  beside_begin(&beside, false, work, &sum);
  beside_end(&beside);
  assert_int_equal(sum.times, 1);
  assert_false(pthread_equal(sum.by, pthread_self()));
}

static void is_done_here_and_not_before_the_end_where_that_is_asked_for(void **state) {
  (void)state;
  Sum sum = {.times = 0};
  Beside beside;
  beside_begin(&beside, true, work, &sum);
  assert_int_equal(sum.times, 0);
  beside_end(&beside);
  assert_int_equal(sum.times, 1);
  assert_true(pthread_equal(sum.by, pthread_self()));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(is_done_once_by_the_end_on_a_thread_of_its_own),
      cmocka_unit_test(is_done_here_and_not_before_the_end_where_that_is_asked_for),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
