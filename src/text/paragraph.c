#include "text/paragraph.h"

#include "base/utf8.h"
#include "text/layout.h"
#include "text/unicode.h"

#include <math.h>

enum { TEXT_MAX = 1 << 20 };

/* The text as it can be shown: what is not UTF-8, and NUL, become U+FFFD. */
static Status copy_text(Buf *out, const char *text, size_t length) {
  size_t good = 0;
  for (size_t at = 0; at < length;) {
    size_t before = at;
    uint32_t point = utf8_next(text, length, &at);
    bool bad = point == 0 || (point == 0xFFFD && at - before == 1);
    if (!bad) continue;
    buf_add(out, text + good, before - good);
    buf_add_text(out, "\xEF\xBF\xBD");
    good = at;
  }
  buf_add(out, text + good, length - good);
  return out->status;
}

static Status lay_out(Paragraph *paragraph) {
  Scan scan;
  Status status =
      scan_text(&scan, &paragraph->mem, &paragraph->fonts, &paragraph->text, &paragraph->style);
  if (status != ST_OK) return status;
  status = pieces_make(paragraph, &scan);
  scan_free(&scan);
  return status == ST_OK ? lines_make(paragraph) : status;
}

Status paragraph_new(const Mem *mem, const Fonts *fonts, const char *text, size_t length,
                     const ParagraphStyle *style, Paragraph **out) {
  *out = NULL;
  if (length > TEXT_MAX) return ST_TOO_LARGE;
  Paragraph *paragraph = mem_new(mem, sizeof *paragraph);
  if (!paragraph) return ST_NO_MEMORY;
  paragraph->mem = *mem;
  paragraph->fonts = *fonts;
  paragraph->style = *style;
  if (!(paragraph->style.width > 1)) paragraph->style.width = 1;
  paragraph->text = buf_new(mem, TEXT_MAX * 3);
  Status status = copy_text(&paragraph->text, text, length);
  if (status == ST_OK) status = lay_out(paragraph);
  paragraph->style.lang = NULL; /* was borrowed for the call */
  if (status == ST_OK)
    *out = paragraph;
  else
    paragraph_free(paragraph);
  return status;
}

void paragraph_free(Paragraph *paragraph) {
  if (!paragraph) return;
  Mem mem = paragraph->mem;
  buf_free(&paragraph->text);
  mem_free(&mem, paragraph->pieces, (size_t)paragraph->piece_capacity * sizeof(Piece));
  mem_free(&mem, paragraph->visual, (size_t)paragraph->visual_capacity * sizeof(int));
  mem_free(&mem, paragraph->lines, (size_t)paragraph->line_capacity * sizeof(LineBox));
  mem_free(&mem, paragraph, sizeof *paragraph);
}

const char *paragraph_text(const Paragraph *paragraph, size_t *length) {
  if (length) *length = paragraph->text.length;
  return buf_text(&paragraph->text);
}

int paragraph_line_count(const Paragraph *paragraph) {
  return paragraph->line_count;
}

Line paragraph_line(const Paragraph *paragraph, int line) {
  return paragraph->lines[line].line;
}

Segment paragraph_segment(const Paragraph *paragraph, int segment) {
  const Piece *piece = &paragraph->pieces[paragraph->visual[segment]];
  return (Segment){.from = piece->from,
                   .length = piece->length,
                   .face = (Face)piece->face,
                   .rtl = piece->level & 1,
                   .x = piece->x,
                   .width = piece->width};
}

float paragraph_width(const Paragraph *paragraph) {
  float widest = 0;
  for (int i = 0; i < paragraph->line_count; i++)
    widest = fmaxf(widest, paragraph->lines[i].line.width);
  return widest;
}

float paragraph_size(const Paragraph *paragraph) {
  return paragraph->style.size;
}

float paragraph_line_height(const Paragraph *paragraph) {
  float times = paragraph->style.weight == WEIGHT_BOLD ? 1.25f : 1.5f; /* bold is for headings */
  return paragraph->style.size * times;
}
