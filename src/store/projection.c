/* The tables derived from the journal: what each kind of entry does to them, as data. */
#include "store/internal.h"

#include "text/unicode.h"

#include <string.h>

typedef struct Table {
  const char *name;
  const char *columns;
} Table;

/* Everything of one citizen lies together: reading a plan touches only that citizen's pages. */
static const Table TABLES[] = {
    {"citizen", "id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, lang TEXT NOT NULL,"
                " reading TEXT, since_ms INTEGER NOT NULL"},
    {"plan",
     "citizen TEXT PRIMARY KEY, status TEXT NOT NULL, version INTEGER NOT NULL, agreed_ms INTEGER,"
     " reason TEXT, ask_again TEXT, review TEXT, signed_ms INTEGER, strokes TEXT"},
    {"strength", "citizen TEXT, id TEXT, seq INTEGER NOT NULL, words TEXT NOT NULL, area TEXT,"
                 " speaker TEXT NOT NULL, PRIMARY KEY(citizen, id)"},
    {"wish", "citizen TEXT, id TEXT, seq INTEGER NOT NULL, words TEXT NOT NULL, area TEXT,"
             " speaker TEXT NOT NULL, status TEXT NOT NULL, PRIMARY KEY(citizen, id)"},
    {"goal",
     "citizen TEXT, id TEXT, seq INTEGER NOT NULL, words TEXT NOT NULL, area TEXT, why TEXT,"
     " first_step TEXT, helper TEXT, due TEXT, fallback TEXT, sure INTEGER,"
     " rank INTEGER NOT NULL, status TEXT NOT NULL, PRIMARY KEY(citizen, id)"},
    {"wording", "citizen TEXT, goal TEXT, seq INTEGER, words TEXT NOT NULL, at_ms INTEGER NOT NULL,"
                " speaker TEXT NOT NULL, PRIMARY KEY(citizen, goal, seq)"},
    {"progress", "citizen TEXT, goal TEXT, seq INTEGER, step INTEGER NOT NULL, words TEXT,"
                 " at_ms INTEGER NOT NULL, speaker TEXT NOT NULL, PRIMARY KEY(citizen, goal, seq)"},
    {"agreement",
     "citizen TEXT, id TEXT, seq INTEGER NOT NULL, what TEXT NOT NULL, who TEXT NOT NULL,"
     " who_role TEXT NOT NULL, due TEXT, fallback TEXT, goal TEXT, status TEXT NOT NULL,"
     " PRIMARY KEY(citizen, id)"},
    {"person",
     "citizen TEXT, id TEXT, seq INTEGER NOT NULL, name TEXT NOT NULL, role TEXT, helps TEXT,"
     " near INTEGER NOT NULL, PRIMARY KEY(citizen, id)"},
    {"talk", "citizen TEXT, topic TEXT, words TEXT NOT NULL, PRIMARY KEY(citizen, topic)"},
    {"draft", "id TEXT PRIMARY KEY, citizen TEXT NOT NULL, state TEXT NOT NULL, head TEXT NOT NULL,"
              " seq INTEGER NOT NULL, saved_ms INTEGER NOT NULL"},
    {"question", "citizen TEXT, draft TEXT, path TEXT, seq INTEGER NOT NULL, flow TEXT NOT NULL,"
                 " state TEXT NOT NULL, ask TEXT NOT NULL, words TEXT NOT NULL, about TEXT,"
                 " PRIMARY KEY(citizen, draft, path)"},
    {"draft_answer",
     "draft TEXT, path TEXT, state TEXT NOT NULL, value TEXT, PRIMARY KEY(draft, path)"},
};
enum { TABLE_COUNT = sizeof TABLES / sizeof *TABLES };

static const char INDEXES[] = "CREATE INDEX citizen_by_name ON citizen(folded, id, name, since_ms);"
                              "CREATE INDEX draft_open ON draft(citizen, seq) WHERE state='open';";

/* ?1 citizen, ?2 seq, ?3 at_ms, ?4 body, ?5 role. */
typedef struct Change {
  const char *kind;
  const char *sql;
} Change;

/* Absent leaves a field as it is; an empty text takes it away. */
#define KEEP(column, field)                                                                        \
  column "=CASE WHEN ?4->'" field "' IS NULL THEN " column " ELSE nullif(?4->>'" field "','') END"
