/* The command line: one table of options for all commands, each with its help line. */
#ifndef MINPLAN_APP_OPTIONS_H
#define MINPLAN_APP_OPTIONS_H

#include "base/status.h"
#include "ui/theme.h"

#include <stdbool.h>

typedef struct Options {
  const char *data, *content, *scripts, *key_file, *lang, *out, *printer, *medium;
  const char *screen;      /* dump: only names that start with this */
  const char *whose, *form; /* import: for which citizen, and which kind of plan it was */
  const char *role, *side, *unit, *job, *last_day, *meeting, *place; /* people */
  const char *panel_text;  /* NULL = the display's own size at 21.5 in and 500 mm */
  Panel panel;
  const char *second_text; /* NULL = as the second screen is, if there is one */
  Panel second;
  ThemeName theme;
  bool theme_given;
  int text_percent; /* 100, 150, 200 */
  bool text_given;
  bool windowed, demo, json_only, check, replace, help, once;
  unsigned seed;
  int idle_minutes; /* 2-30; 0 = not given */
  const char *words[4]; /* what is left: command first */
  int word_count;
} Options;

/* Borrows from argv. ST_BAD_INPUT with one line that says what to do. */
Status options_parse(int argc, char **argv, Options *out, Fault *fault);
void options_help(void); /* to stdout */

#endif
