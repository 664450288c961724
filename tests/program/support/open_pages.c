/* Every page of a store's file as the cipher opens it, free ones too, for grep: open_pages DATA/minplan.db */
#include "store/internal.h"

#include <stdio.h>

int main(int argc, char **argv) {
  enum { PAGE = 4096 };
  static char page[PAGE];
  Store *store;
  Fault fault = {ST_OK, ""};
  sqlite3_file *file = NULL;
  sqlite3_int64 bytes = 0;
  StoreConfig config = {.path = argc == 2 ? argv[1] : "", .read_only = true, .clock = clock_system(),
                        .random = random_system()};
  if (store_open(&config, &store, &fault) != ST_OK) {
    fprintf(stderr, "%s\n", fault.detail);
    return 1;
  }
  sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (!file || file->pMethods->xFileSize(file, &bytes) != SQLITE_OK) bytes = 0;
  for (sqlite3_int64 at = 0; at + PAGE <= bytes; at += PAGE)
    if (file->pMethods->xRead(file, page, PAGE, at) == SQLITE_OK) fwrite(page, 1, PAGE, stdout);
  store_close(store);
  return bytes > 0 ? 0 : 1;
}
