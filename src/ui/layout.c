/* The containers: column, row, grid, split, panel, spacer. All work from left to right; frame.c mirrors. */
#include "ui/look.h"
#include "ui/press.h"
#include "ui/state.h"

#include <math.h>

static float measure(const Kit *kit, Box *box, float width) {
  const Widget *widget = widget_of(box->node->kind);
  float least = kit_mm(kit, box->node->min_mm);
  if (box->hidden) return box->want = box->height = 0;
  box->height = widget->measure(kit, box, width < 1 ? 1 : width);
  if (box->want < least && box->node->kind != VIEW_GRID && box->node->kind != VIEW_SPLIT) box->want = least;
  return box->height;
}

static void place(const Kit *kit, Box *box, float x, float y, float w, float h) {
  const Widget *widget = widget_of(box->node->kind);
  box->rect = (Rect){x, y, w, h};
  if (widget->arrange) widget->arrange(kit, box);
}

static float gap_of(const Kit *kit, const Box *box) {
  bool low = kit->ui->writing && !box->bar && !box->dialog;
  if (low || look_has_style(box->node, "tight")) return kit_mm(kit, SIZES.gap / 2);
  if (look_has_style(box->node, "loose")) return kit_mm(kit, SIZES.gap * 1.75);
  return kit_mm(kit, SIZES.gap);
}

static bool is_sheet(const ViewNode *node) { return node->kind == VIEW_PANEL && look_has_style(node, "sheet"); }

/* Kinds that keep to their natural width in a column; everything else fills the line. */
static bool keeps_width(const ViewNode *node) {
  if (node->kind == VIEW_BUTTON)
    return !look_has_style(node, "row") && !node->first && !(node->style && node->style[0] == 'd'); /* doors fill */
  if (node->kind == VIEW_CHOICE) return phrase_is(node);
  if (is_sheet(node) || node->kind == VIEW_FIELD) return true; /* a field: to the length of its lines */
  return node->kind == VIEW_BADGE || node->kind == VIEW_ICON || node->kind == VIEW_QR || node->kind == VIEW_METER;
}

/* Column -------------------------------------------------------------------------------------------- */

static float column_measure(const Kit *kit, Box *box, float width) {
  float height = 0, gap = gap_of(kit, box);
  box->want = 0;
  for (Box *child = box->first; child; child = child->next) {
    if (child->hidden) continue;
    height += measure(kit, child, width) + gap;
    if (child->want > box->want) box->want = child->want;
  }
  return fmaxf(height - gap, 0);
}

static float aligned(const Box *box, float room) {
  const char *align = box->node->align;
  if (!align || room <= 0) return 0;
  return align[0] == 'c' ? room / 2 : align[0] == 'e' ? room : 0;
}

static bool grows(const Box *box) { return box->node->grow || box->node->kind == VIEW_SPACER; }

static float grid_most(const Kit *kit, const Box *box, float width);

/* What takes of the room that is left stays in proportion; doors and spacers have no limit. */
static float most_extra(const Kit *kit, const Box *box, float width) {
  if (box->node->kind == VIEW_BUTTON && box->first) return box->height * 0.25f;
  if (box->node->kind == VIEW_SIGNATURE) return kit_mm(kit, 36);
  return box->node->kind == VIEW_GRID ? fmaxf(grid_most(kit, box, width) - box->height, 0) : INFINITY;
}

static void column_arrange(const Kit *kit, Box *box) {
  float gap = gap_of(kit, box), used = 0, growing = 0, y = box->rect.y;
  for (Box *child = box->first; child; child = child->next) {
    if (child->hidden) continue;
    used += child->height + gap;
    growing += grows(child);
  }
  used -= gap;
  float extra = growing > 0 && box->rect.h > used ? (box->rect.h - used) / growing : 0;
  for (Box *child = box->first; child; child = child->next) {
    if (child->hidden) continue;
    float width = keeps_width(child->node) && child->want < box->rect.w ? child->want : box->rect.w;
    float height = child->height + (grows(child) ? fminf(extra, most_extra(kit, child, box->rect.w)) : 0);
    place(kit, child, box->rect.x + aligned(box, box->rect.w - width), y, width, height);
    y += height + gap;
  }
}

const Widget COLUMN_WIDGET = {column_measure, column_arrange, NULL, NULL};

/* Row: side by side, wrapping ------------------------------------------------------------------------ */

