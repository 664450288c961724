/* How a paragraph is made, step by step. Files of src/text only.
 *   scan.c    text -> code points with their level, break opportunity and face
 *   pieces.c  code points -> measured pieces (words and blanks)
 *   lines.c   pieces -> lines, in visual order, with their place */
#ifndef MINPLAN_TEXT_LAYOUT_H
#define MINPLAN_TEXT_LAYOUT_H

#include "base/buf.h"
#include "text/paragraph.h"

/* What scanning knows of each code point; arrays of `count` in one block. */
typedef struct Scan {
  Mem mem;
  void *block;
  size_t block_size;
  int count;
  uint32_t *point;
  uint32_t *offset;    /* bytes; one more than `count`, the last is the text's length */
  uint32_t *bidi_type; /* FriBidi's types */
  uint32_t *bracket;
  int8_t *level;     /* odd = right to left */
  char *break_after; /* libunibreak's values */
  uint8_t *face;
  uint8_t *base; /* level of the hard line it is in: 0 or 1 */
} Scan;

Status scan_text(Scan *out, const Mem *mem, const Fonts *fonts, const Buf *text,
                 const ParagraphStyle *style);
void scan_free(Scan *scan);
/* Paints nothing: white space that may end a line, controls, marks of direction. */
bool scan_is_blank(uint32_t point);

enum { PIECE_BLANK = 1, PIECE_MAY_BREAK = 2, PIECE_MUST_BREAK = 4, PIECE_BASE_RTL = 8 };

typedef struct Piece {
  uint32_t from, length; /* bytes */
  uint32_t letters;      /* graphemes */
  float x, width;        /* px */
  uint8_t face, level, flags;
} Piece;

typedef struct LineBox {
  Line line;
  int first_piece, piece_count; /* in logical order, blanks included */
  bool rtl;
} LineBox;

struct Paragraph {
  Mem mem;
  Fonts fonts; /* context borrowed: must outlive the paragraph */
  ParagraphStyle style;
  Buf text;
  Piece *pieces; /* in logical order */
  int piece_count, piece_capacity;
  int *visual; /* pieces that are painted, line by line from left to right */
  int visual_count, visual_capacity;
  LineBox *lines;
  int line_count, line_capacity;
};

Status pieces_make(Paragraph *paragraph, const Scan *scan);
/* Bytes of the longest run of whole graphemes at the start of a piece that is no wider than
 * `limit`. */
size_t piece_fit(const Paragraph *paragraph, const Piece *piece, float limit);
/* px of the first `length` bytes of a piece. */
float piece_advance(const Paragraph *paragraph, const Piece *piece, size_t length);

Status lines_make(Paragraph *paragraph);

/* Makes room for one more item; false when memory is short. */
bool array_grow(const Mem *mem, void **items, int count, int *capacity, size_t item_size);

#endif
