/* Charts: as long, as high and as wide as the values say, each with its words, none outside its
 * place. */
#include "support_stage.h"
#include "ui/theme.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static ViewNode *begin_chart(Stage *stage, const char *style, double low, double high) {
  stage_begin(stage, "chart");
  ViewNode *chart = stage_put(stage, NULL, VIEW_CHART, "chart", "Sådan går det: bedre og bedre");
  chart->style = style;
  chart->low = low;
  chart->high = high;
  return chart;
}

static void add_item(Stage *stage, ViewNode *chart, const char *label, double *points, int count) {
  ViewNode *item = stage_put(stage, chart, VIEW_ITEM, NULL, label);
  item->note = "godt";
  item->points = points;
  item->point_count = count;
}

static Color green(void) {
  return theme_get(THEME_PAPER)->green;
}

/* Commands of one kind in the chart's green, in the order they are painted. */
static int green_ones(const PaintList *list, PaintOp op, const PaintCommand *out[10]) {
  int count = 0;
  for (int i = 0; i < paint_count(list) && count < 10; i++) {
    const PaintCommand *command = paint_at(list, i);
    if (command->op == op && command->fill == green() && command->rect.w > 0)
      out[count++] = command;
  }
  return count;
}

static void bars_are_as_long_as_their_values(void **state) {
  Stage *stage = *state;
  double values[] = {0, 2, 5, 9, -4};
  for (int rtl = 0; rtl < 2; rtl++) {
    ViewNode *chart = begin_chart(stage, "bar", 0, 5);
    stage->view->rtl = rtl;
    for (int i = 0; i < 5; i++) add_item(stage, chart, "Mål", &values[i], 1);
    stage_show(stage);
    const PaintCommand *bars[10];
    Rect box = stage_rect(stage, "chart");
    assert_int_equal(green_ones(stage_frame(stage), PAINT_BOX, bars),
                     3); /* nothing is painted for nothing */
    static const float SHARES[] = {0.4f, 1, 1};
    for (int i = 0; i < 3; i++) {
      assert_float_equal(bars[i]->rect.w, box.w * SHARES[i], 1);
      if (rtl)
        assert_float_equal(right_of(bars[i]->rect), right_of(box), 1);
      else
        assert_float_equal(bars[i]->rect.x, box.x, 1);
      assert_true(below(bars[i]->rect) <= below(box));
    }
  }
}

static void every_bar_has_its_name_and_its_word(void **state) {
  Stage *stage = *state;
  double values[] = {1, 2};
  ViewNode *chart = begin_chart(stage, NULL, 0, 5);
  add_item(stage, chart, "Søvn", &values[0], 1);
  add_item(stage, chart, "Penge", &values[1], 1);
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  const PaintCommand *bars[10], *sleep = painted_text(list, "Søvn", 0),
                                *money = painted_text(list, "Penge", 0);
  assert_int_equal(green_ones(list, PAINT_BOX, bars), 2);
  assert_true(sleep && money && painted_text(list, "godt", 1));
  assert_true(sleep->y < bars[0]->rect.y && bars[0]->rect.y < money->y - money->size &&
              money->y < bars[1]->rect.y);
}

static void a_long_name_lies_on_nothing(void **state) {
  Stage *stage = *state;
  static const char *const STYLES[] = {"bar", "wheel"};
  double value = 5;
  stage_panel(stage, 640, 1080);
  stage_text(stage, 200);
  for (int i = 0; i < 2; i++) {
    ViewNode *chart = begin_chart(stage, STYLES[i], 0, 5);
    add_item(stage, chart, "At sove igennem om natten uden at vågne op", &value, 1);
    add_item(stage, chart, "Slut", &value, 1);
    stage_show(stage);
    const PaintList *list = stage_frame(stage);
    const PaintCommand *bars[10], *first = painted_text(list, "At", 0),
                                  *last = painted_text(list, "op", 0);
    const PaintCommand *word = painted_text(list, "godt", 0), *end = painted_text(list, "Slut", 0);
    assert_true(first && last && word && end);
    assert_true(last->y > first->y + first->size); /* more than one line */
    assert_true(end->y > last->y + last->size / 2);
    int count = green_ones(list, PAINT_BOX, bars);
    if (count) assert_true(bars[0]->rect.y > last->y && below(bars[0]->rect) < end->y - end->size);
    for (int at = 0; at < paint_count(list); at++) {
      const PaintCommand *other = paint_at(list, at);
      bool beside = other->op == PAINT_TEXT && other != word && fabsf(other->y - word->y) < 1;
      if (beside) assert_true(other->x + other->size / 2 * (float)other->length <= word->x + 2);
    }
    assert_true(end->y < below(stage_rect(stage, "chart")));
  }
}

