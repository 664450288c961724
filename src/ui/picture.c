/* A picture to be pressed (button style "picture"): large, its word below it where it has room.
 * Nobody has to read it. */
#include "ui/press.h"

#include <math.h>

static float picture_pad(const Kit *kit) {
  return ceilf(kit_mm(kit, 2));
}

/* The word of a picture, when it fits on one line of the box and leaves the picture most of the
 * height. */
static Parts picture_parts(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  Parts parts = {.pad = picture_pad(kit)};
  float inner = box->rect.w - 2 * parts.pad, high = box->rect.h - 2 * parts.pad;
  parts.words = inner;
  if (press_words_fit(kit, box, &look, inner)) press_words(kit, box, &look, &parts, 1);
  if (parts.height > high * 0.42f) parts.label = NULL, parts.height = 0;
  parts.icon = floorf(fminf(inner, high - parts.height));
  parts.icon = fminf(parts.icon, kit_mm(kit, 34));
  return parts;
}

float picture_measure(const Kit *kit, Box *box, float width) {
  box->want = width;
  return press_target(kit) + 2 * picture_pad(kit);
}

void picture_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  Parts parts = picture_parts(kit, box);
  const Rect *rect = &box->rect;
  float y = rect->y + (rect->h - parts.icon - parts.height) / 2;
  press_paint_ground(kit, box, &look);
  if (box->node->icon)
    kit_paint_icon(kit, box->node->icon, rect->x + (rect->w - parts.icon) / 2, y, parts.icon,
                   kit->theme->deep_green);
  press_paint_words(kit, &look, &parts, rect->x + parts.pad, y + parts.icon);
}
