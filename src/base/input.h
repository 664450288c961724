/* What a person does to the machine, as plain values: made by platform, read by ui. */
#ifndef MINPLAN_BASE_INPUT_H
#define MINPLAN_BASE_INPUT_H

#include <stdbool.h>
#include <stdint.h>

typedef enum InputKind {
  INPUT_DOWN,   /* a finger or the left mouse button goes down */
  INPUT_MOVE,
  INPUT_UP,
  INPUT_CANCEL, /* palm, too many fingers, lost window: forget what was held */
  INPUT_WHEEL,  /* scroll by `amount` lines, positive = towards the end */
  INPUT_KEY,    /* a key that does not write */
  INPUT_TEXT,   /* a key that writes: `text` */
  INPUT_RESIZE, /* the window is now x by y pixels */
  INPUT_EXPOSE, /* the screen lost the window's content; the display has put it back */
  INPUT_QUIT,   /* the window was closed; `aside`: only the second one */
  INPUT_SCREENS /* a screen was plugged in or out */
} InputKind;

typedef enum InputKey {
  KEY_NONE, KEY_TAB, KEY_SHIFT_TAB, KEY_ENTER, KEY_SPACE, KEY_ESCAPE, KEY_BACKSPACE, KEY_DELETE,
  KEY_LEFT, KEY_RIGHT, KEY_UP, KEY_DOWN, KEY_HOME, KEY_END, KEY_PAGE_UP, KEY_PAGE_DOWN, KEY_F1,
  KEY_SHIFT /* pressed, not held: alone it writes nothing */
} InputKey;

typedef struct Input {
  InputKind kind;
  int64_t time_ms; /* monotonic */
  float x, y;      /* px in the window; size for INPUT_RESIZE */
  float amount;    /* INPUT_WHEEL */
  InputKey key;    /* INPUT_KEY */
  char text[32];   /* INPUT_TEXT: clean UTF-8, NUL-terminated */
  bool aside;      /* done in the second window */
} Input;

#endif