static void a_line_goes_from_then_to_now(void **state) {
  Stage *stage = *state;
  double values[] = {1, 3, 5};
  for (int rtl = 0; rtl < 2; rtl++) {
    ViewNode *chart = begin_chart(stage, "line", 1, 5);
    stage->view->rtl = rtl;
    add_item(stage, chart, "Søvn", values, 3);
    stage_show(stage);
    const PaintCommand *lines[10];
    Rect box = stage_rect(stage, "chart");
    assert_int_equal(green_ones(stage_frame(stage), PAINT_LINE, lines), 1);
    const float *at = lines[0]->points;
    assert_int_equal(lines[0]->count, 3);
    assert_true(at[1] > at[3] && at[3] > at[5]); /* better is higher */
    assert_float_equal(at[1] - at[3], at[3] - at[5], 1);
    assert_true(rtl ? at[0] > at[2] && at[2] > at[4] : at[0] < at[2] && at[2] < at[4]);
    for (int i = 0; i < 3; i++) {
      assert_true(at[2 * i] >= box.x && at[2 * i] <= right_of(box));
      assert_true(at[2 * i + 1] >= box.y && at[2 * i + 1] <= below(box));
    }
    assert_int_equal(green_ones(stage_frame(stage), PAINT_WEDGE, lines), 4); /* a dot for each, and one by the name */
  }
}

static void one_value_is_a_dot_and_none_is_nothing(void **state) {
  Stage *stage = *state;
  double value = 3;
  const PaintCommand *seen[10];
  for (int count = 0; count < 2; count++) {
    add_item(stage, begin_chart(stage, "line", 1, 5), "Søvn", &value, count);
    stage_show(stage);
    const PaintList *list = stage_frame(stage);
    assert_int_equal(green_ones(list, PAINT_LINE, seen), 0);
    assert_int_equal(green_ones(list, PAINT_WEDGE, seen), count + 1); /* one by the name */
  }
}

static void two_lines_are_told_apart_without_colour(void **state) {
  Stage *stage = *state;
  double values[] = {1, 3};
  ViewNode *chart = begin_chart(stage, "line", 1, 5);
  add_item(stage, chart, "Søvn", values, 2);
  add_item(stage, chart, "Penge", values, 2);
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  int filled = 0, rings = 0;
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    if (command->op != PAINT_WEDGE) continue;
    filled += command->inner <= 0;
    rings += command->inner > 0;
  }
  assert_int_equal(filled, 3);
  assert_int_equal(rings, 3);
  assert_true(painted_text(list, "Søvn", 0) && painted_text(list, "Penge", 0));
}

static void a_slice_has_the_number_of_its_name(void **state) {
  Stage *stage = *state;
  double values[] = {1, 3};
  ViewNode *chart = begin_chart(stage, "wheel", 0, 5);
  add_item(stage, chart, "Søvn", values, 1);
  add_item(stage, chart, "Penge", values, 1);
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  assert_true(painted_text(list, "1", 0) && painted_text(list, "2", 0));
  assert_true(painted_text(list, "1.", 0) && painted_text(list, "2.", 0));
}

