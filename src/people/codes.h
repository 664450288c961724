/* Which codes will do. A code is text: digits, or four of sixteen pictures joined by '-'. */
#ifndef MINPLAN_PEOPLE_CODES_H
#define MINPLAN_PEOPLE_CODES_H

#include <stdbool.h>

typedef enum CodeKind { CODE_PICTURES, CODE_DIGITS, CODE_KIND_COUNT } CodeKind;

typedef enum CodeVerdict {
  CODE_FINE,
  CODE_SHAPE,    /* not that kind of code at all */
  CODE_SHORT,
  CODE_SAME,     /* one thing over and over */
  CODE_RUN,      /* one after the other, up or down */
  CODE_PATTERN,  /* a piece said again, as 121212 or dog-key-dog-key */
  CODE_BIRTHDAY, /* reads as a day: the first thing others try */
  CODE_COMMON,   /* on the list of those others try next */
  CODE_VERDICT_COUNT
} CodeVerdict;

enum { CODE_PICTURE_COUNT = 16, CODE_PICTURE_LENGTH = 4, CODE_DIGITS_MIN = 6, CODE_DIGITS_MAX = 12, CODE_MAX_BYTES = 64 };

CodeVerdict code_verdict(CodeKind kind, const char *code);
const char *code_verdict_name(CodeVerdict verdict); /* "short", ...; "" for CODE_FINE */
/* The pictures in their fixed order, CODE_PICTURE_COUNT of them. */
const char *const *code_pictures(void);
const char *code_kind_name(CodeKind kind); /* "pictures", "digits" */
bool code_kind_parse(const char *name, CodeKind *out);
/* What a code that somebody pressed must be: digits when it is nothing else. */
CodeKind code_kind_of(const char *code);

#endif
