/* How wide a piece of text is: handed in by platform (real fonts) or by a test (fixed width). */
#ifndef MINPLAN_TEXT_FONTS_H
#define MINPLAN_TEXT_FONTS_H

#include "paint/paint.h"

typedef struct Fonts {
  /* Advance in px of one segment, shaped as a whole. */
  float (*advance)(void *context, Face face, float size, const char *text, size_t length, bool rtl);
  /* True when the face has a glyph for this code point. */
  bool (*has)(void *context, Face face, uint32_t point);
  /* Ascent above and descent below the baseline in px, both positive. */
  void (*metrics)(void *context, Face face, float size, float *ascent, float *descent);
  void *context;
} Fonts;

#endif
