/* One text is edited at a time; it lives on while the same screen is shown anew, and ends when one
 * leaves it. */
#include "support_stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct Page {
  const char *id, *first, *second; /* values of the two fields */
  const char *focus, *input;
  int limit;
} Page;

static void show(Stage *stage, Page page) {
  View *view = stage_begin(stage, page.id ? page.id : "write");
  view->focus = page.focus;
  view->bottom = stage_bar(stage, "help", "next");
  ViewNode *first = stage_put(stage, NULL, VIEW_FIELD, "first", "Dine ord");
  ViewNode *second = stage_put(stage, NULL, VIEW_FIELD, "second", "Flere ord");
  first->value = view_text(view, page.first);
  second->value = view_text(view, page.second);
  first->limit = page.limit;
  first->input = page.input ? page.input : "line";
  second->input = "line";
  stage_show(stage);
}

/* As a script does: takes each change for the value and shows the screen anew. */
static void echo(Stage *stage, Page page) {
  UiEvent event;
  while (ui_next_event(stage->ui, &event)) {
    assert_int_equal(event.kind, UI_CHANGE);
    page.first = event.value;
    show(stage, page);
  }
}

static void each_letter_tells_the_whole_text(void **state) {
  Stage *stage = *state;
  show(stage, (Page){.focus = "first"});
  write_text(stage, "s");
  expect_event(stage, UI_CHANGE, "first", "s");
  write_text(stage, "ø");
  expect_event(stage, UI_CHANGE, "first", "sø");
  press_key(stage, KEY_BACKSPACE);
  expect_event(stage, UI_CHANGE, "first", "s");
  press_key(stage, KEY_DELETE);
  press_key(stage, KEY_LEFT);
  expect_quiet(stage);
  press_key(stage, KEY_DELETE);
  expect_event(stage, UI_CHANGE, "first", "");
  press_key(stage, KEY_BACKSPACE);
  expect_quiet(stage);
}

static void the_cursor_stays_while_the_screen_is_shown_anew(void **state) {
  Stage *stage = *state;
  Page page = {.focus = "first", .first = "bærgrød"};
  show(stage, page);
  press_key(stage, KEY_HOME);
  static const char *const LETTERS[] = {"b", "l", "å"};
  for (int i = 0; i < 3; i++) {
    write_text(stage, LETTERS[i]);
    echo(stage, page);
  }
  write_text(stage, "!");
  expect_event(stage, UI_CHANGE, "first", "blå!bærgrød");
}

static void a_script_that_sets_the_text_is_obeyed(void **state) {
  Stage *stage = *state;
  show(stage, (Page){.focus = "first"});
  write_text(stage, "a");
  drop_events(stage);
  show(stage, (Page){.focus = "first", .first = "Et eksempel"});
  assert_true(ui_shows(stage->ui, "Et eksempel"));
  write_text(stage, "!");
  expect_event(stage, UI_CHANGE, "first", "Et eksempel!");
  show(stage, (Page){.focus = "first"});
  write_text(stage, "b");
  expect_event(stage, UI_CHANGE, "first", "b");
}

static void the_other_field_is_left_alone(void **state) {
  Stage *stage = *state;
  show(stage, (Page){.focus = "first", .first = "et", .second = "to"});
  write_text(stage, "!");
  expect_event(stage, UI_CHANGE, "first", "et!");
  tap(stage, "second");
  press_key(stage, KEY_END);
  write_text(stage, "?");
  expect_event(stage, UI_CHANGE, "second", "to?");
  expect_quiet(stage);
}

static void leaving_the_field_ends_the_writing(void **state) {
  Stage *stage = *state;
  show(stage, (Page){.focus = "first"});
  assert_non_null(stage_find(stage, "ui.key.done"));
  tap(stage, "help");
  expect_event(stage, UI_PRESS, "help", "");
  assert_null(stage_find(stage, "ui.key.done"));
  write_text(stage, "a");
  expect_quiet(stage);
  assert_int_equal(ui_type(stage->ui, "a"), ST_NOT_FOUND);
}

static void a_keyboard_that_was_put_away_comes_back_with_a_tap(void **state) {
  Stage *stage = *state;
  show(stage, (Page){.focus = "first", .first = "et"});
  tap(stage, "ui.key.done");
  assert_null(stage_find(stage, "ui.key.done"));
  show(stage, (Page){.focus = "first", .first = "et"});
  assert_null(stage_find(stage, "ui.key.done"));
  tap(stage, "first");
  assert_non_null(stage_find(stage, "ui.key.done"));
  press_key(stage, KEY_END);
  tap(stage, "s");
  expect_event(stage, UI_CHANGE, "first", "ets");
}

static void the_limit_of_the_field_holds(void **state) {
  Stage *stage = *state;
  show(stage, (Page){.focus = "first", .limit = 3});
  assert_int_equal(ui_type(stage->ui, "æøå"), ST_OK);
  expect_event(stage, UI_CHANGE, "first", "æøå");
  write_text(stage, "x");
  expect_quiet(stage);
}

static void a_new_screen_starts_its_own_text(void **state) {
  Stage *stage = *state;
  show(stage, (Page){.id = "one", .focus = "first", .input = "digits", .limit = 2});
  assert_null(stage_find(stage, "ui.key.space"));
  show(stage, (Page){.id = "two", .focus = "first"});
  assert_non_null(stage_find(stage, "ui.key.space"));
  assert_int_equal(ui_type(stage->ui, "lang nok"), ST_OK);
  expect_event(stage, UI_CHANGE, "first", "lang nok");
}

static void the_keyboard_speaks_the_language_of_the_field(void **state) {
  Stage *stage = *state;
  View *view = stage_begin(stage, "english");
  view->focus = "first";
  stage_put(stage, NULL, VIEW_FIELD, "first", "Your words")->lang = "en";
  stage_show(stage);
  assert_non_null(stage_find(stage, "ui.key.done"));
  assert_null(stage_find(stage, "Å"));
}

static void a_field_that_is_gone_takes_its_text_along(void **state) {
  Stage *stage = *state;
  show(stage, (Page){.focus = "first", .first = "et"});
  stage_begin(stage, "write");
  stage_put(stage, NULL, VIEW_BUTTON, "ok", "OK");
  stage_show(stage);
  assert_int_equal(ui_type(stage->ui, "a"), ST_NOT_FOUND);
  assert_false(ui_shows(stage->ui, "et"));
  assert_null(stage_find(stage, "ui.key.done"));
}

static void a_text_all_at_once_goes_where_the_cursor_is(void **state) {
  Stage *stage = *state;
  assert_int_equal(ui_type(stage->ui, "a"), ST_NOT_FOUND);
  show(stage, (Page){.focus = "first", .first = "ag"});
  press_key(stage, KEY_LEFT);
  assert_int_equal(ui_type(stage->ui, "ld da"), ST_OK);
  expect_event(stage, UI_CHANGE, "first", "ald dag");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(each_letter_tells_the_whole_text),
      STAGED(the_cursor_stays_while_the_screen_is_shown_anew),
      STAGED(a_script_that_sets_the_text_is_obeyed),
      STAGED(the_other_field_is_left_alone),
      STAGED(leaving_the_field_ends_the_writing),
      STAGED(a_keyboard_that_was_put_away_comes_back_with_a_tap),
      STAGED(the_limit_of_the_field_holds),
      STAGED(a_new_screen_starts_its_own_text),
      STAGED(the_keyboard_speaks_the_language_of_the_field),
      STAGED(a_field_that_is_gone_takes_its_text_along),
      STAGED(a_text_all_at_once_goes_where_the_cursor_is),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
