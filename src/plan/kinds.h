/* The table of entry kinds, for this folder only. */
#ifndef MINPLAN_PLAN_KINDS_H
#define MINPLAN_PLAN_KINDS_H

#include <stdbool.h>

typedef enum FieldType {
  FIELD_WORDS,   /* what a person said: clean text of at most `max` code points */
  FIELD_KEY,     /* a short code: letters, digits and . _ - / */
  FIELD_ID,      /* 32 hex digits */
  FIELD_CHOICE,  /* one of `allowed` */
  FIELD_NUMBER,  /* whole, min..max */
  FIELD_WHEN,    /* {year, month, day}, {about} or {about, said}; {} for none where it may be left out */
  FIELD_TRUE,    /* true */
  FIELD_DRAWING, /* strokes of a pen: digits and separators, no words */
  FIELD_BOOL,    /* true or false */
  FIELD_DAY,     /* {year, month, day} */
  FIELD_MOMENT,  /* ms since 1970 */
  FIELD_TOPICS,  /* a list of topics, each once */
  FIELD_NAMES,   /* a list of names */
  FIELD_COUNTS,  /* an object of short codes and whole numbers */
  FIELD_OBJECT,  /* an object of anything */
  FIELD_ANY      /* any value; its texts are checked */
} FieldType;

typedef struct Field {
  const char *name; /* NULL ends a list */
  FieldType type;
  bool required;
  int min, max;               /* code points of words, range of a number */
  const char *const *allowed; /* NULL-terminated, for FIELD_CHOICE */
} Field;

typedef struct Kind {
  const char *name;
  const Field *fields;
  bool internal; /* only the store writes it */
  bool any_of;   /* at least one optional field must be there */
} Kind;

const Kind *kind_find(const char *name);      /* NULL when unknown */
const Kind *kind_of_people(const char *name); /* kinds_people.c: the part of the table about people */
const Kind *kind_of_learning(const char *name); /* kinds_learn.c: the part about learning */

#endif
