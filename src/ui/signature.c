/* A place to sign with a finger. Strokes travel as "x,y;x,y|x,y;x,y", each number 0-1 of the box. */
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_POINTS = 600 };

static float signature_measure(const Kit *kit, Box *box, float width) {
  box->want = fminf(width, kit_mm(kit, 240));
  return kit_mm(kit, 62);
}

typedef struct Strokes {
  float points[2 * MOST_POINTS];
  int count;
} Strokes;

static void paint_stroke(const Kit *kit, const Strokes *strokes) {
  if (strokes->count > 1)
    paint_line(kit->list, strokes->points, strokes->count, false, kit_mm(kit, 0.9), kit->theme->ink);
}

static float within(float share) { return fminf(fmaxf(share, 0), 1); }

/* Reads the value's text stroke by stroke and paints each. */
static void paint_strokes(const Kit *kit, const Rect *rect, const char *value) {
  Strokes strokes = {.count = 0};
  for (const char *at = value; *at;) {
    char *end;
    float x = strtof(at, &end), y = *end == ',' ? strtof(end + 1, &end) : 0;
    if (end == at) return;
    if (strokes.count < MOST_POINTS) {
      strokes.points[2 * strokes.count] = rect->x + within(x) * rect->w;
      strokes.points[2 * strokes.count++ + 1] = rect->y + within(y) * rect->h;
    }
    if (*end == '|') {
      paint_stroke(kit, &strokes);
      strokes.count = 0;
    }
    at = *end ? end + 1 : end;
  }
  paint_stroke(kit, &strokes);
}

static void signature_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  const Rect *rect = &box->rect;
  paint_box(kit->list, *rect, kit_mm(kit, SIZES.radius), look.fill, look.edge, kit_mm(kit, look.border));
  float inset = kit_mm(kit, 12), thin = fmaxf(kit_mm(kit, 0.4), 1);
  paint_box(kit->list, (Rect){rect->x + inset, rect->y + rect->h * 0.76f, rect->w - 2 * inset, thin}, 0,
            kit->theme->edge, 0, 0);
  kit_paint_icon(kit, "edit", rect->x + inset / 3, rect->y + rect->h * 0.76f - kit_mm(kit, 7), kit_mm(kit, 7),
                 kit->theme->soft_ink);
  paint_clip(kit->list, *rect);
  bool drawing = kit->ui->held.box == box && kit->ui->drawn.length;
  paint_strokes(kit, rect, drawing ? buf_text(&kit->ui->drawn) : box->node->value ? box->node->value : "");
  paint_unclip(kit->list);
}

static void add_point(const Kit *kit, const Box *box, const Input *input, bool starts) {
  Buf *drawn = &kit->ui->drawn;
  float x = within((input->x - box->rect.x) / box->rect.w), y = within((input->y - box->rect.y) / box->rect.h);
  const char *between = drawn->length == 0 ? "" : starts ? "|" : ";";
  buf_addf(drawn, "%s%.3f,%.3f", between, x, y);
  kit_repaint(kit);
}

static bool signature_input(const Kit *kit, Box *box, const Input *input) {
  Buf *drawn = &kit->ui->drawn;
  switch (input->kind) {
  case INPUT_DOWN:
    buf_clear(drawn);
    if (box->node->value) buf_add_text(drawn, box->node->value);
    add_point(kit, box, input, true);
    return true;
  case INPUT_MOVE:
    if (drawn->length == 0) return false;
    add_point(kit, box, input, false);
    return true;
  case INPUT_UP:
    kit_send(kit, UI_CHANGE, box->node->id, buf_text(drawn));
    buf_clear(drawn);
    return true;
  case INPUT_CANCEL: buf_clear(drawn); return true;
  case INPUT_KEY: return input->key == KEY_ENTER || input->key == KEY_SPACE; /* a button beside it is the other way */
  default: return false;
  }
}

const Widget SIGNATURE_WIDGET = {signature_measure, NULL, signature_paint, signature_input};
