/* What the kit remembers between two events. Files of src/ui only; scripts and app see ui.h. */
#ifndef MINPLAN_UI_STATE_H
#define MINPLAN_UI_STATE_H

#include "ui/edit.h"
#include "ui/widget.h"

typedef enum AreaName { AREA_TOP, AREA_BODY, AREA_BOTTOM, AREA_DIALOG, AREA_TOAST, AREA_COUNT } AreaName;

/* A part of the screen with a tree of boxes in it; the body and a dialog scroll. */
typedef struct Area {
  Box *root;      /* NULL = not there */
  Rect rect;      /* px on the screen; what lies outside is not seen */
  float content;  /* px the boxes need */
  float scrolled; /* px the content is moved up */
  float strip;    /* px below rect kept for "more below" */
} Area;

typedef struct Held {
  Box *box;              /* the control under the finger; NULL = none */
  const char *key;       /* keyboard.c has the finger */
  bool down, inside, scrolling, on_keyboard, on_more;
  float x, y, last_y;    /* px where it went down and was last */
} Held;

enum { UI_MOST_EVENTS = 64 };

typedef struct QueuedEvent {
  UiEventKind kind;
  char *id, *value; /* owned; freed when the next one is fetched */
} QueuedEvent;

/* While somebody writes there is room for all; not for what is only a badge; for the question and the words alone; for
 * one line of each, which grow only as far as that bears. */
typedef enum WritingRoom { ROOM_FOR_ALL, ROOM_FOR_TEXT, ROOM_FOR_QUESTION, ROOM_FOR_LINES } WritingRoom;

typedef struct Paragraphs Paragraphs; /* cache, words.c */

struct Ui {
  Mem mem;
  UiConfig config;
  View *view; /* owned */
  Arena boxes;
  Area areas[AREA_COUNT];
  Box **controls; /* in focus order; in the boxes arena */
  int control_count;
  Box *focus;
  bool ring;    /* show the focus ring: keys were used last */
  int terse[AREA_COUNT]; /* this bar shows: 0 all its words, 1 those of choices and of the next thing, 2 of that alone, 3 none */
  bool scrolls; /* the body needs a free place in the bottom bar for "more below" */
  WritingRoom writing; /* what steps aside for the words being written */
  bool slim;    /* top and bottom bar are one, at the bottom: somebody writes on a low panel */
  bool changed; /* a new frame is due */
  bool stale;   /* a new layout is due */
  bool said;    /* something live came onto the screen: it is brought into sight with the next layout */
  const char *more; /* key of what the button for scrolling says: "ui.more_below", "ui.to_top"; NULL = no button */
  bool more_words;  /* it has room for its words */
  Rect more_rect;
  Rect keyboard_rect;
  bool keyboard_open;
  Keyboard *keyboard;
  Edit *edit;
  char *edit_id;     /* of the field being edited; owned */
  char *focus_wish;  /* view->focus last obeyed; owned */
  char *focus_below; /* had the focus when the dialog opened; owned */
  Held held;
  QueuedEvent events[UI_MOST_EVENTS];
  int event_first, event_count;
  QueuedEvent fetched;
  Paragraphs *paragraphs;
  Buf drawn; /* strokes of a signature being made */
  PaintList *list; /* the frame painted last */
};

/* words.c */
Paragraphs *paragraphs_new(const Mem *mem, const Fonts *fonts);
void paragraphs_free(Paragraphs *cache);
/* Drops what the last two views did not use once the cache is large. */
void paragraphs_age(Paragraphs *cache);
void paragraphs_forget(Paragraphs *cache);
const char *kit_word(const Kit *kit, const char *key);

/* ui.c */
Kit ui_kit(Ui *ui);
/* As it is in one part of the screen: in the bars text grows only as far as a low panel can bear. */
Kit ui_kit_in(Ui *ui, AreaName area);
void ui_send(Ui *ui, UiEventKind kind, const char *id, const char *value);
/* Lays out when stale. Every question about places goes through it. */
void ui_refresh(Ui *ui);

/* boxes.c */
Status boxes_build(Ui *ui);
/* Depth-first successor within `root`. */
Box *box_after(const Box *root, const Box *box);
/* The control that no dialog covers, or NULL. */
Box *box_uncovered(const Ui *ui);
void box_shift(Box *root, float dx, float dy);
const Area *area_of(const Ui *ui, const Box *box);

/* frame.c */
void frame_arrange(Ui *ui);
void frame_scroll(Ui *ui, AreaName area, float delta);
AreaName frame_scrolling_area(const Ui *ui);
void frame_reveal(Ui *ui, const Box *box);
void frame_paint(Ui *ui, PaintList *list);

/* focus.c */
void focus_restore(Ui *ui, const char *id, bool same_screen);
void focus_set(Ui *ui, Box *box, bool ring);
void focus_step(Ui *ui, int direction);
void focus_toward(Ui *ui, InputKey key);
Box *control_with_id(const Ui *ui, const char *id);
bool control_enabled(const Box *box);

/* editing.c: the field with the focus */
void editing_follow_focus(Ui *ui);
void editing_open(Ui *ui, Box *field); /* a tap on it: focus, and the keyboard also when it was put away */
void editing_put_away(Ui *ui); /* the keyboard; the words and the cursor stay */
void editing_changed(Ui *ui);
void editing_end(Ui *ui);

/* writing.c: on a low panel, or with large text */
const Box *writing_question(const Ui *ui); /* the heading over the field being written in; NULL = nobody writes, or there is none */
void writing_make_room(Ui *ui, WritingRoom room); /* what steps aside is hidden; the layout is the caller's */

/* choice.c: the largest words and pictures with which these neighbours all fit the cards they were given */
void choices_settle(const Kit *kit, Box *first);
bool choices_fit(const Kit *kit, const Box *first, float width); /* at this width no word of theirs is broken */

/* more.c: "more below", in the bottom bar's free place or else on a strip of its own below what scrolls */
bool more_slot(const Ui *ui, Rect *out); /* the free place in the bottom bar, when a finger has room there */
void more_place(Ui *ui, const Kit *kit);
void more_paint(const Kit *kit);
void more_press(Ui *ui);

/* input.c */
void control_press(Ui *ui, Box *box);

#endif
