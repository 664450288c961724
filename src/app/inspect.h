/* Looks at a described screen as a strict friend would: are targets large enough and apart, is the
 * contrast there, is anything cut off or on top of something else? Limits from quality.md part A. */
#ifndef MINPLAN_APP_INSPECT_H
#define MINPLAN_APP_INSPECT_H

#include "json/json.h"
#include "paint/paint.h"
#include "ui/theme.h"

/* Adds one line per finding, "<screen>: <what>", to `findings`. Returns how many. */
int inspect_screen(const char *screen, const Json *description, Buf *findings);
/* The same for what was painted: words that run off the screen at either side, letters that nobody can read, lines too
 * long to find back from. */
int inspect_paint(const char *screen, const PaintList *list, const Panel *panel, Buf *findings);

#endif
