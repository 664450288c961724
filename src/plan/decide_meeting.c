#include "plan/decide_meeting.h"

#include <string.h>

static Status refuse(Fault *fault, const char *rule, const char *why) {
  return fault_set(fault, ST_REFUSED, "%s: %s", rule, why);
}

static bool is(const char *kind, const char *wanted) {
  return strcmp(kind, wanted) == 0;
}

static bool is_one_of(const char *kind, const char *const *list) {
  for (; *list; list++)
    if (is(kind, *list)) return true;
  return false;
}

bool decides_meeting(const char *kind) {
  return strncmp(kind, "meeting.", strlen("meeting.")) == 0;
}

/* "In about two weeks" is no day, and never past. */
static Status decide_day(const Json *body, const PlanFacts *facts, Fault *fault) {
  Day day = plan_day(json_field(body, "when"));
  if (day == 0 || day >= facts->today) return ST_OK;
  return refuse(fault, "past", "that day is over");
}

/* What may be said while the meeting rests, because somebody needed a break or the citizen said stop. */
static bool may_while_paused(const char *kind, const Json *body) {
  static const char *const KINDS[] = {"meeting.resumed",   "meeting.mark", "meeting.confirmed",
                                      "meeting.cancelled", "meeting.held", NULL};
  const char *state = json_text(json_field(body, "state"));
  bool leaves = is(kind, "meeting.person") && state && (is(state, "left") || is(state, "absent"));
  bool hears_less = is(kind, "meeting.person") && !state && json_field(body, "hears"); /* what somebody may hear can be taken back always */
  return leaves || hears_less || is_one_of(kind, KINDS);
}

/* Before it has begun a meeting is only prepared. */
static bool is_preparing(const char *kind) {
  static const char *const KINDS[] = {"meeting.change",  "meeting.topic", "meeting.person",
                                      "meeting.sent_in", "meeting.begun", "meeting.cancelled", NULL};
  return is_one_of(kind, KINDS);
}

static Status decide_state(const char *kind, const Json *body, const MeetingFacts *meeting, Fault *fault) {
  switch (meeting->state) {
  case MEETING_NONE:
    return refuse(fault, "meeting_unknown", "there is no such meeting in this plan");
  case MEETING_PLANNED:
    return is_preparing(kind) ? ST_OK : refuse(fault, "not_begun", "the meeting has not begun");
  case MEETING_RUNNING:
    return is(kind, "meeting.resumed") || is(kind, "meeting.begun")
               ? refuse(fault, "under_way", "the meeting is under way")
               : ST_OK;
  case MEETING_PAUSED:
    return may_while_paused(kind, body) ? ST_OK : refuse(fault, "paused", "the meeting is paused");
  case MEETING_OVER:
    break;
  }
  return refuse(fault, "meeting_over", "nothing is written to a meeting that is over");
}

/* Nothing about a plan is decided without the one whose it is; and people are at one table at a time. */
static Status decide_begun(const MeetingFacts *meeting, Fault *fault) {
  if (!meeting->citizen_here)
    return refuse(fault, "citizen_not_here", "a meeting begins when the citizen is here");
  if (meeting->other_running)
    return refuse(fault, "other_meeting", "another meeting is under way");
  return ST_OK;
}

static Status decide_person(const Json *body, const PlanFacts *facts, Fault *fault) {
  const char *state = json_text(json_field(body, "state"));
  const MeetingFacts *meeting = &facts->meeting;
  if (!meeting->person_known && (!json_field(body, "name") || !json_field(body, "side") || !state))
    return refuse(fault, "person_unknown", "whoever is new has a name, a side and a state");
  bool account = json_bool(json_field(body, "account"), false);
  if (account && !meeting->citizen_meant && !facts->staff_known)
    return refuse(fault, "staff_unknown", "there is no such account");
  if (state && is(state, "here") && facts->staff_known && !facts->staff_active)
    return refuse(fault, "staff_closed", "that account is closed, or its time is over");
  return ST_OK;
}

/* Who is named is of this meeting; whoever speaks, confirms or disagrees sits there. */
static Status decide_named(const char *kind, const Json *body, const MeetingFacts *meeting, Fault *fault) {
  if (!json_field(body, "person")) return ST_OK;
  if (!meeting->person_known)
    return refuse(fault, "person_unknown", "there is no such person in this meeting");
  if (is(kind, "meeting.turn") && !meeting->person_here)
    return refuse(fault, "person_not_here", "that person is not here");
  return ST_OK;
}

static Status decide_thing(const char *kind, const Json *body, const MeetingFacts *meeting, Fault *fault) {
  if (is(kind, "meeting.unparked") && !meeting->thing_known)
    return refuse(fault, "id_unknown", "there is nothing with that id in this meeting");
  if (meeting->thing_elsewhere)
    return refuse(fault, "id_taken", "there is something else with that id");
  if (is(kind, "meeting.topic") && !meeting->thing_known && !json_field(body, "words"))
    return refuse(fault, "id_unknown", "there is nothing with that id in this meeting");
  if (json_field(body, "topic") && !meeting->topic_known)
    return refuse(fault, "topic_unknown", "there is no such point on the agenda");
  return ST_OK;
}

/* The citizen's stop is taken back by the citizen alone, with another mark. */
static Status decide_resumed(const MeetingFacts *meeting, Fault *fault) {
  return meeting->stopped ? refuse(fault, "stopped", "the citizen said stop and has not said go on") : ST_OK;
}

Status decide_meeting(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault) {
  const MeetingFacts *meeting = &facts->meeting;
  if (!facts->goal_known) return refuse(fault, "goal_unknown", "there is no such goal in this plan");
  if (is(kind, "meeting.new") && meeting->state != MEETING_NONE)
    return refuse(fault, "id_taken", "there is one with that id already");
  if (!is(kind, "meeting.new")) {
    Status status = decide_state(kind, body, meeting, fault);
    if (status != ST_OK) return status;
  }
  Status status = decide_day(body, facts, fault);
  if (status != ST_OK) return status;
  if (is(kind, "meeting.begun")) return decide_begun(meeting, fault);
  if (is(kind, "meeting.resumed")) return decide_resumed(meeting, fault);
  if (is(kind, "meeting.person")) return decide_person(body, facts, fault);
  status = decide_named(kind, body, meeting, fault);
  return status == ST_OK ? decide_thing(kind, body, meeting, fault) : status;
}

static bool says(const Json *body, const char *field) {
  const char *text = json_text(json_field(body, field));
  return text && text[strspn(text, " \t\n")] != '\0';
}

Status decide_at_table(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault) {
  if (!json_field(body, "meeting")) return ST_OK;
  Status status = decide_state(kind, body, &facts->meeting, fault);
  if (status == ST_OK) status = decide_day(body, facts, fault);
  if (status != ST_OK || !is(kind, "agreement.new")) return status;
  if (!json_first(json_field(body, "when"))) return refuse(fault, "no_day", "an agreement has a day");
  if (says(body, "fallback") != (json_field(body, "no_fallback") != NULL)) return ST_OK;
  return refuse(fault, "no_fallback", "an agreement says what if it does not work out, or that there is nothing");
}
