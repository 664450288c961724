#include "platform/font_set.h"
#include "text/paragraph.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static FontSet *open_fonts(const FontFiles *files) {
  Mem mem = mem_system();
  FontSet *fonts = NULL;
  Fault fault = {ST_OK, ""};
  if (font_set_new(&mem, files, &fonts, &fault) != ST_OK) fail_msg("%s", fault.detail);
  return fonts;
}

static float width_of(FontSet *set, Face face, const char *text, bool rtl) {
  Fonts fonts = font_set_fonts(set);
  return fonts.advance(fonts.context, face, 40, text, strlen(text), rtl);
}

static GlyphRun run_of(FontSet *fonts, Face face, float size, const char *text, bool rtl) {
  return font_set_run(fonts, face, size, rtl, text, strlen(text));
}

static long ink_of(GlyphRun run) {
  long ink = 0;
  for (int y = 0; y < run.height; y++)
    for (int x = 0; x < run.width; x++) ink += run.coverage[y * run.pitch + x];
  return ink;
}

static void words_have_width_and_ink(void **state) {
  (void)state;
  FontSet *fonts = open_fonts(NULL);
  assert_true(width_of(fonts, FACE_REGULAR, "hjem", false) > 60);
  assert_true(width_of(fonts, FACE_BOLD, "hjem", false) >
              width_of(fonts, FACE_REGULAR, "hjem", false));
  GlyphRun run = run_of(fonts, FACE_REGULAR, 40, "hjem", false);
  assert_true(ink_of(run) > 255 * 100);
  assert_true(run.top < -20 && run.top > -50); /* the h stands on the baseline */
  assert_in_range(run.height, 30, 50);
  font_set_free(fonts);
}

static void what_is_painted_fits_in_what_was_measured(void **state) {
  (void)state;
  FontSet *fonts = open_fonts(NULL);
  const char *words[] = {"hjem", "jeg", "Århus", "Æbler", "(fjord)", "W"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    GlyphRun run = run_of(fonts, FACE_REGULAR, 40, words[i], false);
    float width = width_of(fonts, FACE_REGULAR, words[i], false);
    assert_true(run.left >= -6 && (float)(run.left + run.width) <= width + 1);
  }
  font_set_free(fonts);
}

static void arabic_letters_join(void **state) {
  (void)state;
  FontSet *fonts = open_fonts(NULL);
  const char *word = "بيت";
  float joined = width_of(fonts, FACE_ARABIC, word, true);
  float apart = 0;
  for (size_t i = 0; i < 6; i += 2) {
    Fonts measure = font_set_fonts(fonts);
    apart += measure.advance(measure.context, FACE_ARABIC, 40, word + i, 2, true);
  }
  assert_true(joined < apart * 0.9f);
  font_set_free(fonts);
}

static void an_icon_is_one_square_sign(void **state) {
  (void)state;
  FontSet *fonts = open_fonts(NULL);
  const char *names[] = {"arrow_back", "home", "favorite", "volume_up", "family_restroom"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    assert_int_equal((int)width_of(fonts, FACE_ICON, names[i], false), 40);
    assert_int_equal((int)width_of(fonts, FACE_ICON, names[i], true), 40);
    assert_true(ink_of(run_of(fonts, FACE_ICON, 40, names[i], true)) > 255 * 50);
  }
  font_set_free(fonts);
}

static void the_faces_tell_what_they_lack(void **state) {
  (void)state;
  FontSet *set = open_fonts(NULL);
  Fonts fonts = font_set_fonts(set);
  assert_true(fonts.has(fonts.context, FACE_REGULAR, 0xE6));   /* æ */
  assert_false(fonts.has(fonts.context, FACE_REGULAR, 0x628)); /* beh */
  assert_true(fonts.has(fonts.context, FACE_ARABIC, 0x628));
  assert_true(fonts.has(fonts.context, FACE_FALLBACK, 0x3B3)); /* gamma */
  assert_false(fonts.has(fonts.context, FACE_REGULAR, 0x1F600)); /* a smile */
  assert_true(fonts.has(fonts.context, FACE_SYMBOL, 0x1F600));
  assert_true(fonts.has(fonts.context, FACE_SYMBOL, 0x1F44D)); /* thumbs up */
  float ascent, descent;
  fonts.metrics(fonts.context, FACE_REGULAR, 40, &ascent, &descent);
  assert_true(ascent > 30 && ascent < 50 && descent > 5 && descent < 20);
  font_set_free(set);
}

