/* A stage for the kit: a screen of four pixels to the millimetre, letters of fixed width, a clock
 * that stands still, a finger, and eyes that read the description and the painted frame. */
#ifndef MINPLAN_TEST_SUPPORT_STAGE_H
#define MINPLAN_TEST_SUPPORT_STAGE_H

#include "ui/ui.h"
#include "json/json.h"

enum { PX_PER_MM = 4 };

typedef struct Stage {
  Mem mem;
  VirtualClock time;
  UiConfig config;
  Ui *ui;
  View *view;    /* being built; the ui owns it once shown */
  Json *tree;    /* of the last look */
  long measured; /* pieces of text measured so far */
} Stage;

/* For cmocka_unit_test_setup_teardown: a screen of 1920 x 1080, paper, 100 %. */
int stage_open(void **state);
int stage_close(void **state);
#define STAGED(test) cmocka_unit_test_setup_teardown(test, stage_open, stage_close)

void stage_panel(Stage *stage, int width, int height);
void stage_text(Stage *stage, int percent);
void stage_theme(Stage *stage, ThemeName theme);

/* A new screen with an empty column as its body. */
View *stage_begin(Stage *stage, const char *id);
/* Adds a node to it; id and label may be NULL. `parent` NULL: below the body. */
ViewNode *stage_put(Stage *stage, ViewNode *parent, ViewKind kind, const char *id,
                    const char *label);
/* A row for a bar, with one button each side. */
ViewNode *stage_bar(Stage *stage, const char *left, const char *right);
void stage_show(Stage *stage);

/* One node of the description, by id or by name; a key of the keyboard by its label. NULL when
 * there is none. */
const Json *stage_find(Stage *stage, const char *name);
const Json *stage_node(Stage *stage, const char *name); /* as above; none ends the test */
const char *stage_says(Stage *stage, const char *name,
                       const char *field);       /* NULL when it has no such field */
Rect stage_rect(Stage *stage, const char *name); /* px */
Rect node_rect(const Json *node);

void finger(Stage *stage, InputKind kind, float x, float y);
void finger_on(Stage *stage, InputKind kind, const char *name); /* in the middle of a node or key */
void tap(Stage *stage, const char *name);
void press_key(Stage *stage, InputKey key);
void write_text(Stage *stage, const char *text);
void wheel(Stage *stage, float lines);
void wait_ms(Stage *stage, int64_t ms);

/* The oldest event that was not fetched yet; and: there is none. */
void expect_event(Stage *stage, UiEventKind kind, const char *id, const char *value);
void expect_quiet(Stage *stage);
void drop_events(Stage *stage);

/* The frame as it is painted now, and what lies in it. `nth` counts from 0. */
const PaintList *stage_frame(Stage *stage);
const PaintCommand *painted_text(const PaintList *list, const char *text, int nth);
const PaintCommand *painted_box(const PaintList *list,
                                Rect rect); /* the first with this place, within a pixel */

bool rect_same(Rect a, Rect b);
float right_of(Rect rect);
float below(Rect rect);

#endif
