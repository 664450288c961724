#include "people/retention.h"

#include <string.h>

enum { DAYS_MAX = 36500 };
static const int64_t DAY_MS = RETENTION_EVERY_MS;
/* A kiosk may stand unused for so long and then believe its clock at once. */
static const int64_t JUMP_MS = 31 * (int64_t)RETENTION_EVERY_MS;

static const struct {
  const char *name;
  int least;
} RULES[RETENTION_RULE_COUNT] = {
    [RETAIN_DROPPED_DRAFT] = {"dropped_draft", 1},
    [RETAIN_LOOK] = {"look", 365},
    [RETAIN_GUEST_CODE] = {"guest_code", 1},
    [RETAIN_CLOSED_STAFF] = {"closed_staff", 30},
    [RETAIN_ATTEMPT] = {"attempt", 30},
    [RETAIN_LEARNED] = {"learned", 30},
    [RETAIN_PLAN] = {"plan", 365},
};

const char *retention_rule_name(RetentionRule rule) {
  return RULES[rule].name;
}

int retention_least_days(RetentionRule rule) {
  return RULES[rule].least;
}

static Status parse_rule(const Json *rules, int rule, RetentionRules *out, Fault *fault) {
  const Json *days = json_field(json_field(rules, RULES[rule].name), "days");
  double number = json_number(days, -1);
  if (json_type(days) == JSON_NUMBER && number == 0)
    out->days[rule] = 0;
  else if (number >= RULES[rule].least && number <= DAYS_MAX && number == (int)number)
    out->days[rule] = (int)number;
  else
    return fault_set(fault, ST_BAD_INPUT, "inventory: rule %s must say 0 or %d days or more",
                     RULES[rule].name, RULES[rule].least);
  return ST_OK;
}

static bool is_rule(const char *name) {
  for (int i = 0; i < RETENTION_RULE_COUNT; i++)
    if (strcmp(RULES[i].name, name) == 0) return true;
  return false;
}

Status retention_parse(const Json *inventory, RetentionRules *out, Fault *fault) {
  const Json *rules = json_field(inventory, "rules");
  Status status = ST_OK;
  *out = (RetentionRules){{0}};
  for (const Json *rule = json_first(rules); rule && status == ST_OK; rule = json_next(rule))
    if (!json_name(rule) || !is_rule(json_name(rule)))
      status = fault_set(fault, ST_BAD_INPUT, "inventory: there is a rule that nothing follows");
  for (int i = 0; i < RETENTION_RULE_COUNT && status == ST_OK; i++)
    status = parse_rule(rules, i, out, fault);
  return status;
}

RetentionAct retention_act(const RetentionClock *clock) {
  if (clock->wall_ms < clock->known_ms - DAY_MS) return RETENTION_CLOCK_BEHIND;
  if (clock->known_ms - clock->last_ms > JUMP_MS) return RETENTION_CLOCK_JUMPED;
  return RETENTION_RUN;
}
