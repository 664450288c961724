/* Buttons and cards: large enough, with all their words, and mirrored where the screen is. */
#include "support_stage.h"
#include "ui/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void everything_to_press_is_large_enough_for_a_finger(void **state) {
  Stage *stage = *state;
  static const char *const BUTTONS[] = {NULL,  "primary",    "plain",  "quiet",
                                        "row", "door-green", "change", "picture"};
  static const char *const CHOICES[] = {"card", "row", "scale"};
  for (int width = 640; width <= 1920; width += 640) {
    stage_panel(stage, width, 1080);
    stage_begin(stage, "targets");
    for (int i = 0; i < 8; i++)
      stage_put(stage, NULL, VIEW_BUTTON, "button", "")->style = BUTTONS[i];
    for (int i = 0; i < 3; i++)
      stage_put(stage, NULL, VIEW_CHOICE, "choice", "")->style = CHOICES[i];
    stage_put(stage, NULL, VIEW_FIELD, "field", "")->input = "line";
    stage_put(stage, NULL, VIEW_SIGNATURE, "signature", "");
    ViewNode *people = stage_put(stage, NULL, VIEW_PEOPLE, NULL, "Mig");
    stage_put(stage, people, VIEW_ITEM, "person", "Bo");
    stage_show(stage);
    int targets = 0;
    stage_find(stage, "");
    for (const Json *node = json_first(json_field(stage->tree, "nodes")); node;
         node = json_next(node)) {
      const Json *mm = json_next(json_next(json_first(json_field(node, "rect_mm"))));
      if (!json_bool(json_field(node, "target"), false)) continue;
      if (json_number(mm, 0) < 20 || json_number(json_next(mm), 0) < 20)
        fail_msg("%s is %.1f x %.1f mm", json_text(json_field(node, "id")), json_number(mm, 0),
                 json_number(json_next(mm), 0));
      targets++;
    }
    assert_true(targets >= 13);
  }
}

static void what_a_press_sends_is_its_value(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "values");
  stage_put(stage, NULL, VIEW_CHOICE, "choice", "Ja")->value = "yes";
  stage_put(stage, NULL, VIEW_BUTTON, "button", "Videre");
  stage_show(stage);
  tap(stage, "choice");
  expect_event(stage, UI_PRESS, "choice", "yes");
  tap(stage, "button");
  expect_event(stage, UI_PRESS, "button", "");
}

/* No drag but a signature: a finger that moves on a control does nothing that a tap does not. */
static void a_finger_that_moves_does_no_more_than_a_tap(void **state) {
  Stage *stage = *state;
  static const ViewKind KINDS[] = {VIEW_BUTTON, VIEW_CHOICE, VIEW_FIELD, VIEW_ITEM, VIEW_SIGNATURE};
  for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) {
    stage_begin(stage, "moved");
    ViewNode *around = KINDS[i] == VIEW_ITEM ? stage_put(stage, NULL, VIEW_PEOPLE, NULL, "Mig") : NULL;
    stage_put(stage, around, KINDS[i], "it", "Det");
    stage_show(stage);
    Rect box = stage_rect(stage, "it");
    float x = box.x + box.w / 2, y = box.y + box.h / 2;
    finger(stage, INPUT_DOWN, x, y);
    for (int step = 1; step < 5; step++) finger(stage, INPUT_MOVE, x + (float)step, y);
    finger(stage, INPUT_UP, x + 4, y);
    if (view_is_dragged(KINDS[i])) drop_events(stage);
    else if (KINDS[i] != VIEW_FIELD) expect_event(stage, UI_PRESS, "it", "");
    expect_quiet(stage);
  }
}

