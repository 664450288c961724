#include "print/sheet.h"

#include "view/view.h"

#include "print/qr.h"

#include <string.h>

const SheetStyle SHEET_A4 = {595.28, 841.89, 62, 40, 13, 1.45, 0};
const SheetStyle SHEET_EASY = {595.28, 841.89, 62, 40, 18, 1.6, 0};
const SheetStyle SHEET_POCKET = {210.47, 297.64, 17, 10, 9.5, 1.3, 8};
const SheetStyle SHEET_CARD = {209.76, 297.64, 20, 0, 12, 1.35, 1}; /* A7 */

/* Ink, soft ink and green of the screen (look/README.md), as red, green, blue. */
static const double INK[3] = {0.10, 0.10, 0.10}, SOFT[3] = {0.29, 0.28, 0.25}, GREEN[3] = {0.18, 0.35, 0.18};
static const double SAND[3] = {0.85, 0.82, 0.77};

static const double QR_SIDE = 108; /* 38 mm: a scanner held by hand reads it from 20 cm */

enum { METER_MOST = 10 };

typedef struct Type {
  double size;
  bool bold;
  const double *colour;
} Type;

static Type type_of(const Sheet *sheet, const Block *block) {
  static const double HEADING[4] = {1.0, 2.0, 1.35, 1.1};
  double body = sheet->style->body;
  int level = block->level < 1 ? 1 : block->level > 3 ? 3 : block->level;
  if (block->kind == BLOCK_HEADING) return (Type){body * HEADING[level], true, level == 1 ? GREEN : INK};
  if (block->kind == BLOCK_QUOTE) return (Type){body * 1.35, true, INK};
  return (Type){block->soft ? body * 0.9 : body, false, block->soft ? SOFT : INK};
}

/* Where a block's text begins, from the reading side's margin. */
static double indent_of(const Sheet *sheet, const Block *block) {
  if (block->item) return sheet->style->body * 1.3;
  return block->kind == BLOCK_QUOTE ? sheet->style->body * 0.9 : 0;
}

static double space_above(const Sheet *sheet, const Block *block) {
  double body = sheet->style->body;
  if (block->item) return body * 0.45;
  switch (block->kind) {
  case BLOCK_HEADING: return block->level == 1 ? 0 : body * 1.5;
  case BLOCK_QUOTE: return body * 1.1;
  case BLOCK_RULE: return body * 1.0;
  default: return body * 0.3;
  }
}

static double text_width(const Sheet *sheet, const Block *block) {
  return sheet->style->width - 2 * sheet->style->margin - indent_of(sheet, block);
}

/* Every paragraph stands at the reading side. Pango turns left and right round by itself for paragraphs that
 * run against the sheet; this turns them back. */
