/* Things to read: lines of a length the eye can follow, own words in marks, steps and scales that
 * can be counted. */
#include "support_stage.h"
#include "ui/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char LONG[] = "Det her er en lang tekst med mange ord i, som ingen orker at læse, "
                           "hvis linjerne er så lange, at øjet ikke kan finde "
                           "tilbage til den næste linje, når det er kommet til enden af den "
                           "forrige. Derfor er de aldrig længere end seksogtres "
                           "tegn, uanset hvor bred skærmen er.";

/* Letters and blanks of the longest line that was painted. */
static float longest_line(const PaintList *list) {
  float longest = 0, start = 0, line = -1;
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *word = paint_at(list, i);
    if (word->op != PAINT_TEXT) continue;
    if (word->y != line) start = word->x;
    line = word->y;
    float letters = (word->rect.x + word->rect.w - word->size * 0.3f - start) / (word->size / 2);
    if (letters > longest) longest = letters;
  }
  return longest;
}

/* Words that go on in a second line need it: what follows stands below them. */
static void a_meter_is_as_tall_as_its_words(void **state) {
  Stage *stage = *state;
  stage_panel(stage, 1080, 1920);
  stage_begin(stage, "meter");
  ViewNode *split = stage_put(stage, NULL, VIEW_SPLIT, "split", "");
  ViewNode *left = stage_put(stage, split, VIEW_COLUMN, "left", "");
  ViewNode *meter =
      stage_put(stage, left, VIEW_METER, "meter", "Stemning: stadig ganske afventende");
  meter->of = 5;
  split->style = "even";
  stage_put(stage, left, VIEW_TEXT, "text", "Bagefter");
  stage_put(stage, split, VIEW_COLUMN, "right", "");
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  const PaintCommand *first = painted_text(list, "Stemning:", 0),
                     *last = painted_text(list, "afventende", 0),
                     *below = painted_text(list, "Bagefter", 0);
  assert_true(first && last && below && last->y > first->y);
  assert_true(below->y >= last->y + last->size);
}

static void a_line_has_at_most_66_letters(void **state) {
  Stage *stage = *state;
  static const ViewKind KINDS[] = {VIEW_TEXT, VIEW_HEADING, VIEW_QUOTE};
  stage_panel(stage, 7680, 1080);
  for (int i = 0; i < 3; i++) {
    stage_begin(stage, "lines");
    stage_put(stage, NULL, KINDS[i], "text", LONG);
    stage_show(stage);
    float letters = longest_line(stage_frame(stage));
    assert_true(letters > 50 && letters <= 66.5f);
  }
}

static void lines_stand_one_and_a_half_apart(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "text");
  stage_put(stage, NULL, VIEW_TEXT, "text", LONG);
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  const PaintCommand *first = painted_text(list, "Det", 0), *last = painted_text(list, "bred", 0);
  float lines = (last->y - first->y) / (first->size * 1.5f);
  assert_float_equal(lines, 4, 0.1);
}

static void text_can_stand_in_the_middle(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "middle");
  stage_put(stage, NULL, VIEW_TEXT, "text", "Gemt")->align = "center";
  stage_show(stage);
  const PaintCommand *word = painted_text(stage_frame(stage), "Gemt", 0);
  assert_float_equal(word->x + word->size, 960, 2);
}

static void own_words_stand_in_marks_with_who_said_them_below(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "quote");
  stage_put(stage, NULL, VIEW_QUOTE, "quote", "Jeg vil sove")->note = "Bo";
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  const PaintCommand *first = painted_text(list, "»Jeg", 0), *last = painted_text(list, "sove«", 0),
                     *who = painted_text(list, "Bo", 0);
  assert_true(first && last && who);
  assert_true(who->y > last->y && who->size < last->size);
  assert_int_equal(first->face, FACE_BOLD);
  assert_string_equal(stage_says(stage, "quote", "name"), "Jeg vil sove");
}

