/* Erasing from inside; for this folder and its tests only. */
#ifndef MINPLAN_STORE_ERASING_H
#define MINPLAN_STORE_ERASING_H

#include "store/internal.h"

enum { ERASED_KEY_BYTES = 32 };

typedef struct ErasedKey {
  unsigned char bytes[ERASED_KEY_BYTES];
} ErasedKey;

/* --- erase.c --- */

/* Within a transaction: everything under this id, a citizen's or an account's; the entry that
 * remains; the key of the id; and that there is something to sweep. `why` as in data.erased. */
Status erase_chain(Store *store, const char *id, const char *by, const char *why, Fault *fault);
/* Within a transaction: code, card and, where nobody else has that name, the wrong codes of an
 * account. */
Status erase_code(Store *store, const char *account, Fault *fault);
/* Within a transaction: `sql` runs while the journal may be changed; ?1 is `text`, ?2 `number`.
 * Each entry it touches is to be emptied as ERASE_EMPTY says. */
#define ERASE_EMPTY                                                                                \
  "UPDATE journal SET id=randomblob(16),kind='emptied',actor='',role='',device='',at_ms=0,body=''"
Status erase_entries(Store *store, const char *sql, const char *text, int64_t number, int *count,
                     Fault *fault);
/* Within a transaction: the entry of the place about what went. */
Status erase_tell(Store *store, int64_t entries, int64_t emptied, const char *by, const char *why,
                  Fault *fault);

/* --- erased.c: keyed hashes of the ids that were erased, in the store and in a sealed file beside
 * it --- */

void erased_key(const Store *store, const char *id, ErasedKey *out);
Status erased_put(Store *store, const ErasedKey *key, Fault *fault); /* within a transaction */
/* Makes the file hold what the store holds. */
Status erased_write_list(Store *store, Fault *fault);
/* When the file knows of more than the store, the store is an older copy: erases those again. */
Status erased_apply_list(Store *store, Fault *fault);
/* Lays the list of the store at one path beside the store at another as well. */
Status erased_lend_list(const char *from, const char *to, Fault *fault);

/* --- note.c --- */

/* Within a transaction, after an entry: the private notes of a meeting that is over are gone; they are to be swept. */
Status note_wipe(Store *store, const char *citizen, const char *kind, const char *body, Fault *fault);
Status note_wipe_before(Store *store, int64_t before_ms, Fault *fault);

/* --- sweep.c: overwriting --- */

Status sweep_ask(Store *store,
                 Fault *fault); /* within a transaction: there is something to sweep */
/* If it was asked for: writes all pages anew, empties the log, removes older copies that lie beside
 * the store. */
Status sweep_if_asked(Store *store, Fault *fault);

#endif