/* An empty object is no day. */
#define DAY "nullif(?4->'when','{}')"
#define KEEP_DAY "due=CASE WHEN ?4->'when' IS NULL THEN due ELSE " DAY " END"
/* A draft that ended with questions left open waits for them: its answers are what they are asked
 * among. */
#define LEFT_OPEN "EXISTS(SELECT 1 FROM question WHERE citizen=?1 AND draft=?4->>'draft')"
#define PLAN_ROW "INSERT OR IGNORE INTO plan(citizen,status,version) VALUES(?1,'none',0)"
#define THIS " WHERE citizen=?1 AND id=?4->>'id'"

/* In the order of the file; several changes of one kind run one after the other. */
static const Change CHANGES[] = {
    {"citizen.new", "INSERT INTO citizen(id,name,folded,lang,since_ms)"
                    " VALUES(?1,?4->>'name',fold(?4->>'name'),?4->>'lang',?3)"},
    {"citizen.change", "UPDATE citizen SET name=coalesce(?4->>'name',name),"
                       "folded=coalesce(fold(?4->>'name'),folded),lang=coalesce(?4->>'lang',lang),"
                       "reading=coalesce(?4->>'reading',reading) WHERE id=?1"},
    {"answer", "INSERT INTO draft_answer(draft,path,state,value)"
               " VALUES(?4->>'draft',?4->>'path',?4->>'state',?4->'value') ON CONFLICT(draft,path)"
               " DO UPDATE SET state=excluded.state,value=coalesce(excluded.value,value)"},
    {"answer",
     "UPDATE draft SET head=coalesce(?4->'head',head),seq=?2,saved_ms=?3 WHERE id=?4->>'draft'"},
    {"draft.open", "INSERT INTO draft(id,citizen,state,head,seq,saved_ms)"
                   " VALUES(?4->>'draft',?1,'open',?4->'head',?2,?3)"},
    {"draft.move", "UPDATE draft SET head=?4->'head',seq=?2,saved_ms=?3 WHERE id=?4->>'draft'"},
    {"draft.done", "UPDATE draft SET state=iif(" LEFT_OPEN ",'waiting','done'),head=iif(" LEFT_OPEN
                   ",head,'{}'),seq=?2,saved_ms=?3 WHERE id=?4->>'draft'"},
    {"draft.done", "DELETE FROM draft_answer WHERE draft=?4->>'draft' AND NOT " LEFT_OPEN},
    {"draft.drop",
     "UPDATE draft SET state='dropped',head='{}',seq=?2,saved_ms=?3 WHERE id=?4->>'draft'"},
    {"draft.drop", "DELETE FROM draft_answer WHERE draft=?4->>'draft'"},
    {"strength.new", "INSERT INTO strength(citizen,id,seq,words,area,speaker)"
                     " VALUES(?1,?4->>'id',?2,?4->>'words',?4->>'area',?4->>'speaker')"},
    {"wish.new", "INSERT INTO wish(citizen,id,seq,words,area,speaker,status)"
                 " VALUES(?1,?4->>'id',?2,?4->>'words',?4->>'area',?4->>'speaker','open')"},
    {"wish.status", "UPDATE wish SET status=?4->>'status'" THIS},
    {"goal.new",
     "INSERT INTO goal(citizen,id,seq,words,area,why,first_step,helper,due,fallback,sure,rank,"
     "status) VALUES(?1,?4->>'id',?2,?4->>'words',?4->>'area',?4->>'why',?4->>'first_step',"
     "?4->>'helper'," DAY ",?4->>'fallback',?4->>'sure',?4->>'rank',?4->>'status')"},
    {"goal.new", "INSERT INTO wording(citizen,goal,seq,words,at_ms,speaker)"
                 " VALUES(?1,?4->>'id',?2,?4->>'words',?3,?4->>'speaker')"},
    {"goal.change",
     "UPDATE goal SET words=coalesce(?4->>'words',words)," KEEP_DAY ","
     "sure=coalesce(?4->>'sure',sure),rank=coalesce(?4->>'rank',rank)," KEEP(
         "area",
         "area") "," KEEP("why",
                          "why") "," KEEP("first_step",
                                          "first_step") "," KEEP("helper",
                                                                 "helper") "," KEEP("fallback",
                                                                                    "fallback")
         THIS},
    {"goal.change", "INSERT INTO wording(citizen,goal,seq,words,at_ms,speaker)"
                    " SELECT ?1,?4->>'id',?2,?4->>'words',?3,coalesce(?4->>'speaker',?5)"
                    " WHERE ?4->'words' IS NOT NULL"},
    {"goal.status", "UPDATE goal SET status=?4->>'status'" THIS},
    {"progress.new", "INSERT INTO progress(citizen,goal,seq,step,words,at_ms,speaker)"
                     " VALUES(?1,?4->>'goal',?2,?4->>'step',?4->>'words',?3,?4->>'speaker')"},
    {"agreement.new",
     "INSERT INTO agreement(citizen,id,seq,what,who,who_role,due,fallback,goal,status)"
     " VALUES(?1,?4->>'id',?2,?4->>'what',?4->>'who',?4->>'who_role'," DAY ","
     "?4->>'fallback',?4->>'goal','agreed')"},
    {"agreement.change",
     "UPDATE agreement SET what=coalesce(nullif(?4->>'what',''),what),"
     "who=coalesce(nullif(?4->>'who',''),who),who_role=coalesce(?4->>'who_role',who_role)," KEEP_DAY
     "," KEEP("fallback", "fallback") THIS},
    {"agreement.status", "UPDATE agreement SET status=?4->>'status'," KEEP_DAY THIS},
    {"person.new", "INSERT INTO person(citizen,id,seq,name,role,helps,near)"
                   " VALUES(?1,?4->>'id',?2,?4->>'name',?4->>'role',?4->>'helps',?4->>'near')"},
    {"person.change",
     "UPDATE person SET name=coalesce(nullif(?4->>'name',''),name),"
     "near=coalesce(?4->>'near',near)," KEEP("role", "role") "," KEEP("helps", "helps") THIS},
    {"person.gone", "DELETE FROM person" THIS},
    {"talk.point", "INSERT INTO talk(citizen,topic,words) VALUES(?1,?4->>'topic',?4->>'words')"
                   " ON CONFLICT(citizen,topic) DO UPDATE SET words=excluded.words"},
    {"review.set", PLAN_ROW},
    {"review.set", "UPDATE plan SET review=?4->'when' WHERE citizen=?1"},
    {"plan.agreed", PLAN_ROW},
    {"plan.agreed",
     "UPDATE plan SET status='agreed',version=?4->>'version',agreed_ms=?3,reason=NULL,"
     "ask_again=NULL WHERE citizen=?1"},
    {"plan.declined", PLAN_ROW},
    {"plan.declined",
     "UPDATE plan SET status='declined',reason=?4->>'reason',ask_again=?4->'ask_again'"
     " WHERE citizen=?1"},
    {"question.open",
     "INSERT INTO question(citizen,draft,path,seq,flow,state,ask,words,about) "
     "VALUES(?1,?4->>'draft',"
     "?4->>'path',?2,?4->>'flow',?4->>'state',?4->>'ask',?4->>'words',?4->>'about')"
     " ON CONFLICT(citizen,draft,path) DO UPDATE SET state=excluded.state,words=excluded.words"},
    {"question.closed",
     "DELETE FROM question WHERE citizen=?1 AND draft=?4->>'draft' AND path=?4->>'path'"},
    {"signature.new", PLAN_ROW},
    {"signature.new", "UPDATE plan SET signed_ms=?3,strokes=?4->>'strokes' WHERE citizen=?1"},
};
enum { CHANGE_COUNT = sizeof CHANGES / sizeof *CHANGES };

