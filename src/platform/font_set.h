/* The fonts, opened when first needed, measured and rasterised through SDL_ttf (HarfBuzz inside). */
#ifndef MINPLAN_PLATFORM_FONT_SET_H
#define MINPLAN_PLATFORM_FONT_SET_H

#include "text/fonts.h"

typedef struct FontSet FontSet; /* opaque */

typedef struct FontFiles {
  const char *path[FACE_COUNT]; /* NULL = look in the places Debian's packages use */
} FontFiles;

/* Opens nothing but the regular face, to be sure there is one; the fallback face takes its place, and ST_NOT_FOUND names the
 * missing file when that is missing too. Another missing face gives way to the regular one; without the icons' face icons
 * are left out. What is missing is told in one line. End with font_set_free. */
Status font_set_new(const Mem *mem, const FontFiles *files, FontSet **out, Fault *fault);
void font_set_free(FontSet *fonts);
/* Forgets every word it measured or rendered and closes the fonts, which keep letters of their own; they
 * are opened again when needed. */
void font_set_forget(FontSet *fonts);
/* False when icons have no face: words must do. */
bool font_set_has_icons(const FontSet *fonts);
/* The measuring side, for text and ui. Borrowed: good as long as the set. */
Fonts font_set_fonts(FontSet *fonts);

/* Coverage (0-255) of one shaped segment, cached by face, size, direction and text: least recently
 * used goes when the cache passes its cap (8 MiB). Borrowed until the next call. */
typedef struct GlyphRun {
  const uint8_t *coverage; /* NULL for an empty run */
  int width, height, pitch;
  int left, top; /* px from pen and baseline to the coverage's corner; top is negative above */
} GlyphRun;
GlyphRun font_set_run(FontSet *fonts, Face face, float size, bool rtl, const char *text, size_t length);
/* How many runs were rendered, not found in the cache. */
int64_t font_set_renders(const FontSet *fonts);

#endif
