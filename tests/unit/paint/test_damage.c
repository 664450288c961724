#include "paint/paint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { WIDTH = 800, HEIGHT = 500, RECTS = 8 };

static uint32_t next_random(uint32_t *seed) {
  *seed = *seed * 1664525u + 1013904223u;
  return *seed >> 12;
}

static Rect random_rect(uint32_t *seed) {
  return (Rect){(float)(next_random(seed) % 900) - 50, (float)(next_random(seed) % 600) - 50,
                (float)(next_random(seed) % 300), (float)(next_random(seed) % 200)};
}

static void add_random(PaintList *list, uint32_t *seed) {
  Rect rect = random_rect(seed);
  float points[] = {rect.x, rect.y, rect.x + rect.w, rect.y + rect.h};
  switch (next_random(seed) % 6) {
  case 0:
    paint_box(list, rect, 8, 0xFF336699, 0xFF000000, 2);
    break;
  case 1:
    paint_text(list, rect, rect.x, rect.y, FACE_BOLD, 20, false, 0xFF000000, "ord", 3);
    break;
  case 2:
    paint_line(list, points, 2, false, 3, 0xFF000000);
    break;
  case 3:
    paint_wedge(list, rect.x, rect.y, 5, rect.w / 2 + 6, 0, 2, 0xFF00AA00);
    break;
  case 4:
    paint_clip(list, rect);
    break;
  default:
    paint_unclip(list);
    break;
  }
}

/* Two lists made of the same random commands, but that some are left out of each. */
static void make_two(uint32_t seed, PaintList *before, PaintList *after) {
  int count = 1 + (int)(next_random(&seed) % 30);
  for (int i = 0; i < count; i++) {
    uint32_t own = next_random(&seed), where = next_random(&seed) % 10;
    uint32_t again = own;
    if (where != 0) add_random(before, &own);
    if (where != 1) add_random(after, &again);
  }
}

/* What one pixel shows: the commands that touch it, in order. This is the plain, slow way. */
static int commands_at(const PaintList *list, int x, int y, uint64_t *hashes) {
  ClipStack clips;
  clip_start(&clips, (PixelRect){0, 0, WIDTH, HEIGHT});
  int count = 0;
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    if (command->op == PAINT_CLIP) clip_push(&clips, command->rect);
    if (command->op == PAINT_UNCLIP) clip_pop(&clips);
    if (command->op == PAINT_CLIP || command->op == PAINT_UNCLIP) continue;
    PixelRect seen = pixel_cut(command->extent, clip_now(&clips));
    if (x >= seen.left && x < seen.right && y >= seen.top && y < seen.bottom)
      hashes[count++] = command->hash;
  }
  return count;
}

static bool same_at(const PaintList *before, const PaintList *after, int x, int y) {
  uint64_t old_hashes[64], new_hashes[64];
  int count = commands_at(before, x, y, old_hashes);
  if (count != commands_at(after, x, y, new_hashes)) return false;
  for (int i = 0; i < count; i++)
    if (old_hashes[i] != new_hashes[i]) return false;
  return true;
}

/* What the second frame changes of the first (NULL: of nobody knows what). */
static int damage_between(const PaintList *before, const PaintList *after, int width, int height,
                          Rect *out, int max) {
  Mem mem = mem_system();
  Damage *damage = damage_new(&mem);
  if (before) damage_find(damage, before, width, height, out, max);
  int count = damage_find(damage, after, width, height, out, max);
  damage_free(damage);
  return count;
}

static bool covered(const Rect *rects, int count, int x, int y) {
  for (int i = 0; i < count; i++)
    if (rect_overlaps(rects[i], (Rect){(float)x, (float)y, 1, 1})) return true;
  return false;
}

static void damage_covers_every_pixel_that_changed(void **state) {
  (void)state;
  Mem mem = mem_system();
  for (uint32_t seed = 1; seed <= 150; seed++) {
    PaintList *before = paint_new(&mem), *after = paint_new(&mem);
    make_two(seed, before, after);
    Rect rects[RECTS];
    int count = damage_between(before, after, WIDTH, HEIGHT, rects, 1 + (int)seed % RECTS);
    assert_in_range(count, 0, 1 + seed % RECTS);
    for (int i = 0; i < count; i++)
      for (int j = i + 1; j < count; j++) assert_false(rect_overlaps(rects[i], rects[j]));
    for (int y = 0; y < HEIGHT; y += 7)
      for (int x = 0; x < WIDTH; x += 7)
        if (!covered(rects, count, x, y)) assert_true(same_at(before, after, x, y));
    paint_free(before);
    paint_free(after);
  }
}

