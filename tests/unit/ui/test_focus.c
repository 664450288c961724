/* Where the focus is and where it goes: somebody who cannot point reaches everything, in reading
 * order. */
#include "support_stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static View *begin_page(Stage *stage, const char *id) {
  View *view = stage_begin(stage, id);
  view->top = stage_bar(stage, "back", "leave");
  view->bottom = stage_bar(stage, "help", "next");
  stage_put(stage, NULL, VIEW_HEADING, NULL, "Hvad betyder mest?");
  return view;
}

static void show_choices(Stage *stage) {
  begin_page(stage, "choices");
  stage_put(stage, NULL, VIEW_CHOICE, "a", "a");
  stage_put(stage, NULL, VIEW_CHOICE, "off", "off")->disabled = true;
  stage_put(stage, NULL, VIEW_TEXT, "text", "Bare ord");
  stage_put(stage, NULL, VIEW_CHOICE, "b", "b");
  stage_show(stage);
}

static void expect_focus(Stage *stage, const char *id) {
  const char *now = ui_focus(stage->ui);
  assert_string_equal(now ? now : "nothing", id);
}

static void a_new_screen_starts_with_the_question_and_not_with_the_bar(void **state) {
  Stage *stage = *state;
  assert_null(ui_focus(stage->ui));
  show_choices(stage);
  expect_focus(stage, "a");
  tap(stage, "next");
  begin_page(stage, "following");
  stage_put(stage, NULL, VIEW_CHOICE, "c", "c");
  stage_show(stage);
  expect_focus(stage, "c");
}

static void tab_goes_round_in_reading_order_and_back(void **state) {
  Stage *stage = *state;
  static const char *const ORDER[] = {"b", "help", "next", "back", "leave", "a"};
  show_choices(stage);
  for (int i = 0; i < 6; i++) {
    press_key(stage, KEY_TAB);
    expect_focus(stage, ORDER[i]);
  }
  for (int i = 4; i >= 0; i--) {
    press_key(stage, KEY_SHIFT_TAB);
    expect_focus(stage, ORDER[i]);
  }
}

static void the_order_that_is_told_is_the_order_that_is_gone(void **state) {
  Stage *stage = *state;
  static const char *const ORDER[] = {"back", "leave", "a", "b", "help", "next"};
  show_choices(stage);
  for (int i = 0; i < 6; i++)
    assert_int_equal(json_number(json_field(stage_node(stage, ORDER[i]), "order"), -1), i);
  assert_int_equal(json_number(json_field(stage_node(stage, "off"), "order"), 9), -1);
}

static void a_screen_may_say_where_to_start(void **state) {
  Stage *stage = *state;
  begin_page(stage, "wish")->focus = "b";
  stage_put(stage, NULL, VIEW_CHOICE, "a", "a");
  stage_put(stage, NULL, VIEW_CHOICE, "b", "b");
  stage_show(stage);
  expect_focus(stage, "b");
}

static void show_wish(Stage *stage, const char *wish, bool with_b) {
  View *view = begin_page(stage, "same");
  view->focus = wish;
  stage_put(stage, NULL, VIEW_CHOICE, "a", "a");
  if (with_b) stage_put(stage, NULL, VIEW_CHOICE, "b", "b");
  stage_put(stage, NULL, VIEW_CHOICE, "c", "c");
  stage_show(stage);
}

static void a_new_view_of_the_same_screen_leaves_the_focus_alone(void **state) {
  Stage *stage = *state;
  show_wish(stage, "a", true);
  press_key(stage, KEY_TAB);
  expect_focus(stage, "b");
  show_wish(stage, "a", true); /* the old wish again: not a new one */
  expect_focus(stage, "b");
  show_wish(stage, "c", true);
  expect_focus(stage, "c");
  show_wish(stage, NULL, true);
  expect_focus(stage, "c");
}