static void a_word_seen_before_is_not_rendered_again(void **state) {
  (void)state;
  FontSet *fonts = open_fonts(NULL);
  run_of(fonts, FACE_REGULAR, 30, "igen", false);
  int64_t renders = font_set_renders(fonts);
  for (int i = 0; i < 10; i++) run_of(fonts, FACE_REGULAR, 30, "igen", false);
  assert_int_equal(font_set_renders(fonts), renders);
  run_of(fonts, FACE_REGULAR, 31, "igen", false);
  run_of(fonts, FACE_BOLD, 30, "igen", false);
  assert_int_equal(font_set_renders(fonts), renders + 2);
  font_set_free(fonts);
}

static void a_word_without_ink_is_not_rendered_again_either(void **state) {
  (void)state;
  FontSet *fonts = open_fonts(NULL);
  const char *joiner = "\xE2\x80\x8D";
  assert_null(run_of(fonts, FACE_REGULAR, 30, joiner, false).coverage);
  int64_t renders = font_set_renders(fonts);
  run_of(fonts, FACE_REGULAR, 30, joiner, false);
  assert_int_equal(font_set_renders(fonts), renders);
  font_set_free(fonts);
}

/* One open font serves all sizes of a face: whichever it had before, the picture is the same. */
static void sizes_take_turns_in_one_open_font(void **state) {
  (void)state;
  FontSet *used = open_fonts(NULL);
  for (int size = 10; size < 60; size++) {
    FontSet *fresh = open_fonts(NULL);
    GlyphRun wanted = run_of(fresh, FACE_BOLD, (float)size, "Ågæ", false);
    run_of(used, FACE_BOLD, (float)(70 - size), "andet", size % 2);
    GlyphRun got = run_of(used, FACE_BOLD, (float)size, "Ågæ", false);
    assert_int_equal(got.width, wanted.width);
    assert_int_equal(got.height, wanted.height);
    assert_int_equal(got.top, wanted.top);
    assert_memory_equal(got.coverage, wanted.coverage, (size_t)(wanted.pitch * wanted.height));
    float ascent[2], descent[2];
    Fonts one = font_set_fonts(used), other = font_set_fonts(fresh);
    one.metrics(one.context, FACE_BOLD, (float)size, &ascent[0], &descent[0]);
    other.metrics(other.context, FACE_BOLD, (float)size, &ascent[1], &descent[1]);
    assert_true(ascent[0] == ascent[1] && descent[0] == descent[1]);
    font_set_free(fresh);
  }
  font_set_free(used);
}

static void odd_requests_are_answered_without_a_crash(void **state) {
  (void)state;
  FontSet *set = open_fonts(NULL);
  Fonts fonts = font_set_fonts(set);
  assert_null(run_of(set, FACE_REGULAR, 30, "", false).coverage);
  assert_true(isfinite(fonts.advance(fonts.context, FACE_REGULAR, NAN, "a", 1, false)));
  assert_true(isfinite(fonts.advance(fonts.context, FACE_REGULAR, 1e9f, "a", 1, false)));
  assert_true(isfinite(fonts.advance(fonts.context, (Face)99, 30, "a", 1, false)));
  static char letters[100000];
  memset(letters, 'm', sizeof letters);
  assert_true(fonts.advance(fonts.context, FACE_REGULAR, 30, letters, sizeof letters, false) > 1e6);
  assert_non_null(font_set_run(set, FACE_REGULAR, 30, false, letters, sizeof letters).coverage);
  font_set_run(set, FACE_REGULAR, 30, false, "\xFF\xC3", 2);
  font_set_free(set);
}

static void a_missing_regular_font_is_named(void **state) {
  (void)state;
  Mem mem = mem_system();
  FontFiles files = {{[FACE_REGULAR] = "/nowhere/Missing.otf", [FACE_FALLBACK] = "/nowhere/Other.ttf"}};
  FontSet *fonts;
  Fault fault = {ST_OK, ""};
  assert_int_equal(font_set_new(&mem, &files, &fonts, &fault), ST_NOT_FOUND);
  assert_non_null(strstr(fault.detail, "/nowhere/Missing.otf"));
  assert_null(fonts);
  files.path[FACE_REGULAR] = TEST_SOURCE_DIR "/CMakeLists.txt";
  assert_int_equal(font_set_new(&mem, &files, &fonts, &fault), ST_DAMAGED);
  files.path[FACE_REGULAR] = TEST_SOURCE_DIR;
  assert_int_equal(font_set_new(&mem, &files, &fonts, &fault), ST_IO);
}

