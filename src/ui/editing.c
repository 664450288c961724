/* One text is edited at a time: that of the field with the focus. It outlives new views of the same
 * screen, so that a cursor never jumps while somebody writes. */
#include "ui/state.h"

#include <string.h>

void editing_end(Ui *ui) {
  edit_free(ui->edit);
  mem_free_text(&ui->mem, ui->edit_id);
  ui->edit = NULL;
  ui->edit_id = NULL;
  if (ui->keyboard_open) ui->stale = true;
  ui->keyboard_open = false;
}

/* A script that changes the value under the writer's hand (clears it, picks an example) is obeyed. */
static bool script_changed(const Ui *ui, const ViewNode *node) {
  return strcmp(node->value ? node->value : "", edit_text(ui->edit, NULL)) != 0;
}

static void open_keyboard(Ui *ui, const ViewNode *node) {
  if (!ui->edit || !ui->config.keyboard) return;
  if (!ui->keyboard) ui->keyboard = keyboard_new(&ui->mem);
  if (!ui->keyboard) return;
  keyboard_choose(ui->keyboard, node->lang ? node->lang : ui->view->lang, node->input);
  ui->keyboard_open = true;
  ui->stale = ui->changed = true;
}

static void begin(Ui *ui, const ViewNode *node) {
  editing_end(ui);
  ui->edit = edit_new(&ui->mem, node->value ? node->value : "", node->limit);
  ui->edit_id = mem_text(&ui->mem, node->id);
  ui->stale = ui->changed = true;
  open_keyboard(ui, node);
}

void editing_follow_focus(Ui *ui) {
  const ViewNode *node = ui->focus ? ui->focus->node : NULL;
  if (!node || node->kind != VIEW_FIELD) {
    if (ui->edit) editing_end(ui);
    return;
  }
  if (ui->edit && ui->edit_id && strcmp(ui->edit_id, node->id) == 0 && !script_changed(ui, node)) return;
  begin(ui, node);
}

void editing_open(Ui *ui, Box *field) {
  focus_set(ui, field, false);
  if (!ui->keyboard_open) open_keyboard(ui, field->node);
  ui_refresh(ui);
}

void editing_put_away(Ui *ui) {
  ui->keyboard_open = false;
  ui->stale = ui->changed = true;
}

void editing_changed(Ui *ui) {
  ui->stale = ui->changed = true;
  ui_send(ui, UI_CHANGE, ui->edit_id, edit_text(ui->edit, NULL));
}

Edit *kit_edit(const Kit *kit, const Box *field) {
  const Ui *ui = kit->ui;
  bool same = ui->edit && ui->edit_id && field->node->id && strcmp(ui->edit_id, field->node->id) == 0;
  return same ? ui->edit : NULL;
}

Status ui_type(Ui *ui, const char *text) {
  if (!ui->view || !ui->edit) return ST_NOT_FOUND;
  if (edit_insert(ui->edit, text)) editing_changed(ui);
  return ST_OK;
}
