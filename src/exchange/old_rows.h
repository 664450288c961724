/* The goals of an older plan out of a file somebody has: plain text or CSV, read goal by goal. What is wrong with a row is told
 * with its line, and the good rows are kept. Pure. docs/export.md says what is understood. */
#ifndef MINPLAN_EXCHANGE_OLD_ROWS_H
#define MINPLAN_EXCHANGE_OLD_ROWS_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

enum {
  OLD_ROWS_MOST = 100,       /* goals taken from one file */
  OLD_BROKEN_MOST = 100,     /* broken rows told one by one; all are counted */
  OLD_WORDS_POINTS = 1000,   /* of one goal */
  OLD_FILE_MAX = 8 << 20
};

typedef enum OldForm { OLD_TEXT, OLD_CSV } OldForm;

/* By its name: what ends in .csv is CSV. */
OldForm old_form(const char *file);

/* True for what is never kept (a CPR number). */
typedef bool (*OldRefuses)(const char *text, size_t length);

/* {"goals":[{"line","words","area"}],"broken":[{"line","why"}],"broken_count","left","encoding"}: area is what the file says it
 * is about, as it stands there; why is long, text, cpr, columns, quote or empty; left: good rows that were too many;
 * encoding is utf-8 or windows-1252. ST_BAD_INPUT: this is no text at all; ST_TOO_LARGE. */
Status old_rows_read(OldForm form, const char *bytes, size_t length, OldRefuses refuses, Buf *out, Fault *fault);

#endif
