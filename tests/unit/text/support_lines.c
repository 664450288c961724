#include "support_lines.h"

#include "text/unicode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static Paragraph *styled(const char *text, const ParagraphStyle *style) {
  static FixedFonts state;
  Mem mem = mem_system();
  Fonts fonts = fixed_fonts(&state);
  Paragraph *paragraph = NULL;
  assert_int_equal(paragraph_new(&mem, &fonts, text, strlen(text), style, &paragraph), ST_OK);
  return paragraph;
}

Paragraph *lay_out(const char *text, float width, bool rtl) {
  ParagraphStyle style = {.size = 20, .width = width, .rtl = rtl, .lang = rtl ? "ar" : "da"};
  return styled(text, &style);
}

Paragraph *lay_out_prose(const char *text, float width, int most, bool even) {
  ParagraphStyle style = {.size = 20, .width = width, .most = most, .even = even, .lang = "da"};
  return styled(text, &style);
}

static void add_reversed(Buf *out, const char *text, size_t length) {
  for (size_t at = length; at > 0;) {
    size_t before = unicode_previous_grapheme(text, length, at);
    buf_add(out, text + before, at - before);
    at = before;
  }
}

const char *line_seen(const Paragraph *paragraph, int number) {
  static char seen[4096];
  Mem mem = mem_system();
  Buf out = buf_new(&mem, sizeof seen - 1);
  Line line = paragraph_line(paragraph, number);
  const char *text = paragraph_text(paragraph, NULL);
  float behind = -1;
  for (int i = line.first; i < line.first + line.count; i++) {
    Segment segment = paragraph_segment(paragraph, i);
    if (behind >= 0 && segment.x > behind + 1) buf_add_char(&out, ' ');
    if (segment.rtl)
      add_reversed(&out, text + segment.from, segment.length);
    else
      buf_add(&out, text + segment.from, segment.length);
    behind = segment.x + segment.width;
  }
  memcpy(seen, buf_text(&out), out.length + 1);
  buf_free(&out);
  return seen;
}

void assert_line(const Paragraph *paragraph, int line, const char *expected) {
  assert_string_equal(line_seen(paragraph, line), expected);
}
