#include "store/erasing.h"
#include "store/internal.h"
#include "store/seen.h"

#include "plan/plan.h"

#include <sodium.h>
#include <string.h>

enum { COUNT_BITS = 12, COUNT_MAX = (1 << COUNT_BITS) - 1 };

/* Whom an older copy still holds is erased before anybody can read. Overwriting that fails, for want of room say, is
 * tried at the next start; nobody is kept from their plan by it. */
static Status finish_erasing(Store *store, Fault *fault) {
  Fault ignored;
  Status status = erased_apply_list(store, fault);
  if (status == ST_OK) sweep_if_asked(store, &ignored);
  return status;
}

/* A log that cannot be brought home now keeps nobody from reading; writing tries it again. */
static void settle(Store *store) {
  Fault later;
  store->unsettled = !store->read_only;
  connect_settle(store, &later);
}

/* A store from before version 8 brings no note of what was seen; one that is there already counts. */
static Status bring_up_to_date(Store *store, Fault *fault) {
  enum { FIRST_SEEN = 8 };
  int version;
  Status status = schema_version(store, &version, fault);
  if (status != ST_OK) return status;
  if (version > 0 && version < FIRST_SEEN) seen_first(store);
  return schema_migrate(store, SCHEMA_VERSION, fault);
}

/* A file that is not there yet, or empty because its making was cut short, may be made. */
static Status open_file(Store *store, const StoreConfig *config, Fault *fault) {
  Status status = connect_open(store, store->path, config->vfs, !store->read_only, fault);
  if (status != ST_OK) return status;
  settle(store);
  status = bring_up_to_date(store, fault);
  if (status == ST_OK) status = known_open(store, fault);
  if (status == ST_OK) status = seen_begin(store, fault);
  return status == ST_OK && !store->read_only ? finish_erasing(store, fault) : status;
}

static void begin_run(Store *store) {
  if (store->run->begun) return;
  store->run->begun = true;
  store->run->started_ms = store->run->known_at_ms = clock_now(&store->clock);
  random_fill(&store->random, store->run->id, sizeof store->run->id);
}

static Status fill(Store *store, const StoreConfig *config, Fault *fault) {
  store->mem = mem_system();
  store->clock = config->clock;
  store->random = config->random;
  store->code_hash = config->code_hash;
  store->run = config->run ? config->run : &store->own_run;
  begin_run(store);
  store->seen_seq = -1;
  store->read_only = config->read_only;
  store->reserve = config->read_only ? 0 : config->reserve;
  store->path = mem_text(&store->mem, config->path);
  store->device = mem_text(&store->mem, config->device ? config->device : "");
  store->vfs = mem_text(&store->mem, config->vfs);
  if (!store->path || !store->device || (config->vfs && !store->vfs))
    return fault_set(fault, ST_NO_MEMORY, "no memory for the store");
  if (strlen(store->path) >= PATH_BYTES - 32)
    return fault_set(fault, ST_TOO_LARGE, "the store's path is too long");
  if (sodium_init() < 0)
    return fault_set(fault, ST_UNSUPPORTED, "the cipher library does not start");
  return ST_OK;
}

static Status find_seen(Store *store, const StoreConfig *config, const char *key_path, Fault *fault) {
  char path[PATH_BYTES];
  Status status = seen_path(config, key_path, path, fault);
  if (status != ST_OK) return status;
  store->seen_path = mem_text(&store->mem, path);
  return store->seen_path ? ST_OK : fault_set(fault, ST_NO_MEMORY, "no memory for the store");
}

/* A key is made only while there is no store that would need an older one. */
static Status find_key(Store *store, const StoreConfig *config, Fault *fault) {
  char path[PATH_BYTES];
  bool empty = file_size(store->path) <= 0;
  if (empty && store->read_only) return fault_set(fault, ST_NOT_FOUND, "there is no store yet");
  Status status = key_path(config, path, fault);
  if (status == ST_OK && !config->unseen) status = find_seen(store, config, path, fault);
  return status == ST_OK ? key_load(path, empty, &store->key, fault) : status;
}

Status store_open(const StoreConfig *config, Store **out, Fault *fault) {
  Mem mem = mem_system();
  *out = NULL;
  Store *store = mem_new(&mem, sizeof *store);
  if (!store) return fault_set(fault, ST_NO_MEMORY, "no memory for the store");
  Status status = fill(store, config, fault);
  if (status == ST_OK) status = find_key(store, config, fault);
  if (status == ST_OK) status = open_file(store, config, fault);
  if (status != ST_OK) {
    store_close(store);
    return status;
  }
  seen_note(store);
  reserve_make(store);
  *out = store;
  return ST_OK;
}

