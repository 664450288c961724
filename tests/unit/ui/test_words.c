/* Words once laid out are kept, icons turn with the screen, and what a person wrote is forgotten
 * when asked for. */
#include "support_stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void show_words(Stage *stage, const char *id, const char *words) {
  stage_begin(stage, id);
  stage_put(stage, NULL, VIEW_TEXT, "text", words);
  stage_put(stage, NULL, VIEW_CHOICE, "choice", words)->note = words;
  stage_show(stage);
}

static void a_screen_shown_again_measures_no_word_twice(void **state) {
  Stage *stage = *state;
  show_words(stage, "page", "Det er en god dag");
  stage_frame(stage);
  long first = stage->measured;
  assert_true(first > 0);
  show_words(stage, "page", "Det er en god dag");
  stage_frame(stage);
  tap(stage, "choice");
  stage_frame(stage);
  assert_int_equal(stage->measured, first);
  show_words(stage, "page", "Det er en ny dag");
  stage_frame(stage);
  assert_true(stage->measured > first);
}

static void other_sizes_and_directions_are_laid_out_anew(void **state) {
  Stage *stage = *state;
  show_words(stage, "page", "Ord");
  float small = painted_text(stage_frame(stage), "Ord", 0)->size;
  stage_text(stage, 200);
  assert_float_equal(painted_text(stage_frame(stage), "Ord", 0)->size, 2 * small, 1);
  stage_text(stage, 100);
  assert_float_equal(painted_text(stage_frame(stage), "Ord", 0)->size, small, 0.5);
  float left = painted_text(stage_frame(stage), "Ord", 0)->x;
  stage_begin(stage, "page")->rtl = true;
  stage_put(stage, NULL, VIEW_TEXT, "text", "Ord");
  stage_show(stage);
  assert_true(painted_text(stage_frame(stage), "Ord", 0)->x > left + 500);
}

/* Shows a page with words of its own and some that stay, and tells how many pieces were measured
 * for it. */
static long measured_for(Stage *stage, int number) {
  char words[40];
  long before = stage->measured;
  snprintf(words, sizeof words, "Ord nummer %d", number);
  stage_begin(stage, "page");
  stage_put(stage, NULL, VIEW_TEXT, NULL, words);
  stage_put(stage, NULL, VIEW_TEXT, NULL, "Det der bliver");
  stage_show(stage);
  stage_frame(stage);
  return stage->measured - before;
}

static void the_store_of_words_does_not_grow_without_end(void **state) {
  Stage *stage = *state;
  measured_for(stage, 1000);
  long each = measured_for(stage, 1001);
  for (int i = 1002; i < 5000; i++)
    assert_int_equal(measured_for(stage, i), each); /* what stays is never dropped */
  assert_int_equal(measured_for(stage, 4999), 0);
  assert_int_equal(measured_for(stage, 1001), each); /* long gone */
}

static void each_word_is_painted_within_its_bounds(void **state) {
  Stage *stage = *state;
  show_words(stage, "page", "Typografi gør ordene læselige");
  const PaintList *list = stage_frame(stage);
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *word = paint_at(list, i);
    if (word->op != PAINT_TEXT || word->face == FACE_ICON) continue;
    assert_true(word->rect.x <= word->x && word->rect.y <= word->y - word->size * 0.8f);
    assert_true(below(word->rect) >= word->y + word->size * 0.2f);
    assert_true(word->size == (float)(int)word->size);
  }
}

static void icons_that_show_a_way_turn_with_the_screen(void **state) {
  Stage *stage = *state;
  static const char *const ICONS[][2] = {{"arrow_back", "arrow_forward"},
                                         {"arrow_forward", "arrow_back"},
                                         {"chevron_left", "chevron_right"},
                                         {"chevron_right", "chevron_left"},
                                         {"subdirectory_arrow_right", "subdirectory_arrow_left"},
                                         {"navigate_next", "navigate_before"},
                                         {"home", "home"}};
  for (size_t i = 0; i < sizeof ICONS / sizeof *ICONS; i++) {
    for (int rtl = 0; rtl < 2; rtl++) {
      stage_begin(stage, "icons")->rtl = rtl;
      stage_put(stage, NULL, VIEW_ICON, "icon", NULL)->icon = ICONS[i][0];
      stage_show(stage);
      const PaintCommand *icon = painted_text(stage_frame(stage), ICONS[i][rtl], 0);
      assert_non_null(icon);
      assert_int_equal(icon->face, FACE_ICON);
    }
  }
}

static void own_words_of_the_kit_come_from_whoever_has_them(void **state) {
  Stage *stage = *state;
  stage->config.word = NULL;
  ui_configure(stage->ui, &stage->config);
  stage_begin(stage, "write")->focus = "field";
  stage_put(stage, NULL, VIEW_FIELD, "field", "Navn");
  stage_show(stage);
  assert_non_null(stage_find(stage, "ui.key.space"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(a_screen_shown_again_measures_no_word_twice),
      STAGED(other_sizes_and_directions_are_laid_out_anew),
      STAGED(the_store_of_words_does_not_grow_without_end),
      STAGED(each_word_is_painted_within_its_bounds),
      STAGED(icons_that_show_a_way_turn_with_the_screen),
      STAGED(own_words_of_the_kit_come_from_whoever_has_them),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