typedef struct RowLine {
  Box *first, *end; /* end: behind the last */
  float width, height;
  int count, flexible;
} RowLine;

/* What may be narrower than it would like to be: running text does, a button does not. */
static bool is_flexible(const Box *box) {
  switch (box->node->kind) {
  case VIEW_BUTTON: return box->first != NULL; /* a card */
  case VIEW_TEXT:
  case VIEW_COLUMN:
  case VIEW_QUOTE:
  case VIEW_HEADING:
  case VIEW_FIELD:
  case VIEW_GRID:
  case VIEW_PROGRESS:
  case VIEW_PANEL: return true;
  default: return false;
  }
}

static float least_width(const Box *box, float width) {
  if (!is_flexible(box)) return box->want;
  return fminf(box->want, width * 0.34f);
}

/* The children that fit side by side from `from`. */
static RowLine take_line(const Kit *kit, Box *from, float width) {
  float gap = kit_mm(kit, SIZES.gap);
  RowLine line = {.first = from};
  Box *child = from;
  for (; child; child = child->next) {
    if (child->hidden) continue;
    float next = line.width + least_width(child, width) + (line.count ? gap : 0);
    if (line.count && next > width + 0.5f) break;
    line.width = next;
    line.count++;
    line.flexible += is_flexible(child);
    if (child->height > line.height) line.height = child->height;
  }
  line.end = child;
  return line;
}

/* Shares what is left of a line among its flexible children, measuring them again at their width. */
static void fit_line(const Kit *kit, RowLine *line, float width) {
  float gap = kit_mm(kit, SIZES.gap), fixed = gap * (float)(line->count - 1), wanted = 0;
  for (Box *child = line->first; child != line->end; child = child->next) {
    if (is_flexible(child)) wanted += child->want;
    else fixed += child->want;
  }
  float room = fmaxf(width - fixed, 1);
  line->width = fixed;
  line->height = 0;
  for (Box *child = line->first; child != line->end; child = child->next) {
    if (is_flexible(child) && wanted > room) {
      float share = room * child->want / wanted;
      measure(kit, child, share);
      child->want = share;
    } else if (child->want > width) {
      measure(kit, child, width);
      child->want = fminf(child->want, width);
    }
    if (is_flexible(child)) line->width += child->want;
    if (child->height > line->height) line->height = child->height;
  }
}

static float row_measure(const Kit *kit, Box *box, float width) {
  float height = 0, gap = kit_mm(kit, SIZES.gap);
  box->want = 0;
  for (Box *child = box->first; child; child = child->next) measure(kit, child, width);
  for (Box *at = box->first; at;) {
    RowLine line = take_line(kit, at, width);
    fit_line(kit, &line, width);
    box->want = fmaxf(box->want, fminf(line.width, width));
    height += line.height + (line.end ? gap : 0);
    at = line.end;
  }
  return height;
}

static int growing_in(const RowLine *line) {
  int growing = 0;
  for (Box *child = line->first; child != line->end; child = child->next)
    growing += grows(child) && !child->hidden;
  return growing;
}

static void place_line(const Kit *kit, Box *box, RowLine *line, float y) {
  float gap = kit_mm(kit, SIZES.gap), room = fmaxf(box->rect.w - line->width, 0), x = box->rect.x;
  int growing = growing_in(line);
  bool between = !growing && line->count > 1 && box->node->align && box->node->align[0] == 'b';
  if (!growing && !between) x += aligned(box, room);
  for (Box *child = line->first; child != line->end; child = child->next) {
    if (child->hidden) continue;
    float width = fminf(child->want + (grows(child) ? room / (float)growing : 0), box->rect.w);
    place(kit, child, x, y + (line->height - child->height) / 2, width, child->height);
    x += width + gap + (between ? room / (float)(line->count - 1) : 0);
  }
}

static void row_arrange(const Kit *kit, Box *box) {
  float y = box->rect.y, gap = kit_mm(kit, SIZES.gap);
  for (Box *at = box->first; at;) {
    RowLine line = take_line(kit, at, box->rect.w);
    fit_line(kit, &line, box->rect.w);
    bool only = at == box->first && !line.end;
    if (only && box->rect.h > line.height) line.height = box->rect.h;
    place_line(kit, box, &line, y);
    y += line.height + gap;
    at = line.end;
  }
}

const Widget ROW_WIDGET = {row_measure, row_arrange, NULL, NULL};

