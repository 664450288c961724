/* The facilitator's screen: a kit and a display of its own, there only while the view that is shown
 * has an aside. Nothing of it is made at the start, which waits for nothing it does not show.
 * Closed means gone, as with the first (wipe.c). */
#ifndef MINPLAN_APP_SECOND_H
#define MINPLAN_APP_SECOND_H

#include "app/options.h"
#include "platform/display.h"
#include "ui/ui.h"

typedef struct Second {
  Mem mem;
  const Options *options; /* borrowed, as are the next two */
  FontSet *fonts;
  Display *first;
  bool headless;
  Clock clock;
  Display *display; /* NULL with the next two: not shown */
  Ui *ui;
  PaintList *neutral; /* bare paper, for the cover */
  Panel panel;
  bool out; /* it was unplugged, or its window was closed */
} Second;

/* Is there a screen for it? */
bool second_has_place(const Second *second);
/* Shows this; NULL closes. `like`: the first one's kit; the panel is its own. True when it could
 * not be opened: it is out then. */
bool second_show(Second *second, const UiConfig *like, View *take_aside);
void second_close(Second *second);
/* Closes, and holds nothing against what comes next: whoever left may have closed the window. */
void second_forget(Second *second);
/* Other theme or text size, or its window has another size. */
void second_configure(Second *second, const UiConfig *like);
/* Bare paper at once, whatever was there. */
void second_cover(Second *second);

#endif
