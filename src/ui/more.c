/* "More below": says that there is more than can be seen, and goes there when pressed; at the end it leads back to the top, so
 * that nobody has to drag. It covers nothing: it stands in the free place of the bottom bar, or where there is none on a strip
 * kept for it. */
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>

static const char MORE_BELOW[] = "ui.more_below", TO_TOP[] = "ui.to_top";

bool more_slot(const Ui *ui, Rect *out) {
  const Box *root = ui->areas[AREA_BOTTOM].root;
  float least = (float)(SIZES.target * panel_px_per_mm(&ui->config.panel));
  for (const Box *box = root ? root->first : NULL; box; box = box->next) {
    if (box->node->kind != VIEW_SPACER || box->rect.w < least) continue;
    if (out) *out = box->rect;
    return true;
  }
  return false;
}

/* On one line, as wide as it is. */
static const Paragraph *words_of(const Kit *kit) {
  const char *words = kit_word(kit, kit->ui->more);
  const Paragraph *free = kit_paragraph(kit, words, kit_em(kit, SIZES.body), WEIGHT_MEDIUM, 1e5f, 0);
  return kit_paragraph(kit, words, kit_em(kit, SIZES.body), WEIGHT_MEDIUM, ceilf(paragraph_width(free)) + 1, 0);
}

static float glyph_of(const Kit *kit) { return floorf(kit_em(kit, 9)); }

/* Width with the words on one line; where that is too much the sign stands alone. */
static float width_with_words(const Kit *kit) {
  return ceilf(paragraph_width(words_of(kit))) + glyph_of(kit) + kit_em(kit, 3) + 2 * kit_em(kit, 6);
}

/* Its text is that of the bars. */
static Kit more_kit(Ui *ui, PaintList *list) {
  Kit kit = ui_kit_in(ui, AREA_BOTTOM);
  kit.list = list;
  return kit;
}

void more_place(Ui *ui, const Kit *kit) {
  const Area *area = &ui->areas[frame_scrolling_area(ui)];
  Rect slot = {area->rect.x, area->rect.y + area->rect.h, area->rect.w, area->strip};
  bool placed = area->strip > 0 || (area == &ui->areas[AREA_BODY] && more_slot(ui, &slot));
  ui->more = NULL;
  if (placed && area->root && area->content - area->scrolled > area->rect.h + 2) ui->more = MORE_BELOW;
  else if (placed && area->root && area->scrolled > 2) ui->more = TO_TOP;
  if (!ui->more) return;
  Kit own = more_kit(ui, NULL);
  float side = ceilf(kit_mm(kit, SIZES.target)), words = width_with_words(&own);
  ui->more_words = words <= slot.w;
  float wide = ui->more_words ? fmaxf(words, side) : side;
  ui->more_rect = (Rect){floorf(slot.x + (slot.w - wide) / 2), floorf(slot.y + (slot.h - side) / 2), wide, side};
}

void more_press(Ui *ui) {
  AreaName area = frame_scrolling_area(ui);
  frame_scroll(ui, area, ui->more == TO_TOP ? -ui->areas[area].scrolled : ui->areas[area].rect.h * 0.8f);
}

void more_paint(const Kit *kit) {
  Ui *ui = kit->ui;
  if (!ui->more) return;
  Kit own = more_kit(ui, kit->list);
  const Rect *rect = &ui->more_rect;
  const Paragraph *words = words_of(&own);
  float glyph = glyph_of(&own), gap = kit_em(&own, 3), wide = ui->more_words ? ceilf(paragraph_width(words)) : 0;
  float used = glyph + (wide > 0 ? gap + wide : 0), left = rect->x + (rect->w - used) / 2;
  paint_box(kit->list, *rect, rect->h / 2, kit->theme->sand, kit->theme->edge, kit_mm(kit, SIZES.border));
  kit_paint_icon(&own, ui->more == TO_TOP ? "arrow_upward" : "arrow_downward", kit->rtl ? left + used - glyph : left, rect->y + (rect->h - glyph) / 2,
                 glyph, kit->theme->ink);
  float line = paragraph_line_height(words), x = kit->rtl ? left : left + glyph + gap;
  if (wide > 0) kit_paint_paragraph(&own, words, x, rect->y + (rect->h - line) / 2, kit->theme->ink);
}
