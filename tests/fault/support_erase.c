/* The story of erasing: two people come, say something and are erased. Whoever was called erased is
 * not there, and when the store is open again nothing of them stands in any page. */
#include "support_session.h"

#include "store/erasing.h"
#include "store/own.h"

#include <stdlib.h>
#include <string.h>

#define CODE "house-dog-boat-sun"

typedef struct Seen {
  int citizens, goals, erasings;
} Seen;

static const Seen AFTER[] = {
    {0},
    {.citizens = 1},
    {.citizens = 2},
    {.citizens = 2, .goals = 1},
    {.citizens = 1, .erasings = 1},
    {.citizens = 1, .goals = 1, .erasings = 1},
    {.erasings = 2},
};
enum { STEPS = sizeof AFTER / sizeof *AFTER - 1 };
static const char *const WORDS[] = {"Marmelade-Bo",
                                    "Marmelade-Ib"}; /* of whoever is erased first and second */

static Status sign_up(Session *session, Store *store, const char *name) {
  StoreSignUp up = {.name = name, .lang = "da", .code = {CODE_PICTURES, CODE}};
  StoreAccount account;
  int64_t wait_ms;
  return store_sign_up(store, &up, &account, &wait_ms, &session->fault);
}

/* Statements of this file alone; only memory or the disk can be wanting. */
static Status find(Store *store, const char *name, char id[STORE_ID_TEXT]) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(store->db, "SELECT id FROM citizen WHERE name=?1", -1, &statement, NULL) !=
      SQLITE_OK)
    return ST_NO_MEMORY;
  sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
  bool found = sqlite3_step(statement) == SQLITE_ROW;
  if (found) snprintf(id, STORE_ID_TEXT, "%s", (const char *)sqlite3_column_text(statement, 0));
  sqlite3_finalize(statement);
  return found ? ST_OK : ST_NO_MEMORY;
}

static Status say(Session *session, Store *store, const char *name, const char *words) {
  char id[STORE_ID_TEXT], body[200];
  StoreEntry entry = {.kind = "goal.new", .body = body};
  snprintf(body, sizeof body,
           "{\"words\":\"%s\",\"rank\":1,\"status\":\"wish\",\"speaker\":\"citizen\"}", words);
  Status status = find(store, name, id);
  StoreActor actor = {.id = id, .role = "citizen"};
  return status == ST_OK ? store_append(store, &actor, id, &entry, 1, NULL, &session->fault)
                         : status;
}

static Status erase(Session *session, Store *store, const char *name) {
  char id[STORE_ID_TEXT];
  StoreActor actor = {.id = "", .role = "citizen"};
  Status status = find(store, name, id);
  return status == ST_OK ? store_erase(store, &actor, id, &session->fault) : status;
}

static Status erase_step(Session *session, Store *store, int step) {
  session->time.wall_ms += 1000;
  switch (step) {
  case 1:
    return sign_up(session, store, "Bo");
  case 2:
    return sign_up(session, store, "Ib");
  case 3:
    return say(session, store, "Bo", WORDS[0]);
  case 4:
    return erase(session, store, "Bo");
  case 5:
    return say(session, store, "Ib", WORDS[1]);
  default:
    return erase(session, store, "Ib");
  }
}

static bool number(Store *store, const char *sql, int *out, Status *status) {
  int64_t value = 0;
  Fault fault;
  Status read = sql_number(store, sql, &value, &fault);
  *out = (int)value;
  if (read != ST_OK) *status = read;
  return read == ST_OK;
}

/* In the pages as the cipher opens them. The log goes home first: as long as it is there, the
 * file's own pages may be half-written. */
static bool in_pages(Store *store, const char *text, Status *status) {
  enum { PAGE = 4096 };
  static char page[PAGE];
  sqlite3_file *file = NULL;
  sqlite3_int64 bytes = 0;
  bool found = false;
  int home = sqlite3_wal_checkpoint_v2(store->db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  if (home != SQLITE_OK) {
    *status = (home & 0xff) == SQLITE_NOMEM ? ST_NO_MEMORY : ST_IO;
    return false;
  }
  sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (file->pMethods->xFileSize(file, &bytes) != SQLITE_OK) *status = ST_IO;
  for (sqlite3_int64 at = 0; at < bytes && *status == ST_OK && !found; at += PAGE) {
    int code = file->pMethods->xRead(file, page, PAGE, at);
    if (code != SQLITE_OK) *status = (code & 0xff) == SQLITE_NOMEM ? ST_NO_MEMORY : ST_IO;
    found = code == SQLITE_OK && memmem(page, PAGE, text, strlen(text));
  }
  return found;
}

/* While the overwriting is still to come they may be there; opening the store again does it. */
static bool leaves_a_trace(Store *store, int erasings, Status *status) {
  int unswept = 0;
  if (!number(store, "SELECT sweep FROM care", &unswept, status) || unswept) return false;
  for (int i = 0; i < erasings; i++)
    if (in_pages(store, WORDS[i], status)) return true;
  return false;
}

static int erase_count(Session *session, Store *store, Status *status) {
  Seen seen = {0};
  (void)session;
  *status = ST_OK;
  bool read = number(store, "SELECT count(*) FROM citizen", &seen.citizens, status) &&
              number(store, "SELECT count(*) FROM goal", &seen.goals, status) &&
              number(store, "SELECT count(*) FROM journal WHERE kind='data.erased'", &seen.erasings,
                     status);
  if (!read || leaves_a_trace(store, seen.erasings, status)) return -1;
  for (int step = STEPS; step >= 0; step--)
    if (memcmp(&seen, &AFTER[step], sizeof seen) == 0) return step;
  return -1;
}

static const char *erase_called(int step) {
  static const char *const CALLED[STEPS] = {"sign-up", "sign-up", "commit",
                                            "erase",   "commit",  "erase"};
  return CALLED[step - 1];
}

const Story STORY_OF_ERASING = {STEPS, erase_step, erase_count, erase_called};
