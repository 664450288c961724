/* The screen in words: what is told is what is there; tests, the voice and play stand on it. */
#include "support_stage.h"
#include "ui/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static View *begin_page(Stage *stage) {
  View *view = stage_begin(stage, "page");
  view->title = view_text(view, "Hvad \"vil\" du?\n");
  view->top = stage_bar(stage, "back", "leave");
  view->bottom = stage_bar(stage, "help", "next");
  return view;
}

static bool truth(Stage *stage, const char *name, const char *field) {
  const Json *value = json_field(stage_node(stage, name), field);
  assert_int_equal(json_type(value), JSON_BOOL);
  return json_bool(value, false);
}

static void the_head_says_what_screen_it_is_and_how_it_is_shown(void **state) {
  Stage *stage = *state;
  begin_page(stage);
  stage_theme(stage, THEME_DARK);
  stage_text(stage, 150);
  stage_show(stage);
  stage_find(stage, "");
  const Json *panel = json_field(stage->tree, "panel");
  assert_string_equal(json_text(json_field(stage->tree, "screen")), "page");
  assert_string_equal(json_text(json_field(stage->tree, "title")), "Hvad \"vil\" du?\n");
  assert_string_equal(json_text(json_field(stage->tree, "lang")), "da");
  assert_string_equal(json_text(json_field(stage->tree, "theme")), "dark");
  assert_int_equal(json_number(json_field(stage->tree, "text_percent"), 0), 150);
  assert_false(json_bool(json_field(stage->tree, "rtl"), true));
  assert_int_equal(json_number(json_field(panel, "width_px"), 0), 1920);
  assert_float_equal(json_number(json_field(panel, "px_per_mm"), 0), PX_PER_MM, 0.01);
}

static void every_kind_has_its_role(void **state) {
  Stage *stage = *state;
  static const struct {
    ViewKind kind;
    const char *role;
    bool target;
  } ROLES[] = {{VIEW_TEXT, "text", false},         {VIEW_HEADING, "heading", false},
               {VIEW_QUOTE, "text", false},        {VIEW_ICON, "img", false},
               {VIEW_BADGE, "text", false},        {VIEW_PROGRESS, "progressbar", false},
               {VIEW_METER, "progressbar", false}, {VIEW_CHART, "img", false},
               {VIEW_SUMMARY, "alert", false},     {VIEW_BUTTON, "button", true},
               {VIEW_CHOICE, "radio", true},       {VIEW_FIELD, "textbox", true},
               {VIEW_SIGNATURE, "drawing", true},  {VIEW_COLUMN, "group", false}};
  begin_page(stage);
  for (size_t i = 0; i < sizeof ROLES / sizeof *ROLES; i++)
    stage_put(stage, NULL, ROLES[i].kind, view_kind_name(ROLES[i].kind), "Ord");
  stage_put(stage, NULL, VIEW_CHOICE, "many", "Ord")->multi = true;
  stage_show(stage);
  for (size_t i = 0; i < sizeof ROLES / sizeof *ROLES; i++) {
    const char *name = view_kind_name(ROLES[i].kind);
    assert_string_equal(stage_says(stage, name, "kind"), name);
    assert_string_equal(stage_says(stage, name, "role"), ROLES[i].role);
    assert_int_equal(truth(stage, name, "target"), ROLES[i].target);
  }
  assert_string_equal(stage_says(stage, "many", "role"), "checkbox");
}

static void name_note_value_error_and_language_are_told(void **state) {
  Stage *stage = *state;
  begin_page(stage);
  ViewNode *choice = stage_put(stage, NULL, VIEW_CHOICE, "choice", "En \"ven\"\\");
  choice->note = "nær";
  choice->value = "7";
  ViewNode *field = stage_put(stage, NULL, VIEW_FIELD, "field", "Navn");
  field->value = "Bo";
  field->error = "For kort";
  field->lang = "en";
  stage_show(stage);
  assert_string_equal(stage_says(stage, "choice", "name"), "En \"ven\"\\");
  assert_string_equal(stage_says(stage, "choice", "note"), "nær");
  assert_string_equal(stage_says(stage, "choice", "value"), "7");
  assert_null(stage_says(stage, "choice", "error"));
  assert_string_equal(stage_says(stage, "field", "value"), "Bo");
  assert_string_equal(stage_says(stage, "field", "error"), "For kort");
  assert_string_equal(stage_says(stage, "field", "lang"), "en");
}

