/* What people learn at the kiosk: appended to the learner's own chain, together with the draft of
 * the module. */
#ifndef MINPLAN_STORE_LEARN_H
#define MINPLAN_STORE_LEARN_H

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

#endif
