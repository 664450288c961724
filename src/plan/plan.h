/* The rules of a plan, pure and without I/O (D6): what kinds of entries there are, what each must
 * hold, and which changes of status are allowed. The store asks here before it writes anything. */
#ifndef MINPLAN_PLAN_PLAN_H
#define MINPLAN_PLAN_PLAN_H

#include "base/status.h"
#include "json/json.h"

/* Goal: ønske, formuleret, aftalt, i gang, pause, nået, ændret, opgivet (domain.md section 8). */
typedef enum GoalStatus {
  GOAL_WISH, GOAL_WORDED, GOAL_AGREED, GOAL_ACTIVE, GOAL_PARKED, GOAL_REACHED, GOAL_CHANGED,
  GOAL_DROPPED, GOAL_STATUS_COUNT
} GoalStatus;

typedef enum AgreementStatus {
  AGREEMENT_AGREED, AGREEMENT_DONE, AGREEMENT_POSTPONED, AGREEMENT_LAPSED, AGREEMENT_STATUS_COUNT
} AgreementStatus;

enum { PLAN_MAX_ACTIVE_GOALS = 3 };

const char *goal_status_name(GoalStatus status); /* "wish", ... as stored */
bool goal_status_parse(const char *name, GoalStatus *out);
bool goal_may_become(GoalStatus from, GoalStatus to);
const char *agreement_status_name(AgreementStatus status);
bool agreement_status_parse(const char *name, AgreementStatus *out);
bool agreement_may_become(AgreementStatus from, AgreementStatus to);

/* Checks one journal entry by its kind and body: known kind, required fields there, types, limits,
 * known values, clean text. `fault->detail` names kind and field, never a value. */
Status plan_check_entry(const char *kind, const Json *body, Fault *fault);

/* The kinds, for tests and documentation; NULL-terminated, static. */
const char *const *plan_entry_kinds(void);

#endif
