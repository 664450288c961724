#include "platform/canvas.h"

#include <wchar.h>

PixelRect canvas_whole(const Canvas *canvas) {
  return (PixelRect){0, 0, canvas->width, canvas->height};
}

static uint32_t *row_at(const Canvas *canvas, int x, int y) {
  return canvas->pixels + (size_t)y * (size_t)canvas->width + x;
}

/* Two channels at once, each divided by 255 with exact rounding. */
static uint32_t divide_255(uint32_t pair) {
  pair += 0x00800080;
  return (pair + (pair >> 8 & 0x00FF00FF)) >> 8 & 0x00FF00FF;
}

static uint32_t blend(uint32_t below, Color color, uint32_t alpha) {
  uint32_t rest = 255 - alpha;
  uint32_t red_blue = (below & 0x00FF00FF) * rest + (color & 0x00FF00FF) * alpha;
  uint32_t green = (below >> 8 & 0xFF) * rest + (color >> 8 & 0xFF) * alpha;
  return 0xFF000000 | divide_255(red_blue) | divide_255(green) << 8;
}

void canvas_fill(const Canvas *canvas, PixelRect rect, Color color) {
  if (pixel_is_empty(rect)) return;
  size_t count = (size_t)(rect.right - rect.left);
  uint32_t alpha = color >> 24;
  for (int y = rect.top; y < rect.bottom; y++) {
    uint32_t *row = row_at(canvas, rect.left, y);
    if (alpha == 255) {
      wmemset((wchar_t *)row, (wchar_t)color, count); /* the C library's widest stores */
    } else {
      for (size_t i = 0; i < count; i++) row[i] = blend(row[i], color, alpha);
    }
  }
}

typedef struct Ink {
  Color color;
  uint32_t alpha;
} Ink;

static void mask_pixel(uint32_t *pixel, uint32_t coverage, Ink ink) {
  if (coverage == 0) return;
  uint32_t alpha = ink.alpha == 255 ? coverage : divide_255(coverage * ink.alpha);
  *pixel = alpha == 255 ? ink.color | 0xFF000000 : blend(*pixel, ink.color, alpha);
}

static void mask_row(uint32_t *row, const uint8_t *coverage, int count, Ink ink) {
  int i = 0;
  for (; i + 4 <= count; i += 4) {
    uint32_t four;
    memcpy(&four, coverage + i, 4);
    if (four == 0) continue; /* most of a word is air */
    for (int j = i; j < i + 4; j++) mask_pixel(&row[j], coverage[j], ink);
  }
  for (; i < count; i++) mask_pixel(&row[i], coverage[i], ink);
}

static void mask_row_mirrored(uint32_t *row, const uint8_t *last, int count, Ink ink) {
  for (int i = 0; i < count; i++) mask_pixel(&row[i], last[-i], ink);
}

void canvas_mask(const Canvas *canvas, PixelRect clip, const GlyphRun *mask, MaskPlace place,
                 Color color) {
  PixelRect whole = {place.x, place.y, place.x + mask->width, place.y + mask->height};
  PixelRect part = pixel_cut(whole, clip);
  if (!mask->coverage || pixel_is_empty(part)) return;
  Ink ink = {color, color >> 24};
  for (int y = part.top; y < part.bottom; y++) {
    int line = place.flip_y ? mask->height - 1 - (y - place.y) : y - place.y;
    const uint8_t *coverage = mask->coverage + (ptrdiff_t)line * mask->pitch;
    uint32_t *row = row_at(canvas, part.left, y);
    int into = part.left - place.x, count = part.right - part.left;
    if (place.flip_x)
      mask_row_mirrored(row, coverage + mask->width - 1 - into, count, ink);
    else
      mask_row(row, coverage + into, count, ink);
  }
}
