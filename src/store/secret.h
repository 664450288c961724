/* Codes, names and cards as they are kept, and the rows that hold them; for this folder only. */
#ifndef MINPLAN_STORE_SECRET_H
#define MINPLAN_STORE_SECRET_H

#include "people/lockout.h"
#include "plan/plan.h"
#include "store/internal.h"
#include "store/people.h"

enum { NAME_KEY_BYTES = 32, VERIFIER_BYTES = 32 };

typedef struct NameKey {
  unsigned char bytes[NAME_KEY_BYTES];
} NameKey;

typedef struct Verifier {
  unsigned char bytes[VERIFIER_BYTES];
} Verifier;

/* --- verifier.c --- */

/* A keyed hash of the folded name: what the rows below know a name by. ST_BAD_INPUT when nothing is left of it. */
Status verifier_name(Store *store, const char *name, NameKey *out, Fault *fault);
void verifier_card(Store *store, const char *token, NameKey *out);
/* The slow hash of a code under a name. The one expensive thing here: once per try. */
Status verifier_code(Store *store, const NameKey *name, const StoreCode *code, Verifier *out, Fault *fault);
/* Random, as 32 hex digits. */
void verifier_new_token(Store *store, char token[STORE_TOKEN_BYTES]);

/* --- credential.c: rows; within the caller's transaction --- */

typedef struct Credential {
  char account[STORE_ID_TEXT]; /* "" = there is none */
  NameKey name;
  CodeKind kind;
  bool must_change;
} Credential;

Status credential_put(Store *store, const Credential *credential, const Verifier *verifier, Fault *fault);
Status credential_of(Store *store, const char *account, Credential *out, Fault *fault);
/* The one under this name whose code this is; of `account` alone unless NULL. Looks at all that there are. */
Status credential_match(Store *store, const NameKey *name, const char *account, const Verifier *verifier,
                        Credential *out, Fault *fault);
Status credential_any(Store *store, const NameKey *name, bool *out, Fault *fault);
Status credential_drop(Store *store, const char *account, Fault *fault);
Status credential_put_card(Store *store, const char *account, const NameKey *card, Fault *fault);
/* The account of a card; "" when it is not known. */
Status credential_of_card(Store *store, const NameKey *card, char account[STORE_ID_TEXT], Fault *fault);

/* --- attempt.c: wrong codes in a row, by name --- */

Status attempt_look(Store *store, const NameKey *name, Lockout *out, Fault *fault);
/* One more, in a transaction of its own: it is on the disk before anything about the code is said, or held in memory when the
 * disk is full. */
Status attempt_count(Store *store, const NameKey *name, Fault *fault);
/* Takes one back: the code could not be looked at. */
Status attempt_take_back(Store *store, const NameKey *name, Fault *fault);
/* What is held in memory goes; true when there was anything. */
bool attempt_forget_held(Store *store, const NameKey *name);
/* None; within the caller's transaction. */
Status attempt_forget(Store *store, const NameKey *name, Fault *fault);

/* --- proof.c: is this the person --- */

typedef struct Proof {
  NameKey name;
  const char *account; /* NULL = any of that name */
  StoreCode code;
} Proof;

/* Counts the try, does the work, answers as store_sign_in does; *out is whose code it was. */
Status proof_check(Store *store, const Proof *proof, Credential *out, int64_t *wait_ms, Fault *fault);
/* The same for the account itself: whoever is signed in shows that it is still they. */
Status proof_of_account(Store *store, const char *account, const StoreCode *code, Credential *out, int64_t *wait_ms,
                        Fault *fault);
/* Another one of the staff than `staff`, who may be a second person. */
Status proof_of_second(Store *store, const char *staff, const StorePerson *second, StoreAccount *out, int64_t *wait_ms,
                       Fault *fault);
/* Staff's own code, and the citizen it is about. */
Status proof_at_desk(Store *store, const StoreDesk *desk, StoreAccount *staff, StoreAccount *citizen, Buf *several,
                     int64_t *wait_ms, Fault *fault);
/* A verifier for a fresh code: refused as weak or, when somebody of that name has it, as taken. */
Status proof_of_fresh(Store *store, const NameKey *name, const StoreCode *code, Verifier *out, Fault *fault);

/* --- who.c: accounts as the tables have them --- */

/* ST_NOT_FOUND when there is none. `role` ROLE_CITIZEN or a staff role; *open false when closed or over. */
Status who_is(Store *store, const char *account, StoreAccount *out, bool *open, Fault *fault);
/* Why an account that is not open is refused: disabled, or older (seen.h). */
Status who_is_out(Store *store, const StoreAccount *account, Fault *fault);
/* As above, and refused so or as not_yours. */
Status who_may(Store *store, const char *account, Right right, StoreAccount *out, Fault *fault);
/* The citizen said by id or by name. */
Status who_is_meant(Store *store, const char *citizen, const char *name, StoreAccount *out, Buf *several, Fault *fault);

/* --- staff.c --- */

/* Within a transaction: staff.new and its code. `body` is staff.new's without the id. */
Status staff_write_new(Store *store, const StoreActor *actor, const char *body, const char *code, bool must_change,
                       StoreId *out, Fault *fault);

#endif
