/* A clock set back a year must not revive a yes that has ended, nor an emergency. */
#include "store/internal.h"

#include <time.h>

/* Beyond every last day and every emergency. */
static const Day END_OF_DAYS = 99991231;
static const int64_t END_OF_TIME = INT64_MAX / 2;

/* Where that page is damaged, the rest must still open: it is to be read, verified and restored. */
Status known_open(Store *store, Fault *fault) {
  int64_t kept = 0;
  Status status = sql_number(store, "SELECT coalesce(max(at_ms),0) FROM known", &kept, fault);
  store->timeless = status == ST_DAMAGED;
  if (store->timeless) return fault_set(fault, ST_OK, "%s", "");
  if (kept > store->run->known_ms) store->run->known_ms = kept;
  return status;
}

int64_t known_now(Store *store) {
  StoreRun *run = store->run;
  if (store->timeless) return END_OF_TIME;
  int64_t wall = clock_wall(&store->clock), at = clock_now(&store->clock);
  int64_t since = run->known_ms + (at - run->known_at_ms);
  run->known_ms = wall > since ? wall : since;
  run->known_at_ms = at;
  return run->known_ms;
}

Day known_today(Store *store) {
  struct tm day;
  if (store->timeless) return END_OF_DAYS;
  time_t now = (time_t)(known_now(store) / 1000);
  if (!localtime_r(&now, &day)) return END_OF_DAYS;
  return (day.tm_year + 1900) * 10000 + (day.tm_mon + 1) * 100 + day.tm_mday;
}

Status known_keep(Store *store, Fault *fault) {
  static const char SQL[] = "INSERT INTO known(one,at_ms) VALUES(1,?1)"
                            " ON CONFLICT(one) DO UPDATE SET at_ms=max(at_ms,excluded.at_ms)";
  sqlite3_stmt *statement;
  if (store->timeless)
    return fault_set(fault, ST_DAMAGED,
                     "the store's time cannot be read; see minplan verify and minplan restore");
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sqlite3_bind_int64(statement, 1, known_now(store));
  return sql_finish(store, statement, fault);
}
