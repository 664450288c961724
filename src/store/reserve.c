#include "store/internal.h"

#include "base/log.h"

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* Only where so many times the reserve is free: it must never be what fills the disk. */
enum { PLENTY = 4 };

static bool name_of(const Store *store, char out[PATH_BYTES + 16]) {
  return store->reserve > 0 && snprintf(out, PATH_BYTES + 16, "%s.reserve", store->path) > 0;
}

static bool has_plenty(const Store *store) {
  struct statvfs about;
  if (statvfs(store->path, &about) != 0) return false;
  return (int64_t)(about.f_bavail * about.f_frsize) >= PLENTY * store->reserve;
}

void reserve_make(const Store *store) {
  char path[PATH_BYTES + 16];
  if (!name_of(store, path) || file_size(path) == store->reserve || !has_plenty(store)) return;
  int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return;
  bool whole = posix_fallocate(file, 0, store->reserve) == 0;
  close(file);
  if (!whole) unlink(path);
}

bool reserve_release(const Store *store) {
  char path[PATH_BYTES + 16];
  if (!name_of(store, path) || unlink(path) != 0) return false;
  log_line("the disk is full: the reserve of %lld MiB is given up so that people can finish; make room on the disk",
           (long long)(store->reserve >> 20));
  return true;
}
