#include "paint/paint.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const Color INK = 0xFF1A1A1A, WHITE = 0xFFFFFFFF;

static PaintList *new_list(void) {
  Mem mem = mem_system();
  PaintList *list = paint_new(&mem);
  assert_non_null(list);
  return list;
}

static void texts_and_points_are_copied_in(void **state) {
  (void)state;
  PaintList *list = new_list();
  char text[] = "hej";
  float points[] = {1, 2, 3, 4};
  paint_text(list, (Rect){0, 0, 30, 20}, 0, 15, FACE_REGULAR, 16, false, INK, text, 3);
  paint_line(list, points, 2, false, 2, INK);
  memset(text, 'x', 3);
  points[0] = 99;
  assert_memory_equal(paint_at(list, 0)->text, "hej", 3);
  assert_true(paint_at(list, 1)->points[0] == 1);
  Rect bounds = paint_at(list, 1)->rect;
  assert_true(bounds.x == 0 && bounds.y == 1 && bounds.w == 4 && bounds.h == 4);
  paint_free(list);
}

static void what_cannot_be_seen_is_left_out(void **state) {
  (void)state;
  PaintList *list = new_list();
  paint_box(list, (Rect){0, 0, 10, 10}, 0, 0x00FFFFFF, 0x00FFFFFF, 2);
  paint_text(list, (Rect){0, 0, 10, 10}, 0, 9, FACE_REGULAR, 10, false, INK, "", 0);
  paint_line(list, NULL, 0, false, 2, INK);
  paint_wedge(list, 5, 5, 0, NAN, 0, 1, INK);
  assert_int_equal(paint_count(list), 0);
  assert_int_equal(paint_status(list), ST_OK);
  paint_free(list);
}

static void a_list_refuses_more_than_its_limit_and_starts_anew_when_cleared(void **state) {
  (void)state;
  PaintList *list = new_list();
  for (int i = 0; i < 200001; i++) paint_box(list, (Rect){0, 0, 1, 1}, 0, INK, 0, 0);
  assert_int_equal(paint_status(list), ST_TOO_LARGE);
  assert_int_equal(paint_count(list), 200000);
  paint_clear(list);
  paint_box(list, (Rect){0, 0, 1, 1}, 0, INK, 0, 0);
  assert_int_equal(paint_status(list), ST_OK);
  assert_int_equal(paint_count(list), 1);
  paint_free(list);
}

static void *failing_resize(void *context, void *block, size_t old_size, size_t new_size) {
  int *left = context;
  if (new_size && (*left)-- <= 0) return NULL;
  return mem_system().resize(NULL, block, old_size, new_size);
}

static void every_failed_allocation_is_a_status_and_no_crash(void **state) {
  (void)state;
  for (int allowed = 0; allowed < 4; allowed++) {
    int left = allowed;
    Mem mem = {failing_resize, &left};
    PaintList *list = paint_new(&mem);
    if (!list) continue;
    paint_text(list, (Rect){0, 0, 30, 20}, 0, 15, FACE_REGULAR, 16, false, INK, "hej", 3);
    assert_int_equal(paint_status(list), allowed < 3 ? ST_NO_MEMORY : ST_OK);
    assert_int_equal(paint_count(list), allowed < 3 ? 0 : 1);
    paint_free(list);
  }
}

static void the_hash_follows_every_field_that_can_be_seen(void **state) {
  (void)state;
  PaintList *list = new_list();
  paint_text(list, (Rect){0, 0, 30, 20}, 0, 15, FACE_REGULAR, 16, false, INK, "hej", 3);
  paint_text(list, (Rect){0, 0, 30, 20}, 0, 15, FACE_REGULAR, 16, false, INK, "hej", 3);
  paint_text(list, (Rect){0, 0, 30, 20}, 0, 15, FACE_REGULAR, 16, false, INK, "hek", 3);
  paint_text(list, (Rect){0, 0, 30, 20}, 0, 15, FACE_BOLD, 16, false, INK, "hej", 3);
  paint_text(list, (Rect){0, 0, 30, 20}, 0, 15, FACE_REGULAR, 17, false, INK, "hej", 3);
  paint_text(list, (Rect){0, 0, 30, 20}, 0, 15, FACE_REGULAR, 16, true, INK, "hej", 3);
  paint_text(list, (Rect){0, 0, 30, 20}, 0, 15, FACE_REGULAR, 16, false, WHITE, "hej", 3);
  paint_text(list, (Rect){0, 0, 30, 20}, 1, 15, FACE_REGULAR, 16, false, INK, "hej", 3);
  assert_true(paint_at(list, 0)->hash == paint_at(list, 1)->hash);
  for (int i = 2; i < paint_count(list); i++)
    assert_true(paint_at(list, 0)->hash != paint_at(list, i)->hash);
  paint_free(list);
}

