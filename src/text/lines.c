#include "text/layout.h"

/* Sums of widths may differ in the last bit from what the caller measured. */
static const float SLACK = 0.01f;

/* A last line shorter than this share of the width is a lone word or two. */
static const float LONE_SHARE = 0.3f, EVENING_STEP = 0.04f;
enum { MOST_EVENED = 12, EVENING_TURNS = 12 };

static bool is_blank(const Piece *piece) {
  return piece->flags & PIECE_BLANK;
}

/* Room that a run of pieces takes. */
typedef struct Extent {
  float width; /* px */
  int letters; /* graphemes, blanks included */
} Extent;

static void add_to(Extent *extent, const Piece *piece) {
  extent->width += piece->width;
  extent->letters += (int)piece->letters;
}

static bool fits(const Paragraph *paragraph, float width, Extent used, Extent wanted) {
  int most = paragraph->style.most;
  bool few = most <= 0 || used.letters + wanted.letters <= most;
  return few && used.width + wanted.width <= width + SLACK;
}

/* Pieces that hold together: up to the next place where a line may break. *out without the blanks
 * at the end. */
static int chunk_end(const Paragraph *paragraph, int from, Extent *out) {
  Extent whole = {0};
  *out = whole;
  int to = from;
  while (to < paragraph->piece_count) {
    const Piece *piece = &paragraph->pieces[to++];
    add_to(&whole, piece);
    if (!is_blank(piece)) *out = whole;
    if (piece->flags & (PIECE_MAY_BREAK | PIECE_MUST_BREAK)) break;
  }
  return to;
}

static void reverse_runs(const Paragraph *paragraph, int *order, int count, int level) {
  for (int from = 0; from < count;) {
    int to = from;
    while (to < count && paragraph->pieces[order[to]].level >= level) to++;
    for (int low = from, high = to - 1; low < high; low++, high--) {
      int kept = order[low];
      order[low] = order[high];
      order[high] = kept;
    }
    from = to + 1;
  }
}

/* Rule L2 of UAX 9: from the highest level down to the lowest odd one, turn runs of at least that
 * level around. */
static void order_visually(const Paragraph *paragraph, int *order, int count) {
  int highest = 0;
  for (int i = 0; i < count; i++) {
    int level = paragraph->pieces[order[i]].level;
    if (level > highest) highest = level;
  }
  for (int level = highest; level > 0; level--) reverse_runs(paragraph, order, count, level);
}

static float aligned_left(const ParagraphStyle *style, const LineBox *box) {
  float room = style->width - box->line.width;
  if (room <= 0) return 0;
  if (style->align == 1) return room / 2;
  return (style->align == 2) == box->rtl ? 0 : room;
}

/* Blanks at the end hang outside the line: they neither count nor push (rule L1), but the cursor
 * can stand behind them. */
static void place_hanging(Paragraph *paragraph, const LineBox *box, int from, float left) {
  float x = box->rtl ? left : left + box->line.width;
  for (int i = from; i < box->first_piece + box->piece_count; i++) {
    Piece *piece = &paragraph->pieces[i];
    piece->level = box->rtl ? 1 : 0;
    if (box->rtl) x -= piece->width;
    piece->x = x;
    if (!box->rtl) x += piece->width;
  }
}

/* `visual` has room for every piece, so a line's own part of it serves for ordering too. */
static void place_line(Paragraph *paragraph, LineBox *box) {
  int end = box->first_piece + box->piece_count, seen = end;
  while (seen > box->first_piece && is_blank(&paragraph->pieces[seen - 1])) seen--;
  int *order = paragraph->visual + paragraph->visual_count, count = 0;
  for (int i = box->first_piece; i < seen; i++) {
    order[count++] = i;
    box->line.width += paragraph->pieces[i].width;
  }
  order_visually(paragraph, order, count);
  float left = aligned_left(&paragraph->style, box), x = left;
  box->line.first = paragraph->visual_count;
  for (int i = 0; i < count; i++) {
    Piece *piece = &paragraph->pieces[order[i]];
    piece->x = x;
    x += piece->width;
    if (!is_blank(piece)) paragraph->visual[paragraph->visual_count++] = order[i];
  }
  box->line.count = paragraph->visual_count - box->line.first;
  place_hanging(paragraph, box, seen, left);
}

