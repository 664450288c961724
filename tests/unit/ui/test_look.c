/* How nodes look: readable on whatever they lie on, and never told apart by colour alone. */
#include "support_stage.h"
#include "ui/look.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void contrast_is_that_of_wcag(void **state) {
  (void)state;
  assert_float_equal(look_contrast(0xFF000000, 0xFFFFFFFF), 21, 0.001);
  assert_float_equal(look_contrast(0xFFFFFFFF, 0xFF000000), 21, 0.001);
  assert_float_equal(look_contrast(0xFF777777, 0xFFFFFFFF), 4.48, 0.005);
  assert_float_equal(look_contrast(0xFF0000FF, 0xFFFFFFFF), 8.59, 0.005);
  assert_float_equal(look_contrast(0xFF123456, 0xFF123456), 1, 0.001);
}

typedef struct Sort {
  ViewKind kind;
  const char *style;
} Sort;

/* Everything with words, in every style it may have. */
static const Sort SORTS[] = {
    {VIEW_TEXT, NULL},         {VIEW_TEXT, "soft"},         {VIEW_TEXT, "small"},
    {VIEW_TEXT, "strong"},     {VIEW_TEXT, "lead"},         {VIEW_HEADING, NULL},
    {VIEW_QUOTE, NULL},        {VIEW_QUOTE, "large"},       {VIEW_BADGE, "sand"},
    {VIEW_BADGE, "sky"},       {VIEW_BADGE, "mint"},        {VIEW_BUTTON, NULL},
    {VIEW_BUTTON, "primary"},  {VIEW_BUTTON, "quiet"},      {VIEW_BUTTON, "row"},
    {VIEW_BUTTON, "change"},   {VIEW_BUTTON, "door-green"}, {VIEW_BUTTON, "door-sand"},
    {VIEW_BUTTON, "door-sky"}, {VIEW_BUTTON, "plain"},      {VIEW_CHOICE, "card"},
    {VIEW_CHOICE, "row"},      {VIEW_CHOICE, "scale"},      {VIEW_FIELD, NULL}};
enum { SORT_COUNT = sizeof SORTS / sizeof *SORTS };

static void put_all(Stage *stage, ViewNode *parent, const char *surface, bool chosen) {
  char id[64];
  for (int i = 0; i < SORT_COUNT; i++) {
    snprintf(id, sizeof id, "%s %s %s %d", surface, view_kind_name(SORTS[i].kind),
             SORTS[i].style ? SORTS[i].style : "-", chosen);
    ViewNode *node = stage_put(stage, parent, SORTS[i].kind, id, "Ord");
    node->style = SORTS[i].style;
    node->note = SORTS[i].kind == VIEW_FIELD ? NULL : "Note";
    node->selected = chosen;
  }
}

static void expect_readable(Stage *stage) {
  int seen = 0;
  stage_find(stage, "");
  for (const Json *node = json_first(json_field(stage->tree, "nodes")); node;
       node = json_next(node)) {
    double words = json_number(json_field(node, "contrast"), 21),
           edge = json_number(json_field(node, "edge_contrast"), 21);
    seen += json_field(node, "contrast") != NULL;
    if (words < 7) fail_msg("%s: contrast of words %.2f", json_text(json_field(node, "id")), words);
    if (edge < 3)
      fail_msg("%s: contrast of the outline %.2f", json_text(json_field(node, "id")), edge);
  }
  assert_true(seen >= 4);
}

static void everything_can_be_read_on_every_surface(void **state) {
  Stage *stage = *state;
  static const char *const SURFACES[] = {"card", "sand", "sky", "mint", "paper"};
  for (ThemeName theme = 0; theme < THEME_COUNT; theme++) {
    stage_theme(stage, theme);
    View *view = stage_begin(stage, "all");
    for (size_t i = 0; i < sizeof SURFACES / sizeof *SURFACES; i++) {
      ViewNode *panel = stage_put(stage, NULL, VIEW_PANEL, NULL, NULL);
      panel->style = SURFACES[i];
      put_all(stage, panel, SURFACES[i], i % 2 == 0);
    }
    put_all(stage, NULL, "bare", true);
    ViewNode *summary = stage_put(stage, NULL, VIEW_SUMMARY, NULL, "Se her");
    put_all(stage, summary, "summary", false);
    view->toast = view_add(view, NULL, VIEW_TEXT);
    view->toast->label = "Gemt";
    stage_show(stage);
    expect_readable(stage);
  }
}

