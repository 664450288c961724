#include "plan/plan.h"

#include <string.h>

static const char *const GOAL_NAMES[GOAL_STATUS_COUNT] = {
    [GOAL_WISH] = "wish",       [GOAL_WORDED] = "worded",   [GOAL_AGREED] = "agreed",
    [GOAL_ACTIVE] = "active",   [GOAL_PARKED] = "parked",   [GOAL_REACHED] = "reached",
    [GOAL_CHANGED] = "changed", [GOAL_DROPPED] = "dropped",
};

static const char *const AGREEMENT_NAMES[AGREEMENT_STATUS_COUNT] = {
    [AGREEMENT_AGREED] = "agreed",
    [AGREEMENT_DONE] = "done",
    [AGREEMENT_POSTPONED] = "postponed",
    [AGREEMENT_LAPSED] = "lapsed",
};

#define TO(status) (1u << (status))

/* Nothing is final for a person: what was reached can be taken up again, and what was dropped can
 * be wished or worded again, but must then be agreed anew. */
static const unsigned GOAL_NEXT[GOAL_STATUS_COUNT] = {
    [GOAL_WISH] =
        TO(GOAL_WORDED) | TO(GOAL_AGREED) | TO(GOAL_ACTIVE) | TO(GOAL_PARKED) | TO(GOAL_DROPPED),
    [GOAL_WORDED] = TO(GOAL_WISH) | TO(GOAL_AGREED) | TO(GOAL_ACTIVE) | TO(GOAL_PARKED) |
                    TO(GOAL_CHANGED) | TO(GOAL_DROPPED),
    [GOAL_AGREED] =
        TO(GOAL_ACTIVE) | TO(GOAL_PARKED) | TO(GOAL_REACHED) | TO(GOAL_CHANGED) | TO(GOAL_DROPPED),
    [GOAL_ACTIVE] = TO(GOAL_PARKED) | TO(GOAL_REACHED) | TO(GOAL_CHANGED) | TO(GOAL_DROPPED),
    [GOAL_PARKED] = TO(GOAL_WORDED) | TO(GOAL_AGREED) | TO(GOAL_ACTIVE) | TO(GOAL_REACHED) |
                    TO(GOAL_CHANGED) | TO(GOAL_DROPPED),
    [GOAL_REACHED] = TO(GOAL_ACTIVE),
    [GOAL_CHANGED] =
        TO(GOAL_WORDED) | TO(GOAL_AGREED) | TO(GOAL_ACTIVE) | TO(GOAL_PARKED) | TO(GOAL_DROPPED),
    [GOAL_DROPPED] = TO(GOAL_WISH) | TO(GOAL_WORDED),
};

static const unsigned AGREEMENT_NEXT[AGREEMENT_STATUS_COUNT] = {
    [AGREEMENT_AGREED] = TO(AGREEMENT_DONE) | TO(AGREEMENT_POSTPONED) | TO(AGREEMENT_LAPSED),
    [AGREEMENT_DONE] = TO(AGREEMENT_AGREED),
    [AGREEMENT_POSTPONED] = TO(AGREEMENT_AGREED) | TO(AGREEMENT_DONE) | TO(AGREEMENT_LAPSED),
    [AGREEMENT_LAPSED] = TO(AGREEMENT_AGREED),
};

static int find(const char *const *names, int count, const char *name) {
  for (int i = 0; name && i < count; i++)
    if (strcmp(names[i], name) == 0) return i;
  return -1;
}

const char *goal_status_name(GoalStatus status) {
  return GOAL_NAMES[status];
}

bool goal_status_parse(const char *name, GoalStatus *out) {
  int found = find(GOAL_NAMES, GOAL_STATUS_COUNT, name);
  if (found >= 0) *out = (GoalStatus)found;
  return found >= 0;
}

bool goal_may_become(GoalStatus from, GoalStatus to) {
  return from == to || (GOAL_NEXT[from] & TO(to)) != 0;
}

bool goal_is_active(GoalStatus status) {
  return status == GOAL_AGREED || status == GOAL_ACTIVE;
}

const char *agreement_status_name(AgreementStatus status) {
  return AGREEMENT_NAMES[status];
}

bool agreement_status_parse(const char *name, AgreementStatus *out) {
  int found = find(AGREEMENT_NAMES, AGREEMENT_STATUS_COUNT, name);
  if (found >= 0) *out = (AgreementStatus)found;
  return found >= 0;
}

bool agreement_may_become(AgreementStatus from, AgreementStatus to) {
  return from == to || (AGREEMENT_NEXT[from] & TO(to)) != 0;
}
