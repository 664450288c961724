/* The parts of the screen: top and bottom bar at their fixed places, the body that scrolls between them,
 * the keyboard above the bottom bar, a dialog or a short message over them. */
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <string.h>

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

static float arrange_bar(Ui *ui, const Kit *kit, AreaName name, float width, float height) {
  Box *root = ui->areas[name].root;
  float pad = fminf(kit_mm(kit, 6), margin(ui, kit)), lift = kit_mm(kit, 2.5);
  if (!root) return 0;
  float need = measure_root(kit, root, width - 2 * pad) + 2 * lift;
  float y = name == AREA_TOP ? 0 : height - need;
  ui->areas[name].rect = (Rect){0, y, width, need};
  place_root(kit, root, (Rect){pad, y + lift, width - 2 * pad, need - 2 * lift});
  return need;
}

static void arrange_bars(Ui *ui, Kit *kit, float width, float height, float *top, float *bottom) {
  float pad = fminf(kit_mm(kit, 6), margin(ui, kit));
  ui->compact = false;
  ui->compact = bar_need(kit, ui->areas[AREA_TOP].root, width - 2 * pad) > width - 2 * pad ||
                bar_need(kit, ui->areas[AREA_BOTTOM].root, width - 2 * pad) > width - 2 * pad;
  *top = arrange_bar(ui, kit, AREA_TOP, width, height);
  *bottom = arrange_bar(ui, kit, AREA_BOTTOM, width, height);
}

static void limit_scroll(Area *area) {
  float most = fmaxf(area->content - area->rect.h, 0);
  if (area->scrolled > most) area->scrolled = most;
  if (area->scrolled < 0) area->scrolled = 0;
}

/* The body; shorter than its area it may grow into it, longer it scrolls. */
static void arrange_body(Ui *ui, const Kit *kit, Rect room) {
  Area *area = &ui->areas[AREA_BODY];
  float side = margin(ui, kit), lift = kit_mm(kit, 6);
  area->rect = room;
  if (!area->root) return;
  float height = measure_root(kit, area->root, room.w - 2 * side);
  area->content = height + 2 * lift;
  limit_scroll(area);
  float tall = fmaxf(height, area->root->node->grow ? room.h - 2 * lift : height);
  place_root(kit, area->root, (Rect){side, room.y + lift - area->scrolled, room.w - 2 * side, tall});
}

