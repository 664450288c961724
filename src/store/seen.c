#include "store/seen.h"

#include "store/slip.h"

#include <errno.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

enum { NOTE_BYTES = 8 + HASH_BYTES };
static const StoreActor KIOSK = {.id = "", .role = "kiosk"};
static const Slip NOTE = {.magic = "minplan seen",
                          .context = "mpnewest",
                          .number = 1,
                          .name = "the note of the newest entry"};

static bool may_write_beside(const char *path) {
  char folder[PATH_BYTES];
  const char *slash = strrchr(path, '/');
  int length = !slash ? 1 : slash == path ? 1 : (int)(slash - path);
  snprintf(folder, sizeof folder, "%.*s", length, slash ? path : ".");
  return access(folder, W_OK) == 0;
}

Status seen_path(const StoreConfig *config, const char *key_path, char out[PATH_BYTES],
                 Fault *fault) {
  const char *beside = may_write_beside(key_path) ? key_path : config->path;
  int length = snprintf(out, PATH_BYTES, "%s.seen", beside);
  return length < PATH_BYTES ? ST_OK
                             : fault_set(fault, ST_TOO_LARGE, "the key file's path is too long");
}

/* --- the note --- */

static void pack(const Seen *seen, Buf *out) {
  for (int i = 0; i < 8; i++) buf_add_char(out, (char)((uint64_t)seen->seq >> (8 * i)));
  buf_add(out, seen->hash, HASH_BYTES);
}

static bool unpack(const Buf *note, Seen *out) {
  *out = (Seen){.seq = 0};
  if (note->length != NOTE_BYTES) return false;
  for (int i = 0; i < 8; i++)
    out->seq |= (int64_t)((uint64_t)(unsigned char)note->data[i] << (8 * i));
  memcpy(out->hash, note->data + 8, HASH_BYTES);
  return out->seq >= 0;
}

/* One is written as soon as there is a store, so that none is a sign. ST_NOT_FOUND also for a note that says nothing: damaged, or of another key. */
static Status read_note(Store *store, Seen *out, Fault *fault) {
  Buf note = buf_new(&store->mem, NOTE_BYTES);
  Status status = slip_read(store, &NOTE, store->seen_path, &note, fault);
  bool readable = status == ST_OK && unpack(&note, out);
  buf_free(&note);
  if (status == ST_NO_MEMORY || readable) return status;
  return fault_set(fault, ST_NOT_FOUND, "nobody knows what was seen last");
}

/* --- the store's own --- */

static Status entry_at(Store *store, const char *sql, int64_t seq, Seen *out, Fault *fault) {
  sqlite3_stmt *statement;
  bool row;
  *out = (Seen){.seq = 0};
  Status status = sql_prepare(store, sql, &statement, fault);
  if (status != ST_OK) return status;
  if (sqlite3_bind_parameter_count(statement) > 0) sqlite3_bind_int64(statement, 1, seq);
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  const void *hash = sqlite3_column_blob(statement, 1);
  if (hash && sqlite3_column_bytes(statement, 1) == HASH_BYTES) {
    out->seq = sqlite3_column_int64(statement, 0);
    memcpy(out->hash, hash, HASH_BYTES);
  }
  sqlite3_reset(statement);
  return ST_OK;
}

static Status newest(Store *store, Seen *out, Fault *fault) {
  static const char SQL[] = "SELECT seq,hash FROM journal WHERE seq=(SELECT max(seq) FROM journal)";
  return entry_at(store, SQL, 0, out, fault);
}

static Status write_note(Store *store, const char *path, const Seen *seen, Fault *fault) {
  Buf note = buf_new(&store->mem, NOTE_BYTES);
  pack(seen, &note);
  Status status = note.status == ST_OK
                      ? slip_write(store, &NOTE, path, &note, fault)
                      : fault_set(fault, note.status, "no memory for what was seen");
  buf_free(&note);
  return status;
}

