#include "platform/raster.h"

#include "platform/shapes.h"

#include <math.h>

enum { ROUND_MAX = 1024 /* px: a corner or border of more than this is a mistake in the layout */ };

struct Raster {
  Mem mem;
  FontSet *fonts;
  Shapes *shapes;
};

/* One walk through a list. */
typedef struct Painter {
  Raster *raster;
  const Canvas *canvas;
  ClipStack clips;
} Painter;

Raster *raster_new(const Mem *mem, FontSet *borrow_fonts) {
  Raster *raster = mem_new(mem, sizeof *raster);
  Shapes *shapes = shapes_new(mem);
  if (!raster || !shapes) {
    shapes_free(shapes);
    mem_free(mem, raster, sizeof *raster);
    return NULL;
  }
  *raster = (Raster){*mem, borrow_fonts, shapes};
  return raster;
}

void raster_free(Raster *raster) {
  if (!raster) return;
  Mem mem = raster->mem;
  shapes_free(raster->shapes);
  mem_free(&mem, raster, sizeof *raster);
}

void raster_forget(Raster *raster) {
  shapes_forget(raster->shapes);
}

static bool is_opaque(Color color) {
  return color >> 24 == 255;
}

static PixelRect inset(PixelRect rect, int by) {
  return (PixelRect){rect.left + by, rect.top + by, rect.right - by, rect.bottom - by};
}

static int least_side(PixelRect rect) {
  int width = rect.right - rect.left, height = rect.bottom - rect.top;
  return width < height ? width : height;
}

static float box_radius(const PaintCommand *command, PixelRect box) {
  float most = fminf((float)least_side(box) / 2, ROUND_MAX);
  return fmaxf(0, fminf(command->radius, most));
}

static int border_width(const PaintCommand *command, PixelRect box) {
  if (command->border >> 24 == 0 || !(command->width > 0)) return 0;
  int half = (least_side(box) + 1) / 2, most = half < ROUND_MAX ? half : ROUND_MAX;
  int width = command->width < (float)most ? (int)lroundf(command->width) : most;
  return width > 0 ? width : 1;
}

static void fill(const Painter *painter, PixelRect rect, Color color) {
  canvas_fill(painter->canvas, pixel_cut(rect, clip_now(&painter->clips)), color);
}

/* The same corner four times; `side` of it each way belongs to the corner and not to the edges. */
static void fill_corners(const Painter *painter, PixelRect box, const GlyphRun *corner,
                         Color color) {
  for (int i = 0; i < 4; i++) {
    bool right = i & 1, bottom = i & 2;
    int middle_x = (box.left + box.right + 1) / 2, middle_y = (box.top + box.bottom + 1) / 2;
    /* In a box of odd size the corners of a full round meet in the middle: each keeps its half. */
    PixelRect half = {right ? middle_x : box.left, bottom ? middle_y : box.top,
                      right ? box.right : middle_x, bottom ? box.bottom : middle_y};
    PixelRect clip = pixel_cut(half, clip_now(&painter->clips));
    MaskPlace place = {right ? box.right - corner->width : box.left,
                       bottom ? box.bottom - corner->height : box.top, right, bottom};
    canvas_mask(painter->canvas, clip, corner, place, color);
  }
}

/* A box with four of these corners (NULL: square ones). With `border` > 0 its edges are only that
 * wide and its middle stays as it is. */
static void fill_box(const Painter *painter, PixelRect box, const GlyphRun *corner, int border,
                     Color color) {
  if (pixel_is_empty(box)) return;
  if (corner) fill_corners(painter, box, corner, color);
  int side = corner ? corner->width : 0;
  int depth = border > 0 ? border : side;
  PixelRect upright = {box.left, box.top + (side ? side : depth), box.right,
                       box.bottom - (side ? side : depth)};
  fill(painter, (PixelRect){box.left + side, box.top, box.right - side, box.top + depth}, color);
  fill(painter, (PixelRect){box.left + side, box.bottom - depth, box.right - side, box.bottom},
       color);
  if (border == 0) {
    fill(painter, upright, color);
    return;
  }
  PixelRect left = upright, right = upright;
  left.right = box.left + border;
  right.left = box.right - border;
  fill(painter, left, color);
  fill(painter, right, color);
}

