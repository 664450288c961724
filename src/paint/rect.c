#include "paint/paint.h"

#include <math.h>

/* Far outside any surface, and safe to add and subtract. */
static const float FAR = 1e7f;

/* A layout gone wrong may hand in infinity or not-a-number; neither may reach an integer. */
static int to_pixel(float value) {
  if (!(value > -FAR)) return (int)-FAR;
  return value < FAR ? (int)value : (int)FAR;
}

/* floorf and ceilf are calls, and these are asked for every command of every frame. */
static int pixel_below(float value) {
  int pixel = to_pixel(value);
  return pixel - (value < (float)pixel);
}

static int pixel_above(float value) {
  int pixel = to_pixel(value);
  return pixel + (value > (float)pixel);
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
  return (PixelRect){pixel_below(rect.x + 0.5f), pixel_below(rect.y + 0.5f),
                     pixel_below(rect.x + rect.w + 0.5f), pixel_below(rect.y + rect.h + 0.5f)};
}

PixelRect rect_outward(Rect rect, float reach) {
  return (PixelRect){pixel_below(rect.x - reach), pixel_below(rect.y - reach),
                     pixel_above(rect.x + rect.w + reach), pixel_above(rect.y + rect.h + reach)};
}

PixelRect pixel_cut(PixelRect a, PixelRect b) {
  return (PixelRect){a.left > b.left ? a.left : b.left, a.top > b.top ? a.top : b.top,
                     a.right < b.right ? a.right : b.right,
                     a.bottom < b.bottom ? a.bottom : b.bottom};
}

bool pixel_is_empty(PixelRect rect) {
  return rect.left >= rect.right || rect.top >= rect.bottom;
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
