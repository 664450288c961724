/* Overwriting what was deleted. secure_delete overwrites each cell as it goes, but a page that was
 * filled anew may keep bytes between its cells, and the log holds pages as they were: so all pages
 * are written anew and the log is emptied. What the store still has to do is written in the same
 * transaction that deleted, and taken back when it is done. */
#include "store/erasing.h"

#include <unistd.h>

Status sweep_ask(Store *store, Fault *fault) {
  return sql_run(store, "UPDATE care SET sweep=1", fault);
}

static Status empty_log(Store *store, Fault *fault) {
  int code = sqlite3_wal_checkpoint_v2(store->db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  return code == SQLITE_OK ? ST_OK : sql_fault(store, code, "the log could not be emptied", fault);
}

/* A store that was replaced by a restore holds whom it held. */
static Status remove_older(Store *store, Fault *fault) {
  static const char *const ENDS[] = {".before-restore", ".before-restore-wal"};
  char name[PATH_BYTES + 32];
  bool any = false;
  for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++) {
    snprintf(name, sizeof name, "%s%s", store->path, ENDS[i]);
    if (!file_exists(name)) continue;
    if (unlink(name) != 0) return file_fault("an older store could not be removed", fault);
    any = true;
  }
  return any ? file_sync_folder(store->path, fault) : ST_OK;
}

static Status say_done(Store *store, Fault *fault) {
  Status status = transaction_begin(store, fault);
  return status == ST_OK
             ? transaction_end(store, sql_run(store, "UPDATE care SET sweep=0", fault), fault)
             : status;
}

Status sweep_if_asked(Store *store, Fault *fault) {
  int64_t asked = 0;
  Status status = sql_number(store, "SELECT sweep FROM care", &asked, fault);
  if (status != ST_OK || !asked) return status;
  if (store->broken)
    return fault_set(fault, ST_IO,
                     "an earlier flush failed; nothing is written until the next start");
  status = sql_run(store, "VACUUM", fault);
  if (status == ST_OK) status = empty_log(store, fault);
  if (status == ST_OK) status = remove_older(store, fault);
  return status == ST_OK ? say_done(store, fault) : status;
}