static void arrange_dialog(Ui *ui, const Kit *kit, float width, float height) {
  Area *area = &ui->areas[AREA_DIALOG];
  float pad = kit_em(kit, 8), edge = kit_mm(kit, 6);
  if (!area->root) return;
  float wide = fminf(kit_em(kit, 200), width - 2 * edge);
  float content = measure_root(kit, area->root, wide - 2 * pad) + 2 * pad;
  float tall = fminf(content, height - 2 * edge);
  area->content = content;
  area->rect = (Rect){floorf((width - wide) / 2), floorf((height - tall) / 2), wide, tall};
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

static void place_more(Ui *ui, const Kit *kit) {
  AreaName name = frame_scrolling_area(ui);
  const Area *area = &ui->areas[name];
  float side = kit_mm(kit, SIZES.target);
  const Paragraph *words = kit_paragraph(kit, kit_word(kit, "ui.more_below"), kit_em(kit, SIZES.body * 0.9), WEIGHT_MEDIUM,
                                         area->rect.w * 0.7f, 0);
  float wide = ceilf(paragraph_width(words)) + kit_em(kit, 18);
  ui->more_below = area->root && area->content - area->scrolled > area->rect.h + 2;
  ui->more_rect = (Rect){floorf(area->rect.x + (area->rect.w - wide) / 2),
                         area->rect.y + area->rect.h - side - kit_mm(kit, 1.5), wide, side};
}

void frame_arrange(Ui *ui) {
  Kit kit = ui_kit(ui);
  float width = (float)ui->config.panel.width_px, height = (float)ui->config.panel.height_px, top, bottom;
  arrange_bars(ui, &kit, width, height, &top, &bottom);
  float keyboard = 0;
  ui->keyboard_rect = (Rect){0, height - bottom, width, 0};
  if (ui->keyboard_open && ui->keyboard) {
    keyboard = keyboard_height(&kit, ui->keyboard, width, height);
    ui->keyboard_rect = (Rect){0, height - bottom - keyboard, width, keyboard};
  }
  arrange_body(ui, &kit, (Rect){0, top, width, fmaxf(height - top - bottom - keyboard, 1)});
  arrange_dialog(ui, &kit, width, ui->keyboard_open ? height - bottom - keyboard : height);
  arrange_toast(ui, &kit, width, height - bottom - keyboard);
  if (kit.rtl) mirror(ui, width);
  if (ui->keyboard_open && ui->keyboard) keyboard_arrange(&kit, ui->keyboard, ui->keyboard_rect);
  place_more(ui, &kit);
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
  place_more(ui, &kit);
  ui->changed = true;
}

/* Scrolls just so far that the whole box (or its top, when it is tall) can be seen. */
void frame_reveal(Ui *ui, const Box *box) {
  const Area *area = area_of(ui, box);
  AreaName name = (AreaName)(area - ui->areas);
  if (name != AREA_BODY && name != AREA_DIALOG) return;
  Kit kit = ui_kit(ui);
  float air = kit_mm(&kit, 4), bottom = area->rect.y + area->rect.h - air;
  float more = ui->more_below ? ui->more_rect.h + air : 0;
  float below = box->rect.y + box->rect.h + more - bottom, above = area->rect.y + air - box->rect.y;
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
    if (!widget->paint || !rect_overlaps(box->rect, area->rect)) continue;
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

static void paint_hairlines(const Kit *kit) {
  const Ui *ui = kit->ui;
  const Rect *top = &ui->areas[AREA_TOP].rect, *bottom = &ui->areas[AREA_BOTTOM].rect;
  float thin = fmaxf(kit_mm(kit, 0.3), 1);
  bool quiet = !ui->view->top || !ui->view->bottom; /* a screen without both bars has no frame to draw */
  if (quiet) return;
  paint_box(kit->list, (Rect){0, top->y + top->h - thin, top->w, thin}, 0, kit->theme->hairline, 0, 0);
  paint_box(kit->list, (Rect){0, bottom->y, bottom->w, thin}, 0, kit->theme->hairline, 0, 0);
}

static void paint_more(const Kit *kit) {
  const Ui *ui = kit->ui;
  if (!ui->more_below || ui->keyboard_open) return;
  const Rect *rect = &ui->more_rect;
  const Paragraph *words = kit_paragraph(kit, kit_word(kit, "ui.more_below"), kit_em(kit, SIZES.body * 0.9), WEIGHT_MEDIUM,
                                         rect->w, 0);
  float glyph = floorf(kit_em(kit, 8)), line = paragraph_line_height(words), pad = kit_em(kit, 4);
  paint_box(kit->list, *rect, rect->h / 2, kit->theme->card, kit->theme->edge, kit_mm(kit, SIZES.border));
  kit_paint_icon(kit, "keyboard_arrow_down", kit->rtl ? rect->x + rect->w - pad - glyph : rect->x + pad,
                 rect->y + (rect->h - glyph) / 2, glyph, kit->theme->ink);
  float wide = paragraph_width(words);
  float x = kit->rtl ? rect->x + rect->w - pad - glyph - kit_em(kit, 2) - rect->w : rect->x + pad + glyph + kit_em(kit, 2);
  (void)wide;
  kit_paint_paragraph(kit, words, x, rect->y + (rect->h - line) / 2, kit->theme->ink);
}

static void paint_dialog(const Kit *kit) {
  const Ui *ui = kit->ui;
  const Area *area = &ui->areas[AREA_DIALOG];
  float width = (float)ui->config.panel.width_px, height = (float)ui->config.panel.height_px;
  if (!area->root) return;
  paint_box(kit->list, (Rect){0, 0, width, height}, 0, kit->theme->scrim, 0, 0);
  paint_box(kit->list, area->rect, kit_mm(kit, 7), kit->theme->card, kit->theme->edge, kit_mm(kit, SIZES.border));
  paint_area(kit, area);
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
  paint_area(&kit, &ui->areas[AREA_TOP]);
  paint_area(&kit, &ui->areas[AREA_BOTTOM]);
  paint_hairlines(&kit);
  if (!ui->areas[AREA_DIALOG].root) paint_more(&kit);
  paint_toast(&kit);
  paint_dialog(&kit);
  if (ui->areas[AREA_DIALOG].root) paint_more(&kit);
  if (ui->keyboard_open && ui->keyboard) keyboard_paint(&kit, ui->keyboard);
}
