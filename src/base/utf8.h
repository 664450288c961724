/* The only checks on text that need no library: is it UTF-8, and where does a code point end. */
#ifndef MINPLAN_BASE_UTF8_H
#define MINPLAN_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* True when the bytes are well-formed UTF-8 (RFC 3629) without NUL or control characters other
 * than newline and tab: what may be stored as something a person said. */
bool utf8_is_clean(const char *text, size_t length);
/* Reads the code point at *at (which must be < length of valid text) and moves *at behind it.
 * Returns U+FFFD and moves one byte where the text is not valid. */
uint32_t utf8_next(const char *text, size_t length, size_t *at);
/* Number of code points. */
size_t utf8_count(const char *text, size_t length);
/* Longest prefix of at most `max` bytes that does not cut a code point. */
size_t utf8_cut(const char *text, size_t length, size_t max);

#endif
