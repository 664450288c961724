/* Signing up and in, codes and cards. Each change is one transaction: the entry in the journal and
 * what is kept of the code come together or not at all. */
#include "store/secret.h"

#include <sodium.h>
#include <string.h>

static const StoreActor KIOSK = {.id = "", .role = "kiosk"};

static Status append_code_changed(Store *store, const StoreActor *actor, const char *account,
                                  const char *form, const char *by, Fault *fault) {
  char body[120];
  snprintf(body, sizeof body, "{\"account\":\"%s\",\"form\":\"%s\",\"by\":\"%s\"}", account, form,
           by);
  return entry_append(store, actor, account, "code.changed", body, fault);
}

static Status append_unlocked(Store *store, const StoreActor *actor, const char *account,
                              Fault *fault) {
  char body[60];
  snprintf(body, sizeof body, "{\"account\":\"%s\"}", account);
  return entry_append(store, actor, account, "code.unlocked", body, fault);
}

/* What is told of somebody who has just come in. */
static Status tell(Store *store, const Credential *credential, StoreAccount *out, bool *open,
                   Fault *fault) {
  Status status = who_is(store, credential->account, out, open, fault);
  out->must_change = credential->must_change;
  return status;
}

static Status find_by_card(Store *store, const char *token, Credential *out, Fault *fault) {
  NameKey card;
  char account[STORE_ID_TEXT];
  verifier_card(store, token, &card);
  Status status = credential_of_card(store, &card, account, fault);
  if (status == ST_OK) status = credential_of(store, account, out, fault);
  if (status == ST_OK && !out->account[0])
    status = fault_set(fault, ST_REFUSED, "card: it is not known; a newer one may have been made");
  return status;
}

Status store_sign_in(Store *store, const StoreSignIn *sign_in, StoreAccount *out, int64_t *wait_ms,
                     Fault *fault) {
  Credential card, found;
  Proof proof = {.code = sign_in->code};
  bool open = false;
  *wait_ms = 0;
  Status status = sign_in->card ? find_by_card(store, sign_in->card, &card, fault)
                                : verifier_name(store, sign_in->name, &proof.name, fault);
  if (status == ST_OK && sign_in->card) {
    proof.name = card.name;
    proof.account = card.account;
  }
  if (status == ST_OK) status = proof_check(store, &proof, &found, wait_ms, fault);
  if (status == ST_OK) status = tell(store, &found, out, &open, fault);
  if (status == ST_OK && !open) status = who_is_out(store, out, fault);
  return status;
}

/* --- signing up --- */

/* Where a name is known already, signing up is a guess at its codes like any other, and counted. */
static Status admit_name(Store *store, const NameKey *name, bool *known, int64_t *wait_ms,
                         Fault *fault) {
  Lockout lockout;
  Status status = credential_any(store, name, known, fault);
  if (status != ST_OK || !*known) return status;
  status = attempt_look(store, name, &lockout, fault);
  if (status != ST_OK) return status;
  *wait_ms = lockout.wait_ms;
  if (lockout.state != LOCKOUT_OPEN)
    return fault_set(fault, ST_REFUSED, "wait: too many wrong codes in a row");
  return attempt_count(store, name, fault);
}

static Status append_citizen(Store *store, const StoreSignUp *sign_up, const char *citizen,
                             Fault *fault) {
  StoreActor actor = {.id = citizen, .role = "citizen"};
  Buf body = buf_new(&store->mem, BODY_MAX_BYTES);
  buf_add_text(&body, "{\"name\":");
  json_add_text(&body, sign_up->name, strlen(sign_up->name));
  buf_add_text(&body, ",\"lang\":");
  json_add_text(&body, sign_up->lang, strlen(sign_up->lang));
  buf_add_char(&body, '}');
  Status status = body.status == ST_OK
                      ? entry_append(store, &actor, citizen, "citizen.new", buf_text(&body), fault)
                      : fault_set(fault, body.status, "citizen.new: the name is too long");
  buf_free(&body);
  if (status != ST_OK) return status;
  return append_code_changed(store, &actor, citizen, code_kind_name(sign_up->code.kind), "self",
                             fault);
}

