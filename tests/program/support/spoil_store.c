/* Does to a store what only time does: makes it one of a newer program. spoil_store newer STORE KEY */
#include "store/internal.h"

#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
  if (argc != 4 || strcmp(argv[1], "newer") != 0) return 2;
  StoreConfig config = {.path = argv[2], .key_file = argv[3], .clock = clock_system(), .random = random_system()};
  Store *store;
  Fault fault = {ST_OK, ""};
  Status status = store_open(&config, &store, &fault);
  if (status == ST_OK) status = sql_run(store, "PRAGMA user_version=99", &fault);
  if (status != ST_OK) fprintf(stderr, "%s\n", fault.detail);
  store_close(store);
  return status == ST_OK ? 0 : 1;
}
