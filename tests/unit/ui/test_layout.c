/* Where the containers put things: below and beside each other, wrapping, growing, mirrored, at
 * every text size. */
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

static void put_buttons(Stage *stage, ViewNode *parent, int count) {
  static const char *const NAMES[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
  for (int i = 0; i < count; i++) stage_put(stage, parent, VIEW_BUTTON, NAMES[i], NAMES[i]);
}

static void a_column_stands_in_reading_order_with_gaps(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "column");
  put_buttons(stage, NULL, 3);
  stage_show(stage);
  Rect a = stage_rect(stage, "a"), b = stage_rect(stage, "b"), c = stage_rect(stage, "c");
  assert_float_equal(a.x, b.x, 0.5);
  assert_float_equal(b.y - below(a), mm(SIZES.gap), 1);
  assert_float_equal(c.y - below(b), mm(SIZES.gap), 1);
}

static void gaps_are_halved_and_widened_by_style(void **state) {
  Stage *stage = *state;
  static const char *const STYLES[] = {"tight", NULL, "loose"};
  float gaps[3];
  for (int i = 0; i < 3; i++) {
    stage_begin(stage, "gaps")->body->style = STYLES[i];
    put_buttons(stage, NULL, 2);
    stage_show(stage);
    gaps[i] = stage_rect(stage, "b").y - below(stage_rect(stage, "a"));
  }
  assert_true(gaps[0] >= mm(2));
  assert_true(gaps[0] < gaps[1] && gaps[1] < gaps[2]);
}

static void a_button_is_as_wide_as_its_words_and_a_card_fills_the_line(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "widths");
  stage_put(stage, NULL, VIEW_BUTTON, "button", "Videre til det næste");
  stage_put(stage, NULL, VIEW_CHOICE, "card", "Ja");
  stage_put(stage, NULL, VIEW_BUTTON, "line", "Linje")->style = "row";
  stage_show(stage);
  Rect button = stage_rect(stage, "button"), card = stage_rect(stage, "card");
  assert_true(button.w < card.w / 2);
  assert_float_equal(stage_rect(stage, "line").w, card.w, 0.5);
}

static void a_column_can_centre_and_end_what_is_narrow(void **state) {
  Stage *stage = *state;
  static const char *const ALIGNS[] = {"start", "center", "end"};
  float left[3], room[3];
  for (int i = 0; i < 3; i++) {
    stage_begin(stage, "align")->body->align = ALIGNS[i];
    stage_put(stage, NULL, VIEW_BUTTON, "button", "Ja");
    stage_put(stage, NULL, VIEW_CHOICE, "card", "Ja");
    stage_show(stage);
    Rect button = stage_rect(stage, "button"), card = stage_rect(stage, "card");
    left[i] = button.x - card.x;
    room[i] = right_of(card) - right_of(button);
  }
  assert_float_equal(left[0], 0, 0.5);
  assert_float_equal(left[1], room[1], 1);
  assert_float_equal(room[2], 0, 0.5);
}

static void a_row_goes_side_by_side_and_wraps_when_it_is_full(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "row");
  ViewNode *row = stage_put(stage, NULL, VIEW_ROW, "row", NULL);
  put_buttons(stage, row, 8);
  for (ViewNode *node = row->first; node; node = node->next)
    node->min_mm = 60; /* 8 need 508 mm of 444 */
  stage_show(stage);
  Rect a = stage_rect(stage, "a"), b = stage_rect(stage, "b"), h = stage_rect(stage, "h");
  assert_float_equal(a.w, mm(60), 1);
  assert_float_equal(a.y, b.y, 0.5);
  assert_float_equal(b.x - right_of(a), mm(SIZES.gap), 1);
  assert_true(h.y >= below(a) + mm(2));
  assert_float_equal(h.x, a.x, 0.5);
  Rect all = stage_rect(stage, "row");
  assert_true(right_of(stage_rect(stage, "g")) <= right_of(all) + 0.5f);
  assert_true(below(h) <= below(all) + 0.5f);
}

static void a_spacer_pushes_what_follows_to_the_far_end(void **state) {
  Stage *stage = *state;
  View *view = stage_begin(stage, "bars");
  view->top = stage_bar(stage, "back", "leave");
  stage_show(stage);
  float left = stage_rect(stage, "back").x, right = 1920 - right_of(stage_rect(stage, "leave"));
  assert_float_equal(left, right, 1);
  assert_true(left < mm(20));
}