static void words_on_a_green_panel_turn_light(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "green");
  ViewNode *panel = stage_put(stage, NULL, VIEW_PANEL, NULL, NULL);
  panel->style = "green";
  stage_put(stage, panel, VIEW_TEXT, "text", "Ord");
  stage_put(stage, panel, VIEW_TEXT, "soft", "Ord")->style = "soft";
  stage_put(stage, panel, VIEW_HEADING, "heading", "Ord");
  stage_put(stage, stage_put(stage, panel, VIEW_COLUMN, NULL, NULL), VIEW_QUOTE, "quote", "Ord");
  stage_show(stage);
  expect_readable(stage);
  char light[16];
  snprintf(light, sizeof light, "#%06X", theme_get(THEME_PAPER)->on_green & 0xFFFFFF);
  assert_string_equal(stage_says(stage, "quote", "color"), light);
}

static void expect_ground(Stage *stage, const char *name, Color color) {
  char text[16];
  snprintf(text, sizeof text, "#%06X", color & 0xFFFFFF);
  assert_string_equal(stage_says(stage, name, "background"), text);
}

static void what_lies_in_a_dialog_lies_on_its_card(void **state) {
  Stage *stage = *state;
  View *view = stage_begin(stage, "dialog");
  stage_put(stage, NULL, VIEW_TEXT, "under", "Ord");
  view->dialog = view_add(view, NULL, VIEW_COLUMN);
  stage_put(stage, view->dialog, VIEW_TEXT, "over", "Ord");
  stage_show(stage);
  expect_ground(stage, "under", theme_get(THEME_PAPER)->paper);
  expect_ground(stage, "over", theme_get(THEME_PAPER)->card);
}

static int boxes_in(const PaintList *list, Rect rect, float least_border) {
  int count = 0;
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    count += command->op == PAINT_BOX && rect_same(command->rect, rect) &&
             command->width >= least_border;
  }
  return count;
}

static void what_is_chosen_shows_without_its_colour(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "choices");
  stage_put(stage, NULL, VIEW_CHOICE, "no", "Nej");
  stage_put(stage, NULL, VIEW_CHOICE, "yes", "Ja")->selected = true;
  stage_show(stage);
  Rect no = stage_rect(stage, "no"), yes = stage_rect(stage, "yes");
  const PaintList *list = stage_frame(stage);
  const PaintCommand *outline = painted_box(list, no);
  assert_int_equal(boxes_in(list, yes, outline->width + 1), 1);
  const PaintCommand *check = painted_text(list, "check", 0);
  assert_non_null(check);
  assert_true(check->x > yes.x && check->x < right_of(yes) && check->y > yes.y &&
              check->y < below(yes));
  assert_null(painted_text(list, "check", 1));
}

static void what_cannot_be_pressed_lies_flat(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "disabled");
  stage_put(stage, NULL, VIEW_BUTTON, "off", "Videre")->disabled = true;
  stage_put(stage, NULL, VIEW_BUTTON, "on", "Videre");
  view_find(stage->view, "off")->style = view_find(stage->view, "on")->style = "primary";
  stage_show(stage);
  Rect off = stage_rect(stage, "off"), on = stage_rect(stage, "on");
  const Theme *theme = theme_get(THEME_PAPER);
  const PaintList *list = stage_frame(stage);
  assert_int_equal(painted_box(list, off)->fill, theme->paper);
  assert_int_equal(painted_box(list, on)->fill, theme->green);
}

static void a_field_that_is_wrong_or_written_in_has_a_thicker_frame(void **state) {
  Stage *stage = *state;
  View *view = stage_begin(stage, "fields");
  stage_put(stage, NULL, VIEW_FIELD, "plain", "Navn")->input = "line";
  stage_put(stage, NULL, VIEW_FIELD, "focused", "Navn")->input = "line";
  stage_put(stage, NULL, VIEW_FIELD, "wrong", "Navn")->input = "line";
  view_find(view, "wrong")->error = "Skriv et navn";
  view->focus = "focused";
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  float usual = painted_box(list, stage_rect(stage, "plain"))->width;
  assert_true(painted_box(list, stage_rect(stage, "focused"))->width > usual);
  Rect wrong = stage_rect(stage, "wrong");
  wrong.h = stage_rect(stage, "plain").h; /* the sentence stands below the frame */
  assert_true(painted_box(list, wrong)->width > usual);
  assert_non_null(painted_text(list, "info_outline", 0));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(contrast_is_that_of_wcag),
      STAGED(everything_can_be_read_on_every_surface),
      STAGED(words_on_a_green_panel_turn_light),
      STAGED(what_lies_in_a_dialog_lies_on_its_card),
      STAGED(what_is_chosen_shows_without_its_colour),
      STAGED(what_cannot_be_pressed_lies_flat),
      STAGED(a_field_that_is_wrong_or_written_in_has_a_thicker_frame),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
