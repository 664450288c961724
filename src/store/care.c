/* Looking after a store: is it whole, and can its tables be made again. */
#include "store/guards.h"
#include "store/internal.h"
#include "store/seen.h"

#include <string.h>

static Status check_integrity(Store *store, Fault *fault) {
  sqlite3_stmt *statement;
  int code = sqlite3_prepare_v2(store->db, "PRAGMA integrity_check(1)", -1, &statement, NULL);
  if (code == SQLITE_OK) code = sqlite3_step(statement);
  bool whole =
      code == SQLITE_ROW && strcmp((const char *)sqlite3_column_text(statement, 0), "ok") == 0;
  sqlite3_finalize(statement);
  if (code != SQLITE_ROW) return sql_fault(store, code, "the store could not be checked", fault);
  /* SQLite's own words may quote what a row holds, so they are not passed on. */
  return whole ? ST_OK : fault_set(fault, ST_DAMAGED, "the store's pages do not fit together");
}

/* Entries cut off at the end leave no hole: what was seen is the witness. */
static Status check_end(Store *store, Fault *fault) {
  SeenFound found;
  Status status = seen_compare(store, &found, fault);
  if (status != ST_OK || !found.older) return status;
  if (!found.known) return fault_set(fault, ST_DAMAGED, "the note of the newest entry that was seen is gone");
  return fault_set(fault, ST_DAMAGED, "the newest entries are missing: entry %lld was seen, here is only %lld",
                   (long long)found.seen, (long long)found.here);
}

static Status tell_doubt(Store *store, Buf *report, Fault *fault) {
  bool doubt = false;
  Status status = seen_in_doubt(store, &doubt, fault);
  if (doubt)
    buf_add_text(report, "\nIt is older than what was seen here before: each yes in it must be said again, and staff waits"
                         " until an administrator has looked at the accounts.");
  return status;
}

Status store_verify(Store *store, Buf *report, Fault *fault) {
  int64_t pages = 0, entries = 0;
  Status status = connect_read_pages(store, &pages, fault);
  if (status == ST_OK) status = check_integrity(store, fault);
  if (status == ST_OK) status = guards_check(store, fault);
  if (status == ST_OK) status = journal_verify(store, &entries, fault);
  if (status == ST_OK) status = check_end(store, fault);
  if (status == ST_OK) status = projection_verify(store, fault);
  if (status != ST_OK) return status;
  buf_addf(report, "The store is whole: %lld pages, %lld entries, tables as the journal says.",
           (long long)pages, (long long)entries);
  return tell_doubt(store, report, fault);
}

Status store_rebuild(Store *store, Buf *report, Fault *fault) {
  int64_t entries = 0;
  Status status = journal_verify(store, &entries, fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  status = transaction_end(store, projection_rebuild(store, &entries, fault), fault);
  if (status == ST_OK)
    buf_addf(report, "The tables were made anew from %lld entries.", (long long)entries);
  return status;
}