static void paint_box_command(const Painter *painter, const PaintCommand *command) {
  Shapes *shapes = painter->raster->shapes;
  PixelRect box = rect_snap(command->rect);
  int border = border_width(command, box);
  float radius = box_radius(command, box), inside_radius = radius - (float)border;
  if (border > 0) {
    /* Under an opaque fill the corners are painted solid, so that nothing shines through where the
     * two curves meet; else they are a ring. */
    bool solid = is_opaque(command->fill) && is_opaque(command->border);
    const GlyphRun *corner =
        radius >= 0.5f ? shapes_corner(shapes, radius, solid ? 0 : border) : NULL;
    fill_box(painter, box, corner, border, command->border);
  }
  if (command->fill >> 24 == 0) return;
  const GlyphRun *corner = inside_radius >= 0.5f ? shapes_corner(shapes, inside_radius, 0) : NULL;
  fill_box(painter, inset(box, border), corner, 0, command->fill);
}

static void paint_text_command(Painter *painter, const PaintCommand *command) {
  GlyphRun run = font_set_run(painter->raster->fonts, command->face, command->size, command->rtl,
                              command->text, command->length);
  if (!(fabsf(command->x) < 1e6f && fabsf(command->y) < 1e6f)) return;
  MaskPlace place = {(int)floorf(command->x + 0.5f) + run.left,
                     (int)floorf(command->y + 0.5f) + run.top, false, false};
  PixelRect clip = pixel_cut(command->extent, clip_now(&painter->clips));
  canvas_mask(painter->canvas, clip, &run, place, command->fill);
}

static void paint_drawn_command(Painter *painter, const PaintCommand *command) {
  const GlyphRun *run =
      shapes_drawn(painter->raster->shapes, command, canvas_whole(painter->canvas));
  if (!run) return;
  PixelRect extent = command->extent;
  MaskPlace place = {extent.left + run->left, extent.top + run->top, false, false};
  canvas_mask(painter->canvas, clip_now(&painter->clips), run, place, command->fill);
}

static void paint_command(Painter *painter, const PaintCommand *command) {
  switch (command->op) {
  case PAINT_BOX:
    paint_box_command(painter, command);
    break;
  case PAINT_TEXT:
    paint_text_command(painter, command);
    break;
  case PAINT_LINE:
  case PAINT_WEDGE:
    paint_drawn_command(painter, command);
    break;
  case PAINT_CLIP:
  case PAINT_UNCLIP:
    break;
  }
}

static void follow_clips(ClipStack *clips, const PaintCommand *command) {
  if (command->op == PAINT_CLIP)
    clip_push(clips, command->rect);
  else if (command->op == PAINT_UNCLIP)
    clip_pop(clips);
}

static bool contains(PixelRect outer, PixelRect inner) {
  return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right &&
         outer.bottom >= inner.bottom;
}

static bool hides_all(const PaintCommand *command, PixelRect clip, PixelRect damage) {
  if (command->op != PAINT_BOX || !is_opaque(command->fill) || !contains(clip, damage))
    return false;
  PixelRect box = rect_snap(command->rect);
  int round = (int)ceilf(fmaxf(box_radius(command, box), (float)border_width(command, box)));
  return contains(inset(box, round), damage);
}

/* The last command that covers the whole damage: nothing before it can be seen. -1 when there is
 * none. */
static int first_seen(const PaintList *list, PixelRect damage) {
  ClipStack clips;
  clip_start(&clips, damage);
  int first = -1;
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    follow_clips(&clips, command);
    if (hides_all(command, clip_now(&clips), damage)) first = i;
  }
  return first;
}

void raster_paint(Raster *raster, const Canvas *canvas, const PaintList *list, PixelRect damage) {
  damage = pixel_cut(damage, canvas_whole(canvas));
  if (pixel_is_empty(damage)) return;
  Painter painter = {.raster = raster, .canvas = canvas};
  clip_start(&painter.clips, damage);
  int first = first_seen(list, damage);
  if (first < 0) fill(&painter, damage, 0xFFFFFFFF);
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    follow_clips(&painter.clips, command);
    PixelRect seen = pixel_cut(command->extent, clip_now(&painter.clips));
    if (i >= first && !pixel_is_empty(seen)) paint_command(&painter, command);
  }
}
