/* A field: what it shows, where a tap and the arrows put the cursor, how it grows and what it says
 * is wrong. */
#include "support_stage.h"
#include "ui/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static ViewNode *begin_field(Stage *stage, const char *input, const char *value) {
  View *view = stage_begin(stage, "write");
  view->bottom = stage_bar(stage, "help", "next");
  ViewNode *field = stage_put(stage, NULL, VIEW_FIELD, "words", "Dine ord");
  field->input = input;
  field->value = view_text(view, value);
  field->hint = "Skriv her";
  return field;
}

static void show_field(Stage *stage, const char *input, const char *value, bool focus) {
  begin_field(stage, input, value);
  if (focus) stage->view->focus = "words";
  stage_show(stage);
}

/* Types an X where the cursor is: what comes of it tells where that was. */
static void expect_cursor(Stage *stage, const char *with_x) {
  write_text(stage, "X");
  expect_event(stage, UI_CHANGE, "words", with_x);
  press_key(stage, KEY_BACKSPACE);
  drop_events(stage);
}

static float letter_width(Stage *stage, const char *word) {
  const PaintCommand *text = painted_text(stage_frame(stage), word, 0);
  assert_non_null(text);
  return text->size / 2;
}

/* A tap behind the n-th letter of a painted word. */
static void tap_behind(Stage *stage, const char *word, int letters) {
  float wide = letter_width(stage, word);
  const PaintCommand *text = painted_text(stage_frame(stage), word, 0);
  float x = text->x + wide * (float)letters + 2, y = text->y - text->size / 3;
  finger(stage, INPUT_DOWN, x, y);
  finger(stage, INPUT_UP, x, y);
}

static void an_empty_field_hints_and_a_written_one_does_not(void **state) {
  Stage *stage = *state;
  show_field(stage, "line", "", false);
  const PaintCommand *hint = painted_text(stage_frame(stage), "Skriv", 0);
  assert_non_null(hint);
  assert_int_equal(hint->fill, theme_get(THEME_PAPER)->soft_ink);
  show_field(stage, "line", "Ord", false);
  assert_null(painted_text(stage_frame(stage), "Skriv", 0));
  assert_non_null(painted_text(stage_frame(stage), "Ord", 0));
}

static void what_is_typed_is_seen_at_once(void **state) {
  Stage *stage = *state;
  show_field(stage, "line", "", true);
  write_text(stage, "Hej");
  assert_true(ui_changed(stage->ui));
  const PaintList *list = stage_frame(stage);
  assert_non_null(painted_text(list, "Hej", 0));
  assert_null(painted_text(list, "Skriv", 0));
  assert_true(ui_shows(stage->ui, "Hej"));
}

static void a_tap_puts_the_cursor_between_two_letters(void **state) {
  Stage *stage = *state;
  show_field(stage, "line", "Solskin", true);
  tap_behind(stage, "Solskin", 3);
  expect_cursor(stage, "SolXskin");
  finger(stage, INPUT_DOWN, 1900, stage_rect(stage, "words").y + 20);
  finger(stage, INPUT_UP, 1900, stage_rect(stage, "words").y + 20);
  expect_cursor(stage, "SolXskin"); /* beside the field nothing happens */
}

static void the_first_tap_puts_the_cursor_where_the_finger_was(void **state) {
  Stage *stage = *state;
  begin_field(stage, "words", "Solskin\nog\nregnvejr\nog\nsne");
  for (int i = 0; i < 5; i++) stage_put(stage, NULL, VIEW_CHOICE, NULL, "Et eksempel");
  ViewNode *low = stage_put(stage, NULL, VIEW_FIELD, "low", "Mere");
  low->value = "Efterår\nog\nvinter";
  stage_show(stage);
  tap_behind(stage, "Solskin", 3);
  expect_cursor(stage, "SolXskin\nog\nregnvejr\nog\nsne");
  tap(stage, "help");
  drop_events(stage);
  wheel(stage, 1000);
  tap_behind(stage, "Efterår", 5); /* the keyboard opens and all moves up under the finger */
  write_text(stage, "X");
  expect_event(stage, UI_CHANGE, "low", "EfterXår\nog\nvinter");
}

static void a_finger_that_slides_off_leaves_the_cursor(void **state) {
  Stage *stage = *state;
  show_field(stage, "line", "Solskin", true);
  finger_on(stage, INPUT_DOWN, "words");
  finger(stage, INPUT_UP, stage_rect(stage, "words").x + 5, 900);
  expect_cursor(stage, "SolskinX");
  show_field(stage, "line", "Solskin", false);
  tap(stage, "help");
  drop_events(stage);
  finger_on(stage, INPUT_DOWN, "words");
  finger(stage, INPUT_UP, 5, 5);
  assert_null(stage_find(stage, "q"));
}

