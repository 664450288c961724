/* Wrong codes in a row, by name, whether anybody has that name or not. The wait runs on the
 * monotonic clock; after a restart it begins anew, in full. */
#include "store/secret.h"

#include <string.h>

static void bind_name(sqlite3_stmt *statement, const NameKey *name) {
  sqlite3_bind_blob(statement, 1, name->bytes, sizeof name->bytes, SQLITE_STATIC);
}

static int64_t waited(const Store *store, sqlite3_stmt *statement) {
  const void *run = sqlite3_column_blob(statement, 1);
  bool this_run = run && sqlite3_column_bytes(statement, 1) == sizeof store->run->id &&
                  memcmp(run, store->run->id, sizeof store->run->id) == 0;
  return clock_now(&store->clock) -
         (this_run ? sqlite3_column_int64(statement, 2) : store->run->started_ms);
}

Status attempt_look(Store *store, const NameKey *name, Lockout *out, Fault *fault) {
  sqlite3_stmt *statement;
  bool row;
  *out = (Lockout){.state = LOCKOUT_OPEN};
  Status status = sql_prepare(store, "SELECT failures,run,since_ms FROM attempt WHERE name_key=?1",
                              &statement, fault);
  if (status != ST_OK) return status;
  bind_name(statement, name);
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  *out = lockout_look(sqlite3_column_int(statement, 0), waited(store, statement));
  sqlite3_reset(statement);
  return ST_OK;
}

static Status count(Store *store, const NameKey *name, Fault *fault) {
  static const char SQL[] = "INSERT INTO attempt(name_key,failures,run,since_ms,day) VALUES(?1,1,?2,?3,?4)"
                            " ON CONFLICT(name_key) DO UPDATE SET failures=min(failures+1,1000000),"
                            " run=excluded.run, since_ms=excluded.since_ms, day=excluded.day";
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  bind_name(statement, name);
  sqlite3_bind_blob(statement, 2, store->run->id, sizeof store->run->id, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 3, clock_now(&store->clock));
  sqlite3_bind_int(statement, 4, known_today(store));
  return sql_finish(store, statement, fault);
}

Status attempt_count(Store *store, const NameKey *name, Fault *fault) {
  Status status = transaction_begin(store, fault);
  return status == ST_OK ? transaction_end(store, count(store, name, fault), fault) : status;
}

Status attempt_take_back(Store *store, const NameKey *name, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, "UPDATE attempt SET failures=failures-1 WHERE name_key=?1",
                              &statement, fault);
  if (status != ST_OK) return status;
  bind_name(statement, name);
  return sql_finish(store, statement, fault);
}

Status attempt_forget(Store *store, const NameKey *name, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, "DELETE FROM attempt WHERE name_key=?1", &statement, fault);
  if (status != ST_OK) return status;
  bind_name(statement, name);
  return sql_finish(store, statement, fault);
}
