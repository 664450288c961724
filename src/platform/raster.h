/* The display list as pixels: the same for a window and for a surface in memory (D3).
 * Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_RASTER_H
#define MINPLAN_PLATFORM_RASTER_H

#include "platform/canvas.h"

typedef struct Raster Raster; /* opaque */

Raster *raster_new(const Mem *mem, FontSet *borrow_fonts);
void raster_free(Raster *raster);
void raster_forget(Raster *raster); /* what it keeps of pictures painted before */
/* Paints all of the list that falls into `damage`, and nothing outside of it. What the list leaves
 * unpainted becomes white. */
void raster_paint(Raster *raster, const Canvas *canvas, const PaintList *list, PixelRect damage);

#endif