static void rectangles_meet_join_and_cut(void **state) {
  (void)state;
  Rect a = {0, 0, 10, 10}, b = {5, 5, 10, 10}, c = {10, 0, 5, 5};
  assert_true(rect_overlaps(a, b));
  assert_false(rect_overlaps(a, c)); /* touching is not overlapping */
  Rect joined = rect_join(a, b), common = rect_cut(a, b), none = rect_cut(a, c);
  assert_true(joined.w == 15 && joined.h == 15);
  assert_true(common.x == 5 && common.w == 5);
  assert_true(none.w == 0 && none.h == 0);
}

static void a_layout_gone_wrong_gives_no_pixel_and_no_crash(void **state) {
  (void)state;
  PixelRect whole = {0, 0, 100, 100};
  Rect wrong[] = {{NAN, 0, 10, 10}, {0, 0, -5, 10}, {INFINITY, 0, 1, 1}, {0, NAN, NAN, NAN}};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    assert_true(pixel_is_empty(pixel_cut(rect_snap(wrong[i]), whole)));
  PixelRect endless = pixel_cut(rect_snap((Rect){-1e30f, -1e30f, INFINITY, 2e30f}), whole);
  assert_true(endless.left == 0 && endless.bottom == 100);
}

static void neighbouring_boxes_neither_gap_nor_overlap(void **state) {
  (void)state;
  for (int i = 0; i < 100; i++) {
    float edge = (float)i * 0.37f;
    PixelRect left = rect_snap((Rect){-5, 0, edge + 5, 10});
    PixelRect right = rect_snap((Rect){edge, 0, 20, 10});
    assert_int_equal(left.right, right.left);
  }
}

static void clips_narrow_and_come_back(void **state) {
  (void)state;
  ClipStack clips;
  clip_start(&clips, (PixelRect){0, 0, 100, 100});
  clip_push(&clips, (Rect){10, 10, 50, 50});
  clip_push(&clips, (Rect){0, 0, 20, 200});
  PixelRect now = clip_now(&clips);
  assert_true(now.left == 10 && now.right == 20 && now.top == 10 && now.bottom == 60);
  clip_pop(&clips);
  assert_int_equal(clip_now(&clips).right, 60);
  for (int i = 0; i < 50; i++) clip_push(&clips, (Rect){0, 0, 5, 5});
  for (int i = 0; i < 50; i++) clip_pop(&clips);
  assert_int_equal(clip_now(&clips).right, 60);
  clip_pop(&clips);
  clip_pop(&clips); /* one too many */
  assert_int_equal(clip_now(&clips).right, 100);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(texts_and_points_are_copied_in),
      cmocka_unit_test(what_cannot_be_seen_is_left_out),
      cmocka_unit_test(a_list_refuses_more_than_its_limit_and_starts_anew_when_cleared),
      cmocka_unit_test(every_failed_allocation_is_a_status_and_no_crash),
      cmocka_unit_test(the_hash_follows_every_field_that_can_be_seen),
      cmocka_unit_test(rectangles_meet_join_and_cut),
      cmocka_unit_test(a_layout_gone_wrong_gives_no_pixel_and_no_crash),
      cmocka_unit_test(neighbouring_boxes_neither_gap_nor_overlap),
      cmocka_unit_test(clips_narrow_and_come_back),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
