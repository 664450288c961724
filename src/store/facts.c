/* What is stored of the thing an entry is about, for the rules in src/plan. */
#include "store/internal.h"

#include "plan/plan.h"

#include <string.h>

enum { STATUS_BYTES = 16 };

static const char GOAL_STATUS[] = "SELECT status FROM goal WHERE citizen=?1 AND id=?2";

typedef struct Question {
  const char *kinds; /* first part of the kind's name */
  const char *sql;   /* ?1 citizen, ?2 id: the status of the thing, or '' */
} Question;

static const Question QUESTIONS[] = {
    {"goal.note", "SELECT '' FROM note WHERE citizen=?1 AND id=?2"},
    {"goal.", GOAL_STATUS},
    {"wish.", "SELECT status FROM wish WHERE citizen=?1 AND id=?2"},
    {"agreement.", "SELECT status FROM agreement WHERE citizen=?1 AND id=?2"},
    {"note.", "SELECT '' FROM note WHERE citizen=?1 AND id=?2"},
    {"strength.", "SELECT '' FROM strength WHERE citizen=?1 AND id=?2"},
    {"person.", "SELECT '' FROM person WHERE citizen=?1 AND id=?2"},
    {"party.", "SELECT '' FROM party WHERE citizen=?1 AND id=?2"},
    {"old_plan.", "SELECT iif(gone,'gone','') FROM old_plan WHERE citizen=?1 AND id=?2"},
    {"old_goal.", "SELECT fate FROM old_goal WHERE citizen=?1 AND id=?2"},
};

/* One look: *found, and the first column as text (cut to fit) or number when asked for. */
static Status look(Store *store, const char *sql, const char *citizen, const char *id, bool *found,
                   char *text, int *number, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, sql, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, citizen);
  if (id) sql_bind_text(statement, 2, id);
  status = sql_step(store, statement, found, fault);
  if (status != ST_OK || !*found) return status;
  if (text) snprintf(text, STATUS_BYTES, "%s", (const char *)sqlite3_column_text(statement, 0));
  if (number) *number = sqlite3_column_int(statement, 0);
  sqlite3_reset(statement);
  return ST_OK;
}

static Status look_at_id(Store *store, const char *citizen, const char *kind, const char *id,
                         PlanFacts *facts, char *status_text, Fault *fault) {
  for (size_t i = 0; id && i < sizeof QUESTIONS / sizeof *QUESTIONS; i++) {
    const Question *question = &QUESTIONS[i];
    if (strncmp(kind, question->kinds, strlen(question->kinds)) != 0) continue;
    facts->status = status_text;
    return look(store, question->sql, citizen, id, &facts->id_known, status_text, NULL, fault);
  }
  return ST_OK;
}

/* --- people --- */

typedef struct Account {
  bool known, active, bound;
  Role role;
  Purpose purpose;
} Account;

static Status look_at_account(Store *store, const char *id, Account *out, Fault *fault) {
  static const char SQL[] =
      "SELECT role, active AND coalesce(last_day>=?2,1), purpose FROM staff WHERE id=?1";
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, id);
  sqlite3_bind_int(statement, 2, known_today(store));
  status = sql_step(store, statement, &out->known, fault);
  if (status != ST_OK || !out->known) return status;
  role_parse((const char *)sqlite3_column_text(statement, 0), &out->role);
  out->active = sqlite3_column_int(statement, 1) != 0;
  out->bound = out->role == ROLE_GUEST &&
               purpose_parse((const char *)sqlite3_column_text(statement, 2), &out->purpose);
  sqlite3_reset(statement);
  return ST_OK;
}

