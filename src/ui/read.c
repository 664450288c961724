/* Things to read: text, heading, quote, icon, badge, rule, progress, meter, summary. */
#include "ui/face.h"
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <string.h>

static int align_of(const ViewNode *node) {
  if (!node->align) return 0;
  return node->align[0] == 'c' ? 1 : node->align[0] == 'e' ? 2 : 0;
}

static const Paragraph *words_at(const Kit *kit, const Box *box, const Look *look, float width) {
  return kit_prose(kit, box->node->label, kit_em(kit, look->em), look->weight, width, align_of(box->node));
}

static float text_measure(const Kit *kit, Box *box, float width) {
  Look look = look_of(kit, box);
  const Paragraph *words = words_at(kit, box, &look, kit_measure(kit, look.em, width));
  box->want = ceilf(words ? paragraph_width(words) : 0) + 1;
  return kit_paragraph_height(words);
}

static void text_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  float width = kit_measure(kit, look.em, box->rect.w);
  float x = kit->rtl ? box->rect.x + box->rect.w - width : box->rect.x;
  if (align_of(box->node) == 1) x = box->rect.x + (box->rect.w - width) / 2;
  kit_paint_paragraph(kit, words_at(kit, box, &look, width), x, box->rect.y, look.ink);
}

const Widget TEXT_WIDGET = {text_measure, NULL, text_paint, NULL};
const Widget HEADING_WIDGET = {text_measure, NULL, text_paint, NULL};

/* Quote ---------------------------------------------------------------------------------------------- */

static const Paragraph *quote_words(const Kit *kit, const Box *box, const Look *look, float width) {
  const char *words = box->node->label ? box->node->label : "";
  size_t length = strlen(words);
  Buf marked = buf_new(&kit->ui->mem, length + 8);
  ViewQuotes marks = view_quotes(kit->lang);
  buf_addf(&marked, "%s%s%s", marks.open, words, marks.close);
  const Paragraph *paragraph = kit_prose(kit, marked.status == ST_OK ? buf_text(&marked) : words, kit_em(kit, look->em),
                                             look->weight, kit_measure(kit, look->em, width), 0);
  if (marked.data) explicit_bzero(marked.data, marked.length);
  buf_free(&marked);
  return paragraph;
}

static const Paragraph *quote_note(const Kit *kit, const Box *box, const Look *look, float width) {
  return kit_paragraph(kit, box->node->note, kit_em(kit, look->note_em), WEIGHT_REGULAR, width, 0);
}

static float quote_measure(const Kit *kit, Box *box, float width) {
  Look look = look_of(kit, box);
  const Paragraph *words = quote_words(kit, box, &look, width);
  float height = kit_paragraph_height(words);
  box->want = ceilf(paragraph_width(words)) + 1;
  if (!box->node->note) return height;
  const Paragraph *note = quote_note(kit, box, &look, width);
  box->want = fmaxf(box->want, ceilf(paragraph_width(note)) + 1);
  return height + kit_paragraph_height(note);
}

static void quote_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  const Paragraph *words = quote_words(kit, box, &look, box->rect.w);
  float width = kit_measure(kit, look.em, box->rect.w);
  float x = kit->rtl ? box->rect.x + box->rect.w - width : box->rect.x;
  kit_paint_paragraph(kit, words, x, box->rect.y, look.ink);
  if (!box->node->note) return;
  const Paragraph *note = quote_note(kit, box, &look, box->rect.w);
  kit_paint_paragraph(kit, note, box->rect.x, box->rect.y + kit_paragraph_height(words), look.note);
}

const Widget QUOTE_WIDGET = {quote_measure, NULL, quote_paint, NULL};

/* Icon and badge ------------------------------------------------------------------------------------- */

static float icon_measure(const Kit *kit, Box *box, float width) {
  box->want = fminf(fmaxf(kit_em(kit, 16), kit_mm(kit, box->node->min_mm)), width);
  return box->want;
}

