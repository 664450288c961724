/* What a person may ask for about their own: everything to take away, and to be erased; and keeping
 * nothing longer than needed. docs/store.md and docs/export.md say in plain words what each of them
 * reaches, and what it does not. */
#ifndef MINPLAN_STORE_OWN_H
#define MINPLAN_STORE_OWN_H

#include "people/retention.h"
#include "store/people.h"
#include "store/store.h"

/* Erases everything of one citizen: the entries of the chain, what was derived from them, drafts,
 * code, card, wrong codes. What remains is one entry of the place that says how many entries went,
 * and one keyed hash that makes an older copy lose them again. ST_OK only when the pages and the
 * log are overwritten too; when that failed, the erasing stands all the same, fault->detail begins
 * with "unswept", and the next start finishes it. ST_NOT_FOUND: no such citizen. */
Status store_erase(Store *store, const StoreActor *actor, const char *citizen, Fault *fault);
/* The same by the citizen alone, with the code; refused as store_sign_in is. */
Status store_erase_own(Store *store, const char *citizen, const StoreCode *code, int64_t *wait_ms,
                       Fault *fault);
/* The same by staff with the citizen there, who cannot or will not do it alone: staff's own code and a second person's, as no
 * one alone may make another's plan go. Refused also as not_yours and several. */
Status store_erase_beside(Store *store, const StoreDesk *desk, const StorePerson *second, StoreAccount *out, Buf *several,
                          int64_t *wait_ms, Fault *fault);
/* For the command line: the citizen with that name or id. Refused as several, with the list. */
Status store_citizen_named(Store *store, const char *name, StoreAccount *out, Buf *several, Fault *fault);
/* A mark for what lies outside the store and is a citizen's: without the key it says nobody. */
enum { STORE_TAG_BYTES = 17 };
void store_tag(Store *store, const char *citizen, char out[STORE_TAG_BYTES]);
/* True when it is the mark of somebody who was erased; false also when that cannot be known now. */
bool store_tag_is_erased(Store *store, const char *tag);
/* True when the fault of those above says that the person is erased, and only the overwriting is
 * still to come. */
bool store_is_unswept(const Fault *fault);

/* Everything of the viewer's own plan, with who looked, as one JSON text (docs/export.md). A
 * citizen's own session only: not_yours otherwise. */
Status store_export(Store *store, const StoreViewer *viewer, Buf *out, Fault *fault);

/* What one look at the days of keeping did. */
typedef struct RetentionDone {
  int removed[RETENTION_RULE_COUNT]; /* by rule: drafts, looks, codes, accounts, names, plans */
  RetentionAct act;
} RetentionDone;
/* Removes whatever was kept long enough, unless the clock is not to be believed. In one transaction
 * for all rules. */
Status store_retain(Store *store, const RetentionRules *rules, RetentionDone *out, Fault *fault);

#endif
