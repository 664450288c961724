#include "text/layout.h"

/* Sums of widths may differ in the last bit from what the caller measured. */
static const float SLACK = 0.01f;

static bool is_blank(const Piece *piece) {
  return piece->flags & PIECE_BLANK;
}

/* Pieces that hold together: up to the next place where a line may break. *out_width without the
 * blanks at the end. */
static int chunk_end(const Paragraph *paragraph, int from, float *out_width) {
  float width = 0;
  *out_width = 0;
  int to = from;
  while (to < paragraph->piece_count) {
    const Piece *piece = &paragraph->pieces[to++];
    width += piece->width;
    if (!is_blank(piece)) *out_width = width;
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

static Status break_lines(Paragraph *paragraph) {
  float width = paragraph->style.width + SLACK, used = 0;
  int start = 0, at = 0;
  Status status = ST_OK;
  while (at < paragraph->piece_count && status == ST_OK) {
    float wanted;
    int end = chunk_end(paragraph, at, &wanted);
    if (wanted > width && end > at + 1) { /* no line can hold it: break between its pieces */
      end = at + 1;
      wanted = is_blank(&paragraph->pieces[at]) ? 0 : paragraph->pieces[at].width;
    }
    if (used + wanted > width && at > start) {
      status = add_line(paragraph, start, at);
      start = at;
      used = 0;
    }
    for (; at < end; at++) used += paragraph->pieces[at].width;
    if (status == ST_OK && paragraph->pieces[end - 1].flags & PIECE_MUST_BREAK) {
      status = add_line(paragraph, start, end);
      start = end;
      used = 0;
    }
  }
  /* Also when nothing is left: behind a last line break, and for no text, there is an empty line.
   */
  return status == ST_OK ? add_line(paragraph, start, at) : status;
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
