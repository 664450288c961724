/* A small sealed file beside the store or its key, of which nothing is on disk in the open; for this folder only. */
#ifndef MINPLAN_STORE_SLIP_H
#define MINPLAN_STORE_SLIP_H

#include "store/internal.h"

enum { SLIP_MAGIC_BYTES = 16, SLIP_OVERHEAD_BYTES = 128, SLIP_PATH_BYTES = PATH_BYTES + 64 };

/* What a file is: what stands in front of it, and which key of its own seals it. */
typedef struct Slip {
  char magic[SLIP_MAGIC_BYTES];
  const char *context; /* eight letters (crypto_kdf) */
  int number;
  const char *name; /* for what is told: "the list of the erased" */
} Slip;

/* Written beside and renamed: whole, or as it was. Its folder is not flushed: file_sync_folder. */
Status slip_write(Store *store, const Slip *slip, const char *path, const Buf *content, Fault *fault);
/* Adds what it holds to `out`. ST_NOT_FOUND; ST_DAMAGED when it was cut, changed or sealed with another key. */
Status slip_read(Store *store, const Slip *slip, const char *path, Buf *out, Fault *fault);

#endif
