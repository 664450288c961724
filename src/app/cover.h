/* The quick cover: a picture that says nothing about anyone. It is laid out when the program starts, so that showing
 * it asks neither scripts nor store. Always in the language, colours and size of the start: what someone chose tells
 * about them. */
#ifndef MINPLAN_APP_COVER_H
#define MINPLAN_APP_COVER_H

#include "ui/ui.h"

typedef struct Cover Cover; /* opaque */

extern const char COVER_START[]; /* id of its one button */

/* `start` is the word on the button. NULL: no memory. End with cover_free. */
Cover *cover_new(const Mem *mem, const UiConfig *config, const char *start);
void cover_free(Cover *cover);
Ui *cover_ui(Cover *cover); /* borrowed */
void cover_fit(Cover *cover, const Panel *panel); /* the window has another size */
/* True at the third press of Shift alone within five seconds. Sees every input. */
bool cover_called(Cover *cover, const Input *input);

#endif
