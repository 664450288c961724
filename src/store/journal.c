/* The journal: append-only, each entry bound by its hash to the one before it of the same citizen.
 */
#include "store/internal.h"

#include <sodium.h>
#include <string.h>

static void hash_bytes(crypto_generichash_state *state, const void *bytes, size_t length) {
  unsigned char size[8];
  for (int i = 0; i < 8; i++) size[i] = (unsigned char)((uint64_t)length >> (8 * i));
  crypto_generichash_update(state, size, sizeof size);
  crypto_generichash_update(state, bytes, length);
}

static void hash_text(crypto_generichash_state *state, const char *text) {
  hash_bytes(state, text, strlen(text));
}

static void hash_number(crypto_generichash_state *state, int64_t number) {
  unsigned char bytes[8];
  for (int i = 0; i < 8; i++) bytes[i] = (unsigned char)((uint64_t)number >> (8 * i));
  hash_bytes(state, bytes, sizeof bytes);
}

/* BLAKE2b-256 over every field, each with its length in front, so that no two entries read the
 * same. The seq is left out: it is this kiosk's own numbering. */
void journal_hash(const JournalEntry *entry, unsigned char out[HASH_BYTES]) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, NULL, 0, HASH_BYTES);
  hash_text(&state, "minplan-journal-1");
  hash_bytes(&state, entry->id, STORE_ID_BYTES);
  hash_text(&state, entry->citizen);
  hash_text(&state, entry->kind);
  hash_text(&state, entry->actor);
  hash_text(&state, entry->role);
  hash_text(&state, entry->device);
  hash_number(&state, entry->at_ms);
  hash_number(&state, entry->person_seq);
  hash_text(&state, entry->body);
  hash_bytes(&state, entry->prev_hash, HASH_BYTES);
  crypto_generichash_final(&state, out, HASH_BYTES);
}

static bool copy_hash(sqlite3_stmt *statement, int column, unsigned char *out, int length) {
  const void *bytes = sqlite3_column_blob(statement, column);
  if (!bytes || sqlite3_column_bytes(statement, column) != length) return false;
  memcpy(out, bytes, (size_t)length);
  return true;
}

/* The last entry of the citizen's chain; person_seq 0 and a hash of zeros when there is none. */
static Status chain_head(Store *store, const char *citizen, int64_t *person_seq,
                         unsigned char *hash, Fault *fault) {
  static const char SQL[] = "SELECT person_seq, hash FROM journal WHERE citizen=?1"
                            " ORDER BY person_seq DESC LIMIT 1";
  sqlite3_stmt *statement;
  *person_seq = 0;
  memset(hash, 0, HASH_BYTES);
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, citizen);
  bool row;
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  *person_seq = sqlite3_column_int64(statement, 0);
  bool right = copy_hash(statement, 1, hash, HASH_BYTES);
  sqlite3_reset(statement);
  return right ? ST_OK : fault_set(fault, ST_DAMAGED, "the journal holds a hash of a wrong size");
}

Status journal_write(Store *store, JournalEntry *entry, Fault *fault) {
  static const char SQL[] =
      "INSERT INTO journal(id,citizen,kind,actor,role,device,at_ms,person_seq,body,prev_hash,hash)"
      " VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)";
  int64_t last;
  Status status = chain_head(store, entry->citizen, &last, entry->prev_hash, fault);
  if (status != ST_OK) return status;
  entry->person_seq = last + 1;
  journal_hash(entry, entry->hash);
  sqlite3_stmt *statement;
  status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  const char *texts[] = {entry->citizen, entry->kind, entry->actor, entry->role, entry->device};
  sqlite3_bind_blob(statement, 1, entry->id, STORE_ID_BYTES, SQLITE_STATIC);
  for (int i = 0; i < 5; i++) sql_bind_text(statement, 2 + i, texts[i]);
  sqlite3_bind_int64(statement, 7, entry->at_ms);
  sqlite3_bind_int64(statement, 8, entry->person_seq);
  sql_bind_text(statement, 9, entry->body);
  sqlite3_bind_blob(statement, 10, entry->prev_hash, HASH_BYTES, SQLITE_STATIC);
  sqlite3_bind_blob(statement, 11, entry->hash, HASH_BYTES, SQLITE_STATIC);
  status = sql_finish(store, statement, fault);
  entry->seq = sqlite3_last_insert_rowid(store->db);
  return status;
}

static const char *column_text(sqlite3_stmt *statement, int column) {
  const char *text = (const char *)sqlite3_column_text(statement, column);
  return text ? text : "";
}

static bool read_entry(sqlite3_stmt *statement, JournalEntry *out) {
  *out = (JournalEntry){.seq = sqlite3_column_int64(statement, 0),
                        .citizen = column_text(statement, 2),
                        .kind = column_text(statement, 3),
                        .actor = column_text(statement, 4),
                        .role = column_text(statement, 5),
                        .device = column_text(statement, 6),
                        .at_ms = sqlite3_column_int64(statement, 7),
                        .person_seq = sqlite3_column_int64(statement, 8),
                        .body = column_text(statement, 9)};
  return copy_hash(statement, 1, out->id, STORE_ID_BYTES) &&
         copy_hash(statement, 10, out->prev_hash, HASH_BYTES) &&
         copy_hash(statement, 11, out->hash, HASH_BYTES);
}

