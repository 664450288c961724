/* The data inventory against the schema: for the test, and for the check that every build runs. */
#ifndef MINPLAN_TEST_SUPPORT_INVENTORY_H
#define MINPLAN_TEST_SUPPORT_INVENTORY_H

#include "json/json.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>

/* "" when the column is told of in full; else what is missing. */
const char *inventory_missing(const Json *inventory, const char *table, const char *column);
bool inventory_is_column(sqlite3 *db, const char *table, const char *column);
/* Tells on `out` of each column that is not in the inventory, and of each that is there and not in the store; how many.
 * *columns: how many the store has. */
int inventory_compare(const Json *inventory, sqlite3 *db, FILE *out, int *columns);

#endif
