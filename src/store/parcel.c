#include "store/parcel.h"

#include "store/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
  MAGIC_BYTES = 16,
  FORMAT = 1,
  SALT_BYTES = crypto_pwhash_SALTBYTES,
  HEAD_BYTES = MAGIC_BYTES + 4 + SALT_BYTES,
  STREAM_HEAD_BYTES = crypto_secretstream_xchacha20poly1305_HEADERBYTES,
  KEY_BYTES = crypto_secretstream_xchacha20poly1305_KEYBYTES,
  SEAL_BYTES = crypto_secretstream_xchacha20poly1305_ABYTES,
  CHUNK_BYTES = 64 * 1024,
  SIZE_BYTES = 8,
  PASSES = 3,
  LETTERS = 16
};
static const size_t HASH_MEMORY = (size_t)64 << 20;
static const size_t PARCEL_MAX = (size_t)256 << 20;
static const char MAGIC[MAGIC_BYTES] = "minplan parcel";
/* Crockford's: no i, l, o, u. */
static const char ALPHABET[] = "0123456789abcdefghjkmnpqrstvwxyz";

void parcel_passphrase(const Random *random, char out[PARCEL_PASSPHRASE_BYTES]) {
  unsigned char chance[LETTERS];
  random_fill(random, chance, sizeof chance);
  char *at = out;
  for (int i = 0; i < LETTERS; i++) {
    if (i > 0 && i % 4 == 0) *at++ = '-';
    *at++ = ALPHABET[chance[i] % 32];
  }
  *at = '\0';
  sodium_memzero(chance, sizeof chance);
}

/* As it was meant: what a hand may write otherwise is taken for what it looks like. */
static size_t plain(const char *passphrase, char out[LETTERS + 1]) {
  size_t length = 0;
  for (const char *at = passphrase; *at && length < LETTERS; at++) {
    char letter = *at >= 'A' && *at <= 'Z' ? (char)(*at - 'A' + 'a') : *at;
    if (letter == 'o') letter = '0';
    if (letter == 'i' || letter == 'l') letter = '1';
    if (strchr(ALPHABET, letter)) out[length++] = letter;
  }
  out[length] = '\0';
  return length;
}

static Status make_key(const char *passphrase, const unsigned char salt[SALT_BYTES],
                       unsigned char key[KEY_BYTES], Fault *fault) {
  char letters[LETTERS + 1];
  size_t length = plain(passphrase, letters);
  int done = crypto_pwhash(key, KEY_BYTES, letters, length, salt, PASSES, HASH_MEMORY,
                           crypto_pwhash_ALG_ARGON2ID13);
  sodium_memzero(letters, sizeof letters);
  return done == 0 ? ST_OK : fault_set(fault, ST_NO_MEMORY, "no memory for the passphrase");
}

static void add_size(Buf *out, uint64_t size) {
  for (int i = 0; i < SIZE_BYTES; i++) buf_add_char(out, (char)(size >> (8 * i)));
}

static uint64_t read_size(const unsigned char *bytes) {
  uint64_t size = 0;
  for (int i = 0; i < SIZE_BYTES; i++) size |= (uint64_t)bytes[i] << (8 * i);
  return size;
}

/* --- sealing --- */

static void pack(const ParcelItem *items, int count, Buf *out) {
  for (int i = 0; i < count; i++) {
    size_t name = strlen(items[i].name);
    buf_add_char(out, (char)name);
    buf_add(out, items[i].name, name);
    add_size(out, items[i].length);
    buf_add(out, items[i].bytes, items[i].length);
  }
}

