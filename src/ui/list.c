/* Lists: things that belong together, each with a mark at its reading side; and the steps of a way. */
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <stdio.h>

/* List: any nodes below each other, each with a bullet ----------------------------------------------- */

static float list_indent(const Kit *kit) { return kit_em(kit, SIZES.body * 0.9); }

static float list_measure(const Kit *kit, Box *box, float width) {
  float height = 0, indent = list_indent(kit);
  box->want = 0;
  for (Box *child = box->first; child; child = child->next) {
    child->height = widget_of(child->node->kind)->measure(kit, child, fmaxf(width - indent, 1));
    height += child->height + (child->next ? kit_mm(kit, SIZES.gap / 2) : 0);
    box->want = fmaxf(box->want, child->want + indent);
  }
  return height;
}

static void list_arrange(const Kit *kit, Box *box) {
  float y = box->rect.y, indent = list_indent(kit);
  for (Box *child = box->first; child; child = child->next) {
    const Widget *widget = widget_of(child->node->kind);
    child->rect = (Rect){box->rect.x + indent, y, box->rect.w - indent, child->height};
    if (widget->arrange) widget->arrange(kit, child);
    y += child->height + kit_mm(kit, SIZES.gap / 2);
  }
}

static void list_paint(const Kit *kit, const Box *box) {
  float indent = list_indent(kit), dot = floorf(indent * 0.32f);
  for (const Box *child = box->first; child; child = child->next) {
    float line = kit_em(kit, look_of(kit, child).em) * 1.5f;
    float x = kit->rtl ? box->rect.x + box->rect.w - dot : box->rect.x;
    paint_box(kit->list, (Rect){x, child->rect.y + (line - dot) / 2, dot, dot}, dot / 2, kit->theme->green, 0, 0);
  }
}

const Widget LIST_WIDGET = {list_measure, list_arrange, list_paint, NULL};

/* Steps: a numbered way; what lies behind has a check, where we are is filled ------------------------- */

typedef struct StepShape {
  float circle, gap, text_x, text_w;
  const Paragraph *words, *note;
} StepShape;

static StepShape step_shape(const Kit *kit, const Box *step, float width, bool here) {
  StepShape shape = {.circle = kit_em(kit, 11), .gap = kit_em(kit, 4)};
  shape.text_x = shape.circle + shape.gap;
  shape.text_w = fmaxf(width - shape.text_x, 1);
  shape.words = kit_paragraph(kit, step->node->label, kit_em(kit, SIZES.body), here ? WEIGHT_BOLD : WEIGHT_MEDIUM,
                              shape.text_w, 0);
  if (step->node->note)
    shape.note = kit_paragraph(kit, step->node->note, kit_em(kit, SIZES.small), WEIGHT_REGULAR, shape.text_w, 0);
  return shape;
}

static float step_height(const StepShape *shape) {
  return fmaxf(shape->circle, kit_paragraph_height(shape->words) + kit_paragraph_height(shape->note));
}

static float steps_measure(const Kit *kit, Box *box, float width) {
  float height = 0;
  int number = 0;
  box->want = 0;
  for (Box *step = box->first; step; step = step->next) {
    StepShape shape = step_shape(kit, step, width, ++number == box->node->number);
    float words = fmaxf(paragraph_width(shape.words), shape.note ? paragraph_width(shape.note) : 0);
    step->height = step_height(&shape);
    height += step->height + (step->next ? shape.gap : 0);
    box->want = fmaxf(box->want, fminf(shape.text_x + ceilf(words) + 2, width));
  }
  return height;
}

static void steps_arrange(const Kit *kit, Box *box) {
  float y = box->rect.y;
  for (Box *step = box->first; step; step = step->next) {
    step->rect = (Rect){box->rect.x, y, box->rect.w, step->height};
    y += step->height + kit_em(kit, 4);
  }
}

static void paint_mark(const Kit *kit, Rect circle, int number, int here) {
  const Theme *theme = kit->theme;
  bool reached = number <= here;
  paint_box(kit->list, circle, circle.w / 2, reached ? theme->green : theme->card,
            reached ? 0 : theme->edge, kit_mm(kit, SIZES.border));
  if (number < here) {
    float glyph = floorf(circle.w * 0.62f), inset = (circle.w - glyph) / 2;
    kit_paint_icon(kit, "check", circle.x + inset, circle.y + inset, glyph, theme->on_green);
    return;
  }
  char figure[12];
  snprintf(figure, sizeof figure, "%d", number);
  const Paragraph *words = kit_paragraph(kit, figure, kit_em(kit, SIZES.small), WEIGHT_BOLD, circle.w, 1);
  kit_paint_paragraph(kit, words, circle.x, circle.y + (circle.h - kit_paragraph_height(words)) / 2,
                      reached ? theme->on_green : theme->ink);
}

static void steps_paint(const Kit *kit, const Box *box) {
  int number = 0, here = box->node->number;
  for (const Box *step = box->first; step; step = step->next) {
    StepShape shape = step_shape(kit, step, box->rect.w, ++number == here);
    float mark_x = kit->rtl ? step->rect.x + step->rect.w - shape.circle : step->rect.x;
    float text_x = kit->rtl ? step->rect.x : step->rect.x + shape.text_x;
    float words_h = kit_paragraph_height(shape.words) + kit_paragraph_height(shape.note);
    float text_y = step->rect.y + fmaxf((shape.circle - words_h) / 2, 0);
    paint_mark(kit, (Rect){mark_x, step->rect.y, shape.circle, shape.circle}, number, here);
    kit_paint_paragraph(kit, shape.words, text_x, text_y, kit->theme->ink);
    if (shape.note)
      kit_paint_paragraph(kit, shape.note, text_x, text_y + kit_paragraph_height(shape.words), kit->theme->soft_ink);
  }
}

const Widget STEPS_WIDGET = {steps_measure, steps_arrange, steps_paint, NULL};