static void a_row_can_spread_between_its_ends(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "between");
  ViewNode *row = stage_put(stage, NULL, VIEW_ROW, "row", NULL);
  row->align = "between";
  put_buttons(stage, row, 3);
  stage_show(stage);
  Rect all = stage_rect(stage, "row"), a = stage_rect(stage, "a"), b = stage_rect(stage, "b"),
       c = stage_rect(stage, "c");
  assert_float_equal(a.x, all.x, 1);
  assert_float_equal(right_of(c), right_of(all), 1);
  assert_float_equal(b.x - right_of(a), c.x - right_of(b), 1);
}

static void running_text_gives_way_to_buttons_beside_it(void **state) {
  Stage *stage = *state;
  static const char LONG[] = "Det her er en lang sætning, som skal brydes over flere linjer, fordi "
                             "der står en knap ved siden af den.";
  stage_begin(stage, "text and button");
  ViewNode *row = stage_put(stage, NULL, VIEW_ROW, "row", NULL);
  stage_put(stage, row, VIEW_TEXT, "text", LONG);
  stage_put(stage, row, VIEW_BUTTON, "button", "Ret")->min_mm = 200;
  stage_show(stage);
  Rect text = stage_rect(stage, "text"), button = stage_rect(stage, "button");
  assert_float_equal(button.w, mm(200), 1);
  assert_true(button.x >= right_of(text) + mm(2));
  assert_true(right_of(button) <= right_of(stage_rect(stage, "row")) + 0.5f);
  assert_true(text.h > mm(SIZES.body) * 1.5f * 1.5f); /* more than one line */
  assert_false(json_bool(json_field(stage_node(stage, "text"), "clipped"), true));
}

static void a_grid_has_equal_columns_as_many_as_fit(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "grid");
  ViewNode *grid = stage_put(stage, NULL, VIEW_GRID, "grid", NULL);
  grid->columns = 3;
  put_buttons(stage, grid, 7);
  stage_show(stage);
  Rect a = stage_rect(stage, "a"), c = stage_rect(stage, "c"), d = stage_rect(stage, "d"),
       g = stage_rect(stage, "g");
  assert_float_equal(a.w, c.w, 1);
  assert_float_equal(a.y, c.y, 0.5);
  assert_float_equal(d.x, a.x, 0.5);
  assert_float_equal(d.y - below(a), mm(SIZES.gap), 1);
  assert_float_equal(g.w, a.w, 1); /* alone in its row, as wide as the others */
  Rect all = stage_rect(stage, "grid");
  assert_float_equal(right_of(c), right_of(all), 3);
}

static void few_cells_share_the_whole_line(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "grid");
  ViewNode *grid = stage_put(stage, NULL, VIEW_GRID, "grid", NULL);
  grid->columns = 3;
  put_buttons(stage, grid, 2);
  stage_show(stage);
  assert_float_equal(right_of(stage_rect(stage, "b")), right_of(stage_rect(stage, "grid")), 2);
}

static int columns_seen(Stage *stage) {
  int columns = 1;
  float first = stage_rect(stage, "a").y;
  static const char *const NAMES[] = {"b", "c"};
  for (int i = 0; i < 2; i++) columns += stage_rect(stage, NAMES[i]).y < first + 1;
  return columns;
}

/* Larger words need wider columns. */
static void columns_of_a_grid_are_never_narrower_than_they_may_be(void **state) {
  Stage *stage = *state;
  stage_panel(stage, 1080, 1000); /* 270 mm */
  static const int PERCENTS[] = {100, 150, 200}, COLUMNS[] = {3, 2, 1};
  for (int i = 0; i < 3; i++) {
    stage_text(stage, PERCENTS[i]);
    stage_begin(stage, "narrow grid");
    ViewNode *grid = stage_put(stage, NULL, VIEW_GRID, "grid", NULL);
    grid->columns = 3;
    grid->min_mm = 70;
    put_buttons(stage, grid, 3);
    stage_show(stage);
    assert_int_equal(columns_seen(stage), COLUMNS[i]);
    assert_true(stage_rect(stage, "a").w >= mm(70));
  }
}