static Status look_at_people(Store *store, const char *citizen, const char *kind, const Json *body,
                             PlanFacts *facts, Fault *fault) {
  Account account = {.role = ROLE_NOBODY};
  const char *staff = json_text(json_field(body, "staff")), *id = json_text(json_field(body, "id"));
  Status status = ST_OK;
  if (!staff) staff = json_text(json_field(body, "recipient"));
  if (!staff && strcmp(kind, "meeting.person") == 0) staff = json_text(json_field(body, "person"));
  if (staff) status = look_at_account(store, staff, &account, fault);
  if (status == ST_OK && strcmp(kind, "access.told") == 0)
    status = look(store, "SELECT 1 FROM untold WHERE citizen=?1 AND id=?2", citizen, id,
                  &facts->untold_known, NULL, NULL, fault);
  if (status == ST_OK && strcmp(kind, "citizen.change") == 0)
    status = look(store, "SELECT 1 FROM credential WHERE account=?1", citizen, NULL,
                  &facts->has_code, NULL, NULL, fault);
  facts->staff_known = account.known;
  facts->staff_active = account.active;
  facts->staff_role = account.role;
  facts->staff_bound = account.bound;
  facts->staff_purpose = account.purpose;
  facts->today = known_today(store);
  return status;
}

/* --- older plans --- */

static Status look_at_old(Store *store, const char *citizen, const Json *body, PlanFacts *facts,
                          Fault *fault) {
  const char *id = json_text(json_field(body, "id")), *plan = json_text(json_field(body, "plan"));
  bool found;
  Status status = look(store,
                       "SELECT count(*) FROM old_plan WHERE citizen=?1 AND NOT gone AND "
                       "form<>'compass'",
                       citizen, NULL, &found, NULL, &facts->old_plans, fault);
  if (status == ST_OK)
    status = look(store,
                  "SELECT count(*) FROM old_plan WHERE citizen=?1 AND NOT gone AND form='compass'",
                  citizen, NULL, &found, NULL, &facts->old_compasses, fault);
  if (status == ST_OK && plan)
    status = look(store, "SELECT 1 FROM old_plan WHERE citizen=?1 AND id=?2 AND NOT gone", citizen,
                  plan, &facts->old_plan_known, NULL, NULL, fault);
  if (status == ST_OK && plan)
    status = look(store, "SELECT count(*) FROM old_goal WHERE citizen=?1 AND plan=?2", citizen, plan,
                  &found, NULL, &facts->old_goals, fault);
  if (status == ST_OK && id)
    status = look(store,
                  "SELECT count(*) FROM old_goal WHERE citizen=?1 AND plan=?2 AND fate NOT IN "
                  "('open','gone')",
                  citizen, id, &found, NULL, &facts->old_decided, fault);
  return status;
}

/* --- the area an entry is about --- */

typedef struct AreaQuestion {
  const char *kinds, *field;
  const char *sql; /* ?1 citizen, ?2 what the field says */
} AreaQuestion;

static const AreaQuestion AREAS[] = {
    {"goal.note", "goal", "SELECT area FROM goal WHERE citizen=?1 AND id=?2"},
    {"goal.", "id", "SELECT area FROM goal WHERE citizen=?1 AND id=?2"},
    {"progress.", "goal", "SELECT area FROM goal WHERE citizen=?1 AND id=?2"},
    {"wish.", "id", "SELECT area FROM wish WHERE citizen=?1 AND id=?2"},
    {"old_goal.", "id", "SELECT area FROM old_goal WHERE citizen=?1 AND id=?2"},
    {"note.new", "goal", "SELECT area FROM goal WHERE citizen=?1 AND id=?2"},
    {"agreement.new", "goal", "SELECT area FROM goal WHERE citizen=?1 AND id=?2"},
    {"meeting.", "goal", "SELECT coalesce(area,'own') FROM goal WHERE citizen=?1 AND id=?2"},
    {"meeting.", "about", "SELECT coalesce(area,'own') FROM goal WHERE citizen=?1 AND id=?2"},
    {"agreement.status", "id",
     "SELECT g.area FROM agreement a JOIN goal g ON g.citizen=a.citizen AND g.id=a.goal"
     " WHERE a.citizen=?1 AND a.id=?2"},
};

