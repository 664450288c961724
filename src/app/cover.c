#include "app/cover.h"

#include <string.h>

enum { PRESSES = 3, PRESSES_MS = 5000 };

const char COVER_START[] = "start";

struct Cover {
  Mem mem;
  Ui *ui;
  UiConfig config;
  int64_t pressed_ms[PRESSES]; /* Shift, the oldest first */
  int presses;
};

/* One button in the middle of the paper: away from the corner where the cover was asked for, so that a second tap
 * there does nothing. */
static View *neutral_view(const Mem *mem, const char *start) {
  View *view = view_new(mem);
  ViewNode *body = view ? view_add(view, NULL, VIEW_COLUMN) : NULL;
  bool above = body && view_add(view, body, VIEW_SPACER);
  ViewNode *button = above ? view_add(view, body, VIEW_BUTTON) : NULL;
  bool below = button && view_add(view, body, VIEW_SPACER);
  if (button) button->label = view_text(view, start);
  if (!below || !button->label) {
    view_free(view);
    return NULL;
  }
  view->id = "cover";
  view->title = button->label;
  view->body = body;
  body->grow = true;
  body->align = "center";
  button->id = COVER_START;
  return view;
}

Cover *cover_new(const Mem *mem, const UiConfig *config, const char *start) {
  UiConfig plain = *config;
  plain.word = NULL; /* words come from scripts, and this must never wait for one */
  plain.keyboard = false;
  Cover *cover = mem_new(mem, sizeof *cover);
  View *view = neutral_view(mem, start);
  Ui *ui = NULL;
  if (!cover || !view || ui_new(mem, &plain, &ui) != ST_OK) {
    view_free(view);
    mem_free(mem, cover, sizeof *cover);
    return NULL;
  }
  ui_show(ui, view);
  ui_paint(ui);
  *cover = (Cover){.mem = *mem, .ui = ui, .config = plain};
  return cover;
}

void cover_free(Cover *cover) {
  if (!cover) return;
  ui_free(cover->ui);
  Mem mem = cover->mem;
  mem_free(&mem, cover, sizeof *cover);
}

Ui *cover_ui(Cover *cover) { return cover->ui; }

void cover_fit(Cover *cover, const Panel *panel) {
  cover->config.panel = *panel;
  ui_configure(cover->ui, &cover->config);
}

/* Capital letters are Shift too, so only presses with nothing between them count. */
bool cover_called(Cover *cover, const Input *input) {
  bool shift = input->kind == INPUT_KEY && input->key == KEY_SHIFT;
  bool other = input->kind == INPUT_KEY || input->kind == INPUT_TEXT || input->kind == INPUT_DOWN;
  if (!shift) {
    if (other) cover->presses = 0;
    return false;
  }
  if (cover->presses == PRESSES) memmove(cover->pressed_ms, cover->pressed_ms + 1, sizeof(int64_t) * (PRESSES - 1));
  else cover->presses++;
  cover->pressed_ms[cover->presses - 1] = input->time_ms;
  return cover->presses == PRESSES && input->time_ms - cover->pressed_ms[0] <= PRESSES_MS;
}
