/* Whether a checked entry may happen now. */
#include "plan/decide_meeting.h"
#include "plan/decide_old.h"
#include "plan/decide_people.h"
#include "plan/plan.h"

#include <string.h>

static Status refuse(Fault *fault, const char *rule, const char *why) {
  return fault_set(fault, ST_REFUSED, "%s: %s", rule, why);
}

static const char *text_of(const Json *body, const char *field) {
  return json_text(json_field(body, field));
}

static Status decide_active(GoalStatus from, bool has_from, GoalStatus to, int active,
                            Fault *fault) {
  bool counted = has_from && goal_is_active(from);
  if (!goal_is_active(to) || counted || active < PLAN_MAX_ACTIVE_GOALS) return ST_OK;
  return refuse(fault, "max_active_goals",
                "there are three goals already; one must be parked first");
}

static Status decide_goal_new(const Json *body, const PlanFacts *facts, Fault *fault) {
  GoalStatus to = GOAL_WISH;
  goal_status_parse(text_of(body, "status"), &to);
  return decide_active(GOAL_WISH, false, to, facts->active_goals, fault);
}

static Status decide_goal_status(const Json *body, const PlanFacts *facts, Fault *fault) {
  GoalStatus from, to;
  if (!goal_status_parse(facts->status, &from) ||
      !goal_status_parse(text_of(body, "status"), &to) || !goal_may_become(from, to)) {
    return refuse(fault, "goal_status", "a goal cannot go from its status to that one");
  }
  return decide_active(from, true, to, facts->active_goals, fault);
}

static Status decide_agreement_status(const Json *body, const PlanFacts *facts, Fault *fault) {
  AgreementStatus from, to;
  if (agreement_status_parse(facts->status, &from) &&
      agreement_status_parse(text_of(body, "status"), &to) && agreement_may_become(from, to)) {
    return ST_OK;
  }
  return refuse(fault, "agreement_status", "an agreement cannot go from its status to that one");
}

static Status decide_version(const Json *body, const PlanFacts *facts, Fault *fault) {
  if ((int)json_number(json_field(body, "version"), 0) > facts->version) return ST_OK;
  return refuse(fault, "plan_version", "the plan's version must be newer than the last agreed one");
}

/* What has happened lies behind us. */
static Status decide_past(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault) {
  bool tells = strcmp(kind, "arrival.noted") == 0 || strcmp(kind, "notice.sent") == 0;
  Day day = plan_day(json_field(body, tells ? "day" : "asked"));
  bool asked = strncmp(kind, "party.", 6) == 0;
  if (!(tells || asked) || day <= facts->today) return ST_OK;
  return refuse(fault, "day_ahead", "that day is still to come");
}

static Status decide_ids(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault) {
  const char *last = strrchr(kind, '.');
  bool makes = (last && strcmp(last, ".new") == 0) || plan_kind_makes_id(kind);
  if (makes && facts->id_known)
    return refuse(fault, "id_taken", "there is one with that id already");
  if (!makes && json_field(body, "id") && !facts->id_known) {
    return refuse(fault, "id_unknown", "there is nothing with that id in this plan");
  }
  if (!facts->goal_known)
    return refuse(fault, "goal_unknown", "there is no such goal in this plan");
  return ST_OK;
}

/* A note is about a goal, or it is one that the law asks for: one of the two. */
static Status decide_note(const Json *body, Fault *fault) {
  bool of_goal = json_field(body, "goal"), duty = json_field(body, "duty");
  return of_goal != duty ? ST_OK : refuse(fault, "note_about", "a note is about a goal, or a duty: one of the two");
}

Status plan_decide(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault) {
  bool arrives = strcmp(kind, "citizen.new") == 0;
  if (arrives && facts->citizen_known)
    return refuse(fault, "citizen_known", "that citizen is here already");
  if (arrives) return ST_OK;
  if (!facts->citizen_known) return refuse(fault, "citizen_unknown", "there is no such citizen");
  if (decides_people(kind)) return decide_people(kind, body, facts, fault);
  if (decides_meeting(kind)) return decide_meeting(kind, body, facts, fault);
  Status status = decide_ids(kind, body, facts, fault);
  if (status == ST_OK) status = decide_at_table(kind, body, facts, fault);
  if (status != ST_OK) return status;
  if (decides_old(kind)) return decide_old(kind, body, facts, fault);
  if (strcmp(kind, "goal.note") == 0) return decide_note(body, fault);
  if (strncmp(kind, "rating.", 7) == 0) return rating_decide(kind, body, &facts->rating, fault);
  if (strcmp(kind, "goal.new") == 0) return decide_goal_new(body, facts, fault);
  if (strcmp(kind, "goal.status") == 0) return decide_goal_status(body, facts, fault);
  if (strcmp(kind, "agreement.status") == 0) return decide_agreement_status(body, facts, fault);
  if (strcmp(kind, "plan.agreed") == 0) return decide_version(body, facts, fault);
  return decide_past(kind, body, facts, fault);
}