static void arrows_up_and_down_keep_their_place_in_the_line(void **state) {
  Stage *stage = *state;
  show_field(stage, "words", "første\nanden\ntredje", true);
  for (int i = 0; i < 3; i++) press_key(stage, KEY_LEFT);
  press_key(stage, KEY_UP);
  expect_cursor(stage, "første\nandXen\ntredje");
  press_key(stage, KEY_UP);
  expect_cursor(stage, "førXste\nanden\ntredje");
  press_key(stage, KEY_DOWN);
  press_key(stage, KEY_HOME);
  expect_cursor(stage, "Xførste\nanden\ntredje");
  press_key(stage, KEY_END);
  expect_cursor(stage, "første\nanden\ntredjeX");
}

static void beyond_the_last_line_the_focus_moves_on(void **state) {
  Stage *stage = *state;
  show_field(stage, "words", "en\nto", true);
  press_key(stage, KEY_UP);
  assert_string_equal(ui_focus(stage->ui), "words");
  press_key(stage, KEY_DOWN);
  assert_string_equal(ui_focus(stage->ui), "words");
  press_key(stage, KEY_DOWN);
  assert_string_not_equal(ui_focus(stage->ui), "words");
}

static void left_and_right_follow_the_eye_on_a_mirrored_screen(void **state) {
  Stage *stage = *state;
  begin_field(stage, "line", "abc");
  stage->view->rtl = true;
  stage->view->focus = "words";
  stage_show(stage);
  press_key(stage, KEY_RIGHT);
  expect_cursor(stage, "abXc");
}

static void enter_sends_a_line_and_breaks_words(void **state) {
  Stage *stage = *state;
  static const char *const INPUTS[] = {"line", "name", "digits"};
  for (int i = 0; i < 3; i++) {
    show_field(stage, INPUTS[i], "Bo", true);
    press_key(stage, KEY_ENTER);
    expect_event(stage, UI_SUBMIT, "words", "Bo");
    expect_quiet(stage);
  }
  stage_begin(stage, "between");
  stage_show(stage);
  show_field(stage, NULL, "Bo", true);
  press_key(stage, KEY_ENTER);
  expect_event(stage, UI_CHANGE, "words", "Bo\n");
  expect_quiet(stage);
}

static void space_is_written_and_presses_nothing(void **state) {
  Stage *stage = *state;
  show_field(stage, "line", "a", true);
  press_key(stage, KEY_SPACE);
  expect_quiet(stage);
  write_text(stage, " ");
  expect_event(stage, UI_CHANGE, "words", "a ");
}

static float height_with(Stage *stage, int lines) {
  char text[200] = "";
  for (int i = 0; i < lines; i++)
    strncat(text, i ? "\nord" : "ord", sizeof text - strlen(text) - 1);
  show_field(stage, "words", text, true);
  return stage_rect(stage, "words").h;
}

static void a_field_grows_with_its_words_up_to_a_third_of_the_screen(void **state) {
  Stage *stage = *state;
  float two = height_with(stage, 2), five = height_with(stage, 5), many = height_with(stage, 30);
  assert_float_equal(height_with(stage, 1), two, 1);
  assert_true(five > two);
  assert_true(many < 1080 / 2);
  show_field(stage, "line", "ord", true);
  assert_true(stage_rect(stage, "words").h >= 20 * PX_PER_MM);
}

static const PaintCommand *caret(Stage *stage) {
  const PaintList *list = stage_frame(stage);
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    bool thin = command->op == PAINT_BOX && command->rect.w < 5 && command->rect.h > 20;
    if (thin && command->fill == theme_get(THEME_PAPER)->green) return command;
  }
  return NULL;
}

static void the_caret_is_always_in_sight(void **state) {
  Stage *stage = *state;
  show_field(stage, "words", "en\nto\ntre\nfire\nfem\nseks\nsyv\notte\nni\nti\nelleve\ntolv", true);
  for (int i = 0; i < 12; i++) {
    Rect field = stage_rect(stage, "words");
    const PaintCommand *now = caret(stage);
    assert_non_null(now);
    assert_true(now->rect.y >= field.y && below(now->rect) <= below(field));
    press_key(stage, KEY_UP);
  }
  assert_non_null(painted_text(stage_frame(stage), "en", 0));
  tap(stage, "help");
  assert_null(caret(stage));
}

