/* The rules of a plan, pure and without I/O (D6): what kinds of entries there are, what each must
 * hold, and which changes of status are allowed. The store asks here before it writes anything. */
#ifndef MINPLAN_PLAN_PLAN_H
#define MINPLAN_PLAN_PLAN_H

#include "base/status.h"
#include "json/json.h"
#include "people/consent.h"
#include "plan/rating.h"

/* Goal: ønske, formuleret, aftalt, i gang, pause, nået, ændret, opgivet (domain.md section 8). */
typedef enum GoalStatus {
  GOAL_WISH, GOAL_WORDED, GOAL_AGREED, GOAL_ACTIVE, GOAL_PARKED, GOAL_REACHED, GOAL_CHANGED,
  GOAL_DROPPED, GOAL_STATUS_COUNT
} GoalStatus;

typedef enum AgreementStatus {
  AGREEMENT_AGREED, AGREEMENT_DONE, AGREEMENT_POSTPONED, AGREEMENT_LAPSED, AGREEMENT_STATUS_COUNT
} AgreementStatus;

enum { PLAN_MAX_ACTIVE_GOALS = 3, PLAN_MAX_OLD = 4, PLAN_MAX_OLD_COMPASSES = 1, PLAN_MAX_OLD_GOALS = 200 };

const char *goal_status_name(GoalStatus status); /* "wish", ... as stored */
bool goal_status_parse(const char *name, GoalStatus *out);
/* A status may always stay as it is: "we looked, and keep it" is worth writing down. */
bool goal_may_become(GoalStatus from, GoalStatus to);
/* Agreed and active goals are those worked on now: they count towards PLAN_MAX_ACTIVE_GOALS. */
bool goal_is_active(GoalStatus status);
const char *agreement_status_name(AgreementStatus status);
bool agreement_status_parse(const char *name, AgreementStatus *out);
bool agreement_may_become(AgreementStatus from, AgreementStatus to);

/* Checks one journal entry by its kind and body: known kind, required fields there, types, limits,
 * known values, clean text. `fault->detail` names kind and field, never a value.
 * ST_REFUSED when a text holds something shaped like a Danish CPR number. */
Status plan_check_entry(const char *kind, const Json *body, Fault *fault);

/* The name of each kind, from 0; NULL behind the last. For tests and documentation. */
const char *plan_entry_kind(int number);
/* True for the kinds that only the store itself may write (answers and drafts). */
bool plan_kind_is_internal(const char *kind);
/* True for the kinds about people: accounts, codes, parts in a plan, consents, looks. */
bool plan_kind_is_of_people(const char *kind);
/* True for what somebody learned: only the store itself writes it, into the learner's own chain. */
bool plan_kind_is_of_learning(const char *kind);
/* True for the kinds that bring a new thing with an id of its own in the field "id". */
bool plan_kind_makes_id(const char *kind);

/* True when the text holds something shaped like a Danish CPR number: a plausible day, month and
 * year, perhaps a dash or spaces, four digits; digits of any script, also a replacement number. */
bool plan_holds_cpr(const char *text, size_t length);

typedef enum MeetingState {
  MEETING_NONE, MEETING_PLANNED, MEETING_RUNNING, MEETING_PAUSED, MEETING_OVER /* held or cancelled */
} MeetingState;

/* Of the meeting an entry names, in "meeting" or as its own "id". */
typedef struct MeetingFacts {
  MeetingState state;
  bool stopped;         /* the citizen's last mark is stop */
  bool other_running;   /* another meeting of this citizen's is under way */
  bool citizen_here;
  bool citizen_meant;   /* the body's "person" is the citizen */
  bool person_known, person_here; /* the body's "person" is of this meeting */
  bool thing_known;     /* the body's "id" is one of this kind, of this meeting */
  bool thing_elsewhere; /* it is something else, or of another meeting */
  bool topic_known;     /* the body's "topic" is a point on the agenda */
} MeetingFacts;

/* What the store knows of the thing an entry is about, looked up in the same transaction. */
typedef struct PlanFacts {
  bool citizen_known;
  bool id_known;      /* the body's "id" exists among this citizen's things of that kind */
  bool goal_known;    /* the body's "goal" exists; true when it has none */
  const char *status; /* stored status of the body's "id"; NULL when it has none */
  int active_goals;   /* of this citizen */
  int version;        /* of the last agreed plan; 0 = none */
  bool has_code;      /* the citizen signs in with a code, which is bound to the name */
  bool staff_known;   /* the body's "staff", "recipient" or (of a meeting) "person" is an account */
  bool staff_active;  /* and it is open */
  Role staff_role;
  bool staff_bound; /* a guest, who is here for `staff_purpose` only */
  Purpose staff_purpose;
  bool untold_known;  /* the body's "id" is something the citizen has not been told yet */
  RatingRound rating; /* the last one there was */
  Day today;
  bool old_plan_known; /* the body's "plan" is an old plan of this citizen */
  int old_plans, old_compasses;       /* of this citizen */
  int old_goals;       /* of the body's "plan" */
  int old_decided;     /* of those of the old plan "id": what became of them was said */
  MeetingFacts meeting;
} PlanFacts;

/* May this (already checked) entry happen, given what is stored? ST_REFUSED with the rule's name first in
 * the detail: citizen_unknown, citizen_known, id_unknown, id_taken, goal_unknown, goal_status,
 * max_active_goals, agreement_status, plan_version, name_needs_code, staff_unknown, staff_closed, no_part, last_day,
 * both_ways, no_topics, day_ahead, old_plans, old_plan_unknown, old_goals, old_decided, old_carried, old_nothing,
 * note_about, rating_round, rating_not_said; of a meeting: meeting_unknown, meeting_over, not_begun, under_way, paused, stopped,
 * citizen_not_here, other_meeting, person_unknown, person_not_here, topic_unknown, past, no_day, no_fallback. */
Status plan_decide(const char *kind, const Json *body, const PlanFacts *facts, Fault *fault);

/* A date of a body as one number, 20261124; 0 when there is none. */
Day plan_day(const Json *date);

#endif
