/* A signature: strokes as they were drawn, kept, added to, and never a press by mistake. */
#include "support_stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void show_sign(Stage *stage, const char *value) {
  View *view = stage_begin(stage, "sign");
  ViewNode *sign = stage_put(stage, NULL, VIEW_SIGNATURE, "sign", "Skriv under her");
  sign->value = view_text(view, value);
  for (int i = 0; i < 12; i++) stage_put(stage, NULL, VIEW_CHOICE, NULL, "Mere at rulle igennem");
  stage_put(stage, NULL, VIEW_BUTTON, "other", "Sig det med ord");
  stage_show(stage);
}

/* A point as part of the box, 0-1. */
static void pen(Stage *stage, InputKind kind, float x, float y) {
  Rect box = stage_rect(stage, "sign");
  finger(stage, kind, box.x + box.w * x, box.y + box.h * y);
}

static void a_stroke_is_told_when_the_finger_is_lifted(void **state) {
  Stage *stage = *state;
  show_sign(stage, "");
  pen(stage, INPUT_DOWN, 0.25f, 0.5f);
  pen(stage, INPUT_MOVE, 0.5f, 0.25f);
  pen(stage, INPUT_MOVE, 0.75f, 0.5f);
  expect_quiet(stage);
  pen(stage, INPUT_UP, 0.75f, 0.5f);
  expect_event(stage, UI_CHANGE, "sign", "0.250,0.500;0.500,0.250;0.750,0.500");
  expect_quiet(stage);
}

static void a_second_stroke_is_added_to_the_first(void **state) {
  Stage *stage = *state;
  show_sign(stage, "0.100,0.100;0.200,0.200");
  pen(stage, INPUT_DOWN, 0.5f, 0.5f);
  pen(stage, INPUT_MOVE, 0.25f, 0.5f);
  pen(stage, INPUT_UP, 0.25f, 0.5f);
  expect_event(stage, UI_CHANGE, "sign", "0.100,0.100;0.200,0.200|0.500,0.500;0.250,0.500");
}

static void a_stroke_that_leaves_the_box_stays_at_its_edge(void **state) {
  Stage *stage = *state;
  show_sign(stage, "");
  pen(stage, INPUT_DOWN, 0.5f, 0.5f);
  pen(stage, INPUT_MOVE, 1.5f, -3);
  pen(stage, INPUT_UP, 1.5f, -3);
  expect_event(stage, UI_CHANGE, "sign", "0.500,0.500;1.000,0.000");
}

static void drawing_does_not_scroll_the_page(void **state) {
  Stage *stage = *state;
  show_sign(stage, "");
  Rect before = stage_rect(stage, "sign");
  pen(stage, INPUT_DOWN, 0.5f, 0.9f);
  pen(stage, INPUT_MOVE, 0.5f, 0.1f);
  pen(stage, INPUT_UP, 0.5f, 0.1f);
  assert_true(rect_same(stage_rect(stage, "sign"), before));
  expect_event(stage, UI_CHANGE, "sign", "0.500,0.900;0.500,0.100");
}

static void a_palm_takes_the_stroke_back_and_keeps_what_was_there(void **state) {
  Stage *stage = *state;
  show_sign(stage, "0.100,0.100;0.200,0.200");
  pen(stage, INPUT_DOWN, 0.5f, 0.5f);
  pen(stage, INPUT_MOVE, 0.6f, 0.6f);
  finger(stage, INPUT_CANCEL, 0, 0);
  pen(stage, INPUT_UP, 0.6f, 0.6f);
  expect_quiet(stage);
  pen(stage, INPUT_DOWN, 0.5f, 0.5f);
  pen(stage, INPUT_UP, 0.5f, 0.5f);
  expect_event(stage, UI_CHANGE, "sign", "0.100,0.100;0.200,0.200|0.500,0.500");
}

static int lines_painted(Stage *stage, const PaintCommand **last) {
  const PaintList *list = stage_frame(stage);
  int count = 0;
  for (int i = 0; i < paint_count(list); i++) {
    if (paint_at(list, i)->op != PAINT_LINE) continue;
    *last = paint_at(list, i);
    count++;
  }
  return count;
}

static void strokes_are_painted_where_they_were_drawn(void **state) {
  Stage *stage = *state;
  const PaintCommand *line = NULL;
  show_sign(stage, "");
  assert_int_equal(lines_painted(stage, &line), 0);
  show_sign(stage, "0.000,0.000;1.000,1.000|0.250,0.500;0.750,0.500");
  assert_int_equal(lines_painted(stage, &line), 2);
  Rect box = stage_rect(stage, "sign");
  assert_int_equal(line->count, 2);
  assert_float_equal(line->points[0], box.x + box.w * 0.25, 0.5);
  assert_float_equal(line->points[1], box.y + box.h * 0.5, 0.5);
  assert_float_equal(line->points[2], box.x + box.w * 0.75, 0.5);
}

