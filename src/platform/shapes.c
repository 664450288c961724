#include "platform/shapes.h"

#include "paint/hash.h"
#include "platform/coverage_cache.h"

#include <cairo.h>
#include <math.h>

enum { SHAPES_MAX = 4 * 1024 * 1024 /* bytes of coverage kept */ };

struct Shapes {
  Mem mem;
  CoverageCache *cache;
};

Shapes *shapes_new(const Mem *mem) {
  Shapes *shapes = mem_new(mem, sizeof *shapes);
  CoverageCache *cache = coverage_cache_new(mem, SHAPES_MAX);
  if (!shapes || !cache) {
    coverage_cache_free(cache);
    mem_free(mem, shapes, sizeof *shapes);
    return NULL;
  }
  *shapes = (Shapes){*mem, cache};
  return shapes;
}

void shapes_free(Shapes *shapes) {
  if (!shapes) return;
  Mem mem = shapes->mem;
  coverage_cache_free(shapes->cache);
  mem_free(&mem, shapes, sizeof *shapes);
}

void shapes_forget(Shapes *shapes) {
  coverage_cache_clear(shapes->cache);
}

/* How much of a pixel lies inside a corner that starts at (start, start): 0 to 1. */
static float corner_coverage(int x, int y, int start, float radius) {
  if (x < start || y < start) return 0;
  float across = radius - ((float)(x - start) + 0.5f), down = radius - ((float)(y - start) + 0.5f);
  if (across <= 0 || down <= 0) return 1;
  float inside = radius - sqrtf(across * across + down * down) + 0.5f;
  return fmaxf(0, fminf(inside, 1));
}

const GlyphRun *shapes_corner(Shapes *shapes, float radius, int border) {
  int32_t key[3] = {'c', (int32_t)lroundf(radius * 4), border};
  const GlyphRun *known = coverage_cache_find(shapes->cache, key, sizeof key);
  if (known) return known;
  float outer = (float)key[1] / 4, inner = fmaxf(0, outer - (float)border);
  int side = (int)ceilf(fmaxf(outer, (float)border));
  uint8_t *coverage;
  const GlyphRun *run = coverage_cache_add(shapes->cache, key, sizeof key,
                                           (GlyphRun){.width = side, .height = side}, &coverage);
  if (!run) return NULL;
  for (int y = 0; y < side; y++)
    for (int x = 0; x < side; x++) {
      float share = corner_coverage(x, y, 0, outer);
      if (border > 0) share -= corner_coverage(x, y, border, inner);
      coverage[y * run->pitch + x] = (uint8_t)lroundf(255 * fmaxf(0, share));
    }
  return run;
}

/* Everything a drawn shape's pixels depend on, from its own corner: a chart that is scrolled is
 * found again. All members are of four bytes or eight, so there is no padding to compare. */
typedef struct DrawnKey {
  uint64_t points;
  int32_t op, closed, left, top, right, bottom; /* of the part on the surface */
  float x, y, width, inner, outer, from, to;
  float unused;
} DrawnKey;

static DrawnKey drawn_key(const PaintCommand *command, PixelRect part, int x, int y) {
  DrawnKey key = {.points = HASH_START,
                  .op = (int32_t)command->op,
                  .closed = command->closed,
                  .left = part.left - x,
                  .top = part.top - y,
                  .right = part.right - x,
                  .bottom = part.bottom - y,
                  .width = command->width};
  if (command->op == PAINT_WEDGE) {
    key.x = command->x - (float)x;
    key.y = command->y - (float)y;
    key.inner = command->inner;
    key.outer = command->outer;
    key.from = command->from;
    key.to = command->to;
  }
  for (int i = 0; i < command->count; i++)
    key.points = hash_floats(key.points, command->points[i * 2] - (float)x,
                             command->points[i * 2 + 1] - (float)y);
  return key;
}

/* cairo counts in 24 bits before the point. */
static double drawable(float value) {
  const double most = 1e6;
  if (!(value > -most)) return -most;
  return value < most ? value : most;
}

static void draw_line(cairo_t *cairo, const PaintCommand *command) {
  for (int i = 0; i < command->count; i++)
    cairo_line_to(cairo, drawable(command->points[i * 2]), drawable(command->points[i * 2 + 1]));
  if (command->count == 1) /* a dot: the round ends of a line without length */
    cairo_line_to(cairo, drawable(command->points[0]), drawable(command->points[1]));
  if (command->closed) cairo_close_path(cairo);
  cairo_set_line_width(cairo, drawable(command->width));
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke(cairo);
}

static void draw_wedge(cairo_t *cairo, const PaintCommand *command) {
  double x = drawable(command->x), y = drawable(command->y);
  double inner = fmax(0, drawable(command->inner)), outer = drawable(command->outer);
  double from = drawable(command->from), to = drawable(command->to), turn = 2 * M_PI;
  if (!(to > from)) return;
  if (to - from >= turn) {
    cairo_arc(cairo, x, y, outer, 0, turn);
    cairo_new_sub_path(cairo);
    if (inner > 0) cairo_arc_negative(cairo, x, y, inner, turn, 0);
  } else {
    double start = fmod(from, turn);
    cairo_arc(cairo, x, y, outer, start, start + (to - from));
    if (inner > 0)
      cairo_arc_negative(cairo, x, y, inner, start + (to - from), start);
    else
      cairo_line_to(cairo, x, y);
    cairo_close_path(cairo);
  }
  cairo_fill(cairo);
}

static void draw(const PaintCommand *command, const GlyphRun *run, uint8_t *coverage, int x,
                 int y) {
  cairo_surface_t *surface = cairo_image_surface_create_for_data(
      coverage, CAIRO_FORMAT_A8, run->width, run->height, run->pitch);
  cairo_t *cairo = cairo_create(surface);
  cairo_translate(cairo, -x, -y);
  if (command->op == PAINT_LINE)
    draw_line(cairo, command);
  else
    draw_wedge(cairo, command);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
}

const GlyphRun *shapes_drawn(Shapes *shapes, const PaintCommand *command, PixelRect surface) {
  PixelRect extent = command->extent, part = pixel_cut(extent, surface);
  if (pixel_is_empty(part)) return NULL;
  DrawnKey key = drawn_key(command, part, extent.left, extent.top);
  const GlyphRun *run = coverage_cache_find(shapes->cache, &key, sizeof key);
  if (run) return run;
  GlyphRun measures = {.left = part.left - extent.left,
                       .top = part.top - extent.top,
                       .width = part.right - part.left,
                       .height = part.bottom - part.top};
  uint8_t *coverage;
  run = coverage_cache_add(shapes->cache, &key, sizeof key, measures, &coverage);
  if (run) draw(command, run, coverage, part.left, part.top);
  return run;
}