static void label_note_and_icon_are_all_in_the_box(void **state) {
  Stage *stage = *state;
  static const char *const STYLES[] = {NULL, "row", "door-green"};
  for (int rtl = 0; rtl < 2; rtl++) {
    for (int i = 0; i < 3; i++) {
      stage_begin(stage, "parts")->rtl = rtl;
      ViewNode *button = stage_put(stage, NULL, VIEW_BUTTON, "button", "Min");
      button->note = "Det";
      button->icon = "home";
      button->style = STYLES[i];
      stage_show(stage);
      Rect box = stage_rect(stage, "button");
      static const char *const PARTS[] = {"Min", "Det", "home"};
      for (int k = 0; k < 3; k++) {
        const PaintCommand *part = painted_text(stage_frame(stage), PARTS[k], 0);
        assert_non_null(part);
        assert_true(part->x >= box.x && part->x + part->size <= right_of(box) + 1);
        assert_true(part->y - part->size / 2 >= box.y && part->y <= below(box));
      }
    }
  }
}

static void words_stand_in_the_middle_of_a_wide_button(void **state) {
  Stage *stage = *state;
  for (int rtl = 0; rtl < 2; rtl++) {
    stage_begin(stage, "wide")->rtl = rtl;
    ViewNode *row = stage_put(stage, NULL, VIEW_ROW, NULL, NULL);
    stage_put(stage, row, VIEW_BUTTON, "button", rtl ? "نعم" : "Nej")->min_mm = 200;
    stage_show(stage);
    Rect box = stage_rect(stage, "button");
    const PaintCommand *word = painted_text(stage_frame(stage), rtl ? "نعم" : "Nej", 0);
    assert_float_equal(box.w, 200 * PX_PER_MM, 1);
    assert_float_equal(word->x + word->size * 0.75f, box.x + box.w / 2, 3);
  }
}

static float icon_offset(Stage *stage, bool rtl, const char *icon, const char *painted) {
  stage_begin(stage, rtl ? "rtl" : "ltr")->rtl = rtl;
  stage_put(stage, NULL, VIEW_BUTTON, "button", "Videre")->icon = icon;
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  const PaintCommand *glyph = painted_text(list, painted, 0),
                     *word = painted_text(list, "Videre", 0);
  assert_non_null(glyph);
  return glyph->x - word->x;
}

static void what_leads_on_points_on_and_stands_behind_the_words(void **state) {
  Stage *stage = *state;
  assert_true(icon_offset(stage, false, "arrow_forward", "arrow_forward") > 0);
  assert_true(icon_offset(stage, true, "arrow_forward", "arrow_back") < 0);
  assert_true(icon_offset(stage, false, "arrow_back", "arrow_back") < 0);
  assert_true(icon_offset(stage, true, "arrow_back", "arrow_forward") > 0);
  assert_true(icon_offset(stage, false, "home", "home") < 0);
  assert_true(icon_offset(stage, true, "home", "home") > 0);
}

static float corner_of_mark(Stage *stage, bool multi, Rect *mark) {
  stage_begin(stage, multi ? "multi" : "one");
  stage_put(stage, NULL, VIEW_CHOICE, "choice", "Ja")->multi = multi;
  stage_show(stage);
  Rect card = stage_rect(stage, "choice");
  const PaintList *list = stage_frame(stage);
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    bool small = command->op == PAINT_BOX && command->rect.w < card.h / 2 &&
                 command->rect.x > card.x + card.w / 2;
    if (!small) continue;
    *mark = command->rect;
    return command->radius;
  }
  fail_msg("no mark");
  return 0;
}

static void one_of_many_is_round_and_many_of_many_are_square(void **state) {
  Stage *stage = *state;
  Rect mark;
  float round = corner_of_mark(stage, false, &mark);
  assert_float_equal(round, mark.w / 2, 1);
  float square = corner_of_mark(stage, true, &mark);
  assert_true(square < mark.w / 4);
}

static void a_scale_stands_side_by_side_with_its_mark_and_word_in_the_middle(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "scale");
  ViewNode *grid = stage_put(stage, NULL, VIEW_GRID, NULL, NULL);
  grid->columns = 5;
  for (int i = 0; i < 5; i++) stage_put(stage, grid, VIEW_CHOICE, "step", "Godt")->style = "scale";
  grid->first->selected = true;
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  const PaintCommand *check = painted_text(list, "check", 0), *word = painted_text(list, "Godt", 0);
  Rect card = stage_rect(stage, "step");
  assert_true(check->y < word->y - word->size / 2 || word->y < check->y - check->size / 2);
  assert_float_equal(check->x + check->size / 2, card.x + card.w / 2, 2);
  assert_float_equal(word->x + word->size, card.x + card.w / 2, 2);
}

