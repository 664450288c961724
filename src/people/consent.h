/* Consent is a matrix, never one tick: who x which topic x what for, in five kinds that are kept apart,
 * each cell with its own last day. */
#ifndef MINPLAN_PEOPLE_CONSENT_H
#define MINPLAN_PEOPLE_CONSENT_H

#include "people/day.h"
#include "people/roles.h"
#include "people/topics.h"

/* What the yes is to (domain.md section 5, a to e). */
typedef enum YesTo {
  YES_GDPR,    /* that data are kept at all */
  YES_FETCH,   /* that information is fetched from others */
  YES_PASS_ON, /* that this person may read; the only one that opens topics */
  YES_MEETING, /* the meeting and who comes; opens the frame for it */
  YES_WHOLE_PLAN,
  YES_TO_COUNT
} YesTo;

typedef enum ConsentState {
  CONSENT_NONE, /* never asked */
  CONSENT_GIVEN, CONSENT_REFUSED, CONSENT_WITHDRAWN,
  CONSENT_EXPIRED, /* given, and its last day is over; computed, never stored */
  CONSENT_STATE_COUNT
} ConsentState;

typedef struct ConsentCell {
  YesTo yes_to;
  Purpose purpose;
  Topic topic;
  ConsentState state; /* as stored */
  Day last_day;
} ConsentCell;

/* What a cell says on a day. */
ConsentState consent_state(const ConsentCell *cell, Day today);
/* True while a yes may end on that day: today at the earliest, a year from now at the latest. */
bool consent_may_end(Day last_day, Day today);
/* True when the cell lets its recipient read its topic for the purpose. */
bool consent_opens(const ConsentCell *cell, Purpose purpose, Day today);

const char *yes_to_name(YesTo yes_to);
bool yes_to_parse(const char *name, YesTo *out);
const char *consent_state_name(ConsentState state); /* "given", ...; "" for CONSENT_NONE */
bool consent_state_parse(const char *name, ConsentState *out);

#endif
