/* Somebody writes, and the keyboard leaves little room: the question and the words being written
 * stay in sight. What stands round the question steps aside, and comes back with the room when the
 * keyboard is put away. */
#include "ui/state.h"

static bool is_written(const Ui *ui) {
  const Box *box = ui->focus;
  return ui->keyboard_open && ui->edit && box && box->node->kind == VIEW_FIELD && !box->dialog &&
         !box->bar;
}

const Box *writing_question(const Ui *ui) {
  const Box *root = ui->areas[AREA_BODY].root, *question = NULL;
  if (!is_written(ui)) return NULL;
  for (const Box *box = root; box && box != ui->focus; box = box_after(root, box))
    if (box->node->kind == VIEW_HEADING) question = box;
  return question;
}

static bool in_control(const Box *box) {
  for (box = box->parent; box; box = box->parent)
    if (view_is_control(box->node)) return true;
  return false;
}

static bool gives_way(const Box *box, WritingRoom room) {
  if (box->node->live || in_control(box)) return false;
  return box->node->kind == VIEW_BADGE ||
         (room >= ROOM_FOR_QUESTION && box->node->kind == VIEW_TEXT);
}

/* A group of which nothing is left takes no gap either. */
static void hide(Box *box) {
  box->hidden = true;
  Box *group = box->parent;
  if (!group) return;
  for (const Box *child = group->first; child; child = child->next)
    if (!child->hidden) return;
  hide(group);
}

void writing_make_room(Ui *ui, WritingRoom room) {
  Box *root = ui->areas[AREA_BODY].root;
  ui->writing = room;
  for (Box *box = root; box; box = box_after(root, box)) box->hidden = false;
  if (room == ROOM_FOR_ALL) return;
  for (Box *box = root; box && box != ui->focus; box = box_after(root, box))
    if (gives_way(box, room)) hide(box);
}
