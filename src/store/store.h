/* Everything kept: an append-only journal with a hash chain per person, projections of it, drafts of
 * flows (D5), in one encrypted and authenticated SQLite file (D9). The only folder that knows SQL.
 * "Saved" may be said only after a function here returned ST_OK: every one that writes is one
 * transaction and one flush. */
#ifndef MINPLAN_STORE_STORE_H
#define MINPLAN_STORE_STORE_H

#include "base/buf.h"
#include "base/clock.h"
#include "people/roles.h"

#include <stdbool.h>

typedef struct Store Store; /* opaque; used from one thread */

enum { STORE_ID_BYTES = 16, STORE_ID_TEXT = 33, STORE_KEY_BYTES = 32 };
typedef struct StoreId {
  char text[STORE_ID_TEXT]; /* 32 hex digits, time-ordered (as UUIDv7, RFC 9562), NUL-terminated */
} StoreId;

/* How a code is made into what is kept of it: out = 32 bytes of secret and salt. False when there was no memory. */
typedef struct CodeHash {
  bool (*run)(void *context, const unsigned char *secret, size_t length, const unsigned char salt[16],
              unsigned char out[32]);
  void *context;
} CodeHash;

/* Wrong codes that the full disk did not take, by the keyed hash of the name (attempt.c). */
enum { STORE_HELD_MAX = 64, STORE_HELD_NAME = 32 };
typedef struct StoreHeld {
  unsigned char name[STORE_HELD_NAME];
  int failures; /* 0 = free */
  int64_t since_ms; /* monotonic */
} StoreHeld;

/* What outlasts one opening of the store within a start of the program: waits after wrong codes run on, and the newest time
 * known is not forgotten. All zeros at first; belongs to the store while it is open. */
typedef struct StoreRun {
  bool begun;
  unsigned char id[8]; /* this start, against all others */
  int64_t started_ms;  /* monotonic */
  int64_t known_ms, known_at_ms; /* the newest time, and when (monotonic) it was known */
  StoreHeld held[STORE_HELD_MAX];
} StoreRun;

typedef struct StoreConfig {
  const char *path;     /* of the database file; its folder must exist */
  const char *key_file; /* 32 raw bytes, mode 0600; made on first start; NULL = "<path>.key" beside it,
                           or $CREDENTIALS_DIRECTORY/minplan.key when that is there */
  const char *vfs;      /* NULL = the default; tests name their own */
  const char *device;   /* short name of this kiosk, stored with each entry */
  bool read_only;
  bool unseen; /* a copy under way, or a disk that is not one: what was seen last (seen.h) is not looked at */
  int64_t reserve; /* bytes of the disk kept free, given up when it is full so that whoever is here can finish; 0 = none */
  Clock clock;
  Random random;
  StoreRun *run;       /* borrowed; NULL = each opening is a start of its own */
  CodeHash code_hash; /* run NULL = Argon2id, 64 MiB, three passes; tests count and hurry */
} StoreConfig;

/* Opens, making key, file and schema on first start, or migrating an older schema in one transaction.
 * ST_WRONG_KEY, ST_DAMAGED, ST_NEWER, ST_IN_USE, ST_DISK_FULL, ST_IO. On failure nothing was changed. The detail of
 * every fault ends with what to do. */
Status store_open(const StoreConfig *config, Store **out, Fault *fault);
void store_close(Store *store); /* NULL is fine */
/* Gives back all memory that holds what was read or written, by closing the file and opening it again; a reserve that was
 * given up is kept again where there is room. After a failure (as store_open) nothing but store_close may be called. */
Status store_forget(Store *store, Fault *fault);

/* The log of what was written has grown long, and is brought home by store_rest: when whoever is at the screen sees what
 * they asked for, for it takes a few ms. Where nobody calls it, it comes home by itself at four times that length. */
bool store_wants_rest(const Store *store);
void store_rest(Store *store);

/* Who does it: stored with each entry. */
typedef struct StoreActor {
  const char *id;   /* citizen or staff id, "" = the kiosk itself */
  const char *role; /* "citizen", "citizen_with_helper", "staff", "kiosk" */
} StoreActor;

/* One thing that happened; its body is a JSON object checked by plan_check_entry. */
typedef struct StoreEntry {
  const char *kind;
  const char *body;
} StoreEntry;

/* False when a flush failed: nothing more is written until store_forget, or until the next start. */
bool store_is_sound(const Store *store);

StoreId store_new_id(Store *store);

/* Appends entries about one citizen and updates the projections, all or nothing. ST_BAD_INPUT or
 * ST_REFUSED (rules), ST_IO, ST_DISK_FULL. When `close_draft` is an id, that draft ends in the same
 * transaction: a flow's commit. `docs/store.md` lists the kinds and their bodies. */
Status store_append(Store *store, const StoreActor *actor, const char *citizen,
                    const StoreEntry *entries, int count, const char *close_draft, Fault *fault);

/* Saves what one step of a running flow changed: an "answer" journal entry per value plus the draft's
 * rows, one transaction. `head` is a small JSON object (flow, version, cursor...) kept as the draft's head,
 * `answers` a JSON list of {"path","state","value"}; state is "active", "parked" or "withdrawn". */
Status store_save_draft(Store *store, const StoreActor *actor, const char *citizen, const char *draft,
                        const char *head, const char *answers, Fault *fault);
/* `citizen` is whose it must be; NULL = anybody's. */
Status store_drop_draft(Store *store, const StoreActor *actor, const char *citizen, const char *draft, Fault *fault);

/* Who reads, and what for. */
typedef struct StoreViewer {
  const char *who; /* account; "" = nobody is at the screen */
  Role role;
  Purpose purpose;
  const char *citizen; /* whose plan is open; "" = none */
  const char *meeting; /* at whose table they read: then only what everybody who is there may see; NULL or "" = alone */
} StoreViewer;

/* Reads, each as one JSON text into `out`. The only way out of the store: every row of every answer was let through by
 * access_decide for this viewer, topic by topic, inside the statement (reading.h). What may not be seen is not there.
 * docs/kiosk-api.md lists the names, their arguments and what they give.
 * ST_NOT_FOUND when the one asked for is not there, ST_BAD_INPUT for an unknown name, ST_REFUSED with the rule first:
 * no_session, no_basis, not_yours, disabled. */
Status store_read(Store *store, const StoreViewer *viewer, const char *name, const char *arguments, Buf *out,
                  Fault *fault);

/* Care. `report` gets one line of text for the command line. */
Status store_verify(Store *store, Buf *report, Fault *fault);  /* pages, chain, projections = journal */
Status store_rebuild(Store *store, Buf *report, Fault *fault); /* projections anew from the journal */
/* A sealed copy (libsodium secretstream under the same key) made while the store is in use. */
Status store_backup(Store *store, const char *path, Fault *fault);
/* Makes the store at config->path from a sealed copy; refuses to overwrite an existing store unless
 * `replace`; the old one is kept beside it as "<path>.before-restore". Verified before it is put in place. */
Status store_restore(const StoreConfig *config, const char *backup_path, bool replace, Fault *fault);

#endif
