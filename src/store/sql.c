#include "store/internal.h"
#include "store/seen.h"

#include <string.h>

/* After a failed flush the kernel may have dropped what it could not write and say "all well" the
 * next time ("Can applications recover from fsync failures?", USENIX ATC 2020). */
static bool is_failed_flush(int extended) {
  return extended == SQLITE_IOERR_FSYNC || extended == SQLITE_IOERR_DIR_FSYNC ||
         extended == SQLITE_IOERR_TRUNCATE || extended == SQLITE_IOERR_CLOSE;
}

static Status status_of(int code) {
  switch (code & 0xff) {
  case SQLITE_OK:
  case SQLITE_ROW:
  case SQLITE_DONE:
    return ST_OK;
  case SQLITE_NOMEM:
    return ST_NO_MEMORY;
  case SQLITE_FULL:
    return ST_DISK_FULL;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return ST_IN_USE;
  case SQLITE_ERROR: /* our statements are fixed and the rules were asked: what they meet is wrong
                      */
  case SQLITE_CONSTRAINT:
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return ST_DAMAGED;
  case SQLITE_TOOBIG:
    return ST_TOO_LARGE;
  default:
    return ST_IO;
  }
}

/* What someone at the command line can do about it. */
static const char *advice(Status status) {
  switch (status) {
  case ST_DISK_FULL:
    return "; make room on the disk";
  case ST_DAMAGED:
    return "; see minplan verify and minplan restore";
  case ST_IO:
    return "; look after the disk";
  case ST_IN_USE:
    return "; close the other program";
  default:
    return "";
  }
}

Status sql_fault(Store *store, int code, const char *what, Fault *fault) {
  int extended = store->db ? sqlite3_extended_errcode(store->db) : code;
  if (is_failed_flush(extended)) store->broken = true;
  /* SQLITE_IOERR_NOMEM is an allocation that failed inside the file layer. */
  if (code == SQLITE_IOERR_NOMEM || extended == SQLITE_IOERR_NOMEM) code = SQLITE_NOMEM;
  Status status = status_of(code);
  return fault_set(fault, status, "%s: %s%s", what, sqlite3_errstr(code), advice(status));
}

Status sql_run(Store *store, const char *sql, Fault *fault) {
  int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
  return code == SQLITE_OK ? ST_OK : sql_fault(store, code, "the store could not be set up", fault);
}

static CachedStatement *find_statement(Store *store, const char *sql) {
  for (int i = 0; i < store->statement_count; i++)
    if (store->statements[i].sql == sql) return &store->statements[i];
  return NULL;
}

Status sql_prepare(Store *store, const char *sql, sqlite3_stmt **out, Fault *fault) {
  CachedStatement *found = find_statement(store, sql);
  if (found) {
    sqlite3_clear_bindings(found->handle);
    *out = found->handle;
    return ST_OK;
  }
  *out = NULL;
  if (store->statement_count == STATEMENT_MAX) {
    return fault_set(fault, ST_TOO_LARGE, "more statements than the store keeps");
  }
  int code = sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, out, NULL);
  if (code != SQLITE_OK) return sql_fault(store, code, "a statement could not be prepared", fault);
  store->statements[store->statement_count++] = (CachedStatement){.sql = sql, .handle = *out};
  return ST_OK;
}

Status sql_step(Store *store, sqlite3_stmt *statement, bool *row, Fault *fault) {
  int code = sqlite3_step(statement);
  *row = code == SQLITE_ROW;
  if (*row) return ST_OK;
  if (code == SQLITE_DONE) {
    sqlite3_reset(statement);
    return ST_OK;
  }
  Status status = sql_fault(store, code, "the store could not be read or written", fault);
  sqlite3_reset(statement);
  return status;
}

Status sql_finish(Store *store, sqlite3_stmt *statement, Fault *fault) {
  bool row = true;
  Status status = ST_OK;
  while (row && status == ST_OK) status = sql_step(store, statement, &row, fault);
  return status;
}

void sql_bind_text(sqlite3_stmt *statement, int at, const char *text) {
  sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
}

Status sql_number(Store *store, const char *sql, int64_t *out, Fault *fault) {
  sqlite3_stmt *statement;
  int code = sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL);
  if (code == SQLITE_OK) code = sqlite3_step(statement);
  if (code == SQLITE_ROW) *out = sqlite3_column_int64(statement, 0);
  int ended = sqlite3_finalize(statement);
  if (code == SQLITE_ROW) return ST_OK;
  if (code == SQLITE_DONE) return fault_set(fault, ST_NOT_FOUND, "nothing there");
  return sql_fault(store, ended != SQLITE_OK ? ended : code, "the store could not be read", fault);
}

void sql_forget_statements(Store *store) {
  for (int i = 0; i < store->statement_count; i++) sqlite3_finalize(store->statements[i].handle);
  store->statement_count = 0;
}

Status transaction_begin(Store *store, Fault *fault) {
  if (store->read_only)
    return fault_set(fault, ST_REFUSED, "read_only: the store was opened for reading");
  if (store->broken) {
    return fault_set(fault, ST_IO,
                     "an earlier flush failed, nothing is written until the store is opened anew; look after the disk");
  }
  Status settled = connect_settle(store, fault);
  if (settled != ST_OK) return settled;
  sqlite3_stmt *begin;
  Status status = sql_prepare(store, "BEGIN IMMEDIATE", &begin, fault);
  return status == ST_OK ? sql_finish(store, begin, fault) : status;
}

Status transaction_end(Store *store, Status status, Fault *fault) {
  sqlite3_stmt *commit;
  if (status == ST_OK) status = sql_prepare(store, "COMMIT", &commit, fault);
  if (status == ST_OK) status = sql_finish(store, commit, fault);
  /* Rolling back needs no memory and no disk; a failed COMMIT may have done so already. */
  if (!sqlite3_get_autocommit(store->db)) sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
  if (status == ST_OK && store->seen_due) seen_note(store); /* only now: it must never run ahead of the disk */
  store->seen_due = false;
  return status;
}
