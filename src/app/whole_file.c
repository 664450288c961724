#include "app/whole_file.h"

#include "app/paths.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool write_all(int file, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t now = write(file, bytes, length);
    if (now < 0 && errno == EINTR) continue;
    if (now <= 0) return false;
    bytes += now;
    length -= (size_t)now;
  }
  return true;
}

static Status io_fault(const char *what, const char *path, Fault *fault) {
  int error = errno;
  return fault_set(fault, error == ENOSPC || error == EDQUOT ? ST_DISK_FULL : ST_IO,
                   "cannot %s %s: %s", what, path, strerror(error));
}

Status whole_file_new(const char *path, const void *bytes, size_t length, Fault *fault) {
  char beside[PATH_SIZE];
  if (snprintf(beside, sizeof beside, "%s.part", path) >= (int)sizeof beside)
    return fault_set(fault, ST_TOO_LARGE, "the folder's path is too long");
  if (faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
    return fault_set(fault, ST_REFUSED, "%s is there already; give another folder", path);
  unlink(beside); /* of a time the power went */
  int file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0) return io_fault("make", path, fault);
  bool good = write_all(file, bytes, length) && fsync(file) == 0;
  Status status = good ? ST_OK : io_fault("write", path, fault);
  if (close(file) != 0 && status == ST_OK) status = io_fault("write", path, fault);
  if (status == ST_OK && rename(beside, path) != 0) status = io_fault("make", path, fault);
  if (status != ST_OK) unlink(beside);
  return status;
}
