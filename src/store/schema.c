/* The schema and how an older one becomes it. */
#include "store/guards.h"
#include "store/internal.h"

#include <string.h>

/* Version 1: the journal, the one thing that is not derived. Its triggers hold every program that
 * opens the file to "nothing is overwritten", also this one. */
static const char JOURNAL[] =
    "CREATE TABLE journal("
    " seq INTEGER PRIMARY KEY,"
    " id BLOB NOT NULL UNIQUE,"
    " citizen TEXT NOT NULL,"
    " kind TEXT NOT NULL,"
    " actor TEXT NOT NULL,"
    " role TEXT NOT NULL,"
    " device TEXT NOT NULL,"
    " at_ms INTEGER NOT NULL,"
    " person_seq INTEGER NOT NULL,"
    " body TEXT NOT NULL,"
    " prev_hash BLOB NOT NULL,"
    " hash BLOB NOT NULL) STRICT;"
    "CREATE UNIQUE INDEX journal_chain ON journal(citizen, person_seq);"
    /* What a person did, without the single answers on the way: history stays one short look. */
    "CREATE INDEX journal_history ON journal(citizen, person_seq)"
    " WHERE kind <> 'answer' AND kind NOT LIKE 'draft.%';"
    GUARD_AGAINST_CHANGE ";" GUARD_AGAINST_REMOVAL ";";

static Status add_journal(Store *store, Fault *fault) {
  return sql_run(store, JOURNAL, fault);
}

/* Version 4: who signs in. Codes are in no journal, so these tables are not derived and `rebuild`
 * leaves them alone. Names and cards are kept as keyed hashes only. */
static const char ACCOUNTS[] =
    "CREATE TABLE credential("
    " account TEXT PRIMARY KEY,"
    " name_key BLOB NOT NULL," /* the folded name; several people may have one */
    " kind TEXT NOT NULL,"
    " verifier BLOB NOT NULL,"
    " params TEXT NOT NULL,"
    " pepper_id INTEGER NOT NULL,"
    " must_change INTEGER NOT NULL,"
    " since_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE INDEX credential_by_name ON credential(name_key);"
    /* Wrong codes in a row, also for names that nobody has. `run` is the start of the program in
     * which the last one was; since_ms is of that run's monotonic clock. */
    "CREATE TABLE attempt("
    " name_key BLOB PRIMARY KEY,"
    " failures INTEGER NOT NULL,"
    " run BLOB NOT NULL,"
    " since_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE card("
    " account TEXT PRIMARY KEY,"
    " token_key BLOB NOT NULL UNIQUE,"
    " since_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    /* The newest time the store knows of (known.c). */
    "CREATE TABLE known(one INTEGER PRIMARY KEY CHECK(one=1), at_ms INTEGER NOT NULL) STRICT;";

static Status add_accounts(Store *store, Fault *fault) {
  return sql_run(store, ACCOUNTS, fault);
}

/* Version 5: erasing and keeping no longer than needed. `erased` holds keyed hashes of the ids that were erased, so
 * that an older copy put back loses them again (erased.c); `care` what the program still has to do. The day of the
 * last wrong code; what was counted before this version does not end by itself. */
static const char ERASING[] =
    "CREATE TABLE erased(id_key BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;"
    "CREATE TABLE care("
    " one INTEGER PRIMARY KEY CHECK(one=1),"
    " sweep INTEGER NOT NULL,"         /* something was erased, and its traces are not overwritten yet */
    " retained_ms INTEGER NOT NULL)"   /* the newest time known when the days of keeping were last looked at */
    " STRICT;"
    "INSERT INTO care(one,sweep,retained_ms) VALUES(1,0,0);"
    "ALTER TABLE attempt ADD COLUMN day INTEGER NOT NULL DEFAULT 99991231;";

static Status add_erasing(Store *store, Fault *fault) {
  return sql_run(store, ERASING, fault);
}

