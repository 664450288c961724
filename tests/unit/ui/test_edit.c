/* A text is edited by what people call a letter, never by a part of one. */
#include "ui/edit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Letters of several code points: e with an accent of its own, a family, a flag, Arabic with a
 * vowel, Thai. */
#define ACCENTED "e\xCC\x81"
#define FAMILY "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7\xE2\x80\x8D\xF0\x9F\x91\xA6"
#define FLAG "\xF0\x9F\x87\xA9\xF0\x9F\x87\xB0"
#define ARABIC "\xD8\xA8\xD9\x8E"
#define THAI "\xE0\xB8\x81\xE0\xB8\xB3"
static const char *const LETTERS[] = {"a", "å", "ø", ACCENTED, FAMILY, FLAG, ARABIC, THAI};
enum { LETTER_COUNT = sizeof LETTERS / sizeof *LETTERS };

static Edit *edit_of(const char *text, int limit) {
  Mem mem = mem_system();
  Edit *edit = edit_new(&mem, text, limit);
  assert_non_null(edit);
  return edit;
}

static void expect_text(const Edit *edit, const char *text) {
  size_t length;
  assert_string_equal(edit_text(edit, &length), text);
  assert_int_equal(length, strlen(text));
}

static void one_starts_behind_what_is_written(void **state) {
  (void)state;
  Edit *edit = edit_of("Blåbær", 0);
  assert_int_equal(edit_cursor(edit), strlen("Blåbær"));
  assert_true(edit_insert(edit, "grød"));
  expect_text(edit, "Blåbærgrød");
  edit_free(edit);
  edit_free(NULL);
}

static void backspace_and_delete_take_a_whole_letter(void **state) {
  (void)state;
  for (int i = 0; i < LETTER_COUNT; i++) {
    char text[64];
    snprintf(text, sizeof text, "x%sy", LETTERS[i]);
    Edit *edit = edit_of(text, 0);
    edit_move(edit, KEY_LEFT);
    assert_true(edit_backspace(edit));
    expect_text(edit, "xy");
    assert_int_equal(edit_cursor(edit), 1);
    edit_free(edit);
    edit = edit_of(text, 0);
    edit_move(edit, KEY_HOME);
    edit_move(edit, KEY_RIGHT);
    assert_true(edit_delete(edit));
    expect_text(edit, "xy");
    edit_free(edit);
  }
}

static void at_the_ends_there_is_nothing_to_take(void **state) {
  (void)state;
  Edit *edit = edit_of("a", 0);
  assert_false(edit_delete(edit));
  edit_move(edit, KEY_HOME);
  assert_false(edit_backspace(edit));
  expect_text(edit, "a");
  assert_true(edit_delete(edit));
  assert_false(edit_delete(edit));
  assert_false(edit_backspace(edit));
  expect_text(edit, "");
  edit_free(edit);
}

static void the_cursor_steps_over_whole_letters(void **state) {
  (void)state;
  char text[200] = "";
  size_t ends[LETTER_COUNT + 1] = {0}, length = 0;
  for (int i = 0; i < LETTER_COUNT; i++) {
    length += (size_t)snprintf(text + length, sizeof text - length, "%s", LETTERS[i]);
    ends[i + 1] = length;
  }
  Edit *edit = edit_of(text, 0);
  for (int i = LETTER_COUNT; i > 0; i--) {
    assert_int_equal(edit_cursor(edit), ends[i]);
    edit_move(edit, KEY_LEFT);
  }
  edit_move(edit, KEY_LEFT);
  for (int i = 0; i < LETTER_COUNT; i++) {
    assert_int_equal(edit_cursor(edit), ends[i]);
    edit_move(edit, KEY_RIGHT);
  }
  edit_move(edit, KEY_RIGHT);
  assert_int_equal(edit_cursor(edit), length);
  edit_move(edit, KEY_HOME);
  assert_int_equal(edit_cursor(edit), 0);
  edit_move(edit, KEY_END);
  assert_int_equal(edit_cursor(edit), length);
  edit_free(edit);
}

static void a_cursor_is_never_put_inside_a_letter(void **state) {
  (void)state;
  Edit *edit = edit_of("a" FAMILY "b", 0);
  size_t family = strlen(FAMILY);
  for (size_t at = 0; at <= family + 9; at++) {
    edit_set_cursor(edit, at);
    size_t cursor = edit_cursor(edit);
    assert_true(cursor == 0 || cursor == 1 || cursor == family + 1 || cursor == family + 2);
  }
  edit_set_cursor(edit, 3);
  assert_true(edit_insert(edit, "x"));
  expect_text(edit, "ax" FAMILY "b");
  edit_free(edit);
}