static void seal_chunks(crypto_secretstream_xchacha20poly1305_state *stream, const Buf *open,
                        const char *head, Buf *out) {
  unsigned char sealed[CHUNK_BYTES + SEAL_BYTES];
  size_t at = 0;
  for (bool last = false; !last;) {
    size_t length = open->length - at < CHUNK_BYTES ? open->length - at : CHUNK_BYTES;
    last = at + length == open->length;
    crypto_secretstream_xchacha20poly1305_push(
        stream, sealed, NULL, (const unsigned char *)buf_text(open) + at, length,
        (const unsigned char *)head, HEAD_BYTES,
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
             : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    buf_add(out, sealed, length + SEAL_BYTES);
    at += length;
  }
}

static Status seal(const Buf *open, const char *passphrase, Buf *out, Fault *fault) {
  crypto_secretstream_xchacha20poly1305_state stream;
  unsigned char key[KEY_BYTES], stream_head[STREAM_HEAD_BYTES];
  char head[HEAD_BYTES] = {0};
  memcpy(head, MAGIC, MAGIC_BYTES);
  head[MAGIC_BYTES] = FORMAT;
  randombytes_buf(head + MAGIC_BYTES + 4, SALT_BYTES);
  Status status = make_key(passphrase, (const unsigned char *)head + MAGIC_BYTES + 4, key, fault);
  if (status != ST_OK) return status;
  crypto_secretstream_xchacha20poly1305_init_push(&stream, stream_head, key);
  sodium_memzero(key, sizeof key);
  buf_add(out, head, HEAD_BYTES);
  buf_add(out, stream_head, STREAM_HEAD_BYTES);
  seal_chunks(&stream, open, head, out);
  sodium_memzero(&stream, sizeof stream);
  return out->status == ST_OK ? ST_OK
                              : fault_set(fault, out->status, "it is too much to take away");
}

static Status write_out(const Buf *sealed, const char *path, Fault *fault) {
  char beside[PATH_BYTES + 16];
  if (snprintf(beside, sizeof beside, "%s.part", path) >= (int)sizeof beside)
    return fault_set(fault, ST_TOO_LARGE, "the path is too long");
  unlink(beside);
  int file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return file_fault("the file could not be made", fault);
  Status status =
      file_write_all(file, sealed->data, sealed->length, "the file could not be written", fault);
  if (status == ST_OK && fsync(file) != 0)
    status = file_fault("the file could not be flushed", fault);
  if (close(file) != 0 && status == ST_OK)
    status = file_fault("the file could not be closed", fault);
  if (status == ST_OK && rename(beside, path) != 0)
    status = file_fault("the file could not be put in place", fault);
  if (status != ST_OK) unlink(beside);
  return status == ST_OK ? file_sync_folder(path, fault) : status;
}

static void wipe_free(Buf *buf) {
  if (buf->data) sodium_memzero(buf->data, buf->capacity);
  buf_free(buf);
}

Status parcel_write(const ParcelItem *items, int count, const char *passphrase, const char *path,
                    Fault *fault) {
  Mem mem = mem_system();
  Buf content = buf_new(&mem, PARCEL_MAX), sealed = buf_new(&mem, PARCEL_MAX + PARCEL_MAX / 16);
  if (sodium_init() < 0)
    return fault_set(fault, ST_UNSUPPORTED, "the cipher library does not start");
  pack(items, count, &content);
  Status status = content.status == ST_OK
                      ? seal(&content, passphrase, &sealed, fault)
                      : fault_set(fault, content.status, "it is too much to take away");
  if (status == ST_OK) status = write_out(&sealed, path, fault);
  wipe_free(&content);
  buf_free(&sealed);
  return status;
}

/* --- opening --- */

static Status read_in(const char *path, Buf *out, Fault *fault) {
  char bytes[8192];
  ssize_t got = 1;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0 && errno == ENOENT) return fault_set(fault, ST_NOT_FOUND, "there is no such file");
  if (file < 0) return file_fault("the file could not be opened", fault);
  while (got > 0 && out->status == ST_OK) {
    got = read(file, bytes, sizeof bytes);
    if (got < 0 && errno == EINTR)
      got = 1;
    else if (got > 0)
      buf_add(out, bytes, (size_t)got);
  }
  Status status = got < 0 ? file_fault("the file could not be read", fault) : ST_OK;
  close(file);
  return status == ST_OK && out->status != ST_OK
             ? fault_set(fault, out->status, "the file is too large")
             : status;
}

static Status check_head(const Buf *file, Fault *fault) {
  if (file->length < HEAD_BYTES + STREAM_HEAD_BYTES + SEAL_BYTES ||
      memcmp(file->data, MAGIC, MAGIC_BYTES) != 0)
    return fault_set(fault, ST_DAMAGED,
                     "that is not a file that somebody took away from this program");
  if (file->data[MAGIC_BYTES] > FORMAT)
    return fault_set(fault, ST_NEWER, "the file has a newer format");
  return ST_OK;
}