static Status create_tables(Store *store, const char *schema, Fault *fault) {
  char sql[800];
  Status status = ST_OK;
  for (int i = 0; i < TABLE_COUNT && status == ST_OK; i++) {
    snprintf(sql, sizeof sql, "CREATE TABLE %s.%s(%s) STRICT, WITHOUT ROWID", schema,
             TABLES[i].name, TABLES[i].columns);
    status = sql_run(store, sql, fault);
  }
  return status == ST_OK && strcmp(schema, "main") == 0 ? sql_run(store, INDEXES, fault) : status;
}

static Status run_change(Store *store, const char *sql, const JournalEntry *entry, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, sql, &statement, fault);
  if (status != ST_OK) return status;
  int count = sqlite3_bind_parameter_count(statement);
  sql_bind_text(statement, 1, entry->citizen);
  if (count >= 2) sqlite3_bind_int64(statement, 2, entry->seq);
  if (count >= 3) sqlite3_bind_int64(statement, 3, entry->at_ms);
  if (count >= 4) sql_bind_text(statement, 4, entry->body);
  if (count >= 5) sql_bind_text(statement, 5, entry->role);
  return sql_finish(store, statement, fault);
}

Status projection_apply(Store *store, const JournalEntry *entry, Fault *fault) {
  Status status = ST_OK;
  for (int i = 0; i < CHANGE_COUNT && status == ST_OK; i++)
    if (strcmp(CHANGES[i].kind, entry->kind) == 0)
      status = run_change(store, CHANGES[i].sql, entry, fault);
  return status;
}

