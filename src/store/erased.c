/* Whom the store must not hold any more. An id was drawn by chance and stands nowhere else once its
 * person is erased; what is kept is a keyed hash of it, so that neither the file nor the table says
 * who. The file beside the store outlives the store: an older copy put in its place meets it and
 * loses the person again. */
#include "store/erasing.h"
#include "store/own.h"
#include "store/slip.h"

#include <sodium.h>
#include <string.h>
#include <unistd.h>

enum { KEY_OF_IDS = 1, KEY_OF_LIST = 2, SUBKEY_BYTES = 32, MOST_KEYS = 1 << 20 };
static const char CONTEXT[crypto_kdf_CONTEXTBYTES + 1] = "mperased";
static const Slip LIST = {.magic = "minplan erased",
                          .context = CONTEXT,
                          .number = KEY_OF_LIST,
                          .name = "the list of the erased"};

void erased_key(const Store *store, const char *id, ErasedKey *out) {
  unsigned char key[SUBKEY_BYTES];
  crypto_kdf_derive_from_key(key, SUBKEY_BYTES, KEY_OF_IDS, CONTEXT, store->key);
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

static void list_path(const char *store_path, char out[SLIP_PATH_BYTES]) {
  snprintf(out, SLIP_PATH_BYTES, "%s.erased", store_path);
}

Status erased_lend_list(const char *from, const char *to, Fault *fault) {
  char own[SLIP_PATH_BYTES], other[SLIP_PATH_BYTES];
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

Status erased_write_list(Store *store, Fault *fault) {
  char path[SLIP_PATH_BYTES];
  Buf keys = buf_new(&store->mem, (size_t)MOST_KEYS * ERASED_KEY_BYTES);
  list_path(store->path, path);
  Status status = add_keys(store, &keys, fault);
  if (status == ST_OK) status = slip_write(store, &LIST, path, &keys, fault);
  buf_free(&keys);
  return status == ST_OK ? file_sync_folder(path, fault) : status;
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

/* A list that is not there, damaged or sealed with another key says nothing; it is written anew from
 * the store. */
static Status use_list(Store *store, const Buf *keys, Fault *fault) {
  int64_t own = 0;
  size_t count = keys->length / ERASED_KEY_BYTES;
  Status status =
      count > 0 ? apply(store, (const unsigned char *)keys->data, count, fault) : ST_OK;
  if (status == ST_OK) status = sql_number(store, "SELECT count(*) FROM erased", &own, fault);
  return status == ST_OK && (size_t)own != count ? erased_write_list(store, fault) : status;
}

Status erased_apply_list(Store *store, Fault *fault) {
  char path[SLIP_PATH_BYTES];
  Buf keys = buf_new(&store->mem, (size_t)MOST_KEYS * ERASED_KEY_BYTES);
  list_path(store->path, path);
  Fault ignored;
  Status status = slip_read(store, &LIST, path, &keys, &ignored);
  if (status == ST_NO_MEMORY)
    fault_set(fault, status, "no memory for the erased");
  else
    status = use_list(store, &keys, fault);
  buf_free(&keys);
  return status;
}

void store_tag(Store *store, const char *citizen, char out[STORE_TAG_BYTES]) {
  ErasedKey key;
  erased_key(store, citizen, &key);
  sodium_bin2hex(out, STORE_TAG_BYTES, key.bytes, (STORE_TAG_BYTES - 1) / 2);
}

bool store_tag_is_erased(Store *store, const char *tag) {
  sqlite3_stmt *statement;
  Fault ignored;
  bool row = false;
  if (strlen(tag) != STORE_TAG_BYTES - 1) return false;
  Status status =
      sql_prepare(store, "SELECT 1 FROM erased WHERE lower(hex(id_key)) LIKE ?1||'%' LIMIT 1",
                  &statement, &ignored);
  if (status != ST_OK) return false;
  sqlite3_bind_text(statement, 1, tag, -1, SQLITE_STATIC);
  status = sql_step(store, statement, &row, &ignored);
  sqlite3_reset(statement);
  return status == ST_OK && row;
}
