#include "paint/hash.h"
#include "platform/display.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

enum { WIDTH = 640, HEIGHT = 400 };

static FontSet *fonts;
static const Mem *system_memory(void) {
  static Mem mem;
  mem = mem_system();
  return &mem;
}

static int open_fonts(void **state) {
  (void)state;
  return font_set_new(system_memory(), NULL, &fonts, NULL) == ST_OK ? 0 : -1;
}

static int close_fonts(void **state) {
  (void)state;
  font_set_free(fonts);
  return 0;
}

static Display *open_display(int width, int height) {
  DisplayConfig config = {.width = width, .height = height, .headless = true};
  config.clock = clock_system();
  Display *display = NULL;
  assert_int_equal(display_open(&config, fonts, &display, NULL), ST_OK);
  return display;
}

static PaintList *new_list(void) {
  PaintList *list = paint_new(system_memory());
  assert_non_null(list);
  return list;
}

static uint32_t pixel(const Display *display, int x, int y) {
  int width, height;
  display_size(display, &width, &height);
  return display_pixels(display)[y * width + x];
}

static uint64_t picture_hash(const Display *display) {
  int width, height;
  display_size(display, &width, &height);
  size_t size = (size_t)width * (size_t)height * sizeof(uint32_t);
  return hash_bytes(HASH_START, display_pixels(display), size);
}

static uint32_t next_random(uint32_t *seed) {
  *seed = *seed * 1664525u + 1013904223u;
  return *seed >> 10;
}

static float random_between(uint32_t *seed, float low, float high) {
  return low + (high - low) * (float)(next_random(seed) % 1000) / 1000;
}

static Rect random_rect(uint32_t *seed) {
  return (Rect){random_between(seed, -40, WIDTH), random_between(seed, -40, HEIGHT),
                random_between(seed, 0, 250), random_between(seed, 0, 160)};
}

static Color random_color(uint32_t *seed) {
  static const Color ALPHAS[] = {0xFF000000, 0xFF000000, 0x80000000, 0x00000000};
  return (next_random(seed) & 0xFFFFFF) | ALPHAS[next_random(seed) % 4];
}

static void add_random(PaintList *list, uint32_t *seed) {
  static const char *const WORDS[] = {"hjem", "Århus", "plan", "jeg"};
  Rect rect = random_rect(seed);
  Color fill = random_color(seed), border = random_color(seed);
  float radius = random_between(seed, -2, 60), width = random_between(seed, 0, 8);
  float points[] = {rect.x, rect.y, rect.x + rect.w, rect.y, rect.x + radius, rect.y + rect.h};
  switch (next_random(seed) % 8) {
  case 0:
  case 1:
    paint_box(list, rect, radius, fill, border, width);
    break;
  case 2:
  case 3:
    paint_text(list, rect, rect.x, rect.y + 30, FACE_BOLD, 34, false, fill,
               WORDS[next_random(seed) % 4], 4);
    break;
  case 4:
    paint_line(list, points, 3, next_random(seed) & 1, width, fill);
    break;
  case 5:
    paint_wedge(list, rect.x, rect.y, radius / 2, rect.w / 2, radius / 10, radius / 5, fill);
    break;
  case 6:
    paint_clip(list, rect);
    break;
  default:
    paint_unclip(list);
    break;
  }
}

/* Two frames that share most of their commands. */
static void make_frames(uint32_t seed, PaintList *before, PaintList *after) {
  paint_box(before, (Rect){0, 0, WIDTH, HEIGHT}, 0, 0xFFFAF6EF, 0, 0);
  paint_box(after, (Rect){0, 0, WIDTH, HEIGHT}, 0, 0xFFFAF6EF, 0, 0);
  int count = 1 + (int)(next_random(&seed) % 25);
  for (int i = 0; i < count; i++) {
    uint32_t own = next_random(&seed), again = own, where = next_random(&seed) % 8;
    if (where != 0) add_random(before, &own);
    if (where != 1) add_random(after, &again);
  }
}

