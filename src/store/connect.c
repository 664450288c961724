#include "store/internal.h"
#include "store/reading.h"

#include <sodium.h>
#include <string.h>

enum { BUSY_MS = 250, LOG_LONG = 1000, LOG_MOST = 4 * LOG_LONG }; /* pages */

/* Every connection of ours: WAL with a flush per commit, locked against a second program, no mapped
 * files, what is deleted is overwritten, a temporary table never leaves memory. */
static const char SETUP[] = "PRAGMA locking_mode=EXCLUSIVE;"
                            "PRAGMA foreign_keys=ON;"
                            "PRAGMA recursive_triggers=ON;"
                            "PRAGMA secure_delete=ON;"
                            "PRAGMA temp_store=MEMORY;"
                            "PRAGMA mmap_size=0;"
                            "PRAGMA cell_size_check=ON;"
                            "PRAGMA trusted_schema=OFF;";

/* The raw key is handed over as it is: 0 derivation, and nothing in page 1 that a torn write could
 * take. */
static Status give_key(Store *store, Fault *fault) {
  enum { PREFIX = 4 };
  unsigned char *raw = sodium_malloc(PREFIX + STORE_KEY_BYTES);
  if (!raw) return fault_set(fault, ST_NO_MEMORY, "no memory for the key");
  memcpy(raw, "raw:", PREFIX);
  memcpy(raw + PREFIX, store->key, STORE_KEY_BYTES);
  sqlite3mc_config(store->db, "cipher", sqlite3mc_cipher_index("chacha20"));
  int code = sqlite3_key_v2(store->db, "main", raw, PREFIX + STORE_KEY_BYTES);
  sodium_free(raw);
  return code == SQLITE_OK ? ST_OK : sql_fault(store, code, "the key could not be used", fault);
}

/* Page 1 is the first thing read; when it does not open, the key is the likelier cause. */
static Status first_read(Store *store, Fault *fault) {
  int64_t version;
  Status status = sql_number(store, "SELECT count(*) FROM sqlite_schema", &version, fault);
  if (status == ST_IN_USE)
    return fault_set(fault, ST_IN_USE, "another program has the store open; close that first");
  if (status == ST_DAMAGED && (sqlite3_errcode(store->db) & 0xff) == SQLITE_NOTADB) {
    return fault_set(fault, ST_WRONG_KEY,
                     "the key does not open the store, or its first page is damaged; put the right key "
                     "file back, or see minplan restore");
  }
  return status;
}

/* The answer comes before the change is on disk, so the statement is run to its end. */
static Status set_wal(Store *store, Fault *fault) {
  sqlite3_stmt *statement;
  int code = sqlite3_prepare_v2(store->db, "PRAGMA journal_mode=WAL", -1, &statement, NULL);
  if (code == SQLITE_OK) code = sqlite3_step(statement);
  bool wal =
      code == SQLITE_ROW && strcmp((const char *)sqlite3_column_text(statement, 0), "wal") == 0;
  if (code == SQLITE_ROW) code = sqlite3_step(statement);
  int ended = sqlite3_finalize(statement);
  if (code != SQLITE_DONE || ended != SQLITE_OK) {
    return sql_fault(store, ended == SQLITE_OK ? code : ended, "the store could not be set up",
                     fault);
  }
  if (!wal) return fault_set(fault, ST_IO, "the store's folder does not allow a write-ahead log");
  return sql_run(store, "PRAGMA synchronous=FULL", fault);
}

/* Bringing the log home takes longer than a whole step of somebody at the screen, so it is done
 * when the screen has been shown (store_rest); where nothing is shown, here. */
