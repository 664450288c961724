/* How long what is kept, and whether the clock may be believed when it says that the time is over.
 * Pure: the days are read from the data inventory (content/inventory.json), the store does the
 * removing. */
#ifndef MINPLAN_PEOPLE_RETENTION_H
#define MINPLAN_PEOPLE_RETENTION_H

#include "base/status.h"
#include "json/json.h"

#include <stdint.h>

typedef enum RetentionRule {
  RETAIN_DROPPED_DRAFT, /* answers of a flow that was given up; days since then */
  RETAIN_LOOK,          /* who has looked; days since the look */
  RETAIN_GUEST_CODE,   /* code and card of an account whose last day is over; days since that day */
  RETAIN_CLOSED_STAFF, /* a closed account that nothing names any more; days since its last entry */
  RETAIN_ATTEMPT,      /* wrong codes in a row; days since the last one */
  RETAIN_LEARNED,      /* single answers and choices in learning; days since they were given */
  RETAIN_PLAN,         /* a citizen and all that is theirs; days since the last entry */
  RETENTION_RULE_COUNT
} RetentionRule;

/* Days by rule; 0 = for as long as nobody asks for it to go. */
typedef struct RetentionRules {
  int days[RETENTION_RULE_COUNT];
} RetentionRules;

const char *retention_rule_name(RetentionRule rule); /* as in the inventory */
/* The fewest days a rule may say: a slip of the hand in the inventory must not cost a person
 * anything. */
int retention_least_days(RetentionRule rule);
/* From the inventory's "rules". ST_BAD_INPUT when one is missing, unknown, or says fewer days than
 * it may. */
Status retention_parse(const Json *inventory, RetentionRules *out, Fault *fault);

typedef enum RetentionAct {
  RETENTION_RUN,
  RETENTION_CLOCK_BEHIND, /* the clock stands before what was known: removes nothing until it is
                             right again */
  RETENTION_CLOCK_JUMPED /* far ahead of the last look: removes nothing until a day has passed by */
} RetentionAct;

typedef struct RetentionClock {
  int64_t wall_ms;  /* as the clock says now */
  int64_t known_ms; /* the newest time known */
  int64_t last_ms;  /* known_ms of the last look; 0 = never */
} RetentionClock;

/* What was removed cannot be brought back, so a clock that may be wrong removes nothing. */
RetentionAct retention_act(const RetentionClock *clock);
/* How long until the next look: a day. */
enum { RETENTION_EVERY_MS = 24 * 60 * 60 * 1000 };

#endif
