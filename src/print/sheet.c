#include "print/sheet.h"

#include <string.h>

const SheetStyle SHEET_A4 = {595.28, 841.89, 62, 40, 13, 1.45, 0};
const SheetStyle SHEET_EASY = {595.28, 841.89, 62, 40, 18, 1.6, 0};
const SheetStyle SHEET_POCKET = {210.47, 297.64, 17, 10, 9.5, 1.3, 8};

/* Ink, soft ink and green of the screen (look/README.md), as red, green, blue. */
static const double INK[3] = {0.10, 0.10, 0.10}, SOFT[3] = {0.29, 0.28, 0.25}, GREEN[3] = {0.18, 0.35, 0.18};
static const double SAND[3] = {0.85, 0.82, 0.77};

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
  if (block->kind == BLOCK_ITEM) return sheet->style->body * 1.3;
  return block->kind == BLOCK_QUOTE ? sheet->style->body * 0.9 : 0;
}

static double space_above(const Sheet *sheet, const Block *block) {
  double body = sheet->style->body;
  switch (block->kind) {
  case BLOCK_HEADING: return block->level == 1 ? 0 : body * 1.5;
  case BLOCK_QUOTE: return body * 1.1;
  case BLOCK_ITEM: return body * 0.45;
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
  PangoFontDescription *font = pango_font_description_from_string("Inter, Noto Sans Arabic, Noto Sans");
  pango_font_description_set_absolute_size(font, type.size * PANGO_SCALE);
  pango_font_description_set_weight(font, type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(sheet->layout, font);
  pango_font_description_free(font);
  pango_layout_set_line_spacing(sheet->layout, (float)(type.bold ? 1.2 : sheet->style->spacing));
  pango_layout_set_width(sheet->layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap(sheet->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text(sheet->layout, text, -1);
  pango_layout_set_alignment(sheet->layout, alignment_of(sheet));
  int height;
  pango_layout_get_size(sheet->layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

static Type note_type(const Sheet *sheet) { return (Type){sheet->style->body * 0.9, false, SOFT}; }

/* »...« round the person's own words; the caller frees. */
static char *quoted(const char *text) { return g_strdup_printf("»%s«", text); }

static double measure(Sheet *sheet, const Block *block) {
  double height, width = text_width(sheet, block);
  if (block->kind == BLOCK_RULE) return 1;
  if (block->kind == BLOCK_METER) return sheet->style->body * sheet->style->spacing;
  char *text = block->kind == BLOCK_QUOTE ? quoted(block->text) : g_strdup(block->text);
  height = set_text(sheet, text, type_of(sheet, block), width);
  g_free(text);
  if (block->note) height += set_text(sheet, block->note, note_type(sheet), width);
  return height;
}

/* Height of a block and of what must stand on the same page below it: a heading never ends a page. */
static double height_with_next(const Sheet *sheet, const BlockList *blocks, int at) {
  double height = blocks->items[at].height;
  if (blocks->items[at].kind != BLOCK_HEADING && blocks->items[at].kind != BLOCK_QUOTE) return height;
  if (at + 1 >= blocks->count) return height;
  return height + space_above(sheet, &blocks->items[at + 1]) + blocks->items[at + 1].height;
}

int sheet_arrange(Sheet *sheet, BlockList *blocks) {
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
  int pages = page + 1;
  return style->most_pages && pages > style->most_pages ? style->most_pages : pages;
}

static void set_colour(cairo_t *pen, const double colour[3]) {
  cairo_set_source_rgb(pen, colour[0], colour[1], colour[2]);
}

/* Draws what is in the layout with its reading side at the margin. */
static void show_layout(const Sheet *sheet, double indent, double y, const double colour[3]) {
  double x = sheet->style->margin + (sheet->rtl ? 0 : indent);
  set_colour(sheet->pen, colour);
  cairo_move_to(sheet->pen, x, y);
  pango_cairo_show_layout(sheet->pen, sheet->layout);
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

static void draw_words(Sheet *sheet, const Block *block) {
  Type type = type_of(sheet, block);
  double indent = indent_of(sheet, block), width = text_width(sheet, block);
  char *text = block->kind == BLOCK_QUOTE ? quoted(block->text) : g_strdup(block->text);
  double height = set_text(sheet, text, type, width);
  show_layout(sheet, indent, block->y, type.colour);
  g_free(text);
  if (!block->note) return;
  set_text(sheet, block->note, note_type(sheet), width);
  show_layout(sheet, indent, block->y + height, SOFT);
}

static const char *tag_of(const Block *block) {
  static const char *const HEADINGS[] = {"H1", "H2", "H3"};
  if (block->kind == BLOCK_HEADING) return HEADINGS[(block->level < 1 ? 1 : block->level > 3 ? 3 : block->level) - 1];
  if (block->kind == BLOCK_QUOTE) return "BlockQuote";
  return block->kind == BLOCK_ITEM ? "LBody" : "P";
}

static void draw_rule(const Sheet *sheet, const Block *block) {
  set_colour(sheet->pen, SAND);
  cairo_rectangle(sheet->pen, sheet->style->margin, block->y, sheet->style->width - 2 * sheet->style->margin, 0.7);
  cairo_fill(sheet->pen);
}

static void draw_block(Sheet *sheet, const Block *block) {
  if (block->kind == BLOCK_RULE) {
    draw_rule(sheet, block);
    return;
  }
  if (block->kind == BLOCK_ITEM) draw_bullet(sheet, block);
  if (block->kind == BLOCK_QUOTE) draw_quote_bar(sheet, block);
  cairo_tag_begin(sheet->pen, tag_of(block), NULL);
  if (block->kind == BLOCK_METER) draw_meter(sheet, block);
  else draw_words(sheet, block);
  cairo_tag_end(sheet->pen, tag_of(block));
}

/* A run of items is one list; its tags open before the first and close behind the last of the page. */
void sheet_draw_page(Sheet *sheet, const BlockList *blocks, int page) {
  bool in_list = false;
  for (int i = 0; i < blocks->count; i++) {
    const Block *block = &blocks->items[i];
    if (block->page != page) continue;
    bool item = block->kind == BLOCK_ITEM;
    if (item && !in_list) cairo_tag_begin(sheet->pen, "L", NULL);
    if (!item && in_list) cairo_tag_end(sheet->pen, "L");
    in_list = item;
    if (item) cairo_tag_begin(sheet->pen, "LI", NULL);
    draw_block(sheet, block);
    if (item) cairo_tag_end(sheet->pen, "LI");
  }
  if (in_list) cairo_tag_end(sheet->pen, "L");
}

void sheet_draw_footer(Sheet *sheet, const char *text) {
  Type type = {sheet->style->body > 12 ? 12 : sheet->style->body * 0.8, false, SOFT};
  set_text(sheet, text, type, sheet->style->width - 2 * sheet->style->margin);
  pango_layout_set_alignment(sheet->layout, PANGO_ALIGN_CENTER);
  show_layout(sheet, 0, sheet->style->height - sheet->style->margin, SOFT);
}