static void an_english_screen_has_english_marks(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "quote");
  stage_put(stage, NULL, VIEW_QUOTE, "quote", "Jeg vil sove");
  stage->view->lang = view_text(stage->view, "en");
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  assert_true(painted_text(list, "“Jeg", 0) && painted_text(list, "sove”", 0));
}

static void a_very_long_quote_is_all_there_and_in_marks(void **state) {
  Stage *stage = *state;
  enum { WORDS = 1000 };
  char text[WORDS * 6 + 1];
  for (int i = 0; i < WORDS; i++) memcpy(text + i * 6, i < WORDS - 1 ? "ordet " : "til ro", 7);
  stage_begin(stage, "quote");
  stage_put(stage, NULL, VIEW_QUOTE, "quote", text);
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  assert_non_null(painted_text(list, "»ordet", 0));
  assert_non_null(painted_text(list, "ro«", 0));
  assert_false(json_bool(json_field(stage_node(stage, "quote"), "clipped"), true));
}

/* Segments: the painted bars of one height, those in green first to last. */
static int segments(const PaintList *list, Color fill, const PaintCommand *out[20]) {
  int count = 0;
  for (int i = 0; i < paint_count(list) && count < 20; i++) {
    const PaintCommand *bar = paint_at(list, i);
    bool flat = bar->op == PAINT_BOX && bar->fill == fill && bar->rect.h < 16 && bar->rect.h > 2;
    if (flat && bar->rect.w > 0) out[count++] = bar;
  }
  return count;
}

static void show_progress(Stage *stage, ViewKind kind, int number, int of, bool rtl) {
  stage_begin(stage, "progress")->rtl = rtl;
  ViewNode *node = stage_put(stage, NULL, kind, "progress", "Trin");
  node->number = number;
  node->of = of;
  stage_show(stage);
}

static void steps_done_are_filled_from_the_start(void **state) {
  Stage *stage = *state;
  const Theme *theme = theme_get(THEME_PAPER);
  static const ViewKind KINDS[] = {VIEW_PROGRESS, VIEW_METER};
  for (int kind = 0; kind < 2; kind++) {
    for (int rtl = 0; rtl < 2; rtl++) {
      const PaintCommand *done[20], *left[20];
      show_progress(stage, KINDS[kind], 2, 5, rtl);
      const PaintList *list = stage_frame(stage);
      assert_int_equal(segments(list, theme->green, done), 2);
      assert_int_equal(segments(list, theme->hairline, left), 3);
      for (int i = 0; i < 3; i++)
        assert_true(rtl ? left[i]->rect.x < done[0]->rect.x : left[i]->rect.x > done[1]->rect.x);
      assert_non_null(painted_text(list, "Trin", 0));
    }
  }
}

static void parts_of_different_length_are_seen_as_such(void **state) {
  Stage *stage = *state;
  const Theme *theme = theme_get(THEME_PAPER);
  for (int rtl = 0; rtl < 2; rtl++) {
    double minutes[] = {10, 20, 30};
    const PaintCommand *done[20], *left[20];
    stage_begin(stage, rtl ? "right" : "left")->rtl = rtl;
    ViewNode *node = stage_put(stage, NULL, VIEW_PROGRESS, "progress", "Aftaler");
    node->number = 2, node->of = 3, node->points = minutes, node->point_count = 3;
    stage_show(stage);
    const PaintList *list = stage_frame(stage);
    assert_int_equal(segments(list, theme->green, done), 2);
    assert_int_equal(segments(list, theme->hairline, left), 1);
    const PaintCommand *first = done[rtl], *here = done[1 - rtl];
    assert_float_equal(here->rect.w, 2 * first->rect.w, 2);
    assert_float_equal(left[0]->rect.w, 3 * first->rect.w, 3);
    assert_true(here->rect.h > first->rect.h);
    assert_true(rtl ? left[0]->rect.x < here->rect.x : left[0]->rect.x > here->rect.x);
  }
}

