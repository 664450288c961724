/* The rules of entries about people, for this folder only. */
#ifndef MINPLAN_PLAN_DECIDE_PEOPLE_H
#define MINPLAN_PLAN_DECIDE_PEOPLE_H

#include "plan/plan.h"

/* True for the kinds whose rules are here. */
bool decides_people(const char *kind);
Status decide_people(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault);

#endif
