/* Things to press: buttons and choice cards. */
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <string.h>

/* Where the parts of a button or card lie; the same for measuring and painting. */
typedef struct Parts {
  float pad, gap, icon, square; /* square: side of the icon's ground, 0 = none */
  float mark;                   /* side of the check or radio mark, 0 = none */
  float words;                  /* width for label and note */
  const Paragraph *label, *note;
  float height;                 /* of label and note */
} Parts;

static bool is_door(const ViewNode *node) { return node->style && strncmp(node->style, "door", 4) == 0; }

static bool icon_alone(const Kit *kit, const Box *box) {
  const ViewNode *node = box->node;
  return box->bar && kit->ui->compact && node->icon && !look_has_style(node, "primary");
}

static void add_words(const Kit *kit, const Box *box, const Look *look, Parts *parts, int align) {
  const ViewNode *node = box->node;
  float width = fmaxf(parts->words, 1);
  if (node->label && !icon_alone(kit, box)) {
    parts->label = kit_paragraph(kit, node->label, kit_em(kit, look->em), look->weight, width, align);
    parts->height = kit_paragraph_height(parts->label);
  }
  if (node->note && !icon_alone(kit, box)) {
    parts->note = kit_paragraph(kit, node->note, kit_em(kit, look->note_em), WEIGHT_REGULAR, width, align);
    parts->height += kit_paragraph_height(parts->note);
  }
}

static Parts button_parts(const Kit *kit, const Box *box, float width) {
  Look look = look_of(kit, box);
  Parts parts = {.pad = kit_em(kit, SIZES.pad), .gap = kit_em(kit, 3)};
  if (box->node->icon) parts.icon = floorf(kit_em(kit, look.em * 1.15));
  float icons = parts.icon > 0 ? parts.icon + parts.gap : 0;
  parts.words = width - 2 * parts.pad - icons;
  add_words(kit, box, &look, &parts, 0);
  return parts;
}

static float words_width(const Parts *parts) {
  float label = parts->label ? paragraph_width(parts->label) : 0;
  float note = parts->note ? paragraph_width(parts->note) : 0;
  return ceilf(fmaxf(label, note)) + 1;
}

static float target(const Kit *kit) { return ceilf(kit_mm(kit, SIZES.target)); }

static float door_measure(const Kit *kit, Box *box, float width) {
  float pad = kit_em(kit, 8), square = kit_em(kit, 27);
  Look look = look_of(kit, box);
  Parts parts = {.words = width - 2 * pad};
  add_words(kit, box, &look, &parts, 0);
  box->want = width;
  return 2 * pad + square + kit_em(kit, 5) + parts.height;
}

static float button_measure(const Kit *kit, Box *box, float width) {
  if (is_door(box->node)) return door_measure(kit, box, width);
  Parts parts = button_parts(kit, box, width);
  float icons = parts.icon > 0 ? parts.icon + (parts.label ? parts.gap : 0) : 0;
  float want = 2 * parts.pad + icons + (parts.label ? words_width(&parts) : 0);
  box->want = fminf(fmaxf(want, target(kit)), width);
  if (look_has_style(box->node, "row")) box->want = width;
  float height = fmaxf(parts.height, parts.icon) + kit_em(kit, 4);
  return fmaxf(height, target(kit));
}

static Color pressed(Color color, const Theme *theme) {
  Color over = theme->ink;
  unsigned out = 0xFF;
  for (int shift = 16; shift >= 0; shift -= 8) {
    unsigned a = color >> shift & 255, b = over >> shift & 255;
    out = out << 8 | (a * 7 + b) / 8;
  }
  return out;
}

static void paint_ground(const Kit *kit, const Box *box, const Look *look) {
  Color fill = look->fill;
  if (kit_is_pressed(kit, box)) fill = pressed(fill >> 24 ? fill : look->surface, kit->theme);
  paint_box(kit->list, box->rect, kit_mm(kit, look->radius), fill, look->edge, kit_mm(kit, look->border));
}

/* Paints label and note below each other with their top at y, in a column `parts->words` wide. */
static void paint_words(const Kit *kit, const Look *look, const Parts *parts, float x, float y) {
  if (parts->label) kit_paint_paragraph(kit, parts->label, x, y, look->ink);
  if (parts->note) kit_paint_paragraph(kit, parts->note, x, y + kit_paragraph_height(parts->label), look->note);
}

static void door_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  const Rect *rect = &box->rect;
  float pad = kit_em(kit, 8), square = kit_em(kit, 27), glyph = floorf(square * 0.55f);
  Parts parts = {.words = rect->w - 2 * pad};
  add_words(kit, box, &look, &parts, 0);
  bool green = look_has_style(box->node, "door-green");
  paint_ground(kit, box, &look);
  float x = kit->rtl ? rect->x + rect->w - pad - square : rect->x + pad;
  Rect ground = {x, rect->y + pad, square, square};
  paint_box(kit->list, ground, kit_em(kit, 6), green ? kit->theme->deep_green : kit->theme->card, 0, 0);
  Color ink = green ? kit->theme->on_green : look_has_style(box->node, "door-sky") ? kit->theme->blue : kit->theme->ochre;
  if (box->node->icon)
    kit_paint_icon(kit, box->node->icon, x + (square - glyph) / 2, ground.y + (square - glyph) / 2, glyph, ink);
  paint_words(kit, &look, &parts, rect->x + pad, rect->y + rect->h - pad - parts.height);
}

