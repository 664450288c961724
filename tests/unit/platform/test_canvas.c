#include "platform/canvas.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { WIDTH = 61, HEIGHT = 7 };

static uint32_t next_random(uint32_t *seed) {
  *seed = *seed * 1664525u + 1013904223u;
  return *seed >> 8;
}

/* The plain, slow way, with exact rounding. */
static uint32_t mixed(uint32_t below, Color color, unsigned coverage) {
  unsigned alpha = (coverage * (color >> 24) * 2 + 255) / 510;
  uint32_t out = 0xFF000000;
  for (int shift = 0; shift < 24; shift += 8) {
    unsigned a = below >> shift & 255, b = color >> shift & 255;
    out |= ((a * (255 - alpha) + b * alpha) * 2 + 255) / 510 << shift;
  }
  return out;
}

static uint8_t random_coverage(uint32_t *seed) {
  unsigned kind = next_random(seed) % 4;
  return (uint8_t)(kind == 0 ? 0 : kind == 1 ? 255 : next_random(seed) % 256);
}

static void check_mask(uint32_t seed, Color color, MaskPlace place) {
  static uint32_t pixels[WIDTH * HEIGHT], before[WIDTH * HEIGHT];
  uint8_t coverage[WIDTH * HEIGHT];
  for (int i = 0; i < WIDTH * HEIGHT; i++) {
    pixels[i] = before[i] = 0xFF000000 | next_random(&seed);
    coverage[i] = random_coverage(&seed);
  }
  Canvas canvas = {pixels, WIDTH, HEIGHT};
  GlyphRun mask = {.coverage = coverage, .width = WIDTH, .height = HEIGHT, .pitch = WIDTH};
  int left = (int)(next_random(&seed) % 9);
  PixelRect clip = {left, 1, WIDTH - left, HEIGHT};
  canvas_mask(&canvas, clip, &mask, place, color);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++) {
      bool inside = x >= clip.left && x < clip.right && y >= clip.top;
      int from_x = place.flip_x ? WIDTH - 1 - x : x, from_y = place.flip_y ? HEIGHT - 1 - y : y;
      uint32_t below = before[y * WIDTH + x];
      uint32_t wanted = inside ? mixed(below, color, coverage[from_y * WIDTH + from_x]) : below;
      assert_int_equal(pixels[y * WIDTH + x], wanted);
    }
}

/* Eight pixels at a time give what one at a time does, at every place in a row. */
static void coverage_mixes_the_colour_in_exactly(void **state) {
  (void)state;
  for (uint32_t seed = 1; seed <= 300; seed++) {
    uint32_t color = next_random(&(uint32_t){seed});
    check_mask(seed, 0xFF000000 | color, (MaskPlace){0, 0, false, false});
    check_mask(seed, 0xFF000000 | color, (MaskPlace){0, 0, true, true});
    check_mask(seed, 0x60000000 | color, (MaskPlace){0, 0, false, false});
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(coverage_mixes_the_colour_in_exactly)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