static Status write_citizen(Store *store, const StoreSignUp *sign_up, const Credential *credential,
                            const Verifier *verifier, bool name_known, Fault *fault) {
  Status status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  status = append_citizen(store, sign_up, credential->account, fault);
  if (status == ST_OK) status = credential_put(store, credential, verifier, fault);
  if (status == ST_OK && !name_known) status = attempt_forget(store, &credential->name, fault);
  return transaction_end(store, status, fault);
}

Status store_sign_up(Store *store, const StoreSignUp *sign_up, StoreAccount *out, int64_t *wait_ms,
                     Fault *fault) {
  Credential fresh = {.kind = sign_up->code.kind};
  Verifier verifier;
  bool known = false, open;
  *wait_ms = 0;
  Status status = verifier_name(store, sign_up->name, &fresh.name, fault);
  if (status == ST_OK) status = admit_name(store, &fresh.name, &known, wait_ms, fault);
  if (status == ST_OK)
    status = proof_of_fresh(store, &fresh.name, &sign_up->code, &verifier, fault);
  if (status != ST_OK) return status;
  StoreId id = store_new_id(store);
  memcpy(fresh.account, id.text, sizeof fresh.account);
  status = write_citizen(store, sign_up, &fresh, &verifier, known, fault);
  return status == ST_OK ? tell(store, &fresh, out, &open, fault) : status;
}

/* --- one's own code, name and card --- */

/* Staff have digits: their codes open more than one plan. */
static Status check_kind(const StoreAccount *account, const StoreCode *code, Fault *fault) {
  if (account->role == ROLE_CITIZEN || code->kind == CODE_DIGITS) return ST_OK;
  return fault_set(fault, ST_REFUSED, "weak: shape");
}

/* Within a transaction: the row and its entry. */
static Status write_code(Store *store, const StoreActor *actor, const Credential *fresh,
                         const Verifier *verifier, const char *by, Fault *fault) {
  Status status = credential_put(store, fresh, verifier, fault);
  if (status != ST_OK) return status;
  return append_code_changed(store, actor, fresh->account, code_kind_name(fresh->kind), by, fault);
}

static StoreActor actor_of(const StoreAccount *account) {
  return (StoreActor){.id = account->id.text,
                      .role = account->role == ROLE_CITIZEN ? "citizen" : "staff"};
}