static void a_frame_painted_by_damage_equals_the_whole(void **state) {
  (void)state;
  for (uint32_t seed = 1; seed <= 120; seed++) {
    PaintList *before = new_list(), *after = new_list();
    make_frames(seed, before, after);
    Display *by_damage = open_display(WIDTH, HEIGHT), *whole = open_display(WIDTH, HEIGHT);
    display_show(by_damage, before);
    display_show(by_damage, after);
    display_show(whole, after);
    if (picture_hash(by_damage) != picture_hash(whole)) fail_msg("seed %u differs", seed);
    display_close(by_damage);
    display_close(whole);
    paint_free(before);
    paint_free(after);
  }
}

static void nothing_changed_means_nothing_painted(void **state) {
  (void)state;
  PaintList *before = new_list(), *after = new_list();
  make_frames(5, before, before);
  make_frames(5, after, after);
  Display *display = open_display(WIDTH, HEIGHT);
  assert_int_equal(display_show(display, before), WIDTH * HEIGHT);
  assert_int_equal(display_show(display, after), 0);
  display_invalidate(display);
  assert_int_equal(display_show(display, before), WIDTH * HEIGHT);
  display_close(display);
  paint_free(before);
  paint_free(after);
}

static void a_screen_seen_before_is_redrawn_without_rendering_text(void **state) {
  (void)state;
  PaintList *list = new_list();
  paint_text(list, (Rect){10, 10, 200, 50}, 10, 40, FACE_REGULAR, 33, false, 0xFF000000, "engang",
             6);
  Display *display = open_display(WIDTH, HEIGHT);
  display_show(display, list);
  int64_t renders = display_text_renders(display);
  assert_true(renders > 0);
  display_invalidate(display);
  display_show(display, list);
  assert_int_equal(display_text_renders(display), renders);
  display_close(display);
  paint_free(list);
}

static void boxes_have_crisp_edges_and_round_corners(void **state) {
  (void)state;
  const uint32_t paper = 0xFFFFFFFF, green = 0xFF0A5C3E, ink = 0xFF1A1A1A;
  PaintList *list = new_list();
  paint_box(list, (Rect){20, 20, 100, 60}, 16, green, ink, 2);
  Display *display = open_display(WIDTH, HEIGHT);
  display_show(display, list);
  assert_int_equal(pixel(display, 19, 50), paper);
  assert_int_equal(pixel(display, 20, 50), ink);
  assert_int_equal(pixel(display, 21, 50), ink);
  assert_int_equal(pixel(display, 22, 50), green);
  assert_int_equal(pixel(display, 119, 50), ink);
  assert_int_equal(pixel(display, 120, 50), paper);
  assert_int_equal(pixel(display, 70, 20), ink);
  assert_int_equal(pixel(display, 70, 79), ink);
  assert_int_equal(pixel(display, 20, 20), paper); /* rounded away */
  /* The four corners are mirror images. */
  for (int y = 0; y < 16; y++)
    for (int x = 0; x < 16; x++) {
      uint32_t corner = pixel(display, 20 + x, 20 + y);
      assert_int_equal(pixel(display, 119 - x, 20 + y), corner);
      assert_int_equal(pixel(display, 20 + x, 79 - y), corner);
      assert_int_equal(pixel(display, 119 - x, 79 - y), corner);
    }
  display_close(display);
  paint_free(list);
}

static void a_see_through_box_shows_what_is_below_once(void **state) {
  (void)state;
  PaintList *list = new_list();
  paint_box(list, (Rect){0, 0, WIDTH, HEIGHT}, 0, 0xFF000000, 0, 0);
  paint_box(list, (Rect){10, 10, 90, 91}, 20, 0x80FFFFFF, 0, 0);
  paint_box(list, (Rect){200, 10, 91, 90}, 45.5f, 0x00000000, 0x80FFFFFF, 7);
  Display *display = open_display(WIDTH, HEIGHT);
  display_show(display, list);
  const uint32_t half = 0xFF808080;
  for (int i = 10; i < 100; i++) {
    assert_int_equal(pixel(display, i, 55), half); /* no seam between corners, strips, middle */
    assert_int_equal(pixel(display, 55, i), half);
  }
  for (int y = 10; y < 101; y++)
    for (int x = 10; x < 291; x++) assert_true((pixel(display, x, y) & 0xFF) <= 0x80);
  display_close(display);
  paint_free(list);
}

