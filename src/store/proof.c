/* One try with a code. It is counted, and the count on the disk, before the code is looked at:
 * cutting the power never wins a try. The same statements and one hash run whether the name exists
 * or not. */
#include "store/secret.h"

#include <string.h>

static Status refuse(Fault *fault, const Lockout *lockout, int64_t *wait_ms) {
  *wait_ms = lockout->wait_ms;
  switch (lockout->state) {
  case LOCKOUT_WAIT:
    return fault_set(fault, ST_REFUSED, "wait: too many wrong codes in a row");
  case LOCKOUT_STAFF:
    return fault_set(fault, ST_REFUSED, "staff: must unlock this name");
  case LOCKOUT_CLOSED:
    return fault_set(fault, ST_REFUSED, "closed: only a new code opens this name");
  case LOCKOUT_OPEN:
    break;
  }
  return fault_set(fault, ST_REFUSED, "code: no such pair of name and code");
}

/* Without the memory to look at the code it was no try. A single statement is its own transaction.
 */
static Status look_at_code(Store *store, const Proof *proof, Verifier *out, Fault *fault) {
  Status status = verifier_code(store, &proof->name, &proof->code, out, fault);
  if (status == ST_NO_MEMORY) attempt_take_back(store, &proof->name, NULL);
  return status;
}

/* A locked name is not tried at all; but one that needs staff goes on counting, and closes in the
 * end. */
static Status admit(Store *store, const NameKey *name, int64_t *wait_ms, Fault *fault) {
  Lockout lockout;
  *wait_ms = 0;
  Status status = attempt_look(store, name, &lockout, fault);
  if (status != ST_OK) return status;
  if (lockout.state == LOCKOUT_OPEN || lockout.state == LOCKOUT_STAFF)
    status = attempt_count(store, name, fault);
  if (status != ST_OK || lockout.state == LOCKOUT_OPEN) return status;
  return refuse(fault, &lockout, wait_ms);
}

static Status forget_on_disk(Store *store, const NameKey *name, Fault *fault) {
  Status status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  status = attempt_forget(store, name, fault);
  if (status == ST_OK) status = known_keep(store, fault);
  return transaction_end(store, status, fault);
}

/* On a full disk those that stand there stay until there is room. */
static Status forget_attempts(Store *store, const NameKey *name, Fault *fault) {
  bool held = attempt_forget_held(store, name);
  Status status = forget_on_disk(store, name, fault);
  return held && status == ST_DISK_FULL ? fault_set(fault, ST_OK, "%s", "") : status;
}

static Status refuse_after(Store *store, const NameKey *name, int64_t *wait_ms, Fault *fault) {
  Lockout lockout;
  Status status = attempt_look(store, name, &lockout, fault);
  return status == ST_OK ? refuse(fault, &lockout, wait_ms) : status;
}

Status proof_check(Store *store, const Proof *proof, Credential *out, int64_t *wait_ms,
                   Fault *fault) {
  Verifier verifier;
  Status status = admit(store, &proof->name, wait_ms, fault);
  if (status == ST_OK) status = look_at_code(store, proof, &verifier, fault);
  if (status == ST_OK)
    status = credential_match(store, &proof->name, proof->account, &verifier, out, fault);
  if (status != ST_OK) return status;
  if (!out->account[0]) return refuse_after(store, &proof->name, wait_ms, fault);
  return forget_attempts(store, &proof->name, fault);
}

Status proof_of_account(Store *store, const char *account, const StoreCode *code, Credential *out,
                        int64_t *wait_ms, Fault *fault) {
  Credential own;
  *wait_ms = 0;
  Status status = credential_of(store, account, &own, fault);
  if (status == ST_OK && !own.account[0])
    status = fault_set(fault, ST_REFUSED, "code: this account has no code");
  if (status != ST_OK) return status;
  Proof proof = {.name = own.name, .account = account, .code = *code};
  return proof_check(store, &proof, out, wait_ms, fault);
}

Status proof_of_second(Store *store, const char *staff, const StorePerson *second, StoreAccount *out,
                       int64_t *wait_ms, Fault *fault) {
  Credential found;
  Proof proof = {.code = {.kind = CODE_DIGITS, .text = second->code}};
  Status status = verifier_name(store, second->name, &proof.name, fault);
  if (status == ST_OK) status = proof_check(store, &proof, &found, wait_ms, fault);
  if (status == ST_OK) status = who_may(store, found.account, RIGHT_SECOND, out, fault);
  if (status == ST_OK && strcmp(out->id.text, staff) == 0)
    status = fault_set(fault, ST_REFUSED, "not_yours: the second person must be another one");
  return status;
}

Status proof_at_desk(Store *store, const StoreDesk *desk, StoreAccount *staff, StoreAccount *citizen,
                     Buf *several, int64_t *wait_ms, Fault *fault) {
  Credential own;
  StoreCode code = {.kind = CODE_DIGITS, .text = desk->staff_code};
  *wait_ms = 0;
  Status status = who_may(store, desk->staff, RIGHT_RESET_CITIZEN, staff, fault);
  if (status == ST_OK) status = proof_of_account(store, desk->staff, &code, &own, wait_ms, fault);
  return status == ST_OK ? who_is_meant(store, desk->citizen, desk->name, citizen, several, fault)
                         : status;
}

Status proof_of_fresh(Store *store, const NameKey *name, const StoreCode *code, Verifier *out,
                      Fault *fault) {
  Credential other;
  CodeVerdict verdict = code_verdict(code->kind, code->text);
  if (verdict != CODE_FINE)
    return fault_set(fault, ST_REFUSED, "weak: %s", code_verdict_name(verdict));
  Status status = verifier_code(store, name, code, out, fault);
  if (status == ST_OK) status = credential_match(store, name, NULL, out, &other, fault);
  if (status == ST_OK && other.account[0])
    status = fault_set(fault, ST_REFUSED, "taken: somebody of that name has this code");
  return status;
}
