/* Private notes of those who lead a meeting: kept so that a power cut takes none, and wiped when it is over. They stand in no
 * journal, for what is in a journal stays. */
#include "store/meeting.h"

#include "store/erasing.h"

#include "base/utf8.h"
#include "plan/plan.h"

#include <string.h>

enum { WORDS_MAX_POINTS = 4000 };

static Status prepare(Store *store, const char *sql, const StoreNote *note, sqlite3_stmt **out, Fault *fault) {
  Status status = sql_prepare(store, sql, out, fault);
  if (status != ST_OK) return status;
  sql_bind_text(*out, 1, note->citizen);
  sql_bind_text(*out, 2, note->meeting);
  if (sqlite3_bind_parameter_count(*out) >= 3) sql_bind_text(*out, 3, note->account);
  return ST_OK;
}

Status store_meeting_under_way(Store *store, const char *citizen, const char *meeting, Fault *fault) {
  static const char SQL[] = "SELECT state FROM meeting WHERE citizen=?1 AND id=?2";
  StoreNote of = {.citizen = citizen, .meeting = meeting};
  sqlite3_stmt *statement;
  bool row;
  Status status = prepare(store, SQL, &of, &statement, fault);
  if (status == ST_OK) status = sql_step(store, statement, &row, fault);
  if (status != ST_OK) return status;
  if (!row) return fault_set(fault, ST_REFUSED, "meeting_unknown: there is no such meeting in this plan");
  const char *state = (const char *)sqlite3_column_text(statement, 0);
  if (strcmp(state, "planned") == 0)
    status = fault_set(fault, ST_REFUSED, "not_begun: the meeting has not begun");
  else if (strcmp(state, "begun") != 0)
    status = fault_set(fault, ST_REFUSED, "meeting_over: the meeting is over");
  sqlite3_reset(statement);
  return status;
}

/* Whoever keeps a note sits there, and the meeting goes on. */
Status store_meeting_here(Store *store, const StoreNote *note, Fault *fault) {
  static const char SQL[] = "SELECT 1 FROM meeting_thing WHERE citizen=?1 AND meeting=?2 AND kind='person' AND id=?3"
                            " AND body->>'state'='here'";
  sqlite3_stmt *statement;
  bool row;
  Status status = store_meeting_under_way(store, note->citizen, note->meeting, fault);
  if (status == ST_OK) status = prepare(store, SQL, note, &statement, fault);
  if (status == ST_OK) status = sql_step(store, statement, &row, fault);
  if (status != ST_OK) return status;
  if (!row) return fault_set(fault, ST_REFUSED, "person_not_here: that person is not here");
  sqlite3_reset(statement);
  return ST_OK;
}

static Status check_words(const char *words, Fault *fault) {
  size_t length = strlen(words);
  if (!utf8_is_clean(words, length)) return fault_set(fault, ST_BAD_TEXT, "the note is not clean text");
  if (utf8_count(words, length) > WORDS_MAX_POINTS) return fault_set(fault, ST_TOO_LARGE, "the note is too long");
  if (plan_holds_cpr(words, length))
    return fault_set(fault, ST_REFUSED, "the note holds something shaped like a CPR number: these are never kept");
  return ST_OK;
}

static Status write(Store *store, const StoreNote *note, const char *words, Fault *fault) {
  static const char KEEP[] = "INSERT INTO private_note(citizen,meeting,account,words,at_ms) VALUES(?1,?2,?3,?4,?5)"
                             " ON CONFLICT DO UPDATE SET words=?4,at_ms=?5";
  static const char DROP[] = "DELETE FROM private_note WHERE citizen=?1 AND meeting=?2 AND account=?3";
  sqlite3_stmt *statement;
  Status status = prepare(store, *words ? KEEP : DROP, note, &statement, fault);
  if (status != ST_OK) return status;
  if (*words) {
    sql_bind_text(statement, 4, words);
    sqlite3_bind_int64(statement, 5, known_now(store));
  }
  return sql_finish(store, statement, fault);
}

static Status write_once(Store *store, const StoreNote *note, const char *words, Fault *fault) {
  Status status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  status = store_meeting_here(store, note, fault);
  if (status == ST_OK) status = write(store, note, words, fault);
  return transaction_end(store, status, fault);
}

Status store_note_put(Store *store, const StoreNote *note, const char *words, Fault *fault) {
  Status status = check_words(words, fault);
  if (status == ST_OK) status = write_once(store, note, words, fault);
  if (status == ST_DISK_FULL && reserve_release(store)) status = write_once(store, note, words, fault);
  return status;
}

Status store_note_get(Store *store, const StoreNote *note, Buf *out, Fault *fault) {
  static const char SQL[] = "SELECT words FROM private_note WHERE citizen=?1 AND meeting=?2 AND account=?3";
  sqlite3_stmt *statement;
  bool row;
  Status status = prepare(store, SQL, note, &statement, fault);
  if (status == ST_OK) status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  buf_add(out, (const char *)sqlite3_column_text(statement, 0), (size_t)sqlite3_column_bytes(statement, 0));
  sqlite3_reset(statement);
  return out->status == ST_OK ? ST_OK : fault_set(fault, out->status, "no memory to read");
}

Status note_wipe(Store *store, const char *citizen, const char *kind, const char *body, Fault *fault) {
  static const char SQL[] = "DELETE FROM private_note WHERE citizen=?1 AND meeting=?2->>'meeting'";
  if (strcmp(kind, "meeting.held") != 0 && strcmp(kind, "meeting.cancelled") != 0) return ST_OK;
  StoreNote of = {.citizen = citizen, .meeting = body};
  sqlite3_stmt *statement;
  Status status = prepare(store, SQL, &of, &statement, fault);
  if (status == ST_OK) status = sql_finish(store, statement, fault);
  if (status != ST_OK || sqlite3_changes(store->db) == 0) return status;
  return sweep_ask(store, fault);
}

/* Of a meeting that nobody ended. */
Status note_wipe_before(Store *store, int64_t before_ms, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, "DELETE FROM private_note WHERE at_ms<?1", &statement, fault);
  if (status != ST_OK) return status;
  sqlite3_bind_int64(statement, 1, before_ms);
  status = sql_finish(store, statement, fault);
  return status == ST_OK && sqlite3_changes(store->db) > 0 ? sweep_ask(store, fault) : status;
}
