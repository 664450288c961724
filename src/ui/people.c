/* People in circles round "me": near, in between, further out. Each is a place to press. Where there are many
 * or the screen is narrow the same people stand in rows. */
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <string.h>

enum { MOST_IN_CIRCLES = 10, STARTS = 4 };

static int count_people(const Box *box) {
  int count = 0;
  for (const Box *person = box->first; person; person = person->next) count++;
  return count;
}

static bool in_circles(const Kit *kit, const Box *box, float width) {
  return count_people(box) <= MOST_IN_CIRCLES && width >= kit_em(kit, 220);
}

/* One person: a disc, the name, who that is. Names are never cut: the place grows with them. */
typedef struct Person {
  float disc, pad, words; /* words: width for name and note */
  const Paragraph *name, *note;
  float height;           /* of name and note */
} Person;

static Person person_of(const Kit *kit, const ViewNode *node, float width) {
  Person person = {.disc = kit_em(kit, 18), .pad = kit_mm(kit, 3)};
  person.words = fmaxf(width - person.disc - 4 * person.pad, 1);
  person.name = kit_paragraph(kit, node->label, kit_em(kit, SIZES.body), WEIGHT_MEDIUM, person.words, 0);
  if (node->note)
    person.note = kit_paragraph(kit, node->note, kit_em(kit, SIZES.small), WEIGHT_REGULAR, person.words, 0);
  person.height = kit_paragraph_height(person.name) + kit_paragraph_height(person.note);
  return person;
}

static float item_measure(const Kit *kit, Box *box, float width) {
  Person person = person_of(kit, box->node, width);
  float words = fmaxf(paragraph_width(person.name), person.note ? paragraph_width(person.note) : 0);
  box->want = fminf(ceilf(words) + person.disc + 4 * person.pad + 2, width);
  box->height = fmaxf(fmaxf(person.height, person.disc) + 2 * person.pad, ceilf(kit_mm(kit, SIZES.target)));
  return box->height;
}

static void measure_all(const Kit *kit, Box *box, float width) {
  for (Box *person = box->first; person; person = person->next) item_measure(kit, person, width);
}

static float columns(const Kit *kit, Box *box, float width, bool place);

static float people_measure(const Kit *kit, Box *box, float width) {
  float gap = kit_mm(kit, SIZES.gap), height = 0;
  box->want = width;
  /* as high as the columns would be, for it may come to that */
  if (in_circles(kit, box, width)) return fmaxf(kit_em(kit, 58), columns(kit, box, width, false));
  measure_all(kit, box, width);
  for (Box *person = box->first; person; person = person->next) height += person->height + (person->next ? gap : 0);
  return height;
}

static int ring_of(const ViewNode *person) {
  return person->level < 1 ? 1 : person->level > 3 ? 3 : person->level;
}

/* A ring is a lying oval with straight long sides round the middle of the box: half its width and height. */
typedef struct Ring {
  float half_w, half_h;
} Ring;

static Ring ring_size(const Box *box, int ring) {
  static const float SHARES[] = {0, 0.46f, 0.73f, 1};
  float wide = 0, tall = 0;
  for (const Box *person = box->first; person; person = person->next) {
    wide = fmaxf(wide, person->want);
    tall = fmaxf(tall, person->height);
  }
  float half_h = (box->rect.h - tall) / 2, half_w = (box->rect.w - wide) / 2;
  half_h = fminf(half_h, half_w); /* lying, or round where the box stands */
  return (Ring){fminf(half_w, half_h * 3.2f) * SHARES[ring], half_h * SHARES[ring]};
}

/* Where one comes who walks `share` (from 0 to 1) of the way round the ring, from its right end. */
static void ring_point(Ring ring, float share, float *x, float *y) {
  float b = fmaxf(ring.half_h, 1), straight = fmaxf(ring.half_w - b, 0), bend = (float)M_PI / 2 * b;
  float quarter = bend + straight, way = (share - floorf(share)) * 4 * quarter;
  int part = (int)fminf(way / quarter, 3);
  float rest = part % 2 ? quarter - (way - (float)part * quarter) : way - (float)part * quarter;
  float along = rest < bend ? straight + b * cosf(rest / b) : straight - (rest - bend);
  float down = rest < bend ? b * sinf(rest / b) : b;
  *x = part == 1 || part == 2 ? -along : along;
  *y = part < 2 ? down : -down;
}

static Rect me_rect(const Kit *kit, const Box *box) {
  float side = kit_em(kit, 30);
  return (Rect){box->rect.x + (box->rect.w - side) / 2, box->rect.y + (box->rect.h - side) / 2, side, side};
}

/* Evenly round each ring; starts: at which quarter of the way to the next one each ring begins. */
static void place_circles(Box *box, const int starts[4]) {
  int counts[4] = {0}, at[4] = {0};
  for (Box *person = box->first; person; person = person->next) counts[ring_of(person->node)]++;
  for (Box *person = box->first; person; person = person->next) {
    int ring = ring_of(person->node);
    float x, y;
    ring_point(ring_size(box, ring), ((float)at[ring]++ + (float)starts[ring] / STARTS) / (float)counts[ring], &x, &y);
    person->rect = (Rect){floorf(box->rect.x + box->rect.w / 2 + x - person->want / 2),
                          floorf(box->rect.y + box->rect.h / 2 + y - person->height / 2), person->want, person->height};
  }
}

/* Free room between two; negative where they lie on each other. */
static float between(Rect a, Rect b) {
  float across = fmaxf(a.x - b.x - b.w, b.x - a.x - a.w), down = fmaxf(a.y - b.y - b.h, b.y - a.y - a.h);
  return fmaxf(across, down);
}

