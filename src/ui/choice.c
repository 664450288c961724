/* Choice cards. A card takes the room it is given: words and picture grow with it, and a tall one has its picture
 * over the words, as a door has. Neighbours always look alike. */
#include "ui/face.h"
#include "ui/press.h"
#include "ui/state.h"

#include <math.h>

static bool is_scale(const Box *box) { return look_has_style(box->node, "scale"); }
static bool is_picture(const Box *box) { return look_has_style(box->node, "picture"); }
static bool is_row(const Box *box) { return look_has_style(box->node, "row"); }

/* Steps of a scale beside each other stand upright; below each other they are lines. */
static bool is_stacked(const Box *box) { return is_scale(box) && box->upright; }

static Parts choice_parts(const Kit *kit, const Box *box, float width) {
  Look look = look_of(kit, box);
  float larger = fmaxf(box->presence, 1);
  bool scale = is_scale(box), stacked = is_stacked(box);
  Parts parts = {.pad = kit_em(kit, stacked ? 3 : 4.5) * larger, .gap = kit_em(kit, 4) * larger};
  if (box->node->icon && !scale) {
    parts.square = floorf(kit_em(kit, is_picture(box) ? 34 : box->upright ? 20 : 16) * larger);
    parts.icon = floorf(parts.square * 0.62f);
  }
  if (scale && box->node->of > 0) parts.picture = floorf(kit_em(kit, 14) * larger);
  parts.mark = floorf(kit_em(kit, 8) * larger);
  float beside = parts.square > 0 ? parts.square : !stacked ? parts.picture * 2 : 0;
  float used = 2 * parts.pad + parts.mark + parts.gap + (beside > 0 ? beside + parts.gap : 0);
  parts.words = width - (stacked || box->upright ? 2 * parts.pad : used);
  press_words(kit, box, &look, &parts, stacked ? 1 : 0);
  return parts;
}

static float height_of(const Box *box, const Parts *parts) {
  float inside = fmaxf(parts->height, fmaxf(parts->square, parts->picture));
  if (is_stacked(box)) inside = parts->picture + parts->height + parts->mark + parts->gap * 1.5f;
  else if (box->upright) inside = fmaxf(parts->square, parts->mark) + parts->gap + parts->height;
  return inside + 2 * parts->pad;
}

static float choice_measure(const Kit *kit, Box *box, float width) {
  box->presence = 1;
  if (phrase_is(box->node)) return phrase_measure(kit, box, width);
  if (look_has_style(box->node, "spot")) return spot_measure(kit, box, width);
  if (face_is_choice(box->node)) return face_measure(kit, box, width);
  if (!is_scale(box)) box->upright = is_picture(box);
  Parts parts = choice_parts(kit, box, width);
  box->want = width;
  float least = is_row(box) ? 0 : kit_em(kit, 26);
  return fmaxf(fmaxf(height_of(box, &parts), least), press_target(kit));
}

static bool fits(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  Parts parts = choice_parts(kit, box, box->rect.w);
  return height_of(box, &parts) <= box->rect.h && press_words_fit(kit, box, &look, parts.words);
}

static bool all_fit(const Kit *kit, Box *first, float presence, bool upright) {
  for (Box *box = first; box; box = box->next) {
    if (box->node->kind != VIEW_CHOICE) continue;
    box->presence = presence;
    if (!is_scale(box)) box->upright = upright || is_picture(box);
  }
  for (const Box *box = first; box; box = box->next)
    if (box->node->kind == VIEW_CHOICE && !fits(kit, box)) return false;
  return true;
}

/* Tall cards with a picture each. */
static bool may_stand(const Box *first) {
  for (const Box *box = first; box; box = box->next)
    if (!box->node->icon || is_scale(box) || is_row(box) || box->rect.h < box->rect.w * 0.38f) return false;
  return true;
}

bool choices_fit(const Kit *kit, const Box *first, float width) {
  for (const Box *box = first; box; box = box->next) {
    if (box->node->kind != VIEW_CHOICE) continue;
    Box plain = *box;
    plain.presence = 1;
    if (!is_scale(box)) plain.upright = is_picture(box);
    Look look = look_of(kit, &plain);
    Parts parts = choice_parts(kit, &plain, width);
    if (!press_words_fit(kit, &plain, &look, parts.words)) return false;
  }
  return true;
}

