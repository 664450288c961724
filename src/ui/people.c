/* People in circles round "me": near, in between, further out. Each is a place to press. Where there are many
 * or the screen is narrow the same people stand in rows. */
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <string.h>

enum { MOST_IN_CIRCLES = 10 };

static int count_people(const Box *box) {
  int count = 0;
  for (const Box *person = box->first; person; person = person->next) count++;
  return count;
}

static bool in_circles(const Kit *kit, const Box *box, float width) {
  return count_people(box) <= MOST_IN_CIRCLES && width >= kit_em(kit, 260);
}

static float person_height(const Kit *kit) { return fmaxf(kit_em(kit, 24), kit_mm(kit, SIZES.target)); }

static float people_measure(const Kit *kit, Box *box, float width) {
  float gap = kit_mm(kit, SIZES.gap), height = person_height(kit);
  box->want = width;
  for (Box *person = box->first; person; person = person->next) {
    person->height = height;
    person->want = width;
  }
  if (in_circles(kit, box, width)) return kit_em(kit, 130);
  int count = count_people(box);
  return count ? (float)count * (height + gap) - gap : 0;
}

static int ring_of(const ViewNode *person) {
  return person->level < 1 ? 1 : person->level > 3 ? 3 : person->level;
}

/* A ring is a lying oval with straight long sides round the middle of the box: half its width and height. */
typedef struct Ring {
  float half_w, half_h;
} Ring;

static Ring ring_size(const Kit *kit, const Box *box, int ring) {
  static const float SHARES[] = {0, 0.46f, 0.73f, 1};
  float half_h = (box->rect.h - person_height(kit)) / 2, half_w = (box->rect.w - kit_em(kit, 72)) / 2;
  return (Ring){fminf(half_w, half_h * 2.6f) * SHARES[ring], half_h * SHARES[ring]};
}

/* Where a ray from the middle meets the ring. */
static void ring_point(Ring ring, float turn, float *x, float *y) {
  float c = cosf(turn), s = sinf(turn), straight = fmaxf(ring.half_w - ring.half_h, 0), b = ring.half_h;
  float on_side = fabsf(s) > 0.001f ? b * c / fabsf(s) : INFINITY;
  if (fabsf(on_side) <= straight) {
    *x = on_side, *y = s < 0 ? -b : b;
    return;
  }
  float along = straight * fabsf(c), far = along + sqrtf(fmaxf(along * along - straight * straight + b * b, 0));
  *x = far * c, *y = far * s;
}

/* Evenly round the middle, each on the own ring; sideways first, where names have room. */
static void arrange_circles(const Kit *kit, Box *box) {
  float tall = person_height(kit), wide = kit_em(kit, 72);
  int count = count_people(box), at = 0;
  for (Box *person = box->first; person; person = person->next, at++) {
    float x, y;
    ring_point(ring_size(kit, box, ring_of(person->node)), (float)at * 2 * (float)M_PI / (float)count, &x, &y);
    person->rect = (Rect){floorf(box->rect.x + box->rect.w / 2 + x - wide / 2),
                          floorf(box->rect.y + box->rect.h / 2 + y - tall / 2), wide, tall};
  }
}

static bool overlap_any(const Box *box) {
  for (const Box *a = box->first; a; a = a->next)
    for (const Box *b = a->next; b; b = b->next)
      if (rect_overlaps(a->rect, b->rect)) return true;
  return false;
}

/* Ring by ring in columns: what circles become when names would lie on each other. */
static void arrange_columns(const Kit *kit, Box *box) {
  float gap = kit_mm(kit, SIZES.gap), tall = person_height(kit), wide = floorf((box->rect.w - 2 * gap) / 3);
  float y[3] = {box->rect.y, box->rect.y, box->rect.y};
  for (Box *person = box->first; person; person = person->next) {
    int column = ring_of(person->node) - 1;
    for (int i = 0; i < 3; i++)
      if (y[i] + tall < y[column]) column = i;
    person->rect = (Rect){box->rect.x + (float)column * (wide + gap), y[column], wide, tall};
    y[column] += tall + gap;
  }
}

