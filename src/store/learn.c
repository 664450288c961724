#include "store/learn.h"

#include "plan/plan.h"
#include "store/reading.h"

#include <string.h>

/* --- what may happen to a run through a module --- */

typedef struct Attempt {
  bool known, ended;
  bool fits; /* it is this learner's, and of this module */
} Attempt;

static Status find_attempt(Store *store, const char *learner, const Json *body, Attempt *out,
                           Fault *fault) {
  static const char SQL[] =
      "SELECT outcome IS NOT NULL, citizen=?2 AND module=?3 FROM lesson_attempt WHERE attempt=?1";
  sqlite3_stmt *statement;
  *out = (Attempt){.known = false};
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, json_text(json_field(body, "attempt")));
  sql_bind_text(statement, 2, learner);
  sql_bind_text(statement, 3, json_text(json_field(body, "module")));
  status = sql_step(store, statement, &out->known, fault);
  if (status != ST_OK || !out->known) return status;
  out->ended = sqlite3_column_int(statement, 0) != 0;
  out->fits = sqlite3_column_int(statement, 1) != 0;
  sqlite3_reset(statement);
  return ST_OK;
}

Status learn_decide(Store *store, const char *learner, const char *kind, const Json *body,
                    Fault *fault) {
  Attempt attempt;
  if (strcmp(kind, "learn.card") == 0) return ST_OK; /* a card is looked at by itself */
  Status status = find_attempt(store, learner, body, &attempt, fault);
  if (status != ST_OK) return status;
  if (strcmp(kind, "learn.began") == 0)
    return attempt.known ? fault_set(fault, ST_REFUSED, "attempt_taken: it was begun before")
                         : ST_OK;
  if (!attempt.known || !attempt.fits)
    return fault_set(fault, ST_REFUSED, "attempt_unknown: it was not begun here by this person");
  return attempt.ended ? fault_set(fault, ST_REFUSED, "attempt_ended: it is over") : ST_OK;
}

/* --- writing --- */

/* What a person wrote in own words stays in the draft. */
static Status check_words(const StoreEntry *entry, Fault *fault) {
  Json *body = NULL;
  Status status = json_parse(entry->body, strlen(entry->body), &body);
  if (status != ST_OK) return fault_set(fault, status, "an entry's body is not JSON");
  const char *type = json_text(json_field(body, "type")),
             *said = json_text(json_field(body, "response"));
  if (type && strcmp(type, "long-fill-in") == 0 && said && *said)
    status = fault_set(fault, ST_BAD_INPUT, "%s: own words are never kept here", entry->kind);
  json_free(body);
  return status;
}

static Status check_entries(const StoreLearning *what, Fault *fault) {
  Status status = ST_OK;
  for (int i = 0; i < what->count && status == ST_OK; i++) {
    if (!plan_kind_is_of_learning(what->entries[i].kind))
      return fault_set(fault, ST_BAD_INPUT, "only entries of the kinds learn.* belong here");
    status = check_words(&what->entries[i], fault);
  }
  return status;
}

/* A module that was done in one go never was a draft: there is nothing to end then. */
static Status end_draft(Store *store, const StoreActor *actor, const char *draft, Fault *fault) {
  Status status = draft_close(store, actor, actor->id, draft, "draft.done", fault);
  return status == ST_NOT_FOUND ? ST_OK : status;
}

static Status append_all(Store *store, const StoreActor *actor, const StoreLearning *what,
                         Fault *fault) {
  bool done = false;
  Status status = what->ends ? draft_is_done(store, actor->id, what->draft, &done, fault) : ST_OK;
  if (status != ST_OK || done) return status;
  for (int i = 0; i < what->count && status == ST_OK; i++)
    status =
        entry_append(store, actor, actor->id, what->entries[i].kind, what->entries[i].body, fault);
  if (status == ST_OK && what->draft && what->head)
    status = draft_put(store, actor, actor->id, what->draft, what->head,
                       what->answers ? what->answers : "[]", fault);
  return status == ST_OK && what->draft && what->ends ? end_draft(store, actor, what->draft, fault)
                                                      : status;
}

static Status append_once(Store *store, const StoreActor *actor, const StoreLearning *what,
                          Fault *fault) {
  Status status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  return transaction_end(store, append_all(store, actor, what, fault), fault);
}

static Status check_draft(const StoreLearning *what, Fault *fault) {
  Json *head = NULL;
  if (!what->draft || !what->head) return ST_OK;
  Status status = json_parse(what->head, strlen(what->head), &head);
  if (status == ST_OK && !draft_is_learning(json_text(json_field(head, "flow"))))
    status = ST_BAD_INPUT;
  json_free(head);
  return status == ST_OK
             ? ST_OK
             : fault_set(fault, status, "the draft's head must name a flow learning/<module>");
}

static Status admit(Store *store, const StoreViewer *viewer, Role *role, Fault *fault) {
  Reading reading;
  Status status = reading_begin(store, &reading, viewer, fault);
  *role = reading.role;
  reading_end(store);
  if (status != ST_OK) return status;
  return *role == ROLE_NOBODY ? fault_set(fault, ST_REFUSED, "no_session: nobody is signed in")
                              : ST_OK;
}

Status store_learn(Store *store, const StoreViewer *viewer, const StoreLearning *what,
                   Fault *fault) {
  Role role;
  Status status = admit(store, viewer, &role, fault);
  if (status == ST_OK) status = check_entries(what, fault);
  if (status == ST_OK) status = check_draft(what, fault);
  if (status != ST_OK) return status;
  StoreActor actor = {.id = viewer->who, .role = role == ROLE_CITIZEN ? "citizen" : "staff"};
  status = append_once(store, &actor, what, fault);
  if (status == ST_DISK_FULL && reserve_release(store))
    status = append_once(store, &actor, what, fault);
  return status;
}
