#include "support_lines.h"
#include "text/unicode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_seen(const char *text, bool rtl, const char *expected) {
  Paragraph *paragraph = lay_out(text, 2000, rtl);
  assert_line(paragraph, 0, expected);
  paragraph_free(paragraph);
}

/* Expected strings are written with escapes for Arabic, so that no editor turns them around:
 * B = beh U+0628, T = teh U+062A, J = jeem U+062C. */
#define B "\xD8\xA8"
#define T "\xD8\xAA"
#define J "\xD8\xAC"

static void arabic_runs_from_right_to_left_with_numbers_left_to_right(void **state) {
  (void)state;
  assert_seen(B T J " " T B, false, B T " " J T B);
  assert_seen(B T " 123 " J, false, J " 123 " T B);
  assert_seen(B " 12.50 " T, false, T " 12.50 " B);
  assert_seen(B " 45 12 78 90 " T, false, T " 90 78 12 45 " B);
}

static void a_danish_name_in_arabic_keeps_its_own_order(void **state) {
  (void)state;
  assert_seen(B T " Anna Hansen " J, false, J " Anna Hansen " T B);
  assert_seen("Anna " B T " " J " Hansen", false, "Anna " J " " T B " Hansen");
}

static void punctuation_belongs_to_the_direction_around_it(void **state) {
  (void)state;
  assert_seen(B T "!", false, "!" T B);
  assert_seen(B "? " T, false, T " ?" B);
  assert_seen("abc (" B T ")", false, "abc (" T B ")");
  assert_seen(B " (abc) " T, false, T " )abc( " B); /* the font turns each bracket around */
  assert_seen("abc!", true, "abc!");
}

static void the_first_strong_letter_decides_and_the_screen_when_there_is_none(void **state) {
  (void)state;
  Paragraph *danish = lay_out("hus 12", 200, true);
  assert_true(paragraph_segment(danish, 0).x == 0);
  Paragraph *digits = lay_out("12", 200, true), *plain = lay_out("12", 200, false);
  assert_true(paragraph_segment(digits, 0).x == 180);
  assert_false(paragraph_segment(digits, 0).rtl);
  assert_true(paragraph_segment(plain, 0).x == 0);
  paragraph_free(danish);
  paragraph_free(digits);
  paragraph_free(plain);
}

static void each_hard_line_has_a_direction_of_its_own(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out("hus\n" B T "\nhus", 200, false);
  assert_true(paragraph_segment(paragraph, 0).x == 0);
  assert_true(paragraph_segment(paragraph, 1).x == 180);
  assert_true(paragraph_segment(paragraph, 2).x == 0);
  paragraph_free(paragraph);
}

static void a_tab_shows_as_a_space_and_is_ordered_as_one(void **state) {
  (void)state;
  assert_seen("abc " B "\t" T, false, "abc " T " " B);
}

static void a_soft_break_is_made_before_the_order_is(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out(B B B B " " T T T T " " J J J J, 100, false);
  assert_int_equal(paragraph_line_count(paragraph), 2);
  assert_line(paragraph, 0, T T T T " " B B B B);
  assert_line(paragraph, 1, J J J J);
  paragraph_free(paragraph);
}

static void marks_of_direction_are_obeyed_and_not_painted(void **state) {
  (void)state;
  assert_seen(B "\xE2\x80\x8F!", false, "!" B);
  assert_seen("\xE2\x81\xA7" B T "\xE2\x81\xA9 a", false, T B " a");
  assert_seen("\xE2\x80\xAE"
              "abc\xE2\x80\xAC",
              false, "cba");
}

static void assert_cursor(const Paragraph *paragraph, size_t offset, float expected_x,
                          int expected_line) {
  float x;
  int line;
  paragraph_cursor(paragraph, offset, &x, &line);
  assert_int_equal(line, expected_line);
  assert_int_equal((int)x, (int)expected_x);
}

static void the_cursor_moves_right_in_danish(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out("på vej hjem", 70, false);
  assert_cursor(paragraph, 0, 0, 0);
  assert_cursor(paragraph, 1, 10, 0);
  assert_cursor(paragraph, 3, 20, 0);
  assert_cursor(paragraph, 4, 30, 0);
  assert_cursor(paragraph, 7, 60, 0);
  assert_cursor(paragraph, 8, 0, 1); /* behind the space that ended the line */
  assert_cursor(paragraph, 12, 40, 1);
  paragraph_free(paragraph);
}

