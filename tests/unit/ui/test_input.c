/* One tap is one activation, when the finger is lifted inside the target it came down on; nothing
 * else is one. */
#include "support_stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void show_page(Stage *stage) {
  View *view = stage_begin(stage, "page");
  view->top = stage_bar(stage, "back", "leave");
  view->bottom = stage_bar(stage, "help", "next");
  stage_put(stage, NULL, VIEW_BUTTON, "yes", "Ja")->value = "1";
  stage_put(stage, NULL, VIEW_BUTTON, "no", "Nej");
  stage_put(stage, NULL, VIEW_BUTTON, "off", "Slukket")->disabled = true;
  stage_put(stage, NULL, VIEW_TEXT, "text", "Bare ord");
  stage_put(stage, NULL, VIEW_CHOICE, "choice", "Valg");
  stage_show(stage);
}

static void a_tap_is_one_activation_on_lifting(void **state) {
  Stage *stage = *state;
  show_page(stage);
  finger_on(stage, INPUT_DOWN, "yes");
  expect_quiet(stage);
  finger_on(stage, INPUT_UP, "yes");
  expect_event(stage, UI_PRESS, "yes", "1");
  expect_quiet(stage);
}

static void a_finger_that_rests_long_is_still_one_tap(void **state) {
  Stage *stage = *state;
  show_page(stage);
  finger_on(stage, INPUT_DOWN, "yes");
  assert_int_equal(ui_deadline(stage->ui), -1);
  wait_ms(stage, 20000);
  expect_quiet(stage);
  finger_on(stage, INPUT_UP, "yes");
  expect_event(stage, UI_PRESS, "yes", "1");
  expect_quiet(stage);
}

static void sliding_off_does_nothing_and_sliding_back_takes_it_up_again(void **state) {
  Stage *stage = *state;
  show_page(stage);
  finger_on(stage, INPUT_DOWN, "yes");
  finger_on(stage, INPUT_MOVE, "text");
  finger_on(stage, INPUT_UP, "text");
  expect_quiet(stage);
  finger_on(stage, INPUT_DOWN, "yes");
  finger_on(stage, INPUT_MOVE, "text");
  finger_on(stage, INPUT_MOVE, "yes");
  finger_on(stage, INPUT_UP, "yes");
  expect_event(stage, UI_PRESS, "yes", "1");
}

static void a_finger_that_ends_on_another_target_presses_neither(void **state) {
  Stage *stage = *state;
  show_page(stage);
  finger_on(stage, INPUT_DOWN, "yes");
  finger_on(stage, INPUT_MOVE, "no");
  finger_on(stage, INPUT_UP, "no");
  finger_on(stage, INPUT_DOWN, "text");
  finger_on(stage, INPUT_MOVE, "no");
  finger_on(stage, INPUT_UP, "no");
  expect_quiet(stage);
}

static void the_very_edge_counts_and_a_pixel_beside_it_does_not(void **state) {
  Stage *stage = *state;
  show_page(stage);
  Rect yes = stage_rect(stage, "yes");
  const float inside[2][2] = {{yes.x, yes.y}, {right_of(yes) - 1, below(yes) - 1}};
  const float outside[4][2] = {
      {yes.x - 1, yes.y}, {yes.x, yes.y - 1}, {right_of(yes), yes.y}, {yes.x, below(yes)}};
  for (int i = 0; i < 2; i++) {
    finger(stage, INPUT_DOWN, inside[i][0], inside[i][1]);
    finger(stage, INPUT_UP, inside[i][0], inside[i][1]);
    expect_event(stage, UI_PRESS, "yes", "1");
  }
  for (int i = 0; i < 4; i++) {
    finger(stage, INPUT_DOWN, outside[i][0], outside[i][1]);
    finger(stage, INPUT_UP, outside[i][0], outside[i][1]);
    expect_quiet(stage);
  }
}

/* What a palm or five fingers become in the tap filter: a finger that is taken back. */
static void a_palm_presses_nothing_and_the_next_tap_works(void **state) {
  Stage *stage = *state;
  show_page(stage);
  finger_on(stage, INPUT_DOWN, "yes");
  finger(stage, INPUT_CANCEL, 0, 0);
  finger_on(stage, INPUT_UP, "yes");
  finger_on(stage, INPUT_MOVE, "no");
  finger_on(stage, INPUT_UP, "no");
  expect_quiet(stage);
  tap(stage, "no");
  expect_event(stage, UI_PRESS, "no", "");
  expect_quiet(stage);
}

static void five_fingers_and_a_million_touches_of_nothing(void **state) {
  Stage *stage = *state;
  show_page(stage);
  for (int i = 0; i < 5; i++) finger_on(stage, INPUT_DOWN, "yes");
  finger(stage, INPUT_CANCEL, 0, 0);
  for (int i = 0; i < 5; i++) finger_on(stage, INPUT_UP, "yes");
  for (int i = 0; i < 1000; i++) {
    finger(stage, INPUT_UP, (float)(i % 1920), (float)(i % 1080));
    finger(stage, INPUT_MOVE, (float)(i % 1920), (float)(i % 1080));
  }
  expect_quiet(stage);
}

static void what_cannot_be_pressed_does_nothing(void **state) {
  Stage *stage = *state;
  show_page(stage);
  tap(stage, "off");
  tap(stage, "text");
  finger(stage, INPUT_DOWN, -5, -5);
  finger(stage, INPUT_UP, -5, -5);
  finger(stage, INPUT_DOWN, 99999, 99999);
  finger(stage, INPUT_UP, 99999, 99999);
  expect_quiet(stage);
}

