#include "zipped/zipped.h"

#include <stdbool.h>
#include <string.h>
#include <zip.h>

const ZippedDoor zipped_door = {zipped_make, zipped_read};

/* 1980-01-01, where the times of a ZIP begin: when it was made stands inside, and nowhere else. */
enum { NO_TIME = 0, NO_DATE = 0x21 };

static Status fault_of(zip_error_t *error, Fault *fault) {
  int code = zip_error_code_zip(error);
  Status status = code == ZIP_ER_MEMORY                                   ? ST_NO_MEMORY
                  : code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_NOPASSWD ? ST_WRONG_KEY
                                                                          : ST_DAMAGED;
  return fault_set(fault, status, "the package: %s", zip_error_strerror(error));
}

/* --- making --- */

/* Not compressed: with that the end of what is sealed, where its proof stands, would not be read.
 */
static Status add_item(zip_t *zip, const ZippedItem *item, const char *passphrase, Fault *fault) {
  zip_source_t *source = zip_source_buffer(zip, item->bytes, item->length, 0);
  zip_int64_t at = source ? zip_file_add(zip, item->name, source, ZIP_FL_ENC_UTF_8) : -1;
  if (at < 0) {
    zip_source_free(source);
    return fault_of(zip_get_error(zip), fault);
  }
  zip_uint64_t number = (zip_uint64_t)at;
  bool good =
      zip_set_file_compression(zip, number, ZIP_CM_STORE, 0) == 0 &&
      zip_file_set_dostime(zip, number, NO_TIME, NO_DATE, 0) == 0 &&
      (!passphrase || zip_file_set_encryption(zip, number, ZIP_EM_AES_256, passphrase) == 0);
  return good ? ST_OK : fault_of(zip_get_error(zip), fault);
}

/* What libzip wrote into `source`. */
static Status take_bytes(zip_source_t *source, Buf *out, Fault *fault) {
  char piece[16 * 1024];
  zip_int64_t length = 0;
  if (zip_source_open(source) != 0) return fault_of(zip_source_error(source), fault);
  while ((length = zip_source_read(source, piece, sizeof piece)) > 0)
    buf_add(out, piece, (size_t)length);
  zip_source_close(source);
  if (length < 0) return fault_of(zip_source_error(source), fault);
  return out->status == ST_OK ? ST_OK : fault_set(fault, out->status, "the package is too large");
}

static Status fill(zip_source_t *source, const ZippedItem *items, int count, const char *passphrase,
                   Fault *fault) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_keep(source); /* zip_close takes one of the two */
  zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  Status status = zip ? ST_OK : fault_of(&error, fault);
  if (!zip) zip_source_free(source);
  zip_error_fini(&error);
  for (int i = 0; i < count && status == ST_OK; i++)
    status = add_item(zip, &items[i], passphrase, fault);
  if (status == ST_OK && zip_close(zip) != 0)
    status = fault_of(zip_get_error(zip), fault);
  else if (status == ST_OK)
    return ST_OK;
  if (zip) zip_discard(zip);
  return status;
}

Status zipped_make(const ZippedItem *items, int count, const char *passphrase, Buf *out,
                   Fault *fault) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
  Status status = source ? fill(source, items, count, passphrase, fault) : fault_of(&error, fault);
  if (status == ST_OK) status = take_bytes(source, out, fault);
  if (source) zip_source_free(source);
  zip_error_fini(&error);
  return status;
}

/* --- reading; nothing in it is believed --- */

typedef struct Unpacked {
  Buf bytes;
  char name[ZIPPED_NAME_MAX];
} Unpacked;

static bool is_name(const char *name) {
  static const char LETTERS[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";
  size_t length = strlen(name);
  return length > 0 && length < ZIPPED_NAME_MAX && name[0] != '.' &&
         strspn(name, LETTERS) == length;
}

static Status read_bytes(zip_file_t *file, Buf *out, Fault *fault) {
  char piece[16 * 1024];
  zip_int64_t length;
  while ((length = zip_fread(file, piece, sizeof piece)) > 0) buf_add(out, piece, (size_t)length);
  if (length < 0) return fault_of(zip_file_get_error(file), fault);
  return out->status == ST_OK ? ST_OK : fault_set(fault, ST_BAD_INPUT, "a file in it is too large");
}

static Status unpack(zip_t *zip, zip_uint64_t number, Unpacked *out, Fault *fault) {
  const char *name = zip_get_name(zip, number, 0);
  if (!name || !is_name(name))
    return fault_set(fault, ST_BAD_INPUT, "a file in it has a name that no kiosk gives");
  memcpy(out->name, name, strlen(name) + 1);
  zip_file_t *file = zip_fopen_index(zip, number, 0);
  if (!file) return fault_of(zip_get_error(zip), fault);
  Status status = read_bytes(file, &out->bytes, fault);
  zip_fclose(file);
  return status;
}

static void forget(Unpacked *all, int count) {
  for (int i = 0; i < count; i++) {
    if (all[i].bytes.data) explicit_bzero(all[i].bytes.data, all[i].bytes.capacity);
    buf_free(&all[i].bytes);
  }
}

static Status unpack_all(zip_t *zip, ZippedTake take, void *context, Fault *fault) {
  Unpacked all[ZIPPED_MOST_ITEMS];
  Mem mem = mem_system();
  zip_int64_t count = zip_get_num_entries(zip, 0);
  Status status = ST_OK;
  int done = 0;
  if (count < 1 || count > ZIPPED_MOST_ITEMS)
    return fault_set(fault, ST_BAD_INPUT, "it holds more files than a kiosk puts into one");
  for (; done < count && status == ST_OK; done++) {
    all[done].bytes = buf_new(&mem, ZIPPED_ITEM_MAX);
    status = unpack(zip, (zip_uint64_t)done, &all[done], fault);
  }
  for (int i = 0; i < done && status == ST_OK; i++) {
    ZippedItem item = {all[i].name, buf_text(&all[i].bytes), all[i].bytes.length};
    status = take(context, &item, fault);
  }
  forget(all, done);
  return status;
}

Status zipped_read(const void *bytes, size_t length, const char *passphrase, ZippedTake take,
                   void *context, Fault *fault) {
  zip_error_t error;
  if (passphrase && !*passphrase)
    return fault_set(fault, ST_WRONG_KEY, "the package: no passphrase was given");
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
  zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : NULL;
  Status status = ST_OK;
  if (!zip) {
    status = fault_of(&error, fault);
    if (source) zip_source_free(source);
  } else {
    if (passphrase) zip_set_default_password(zip, passphrase);
    status = unpack_all(zip, take, context, fault);
    zip_discard(zip);
  }
  zip_error_fini(&error);
  return status;
}
