#include "app/last_resort.h"

#include <string.h>

/* These few words live in the program because they are for the moment when content/ cannot be read. */
static const char *const LINES[][2] = {
    {"Skærmen holder en pause", "Det, du har gemt, er her stadig. Spørg personalet, så hjælper de."},
    {"The screen is taking a break", "What you saved is still here. Ask the staff. They will help."},
};

const char *last_resort_word(const char *key) {
  if (strcmp(key, "ui.to_top") == 0) return "Op / Up";
  return strcmp(key, "ui.more_below") == 0 ? "Mere / More" : "";
}

static void add_lines(View *view, ViewNode *body, int at) {
  ViewNode *heading = view_add(view, body, VIEW_HEADING);
  ViewNode *text = view_add(view, body, VIEW_TEXT);
  if (!heading || !text) return;
  heading->level = at == 0 ? 1 : 2;
  heading->label = LINES[at][0];
  text->label = LINES[at][1];
  heading->lang = text->lang = at == 0 ? "da" : "en";
}

View *last_resort_view(const Mem *mem) {
  View *view = view_new(mem);
  if (!view) return NULL;
  view->id = "last_resort";
  view->title = LINES[0][0];
  view->lang = "da";
  view->body = view_add(view, NULL, VIEW_COLUMN);
  view->bottom = view_add(view, NULL, VIEW_ROW);
  if (view->body) {
    add_lines(view, view->body, 0);
    add_lines(view, view->body, 1);
  }
  ViewNode *retry = view->bottom ? view_add(view, view->bottom, VIEW_BUTTON) : NULL;
  if (retry) {
    retry->id = "retry";
    retry->label = "Prøv igen / Try again";
    retry->style = "primary";
    view->bottom->align = "end";
  }
  return view;
}