static void states_are_told(void **state) {
  Stage *stage = *state;
  begin_page(stage);
  stage_put(stage, NULL, VIEW_CHOICE, "a", "a")->selected = true;
  stage_put(stage, NULL, VIEW_CHOICE, "b", "b")->disabled = true;
  stage_show(stage);
  assert_true(truth(stage, "a", "selected") && truth(stage, "a", "focused") &&
              truth(stage, "a", "target"));
  assert_false(truth(stage, "a", "disabled"));
  assert_true(truth(stage, "b", "disabled"));
  assert_false(truth(stage, "b", "selected") || truth(stage, "b", "focused") ||
               truth(stage, "b", "target"));
}

static void places_are_told_in_pixels_and_millimetres(void **state) {
  Stage *stage = *state;
  begin_page(stage);
  stage_put(stage, NULL, VIEW_BUTTON, "button", "Videre");
  stage_show(stage);
  const Json *node = stage_node(stage, "button");
  const Json *px = json_first(json_field(node, "rect_px")),
             *mm = json_first(json_field(node, "rect_mm"));
  for (int i = 0; i < 4; i++, px = json_next(px), mm = json_next(mm))
    assert_float_equal(json_number(px, 0), json_number(mm, 0) * PX_PER_MM, 0.1);
  Rect rect = stage_rect(stage, "button");
  assert_non_null(painted_box(stage_frame(stage), rect)); /* it is where it is said to be */
}

static void what_is_out_of_sight_is_told_so(void **state) {
  Stage *stage = *state;
  begin_page(stage);
  for (int i = 0; i < 40; i++)
    stage_put(stage, NULL, VIEW_CHOICE, i == 39 ? "last" : "card", "Ord");
  stage_show(stage);
  assert_string_equal(stage_says(stage, "card", "visible"), "fully");
  assert_string_equal(stage_says(stage, "last", "visible"), "no");
  wheel(stage, 0.5f);
  assert_string_equal(stage_says(stage, "card", "visible"), "partly");
}

static void keys_of_the_keyboard_are_told_while_it_is_there(void **state) {
  Stage *stage = *state;
  begin_page(stage)->focus = "field";
  stage_put(stage, NULL, VIEW_FIELD, "field", "Navn");
  stage_show(stage);
  assert_string_equal(stage_says(stage, "Å", "role"), "key");
  assert_string_equal(stage_says(stage, "ui.key.done", "kind"), "key");
  tap(stage, "help");
  assert_null(stage_find(stage, "Å"));
}

static void before_the_first_screen_there_is_nothing_to_tell(void **state) {
  Stage *stage = *state;
  Buf out = buf_new(&stage->mem, 100);
  float x, y;
  assert_int_equal(ui_describe(stage->ui, &out), ST_NOT_FOUND);
  assert_int_equal(ui_locate(stage->ui, "Videre", &x, &y), ST_NOT_FOUND);
  assert_false(ui_shows(stage->ui, "Videre"));
  buf_free(&out);
}

/* Finding for play
 * ------------------------------------------------------------------------------------ */

static void expect_at(Stage *stage, const char *wanted, const char *name) {
  float x, y;
  assert_int_equal(ui_locate(stage->ui, wanted, &x, &y), ST_OK);
  Rect rect = stage_rect(stage, name);
  assert_true(x > rect.x && x < right_of(rect) && y > rect.y && y < below(rect));
}

static void a_control_is_found_by_label_by_id_and_by_its_first_words(void **state) {
  Stage *stage = *state;
  begin_page(stage)->focus = "field";
  stage_put(stage, NULL, VIEW_CHOICE, "long", "Ja, det vil jeg gerne");
  stage_put(stage, NULL, VIEW_CHOICE, "short", "Ja");
  stage_put(stage, NULL, VIEW_FIELD, "field", "Navn");
  stage_show(stage);
  expect_at(stage, "Ja", "short"); /* the whole label before the beginning of another */
  expect_at(stage, "Ja, det", "long");
  expect_at(stage, "#long", "long");
  expect_at(stage, "Q", "Q");
  float x, y;
  assert_int_equal(ui_locate(stage->ui, "#q", &x, &y), ST_NOT_FOUND);
  assert_int_equal(ui_locate(stage->ui, "vil jeg", &x, &y), ST_NOT_FOUND);
}

