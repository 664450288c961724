/* Taking a person out of the store, or the content out of an entry. Each is one transaction in
 * which the journal's guards are lifted and put back; whatever is cut short in between never
 * happened. */
#include "store/erasing.h"
#include "store/guards.h"
#include "store/own.h"
#include "store/secret.h"

#include <string.h>

static const StoreActor KIOSK = {.id = "", .role = "kiosk"};
static const char UNSWEPT[] = "unswept: ";

/* Runs a statement that is made up on the way: ?1 text, ?2 number, as far as it has them. */
static Status run_with(Store *store, const char *sql, const char *text, int64_t number,
                       Fault *fault) {
  sqlite3_stmt *statement;
  int code = sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL);
  if (code != SQLITE_OK) return sql_fault(store, code, "a statement could not be prepared", fault);
  int count = sqlite3_bind_parameter_count(statement);
  if (count >= 1) sql_bind_text(statement, 1, text);
  if (count >= 2) sqlite3_bind_int64(statement, 2, number);
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) continue;
  int ended = sqlite3_finalize(statement);
  if (code == SQLITE_DONE && ended == SQLITE_OK) return ST_OK;
  return sql_fault(store, ended != SQLITE_OK ? ended : code, "nothing could be erased", fault);
}

/* --- every table that has a column `citizen`, also one that is yet to come --- */

static Status table_names(Store *store, Buf *names, Fault *fault) {
  static const char SQL[] = "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c"
                            " WHERE m.type='table' AND c.name='citizen'";
  sqlite3_stmt *statement;
  bool row = true;
  Status status = sql_prepare(store, SQL, &statement, fault);
  while (status == ST_OK && row) {
    status = sql_step(store, statement, &row, fault);
    if (status != ST_OK || !row) continue;
    const char *name = (const char *)sqlite3_column_text(statement, 0);
    if (name) buf_add(names, name, strlen(name) + 1);
  }
  return status == ST_OK && names->status != ST_OK
             ? fault_set(fault, names->status, "no memory to erase")
             : status;
}

static Status delete_by_citizen(Store *store, const char *id, Fault *fault) {
  enum { NAMES_MAX_BYTES = 8192 };
  char sql[160];
  Buf names = buf_new(&store->mem, NAMES_MAX_BYTES);
  Status status = table_names(store, &names, fault);
  for (size_t at = 0; status == ST_OK && at < names.length; at += strlen(names.data + at) + 1) {
    snprintf(sql, sizeof sql, "DELETE FROM main.\"%.80s\" WHERE citizen=?1", names.data + at);
    status = run_with(store, sql, id, 0, fault);
  }
  buf_free(&names);
  return status;
}

/* What knows a person by another column. Drafts' answers first: only the drafts say whose they are.
 */
static Status delete_rows(Store *store, const char *id, Fault *fault) {
  static const char ANSWERS[] =
      "DELETE FROM draft_answer WHERE draft IN (SELECT id FROM draft WHERE citizen=?1)";
  static const char *const OTHERS[] = {"DELETE FROM citizen WHERE id=?1",
                                       "DELETE FROM staff WHERE id=?1",
                                       "DELETE FROM private_note WHERE account=?1"};
  Status status = run_with(store, ANSWERS, id, 0, fault);
  if (status == ST_OK) status = delete_by_citizen(store, id, fault);
  for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS && status == ST_OK; i++)
    status = run_with(store, OTHERS[i], id, 0, fault);
  return status;
}

/* Wrong codes hang on a name. Where others have that name they stay: they protect those others. */
Status erase_code(Store *store, const char *id, Fault *fault) {
  Credential own;
  bool others = true;
  Status status = run_with(store, "DELETE FROM card WHERE account=?1", id, 0, fault);
  if (status == ST_OK) status = credential_of(store, id, &own, fault);
  if (status != ST_OK || !own.account[0]) return status;
  status = credential_drop(store, id, fault);
  if (status == ST_OK) status = credential_any(store, &own.name, &others, fault);
  return status == ST_OK && !others ? attempt_forget(store, &own.name, fault) : status;
}

/* --- what remains --- */

Status erase_tell(Store *store, int64_t entries, int64_t emptied, const char *by, const char *why,
                  Fault *fault) {
  char body[160];
  snprintf(body, sizeof body, "{\"entries\":%lld,\"emptied\":%lld,\"by\":\"%s\",\"why\":\"%s\"}",
           (long long)entries, (long long)emptied, by, why);
  return entry_append(store, &KIOSK, STORE_PLACE, "data.erased", body, fault);
}

