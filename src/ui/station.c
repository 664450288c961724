/* A step of a way that can be pressed (button styles "station-..."): a mark on a line that runs on through its
 * neighbours, its name below. Behind is green and checked, here is larger, ahead is open. */
#include "ui/press.h"

#include <math.h>
#include <string.h>

static const char BEGINNING[] = "station";

bool station_is(const ViewNode *node) {
  return node->kind == VIEW_BUTTON && node->style && strncmp(node->style, BEGINNING, sizeof BEGINNING - 1) == 0;
}

static bool is_done(const ViewNode *node) {
  return look_has_style(node, "station-done");
}

static bool is_here(const ViewNode *node) {
  return look_has_style(node, "station-here");
}

/* Side of the largest mark: every name stands at the same height, whatever its mark. */
static float mark_room(const Kit *kit) {
  return floorf(kit_em(kit, 17));
}

static float mark_side(const Kit *kit, const ViewNode *node) {
  return is_here(node) ? mark_room(kit) : floorf(kit_em(kit, 12.5));
}

static Parts station_parts(const Kit *kit, const Box *box, float width) {
  Look look = look_of(kit, box);
  Parts parts = {.pad = kit_em(kit, 1), .gap = kit_em(kit, 2)};
  parts.words = width - 2 * parts.pad;
  press_words(kit, box, &look, &parts, 1);
  return parts;
}

float station_measure(const Kit *kit, Box *box, float width) {
  Parts parts = station_parts(kit, box, width);
  box->want = width;
  return fmaxf(mark_room(kit) + parts.gap + parts.height + 2 * parts.pad, press_target(kit));
}

bool stations_fit(const Kit *kit, const Box *first, float width) {
  for (const Box *box = first; box && station_is(box->node); box = box->next) {
    Look look = look_of(kit, box);
    if (!press_words_fit(kit, box, &look, width - 2 * kit_em(kit, 1))) return false;
  }
  return true;
}

static const Box *before(const Box *box) {
  const Box *last = NULL;
  for (const Box *at = box->parent->first; at != box; at = at->next) last = at;
  return last;
}

/* The way to a station is gone when what stands before it is behind us and it is reached. */
static Color way_color(const Kit *kit, const Box *from, const Box *to) {
  bool gone = is_done(from->node) && (is_done(to->node) || is_here(to->node));
  return gone ? kit->theme->green : kit->theme->edge;
}

/* Half the gap to the neighbour belongs to each of the two. */
static void paint_way(const Kit *kit, const Box *box, float middle, float side) {
  const Rect *rect = &box->rect;
  const Box *last = before(box), *left = kit->rtl ? box->next : last, *right = kit->rtl ? last : box->next;
  float thick = fmaxf(floorf(kit_em(kit, 1.4)), 2), gap = ceilf(kit_mm(kit, SIZES.gap) / 2);
  float y = middle - thick / 2, x = rect->x + rect->w / 2;
  if (left)
    paint_box(kit->list, (Rect){rect->x - gap, y, rect->w / 2 - side / 2 + gap, thick}, 0,
              kit->rtl ? way_color(kit, box, left) : way_color(kit, left, box), 0, 0);
  if (right)
    paint_box(kit->list, (Rect){x + side / 2, y, rect->w / 2 - side / 2 + gap, thick}, 0,
              kit->rtl ? way_color(kit, right, box) : way_color(kit, box, right), 0, 0);
}

static void paint_mark(const Kit *kit, const Box *box, Rect circle) {
  const Theme *theme = kit->theme;
  bool filled = is_done(box->node) || is_here(box->node);
  const char *icon = is_done(box->node) ? "check" : box->node->icon;
  float glyph = floorf(circle.w * (is_here(box->node) ? 0.56f : 0.62f)), inset = floorf((circle.w - glyph) / 2);
  if (is_here(box->node)) {
    float ring = kit_em(kit, 1.5);
    paint_box(kit->list, circle, circle.w / 2, theme->mint, theme->green, kit_mm(kit, SIZES.border));
    Rect inner = {circle.x + ring, circle.y + ring, circle.w - 2 * ring, circle.h - 2 * ring};
    paint_box(kit->list, inner, inner.w / 2, theme->green, 0, 0);
  } else {
    paint_box(kit->list, circle, circle.w / 2, filled ? theme->green : theme->card, filled ? theme->green : theme->edge,
              kit_mm(kit, SIZES.border));
  }
  if (icon)
    kit_paint_icon(kit, icon, circle.x + inset, circle.y + inset, glyph, filled ? theme->on_green : theme->soft_ink);
}

void station_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  Parts parts = station_parts(kit, box, box->rect.w);
  const Rect *rect = &box->rect;
  float room = mark_room(kit), side = mark_side(kit, box->node), middle = rect->y + parts.pad + room / 2;
  if (kit_is_pressed(kit, box)) {
    Look ground = look;
    ground.edge = 0;
    press_paint_ground(kit, box, &ground);
  }
  paint_way(kit, box, middle, side);
  paint_mark(kit, box, (Rect){floorf(rect->x + (rect->w - side) / 2), floorf(middle - side / 2), side, side});
  press_paint_words(kit, &look, &parts, rect->x + parts.pad, rect->y + parts.pad + room + parts.gap);
}
