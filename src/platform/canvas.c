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

/* Channels of four pixels, two of each, in 16 bits: the compiler makes one instruction of each
 * line. */
typedef uint16_t Channels __attribute__((vector_size(16)));
typedef uint32_t Pixels __attribute__((vector_size(16)));
typedef uint8_t Coverage __attribute__((vector_size(8)));

typedef struct Ink {
  Color color;
  uint32_t alpha;
  Channels red_blue, green; /* the colour four times; green with the opaque alpha above it */
} Ink;

static Ink ink_of(Color color) {
  Pixels four = {color, color, color, color};
  return (Ink){.color = color | 0xFF000000,
               .alpha = color >> 24,
               .red_blue = (Channels)(four & 0x00FF00FF),
               .green = (Channels)((four >> 8 & 0x000000FF) | 0x00FF0000)};
}

static Channels mix_channels(Channels below, Channels above, Channels alpha) {
  Channels sum = below * (255 - alpha) + above * alpha + 128;
  return (sum + (sum >> 8)) >> 8;
}

static void mask_four(uint32_t *row, Channels alpha, const Ink *ink) {
  Pixels below;
  memcpy(&below, row, sizeof below);
  Channels red_blue = mix_channels((Channels)(below & 0x00FF00FF), ink->red_blue, alpha);
  Channels green = mix_channels((Channels)(below >> 8 & 0x00FF00FF), ink->green, alpha);
  Pixels mixed = (Pixels)red_blue | (Pixels)green << 8;
  memcpy(row, &mixed, sizeof mixed);
}

/* With opaque ink: the same as mask_pixel eight times. */
static void mask_eight(uint32_t *row, uint64_t eight, const Ink *ink) {
  Coverage coverage;
  memcpy(&coverage, &eight, sizeof coverage);
  Channels alpha = __builtin_convertvector(coverage, Channels);
  mask_four(row, __builtin_shufflevector(alpha, alpha, 0, 0, 1, 1, 2, 2, 3, 3), ink);
  mask_four(row + 4, __builtin_shufflevector(alpha, alpha, 4, 4, 5, 5, 6, 6, 7, 7), ink);
}

static void mask_pixel(uint32_t *pixel, uint32_t coverage, const Ink *ink) {
  if (coverage == 0) return;
  uint32_t alpha = ink->alpha == 255 ? coverage : divide_255(coverage * ink->alpha);
  *pixel = alpha == 255 ? ink->color : blend(*pixel, ink->color, alpha);
}

static void mask_pixels(uint32_t *row, const uint8_t *coverage, int count, const Ink *ink) {
  for (int i = 0; i < count; i++) mask_pixel(&row[i], coverage[i], ink);
}

static void mask_row(uint32_t *row, const uint8_t *coverage, int count, const Ink *ink) {
  int i = 0;
  for (; i + 8 <= count; i += 8) {
    uint64_t eight;
    memcpy(&eight, coverage + i, 8);
    if (eight == 0) continue; /* most of a word is air */
    if (ink->alpha == 255)
      mask_eight(row + i, eight, ink);
    else
      mask_pixels(row + i, coverage + i, 8, ink);
  }
  mask_pixels(row + i, coverage + i, count - i, ink);
}

static void mask_row_mirrored(uint32_t *row, const uint8_t *last, int count, const Ink *ink) {
  for (int i = 0; i < count; i++) mask_pixel(&row[i], last[-i], ink);
}

void canvas_mask(const Canvas *canvas, PixelRect clip, const GlyphRun *mask, MaskPlace place,
                 Color color) {
  PixelRect whole = {place.x, place.y, place.x + mask->width, place.y + mask->height};
  PixelRect part = pixel_cut(whole, clip);
  if (!mask->coverage || pixel_is_empty(part)) return;
  Ink ink = ink_of(color);
  for (int y = part.top; y < part.bottom; y++) {
    int line = place.flip_y ? mask->height - 1 - (y - place.y) : y - place.y;
    const uint8_t *coverage = mask->coverage + (ptrdiff_t)line * mask->pitch;
    uint32_t *row = row_at(canvas, part.left, y);
    int into = part.left - place.x, count = part.right - part.left;
    if (place.flip_x)
      mask_row_mirrored(row, coverage + mask->width - 1 - into, count, &ink);
    else
      mask_row(row, coverage + into, count, &ink);
  }
}
