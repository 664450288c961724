#include "store/guards.h"
#include "store/internal.h"

Status guards_lift(Store *store, Fault *fault) {
  if (sqlite3_get_autocommit(store->db))
    return fault_set(fault, ST_REFUSED, "guards: they are lifted within a transaction only");
  return sql_run(store, "DROP TRIGGER journal_keeps; DROP TRIGGER journal_stays", fault);
}

Status guards_put_back(Store *store, Fault *fault) {
  Status status = sql_run(store, GUARD_AGAINST_CHANGE ";" GUARD_AGAINST_REMOVAL, fault);
  return status == ST_OK ? guards_check(store, fault) : status;
}

Status guards_check(Store *store, Fault *fault) {
  static const char SQL[] = "SELECT count(*) FROM sqlite_schema WHERE type='trigger' AND "
                            "tbl_name='journal' AND sql IN (?1,?2)";
  sqlite3_stmt *statement;
  bool row;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, GUARD_AGAINST_CHANGE);
  sql_bind_text(statement, 2, GUARD_AGAINST_REMOVAL);
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK) return status;
  int count = row ? sqlite3_column_int(statement, 0) : 0;
  sqlite3_reset(statement);
  return count == 2 ? ST_OK
                    : fault_set(fault, ST_DAMAGED, "what keeps the journal append-only is gone");
}
