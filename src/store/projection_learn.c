/* The tables of learning, and what each kind of entry does to them. They are made from what was
 * begun, what came of it and the looks at cards; not from single answers, which are not kept as
 * long (retain.c). */
#include "store/internal.h"
#include "store/projection.h"

#include "learn/recall.h"

#include <math.h>

static const Table TABLES[] = {
    /* Each run through a module. */
    {"lesson_attempt",
     "attempt TEXT PRIMARY KEY, citizen TEXT NOT NULL, module TEXT NOT NULL, mode TEXT NOT NULL,"
     " lang TEXT NOT NULL, people INTEGER, team_key TEXT, at_ms INTEGER NOT NULL, outcome TEXT"},
    /* What one person has of a module: never less than the best that came of it. */
    {"lesson",
     "citizen TEXT, module TEXT, version INTEGER NOT NULL, state TEXT NOT NULL, scaled INTEGER,"
     " best INTEGER, at_ms INTEGER, began_ms INTEGER NOT NULL, times INTEGER NOT NULL,"
     " PRIMARY KEY(citizen, module)"},
    /* Thousandths of a day and of a step of difficulty: whole numbers are the same on every
       machine. */
    {"lesson_card",
     "citizen TEXT, module TEXT, step TEXT, version INTEGER NOT NULL, stability INTEGER NOT NULL,"
     " difficulty INTEGER NOT NULL, day INTEGER NOT NULL, due_day INTEGER NOT NULL,"
     " times INTEGER NOT NULL, lapses INTEGER NOT NULL, PRIMARY KEY(citizen, module, step)"},
    /* What a team did together; `citizen` is the account it was run from. */
    {"lesson_team",
     "citizen TEXT, attempt TEXT, unit TEXT NOT NULL, module TEXT NOT NULL, people INTEGER,"
     " scaled INTEGER, at_ms INTEGER NOT NULL, PRIMARY KEY(citizen, attempt)"},
    /* Where an account's learning is counted. */
    {"lesson_unit", "citizen TEXT PRIMARY KEY, unit TEXT NOT NULL, counted INTEGER NOT NULL"},
    /* How many of a unit have begun a module or are done with it; under module '' how many work
     * there. Kept up entry by entry, so that no look at it grows with the number of learners. */
    {"lesson_tally",
     "unit TEXT, module TEXT, state TEXT, n INTEGER NOT NULL, PRIMARY KEY(unit, module, state)"},
};

static const char INDEXES[] = "CREATE INDEX lesson_attempt_of ON lesson_attempt(citizen);";

/* clang-format off */
#define GOT(field) "?4->>'" field "'"
#define STATE_TOLD "iif(l.state IN ('completed','passed'),'done','begun')"
#define COUNTED "role IN ('contact','caseworker','treatment','facilitator','manager','learner')"
#define MODE "(SELECT mode FROM lesson_attempt a WHERE a.attempt=" GOT("attempt") ")"

/* One module of one person out of the tally, and in again. */
#define OUT "UPDATE lesson_tally SET n=n-1 WHERE (unit,module,state)=(SELECT u.unit,l.module," STATE_TOLD \
  " FROM lesson_unit u JOIN lesson l ON l.citizen=u.citizen WHERE u.citizen=?1 AND u.counted AND l.module=" GOT("module") ")"
#define IN "INSERT INTO lesson_tally(unit,module,state,n) SELECT u.unit,l.module," STATE_TOLD ",1" \
  " FROM lesson_unit u JOIN lesson l ON l.citizen=u.citizen WHERE u.citizen=?1 AND u.counted AND l.module=" GOT("module") \
  " ON CONFLICT(unit,module,state) DO UPDATE SET n=n+1"
#define CLEAN "DELETE FROM lesson_tally WHERE unit=(SELECT unit FROM lesson_unit WHERE citizen=?1)" \
  " AND module=" GOT("module") " AND n=0"

/* Everything of one account. */
static const char ALL_OUT[] = "UPDATE lesson_tally SET n=n-1 WHERE unit=(SELECT unit FROM lesson_unit WHERE citizen=?1 AND counted)"
  " AND ((module='' AND state='staff') OR (module,state) IN (SELECT l.module," STATE_TOLD " FROM lesson l WHERE l.citizen=?1))";