static Color fill_of(Stage *stage, const char *name) {
  Rect rect = stage_rect(stage, name);
  return painted_box(stage_frame(stage), rect)->fill;
}

static void a_target_shows_that_a_finger_rests_on_it(void **state) {
  Stage *stage = *state;
  show_page(stage);
  static const char *const NAMES[] = {"yes", "choice", "next"};
  for (int i = 0; i < 3; i++) {
    Color still = fill_of(stage, NAMES[i]);
    finger_on(stage, INPUT_DOWN, NAMES[i]);
    assert_true(ui_changed(stage->ui));
    assert_int_not_equal(fill_of(stage, NAMES[i]), still);
    finger_on(stage, INPUT_MOVE, "text");
    assert_true(ui_changed(stage->ui));
    assert_int_equal(fill_of(stage, NAMES[i]), still);
    finger_on(stage, INPUT_MOVE, NAMES[i]);
    assert_int_not_equal(fill_of(stage, NAMES[i]), still);
    finger(stage, INPUT_CANCEL, 0, 0);
    assert_true(ui_changed(stage->ui));
    assert_int_equal(fill_of(stage, NAMES[i]), still);
  }
}

static void escape_goes_back_and_f1_asks_for_help_from_anywhere(void **state) {
  Stage *stage = *state;
  View *view = stage_begin(stage, "write");
  view->focus = "words";
  stage_put(stage, NULL, VIEW_FIELD, "words", "Dine ord");
  stage_show(stage);
  press_key(stage, KEY_ESCAPE); /* closes the keyboard */
  press_key(stage, KEY_ESCAPE);
  expect_event(stage, UI_BACK, "back", "");
  press_key(stage, KEY_F1);
  expect_event(stage, UI_HELP, "help", "");
}

static void escape_closes_the_keyboard_first_and_loses_no_word(void **state) {
  Stage *stage = *state;
  View *view = stage_begin(stage, "write");
  view->focus = "words";
  stage_put(stage, NULL, VIEW_FIELD, "words", "Dine ord");
  stage_show(stage);
  write_text(stage, "ro");
  drop_events(stage);
  assert_non_null(stage_find(stage, "ui.key.done"));
  press_key(stage, KEY_ESCAPE);
  expect_quiet(stage);
  assert_true(ui_changed(stage->ui));
  assert_null(stage_find(stage, "ui.key.done"));
  write_text(stage, "!"); /* who has keys of their own writes on */
  expect_event(stage, UI_CHANGE, "words", "ro!");
  press_key(stage, KEY_ESCAPE);
  expect_event(stage, UI_BACK, "back", "");
}

/* A message that goes away, or anything else that shows the screen anew, must not swallow the tap
 * of a slow hand. */
static void a_new_view_of_the_same_screen_does_not_lose_the_finger(void **state) {
  Stage *stage = *state;
  show_page(stage);
  finger_on(stage, INPUT_DOWN, "yes");
  show_page(stage);
  finger_on(stage, INPUT_UP, "yes");
  expect_event(stage, UI_PRESS, "yes", "1");
  expect_quiet(stage);
}

static void a_finger_never_presses_what_came_under_it(void **state) {
  Stage *stage = *state;
  show_page(stage);
  Rect yes = stage_rect(stage, "yes");
  finger(stage, INPUT_DOWN, yes.x + 5, yes.y + 5);
  stage_begin(stage, "another");
  stage_put(stage, NULL, VIEW_BUTTON, "yes", "Ja");
  stage_show(stage);
  finger_on(stage, INPUT_UP, "yes");
  expect_quiet(stage);
  show_page(stage);
  finger(stage, INPUT_DOWN, yes.x + 5, yes.y + 5);
  stage_begin(stage, "page");
  stage_put(stage, NULL, VIEW_CHOICE, "yes", "Ja"); /* something else under the same name */
  stage_show(stage);
  finger_on(stage, INPUT_UP, "yes");
  expect_quiet(stage);
  show_page(stage);
  finger(stage, INPUT_DOWN, yes.x + 5, yes.y + 5);
  View *view = stage_begin(stage, "page");
  view->dialog = view_add(view, NULL, VIEW_COLUMN);
  stage_put(stage, view->dialog, VIEW_BUTTON, "yes", "Ja");
  stage_show(stage);
  finger_on(stage, INPUT_UP, "yes");
  expect_quiet(stage);
}

static void before_the_first_screen_nothing_happens(void **state) {
  Stage *stage = *state;
  finger(stage, INPUT_DOWN, 5, 5);
  finger(stage, INPUT_UP, 5, 5);
  press_key(stage, KEY_ENTER);
  write_text(stage, "a");
  wheel(stage, 1);
  expect_quiet(stage);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(a_tap_is_one_activation_on_lifting),
      STAGED(a_finger_that_rests_long_is_still_one_tap),
      STAGED(sliding_off_does_nothing_and_sliding_back_takes_it_up_again),
      STAGED(a_finger_that_ends_on_another_target_presses_neither),
      STAGED(the_very_edge_counts_and_a_pixel_beside_it_does_not),
      STAGED(a_palm_presses_nothing_and_the_next_tap_works),
      STAGED(five_fingers_and_a_million_touches_of_nothing),
      STAGED(what_cannot_be_pressed_does_nothing),
      STAGED(a_target_shows_that_a_finger_rests_on_it),
      STAGED(escape_goes_back_and_f1_asks_for_help_from_anywhere),
      STAGED(escape_closes_the_keyboard_first_and_loses_no_word),
      STAGED(a_new_view_of_the_same_screen_does_not_lose_the_finger),
      STAGED(a_finger_never_presses_what_came_under_it),
      STAGED(before_the_first_screen_nothing_happens),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
