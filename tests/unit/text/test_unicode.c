#include "base/utf8.h"
#include "text/unicode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static size_t count(const char *text) {
  return unicode_count_graphemes(text, strlen(text));
}

static void people_count_letters_as_graphemes(void **state) {
  (void)state;
  assert_int_equal(count(""), 0);
  assert_int_equal(count("rødgrød"), 7);
  assert_int_equal(count("e\xCC\x81"), 1);                 /* e and a combining accent */
  assert_int_equal(count("👩‍👩‍👧‍👦"), 1); /* a family of four */
  assert_int_equal(count("🇩🇰🇵🇱🇷🇴"), 3);                    /* three flags without spaces */
  assert_int_equal(count("👍🏽"), 1);                  /* with a skin tone */
  assert_int_equal(count("مَرْحَبًا"), 5);                     /* with vowel points */
  assert_int_equal(count("\r\n"), 1);
}

static void assert_same_boundaries_both_ways(const char *text, size_t length) {
  size_t boundaries[256] = {0};
  size_t found = 1;
  for (size_t at = 0; at < length;)
    boundaries[found++] = at = unicode_next_grapheme(text, length, at);
  size_t at = length;
  while (found-- > 1) {
    assert_int_equal(at, boundaries[found]);
    at = unicode_previous_grapheme(text, length, at);
  }
  assert_int_equal(at, 0);
}

static void backwards_finds_the_same_graphemes_as_forwards(void **state) {
  (void)state;
  const char *texts[] = {"hej",
                         "🇩🇰🇵🇱🇷🇴x",
                         "a👩‍👩‍👧‍👦👍🏽e\xCC\x81",
                         "مَرْحَبًا بك",
                         "\xC3\xC3\xA6\x80\xF0\x9F\x91",
                         "\r\n\n\r",
                         "각각",
                         "क्षि"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    assert_same_boundaries_both_ways(texts[i], strlen(texts[i]));
}

static void random_bytes_give_the_same_boundaries_both_ways(void **state) {
  (void)state;
  static const char *const PARTS[] = {"a",        "\xCC\x8A", "🇩",  "👩",  "\xE2\x80\x8D",
                                      "\xF0\x9F", "\x80",     "\r", "\n", "\xE1",
                                      "م",        "\xD9\x8E"};
  uint32_t seed = 7;
  for (int round = 0; round < 2000; round++) {
    char text[64] = "";
    size_t length = 0;
    for (int i = 0; i < 12; i++) {
      seed = seed * 1664525u + 1013904223u;
      const char *part = PARTS[(seed >> 16) % 12];
      memcpy(text + length, part, strlen(part));
      length += strlen(part);
    }
    assert_same_boundaries_both_ways(text, length);
  }
}

static void assert_folds(const char *text, const char *expected) {
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 1000);
  unicode_fold(&out, text, strlen(text));
  assert_string_equal(buf_text(&out), expected);
  buf_free(&out);
}

static void search_ignores_case_accents_and_spacing(void **state) {
  (void)state;
  assert_folds("  José \t\n MÜLLER  ", "jose muller");
  assert_folds("Paweł Żółć", "pawel zolc");
  assert_folds("Ștefan Ţ", "stefan t");
  assert_folds("Straße", "strasse");
  assert_folds("مُحَمَّد", "محمد");
  assert_folds("Ma\xC2\xADrie", "marie"); /* a soft hyphen */
  assert_folds("\xC2\xA0", "");
}

static void danish_letters_stay_letters_of_their_own(void **state) {
  (void)state;
  assert_folds("ÆØÅ æøå", "æøå æøå");
  assert_folds("A\xCC\x8A"
               "ge",
               "åge");                    /* decomposed */
  assert_folds("\xE2\x84\xAB", "å");      /* the ångström sign */
  assert_folds("a\xCC\xA3\xCC\x8A", "å"); /* another accent in between */
  assert_folds("a\xCC\x81", "a");
}

static void assert_composes(const char *text, size_t length, const char *expected) {
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 1 << 20);
  unicode_compose(&out, text, length);
  assert_string_equal(buf_text(&out), expected);
  buf_free(&out);
}

static void stored_text_is_composed(void **state) {
  (void)state;
  assert_composes("A\xCC\x8Arhus e\xCC\x81", 11, "Århus é");
  assert_composes("plain", 5, "plain");
  assert_composes("a\xCC\x8A\xCC\xA3", 5, "\xE1\xBA\xA1\xCC\x8A"); /* marks put in order */
  assert_composes("\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", 9, "각");
  assert_composes("x\xFFy", 3, "x\xEF\xBF\xBDy");
  assert_composes("", 0, "");
}

static void letters_of_all_alphabets_have_their_capitals(void **state) {
  (void)state;
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 100);
  const char *text = "aå ø éÿ łșț я 1";
  unicode_upper(&out, text, strlen(text));
  assert_string_equal(buf_text(&out), "AÅ Ø ÉŸ ŁȘȚ Я 1");
  buf_free(&out);
}

static void a_letter_with_endless_marks_is_composed_in_linear_time(void **state) {
  (void)state;
  enum { MARKS = 100000 };
  static char text[1 + MARKS * 2];
  text[0] = 'a';
  for (int i = 0; i < MARKS; i++) memcpy(text + 1 + i * 2, i % 2 ? "\xCC\x81" : "\xCC\xA3", 2);
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 1 << 20);
  unicode_compose(&out, text, sizeof text);
  assert_int_equal(out.status, ST_OK);
  assert_true(utf8_is_clean(out.data, out.length));
  buf_free(&out);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(people_count_letters_as_graphemes),
      cmocka_unit_test(backwards_finds_the_same_graphemes_as_forwards),
      cmocka_unit_test(random_bytes_give_the_same_boundaries_both_ways),
      cmocka_unit_test(search_ignores_case_accents_and_spacing),
      cmocka_unit_test(danish_letters_stay_letters_of_their_own),
      cmocka_unit_test(stored_text_is_composed),
      cmocka_unit_test(letters_of_all_alphabets_have_their_capitals),
      cmocka_unit_test(a_letter_with_endless_marks_is_composed_in_linear_time),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