#define ALL_IN "INSERT INTO lesson_tally(unit,module,state,n)" \
  " SELECT unit,'','staff',1 FROM lesson_unit WHERE citizen=?1 AND counted UNION ALL" \
  " SELECT u.unit,l.module," STATE_TOLD ",1 FROM lesson_unit u JOIN lesson l ON l.citizen=u.citizen WHERE u.citizen=?1 AND u.counted" \
  " ON CONFLICT(unit,module,state) DO UPDATE SET n=n+1"
static const char ALL_CLEAN[] = "DELETE FROM lesson_tally WHERE n=0";
#define UNIT_NOW "UPDATE lesson_unit SET (unit,counted)=" \
  "(SELECT coalesce(unit,''),active AND " COUNTED " FROM staff WHERE id=?1) WHERE citizen=?1"

#define BETTER "CASE WHEN 'passed' IN (state," GOT("outcome") ") THEN 'passed' WHEN 'completed' IN (state," GOT("outcome") \
  ") THEN 'completed' WHEN 'failed' IN (state," GOT("outcome") ") THEN 'failed' ELSE 'begun' END"

#define TODAY "?3/86400000"
#define NEXT_STABILITY "recall_stability(stability,difficulty,max(0," TODAY "-day)," GOT("grade") ")"

static const Change CHANGES[] = {
    {"staff.new", "INSERT INTO lesson_unit(citizen,unit,counted) SELECT id,coalesce(unit,'')," COUNTED " FROM staff WHERE id=?1"},
    {"staff.new", ALL_IN},
    {"staff.change", ALL_OUT},
    {"staff.change", UNIT_NOW},
    {"staff.change", ALL_IN},
    {"staff.change", ALL_CLEAN},
    {"staff.disable", ALL_OUT},
    {"staff.disable", UNIT_NOW},
    {"staff.disable", ALL_CLEAN},
    {"learn.began", OUT},
    {"learn.began", "INSERT INTO lesson_attempt(attempt,citizen,module,mode,lang,people,team_key,at_ms) VALUES(" GOT("attempt") ",?1,"
                    GOT("module") "," GOT("mode") "," GOT("lang") "," GOT("team") "," GOT("group") ",?3)"},
    {"learn.began", "INSERT INTO lesson(citizen,module,version,state,began_ms,times) SELECT ?1," GOT("module") ","
                    GOT("version") ",'begun',?3,0 WHERE " GOT("mode") " NOT IN ('team','refresh')"
                    " ON CONFLICT(citizen,module) DO NOTHING"},
    {"learn.began", IN},
    {"learn.began", CLEAN},
    {"learn.ended", OUT},
    {"learn.ended", "UPDATE lesson SET state=" BETTER ",scaled=coalesce(" GOT("scaled") ",scaled),"
                    "best=coalesce(max(best," GOT("scaled") "),best," GOT("scaled") "),at_ms=?3,version=" GOT("version")
                    ",times=times+1 WHERE citizen=?1 AND module=" GOT("module") " AND " GOT("outcome") "<>'left' AND "
                    MODE " NOT IN ('team','refresh')"},
    {"learn.ended", IN},
    {"learn.ended", CLEAN},
    {"learn.ended", "INSERT INTO lesson_team(citizen,attempt,unit,module,people,scaled,at_ms) SELECT ?1," GOT("attempt")
                    ",coalesce((SELECT unit FROM lesson_unit WHERE citizen=?1),'')," GOT("module") ",people,"
                    GOT("scaled") ",?3 FROM lesson_attempt WHERE attempt=" GOT("attempt") " AND mode='team' AND "
                    GOT("outcome") "<>'left'"},
    {"learn.ended", "UPDATE lesson_attempt SET outcome=" GOT("outcome") " WHERE attempt=" GOT("attempt")},
    {"learn.card", "INSERT INTO lesson_card(citizen,module,step,version,stability,difficulty,day,due_day,times,lapses)"
                   " SELECT ?1," GOT("module") "," GOT("step") "," GOT("version") ",s,recall_difficulty(0,0,0," GOT("grade")
                   ")," TODAY "," TODAY "+recall_days(s),1," GOT("grade") "=1"
                   " FROM (SELECT recall_stability(0,0,0," GOT("grade") ") AS s) WHERE true"
                   " ON CONFLICT(citizen,module,step) DO UPDATE SET version=excluded.version,stability=" NEXT_STABILITY
                   ",difficulty=recall_difficulty(stability,difficulty,max(0," TODAY "-day)," GOT("grade") "),day=max(day,"
                   TODAY "),due_day=max(day," TODAY ")+recall_days(" NEXT_STABILITY "),times=times+1,lapses=lapses+(" GOT("grade")
                   "=1)"},
};
/* clang-format on */

