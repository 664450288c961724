#include "people/consent.h"

#include <string.h>

enum { ONE_YEAR = 10000 }; /* of a Day */

static const char *const KINDS[YES_TO_COUNT] = {
    [YES_GDPR] = "gdpr",       [YES_FETCH] = "fetch",           [YES_PASS_ON] = "pass_on",
    [YES_MEETING] = "meeting", [YES_WHOLE_PLAN] = "whole_plan",
};

static const char *const STATES[CONSENT_STATE_COUNT] = {
    [CONSENT_NONE] = "",           [CONSENT_GIVEN] = "given",
    [CONSENT_REFUSED] = "refused", [CONSENT_WITHDRAWN] = "withdrawn",
    [CONSENT_EXPIRED] = "expired",
};

ConsentState consent_state(const ConsentCell *cell, Day today) {
  return cell->state == CONSENT_GIVEN && today > cell->last_day ? CONSENT_EXPIRED : cell->state;
}

bool consent_may_end(Day last_day, Day today) {
  return last_day >= today && last_day <= today + ONE_YEAR;
}

bool consent_opens(const ConsentCell *cell, Purpose purpose, Day today) {
  if (cell->purpose != purpose || consent_state(cell, today) != CONSENT_GIVEN) return false;
  if (cell->yes_to == YES_PASS_ON) return true;
  return cell->yes_to == YES_MEETING && purpose == PURPOSE_MEETING && cell->topic == TOPIC_FRAME;
}

const char *yes_to_name(YesTo yes_to) {
  return KINDS[yes_to];
}

bool yes_to_parse(const char *name, YesTo *out) {
  for (int i = 0; name && i < YES_TO_COUNT; i++) {
    if (strcmp(KINDS[i], name) != 0) continue;
    *out = (YesTo)i;
    return true;
  }
  return false;
}

const char *consent_state_name(ConsentState state) {
  return STATES[state];
}

bool consent_state_parse(const char *name, ConsentState *out) {
  for (int i = CONSENT_GIVEN; name && i < CONSENT_STATE_COUNT; i++) {
    if (strcmp(STATES[i], name) != 0) continue;
    *out = (ConsentState)i;
    return true;
  }
  return false;
}
