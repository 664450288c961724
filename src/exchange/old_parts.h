/* What the files that read older plans share. This folder only. */
#ifndef MINPLAN_EXCHANGE_OLD_PARTS_H
#define MINPLAN_EXCHANGE_OLD_PARTS_H

#include "exchange/old_rows.h"

/* One file being read: what is found goes out as it is found. */
typedef struct OldReading {
  const char *bytes;
  size_t length;
  OldRefuses refuses;
  Buf *goals, *broken; /* the inside of a list each */
  int good, bad;
} OldReading;

/* A row that is whole; `area` of length 0: none. Says what is wrong with it, if anything. */
void old_row(OldReading *reading, int line, const char *words, size_t length, const char *area, size_t area_length);
void old_broken(OldReading *reading, int line, const char *why);

/* old_text.c, old_csv.c */
void old_read_text(OldReading *reading);
void old_read_csv(OldReading *reading);

/* Without the blanks at both ends. */
void old_trim(const char **text, size_t *length);
bool old_is(const char *text, size_t length, const char *word); /* in any case of a-z and of ÆØÅ */

#endif
