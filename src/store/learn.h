/* What people learn at the kiosk: appended to the learner's own chain, together with the draft of
 * the module. */
#ifndef MINPLAN_STORE_LEARN_H
#define MINPLAN_STORE_LEARN_H

#include "learn/statement.h"
#include "store/store.h"

/* Entries of the kinds learn.*, and what becomes of the draft in the same transaction. */
typedef struct StoreLearning {
  const StoreEntry *entries;
  int count;
  const char *draft;          /* NULL = none */
  const char *head, *answers; /* as store_save_draft; NULL = nothing of it changed */
  bool ends;                  /* the draft ends with these entries */
} StoreLearning;

/* In the name of the viewer, whose role is looked up; citizens and staff alike. One transaction,
 * one flush. Saying it again when the draft has ended already does nothing. ST_REFUSED: no_session,
 * disabled, attempt_unknown (nobody's, another learner's, or of another module), attempt_ended,
 * attempt_taken, not_yours; else as store_append. */
Status store_learn(Store *store, const StoreViewer *viewer, const StoreLearning *what,
                   Fault *fault);

/* --- statements: out to others, and in from another kiosk --- */

/* Every entry of learning of staff in the order it was made, with pseudonyms in place of accounts
 * and units; what citizens learn leaves the kiosk only with them (store_export). `one` is borrowed
 * for the call. */
typedef Status (*StoreLearnedReader)(void *context, const Learned *one, Fault *fault);
Status store_each_learned(Store *store, StoreLearnedReader each, void *context, Fault *fault);

/* Entries of another kiosk, in one transaction and one flush; they go into chains of their own,
 * under the pseudonyms, and are counted in no unit here. */
typedef enum StoreTaken { STORE_TAKEN, STORE_TAKEN_BEFORE, STORE_TAKEN_ERASED } StoreTaken;
Status store_take_begin(Store *store, Fault *fault);
/* *out tells whether it was new; one that does not fit the rules is refused, and those before it
 * stay taken. */
Status store_take_one(Store *store, const ReadStatement *from, const char *body, StoreTaken *out,
                      Fault *fault);
/* Keeps all that was taken when `status` is ST_OK, else nothing. */
Status store_take_end(Store *store, Status status, Fault *fault);

#endif
