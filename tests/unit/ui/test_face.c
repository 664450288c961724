/* People as discs, and the choices beside them: at the table of a meeting. */
#include "support_stage.h"
#include "ui/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static ViewNode *put_face(Stage *stage, ViewNode *row, const char *id, const char *name,
                          const char *icon) {
  ViewNode *face = stage_put(stage, row, VIEW_CHOICE, id, name);
  face->style = "face";
  face->icon = icon;
  face->note = "12 min";
  return face;
}

static void show_two(Stage *stage, bool selected) {
  stage_begin(stage, "table");
  ViewNode *row = stage_put(stage, NULL, VIEW_ROW, NULL, NULL);
  put_face(stage, row, "a", "Dig", "face/0/Du")->selected = selected;
  put_face(stage, row, "b", "Mona", "face/1/M");
  stage_show(stage);
}

static void people_stand_beside_each_other_large_enough_for_a_finger(void **state) {
  Stage *stage = *state;
  show_two(stage, false);
  Rect a = stage_rect(stage, "a"), b = stage_rect(stage, "b");
  assert_true(a.y == b.y && b.x > right_of(a) && a.h == b.h);
  assert_true(a.w >= 20 * PX_PER_MM && a.h >= 20 * PX_PER_MM && a.w < 60 * PX_PER_MM);
  const PaintList *list = stage_frame(stage);
  assert_true(painted_text(list, "Du", 0)->y < painted_text(list, "Dig", 0)->y);
  assert_true(painted_text(list, "Dig", 0)->y < painted_text(list, "12", 0)->y);
}

static void who_has_the_word_has_a_check_and_nothing_moves(void **state) {
  Stage *stage = *state;
  show_two(stage, false);
  Rect before = stage_rect(stage, "b");
  assert_null(painted_text(stage_frame(stage), "check", 0));
  show_two(stage, true);
  assert_true(rect_same(before, stage_rect(stage, "b")));
  const PaintCommand *check = painted_text(stage_frame(stage), "check", 0);
  Rect a = stage_rect(stage, "a");
  assert_true(check->x > a.x && check->x < right_of(a));
}

/* Letters that nobody could read are not written. */
static void a_small_disc_has_a_person_in_place_of_letters(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "list");
  ViewNode *row = stage_put(stage, NULL, VIEW_BUTTON, "row", "Jan");
  row->style = "row";
  row->icon = "face/2/J";
  stage_show(stage);
  assert_non_null(painted_text(stage_frame(stage), "person", 0));
  stage_begin(stage, "large");
  stage_put(stage, NULL, VIEW_ICON, NULL, NULL)->icon = "face/2/J";
  stage_show(stage);
  assert_null(painted_text(stage_frame(stage), "person", 0));
  assert_non_null(painted_text(stage_frame(stage), "J", 0));
}

static void put_bar(Stage *stage, View *view) {
  view->bottom = stage_bar(stage, "help", "next");
  view->bottom->first->icon = "help_outline";
  view->bottom->last->style = "primary";
  ViewNode *answer = stage_put(stage, view->bottom, VIEW_CHOICE, "unsure", "Jeg er i tvivl");
  answer->style = "phrase";
  answer->icon = "thumbs_up_down";
}

/* Tools give up their words first, then answers; the one next thing keeps its own. */
static void an_answer_in_a_bar_keeps_its_words_longer_than_a_tool(void **state) {
  Stage *stage = *state;
  int with_words = 0, before = 3;
  for (int width = 1920; width >= 400; width -= 20) {
    stage_panel(stage, width, 1080);
    put_bar(stage, stage_begin(stage, "bar"));
    stage_show(stage);
    const PaintList *list = stage_frame(stage);
    int words = !!painted_text(list, "help", 0) + !!painted_text(list, "tvivl", 0);
    if (words == 1) assert_non_null(painted_text(list, "tvivl", 0)), with_words++;
    assert_true(words <= before);
    assert_non_null(painted_text(list, "next", 0));
    before = words;
  }
  assert_true(with_words > 0);
  assert_int_equal(before, 0);
}

/* The question of what is being written may be small; a dialog that comes afterwards has words of
 * its usual size. */
static void a_dialog_after_writing_is_measured_as_it_is_painted(void **state) {
  Stage *stage = *state;
  stage_panel(stage, 1024, 600);
  stage_text(stage, 200);
  View *view = stage_begin(stage, "table");
  view->top = stage_bar(stage, "back", "leave");
  view->bottom = stage_bar(stage, "help", "next");
  stage_put(stage, NULL, VIEW_HEADING, NULL, "Hvad venter vi med?");
  stage_put(stage, NULL, VIEW_TEXT, NULL, "Vi ser på det, før vi går.");
  stage_put(stage, NULL, VIEW_FIELD, "words", "Det venter");
  view->focus = "words";
  stage_show(stage);
  assert_string_equal(stage_says(stage, "words", "visible"), "fully");
  view = stage_begin(stage, "table");
  view->dialog = view_add(view, NULL, VIEW_COLUMN);
  ViewNode *line = view_add(view, view->dialog, VIEW_ROW);
  view_add(view, line, VIEW_ICON)->icon = "schedule";
  ViewNode *title = view_add(view, line, VIEW_HEADING);
  title->id = "title", title->label = "Tandlæge og briller", title->level = 2;
  stage_show(stage);
  assert_false(json_bool(json_field(stage_node(stage, "title"), "clipped"), true));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(people_stand_beside_each_other_large_enough_for_a_finger),
      STAGED(who_has_the_word_has_a_check_and_nothing_moves),
      STAGED(a_small_disc_has_a_person_in_place_of_letters),
      STAGED(an_answer_in_a_bar_keeps_its_words_longer_than_a_tool),
      STAGED(a_dialog_after_writing_is_measured_as_it_is_painted)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
