/* The parts of the screen: top and bottom bar at their fixed places, the body that scrolls between them,
 * the keyboard above the bottom bar, a dialog or a short message over them. */
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <string.h>

/* Round what is written on a low panel, in mm: just enough for the ring of the focus. */
static const double LOW_AIR = 1.2;

static float margin(const Ui *ui, const Kit *kit) {
  return fminf(kit_mm(kit, SIZES.margin), (float)ui->config.panel.width_px * 0.045f);
}

static float measure_root(const Kit *kit, Box *root, float width) {
  root->height = widget_of(root->node->kind)->measure(kit, root, width);
  return root->height;
}

static void place_root(const Kit *kit, Box *root, Rect rect) {
  const Widget *widget = widget_of(root->node->kind);
  root->rect = rect;
  if (widget->arrange) widget->arrange(kit, root);
}

/* Width that a bar would need for all its words on one line. */
static float bar_need(const Kit *kit, Box *root, float width) {
  float need = 0, gap = kit_mm(kit, SIZES.gap);
  if (!root) return 0;
  measure_root(kit, root, width);
  for (Box *child = root->first; child; child = child->next) {
    bool breaks = child->node->kind == VIEW_TEXT || child->node->kind == VIEW_COLUMN;
    need += (breaks ? fminf(child->want, width * 0.4f) : child->want) + (child->next ? gap : 0);
  }
  return need;
}

static float bar_pad(const Ui *ui, const Kit *kit) { return fminf(kit_mm(kit, 6), margin(ui, kit)); }

/* Measures a bar for this width: with its words, or where they do not fit with icons. Says its height. */
static float fit_bar(Ui *ui, AreaName name, float width) {
  Box *root = ui->areas[name].root;
  int most = ui->slim ? 3 : 2;
  if (!root) return 0;
  ui->terse[name] = ui->slim || (ui->scrolls && name == AREA_BOTTOM) ? 1 : 0;
  Kit kit = ui_kit_in(ui, name);
  while (bar_need(&kit, root, width) > width && ui->terse[name] < most) {
    ui->terse[name]++;
    kit = ui_kit_in(ui, name);
  }
  return measure_root(&kit, root, width) + 2 * kit_mm(&kit, 2.5);
}

static void set_bar(Ui *ui, AreaName name, Rect rect, float before, float behind) {
  Kit kit = ui_kit_in(ui, name);
  float lift = kit_mm(&kit, 2.5);
  Rect inside = {rect.x + before, rect.y + lift, rect.w - before - behind, rect.h - 2 * lift};
  ui->areas[name].rect = rect;
  if (ui->areas[name].root) place_root(&kit, ui->areas[name].root, inside);
}

/* In one bar there is place for what leads out and what leads on; the rest of the top bar comes back when the
 * keyboard is closed. */
static void hide_in_top(Ui *ui) {
  Box *root = ui->areas[AREA_TOP].root;
  for (Box *box = root ? root->first : NULL; box; box = box->next)
    box->hidden = ui->slim && !(box->node->kind == VIEW_BUTTON && look_has_style(box->node, "plain"));
}

static void arrange_slim(Ui *ui, const Kit *kit, float width, float height, float *top, float *bottom) {
  float pad = bar_pad(ui, kit), gap = kit_mm(kit, SIZES.gap), first = 0;
  fit_bar(ui, AREA_TOP, width - 2 * pad);
  for (Box *box = ui->areas[AREA_TOP].root ? ui->areas[AREA_TOP].root->first : NULL; box; box = box->next)
    if (!box->hidden) first += box->want + gap;
  float edge = pad + first; /* where the bottom bar begins; the gap lies to the left of it */
  *top = 0;
  *bottom = fit_bar(ui, AREA_BOTTOM, width - edge - pad);
  set_bar(ui, AREA_TOP, (Rect){0, height - *bottom, edge, *bottom}, pad, gap);
  set_bar(ui, AREA_BOTTOM, (Rect){edge, height - *bottom, width - edge, *bottom}, 0, pad);
}

static void arrange_bars(Ui *ui, const Kit *kit, float width, float height, float *top, float *bottom) {
  float pad = bar_pad(ui, kit);
  hide_in_top(ui);
  if (ui->slim) {
    arrange_slim(ui, kit, width, height, top, bottom);
    return;
  }
  *top = fit_bar(ui, AREA_TOP, width - 2 * pad);
  *bottom = fit_bar(ui, AREA_BOTTOM, width - 2 * pad);
  set_bar(ui, AREA_TOP, (Rect){0, 0, width, *top}, pad, pad);
  set_bar(ui, AREA_BOTTOM, (Rect){0, height - *bottom, width, *bottom}, pad, pad);
}