static void a_control_that_went_away_gives_the_focus_to_the_first(void **state) {
  Stage *stage = *state;
  show_wish(stage, "b", true);
  show_wish(stage, "b", false);
  expect_focus(stage, "a");
}

static void a_field_does_not_open_the_keyboard_unless_it_is_wished_for(void **state) {
  Stage *stage = *state;
  for (int wished = 0; wished < 2; wished++) {
    View *view = begin_page(stage, wished ? "wished" : "unasked");
    if (wished) view->focus = "name";
    stage_put(stage, NULL, VIEW_FIELD, "name", "Navn");
    stage_show(stage);
    assert_int_equal(stage_find(stage, "ui.key.done") != NULL, wished);
  }
  expect_focus(stage, "name");
}

static void arrows_go_to_the_nearest_in_that_direction(void **state) {
  Stage *stage = *state;
  begin_page(stage, "grid");
  ViewNode *grid = stage_put(stage, NULL, VIEW_GRID, NULL, NULL);
  grid->columns = 3;
  static const char *const CELLS[] = {"1", "2", "3", "4", "5", "6"};
  for (int i = 0; i < 6; i++) stage_put(stage, grid, VIEW_CHOICE, CELLS[i], CELLS[i]);
  stage_show(stage);
  static const struct {
    InputKey key;
    const char *to;
  } WAY[] = {{KEY_RIGHT, "2"}, {KEY_DOWN, "5"},  {KEY_LEFT, "4"}, {KEY_LEFT, "4"},
             {KEY_RIGHT, "5"}, {KEY_RIGHT, "6"}, {KEY_UP, "3"},   {KEY_UP, "leave"}};
  for (size_t i = 0; i < sizeof WAY / sizeof *WAY; i++) {
    press_key(stage, WAY[i].key);
    expect_focus(stage, WAY[i].to);
  }
}

static void arrows_follow_the_eye_on_a_mirrored_screen(void **state) {
  Stage *stage = *state;
  View *view = begin_page(stage, "mirrored");
  view->rtl = true;
  ViewNode *grid = stage_put(stage, NULL, VIEW_GRID, NULL, NULL);
  stage_put(stage, grid, VIEW_CHOICE, "first", "1");
  stage_put(stage, grid, VIEW_CHOICE, "second", "2");
  stage_show(stage);
  expect_focus(stage, "first");
  press_key(stage, KEY_LEFT);
  expect_focus(stage, "second");
}

static void enter_and_space_press_what_has_the_focus(void **state) {
  Stage *stage = *state;
  show_choices(stage);
  press_key(stage, KEY_ENTER);
  expect_event(stage, UI_PRESS, "a", "");
  press_key(stage, KEY_TAB);
  press_key(stage, KEY_SPACE);
  expect_event(stage, UI_PRESS, "b", "");
  write_text(stage, " "); /* a space bar that comes as a letter */
  expect_event(stage, UI_PRESS, "b", "");
  write_text(stage, "x");
  expect_quiet(stage);
}

static int thick_boxes_round(const PaintList *list, Rect rect) {
  int count = 0;
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    bool round = command->op == PAINT_BOX && command->rect.x < rect.x &&
                 right_of(command->rect) > right_of(rect) && command->rect.y < rect.y &&
                 below(command->rect) > below(rect) && command->width >= 3;
    count += round;
  }
  return count;
}

static void the_ring_shows_for_keys_and_not_for_fingers(void **state) {
  Stage *stage = *state;
  show_choices(stage);
  assert_int_equal(thick_boxes_round(stage_frame(stage), stage_rect(stage, "a")), 0);
  press_key(stage, KEY_TAB);
  assert_true(ui_changed(stage->ui));
  assert_int_equal(thick_boxes_round(stage_frame(stage), stage_rect(stage, "b")), 1);
  tap(stage, "a");
  drop_events(stage);
  expect_focus(stage, "a");
  assert_int_equal(thick_boxes_round(stage_frame(stage), stage_rect(stage, "a")), 0);
  assert_int_equal(thick_boxes_round(stage_frame(stage), stage_rect(stage, "b")), 0);
  press_key(stage, KEY_TAB);
  stage_frame(stage);
  finger(stage, INPUT_DOWN, 960, 900); /* on nothing */
  assert_true(ui_changed(stage->ui));
  assert_int_equal(thick_boxes_round(stage_frame(stage), stage_rect(stage, "b")), 0);
}

