#include "store/place.h"

#include "store/secret.h"

Status store_idle(Store *store, Role role, int *minutes, Fault *fault) {
  sqlite3_stmt *statement;
  bool row;
  *minutes = 0;
  Status status =
      sql_prepare(store, "SELECT minutes FROM idle WHERE role=?1", &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, role_name(role));
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  *minutes = sqlite3_column_int(statement, 0);
  sqlite3_reset(statement);
  return ST_OK;
}

static Status tell(Store *store, const char *by, Right right, const char *kind, const char *body,
                   Fault *fault) {
  StoreAccount account;
  Status status = who_may(store, by, right, &account, fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  StoreActor actor = {.id = account.id.text, .role = "staff"};
  return transaction_end(store, entry_append(store, &actor, STORE_PLACE, kind, body, fault), fault);
}

Status store_idle_set(Store *store, const char *by, Role role, int minutes, Fault *fault) {
  char body[80];
  snprintf(body, sizeof body, "{\"role\":\"%s\",\"minutes\":%d}", role_name(role), minutes);
  return tell(store, by, RIGHT_SET_IDLE, "place.idle", body, fault);
}

Status store_looked_at(Store *store, const char *by, Fault *fault) {
  return tell(store, by, RIGHT_MAKE_STAFF, "data.looked_at", "{}", fault);
}
