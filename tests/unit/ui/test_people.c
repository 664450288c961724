/* People round "me": near, in between, further out; each a place to press, none on another. */
#include "support_stage.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 30 };

static void show_people(Stage *stage, int count, const int *levels) {
  View *view = stage_begin(stage, "people");
  ViewNode *people = stage_put(stage, NULL, VIEW_PEOPLE, "circles", "Mig");
  view->body->grow = people->grow = true; /* as much of the screen as there is */
  for (int i = 0; i < count; i++) {
    char id[12];
    snprintf(id, sizeof id, "p%d", i);
    ViewNode *person = stage_put(stage, people, VIEW_ITEM, id, "Bo");
    person->level = levels ? levels[i] : i % 3 + 1;
    person->note = view_text(view, "ven");
  }
  stage_show(stage);
}

static Rect person(Stage *stage, int index) {
  char id[12];
  snprintf(id, sizeof id, "p%d", index);
  return stage_rect(stage, id);
}

static void expect_apart(Stage *stage, int count, float width) {
  Rect seen[MOST], all = stage_rect(stage, "circles");
  int found = 0;
  for (const Json *node = json_first(json_field(stage->tree, "nodes")); node;
       node = json_next(node)) {
    if (strcmp(json_text(json_field(node, "kind")), "item") != 0) continue;
    Rect one = seen[found] = node_rect(node);
    assert_true(one.w >= 20 * PX_PER_MM && one.h >= 20 * PX_PER_MM);
    if (one.x < 0 || right_of(one) > width) fail_msg("person %d of %d stands out", found, count);
    assert_true(one.y >= all.y - 1 && below(one) <= below(all) + 1);
    for (int k = 0; k < found; k++)
      if (rect_overlaps(one, seen[k])) fail_msg("%d on %d of %d", found, k, count);
    found++;
  }
  assert_int_equal(found, count);
}

static void nobody_stands_on_another_however_many_there_are(void **state) {
  Stage *stage = *state;
  static const int WIDTHS[] = {1920, 1080, 640};
  static const int NEAR[MOST] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                                 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  for (int percent = 100; percent <= 200; percent += 50) {
    for (int i = 0; i < 3; i++) {
      stage_panel(stage, WIDTHS[i], 1080);
      stage_text(stage, percent);
      for (int count = 0; count <= MOST; count += count < 12 ? 1 : 6) {
        show_people(stage, count, NULL);
        expect_apart(stage, count, (float)WIDTHS[i]);
        show_people(stage, count, NEAR);
        expect_apart(stage, count, (float)WIDTHS[i]);
      }
    }
  }
}

static float from_middle(Stage *stage, int index) {
  Rect all = stage_rect(stage, "circles"), one = person(stage, index);
  float dx = one.x + one.w / 2 - all.x - all.w / 2, dy = one.y + one.h / 2 - all.y - all.h / 2;
  return hypotf(dx / 2.6f, dy); /* the rings lie, wider than tall */
}

static void who_is_near_stands_near(void **state) {
  Stage *stage = *state;
  static const int LEVELS[] = {3, 1, 2};
  show_people(stage, 3, LEVELS);
  assert_true(from_middle(stage, 1) < from_middle(stage, 0));
  for (int i = 1; i <= 3; i++) {
    const int alone[] = {i};
    show_people(stage, 1, alone);
    float now = from_middle(stage, 0);
    const int further[] = {i + 1};
    show_people(stage, 1, further);
    assert_true(i == 3 ? from_middle(stage, 0) == now
                       : from_middle(stage, 0) > now + 10); /* beyond 3 is 3 */
  }
}

/* As low as the circles become over the frame of a screen. */
static void a_few_people_stand_in_circles(void **state) {
  Stage *stage = *state;
  static const int LEVELS[][6] = {{1}, {1, 1}, {1, 2, 3}, {1, 2, 3, 1}, {1, 1, 2, 2, 3, 3}};
  static const int COUNTS[] = {1, 2, 3, 4, 6};
  stage_panel(stage, 1920, 600);
  for (int i = 0; i < 5; i++) {
    show_people(stage, COUNTS[i], LEVELS[i]);
    assert_non_null(painted_text(stage_frame(stage), "Mig", 0));
    expect_apart(stage, COUNTS[i], 1920);
  }
}

