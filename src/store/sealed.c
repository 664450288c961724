/* A sealed file: a short head that says what it is, then the content in chunks of one libsodium
 * secretstream (XChaCha20-Poly1305). A chunk cannot be changed, moved, left out or added, and the
 * last one is marked as the last. */
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
  HEAD_BYTES = MAGIC_BYTES + 4,
  CHUNK_BYTES = 64 * 1024,
  SEAL_BYTES = crypto_secretstream_xchacha20poly1305_ABYTES,
  STREAM_HEAD_BYTES = crypto_secretstream_xchacha20poly1305_HEADERBYTES
};

static const char MAGIC[MAGIC_BYTES] = "minplan backup";

/* The two files under way and the stream between them. */
typedef struct Sealing {
  int in, out;
  unsigned char *key; /* of the stream alone: derived, never the store's own */
  crypto_secretstream_xchacha20poly1305_state stream;
  unsigned char head[HEAD_BYTES];
  unsigned char open[CHUNK_BYTES], sealed[CHUNK_BYTES + SEAL_BYTES];
} Sealing;

static Status read_up_to(int file, unsigned char *out, size_t most, size_t *length, Fault *fault) {
  for (*length = 0; *length < most;) {
    ssize_t got = read(file, out + *length, most - *length);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return file_fault("a file could not be read", fault);
    if (got == 0) break;
    *length += (size_t)got;
  }
  return ST_OK;
}

static Status start(Sealing **out, const unsigned char *key, const char *from, const char *to,
                    Fault *fault) {
  Sealing *sealing = sodium_malloc(sizeof *sealing);
  *out = sealing;
  if (!sealing) return fault_set(fault, ST_NO_MEMORY, "no memory for the copy");
  memset(sealing, 0, sizeof *sealing);
  sealing->in = sealing->out = -1;
  sealing->key = sodium_malloc(crypto_secretstream_xchacha20poly1305_KEYBYTES);
  if (!sealing->key) return fault_set(fault, ST_NO_MEMORY, "no memory for the copy");
  crypto_kdf_derive_from_key(sealing->key, crypto_secretstream_xchacha20poly1305_KEYBYTES, 1,
                             "mpbackup", key);
  sealing->in = open(from, O_RDONLY | O_CLOEXEC);
  if (sealing->in < 0) return file_fault("the file to copy could not be opened", fault);
  unlink(to); /* left over from a copy that was cut short */
  sealing->out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  return sealing->out >= 0 ? ST_OK : file_fault("the copy could not be made", fault);
}

static Status end(Sealing *sealing, Status status, Fault *fault) {
  if (!sealing) return status;
  if (status == ST_OK && fsync(sealing->out) != 0)
    status = file_fault("the copy could not be flushed", fault);
  if (sealing->in >= 0) close(sealing->in);
  if (sealing->out >= 0 && close(sealing->out) != 0 && status == ST_OK) {
    status = file_fault("the copy could not be closed", fault);
  }
  sodium_free(sealing->key);
  sodium_free(sealing); /* wipes */
  return status;
}

static Status write_head(Sealing *sealing, Fault *fault) {
  unsigned char stream_head[STREAM_HEAD_BYTES];
  memcpy(sealing->head, MAGIC, MAGIC_BYTES);
  sealing->head[MAGIC_BYTES] = FORMAT;
  crypto_secretstream_xchacha20poly1305_init_push(&sealing->stream, stream_head, sealing->key);
  Status status = file_write_all(sealing->out, sealing->head, HEAD_BYTES,
                                 "the copy could not be written", fault);
  if (status != ST_OK) return status;
  return file_write_all(sealing->out, stream_head, STREAM_HEAD_BYTES,
                        "the copy could not be written", fault);
}

/* The head is bound to each chunk, so that it cannot be exchanged either. */
static Status seal_chunk(Sealing *sealing, bool *last, Fault *fault) {
  size_t length;
  Status status = read_up_to(sealing->in, sealing->open, CHUNK_BYTES, &length, fault);
  if (status != ST_OK) return status;
  *last = length < CHUNK_BYTES;
  crypto_secretstream_xchacha20poly1305_push(
      &sealing->stream, sealing->sealed, NULL, sealing->open, length, sealing->head, HEAD_BYTES,
      *last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
            : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
  return file_write_all(sealing->out, sealing->sealed, length + SEAL_BYTES,
                        "the copy could not be written", fault);
}

Status sealed_write(const unsigned char *key, const char *from, const char *to, Fault *fault) {
  char beside[PATH_BYTES + 16];
  Sealing *sealing;
  bool last = false;
  snprintf(beside, sizeof beside, "%s.part", to);
  Status status = start(&sealing, key, from, beside, fault);
  if (status == ST_OK) status = write_head(sealing, fault);
  while (status == ST_OK && !last) status = seal_chunk(sealing, &last, fault);
  status = end(sealing, status, fault);
  if (status == ST_OK && rename(beside, to) != 0)
    status = file_fault("the copy could not be put in place", fault);
  if (status != ST_OK) unlink(beside);
  return status == ST_OK ? file_sync_folder(to, fault) : status;
}

static Status read_head(Sealing *sealing, Fault *fault) {
  unsigned char stream_head[STREAM_HEAD_BYTES];
  size_t length;
  Status status = read_up_to(sealing->in, sealing->head, HEAD_BYTES, &length, fault);
  if (status != ST_OK) return status;
  if (length < HEAD_BYTES || memcmp(sealing->head, MAGIC, MAGIC_BYTES) != 0) {
    return fault_set(fault, ST_DAMAGED, "that is not a backup of this program");
  }
  if (sealing->head[MAGIC_BYTES] > FORMAT)
    return fault_set(fault, ST_NEWER, "the backup has a newer format");
  status = read_up_to(sealing->in, stream_head, STREAM_HEAD_BYTES, &length, fault);
  if (status != ST_OK) return status;
  if (length < STREAM_HEAD_BYTES || crypto_secretstream_xchacha20poly1305_init_pull(
                                        &sealing->stream, stream_head, sealing->key) != 0) {
    return fault_set(fault, ST_DAMAGED, "the backup is cut short");
  }
  return ST_OK;
}

/* What is put behind the last chunk is read as part of it, and breaks its seal. */
static Status open_chunk(Sealing *sealing, bool first, bool *last, Fault *fault) {
  size_t length;
  unsigned char tag;
  unsigned long long opened;
  Status status = read_up_to(sealing->in, sealing->sealed, sizeof sealing->sealed, &length, fault);
  if (status != ST_OK) return status;
  if (length < SEAL_BYTES || crypto_secretstream_xchacha20poly1305_pull(
                                 &sealing->stream, sealing->open, &opened, &tag, sealing->sealed,
                                 length, sealing->head, HEAD_BYTES) != 0) {
    if (first)
      return fault_set(fault, ST_WRONG_KEY,
                       "the key does not open the backup, or its start is damaged");
    return fault_set(fault, ST_DAMAGED, "the backup is damaged or cut short");
  }
  *last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  return file_write_all(sealing->out, sealing->open, (size_t)opened,
                        "the copy could not be written", fault);
}

Status sealed_read(const unsigned char *key, const char *from, const char *to, Fault *fault) {
  Sealing *sealing;
  bool last = false;
  Status status = start(&sealing, key, from, to, fault);
  if (status == ST_OK) status = read_head(sealing, fault);
  for (bool first = true; status == ST_OK && !last; first = false) {
    status = open_chunk(sealing, first, &last, fault);
  }
  status = end(sealing, status, fault);
  if (status != ST_OK) unlink(to);
  return status;
}
