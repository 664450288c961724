#include "store/secret.h"

#include <sodium.h>
#include <string.h>

/* How the verifiers of today were made; a row made otherwise needs a new code. */
static const char PARAMS[] = "argon2id,m=65536,t=3,p=1";
enum { PEPPER_ID = 1 };

static void bind_key(sqlite3_stmt *statement, int at, const NameKey *key) {
  sqlite3_bind_blob(statement, at, key->bytes, sizeof key->bytes, SQLITE_STATIC);
}

Status credential_put(Store *store, const Credential *credential, const Verifier *verifier,
                      Fault *fault) {
  static const char SQL[] =
      "INSERT OR REPLACE INTO"
      " credential(account,name_key,kind,verifier,params,pepper_id,must_change,since_ms)"
      " VALUES(?1,?2,?3,?4,?5,?6,?7,?8)";
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, credential->account);
  bind_key(statement, 2, &credential->name);
  sql_bind_text(statement, 3, code_kind_name(credential->kind));
  sqlite3_bind_blob(statement, 4, verifier->bytes, sizeof verifier->bytes, SQLITE_STATIC);
  sql_bind_text(statement, 5, PARAMS);
  sqlite3_bind_int(statement, 6, PEPPER_ID);
  sqlite3_bind_int(statement, 7, credential->must_change);
  sqlite3_bind_int64(statement, 8, clock_wall(&store->clock));
  return sql_finish(store, statement, fault);
}

/* Columns account, name_key, kind, must_change. */
static void read_row(sqlite3_stmt *statement, Credential *out) {
  *out = (Credential){.must_change = sqlite3_column_int(statement, 3) != 0};
  snprintf(out->account, sizeof out->account, "%s",
           (const char *)sqlite3_column_text(statement, 0));
  const void *name = sqlite3_column_blob(statement, 1);
  if (name && sqlite3_column_bytes(statement, 1) == NAME_KEY_BYTES)
    memcpy(out->name.bytes, name, NAME_KEY_BYTES);
  code_kind_parse((const char *)sqlite3_column_text(statement, 2), &out->kind);
}

Status credential_of(Store *store, const char *account, Credential *out, Fault *fault) {
  sqlite3_stmt *statement;
  bool row;
  *out = (Credential){.account = ""};
  Status status = sql_prepare(
      store, "SELECT account,name_key,kind,must_change FROM credential WHERE account=?1",
      &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, account);
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  read_row(statement, out);
  sqlite3_reset(statement);
  return ST_OK;
}

static bool is_the_code(sqlite3_stmt *statement, const Verifier *verifier) {
  const void *stored = sqlite3_column_blob(statement, 4);
  return stored && sqlite3_column_bytes(statement, 4) == VERIFIER_BYTES &&
         sodium_memcmp(stored, verifier->bytes, VERIFIER_BYTES) == 0;
}

Status credential_match(Store *store, const NameKey *name, const char *account,
                        const Verifier *verifier, Credential *out, Fault *fault) {
  static const char SQL[] = "SELECT account,name_key,kind,must_change,verifier FROM credential"
                            " WHERE name_key=?1 AND params=?2 AND pepper_id=?3";
  sqlite3_stmt *statement;
  bool row = true;
  *out = (Credential){.account = ""};
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  bind_key(statement, 1, name);
  sql_bind_text(statement, 2, PARAMS);
  sqlite3_bind_int(statement, 3, PEPPER_ID);
  while (status == ST_OK && row) {
    status = sql_step(store, statement, &row, fault);
    if (status != ST_OK || !row) continue;
    const char *owner = (const char *)sqlite3_column_text(statement, 0);
    if (is_the_code(statement, verifier) && (!account || strcmp(account, owner) == 0))
      read_row(statement, out);
  }
  return status;
}

Status credential_any(Store *store, const NameKey *name, bool *out, Fault *fault) {
  sqlite3_stmt *statement;
  Status status =
      sql_prepare(store, "SELECT 1 FROM credential WHERE name_key=?1 LIMIT 1", &statement, fault);
  if (status != ST_OK) return status;
  bind_key(statement, 1, name);
  status = sql_step(store, statement, out, fault);
  sqlite3_reset(statement);
  return status;
}

Status credential_drop(Store *store, const char *account, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, "DELETE FROM credential WHERE account=?1", &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, account);
  return sql_finish(store, statement, fault);
}

Status credential_put_card(Store *store, const char *account, const NameKey *card, Fault *fault) {
  sqlite3_stmt *statement;
  Status status =
      sql_prepare(store, "INSERT OR REPLACE INTO card(account,token_key,since_ms) VALUES(?1,?2,?3)",
                  &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, account);
  bind_key(statement, 2, card);
  sqlite3_bind_int64(statement, 3, clock_wall(&store->clock));
  return sql_finish(store, statement, fault);
}

Status credential_of_card(Store *store, const NameKey *card, char account[STORE_ID_TEXT],
                          Fault *fault) {
  sqlite3_stmt *statement;
  bool row;
  account[0] = '\0';
  Status status =
      sql_prepare(store, "SELECT account FROM card WHERE token_key=?1", &statement, fault);
  if (status != ST_OK) return status;
  bind_key(statement, 1, card);
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  snprintf(account, STORE_ID_TEXT, "%s", (const char *)sqlite3_column_text(statement, 0));
  sqlite3_reset(statement);
  return ST_OK;
}