static Status ask_area(Store *store, const AreaQuestion *question, const char *citizen,
                       const char *id, bool *found, char out[AREA_BYTES], Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, question->sql, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, citizen);
  sql_bind_text(statement, 2, id);
  status = sql_step(store, statement, found, fault);
  if (status != ST_OK || !*found) return status;
  const char *area = (const char *)sqlite3_column_text(statement, 0);
  snprintf(out, AREA_BYTES, "%s", area ? area : "");
  sqlite3_reset(statement);
  return ST_OK;
}

Status facts_area(Store *store, const char *citizen, const char *kind, const Json *body,
                  char out[AREA_BYTES], Fault *fault) {
  const char *said = json_text(json_field(body, "area"));
  bool found = false;
  out[0] = '\0';
  for (size_t i = 0; i < sizeof AREAS / sizeof *AREAS && !found; i++) {
    const char *id = json_text(json_field(body, AREAS[i].field));
    if (!id || strncmp(kind, AREAS[i].kinds, strlen(AREAS[i].kinds)) != 0) continue;
    Status status = ask_area(store, &AREAS[i], citizen, id, &found, out, fault);
    if (status != ST_OK) return status;
  }
  if (!found && said) snprintf(out, AREA_BYTES, "%s", said); /* a thing that is only coming */
  return ST_OK;
}

Status facts_round(Store *store, const char *citizen, int number, RatingRound *out, Fault *fault) {
  static const char SQL[] =
      "SELECT round,max(side='citizen'),max(side='staff'),max(side='closed') FROM rating WHERE citizen=?1"
      " AND (?2=0 OR round=?2) GROUP BY round ORDER BY round DESC LIMIT 1";
  sqlite3_stmt *statement;
  bool row;
  *out = (RatingRound){0};
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, citizen);
  sqlite3_bind_int(statement, 2, number);
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  *out = (RatingRound){.number = sqlite3_column_int(statement, 0),
                       .citizen = sqlite3_column_int(statement, 1) != 0,
                       .staff = sqlite3_column_int(statement, 2) != 0,
                       .closed = sqlite3_column_int(statement, 3) != 0};
  sqlite3_reset(statement);
  return ST_OK;
}

Status facts_decide(Store *store, const char *citizen, const char *kind, const Json *body,
                    Fault *fault) {
  PlanFacts facts = {.goal_known = true};
  char status_text[STATUS_BYTES] = "";
  bool found = false;
  const char *id = json_text(json_field(body, "id"));
  const char *goal = json_text(json_field(body, "goal"));
  Status status = look(store, "SELECT 1 FROM citizen WHERE id=?1", citizen, NULL,
                       &facts.citizen_known, NULL, NULL, fault);
  if (status == ST_OK) status = look_at_id(store, citizen, kind, id, &facts, status_text, fault);
  if (status == ST_OK && goal) {
    status = look(store, GOAL_STATUS, citizen, goal, &facts.goal_known, NULL, NULL, fault);
  }
  if (status == ST_OK && strncmp(kind, "goal.", 5) == 0) {
    status =
        look(store, "SELECT count(*) FROM goal WHERE citizen=?1 AND status IN ('agreed','active')",
             citizen, NULL, &found, NULL, &facts.active_goals, fault);
  }
  if (status == ST_OK && strcmp(kind, "plan.agreed") == 0) {
    status = look(store, "SELECT version FROM plan WHERE citizen=?1", citizen, NULL, &found, NULL,
                  &facts.version, fault);
  }
  if (status == ST_OK && strncmp(kind, "old_", 4) == 0)
    status = look_at_old(store, citizen, body, &facts, fault);
  if (status == ST_OK && strncmp(kind, "rating.", 7) == 0) status = facts_round(store, citizen, 0, &facts.rating, fault);
  if (status == ST_OK) status = look_at_people(store, citizen, kind, body, &facts, fault);
  if (status == ST_OK)
    status = facts_meeting(store, citizen, kind, body, &facts.meeting, fault);
  return status == ST_OK ? plan_decide(kind, body, &facts, fault) : status;
}
