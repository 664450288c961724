/* The parts of the screen: bars that stay, a body that scrolls between them, a keyboard, a dialog,
 * a short message. */
#include "support_stage.h"
#include "ui/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static float mm(double length) {
  return (float)(length * PX_PER_MM);
}

/* A screen with both bars and `count` cards from "1" on. */
static View *begin_page(Stage *stage, const char *id, int count) {
  View *view = stage_begin(stage, id);
  char name[12];
  view->top = stage_bar(stage, "back", "leave");
  view->bottom = stage_bar(stage, "help", "next");
  for (int i = 1; i <= count; i++) {
    snprintf(name, sizeof name, "%d", i);
    stage_put(stage, NULL, VIEW_CHOICE, name, name);
  }
  return view;
}

static void show_page(Stage *stage, const char *id, int count) {
  begin_page(stage, id, count);
  stage_show(stage);
}

static void bars_keep_their_place_and_the_body_lies_between(void **state) {
  Stage *stage = *state;
  Rect back[2], next[2];
  for (int i = 0; i < 2; i++) {
    show_page(stage, i ? "long" : "short", i ? 40 : 2);
    back[i] = stage_rect(stage, "back");
    next[i] = stage_rect(stage, "next");
    assert_true(stage_rect(stage, "1").y >= below(back[i]));
  }
  assert_true(rect_same(back[0], back[1]) && rect_same(next[0], next[1]));
  assert_true(below(back[0]) < 1080 / 4 && next[0].y > 1080 * 3 / 4);
  assert_string_equal(stage_says(stage, "1", "visible"), "fully");
  assert_string_equal(stage_says(stage, "40", "visible"), "no");
}

static void a_finger_that_moves_scrolls_and_presses_nothing(void **state) {
  Stage *stage = *state;
  show_page(stage, "long", 40);
  Rect card = stage_rect(stage, "3"), next = stage_rect(stage, "next");
  float x = card.x + card.w / 2, y = card.y + card.h / 2;
  Color still = painted_box(stage_frame(stage), card)->fill;
  finger(stage, INPUT_DOWN, x, y);
  assert_int_not_equal(painted_box(stage_frame(stage), card)->fill, still);
  finger(stage, INPUT_MOVE, x, y - mm(20));
  finger(stage, INPUT_MOVE, x, y - mm(50));
  Rect moved = stage_rect(stage, "3");
  assert_int_equal(painted_box(stage_frame(stage), moved)->fill, still);
  finger(stage, INPUT_UP, x, y - mm(50));
  expect_quiet(stage);
  assert_float_equal(stage_rect(stage, "3").y, card.y - mm(50), 1);
  assert_true(rect_same(stage_rect(stage, "next"), next));
}

static void a_finger_that_only_trembles_still_presses(void **state) {
  Stage *stage = *state;
  show_page(stage, "long", 40);
  Rect card = stage_rect(stage, "3");
  float x = card.x + card.w / 2, y = card.y + card.h / 2;
  finger(stage, INPUT_DOWN, x, y);
  finger(stage, INPUT_MOVE, x + 9, y - mm(5));
  finger(stage, INPUT_UP, x + 9, y - mm(5));
  expect_event(stage, UI_PRESS, "3", "");
  assert_float_equal(stage_rect(stage, "3").y, card.y, 0.5);
}

static void what_fits_does_not_scroll(void **state) {
  Stage *stage = *state;
  show_page(stage, "short", 2);
  Rect card = stage_rect(stage, "2");
  finger(stage, INPUT_DOWN, card.x + 5, card.y + 5);
  finger(stage, INPUT_MOVE, card.x + 5, card.y - mm(60));
  finger(stage, INPUT_UP, card.x + 5, card.y - mm(60));
  wheel(stage, 5);
  press_key(stage, KEY_PAGE_DOWN);
  assert_true(rect_same(stage_rect(stage, "2"), card));
  expect_quiet(stage);
}

static void scrolling_ends_at_both_ends(void **state) {
  Stage *stage = *state;
  show_page(stage, "long", 40);
  float start = stage_rect(stage, "1").y, top = stage_rect(stage, "back").y;
  wheel(stage, -100);
  assert_float_equal(stage_rect(stage, "1").y, start, 0.5);
  wheel(stage, 1000);
  Rect last = stage_rect(stage, "40");
  assert_string_equal(stage_says(stage, "40", "visible"), "fully");
  wheel(stage, 1000);
  assert_true(rect_same(stage_rect(stage, "40"), last));
  wheel(stage, -1000);
  assert_float_equal(stage_rect(stage, "1").y, start, 0.5);
  assert_float_equal(stage_rect(stage, "back").y, top, 0.5);
}