/* Grid: equal columns -------------------------------------------------------------------------------- */

typedef struct GridShape {
  int columns;
  float cell;
} GridShape;

static float cell_width(float gap, int columns, float width) {
  return floorf((width - gap * (float)(columns - 1)) / (float)columns);
}

static bool is_scale_grid(const Box *box) {
  return box->first && box->first->node->kind == VIEW_CHOICE && look_has_style(box->first->node, "scale");
}

/* Pictures to press fill their rows; on a standing screen twice as many rows as on a lying one. */
static int picture_columns(const Kit *kit, const Box *box, int fit, int count) {
  const Panel *panel = &kit->ui->config.panel;
  if (panel->height_px > panel->width_px && box->node->columns > 1 && fit > box->node->columns / 2) fit = box->node->columns / 2;
  while (fit > 1 && count % fit != 0) fit--;
  return fit;
}

static bool is_picture_grid(const Box *box) {
  return box->first && box->first->node->kind == VIEW_BUTTON && look_has_style(box->first->node, "picture");
}

/* The stations of a way stand on lines of about the same length. */
static int station_columns(const Kit *kit, const Box *box, float width, int fit, int count) {
  while (fit > 1 && !stations_fit(kit, box->first, cell_width(kit_mm(kit, SIZES.gap), fit, width))) fit--;
  int lines = (count + fit - 1) / fit;
  return (count + lines - 1) / lines;
}

static GridShape grid_shape(const Kit *kit, const Box *box, float width) {
  float gap = kit_mm(kit, SIZES.gap);
  float least = kit_em(kit, box->node->min_mm > 0 ? box->node->min_mm : 60);
  int fit = (int)((width + gap) / (least + gap)), count = 0;
  for (Box *child = box->first; child; child = child->next) count++;
  if (box->node->columns > 0 && fit > box->node->columns) fit = box->node->columns;
  if (fit > count) fit = count;
  if (is_picture_grid(box)) fit = picture_columns(kit, box, fit, count);
  if (fit < 1 || (fit < count && is_scale_grid(box))) fit = 1; /* a scale is one line or one list */
  for (Box *child = box->first; child && is_scale_grid(box); child = child->next) child->upright = fit > 1;
  if (box->first && station_is(box->first->node)) fit = station_columns(kit, box, width, fit, count);
  while (fit > 1 && !choices_fit(kit, box->first, cell_width(gap, fit, width))) fit--;
  return (GridShape){fit, cell_width(gap, fit, width)};
}

/* How high cards may become: they stay wider than high, and low enough to be taken in at one look. A scale's steps
 * may be as high as wide. Anything that grows by itself has no limit. */
static float grid_most(const Kit *kit, const Box *box, float width) {
  GridShape shape = grid_shape(kit, box, width);
  int count = 0;
  for (const Box *child = box->first; child; child = child->next, count++)
    if (child->node->grow) return INFINITY;
  int rows = (count + shape.columns - 1) / shape.columns;
  float row = fminf(shape.cell * (is_scale_grid(box) && rows == 1 ? 1 : 0.62f), kit_mm(kit, rows > 3 ? 60 : 100));
  return (float)rows * (row + kit_mm(kit, SIZES.gap));
}

/* Height of the row that starts at `from`; moves *from behind it. */
static float grid_row_height(Box **from, int columns) {
  float height = 0;
  for (int i = 0; i < columns && *from; i++, *from = (*from)->next) height = fmaxf(height, (*from)->height);
  return height;
}

static float grid_measure(const Kit *kit, Box *box, float width) {
  GridShape shape = grid_shape(kit, box, width);
  float height = 0, gap = kit_mm(kit, SIZES.gap);
  for (Box *child = box->first; child; child = child->next) measure(kit, child, shape.cell);
  for (Box *at = box->first; at;) {
    height += grid_row_height(&at, shape.columns);
    if (at) height += gap;
  }
  box->want = width;
  return height;
}

