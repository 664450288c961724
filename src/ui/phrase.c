/* A choice that is a piece of a text: as wide as its words. Several may be marked: a check on the corner says which, and
 * takes no room, so that the text stays as it is. */
#include "ui/press.h"

#include <math.h>
#include <string.h>

static const double CORNER_MM = 7;

bool phrase_is(const ViewNode *node) { return node->style && strncmp(node->style, "phrase", 6) == 0; }

static Parts phrase_parts(const Kit *kit, const Box *box, const Look *look, float width) {
  Parts parts = {.pad = kit_em(kit, 3.6), .mark = floorf(kit_mm(kit, CORNER_MM)), .gap = kit_em(kit, 2)};
  if (box->node->icon) parts.icon = floorf(kit_em(kit, look->em));
  parts.words = fmaxf(width - 2 * parts.pad - (parts.icon > 0 ? parts.icon + parts.gap : 0), 1);
  press_words(kit, box, look, &parts, 0);
  return parts;
}

float phrase_measure(const Kit *kit, Box *box, float width) {
  Look look = look_of(kit, box);
  Parts parts = phrase_parts(kit, box, &look, width);
  float words = fmaxf(parts.label ? paragraph_width(parts.label) : 0, parts.note ? paragraph_width(parts.note) : 0);
  float icon = parts.icon > 0 ? parts.icon + parts.gap : 0;
  box->want = fminf(fmaxf(ceilf(words) + 1 + icon + 2 * parts.pad, press_target(kit)), width);
  return fmaxf(parts.height + kit_em(kit, 4), press_target(kit));
}

static void paint_corner(const Kit *kit, const Box *box, float side) {
  float x = kit->rtl ? box->rect.x - side * 0.3f : box->rect.x + box->rect.w - side * 0.7f;
  float y = box->rect.y - side * 0.3f, glyph = floorf(side * 0.8f), inset = (side - glyph) / 2;
  paint_box(kit->list, (Rect){x, y, side, side}, side / 2, kit->theme->green, kit->theme->card, kit_mm(kit, 0.4));
  kit_paint_icon(kit, "check", x + inset, y + inset, glyph, kit->theme->on_green);
}

void phrase_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  Parts parts = phrase_parts(kit, box, &look, box->rect.w);
  float beside = parts.icon > 0 ? parts.icon + parts.gap : 0, y = box->rect.y + (box->rect.h - parts.height) / 2;
  float left = box->rect.x + parts.pad, right = box->rect.x + box->rect.w - parts.pad;
  if (!parts.label) left += fmaxf(right - left - parts.icon, 0) / 2, right = left + parts.icon; /* in a narrow bar */
  press_paint_ground(kit, box, &look);
  if (parts.icon > 0)
    kit_paint_icon(kit, box->node->icon, kit->rtl ? right - parts.icon : left, box->rect.y + (box->rect.h - parts.icon) / 2,
                   parts.icon, kit->theme->deep_green);
  press_paint_words(kit, &look, &parts, kit->rtl ? left : left + beside, y);
  if (box->node->selected && box->node->multi && !box->node->icon) paint_corner(kit, box, parts.mark);
}
