/* A disk whose flushes fail, for LD_PRELOAD: as long as the file named by FAILING_FLUSH is there, fsync says EIO. */
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static int flush(int file, const char *name) {
  const char *marker = getenv("FAILING_FLUSH");
  int (*real)(int);
  if (marker && access(marker, F_OK) == 0) {
    errno = EIO;
    return -1;
  }
  *(void **)&real = dlsym(RTLD_NEXT, name);
  return real(file);
}

int fsync(int file) { return flush(file, "fsync"); }
int fdatasync(int file) { return flush(file, "fdatasync"); }