static void the_limit_counts_letters_and_not_bytes(void **state) {
  (void)state;
  Edit *edit = edit_of("", 3);
  assert_int_equal(edit_room(edit), 3);
  assert_true(edit_insert(edit, FAMILY));
  assert_int_equal(edit_room(edit), 2);
  assert_true(edit_insert(edit, "æøå")); /* as much of it as there is room for */
  expect_text(edit, FAMILY "æø");
  assert_int_equal(edit_room(edit), 0);
  assert_false(edit_insert(edit, "x"));
  expect_text(edit, FAMILY "æø");
  assert_true(edit_backspace(edit));
  assert_int_equal(edit_room(edit), 1);
  assert_true(edit_insert(edit, "x"));
  expect_text(edit, FAMILY "æx");
  edit_free(edit);
}

static void a_text_longer_than_its_limit_is_kept_whole(void **state) {
  (void)state;
  Edit *edit = edit_of("for langt", 3);
  expect_text(edit, "for langt");
  assert_int_equal(edit_room(edit), 0);
  assert_false(edit_insert(edit, "x"));
  assert_true(edit_backspace(edit));
  expect_text(edit, "for lang");
  edit_free(edit);
}

static void a_mark_joins_the_letter_before_it(void **state) {
  (void)state;
  Edit *edit = edit_of("e", 5);
  assert_true(edit_insert(edit, "\xCC\x81"));
  assert_int_equal(edit_room(edit), 4);
  assert_true(edit_backspace(edit));
  expect_text(edit, "");
  assert_int_equal(edit_room(edit), 5);
  edit_free(edit);
}

static void what_is_no_clean_text_is_dropped(void **state) {
  (void)state;
  static const char *const DIRTY[] = {"\xFF",     "a\xC3", "\xED\xA0\x80", "\x01", "\x1B[2J",
                                      "\xC0\x80", ""};
  Edit *edit = edit_of("ok", 0);
  for (size_t i = 0; i < sizeof DIRTY / sizeof *DIRTY; i++) {
    assert_false(edit_insert(edit, DIRTY[i]));
    expect_text(edit, "ok");
  }
  edit_free(edit);
  edit = edit_of("a\xFF", 0);
  expect_text(edit, "");
  edit_free(edit);
}

static void a_very_long_text_can_be_written_and_taken_back(void **state) {
  (void)state;
  enum { LETTER_TOTAL = 5000 };
  Edit *edit = edit_of("", 100000);
  for (int i = 0; i < LETTER_TOTAL; i++) assert_true(edit_insert(edit, i % 2 ? "å" : "b"));
  assert_int_equal(edit_room(edit), 100000 - LETTER_TOTAL);
  for (int i = 0; i < LETTER_TOTAL; i++) assert_true(edit_backspace(edit));
  expect_text(edit, "");
  assert_int_equal(edit_room(edit), 100000);
  edit_free(edit);
}

static void no_text_grows_beyond_its_most_bytes(void **state) {
  (void)state;
  enum { MOST = 400000 };
  char *most = malloc(MOST + 1);
  assert_non_null(most);
  memset(most, 'a', MOST);
  most[MOST] = '\0';
  Edit *edit = edit_of(most, 1000000);
  size_t length;
  edit_text(edit, &length);
  assert_int_equal(length, MOST);
  assert_false(edit_insert(edit, "b"));
  assert_true(edit_backspace(edit));
  assert_true(edit_insert(edit, "b"));
  edit_free(edit);
  free(most);
}

/* What was written must not stay behind in memory that is given back. */
static void *spy_resize(void *context, void *block, size_t old_size, size_t new_size) {
  bool *spied = context;
  if (new_size == 0) {
    *spied |= block && memmem(block, old_size, "hemmelig", 8) != NULL;
    free(block);
    return NULL;
  }
  void *moved = malloc(new_size);
  if (!moved || !block) return moved;
  memcpy(moved, block, old_size < new_size ? old_size : new_size);
  *spied |= memmem(block, old_size, "hemmelig", 8) != NULL;
  free(block);
  return moved;
}

static void what_was_written_is_wiped(void **state) {
  (void)state;
  bool spied = false;
  Mem mem = {.resize = spy_resize, .context = &spied};
  Edit *edit = edit_new(&mem, "noget hemmeligt", 0);
  for (int i = 0; i < 200; i++) edit_insert(edit, "bogstaver");
  edit_backspace(edit);
  edit_free(edit);
  assert_false(spied);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(one_starts_behind_what_is_written),
      cmocka_unit_test(backspace_and_delete_take_a_whole_letter),
      cmocka_unit_test(at_the_ends_there_is_nothing_to_take),
      cmocka_unit_test(the_cursor_steps_over_whole_letters),
      cmocka_unit_test(a_cursor_is_never_put_inside_a_letter),
      cmocka_unit_test(the_limit_counts_letters_and_not_bytes),
      cmocka_unit_test(a_text_longer_than_its_limit_is_kept_whole),
      cmocka_unit_test(a_mark_joins_the_letter_before_it),
      cmocka_unit_test(what_is_no_clean_text_is_dropped),
      cmocka_unit_test(a_very_long_text_can_be_written_and_taken_back),
      cmocka_unit_test(no_text_grows_beyond_its_most_bytes),
      cmocka_unit_test(what_was_written_is_wiped),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
