/* Searching the words of one's own plan, or of the plans one has a basis for. What staff finds is a look: it is written
 * down before they are told, and they are told where it stands, not what it says. */
#include "store/people.h"
#include "store/read.h"
#include "store/reading.h"

#include "people/retention.h"

#include <string.h>

enum { CITIZENS_MOST = 20, LEAST_BYTES = 2 };
static const int64_t NO_WORDS = 1; /* READ_NO_WORDS */

static Status looked_today(Store *store, const StoreViewer *viewer, bool *out, Fault *fault) {
  static const char SQL[] = "SELECT 1 FROM look WHERE citizen=?1 AND who=?2 AND what='search' AND at_ms>?3 LIMIT 1";
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, viewer->citizen);
  sql_bind_text(statement, 2, viewer->who);
  sqlite3_bind_int64(statement, 3, known_now(store) - RETENTION_EVERY_MS);
  status = sql_step(store, statement, out, fault);
  if (status == ST_OK && *out) sqlite3_reset(statement);
  return status;
}

/* For the first purpose that shows something of it. */
static Status look_at(Store *store, const StoreViewer *who, const char *citizen, Fault *fault) {
  bool looked = false;
  StoreViewer viewer = *who;
  viewer.citizen = citizen;
  Status status = looked_today(store, &viewer, &looked, fault);
  if (status != ST_OK || looked) return status;
  for (int i = 0; i < PURPOSE_COUNT; i++) {
    viewer.purpose = (Purpose)i;
    status = store_look(store, &viewer, "search", fault);
    if (status != ST_REFUSED) return status;
  }
  return status;
}

static Status look_at_all(Store *store, const StoreViewer *viewer, const Buf *found, Fault *fault) {
  Json *list = NULL;
  Status status = json_parse(buf_text(found), found->length, &list);
  for (const Json *one = json_first(list); one && status == ST_OK; one = json_next(one))
    status = look_at(store, viewer, json_text(json_field(one, "citizen")), fault);
  json_free(list);
  return status;
}

Status read_search(Store *store, const ReadQuestion *question, const Json *arguments, Buf *out, Fault *fault) {
  const StoreViewer *viewer = store->reading->viewer;
  const char *text = json_text(json_field(arguments, "text"));
  bool own = store->reading->role == ROLE_CITIZEN;
  if (!text || strlen(text) < LEAST_BYTES)
    return fault_set(fault, ST_BAD_INPUT, "search: takes a text of two letters or more");
  if (store->reading->role == ROLE_NOBODY)
    return fault_set(fault, ST_REFUSED, "no_session: nobody is signed in");
  ReadPage page = {.argument = text, .limit = CITIZENS_MOST, .number = own ? 0 : NO_WORDS};
  ReadQuestion asked = *question;
  asked.every_purpose = !own; /* who sits beside the citizen is there for one purpose */
  Status status = read_ask(store, &asked, asked.sql, page, out, fault);
  if (status != ST_OK || own) return status;
  status = look_at_all(store, viewer, out, fault);
  if (status != ST_OK) buf_clear(out);
  return status;
}