static void limit_scroll(Area *area) {
  float most = fmaxf(area->content - area->rect.h, 0);
  if (area->scrolled > most) area->scrolled = most;
  if (area->scrolled < 0) area->scrolled = 0;
}

/* What scrolls needs a place for "more below": the bottom bar's free place, or else a strip below it. */
static void keep_strip(const Ui *ui, const Kit *kit, Area *area) {
  bool in_bar = area == &ui->areas[AREA_BODY] && more_slot(ui, NULL);
  if (in_bar || ui->keyboard_open) return;
  area->strip = fminf(ceilf(kit_mm(kit, SIZES.target)) + kit_mm(kit, 4.5), area->rect.h * 0.4f);
  area->rect.h -= area->strip;
}

/* The body; shorter than its area it may grow into it, longer it scrolls. */
static void arrange_body(Ui *ui, const Kit *kit, Rect room) {
  Area *area = &ui->areas[AREA_BODY];
  float side = margin(ui, kit), lift = kit_mm(kit, ui->writing ? LOW_AIR : ui->slim ? 2 : 6);
  area->rect = room;
  area->strip = 0;
  if (!area->root) return;
  float height = measure_root(kit, area->root, room.w - 2 * side);
  area->content = height + 2 * lift;
  if (area->content > room.h + 2) keep_strip(ui, kit, area);
  limit_scroll(area);
  float tall = fmaxf(height, area->root->node->grow ? room.h - 2 * lift : height);
  place_root(kit, area->root, (Rect){side, room.y + lift - area->scrolled, room.w - 2 * side, tall});
}

/* From the top of the page to the end of the words being written. */
static bool writing_fits(const Ui *ui, const Kit *kit, float room) {
  const Box *root = ui->areas[AREA_BODY].root, *field = ui->focus;
  return field->rect.y + field->rect.h - root->rect.y + 2 * kit_mm(kit, LOW_AIR) <= room + 2;
}

/* Where somebody writes and it does not all fit, as little as may be steps aside. */
static void arrange_writing(Ui *ui, Rect room) {
  Kit kit = ui_kit(ui);
  writing_make_room(ui, ROOM_FOR_ALL);
  kit = ui_kit(ui);
  arrange_body(ui, &kit, room);
  while (writing_question(ui) && ui->writing < ROOM_FOR_LINES && !writing_fits(ui, &kit, room.h)) {
    writing_make_room(ui, ui->writing + 1);
    kit = ui_kit(ui);
    arrange_body(ui, &kit, room);
  }
}

/* As wide as a line is good to read, or as two columns. */
static double dialog_em(const Box *root) {
  for (const Box *box = root->first; box; box = box->next)
    if (box->node->kind == VIEW_SPLIT) return 300;
  return 210;
}

static void arrange_dialog(Ui *ui, const Kit *kit, float width, float height) {
  Area *area = &ui->areas[AREA_DIALOG];
  float pad = kit_em(kit, 8), edge = kit_mm(kit, 6);
  if (!area->root) return;
  float above = box_uncovered(ui) && !ui->slim ? ui->areas[AREA_TOP].rect.h : 0;
  height -= above;
  float wide = fminf(kit_em(kit, dialog_em(area->root)), width - 2 * edge);
  float content = measure_root(kit, area->root, wide - 2 * pad) + 2 * pad;
  float tall = fminf(content, height - 2 * edge);
  area->content = content;
  area->rect = (Rect){floorf((width - wide) / 2), above + floorf((height - tall) / 2), wide, tall};
  area->strip = 0;
  if (content > tall + 2) keep_strip(ui, kit, area);
  limit_scroll(area);
  place_root(kit, area->root, (Rect){area->rect.x + pad, area->rect.y + pad - area->scrolled, wide - 2 * pad,
                                     content - 2 * pad});
}

static void arrange_toast(Ui *ui, const Kit *kit, float width, float below) {
  Area *area = &ui->areas[AREA_TOAST];
  float pad = kit_em(kit, 5), gap = kit_mm(kit, 4);
  if (!area->root) return;
  float height = measure_root(kit, area->root, width * 0.7f) + 2 * pad;
  float wide = fminf(area->root->want + 2 * pad, width - 2 * gap);
  area->rect = (Rect){(width - wide) / 2, below - height - gap, wide, height};
  place_root(kit, area->root, (Rect){area->rect.x + pad, area->rect.y + pad, wide - 2 * pad, height - 2 * pad});
}

