/* The tables of the store's projections: how far the citizen is on the way, when the shelter told the municipality, and who
 * was asked whether the responsibility is theirs. */
#include "store/internal.h"
#include "store/projection.h"

#include "people/working_day.h"

#include <stddef.h>

/* clang-format off */
#define DAY_OF(field) \
  "((?4->>'" field ".year')*10000+(?4->>'" field ".month')*100+(?4->>'" field ".day'))"
#define DAY_OR_NULL(field) "iif(?4->>'" field "' IS NULL,NULL," DAY_OF(field) ")"

/* `source`: the kind of entry a step follows from. */
static const Table TABLES[] = {
    {"path", "citizen TEXT NOT NULL,step TEXT NOT NULL,state TEXT NOT NULL,words TEXT,who TEXT NOT NULL,source TEXT NOT NULL,"
             "seq INTEGER NOT NULL,at_ms INTEGER NOT NULL,PRIMARY KEY(citizen,step)"},
    {"arrival", "citizen TEXT PRIMARY KEY,day INTEGER,notice_day INTEGER,notice_how TEXT,notice_words TEXT,notice_who TEXT"},
    {"party", "citizen TEXT NOT NULL,id TEXT NOT NULL,who TEXT NOT NULL,unit TEXT,asked INTEGER,said TEXT,"
              "answer TEXT NOT NULL,may TEXT,noted TEXT NOT NULL,seq INTEGER NOT NULL,at_ms INTEGER NOT NULL,PRIMARY KEY(citizen,id)"},
};

/* A step follows from what happened; what is said of it in so many words is said by path.step. The first time counts: the
 * day the plan was made does not move when it is agreed anew. */
#define FOLLOWS(step, state, source, when) \
  "INSERT INTO path(citizen,step,state,who,source,seq,at_ms) SELECT ?1,'" step "','" state "',?7,'" source "',?2,?3 WHERE " when \
  " ON CONFLICT(citizen,step) DO "
#define IS_BEGUN(step, source, when) FOLLOWS(step, "begun", source, when) "NOTHING"
#define IS_DONE(step, source, when) \
  FOLLOWS(step, "done", source, when) "UPDATE SET state='done',who=excluded.who,source=excluded.source,seq=excluded.seq," \
  "at_ms=excluded.at_ms WHERE path.state<>'done'"
#define SAYS_DONE(step) "?4->>'step'='" step "' AND ?4->>'state'='done'"
/* The meeting that was held, and whether there was one before: a plan that was agreed without one does not make the first a
 * second. */
#define FORM "(SELECT body->>'form' FROM meeting WHERE citizen=?1 AND id=?4->>'meeting')"
#define IS_FORM(form) FORM "='" form "'"
#define MET_BEFORE "EXISTS (SELECT 1 FROM path WHERE citizen=?1 AND step='meeting' AND state='done' AND source<>'plan.agreed')"
/* Somebody asked for a new meeting, and this is it. */
#define PREPARED "EXISTS (SELECT 1 FROM path WHERE citizen=?1 AND step='new_meeting' AND state='begun')"
#define MET "UPDATE path SET source='meeting.held' WHERE citizen=?1 AND step='meeting' AND " IS_FORM("network")
/* Settled as long as somebody says that it is theirs; begun when somebody was asked, and not when one is only known of. */
#define SETTLED \
  "INSERT INTO path(citizen,step,state,who,source,seq,at_ms) SELECT ?1,'responsibility'," \
  "iif(EXISTS (SELECT 1 FROM party WHERE citizen=?1 AND answer='yes'),'done','begun'),?7,'party.new',?2,?3" \
  " WHERE EXISTS (SELECT 1 FROM party WHERE citizen=?1 AND (asked IS NOT NULL OR answer<>'waiting'))" \
  " ON CONFLICT(citizen,step) DO UPDATE SET state=excluded.state,who=excluded.who,source=excluded.source,seq=excluded.seq," \
  "at_ms=excluded.at_ms WHERE path.state<>excluded.state"

