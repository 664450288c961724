/* Buttons: words with a picture, large doors, and cards with nodes of their own in them. */
#include "ui/press.h"
#include "ui/state.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static bool is_door(const ViewNode *node) { return node->style && strncmp(node->style, "door", 4) == 0; }

static bool icon_alone(const Kit *kit, const Box *box) {
  const ViewNode *node = box->node;
  if (!box->bar || !node->icon) return false;
  if (node->kind == VIEW_CHOICE) return kit->few_words; /* an answer, not a tool: it keeps its words longer */
  return kit->no_words || (kit->icons && !look_has_style(node, "primary"));
}

void press_words(const Kit *kit, const Box *box, const Look *look, Parts *parts, int align) {
  const ViewNode *node = box->node;
  float width = fmaxf(parts->words, 1);
  if (node->label && !icon_alone(kit, box)) {
    parts->label = kit_paragraph(kit, node->label, kit_em(kit, look->em), look->weight, width, align);
    parts->height = kit_paragraph_height(parts->label);
  }
  if (node->note && !icon_alone(kit, box)) {
    parts->note = kit_prose(kit, node->note, kit_em(kit, look->note_em), WEIGHT_REGULAR, width, align);
    parts->height += kit_paragraph_height(parts->note);
  }
}

bool press_words_fit(const Kit *kit, const Box *box, const Look *look, float width) {
  char word[128];
  for (const char *at = box->node->label; at && *at; at += strspn(at, " \n")) {
    size_t length = strcspn(at, " \n");
    snprintf(word, sizeof word, "%.*s", (int)length, at);
    if (paragraph_width(kit_paragraph(kit, word, kit_em(kit, look->em), look->weight, 1e5f, 0)) > width) return false;
    at += length;
  }
  return true;
}

static Parts button_parts(const Kit *kit, const Box *box, float width) {
  Look look = look_of(kit, box);
  Parts parts = {.pad = kit_em(kit, SIZES.pad), .gap = kit_em(kit, 3)};
  if (box->node->icon) parts.icon = floorf(kit_em(kit, look.em * 1.15));
  float icons = parts.icon > 0 ? parts.icon + parts.gap : 0;
  parts.words = width - 2 * parts.pad - icons;
  press_words(kit, box, &look, &parts, 0);
  return parts;
}

static float words_width(const Parts *parts) {
  float label = parts->label ? paragraph_width(parts->label) : 0;
  float note = parts->note ? paragraph_width(parts->note) : 0;
  return ceilf(fmaxf(label, note)) + 1;
}

float press_target(const Kit *kit) { return ceilf(kit_mm(kit, SIZES.target)); }

/* A low door's edges and picture are smaller, its words hardly. */
static const float LOW_DOOR = 0.6f;

static float door_pad(const Kit *kit, const Box *box) { return kit_em(kit, 8 * fminf(box->presence, 1)); }

/* The picture over the words, or beside them where the door is low. */
static Parts door_parts(const Kit *kit, const Box *box, const Look *look, float width) {
  Parts parts = {.gap = kit_em(kit, 6), .square = floorf(kit_em(kit, 27) * box->presence)};
  parts.words = width - 2 * door_pad(kit, box) - (box->upright ? 0 : parts.square + parts.gap);
  parts.icon = floorf(parts.square * 0.55f);
  press_words(kit, box, look, &parts, 0);
  return parts;
}

static float door_height(const Kit *kit, const Box *box, const Parts *parts, bool upright) {
  float inside = upright ? parts->square + parts->gap + parts->height : fmaxf(parts->square, parts->height);
  return 2 * door_pad(kit, box) + inside;
}

static float door_measure(const Kit *kit, Box *box, float width) {
  float least = INFINITY;
  box->presence = box->node->grow ? LOW_DOOR : 1;
  Look look = look_of(kit, box);
  for (int upright = 1; upright >= 0; upright--) {
    box->upright = upright;
    Parts parts = door_parts(kit, box, &look, width);
    if (press_words_fit(kit, box, &look, parts.words) || upright) least = fminf(least, door_height(kit, box, &parts, upright));
  }
  box->want = width;
  return least;
}

