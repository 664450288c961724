/* People and the store: who signs in, with which code, who looks at whose plan. The rules are in src/people; codes
 * themselves are never kept, only what Argon2id makes of them. */
#ifndef MINPLAN_STORE_PEOPLE_H
#define MINPLAN_STORE_PEOPLE_H

#include "people/codes.h"
#include "people/roles.h"
#include "store/store.h"

enum { STORE_NAME_BYTES = 961, STORE_TOKEN_BYTES = 33 };

typedef struct StoreAccount {
  StoreId id;
  Role role;
  char name[STORE_NAME_BYTES];
  char lang[24];
  char unit[STORE_NAME_BYTES];
  char side[16];    /* "" for citizens */
  bool must_change; /* somebody else chose the code */
} StoreAccount;

typedef struct StoreCode {
  CodeKind kind;
  const char *text;
} StoreCode;

/* Refusals below are ST_REFUSED and begin with the rule: code (no such pair), wait (*wait_ms says how long), staff (must
 * unlock it), closed (only a new code), disabled, older (staff waits for an administrator: store_looked_at), card, weak (then ": " and the verdict's name), taken, several (more
 * than one with that name), not_yours, last_administrator, first_start_done, no_basis. Whether a name exists changes
 * neither the answer nor the work. */

/* One try at the door: the name or the token of a card, and the code. */
typedef struct StoreSignIn {
  const char *name;
  const char *card; /* NULL = by name */
  StoreCode code;
} StoreSignIn;
Status store_sign_in(Store *store, const StoreSignIn *sign_in, StoreAccount *out, int64_t *wait_ms, Fault *fault);

/* ST_OK while the account may go on; it may have been closed, or its time have ended, in the middle of a session. */
Status store_account_open(Store *store, const char *account, Fault *fault);

typedef struct StoreSignUp {
  const char *name, *lang;
  StoreCode code;
} StoreSignUp;
/* A new citizen with a code, in one transaction. */
Status store_sign_up(Store *store, const StoreSignUp *sign_up, StoreAccount *out, int64_t *wait_ms, Fault *fault);

/* The first administrator, and what the place is called. Once. */
Status store_first_start(Store *store, const char *place, const char *name, const char *code, StoreAccount *out,
                         Fault *fault);

/* One's own code or name; both need the code of now. A name and its code belong together. */
Status store_code_change(Store *store, const char *account, const StoreCode *now, const StoreCode *fresh,
                         int64_t *wait_ms, Fault *fault);
Status store_name_change(Store *store, const char *citizen, const char *name, const StoreCode *now, int64_t *wait_ms,
                         Fault *fault);
/* A new card for whoever asks; the old one is of no use any more. */
Status store_card_new(Store *store, const char *account, char token[STORE_TOKEN_BYTES], Fault *fault);

/* Somebody else who stands there, too: by name and code. */
typedef struct StorePerson {
  const char *name, *code;
} StorePerson;

/* Staff helps a citizen who is there: it takes the staff person's own code. The citizen is said by id or by name; when
 * several have that name, `several` gets them as a JSON list. */
typedef struct StoreDesk {
  const char *staff;      /* account */
  const char *staff_code;
  const char *citizen, *name; /* one of them; the other is NULL */
} StoreDesk;
Status store_code_reset(Store *store, const StoreDesk *desk, const StoreCode *fresh, StoreAccount *out, Buf *several,
                        int64_t *wait_ms, Fault *fault);
Status store_code_unlock(Store *store, const StoreDesk *desk, StoreAccount *out, Buf *several, int64_t *wait_ms,
                         Fault *fault);

/* Accounts of staff. `by` is the account of the one who does it; NULL = the command line, which holds the key anyway.
 * `body` is a JSON object as in the kinds staff.new and staff.change, without id and name where it says so. */
/* `own_code`: the new person pressed it; else somebody else knows it, and it must be changed. */
Status store_staff_new(Store *store, const char *by, const char *body, const char *code, bool own_code, StoreId *out,
                       Fault *fault);
/* No name in `body`: that is a reset. */
Status store_staff_change(Store *store, const char *by, const char *staff, const char *body, Fault *fault);
Status store_staff_disable(Store *store, const char *by, const char *staff, Fault *fault);
/* A new code, which its owner must change, and a new name unless NULL. */
Status store_staff_reset(Store *store, const char *by, const char *staff, const char *name, const char *code,
                         Fault *fault);
/* The account of the staff person with that name. ST_NOT_FOUND, or refused when there are several. */
Status store_staff_named(Store *store, const char *name, StoreId *out, Fault *fault);

/* Every account of staff, as {"id","name","role",...} in a JSON list: for the command line. */
Status store_staff_list(Store *store, Buf *out, Fault *fault);

/* Staff opens the citizen's plan of `viewer`, or prints it: what they get to see is written down for the citizen to read.
 * Refused with no_basis when that is nothing. A citizen's own look is not written down. `what` as in access.look; NULL
 * only asks. */
Status store_look(Store *store, const StoreViewer *viewer, const char *what, Fault *fault);

typedef struct StoreEmergency {
  const char *staff;
  const char *citizen, *name; /* one of them */
  const char *reason, *words; /* words may be NULL */
  const char *second_name, *second_code;
} StoreEmergency;
/* Eight hours of everything, for a reason, with a second person's code; the citizen is told. */
Status store_emergency(Store *store, const StoreEmergency *emergency, StoreAccount *out, Buf *several,
                       int64_t *wait_ms, Fault *fault);

/* May the viewer write these entries into viewer->citizen's plan? Asked before store_append. */
Status store_may_write(Store *store, const StoreViewer *viewer, const StoreEntry *entries, int count, Fault *fault);

#endif
