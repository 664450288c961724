/* Fingers, wheel and keys. An action happens when the finger is lifted inside the target it came down on;
 * sliding off cancels, sliding back takes it up again; a finger that moves on the body scrolls it. */
#include "ui/state.h"

#include <math.h>

static const float SCROLL_START_MM = 8;

static bool inside(const Rect *rect, float x, float y) {
  return x >= rect->x && x < rect->x + rect->w && y >= rect->y && y < rect->y + rect->h;
}

static Box *control_at(const Ui *ui, float x, float y) {
  for (int i = 0; i < ui->control_count; i++) {
    Box *box = ui->controls[i];
    if (inside(&box->rect, x, y) && inside(&area_of(ui, box)->rect, x, y)) return box;
  }
  return NULL;
}

void control_press(Ui *ui, Box *box) {
  const ViewNode *node = box->node;
  ui_send(ui, UI_PRESS, node->id, node->value ? node->value : "");
}

static bool to_widget(Ui *ui, Box *box, const Input *input) {
  const Widget *widget = widget_of(box->node->kind);
  Kit kit = ui_kit(ui);
  return widget->input && widget->input(&kit, box, input);
}

static void finger_down(Ui *ui, const Input *input) {
  Held *held = &ui->held;
  *held = (Held){.down = true, .inside = true, .x = input->x, .y = input->y, .last_y = input->y};
  ui->changed = ui->changed || ui->ring;
  ui->ring = false;
  if (ui->keyboard_open && inside(&ui->keyboard_rect, input->x, input->y)) {
    held->on_keyboard = true;
    return;
  }
  if (ui->more && inside(&ui->more_rect, input->x, input->y)) {
    held->on_more = true;
    return;
  }
  held->box = control_at(ui, input->x, input->y);
  if (!held->box) return;
  ui->changed = true;
  to_widget(ui, held->box, input);
}

static bool may_scroll(const Ui *ui) {
  const Held *held = &ui->held;
  const Area *area = &ui->areas[frame_scrolling_area(ui)];
  bool drawing = held->box && view_is_dragged(held->box->node->kind);
  return !drawing && inside(&area->rect, held->x, held->y) && area->content > area->rect.h;
}

static void finger_move(Ui *ui, const Input *input) {
  Held *held = &ui->held;
  if (!held->down || held->on_keyboard || held->on_more) return;
  float start = (float)panel_px_per_mm(&ui->config.panel) * SCROLL_START_MM;
  if (!held->scrolling && may_scroll(ui) && fabsf(input->y - held->y) > start) {
    held->scrolling = true;
    held->box = NULL;
    ui->changed = true;
  }
  if (held->scrolling) frame_scroll(ui, frame_scrolling_area(ui), held->last_y - input->y);
  held->last_y = input->y;
  if (!held->box) return;
  if (view_is_dragged(held->box->node->kind) && to_widget(ui, held->box, input)) return;
  bool now = inside(&held->box->rect, input->x, input->y);
  if (now != held->inside) ui->changed = true;
  held->inside = now;
}

static void finger_up(Ui *ui, const Input *input) {
  Held held = ui->held;
  ui->held = (Held){0};
  if (held.on_more) {
    if (inside(&ui->more_rect, input->x, input->y)) more_press(ui);
    return;
  }
  if (!held.box) return; /* nothing, or it became a scroll */
  ui->changed = true;
  Box *box = held.box;
  bool hit = inside(&box->rect, input->x, input->y);
  if (box->node->kind == VIEW_FIELD) { /* takes the focus itself, once it knows where the finger was */
    if (hit) to_widget(ui, box, input);
    return;
  }
  if (hit) focus_set(ui, box, false);
  if (!to_widget(ui, box, input) && hit) control_press(ui, box);
}

static void finger_cancel(Ui *ui, const Input *input) {
  if (ui->held.box) to_widget(ui, ui->held.box, input);
  if (ui->held.box) ui->changed = true;
  ui->held = (Held){0};
}

static void page(Ui *ui, float direction) {
  AreaName area = frame_scrolling_area(ui);
  frame_scroll(ui, area, direction * ui->areas[area].rect.h * 0.8f);
}

/* What lies on top goes first: the keyboard, and the next time the screen. */
static void step_out(Ui *ui) {
  if (ui->keyboard_open) editing_put_away(ui);
  else ui_send(ui, UI_BACK, "back", "");
}

static void key_common(Ui *ui, const Input *input) {
  switch (input->key) {
  case KEY_TAB: focus_step(ui, 1); break;
  case KEY_SHIFT_TAB: focus_step(ui, -1); break;
  case KEY_ENTER:
  case KEY_SPACE:
    if (ui->focus && ui->focus->node->kind != VIEW_FIELD) control_press(ui, ui->focus);
    break;
  case KEY_LEFT:
  case KEY_RIGHT:
  case KEY_UP:
  case KEY_DOWN: focus_toward(ui, input->key); break;
  case KEY_PAGE_UP: page(ui, -1); break;
  case KEY_PAGE_DOWN: page(ui, 1); break;
  case KEY_ESCAPE: step_out(ui); break;
  case KEY_F1: ui_send(ui, UI_HELP, "help", ""); break;
  default: break;
  }
}

static void key(Ui *ui, const Input *input) {
  if (ui->focus && to_widget(ui, ui->focus, input)) return;
  if (input->kind == INPUT_TEXT && input->text[0] == ' ' && ui->focus) {
    Input space = *input;
    space.key = KEY_SPACE;
    key_common(ui, &space);
  } else if (input->kind == INPUT_KEY) {
    key_common(ui, input);
  }
}

/* The on-screen keyboard has the finger from down to up. True when it used the input. */
static bool to_keyboard(Ui *ui, const Input *input) {
  bool changed = false, done = false;
  if (!ui->held.on_keyboard || !ui->keyboard || !ui->edit) return false;
  Kit kit = ui_kit(ui);
  keyboard_input(&kit, ui->keyboard, ui->edit, input, &changed, &done);
  ui->changed = true;
  if (changed) editing_changed(ui);
  if (input->kind == INPUT_UP || input->kind == INPUT_CANCEL) ui->held = (Held){0};
  if (done) editing_put_away(ui);
  return true;
}

void ui_input(Ui *ui, const Input *input) {
  if (!ui->view) return;
  ui_refresh(ui);
  if (input->kind == INPUT_DOWN) finger_down(ui, input);
  if (to_keyboard(ui, input)) return;
  switch (input->kind) {
  case INPUT_MOVE: finger_move(ui, input); break;
  case INPUT_UP: finger_up(ui, input); break;
  case INPUT_CANCEL: finger_cancel(ui, input); break;
  case INPUT_WHEEL: frame_scroll(ui, frame_scrolling_area(ui), input->amount * 60); break;
  case INPUT_KEY:
  case INPUT_TEXT: key(ui, input); break;
  default: break;
  }
}