static void mirror(Ui *ui, float width) {
  for (int i = 0; i < AREA_COUNT; i++) {
    Area *area = &ui->areas[i];
    area->rect.x = width - area->rect.x - area->rect.w;
    for (Box *box = area->root; box; box = box_after(area->root, box))
      box->rect.x = width - box->rect.x - box->rect.w;
  }
}

/* Least room for the text being written and its question, in mm: a part that grows with the text and one that does not. */
static const double WRITING_EM = 36, WRITING_MM = 12;

/* Both bars and the keyboard would leave too little to see what one writes. */
static bool too_low(const Ui *ui, const Kit *kit, float room) {
  return ui->areas[AREA_TOP].root && ui->areas[AREA_BOTTOM].root && room < kit_em(kit, WRITING_EM) + kit_mm(kit, WRITING_MM);
}

void frame_arrange(Ui *ui) {
  Kit kit = ui_kit(ui);
  float width = (float)ui->config.panel.width_px, height = (float)ui->config.panel.height_px, top, bottom;
  bool typing = ui->keyboard_open && ui->keyboard;
  float keyboard = typing ? keyboard_height(&kit, ui->keyboard, width, height) : 0;
  ui->slim = ui->scrolls = false;
  arrange_bars(ui, &kit, width, height, &top, &bottom);
  if (typing && too_low(ui, &kit, height - top - bottom - keyboard)) {
    ui->slim = true;
    arrange_bars(ui, &kit, width, height, &top, &bottom);
  }
  ui->keyboard_rect = (Rect){0, height - bottom - keyboard, width, keyboard};
  Rect room = {0, top, width, fmaxf(height - top - bottom - keyboard, 1)};
  arrange_writing(ui, room);
  if (ui->areas[AREA_BODY].strip > 0 && ui->areas[AREA_BOTTOM].root && !ui->slim) {
    ui->scrolls = true; /* fewer words in the bar make the place */
    arrange_bars(ui, &kit, width, height, &top, &bottom);
    arrange_writing(ui, room);
  }
  kit = ui_kit(ui); /* nobody writes any more where a dialog has come: it has its own room */
  arrange_dialog(ui, &kit, width, typing ? height - bottom - keyboard : height);
  arrange_toast(ui, &kit, width, height - bottom - keyboard);
  if (kit.rtl) mirror(ui, width);
  if (typing) keyboard_arrange(&kit, ui->keyboard, ui->keyboard_rect);
  more_place(ui, &kit);
}

AreaName frame_scrolling_area(const Ui *ui) { return ui->areas[AREA_DIALOG].root ? AREA_DIALOG : AREA_BODY; }

void frame_scroll(Ui *ui, AreaName name, float delta) {
  Area *area = &ui->areas[name];
  float before = area->scrolled;
  area->scrolled += delta;
  limit_scroll(area);
  if (area->scrolled == before || !area->root) return;
  box_shift(area->root, 0, before - area->scrolled);
  Kit kit = ui_kit(ui);
  more_place(ui, &kit);
  ui->changed = true;
}

/* Where that much fits, the question over the field being written in is seen with it. */
static float top_with_question(const Ui *ui, const Box *box, float room) {
  const Box *question = box == ui->focus ? writing_question(ui) : NULL;
  bool fits = question && box->rect.y + box->rect.h - question->rect.y <= room;
  return fits ? question->rect.y : box->rect.y;
}

/* Scrolls just so far that the whole box (or its top, when it is tall) can be seen. */
void frame_reveal(Ui *ui, const Box *box) {
  const Area *area = area_of(ui, box);
  AreaName name = (AreaName)(area - ui->areas);
  if (name != AREA_BODY && name != AREA_DIALOG) return;
  Kit kit = ui_kit(ui);
  float air = kit_mm(&kit, ui->writing ? LOW_AIR : 4), bottom = area->rect.y + area->rect.h - air;
  float top = top_with_question(ui, box, area->rect.h - 2 * air);
  float below = box->rect.y + box->rect.h - bottom, above = area->rect.y + air - top;
  if (above > 0) frame_scroll(ui, name, -above);
  else if (below > 0) frame_scroll(ui, name, fminf(below, -above));
}