#define ENTRY_COLUMNS "seq,id,citizen,kind,actor,role,device,at_ms,person_seq,body,prev_hash,hash"

static Status each_of(Store *store, const char *sql, JournalReader each, void *context,
                      int64_t *count, Fault *fault) {
  sqlite3_stmt *statement;
  *count = 0;
  Status status = sql_prepare(store, sql, &statement, fault);
  while (status == ST_OK) {
    bool row;
    JournalEntry entry;
    status = sql_step(store, statement, &row, fault);
    if (status != ST_OK || !row) return status;
    if (!read_entry(statement, &entry))
      status = fault_set(fault, ST_DAMAGED, "the journal holds a broken entry");
    if (status == ST_OK) status = each(store, &entry, context, fault);
    ++*count;
  }
  if (statement) sqlite3_reset(statement);
  return status;
}

Status journal_each(Store *store, JournalReader each, void *context, int64_t *count, Fault *fault) {
  return each_of(store, "SELECT " ENTRY_COLUMNS " FROM journal ORDER BY seq", each, context, count,
                 fault);
}

typedef struct ChainCheck {
  char citizen[STORE_ID_TEXT];
  int64_t person_seq, seq;
  unsigned char hash[HASH_BYTES];
  int64_t emptied; /* over all chains */
} ChainCheck;

/* An entry whose time was over: its place in the chain and its hash are all that is left of it. */
static bool is_emptied(const JournalEntry *entry) {
  return strcmp(entry->kind, "emptied") == 0 && !*entry->actor && !*entry->role && !*entry->device &&
         !*entry->body && entry->at_ms == 0;
}

static Status check_link(Store *store, const JournalEntry *entry, void *context, Fault *fault) {
  (void)store;
  ChainCheck *chain = context;
  unsigned char hash[HASH_BYTES];
  if (strcmp(chain->citizen, entry->citizen) != 0) {
    *chain = (ChainCheck){.emptied = chain->emptied};
    snprintf(chain->citizen, sizeof chain->citizen, "%s", entry->citizen);
  }
  if (is_emptied(entry)) {
    memcpy(hash, entry->hash, HASH_BYTES);
    chain->emptied++;
  } else {
    journal_hash(entry, hash);
  }
  /* The seq is in no hash; but what came later in a chain has a higher one. */
  bool follows = entry->person_seq == chain->person_seq + 1 && entry->seq > chain->seq &&
                 memcmp(entry->prev_hash, chain->hash, HASH_BYTES) == 0;
  if (!follows || memcmp(hash, entry->hash, HASH_BYTES) != 0) {
    return fault_set(fault, ST_DAMAGED, "the journal was changed at entry %lld",
                     (long long)entry->seq);
  }
  chain->person_seq = entry->person_seq;
  chain->seq = entry->seq;
  memcpy(chain->hash, hash, HASH_BYTES);
  return ST_OK;
}

/* What is missing or emptied must be told of by the entries of the place about what was erased, and each of those may
 * only tell of numbers below its own. An entry at the end of the numbering that is gone by another hand leaves no hole in
 * a chain, but a seq that was given out. */
#define TOLD(field) "sum(CASE WHEN told THEN body->>'" field "' ELSE 0 END)"
#define ERASINGS                                                                                   \
  "SELECT seq,body,kind='data.erased' AND citizen='" STORE_PLACE "' AS told FROM journal"
static const char MISSING[] = "SELECT coalesce(max(seq),0)-count(*)-coalesce(" TOLD("entries") ",0) FROM (" ERASINGS ")";
static const char EMPTIED[] = "SELECT coalesce(" TOLD("emptied") ",0) FROM (" ERASINGS ")";
static const char TOO_EARLY[] =
    "SELECT count(*) FROM (SELECT told,seq-row_number() OVER (ORDER BY seq) AS missing," TOLD("entries")
    " OVER (ORDER BY seq) AS said FROM (" ERASINGS ")) WHERE told AND missing<said";

static Status check_numbering(Store *store, int64_t emptied, Fault *fault) {
  int64_t missing = 0, told = 0, too_early = 0;
  Status status = sql_number(store, MISSING, &missing, fault);
  if (status == ST_OK) status = sql_number(store, EMPTIED, &told, fault);
  if (status == ST_OK) status = sql_number(store, TOO_EARLY, &too_early, fault);
  if (status != ST_OK) return status;
  if (missing == 0 && too_early == 0 && told == emptied) return ST_OK;
  return fault_set(fault, ST_DAMAGED, "the journal has a hole");
}

Status journal_verify(Store *store, int64_t *count, Fault *fault) {
  ChainCheck chain = {.person_seq = 0};
  Status status =
      each_of(store, "SELECT " ENTRY_COLUMNS " FROM journal ORDER BY citizen, person_seq",
              check_link, &chain, count, fault);
  return status == ST_OK ? check_numbering(store, chain.emptied, fault) : status;
}