static void what_is_found_far_below_is_brought_up_and_can_be_tapped(void **state) {
  Stage *stage = *state;
  begin_page(stage);
  for (int i = 0; i < 40; i++)
    stage_put(stage, NULL, VIEW_CHOICE, i == 30 ? "wanted" : "card", i == 30 ? "Her" : "Ord");
  stage_show(stage);
  float x, y;
  assert_int_equal(ui_locate(stage->ui, "Her", &x, &y), ST_OK);
  finger(stage, INPUT_DOWN, x, y);
  finger(stage, INPUT_UP, x, y);
  expect_event(stage, UI_PRESS, "wanted", "");
}

static void what_is_disabled_or_covered_is_refused(void **state) {
  Stage *stage = *state;
  float x, y;
  View *view = begin_page(stage);
  stage_put(stage, NULL, VIEW_BUTTON, "off", "Slukket")->disabled = true;
  stage_put(stage, NULL, VIEW_BUTTON, "under", "Under");
  view->dialog = view_add(view, NULL, VIEW_COLUMN);
  stage_put(stage, view->dialog, VIEW_BUTTON, "over", "Over");
  stage_show(stage);
  assert_int_equal(ui_locate(stage->ui, "Slukket", &x, &y), ST_REFUSED);
  assert_int_equal(ui_locate(stage->ui, "#off", &x, &y), ST_REFUSED);
  assert_int_equal(ui_locate(stage->ui, "Under", &x, &y), ST_REFUSED);
  assert_int_equal(ui_locate(stage->ui, "Over", &x, &y), ST_OK);
}

static void words_are_shown_where_they_can_be_read(void **state) {
  Stage *stage = *state;
  View *view = begin_page(stage);
  stage_put(stage, NULL, VIEW_TEXT, "text", "Det er en god dag");
  stage_put(stage, NULL, VIEW_CHOICE, "choice", "Ja")->note = "helt sikkert";
  ViewNode *field = stage_put(stage, NULL, VIEW_FIELD, "field", "Navn");
  field->value = "Bo";
  field->error = "For kort";
  stage_put(stage, NULL, VIEW_BUTTON, "button", "Videre")->value = "skjult";
  stage_show(stage);
  static const char *const SHOWN[] = {"god dag", "helt", "Bo", "For kort", "Videre"};
  for (int i = 0; i < 5; i++) assert_true(ui_shows(stage->ui, SHOWN[i]));
  assert_false(ui_shows(stage->ui, "skjult"));
  view = begin_page(stage);
  stage_put(stage, NULL, VIEW_TEXT, "text", "Det er en god dag");
  view->dialog = view_add(view, NULL, VIEW_COLUMN);
  stage_put(stage, view->dialog, VIEW_TEXT, NULL, "Er du der?");
  stage_show(stage);
  assert_true(ui_shows(stage->ui, "Er du der?"));
  assert_false(ui_shows(stage->ui, "god dag")); /* a dialog lies on it */
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(the_head_says_what_screen_it_is_and_how_it_is_shown),
      STAGED(every_kind_has_its_role),
      STAGED(name_note_value_error_and_language_are_told),
      STAGED(states_are_told),
      STAGED(places_are_told_in_pixels_and_millimetres),
      STAGED(what_is_out_of_sight_is_told_so),
      STAGED(keys_of_the_keyboard_are_told_while_it_is_there),
      STAGED(before_the_first_screen_there_is_nothing_to_tell),
      STAGED(a_control_is_found_by_label_by_id_and_by_its_first_words),
      STAGED(what_is_found_far_below_is_brought_up_and_can_be_tapped),
      STAGED(what_is_disabled_or_covered_is_refused),
      STAGED(words_are_shown_where_they_can_be_read),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
