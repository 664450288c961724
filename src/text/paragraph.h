/* A text laid out in lines: split into segments by script and break opportunity, ordered by the
 * Unicode bidirectional algorithm (FriBidi), broken by libunibreak (D11). */
#ifndef MINPLAN_TEXT_PARAGRAPH_H
#define MINPLAN_TEXT_PARAGRAPH_H

#include "text/fonts.h"

typedef enum Weight { WEIGHT_REGULAR, WEIGHT_MEDIUM, WEIGHT_BOLD } Weight;

/* One piece that is shaped and painted at once: a word with the spaces behind it left out. */
typedef struct Segment {
  size_t from, length; /* bytes in the paragraph's text */
  Face face;
  bool rtl;
  float x;     /* px from the left edge of the paragraph's box, alignment included */
  float width; /* px */
} Segment;

typedef struct Line {
  int first, count;    /* its segments, in visual order from left to right */
  size_t from, length; /* bytes, trailing spaces included */
  float width;         /* px of what is visible */
} Line;

typedef struct Paragraph Paragraph; /* opaque */

typedef struct ParagraphStyle {
  float size;    /* em in px */
  Weight weight;
  float width;   /* px to break at; > 0 */
  int most;      /* letters and blanks on a line; 0 = as many as fit */
  bool even;     /* no word is left alone on the last line: for what is read, not for what is being written */
  bool rtl;      /* base direction of the screen; the text's own first strong letter wins */
  int align;     /* 0 start, 1 centre, 2 end */
  const char *lang;
} ParagraphStyle;

/* Lays out valid or invalid UTF-8 (bad bytes show as U+FFFD). Words longer than the width break by
 * grapheme. Keeps its own copy of the text. ST_NO_MEMORY, ST_TOO_LARGE over 1 MiB. */
Status paragraph_new(const Mem *mem, const Fonts *fonts, const char *text, size_t length,
                     const ParagraphStyle *style, Paragraph **out);
void paragraph_free(Paragraph *paragraph);

const char *paragraph_text(const Paragraph *paragraph, size_t *length);
int paragraph_line_count(const Paragraph *paragraph); /* at least 1 */
Line paragraph_line(const Paragraph *paragraph, int line);
Segment paragraph_segment(const Paragraph *paragraph, int segment);
float paragraph_width(const Paragraph *paragraph); /* px of its widest line */
float paragraph_line_height(const Paragraph *paragraph); /* 1.5 x size for text */
float paragraph_size(const Paragraph *paragraph);        /* em in px, as asked for */
/* Where the cursor stands for a byte offset, and the byte offset nearest to a point; px from the
 * paragraph's top left. Offsets are grapheme boundaries. */
void paragraph_cursor(const Paragraph *paragraph, size_t offset, float *x, int *line);
size_t paragraph_offset(const Paragraph *paragraph, float x, int line);

#endif