static void clips_hide_what_is_outside(void **state) {
  (void)state;
  PaintList *list = new_list();
  paint_clip(list, (Rect){100, 100, 50, 50});
  paint_box(list, (Rect){0, 0, WIDTH, HEIGHT}, 0, 0xFF112233, 0, 0);
  paint_unclip(list);
  Display *display = open_display(WIDTH, HEIGHT);
  display_show(display, list);
  assert_int_equal(pixel(display, 99, 120), 0xFFFFFFFF);
  assert_int_equal(pixel(display, 100, 120), 0xFF112233);
  assert_int_equal(pixel(display, 149, 149), 0xFF112233);
  assert_int_equal(pixel(display, 150, 120), 0xFFFFFFFF);
  display_close(display);
  paint_free(list);
}

static void lines_and_wedges_cover_what_they_should(void **state) {
  (void)state;
  const uint32_t ink = 0xFF102030, paper = 0xFFFFFFFF;
  PaintList *list = new_list();
  const float stroke[] = {20, 20, 120, 20}, dot[] = {200, 20};
  paint_line(list, stroke, 2, false, 6, ink);
  paint_line(list, dot, 1, false, 10, ink);
  paint_wedge(list, 100, 150, 0, 50, 0, (float)M_PI / 2, ink);
  paint_wedge(list, 300, 150, 20, 50, 0, 7, ink);
  Display *display = open_display(WIDTH, HEIGHT);
  display_show(display, list);
  assert_int_equal(pixel(display, 70, 18), ink);
  assert_int_equal(pixel(display, 70, 26), paper);
  assert_int_equal(pixel(display, 200, 20), ink);
  assert_int_equal(pixel(display, 120, 170), ink); /* clockwise from 3 o'clock: below right */
  assert_int_equal(pixel(display, 120, 130), paper);
  assert_int_equal(pixel(display, 300, 150), paper); /* the hole of the ring */
  assert_int_equal(pixel(display, 300, 115), ink);
  assert_int_equal(pixel(display, 265, 150), ink);
  display_close(display);
  paint_free(list);
}

static void a_letter_that_reaches_over_its_box_is_painted_whole(void **state) {
  (void)state;
  PaintList *narrow = new_list(), *wide = new_list();
  Rect tight = {108, 15, 50, 60}, roomy = {50, 0, 200, 100};
  paint_text(narrow, tight, 100, 60, FACE_BOLD, 60, false, 0xFF000000, "jÅ", 3);
  paint_text(wide, roomy, 100, 60, FACE_BOLD, 60, false, 0xFF000000, "jÅ", 3);
  Display *one = open_display(WIDTH, HEIGHT), *other = open_display(WIDTH, HEIGHT);
  display_show(one, narrow);
  display_show(other, wide);
  assert_true(picture_hash(one) == picture_hash(other));
  display_close(one);
  display_close(other);
  paint_free(narrow);
  paint_free(wide);
}

static void a_layout_gone_wrong_is_painted_without_a_crash(void **state) {
  (void)state;
  const float wild[] = {NAN, 0, 1e30f, -1e30f, INFINITY, 5};
  PaintList *list = new_list();
  paint_box(list, (Rect){NAN, 0, INFINITY, 10}, NAN, 0xFF000000, 0xFF000000, NAN);
  paint_box(list, (Rect){-1e9f, -1e9f, 2e9f, 2e9f}, 1e9f, 0xFF00FF00, 0xFF000000, 1e9f);
  paint_text(list, (Rect){0, 0, 1e9f, 1e9f}, NAN, 1e30f, FACE_BOLD, NAN, true, 0xFF000000, "a", 1);
  paint_line(list, wild, 3, true, NAN, 0xFF000000);
  paint_line(list, wild + 2, 2, true, 1e30f, 0xFF000000);
  paint_wedge(list, NAN, 5, NAN, 1e9f, NAN, INFINITY, 0xFF000000);
  paint_wedge(list, 5, 5, 50, 20, 0, 1e30f, 0xFF000000);
  Display *display = open_display(WIDTH, HEIGHT);
  display_show(display, list);
  display_close(display);
  paint_free(list);
}

