/* Whom the store must not hold any more. An id was drawn by chance and stands nowhere else once its
 * person is erased; what is kept is a keyed hash of it, so that neither the file nor the table says
 * who. The file beside the store outlives the store: an older copy put in its place meets it and
 * loses the person again. */
#include "store/erasing.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { KEY_OF_IDS = 1, KEY_OF_LIST = 2, SUBKEY_BYTES = 32, MAGIC_BYTES = 16, MOST_KEYS = 1 << 20 };
enum { NONCE_BYTES = crypto_secretbox_NONCEBYTES, SEAL_BYTES = crypto_secretbox_MACBYTES };
static const char MAGIC[MAGIC_BYTES] = "minplan erased";

static void derive(const Store *store, int number, unsigned char out[SUBKEY_BYTES]) {
  static const char CONTEXT[crypto_kdf_CONTEXTBYTES + 1] = "mperased";
  crypto_kdf_derive_from_key(out, SUBKEY_BYTES, (uint64_t)number, CONTEXT, store->key);
}

void erased_key(const Store *store, const char *id, ErasedKey *out) {
  unsigned char key[SUBKEY_BYTES];
  derive(store, KEY_OF_IDS, key);
  crypto_generichash(out->bytes, sizeof out->bytes, (const unsigned char *)id, strlen(id), key,
                     sizeof key);
  sodium_memzero(key, sizeof key);
}

Status erased_put(Store *store, const ErasedKey *key, Fault *fault) {
  sqlite3_stmt *statement;
  Status status =
      sql_prepare(store, "INSERT OR IGNORE INTO erased(id_key) VALUES(?1)", &statement, fault);
  if (status != ST_OK) return status;
  sqlite3_bind_blob(statement, 1, key->bytes, sizeof key->bytes, SQLITE_STATIC);
  return sql_finish(store, statement, fault);
}

enum { LIST_BYTES = PATH_BYTES + 64 };

static void list_path(const char *store_path, char out[LIST_BYTES]) {
  snprintf(out, LIST_BYTES, "%s.erased", store_path);
}

Status erased_lend_list(const char *from, const char *to, Fault *fault) {
  char own[LIST_BYTES], other[LIST_BYTES];
  list_path(from, own);
  list_path(to, other);
  if (!file_exists(own)) return ST_OK;
  unlink(other);
  return link(own, other) == 0 ? ST_OK
                               : file_fault("the list of the erased could not be lent", fault);
}

/* --- the store's own --- */

static Status add_keys(Store *store, Buf *keys, Fault *fault) {
  sqlite3_stmt *statement;
  bool row = true;
  Status status =
      sql_prepare(store, "SELECT id_key FROM erased ORDER BY id_key", &statement, fault);
  while (status == ST_OK && row) {
    status = sql_step(store, statement, &row, fault);
    if (status != ST_OK || !row) continue;
    const void *key = sqlite3_column_blob(statement, 0);
    if (key && sqlite3_column_bytes(statement, 0) == ERASED_KEY_BYTES)
      buf_add(keys, key, ERASED_KEY_BYTES);
  }
  return status == ST_OK && keys->status != ST_OK
             ? fault_set(fault, keys->status, "no memory for the erased")
             : status;
}

/* --- the file --- */

static Status write_file(const char *path, const Buf *sealed, Fault *fault) {
  char beside[LIST_BYTES + 16];
  snprintf(beside, sizeof beside, "%s.part", path);
  unlink(beside);
  int file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return file_fault("the list of the erased could not be made", fault);
  Status status = file_write_all(file, sealed->data, sealed->length,
                                 "the list of the erased could not be written", fault);
  if (status == ST_OK && fsync(file) != 0)
    status = file_fault("the list of the erased could not be flushed", fault);
  if (close(file) != 0 && status == ST_OK)
    status = file_fault("the list of the erased could not be closed", fault);
  if (status == ST_OK && rename(beside, path) != 0)
    status = file_fault("the list of the erased could not be put in place", fault);
  if (status != ST_OK) unlink(beside);
  return status == ST_OK ? file_sync_folder(path, fault) : status;
}

static void seal(Store *store, const Buf *keys, Buf *out) {
  unsigned char key[SUBKEY_BYTES], nonce[NONCE_BYTES];
  derive(store, KEY_OF_LIST, key);
  randombytes_buf(nonce, sizeof nonce);
  unsigned char *box = mem_new(&store->mem, keys->length + SEAL_BYTES);
  if (box) {
    crypto_secretbox_easy(box, (const unsigned char *)buf_text(keys), keys->length, nonce, key);
    buf_add(out, MAGIC, MAGIC_BYTES);
    buf_add(out, nonce, NONCE_BYTES);
    buf_add(out, box, keys->length + SEAL_BYTES);
    mem_free(&store->mem, box, keys->length + SEAL_BYTES);
  } else {
    out->status = ST_NO_MEMORY;
  }
  sodium_memzero(key, sizeof key);
}

Status erased_write_list(Store *store, Fault *fault) {
  char path[LIST_BYTES];
  size_t most = (size_t)MOST_KEYS * ERASED_KEY_BYTES;
  Buf keys = buf_new(&store->mem, most), sealed = buf_new(&store->mem, most + 128);
  list_path(store->path, path);
  Status status = add_keys(store, &keys, fault);
  if (status == ST_OK) {
    seal(store, &keys, &sealed);
    status = sealed.status == ST_OK ? write_file(path, &sealed, fault)
                                    : fault_set(fault, sealed.status, "no memory for the erased");
  }
  buf_free(&keys);
  buf_free(&sealed);
  return status;
}