static void pages_overlap_so_that_the_place_is_kept(void **state) {
  Stage *stage = *state;
  show_page(stage, "long", 40);
  float before = stage_rect(stage, "1").y,
        room = stage_rect(stage, "next").y - below(stage_rect(stage, "back"));
  press_key(stage, KEY_PAGE_DOWN);
  float moved = before - stage_rect(stage, "1").y;
  assert_true(moved > room / 2 && moved < room);
  press_key(stage, KEY_PAGE_UP);
  assert_float_equal(stage_rect(stage, "1").y, before, 0.5);
}

static void what_is_scrolled_under_a_bar_cannot_be_pressed(void **state) {
  Stage *stage = *state;
  show_page(stage, "long", 40);
  wheel(stage, 4);
  Rect bar = stage_rect(stage, "back");
  finger(stage, INPUT_DOWN, 960, bar.y + bar.h / 2); /* between the two buttons of the bar */
  finger(stage, INPUT_UP, 960, bar.y + bar.h / 2);
  expect_quiet(stage);
  tap(stage, "back");
  expect_event(stage, UI_PRESS, "back", "");
}

static void the_body_is_cut_at_the_bars_in_the_frame_too(void **state) {
  Stage *stage = *state;
  show_page(stage, "long", 40);
  const PaintList *list = stage_frame(stage);
  float top = below(stage_rect(stage, "back")), bottom = stage_rect(stage, "next").y;
  bool cut = false;
  for (int i = 0; i < paint_count(list) && !cut; i++) {
    const PaintCommand *command = paint_at(list, i);
    cut = command->op == PAINT_CLIP && command->rect.y >= top && below(command->rect) <= bottom;
  }
  assert_true(cut);
  assert_null(painted_text(list, "40", 0)); /* nor is what nobody sees painted at all */
}

/* More below
 * ------------------------------------------------------------------------------------------ */

static void a_pill_says_that_there_is_more_and_goes_on(void **state) {
  Stage *stage = *state;
  show_page(stage, "long", 12);
  const PaintCommand *pill = painted_text(stage_frame(stage), "ui.more_below", 0);
  assert_non_null(pill);
  Rect before = stage_rect(stage, "1");
  finger(stage, INPUT_DOWN, pill->x, pill->y - 4);
  finger(stage, INPUT_UP, pill->x, pill->y - 4);
  expect_quiet(stage);
  assert_true(stage_rect(stage, "1").y < before.y - mm(20));
  wheel(stage, 1000);
  assert_null(painted_text(stage_frame(stage), "ui.more_below", 0));
}

static void at_the_end_the_pill_leads_back_to_the_top(void **state) {
  Stage *stage = *state;
  show_page(stage, "long", 12);
  assert_null(painted_text(stage_frame(stage), "ui.to_top", 0));
  Rect first = stage_rect(stage, "1");
  wheel(stage, 1000);
  tap(stage, "ui.to_top");
  expect_quiet(stage);
  assert_true(rect_same(stage_rect(stage, "1"), first));
  assert_null(painted_text(stage_frame(stage), "ui.to_top", 0));
  assert_non_null(painted_text(stage_frame(stage), "ui.more_below", 0));
}

static void a_pill_left_before_lifting_does_nothing(void **state) {
  Stage *stage = *state;
  show_page(stage, "long", 12);
  const PaintCommand *pill = painted_text(stage_frame(stage), "ui.more_below", 0);
  Rect before = stage_rect(stage, "1");
  finger(stage, INPUT_DOWN, pill->x, pill->y - 4);
  finger(stage, INPUT_MOVE, pill->x, pill->y - mm(60));
  finger(stage, INPUT_UP, pill->x, pill->y - mm(60));
  assert_true(rect_same(stage_rect(stage, "1"), before));
  expect_quiet(stage);
}

static void a_page_that_fits_has_no_pill(void **state) {
  Stage *stage = *state;
  show_page(stage, "short", 2);
  assert_null(painted_text(stage_frame(stage), "ui.more_below", 0));
}