static void me_is_in_the_middle_of_three_rings(void **state) {
  Stage *stage = *state;
  show_people(stage, 3, NULL);
  const PaintList *list = stage_frame(stage);
  const PaintCommand *me = painted_text(list, "Mig", 0);
  Rect all = stage_rect(stage, "circles");
  assert_non_null(me);
  assert_float_equal(me->x + me->size * 0.75f, all.x + all.w / 2, 2);
  int rings = 0;
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    bool round = command->op == PAINT_BOX && command->fill == 0 && command->rect.h > 100;
    rings += round && fabsf(command->radius - command->rect.h / 2) < 1;
  }
  assert_int_equal(rings, 3);
}

static void many_people_stand_in_rows_that_can_be_read(void **state) {
  Stage *stage = *state;
  show_people(stage, 11, NULL);
  assert_null(painted_text(stage_frame(stage), "Mig", 0));
  for (int i = 1; i < 11; i++) {
    assert_float_equal(person(stage, i).x, person(stage, 0).x, 0.5);
    assert_true(person(stage, i).y > person(stage, i - 1).y);
  }
}

static void a_press_on_a_person_tells_who(void **state) {
  Stage *stage = *state;
  show_people(stage, 5, NULL);
  tap(stage, "p3");
  expect_event(stage, UI_PRESS, "p3", "");
  press_key(stage, KEY_TAB);
  assert_string_equal(ui_focus(stage->ui), "p4");
  press_key(stage, KEY_ENTER);
  expect_event(stage, UI_PRESS, "p4", "");
  assert_string_equal(stage_says(stage, "p4", "role"), "button");
  assert_string_equal(stage_says(stage, "p4", "name"), "Bo");
}

static void everybody_has_a_name_and_what_they_are(void **state) {
  Stage *stage = *state;
  for (int rtl = 0; rtl < 2; rtl++) {
    show_people(stage, 1, NULL);
    ((View *)(uintptr_t)ui_view(stage->ui))->rtl = rtl;
    ui_configure(stage->ui, &stage->config);
    Rect box = person(stage, 0);
    const PaintList *list = stage_frame(stage);
    const PaintCommand *name = painted_text(list, "Bo", 0), *note = painted_text(list, "ven", 0);
    const PaintCommand *picture = painted_text(list, "person", 0);
    assert_true(name && note && picture);
    assert_true(name->y < note->y && note->y <= below(box));
    assert_true(rtl ? picture->x > name->x : picture->x < name->x);
  }
}

static void a_long_name_is_all_there(void **state) {
  Stage *stage = *state;
  stage_begin(stage, "long");
  ViewNode *people = stage_put(stage, NULL, VIEW_PEOPLE, "circles", "Mig");
  ViewNode *person = stage_put(stage, people, VIEW_ITEM, "p", "Charlotte Frederiksen");
  person->note = "ven";
  stage_show(stage);
  Rect box = stage_rect(stage, "p");
  static const char *const NAMES[] = {"Charlotte", "Frederiksen"};
  for (int i = 0; i < 2; i++) {
    const PaintCommand *name = painted_text(stage_frame(stage), NAMES[i], 0);
    assert_non_null(name);
    assert_true(name->y - name->size * 0.8f >= box.y && name->y + name->size * 0.2f <= below(box));
    assert_true(name->x >= box.x &&
                name->x + name->size / 2 * (float)name->length <= right_of(box));
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(nobody_stands_on_another_however_many_there_are),
      STAGED(who_is_near_stands_near),
      STAGED(a_few_people_stand_in_circles),
      STAGED(me_is_in_the_middle_of_three_rings),
      STAGED(many_people_stand_in_rows_that_can_be_read),
      STAGED(a_press_on_a_person_tells_who),
      STAGED(everybody_has_a_name_and_what_they_are),
      STAGED(a_long_name_is_all_there),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