/* An icon that shows the way on stands behind the words, as "next" does. */
static bool icon_behind(const ViewNode *node) {
  return node->icon && (strcmp(node->icon, "arrow_forward") == 0 || strcmp(node->icon, "chevron_right") == 0);
}

static void button_paint(const Kit *kit, const Box *box) {
  if (is_door(box->node)) {
    door_paint(kit, box);
    return;
  }
  Look look = look_of(kit, box);
  Parts parts = button_parts(kit, box, box->rect.w);
  const Rect *rect = &box->rect;
  paint_ground(kit, box, &look);
  bool row = look_has_style(box->node, "row"), alone = !parts.label && !parts.note;
  float icons = parts.icon > 0 && !alone ? parts.icon + parts.gap : parts.icon;
  float words = alone ? 0 : row ? parts.words : fminf(words_width(&parts), parts.words);
  float left = row ? rect->x + parts.pad : rect->x + (rect->w - icons - words) / 2;
  bool icon_right = icon_behind(box->node) != kit->rtl;
  float icon_x = icon_right ? left + words + (alone ? 0 : parts.gap) : left;
  if (parts.icon > 0)
    kit_paint_icon(kit, box->node->icon, icon_x, rect->y + (rect->h - parts.icon) / 2, parts.icon, look.ink);
  /* the paragraph is laid out parts.words wide: in a mirrored screen its words are at the right of that */
  float words_x = icon_right || parts.icon == 0 ? left : left + icons;
  if (kit->rtl) words_x -= parts.words - words;
  paint_words(kit, &look, &parts, words_x, rect->y + (rect->h - parts.height) / 2);
}

const Widget BUTTON_WIDGET = {button_measure, NULL, button_paint, NULL};

/* Choice --------------------------------------------------------------------------------------------- */

static Parts choice_parts(const Kit *kit, const Box *box, float width) {
  Look look = look_of(kit, box);
  bool scale = look_has_style(box->node, "scale");
  Parts parts = {.pad = kit_em(kit, scale ? 3 : 4.5), .gap = kit_em(kit, 4)};
  if (box->node->icon && !scale) {
    parts.square = kit_em(kit, 16);
    parts.icon = floorf(parts.square * 0.62f);
  }
  parts.mark = floorf(kit_em(kit, 8));
  float used = 2 * parts.pad + parts.mark + parts.gap + (parts.square > 0 ? parts.square + parts.gap : 0);
  parts.words = width - (scale ? 2 * parts.pad : used);
  add_words(kit, box, &look, &parts, scale ? 1 : 0);
  return parts;
}

static float choice_measure(const Kit *kit, Box *box, float width) {
  Parts parts = choice_parts(kit, box, width);
  bool scale = look_has_style(box->node, "scale");
  box->want = width;
  if (scale) return fmaxf(parts.height + parts.mark + 2 * parts.pad + kit_em(kit, 2), target(kit));
  float height = fmaxf(parts.height, parts.square) + 2 * parts.pad;
  return fmaxf(fmaxf(height, look_has_style(box->node, "row") ? 0 : kit_em(kit, 26)), target(kit));
}

/* Round for one of several, square for many; filled with a check when chosen: never colour alone. */
static void paint_mark(const Kit *kit, const Box *box, float x, float y, float side) {
  const ViewNode *node = box->node;
  Rect mark = {x, y, side, side};
  Color fill = node->selected ? kit->theme->green : kit->theme->card;
  Color edge = node->selected ? kit->theme->green : kit->theme->edge;
  paint_box(kit->list, mark, node->multi ? kit_mm(kit, 1.5) : side / 2, fill, edge, kit_mm(kit, 0.7));
  float glyph = floorf(side * 0.86f), inset = (side - glyph) / 2;
  if (node->selected) kit_paint_icon(kit, "check", x + inset, y + inset, glyph, kit->theme->on_green);
}

static void paint_square_icon(const Kit *kit, const Box *box, const Parts *parts, float x) {
  float y = box->rect.y + (box->rect.h - parts->square) / 2, inset = (parts->square - parts->icon) / 2;
  Color ground = box->node->selected ? kit->theme->card : kit->theme->sand;
  paint_box(kit->list, (Rect){x, y, parts->square, parts->square}, kit_mm(kit, SIZES.radius), ground, 0, 0);
  kit_paint_icon(kit, box->node->icon, x + inset, y + inset, parts->icon, kit->theme->deep_green);
}

static void choice_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  const Rect *rect = &box->rect;
  Parts parts = choice_parts(kit, box, rect->w);
  paint_ground(kit, box, &look);
  if (look_has_style(box->node, "scale")) {
    float between = kit_em(kit, 2), top = rect->y + (rect->h - parts.mark - between - parts.height) / 2;
    paint_mark(kit, box, rect->x + (rect->w - parts.mark) / 2, top, parts.mark);
    paint_words(kit, &look, &parts, rect->x + parts.pad, top + parts.mark + between);
    return;
  }
  float square = parts.square > 0 ? parts.square + parts.gap : 0;
  float left = rect->x + parts.pad, right = rect->x + rect->w - parts.pad;
  float words_y = rect->y + (rect->h - parts.height) / 2, mark_y = rect->y + (rect->h - parts.mark) / 2;
  if (parts.square > 0) paint_square_icon(kit, box, &parts, kit->rtl ? right - parts.square : left);
  paint_mark(kit, box, kit->rtl ? left : right - parts.mark, mark_y, parts.mark);
  paint_words(kit, &look, &parts, kit->rtl ? right - square - parts.words : left + square, words_y);
}

const Widget CHOICE_WIDGET = {choice_measure, NULL, choice_paint, NULL};
