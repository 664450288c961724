/* The kit: takes a view (semantic tree), lays it out for a panel, paints it into a display list, turns
 * fingers, mouse and keys into events by id, and can describe itself for tests (D2-D4).
 * Knows no SDL, no Lua, no store. One Ui per window; all state of focus, scrolling, held targets,
 * text being edited and the on-screen keyboard lives in it. */
#ifndef MINPLAN_UI_UI_H
#define MINPLAN_UI_UI_H

#include "base/clock.h"
#include "base/input.h"
#include "paint/paint.h"
#include "text/fonts.h"
#include "ui/theme.h"
#include "view/view.h"

typedef struct Ui Ui; /* opaque */

typedef struct UiConfig {
  Panel panel;
  ThemeName theme;
  int text_percent; /* 100, 150 or 200 */
  bool keyboard;    /* show the on-screen keyboard when a field has the focus */
  Fonts fonts;
  bool no_icons;    /* icons have no font: keys say in words what they do */
  Clock clock;
  /* Word by key for the kit's own few words (keyboard keys, "more below"), in the language of the
   * view; never NULL. May be NULL itself: then keys show as they are. */
  const char *(*word)(void *context, const char *lang, const char *key);
  void *word_context;
} UiConfig;

Status ui_new(const Mem *mem, const UiConfig *config, Ui **out);
void ui_free(Ui *ui);
/* Other panel, theme or text size: everything is laid out again. */
void ui_configure(Ui *ui, const UiConfig *config);

/* The control with this id in the top bar can be pressed while a dialog is open, too. */
extern const char UI_COVER[];

/* Shows a view and owns it from now on. While view->id stays the same, focus, scroll position and a
 * text being edited live on; otherwise they start anew. */
void ui_show(Ui *ui, View *take_view);
const Panel *ui_panel(const Ui *ui); /* borrowed */
const View *ui_view(const Ui *ui); /* NULL before the first ui_show */

typedef enum UiEventKind {
  UI_PRESS,  /* button, choice, person: id, value */
  UI_CHANGE, /* field or signature changed: id, value = whole text (signature: "x,y;x,y|x,y") */
  UI_SUBMIT, /* Enter in a one-line field: id, value */
  UI_BACK,   /* Escape while no keyboard is open, which it closes first: as the node with id "back" */
  UI_HELP    /* F1 */
} UiEventKind;

typedef struct UiEvent {
  UiEventKind kind;
  const char *id;    /* borrowed until the next ui_show, ui_input or ui_next_event */
  const char *value; /* "" when there is none; borrowed likewise */
} UiEvent;

/* Feeds one input. Events that follow are fetched with ui_next_event until it says false. */
void ui_input(Ui *ui, const Input *input);
bool ui_next_event(Ui *ui, UiEvent *out);
/* When the ui next wants ui_tick although nothing happened (long press, repeat), monotonic ms; -1 never. */
int64_t ui_deadline(const Ui *ui);
void ui_tick(Ui *ui);

/* The frame as it is now; borrowed until the next call. */
const PaintList *ui_paint(Ui *ui);
/* True when something changed since the last ui_paint. */
bool ui_changed(const Ui *ui);

/* Each visible or scrolled-away node as one JSON object: id, role, name, value, state, rect px and mm,
 * font px, colours, contrast, clipped, focus order; plus panel, theme, text size, lang, direction. */
Status ui_describe(Ui *ui, Buf *out);

/* For scripted use: where a control with this label (or id, with a leading '#') can be tapped;
 * scrolls it into view first. ST_NOT_FOUND, or ST_REFUSED when it is disabled or covered. */
Status ui_locate(Ui *ui, const char *label, float *x, float *y);
/* True when this text can be read on the screen now (whole or as a part of a label, note or value). */
bool ui_shows(const Ui *ui, const char *text);
/* Puts text into the field that has the focus, as if typed. ST_NOT_FOUND when none has. */
Status ui_type(Ui *ui, const char *text);
/* The id of the control with the focus, or NULL. */
const char *ui_focus(const Ui *ui);
/* Wipes and forgets all text held for editing, suggestions and the shown view (a person leaves). */
void ui_forget(Ui *ui);

#endif
