/* Coverage of rounded corners, lines and wedges. A shape is always rendered whole, whatever part of
 * it is asked for, and kept: that makes painting exact, and painting again cheap. Files of
 * src/platform only. */
#ifndef MINPLAN_PLATFORM_SHAPES_H
#define MINPLAN_PLATFORM_SHAPES_H

#include "platform/font_set.h"

typedef struct Shapes Shapes; /* opaque */

Shapes *shapes_new(const Mem *mem);
void shapes_free(Shapes *shapes);
void shapes_forget(Shapes *shapes); /* also what was drawn by hand */

/* The top left corner of a box rounded by `radius`. With `border` > 0 only the ring that wide. The
 * mask is square; beyond it the shape's edge is straight. NULL: memory is short. */
const GlyphRun *shapes_corner(Shapes *shapes, float radius, int border);
/* A line or wedge on a surface of this size: `left` and `top` are where it goes. NULL when nothing
 * of it is on the surface, or memory is short. */
const GlyphRun *shapes_drawn(Shapes *shapes, const PaintCommand *command, PixelRect surface);

#endif