static void two_equal_frames_have_no_damage(void **state) {
  (void)state;
  Mem mem = mem_system();
  PaintList *before = paint_new(&mem), *after = paint_new(&mem);
  uint32_t seed = 3, again = 3;
  for (int i = 0; i < 200; i++) add_random(before, &seed);
  for (int i = 0; i < 200; i++) add_random(after, &again);
  Rect rects[RECTS];
  assert_int_equal(damage_between(before, after, WIDTH, HEIGHT, rects, RECTS), 0);
  paint_free(before);
  paint_free(after);
}

static void the_first_frame_is_all_damage(void **state) {
  (void)state;
  Mem mem = mem_system();
  PaintList *after = paint_new(&mem);
  Rect rects[RECTS];
  assert_int_equal(damage_between(NULL, after, WIDTH, HEIGHT, rects, RECTS), 1);
  assert_true(rects[0].w == WIDTH && rects[0].h == HEIGHT);
  assert_int_equal(damage_between(NULL, after, 0, HEIGHT, rects, RECTS), 0);
  paint_free(after);
}

static void what_is_forgotten_is_all_damage_again(void **state) {
  (void)state;
  Mem mem = mem_system();
  PaintList *list = paint_new(&mem);
  Damage *damage = damage_new(&mem);
  Rect rects[RECTS];
  paint_box(list, (Rect){10, 10, 40, 40}, 0, 0xFF111111, 0, 0);
  assert_int_equal(damage_find(damage, list, WIDTH, HEIGHT, rects, RECTS), 1);
  assert_int_equal(damage_find(damage, list, WIDTH, HEIGHT, rects, RECTS), 0);
  assert_int_equal(damage_find(damage, list, WIDTH, HEIGHT + 1, rects, RECTS), 1);
  assert_true(rects[0].w == WIDTH && rects[0].h == HEIGHT + 1);
  damage_forget(damage);
  assert_int_equal(damage_find(damage, list, WIDTH, HEIGHT + 1, rects, RECTS), 1);
  assert_true(rects[0].w == WIDTH && rects[0].h == HEIGHT + 1);
  damage_free(damage);
  paint_free(list);
}

static void one_pressed_button_damages_little_more_than_itself(void **state) {
  (void)state;
  Mem mem = mem_system();
  PaintList *before = paint_new(&mem), *after = paint_new(&mem);
  Rect button = {300, 200, 120, 60};
  paint_box(before, (Rect){0, 0, WIDTH, HEIGHT}, 0, 0xFFFFFFFF, 0, 0);
  paint_box(after, (Rect){0, 0, WIDTH, HEIGHT}, 0, 0xFFFFFFFF, 0, 0);
  paint_box(before, button, 8, 0xFF0059B3, 0, 0);
  paint_box(after, button, 8, 0xFF004080, 0, 0);
  Rect rects[RECTS];
  assert_int_equal(damage_between(before, after, WIDTH, HEIGHT, rects, RECTS), 1);
  assert_true(rects[0].w <= 120 + 2 * 64 && rects[0].h <= 60 + 2 * 64);
  assert_true(rect_cut(rects[0], button).w == button.w);
  paint_free(before);
  paint_free(after);
}

static void two_boxes_that_change_places_are_damage(void **state) {
  (void)state;
  Mem mem = mem_system();
  PaintList *before = paint_new(&mem), *after = paint_new(&mem);
  Rect low = {100, 100, 50, 50}, high = {120, 120, 50, 50};
  paint_box(before, low, 0, 0xFF111111, 0, 0);
  paint_box(before, high, 0, 0xFF222222, 0, 0);
  paint_box(after, high, 0, 0xFF222222, 0, 0);
  paint_box(after, low, 0, 0xFF111111, 0, 0);
  Rect rects[RECTS];
  assert_true(damage_between(before, after, WIDTH, HEIGHT, rects, RECTS) > 0);
  paint_free(before);
  paint_free(after);
}

static void a_huge_surface_needs_no_more_memory(void **state) {
  (void)state;
  Mem mem = mem_system();
  PaintList *before = paint_new(&mem), *after = paint_new(&mem);
  paint_box(after, (Rect){29990, 15000, 5, 5}, 0, 0xFF111111, 0, 0);
  Rect rects[RECTS];
  assert_int_equal(damage_between(before, after, 30000, 30000, rects, RECTS), 1);
  assert_true(rect_cut(rects[0], (Rect){29990, 15000, 5, 5}).w == 5);
  paint_free(before);
  paint_free(after);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(damage_covers_every_pixel_that_changed),
      cmocka_unit_test(two_equal_frames_have_no_damage),
      cmocka_unit_test(the_first_frame_is_all_damage),
      cmocka_unit_test(what_is_forgotten_is_all_damage_again),
      cmocka_unit_test(one_pressed_button_damages_little_more_than_itself),
      cmocka_unit_test(two_boxes_that_change_places_are_damage),
      cmocka_unit_test(a_huge_surface_needs_no_more_memory),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
