#include "text/layout.h"
#include "text/unicode.h"

#include <math.h>

/* The last line that starts at or before the offset. */
static int line_at(const Paragraph *paragraph, size_t offset) {
  int low = 0, high = paragraph->line_count - 1;
  while (low < high) {
    int middle = (low + high + 1) / 2;
    if (paragraph->lines[middle].line.from <= offset)
      low = middle;
    else
      high = middle - 1;
  }
  return low;
}

/* The piece of this line that the offset is inside of or at the end of: whoever writes on goes on
 * from there. At the line's start its first piece. */
static const Piece *piece_before(const Paragraph *paragraph, const LineBox *box, size_t offset) {
  const Piece *found = &paragraph->pieces[box->first_piece];
  int low = 0, high = box->piece_count - 1;
  while (low < high) {
    int middle = (low + high + 1) / 2;
    if (found[middle].from < offset)
      low = middle;
    else
      high = middle - 1;
  }
  return &found[low];
}

static float blank_advance(const Piece *piece, size_t length) {
  return piece->length ? piece->width * (float)length / (float)piece->length : 0;
}

static float edge_x(const Paragraph *paragraph, const Piece *piece, size_t offset) {
  size_t length = offset > piece->from ? offset - piece->from : 0;
  if (length > piece->length) length = piece->length;
  float advance = piece->width;
  if (length < piece->length)
    advance = piece->flags & PIECE_BLANK ? blank_advance(piece, length)
                                         : fminf(piece_advance(paragraph, piece, length), advance);
  return piece->level & 1 ? piece->x + piece->width - advance : piece->x + advance;
}

static float start_x(const Paragraph *paragraph, const LineBox *box) {
  float room = paragraph->style.width;
  if (paragraph->style.align == 1) return room / 2;
  return (paragraph->style.align == 2) == box->rtl ? 0 : room;
}

void paragraph_cursor(const Paragraph *paragraph, size_t offset, float *x, int *line) {
  if (offset > paragraph->text.length) offset = paragraph->text.length;
  *line = line_at(paragraph, offset);
  const LineBox *box = &paragraph->lines[*line];
  if (box->piece_count == 0) {
    *x = start_x(paragraph, box);
    return;
  }
  float found = edge_x(paragraph, piece_before(paragraph, box, offset), offset);
  *x = fmaxf(0, fminf(found, fmaxf(paragraph->style.width, box->line.width)));
}

static const Piece *piece_near(const Paragraph *paragraph, const LineBox *box, float x) {
  const Piece *best = NULL;
  float least = 0;
  for (int i = 0; i < box->piece_count; i++) {
    const Piece *piece = &paragraph->pieces[box->first_piece + i];
    float away = fmaxf(0, fmaxf(piece->x - x, x - (piece->x + piece->width)));
    if (best && (away > least || (away == least && piece->width == 0))) continue;
    best = piece;
    least = away;
  }
  return best;
}

static size_t offset_in(const Paragraph *paragraph, const Piece *piece, float x) {
  float into = piece->level & 1 ? piece->x + piece->width - x : x - piece->x;
  const char *text = paragraph->text.data + piece->from;
  if (piece->flags & PIECE_BLANK) {
    size_t low = 0;
    while (low < piece->length) {
      size_t next = unicode_next_grapheme(text, piece->length, low);
      if ((blank_advance(piece, low) + blank_advance(piece, next)) / 2 >= into) break;
      low = next;
    }
    return piece->from + low;
  }
  size_t low = piece_fit(paragraph, piece, into);
  size_t next = unicode_next_grapheme(text, piece->length, low);
  float before = piece_advance(paragraph, piece, low);
  float after = piece_advance(paragraph, piece, next);
  return piece->from + (into - before > after - into ? next : low);
}

size_t paragraph_offset(const Paragraph *paragraph, float x, int line) {
  if (line < 0) line = 0;
  if (line >= paragraph->line_count) line = paragraph->line_count - 1;
  const LineBox *box = &paragraph->lines[line];
  const Piece *piece = piece_near(paragraph, box, x);
  if (!piece) return box->line.from;
  size_t offset = offset_in(paragraph, piece, x), end = box->line.from + box->line.length;
  bool last = line == paragraph->line_count - 1;
  /* Behind the blank that ends a line is the start of the next one: stay before it. */
  bool blank_ends = paragraph->pieces[box->first_piece + box->piece_count - 1].flags & PIECE_BLANK;
  if (offset == end && !last && blank_ends)
    offset = unicode_previous_grapheme(paragraph->text.data, paragraph->text.length, end);
  return offset;
}
