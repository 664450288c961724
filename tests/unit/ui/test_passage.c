/* A text with things to press in it, and a drawing with places: what is pressed stays in one piece and has room for a finger. */
#include "support_stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { FINGER = 20 * PX_PER_MM, GAP = 2 * PX_PER_MM };

static ViewNode *put_phrase(Stage *stage, ViewNode *passage, const char *id, const char *words) {
  ViewNode *phrase = stage_put(stage, passage, VIEW_CHOICE, id, words);
  phrase->style = "phrase";
  return phrase;
}

static ViewNode *begin_passage(Stage *stage) {
  stage_begin(stage, "passage");
  return stage_put(stage, NULL, VIEW_PASSAGE, NULL, "Alt sammen");
}

static void phrases_are_as_wide_as_their_words_and_stand_beside_each_other(void **state) {
  Stage *stage = *state;
  ViewNode *passage = begin_passage(stage);
  put_phrase(stage, passage, "a", "Jeg vil ringe");
  put_phrase(stage, passage, "b", "til min søster");
  stage_show(stage);
  Rect a = stage_rect(stage, "a"), b = stage_rect(stage, "b");
  assert_true(a.w < 1000 && a.h >= FINGER);
  assert_true(b.y == a.y && b.x >= right_of(a) + GAP);
}

static void a_phrase_that_has_no_room_goes_whole_to_the_next_line(void **state) {
  Stage *stage = *state;
  static const int WIDTHS[] = {1920, 900, 420};
  for (int i = 0; i < 3; i++) {
    stage_panel(stage, WIDTHS[i], 1080);
    ViewNode *passage = begin_passage(stage);
    put_phrase(stage, passage, "a", "Jeg vil gerne ringe til min søster om søndagen,");
    put_phrase(stage, passage, "b", "og jeg vil gerne spise hos hende.");
    stage_show(stage);
    Rect a = stage_rect(stage, "a"), b = stage_rect(stage, "b");
    assert_true(right_of(a) <= (float)WIDTHS[i] && right_of(b) <= (float)WIDTHS[i]);
    assert_true(b.y >= below(a) + GAP || (b.y == a.y && b.x >= right_of(a) + GAP));
    assert_string_equal(stage_says(stage, "a", "name"), "Jeg vil gerne ringe til min søster om søndagen,");
    assert_int_equal(json_bool(json_field(stage_node(stage, "a"), "clipped"), true), false);
  }
}

/* However narrow it is, no line begins with what ends a sentence. */
static void a_full_stop_stays_with_the_gap_before_it(void **state) {
  Stage *stage = *state;
  for (int width = 330; width < 900; width += 30) {
    stage_panel(stage, width, 1080);
    ViewNode *passage = begin_passage(stage);
    stage_put(stage, passage, VIEW_ITEM, NULL, "Vi");
    stage_put(stage, passage, VIEW_ITEM, NULL, "skriver");
    stage_put(stage, passage, VIEW_ITEM, NULL, "med");
    put_phrase(stage, passage, "gap", "Ord 1");
    stage_put(stage, passage, VIEW_ITEM, NULL, ".");
    stage_show(stage);
    Rect gap = stage_rect(stage, "gap"), stop = stage_rect(stage, ".");
    assert_true(stop.y > gap.y && stop.y < below(gap) && stop.x >= right_of(gap));
  }
}

static void a_text_begins_where_its_letters_do_also_on_a_mirrored_screen(void **state) {
  Stage *stage = *state;
  static const char *const WHOLE[] = {"Alt sammen", "أريد أن أنام"};
  for (int arabic = 0; arabic < 2; arabic++) {
    ViewNode *passage = begin_passage(stage);
    passage->label = WHOLE[arabic];
    put_phrase(stage, passage, "a", "Jeg vil ringe");
    put_phrase(stage, passage, "b", "til min søster");
    stage->view->rtl = true;
    stage_show(stage);
    Rect a = stage_rect(stage, "a"), b = stage_rect(stage, "b");
    assert_true(arabic ? a.x >= right_of(b) + GAP : b.x >= right_of(a) + GAP);
  }
}

