/* What the files of this folder share. Nobody outside includes it, except this folder's own tests.
 */
#ifndef MINPLAN_STORE_INTERNAL_H
#define MINPLAN_STORE_INTERNAL_H

#include "store/store.h"

#include "people/consent.h"
#include "plan/rating.h"
#include "json/json.h"

#include <sqlite3.h>

enum {
  SCHEMA_VERSION = 9,
  HASH_BYTES = 32,
  STATEMENT_MAX = 480, /* one for each change of a table, each read and each look-up: some 350 by now */
  PATH_BYTES = 1024,
  BODY_MAX_BYTES = 256 * 1024
};

/* The chain of the place itself. */
#define STORE_PLACE "00000000000000000000000000000000"
/* A staff account that may go on; ?2 is today. An older store is in doubt until an administrator has looked at the accounts:
 * those that were closed since are open in it. */
#define STORE_STAFF_OPEN                                                                           \
  "active AND coalesce(last_day>=?2,1) AND (role='administrator' OR NOT EXISTS"                    \
  "(SELECT 1 FROM restored r WHERE r.last_day IS NOT NULL AND r.looked_at=0))"

/* A prepared statement, found again by the address of its text. */
typedef struct CachedStatement {
  const char *sql;
  sqlite3_stmt *handle;
} CachedStatement;

struct Store {
  sqlite3 *db;
  Mem mem;
  Clock clock;
  Random random;
  unsigned char *key; /* sodium_malloc */
  char *path;
  char *device;
  char *vfs; /* NULL = the default */
  bool read_only;
  bool broken; /* a flush failed: what the disk holds is not known, so nothing more is written */
  bool unsettled; /* what the log held at the start is not home yet: see connect_settle */
  int log_pages;   /* in the write-ahead log since it was last brought home */
  int64_t reserve; /* bytes; 0 = none is kept */
  CodeHash code_hash;
  StoreRun own_run, *run;  /* the run in use is the caller's, or else own_run */
  bool timeless;           /* the newest time known cannot be read: nothing dated is open, and all else goes on */
  char *seen_path;         /* NULL = what was seen is not kept */
  int64_t seen_seq;        /* as it was last written there; -1 = not yet */
  bool seen_ready;         /* the store was compared with it: from now on its newest entry may be kept there */
  bool seen_due;           /* the transaction under way is of the kind that must not come undone unnoticed */
  struct Reading *reading; /* who reads, while somebody does; borrowed */
  int64_t last_id_ms;
  unsigned last_id_count;
  CachedStatement statements[STATEMENT_MAX];
  int statement_count;
};

/* --- sql.c: statements and errors --- */

/* What an SQLite result code means to the caller. `what` says what was tried, never with whose
 * data. */
Status sql_fault(Store *store, int code, const char *what, Fault *fault);
/* Runs statements without parameters or rows. */
Status sql_run(Store *store, const char *sql, Fault *fault);
/* A statement of static text, prepared once and kept; reset and unbound. Borrowed. */
Status sql_prepare(Store *store, const char *sql, sqlite3_stmt **out, Fault *fault);
/* One step: *row tells whether there is one. Resets the statement unless there is. */
Status sql_step(Store *store, sqlite3_stmt *statement, bool *row, Fault *fault);
/* Steps to the end and resets. */
Status sql_finish(Store *store, sqlite3_stmt *statement, Fault *fault);
void sql_bind_text(sqlite3_stmt *statement, int at, const char *text); /* borrowed until reset */
/* First column of the first row of a text without parameters. ST_NOT_FOUND when there is none. */
Status sql_number(Store *store, const char *sql, int64_t *out, Fault *fault);
void sql_forget_statements(Store *store);
/* sql_json.c: object() and as_json() for the statements that read. */
Status sql_json_add_functions(Store *store, Fault *fault);

