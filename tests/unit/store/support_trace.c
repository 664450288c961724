#include "support_trace.h"

#include "store/internal.h"

#include <stdlib.h>
#include <string.h>

static int count_in(const char *bytes, size_t length, const char *text) {
  int count = 0;
  size_t wanted = strlen(text);
  for (const char *at = bytes; (at = memmem(at, length - (size_t)(at - bytes), text, wanted)); at++)
    count++;
  return count;
}

int trace_file(const char *path, const char *text) {
  size_t length;
  char *bytes = support_load(path, &length);
  int count = bytes ? count_in(bytes, length, text) : 0;
  free(bytes);
  return count;
}

static int trace_table(Shelf *shelf, const char *table, const char *text) {
  char sql[120];
  sqlite3_stmt *rows;
  int count = 0;
  snprintf(sql, sizeof sql, "SELECT * FROM \"%s\"", table);
  assert_int_equal(sqlite3_prepare_v2(shelf->store->db, sql, -1, &rows, NULL), SQLITE_OK);
  while (sqlite3_step(rows) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count(rows); i++) {
      const void *value = sqlite3_column_blob(rows, i);
      if (value) count += count_in(value, (size_t)sqlite3_column_bytes(rows, i), text) > 0;
    }
  sqlite3_finalize(rows);
  return count;
}

int trace_rows(Shelf *shelf, const char *text) {
  sqlite3_stmt *tables;
  int count = 0;
  assert_int_equal(sqlite3_prepare_v2(shelf->store->db,
                                      "SELECT name FROM sqlite_schema WHERE type='table'", -1,
                                      &tables, NULL),
                   SQLITE_OK);
  while (sqlite3_step(tables) == SQLITE_ROW)
    count += trace_table(shelf, (const char *)sqlite3_column_text(tables, 0), text);
  sqlite3_finalize(tables);
  return count;
}

int trace_pages(Shelf *shelf, const char *text) {
  enum { PAGE = 4096 };
  sqlite3_file *file = NULL;
  sqlite3_int64 bytes = 0;
  sqlite3_wal_checkpoint_v2(shelf->store->db, "main", SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  sqlite3_file_control(shelf->store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  assert_int_equal(file->pMethods->xFileSize(file, &bytes), SQLITE_OK);
  char *all = malloc((size_t)bytes + 1);
  for (sqlite3_int64 at = 0; at < bytes; at += PAGE)
    assert_int_equal(file->pMethods->xRead(file, all + at, PAGE, at), SQLITE_OK);
  int count = count_in(all, (size_t)bytes, text);
  free(all);
  return count;
}
