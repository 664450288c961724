#include "support_lines.h"
#include "text/unicode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void words_flow_into_lines_and_no_word_is_cut(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out("Jeg vil gerne have ro om aftenen", 160, false);
  assert_int_equal(paragraph_line_count(paragraph), 3);
  assert_line(paragraph, 0, "Jeg vil gerne");
  assert_line(paragraph, 1, "have ro om");
  assert_line(paragraph, 2, "aftenen");
  assert_true(paragraph_line(paragraph, 0).width == 130);
  assert_int_equal(paragraph_line(paragraph, 0).length, 14); /* its last space included */
  assert_true(paragraph_width(paragraph) == 130);
  paragraph_free(paragraph);
}

static void a_text_fits_in_the_width_it_was_measured_to_have(void **state) {
  (void)state;
  Paragraph *wide = lay_out("ét sted at bo", 1e6f, false);
  Paragraph *again = lay_out("ét sted at bo", paragraph_width(wide), false);
  assert_int_equal(paragraph_line_count(again), 1);
  paragraph_free(wide);
  paragraph_free(again);
}

static void a_line_has_no_more_letters_than_it_may_however_wide_it_is(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out_prose("Så får vi æbler og ro om aftenen", 1e6f, 12, false);
  assert_line(paragraph, 0, "Så får vi");
  assert_line(paragraph, 1, "æbler og ro");
  assert_line(paragraph, 2, "om aftenen");
  assert_int_equal(paragraph_line_count(paragraph), 3);
  paragraph_free(paragraph);
  paragraph = lay_out_prose("æøåe\u0301øåæøåæøå ro", 1e6f, 12,
                            false); /* letters as they are seen, not bytes */
  assert_line(paragraph, 0, "æøåe\u0301øåæøåæøå");
  paragraph_free(paragraph);
}

static void no_word_is_left_alone_on_the_last_line(void **state) {
  (void)state;
  Paragraph *plain = lay_out_prose("Jeg vil gerne have ro i dag", 250, 0, false);
  assert_line(plain, 0, "Jeg vil gerne have ro i");
  assert_line(plain, 1, "dag");
  paragraph_free(plain);
  Paragraph *even = lay_out_prose("Jeg vil gerne have ro i dag", 250, 0, true);
  assert_int_equal(paragraph_line_count(even), 2);
  assert_line(even, 0, "Jeg vil gerne have");
  assert_line(even, 1, "ro i dag");
  paragraph_free(even);
  even = lay_out_prose("Jeg vil gerne have ro nu om aftenen", 250, 0, true); /* was good already */
  assert_line(even, 0, "Jeg vil gerne have ro nu");
  paragraph_free(even);
  even = lay_out_prose("Ro\n", 250, 0, true);
  assert_int_equal(paragraph_line_count(even), 2);
  paragraph_free(even);
}

static void no_text_is_one_empty_line(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out("", 100, false);
  assert_int_equal(paragraph_line_count(paragraph), 1);
  assert_int_equal(paragraph_line(paragraph, 0).count, 0);
  float x;
  int line;
  paragraph_cursor(paragraph, 0, &x, &line);
  assert_true(x == 0 && line == 0);
  assert_int_equal(paragraph_offset(paragraph, 50, 0), 0);
  paragraph_free(paragraph);
}

static void line_breaks_of_the_writer_are_kept(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out("a\n\nb\r\nc\n", 100, false);
  assert_int_equal(paragraph_line_count(paragraph), 5);
  assert_line(paragraph, 0, "a");
  assert_line(paragraph, 1, "");
  assert_line(paragraph, 2, "b");
  assert_line(paragraph, 3, "c");
  assert_line(paragraph, 4, "");
  assert_int_equal(paragraph_line(paragraph, 4).from, 8);
  paragraph_free(paragraph);
}

static void lines_cover_the_text_without_gap_or_overlap(void **state) {
  (void)state;
  Paragraph *paragraph =
      lay_out("  to  mellemrum,\n\nen-lang-bindestreg og مرحبا بك abc ", 70, false);
  size_t at = 0, length;
  paragraph_text(paragraph, &length);
  for (int i = 0; i < paragraph_line_count(paragraph); i++) {
    assert_int_equal(paragraph_line(paragraph, i).from, at);
    at += paragraph_line(paragraph, i).length;
  }
  assert_int_equal(at, length);
  paragraph_free(paragraph);
}

