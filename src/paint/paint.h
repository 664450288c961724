/* The display list: what to paint, as data (D3). ui fills it, platform turns it into pixels. Texts
 * and points are copied in, so nothing borrowed can die before painting. All measures in px. */
#ifndef MINPLAN_PAINT_PAINT_H
#define MINPLAN_PAINT_PAINT_H

#include "base/mem.h"
#include "base/status.h"

#include <stdbool.h>
#include <stdint.h>

typedef uint32_t Color; /* 0xAARRGGBB, not premultiplied; alpha 0 = nothing is painted */

typedef struct Rect {
  float x, y, w, h;
} Rect;

/* Whole pixels, left and top included, right and bottom not; what damage and rasteriser agree on.
 */
typedef struct PixelRect {
  int left, top, right, bottom;
} PixelRect;

/* A font by what it is for; platform knows the files (font_files.c lists them). */
typedef enum Face {
  FACE_REGULAR, FACE_MEDIUM, FACE_BOLD,          /* Inter */
  FACE_ARABIC, FACE_ARABIC_BOLD,                 /* Noto Sans Arabic */
  FACE_FALLBACK, FACE_FALLBACK_BOLD,             /* Noto Sans: what Inter lacks */
  FACE_SYMBOL,                                   /* Symbola: emoji, in one colour */
  FACE_ICON,                                     /* Material Icons: text is the icon's name */
  FACE_COUNT
} Face;

typedef enum PaintOp { PAINT_BOX, PAINT_TEXT, PAINT_LINE, PAINT_WEDGE, PAINT_CLIP, PAINT_UNCLIP } PaintOp;

typedef struct PaintCommand {
  PaintOp op;
  Rect rect;              /* BOX, CLIP: itself; others: a box round all that is painted */
  Color fill, border;     /* BOX, WEDGE fill; TEXT and LINE colour is fill */
  float radius, width;    /* BOX corner; border or LINE width */
  float x, y;             /* TEXT: left end of the baseline; WEDGE: centre */
  float inner, outer;     /* WEDGE radii; inner 0 = a pie slice; a full turn = a disc or ring */
  float from, to;         /* WEDGE angles in radians, clockwise from 3 o'clock */
  Face face;              /* TEXT */
  float size;             /* TEXT: em in px, whole numbers */
  bool rtl;               /* TEXT: shape from right to left */
  const char *text;       /* TEXT: one segment (word, icon name); borrowed from the list */
  size_t length;          /* TEXT: bytes */
  const float *points;    /* LINE: x,y pairs; borrowed from the list */
  int count;              /* LINE: number of points */
  bool closed;            /* LINE */
  PixelRect extent;       /* pixels it may touch, before clipping: text may reach a little beyond its box */
  uint64_t hash;          /* of everything but the extent, which follows from it */
} PaintCommand;

typedef struct PaintList PaintList; /* opaque; owned by who made it */

PaintList *paint_new(const Mem *mem); /* NULL when memory is short */
void paint_free(PaintList *list);
void paint_clear(PaintList *list);    /* keeps its memory for the next frame */
/* First failure while adding (ST_NO_MEMORY, ST_TOO_LARGE over 200,000 commands); then adds do nothing. */
Status paint_status(const PaintList *list);
int paint_count(const PaintList *list);
const PaintCommand *paint_at(const PaintList *list, int index);

void paint_box(PaintList *list, Rect rect, float radius, Color fill, Color border, float width);
void paint_text(PaintList *list, Rect bounds, float x, float baseline, Face face, float size, bool rtl,
                Color color, const char *text, size_t length);
void paint_line(PaintList *list, const float *points, int count, bool closed, float width, Color color);
void paint_wedge(PaintList *list, float x, float y, float inner, float outer, float from, float to,
                 Color fill);
void paint_clip(PaintList *list, Rect rect); /* narrows to the part inside the clip in force */
void paint_unclip(PaintList *list);

bool rect_overlaps(Rect a, Rect b);
Rect rect_join(Rect a, Rect b);
Rect rect_cut(Rect a, Rect b); /* common part; w and h 0 when there is none */

/* The pixels of a box or a clip: edges go to the nearest pixel, so that neighbours neither gap nor
 * overlap and edges stay crisp. */
PixelRect rect_snap(Rect rect);
/* All pixels that the rectangle and `reach` px around it touch. */
PixelRect rect_outward(Rect rect, float reach);
PixelRect pixel_cut(PixelRect a, PixelRect b);
bool pixel_is_empty(PixelRect rect);

/* The clips in force while a list is walked; beyond MAX clips inside one another the outermost
 * stay. */
enum { PAINT_CLIP_DEPTH = 32 };
typedef struct ClipStack {
  PixelRect clip[PAINT_CLIP_DEPTH];
  int depth, beyond;
} ClipStack;
void clip_start(ClipStack *clips, PixelRect whole);
void clip_push(ClipStack *clips, Rect rect);
void clip_pop(ClipStack *clips);
PixelRect clip_now(const ClipStack *clips);

/* Where a frame differs from the one shown before. */
typedef struct Damage Damage; /* opaque; owned by who made it */
Damage *damage_new(const Mem *mem); /* NULL when memory is short */
void damage_free(Damage *damage);
/* What is on the surface is not known any more: all of it is damage the next time. */
void damage_forget(Damage *damage);
/* Fills `out` with at most `max` rectangles that cover every pixel of a surface of `width` x `height` that the list
 * may change, and returns how many. The list is what is shown from now on; it is not kept. */
int damage_find(Damage *damage, const PaintList *list, int width, int height, Rect *out, int max);

#endif