static Status add_line(Paragraph *paragraph, int from, int to) {
  if (!array_grow(&paragraph->mem, (void **)&paragraph->lines, paragraph->line_count,
                  &paragraph->line_capacity, sizeof *paragraph->lines))
    return ST_NO_MEMORY;
  bool empty = from == to;
  LineBox box = {.first_piece = from, .piece_count = to - from, .rtl = paragraph->style.rtl};
  box.line.from = empty ? paragraph->text.length : paragraph->pieces[from].from;
  if (!empty) {
    const Piece *last = &paragraph->pieces[to - 1];
    box.rtl = last->flags & PIECE_BASE_RTL;
    box.line.length = last->from + last->length - box.line.from;
  }
  place_line(paragraph, &box);
  paragraph->lines[paragraph->line_count++] = box;
  return ST_OK;
}

/* Index behind the line that begins at `start`; *out is what it takes, blanks at its end included.
 */
static int line_end(const Paragraph *paragraph, int start, float width, Extent *out) {
  *out = (Extent){0};
  for (int at = start; at < paragraph->piece_count;) {
    const Piece *piece = &paragraph->pieces[at];
    Extent wanted;
    int end = chunk_end(paragraph, at, &wanted);
    if (end > at + 1 && !fits(paragraph, width, (Extent){0}, wanted)) {
      end = at + 1; /* no line can hold it: break between its pieces */
      wanted = (Extent){0};
      if (!is_blank(piece)) add_to(&wanted, piece);
    }
    if (at > start && !fits(paragraph, width, *out, wanted)) return at;
    for (; at < end; at++) add_to(out, &paragraph->pieces[at]);
    if (paragraph->pieces[end - 1].flags & PIECE_MUST_BREAK) return end;
  }
  return paragraph->piece_count;
}

static int count_lines(const Paragraph *paragraph, float width, Extent *out_last) {
  int count = 0;
  for (int at = 0; at < paragraph->piece_count; count++)
    at = line_end(paragraph, at, width, out_last);
  return count;
}

/* The width to break at: as much less than it could be as gives a last line of a word or two
 * company, and no line more. */
static float even_width(const Paragraph *paragraph) {
  float width = paragraph->style.width;
  Extent last;
  int count = count_lines(paragraph, width, &last);
  if (!paragraph->style.even || count < 2 || count > MOST_EVENED) return width;
  for (int i = 0; i < EVENING_TURNS && last.width < width * LONE_SHARE; i++) {
    float less = width * (1 - (float)(i + 1) * EVENING_STEP);
    if (count_lines(paragraph, less, &last) > count) break;
    if (last.width >= width * LONE_SHARE) return less;
  }
  return width;
}

static Status break_lines(Paragraph *paragraph) {
  float width = even_width(paragraph);
  Status status = ST_OK;
  Extent taken;
  int start = 0;
  while (start < paragraph->piece_count && status == ST_OK) {
    int end = line_end(paragraph, start, width, &taken);
    status = add_line(paragraph, start, end);
    start = end;
  }
  /* Behind a last line break, and for no text, there is an empty line. */
  bool empty = start == 0 || paragraph->pieces[start - 1].flags & PIECE_MUST_BREAK;
  return status == ST_OK && empty ? add_line(paragraph, start, start) : status;
}

Status lines_make(Paragraph *paragraph) {
  if (paragraph->piece_count > 0) {
    size_t size = (size_t)paragraph->piece_count * sizeof *paragraph->visual;
    paragraph->visual = mem_new(&paragraph->mem, size);
    if (!paragraph->visual) return ST_NO_MEMORY;
    paragraph->visual_capacity = paragraph->piece_count;
  }
  return break_lines(paragraph);
}