static void of_many_values_the_latest_are_shown_within_their_place(void **state) {
  Stage *stage = *state;
  double values[500];
  for (int i = 0; i < 500; i++) values[i] = i % 4 + 1;
  values[499] = 0;
  add_item(stage, begin_chart(stage, "line", 0, 5), "Søvn", values, 500);
  stage_show(stage);
  const PaintCommand *lines[10];
  Rect box = stage_rect(stage, "chart");
  assert_int_equal(green_ones(stage_frame(stage), PAINT_LINE, lines), 1);
  for (int i = 0; i < lines[0]->count; i++) {
    assert_true(lines[0]->points[2 * i] <= right_of(box));
    assert_true(lines[0]->points[2 * i + 1] >= box.y);
  }
  const float *last = lines[0]->points + 2 * (lines[0]->count - 1);
  assert_true(last[1] > last[-1]); /* the fall at the very end */
}

static void slices_of_the_wheel_reach_as_far_as_now_and_wish(void **state) {
  Stage *stage = *state;
  double rooms[3][2] = {{2, 4}, {5, 5}, {0, 3}};
  ViewNode *chart = begin_chart(stage, "wheel", 0, 5);
  for (int i = 0; i < 3; i++) add_item(stage, chart, "Del", rooms[i], 2);
  stage_show(stage);
  const PaintList *list = stage_frame(stage);
  float whole[3], now[3], wish[3];
  int wholes = 0, nows = 0, wishes = 0;
  const Theme *theme = theme_get(THEME_PAPER);
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *slice = paint_at(list, i);
    if (slice->op != PAINT_WEDGE) continue;
    if (slice->fill == theme->sand) whole[wholes++] = slice->outer;
    if (slice->fill == theme->green) now[nows++] = slice->outer;
    if (slice->fill == theme->blue) wish[wishes++] = slice->outer;
  }
  assert_int_equal(wholes, 3);
  assert_int_equal(wishes, 3);
  assert_float_equal(now[0], whole[0] * 0.4f, 1);
  assert_float_equal(wish[0], whole[0] * 0.8f, 1);
  assert_float_equal(now[1], whole[1], 1);
}

static void to_a_listener_a_chart_is_one_picture(void **state) {
  Stage *stage = *state;
  double value = 3;
  add_item(stage, begin_chart(stage, "line", 1, 5), "Søvn", &value, 1);
  stage_show(stage);
  assert_string_equal(stage_says(stage, "chart", "role"), "img");
  assert_string_equal(stage_says(stage, "chart", "name"), "Sådan går det: bedre og bedre");
  assert_false(json_bool(json_field(stage_node(stage, "chart"), "target"), true));
  tap(stage, "chart");
  expect_quiet(stage);
}

static void a_range_of_nothing_divides_by_nothing(void **state) {
  Stage *stage = *state;
  double value = 3;
  static const char *const STYLES[] = {"bar", "line", "wheel"};
  for (int i = 0; i < 3; i++) {
    add_item(stage, begin_chart(stage, STYLES[i], 3, 3), "Søvn", &value, 1);
    stage_show(stage);
    const PaintList *list = stage_frame(stage);
    for (int at = 0; at < paint_count(list); at++)
      assert_true(isfinite(paint_at(list, at)->rect.w));
    begin_chart(stage, STYLES[i], 0, 5);
    stage_show(stage);
    stage_frame(stage);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(bars_are_as_long_as_their_values),
      STAGED(every_bar_has_its_name_and_its_word),
      STAGED(a_long_name_lies_on_nothing),
      STAGED(a_line_goes_from_then_to_now),
      STAGED(one_value_is_a_dot_and_none_is_nothing),
      STAGED(of_many_values_the_latest_are_shown_within_their_place),
      STAGED(two_lines_are_told_apart_without_colour),
      STAGED(a_slice_has_the_number_of_its_name),
      STAGED(slices_of_the_wheel_reach_as_far_as_now_and_wish),
      STAGED(to_a_listener_a_chart_is_one_picture),
      STAGED(a_range_of_nothing_divides_by_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