/* A write: BEGIN IMMEDIATE, refused on a read-only or broken store. */
Status transaction_begin(Store *store, Fault *fault);
/* Commits when `status` is ST_OK, else rolls back; returns what became of it all. */
Status transaction_end(Store *store, Status status, Fault *fault);

/* --- key.c --- */

/* Where the key of `config` lies. */
Status key_path(const StoreConfig *config, char out[PATH_BYTES], Fault *fault);
/* Reads the key, or makes it when `make` says so and there is none; *out is sodium_malloc memory of
 * STORE_KEY_BYTES, ended by key_free. ST_WRONG_KEY when the file is missing, is no key, or when others
 * may read it. */
Status key_load(const char *path, bool make, unsigned char **out, Fault *fault);
void key_free(unsigned char *key);

/* --- files.c --- */

bool file_exists(const char *path);
int64_t file_size(const char *path); /* -1 when there is none */
Status file_write_all(int file, const void *bytes, size_t length, const char *name, Fault *fault);
/* Flushes the folder that holds `path`, so that a new or renamed file in it stays. */
Status file_sync_folder(const char *path, Fault *fault);
/* What errno means. */
Status file_fault(const char *what, Fault *fault);

/* --- connect.c: one connection, set up as every connection must be --- */

Status connect_open(Store *store, const char *path, const char *vfs, bool create, Fault *fault);
void connect_close(Store *store);
/* Brings a log that was found at the start home, before anything is written behind it. When the flush that should
 * have kept it failed (and the program then ended), the system may show what the disk does not hold: written anew
 * and flushed in its place in the store, it is kept; a gap in the middle of the log would take with it
 * all that is called saved afterwards. */
Status connect_settle(Store *store, Fault *fault);

/* Reads every page of the file, also the free ones, so that each seal is checked. *count is their
 * number. */
Status connect_read_pages(Store *store, int64_t *count, Fault *fault);

/* --- sealed.c: one file sealed as a stream; the content is never on disk in the open --- */

/* Seals the file at `from` into `to`, which is written beside and renamed. */
Status sealed_write(const unsigned char *key, const char *from, const char *to, Fault *fault);
/* Opens the sealed file at `from` into a new file `to`. ST_NEWER, ST_WRONG_KEY, ST_DAMAGED. */
Status sealed_read(const unsigned char *key, const char *from, const char *to, Fault *fault);

/* --- reserve.c: room on the disk that is kept for those who are in the middle of something --- */

/* Makes the reserve when there is none and the disk has plenty. What goes wrong is no fault. */
void reserve_make(const Store *store);
/* Gives the reserve up. False when there is none. */
bool reserve_release(const Store *store);

/* --- schema.c --- */

/* Brings the schema to `version` in one transaction. ST_NEWER when it is past SCHEMA_VERSION. */
Status schema_migrate(Store *store, int version, Fault *fault);
Status schema_version(Store *store, int *out, Fault *fault);

/* --- journal.c --- */

typedef struct JournalEntry {
  int64_t seq;
  unsigned char id[STORE_ID_BYTES];
  const char *citizen, *kind, *actor, *role, *device;
  int64_t at_ms;
  int64_t person_seq;
  const char *body;
  unsigned char prev_hash[HASH_BYTES], hash[HASH_BYTES];
} JournalEntry;

void journal_hash(const JournalEntry *entry, unsigned char out[HASH_BYTES]);
/* Gives the entry its place in its citizen's chain and writes it; fills seq and the hashes. */
Status journal_write(Store *store, JournalEntry *entry, Fault *fault);
/* Calls `each` for every entry in order; its strings are borrowed for the call. */
typedef Status (*JournalReader)(Store *store, const JournalEntry *entry, void *context,
                                Fault *fault);
Status journal_each(Store *store, JournalReader each, void *context, int64_t *count, Fault *fault);
/* ST_DAMAGED when an entry was changed, removed, put in or moved. */
Status journal_verify(Store *store, int64_t *count, Fault *fault);

