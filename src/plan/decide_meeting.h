/* The rules of entries about a meeting, for this folder only. */
#ifndef MINPLAN_PLAN_DECIDE_MEETING_H
#define MINPLAN_PLAN_DECIDE_MEETING_H

#include "plan/plan.h"

/* True for the kinds whose rules are all here. */
bool decides_meeting(const char *kind);
Status decide_meeting(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault);
/* What is agreed at a table names its meeting in "meeting": it is under way, has a day that is to come, and says
 * what if it does not work out, or that there is nothing. Fine when it names none. */
Status decide_at_table(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault);

#endif
