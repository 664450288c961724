/* People as discs with their letters, and the choice that has its picture over its words and is as
 * wide as they are. */
#include "ui/face.h"
#include "ui/press.h"

#include <math.h>
#include <string.h>

static const double CORNER_MM = 7;
/* Of the disc; on one too small for letters that can be read stands a person. */
static const float LETTERS = 0.48f;

bool face_is(const char *icon) {
  return icon && strncmp(icon, "face/", 5) == 0;
}

static Color ground_of(const Theme *theme, char number) {
  const Color grounds[] = {theme->ochre, theme->green, theme->blue, theme->clay};
  return grounds[(unsigned)(number - '0') % 4];
}

void face_paint(const Kit *kit, const char *icon, float x, float y, float size) {
  const char *letters = icon[5] && icon[6] == '/' ? icon + 7 : "";
  float em = ceilf(size * LETTERS), inset = floorf(size * 0.18f);
  paint_box(kit->list, (Rect){x, y, size, size}, size / 2, ground_of(kit->theme, icon[5]), 0, 0);
  if (em < kit_em(kit, SIZES.small)) {
    kit_paint_icon(kit, "person", x + inset, y + inset, size - 2 * inset, kit->theme->on_green);
    return;
  }
  const Paragraph *words = kit_paragraph(kit, letters, em, WEIGHT_BOLD, size, 1);
  kit_paint_paragraph(kit, words, x, y + (size - kit_paragraph_height(words)) / 2,
                      kit->theme->on_green);
}

bool face_is_choice(const ViewNode *node) {
  return node->style && strcmp(node->style, "face") == 0;
}

static Parts face_parts(const Kit *kit, const Box *box, const Look *look, float width) {
  Parts parts = {
      .pad = kit_em(kit, 3), .gap = kit_em(kit, 1.5), .mark = floorf(kit_mm(kit, CORNER_MM))};
  if (box->node->icon) parts.icon = floorf(kit_em(kit, 15.5));
  parts.words = fmaxf(width - 2 * parts.pad, 1);
  press_words(kit, box, look, &parts, 1);
  return parts;
}

float face_measure(const Kit *kit, Box *box, float width) {
  Look look = look_of(kit, box);
  Parts parts = face_parts(kit, box, &look, width);
  float words = fmaxf(parts.label ? paragraph_width(parts.label) : 0,
                      parts.note ? paragraph_width(parts.note) : 0);
  float want = ceilf(fmaxf(words, parts.icon)) + 1 + 2 * parts.pad;
  box->want = fminf(fmaxf(want, kit_mm(kit, 30)), width);
  return parts.icon + (parts.height > 0 ? parts.gap : 0) + parts.height + 2 * parts.pad;
}

static void paint_check(const Kit *kit, const Box *box, float side) {
  float x = kit->rtl ? box->rect.x + side * 0.25f : box->rect.x + box->rect.w - side * 1.25f,
        y = box->rect.y + side * 0.25f;
  float glyph = floorf(side * 0.8f), inset = (side - glyph) / 2;
  paint_box(kit->list, (Rect){x, y, side, side}, side / 2, kit->theme->green, 0, 0);
  kit_paint_icon(kit, "check", x + inset, y + inset, glyph, kit->theme->on_green);
}

void face_paint_choice(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  Parts parts = face_parts(kit, box, &look, box->rect.w);
  const Rect *rect = &box->rect;
  float whole = parts.icon + (parts.height > 0 ? parts.gap : 0) + parts.height,
        y = rect->y + (rect->h - whole) / 2;
  press_paint_ground(kit, box, &look);
  if (box->node->icon)
    kit_paint_icon(kit, box->node->icon, rect->x + (rect->w - parts.icon) / 2, y, parts.icon,
                   kit->theme->deep_green);
  press_paint_words(kit, &look, &parts, rect->x + parts.pad, y + whole - parts.height);
  if (box->node->selected) paint_check(kit, box, parts.mark);
}
