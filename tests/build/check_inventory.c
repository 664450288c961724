/* Run by every build: a column of the store that content/inventory.json does not tell of ends it.
 * check_inventory INVENTORY */
#include "../unit/store/support_inventory.h"

#include "store/internal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static Json *load(const char *path) {
  static char text[1 << 20];
  Json *inventory = NULL;
  FILE *file = fopen(path, "rb");
  size_t length = file ? fread(text, 1, sizeof text, file) : 0;
  if (file) fclose(file);
  return json_parse(text, length, &inventory) == ST_OK ? inventory : NULL;
}

static void remove_store(const char *folder) {
  static const char *const FILES[] = {"s.db", "s.db-wal", "s.db.key", "s.db.key.seen", "s.db.erased"};
  char path[160];
  for (size_t i = 0; i < sizeof FILES / sizeof *FILES; i++) {
    snprintf(path, sizeof path, "%s/%s", folder, FILES[i]);
    unlink(path);
  }
  rmdir(folder);
}

static int compare(const Json *inventory, const char *folder) {
  char path[120];
  int columns = 0, wrong = 1;
  Store *store;
  Fault fault = {ST_OK, ""};
  snprintf(path, sizeof path, "%s/s.db", folder);
  StoreConfig config = {.path = path, .device = "build", .clock = clock_system(), .random = random_system()};
  if (store_open(&config, &store, &fault) == ST_OK) wrong = inventory_compare(inventory, store->db, stderr, &columns);
  else fprintf(stderr, "no store could be made: %s\n", fault.detail);
  store_close(store);
  return wrong;
}

int main(int argc, char **argv) {
  char folder[100];
  Json *inventory = argc == 2 ? load(argv[1]) : NULL;
  if (!inventory) {
    fprintf(stderr, "content/inventory.json cannot be read\n");
    return 1;
  }
  snprintf(folder, sizeof folder, "%s/minplan-inventory-XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
  if (!mkdtemp(folder)) return 1;
  int wrong = compare(inventory, folder);
  remove_store(folder);
  json_free(inventory);
  return wrong ? 1 : 0;
}
