/* A clock set back a year must not revive a yes that has ended, nor an emergency. */
#include "store/internal.h"

#include <time.h>

Status known_open(Store *store, Fault *fault) {
  int64_t kept = 0;
  Status status = sql_number(store, "SELECT coalesce(max(at_ms),0) FROM known", &kept, fault);
  if (kept > store->run->known_ms) store->run->known_ms = kept;
  return status;
}

int64_t known_now(Store *store) {
  StoreRun *run = store->run;
  int64_t wall = clock_wall(&store->clock), at = clock_now(&store->clock);
  int64_t since = run->known_ms + (at - run->known_at_ms);
  run->known_ms = wall > since ? wall : since;
  run->known_at_ms = at;
  return run->known_ms;
}

Day known_today(Store *store) {
  time_t now = (time_t)(known_now(store) / 1000);
  struct tm day;
  if (!localtime_r(&now, &day)) return 99991231; /* beyond every last day: nothing is open */
  return (day.tm_year + 1900) * 10000 + (day.tm_mon + 1) * 100 + day.tm_mday;
}

Status known_keep(Store *store, Fault *fault) {
  static const char SQL[] = "INSERT INTO known(one,at_ms) VALUES(1,?1)"
                            " ON CONFLICT(one) DO UPDATE SET at_ms=max(at_ms,excluded.at_ms)";
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sqlite3_bind_int64(statement, 1, known_now(store));
  return sql_finish(store, statement, fault);
}