Status store_code_change(Store *store, const char *account, const StoreCode *now,
                         const StoreCode *fresh, int64_t *wait_ms, Fault *fault) {
  StoreAccount who;
  Credential own;
  Verifier verifier;
  bool open;
  Status status = who_is(store, account, &who, &open, fault);
  if (status == ST_OK) status = check_kind(&who, fresh, fault);
  if (status == ST_OK) status = proof_of_account(store, account, now, &own, wait_ms, fault);
  if (status == ST_OK) status = proof_of_fresh(store, &own.name, fresh, &verifier, fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  own.kind = fresh->kind;
  own.must_change = false;
  StoreActor actor = actor_of(&who);
  return transaction_end(store, write_code(store, &actor, &own, &verifier, "self", fault), fault);
}

/* The row goes first: a citizen with a code has no other way to another name. */
static Status write_name(Store *store, const Credential *fresh, const Verifier *verifier,
                         const char *name, Fault *fault) {
  StoreActor actor = {.id = fresh->account, .role = "citizen"};
  Buf body = buf_new(&store->mem, BODY_MAX_BYTES);
  buf_add_text(&body, "{\"name\":");
  json_add_text(&body, name, strlen(name));
  buf_add_char(&body, '}');
  Status status = credential_drop(store, fresh->account, fault);
  if (status == ST_OK && body.status != ST_OK)
    status = fault_set(fault, body.status, "the name is too long");
  if (status == ST_OK)
    status = entry_append(store, &actor, fresh->account, "citizen.change", buf_text(&body), fault);
  buf_free(&body);
  return status == ST_OK ? credential_put(store, fresh, verifier, fault) : status;
}

Status store_name_change(Store *store, const char *citizen, const char *name, const StoreCode *now,
                         int64_t *wait_ms, Fault *fault) {
  Credential own;
  Verifier verifier;
  Status status = proof_of_account(store, citizen, now, &own, wait_ms, fault);
  if (status == ST_OK) status = verifier_name(store, name, &own.name, fault);
  if (status == ST_OK) status = proof_of_fresh(store, &own.name, now, &verifier, fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  return transaction_end(store, write_name(store, &own, &verifier, name, fault), fault);
}

Status store_card_new(Store *store, const char *account, char token[STORE_TOKEN_BYTES],
                      Fault *fault) {
  StoreAccount who;
  NameKey card;
  bool open;
  Status status = who_is(store, account, &who, &open, fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  StoreActor actor = actor_of(&who);
  verifier_new_token(store, token);
  verifier_card(store, token, &card);
  status = credential_put_card(store, account, &card, fault);
  if (status == ST_OK) status = append_code_changed(store, &actor, account, "card", "self", fault);
  status = transaction_end(store, status, fault);
  if (status != ST_OK) sodium_memzero(token, STORE_TOKEN_BYTES);
  return status;
}

/* --- staff helps a citizen --- */

Status store_code_reset(Store *store, const StoreDesk *desk, const StoreCode *fresh,
                        StoreAccount *out, Buf *several, int64_t *wait_ms, Fault *fault) {
  StoreAccount staff;
  Verifier verifier;
  Credential credential = {.kind = fresh->kind};
  Status status = proof_at_desk(store, desk, &staff, out, several, wait_ms, fault);
  if (status == ST_OK) status = verifier_name(store, out->name, &credential.name, fault);
  if (status == ST_OK) status = proof_of_fresh(store, &credential.name, fresh, &verifier, fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  memcpy(credential.account, out->id.text, sizeof credential.account);
  StoreActor actor = actor_of(&staff);
  status = write_code(store, &actor, &credential, &verifier, "staff", fault);
  if (status == ST_OK) status = attempt_forget(store, &credential.name, fault);
  return transaction_end(store, status, fault);
}

Status store_code_unlock(Store *store, const StoreDesk *desk, StoreAccount *out, Buf *several,
                         int64_t *wait_ms, Fault *fault) {
  StoreAccount staff;
  NameKey name;
  Lockout lockout = {.state = LOCKOUT_OPEN};
  Status status = proof_at_desk(store, desk, &staff, out, several, wait_ms, fault);
  if (status == ST_OK) status = verifier_name(store, out->name, &name, fault);
  if (status == ST_OK) status = attempt_look(store, &name, &lockout, fault);
  if (status == ST_OK && lockout.state == LOCKOUT_CLOSED)
    status = fault_set(fault, ST_REFUSED, "closed: only a new code opens this name");
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  StoreActor actor = actor_of(&staff);
  status = attempt_forget(store, &name, fault);
  if (status == ST_OK) status = append_unlocked(store, &actor, out->id.text, fault);
  status = transaction_end(store, status, fault);
  if (status == ST_OK) attempt_forget_held(store, &name);
  return status;
}

/* --- the first start --- */

static Status write_first(Store *store, const char *place, const char *name, const char *code,
                          StoreId *id, Fault *fault) {
  Buf body = buf_new(&store->mem, BODY_MAX_BYTES);
  buf_add_text(&body, "{\"name\":");
  json_add_text(&body, place, strlen(place));
  buf_add_char(&body, '}');
  Status status = body.status == ST_OK
                      ? entry_append(store, &KIOSK, STORE_PLACE, "place.named", buf_text(&body), fault)
                      : fault_set(fault, body.status, "the place's name is too long");
  buf_clear(&body);
  buf_add_text(&body, "{\"role\":\"administrator\",\"side\":\"provider\",\"name\":");
  json_add_text(&body, name, strlen(name));
  buf_add_char(&body, '}');
  if (status == ST_OK)
    status = staff_write_new(store, &KIOSK, buf_text(&body), code, false, id, fault);
  buf_free(&body);
  return status;
}

Status store_first_start(Store *store, const char *place, const char *name, const char *code,
                         StoreAccount *out, Fault *fault) {
  int64_t places;
  StoreId id;
  bool open;
  Status status = sql_number(store, "SELECT count(*) FROM place", &places, fault);
  if (status == ST_OK && places > 0)
    status = fault_set(fault, ST_REFUSED,
                       "first_start_done: the place has its name and its administrator");
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  status = transaction_end(store, write_first(store, place, name, code, &id, fault), fault);
  return status == ST_OK ? who_is(store, id.text, out, &open, fault) : status;
}