static float least_between(const Box *box, Rect me) {
  float least = INFINITY;
  for (const Box *a = box->first; a; a = a->next) {
    least = fminf(least, between(a->rect, me));
    for (const Box *b = a->next; b; b = b->next) least = fminf(least, between(a->rect, b->rect));
  }
  return least;
}

/* Of the ways the rings can be turned the one with most room between people; the first of several. */
static void arrange_circles(const Kit *kit, Box *box) {
  int best[4] = {0};
  float most = -INFINITY;
  measure_all(kit, box, fminf(kit_em(kit, 110), box->rect.w * 0.3f));
  for (int turn = 0; turn < STARTS * STARTS * STARTS; turn++) {
    const int starts[4] = {0, turn % STARTS, turn / STARTS % STARTS, turn / STARTS / STARTS};
    place_circles(box, starts);
    float room = least_between(box, me_rect(kit, box));
    if (room <= most + 0.5f) continue;
    most = room;
    memcpy(best, starts, sizeof best);
  }
  place_circles(box, best);
}

/* Names lie on each other, on the middle, or outside. */
static bool overlap_any(const Kit *kit, const Box *box) {
  Rect me = me_rect(kit, box);
  for (const Box *a = box->first; a; a = a->next) {
    Rect seen = rect_cut(a->rect, box->rect);
    if (rect_overlaps(a->rect, me) || seen.w < a->rect.w - 1 || seen.h < a->rect.h - 1) return true;
  }
  for (const Box *a = box->first; a; a = a->next)
    for (const Box *b = a->next; b; b = b->next)
      if (rect_overlaps(a->rect, b->rect)) return true;
  return false;
}

/* Ring by ring in columns: what circles become when names would lie on each other. */
static float columns(const Kit *kit, Box *box, float width, bool place) {
  float gap = kit_mm(kit, SIZES.gap), wide = floorf((width - 2 * gap) / 3), most = 0, y[3] = {0, 0, 0};
  measure_all(kit, box, wide);
  for (Box *person = box->first; person; person = person->next) {
    int column = ring_of(person->node) - 1;
    for (int i = 0; i < 3; i++)
      if (y[i] + person->height < y[column]) column = i;
    if (place)
      person->rect = (Rect){box->rect.x + (float)column * (wide + gap), box->rect.y + y[column], wide, person->height};
    y[column] += person->height + gap;
    most = fmaxf(most, y[column] - gap);
  }
  return most;
}

static void people_arrange(const Kit *kit, Box *box) {
  float gap = kit_mm(kit, SIZES.gap), y = box->rect.y;
  if (in_circles(kit, box, box->rect.w)) {
    arrange_circles(kit, box);
    box->upright = !overlap_any(kit, box);
    if (!box->upright) columns(kit, box, box->rect.w, true);
    return;
  }
  measure_all(kit, box, box->rect.w);
  for (Box *person = box->first; person; person = person->next) {
    person->rect = (Rect){box->rect.x, y, box->rect.w, person->height};
    y += person->height + gap;
  }
}

static void people_paint(const Kit *kit, const Box *box) {
  const Rect *rect = &box->rect;
  if (!in_circles(kit, box, rect->w) || !box->upright) return;
  float x = rect->x + rect->w / 2, y = rect->y + rect->h / 2, radius = me_rect(kit, box).w / 2;
  for (int ring = 3; ring >= 1; ring--) {
    Ring size = ring_size(box, ring);
    paint_box(kit->list, (Rect){x - size.half_w, y - size.half_h, 2 * size.half_w, 2 * size.half_h}, size.half_h, 0,
              kit->theme->hairline, kit_mm(kit, SIZES.border));
  }
  paint_wedge(kit->list, x, y, 0, radius, 0, 2 * (float)M_PI, kit->theme->green);
  const Paragraph *me = kit_paragraph(kit, box->node->label, kit_em(kit, SIZES.body), WEIGHT_BOLD, radius * 2, 1);
  kit_paint_paragraph(kit, me, x - radius, y - kit_paragraph_height(me) / 2, kit->theme->on_green);
}

const Widget PEOPLE_WIDGET = {people_measure, people_arrange, people_paint, NULL};

static void item_paint(const Kit *kit, const Box *box) {
  const ViewNode *node = box->node;
  if (!node->parent || node->parent->kind != VIEW_PEOPLE) return;
  const Rect *rect = &box->rect;
  Person person = person_of(kit, node, rect->w);
  float pad = person.pad, disc = person.disc, y = rect->y + rect->h / 2, glyph = floorf(disc * 0.66f);
  Color fill = kit_is_pressed(kit, box) ? kit->theme->sand : kit->theme->card;
  const Color discs[] = {kit->theme->green, kit->theme->blue, kit->theme->ochre};
  paint_box(kit->list, *rect, fminf(rect->h / 2, disc / 2 + pad), fill, kit->theme->edge, kit_mm(kit, SIZES.border));
  float x = kit->rtl ? rect->x + rect->w - pad - disc / 2 : rect->x + pad + disc / 2;
  paint_wedge(kit->list, x, y, 0, disc / 2, 0, 2 * (float)M_PI, discs[ring_of(node) - 1]);
  kit_paint_icon(kit, "person", x - glyph / 2, y - glyph / 2, glyph, kit->theme->card);
  float left = kit->rtl ? rect->x + 2 * pad : rect->x + disc + 2 * pad, top = y - person.height / 2;
  kit_paint_paragraph(kit, person.name, left, top, kit->theme->ink);
  kit_paint_paragraph(kit, person.note, left, top + kit_paragraph_height(person.name), kit->theme->soft_ink);
}

const Widget ITEM_WIDGET = {item_measure, NULL, item_paint, NULL};