static void many_steps_are_one_bar(void **state) {
  Stage *stage = *state;
  const Theme *theme = theme_get(THEME_PAPER);
  const PaintCommand *done[20], *all[20];
  show_progress(stage, VIEW_PROGRESS, 10, 40, false);
  const PaintList *list = stage_frame(stage);
  assert_int_equal(segments(list, theme->green, done), 1);
  assert_int_equal(segments(list, theme->hairline, all), 1);
  assert_float_equal(done[0]->rect.w, all[0]->rect.w / 4, 1);
  show_progress(stage, VIEW_PROGRESS, 90, 40, false);
  list = stage_frame(stage);
  segments(list, theme->green, done);
  segments(list, theme->hairline, all);
  assert_float_equal(done[0]->rect.w, all[0]->rect.w, 1);
  show_progress(stage, VIEW_PROGRESS, 0, 0, false);
  assert_int_equal(segments(stage_frame(stage), theme->green, done), 0);
}

static void the_first_step_and_the_last_are_told_apart_by_the_word(void **state) {
  Stage *stage = *state;
  show_progress(stage, VIEW_METER, 3, 5, false);
  assert_string_equal(stage_says(stage, "progress", "role"), "progressbar");
  assert_string_equal(stage_says(stage, "progress", "name"), "Trin");
}

static void what_is_wrong_comes_first_with_ways_to_mend_it(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "summary");
  ViewNode *summary = stage_put(stage, NULL, VIEW_SUMMARY, "summary", "Der mangler noget");
  stage_put(stage, summary, VIEW_BUTTON, "focus/name", "Skriv et navn");
  stage_show(stage);
  assert_string_equal(stage_says(stage, "summary", "role"), "alert");
  Rect box = stage_rect(stage, "summary"), button = stage_rect(stage, "focus/name");
  const PaintCommand *words = painted_text(stage_frame(stage), "mangler", 0);
  assert_true(words->y > box.y && words->y < button.y);
  assert_true(below(button) <= below(box));
  tap(stage, "focus/name");
  expect_event(stage, UI_PRESS, "focus/name", "");
}

static void a_badge_is_as_wide_as_its_word_and_an_icon_a_square(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "small");
  stage_put(stage, NULL, VIEW_BADGE, "badge", "Aftalt")->icon = "check";
  stage_put(stage, NULL, VIEW_ICON, "icon", NULL)->icon = "home";
  stage_put(stage, NULL, VIEW_RULE, "rule", NULL);
  stage_show(stage);
  Rect badge = stage_rect(stage, "badge"), icon = stage_rect(stage, "icon");
  const PaintList *list = stage_frame(stage);
  assert_true(badge.w < 200 * PX_PER_MM / 2);
  assert_true(painted_text(list, "Aftalt", 0)->x >= badge.x);
  assert_true(painted_text(list, "check", 0)->x < painted_text(list, "Aftalt", 0)->x);
  assert_float_equal(icon.w, icon.h, 1);
  assert_non_null(painted_text(list, "home", 0));
  assert_non_null(painted_box(list, stage_rect(stage, "rule")));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(a_meter_is_as_tall_as_its_words),
      STAGED(a_line_has_at_most_66_letters),
      STAGED(lines_stand_one_and_a_half_apart),
      STAGED(text_can_stand_in_the_middle),
      STAGED(own_words_stand_in_marks_with_who_said_them_below),
      STAGED(an_english_screen_has_english_marks),
      STAGED(a_very_long_quote_is_all_there_and_in_marks),
      STAGED(steps_done_are_filled_from_the_start),
      STAGED(parts_of_different_length_are_seen_as_such), STAGED(many_steps_are_one_bar),
      STAGED(the_first_step_and_the_last_are_told_apart_by_the_word),
      STAGED(what_is_wrong_comes_first_with_ways_to_mend_it),
      STAGED(a_badge_is_as_wide_as_its_word_and_an_icon_a_square),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