static void icon_paint(const Kit *kit, const Box *box) {
  const Theme *theme = kit->theme;
  bool green = look_has_style(box->node, "green");
  Color fill = green ? theme->green : look_has_style(box->node, "mint") ? theme->mint
               : look_has_style(box->node, "sky") ? theme->sky : theme->sand;
  Color ink = green ? theme->on_green : look_has_style(box->node, "sky") ? theme->blue : theme->deep_green;
  float side = fminf(box->rect.w, box->rect.h), glyph = floorf(side * 0.6f);
  Rect square = {box->rect.x, box->rect.y, side, side};
  if (face_is(box->node->icon)) {
    face_paint(kit, box->node->icon, square.x, square.y, floorf(side));
    return;
  }
  paint_box(kit->list, square, fmaxf(kit_mm(kit, SIZES.radius), side * 0.12f), fill, 0, 0);
  if (box->node->icon)
    kit_paint_icon(kit, box->node->icon, square.x + (side - glyph) / 2, square.y + (side - glyph) / 2, glyph, ink);
}

const Widget ICON_WIDGET = {icon_measure, NULL, icon_paint, NULL};

/* A QR code is for paper. On the screen stands a picture of one: what it holds cannot be photographed there. */
static float qr_measure(const Kit *kit, Box *box, float width) {
  box->want = fminf(kit_mm(kit, 30), width);
  return box->want;
}

static void qr_paint(const Kit *kit, const Box *box) {
  float side = floorf(fminf(box->rect.w, box->rect.h));
  kit_paint_icon(kit, "qr_code_2", box->rect.x, box->rect.y, side, kit->theme->ink);
}

const Widget QR_WIDGET = {qr_measure, NULL, qr_paint, NULL};

typedef struct BadgeShape {
  float pad, icon, lift;
  const Paragraph *words;
} BadgeShape;

static BadgeShape badge_shape(const Kit *kit, const Box *box, const Look *look, float width) {
  BadgeShape shape = {.pad = kit_em(kit, 4), .lift = kit_em(kit, 1)};
  if (box->node->icon) shape.icon = kit_em(kit, look->em * 1.1) + kit_em(kit, 2);
  shape.words = kit_paragraph(kit, box->node->label, kit_em(kit, look->em), look->weight,
                              width - 2 * shape.pad - shape.icon, 0);
  return shape;
}

/* A number in a disc, a date on a leaf: label over note, in the middle. */
static bool is_stamp(const ViewNode *node) {
  return look_has_style(node, "round") || look_has_style(node, "tile");
}

static float stamp_measure(const Kit *kit, Box *box, float width) {
  Look look = look_of(kit, box);
  bool tile = look_has_style(box->node, "tile");
  const Paragraph *label = kit_paragraph(kit, box->node->label, kit_em(kit, look.em), look.weight, width, 1);
  const Paragraph *note = NULL;
  if (box->node->note) note = kit_paragraph(kit, box->node->note, kit_em(kit, look.note_em), WEIGHT_MEDIUM, width, 1);
  float words = fmaxf(paragraph_width(label), note ? paragraph_width(note) : 0);
  float height = kit_paragraph_height(label) + (note ? kit_paragraph_height(note) : 0) + kit_em(kit, 4);
  box->want = fminf(fmaxf(ceilf(words) + kit_em(kit, tile ? 8 : 6), height), width);
  return height;
}

static void stamp_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  bool tile = look_has_style(box->node, "tile");
  const Rect *rect = &box->rect;
  const Paragraph *label = kit_paragraph(kit, box->node->label, kit_em(kit, look.em), look.weight, rect->w, 1);
  paint_box(kit->list, *rect, tile ? kit_mm(kit, SIZES.radius) : fminf(rect->w, rect->h) / 2, look.fill, 0, 0);
  float y = rect->y + kit_em(kit, 2);
  kit_paint_paragraph(kit, label, rect->x, y, look.ink);
  if (!box->node->note) return;
  const Paragraph *note = kit_paragraph(kit, box->node->note, kit_em(kit, look.note_em), WEIGHT_MEDIUM, rect->w, 1);
  kit_paint_paragraph(kit, note, rect->x, y + kit_paragraph_height(label), look.ink);
}

static float badge_measure(const Kit *kit, Box *box, float width) {
  if (is_stamp(box->node)) return stamp_measure(kit, box, width);
  Look look = look_of(kit, box);
  BadgeShape shape = badge_shape(kit, box, &look, width);
  box->want = fminf(ceilf(paragraph_width(shape.words)) + 2 * shape.pad + shape.icon + 2, width);
  return kit_paragraph_height(shape.words) + 2 * shape.lift;
}

