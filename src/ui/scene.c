/* A drawing with places to press in it. The places are given in percent, and are never smaller than a finger needs. */
#include "ui/drawing.h"
#include "ui/press.h"
#include "ui/state.h"

#include <math.h>
#include <stdio.h>

static const float HIGH = 9.0f / 16;
static const double LEAST_MM = 140; /* below that places would lie too near each other (learn/tasks/hotspot.lua) */

/* As wide as there is room, but so that it can be taken in at one look. */
static float scene_width(const Kit *kit, float width) {
  float one_look = (float)kit->ui->config.panel.height_px * 0.6f / HIGH;
  return floorf(fminf(width, fmaxf(one_look, kit_mm(kit, LEAST_MM))));
}

static float scene_measure(const Kit *kit, Box *box, float width) {
  box->want = scene_width(kit, width);
  return floorf(box->want * HIGH);
}

static float within(float from, float room, float least) { return fminf(fmaxf(from, 0), fmaxf(room - least, 0)); }

static void scene_arrange(const Kit *kit, Box *box) {
  float wide = scene_width(kit, box->rect.w), high = floorf(wide * HIGH), finger = press_target(kit);
  box->rect = (Rect){box->rect.x, box->rect.y, wide, high};
  for (Box *spot = box->first; spot; spot = spot->next) {
    const double *place = spot->node->points;
    if (spot->node->point_count < 4) continue;
    float w = fminf(fmaxf((float)place[2] / 100 * wide, finger), wide), h = fminf(fmaxf((float)place[3] / 100 * high, finger), high);
    float x = (float)(place[0] + place[2] / 2) / 100 * wide - w / 2, y = (float)(place[1] + place[3] / 2) / 100 * high - h / 2;
    spot->height = h;
    spot->rect = (Rect){floorf(box->rect.x + within(x, wide, w)), floorf(box->rect.y + within(y, high, h)), floorf(w), floorf(h)};
  }
}

static void scene_paint(const Kit *kit, const Box *box) {
  const Theme *theme = kit->theme;
  paint_box(kit->list, box->rect, kit_mm(kit, SIZES.radius), theme->sand, 0, 0);
  if (box->node->icon) drawing_paint_scene(kit, box->node->icon, box->rect);
  paint_box(kit->list, box->rect, kit_mm(kit, SIZES.radius), 0, theme->hairline, kit_mm(kit, SIZES.border));
}

const Widget SCENE_WIDGET = {scene_measure, scene_arrange, scene_paint, NULL};

/* A place: an outline, and the number it has in the list beside the drawing. */

float spot_measure(const Kit *kit, Box *box, float width) {
  box->want = fminf(press_target(kit), width);
  return box->want;
}

static void paint_number(const Kit *kit, const Box *box, const Look *look) {
  char number[12];
  const Theme *theme = kit->theme;
  float near = (float)panel_reading_scale(&kit->ui->config.panel); /* it stands on a drawing: larger text leaves it as it is */
  float side = floorf(kit_mm(kit, 11) * near), outside = side * 0.35f, em = kit_mm(kit, SIZES.body) * near;
  float x = kit->rtl ? box->rect.x + box->rect.w - side + outside : box->rect.x - outside, y = box->rect.y - outside;
  bool on = box->node->selected;
  paint_box(kit->list, (Rect){x, y, side, side}, side / 2, on ? theme->green : theme->card, on ? theme->card : theme->edge,
            kit_mm(kit, look->border));
  snprintf(number, sizeof number, "%d", box->node->number);
  const Paragraph *words = kit_paragraph(kit, number, em, WEIGHT_BOLD, side, 1);
  kit_paint_paragraph(kit, words, x, y + (side - kit_paragraph_height(words)) / 2, on ? theme->on_green : theme->ink);
}

void spot_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  bool on = box->node->selected || kit_is_pressed(kit, box);
  float line = kit_mm(kit, on ? 1.2 : 0.7), radius = kit_mm(kit, SIZES.radius);
  Rect outside = {box->rect.x - line, box->rect.y - line, box->rect.w + 2 * line, box->rect.h + 2 * line};
  paint_box(kit->list, outside, radius + line, 0, kit->theme->card, line); /* seen on dark and on light */
  paint_box(kit->list, box->rect, radius, 0, on ? kit->theme->green : kit->theme->edge, line);
  paint_number(kit, box, &look);
}