void choices_settle(const Kit *kit, Box *first) {
  static const float STEPS[] = {1.6f, 1.45f, 1.3f, 1.15f, 1};
  const size_t count = sizeof STEPS / sizeof *STEPS;
  if (first && (phrase_is(first->node) || face_is_choice(first->node))) return;
  for (size_t i = 0; may_stand(first) && i < count; i++)
    if (all_fit(kit, first, STEPS[i], true)) return;
  for (size_t i = 1; i < count; i++)
    if (all_fit(kit, first, STEPS[i], false)) return;
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

static void paint_square_icon(const Kit *kit, const Box *box, const Parts *parts, float x, float y) {
  if (face_is(box->node->icon)) {
    face_paint(kit, box->node->icon, x, y, parts->square);
    return;
  }
  float inset = (parts->square - parts->icon) / 2;
  Color ground = box->node->selected ? kit->theme->card : kit->theme->sand;
  paint_box(kit->list, (Rect){x, y, parts->square, parts->square}, parts->square * 0.22f, ground, 0, 0);
  kit_paint_icon(kit, box->node->icon, x + inset, y + inset, parts->icon, kit->theme->deep_green);
}

/* Steps that rise: so many of them filled, so that the meaning is seen without words or colours. */
static void paint_steps(const Kit *kit, const Box *box, Rect area) {
  int of = box->node->of < 1 ? 1 : box->node->of;
  float gap = floorf(area.w * 0.06f), wide = floorf((area.w - gap * (float)(of - 1)) / (float)of);
  for (int i = 0; i < of; i++) {
    float tall = area.h * (0.3f + 0.7f * (float)(i + 1) / (float)of);
    int place = kit->rtl ? of - 1 - i : i;
    Rect step = {area.x + (float)place * (wide + gap), area.y + area.h - tall, wide, tall};
    bool on = i < box->node->number;
    paint_box(kit->list, step, fminf(wide * 0.3f, kit_mm(kit, 1.5)), on ? kit->theme->green : 0,
              on ? kit->theme->green : kit->theme->edge, fmaxf(kit_mm(kit, 0.4), 1));
  }
}

static void paint_stacked(const Kit *kit, const Box *box, const Look *look, const Parts *parts) {
  const Rect *rect = &box->rect;
  float need = parts->picture + parts->height + parts->mark + parts->gap * 1.5f;
  float wide = fminf(parts->picture * 1.9f, parts->words);
  float between = parts->gap * 0.75f, y = rect->y + (rect->h - need) / 2;
  if (parts->picture > 0) paint_steps(kit, box, (Rect){rect->x + (rect->w - wide) / 2, y, wide, parts->picture});
  y += parts->picture + between;
  press_paint_words(kit, look, parts, rect->x + parts->pad, y);
  paint_mark(kit, box, rect->x + (rect->w - parts->mark) / 2, y + parts->height + between, parts->mark);
}

static void paint_upright(const Kit *kit, const Box *box, const Look *look, const Parts *parts) {
  const Rect *rect = &box->rect;
  float left = rect->x + parts->pad, right = rect->x + rect->w - parts->pad, top = rect->y + parts->pad;
  paint_square_icon(kit, box, parts, kit->rtl ? right - parts->square : left, top);
  paint_mark(kit, box, kit->rtl ? left : right - parts->mark, top, parts->mark);
  press_paint_words(kit, look, parts, left, rect->y + rect->h - parts->pad - parts->height);
}

static void paint_beside(const Kit *kit, const Box *box, const Look *look, const Parts *parts) {
  const Rect *rect = &box->rect;
  float picture = parts->square > 0 ? parts->square : parts->picture * 2, used = picture > 0 ? picture + parts->gap : 0;
  float left = rect->x + parts->pad, right = rect->x + rect->w - parts->pad;
  float words_y = rect->y + (rect->h - parts->height) / 2, mark_y = rect->y + (rect->h - parts->mark) / 2;
  float x = kit->rtl ? right - picture : left;
  bool list = is_row(box) && picture <= 0; /* in a list the marks stand below each other, before the words */
  if (list) used = parts->mark + parts->gap;
  if (parts->square > 0) paint_square_icon(kit, box, parts, x, rect->y + (rect->h - parts->square) / 2);
  else if (picture > 0) paint_steps(kit, box, (Rect){x, rect->y + (rect->h - parts->picture) / 2, picture, parts->picture});
  paint_mark(kit, box, kit->rtl != list ? left : right - parts->mark, mark_y, parts->mark);
  press_paint_words(kit, look, parts, kit->rtl ? right - used - parts->words : left + used, words_y);
}

static void card_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  Parts parts = choice_parts(kit, box, box->rect.w);
  press_paint_ground(kit, box, &look);
  if (is_stacked(box)) paint_stacked(kit, box, &look, &parts);
  else if (box->upright) paint_upright(kit, box, &look, &parts);
  else paint_beside(kit, box, &look, &parts);
}

static void choice_paint(const Kit *kit, const Box *box) {
  if (phrase_is(box->node)) phrase_paint(kit, box);
  else if (look_has_style(box->node, "spot")) spot_paint(kit, box);
  else if (face_is_choice(box->node)) face_paint_choice(kit, box);
  else card_paint(kit, box);
}

const Widget CHOICE_WIDGET = {choice_measure, NULL, choice_paint, NULL};