static void a_word_wider_than_the_line_breaks_between_letters(void **state) {
  (void)state;
  Paragraph *paragraph = lay_out("på arbejdsmarkedsstyrelsen", 100, false);
  assert_line(paragraph, 0, "på");
  assert_line(paragraph, 1, "arbejdsmar");
  assert_line(paragraph, 2, "kedsstyrel");
  assert_line(paragraph, 3, "sen");
  assert_int_equal(paragraph_line_count(paragraph), 4);
  paragraph_free(paragraph);
  paragraph = lay_out("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 5,
                      false); /* not even one letter fits */
  assert_int_equal(paragraph_line_count(paragraph), 2);
  assert_line(paragraph, 0, "👩‍👩‍👧‍👦");
  paragraph_free(paragraph);
}

static void bytes_that_are_no_text_show_as_replacement_characters(void **state) {
  (void)state;
  FixedFonts fixed;
  Mem mem = mem_system();
  Fonts fonts = fixed_fonts(&fixed);
  ParagraphStyle style = {.size = 20, .width = 500};
  Paragraph *paragraph;
  assert_int_equal(paragraph_new(&mem, &fonts, "a\xFF\0\xC3", 4, &style, &paragraph), ST_OK);
  assert_string_equal(paragraph_text(paragraph, NULL), "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  paragraph_free(paragraph);
  char *long_text = calloc(1, (1 << 20) + 1);
  assert_int_equal(paragraph_new(&mem, &fonts, long_text, (1 << 20) + 1, &style, &paragraph),
                   ST_TOO_LARGE);
  assert_null(paragraph);
  free(long_text);
}

static Face face_of(const char *text, Weight weight) {
  FixedFonts fixed;
  Mem mem = mem_system();
  Fonts fonts = fixed_fonts(&fixed);
  ParagraphStyle style = {.size = 20, .width = 500, .weight = weight};
  Paragraph *paragraph;
  assert_int_equal(paragraph_new(&mem, &fonts, text, strlen(text), &style, &paragraph), ST_OK);
  assert_int_equal(paragraph_line(paragraph, 0).count, 1);
  Face face = paragraph_segment(paragraph, 0).face;
  paragraph_free(paragraph);
  return face;
}

static void each_script_gets_its_face_and_weight(void **state) {
  (void)state;
  assert_int_equal(face_of("Hej", WEIGHT_REGULAR), FACE_REGULAR);
  assert_int_equal(face_of("Hej", WEIGHT_MEDIUM), FACE_MEDIUM);
  assert_int_equal(face_of("Hej", WEIGHT_BOLD), FACE_BOLD);
  assert_int_equal(face_of("مرحبا", WEIGHT_MEDIUM), FACE_ARABIC);
  assert_int_equal(face_of("مرحبا", WEIGHT_BOLD), FACE_ARABIC_BOLD);
  assert_int_equal(face_of("γειά", WEIGHT_REGULAR), FACE_FALLBACK);
  assert_int_equal(face_of("γειά", WEIGHT_BOLD), FACE_FALLBACK_BOLD);
  assert_int_equal(face_of("🙂", WEIGHT_REGULAR), FACE_SYMBOL);
  assert_int_equal(face_of("👍🏽", WEIGHT_BOLD), FACE_SYMBOL);
  assert_int_equal(face_of("\uE000", WEIGHT_REGULAR), FACE_REGULAR); /* no one has it */
}

static void alignment_follows_the_direction_of_the_text(void **state) {
  (void)state;
  FixedFonts fixed;
  Mem mem = mem_system();
  Fonts fonts = fixed_fonts(&fixed);
  static const float EXPECTED[3][2] = {{0, 70}, {35, 35}, {70, 0}};
  for (int align = 0; align < 3; align++)
    for (int arabic = 0; arabic < 2; arabic++) {
      ParagraphStyle style = {.size = 20, .width = 100, .align = align};
      const char *text = arabic ? "بيت" : "hus";
      Paragraph *paragraph;
      paragraph_new(&mem, &fonts, text, strlen(text), &style, &paragraph);
      assert_true(paragraph_segment(paragraph, 0).x == EXPECTED[align][arabic]);
      paragraph_free(paragraph);
    }
}

static void headings_stand_closer_than_text(void **state) {
  (void)state;
  FixedFonts fixed;
  Mem mem = mem_system();
  Fonts fonts = fixed_fonts(&fixed);
  ParagraphStyle style = {.size = 20, .width = 100};
  Paragraph *paragraph;
  paragraph_new(&mem, &fonts, "a", 1, &style, &paragraph);
  assert_true(paragraph_line_height(paragraph) == 30);
  paragraph_free(paragraph);
  style.weight = WEIGHT_BOLD;
  paragraph_new(&mem, &fonts, "a", 1, &style, &paragraph);
  assert_true(paragraph_line_height(paragraph) == 25);
  paragraph_free(paragraph);
}

static size_t encode(uint32_t point, char *out) {
  static const uint8_t LEAD[] = {0, 0, 0xC0, 0xE0, 0xF0};
  size_t size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  for (size_t i = size; i-- > 1; point >>= 6) out[i] = (char)(0x80 | (point & 0x3F));
  out[0] = (char)(LEAD[size] | point);
  return size;
}

/* What is measured grows with the text, not with its square: counted, not timed. */
static void assert_linear(const char *unit, float width) {
  enum { LENGTH = 100000 };
  FixedFonts fixed;
  Mem mem = mem_system();
  Fonts fonts = fixed_fonts(&fixed);
  char *text = malloc(LENGTH + 16);
  size_t length = 0;
  for (; length + strlen(unit) <= LENGTH; length += strlen(unit))
    memcpy(text + length, unit, strlen(unit));
  ParagraphStyle style = {.size = 20, .width = width};
  Paragraph *paragraph;
  assert_int_equal(paragraph_new(&mem, &fonts, text, length, &style, &paragraph), ST_OK);
  assert_true(paragraph_line_count(paragraph) > 100);
  assert_in_range(fixed.measured, 1, LENGTH * 12);
  paragraph_free(paragraph);
  free(text);
}

static void a_hundred_thousand_letters_are_measured_a_few_times_each(void **state) {
  (void)state;
  assert_linear("ord ", 500);
  assert_linear("x", 500);
  assert_linear("مرحبا ", 500);
  assert_linear("م", 500);
  assert_linear("a\xCC\x81", 500);
}

static void no_code_point_ends_the_program(void **state) {
  (void)state;
  uint32_t seed = 11;
  for (int round = 0; round < 3000; round++) {
    char text[128];
    size_t length = 0;
    for (int i = 0; i < 24; i++) {
      seed = seed * 1664525u + 1013904223u;
      static const uint32_t SPANS[] = {0x80, 0x800, 0x3000, 0x10000, 0x20000, 0x110000};
      uint32_t point = (seed >> 8) % SPANS[(seed >> 5) % 6];
      if (point >= 0xD800 && point < 0xE000) point = 0x1F1E6 + point % 26; /* flags instead */
      length += encode(point, text + length);
    }
    text[length] = '\0';
    Paragraph *paragraph = lay_out(text, 100, round % 2);
    paragraph_free(paragraph);
  }
}

static void *failing_resize(void *context, void *block, size_t old_size, size_t new_size) {
  int *left = context;
  if (new_size && (*left)-- <= 0) return NULL;
  return mem_system().resize(NULL, block, old_size, new_size);
}

static void every_failed_allocation_is_a_status_and_leaks_nothing(void **state) {
  (void)state;
  FixedFonts fixed;
  Fonts fonts = fixed_fonts(&fixed);
  ParagraphStyle style = {.size = 20, .width = 60};
  const char *text = "et to tre fire fem seks syv otte ni ti elleve tolv tretten مرحبا";
  Status status = ST_NO_MEMORY;
  for (int allowed = 0; status != ST_OK; allowed++) {
    assert_in_range(allowed, 0, 40);
    int left = allowed;
    Mem mem = {failing_resize, &left};
    Paragraph *paragraph;
    status = paragraph_new(&mem, &fonts, text, strlen(text), &style, &paragraph);
    assert_true(status == ST_OK || (status == ST_NO_MEMORY && !paragraph));
    paragraph_free(paragraph);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_flow_into_lines_and_no_word_is_cut),
      cmocka_unit_test(a_text_fits_in_the_width_it_was_measured_to_have),
      cmocka_unit_test(a_line_has_no_more_letters_than_it_may_however_wide_it_is),
      cmocka_unit_test(no_word_is_left_alone_on_the_last_line),
      cmocka_unit_test(no_text_is_one_empty_line),
      cmocka_unit_test(line_breaks_of_the_writer_are_kept),
      cmocka_unit_test(lines_cover_the_text_without_gap_or_overlap),
      cmocka_unit_test(a_word_wider_than_the_line_breaks_between_letters),
      cmocka_unit_test(bytes_that_are_no_text_show_as_replacement_characters),
      cmocka_unit_test(each_script_gets_its_face_and_weight),
      cmocka_unit_test(alignment_follows_the_direction_of_the_text),
      cmocka_unit_test(headings_stand_closer_than_text),
      cmocka_unit_test(a_hundred_thousand_letters_are_measured_a_few_times_each),
      cmocka_unit_test(no_code_point_ends_the_program),
      cmocka_unit_test(every_failed_allocation_is_a_status_and_leaks_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
