#include "app/kept_store.h"

#include <stdio.h>
#include <unistd.h>

enum { NAME_BYTES = PATH_SIZE + 16 };

static Status copy(const char *from, const char *to, Fault *fault) {
  char piece[4096];
  size_t got;
  FILE *in = fopen(from, "rb"), *out = in ? fopen(to, "wb") : NULL;
  bool whole = out != NULL;
  while (whole && (got = fread(piece, 1, sizeof piece, in)) > 0) whole = fwrite(piece, 1, got, out) == got;
  if (out && fclose(out) != 0) whole = false;
  if (in) fclose(in);
  return whole ? ST_OK : fault_set(fault, ST_IO, "the store could not be copied");
}

static void kept_name(const Paths *paths, const char *end, char out[NAME_BYTES]) {
  snprintf(out, NAME_BYTES, "%s%s", paths->store, end);
}

Status kept_store_keep(const Paths *paths, Fault *fault) {
  char kept[NAME_BYTES];
  kept_name(paths, ".kept", kept);
  return copy(paths->store, kept, fault);
}

Status kept_store_put_back(const Paths *paths, Fault *fault) {
  char kept[NAME_BYTES], log[NAME_BYTES];
  kept_name(paths, ".kept", kept);
  kept_name(paths, "-wal", log);
  unlink(log);
  return copy(kept, paths->store, fault);
}
