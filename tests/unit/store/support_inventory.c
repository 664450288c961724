#include "support_inventory.h"

static bool is_told(const Json *inventory, const char *section, const char *key) {
  return key && (json_field(json_field(inventory, section), key) != NULL);
}

const char *inventory_missing(const Json *inventory, const char *table, const char *column) {
  const Json *found =
      json_field(json_field(json_field(json_field(inventory, "tables"), table), "columns"), column);
  const char *purpose = json_text(json_field(found, "purpose"));
  if (!found) return "is not in content/inventory.json";
  if (!purpose || !*purpose) return "has no purpose";
  if (!is_told(inventory, "bases", json_text(json_field(found, "basis"))))
    return "has no known basis";
  return is_told(inventory, "keeps", json_text(json_field(found, "keep")))
             ? ""
             : "has no known time of keeping";
}

bool inventory_is_column(sqlite3 *db, const char *table, const char *column) {
  sqlite3_stmt *found;
  if (sqlite3_prepare_v2(db, "SELECT 1 FROM pragma_table_info(?1) WHERE name=?2", -1, &found,
                         NULL) != SQLITE_OK)
    return false;
  sqlite3_bind_text(found, 1, table, -1, SQLITE_STATIC);
  sqlite3_bind_text(found, 2, column, -1, SQLITE_STATIC);
  bool there = sqlite3_step(found) == SQLITE_ROW;
  sqlite3_finalize(found);
  return there;
}

static int compare_store(const Json *inventory, sqlite3 *db, FILE *out, int *columns) {
  static const char SQL[] =
      "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c"
      " WHERE m.type='table' AND m.name NOT LIKE 'sqlite_%'";
  sqlite3_stmt *all;
  int wrong = 0;
  *columns = 0;
  if (sqlite3_prepare_v2(db, SQL, -1, &all, NULL) != SQLITE_OK) return 1;
  for (; sqlite3_step(all) == SQLITE_ROW; ++*columns) {
    const char *table = (const char *)sqlite3_column_text(all, 0),
               *column = (const char *)sqlite3_column_text(all, 1);
    const char *what = inventory_missing(inventory, table, column);
    if (!*what) continue;
    fprintf(out, "%s.%s %s\n", table, column, what);
    wrong++;
  }
  sqlite3_finalize(all);
  return wrong;
}

int inventory_compare(const Json *inventory, sqlite3 *db, FILE *out, int *columns) {
  int wrong = compare_store(inventory, db, out, columns);
  const Json *tables = json_field(inventory, "tables");
  for (const Json *table = json_first(tables); table; table = json_next(table))
    for (const Json *column = json_first(json_field(table, "columns")); column;
         column = json_next(column)) {
      if (inventory_is_column(db, json_name(table), json_name(column))) continue;
      fprintf(out, "%s.%s is in content/inventory.json and not in the store\n", json_name(table),
              json_name(column));
      wrong++;
    }
  return wrong;
}