/* --- projection.c --- */

/* The only way from an entry to the tables. */
Status projection_apply(Store *store, const JournalEntry *entry, Fault *fault);
/* Makes the tables and fills them from the journal; within a transaction. */
Status projection_rebuild(Store *store, int64_t *count, Fault *fault);
Status projection_verify(Store *store, Fault *fault);
Status projection_add_functions(Store *store, Fault *fault);
/* projection_learn.c: when to come back to a card, for its statements. */
Status projection_add_recall(Store *store, Fault *fault);
Status projection_add_days(Store *store, Fault *fault);
/* Takes an account out of the tallies; before its rows are erased, within a transaction. */
Status projection_forget_learner(Store *store, const char *id, Fault *fault);

/* --- entry.c: from what the caller says to a written entry --- */

Status entry_append(Store *store, const StoreActor *actor, const char *citizen, const char *kind,
                    const char *body, Fault *fault);
/* An entry that was made at another kiosk keeps its number, its time and the kiosk's name. */
typedef struct EntryOrigin {
  StoreId id;
  const char *device;
  int64_t at_ms;
} EntryOrigin;
Status entry_append_from(Store *store, const EntryOrigin *origin, const StoreActor *actor, const char *citizen,
                         const char *kind, const char *body, Fault *fault);
void entry_id_bytes(const char *id, unsigned char out[STORE_ID_BYTES]); /* of 32 hex digits */
bool entry_is_id(const char *text);
Status entry_check_actor(const StoreActor *actor, Fault *fault);
void entry_write_json(Buf *out, const Json *node); /* what was read, in one form */
/* The members of an object, without its braces. */
void entry_write_members(Buf *out, const Json *node);

/* --- facts.c --- */

/* Asks the rules whether the entry may happen, with what is stored now. */
Status facts_decide(Store *store, const char *citizen, const char *kind, const Json *body,
                    Fault *fault);

/* How far a round of ratings is; `number` 0: the last one. All zero when there is none. */
Status facts_round(Store *store, const char *citizen, int number, RatingRound *out, Fault *fault);
/* facts_meeting.c: of the meeting an entry is of, or was said at. */
struct MeetingFacts;
Status facts_meeting(Store *store, const char *citizen, const char *kind, const Json *body,
                     struct MeetingFacts *out, Fault *fault);

/* The area of the goal, wish or strength an entry is about, itself or through its goal; "" when it
 * has none. */
enum { AREA_BYTES = 1000 * 4 + 1 };
Status facts_area(Store *store, const char *citizen, const char *kind, const Json *body,
                  char out[AREA_BYTES], Fault *fault);

/* --- known.c: the newest time the store knows of --- */

Status known_open(Store *store, Fault *fault);
/* Wall ms, but never earlier than what was known before, and moving on with the monotonic clock: a
 * wall clock set back revives nothing whose time is over. */
int64_t known_now(Store *store);
Day known_today(Store *store); /* in local time */
/* Keeps it over a restart; within a transaction. */
Status known_keep(Store *store, Fault *fault);

/* --- learn.c --- */

/* May this (already checked) entry of learning happen, with what is stored now? */
Status learn_decide(Store *store, const char *learner, const char *kind, const Json *body, Fault *fault);

/* --- draft.c --- */

/* One save, within a transaction; as store_save_draft. */
Status draft_put(Store *store, const StoreActor *actor, const char *citizen, const char *draft, const char *head,
                 const char *answers, Fault *fault);
/* True when a draft's head names a module of learning. */
bool draft_is_learning(const char *flow);

Status draft_close(Store *store, const StoreActor *actor, const char *citizen, const char *draft,
                   const char *kind, Fault *fault);
/* True when this citizen's draft ended with its commit. `draft` may be NULL or "". */
Status draft_is_done(Store *store, const char *citizen, const char *draft, bool *done, Fault *fault);

#endif
