/* The tables derived from the journal: made, filled, compared. What lies in them is data, in
 * projection_plan.c and the files beside it. */
#include "store/projection.h"
#include "store/internal.h"

#include "text/unicode.h"

#include <string.h>

static ProjectionPart (*const PARTS[])(void) = {projection_plan, projection_people,  projection_learn, projection_path,
                                                projection_old,  projection_meeting, projection_life};
enum { PART_COUNT = sizeof PARTS / sizeof *PARTS };

/* The n-th table of all parts; NULL behind the last. */
static const Table *table_at(int n) {
  for (int i = 0; i < PART_COUNT; i++) {
    ProjectionPart part = PARTS[i]();
    if (n < part.table_count) return &part.tables[n];
    n -= part.table_count;
  }
  return NULL;
}

static Status create_tables(Store *store, const char *schema, Fault *fault) {
  char sql[800];
  Status status = ST_OK;
  const Table *table;
  for (int i = 0; (table = table_at(i)) && status == ST_OK; i++) {
    snprintf(sql, sizeof sql, "CREATE TABLE %s.%s(%s) STRICT, WITHOUT ROWID", schema, table->name,
             table->columns);
    status = sql_run(store, sql, fault);
  }
  if (status != ST_OK || strcmp(schema, "main") != 0) return status;
  for (int i = 0; i < PART_COUNT && status == ST_OK; i++) {
    const char *indexes = PARTS[i]().indexes;
    if (indexes) status = sql_run(store, indexes, fault);
  }
  return status;
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
  if (count >= 6) sqlite3_bind_blob(statement, 6, entry->id, STORE_ID_BYTES, SQLITE_STATIC);
  if (count >= 7) sql_bind_text(statement, 7, entry->actor);
  return sql_finish(store, statement, fault);
}

static Status apply_part(Store *store, ProjectionPart part, const JournalEntry *entry,
                         Fault *fault) {
  Status status = ST_OK;
  for (int i = 0; i < part.change_count && status == ST_OK; i++)
    if (strcmp(part.changes[i].kind, entry->kind) == 0)
      status = run_change(store, part.changes[i].sql, entry, fault);
  return status;
}

Status projection_apply(Store *store, const JournalEntry *entry, Fault *fault) {
  Status status = ST_OK;
  for (int i = 0; i < PART_COUNT && status == ST_OK; i++)
    status = apply_part(store, PARTS[i](), entry, fault);
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
  const Table *table;
  for (int i = 0; (table = table_at(i)) && status == ST_OK; i++) {
    snprintf(sql, sizeof sql, "DROP TABLE IF EXISTS main.%s", table->name);
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
  const Table *table;
  Status status = create_tables(store, "temp", fault);
  if (status == ST_OK) status = journal_each(store, apply_one, NULL, &count, fault);
  for (int i = 0; (table = table_at(i)) && status == ST_OK; i++)
    status = compare_table(store, table->name, fault);
  for (int i = 0; (table = table_at(i)); i++) {
    snprintf(sql, sizeof sql, "DROP TABLE IF EXISTS temp.%s", table->name);
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
  if (code != SQLITE_OK) return sql_fault(store, code, "the store could not be set up", fault);
  Status status = projection_add_recall(store, fault);
  return status == ST_OK ? projection_add_days(store, fault) : status;
}