/* Painting -------------------------------------------------------------------------------------------- */

static void paint_ring(const Kit *kit, const Box *box) {
  float width = fmaxf(kit_mm(kit, SIZES.ring), 3), off = width + 1;
  Rect ring = {box->rect.x - off, box->rect.y - off, box->rect.w + 2 * off, box->rect.h + 2 * off};
  paint_box(kit->list, ring, kit_mm(kit, SIZES.radius) + off, 0, kit->theme->focus, width);
}

static void paint_boxes(const Kit *kit, const Area *area) {
  for (Box *box = area->root; box; box = box_after(area->root, box)) {
    const Widget *widget = widget_of(box->node->kind);
    if (!widget->paint || box->hidden || !rect_overlaps(box->rect, area->rect)) continue;
    widget->paint(kit, box);
  }
  for (Box *box = area->root; box; box = box_after(area->root, box))
    if (kit->ui->ring && kit_has_focus(kit, box)) paint_ring(kit, box);
}

static void paint_area(const Kit *kit, const Area *area) {
  if (!area->root) return;
  paint_clip(kit->list, area->rect);
  paint_boxes(kit, area);
  paint_unclip(kit->list);
}

static void paint_bar(const Kit *kit, AreaName name) {
  Kit bar = ui_kit_in(kit->ui, name);
  bar.list = kit->list;
  paint_area(&bar, &kit->ui->areas[name]);
}

static void paint_hairlines(const Kit *kit) {
  const Ui *ui = kit->ui;
  const Rect *top = &ui->areas[AREA_TOP].rect, *bottom = &ui->areas[AREA_BOTTOM].rect;
  float thin = fmaxf(kit_mm(kit, 0.3), 1);
  bool quiet = !ui->view->top || !ui->view->bottom; /* a screen without both bars has no frame to draw */
  if (quiet) return;
  float width = (float)ui->config.panel.width_px;
  if (!ui->slim) paint_box(kit->list, (Rect){0, top->y + top->h - thin, width, thin}, 0, kit->theme->hairline, 0, 0);
  paint_box(kit->list, (Rect){0, bottom->y, width, thin}, 0, kit->theme->hairline, 0, 0);
}

static void paint_dialog(const Kit *kit) {
  const Ui *ui = kit->ui;
  const Area *area = &ui->areas[AREA_DIALOG];
  float width = (float)ui->config.panel.width_px, height = (float)ui->config.panel.height_px;
  if (!area->root) return;
  paint_box(kit->list, (Rect){0, 0, width, height}, 0, kit->theme->scrim, 0, 0);
  Rect whole = {area->rect.x, area->rect.y, area->rect.w, area->rect.h + area->strip};
  paint_box(kit->list, whole, kit_mm(kit, 7), kit->theme->card, kit->theme->edge, kit_mm(kit, SIZES.border));
  paint_area(kit, area);
  const Box *uncovered = box_uncovered(ui);
  if (!uncovered) return;
  Kit bar = ui_kit_in(kit->ui, AREA_TOP);
  bar.list = kit->list;
  widget_of(uncovered->node->kind)->paint(&bar, uncovered);
  if (ui->ring && kit_has_focus(kit, uncovered)) paint_ring(kit, uncovered);
}

static void paint_toast(const Kit *kit) {
  const Area *area = &kit->ui->areas[AREA_TOAST];
  if (!area->root) return;
  paint_box(kit->list, area->rect, kit_mm(kit, 5), kit->theme->sky, kit->theme->blue, kit_mm(kit, SIZES.border));
  paint_area(kit, area);
}

void frame_paint(Ui *ui, PaintList *list) {
  Kit kit = ui_kit(ui);
  float width = (float)ui->config.panel.width_px, height = (float)ui->config.panel.height_px;
  kit.list = list;
  paint_box(list, (Rect){0, 0, width, height}, 0, kit.theme->paper, 0, 0);
  if (!ui->view) return;
  paint_area(&kit, &ui->areas[AREA_BODY]);
  paint_bar(&kit, AREA_TOP);
  paint_bar(&kit, AREA_BOTTOM);
  paint_hairlines(&kit);
  if (!ui->areas[AREA_DIALOG].root) more_paint(&kit);
  paint_toast(&kit);
  paint_dialog(&kit);
  if (ui->areas[AREA_DIALOG].root) more_paint(&kit);
  if (ui->keyboard_open && ui->keyboard) keyboard_paint(&kit, ui->keyboard);
}
