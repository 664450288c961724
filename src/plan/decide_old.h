/* The rules of entries about older plans, for this folder only. */
#ifndef MINPLAN_PLAN_DECIDE_OLD_H
#define MINPLAN_PLAN_DECIDE_OLD_H

#include "plan/plan.h"

/* True for the kinds whose rules are here. */
bool decides_old(const char *kind);
/* Ids were looked at before. */
Status decide_old(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault);

#endif