static void a_stroke_is_seen_while_it_is_made(void **state) {
  Stage *stage = *state;
  const PaintCommand *line = NULL;
  show_sign(stage, "");
  pen(stage, INPUT_DOWN, 0.1f, 0.1f);
  pen(stage, INPUT_MOVE, 0.2f, 0.2f);
  assert_true(ui_changed(stage->ui));
  assert_int_equal(lines_painted(stage, &line), 1);
  show_sign(stage, ""); /* a message goes away meanwhile */
  pen(stage, INPUT_MOVE, 0.3f, 0.1f);
  assert_int_equal(lines_painted(stage, &line), 1);
  assert_int_equal(line->count, 3);
}

static void a_stroke_that_a_dialog_ends_is_neither_kept_nor_shown(void **state) {
  Stage *stage = *state;
  const PaintCommand *line = NULL;
  show_sign(stage, "");
  pen(stage, INPUT_DOWN, 0.1f, 0.1f);
  pen(stage, INPUT_MOVE, 0.9f, 0.9f);
  View *view = stage_begin(stage, "sign");
  stage_put(stage, NULL, VIEW_SIGNATURE, "sign", "Skriv under her");
  view->dialog = view_add(view, NULL, VIEW_COLUMN);
  stage_put(stage, view->dialog, VIEW_BUTTON, "here", "Jeg er her");
  stage_show(stage);
  finger_on(stage, INPUT_UP, "sign");
  expect_quiet(stage);
  assert_int_equal(lines_painted(stage, &line), 0);
  show_sign(stage, "");
  assert_int_equal(lines_painted(stage, &line), 0);
}

static void two_people_sign_each_in_their_own_place(void **state) {
  Stage *stage = *state;
  const PaintCommand *line = NULL;
  stage_begin(stage, "two");
  stage_put(stage, NULL, VIEW_SIGNATURE, "sign", "Dig");
  stage_put(stage, NULL, VIEW_SIGNATURE, "other", "Den anden");
  stage_show(stage);
  pen(stage, INPUT_DOWN, 0.1f, 0.1f);
  pen(stage, INPUT_MOVE, 0.9f, 0.9f);
  assert_int_equal(lines_painted(stage, &line), 1);
  assert_true(line->points[1] < stage_rect(stage, "other").y);
}

static void a_value_that_is_no_drawing_paints_nothing_wild(void **state) {
  Stage *stage = *state;
  static const char *const VALUES[] = {
      "x", ",,;|", "1", "0.1,0.1;", "|||", "nan,nan;nan,nan", "9e99,1;1,9e99", "0.1;0.2"};
  const PaintCommand *line;
  for (size_t i = 0; i < sizeof VALUES / sizeof *VALUES; i++) {
    show_sign(stage, VALUES[i]);
    Rect box = stage_rect(stage, "sign");
    if (lines_painted(stage, &line) == 0) continue;
    for (int at = 0; at < line->count; at++) {
      assert_true(line->points[2 * at] >= box.x && line->points[2 * at] <= right_of(box));
      assert_true(line->points[2 * at + 1] >= box.y && line->points[2 * at + 1] <= below(box));
    }
  }
  enum { POINTS = 5000 };
  char *many = malloc(POINTS * 8 + 1);
  assert_non_null(many);
  for (int i = 0; i < POINTS; i++) memcpy(many + i * 8, "0.5,0.5;", 9);
  show_sign(stage, many);
  assert_int_equal(lines_painted(stage, &line), 1);
  free(many);
}

static void keys_reach_it_and_do_not_sign(void **state) {
  Stage *stage = *state;
  show_sign(stage, "");
  assert_string_equal(ui_focus(stage->ui), "sign");
  press_key(stage, KEY_ENTER);
  press_key(stage, KEY_SPACE);
  expect_quiet(stage);
  press_key(stage, KEY_SHIFT_TAB);
  assert_string_equal(ui_focus(stage->ui), "other");
}

static void the_place_to_sign_is_wide_and_has_a_line(void **state) {
  Stage *stage = *state;
  show_sign(stage, "");
  Rect box = stage_rect(stage, "sign");
  assert_true(box.w >= 150 * PX_PER_MM && box.h >= 40 * PX_PER_MM);
  const PaintList *list = stage_frame(stage);
  assert_non_null(painted_text(list, "edit", 0));
  bool line = false;
  for (int i = 0; i < paint_count(list); i++) {
    Rect rect = paint_at(list, i)->rect;
    line |= rect.h <= 2 && rect.w > box.w / 2 && rect.y > box.y && rect.y < below(box);
  }
  assert_true(line);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(a_stroke_is_told_when_the_finger_is_lifted),
      STAGED(a_second_stroke_is_added_to_the_first),
      STAGED(a_stroke_that_leaves_the_box_stays_at_its_edge),
      STAGED(drawing_does_not_scroll_the_page),
      STAGED(a_palm_takes_the_stroke_back_and_keeps_what_was_there),
      STAGED(strokes_are_painted_where_they_were_drawn),
      STAGED(a_stroke_is_seen_while_it_is_made),
      STAGED(a_stroke_that_a_dialog_ends_is_neither_kept_nor_shown),
      STAGED(two_people_sign_each_in_their_own_place),
      STAGED(a_value_that_is_no_drawing_paints_nothing_wild),
      STAGED(keys_reach_it_and_do_not_sign),
      STAGED(the_place_to_sign_is_wide_and_has_a_line),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
