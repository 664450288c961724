/* Looks for a text in all memory that this process may write: heap, stack, mapped files, the picture. For `play`, which
 * asks it after a person left. */
#ifndef MINPLAN_APP_MEMORY_SEARCH_H
#define MINPLAN_APP_MEMORY_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

enum { MEMORY_NEEDLE_MAX = 64 };

/* The text as it may be handed to the process that is searched without planting it there: each byte (ASCII, folded to
 * small letters) changed, as hex. False when the text is too short (4), too long or not ASCII. */
bool memory_hide(const char *text, char out[2 * MEMORY_NEEDLE_MAX + 1]);
/* How many times it is there, in any case, as UTF-8, UTF-16 and UTF-32; -1 when memory cannot be read. */
long memory_search(const char *hidden);

#endif