static Status open_chunks(crypto_secretstream_xchacha20poly1305_state *stream, const Buf *file,
                          Buf *out, Fault *fault) {
  unsigned char opened[CHUNK_BYTES], tag = 0;
  size_t at = HEAD_BYTES + STREAM_HEAD_BYTES;
  const unsigned char *bytes = (const unsigned char *)file->data;
  for (bool first = true; tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL; first = false) {
    unsigned long long length;
    size_t left = file->length - at,
           take = left < sizeof opened + SEAL_BYTES ? left : sizeof opened + SEAL_BYTES;
    if (take < SEAL_BYTES ||
        crypto_secretstream_xchacha20poly1305_pull(stream, opened, &length, &tag, bytes + at, take,
                                                   bytes, HEAD_BYTES) != 0)
      return first ? fault_set(fault, ST_WRONG_KEY,
                               "the passphrase does not open the file, or its start is damaged")
                   : fault_set(fault, ST_DAMAGED, "the file is damaged or cut short");
    buf_add(out, opened, (size_t)length);
    at += take;
  }
  sodium_memzero(opened, sizeof opened);
  if (at != file->length)
    return fault_set(fault, ST_DAMAGED, "something was put behind the file's end");
  return out->status == ST_OK ? ST_OK : fault_set(fault, out->status, "no memory to open the file");
}

static bool is_name(const char *name) {
  size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");
  return *name && name[length] == '\0' && *name != '.';
}

/* False when the bytes left do not hold one. */
static bool next_item(const unsigned char **at, size_t *left, char name[PARCEL_NAME_MAX + 1],
                      ParcelItem *out) {
  size_t length = *left > 0 ? **at : 0;
  if (length == 0 || length > PARCEL_NAME_MAX || *left < 1 + length + SIZE_BYTES) return false;
  memcpy(name, *at + 1, length);
  name[length] = '\0';
  uint64_t size = read_size(*at + 1 + length);
  *at += 1 + length + SIZE_BYTES;
  *left -= 1 + length + SIZE_BYTES;
  if (size > *left || !is_name(name)) return false;
  *out = (ParcelItem){.name = name, .bytes = *at, .length = (size_t)size};
  *at += size;
  *left -= (size_t)size;
  return true;
}

static Status unpack(const Buf *open, ParcelTake take, void *context, Fault *fault) {
  const unsigned char *at = (const unsigned char *)buf_text(open);
  Status status = ST_OK;
  for (size_t left = open->length; left > 0 && status == ST_OK;) {
    char name[PARCEL_NAME_MAX + 1];
    ParcelItem item;
    status = next_item(&at, &left, name, &item)
                 ? take(context, &item, fault)
                 : fault_set(fault, ST_DAMAGED, "the file holds something unknown");
  }
  return status;
}

static Status unseal(const Buf *file, const char *passphrase, Buf *out, Fault *fault) {
  crypto_secretstream_xchacha20poly1305_state stream;
  unsigned char key[KEY_BYTES];
  const unsigned char *bytes = (const unsigned char *)file->data;
  Status status = check_head(file, fault);
  if (status == ST_OK) status = make_key(passphrase, bytes + MAGIC_BYTES + 4, key, fault);
  if (status != ST_OK) return status;
  int begun = crypto_secretstream_xchacha20poly1305_init_pull(&stream, bytes + HEAD_BYTES, key);
  sodium_memzero(key, sizeof key);
  status = begun == 0 ? open_chunks(&stream, file, out, fault)
                      : fault_set(fault, ST_DAMAGED, "the file is damaged");
  sodium_memzero(&stream, sizeof stream);
  return status;
}

Status parcel_open(const char *path, const char *passphrase, ParcelTake take, void *context,
                   Fault *fault) {
  Mem mem = mem_system();
  Buf file = buf_new(&mem, PARCEL_MAX + PARCEL_MAX / 16), content = buf_new(&mem, PARCEL_MAX);
  if (sodium_init() < 0)
    return fault_set(fault, ST_UNSUPPORTED, "the cipher library does not start");
  Status status = read_in(path, &file, fault);
  if (status == ST_OK) status = unseal(&file, passphrase, &content, fault);
  if (status == ST_OK) status = unpack(&content, take, context, fault);
  buf_free(&file);
  wipe_free(&content);
  return status;
}
