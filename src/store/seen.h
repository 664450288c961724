/* The newest entry that was seen, kept outside the store: so that a store from yesterday is noticed. Whoever took a yes back
 * today, or was closed out, must not find it undone. For this folder only. */
#ifndef MINPLAN_STORE_SEEN_H
#define MINPLAN_STORE_SEEN_H

#include "store/internal.h"

typedef struct Seen {
  int64_t seq; /* 0 = there was no entry yet */
  unsigned char hash[HASH_BYTES];
} Seen;

/* How the store stands to what was seen. */
typedef struct SeenFound {
  bool older;   /* it is not what was seen, and what it misses is not known */
  bool known;   /* what was seen */
  int64_t seen; /* its number */
  int64_t here; /* its own newest */
} SeenFound;

/* Where it lies: beside the key, or beside the store where the key's folder may not be written to. */
Status seen_path(const StoreConfig *config, const char *key_path, char out[PATH_BYTES], Fault *fault);
/* Keeps the store's newest entry, unless what the disk holds is not known. What goes wrong is no fault: an older note only
 * notices less. */
void seen_note(Store *store);
Status seen_compare(Store *store, SeenFound *out, Fault *fault);
/* Tells it in the chain of the place. Where the store is older, each yes, part and share in it ends with yesterday, the citizens
 * are told, and staff waits for an administrator. `how`: noticed, restored. */
Status seen_tell(Store *store, const SeenFound *found, const char *how, Fault *fault);
/* At the start: compares and tells; from then on the store's newest entry is kept. */
Status seen_begin(Store *store, Fault *fault);
/* What comes from a time before there were notes: its newest entry is the one that was seen. */
void seen_first(Store *store);
/* A copy that is put in the place of the store whose note lies at `note`: compares, tells, and writes the note it will have
 * there to `fresh_note`. */
Status seen_restore(Store *copy, const char *note, const char *fresh_note, Fault *fault);
/* True until an administrator has looked at the accounts of an older store. */
Status seen_in_doubt(Store *store, bool *out, Fault *fault);

#endif
