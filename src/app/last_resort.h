/* The one screen that needs no script and no content: shown when neither will load. */
#ifndef MINPLAN_APP_LAST_RESORT_H
#define MINPLAN_APP_LAST_RESORT_H

#include "view/view.h"

/* "Please ask the staff", in Danish and English, with a button "retry". NULL when memory is short. */
View *last_resort_view(const Mem *mem);
/* The kit's own words on that screen. Never NULL; static. */
const char *last_resort_word(const char *key);

#endif