static void badge_paint(const Kit *kit, const Box *box) {
  if (is_stamp(box->node)) {
    stamp_paint(kit, box);
    return;
  }
  Look look = look_of(kit, box);
  BadgeShape shape = badge_shape(kit, box, &look, box->rect.w);
  float glyph = floorf(kit_em(kit, look.em * 1.1)), line = paragraph_line_height(shape.words);
  float left = box->rect.x + shape.pad, inner = box->rect.w - 2 * shape.pad - shape.icon;
  paint_box(kit->list, box->rect, fminf(box->rect.h, line + 2 * shape.lift) / 2, look.fill,
            look.fill == look_surface(kit, box) ? kit->theme->hairline : 0, kit_mm(kit, SIZES.border));
  float icon_x = kit->rtl ? box->rect.x + box->rect.w - shape.pad - glyph : left;
  if (box->node->icon)
    kit_paint_icon(kit, box->node->icon, icon_x, box->rect.y + shape.lift + (line - glyph) / 2, glyph, look.ink);
  kit_paint_paragraph(kit, shape.words, kit->rtl ? box->rect.x + box->rect.w - shape.pad - shape.icon - inner
                                                 : left + shape.icon,
                      box->rect.y + shape.lift, look.ink);
}

const Widget BADGE_WIDGET = {badge_measure, NULL, badge_paint, NULL};

static float rule_measure(const Kit *kit, Box *box, float width) {
  box->want = width;
  return fmaxf(kit_mm(kit, 0.4), 1);
}

static void rule_paint(const Kit *kit, const Box *box) {
  paint_box(kit->list, box->rect, 0, kit->theme->hairline, 0, 0);
}

const Widget RULE_WIDGET = {rule_measure, NULL, rule_paint, NULL};

/* Progress and meter --------------------------------------------------------------------------------- */

enum { MOST_SEGMENTS = 14 };

/* A row of segments, or one bar when there are too many to tell apart. */
static void paint_segments(const Kit *kit, Rect area, int number, int of, Color on, Color off) {
  int parts = of > MOST_SEGMENTS ? 1 : of < 1 ? 1 : of;
  float gap = kit_mm(kit, 1.5), step = (area.w + gap) / (float)parts;
  for (int i = 0; i < parts; i++) {
    int from_start = kit->rtl ? parts - 1 - i : i;
    Rect part = {area.x + (float)i * step, area.y, step - gap, area.h};
    bool full = from_start < number && parts > 1, outline = !full && kit->theme->hairline == kit->theme->ink;
    paint_box(kit->list, part, area.h / 2, full ? on : outline ? 0 : off, outline ? off : 0, fmaxf(kit_mm(kit, 0.4), 1));
  }
  if (parts > 1 || of < 1) return;
  float share = area.w * fminf((float)number / (float)of, 1);
  paint_box(kit->list, (Rect){kit->rtl ? area.x + area.w - share : area.x, area.y, share, area.h}, area.h / 2, on, 0, 0);
}

/* Segments as wide as the parts are long; where we are stands out. */
static void paint_shares(const Kit *kit, Rect area, const ViewNode *node) {
  double whole = 0;
  for (int i = 0; i < node->point_count; i++) whole += fmax(node->points[i], 0);
  float gap = kit_mm(kit, 1.5), room = area.w - gap * (float)(node->point_count - 1), x = area.x;
  for (int i = 0; i < node->point_count && whole > 0; i++) {
    int at = kit->rtl ? node->point_count - 1 - i : i;
    float wide = (float)(room * fmax(node->points[at], 0) / whole), lift = at + 1 == node->number ? kit_mm(kit, 0.5) : 0;
    bool full = at < node->number, outline = !full && kit->theme->hairline == kit->theme->ink;
    Rect part = {x, area.y - lift, wide, area.h + 2 * lift};
    Color fill = full ? kit->theme->green : outline ? 0 : kit->theme->hairline;
    paint_box(kit->list, part, part.h / 2, fill, outline ? kit->theme->hairline : 0, fmaxf(kit_mm(kit, 0.4), 1));
    x += wide + gap;
  }
}

static const Paragraph *progress_words(const Kit *kit, const Box *box, float width) {
  return kit_paragraph(kit, box->node->label, kit_em(kit, look_of(kit, box).em), WEIGHT_REGULAR, width, 1);
}

static float progress_measure(const Kit *kit, Box *box, float width) {
  const Paragraph *words = progress_words(kit, box, width);
  box->want = fminf(width, fmaxf(kit_mm(kit, 110), ceilf(paragraph_width(words)) + 2));
  return kit_mm(kit, 4.5) + kit_paragraph_height(words);
}

