#include "text/layout.h"
#include "text/unicode.h"

#include <linebreak.h>

bool array_grow(const Mem *mem, void **items, int count, int *capacity, size_t item_size) {
  if (count < *capacity) return true;
  int more = *capacity ? *capacity * 2 : 16;
  void *grown = mem_resize(mem, *items, (size_t)*capacity * item_size, (size_t)more * item_size);
  if (!grown) return false;
  *items = grown;
  *capacity = more;
  return true;
}

float piece_advance(const Paragraph *paragraph, const Piece *piece, size_t length) {
  if (length == 0) return 0;
  const Fonts *fonts = &paragraph->fonts;
  return fonts->advance(fonts->context, (Face)piece->face, paragraph->style.size,
                        paragraph->text.data + piece->from, length, piece->level & 1);
}

/* A grapheme boundary strictly between two others, near `aim`; `low` when there is none. */
static size_t boundary_near(const char *text, size_t length, size_t low, size_t aim, size_t high) {
  while (aim < length && ((unsigned char)text[aim] & 0xC0) == 0x80) aim++;
  if (aim > low && aim < high) {
    size_t before = unicode_previous_grapheme(text, length, aim);
    size_t next = unicode_next_grapheme(text, length, before);
    if (next < high && next > low) return next;
    if (before > low) return before;
  }
  size_t first = unicode_next_grapheme(text, length, low);
  return first < high ? first : low;
}

/* How many bytes more to try: what the letters so far suggest, then halves when those mislead. */
static size_t step_towards(float room, float per_byte, bool halve, size_t span) {
  float letters = room / per_byte + 1;
  size_t step = letters > 1 ? (letters < (float)span ? (size_t)letters : span) : 1;
  return halve ? (step * 2 < span / 2 ? step * 2 : span / 2) : step;
}

/* Measures a few runs about as long as the answer, never the whole rest: a word of 100,000 letters
 * is broken into lines in linear time. */
size_t piece_fit(const Paragraph *paragraph, const Piece *piece, float limit) {
  const char *text = paragraph->text.data + piece->from;
  size_t length = piece->length, low = 0, high = length + 1;
  float per_byte = paragraph->style.size / 2, fitting = 0;
  for (int turn = 0;; turn++) {
    size_t step = step_towards(limit - fitting, per_byte, turn >= 4, high - low);
    size_t tried = boundary_near(text, length, low, low + step, high);
    if (tried == low) return low;
    float width = piece_advance(paragraph, piece, tried);
    if (width > 0) per_byte = width / (float)tried;
    if (width > limit) {
      high = tried;
    } else {
      low = tried;
      fitting = width;
    }
  }
}

static Piece *add_piece(Paragraph *paragraph, Piece piece) {
  if (!array_grow(&paragraph->mem, (void **)&paragraph->pieces, paragraph->piece_count,
                  &paragraph->piece_capacity, sizeof piece))
    return NULL;
  piece.letters =
      (uint32_t)unicode_count_graphemes(paragraph->text.data + piece.from, piece.length);
  paragraph->pieces[paragraph->piece_count] = piece;
  return &paragraph->pieces[paragraph->piece_count++];
}

/* A word wider than the line becomes several that are not. */
static Status add_wide_word(Paragraph *paragraph, Piece word) {
  while (word.length > 0) {
    size_t length = piece_fit(paragraph, &word, paragraph->style.width);
    const char *text = paragraph->text.data + word.from;
    if (length == 0) length = unicode_next_grapheme(text, word.length, 0);
    Piece part = word;
    part.length = (uint32_t)length;
    part.width = piece_advance(paragraph, &part, length);
    if (length < word.length) part.flags |= PIECE_MAY_BREAK;
    if (length < word.length) part.flags &= (uint8_t)~PIECE_MUST_BREAK;
    if (!add_piece(paragraph, part)) return ST_NO_MEMORY;
    word.from += (uint32_t)length;
    word.length -= (uint32_t)length;
  }
  return ST_OK;
}

static float blank_width(uint32_t point, float size, float space) {
  if (point == 0x3000) return size;
  bool wide = point == ' ' || point == '\t' || point == 0x1680 ||
              (point >= 0x2000 && point <= 0x200A) || point == 0x205F;
  return wide ? space : 0;
}

static Status add_blank(Paragraph *paragraph, Piece piece, const Scan *scan, int from, int to,
                        float space) {
  piece.flags |= PIECE_BLANK;
  for (int i = from; i < to; i++)
    piece.width += blank_width(scan->point[i], paragraph->style.size, space);
  return add_piece(paragraph, piece) ? ST_OK : ST_NO_MEMORY;
}

static Status add_word(Paragraph *paragraph, Piece piece) {
  piece.width = piece_advance(paragraph, &piece, piece.length);
  if (piece.width > paragraph->style.width) return add_wide_word(paragraph, piece);
  return add_piece(paragraph, piece) ? ST_OK : ST_NO_MEMORY;
}

static int run_end(const Scan *scan, int from) {
  bool blank = scan_is_blank(scan->point[from]);
  int to = from + 1;
  while (to < scan->count && scan->break_after[to - 1] == LINEBREAK_NOBREAK &&
         scan->level[to] == scan->level[from] && scan_is_blank(scan->point[to]) == blank &&
         (blank || scan->face[to] == scan->face[from]))
    to++;
  return to;
}

static uint8_t run_flags(const Scan *scan, int last) {
  uint8_t flags = scan->base[last] ? PIECE_BASE_RTL : 0;
  if (scan->break_after[last] == LINEBREAK_ALLOWBREAK) flags |= PIECE_MAY_BREAK;
  /* The end of the text counts as a break only where a line break stands. */
  bool ends = scan->break_after[last] == LINEBREAK_MUSTBREAK;
  if (ends && (last + 1 < scan->count || scan_is_blank(scan->point[last]))) {
    uint32_t point = scan->point[last];
    bool breaks =
        (point >= '\n' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
    flags |= breaks ? PIECE_MUST_BREAK : 0;
  }
  return flags;
}

Status pieces_make(Paragraph *paragraph, const Scan *scan) {
  const Fonts *fonts = &paragraph->fonts;
  Status status = ST_OK;
  float space = -1;
  for (int from = 0; from < scan->count && status == ST_OK;) {
    int to = run_end(scan, from);
    Piece piece = {.from = scan->offset[from],
                   .length = scan->offset[to] - scan->offset[from],
                   .face = scan->face[from],
                   .level = (uint8_t)scan->level[from],
                   .flags = run_flags(scan, to - 1)};
    if (!scan_is_blank(scan->point[from])) {
      status = add_word(paragraph, piece);
    } else {
      if (space < 0)
        space =
            fonts->advance(fonts->context, (Face)piece.face, paragraph->style.size, " ", 1, false);
      status = add_blank(paragraph, piece, scan, from, to, space);
    }
    from = to;
  }
  return status;
}