static int log_grew(void *context, sqlite3 *db, const char *name, int pages) {
  Store *store = context;
  store->log_pages = pages;
  if (pages >= LOG_MOST) sqlite3_wal_checkpoint_v2(db, name, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  return SQLITE_OK; /* what was saved is saved, and the next one tries again */
}

bool store_wants_rest(const Store *store) {
  return store->log_pages >= LOG_LONG && !store->broken;
}

void store_rest(Store *store) {
  if (!store_wants_rest(store)) return;
  store->log_pages = 0; /* also when it cannot be done now: the next entry says how long it is */
  sqlite3_wal_checkpoint_v2(store->db, "main", SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
}

static Status set_up(Store *store, Fault *fault) {
  sqlite3_extended_result_codes(store->db, 1);
  sqlite3_busy_timeout(store->db, BUSY_MS);
  sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  Status status = give_key(store, fault);
  if (status == ST_OK) status = sql_run(store, SETUP, fault);
  if (status == ST_OK) status = first_read(store, fault);
  if (status == ST_OK && store->read_only) {
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    return ST_OK;
  }
  store->log_pages = 0;
  sqlite3_wal_hook(store->db, log_grew, store);
  return status == ST_OK ? set_wal(store, fault) : status;
}

Status connect_open(Store *store, const char *path, const char *vfs, bool create, Fault *fault) {
  char vfs_name[64];
  snprintf(vfs_name, sizeof vfs_name, "multipleciphers-%s", vfs ? vfs : "");
  int flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0) | SQLITE_OPEN_NOMUTEX |
              SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
  int code = sqlite3_open_v2(path, &store->db, flags, vfs ? vfs_name : NULL);
  if (code != SQLITE_OK) {
    Status status = sql_fault(store, code, "the store could not be opened", fault);
    connect_close(store);
    return status;
  }
  Status status = set_up(store, fault);
  if (status == ST_OK) status = projection_add_functions(store, fault);
  if (status == ST_OK) status = reading_add_functions(store, fault);
  if (status == ST_OK) status = sql_json_add_functions(store, fault);
  if (status != ST_OK) connect_close(store);
  return status;
}

void connect_close(Store *store) {
  sql_forget_statements(store);
  sqlite3_close(store->db);
  store->db = NULL;
}

static Status read_page(Store *store, sqlite3_file *file, void *page, int size, int64_t number,
                        Fault *fault) {
  int code = file->pMethods->xRead(file, page, size, number * size);
  if (code == SQLITE_OK) return ST_OK;
  if ((code & 0xff) == SQLITE_NOMEM)
    return sql_fault(store, code, "a page could not be read", fault);
  return fault_set(fault, ST_DAMAGED, "page %lld of the store is damaged; see minplan restore",
                   (long long)number + 1);
}

static bool has_log(const Store *store) {
  char log[PATH_BYTES + 8];
  snprintf(log, sizeof log, "%s-wal", store->path);
  return file_size(log) > 0;
}

Status connect_settle(Store *store, Fault *fault) {
  if (!store->unsettled) return ST_OK;
  int code = sqlite3_exec(store->db, "PRAGMA wal_checkpoint(TRUNCATE)", NULL, NULL, NULL);
  if (code != SQLITE_OK) return sql_fault(store, code, "the store could not be read or written", fault);
  store->unsettled = false;
  return ST_OK;
}

/* What lies in the log is brought home first: half-written pages are in order as long as it is
 * there. */
Status connect_read_pages(Store *store, int64_t *count, Fault *fault) {
  int64_t size = 0;
  sqlite3_file *file = NULL;
  sqlite3_int64 bytes = 0;
  *count = 0;
  Status status = ST_OK;
  if (store->read_only && has_log(store)) return ST_OK; /* it may not be brought home here */
  if (!store->read_only) status = sql_run(store, "PRAGMA wal_checkpoint(TRUNCATE)", fault);
  if (status == ST_OK) status = sql_number(store, "PRAGMA page_size", &size, fault);
  if (status != ST_OK) return status;
  sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (!file || file->pMethods->xFileSize(file, &bytes) != SQLITE_OK) {
    return fault_set(fault, ST_IO, "the store's file could not be read");
  }
  void *page = mem_new(&store->mem, (size_t)size);
  if (!page) return fault_set(fault, ST_NO_MEMORY, "no memory for a page");
  for (int64_t i = 0; i < bytes / size && status == ST_OK; i++) {
    status = read_page(store, file, page, (int)size, i, fault);
    ++*count;
  }
  sodium_memzero(page, (size_t)size);
  mem_free(&store->mem, page, (size_t)size);
  return status;
}