static void grid_arrange(const Kit *kit, Box *box) {
  GridShape shape = grid_shape(kit, box, box->rect.w);
  float gap = kit_mm(kit, SIZES.gap), y = box->rect.y, extra = 0;
  int rows = 0;
  float even = 0; /* where there is room all rows are as high as the highest */
  for (Box *at = box->first; at; rows++) even = fmaxf(even, grid_row_height(&at, shape.columns));
  if (rows > 0) even = fmaxf(even, (box->rect.h - gap * (float)(rows - 1)) / (float)rows);
  bool fits = even * (float)rows + gap * (float)(rows - 1) <= box->rect.h + 0.5f;
  if (rows > 0 && box->rect.h > box->height) extra = (box->rect.h - box->height) / (float)rows;
  for (Box *at = box->first; at;) {
    Box *row = at;
    float height = grid_row_height(&at, shape.columns) + extra, x = box->rect.x;
    if (fits) height = even;
    for (; row != at; row = row->next, x += shape.cell + gap) place(kit, row, x, y, shape.cell, height);
    y += height + gap;
  }
  choices_settle(kit, box->first);
}

const Widget GRID_WIDGET = {grid_measure, grid_arrange, NULL, NULL};

/* Split: 3 to 2 (an aside: 2 to 3; even: 1 to 1), below each other when narrow ------------------------------------- */

static float split_second(const Kit *kit, const Box *box, float width) {
  float gap = kit_mm(kit, SIZES.gap * 1.75), least = kit_em(kit, box->node->min_mm > 0 ? box->node->min_mm : 85);
  float second = floorf((width - gap) * (look_has_style(box->node, "even") ? 0.5f : 0.4f));
  return second >= least ? second : 0;
}

static float split_measure(const Kit *kit, Box *box, float width) {
  float gap = kit_mm(kit, SIZES.gap * 1.75), second = split_second(kit, box, width);
  Box *a = box->first, *b = a ? a->next : NULL;
  box->want = width;
  if (!a) return 0;
  if (!b) return measure(kit, a, width);
  if (second > 0 && look_has_style(box->node, "aside")) second = width - gap - second;
  if (second > 0) return fmaxf(measure(kit, a, width - gap - second), measure(kit, b, second));
  return measure(kit, a, width) + gap + measure(kit, b, width);
}

static void split_arrange(const Kit *kit, Box *box) {
  float gap = kit_mm(kit, SIZES.gap * 1.75), second = split_second(kit, box, box->rect.w);
  Box *a = box->first, *b = a ? a->next : NULL;
  if (!a) return;
  if (second > 0 && look_has_style(box->node, "aside")) second = box->rect.w - gap - second;
  float first = second > 0 ? box->rect.w - gap - second : box->rect.w;
  float extra = fmaxf(box->rect.h - box->height, 0) / 2;
  if (!b || second > 0) {
    place(kit, a, box->rect.x, box->rect.y, b ? first : box->rect.w, box->rect.h);
    if (b) place(kit, b, box->rect.x + first + gap, box->rect.y, second, box->rect.h);
    return;
  }
  place(kit, a, box->rect.x, box->rect.y, first, a->height + extra);
  place(kit, b, box->rect.x, box->rect.y + a->height + extra + gap, first, b->height + extra);
}

const Widget SPLIT_WIDGET = {split_measure, split_arrange, NULL, NULL};

/* Panel and spacer ----------------------------------------------------------------------------------- */

/* A sheet of paper has the margins of one, and its width in mm. */
static float panel_pad(const Kit *kit, const Box *box) { return kit_em(kit, is_sheet(box->node) ? 14 : SIZES.pad); }

static float panel_measure(const Kit *kit, Box *box, float width) {
  float pad = panel_pad(kit, box);
  if (is_sheet(box->node)) width = fminf(width, kit_em(kit, box->node->min_mm));
  float height = column_measure(kit, box, width - 2 * pad);
  box->want = is_sheet(box->node) ? width : box->want + 2 * pad;
  return height + 2 * pad;
}

static void panel_arrange(const Kit *kit, Box *box) {
  float pad = panel_pad(kit, box);
  Rect whole = box->rect;
  box->rect = (Rect){whole.x + pad, whole.y + pad, whole.w - 2 * pad, whole.h - 2 * pad};
  column_arrange(kit, box);
  box->rect = whole;
}

static void panel_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  paint_box(kit->list, box->rect, kit_mm(kit, look.radius), look.fill, look.edge, kit_mm(kit, SIZES.border));
}

const Widget PANEL_WIDGET = {panel_measure, panel_arrange, panel_paint, NULL};

static float spacer_measure(const Kit *kit, Box *box, float width) {
  (void)kit, (void)width;
  box->want = 0;
  return 0;
}

const Widget SPACER_WIDGET = {spacer_measure, NULL, NULL, NULL};
