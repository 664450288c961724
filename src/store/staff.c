/* Accounts of staff: made, changed, closed and given a new code by administrators; guests also by
 * those who invite them. */
#include "store/secret.h"

#include <string.h>

enum { GUEST_DAYS_AHEAD = 31 };

/* Who does it; without an account it is the command line. */
typedef struct Doer {
  StoreAccount account;
  StoreActor actor;
  bool makes_all;
} Doer;

static Status find_doer(Store *store, const char *by, Doer *out, Fault *fault) {
  *out = (Doer){.actor = {.id = "", .role = "kiosk"}, .makes_all = true};
  if (!by) return ST_OK;
  Status status = who_may(store, by, RIGHT_MAKE_GUEST, &out->account, fault);
  out->actor = (StoreActor){.id = out->account.id.text, .role = "staff"};
  out->makes_all = role_may(out->account.role, RIGHT_MAKE_STAFF);
  return status;
}

static Status not_yours(Fault *fault) {
  return fault_set(fault, ST_REFUSED, "not_yours: only administrators look after accounts");
}

/* --- a new account --- */

/* A guest comes for something, to a meeting that has a name. */
static Status check_meeting(const Json *body, Fault *fault) {
  const char *meeting = json_text(json_field(body, "meeting"));
  if (meeting && *meeting && json_field(body, "purpose")) return ST_OK;
  return fault_set(fault, ST_BAD_INPUT,
                   "staff.new: a guest needs \"meeting\", which one, and \"purpose\", what for");
}

static Status check_guest(Store *store, const Json *body, Fault *fault) {
  Day last_day = plan_day(json_field(body, "last_day")), today = known_today(store);
  if (last_day && last_day >= today && day_between(today, last_day) <= GUEST_DAYS_AHEAD)
    return json_field(body, "role") ? check_meeting(body, fault) : ST_OK;
  return fault_set(fault, ST_BAD_INPUT,
                   "staff.new: a guest's \"last_day\" must lie within the next %d days",
                   GUEST_DAYS_AHEAD);
}

static Status append_account(Store *store, const StoreActor *actor, const StoreId *id,
                             const Json *body, Fault *fault) {
  Buf text = buf_new(&store->mem, BODY_MAX_BYTES);
  buf_addf(&text, "{\"id\":\"%s\"", id->text);
  if (json_first(body)) buf_add_char(&text, ',');
  entry_write_members(&text, body);
  buf_add_char(&text, '}');
  Status status = text.status == ST_OK
                      ? entry_append(store, actor, id->text, "staff.new", buf_text(&text), fault)
                      : fault_set(fault, text.status, "staff.new: too large");
  buf_free(&text);
  return status;
}

static Status put_code(Store *store, const StoreActor *actor, const char *account, const char *name,
                       const char *code, bool must_change, Fault *fault) {
  Credential fresh = {.kind = CODE_DIGITS, .must_change = must_change};
  StoreCode text = {.kind = CODE_DIGITS, .text = code};
  Verifier verifier;
  char body[120];
  memcpy(fresh.account, account, sizeof fresh.account);
  Status status = verifier_name(store, name, &fresh.name, fault);
  if (status == ST_OK) status = proof_of_fresh(store, &fresh.name, &text, &verifier, fault);
  if (status == ST_OK) status = credential_put(store, &fresh, &verifier, fault);
  if (status == ST_OK) status = attempt_forget(store, &fresh.name, fault);
  if (status != ST_OK) return status;
  snprintf(body, sizeof body, "{\"account\":\"%s\",\"form\":\"digits\",\"by\":\"%s\"}", account,
           must_change ? "staff" : "self");
  return entry_append(store, actor, account, "code.changed", body, fault);
}

static Status write_parsed(Store *store, const StoreActor *actor, const Json *body,
                           const char *code, bool must_change, StoreId *out, Fault *fault) {
  const char *role = json_text(json_field(body, "role")),
             *name = json_text(json_field(body, "name"));
  if (json_type(body) != JSON_OBJECT || !name)
    return fault_set(fault, ST_BAD_INPUT, "staff.new: field \"name\" is missing");
  *out = store_new_id(store);
  Status status = role && strcmp(role, "guest") == 0 ? check_guest(store, body, fault) : ST_OK;
  if (status == ST_OK) status = append_account(store, actor, out, body, fault);
  return status == ST_OK ? put_code(store, actor, out->text, name, code, must_change, fault)
                         : status;
}

Status staff_write_new(Store *store, const StoreActor *actor, const char *body, const char *code,
                       bool must_change, StoreId *out, Fault *fault) {
  Json *node;
  Status status = json_parse(body, strlen(body), &node);
  if (status != ST_OK) return fault_set(fault, status, "staff.new: the body is not JSON");
  status = write_parsed(store, actor, node, code, must_change, out, fault);
  json_free(node);
  return status;
}

static bool makes_guest(const char *body) {
  Json *node = NULL;
  bool guest = false;
  if (json_parse(body, strlen(body), &node) == ST_OK) {
    const char *role = json_text(json_field(node, "role"));
    guest = role && strcmp(role, "guest") == 0;
  }
  json_free(node);
  return guest;
}

