/* One window, or none: real through SDL2, or a surface in memory for tests, play, dump and tours.
 * Both rasterise with the same code (raster.c), so the pixels are the same (D3). */
#ifndef MINPLAN_PLATFORM_DISPLAY_H
#define MINPLAN_PLATFORM_DISPLAY_H

#include "base/clock.h"
#include "base/input.h"
#include "paint/paint.h"
#include "platform/font_set.h"

typedef struct Display Display; /* opaque */

typedef struct DisplayConfig {
  int width, height; /* px; 0 = the whole screen */
  bool windowed;     /* with a frame, for development; else borderless over the whole screen */
  bool headless;     /* no window */
  Clock clock;       /* stamps the inputs */
} DisplayConfig;

/* ST_UNSUPPORTED with the reason when there is no display to open. End with display_close. A window opens faster within
 * surroundings.h. */
Status display_open(const DisplayConfig *config, FontSet *borrow_fonts, Display **out, Fault *fault);
/* A second one beside the first, on a screen (windowed: in a window) of its own; `first` is the first one's life longer. What is
 * done there comes out of the first one's display_wait, with `aside` set. */
Status display_open_beside(Display *first, const DisplayConfig *config, Display **out, Fault *fault);
/* How many screens are plugged in now; 1 when headless. */
int display_screens(const Display *display);
/* Screens were plugged in or out: the first window, where it has no frame, covers the first one there is. INPUT_RESIZE follows when
 * that has another size. */
void display_refit(Display *first);
void display_close(Display *display);
void display_size(const Display *display, int *width, int *height); /* px */

/* Paints what differs from the list shown last and shows it. The list is not kept. Returns changed
 * pixels. */
int64_t display_show(Display *display, const PaintList *list);
/* Forgets what was shown: the next display_show paints everything. */
void display_invalidate(Display *display);

/* The same, and what painting keeps of earlier pictures goes too. The pixels themselves stand until then. */
void display_forget(Display *display);

/* Sleeps until there is input or `until_ms` (monotonic) has come; -1 = as long as it takes, 0 = do not
 * sleep. True when *out was filled. Turns finger events and the mouse events that SDL or a driver makes
 * of them into one stream (one tap = one DOWN and one UP) and drops second fingers; three contacts at
 * once are a palm or play, and send INPUT_CANCEL (SDL2 does not tell how wide a contact is). The space
 * bar writes: it gives INPUT_TEXT and no KEY_SPACE. Headless: never sleeps, false. */
bool display_wait(Display *display, int64_t until_ms, Input *out);
/* Ends a sleeping display_wait early, from any thread. */
void display_wake(Display *display);

/* The picture shown now as a PNG file. */
Status display_save_png(const Display *display, const char *path);
/* Its pixels, 0xFFRRGGBB rows of `width`; borrowed until the next display_show. For tests. */
const uint32_t *display_pixels(const Display *display);
/* When it was last shown, in ms of a clock that only goes forward. For measuring. */
double display_shown_ms(const Display *display);
/* Glyph pieces rendered since opening: "a screen seen before is redrawn without rendering text". */
int64_t display_text_renders(const Display *display);

#endif
