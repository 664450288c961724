#include "store/company.h"

#include "store/reading.h"

#include <string.h>

/* --- who they are --- */

static Status is_of_citizen(Store *store, const char *citizen, const char *meeting, bool *known, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, "SELECT 1 FROM meeting WHERE citizen=?1 AND id=?2", &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, citizen);
  sql_bind_text(statement, 2, meeting);
  status = sql_step(store, statement, known, fault);
  sqlite3_reset(statement);
  return status;
}

static void add_member(Company *company, sqlite3_stmt *row) {
  CompanyMember *member = &company->members[company->count];
  const char *hears = (const char *)sqlite3_column_text(row, 2);
  snprintf(company->ids[company->count], STORE_ID_TEXT, "%s", (const char *)sqlite3_column_text(row, 0));
  *member = (CompanyMember){
      .account = sqlite3_column_int(row, 1) != 0, .limited = hears != NULL, .hears = reading_topics(hears)};
  company->count++;
}

/* An account is one whatever the entry says of it. */
static Status find_members(Store *store, const char *citizen, const char *meeting, Company *out, Fault *fault) {
  static const char SQL[] =
      "SELECT t.id,s.id IS NOT NULL,t.body->'hears' FROM meeting_thing t LEFT JOIN staff s ON s.id=t.id"
      " WHERE t.citizen=?1 AND t.meeting=?2 AND t.kind='person' AND t.body->>'state'='here' AND t.id<>?1";
  sqlite3_stmt *statement;
  bool row = true;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, citizen);
  sql_bind_text(statement, 2, meeting);
  while (status == ST_OK && row) {
    status = sql_step(store, statement, &row, fault);
    if (status != ST_OK || !row) continue;
    if (out->count < COMPANY_MAX) {
      add_member(out, statement);
      continue;
    }
    sqlite3_reset(statement);
    return fault_set(fault, ST_TOO_LARGE, "too many people are at the table");
  }
  return status;
}

Status company_look(Store *store, const char *citizen, const char *meeting, Company *out, Fault *fault) {
  bool known = false;
  out->count = 0;
  out->topics = 0;
  Status status = is_of_citizen(store, citizen, meeting, &known, fault);
  if (status != ST_OK || !known) return status;
  status = find_members(store, citizen, meeting, out, fault);
  for (int i = 0; i < out->count && status == ST_OK; i++) {
    Access access = {.topics = 0};
    if (!out->members[i].account) continue;
    status = reading_access_of(store, out->ids[i], citizen, PURPOSE_MEETING, &access, fault);
    out->members[i].sees = access.topics;
  }
  if (status == ST_OK) out->topics = company_topics(out->members, out->count);
  return status;
}

/* --- written down for the citizen --- */

/* What was written down already of this account at this table; `from` is the meeting's first entry. */
static Status find_noted(Store *store, const char *citizen, const char *who, int64_t from, TopicSet *out, Fault *fault) {
  static const char SQL[] = "SELECT topics FROM look WHERE citizen=?1 AND seq>?3 AND who=?2 AND what='table'";
  sqlite3_stmt *statement;
  bool row = true;
  *out = 0;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, citizen);
  sql_bind_text(statement, 2, who);
  sqlite3_bind_int64(statement, 3, from);
  while (status == ST_OK && row) {
    status = sql_step(store, statement, &row, fault);
    if (status == ST_OK && row) *out |= reading_topics((const char *)sqlite3_column_text(statement, 0));
  }
  return status;
}

static Status note_member(Store *store, const char *citizen, const char *who, TopicSet shown, int64_t from,
                          Fault *fault) {
  TopicSet noted;
  Access access;
  Status status = find_noted(store, citizen, who, from, &noted, fault);
  if (status != ST_OK || !(shown & ~noted)) return status;
  status = reading_access_of(store, who, citizen, PURPOSE_MEETING, &access, fault);
  if (status != ST_OK) return status;
  access_limit(&access, shown & ~noted);
  return looks_append(store, who, citizen, &access, fault);
}

typedef struct Running {
  char meeting[STORE_ID_TEXT]; /* "" = none is under way */
  int64_t seq;
} Running;

static Status find_running(Store *store, const char *citizen, Running *out, Fault *fault) {
  sqlite3_stmt *statement;
  bool row;
  *out = (Running){.seq = 0};
  Status status = sql_prepare(store, "SELECT id,seq FROM meeting WHERE citizen=?1 AND state='begun'", &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, citizen);
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  snprintf(out->meeting, STORE_ID_TEXT, "%s", (const char *)sqlite3_column_text(statement, 0));
  out->seq = sqlite3_column_int64(statement, 1);
  sqlite3_reset(statement);
  return ST_OK;
}

/* What may change who sits there, or what they may see. */
static bool may_change_it(const char *kind) {
  static const char *const KINDS[] = {"meeting.begun", "meeting.person",    "consent.set", "consent.withdrawn",
                                      "role.assigned", "role.ended",        "share.law"};
  for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
    if (strcmp(KINDS[i], kind) == 0) return true;
  return false;
}

Status company_note(Store *store, const char *citizen, const char *kind, Fault *fault) {
  Running running;
  Company company;
  if (!may_change_it(kind)) return ST_OK;
  Status status = find_running(store, citizen, &running, fault);
  if (status != ST_OK || !*running.meeting) return status;
  status = company_look(store, citizen, running.meeting, &company, fault);
  for (int i = 0; i < company.count && status == ST_OK; i++)
    if (company.members[i].account)
      status = note_member(store, citizen, company.ids[i], company.topics, running.seq, fault);
  return status;
}