static void the_picture_is_saved_as_a_png(void **state) {
  (void)state;
  PaintList *list = new_list();
  Display *display = open_display(64, 48);
  display_show(display, list);
  char path[] = "picture-XXXXXX";
  int file = mkstemp(path);
  assert_true(file >= 0);
  assert_int_equal(display_save_png(display, path), ST_OK);
  char head[8];
  assert_int_equal(read(file, head, sizeof head), sizeof head);
  assert_memory_equal(head, "\x89PNG\r\n\x1a\n", 8);
  close(file);
  unlink(path);
  assert_int_equal(display_save_png(display, "/nowhere/picture.png"), ST_IO);
  display_close(display);
  paint_free(list);
}

static void a_headless_display_never_sleeps(void **state) {
  (void)state;
  Display *display = open_display(64, 48);
  Input input;
  assert_false(display_wait(display, -1, &input));
  display_wake(display);
  display_close(display);
}

static void a_display_that_cannot_be_says_why(void **state) {
  (void)state;
  Fault fault = {ST_OK, ""};
  Display *display;
  DisplayConfig sizeless = {.headless = true};
  assert_int_equal(display_open(&sizeless, fonts, &display, &fault), ST_BAD_INPUT);
  assert_null(display);
  unsetenv("DISPLAY");
  unsetenv("WAYLAND_DISPLAY");
  setenv("SDL_VIDEODRIVER", "x11", 1);
  DisplayConfig window = {.width = 100, .height = 100, .clock = clock_system()};
  assert_int_equal(display_open(&window, fonts, &display, &fault), ST_UNSUPPORTED);
  assert_null(display);
  assert_true(strlen(fault.detail) > 10);
  unsetenv("SDL_VIDEODRIVER"); /* SDL then falls back on a driver that nobody can see */
  assert_int_equal(display_open(&window, fonts, &display, &fault), ST_UNSUPPORTED);
  assert_null(display);
}

/* SDL's dummy driver has a window and no screen: the same code as for a real one. */
static void a_window_shows_the_same_pixels_as_memory(void **state) {
  (void)state;
  setenv("SDL_VIDEODRIVER", "dummy", 1);
  PaintList *before = new_list(), *after = new_list();
  make_frames(9, before, after);
  DisplayConfig config = {.width = WIDTH, .height = HEIGHT, .windowed = true};
  config.clock = clock_system();
  Display *window = NULL, *memory = open_display(WIDTH, HEIGHT);
  assert_int_equal(display_open(&config, fonts, &window, NULL), ST_OK);
  display_show(window, before);
  display_show(window, after);
  display_show(memory, after);
  assert_true(picture_hash(window) == picture_hash(memory));
  Input input;
  while (display_wait(window, 0, &input)) continue;
  display_wake(window);
  assert_false(display_wait(window, -1, &input)); /* woken, not asleep for ever */
  display_close(window);
  display_close(memory);
  paint_free(before);
  paint_free(after);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_frame_painted_by_damage_equals_the_whole),
      cmocka_unit_test(nothing_changed_means_nothing_painted),
      cmocka_unit_test(a_screen_seen_before_is_redrawn_without_rendering_text),
      cmocka_unit_test(boxes_have_crisp_edges_and_round_corners),
      cmocka_unit_test(a_see_through_box_shows_what_is_below_once),
      cmocka_unit_test(clips_hide_what_is_outside),
      cmocka_unit_test(lines_and_wedges_cover_what_they_should),
      cmocka_unit_test(a_letter_that_reaches_over_its_box_is_painted_whole),
      cmocka_unit_test(a_layout_gone_wrong_is_painted_without_a_crash),
      cmocka_unit_test(the_picture_is_saved_as_a_png),
      cmocka_unit_test(a_headless_display_never_sleeps),
      cmocka_unit_test(a_window_shows_the_same_pixels_as_memory),
      cmocka_unit_test(a_display_that_cannot_be_says_why),
  };
  return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
