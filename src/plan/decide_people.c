#include "plan/decide_people.h"

#include <string.h>

static Status refuse(Fault *fault, const char *rule, const char *why) {
  return fault_set(fault, ST_REFUSED, "%s: %s", rule, why);
}

static bool begins(const char *kind, const char *start) {
  return strncmp(kind, start, strlen(start)) == 0;
}

static bool is(const char *kind, const char *wanted) {
  return strcmp(kind, wanted) == 0;
}

static TopicSet topics_in(const Json *body, const char *field) {
  TopicSet topics;
  return topics_of_json(json_field(body, field), &topics) ? topics : 0;
}

Day plan_day(const Json *date) {
  return (int)json_number(json_field(date, "year"), 0) * 10000 +
         (int)json_number(json_field(date, "month"), 0) * 100 +
         (int)json_number(json_field(date, "day"), 0);
}

/* Something shared with somebody outside names no account. */
static bool names_account(const char *kind, const Json *body) {
  return !is(kind, "share.law") || json_field(body, "recipient");
}

/* What is taken back or ended may be about an account that was closed since. */
static Status decide_account(const char *kind, const PlanFacts *facts, Fault *fault) {
  if (!facts->staff_known) return refuse(fault, "staff_unknown", "there is no such account");
  bool gives = is(kind, "role.assigned") || is(kind, "consent.set") || is(kind, "share.law");
  if (gives && !facts->staff_active)
    return refuse(fault, "staff_closed", "that account is closed, or its time is over");
  return ST_OK;
}

static Status decide_last_day(const Json *body, const PlanFacts *facts, Fault *fault) {
  Day last_day = plan_day(json_field(body, "last_day"));
  if (consent_may_end(last_day, facts->today)) return ST_OK;
  return refuse(fault, "last_day", "the last day must lie between today and a year from now");
}

/* A yes ends on a day; a no stands until it is changed. */
static Status decide_consent(const Json *body, const PlanFacts *facts, Fault *fault) {
  TopicSet given = topics_in(body, "given"), refused = topics_in(body, "refused");
  const char *purpose = json_text(json_field(body, "purpose"));
  if (given & refused) return refuse(fault, "both_ways", "a topic is given and refused");
  if (!(given | refused)) return refuse(fault, "no_topics", "no topic is named");
  if (given && facts->staff_bound && purpose && !is(purpose, purpose_name(facts->staff_purpose)))
    return refuse(fault, "other_purpose", "a guest is here for one purpose");
  return given ? decide_last_day(body, facts, fault) : ST_OK;
}

/* When it is asked again, and about whom, may be left open; what is said must make sense. */
static Status decide_postponed(const Json *body, const PlanFacts *facts, Fault *fault) {
  const Json *day = json_field(body, "ask_again");
  if (json_field(body, "recipient") && !facts->staff_known)
    return refuse(fault, "staff_unknown", "there is no such account");
  if (day && !consent_may_end(plan_day(day), facts->today))
    return refuse(fault, "ask_again", "it is asked again between today and a year from now");
  return ST_OK;
}

static Status decide_part(const Json *body, const PlanFacts *facts, Fault *fault) {
  if (!role_may(facts->staff_role, RIGHT_PART))
    return refuse(fault, "no_part", "this role has no part in any plan");
  if (!topics_in(body, "topics")) return refuse(fault, "no_topics", "no topic is named");
  return ST_OK;
}

/* Told to somebody with an account here, or to somebody outside by name: one of the two. */
static Status decide_share(const Json *body, const PlanFacts *facts, Fault *fault) {
  bool inside = json_field(body, "recipient"), outside = json_field(body, "outside");
  if (inside == outside) return refuse(fault, "recipient", "it is told to one, here or outside");
  if (!topics_in(body, "topics")) return refuse(fault, "no_topics", "no topic is named");
  return decide_last_day(body, facts, fault);
}

static Status decide_told(const PlanFacts *facts, Fault *fault) {
  if (facts->untold_known) return ST_OK;
  return refuse(fault, "id_unknown", "there is nothing with that id to be told about");
}

/* A name and its code belong together: the code is kept under the name. */
static Status decide_name(const Json *body, const PlanFacts *facts, Fault *fault) {
  if (!json_field(body, "name") || !facts->has_code) return ST_OK;
  return refuse(fault, "name_needs_code",
                "a citizen with a code changes the name together with it");
}

bool decides_people(const char *kind) {
  return is(kind, "citizen.change") || begins(kind, "role.") || begins(kind, "consent.") ||
         begins(kind, "share.") || begins(kind, "access.");
}

Status decide_people(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault) {
  if (is(kind, "citizen.change")) return decide_name(body, facts, fault);
  if (is(kind, "access.told")) return decide_told(facts, fault);
  if (is(kind, "consent.postponed")) return decide_postponed(body, facts, fault);
  Status status = names_account(kind, body) ? decide_account(kind, facts, fault) : ST_OK;
  if (status != ST_OK) return status;
  if (is(kind, "consent.set")) return decide_consent(body, facts, fault);
  if (is(kind, "role.assigned")) return decide_part(body, facts, fault);
  if (is(kind, "share.law")) return decide_share(body, facts, fault);
  return ST_OK;
}