static void a_space_just_written_moves_the_cursor(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out("ja  ", 200, false), *narrow = lay_out("ja  ", 25, false);
  assert_cursor(paragraph, 3, 30, 0);
  assert_cursor(paragraph, 4, 40, 0);
  assert_cursor(narrow, 4, 25, 0); /* but never out of the field */
  paragraph_free(paragraph);
  paragraph_free(narrow);
}

static void the_cursor_moves_left_in_arabic(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out(B T J " " B, 200, false);
  assert_cursor(paragraph, 0, 200, 0);
  assert_cursor(paragraph, 2, 190, 0);
  assert_cursor(paragraph, 6, 170, 0);
  assert_cursor(paragraph, 7, 160, 0);
  assert_cursor(paragraph, 9, 150, 0);
  paragraph_free(paragraph);
}

static void the_cursor_stands_on_the_new_line_after_a_line_break(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out("ja\n", 200, false);
  assert_cursor(paragraph, 2, 20, 0);
  assert_cursor(paragraph, 3, 0, 1);
  paragraph_free(paragraph);
}

/* Where the cursor is shown, a tap puts it again: for every grapheme of mixed texts. Boundaries
 * between directions have two places, so the text on one side decides there. */
static void a_tap_finds_the_letter_it_touches(void **state) {
  (void)state;
  const char *texts[] = {"på vej", B T J " " B T, "e\xCC\x81\xF0\x9F\x99\x82x", "12 34"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    Paragraph *paragraph = lay_out(texts[i], 200, false);
    size_t length = strlen(texts[i]);
    for (size_t at = 0;; at = unicode_next_grapheme(texts[i], length, at)) {
      float x;
      int line;
      paragraph_cursor(paragraph, at, &x, &line);
      assert_int_equal(paragraph_offset(paragraph, x, line), at);
      assert_int_equal(paragraph_offset(paragraph, x + 3, line), at);
      if (at == length) break;
    }
    paragraph_free(paragraph);
  }
}

static void a_tap_beside_the_text_finds_its_nearest_end(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out("et to tre", 55, false);
  assert_int_equal(paragraph_offset(paragraph, -50, 0), 0);
  assert_int_equal(paragraph_offset(paragraph, 900, 0), 5); /* not at the start of line 2 */
  assert_int_equal(paragraph_offset(paragraph, 900, 1), 9);
  assert_int_equal(paragraph_offset(paragraph, 900, 77), 9);
  paragraph_free(paragraph);
  paragraph = lay_out(B T "\n" J, 200, false);
  assert_int_equal(paragraph_offset(paragraph, 0, 0), 4);
  assert_int_equal(paragraph_offset(paragraph, 900, 0), 0);
  paragraph_free(paragraph);
}

static void no_offset_of_any_tap_cuts_a_letter(void **state) {
  (void)state;
  const char *text = "a👩‍👩‍👧‍👦 e\xCC\x81 " B "\xD9\x8E" T " 12 🇩🇰🇵🇱\nx";
  Paragraph *paragraph = lay_out(text, 60, false);
  for (int line = 0; line < paragraph_line_count(paragraph); line++)
    for (float x = -10; x < 80; x += 1) {
      size_t at = paragraph_offset(paragraph, x, line), boundary = 0;
      while (boundary < at) boundary = unicode_next_grapheme(text, strlen(text), boundary);
      assert_int_equal(boundary, at);
    }
  paragraph_free(paragraph);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(arabic_runs_from_right_to_left_with_numbers_left_to_right),
      cmocka_unit_test(a_danish_name_in_arabic_keeps_its_own_order),
      cmocka_unit_test(punctuation_belongs_to_the_direction_around_it),
      cmocka_unit_test(the_first_strong_letter_decides_and_the_screen_when_there_is_none),
      cmocka_unit_test(each_hard_line_has_a_direction_of_its_own),
      cmocka_unit_test(a_tab_shows_as_a_space_and_is_ordered_as_one),
      cmocka_unit_test(a_soft_break_is_made_before_the_order_is),
      cmocka_unit_test(marks_of_direction_are_obeyed_and_not_painted),
      cmocka_unit_test(the_cursor_moves_right_in_danish),
      cmocka_unit_test(a_space_just_written_moves_the_cursor),
      cmocka_unit_test(the_cursor_moves_left_in_arabic),
      cmocka_unit_test(the_cursor_stands_on_the_new_line_after_a_line_break),
      cmocka_unit_test(a_tap_finds_the_letter_it_touches),
      cmocka_unit_test(a_tap_beside_the_text_finds_its_nearest_end),
      cmocka_unit_test(no_offset_of_any_tap_cuts_a_letter),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
