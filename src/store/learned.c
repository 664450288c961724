/* What was learned, told to others without names, and taken in from another kiosk. */
#include "store/erasing.h"
#include "store/learn.h"

#include <string.h>

/* --- pseudonyms --- */

/* A keyed hash of the account: without this kiosk's key it says nobody. It is the beginning of the
 * key under which an erased id is remembered, so that a statement that comes back is known to be of
 * somebody who was erased. */
static void pseudonym(Store *store, const char *id, char out[STORE_ID_TEXT]) {
  ErasedKey key;
  erased_key(store, id, &key);
  for (int i = 0; i < STORE_ID_BYTES; i++) snprintf(out + 2 * i, 3, "%02x", key.bytes[i]);
}

static void unit_pseudonym(Store *store, const char *unit, char out[STORE_ID_TEXT]) {
  char named[1200];
  snprintf(named, sizeof named, "unit %s", unit);
  pseudonym(store, named, out);
}

/* --- out --- */

static const char LEARNED[] =
    "SELECT "
    "lower(hex(j.id)),j.citizen,j.kind,j.body,j.device,j.at_ms,j.role,coalesce(a.mode,''),coalesce("
    "a.lang,''),"
    "coalesce(a.team_key,''),coalesce(u.unit,''),coalesce(a.at_ms,0) FROM journal j"
    " LEFT JOIN lesson_attempt a ON a.attempt=j.body->>'attempt' LEFT JOIN lesson_unit u ON "
    "u.citizen=j.citizen"
    " WHERE j.kind>='learn.' AND j.kind<'learn/' AND j.role IN ('staff','kiosk') ORDER BY j.seq";

/* Whose account the row before was of, and what it is called outside: most come one after the
 * other. */
typedef struct Known {
  char id[STORE_ID_TEXT], name[STORE_ID_TEXT];
} Known;

static const char *text_of(sqlite3_stmt *statement, int column) {
  const char *text = (const char *)sqlite3_column_text(statement, column);
  return text ? text : "";
}

static Status tell_row(Store *store, sqlite3_stmt *statement, Known *known, StoreLearnedReader each,
                       void *context, Fault *fault) {
  char team[STORE_ID_TEXT] = "";
  const char *id = text_of(statement, 1), *mode = text_of(statement, 7),
             *of_other = text_of(statement, 9);
  bool foreign = strcmp(text_of(statement, 6), "kiosk") == 0;
  if (!foreign && strcmp(known->id, id) != 0) {
    snprintf(known->id, sizeof known->id, "%s", id);
    pseudonym(store, id, known->name);
  }
  if (strcmp(mode, "team") == 0) {
    if (*of_other)
      snprintf(team, sizeof team, "%s", of_other);
    else
      unit_pseudonym(store, text_of(statement, 10), team);
  }
  Learned one = {.id = text_of(statement, 0),
                 .learner = foreign ? id : known->name,
                 .kind = text_of(statement, 2),
                 .body = text_of(statement, 3),
                 .device = text_of(statement, 4),
                 .at_ms = sqlite3_column_int64(statement, 5),
                 .began_ms = sqlite3_column_int64(statement, 11),
                 .mode = mode,
                 .lang = text_of(statement, 8),
                 .team = team};
  return each(context, &one, fault);
}

Status store_each_learned(Store *store, StoreLearnedReader each, void *context, Fault *fault) {
  sqlite3_stmt *statement;
  bool row = true;
  Known known = {"", ""};
  Status status = sql_prepare(store, LEARNED, &statement, fault);
  while (status == ST_OK && row) {
    status = sql_step(store, statement, &row, fault);
    if (status != ST_OK || !row) continue;
    status = tell_row(store, statement, &known, each, context, fault);
    if (status != ST_OK) sqlite3_reset(statement);
  }
  return status;
}

/* --- in --- */

static Status is_there(Store *store, const char *sql, const char *id, bool *out, Fault *fault) {
  unsigned char bytes[STORE_ID_BYTES];
  sqlite3_stmt *statement;
  entry_id_bytes(id, bytes);
  Status status = sql_prepare(store, sql, &statement, fault);
  if (status != ST_OK) return status;
  sqlite3_bind_blob(statement, 1, bytes, STORE_ID_BYTES, SQLITE_STATIC);
  status = sql_step(store, statement, out, fault);
  sqlite3_reset(statement);
  return status;
}

/* One of ours that went out and comes back is there already, or was erased. */
static Status look_before(Store *store, const ReadStatement *from, StoreTaken *out, Fault *fault) {
  bool there = false, erased = false;
  Status status = is_there(store, "SELECT 1 FROM journal WHERE id=?1", from->id, &there, fault);
  if (status == ST_OK)
    status = is_there(store, "SELECT 1 FROM erased WHERE substr(id_key,1,16)=?1", from->learner,
                      &erased, fault);
  *out = there ? STORE_TAKEN_BEFORE : erased ? STORE_TAKEN_ERASED : STORE_TAKEN;
  return status;
}

Status store_take_begin(Store *store, Fault *fault) {
  return transaction_begin(store, fault);
}

/* A row that does not fit leaves nothing half done behind. */
static Status take_row(Store *store, const ReadStatement *from, const char *body, Fault *fault) {
  static const StoreActor OTHER = {.id = "", .role = "kiosk"};
  EntryOrigin origin = {.device = from->device, .at_ms = from->at_ms};
  snprintf(origin.id.text, sizeof origin.id.text, "%s", from->id);
  Status status = sql_run(store, "SAVEPOINT one", fault);
  if (status != ST_OK) return status;
  status = entry_append_from(store, &origin, &OTHER, from->learner, from->kind, body, fault);
  if (status == ST_OK) return sql_run(store, "RELEASE one", fault);
  Fault ignored;
  Status undone = sql_run(store, "ROLLBACK TO one; RELEASE one", &ignored);
  return undone == ST_OK ? status : fault_set(fault, undone, "%s", ignored.detail);
}

Status store_take_one(Store *store, const ReadStatement *from, const char *body, StoreTaken *out,
                      Fault *fault) {
  Status status = look_before(store, from, out, fault);
  if (status != ST_OK || *out != STORE_TAKEN) return status;
  return take_row(store, from, body, fault);
}

Status store_take_end(Store *store, Status status, Fault *fault) {
  return transaction_end(store, status, fault);
}
