/* Reads a laid out paragraph as an eye does. */
#ifndef MINPLAN_TEST_SUPPORT_LINES_H
#define MINPLAN_TEST_SUPPORT_LINES_H

#include "support_fonts.h"
#include "text/paragraph.h"

/* A paragraph of this text in fixed fonts, ten pixels a letter; a failure ends the test. */
Paragraph *lay_out(const char *text, float width, bool rtl);
/* One line from left to right as it is seen: letters of words that run from right to left turned
 * around, a space where there is a gap. Borrowed until the next call. */
const char *line_seen(const Paragraph *paragraph, int line);
/* The same with at most so many letters on a line, and with even lines. */
Paragraph *lay_out_prose(const char *text, float width, int most, bool even);
void assert_line(const Paragraph *paragraph, int line, const char *expected);

#endif
