/* Sealed copies of a store, and a store out of a sealed copy. */
#include "store/erasing.h"
#include "store/internal.h"
#include "store/seen.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

static void remove_copy(const char *path) {
  static const char *const ENDS[] = {"", "-wal", "-shm", "-journal", ".erased", ".erased.part"};
  char name[PATH_BYTES + 32];
  for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++) {
    snprintf(name, sizeof name, "%s%s", path, ENDS[i]);
    unlink(name);
  }
}

/* Page by page under the same key: what reaches the disk is as sealed as the store itself. */
static Status copy_pages(Store *store, Store *copy, Fault *fault) {
  sqlite3_backup *backup = sqlite3_backup_init(copy->db, "main", store->db, "main");
  if (!backup) return sql_fault(copy, SQLITE_ERROR, "the copy could not be begun", fault);
  int code = sqlite3_backup_step(backup, -1);
  int ended = sqlite3_backup_finish(backup);
  if (code == SQLITE_DONE && ended == SQLITE_OK) return ST_OK;
  return sql_fault(copy, ended == SQLITE_OK ? code : ended, "the copy could not be written", fault);
}

static Status copy_store(Store *store, const char *path, Fault *fault) {
  Store copy = {.mem = store->mem, .key = store->key};
  remove_copy(path);
  Status status = connect_open(&copy, path, NULL, true, fault);
  if (status != ST_OK) return status;
  status = copy_pages(store, &copy, fault);
  connect_close(&copy);
  return status;
}

Status store_backup(Store *store, const char *path, Fault *fault) {
  char copy[PATH_BYTES + 16];
  if (strlen(path) >= PATH_BYTES)
    return fault_set(fault, ST_TOO_LARGE, "the backup's path is too long");
  snprintf(copy, sizeof copy, "%s.copy", path);
  Status status = copy_store(store, copy, fault);
  if (status == ST_OK) status = sealed_write(store->key, copy, path, fault);
  remove_copy(copy);
  return status;
}

/* The names of one restore. */
typedef struct Restore {
  char path[PATH_BYTES], key[PATH_BYTES], seen[PATH_BYTES], fresh_seen[PATH_BYTES + 32];
  char fresh[PATH_BYTES + 32], old[PATH_BYTES + 32], wal[PATH_BYTES + 32], old_wal[PATH_BYTES + 64];
} Restore;

static Status name_files(const StoreConfig *config, Restore *names, Fault *fault) {
  if (strlen(config->path) >= PATH_BYTES - 32)
    return fault_set(fault, ST_TOO_LARGE, "the store's path is too long");
  snprintf(names->path, sizeof names->path, "%s", config->path);
  snprintf(names->fresh, sizeof names->fresh, "%s.restoring", names->path);
  snprintf(names->old, sizeof names->old, "%s.before-restore", names->path);
  snprintf(names->wal, sizeof names->wal, "%s-wal", names->path);
  snprintf(names->old_wal, sizeof names->old_wal, "%s-wal", names->old);
  Status status = key_path(config, names->key, fault);
  if (status == ST_OK) status = seen_path(config, names->key, names->seen, fault);
  snprintf(names->fresh_seen, sizeof names->fresh_seen, "%s.restoring", names->seen);
  return status;
}

static Status unseal(const Restore *names, const char *backup_path, Fault *fault) {
  unsigned char *key;
  Status status = key_load(names->key, false, &key, fault);
  if (status != ST_OK) return status;
  remove_copy(names->fresh);
  status = sealed_read(key, backup_path, names->fresh, fault);
  key_free(key);
  return status == ST_OK ? erased_lend_list(names->path, names->fresh, fault) : status;
}

/* Opened as any store, brought up to date and checked from end to end before it may take the place.
 * That it did, and whether it is older than what was seen, is told in it. */
static Status check_fresh(const StoreConfig *config, const Restore *names, Fault *fault) {
  Store *store;
  Mem mem = mem_system();
  Buf report = buf_new(&mem, PATH_BYTES);
  StoreConfig fresh = *config;
  fresh.path = names->fresh;
  fresh.key_file = names->key;
  fresh.read_only = false;
  fresh.unseen = true;
  Status status = store_open(&fresh, &store, fault);
  if (status == ST_OK) status = store_verify(store, &report, fault);
  if (status == ST_OK) status = seen_restore(store, names->seen, names->fresh_seen, fault);
  store_close(store);
  buf_free(&report);
  return status;
}

/* Opening the old store brings its log home. One that is in use is left alone; one that is too
 * damaged to open is no reason to refuse: that may be why we are here. */
static Status settle_old(const StoreConfig *config, const Restore *names, Fault *fault) {
  Store *store;
  StoreConfig old = *config;
  old.key_file = names->key;
  old.read_only = false;
  old.unseen = true;
  Status status = store_open(&old, &store, fault);
  store_close(store);
  return status == ST_IN_USE ? status : ST_OK;
}

/* The old store keeps a name at every moment: it is linked to its new one before the fresh store
 * takes over the old name. Its log must not lie beside a store that it does not belong to. */
static Status swap(const Restore *names, Fault *fault) {
  if (file_exists(names->path)) {
    unlink(names->old);
    unlink(names->old_wal);
    if (link(names->path, names->old) != 0)
      return file_fault("the old store could not be kept", fault);
    if (file_exists(names->wal) && rename(names->wal, names->old_wal) != 0) {
      return file_fault("the old store could not be kept", fault);
    }
  }
  if (rename(names->fresh, names->path) != 0)
    return file_fault("the store could not be put in place", fault);
  /* Cut short here, the next start notices what was done, and asks the same of everybody. */
  if (rename(names->fresh_seen, names->seen) != 0)
    return file_fault("the note of the newest entry could not be put in place", fault);
  return file_sync_folder(names->path, fault);
}

Status store_restore(const StoreConfig *config, const char *backup_path, bool replace,
                     Fault *fault) {
  Restore names;
  if (sodium_init() < 0)
    return fault_set(fault, ST_UNSUPPORTED, "the cipher library does not start");
  Status status = name_files(config, &names, fault);
  if (status != ST_OK) return status;
  bool there = file_exists(names.path);
  if (there && !replace)
    return fault_set(fault, ST_REFUSED,
                     "exists: there is a store already; give --replace to keep it beside and put "
                     "the copy in its place");
  status = unseal(&names, backup_path, fault);
  if (status == ST_OK) status = check_fresh(config, &names, fault);
  if (status == ST_OK && there) status = settle_old(config, &names, fault);
  if (status == ST_OK) status = swap(&names, fault);
  remove_copy(names.fresh);
  unlink(names.fresh_seen);
  return status;
}
