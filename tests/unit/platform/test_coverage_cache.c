#include "platform/coverage_cache.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const GlyphRun *add(CoverageCache *cache, const char *key, int width, int height) {
  uint8_t *coverage = NULL;
  const GlyphRun *run = coverage_cache_add(cache, key, strlen(key),
                                           (GlyphRun){.width = width, .height = height}, &coverage);
  assert_non_null(run);
  for (int i = 0; i < height * run->pitch; i++) assert_int_equal(coverage[i], 0);
  if (width && height) coverage[0] = (uint8_t)key[0];
  return run;
}

static const GlyphRun *find(CoverageCache *cache, const char *key) {
  return coverage_cache_find(cache, key, strlen(key));
}

static void what_was_added_is_found_by_its_whole_key(void **state) {
  (void)state;
  Mem mem = mem_system();
  CoverageCache *cache = coverage_cache_new(&mem, 100000);
  add(cache, "hus", 10, 5);
  add(cache, "huse", 12, 5);
  assert_int_equal(find(cache, "hus")->width, 10);
  assert_int_equal(find(cache, "huse")->width, 12);
  assert_int_equal(find(cache, "hus")->coverage[0], 'h');
  assert_int_equal(find(cache, "huse")->pitch % 4, 0);
  assert_null(find(cache, "hu"));
  coverage_cache_free(cache);
}

static void the_least_recently_used_goes_when_the_cap_is_reached(void **state) {
  (void)state;
  Mem mem = mem_system();
  CoverageCache *cache = coverage_cache_new(&mem, 10000);
  char key[] = "a";
  add(cache, "first", 40, 40);
  add(cache, "kept", 40, 40);
  for (; key[0] < 'z'; key[0]++) {
    add(cache, key, 40, 20);
    assert_non_null(find(cache, "kept"));
    assert_in_range(coverage_cache_bytes(cache), 1, 10000);
  }
  assert_null(find(cache, "first"));
  assert_non_null(find(cache, "y"));
  coverage_cache_free(cache);
}

static void one_that_is_larger_than_the_cap_is_kept_alone(void **state) {
  (void)state;
  Mem mem = mem_system();
  CoverageCache *cache = coverage_cache_new(&mem, 1000);
  add(cache, "small", 4, 4);
  add(cache, "huge", 400, 400);
  assert_non_null(find(cache, "huge"));
  assert_null(find(cache, "small"));
  add(cache, "small", 4, 4);
  assert_null(find(cache, "huge"));
  coverage_cache_free(cache);
}

static void nothing_is_found_after_it_was_cleared(void **state) {
  (void)state;
  Mem mem = mem_system();
  CoverageCache *cache = coverage_cache_new(&mem, 1000);
  add(cache, "one", 4, 4);
  add(cache, "two", 4, 4);
  coverage_cache_clear(cache);
  assert_null(find(cache, "one"));
  assert_null(find(cache, "two"));
  assert_int_equal(coverage_cache_bytes(cache), 0);
  add(cache, "one", 4, 4);
  assert_non_null(find(cache, "one"));
  coverage_cache_free(cache);
}

static void a_run_without_ink_has_no_coverage(void **state) {
  (void)state;
  Mem mem = mem_system();
  CoverageCache *cache = coverage_cache_new(&mem, 1000);
  assert_null(add(cache, "blank", 0, 0)->coverage);
  coverage_cache_free(cache);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_was_added_is_found_by_its_whole_key),
      cmocka_unit_test(the_least_recently_used_goes_when_the_cap_is_reached),
      cmocka_unit_test(one_that_is_larger_than_the_cap_is_kept_alone),
      cmocka_unit_test(nothing_is_found_after_it_was_cleared),
      cmocka_unit_test(a_run_without_ink_has_no_coverage),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
