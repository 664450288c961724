/* The yardstick for saving: one row, one transaction, the same cipher, WAL, synchronous=FULL, nothing
 * else. Prints {"insert_ms":..} (median of 500). Argument: a folder to write in. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { INSERTS = 500 };

static double now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1000.0 + (double)time.tv_nsec / 1e6;
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  static double times[INSERTS];
  char path[1024];
  sqlite3 *db;
  sqlite3_stmt *insert;
  if (argc != 2) return 2;
  snprintf(path, sizeof path, "%s/bare.db", argv[1]);
  if (sqlite3_open(path, &db) != SQLITE_OK ||
      sqlite3_exec(db,
                   "PRAGMA cipher='chacha20'; PRAGMA key='yardstick'; PRAGMA journal_mode=WAL;"
                   "PRAGMA synchronous=FULL; CREATE TABLE t(id INTEGER PRIMARY KEY, body TEXT);",
                   NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2(db, "INSERT INTO t(body) VALUES(?)", -1, &insert, NULL) != SQLITE_OK) {
    fprintf(stderr, "bare_insert: %s\n", sqlite3_errmsg(db));
    return 1;
  }
  for (int i = 0; i < INSERTS; i++) {
    double start = now_ms();
    sqlite3_bind_text(insert, 1, "{\"path\":\"goals/1/words\",\"value\":\"Jeg vil sove igennem\"}", -1, SQLITE_STATIC);
    sqlite3_step(insert);
    sqlite3_reset(insert);
    times[i] = now_ms() - start;
  }
  qsort(times, INSERTS, sizeof *times, compare);
  printf("{\"insert_ms\":%.4f}\n", times[INSERTS / 2]);
  sqlite3_finalize(insert);
  return sqlite3_close(db) == SQLITE_OK ? 0 : 1;
}