static void one_row_of_a_grid_is_as_tall_as_its_tallest(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "tall");
  ViewNode *grid = stage_put(stage, NULL, VIEW_GRID, "grid", NULL);
  grid->columns = 2;
  stage_put(stage, grid, VIEW_CHOICE, "short", "Kort");
  stage_put(stage, grid, VIEW_CHOICE, "long", "Lang")->note =
      "En note, der er så lang, at den må brydes over mange linjer, fordi der ikke er plads til "
      "den på én, to eller tre "
      "linjer i en kolonne, der kun er halvt så bred som skærmen, uanset hvordan man vender og "
      "drejer det.";
  stage_put(stage, grid, VIEW_CHOICE, "after", "Efter");
  stage_show(stage);
  Rect brief = stage_rect(stage, "short"), tall = stage_rect(stage, "long");
  assert_float_equal(brief.h, tall.h, 0.5);
  assert_true(tall.h > stage_rect(stage, "after").h);
}

static void a_split_stands_side_by_side_while_there_is_room(void **state) {
  Stage *stage = *state;
  for (int narrow = 0; narrow < 2; narrow++) {
    stage_panel(stage, narrow ? 640 : 1920, 1080);
    stage_begin(stage, "split");
    ViewNode *split = stage_put(stage, NULL, VIEW_SPLIT, "split", NULL);
    stage_put(stage, split, VIEW_PANEL, "first", NULL);
    stage_put(stage, split, VIEW_PANEL, "second", NULL);
    stage_show(stage);
    Rect first = stage_rect(stage, "first"), second = stage_rect(stage, "second");
    if (narrow) {
      assert_true(second.y >= below(first) + mm(2));
      assert_float_equal(first.w, second.w, 0.5);
      assert_float_equal(first.x, second.x, 0.5);
    } else {
      assert_true(second.x >= right_of(first) + mm(2));
      assert_float_equal(first.w / second.w, 1.5, 0.05);
      assert_float_equal(right_of(second), right_of(stage_rect(stage, "split")), 1.5);
    }
  }
}

static void a_panel_keeps_air_round_what_it_holds(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "panel");
  ViewNode *panel = stage_put(stage, NULL, VIEW_PANEL, "panel", NULL);
  stage_put(stage, panel, VIEW_CHOICE, "inner", "Ja");
  stage_show(stage);
  Rect outer = stage_rect(stage, "panel"), inner = stage_rect(stage, "inner");
  float pad = mm(SIZES.pad);
  assert_float_equal(inner.x - outer.x, pad, 1);
  assert_float_equal(inner.y - outer.y, pad, 1);
  assert_float_equal(right_of(outer) - right_of(inner), pad, 1);
  assert_float_equal(below(outer) - below(inner), pad, 1);
  assert_non_null(painted_box(stage_frame(stage), outer));
}

static void what_grows_takes_the_room_that_is_left(void **state) {
  Stage *stage = *state;
  View *view = stage_begin(stage, "grow");
  view->body->grow = true;
  put_buttons(stage, NULL, 1);
  stage_put(stage, NULL, VIEW_SPACER, NULL, NULL);
  stage_put(stage, NULL, VIEW_BUTTON, "last", "Sidst");
  stage_show(stage);
  assert_true(below(stage_rect(stage, "last")) > 1080 - mm(10));
  assert_true(stage_rect(stage, "a").y < mm(10));
}

static void cards_grow_a_little_and_stay_cards(void **state) {
  Stage *stage = *state;
  View *view = stage_begin(stage, "cards");
  view->body->grow = true;
  ViewNode *grid = stage_put(stage, NULL, VIEW_GRID, "grid", NULL);
  grid->columns = 2;
  grid->grow = true;
  stage_put(stage, grid, VIEW_CHOICE, "a", "Ja");
  stage_put(stage, grid, VIEW_CHOICE, "b", "Nej");
  stage_show(stage);
  Rect card = stage_rect(stage, "a");
  float grown = card.h;
  view = stage_begin(stage, "still");
  stage_put(stage, stage_put(stage, NULL, VIEW_GRID, "grid", NULL), VIEW_CHOICE, "a", "Ja");
  stage_show(stage);
  float still = stage_rect(stage, "a").h;
  assert_true(grown > still);
  assert_true(grown < card.w * 0.7f); /* wider than high */
  assert_true(grown < 1080 / 2);
}