static void another_missing_or_broken_font_falls_back_to_the_regular(void **state) {
  (void)state;
  FontFiles files = {
      {[FACE_BOLD] = "/nowhere/Missing.otf", [FACE_MEDIUM] = TEST_SOURCE_DIR "/CMakeLists.txt"}};
  FontSet *fonts = open_fonts(&files);
  float regular = width_of(fonts, FACE_REGULAR, "hjem", false);
  assert_true(width_of(fonts, FACE_BOLD, "hjem", false) == regular);
  assert_true(width_of(fonts, FACE_MEDIUM, "hjem", false) == regular);
  assert_true(ink_of(run_of(fonts, FACE_MEDIUM, 40, "hjem", false)) > 0);
  font_set_free(fonts);
}

static void without_the_regular_font_words_are_set_in_the_fallback(void **state) {
  (void)state;
  const char *const bad[] = {"/nowhere/Missing.otf", TEST_SOURCE_DIR "/CMakeLists.txt", TEST_SOURCE_DIR};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    FontFiles files = {{[FACE_REGULAR] = bad[i]}};
    FontSet *fonts = open_fonts(&files);
    assert_true(width_of(fonts, FACE_REGULAR, "hjem", false) == width_of(fonts, FACE_FALLBACK, "hjem", false));
    assert_true(ink_of(run_of(fonts, FACE_REGULAR, 40, "hjem", false)) > 0);
    font_set_free(fonts);
  }
}

/* The name of an icon is for the font alone: "arrow_back" is no word for people. */
static void without_their_font_icons_are_left_out(void **state) {
  (void)state;
  const char *const bad[] = {"/nowhere/Missing.otf", TEST_SOURCE_DIR "/CMakeLists.txt"};
  FontSet *whole = open_fonts(NULL);
  assert_true(font_set_has_icons(whole));
  font_set_free(whole);
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    FontFiles files = {{[FACE_ICON] = bad[i]}};
    FontSet *fonts = open_fonts(&files);
    assert_null(font_set_run(fonts, FACE_ICON, 40, false, "home", 4).coverage);
    assert_true(width_of(fonts, FACE_ICON, "home", false) == 0);
    assert_false(font_set_has_icons(fonts));
    font_set_free(fonts);
  }
}

static void a_real_paragraph_of_two_scripts_uses_both_fonts(void **state) {
  (void)state;
  FontSet *set = open_fonts(NULL);
  Mem mem = mem_system();
  Fonts fonts = font_set_fonts(set);
  const char *text = "Anna بيت 12";
  ParagraphStyle style = {.size = 30, .width = 900, .lang = "ar"};
  Paragraph *paragraph;
  assert_int_equal(paragraph_new(&mem, &fonts, text, strlen(text), &style, &paragraph), ST_OK);
  assert_int_equal(paragraph_line(paragraph, 0).count, 3);
  assert_int_equal(paragraph_segment(paragraph, 0).face, FACE_REGULAR);
  assert_int_equal(paragraph_segment(paragraph, 2).face, FACE_ARABIC);
  paragraph_free(paragraph);
  font_set_free(set);
}

static void what_is_forgotten_is_rendered_again_and_looks_the_same(void **state) {
  (void)state;
  FontSet *fonts = open_fonts(NULL);
  float width = width_of(fonts, FACE_REGULAR, "hjem", false);
  long ink = ink_of(run_of(fonts, FACE_REGULAR, 40, "hjem", false));
  font_set_forget(fonts);
  assert_int_equal(font_set_renders(fonts), 1);
  assert_true(width_of(fonts, FACE_REGULAR, "hjem", false) == width);
  assert_int_equal(ink_of(run_of(fonts, FACE_REGULAR, 40, "hjem", false)), ink);
  assert_int_equal(font_set_renders(fonts), 2);
  font_set_free(fonts);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_have_width_and_ink),
      cmocka_unit_test(what_is_painted_fits_in_what_was_measured),
      cmocka_unit_test(arabic_letters_join),
      cmocka_unit_test(an_icon_is_one_square_sign),
      cmocka_unit_test(the_faces_tell_what_they_lack),
      cmocka_unit_test(a_word_seen_before_is_not_rendered_again),
      cmocka_unit_test(a_word_without_ink_is_not_rendered_again_either),
      cmocka_unit_test(what_is_forgotten_is_rendered_again_and_looks_the_same),
      cmocka_unit_test(sizes_take_turns_in_one_open_font),
      cmocka_unit_test(odd_requests_are_answered_without_a_crash),
      cmocka_unit_test(a_missing_regular_font_is_named),
      cmocka_unit_test(without_the_regular_font_words_are_set_in_the_fallback),
      cmocka_unit_test(without_their_font_icons_are_left_out),
      cmocka_unit_test(another_missing_or_broken_font_falls_back_to_the_regular),
      cmocka_unit_test(a_real_paragraph_of_two_scripts_uses_both_fonts),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
