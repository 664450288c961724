/* The schema and how an older one becomes it. */
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
    "CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal"
    " BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;"
    "CREATE TRIGGER journal_stays BEFORE DELETE ON journal"
    " BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;";

/* Versions 2 and up: the projections as they are today, filled from whatever the journal holds. */
static Status make_projections(Store *store, Fault *fault) {
  int64_t count;
  return projection_rebuild(store, &count, fault);
}

static Status add_journal(Store *store, Fault *fault) {
  return sql_run(store, JOURNAL, fault);
}

typedef Status (*SchemaStep)(Store *store, Fault *fault);
/* Step i leads from version i to i + 1. Released steps are never edited: add one. */
static const SchemaStep STEPS[SCHEMA_VERSION] = {add_journal, make_projections,
                                                 make_projections /* open questions */};

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
  for (int i = from; i < to && status == ST_OK; i++) status = STEPS[i](store, fault);
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
