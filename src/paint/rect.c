#include "paint/paint.h"

#include <math.h>

/* Far outside any surface, and safe to add and subtract. */
static const float FAR = 1e7f;

/* A layout gone wrong may hand in infinity or not-a-number; neither may reach an integer. */
static int to_pixel(float value) {
  if (!(value > -FAR)) return (int)-FAR;
  return value < FAR ? (int)value : (int)FAR;
}

bool rect_overlaps(Rect a, Rect b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

Rect rect_join(Rect a, Rect b) {
  float left = fminf(a.x, b.x), top = fminf(a.y, b.y);
  float right = fmaxf(a.x + a.w, b.x + b.w), bottom = fmaxf(a.y + a.h, b.y + b.h);
  return (Rect){left, top, right - left, bottom - top};
}

Rect rect_cut(Rect a, Rect b) {
  float left = fmaxf(a.x, b.x), top = fmaxf(a.y, b.y);
  float right = fminf(a.x + a.w, b.x + b.w), bottom = fminf(a.y + a.h, b.y + b.h);
  if (!(right > left && bottom > top)) return (Rect){left, top, 0, 0};
  return (Rect){left, top, right - left, bottom - top};
}

PixelRect rect_snap(Rect rect) {
  return (PixelRect){to_pixel(floorf(rect.x + 0.5f)), to_pixel(floorf(rect.y + 0.5f)),
                     to_pixel(floorf(rect.x + rect.w + 0.5f)),
                     to_pixel(floorf(rect.y + rect.h + 0.5f))};
}

static PixelRect rect_outward(Rect rect, float reach) {
  return (PixelRect){to_pixel(floorf(rect.x - reach)), to_pixel(floorf(rect.y - reach)),
                     to_pixel(ceilf(rect.x + rect.w + reach)),
                     to_pixel(ceilf(rect.y + rect.h + reach))};
}

PixelRect pixel_cut(PixelRect a, PixelRect b) {
  return (PixelRect){a.left > b.left ? a.left : b.left, a.top > b.top ? a.top : b.top,
                     a.right < b.right ? a.right : b.right,
                     a.bottom < b.bottom ? a.bottom : b.bottom};
}

bool pixel_is_empty(PixelRect rect) {
  return rect.left >= rect.right || rect.top >= rect.bottom;
}

PixelRect paint_extent(const PaintCommand *command) {
  switch (command->op) {
  case PAINT_TEXT:
    return rect_outward(command->rect, command->size / 4 + 1);
  case PAINT_LINE:
  case PAINT_WEDGE:
    return rect_outward(command->rect, 1);
  default:
    return rect_snap(command->rect);
  }
}

void clip_start(ClipStack *clips, PixelRect whole) {
  clips->clip[0] = whole;
  clips->depth = clips->beyond = 0;
}

void clip_push(ClipStack *clips, Rect rect) {
  if (clips->depth + 1 >= PAINT_CLIP_DEPTH) {
    clips->beyond++;
    return;
  }
  clips->clip[clips->depth + 1] = pixel_cut(clips->clip[clips->depth], rect_snap(rect));
  clips->depth++;
}

void clip_pop(ClipStack *clips) {
  if (clips->beyond > 0)
    clips->beyond--;
  else if (clips->depth > 0)
    clips->depth--;
}

PixelRect clip_now(const ClipStack *clips) {
  return clips->clip[clips->depth];
}
