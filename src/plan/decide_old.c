/* Whether something may be said of an older plan now. What became of a goal is said one way at a time: what was carried over is
 * opened again before it goes another way, so that no goal is left behind unseen. */
#include "plan/decide_old.h"

#include <string.h>

static Status refuse(Fault *fault, const char *rule, const char *why) {
  return fault_set(fault, ST_REFUSED, "%s: %s", rule, why);
}

static bool says(const Json *body, const char *field, const char *wanted) {
  const char *text = json_text(json_field(body, field));
  return text && strcmp(text, wanted) == 0;
}

bool decides_old(const char *kind) {
  return strncmp(kind, "old_", 4) == 0;
}

static Status decide_plan_new(const Json *body, const PlanFacts *facts, Fault *fault) {
  bool compass = says(body, "form", "compass");
  if (compass ? facts->old_compasses < PLAN_MAX_OLD_COMPASSES : facts->old_plans < PLAN_MAX_OLD)
    return ST_OK;
  return refuse(fault, "old_plans", "there are as many older plans as there may be");
}

static Status decide_goal_new(const PlanFacts *facts, Fault *fault) {
  if (!facts->old_plan_known)
    return refuse(fault, "old_plan_unknown", "there is no such older plan");
  if (facts->old_goals < PLAN_MAX_OLD_GOALS) return ST_OK;
  return refuse(fault, "old_goals", "an older plan holds no more than that");
}

static Status decide_gone(bool decided, Fault *fault) {
  return decided ? refuse(fault, "old_decided", "what became of it was said already") : ST_OK;
}

static Status decide_fate(const Json *body, const PlanFacts *facts, Fault *fault) {
  bool carried = says(body, "fate", "carried");
  bool named = json_field(body, "goal") || json_field(body, "thing");
  if (strcmp(facts->status, "carried") == 0 && !says(body, "fate", "open"))
    return refuse(fault, "old_carried", "it was carried over; that must be undone first");
  /* Why would stand under the area of the old goal, which may be another than that of the new. */
  if (carried && json_field(body, "words"))
    return refuse(fault, "old_nothing", "what was carried over is said in its own words");
  if (carried == named) return ST_OK;
  return refuse(fault, "old_nothing", "what was carried over, and only that, names what it became");
}

Status decide_old(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault) {
  if (facts->status && strcmp(facts->status, "gone") == 0)
    return refuse(fault, "id_unknown", "it was taken out");
  if (strcmp(kind, "old_plan.new") == 0) return decide_plan_new(body, facts, fault);
  if (strcmp(kind, "old_goal.new") == 0) return decide_goal_new(facts, fault);
  if (strcmp(kind, "old_plan.gone") == 0) return decide_gone(facts->old_decided > 0, fault);
  if (strcmp(kind, "old_goal.gone") == 0) return decide_gone(strcmp(facts->status, "open") != 0, fault);
  return decide_fate(body, facts, fault);
}
