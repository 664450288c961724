/* src/app/wipe.c linked into a program of its own: what is given back is gone, and nothing else is. Freed memory is
 * looked at through numbers, not pointers: the first 16 bytes are the C library's again, the rest must be zero. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { OVERHEAD = 16 };

static unsigned char *words(size_t size) {
  unsigned char *block = malloc(size);
  assert_non_null(block);
  memset(block, 'w', size);
  return block;
}

static size_t left_at(uintptr_t address, size_t size) {
  size_t left = 0;
  for (size_t i = OVERHEAD; i < size; i++) left += *(volatile unsigned char *)(address + i) == 'w';
  return left;
}

static void freed_memory_is_zero(void **state) {
  (void)state;
  for (size_t size = 24; size < 60000; size = size * 2 + 8) {
    unsigned char *block = words(size), *behind = words(32); /* keeps the block from going back to the system */
    uintptr_t address = (uintptr_t)block;
    assert_int_equal(left_at(address, size), size - OVERHEAD);
    free(block);
    assert_int_equal(left_at(address, size), 0);
    free(behind);
  }
}

static void a_block_that_grows_leaves_nothing_behind(void **state) {
  (void)state;
  unsigned char *block = words(1000), *behind = words(32);
  uintptr_t address = (uintptr_t)block;
  block = realloc(block, 50000);
  assert_ptr_not_equal(block, address);
  for (int i = 0; i < 1000; i++) assert_int_equal(block[i], 'w');
  assert_int_equal(left_at(address, 1000), 0);
  free(block);
  free(behind);
}

static void a_block_that_shrinks_keeps_its_start_alone(void **state) {
  (void)state;
  unsigned char *block = words(5000), *behind = words(32);
  block = realloc(block, 1000);
  for (int i = 0; i < 1000; i++) assert_int_equal(block[i], 'w');
  assert_int_equal(left_at((uintptr_t)block + 1000, 4000), 0);
  free(block);
  free(behind);
}

static void odd_sizes_are_answered_as_the_c_library_does(void **state) {
  (void)state;
  void *block = realloc(NULL, 40);
  assert_non_null(block);
  assert_null(realloc(block, 0));
  block = realloc(NULL, 0);
  assert_non_null(block);
  free(block);
  free(NULL);
  block = words(100);
  void *(*volatile grow)(void *, size_t) = realloc; /* too much, behind the compiler's back */
  assert_null(grow(block, PTRDIFF_MAX));
  assert_int_equal(((unsigned char *)block)[99], 'w'); /* a failure leaves the old block alone */
  free(block);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(freed_memory_is_zero),
      cmocka_unit_test(a_block_that_grows_leaves_nothing_behind),
      cmocka_unit_test(a_block_that_shrinks_keeps_its_start_alone),
      cmocka_unit_test(odd_sizes_are_answered_as_the_c_library_does),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