/* From screen to screen
 * ------------------------------------------------------------------------------- */

static void the_same_screen_keeps_its_place_and_a_new_one_starts_at_the_top(void **state) {
  Stage *stage = *state;
  show_page(stage, "long", 40);
  float top = stage_rect(stage, "1").y;
  wheel(stage, 10);
  float scrolled = stage_rect(stage, "1").y;
  assert_true(scrolled < top);
  show_page(stage, "long", 40);
  assert_float_equal(stage_rect(stage, "1").y, scrolled, 0.5);
  show_page(stage, "other", 40);
  assert_float_equal(stage_rect(stage, "1").y, top, 0.5);
}

static void a_screen_that_became_shorter_is_not_scrolled_past_its_end(void **state) {
  Stage *stage = *state;
  show_page(stage, "list", 40);
  wheel(stage, 1000);
  show_page(stage, "list", 2);
  assert_string_equal(stage_says(stage, "1", "visible"), "fully");
  assert_string_equal(stage_says(stage, "2", "visible"), "fully");
}

static void what_gets_the_focus_is_brought_into_sight(void **state) {
  Stage *stage = *state;
  show_page(stage, "long", 40);
  for (int i = 0; i < 30; i++) {
    press_key(stage, KEY_TAB);
    assert_string_equal(stage_says(stage, ui_focus(stage->ui), "visible"), "fully");
  }
  for (int i = 0; i < 29; i++) {
    press_key(stage, KEY_SHIFT_TAB);
    assert_string_equal(stage_says(stage, ui_focus(stage->ui), "visible"), "fully");
  }
}

/* The keyboard
 * ---------------------------------------------------------------------------------------- */

static void show_writing(Stage *stage) {
  View *view = begin_page(stage, "write", 0);
  stage_put(stage, NULL, VIEW_HEADING, "ask", "Hvad vil du?");
  for (int i = 0; i < 6; i++) stage_put(stage, NULL, VIEW_CHOICE, NULL, "Et eksempel");
  stage_put(stage, NULL, VIEW_FIELD, "words", "Dine ord");
  view->focus = "words";
  stage_show(stage);
}

static void the_keyboard_stands_on_the_bottom_bar_and_the_field_stays_in_sight(void **state) {
  Stage *stage = *state;
  show_writing(stage);
  Rect key = stage_rect(stage, "Q"), done = stage_rect(stage, "ui.key.done"),
       next = stage_rect(stage, "next");
  Rect field = stage_rect(stage, "words");
  assert_true(below(done) <= next.y);
  assert_true(below(field) <= key.y);
  assert_string_equal(stage_says(stage, "words", "visible"), "fully");
  assert_true(right_of(stage_rect(stage, "Å")) <= 1920);
}

static void the_keyboard_hides_when_it_is_done(void **state) {
  Stage *stage = *state;
  show_writing(stage);
  tap(stage, "ui.key.done");
  assert_null(stage_find(stage, "ui.key.done"));
  assert_null(painted_text(stage_frame(stage), "Q", 0));
  assert_string_equal(stage_says(stage, "words", "visible"), "fully");
}

/* Least room there is: a low panel, and the largest text. What stands round the question comes back with the room. */
static void the_question_stays_above_the_words_on_a_low_panel(void **state) {
  Stage *stage = *state;
  stage_panel(stage, 1024, 600);
  for (int percent = 100; percent <= 200; percent += 50) {
    stage_text(stage, percent);
    View *view = begin_page(stage, percent == 150 ? "middle" : percent == 100 ? "normal" : "large", 0);
    stage_put(stage, NULL, VIEW_BADGE, NULL, "Dine ord, ingen retter");
    stage_put(stage, NULL, VIEW_HEADING, NULL, "Hvad vil du?");
    stage_put(stage, NULL, VIEW_TEXT, NULL, "Det handler om: Penge og post");
    stage_put(stage, NULL, VIEW_FIELD, "words", "Dine ord");
    view->focus = "words";
    stage_show(stage);
    write_text(stage, "To ord");
    assert_string_equal(stage_says(stage, "Hvad vil du?", "visible"), "fully");
    assert_string_equal(stage_says(stage, "words", "visible"), "fully");
    assert_true(below(stage_rect(stage, "Hvad vil du?")) <= stage_rect(stage, "words").y);
    assert_true(below(stage_rect(stage, "words")) <= stage_rect(stage, "q").y);
    tap(stage, "ui.key.done");
    assert_non_null(stage_find(stage, "Det handler om: Penge og post"));
    assert_non_null(stage_find(stage, "Dine ord, ingen retter"));
  }
}