static void show_dialog(Stage *stage, ViewKind first, bool open) {
  View *view = begin_page(stage, "page");
  view->focus = "a";
  stage_put(stage, NULL, first, "a", "a");
  stage_put(stage, NULL, VIEW_CHOICE, "b", "b");
  if (open) {
    view->dialog = view_add(view, NULL, VIEW_COLUMN);
    stage_put(stage, view->dialog, VIEW_BUTTON, "yes", "Ja");
    stage_put(stage, view->dialog, VIEW_BUTTON, "no", "Nej");
  }
  stage_show(stage);
}

static void a_dialog_takes_the_focus_and_gives_it_back(void **state) {
  Stage *stage = *state;
  show_dialog(stage, VIEW_CHOICE, false);
  press_key(stage, KEY_TAB);
  expect_focus(stage, "b");
  show_dialog(stage, VIEW_CHOICE, true);
  expect_focus(stage, "yes");
  press_key(stage, KEY_TAB);
  show_dialog(stage, VIEW_CHOICE, true);
  expect_focus(stage, "no");
  show_dialog(stage, VIEW_CHOICE, false);
  expect_focus(stage, "b");
}

static void behind_a_dialog_one_writes_on(void **state) {
  Stage *stage = *state;
  show_dialog(stage, VIEW_FIELD, false);
  tap(stage, "help");
  assert_null(stage_find(stage, "ui.key.done"));
  show_dialog(stage, VIEW_FIELD, true);
  show_dialog(stage, VIEW_FIELD, false);
  expect_focus(stage, "a");
  assert_non_null(stage_find(stage, "ui.key.done"));
}

static void a_dialog_that_leads_elsewhere_gives_nothing_back(void **state) {
  Stage *stage = *state;
  show_dialog(stage, VIEW_CHOICE, false);
  tap(stage, "help");
  show_dialog(stage, VIEW_CHOICE, true);
  show_choices(stage);
  expect_focus(stage, "a");
}

static void a_screen_without_controls_has_no_focus(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "empty");
  stage_put(stage, NULL, VIEW_TEXT, NULL, "Vent lidt");
  stage_show(stage);
  assert_null(ui_focus(stage->ui));
  static const InputKey KEYS[] = {KEY_TAB,   KEY_SHIFT_TAB, KEY_DOWN,
                                  KEY_ENTER, KEY_SPACE,     KEY_PAGE_DOWN};
  for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++) press_key(stage, KEYS[i]);
  expect_quiet(stage);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(a_new_screen_starts_with_the_question_and_not_with_the_bar),
      STAGED(tab_goes_round_in_reading_order_and_back),
      STAGED(the_order_that_is_told_is_the_order_that_is_gone),
      STAGED(a_screen_may_say_where_to_start),
      STAGED(a_new_view_of_the_same_screen_leaves_the_focus_alone),
      STAGED(a_control_that_went_away_gives_the_focus_to_the_first),
      STAGED(a_field_does_not_open_the_keyboard_unless_it_is_wished_for),
      STAGED(arrows_go_to_the_nearest_in_that_direction),
      STAGED(arrows_follow_the_eye_on_a_mirrored_screen),
      STAGED(enter_and_space_press_what_has_the_focus),
      STAGED(the_ring_shows_for_keys_and_not_for_fingers),
      STAGED(a_dialog_takes_the_focus_and_gives_it_back),
      STAGED(behind_a_dialog_one_writes_on),
      STAGED(a_dialog_that_leads_elsewhere_gives_nothing_back),
      STAGED(a_screen_without_controls_has_no_focus),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