static void the_caret_stands_clear_of_the_letters(void **state) {
  Stage *stage = *state;
  show_field(stage, "line", "Sol", true);
  ((View *)(uintptr_t)ui_view(stage->ui))->rtl = true; /* Latin words on a screen from right to left */
  ui_configure(stage->ui, &stage->config);
  const PaintCommand *mirrored = painted_text(stage_frame(stage), "Sol", 0);
  float last = mirrored->x + 3 * mirrored->size / 2;
  assert_true(caret(stage)->rect.x >= last + 1);
  show_field(stage, "line", "Sol", true);
  const PaintCommand *word = painted_text(stage_frame(stage), "Sol", 0);
  float begin = word->x, letter = word->size / 2, end = begin + 3 * letter;
  float behind = caret(stage)->rect.x;
  assert_true(behind >= end + 1 && behind <= end + 5);
  press_key(stage, KEY_HOME);
  float ahead = right_of(caret(stage)->rect);
  assert_true(ahead <= begin - 1 && ahead >= begin - 5);
  press_key(stage, KEY_RIGHT);
  Rect between = caret(stage)->rect;
  assert_float_equal(between.x + between.w / 2, begin + letter, 0.6);
}

static void a_field_is_no_wider_than_a_line_may_be_long(void **state) {
  Stage *stage = *state;
  stage_panel(stage, 3840, 1080);
  show_field(stage, "words", "", false);
  Rect field = stage_rect(stage, "words");
  float letter = (float)(SIZES.body * 1.15 * PX_PER_MM / 2);
  assert_true(field.w >= 66 * letter && field.w < 66 * letter + 16 * PX_PER_MM);
  stage_panel(stage, 800, 1080);
  assert_true(right_of(stage_rect(stage, "words")) <= 800);
}

static void what_is_wrong_stands_below_the_field(void **state) {
  Stage *stage = *state;
  begin_field(stage, "line", "")->error = "Skriv et navn først";
  stage_show(stage);
  Rect field = stage_rect(stage, "words");
  const PaintList *list = stage_frame(stage);
  const PaintCommand *word = painted_text(list, "navn", 0);
  assert_non_null(word);
  assert_true(word->y > field.y + 20 * PX_PER_MM && word->y < below(field));
  assert_int_equal(word->fill, theme_get(THEME_PAPER)->clay);
  assert_string_equal(stage_says(stage, "words", "error"), "Skriv et navn først");
}

static void the_room_that_is_left_is_told_when_it_gets_small(void **state) {
  Stage *stage = *state;
  char most[401];
  memset(most, 'a', 400);
  most[400] = '\0';
  begin_field(stage, "line", most)->limit = 460; /* of a long text only the last fifty */
  stage->view->focus = "words";
  stage_show(stage);
  assert_null(painted_text(stage_frame(stage), "60", 0));
  for (int i = 0; i < 12; i++) write_text(stage, "a");
  assert_non_null(painted_text(stage_frame(stage), "48", 0));
  stage_begin(stage, "between");
  stage_show(stage);
  begin_field(stage, "line", "")->limit = 100; /* of a short one the last quarter */
  stage->view->focus = "words";
  stage_show(stage);
  for (int i = 0; i < 74; i++) write_text(stage, "a");
  assert_null(painted_text(stage_frame(stage), "26", 0));
  for (int i = 0; i < 16; i++) write_text(stage, "a");
  assert_non_null(painted_text(stage_frame(stage), "10", 0));
  for (int i = 0; i < 12; i++) write_text(stage, "a");
  assert_non_null(painted_text(stage_frame(stage), "0", 0));
}

/* Of a code nobody sees more than how long it is: not on the screen, not in the tree, not by the
 * eyes of a play. */
static void a_code_is_stars(void **state) {
  Stage *stage = *state;
  show_field(stage, "code", "", true);
  write_text(stage, "271828");
  expect_event(stage, UI_CHANGE, "words", "271828");
  assert_null(painted_text(stage_frame(stage), "271828", 0));
  assert_non_null(painted_text(stage_frame(stage), "******", 0));
  assert_false(ui_shows(stage->ui, "271828"));
  show_field(stage, "code", "271828", false);
  assert_string_equal(stage_says(stage, "words", "value"), "******");
  assert_false(ui_shows(stage->ui, "271828"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(an_empty_field_hints_and_a_written_one_does_not),
      STAGED(what_is_typed_is_seen_at_once),
      STAGED(a_tap_puts_the_cursor_between_two_letters),
      STAGED(the_first_tap_puts_the_cursor_where_the_finger_was),
      STAGED(a_finger_that_slides_off_leaves_the_cursor),
      STAGED(arrows_up_and_down_keep_their_place_in_the_line),
      STAGED(beyond_the_last_line_the_focus_moves_on),
      STAGED(left_and_right_follow_the_eye_on_a_mirrored_screen),
      STAGED(enter_sends_a_line_and_breaks_words),
      STAGED(space_is_written_and_presses_nothing),
      STAGED(a_field_grows_with_its_words_up_to_a_third_of_the_screen),
      STAGED(the_caret_is_always_in_sight),
      STAGED(the_caret_stands_clear_of_the_letters),
      STAGED(a_field_is_no_wider_than_a_line_may_be_long),
      STAGED(what_is_wrong_stands_below_the_field),
      STAGED(the_room_that_is_left_is_told_when_it_gets_small),
      STAGED(a_code_is_stars),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
