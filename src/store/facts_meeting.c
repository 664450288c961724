/* What is stored of the meeting an entry is of, for the rules in src/plan. */
#include "store/internal.h"

#include "plan/plan.h"

#include <string.h>

/* What a question is asked about; NULL = not said. */
typedef struct About {
  const char *citizen, *meeting, *what;
  const char *kind; /* of things, as the table has it: the kind's name behind its '.' */
} About;

/* The first column of the first row, and whether there is one. */
static Status ask(Store *store, const char *sql, const About *about, bool *found, int *number, Fault *fault) {
  const char *texts[] = {about->citizen, about->meeting, about->what, about->kind};
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, sql, &statement, fault);
  if (status != ST_OK) return status;
  int count = sqlite3_bind_parameter_count(statement);
  for (int i = 0; i < count; i++) sql_bind_text(statement, i + 1, texts[i]);
  status = sql_step(store, statement, found, fault);
  if (status != ST_OK || !*found) return status;
  if (number) *number = sqlite3_column_int(statement, 0);
  sqlite3_reset(statement);
  return ST_OK;
}

static Status ask_state(Store *store, const About *about, MeetingFacts *out, Fault *fault) {
  static const char SQL[] =
      "SELECT CASE state WHEN 'planned' THEN 1 WHEN 'begun' THEN iif(paused_ms IS NULL,2,3) ELSE 4 END"
      " FROM meeting WHERE citizen=?1 AND id=?2";
  static const char STOPPED[] = "SELECT 1 FROM meeting WHERE citizen=?1 AND id=?2 AND mark->>'mark'='stop'";
  static const char OTHER[] = "SELECT 1 FROM meeting WHERE citizen=?1 AND id<>?2 AND state='begun'";
  int state = MEETING_NONE;
  bool found;
  Status status = ask(store, SQL, about, &found, &state, fault);
  if (status == ST_OK && found) out->state = (MeetingState)state;
  if (status == ST_OK) status = ask(store, STOPPED, about, &out->stopped, NULL, fault);
  return status == ST_OK ? ask(store, OTHER, about, &out->other_running, NULL, fault) : status;
}

#define PERSON_HERE(id)                                                                            \
  "SELECT body->>'state'='here' FROM meeting_thing WHERE citizen=?1 AND meeting=?2 AND kind='person' AND id=" id

static Status ask_people(Store *store, const About *about, const char *person, MeetingFacts *out, Fault *fault) {
  About of = *about;
  int here = 0;
  bool found;
  Status status = ask(store, PERSON_HERE("?1"), &of, &found, &here, fault);
  out->citizen_here = found && here;
  if (status != ST_OK || !person) return status;
  of.what = person;
  here = 0;
  status = ask(store, PERSON_HERE("?3"), &of, &out->person_known, &here, fault);
  out->person_here = here != 0;
  out->citizen_meant = strcmp(person, about->citizen) == 0;
  return status;
}

/* Parked and unparked are of one kind. */
static const char *thing_of(const char *kind) {
  const char *name = kind + strlen("meeting.");
  return strcmp(name, "unparked") == 0 ? "parked" : name;
}

static Status ask_things(Store *store, const About *about, const char *kind, const Json *body, MeetingFacts *out,
                         Fault *fault) {
  static const char THIS[] = "SELECT 1 FROM meeting_thing WHERE citizen=?1 AND meeting=?2 AND id=?3 AND kind=?4";
  static const char ELSE[] = "SELECT 1 FROM meeting_thing WHERE citizen=?1 AND id=?3 AND (meeting<>?2 OR kind<>?4)";
  static const char POINT[] = "SELECT 1 FROM meeting_thing WHERE citizen=?1 AND meeting=?2 AND id=?3 AND kind='topic'";
  About of = *about;
  Status status = ST_OK;
  of.what = json_text(json_field(body, "id"));
  of.kind = thing_of(kind);
  if (of.what) status = ask(store, THIS, &of, &out->thing_known, NULL, fault);
  if (of.what && status == ST_OK) status = ask(store, ELSE, &of, &out->thing_elsewhere, NULL, fault);
  of.what = json_text(json_field(body, "topic"));
  return status == ST_OK && of.what ? ask(store, POINT, &of, &out->topic_known, NULL, fault) : status;
}

Status facts_meeting(Store *store, const char *citizen, const char *kind, const Json *body, MeetingFacts *out,
                     Fault *fault) {
  bool of_meeting = strncmp(kind, "meeting.", strlen("meeting.")) == 0;
  const char *named = json_text(json_field(body, "meeting"));
  About about = {.citizen = citizen, .meeting = named};
  *out = (MeetingFacts){.state = MEETING_NONE};
  if (of_meeting && !named) about.meeting = json_text(json_field(body, "id"));
  if (!about.meeting) return ST_OK;
  Status status = ask_state(store, &about, out, fault);
  if (status == ST_OK && of_meeting)
    status = ask_people(store, &about, json_text(json_field(body, "person")), out, fault);
  return status == ST_OK && of_meeting && named ? ask_things(store, &about, kind, body, out, fault) : status;
}