/* Version 7: learning. How old single answers are is asked every day (retain.c). */
static const char LEARNING[] = "CREATE INDEX journal_learned ON journal(at_ms) WHERE kind IN ('learn.answered','learn.chose')";

static Status add_learning(Store *store, Fault *fault) {
  return sql_run(store, LEARNING, fault);
}

/* Version 8: what the place chose, and whether an older store was put in its place. Wrong codes from before version 5 get
 * a day at last, so that they go like all others. */
static Status add_protection(Store *store, Fault *fault) {
  char sql[160];
  snprintf(sql, sizeof sql,
           "UPDATE attempt SET day=CAST(strftime('%%Y%%m%%d',%lld/1000,'unixepoch') AS INTEGER)"
           " WHERE day=99991231",
           (long long)clock_wall(&store->clock));
  return sql_run(store, sql, fault);
}

/* Version 9: what whoever leads a meeting notes for themselves. In no journal, for it is wiped when the meeting is over. */
static const char NOTES[] = "CREATE TABLE private_note("
                            " citizen TEXT,"
                            " meeting TEXT,"
                            " account TEXT,"
                            " words TEXT NOT NULL,"
                            " at_ms INTEGER NOT NULL,"
                            " PRIMARY KEY(citizen, meeting, account)) STRICT, WITHOUT ROWID;";

static Status add_notes(Store *store, Fault *fault) {
  return sql_run(store, NOTES, fault);
}

static Status add_nothing(Store *store, Fault *fault) {
  (void)store, (void)fault;
  return ST_OK;
}

/* Step i leads from version i to i + 1. Released steps are never edited: add one. Where one says
 * so, the projections are made anew from the journal, once, when all steps are done. */
static const struct {
  Status (*run)(Store *store, Fault *fault);
  bool rebuilds;
} STEPS[SCHEMA_VERSION] = {
    {add_journal, false},
    {add_nothing, true}, /* version 2: the projections */
    {add_nothing, true}, /* version 3: the open questions */
    {add_accounts, true},
    {add_erasing, false},
    {add_nothing, true}, /* version 6: a no, what waits, the basis in law, what a guest is here for, notes of staff */
    {add_learning, true}, /* and drafts tell a module from a flow of the plan */
    {add_protection, true},
    {add_notes, true}, /* version 9: the way, older plans, meetings, the plan in use */
};

Status schema_version(Store *store, int *out, Fault *fault) {
  int64_t version = 0;
  Status status = sql_number(store, "PRAGMA user_version", &version, fault);
  *out = (int)version;
  return status;
}

static Status set_version(Store *store, int version, Fault *fault) {
  char sql[48];
  snprintf(sql, sizeof sql, "PRAGMA user_version=%d", version);
  return sql_run(store, sql, fault);
}

static Status run_steps(Store *store, int from, int to, Fault *fault) {
  Status status = ST_OK;
  bool rebuilds = false;
  int64_t count;
  for (int i = from; i < to && status == ST_OK; i++) {
    status = STEPS[i].run(store, fault);
    rebuilds = rebuilds || STEPS[i].rebuilds;
  }
  if (status == ST_OK && rebuilds) status = projection_rebuild(store, &count, fault);
  return status == ST_OK ? set_version(store, to, fault) : status;
}

Status schema_migrate(Store *store, int version, Fault *fault) {
  int from;
  Status status = schema_version(store, &from, fault);
  if (status != ST_OK) return status;
  if (from > SCHEMA_VERSION) {
    return fault_set(fault, ST_NEWER, "the store is newer than this program (schema %d, known is %d); update the program", from,
                     SCHEMA_VERSION);
  }
  if (from >= version) return ST_OK;
  if (store->read_only)
    return fault_set(fault, ST_REFUSED, "read_only: the store must first be brought up to date");
  status = transaction_begin(store, fault);
  if (status == ST_OK)
    status = transaction_end(store, run_steps(store, from, version, fault), fault);
  return status;
}