bool store_is_sound(const Store *store) { return !store->broken; }

void store_close(Store *store) {
  if (!store) return;
  Mem mem = store->mem;
  if (store->db) {
    seen_note(store);
    connect_close(store);
  }
  if (store->key) key_free(store->key);
  mem_free_text(&mem, store->path);
  mem_free_text(&mem, store->device);
  mem_free_text(&mem, store->vfs);
  mem_free_text(&mem, store->seen_path);
  mem_free(&mem, store, sizeof *store);
}

/* Releasing the page cache is not enough: SQLite keeps the last cells it wrote and short texts in
 * rooms of its own for as long as a connection is open. */
Status store_forget(Store *store, Fault *fault) {
  Fault ignored;
  seen_note(store);
  connect_close(store);
  Status status = connect_open(store, store->path, store->vfs, false, fault);
  if (status != ST_OK) return status;
  store->broken = false;
  settle(store);
  if (!store->read_only) sweep_if_asked(store, &ignored); /* an erasing whose overwriting failed */
  reserve_make(store);
  return ST_OK;
}

/* UUIDv7 (RFC 9562): milliseconds, then a counter within one millisecond, then chance. A clock that
 * jumps back does not make ids go back. */
StoreId store_new_id(Store *store) {
  unsigned char bytes[STORE_ID_BYTES];
  int64_t now = clock_wall(&store->clock);
  random_fill(&store->random, bytes, sizeof bytes);
  if (now > store->last_id_ms) {
    store->last_id_ms = now;
    store->last_id_count = bytes[0]; /* a low start leaves room to count up */
  } else if (++store->last_id_count > COUNT_MAX) {
    store->last_id_ms++;
    store->last_id_count = 0;
  }
  for (int i = 0; i < 6; i++) bytes[i] = (unsigned char)(store->last_id_ms >> (8 * (5 - i)));
  bytes[6] = (unsigned char)(0x70 | store->last_id_count >> 8);
  bytes[7] = (unsigned char)store->last_id_count;
  bytes[8] = (unsigned char)(0x80 | (bytes[8] & 0x3F));
  StoreId id;
  for (int i = 0; i < STORE_ID_BYTES; i++) snprintf(id.text + 2 * i, 3, "%02x", bytes[i]);
  return id;
}

static Status append_all(Store *store, const StoreActor *actor, const char *citizen,
                         const StoreEntry *entries, int count, const char *close_draft,
                         Fault *fault) {
  Status status = ST_OK;
  for (int i = 0; i < count && status == ST_OK; i++) {
    if (plan_kind_is_internal(entries[i].kind)) {
      return fault_set(fault, ST_BAD_INPUT, "%s: only the store itself writes this kind",
                       entries[i].kind);
    }
    status = entry_append(store, actor, citizen, entries[i].kind, entries[i].body, fault);
  }
  if (status != ST_OK || !close_draft || !*close_draft) return status;
  return draft_close(store, actor, citizen, close_draft, "draft.done", fault);
}

/* A draft ends together with what came of it. When a flush failed the caller was told "not saved", and after opening anew
 * it may be there all the same: saying it again is then done already. */
static Status append_unless_done(Store *store, const StoreActor *actor, const char *citizen,
                                 const StoreEntry *entries, int count, const char *close_draft, Fault *fault) {
  bool done = false;
  Status status = draft_is_done(store, citizen, close_draft, &done, fault);
  if (status != ST_OK || done) return status;
  return append_all(store, actor, citizen, entries, count, close_draft, fault);
}

static Status append_once(Store *store, const StoreActor *actor, const char *citizen, const StoreEntry *entries,
                          int count, const char *close_draft, Fault *fault) {
  Status status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  status = append_unless_done(store, actor, citizen, entries, count, close_draft, fault);
  return transaction_end(store, status, fault);
}

Status store_append(Store *store, const StoreActor *actor, const char *citizen,
                    const StoreEntry *entries, int count, const char *close_draft, Fault *fault) {
  if (!entry_is_id(citizen))
    return fault_set(fault, ST_BAD_INPUT, "the citizen must be an id of 32 hex digits");
  Status status = entry_check_actor(actor, fault);
  if (status != ST_OK) return status;
  status = append_once(store, actor, citizen, entries, count, close_draft, fault);
  if (status == ST_DISK_FULL && reserve_release(store))
    status = append_once(store, actor, citizen, entries, count, close_draft, fault);
  return status;
}
