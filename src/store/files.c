#include "store/internal.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

Status file_fault(const char *what, Fault *fault) {
  int error = errno;
  Status status = error == ENOSPC || error == EDQUOT ? ST_DISK_FULL
                  : error == ENOMEM                  ? ST_NO_MEMORY
                                                     : ST_IO;
  return fault_set(fault, status, "%s: %s", what, strerror(error));
}

bool file_exists(const char *path) {
  return access(path, F_OK) == 0;
}

int64_t file_size(const char *path) {
  struct stat about;
  return stat(path, &about) == 0 ? (int64_t)about.st_size : -1;
}

Status file_write_all(int file, const void *bytes, size_t length, const char *name, Fault *fault) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t written = write(file, at, length);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return file_fault(name, fault);
    at += written;
    length -= (size_t)written;
  }
  return ST_OK;
}

Status file_sync_folder(const char *path, Fault *fault) {
  char folder[PATH_BYTES];
  const char *slash = strrchr(path, '/');
  int length = slash ? (int)(slash - path) : 1;
  if (length == 0) length = 1;
  snprintf(folder, sizeof folder, "%.*s", length, slash ? path : ".");
  int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return file_fault("the folder could not be opened", fault);
  Status status = fsync(file) == 0 ? ST_OK : file_fault("the folder could not be flushed", fault);
  close(file);
  return status;
}
