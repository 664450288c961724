#include "ui/state.h"

#include <string.h>

static Box *build(Ui *ui, const ViewNode *node, Box *parent, bool dialog, bool bar) {
  Box *box = arena_take(&ui->boxes, sizeof *box);
  if (!box) return NULL;
  *box = (Box){.node = node, .parent = parent, .dialog = dialog, .bar = bar};
  for (const ViewNode *child = node->first; child; child = child->next) {
    Box *below = build(ui, child, box, dialog, bar);
    if (!below) return NULL;
    if (box->last) box->last->next = below;
    else box->first = below;
    box->last = below;
  }
  return box;
}

Box *box_after(const Box *root, const Box *box) {
  if (box->first) return box->first;
  while (box != root && !box->next) box = box->parent;
  return box == root ? NULL : box->next;
}

void box_shift(Box *root, float dx, float dy) {
  for (Box *box = root; box; box = box_after(root, box)) {
    box->rect.x += dx;
    box->rect.y += dy;
  }
}

const Area *area_of(const Ui *ui, const Box *box) {
  while (box->parent) box = box->parent;
  for (int i = 0; i < AREA_COUNT; i++)
    if (ui->areas[i].root == box) return &ui->areas[i];
  return &ui->areas[AREA_BODY];
}

static void collect_controls(Ui *ui, Box *root) {
  for (Box *box = root; box; box = box_after(root, box))
    if (view_is_control(box->node) && !box->node->disabled) ui->controls[ui->control_count++] = box;
}

static int count_boxes(Box *root) {
  int count = 0;
  for (Box *box = root; box; box = box_after(root, box)) count++;
  return count;
}

const char UI_COVER[] = "cover";

Box *box_uncovered(const Ui *ui) {
  Box *root = ui->areas[AREA_TOP].root;
  for (Box *box = root; box; box = box_after(root, box))
    if (view_is_control(box->node) && strcmp(box->node->id, UI_COVER) == 0) return box;
  return NULL;
}

/* Reading order: top, body, bottom; a dialog keeps the focus to itself, but for the way out of sight. */
static Status order_controls(Ui *ui) {
  int most = 1;
  for (int i = 0; i < AREA_COUNT; i++) most += count_boxes(ui->areas[i].root);
  ui->control_count = 0;
  ui->controls = arena_take(&ui->boxes, sizeof(Box *) * (size_t)most);
  if (!ui->controls) return ST_NO_MEMORY;
  if (ui->areas[AREA_DIALOG].root) {
    Box *uncovered = box_uncovered(ui);
    collect_controls(ui, ui->areas[AREA_DIALOG].root);
    if (uncovered) ui->controls[ui->control_count++] = uncovered;
    return ST_OK;
  }
  collect_controls(ui, ui->areas[AREA_TOP].root);
  collect_controls(ui, ui->areas[AREA_BODY].root);
  collect_controls(ui, ui->areas[AREA_BOTTOM].root);
  return ST_OK;
}

Status boxes_build(Ui *ui) {
  const View *view = ui->view;
  const ViewNode *const parts[AREA_COUNT] = {view->top, view->body, view->bottom, view->dialog, view->toast};
  arena_reset(&ui->boxes);
  ui->focus = NULL;
  ui->held = (Held){0};
  for (int i = 0; i < AREA_COUNT; i++) {
    bool bar = i == AREA_TOP || i == AREA_BOTTOM;
    ui->areas[i].root = parts[i] ? build(ui, parts[i], NULL, i == AREA_DIALOG, bar) : NULL;
    if (parts[i] && !ui->areas[i].root) return ST_NO_MEMORY;
  }
  return order_controls(ui);
}
