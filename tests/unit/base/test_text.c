#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void buffer_grows_to_its_maximum_and_no_further(void **state) {
  (void)state;
  Mem mem = mem_system();
  Buf buf = buf_new(&mem, 100);
  for (int i = 0; i < 10; i++) buf_add_text(&buf, "0123456789");
  assert_int_equal(buf.status, ST_OK);
  buf_add_char(&buf, 'x');
  assert_int_equal(buf.status, ST_TOO_LARGE);
  assert_int_equal(buf.length, 100);
  buf_clear(&buf);
  buf_addf(&buf, "%d and %s", 7, "eight");
  assert_string_equal(buf_text(&buf), "7 and eight");
  buf_free(&buf);
}

static void utf8_accepts_danish_and_arabic_and_refuses_what_is_broken(void **state) {
  (void)state;
  assert_true(utf8_is_clean("æøå العربية 🙂\n", 27));
  assert_false(utf8_is_clean("\xC3", 1));
  assert_false(utf8_is_clean("\xC0\x80", 2));         /* overlong NUL */
  assert_false(utf8_is_clean("\xED\xA0\x80", 3));     /* surrogate */
  assert_false(utf8_is_clean("\xF4\x90\x80\x80", 4)); /* beyond U+10FFFF */
  assert_false(utf8_is_clean("a\0b", 3));
  assert_false(utf8_is_clean("\x1b[31m", 5));
  assert_true(utf8_is_clean("\xEF\xBF\xBD", 3)); /* a real U+FFFD is text */
}

static void cutting_never_splits_a_code_point(void **state) {
  (void)state;
  assert_int_equal(utf8_cut("aæ", 3, 2), 1);
  assert_int_equal(utf8_cut("aæ", 3, 3), 3);
  assert_int_equal(utf8_count("aæ🙂", 7), 3);
}

static void arena_gives_zeroed_memory_up_to_its_maximum(void **state) {
  (void)state;
  Mem mem = mem_system();
  Arena arena = arena_new(&mem, 64 * 1024);
  char *piece = arena_take(&arena, 40 * 1024);
  assert_non_null(piece);
  assert_int_equal(piece[40 * 1024 - 1], 0);
  assert_null(arena_take(&arena, 40 * 1024));
  arena_reset(&arena);
  assert_non_null(arena_copy(&arena, "hej", 3));
  arena_free(&arena);
  assert_int_equal(arena.total, 0);
}

/* Where a finished call had its words: looked at through a number, since nothing is there any more. */
static uintptr_t leave_words_on_the_stack(void) {
  volatile char words[1000];
  for (size_t i = 0; i < sizeof words; i++) words[i] = 'w';
  return (uintptr_t)words;
}

static void finished_calls_leave_nothing_on_the_stack(void **state) {
  (void)state;
#ifdef __SANITIZE_ADDRESS__
  skip(); /* looking there is what the sanitizer forbids */
#endif
  uintptr_t (*volatile call)(void) = leave_words_on_the_stack; /* kept from becoming a part of this function */
  size_t left = 0;
  uintptr_t at = call();
  mem_wipe_stack();
  for (size_t i = 0; i < 1000; i++) left += *(volatile char *)(at + i) == 'w';
  assert_true(left < 10);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(buffer_grows_to_its_maximum_and_no_further),
      cmocka_unit_test(utf8_accepts_danish_and_arabic_and_refuses_what_is_broken),
      cmocka_unit_test(cutting_never_splits_a_code_point),
      cmocka_unit_test(finished_calls_leave_nothing_on_the_stack),
      cmocka_unit_test(arena_gives_zeroed_memory_up_to_its_maximum),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
