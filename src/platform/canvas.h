/* Pixels in memory and the few ways to put colour on them. Every result depends on the pixel, the
 * colour and the coverage alone, so a part repainted is the same as the whole painted (D3).
 * Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_CANVAS_H
#define MINPLAN_PLATFORM_CANVAS_H

#include "platform/font_set.h"

typedef struct Canvas {
  uint32_t *pixels; /* 0xFFRRGGBB, rows of `width`; borrowed */
  int width, height;
} Canvas;

PixelRect canvas_whole(const Canvas *canvas);
/* Both do nothing outside `rect`, which must lie within the canvas. */
void canvas_fill(const Canvas *canvas, PixelRect rect, Color color);

typedef struct MaskPlace {
  int x, y;            /* where the mask's top left goes */
  bool flip_x, flip_y; /* mirrored: one corner serves for four */
} MaskPlace;
void canvas_mask(const Canvas *canvas, PixelRect clip, const GlyphRun *mask, MaskPlace place,
                 Color color);

#endif