static bool door_fits(const Kit *kit, const Box *box, float tall) {
  Look look = look_of(kit, box);
  Parts parts = door_parts(kit, box, &look, box->rect.w);
  return door_height(kit, box, &parts, box->upright) <= tall && press_words_fit(kit, box, &look, parts.words);
}

/* A large door has large words and a large picture. */
static void door_arrange(const Kit *kit, Box *box) {
  static const float STEPS[] = {1.6f, 1.4f, 1.2f, 1, 0.8f, LOW_DOOR};
  const size_t count = sizeof STEPS / sizeof *STEPS - (box->node->grow ? 0 : 2);
  for (size_t i = 0; i < count; i++) {
    bool large = STEPS[i] > 1;
    box->presence = STEPS[i];
    box->upright = true;
    if (door_fits(kit, box, box->rect.h * (large ? 0.8f : 1) + 0.5f)) return;
    box->upright = false;
    if (!large && door_fits(kit, box, box->rect.h + 0.5f)) return;
  }
}

/* A button with nodes in it is a card: they say what it is about, a sign at the end says that it can be pressed. */
static float card_sign(const Kit *kit, const Box *box) { return box->node->icon ? kit_em(kit, 14) : 0; }

static float card_measure(const Kit *kit, Box *box, float width) {
  float height = PANEL_WIDGET.measure(kit, box, width - card_sign(kit, box));
  box->want = width;
  return fmaxf(height, press_target(kit));
}

static void card_arrange(const Kit *kit, Box *box) {
  Rect whole = box->rect;
  float spare = fmaxf(whole.h - box->height, 0) / 2;
  box->rect = (Rect){whole.x, whole.y + spare, whole.w - card_sign(kit, box), whole.h - 2 * spare};
  PANEL_WIDGET.arrange(kit, box);
  box->rect = whole;
}

static void card_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  const Rect *rect = &box->rect;
  float glyph = floorf(kit_em(kit, 12)), edge = kit_em(kit, 4);
  press_paint_ground(kit, box, &look);
  if (!box->node->icon) return;
  kit_paint_icon(kit, box->node->icon, kit->rtl ? rect->x + edge : rect->x + rect->w - edge - glyph,
                 rect->y + (rect->h - glyph) / 2, glyph, look.ink);
}

static float button_measure(const Kit *kit, Box *box, float width) {
  if (is_door(box->node)) return door_measure(kit, box, width);
  if (look_has_style(box->node, "picture")) return picture_measure(kit, box, width);
  if (station_is(box->node)) return station_measure(kit, box, width);
  if (box->first) return card_measure(kit, box, width);
  Parts parts = button_parts(kit, box, width);
  float icons = parts.icon > 0 ? parts.icon + (parts.label ? parts.gap : 0) : 0;
  float want = 2 * parts.pad + icons + (parts.label ? words_width(&parts) : 0);
  if (!parts.label && parts.icon > 0) want = parts.icon + kit_em(kit, 6);
  box->want = fminf(fmaxf(want, press_target(kit)), width);
  if (look_has_style(box->node, "row")) box->want = width;
  float height = fmaxf(parts.height, parts.icon) + kit_em(kit, 4);
  return fmaxf(height, press_target(kit));
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

void press_paint_ground(const Kit *kit, const Box *box, const Look *look) {
  Color fill = look->fill;
  if (kit_is_pressed(kit, box)) fill = pressed(fill >> 24 ? fill : look->surface, kit->theme);
  paint_box(kit->list, box->rect, kit_mm(kit, look->radius), fill, look->edge, kit_mm(kit, look->border));
}

void press_paint_words(const Kit *kit, const Look *look, const Parts *parts, float x, float y) {
  if (parts->label) kit_paint_paragraph(kit, parts->label, x, y, look->ink);
  if (parts->note) kit_paint_paragraph(kit, parts->note, x, y + kit_paragraph_height(parts->label), look->note);
}

static void door_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  const Rect *rect = &box->rect;
  Parts parts = door_parts(kit, box, &look, rect->w);
  float pad = door_pad(kit, box), inset = (parts.square - parts.icon) / 2;
  bool green = look_has_style(box->node, "door-green");
  press_paint_ground(kit, box, &look);
  float x = kit->rtl ? rect->x + rect->w - pad - parts.square : rect->x + pad;
  Rect ground = {x, box->upright ? rect->y + pad : rect->y + (rect->h - parts.square) / 2, parts.square, parts.square};
  paint_box(kit->list, ground, parts.square * 0.22f, green ? kit->theme->deep_green : kit->theme->card, 0, 0);
  Color ink = green ? kit->theme->on_green : look_has_style(box->node, "door-sky") ? kit->theme->blue : kit->theme->ochre;
  if (box->node->icon) kit_paint_icon(kit, box->node->icon, x + inset, ground.y + inset, parts.icon, ink);
  float words_y = box->upright ? rect->y + rect->h - pad - parts.height : rect->y + (rect->h - parts.height) / 2;
  float words_x = box->upright || kit->rtl ? rect->x + pad : x + parts.square + parts.gap;
  press_paint_words(kit, &look, &parts, words_x, words_y);
}