/* Beyond what is surely on the disk it would make a lie of an honest store. */
static void keep_newest(Store *store) {
  Seen own;
  Fault ignored;
  if (!store->seen_path || store->read_only || store->broken || store->unsettled) return;
  if (newest(store, &own, &ignored) != ST_OK || own.seq == store->seen_seq) return;
  if (write_note(store, store->seen_path, &own, &ignored) == ST_OK) store->seen_seq = own.seq;
}

void seen_note(Store *store) {
  if (store->seen_ready) keep_newest(store);
}

void seen_first(Store *store) {
  if (store->seen_path && !file_exists(store->seen_path)) keep_newest(store);
}

/* An entry that was seen and is not there although later ones are was erased: `verify` knows whether that was told. */
Status seen_compare(Store *store, SeenFound *out, Fault *fault) {
  static const char SQL[] = "SELECT seq,hash FROM journal WHERE seq=?1";
  Seen seen = {.seq = 0}, own, there;
  Fault none;
  *out = (SeenFound){.older = false};
  Status status = newest(store, &own, fault);
  if (status != ST_OK || !store->seen_path) return status;
  out->here = own.seq;
  Status read = read_note(store, &seen, &none);
  if (read == ST_NO_MEMORY) return fault_set(fault, read, "no memory to compare what was seen");
  if (read == ST_NOT_FOUND) {
    out->older = own.seq > 0;
    return ST_OK;
  }
  out->known = true;
  out->seen = seen.seq;
  status = entry_at(store, SQL, seen.seq, &there, fault);
  bool another = there.seq > 0 && memcmp(there.hash, seen.hash, HASH_BYTES) != 0;
  out->older = own.seq < seen.seq || another;
  return status;
}

Status seen_tell(Store *store, const SeenFound *found, const char *how, Fault *fault) {
  char body[200];
  Day over = day_before(known_today(store));
  int length =
      snprintf(body, sizeof body, "{\"seen\":%lld,\"here\":%lld,\"how\":\"%s\"",
               (long long)found->seen, (long long)found->here, how);
  if (found->older)
    length += snprintf(body + length, sizeof body - (size_t)length,
                       ",\"last_day\":{\"year\":%d,\"month\":%d,\"day\":%d}", over / 10000,
                       over / 100 % 100, over % 100);
  snprintf(body + length, sizeof body - (size_t)length, "}");
  Status status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  return transaction_end(
      store, entry_append(store, &KIOSK, STORE_PLACE, "data.restored", body, fault), fault);
}

Status seen_begin(Store *store, Fault *fault) {
  SeenFound found;
  if (!store->seen_path || store->read_only) return ST_OK;
  Status status = seen_compare(store, &found, fault);
  if (status == ST_OK && found.older) {
    status = seen_tell(store, &found, "noticed", fault);
    if (status == ST_DISK_FULL && reserve_release(store))
      status = seen_tell(store, &found, "noticed", fault);
  }
  /* What the note says already is not written, and flushed, once more at each start. */
  if (status == ST_OK && found.known && !found.older && found.seen == found.here)
    store->seen_seq = found.here;
  store->seen_ready = status == ST_OK;
  return status;
}

Status seen_restore(Store *copy, const char *note, const char *fresh_note, Fault *fault) {
  SeenFound found;
  Seen own;
  copy->seen_path = mem_text(&copy->mem, note);
  if (!copy->seen_path) return fault_set(fault, ST_NO_MEMORY, "no memory for what was seen");
  Status status = seen_compare(copy, &found, fault);
  if (status == ST_OK) status = seen_tell(copy, &found, "restored", fault);
  if (status == ST_OK) status = newest(copy, &own, fault);
  return status == ST_OK ? write_note(copy, fresh_note, &own, fault) : status;
}

Status seen_in_doubt(Store *store, bool *out, Fault *fault) {
  int64_t open = 0;
  Status status = sql_number(
      store, "SELECT count(*) FROM restored WHERE looked_at=0 AND last_day IS NOT NULL", &open,
      fault);
  *out = open > 0;
  return status;
}
