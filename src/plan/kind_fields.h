/* How the parts of the table of kinds say their fields, for this folder only. Limits are code points: they leave room for
 * letters made of several (the screen counts graphemes and stops far earlier). */
#ifndef MINPLAN_PLAN_KIND_FIELDS_H
#define MINPLAN_PLAN_KIND_FIELDS_H

#include "plan/kinds.h"

#include <stddef.h>

enum { NAME_MAX_POINTS = 240, LINE_MAX_POINTS = 1000, WORDS_MAX_POINTS = 4000 };

/* clang-format off */
#define MUST true
#define MAY false
#define FIELD_END { .name = NULL }
#define FIELD_OF(kind, field, need) { .name = field, .type = kind, .required = need }
#define TEXT_OF(field, need, most) { .name = field, .type = FIELD_WORDS, .required = need, .max = most }
#define NAME(field, need) TEXT_OF(field, need, NAME_MAX_POINTS)
#define LINE(field, need) TEXT_OF(field, need, LINE_MAX_POINTS)
#define WORDS(field, need) TEXT_OF(field, need, WORDS_MAX_POINTS)
#define KEY(field, need) FIELD_OF(FIELD_KEY, field, need)
#define ID(field, need) FIELD_OF(FIELD_ID, field, need)
#define WHEN(field, need) FIELD_OF(FIELD_WHEN, field, need)
#define ANY(field, need) FIELD_OF(FIELD_ANY, field, need)
#define OBJECT(field, need) FIELD_OF(FIELD_OBJECT, field, need)
#define BOOL(field, need) FIELD_OF(FIELD_BOOL, field, need)
#define CALENDAR_DAY(field, need) FIELD_OF(FIELD_DAY, field, need)
#define MOMENT(field, need) FIELD_OF(FIELD_MOMENT, field, need)
#define TOPICS_OF(field, need) FIELD_OF(FIELD_TOPICS, field, need)
#define NUMBER(field, need, low, high) \
  { .name = field, .type = FIELD_NUMBER, .required = need, .min = low, .max = high }
#define CHOICE(field, need, list) { .name = field, .type = FIELD_CHOICE, .required = need, .allowed = list }
#define KIND_PART(table) (KindPart){table, (int)(sizeof(table) / sizeof *(table))}
/* clang-format on */

#endif
