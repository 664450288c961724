#include "ui/state.h"

#include <math.h>
#include <string.h>

bool control_enabled(const Box *box) { return box && !box->node->disabled; }

Box *control_with_id(const Ui *ui, const char *id) {
  for (int i = 0; id && i < ui->control_count; i++)
    if (strcmp(ui->controls[i]->node->id, id) == 0) return ui->controls[i];
  return NULL;
}

void focus_set(Ui *ui, Box *box, bool ring) {
  if (ui->focus == box && ui->ring == ring) return;
  ui->focus = box;
  ui->ring = ring;
  ui->changed = true;
  editing_follow_focus(ui);
  if (!box) return;
  ui_refresh(ui);
  frame_reveal(ui, box);
}

static bool wish_is_new(Ui *ui, bool same_screen) {
  const char *wish = ui->view->focus, *before = ui->focus_wish;
  bool same = wish && before ? strcmp(wish, before) == 0 : wish == before;
  if (same && same_screen) return false;
  mem_free_text(&ui->mem, ui->focus_wish);
  ui->focus_wish = mem_text(&ui->mem, wish);
  return true;
}

static bool is_field(const Box *box) { return box && box->node->kind == VIEW_FIELD; }

/* After a new view: the view's own wish when it is new, else where the focus was, else the first control
 * below the top bar (so that a reader starts with the question and not with "back"). Behind a closed dialog
 * the control it was opened from comes first, unless the screen wants words: then one may write on. */
void focus_restore(Ui *ui, const char *id, bool same_screen) {
  Box *was = control_with_id(ui, id), *box = NULL;
  if (wish_is_new(ui, same_screen)) box = control_with_id(ui, ui->view->focus);
  if (!box || (was && !same_screen && !is_field(box))) box = was;
  ui->focus = box;
  if (!box && !ui->areas[AREA_DIALOG].root)
    for (int i = 0; i < ui->control_count && !ui->focus; i++)
      if (!ui->controls[i]->bar) ui->focus = ui->controls[i];
  if (!ui->focus && ui->control_count) ui->focus = ui->controls[0];
  /* only a wish may open the keyboard by itself */
  if (!box && is_field(ui->focus) && !same_screen) ui->focus = box;
  editing_follow_focus(ui);
}

void focus_step(Ui *ui, int direction) {
  int at = -1;
  if (ui->control_count == 0) return;
  for (int i = 0; i < ui->control_count; i++)
    if (ui->controls[i] == ui->focus) at = i;
  if (at < 0) at = direction > 0 ? -1 : ui->control_count;
  do at = (at + direction + ui->control_count) % ui->control_count;
  while (ui->controls[at]->hidden && ui->controls[at] != ui->focus);
  focus_set(ui, ui->controls[at], true);
}

static float centre_x(const Rect *rect) { return rect->x + rect->w / 2; }
static float centre_y(const Rect *rect) { return rect->y + rect->h / 2; }

/* How far `to` lies in the wanted direction; negative = not in that direction. What is off the straight way
 * counts double; left and right stay on the line, so that at its end they do not jump to a bar. */
static float distance(const Rect *from, const Rect *to, InputKey key) {
  float dx = centre_x(to) - centre_x(from), dy = centre_y(to) - centre_y(from);
  bool sideways = key == KEY_LEFT || key == KEY_RIGHT;
  if (sideways && (to->y >= from->y + from->h || from->y >= to->y + to->h)) return -1;
  float along = key == KEY_LEFT ? -dx : key == KEY_RIGHT ? dx : key == KEY_UP ? -dy : dy;
  float across = sideways ? fabsf(dy) : fabsf(dx);
  return along <= 1 ? -1 : along + 2 * across;
}

void focus_toward(Ui *ui, InputKey key) {
  Box *best = NULL;
  float nearest = 0;
  if (!ui->focus) {
    focus_step(ui, 1);
    return;
  }
  for (int i = 0; i < ui->control_count; i++) {
    float far = distance(&ui->focus->rect, &ui->controls[i]->rect, key);
    if (far < 0 || ui->controls[i]->hidden || (best && far >= nearest)) continue;
    best = ui->controls[i];
    nearest = far;
  }
  if (best) focus_set(ui, best, true);
}