/* Text sizes
 * ------------------------------------------------------------------------------------------ */

static void type_grows_with_the_text_size_and_gaps_do_not(void **state) {
  Stage *stage = *state;
  static const int PERCENTS[] = {100, 150, 200};
  for (int i = 0; i < 3; i++) {
    stage_text(stage, PERCENTS[i]);
    stage_begin(stage, "sizes");
    stage_put(stage, NULL, VIEW_TEXT, "text", "Ord");
    put_buttons(stage, NULL, 2);
    stage_show(stage);
    double font = json_number(json_field(stage_node(stage, "text"), "font_px"), 0);
    assert_float_equal(font, mm(SIZES.body) * (float)PERCENTS[i] / 100, 1);
    assert_float_equal(painted_text(stage_frame(stage), "Ord", 0)->size, font, 0.5);
    assert_float_equal(stage_rect(stage, "b").y - below(stage_rect(stage, "a")), mm(SIZES.gap), 1);
  }
}

/* Nothing is cut off, nothing stands out of the screen. */
static void expect_whole(Stage *stage, int percent, int width) {
  stage_find(stage, "");
  for (const Json *node = json_first(json_field(stage->tree, "nodes")); node;
       node = json_next(node)) {
    const char *kind = json_text(json_field(node, "kind"));
    Rect rect = node_rect(node);
    if (json_bool(json_field(node, "clipped"), true))
      fail_msg("%s is cut off at %d %%, %d px", kind, percent, width);
    if (rect.x < 0 || right_of(rect) > (float)width)
      fail_msg("%s stands out at %d %%, %d px", kind, percent, width);
  }
}

static void nothing_is_cut_off_at_any_text_size(void **state) {
  Stage *stage = *state;
  static const char LONG[] =
      "Hvad vil du gerne have til at ske i dit liv, når du kigger et helt år frem?";
  static const int WIDTHS[] = {1920, 1080, 640};
  for (int percent = 100; percent <= 200; percent += 50) {
    for (int i = 0; i < 3; i++) {
      stage_panel(stage, WIDTHS[i], 1080);
      stage_text(stage, percent);
      stage_begin(stage, "long");
      ViewNode *grid = stage_put(stage, NULL, VIEW_GRID, NULL, NULL);
      stage_put(stage, NULL, VIEW_HEADING, "heading", LONG);
      stage_put(stage, grid, VIEW_CHOICE, "choice", LONG)->note = LONG;
      stage_put(stage, grid, VIEW_CHOICE, "picture", LONG)->icon = "home";
      stage_put(stage, NULL, VIEW_BUTTON, "button", LONG)->icon = "edit";
      stage_put(stage, NULL, VIEW_QUOTE, "quote", LONG);
      stage_put(stage, NULL, VIEW_BADGE, "badge", LONG);
      stage_show(stage);
      expect_whole(stage, percent, WIDTHS[i]);
    }
  }
}

/* Right to left
 * --------------------------------------------------------------------------------------- */

static void build_page(Stage *stage, bool rtl) {
  View *view = stage_begin(stage, rtl ? "rtl" : "ltr");
  view->rtl = rtl;
  view->top = stage_bar(stage, "back", "leave");
  ViewNode *split = stage_put(stage, NULL, VIEW_SPLIT, "split", NULL);
  ViewNode *panel = stage_put(stage, split, VIEW_PANEL, "panel", NULL);
  put_buttons(stage, panel, 2);
  ViewNode *grid = stage_put(stage, split, VIEW_GRID, "grid", NULL);
  stage_put(stage, grid, VIEW_CHOICE, "one", "Et");
  stage_put(stage, grid, VIEW_CHOICE, "two", "To");
  stage_show(stage);
}