static void people_arrange(const Kit *kit, Box *box) {
  float gap = kit_mm(kit, SIZES.gap), y = box->rect.y;
  if (in_circles(kit, box, box->rect.w)) {
    arrange_circles(kit, box);
    if (overlap_any(box)) arrange_columns(kit, box);
    return;
  }
  for (Box *person = box->first; person; person = person->next) {
    person->rect = (Rect){box->rect.x, y, box->rect.w, person->height};
    y += person->height + gap;
  }
}

static void people_paint(const Kit *kit, const Box *box) {
  const Rect *rect = &box->rect;
  if (!in_circles(kit, box, rect->w) || overlap_any(box)) return;
  float x = rect->x + rect->w / 2, y = rect->y + rect->h / 2, radius = kit_em(kit, 12);
  for (int ring = 3; ring >= 1; ring--) {
    Ring size = ring_size(kit, box, ring);
    paint_box(kit->list, (Rect){x - size.half_w, y - size.half_h, 2 * size.half_w, 2 * size.half_h}, size.half_h, 0,
              kit->theme->hairline, kit_mm(kit, SIZES.border));
  }
  paint_wedge(kit->list, x, y, 0, radius, 0, 2 * (float)M_PI, kit->theme->green);
  const Paragraph *me = kit_paragraph(kit, box->node->label, kit_em(kit, 8), WEIGHT_BOLD, radius * 2, 1);
  kit_paint_paragraph(kit, me, x - radius, y - paragraph_line_height(me) / 2, kit->theme->on_green);
}

const Widget PEOPLE_WIDGET = {people_measure, people_arrange, people_paint, NULL};

/* One person: first letter in a disc, name, what they help with ---------------------------------------- */

static float item_measure(const Kit *kit, Box *box, float width) {
  box->want = width;
  return person_height(kit);
}

static void item_paint(const Kit *kit, const Box *box) {
  const ViewNode *node = box->node;
  if (!node->parent || node->parent->kind != VIEW_PEOPLE) return;
  const Rect *rect = &box->rect;
  float disc = fminf(rect->h - kit_mm(kit, 4), kit_em(kit, 16)), pad = kit_mm(kit, 2);
  Color fill = kit_is_pressed(kit, box) ? kit->theme->sand : kit->theme->card;
  const Color discs[] = {kit->theme->green, kit->theme->blue, kit->theme->ochre};
  paint_box(kit->list, *rect, rect->h / 2, fill, kit->theme->edge, kit_mm(kit, SIZES.border));
  float x = kit->rtl ? rect->x + rect->w - pad - disc / 2 : rect->x + pad + disc / 2, y = rect->y + rect->h / 2;
  paint_wedge(kit->list, x, y, 0, disc / 2, 0, 2 * (float)M_PI, discs[ring_of(node) - 1]);
  kit_paint_icon(kit, "person", x - disc * 0.35f, y - disc * 0.35f, disc * 0.7f, kit->theme->card);
  float words = rect->w - disc - 4 * pad, left = kit->rtl ? rect->x + 2 * pad : rect->x + disc + 2 * pad;
  const Paragraph *name = kit_paragraph(kit, node->label, kit_em(kit, SIZES.body * 0.95), WEIGHT_MEDIUM, words, 0);
  const Paragraph *note = node->note ? kit_paragraph(kit, node->note, kit_em(kit, SIZES.small), WEIGHT_REGULAR, words, 0) : NULL;
  float name_height = kit_paragraph_height(name), height = name_height + (note ? kit_paragraph_height(note) : 0);
  if (height > rect->h) note = NULL, height = name_height; /* a long name takes the note's place */
  paint_clip(kit->list, *rect);
  kit_paint_paragraph(kit, name, left, y - height / 2, kit->theme->ink);
  if (note) kit_paint_paragraph(kit, note, left, y - height / 2 + name_height, kit->theme->soft_ink);
  paint_unclip(kit->list);
}

const Widget ITEM_WIDGET = {item_measure, NULL, item_paint, NULL};
