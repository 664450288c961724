/* Wrong codes in a row, by name, whether anybody has that name or not. The wait runs on the
 * monotonic clock; after a restart it begins anew, in full.
 *
 * A full disk takes no count, and must not lock everybody out of what is theirs to read: then it is held in memory. Cutting
 * the power forgets that, so what is held counts as if four had been wrong before: one wrong code waits at once, and a restart
 * wins a single try. Whoever comes in can read; nothing is written, nobody else's plan is opened, before there is room. */
#include "store/secret.h"

#include <string.h>

static void bind_name(sqlite3_stmt *statement, const NameKey *name) {
  sqlite3_bind_blob(statement, 1, name->bytes, sizeof name->bytes, SQLITE_STATIC);
}

/* --- held in memory --- */

static StoreHeld *find_held(Store *store, const NameKey *name) {
  for (int i = 0; i < STORE_HELD_MAX; i++) {
    StoreHeld *one = &store->run->held[i];
    if (one->failures > 0 && memcmp(one->name, name->bytes, sizeof one->name) == 0) return one;
  }
  return NULL;
}

static bool hold(Store *store, const NameKey *name) {
  StoreHeld *own = find_held(store, name);
  for (int i = 0; i < STORE_HELD_MAX && !own; i++) {
    if (store->run->held[i].failures > 0) continue;
    own = &store->run->held[i];
    own->failures = LOCKOUT_FIRST - 1;
    memcpy(own->name, name->bytes, sizeof own->name);
  }
  if (!own) return false;
  own->failures++;
  own->since_ms = clock_now(&store->clock);
  return true;
}

static int held_failures(Store *store, const NameKey *name) {
  const StoreHeld *held = find_held(store, name);
  return held ? held->failures : 0;
}

static void let_go(Store *store, const NameKey *name) {
  StoreHeld *held = find_held(store, name);
  if (held) *held = (StoreHeld){.failures = 0};
}

/* --- rows --- */

static int64_t waited(const Store *store, sqlite3_stmt *statement) {
  const void *run = sqlite3_column_blob(statement, 1);
  bool this_run = run && sqlite3_column_bytes(statement, 1) == sizeof store->run->id &&
                  memcmp(run, store->run->id, sizeof store->run->id) == 0;
  return clock_now(&store->clock) -
         (this_run ? sqlite3_column_int64(statement, 2) : store->run->started_ms);
}

/* *since: how long ago the last one was. */
static Status look_at_row(Store *store, const NameKey *name, int *failures, int64_t *since,
                          Fault *fault) {
  sqlite3_stmt *statement;
  bool row;
  *failures = 0;
  Status status = sql_prepare(store, "SELECT failures,run,since_ms FROM attempt WHERE name_key=?1",
                              &statement, fault);
  if (status != ST_OK) return status;
  bind_name(statement, name);
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  *failures = sqlite3_column_int(statement, 0);
  *since = waited(store, statement);
  sqlite3_reset(statement);
  return ST_OK;
}

Status attempt_look(Store *store, const NameKey *name, Lockout *out, Fault *fault) {
  int failures;
  int64_t since = 0;
  *out = (Lockout){.state = LOCKOUT_OPEN};
  Status status = look_at_row(store, name, &failures, &since, fault);
  if (status != ST_OK) return status;
  const StoreHeld *held = find_held(store, name);
  if (held) {
    failures += held->failures;
    since = clock_now(&store->clock) - held->since_ms;
  }
  *out = lockout_look(failures, since);
  return ST_OK;
}

static Status count(Store *store, const NameKey *name, Fault *fault) {
  static const char SQL[] = "INSERT INTO attempt(name_key,failures,run,since_ms,day) VALUES(?1,?5,?2,?3,?4)"
                            " ON CONFLICT(name_key) DO UPDATE SET failures=min(failures+?5,1000000),"
                            " run=excluded.run, since_ms=excluded.since_ms, day=excluded.day";
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  bind_name(statement, name);
  sqlite3_bind_blob(statement, 2, store->run->id, sizeof store->run->id, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 3, clock_now(&store->clock));
  sqlite3_bind_int(statement, 4, known_today(store));
  sqlite3_bind_int(statement, 5, 1 + held_failures(store, name));
  return sql_finish(store, statement, fault);
}

static Status count_on_disk(Store *store, const NameKey *name, Fault *fault) {
  Status status = transaction_begin(store, fault);
  if (status == ST_OK) status = transaction_end(store, count(store, name, fault), fault);
  if (status == ST_OK) let_go(store, name);
  return status;
}

Status attempt_count(Store *store, const NameKey *name, Fault *fault) {
  Status status = count_on_disk(store, name, fault);
  if (status == ST_DISK_FULL && reserve_release(store)) status = count_on_disk(store, name, fault);
  return status == ST_DISK_FULL && hold(store, name) ? ST_OK : status;
}

Status attempt_take_back(Store *store, const NameKey *name, Fault *fault) {
  if (attempt_forget_held(store, name)) return ST_OK;
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, "UPDATE attempt SET failures=failures-1 WHERE name_key=?1",
                              &statement, fault);
  if (status != ST_OK) return status;
  bind_name(statement, name);
  return sql_finish(store, statement, fault);
}

bool attempt_forget_held(Store *store, const NameKey *name) {
  bool held = find_held(store, name) != NULL;
  let_go(store, name);
  return held;
}

Status attempt_forget(Store *store, const NameKey *name, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, "DELETE FROM attempt WHERE name_key=?1", &statement, fault);
  if (status != ST_OK) return status;
  bind_name(statement, name);
  return sql_finish(store, statement, fault);
}
