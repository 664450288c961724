/* Accounts as the tables have them. */
#include "store/secret.h"
#include "store/seen.h"

#include <string.h>

enum { SEVERAL_MAX = 20 };

static void copy_column(sqlite3_stmt *statement, int column, char *out, size_t size) {
  const char *text = (const char *)sqlite3_column_text(statement, column);
  snprintf(out, size, "%s", text ? text : "");
}

/* Columns: name, lang, role, unit, side, open. */
static Status read_account(Store *store, const char *sql, const char *account, StoreAccount *out,
                           bool *found, bool *open, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, sql, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, account);
  if (sqlite3_bind_parameter_count(statement) >= 2)
    sqlite3_bind_int(statement, 2, known_today(store));
  status = sql_step(store, statement, found, fault);
  if (status != ST_OK || !*found) return status;
  *out = (StoreAccount){.role = ROLE_NOBODY};
  snprintf(out->id.text, sizeof out->id.text, "%s", account);
  copy_column(statement, 0, out->name, sizeof out->name);
  copy_column(statement, 1, out->lang, sizeof out->lang);
  role_parse((const char *)sqlite3_column_text(statement, 2), &out->role);
  copy_column(statement, 3, out->unit, sizeof out->unit);
  copy_column(statement, 4, out->side, sizeof out->side);
  *open = sqlite3_column_int(statement, 5) != 0;
  sqlite3_reset(statement);
  return ST_OK;
}

Status who_is(Store *store, const char *account, StoreAccount *out, bool *open, Fault *fault) {
  static const char CITIZEN[] = "SELECT name,lang,'citizen',NULL,NULL,1 FROM citizen WHERE id=?1";
  static const char STAFF[] =
      "SELECT name,NULL,role,unit,side," STORE_STAFF_OPEN " FROM staff WHERE id=?1";
  bool found = false;
  Status status = read_account(store, CITIZEN, account, out, &found, open, fault);
  if (status == ST_OK && !found)
    status = read_account(store, STAFF, account, out, &found, open, fault);
  if (status != ST_OK || found) return status;
  return fault_set(fault, ST_NOT_FOUND, "there is no such account");
}

Status who_is_out(Store *store, const StoreAccount *account, Fault *fault) {
  bool doubt = false;
  Status status = seen_in_doubt(store, &doubt, fault);
  if (status != ST_OK) return status;
  if (doubt && role_is_staff(account->role) && account->role != ROLE_ADMINISTRATOR)
    return fault_set(fault, ST_REFUSED, "older: an administrator looks at the accounts first");
  return fault_set(fault, ST_REFUSED, "disabled: the account is closed, or its time is over");
}

Status store_account_open(Store *store, const char *account, Fault *fault) {
  StoreAccount who = {.role = ROLE_NOBODY};
  bool open;
  Status status = who_is(store, account, &who, &open, fault);
  return status == ST_NOT_FOUND || (status == ST_OK && !open) ? who_is_out(store, &who, fault) : status;
}

Status who_may(Store *store, const char *account, Right right, StoreAccount *out, Fault *fault) {
  bool open;
  Status status = who_is(store, account, out, &open, fault);
  if (status != ST_OK) return status;
  if (!open) return who_is_out(store, out, fault);
  if (!role_may(out->role, right))
    return fault_set(fault, ST_REFUSED, "not_yours: this role may not do that");
  return ST_OK;
}

static Status find_named(Store *store, const char *name, char id[STORE_ID_TEXT], int *count,
                         Buf *several, Fault *fault) {
  static const char SQL[] =
      "SELECT id,since_ms FROM citizen WHERE folded=fold(?1) ORDER BY since_ms LIMIT ?2";
  sqlite3_stmt *statement;
  bool row = true;
  *count = 0;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, name);
  sqlite3_bind_int(statement, 2, SEVERAL_MAX);
  while (status == ST_OK && row) {
    status = sql_step(store, statement, &row, fault);
    if (status != ST_OK || !row) continue;
    snprintf(id, STORE_ID_TEXT, "%s", (const char *)sqlite3_column_text(statement, 0));
    buf_addf(several, "%s{\"id\":\"%s\",\"since\":%lld}", *count ? "," : "[", id,
             (long long)sqlite3_column_int64(statement, 1));
    ++*count;
  }
  buf_add_text(several, *count ? "]" : "[]");
  return status;
}

Status who_is_meant(Store *store, const char *citizen, const char *name, StoreAccount *out,
                    Buf *several, Fault *fault) {
  char id[STORE_ID_TEXT];
  int count;
  bool open;
  if (!citizen) {
    Status status = find_named(store, name ? name : "", id, &count, several, fault);
    if (status != ST_OK) return status;
    if (count > 1) return fault_set(fault, ST_REFUSED, "several: %d have that name", count);
    if (count == 0) return fault_set(fault, ST_NOT_FOUND, "there is nobody of that name");
    citizen = id;
  }
  if (!entry_is_id(citizen))
    return fault_set(fault, ST_BAD_INPUT, "the citizen must be an id of 32 hex digits");
  Status status = who_is(store, citizen, out, &open, fault);
  if (status == ST_OK && out->role != ROLE_CITIZEN)
    return fault_set(fault, ST_NOT_FOUND, "there is no such citizen");
  return status;
}