static void keys_and_fingers_press_a_phrase(void **state) {
  Stage *stage = *state;
  ViewNode *passage = begin_passage(stage);
  put_phrase(stage, passage, "a", "Jeg vil ringe");
  put_phrase(stage, passage, "b", "til min søster");
  stage_show(stage);
  tap(stage, "b");
  expect_event(stage, UI_PRESS, "b", "");
  press_key(stage, KEY_LEFT);
  press_key(stage, KEY_ENTER);
  expect_event(stage, UI_PRESS, "a", "");
}

/* A check on the corner, that takes no room: the text stays as it is. */
static void marking_a_phrase_moves_nothing(void **state) {
  Stage *stage = *state;
  Rect before[2];
  for (int marked = 0; marked < 2; marked++) {
    ViewNode *passage = begin_passage(stage), *a = put_phrase(stage, passage, "a", "Jeg vil ringe");
    put_phrase(stage, passage, "b", "til min søster");
    a->multi = true;
    a->selected = marked;
    stage_show(stage);
    before[marked] = stage_rect(stage, "b");
    assert_int_equal(painted_text(stage_frame(stage), "check", 0) != NULL, marked);
  }
  assert_true(rect_same(before[0], before[1]));
}

static void put_spot(Stage *stage, ViewNode *scene, const char *id, double x, double y, double w, double h) {
  ViewNode *spot = stage_put(stage, scene, VIEW_CHOICE, id, id);
  spot->style = "spot";
  spot->points = arena_take(&stage->view->arena, 4 * sizeof(double));
  spot->points[0] = x, spot->points[1] = y, spot->points[2] = w, spot->points[3] = h;
  spot->point_count = 4;
}

/* Also on the smallest panel, and in a corner. */
static void a_spot_has_room_for_a_finger_and_stays_in_the_drawing(void **state) {
  Stage *stage = *state;
  static const int WIDTHS[] = {1920, 760, 640};
  for (int i = 0; i < 3; i++) {
    stage_panel(stage, WIDTHS[i], 380);
    stage_begin(stage, "scene");
    ViewNode *scene = stage_put(stage, NULL, VIEW_SCENE, "scene", "Et kontor");
    scene->icon = "scene/office";
    put_spot(stage, scene, "corner", 98, 98, 2, 2);
    put_spot(stage, scene, "tiny", 50, 50, 1, 1);
    put_spot(stage, scene, "beside", 66, 50, 1, 1);
    stage_show(stage);
    Rect whole = stage_rect(stage, "Et kontor"), corner = stage_rect(stage, "corner");
    Rect tiny = stage_rect(stage, "tiny"), beside = stage_rect(stage, "beside");
    assert_true(corner.w >= FINGER && corner.h >= FINGER && tiny.w >= FINGER && tiny.h >= FINGER);
    assert_true(right_of(corner) <= right_of(whole) + 1 && below(corner) <= below(whole) + 1);
    assert_true(beside.x >= right_of(tiny) + GAP / 2);
  }
}

static void a_drawing_mirrors_with_its_places(void **state) {
  Stage *stage = *state;
  for (int rtl = 0; rtl < 2; rtl++) {
    stage_begin(stage, "scene");
    ViewNode *scene = stage_put(stage, NULL, VIEW_SCENE, NULL, "Et kontor");
    scene->icon = "scene/office";
    put_spot(stage, scene, "board", 9, 8, 26, 34);
    stage->view->rtl = rtl;
    stage_show(stage);
    Rect whole = stage_rect(stage, "Et kontor"), spot = stage_rect(stage, "board");
    const PaintList *frame = stage_frame(stage);
    float unit = whole.w / 160, left = whole.x + (rtl ? 160 - 14 - 42 : 14) * unit;
    assert_non_null(painted_box(frame, (Rect){left, whole.y + 7 * unit, 42 * unit, 31 * unit}));
    assert_true(left >= spot.x - unit && left + 42 * unit <= right_of(spot) + unit);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(phrases_are_as_wide_as_their_words_and_stand_beside_each_other),
      STAGED(a_phrase_that_has_no_room_goes_whole_to_the_next_line),
      STAGED(a_full_stop_stays_with_the_gap_before_it),
      STAGED(a_text_begins_where_its_letters_do_also_on_a_mirrored_screen),
      STAGED(keys_and_fingers_press_a_phrase),
      STAGED(marking_a_phrase_moves_nothing),
      STAGED(a_spot_has_room_for_a_finger_and_stays_in_the_drawing),
      STAGED(a_drawing_mirrors_with_its_places),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
