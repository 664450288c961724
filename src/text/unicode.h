/* Letters as people count them, and names as people search them (utf8proc). */
#ifndef MINPLAN_TEXT_UNICODE_H
#define MINPLAN_TEXT_UNICODE_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>

/* Byte offset of the grapheme boundary after / before `at`; `length` / 0 at the ends. */
size_t unicode_next_grapheme(const char *text, size_t length, size_t at);
size_t unicode_previous_grapheme(const char *text, size_t length, size_t at);
size_t unicode_count_graphemes(const char *text, size_t length);
/* Adds the text folded for search: case folded, accents off, white space collapsed; æ ø å stay
 * letters of their own. */
void unicode_fold(Buf *out, const char *text, size_t length);
/* Adds the text in capitals, letter by letter. */
void unicode_upper(Buf *out, const char *text, size_t length);
/* NFC form, as stored. */
void unicode_compose(Buf *out, const char *text, size_t length);

#endif
