/* The key of the store: 32 random bytes in a file of their own that only its owner may read. */
#include "store/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Status key_path(const StoreConfig *config, char out[PATH_BYTES], Fault *fault) {
  const char *credentials = getenv("CREDENTIALS_DIRECTORY");
  int length = 0;
  if (config->key_file) {
    length = snprintf(out, PATH_BYTES, "%s", config->key_file);
  } else {
    if (credentials) length = snprintf(out, PATH_BYTES, "%s/minplan.key", credentials);
    if (!credentials || length >= PATH_BYTES || !file_exists(out)) {
      length = snprintf(out, PATH_BYTES, "%s.key", config->path);
    }
  }
  return length < PATH_BYTES ? ST_OK
                             : fault_set(fault, ST_TOO_LARGE, "the key file's path is too long");
}

/* What the system hands over may be readable for the group that the service runs as (systemd.exec:
 * 0440). */
static mode_t forbidden_mode(const char *path) {
  const char *credentials = getenv("CREDENTIALS_DIRECTORY");
  size_t length = credentials ? strlen(credentials) : 0;
  bool handed_over = length > 0 && strncmp(path, credentials, length) == 0 && path[length] == '/';
  return handed_over ? S_IRWXO | S_IWGRP | S_IXGRP : S_IRWXO | S_IRWXG;
}

static Status check_mode(int file, const char *path, Fault *fault) {
  struct stat about;
  if (fstat(file, &about) != 0) return file_fault("the key file could not be read", fault);
  if (!S_ISREG(about.st_mode)) return fault_set(fault, ST_WRONG_KEY, "%.120s is no key file; put the right one there", path);
  if (about.st_mode & forbidden_mode(path)) {
    return fault_set(fault, ST_WRONG_KEY, "others may read %.120s: chmod 600 it and start again",
                     path);
  }
  if (about.st_size != STORE_KEY_BYTES) {
    return fault_set(fault, ST_WRONG_KEY, "%.120s does not hold a key of 32 bytes; put the right one back", path);
  }
  return ST_OK;
}

static Status read_key(const char *path, unsigned char *key, Fault *fault) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return file_fault("the key file could not be opened", fault);
  Status status = check_mode(file, path, fault);
  if (status == ST_OK && read(file, key, STORE_KEY_BYTES) != STORE_KEY_BYTES) {
    status = file_fault("the key file could not be read", fault);
  }
  close(file);
  return status;
}

static Status write_beside(const char *beside, const unsigned char *key, Fault *fault) {
  unlink(beside); /* left over from a start that was cut short; never used by anyone */
  int file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return file_fault("the key file could not be made", fault);
  Status status =
      file_write_all(file, key, STORE_KEY_BYTES, "the key file could not be written", fault);
  if (status == ST_OK && fsync(file) != 0)
    status = file_fault("the key file could not be flushed", fault);
  if (close(file) != 0 && status == ST_OK)
    status = file_fault("the key file could not be closed", fault);
  return status;
}

/* Whole or not at all: written beside, flushed, then linked to its name, which fails when that is
 * taken. */
static Status make_key(const char *path, const Random *random, unsigned char *key, Fault *fault) {
  char beside[PATH_BYTES + 8];
  snprintf(beside, sizeof beside, "%s.new", path);
  random_fill(random, key, STORE_KEY_BYTES);
  Status status = write_beside(beside, key, fault);
  if (status == ST_OK && link(beside, path) != 0)
    status = file_fault("the key file could not be made", fault);
  unlink(beside);
  return status == ST_OK ? file_sync_folder(path, fault) : status;
}

Status key_load(const char *path, bool make, unsigned char **out, Fault *fault) {
  Status status;
  *out = NULL;
  unsigned char *key = sodium_malloc(STORE_KEY_BYTES);
  if (!key) return fault_set(fault, ST_NO_MEMORY, "no memory for the key");
  if (file_exists(path)) {
    status = read_key(path, key, fault);
  } else if (make) {
    /* Never from the random source that is handed in: that may be repeatable. */
    Random random = random_system();
    status = make_key(path, &random, key, fault);
  } else {
    status = fault_set(fault, ST_WRONG_KEY, "the key file %.120s is missing; put it back", path);
  }
  if (status == ST_OK)
    *out = key;
  else
    key_free(key);
  return status;
}

void key_free(unsigned char *key) {
  sodium_free(key);
}
