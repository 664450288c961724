#include "store/slip.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
  NONCE_BYTES = crypto_secretbox_NONCEBYTES,
  SEAL_BYTES = crypto_secretbox_MACBYTES,
  HEAD_BYTES = SLIP_MAGIC_BYTES + NONCE_BYTES
};

static void derive(const Store *store, const Slip *slip,
                   unsigned char out[crypto_secretbox_KEYBYTES]) {
  crypto_kdf_derive_from_key(out, crypto_secretbox_KEYBYTES, (uint64_t)slip->number, slip->context,
                             store->key);
}

static Status write_beside(const Slip *slip, const char *beside, const Buf *sealed, Fault *fault) {
  char what[96];
  snprintf(what, sizeof what, "%s could not be written", slip->name);
  unlink(beside); /* left over from a write that was cut short */
  int file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return file_fault(what, fault);
  Status status = file_write_all(file, sealed->data, sealed->length, what, fault);
  if (status == ST_OK && fsync(file) != 0) status = file_fault(what, fault);
  if (close(file) != 0 && status == ST_OK) status = file_fault(what, fault);
  return status;
}

static void seal(Store *store, const Slip *slip, const Buf *content, Buf *out) {
  unsigned char key[crypto_secretbox_KEYBYTES], nonce[NONCE_BYTES];
  unsigned char *box = mem_new(&store->mem, content->length + SEAL_BYTES);
  if (!box) {
    out->status = ST_NO_MEMORY;
    return;
  }
  derive(store, slip, key);
  randombytes_buf(nonce, sizeof nonce);
  crypto_secretbox_easy(box, (const unsigned char *)buf_text(content), content->length, nonce, key);
  sodium_memzero(key, sizeof key);
  buf_add(out, slip->magic, SLIP_MAGIC_BYTES);
  buf_add(out, nonce, NONCE_BYTES);
  buf_add(out, box, content->length + SEAL_BYTES);
  mem_free(&store->mem, box, content->length + SEAL_BYTES);
}

Status slip_write(Store *store, const Slip *slip, const char *path, const Buf *content,
                  Fault *fault) {
  char beside[SLIP_PATH_BYTES + 16];
  Buf sealed = buf_new(&store->mem, content->length + SLIP_OVERHEAD_BYTES);
  snprintf(beside, sizeof beside, "%s.part", path);
  seal(store, slip, content, &sealed);
  Status status = sealed.status == ST_OK
                      ? write_beside(slip, beside, &sealed, fault)
                      : fault_set(fault, sealed.status, "no memory for %s", slip->name);
  buf_free(&sealed);
  if (status == ST_OK && rename(beside, path) != 0)
    status = file_fault("a sealed file could not be put in place", fault);
  if (status != ST_OK) unlink(beside);
  return status;
}

static Status read_file(const char *path, Buf *out) {
  unsigned char bytes[4096];
  ssize_t got = 1;
  int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return errno == ENOENT ? ST_NOT_FOUND : ST_IO;
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

static Status unseal(Store *store, const Slip *slip, const Buf *file, Buf *out) {
  unsigned char key[crypto_secretbox_KEYBYTES];
  const unsigned char *bytes = (const unsigned char *)file->data;
  if (file->length < HEAD_BYTES + SEAL_BYTES || memcmp(bytes, slip->magic, SLIP_MAGIC_BYTES) != 0)
    return ST_DAMAGED;
  size_t sealed = file->length - HEAD_BYTES;
  unsigned char *opened = mem_new(&store->mem, sealed);
  if (!opened) return ST_NO_MEMORY;
  derive(store, slip, key);
  bool right = crypto_secretbox_open_easy(opened, bytes + HEAD_BYTES, sealed,
                                          bytes + SLIP_MAGIC_BYTES, key) == 0;
  sodium_memzero(key, sizeof key);
  if (right) buf_add(out, opened, sealed - SEAL_BYTES);
  mem_free(&store->mem, opened, sealed);
  return right ? out->status : ST_DAMAGED;
}

Status slip_read(Store *store, const Slip *slip, const char *path, Buf *out, Fault *fault) {
  Buf file = buf_new(&store->mem, out->max + SLIP_OVERHEAD_BYTES);
  Status status = read_file(path, &file);
  if (status == ST_OK) status = unseal(store, slip, &file, out);
  buf_free(&file);
  return status == ST_OK ? ST_OK : fault_set(fault, status, "%s could not be read", slip->name);
}