ProjectionPart projection_learn(void) {
  return (ProjectionPart){.tables = TABLES,
                          .table_count = sizeof TABLES / sizeof *TABLES,
                          .changes = CHANGES,
                          .change_count = sizeof CHANGES / sizeof *CHANGES,
                          .indexes = INDEXES};
}

static Status run_for(Store *store, const char *sql, const char *id, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, sql, &statement, fault);
  if (status != ST_OK) return status;
  if (sqlite3_bind_parameter_count(statement) > 0) sql_bind_text(statement, 1, id);
  return sql_finish(store, statement, fault);
}

Status projection_forget_learner(Store *store, const char *id, Fault *fault) {
  Status status = run_for(store, ALL_OUT, id, fault);
  return status == ST_OK ? run_for(store, ALL_CLEAN, id, fault) : status;
}

/* --- recall_stability, recall_difficulty(stability, difficulty, days, grade),
 * recall_days(stability): in thousandths --- */

static const double KEPT = 0.9; /* nine in ten should still know it */

static RecallCard next_card(sqlite3_value **values) {
  RecallCard card = {.stability = sqlite3_value_int64(values[0]) / 1000.0,
                     .difficulty = sqlite3_value_int64(values[1]) / 1000.0};
  int grade = sqlite3_value_int(values[3]);
  if (grade < RECALL_AGAIN || grade > RECALL_EASY) grade = RECALL_AGAIN;
  return recall_next(recall_weights(), card, grade, sqlite3_value_int(values[2]));
}

static void give_thousandths(sqlite3_context *context, double number) {
  sqlite3_result_int64(context, (sqlite3_int64)llround(number * 1000));
}

static void sql_stability(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  give_thousandths(context, next_card(values).stability);
}

static void sql_difficulty(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  give_thousandths(context, next_card(values).difficulty);
}

static void sql_days(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  double stability = sqlite3_value_int64(values[0]) / 1000.0;
  sqlite3_result_int(context, recall_days(recall_weights(), stability, KEPT, RECALL_LONGEST_DAYS));
}

/* recall_chance(stability, days): per mille that it is still known. */
static void sql_chance(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  double stability = sqlite3_value_int64(values[0]) / 1000.0;
  int days = sqlite3_value_int(values[1]);
  double chance =
      stability > 0 ? recall_chance(recall_weights(), stability, days > 0 ? days : 0) : 0;
  sqlite3_result_int(context, (int)lround(chance * 1000));
}

Status projection_add_recall(Store *store, Fault *fault) {
  static const struct {
    const char *name;
    int arguments;
    void (*run)(sqlite3_context *, int, sqlite3_value **);
  } FUNCTIONS[] = {{"recall_stability", 4, sql_stability},
                   {"recall_difficulty", 4, sql_difficulty},
                   {"recall_days", 1, sql_days},
                   {"recall_chance", 2, sql_chance}};
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  for (size_t i = 0; i < sizeof FUNCTIONS / sizeof *FUNCTIONS; i++) {
    int code = sqlite3_create_function(store->db, FUNCTIONS[i].name, FUNCTIONS[i].arguments, flags,
                                       NULL, FUNCTIONS[i].run, NULL, NULL);
    if (code != SQLITE_OK) return sql_fault(store, code, "the store could not be set up", fault);
  }
  return ST_OK;
}