static void a_screen_from_right_to_left_is_the_mirror_image(void **state) {
  Stage *stage = *state;
  static const char *const NAMES[] = {"back", "leave", "split", "panel", "a",
                                      "b",    "grid",  "one",   "two"};
  enum { COUNT = sizeof NAMES / sizeof *NAMES };
  Rect before[COUNT];
  build_page(stage, false);
  for (int i = 0; i < COUNT; i++) before[i] = stage_rect(stage, NAMES[i]);
  build_page(stage, true);
  for (int i = 0; i < COUNT; i++) {
    Rect mirrored = before[i], now = stage_rect(stage, NAMES[i]);
    mirrored.x = 1920 - right_of(before[i]);
    if (!rect_same(now, mirrored))
      fail_msg("%s is at %.0f, not %.0f", NAMES[i], (double)now.x, (double)mirrored.x);
  }
  assert_true(stage_rect(stage, "back").x > 960);
  assert_true(stage_rect(stage, "panel").x > stage_rect(stage, "grid").x);
}

static void words_from_right_to_left_start_at_the_right(void **state) {
  Stage *stage = *state;
  View *view = stage_begin(stage, "arabic");
  view->rtl = true;
  view->lang = "ar";
  stage_put(stage, NULL, VIEW_TEXT, "text", "مرحبا");
  stage_put(stage, NULL, VIEW_CHOICE, "choice", "نعم");
  stage_show(stage);
  Rect text = stage_rect(stage, "text"), choice = stage_rect(stage, "choice");
  const PaintList *list = stage_frame(stage);
  const PaintCommand *word = painted_text(list, "مرحبا", 0);
  const PaintCommand *yes = painted_text(list, "نعم", 0);
  assert_non_null(word);
  assert_true(word->rtl);
  assert_int_equal(word->face, FACE_ARABIC);
  assert_float_equal(word->x + 2.5f * word->size, right_of(text), 2);
  assert_true(yes->x > choice.x + choice.w * 0.75f);
}

static void pictures_fill_their_rows_and_stand_higher_on_a_standing_screen(void **state) {
  Stage *stage = *state;
  static const struct {
    int width, height, columns;
  } SHAPES[] = {{1920, 1080, 8}, {1080, 1920, 4}, {800, 480, 4}};
  for (int shape = 0; shape < 3; shape++) {
    stage_panel(stage, SHAPES[shape].width, SHAPES[shape].height);
    stage_begin(stage, "code");
    ViewNode *grid = stage_put(stage, NULL, VIEW_GRID, "grid", NULL);
    grid->columns = 8;
    grid->min_mm = 24;
    for (int i = 0; i < 16; i++) {
      char id[8];
      snprintf(id, sizeof id, "p%d", i);
      stage_put(stage, grid, VIEW_BUTTON, id, "Hus")->style = "picture";
    }
    stage_show(stage);
    int in_row = 0;
    Rect first = stage_rect(stage, "p0");
    for (int i = 0; i < 16; i++) {
      char id[8];
      snprintf(id, sizeof id, "p%d", i);
      in_row += stage_rect(stage, id).y == first.y;
    }
    assert_int_equal(in_row, SHAPES[shape].columns);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(pictures_fill_their_rows_and_stand_higher_on_a_standing_screen),
      STAGED(a_column_stands_in_reading_order_with_gaps),
      STAGED(gaps_are_halved_and_widened_by_style),
      STAGED(a_button_is_as_wide_as_its_words_and_a_card_fills_the_line),
      STAGED(a_column_can_centre_and_end_what_is_narrow),
      STAGED(a_row_goes_side_by_side_and_wraps_when_it_is_full),
      STAGED(a_spacer_pushes_what_follows_to_the_far_end),
      STAGED(a_row_can_spread_between_its_ends),
      STAGED(running_text_gives_way_to_buttons_beside_it),
      STAGED(a_grid_has_equal_columns_as_many_as_fit),
      STAGED(few_cells_share_the_whole_line),
      STAGED(columns_of_a_grid_are_never_narrower_than_they_may_be),
      STAGED(one_row_of_a_grid_is_as_tall_as_its_tallest),
      STAGED(a_split_stands_side_by_side_while_there_is_room),
      STAGED(a_panel_keeps_air_round_what_it_holds),
      STAGED(what_grows_takes_the_room_that_is_left),
      STAGED(cards_grow_a_little_and_stay_cards),
      STAGED(type_grows_with_the_text_size_and_gaps_do_not),
      STAGED(nothing_is_cut_off_at_any_text_size),
      STAGED(a_screen_from_right_to_left_is_the_mirror_image),
      STAGED(words_from_right_to_left_start_at_the_right),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