/* How far from the left of its box a paragraph really begins: a mirrored screen may show words of either direction. */
static float inked_from(const Paragraph *paragraph) {
  float from = INFINITY;
  for (int i = 0; paragraph && i < paragraph_line_count(paragraph); i++) {
    Line line = paragraph_line(paragraph, i);
    if (line.count > 0) from = fminf(from, paragraph_segment(paragraph, line.first).x);
  }
  return from;
}

/* An icon that shows the way on stands behind the words, as "next" does. */
static bool icon_behind(const ViewNode *node) {
  return node->icon && (strcmp(node->icon, "arrow_forward") == 0 || strcmp(node->icon, "chevron_right") == 0);
}

static void button_paint(const Kit *kit, const Box *box) {
  if (look_has_style(box->node, "picture") || station_is(box->node)) {
    if (station_is(box->node)) station_paint(kit, box);
    else picture_paint(kit, box);
    return;
  }
  if (is_door(box->node) || box->first) {
    if (box->first) card_paint(kit, box);
    else door_paint(kit, box);
    return;
  }
  Look look = look_of(kit, box);
  Parts parts = button_parts(kit, box, box->rect.w);
  const Rect *rect = &box->rect;
  press_paint_ground(kit, box, &look);
  bool row = look_has_style(box->node, "row"), alone = !parts.label && !parts.note;
  float icons = parts.icon > 0 && !alone ? parts.icon + parts.gap : parts.icon;
  float words = alone ? 0 : row ? parts.words : fminf(words_width(&parts), parts.words);
  float left = row ? rect->x + parts.pad : rect->x + (rect->w - icons - words) / 2;
  bool icon_right = icon_behind(box->node) != kit->rtl;
  float icon_x = icon_right ? left + words + (alone ? 0 : parts.gap) : left;
  if (parts.icon > 0)
    kit_paint_icon(kit, box->node->icon, icon_x, rect->y + (rect->h - parts.icon) / 2, parts.icon, look.ink);
  /* the paragraph is laid out parts.words wide, and its words begin somewhere in that */
  float words_x = icon_right || parts.icon == 0 ? left : left + icons;
  float inked = fminf(inked_from(parts.label), inked_from(parts.note));
  if (kit->rtl && !row && isfinite(inked)) words_x -= inked;
  press_paint_words(kit, &look, &parts, words_x, rect->y + (rect->h - parts.height) / 2);
}

static void button_arrange(const Kit *kit, Box *box) {
  if (is_door(box->node)) door_arrange(kit, box);
  else if (box->first) card_arrange(kit, box);
}

const Widget BUTTON_WIDGET = {button_measure, button_arrange, button_paint, NULL};