/* Dialog and toast
 * ------------------------------------------------------------------------------------ */

static void show_dialog(Stage *stage, int count) {
  View *view = begin_page(stage, "page", 40);
  char name[12];
  view->dialog = view_add(view, NULL, VIEW_COLUMN);
  for (int i = 1; i <= count; i++) {
    snprintf(name, sizeof name, "d%d", i);
    stage_put(stage, view->dialog, VIEW_BUTTON, name, name);
  }
  stage_show(stage);
}

static void a_dialog_stands_in_the_middle_over_a_veil(void **state) {
  Stage *stage = *state;
  show_dialog(stage, 3);
  Rect first = stage_rect(stage, "d1"), last = stage_rect(stage, "d3");
  assert_float_equal(first.y + below(last), 1080, 12);
  assert_string_equal(stage_says(stage, "1", "visible"), "covered");
  assert_string_equal(stage_says(stage, "next", "visible"), "covered");
  assert_string_equal(stage_says(stage, "d1", "visible"), "fully");
  const PaintCommand *veil = NULL;
  const PaintList *list = stage_frame(stage);
  for (int i = 0; i < paint_count(list); i++)
    if (paint_at(list, i)->fill == theme_get(THEME_PAPER)->scrim) veil = paint_at(list, i);
  assert_non_null(veil);
  assert_true(rect_same(veil->rect, (Rect){0, 0, 1920, 1080}));
  assert_true(veil < painted_text(list, "d1", 0) && veil > painted_text(list, "next", 0));
}

static void nothing_below_a_dialog_can_be_pressed_or_reached(void **state) {
  Stage *stage = *state;
  show_dialog(stage, 2);
  static const char *const UNDER[] = {"back", "leave", "help", "next"};
  for (int i = 0; i < 4; i++) tap(stage, UNDER[i]);
  expect_quiet(stage);
  for (int i = 0; i < 9; i++) {
    press_key(stage, KEY_TAB);
    assert_int_equal(ui_focus(stage->ui)[0], 'd');
  }
  float before = stage_rect(stage, "1").y;
  wheel(stage, 10);
  assert_float_equal(stage_rect(stage, "1").y, before, 0.5);
  tap(stage, "d2");
  expect_event(stage, UI_PRESS, "d2", "");
}

static void a_tall_dialog_scrolls_by_itself(void **state) {
  Stage *stage = *state;
  show_dialog(stage, 30);
  Rect first = stage_rect(stage, "d1");
  assert_true(first.y > 0);
  assert_string_equal(stage_says(stage, "d30", "visible"), "no");
  wheel(stage, 1000);
  assert_string_equal(stage_says(stage, "d30", "visible"), "fully");
  assert_true(below(stage_rect(stage, "d30")) < 1080);
  show_dialog(stage, 30);
  assert_string_equal(stage_says(stage, "d30", "visible"), "fully");
  show_page(stage, "page", 40);
  show_dialog(stage, 30);
  assert_float_equal(stage_rect(stage, "d1").y, first.y, 0.5);
}

static void a_dialog_leaves_the_page_below_where_it_was(void **state) {
  Stage *stage = *state;
  show_page(stage, "page", 40);
  wheel(stage, 6);
  float before = stage_rect(stage, "1").y;
  show_dialog(stage, 2);
  show_page(stage, "page", 40);
  assert_float_equal(stage_rect(stage, "1").y, before, 0.5);
}

static void a_short_message_stands_over_the_body_above_the_bottom_bar(void **state) {
  Stage *stage = *state;
  View *view = begin_page(stage, "saved", 40);
  view->toast = view_add(view, NULL, VIEW_TEXT);
  view->toast->label = "Gemt";
  stage_show(stage);
  Rect toast = stage_rect(stage, "Gemt"), next = stage_rect(stage, "next");
  assert_true(below(toast) < next.y && toast.y > next.y - mm(40));
  assert_float_equal(toast.x + right_of(toast), 1920, 8);
  assert_string_equal(stage_says(stage, "Gemt", "visible"), "over");
  assert_non_null(painted_text(stage_frame(stage), "Gemt", 0));
  tap(stage, "next");
  expect_event(stage, UI_PRESS, "next", "");
}

