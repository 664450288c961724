/* Looks at a described screen as a strict friend would: are targets large enough and apart, is the
 * contrast there, is anything cut off or on top of something else? Limits from quality.md part A. */
#ifndef MINPLAN_APP_INSPECT_H
#define MINPLAN_APP_INSPECT_H

#include "json/json.h"

/* Adds one line per finding, "<screen>: <what>", to `findings`. Returns how many. */
int inspect_screen(const char *screen, const Json *description, Buf *findings);

#endif