static Status count_entries(Store *store, const char *id, int64_t *entries, int64_t *emptied,
                            Fault *fault) {
  static const char SQL[] =
      "SELECT count(*),coalesce(sum(kind='emptied'),0) FROM journal WHERE citizen=?1";
  sqlite3_stmt *statement;
  bool row;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, id);
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK) return status;
  *entries = sqlite3_column_int64(statement, 0);
  *emptied = sqlite3_column_int64(statement, 1);
  sqlite3_reset(statement);
  return ST_OK;
}

/* The entry comes first, so that its number is above all those that go: none is ever given out
 * again. */
Status erase_chain(Store *store, const char *id, const char *by, const char *why, Fault *fault) {
  int64_t entries = 0, emptied = 0;
  ErasedKey key;
  erased_key(store, id, &key);
  Status status = strcmp(id, STORE_PLACE) == 0
                      ? fault_set(fault, ST_REFUSED, "place: it cannot be erased")
                      : count_entries(store, id, &entries, &emptied, fault);
  if (status == ST_OK) status = erase_tell(store, entries, -emptied, by, why, fault);
  if (status == ST_OK) status = erased_put(store, &key, fault);
  if (status == ST_OK) status = guards_lift(store, fault);
  if (status == ST_OK) status = erase_code(store, id, fault);
  if (status == ST_OK) status = projection_forget_learner(store, id, fault);
  if (status == ST_OK) status = delete_rows(store, id, fault);
  if (status == ST_OK) status = guards_put_back(store, fault);
  return status == ST_OK ? sweep_ask(store, fault) : status;
}

Status erase_entries(Store *store, const char *sql, const char *text, int64_t number, int *count,
                     Fault *fault) {
  Status status = guards_lift(store, fault);
  *count = 0;
  if (status == ST_OK) status = run_with(store, sql, text, number, fault);
  if (status == ST_OK) *count = sqlite3_changes(store->db);
  if (status == ST_OK) status = guards_put_back(store, fault);
  return status == ST_OK && *count > 0 ? sweep_ask(store, fault) : status;
}

/* --- a citizen --- */

static Status check_citizen(Store *store, const char *citizen, Fault *fault) {
  StoreAccount account;
  bool open;
  if (!entry_is_id(citizen))
    return fault_set(fault, ST_BAD_INPUT, "the citizen must be an id of 32 hex digits");
  Status status = who_is(store, citizen, &account, &open, fault);
  if (status == ST_OK && account.role != ROLE_CITIZEN)
    status = fault_set(fault, ST_NOT_FOUND, "there is no such citizen");
  return status;
}

/* The erasing stands; what fails from here on is done at the next start. */
static Status finish(Store *store, Fault *fault) {
  Fault why = {ST_OK, ""};
  Status status = erased_write_list(store, &why);
  if (status == ST_OK) status = sweep_if_asked(store, &why);
  return status == ST_OK ? ST_OK : fault_set(fault, status, "%s%s", UNSWEPT, why.detail);
}

bool store_is_unswept(const Fault *fault) {
  return strncmp(fault->detail, UNSWEPT, sizeof UNSWEPT - 1) == 0;
}

Status store_erase(Store *store, const StoreActor *actor, const char *citizen, Fault *fault) {
  Status status = entry_check_actor(actor, fault);
  if (status == ST_OK) status = check_citizen(store, citizen, fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  status = transaction_end(store, erase_chain(store, citizen, actor->role, "asked", fault), fault);
  return status == ST_OK ? finish(store, fault) : status;
}

Status store_erase_own(Store *store, const char *citizen, const StoreCode *code, int64_t *wait_ms,
                       Fault *fault) {
  Credential own;
  StoreActor actor = {.id = citizen, .role = "citizen"};
  *wait_ms = 0;
  Status status = check_citizen(store, citizen, fault);
  if (status == ST_OK) status = proof_of_account(store, citizen, code, &own, wait_ms, fault);
  return status == ST_OK ? store_erase(store, &actor, citizen, fault) : status;
}

Status store_erase_beside(Store *store, const StoreDesk *desk, const StorePerson *second,
                          StoreAccount *out, Buf *several, int64_t *wait_ms, Fault *fault) {
  StoreAccount staff, other;
  Status status = proof_at_desk(store, desk, &staff, out, several, wait_ms, fault);
  if (status == ST_OK)
    status = proof_of_second(store, desk->staff, second, &other, wait_ms, fault);
  if (status != ST_OK) return status;
  StoreActor actor = {.id = staff.id.text, .role = "staff"};
  return store_erase(store, &actor, out->id.text, fault);
}

Status store_citizen_named(Store *store, const char *name, StoreAccount *out, Buf *several,
                           Fault *fault) {
  bool id = entry_is_id(name);
  return who_is_meant(store, id ? name : NULL, id ? NULL : name, out, several, fault);
}