/* Narrow screens
 * -------------------------------------------------------------------------------------- */

static void full_bars(Stage *stage) {
  View *view = stage_begin(stage, "compact");
  view->top = stage_bar(stage, "back", "leave");
  view->bottom = stage_bar(stage, "help", "next");
  view_find(view, "back")->label = "Tilbage til forrige side";
  view_find(view, "leave")->label = "Gem det hele og gå";
  view_find(view, "back")->icon = "arrow_back";
  view_find(view, "leave")->icon = "logout";
  view_find(view, "next")->label = "Videre";
  view_find(view, "next")->icon = "arrow_forward";
  view_find(view, "next")->style = "primary";
  stage_show(stage);
}

static void bars_too_narrow_for_their_words_show_icons_alone(void **state) {
  Stage *stage = *state;
  full_bars(stage);
  assert_non_null(painted_text(stage_frame(stage), "Tilbage", 0));
  stage_panel(stage, 640, 1000);
  full_bars(stage);
  const PaintList *list = stage_frame(stage);
  assert_null(painted_text(list, "Tilbage", 0));
  assert_non_null(painted_text(list, "arrow_back", 0));
  assert_non_null(painted_text(list, "Videre", 0)); /* the one next thing keeps its word */
  assert_string_equal(stage_says(stage, "back", "name"), "Tilbage til forrige side");
  assert_true(stage_rect(stage, "back").w >= mm(20));
}

/* A long page, and behind it what came of an answer. */
static void show_answered(Stage *stage, const char *said) {
  stage_begin(stage, "task");
  for (int i = 0; i < 40; i++) stage_put(stage, NULL, VIEW_BUTTON, NULL, "something");
  if (said) stage_put(stage, NULL, VIEW_TEXT, NULL, said)->live = true;
  stage_show(stage);
}

static void what_has_just_happened_is_brought_into_sight_once(void **state) {
  Stage *stage = *state;
  show_answered(stage, NULL);
  assert_string_equal(stage_says(stage, "something", "visible"), "fully");
  show_answered(stage, "That holds.");
  assert_string_equal(stage_says(stage, "That holds.", "visible"), "fully");
  wheel(stage, -100);
  show_answered(stage, "That holds.");
  assert_string_not_equal(stage_says(stage, "That holds.", "visible"), "fully");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(bars_keep_their_place_and_the_body_lies_between),
      STAGED(a_finger_that_moves_scrolls_and_presses_nothing),
      STAGED(a_finger_that_only_trembles_still_presses),
      STAGED(what_fits_does_not_scroll),
      STAGED(scrolling_ends_at_both_ends),
      STAGED(pages_overlap_so_that_the_place_is_kept),
      STAGED(what_is_scrolled_under_a_bar_cannot_be_pressed),
      STAGED(the_body_is_cut_at_the_bars_in_the_frame_too),
      STAGED(a_pill_says_that_there_is_more_and_goes_on),
      STAGED(at_the_end_the_pill_leads_back_to_the_top),
      STAGED(a_pill_left_before_lifting_does_nothing),
      STAGED(a_page_that_fits_has_no_pill),
      STAGED(the_same_screen_keeps_its_place_and_a_new_one_starts_at_the_top),
      STAGED(a_screen_that_became_shorter_is_not_scrolled_past_its_end),
      STAGED(what_has_just_happened_is_brought_into_sight_once),
      STAGED(what_gets_the_focus_is_brought_into_sight),
      STAGED(the_keyboard_stands_on_the_bottom_bar_and_the_field_stays_in_sight),
      STAGED(the_keyboard_hides_when_it_is_done),
      STAGED(the_question_stays_above_the_words_on_a_low_panel),
      STAGED(a_dialog_stands_in_the_middle_over_a_veil),
      STAGED(nothing_below_a_dialog_can_be_pressed_or_reached),
      STAGED(a_tall_dialog_scrolls_by_itself),
      STAGED(a_dialog_leaves_the_page_below_where_it_was),
      STAGED(a_short_message_stands_over_the_body_above_the_bottom_bar),
      STAGED(bars_too_narrow_for_their_words_show_icons_alone),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