Status store_staff_new(Store *store, const char *by, const char *body, const char *code,
                       bool own_code, StoreId *out, Fault *fault) {
  Doer doer;
  Status status = find_doer(store, by, &doer, fault);
  if (status == ST_OK && !doer.makes_all && !makes_guest(body)) status = not_yours(fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  return transaction_end(
      store, staff_write_new(store, &doer.actor, body, code, !own_code, out, fault), fault);
}

/* --- an account that is there --- */

/* Without `makes_all` only guests, and a guest they stay. */
static Status find_account(Store *store, const Doer *doer, const char *staff, StoreAccount *out,
                           Fault *fault) {
  bool open;
  if (!entry_is_id(staff))
    return fault_set(fault, ST_BAD_INPUT, "the account must be an id of 32 hex digits");
  Status status = who_is(store, staff, out, &open, fault);
  if (status != ST_OK) return status;
  if (out->role == ROLE_CITIZEN) return fault_set(fault, ST_NOT_FOUND, "there is no such account");
  return doer->makes_all || out->role == ROLE_GUEST ? ST_OK : not_yours(fault);
}

static Status others_left(Store *store, const char *staff, Fault *fault) {
  static const char SQL[] =
      "SELECT 1 FROM staff WHERE role='administrator' AND active AND last_day IS NULL"
      " AND id<>?1 LIMIT 1";
  sqlite3_stmt *statement;
  bool row = false;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, staff);
  status = sql_step(store, statement, &row, fault);
  sqlite3_reset(statement);
  if (status != ST_OK || row) return status;
  return fault_set(fault, ST_REFUSED, "last_administrator: one must be left");
}

/* Does this take an administrator away? */
static bool unmakes(const StoreAccount *account, const Json *body) {
  const char *role = json_text(json_field(body, "role"));
  if (account->role != ROLE_ADMINISTRATOR) return false;
  return (role && strcmp(role, "administrator") != 0) || json_field(body, "last_day") ||
         !json_bool(json_field(body, "active"), true);
}

static Status check_change(Store *store, const Doer *doer, const StoreAccount *account,
                           const Json *body, Fault *fault) {
  const char *role = json_text(json_field(body, "role"));
  if (json_field(body, "name"))
    return fault_set(fault, ST_BAD_INPUT,
                     "staff.change: a new name needs a new code: that is a reset");
  if (!doer->makes_all && role && strcmp(role, "guest") != 0) return not_yours(fault);
  bool guest = role ? strcmp(role, "guest") == 0 : account->role == ROLE_GUEST;
  bool reopens = json_bool(json_field(body, "active"), false);
  if (guest && (role || reopens || json_field(body, "last_day")))
    return check_guest(store, body, fault);
  return unmakes(account, body) ? others_left(store, account->id.text, fault) : ST_OK;
}

Status store_staff_change(Store *store, const char *by, const char *staff, const char *body,
                          Fault *fault) {
  Doer doer;
  StoreAccount account;
  Json *node = NULL;
  Status status = find_doer(store, by, &doer, fault);
  if (status == ST_OK) status = find_account(store, &doer, staff, &account, fault);
  if (status == ST_OK && (status = json_parse(body, strlen(body), &node)) != ST_OK)
    fault_set(fault, status, "staff.change: the body is not JSON");
  if (status == ST_OK) status = check_change(store, &doer, &account, node, fault);
  json_free(node);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  return transaction_end(
      store, entry_append(store, &doer.actor, staff, "staff.change", body, fault), fault);
}

Status store_staff_disable(Store *store, const char *by, const char *staff, Fault *fault) {
  Doer doer;
  StoreAccount account;
  Status status = find_doer(store, by, &doer, fault);
  if (status == ST_OK) status = find_account(store, &doer, staff, &account, fault);
  if (status == ST_OK && account.role == ROLE_ADMINISTRATOR)
    status = others_left(store, staff, fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  return transaction_end(
      store, entry_append(store, &doer.actor, staff, "staff.disable", "{}", fault), fault);
}

static Status write_reset(Store *store, const Doer *doer, const char *staff, const char *name,
                          bool renamed, const char *code, Fault *fault) {
  Status status = ST_OK;
  if (renamed) {
    Buf body = buf_new(&store->mem, BODY_MAX_BYTES);
    buf_add_text(&body, "{\"name\":");
    json_add_text(&body, name, strlen(name));
    buf_add_char(&body, '}');
    status = entry_append(store, &doer->actor, staff, "staff.change", buf_text(&body), fault);
    buf_free(&body);
  }
  return status == ST_OK ? put_code(store, &doer->actor, staff, name, code, true, fault) : status;
}

Status store_staff_reset(Store *store, const char *by, const char *staff, const char *name,
                         const char *code, Fault *fault) {
  Doer doer;
  StoreAccount account;
  Status status = find_doer(store, by, &doer, fault);
  if (status == ST_OK) status = find_account(store, &doer, staff, &account, fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  status = write_reset(store, &doer, staff, name ? name : account.name, name != NULL, code, fault);
  return transaction_end(store, status, fault);
}

Status store_staff_named(Store *store, const char *name, StoreId *out, Fault *fault) {
  sqlite3_stmt *statement;
  bool row = true;
  int count = 0;
  Status status =
      sql_prepare(store, "SELECT id FROM staff WHERE folded=fold(?1)", &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, name);
  while (status == ST_OK && row) {
    status = sql_step(store, statement, &row, fault);
    if (status != ST_OK || !row) continue;
    snprintf(out->text, sizeof out->text, "%s", (const char *)sqlite3_column_text(statement, 0));
    count++;
  }
  if (status != ST_OK || count == 1) return status;
  if (count == 0) return fault_set(fault, ST_NOT_FOUND, "there is no account of that name");
  return fault_set(fault, ST_REFUSED, "several: %d have that name; give the id instead", count);
}
