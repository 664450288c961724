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
  bool makes_id; /* brings a new thing, though its name does not end in .new */
  int together;  /* code points of all its words; 0 = each by itself */
} Kind;

/* One part of the table, in a file of its own: kinds_people.c and so on. Static. */
typedef struct KindPart {
  const Kind *kinds;
  int count;
} KindPart;

KindPart kinds_plan(void);
KindPart kinds_people(void);
KindPart kinds_learn(void);
KindPart kinds_path(void);    /* the way from arrival to plan */
KindPart kinds_old(void);     /* older plans that become this one */
KindPart kinds_meeting(void); /* the network meeting */
KindPart kinds_life(void);    /* the plan in use: notes by goal, how it goes on both sides */

const Kind *kind_find(const char *name); /* NULL when unknown */
bool kind_is_in(KindPart part, const char *name);

#endif