static Status read_file(const char *path, Buf *out) {
  unsigned char bytes[4096];
  ssize_t got = 1;
  int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return ST_NOT_FOUND;
  while (got > 0) {
    got = read(file, bytes, sizeof bytes);
    if (got < 0 && errno == EINTR)
      got = 1;
    else if (got > 0)
      buf_add(out, bytes, (size_t)got);
  }
  close(file);
  return got == 0 ? out->status : ST_IO;
}

/* A list that is not there, damaged or sealed with another key says nothing; it is written anew
 * from the store. */
static size_t unseal(Store *store, Buf *file, unsigned char *out) {
  unsigned char key[SUBKEY_BYTES];
  size_t head = MAGIC_BYTES + NONCE_BYTES;
  if (file->length < head + SEAL_BYTES || memcmp(file->data, MAGIC, MAGIC_BYTES) != 0) return 0;
  const unsigned char *bytes = (const unsigned char *)file->data;
  size_t length = file->length - head;
  derive(store, KEY_OF_LIST, key);
  int opened = crypto_secretbox_open_easy(out, bytes + head, length, bytes + MAGIC_BYTES, key);
  sodium_memzero(key, sizeof key);
  return opened == 0 ? (length - SEAL_BYTES) / ERASED_KEY_BYTES : 0;
}

/* --- an older copy --- */

static Status is_known(Store *store, const unsigned char *key, bool *out, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, "SELECT 1 FROM erased WHERE id_key=?1", &statement, fault);
  if (status != ST_OK) return status;
  sqlite3_bind_blob(statement, 1, key, ERASED_KEY_BYTES, SQLITE_STATIC);
  status = sql_step(store, statement, out, fault);
  sqlite3_reset(statement);
  return status;
}

static Status erase_again(Store *store, const char *id, Fault *fault) {
  ErasedKey key;
  bool meant = false;
  erased_key(store, id, &key);
  Status status = is_known(store, key.bytes, &meant, fault);
  return status == ST_OK && meant ? erase_chain(store, id, "kiosk", "restored", fault) : status;
}

/* Within a transaction, when the keys of the list are in. One at a time: the statement cannot stay
 * open over an erasing. */
static Status erase_those_there(Store *store, Fault *fault) {
  static const char SQL[] =
      "SELECT id FROM (SELECT id FROM citizen UNION ALL SELECT id FROM staff) WHERE id>?1"
      " ORDER BY id LIMIT 1";
  char id[STORE_ID_TEXT] = "";
  for (bool row = true; row;) {
    sqlite3_stmt *statement;
    Status status = sql_prepare(store, SQL, &statement, fault);
    if (status != ST_OK) return status;
    char before[STORE_ID_TEXT];
    memcpy(before, id, sizeof before);
    sql_bind_text(statement, 1, before);
    status = sql_step(store, statement, &row, fault);
    if (row) snprintf(id, sizeof id, "%s", (const char *)sqlite3_column_text(statement, 0));
    sqlite3_reset(statement);
    if (status == ST_OK && row) status = erase_again(store, id, fault);
    if (status != ST_OK) return status;
  }
  return ST_OK;
}

static Status put_all(Store *store, const unsigned char *keys, size_t count, bool *fresh,
                      Fault *fault) {
  Status status = ST_OK;
  bool known;
  *fresh = false;
  for (size_t i = 0; i < count && status == ST_OK; i++) {
    ErasedKey key;
    memcpy(key.bytes, keys + i * ERASED_KEY_BYTES, ERASED_KEY_BYTES);
    status = is_known(store, key.bytes, &known, fault);
    if (status != ST_OK || known) continue;
    *fresh = true;
    status = erased_put(store, &key, fault);
  }
  return status;
}

static Status apply(Store *store, const unsigned char *keys, size_t count, Fault *fault) {
  bool fresh;
  Status status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  status = put_all(store, keys, count, &fresh, fault);
  if (status == ST_OK && fresh) status = erase_those_there(store, fault);
  return transaction_end(store, status, fault);
}

Status erased_apply_list(Store *store, Fault *fault) {
  char path[LIST_BYTES];
  int64_t own = 0;
  Buf file = buf_new(&store->mem, (size_t)MOST_KEYS * ERASED_KEY_BYTES + 128);
  list_path(store->path, path);
  Status status = read_file(path, &file),
         counted = sql_number(store, "SELECT count(*) FROM erased", &own, fault);
  if (counted != ST_OK || (status == ST_NOT_FOUND && own == 0)) {
    buf_free(&file);
    return counted;
  }
  unsigned char *keys = mem_new(&store->mem, file.length + 1);
  size_t count = keys ? unseal(store, &file, keys) : 0;
  status = !keys ? fault_set(fault, ST_NO_MEMORY, "no memory for the erased") : ST_OK;
  if (status == ST_OK && count > 0) status = apply(store, keys, count, fault);
  if (status == ST_OK) status = sql_number(store, "SELECT count(*) FROM erased", &own, fault);
  if (status == ST_OK && (size_t)own != count) status = erased_write_list(store, fault);
  mem_free(&store->mem, keys, file.length + 1);
  buf_free(&file);
  return status;
}