static Status apply_one(Store *store, const JournalEntry *entry, void *context, Fault *fault) {
  (void)context;
  return projection_apply(store, entry, fault);
}

/* Made anew rather than emptied: a table whose own pages are broken can be mended this way. */
Status projection_rebuild(Store *store, int64_t *count, Fault *fault) {
  char sql[64];
  Status status = ST_OK;
  for (int i = 0; i < TABLE_COUNT && status == ST_OK; i++) {
    snprintf(sql, sizeof sql, "DROP TABLE IF EXISTS main.%s", TABLES[i].name);
    status = sql_run(store, sql, fault);
  }
  if (status == ST_OK) status = create_tables(store, "main", fault);
  return status == ST_OK ? journal_each(store, apply_one, NULL, count, fault) : status;
}

static Status compare_table(Store *store, const char *name, Fault *fault) {
  char sql[256];
  int64_t differing = 0;
  snprintf(sql, sizeof sql,
           "SELECT (SELECT count(*) FROM (SELECT * FROM main.%s EXCEPT SELECT * FROM temp.%s))"
           "+(SELECT count(*) FROM (SELECT * FROM temp.%s EXCEPT SELECT * FROM main.%s))",
           name, name, name, name);
  Status status = sql_number(store, sql, &differing, fault);
  if (status != ST_OK || differing == 0) return status;
  return fault_set(fault, ST_DAMAGED, "table %s does not say what the journal says; run rebuild",
                   name);
}

/* Tables of the same names in the temporary schema stand before the real ones, so the very same
 * statements fill them; SQLite prepares them anew whenever that schema changes. */
Status projection_verify(Store *store, Fault *fault) {
  char sql[64];
  int64_t count;
  Status status = create_tables(store, "temp", fault);
  if (status == ST_OK) status = journal_each(store, apply_one, NULL, &count, fault);
  for (int i = 0; i < TABLE_COUNT && status == ST_OK; i++)
    status = compare_table(store, TABLES[i].name, fault);
  for (int i = 0; i < TABLE_COUNT; i++) {
    snprintf(sql, sizeof sql, "DROP TABLE IF EXISTS temp.%s", TABLES[i].name);
    Status dropped = sql_run(store, sql, status == ST_OK ? fault : NULL);
    if (status == ST_OK) status = dropped;
  }
  return status;
}

static void fold_name(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  enum { FOLDED_MAX = 8192 };
  const char *text = (const char *)sqlite3_value_text(values[0]);
  if (!text) return; /* NULL stays NULL */
  Mem mem = mem_system();
  Buf folded = buf_new(&mem, FOLDED_MAX);
  unicode_fold(&folded, text, (size_t)sqlite3_value_bytes(values[0]));
  if (folded.status == ST_NO_MEMORY)
    sqlite3_result_error_nomem(context);
  else if (folded.status != ST_OK)
    sqlite3_result_error_toobig(context);
  else
    sqlite3_result_text(context, buf_text(&folded), (int)folded.length, SQLITE_TRANSIENT);
  buf_free(&folded);
}

Status projection_add_functions(Store *store, Fault *fault) {
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  int code = sqlite3_create_function(store->db, "fold", 1, flags, NULL, fold_name, NULL, NULL);
  return code == SQLITE_OK ? ST_OK : sql_fault(store, code, "the store could not be set up", fault);
}