static PangoAlignment alignment_of(const Sheet *sheet) {
  bool against = (pango_layout_get_direction(sheet->layout, 0) == PANGO_DIRECTION_RTL) != sheet->rtl;
  return sheet->rtl != against ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* Puts text into the sheet's layout and returns its height. */
static double set_text(Sheet *sheet, const char *text, Type type, double width) {
  PangoFontDescription *font = pango_font_description_from_string("Inter, Noto Sans Arabic, Noto Sans, Symbola");
  pango_font_description_set_absolute_size(font, type.size * PANGO_SCALE);
  pango_font_description_set_weight(font, type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(sheet->layout, font);
  pango_font_description_free(font);
  pango_layout_set_line_spacing(sheet->layout, (float)(type.bold ? 1.2 : sheet->style->spacing));
  pango_layout_set_width(sheet->layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap(sheet->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text(sheet->layout, text, -1);
  size_t length = strlen(text);
  if (length > sheet->longest) sheet->longest = length;
  pango_layout_set_alignment(sheet->layout, alignment_of(sheet));
  int height;
  pango_layout_get_size(sheet->layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

static Type note_type(const Sheet *sheet) { return (Type){sheet->style->body * 0.9, false, SOFT}; }

/* The words of a block as they stand there, the person's own in quotes; the caller frees. */
static char *words_of(const Sheet *sheet, const Block *block) {
  ViewQuotes marks = view_quotes(sheet->lang);
  return block->kind == BLOCK_QUOTE ? g_strconcat(marks.open, block->text, marks.close, NULL) : g_strdup(block->text);
}

static double measure(Sheet *sheet, const Block *block) {
  double height, width = text_width(sheet, block);
  if (block->kind == BLOCK_RULE) return 1;
  if (block->kind == BLOCK_QR) return QR_SIDE;
  if (block->kind == BLOCK_METER) return sheet->style->body * sheet->style->spacing;
  char *text = words_of(sheet, block);
  height = set_text(sheet, text, type_of(sheet, block), width);
  g_free(text);
  if (block->note) height += set_text(sheet, block->note, note_type(sheet), width);
  return height;
}

/* A heading goes with what it heads, and a goal's words with the first line below them. */
static bool goes_with_next(const Block *block, const Block *next) {
  if (block->kind == BLOCK_HEADING) return true;
  return block->kind == BLOCK_QUOTE && !block->item && (next->kind == BLOCK_TEXT || next->kind == BLOCK_METER);
}

/* Height of a block and of all that must stand on the same page below it: "My goals", "Goal 1" and its words
 * are never parted. */
static double height_with_next(const Sheet *sheet, const BlockList *blocks, int at) {
  const Block *block = &blocks->items[at];
  double height = block->height;
  for (; at + 1 < blocks->count && goes_with_next(block, block + 1); block++, at++)
    height += space_above(sheet, block + 1) + block[1].height;
  return height;
}

int sheet_arrange(Sheet *sheet, BlockList *blocks, bool *all) {
  const SheetStyle *style = sheet->style;
  double bottom = style->height - style->margin - style->footer, y = style->margin;
  int page = 0;
  for (int i = 0; i < blocks->count; i++) blocks->items[i].height = measure(sheet, &blocks->items[i]);
  for (int i = 0; i < blocks->count; i++) {
    Block *block = &blocks->items[i];
    double top = y > style->margin ? y + space_above(sheet, block) : y;
    if (top + height_with_next(sheet, blocks, i) > bottom && y > style->margin) {
      page++;
      top = style->margin;
    }
    block->page = style->most_pages && page >= style->most_pages ? -1 : page;
    block->y = top;
    y = top + block->height;
  }
  *all = !style->most_pages || page < style->most_pages;
  return *all ? page + 1 : style->most_pages;
}

static void set_colour(cairo_t *pen, const double colour[3]) {
  cairo_set_source_rgb(pen, colour[0], colour[1], colour[2]);
}

/* The words of one line, with one blank behind them unless it is the last; the caller frees. */
static char *line_words(const PangoLayoutLine *line, const char *text, bool last) {
  int length = line->length;
  while (length > 0 && g_ascii_isspace(text[line->start_index + length - 1])) length--;
  return g_strdup_printf("%.*s%s", length, text + line->start_index, last ? "" : " ");
}

/* A layout of one line that runs as its paragraph does, whatever letter it begins with. */
static PangoLayout *line_layout(const Sheet *sheet, const PangoLayoutLine *line, bool last) {
  PangoLayout *one = pango_layout_copy(sheet->layout);
  char *words = line_words(line, pango_layout_get_text(sheet->layout), last);
  pango_layout_set_width(one, -1);
  pango_layout_set_auto_dir(one, FALSE);
  pango_layout_set_text(one, words, -1);
  g_free(words);
  return one;
}

static void show_line(const Sheet *sheet, PangoLayoutIter *lines, double x, double y, bool last) {
  PangoLayout *one = line_layout(sheet, pango_layout_iter_get_line_readonly(lines), last);
  PangoLayoutLine *line = pango_layout_get_line_readonly(one, 0);
  PangoRectangle place, size;
  pango_layout_iter_get_line_extents(lines, NULL, &place);
  pango_layout_line_get_extents(line, NULL, &size);
  bool right = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL;
  double left = right ? place.x + place.width - size.width : place.x;
  cairo_move_to(sheet->pen, x + left / PANGO_SCALE, y + (double)pango_layout_iter_get_baseline(lines) / PANGO_SCALE);
  pango_cairo_show_layout_line(sheet->pen, line);
  g_object_unref(one);
}

/* Draws what is in the layout with its reading side at the margin. Line by line: Pango leaves out the blank a
 * line was broken at, and a reader of the PDF's structure would stop there. */
static void show_layout(const Sheet *sheet, double indent, double y, const double colour[3]) {
  double x = sheet->style->margin + (sheet->rtl ? 0 : indent);
  PangoContext *context = pango_layout_get_context(sheet->layout);
  PangoLayoutIter *lines = pango_layout_get_iter(sheet->layout);
  pango_context_set_base_dir(context, pango_layout_get_direction(sheet->layout, 0));
  set_colour(sheet->pen, colour);
  do show_line(sheet, lines, x, y, pango_layout_iter_at_last_line(lines));
  while (pango_layout_iter_next_line(lines));
  pango_layout_iter_free(lines);
  pango_context_set_base_dir(context, sheet->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
}

static void draw_bullet(const Sheet *sheet, const Block *block) {
  double radius = sheet->style->body * 0.18, inset = sheet->style->margin + radius;
  double x = sheet->rtl ? sheet->style->width - inset : inset;
  set_colour(sheet->pen, GREEN);
  cairo_new_path(sheet->pen); /* else a line runs here from where the text before ended */
  cairo_arc(sheet->pen, x, block->y + sheet->style->body * 0.7, radius, 0, 2 * G_PI);
  cairo_fill(sheet->pen);
}

/* The bar beside the person's own words. */
static void draw_quote_bar(const Sheet *sheet, const Block *block) {
  double x = sheet->rtl ? sheet->style->width - sheet->style->margin - 2.5 : sheet->style->margin;
  set_colour(sheet->pen, GREEN);
  cairo_rectangle(sheet->pen, x, block->y, 2.5, block->height);
  cairo_fill(sheet->pen);
}

static void draw_meter(Sheet *sheet, const Block *block) {
  double body = sheet->style->body, step = body * 1.9, x = sheet->style->margin;
  int of = block->of < METER_MOST ? block->of : METER_MOST;
  for (int i = 0; i < of; i++) {
    set_colour(sheet->pen, i < block->number ? GREEN : SAND);
    double left = sheet->rtl ? sheet->style->width - x - step * 0.85 : x;
    cairo_rectangle(sheet->pen, left, block->y + body * 0.45, step * 0.85, body * 0.45);
    cairo_fill(sheet->pen);
    x += step;
  }
  Type type = {body, false, INK};
  double used = x - sheet->style->margin + body * 0.3;
  set_text(sheet, block->text, type, sheet->style->width - 2 * sheet->style->margin - used);
  show_layout(sheet, used, block->y, INK);
}

/* Draws the words of a block and returns their height. */
static double draw_words(Sheet *sheet, const Block *block) {
  Type type = type_of(sheet, block);
  char *text = words_of(sheet, block);
  double height = set_text(sheet, text, type, text_width(sheet, block));
  show_layout(sheet, indent_of(sheet, block), block->y, type.colour);
  g_free(text);
  return height;
}

static void draw_note(Sheet *sheet, const Block *block, double words) {
  cairo_tag_begin(sheet->pen, "P", NULL);
  set_text(sheet, block->note, note_type(sheet), text_width(sheet, block));
  show_layout(sheet, indent_of(sheet, block), block->y + words, SOFT);
  cairo_tag_end(sheet->pen, "P");
}

static const char *tag_of(const Block *block) {
  static const char *const HEADINGS[] = {"H1", "H2", "H3"};
  if (block->kind == BLOCK_HEADING) return HEADINGS[(block->level < 1 ? 1 : block->level > 3 ? 3 : block->level) - 1];
  if (block->kind == BLOCK_QUOTE) return "BlockQuote";
  return "P";
}

static void draw_rule(const Sheet *sheet, const Block *block) {
  set_colour(sheet->pen, SAND);
  cairo_rectangle(sheet->pen, sheet->style->margin, block->y, sheet->style->width - 2 * sheet->style->margin, 0.7);
  cairo_fill(sheet->pen);
}

static void draw_qr(Sheet *sheet, const Block *block) {
  double inset = (sheet->style->width - QR_SIDE) / 2;
  set_colour(sheet->pen, INK);
  cairo_tag_begin(sheet->pen, "Figure", NULL);
  if (!qr_draw(sheet->pen, block->text, inset, block->y, QR_SIDE)) sheet->broken = true;
  cairo_tag_end(sheet->pen, "Figure");
}

static void draw_block(Sheet *sheet, const Block *block) {
  if (block->kind == BLOCK_QR) {
    draw_qr(sheet, block);
    return;
  }
  if (block->kind == BLOCK_RULE) {
    draw_rule(sheet, block);
    return;
  }
  if (block->item) draw_bullet(sheet, block);
  else if (block->kind == BLOCK_QUOTE) draw_quote_bar(sheet, block);
  double words = 0;
  cairo_tag_begin(sheet->pen, tag_of(block), NULL);
  if (block->kind == BLOCK_METER) draw_meter(sheet, block);
  else words = draw_words(sheet, block);
  cairo_tag_end(sheet->pen, tag_of(block));
  if (block->note && block->kind != BLOCK_METER) draw_note(sheet, block, words);
}

static void draw_item(Sheet *sheet, const Block *block) {
  cairo_tag_begin(sheet->pen, "LI", NULL);
  cairo_tag_begin(sheet->pen, "LBody", NULL);
  draw_block(sheet, block);
  cairo_tag_end(sheet->pen, "LBody");
  cairo_tag_end(sheet->pen, "LI");
}

/* A list's tags open before its first item and close behind its last one on the page. */
void sheet_draw_page(Sheet *sheet, const BlockList *blocks, int page) {
  bool in_list = false;
  for (int i = 0; i < blocks->count; i++) {
    const Block *block = &blocks->items[i];
    if (block->page != page) continue;
    if (in_list && (!block->item || block->opens)) cairo_tag_end(sheet->pen, "L");
    if (block->item && (!in_list || block->opens)) cairo_tag_begin(sheet->pen, "L", NULL);
    in_list = block->item;
    if (block->item) draw_item(sheet, block);
    else draw_block(sheet, block);
  }
  if (in_list) cairo_tag_end(sheet->pen, "L");
}

void sheet_draw_footer(Sheet *sheet, const char *text) {
  Type type = {sheet->style->body > 12 ? 12 : sheet->style->body * 0.8, false, SOFT};
  set_text(sheet, text, type, sheet->style->width - 2 * sheet->style->margin);
  pango_layout_set_alignment(sheet->layout, PANGO_ALIGN_CENTER);
  show_layout(sheet, 0, sheet->style->height - sheet->style->margin, SOFT);
}

void sheet_forget(Sheet *sheet) {
  char *nothing = g_strnfill(sheet->longest, 'x');
  pango_layout_set_width(sheet->layout, -1);
  pango_layout_set_text(sheet->layout, nothing, -1);
  pango_layout_get_size(sheet->layout, NULL, NULL);
  g_free(nothing);
}