static void long_words_make_a_card_taller_and_never_cut(void **state) {
  Stage *stage = *state;
  static const char LONG[] =
      "Jeg vil gerne have en at snakke med, som ikke er fra kommunen, og som har tid til mig";
  stage_panel(stage, 640, 1080);
  stage_begin(stage, "cards");
  stage_put(stage, NULL, VIEW_CHOICE, "short", "Ja");
  stage_put(stage, NULL, VIEW_CHOICE, "long", LONG)->note = LONG;
  stage_put(stage, NULL, VIEW_BUTTON, "button", LONG);
  stage_show(stage);
  assert_true(stage_rect(stage, "long").h > stage_rect(stage, "short").h * 1.5f);
  assert_false(json_bool(json_field(stage_node(stage, "long"), "clipped"), true));
  assert_false(json_bool(json_field(stage_node(stage, "button"), "clipped"), true));
  assert_true(stage_rect(stage, "button").w <= 640);
}

/* The sixteen pictures of a code, each with a drawing of its own; what has none paints nothing. */
static void every_picture_of_a_code_is_drawn(void **state) {
  Stage *stage = *state;
  static const char *const NAMES[] = {"house",  "tree", "dog",   "fish",  "boat",   "bike",
                                      "key",    "cup",  "sun",   "moon",  "star",   "bird",
                                      "flower", "shoe", "apple", "clock", "unicorn"};
  char icon[32];
  for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
    snprintf(icon, sizeof icon, "draw/%s", NAMES[i]);
    View *view = stage_begin(stage, NAMES[i]);
    ViewNode *picture = stage_put(stage, NULL, VIEW_BUTTON, "picture", "");
    picture->style = "picture";
    picture->icon = view_text(view, icon);
    stage_show(stage);
    const PaintList *list = stage_frame(stage);
    int strokes = 0;
    for (int at = 0; at < paint_count(list); at++)
      strokes += paint_at(list, at)->op == PAINT_LINE || paint_at(list, at)->op == PAINT_WEDGE;
    assert_true((strokes > 0) == (i + 1 < sizeof NAMES / sizeof *NAMES));
    assert_null(painted_text(list, icon, 0));
  }
}

/* The word stands below the picture where it fits, and steps aside where it would be broken; it is
 * spoken all the same. */
static void a_picture_shows_its_word_only_where_it_has_room(void **state) {
  Stage *stage = *state;
  for (int narrow = 0; narrow <= 1; narrow++) {
    stage_panel(stage, narrow ? 120 : 1920, 1080);
    stage_begin(stage, "picture");
    ViewNode *grid = stage_put(stage, NULL, VIEW_GRID, NULL, NULL);
    ViewNode *picture = stage_put(stage, grid, VIEW_BUTTON, "picture", "Sommerfugl");
    grid->grow = stage->view->body->grow = true;
    picture->style = "picture";
    picture->icon = "draw/bird";
    picture->grow = true;
    stage_show(stage);
    assert_int_equal(painted_text(stage_frame(stage), "Sommerfugl", 0) == NULL, narrow);
    assert_string_equal(stage_says(stage, "picture", "name"), "Sommerfugl");
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(everything_to_press_is_large_enough_for_a_finger),
      STAGED(what_a_press_sends_is_its_value),
      STAGED(a_finger_that_moves_does_no_more_than_a_tap),
      STAGED(label_note_and_icon_are_all_in_the_box),
      STAGED(words_stand_in_the_middle_of_a_wide_button),
      STAGED(what_leads_on_points_on_and_stands_behind_the_words),
      STAGED(one_of_many_is_round_and_many_of_many_are_square),
      STAGED(a_scale_stands_side_by_side_with_its_mark_and_word_in_the_middle),
      STAGED(long_words_make_a_card_taller_and_never_cut),
      STAGED(every_picture_of_a_code_is_drawn),
      STAGED(a_picture_shows_its_word_only_where_it_has_room),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