static const Change CHANGES[] = {
    {"path.step", "INSERT OR REPLACE INTO path(citizen,step,state,words,who,source,seq,at_ms)"
                  " VALUES(?1,?4->>'step',?4->>'state',?4->>'words',?7,'path.step',?2,?3)"},
    {"path.step", IS_DONE("effort", "path.step", SAYS_DONE("followup"))},
    {"path.step", IS_BEGUN("effort", "path.step", SAYS_DONE("meeting"))},
    {"arrival.noted", "INSERT INTO arrival(citizen,day) VALUES(?1," DAY_OF("$.day") ") ON CONFLICT(citizen) DO UPDATE SET day=excluded.day"},
    {"arrival.noted", IS_DONE("arrival", "arrival.noted", "true")},
    {"notice.sent", "INSERT INTO arrival(citizen,notice_day,notice_how,notice_words,notice_who) VALUES(?1," DAY_OF("$.day")
                    ",?4->>'how',?4->>'words',?7) ON CONFLICT(citizen) DO UPDATE SET notice_day=excluded.notice_day,"
                    "notice_how=excluded.notice_how,notice_words=excluded.notice_words,notice_who=excluded.notice_who"},
    {"party.new", "INSERT INTO party(citizen,id,who,unit,asked,said,answer,may,noted,seq,at_ms) VALUES(?1,?4->>'id',?4->>'who',"
                  "?4->>'unit'," DAY_OR_NULL("$.asked") ",?4->>'said',?4->>'answer',?4->>'may',?7,?2,?3)"},
    {"party.new", SETTLED},
    {"party.change", "UPDATE party SET who=coalesce(nullif(?4->>'who',''),who),unit=nullif(coalesce(?4->>'unit',unit),''),"
                     "asked=coalesce(" DAY_OR_NULL("$.asked") ",asked),said=nullif(coalesce(?4->>'said',said),''),"
                     "answer=coalesce(?4->>'answer',answer),may=coalesce(?4->>'may',may),noted=?7,at_ms=?3 WHERE citizen=?1 AND id=?4->>'id'"},
    {"party.change", SETTLED},
    {"meeting.new", IS_BEGUN("invitation", "meeting.new", "?4->>'form'='network'")},
    {"meeting.held", IS_DONE("first_talk", "meeting.held", IS_FORM("first"))},
    {"meeting.held", IS_DONE("followup", "meeting.held", IS_FORM("followup"))},
    {"meeting.held", IS_DONE("new_meeting", "meeting.held", IS_FORM("network") " AND " MET_BEFORE)},
    {"meeting.held", IS_DONE("new_meeting", "meeting.held", IS_FORM("followup") " AND " PREPARED)},
    {"meeting.held", IS_DONE("meeting", "meeting.held", IS_FORM("network"))},
    {"meeting.held", MET},
    {"meeting.held", IS_BEGUN("effort", "meeting.held", IS_FORM("network"))},
    {"plan.agreed", IS_DONE("meeting", "plan.agreed", "true")},
    {"plan.agreed", IS_BEGUN("effort", "plan.agreed", "true")},
};
/* clang-format on */

ProjectionPart projection_path(void) {
  return (ProjectionPart){.tables = TABLES,
                          .table_count = sizeof TABLES / sizeof *TABLES,
                          .changes = CHANGES,
                          .change_count = sizeof CHANGES / sizeof *CHANGES};
}

/* --- days, for the statements --- */

static void sql_working_after(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return; /* NULL stays NULL */
  sqlite3_result_int(context, day_working_after(sqlite3_value_int(values[0]), sqlite3_value_int(values[1])));
}

static void sql_days_between(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  if (sqlite3_value_type(values[0]) == SQLITE_NULL || sqlite3_value_type(values[1]) == SQLITE_NULL) return;
  int days = day_between(sqlite3_value_int(values[0]), sqlite3_value_int(values[1]));
  sqlite3_result_int(context, days > 0 ? days : 0);
}

Status projection_add_days(Store *store, Fault *fault) {
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  int code = sqlite3_create_function(store->db, "working_after", 2, flags, NULL, sql_working_after, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_function(store->db, "days_between", 2, flags, NULL, sql_days_between, NULL, NULL);
  return code == SQLITE_OK ? ST_OK : sql_fault(store, code, "the store could not be set up", fault);
}
