/* What holds every program that opens the file, also this one, to "nothing is overwritten": two
 * triggers on the journal. For this folder only. */
#ifndef MINPLAN_STORE_GUARDS_H
#define MINPLAN_STORE_GUARDS_H

#include "base/status.h"
#include "store/store.h"

/* As they stand in the file, to the letter. */
#define GUARD_AGAINST_CHANGE                                                                       \
  "CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal"                                          \
  " BEGIN SELECT raise(ABORT, 'the journal is append-only'); END"
#define GUARD_AGAINST_REMOVAL                                                                      \
  "CREATE TRIGGER journal_stays BEFORE DELETE ON journal"                                          \
  " BEGIN SELECT raise(ABORT, 'the journal is append-only'); END"

/* Within a transaction, which ends with them in place or is rolled back. Only erasing does this. */
Status guards_lift(Store *store, Fault *fault);
/* Puts them back and looks that they are there. */
Status guards_put_back(Store *store, Fault *fault);
/* ST_DAMAGED unless both are there, as they should be. */
Status guards_check(Store *store, Fault *fault);

#endif
