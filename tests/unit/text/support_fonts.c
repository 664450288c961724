#include "support_fonts.h"

#include "text/unicode.h"

static float fixed_advance(void *context, Face face, float size, const char *text, size_t length,
                           bool rtl) {
  (void)face;
  (void)size;
  (void)rtl;
  FixedFonts *state = context;
  state->measured += (long)length;
  state->calls++;
  return 10 * (float)unicode_count_graphemes(text, length);
}

/* As the real ones: Latin in the text faces, Arabic in the Arabic ones, Greek only as a fallback, emoji among the symbols.
 */
static bool fixed_has(void *context, Face face, uint32_t point) {
  (void)context;
  if (face == FACE_ARABIC || face == FACE_ARABIC_BOLD) return point >= 0x600 && point <= 0x6FF;
  if (face == FACE_FALLBACK || face == FACE_FALLBACK_BOLD) return point < 0x500;
  if (face == FACE_SYMBOL) return point >= 0x1F000;
  return point < 0x370 || (point >= 0x2010 && point < 0x2100);
}

static void fixed_metrics(void *context, Face face, float size, float *ascent, float *descent) {
  (void)context;
  (void)face;
  *ascent = size * 0.8f;
  *descent = size * 0.2f;
}

Fonts fixed_fonts(FixedFonts *borrow_state) {
  *borrow_state = (FixedFonts){0};
  return (Fonts){fixed_advance, fixed_has, fixed_metrics, borrow_state};
}
