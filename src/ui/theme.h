/* Colours and sizes by name, in millimetres of the panel times the person's text size (D4). */
#ifndef MINPLAN_UI_THEME_H
#define MINPLAN_UI_THEME_H

#include "base/status.h"
#include "paint/paint.h"

/* "21.5in:1920x1080@500mm": diagonal, resolution, viewing distance. */
typedef struct Panel {
  double diagonal_in;
  int width_px, height_px;
  double distance_mm;
} Panel;

/* ST_BAD_INPUT when the text is not of that form or out of range (5-100 in, 320-8192 px, 200-1000 mm: who touches it is no further off). */
Status panel_parse(const char *text, Panel *out, Fault *fault);
double panel_px_per_mm(const Panel *panel);
/* How much larger type is for being read from further off than 500 mm; 1 or more. */
double panel_reading_scale(const Panel *panel);
/* How high the capitals of type of this em look from there. */
double theme_cap_degrees(double em_mm, double distance_mm);

typedef enum ThemeName { THEME_PAPER, THEME_CONTRAST, THEME_DARK, THEME_COUNT } ThemeName;

/* look/README.md gives the paper values and the contrast each pair must reach. */
typedef struct Theme {
  Color paper, card, ink, soft_ink, green, on_green, deep_green, mint, sand, blue, sky, ochre, clay;
  Color edge;     /* outline of what can be pressed: >= 3:1 on paper and card */
  Color hairline; /* decoration only */
  Color focus;    /* ring: >= 3:1 on everything it can lie on */
  Color scrim;    /* behind a dialog */
} Theme;

const Theme *theme_get(ThemeName name);
Status theme_parse(const char *name, ThemeName *out); /* "paper", "contrast", "dark" */
const char *theme_name(ThemeName name);

/* Lengths in mm at 100 % text. */
typedef struct Sizes {
  double title, heading, subheading; /* em of the type: 15, 10, 8.8 */
  double body;          /* 8.4: capitals of 0.7 degrees, the least for whatever one needs to act */
  double small;         /* 7.2: capitals of 0.6 degrees, for what only stands beside it (docs/views.md) */
  double target;        /* least side of what a citizen presses: 20 */
  double staff_target;  /* 12 */
  double key;           /* least pitch of a letter key: 16 */
  double gap;           /* between things: 4 */
  double pad;           /* inside a card: 6 */
  double margin;        /* of the screen: 18, less where the panel is narrow */
  double radius;        /* corners: 3.5 small, 5 cards */
  double border;        /* 0.5 */
  double ring;          /* focus: 0.9 (>= 3 px) */
} Sizes;

extern const Sizes SIZES;

#endif