static void progress_paint(const Kit *kit, const Box *box) {
  Rect bar = {box->rect.x, box->rect.y, box->rect.w, kit_mm(kit, 2.4)};
  if (box->node->point_count > 0) paint_shares(kit, bar, box->node);
  else paint_segments(kit, bar, box->node->number, box->node->of, kit->theme->green, kit->theme->hairline);
  kit_paint_paragraph(kit, progress_words(kit, box, box->rect.w), box->rect.x, box->rect.y + kit_mm(kit, 4.2),
                      look_of(kit, box).ink);
}

const Widget PROGRESS_WIDGET = {progress_measure, NULL, progress_paint, NULL};

static float meter_bar(const Kit *kit, const Box *box) { return kit_em(kit, 9) * (float)box->node->of; }

static const Paragraph *meter_words(const Kit *kit, const Box *box, float width) {
  return kit_paragraph(kit, box->node->label, kit_em(kit, SIZES.body), WEIGHT_REGULAR, width, 0);
}

/* The bar takes what it wants, or half of a narrow place; the words go on beside it. */
static float meter_room(const Kit *kit, const Box *box, float width) {
  return width - fminf(meter_bar(kit, box), width * 0.5f) - kit_em(kit, 3);
}

static float meter_measure(const Kit *kit, Box *box, float width) {
  float all = ceilf(paragraph_width(meter_words(kit, box, width)));
  box->want = fminf(meter_bar(kit, box) + kit_em(kit, 3) + all + 2, width);
  return kit_paragraph_height(meter_words(kit, box, meter_room(kit, box, box->want)));
}

static void meter_paint(const Kit *kit, const Box *box) {
  float room = meter_room(kit, box, box->rect.w), gap = kit_em(kit, 3), tall = kit_em(kit, 2.6);
  float wide = box->rect.w - room - gap;
  const Paragraph *words = meter_words(kit, box, room);
  float line = paragraph_line_height(words);
  Rect bar = {kit->rtl ? box->rect.x + box->rect.w - wide : box->rect.x, box->rect.y + (line - tall) / 2, wide, tall};
  paint_segments(kit, bar, box->node->number, box->node->of, kit->theme->green, kit->theme->hairline);
  Look look = look_of(kit, box);
  kit_paint_paragraph(kit, words, kit->rtl ? box->rect.x : box->rect.x + wide + gap, box->rect.y, look.ink);
}

const Widget METER_WIDGET = {meter_measure, NULL, meter_paint, NULL};

/* Summary of what is wrong: a panel with a heading over the buttons to the fields --------------------- */

static float summary_measure(const Kit *kit, Box *box, float width) {
  Look look = look_of(kit, box);
  float pad = kit_em(kit, SIZES.pad);
  const Paragraph *words = kit_paragraph(kit, box->node->label, kit_em(kit, look.em), WEIGHT_BOLD, width - 2 * pad, 0);
  float height = PANEL_WIDGET.measure(kit, box, width);
  return height + kit_paragraph_height(words);
}

static void summary_arrange(const Kit *kit, Box *box) {
  Look look = look_of(kit, box);
  float pad = kit_em(kit, SIZES.pad);
  const Paragraph *words = kit_paragraph(kit, box->node->label, kit_em(kit, look.em), WEIGHT_BOLD,
                                         box->rect.w - 2 * pad, 0);
  Rect whole = box->rect;
  box->rect.y += kit_paragraph_height(words);
  box->rect.h -= kit_paragraph_height(words);
  PANEL_WIDGET.arrange(kit, box);
  box->rect = whole;
}

static void summary_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  float pad = kit_em(kit, SIZES.pad);
  paint_box(kit->list, box->rect, kit_mm(kit, SIZES.radius), look.fill, look.edge, kit_mm(kit, SIZES.border * 1.5));
  const Paragraph *words = kit_paragraph(kit, box->node->label, kit_em(kit, look.em), WEIGHT_BOLD,
                                         box->rect.w - 2 * pad, 0);
  kit_paint_paragraph(kit, words, box->rect.x + pad, box->rect.y + pad * 0.7f, look.ink);
}

const Widget SUMMARY_WIDGET = {summary_measure, summary_arrange, summary_paint, NULL};
