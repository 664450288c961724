/* Drafts: a flow that is under way, saved at every step. */
#include "store/internal.h"

#include <string.h>

/* A branch that closes round 500 instances parks several answers in each, all in one save. */
enum { FLOW_BYTES = 96, ANSWERS_MAX = 20000 };

typedef struct DraftState {
  bool known, done;
  bool open; /* may be written to: under way, or waiting for a question that was left open */
  char citizen[STORE_ID_TEXT];
} DraftState;

static Status find_draft(Store *store, const char *draft, DraftState *out, Fault *fault) {
  sqlite3_stmt *statement;
  *out = (DraftState){.known = false};
  Status status =
      sql_prepare(store, "SELECT citizen, state IN ('open','waiting'), state='done' FROM draft WHERE id=?1",
                  &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, draft);
  status = sql_step(store, statement, &out->known, fault);
  if (status != ST_OK || !out->known) return status;
  snprintf(out->citizen, sizeof out->citizen, "%s",
           (const char *)sqlite3_column_text(statement, 0));
  out->open = sqlite3_column_int(statement, 1) != 0;
  out->done = sqlite3_column_int(statement, 2) != 0;
  sqlite3_reset(statement);
  return ST_OK;
}

static Status find_open_draft(Store *store, const char *draft, const char *citizen,
                              DraftState *state, Fault *fault) {
  Status status = find_draft(store, draft, state, fault);
  if (status != ST_OK || !state->known) return status;
  if (citizen && strcmp(state->citizen, citizen) != 0) {
    return fault_set(fault, ST_REFUSED, "draft_owner: the draft belongs to someone else");
  }
  return state->open ? ST_OK : fault_set(fault, ST_REFUSED, "draft_closed: the draft has ended");
}

bool draft_is_learning(const char *flow) {
  static const char START[] = "learning/";
  return flow && strncmp(flow, START, sizeof START - 1) == 0;
}

static Status check_head(const Json *head, Fault *fault) {
  const char *flow = json_text(json_field(head, "flow"));
  if (!flow || !*flow || strlen(flow) >= FLOW_BYTES ||
      json_type(json_field(head, "version")) != JSON_NUMBER) {
    return fault_set(fault, ST_BAD_INPUT, "a draft's head must name its flow and version");
  }
  return ST_OK;
}

/* One save under way. */
typedef struct Saving {
  Store *store;
  const StoreActor *actor;
  const char *citizen, *draft;
  const Json *head;
  Buf body;
} Saving;

static void begin_body(Saving *saving) {
  buf_clear(&saving->body);
  buf_addf(&saving->body, "{\"draft\":\"%s\"", saving->draft);
}

static void add_member(Saving *saving, const char *name, const Json *value) {
  buf_addf(&saving->body, ",\"%s\":", name);
  entry_write_json(&saving->body, value);
}

static Status append_body(Saving *saving, const char *kind, Fault *fault) {
  buf_add_char(&saving->body, '}');
  if (saving->body.status != ST_OK)
    return fault_set(fault, saving->body.status, "%s: too large", kind);
  return entry_append(saving->store, saving->actor, saving->citizen, kind, buf_text(&saving->body),
                      fault);
}

static Status append_head(Saving *saving, const char *kind, Fault *fault) {
  begin_body(saving);
  add_member(saving, "head", saving->head);
  return append_body(saving, kind, fault);
}

/* The last answer of a save carries the head: one entry for the usual step with one answer. */
static Status append_answer(Saving *saving, const Json *answer, bool with_head, Fault *fault) {
  static const char *const FIELDS[] = {"path", "state", "value"};
  begin_body(saving);
  add_member(saving, "flow", json_field(saving->head, "flow"));
  for (size_t i = 0; i < sizeof FIELDS / sizeof *FIELDS; i++) {
    const Json *field = json_field(answer, FIELDS[i]);
    if (field) add_member(saving, FIELDS[i], field);
  }
  if (with_head) add_member(saving, "head", saving->head);
  return append_body(saving, "answer", fault);
}

static Status append_answers(Saving *saving, const Json *answers, Fault *fault) {
  DraftState state;
  Status status = find_open_draft(saving->store, saving->draft, saving->citizen, &state, fault);
  if (status == ST_OK && !state.known)
    status = append_head(saving, "draft.open", fault);
  else if (status == ST_OK && !json_first(answers))
    status = append_head(saving, "draft.move", fault);
  for (const Json *answer = json_first(answers); answer && status == ST_OK;
       answer = json_next(answer))
    status = append_answer(saving, answer, state.known && !json_next(answer), fault);
  return status;
}

/* Staff keep drafts of what they learn, under their own account, and of nothing else. */
static Status check_owner(const Saving *saving, Fault *fault) {
  bool own = strcmp(saving->actor->id, saving->citizen) == 0;
  bool staff = strcmp(saving->actor->role, "staff") == 0;
  if (!staff || (own && draft_is_learning(json_text(json_field(saving->head, "flow"))))) return ST_OK;
  return fault_set(fault, ST_REFUSED, "not_yours: answers are the citizen's own");
}

static Status check_save(const Saving *saving, const Json *answers, Fault *fault) {
  if (!entry_is_id(saving->citizen) || !entry_is_id(saving->draft)) {
    return fault_set(fault, ST_BAD_INPUT, "citizen and draft must be ids of 32 hex digits");
  }
  if (json_type(answers) != JSON_LIST)
    return fault_set(fault, ST_BAD_INPUT, "the answers must be a list");
  int count = 0;
  for (const Json *answer = json_first(answers); answer; answer = json_next(answer))
    if (++count > ANSWERS_MAX) return fault_set(fault, ST_TOO_LARGE, "too many answers at once");
  Status status = check_head(saving->head, fault);
  if (status == ST_OK) status = entry_check_actor(saving->actor, fault);
  return status == ST_OK ? check_owner(saving, fault) : status;
}

static Status put_parsed(Saving *saving, const Json *answers, Fault *fault) {
  Status status = check_save(saving, answers, fault);
  if (status != ST_OK) return status;
  saving->body = buf_new(&saving->store->mem, BODY_MAX_BYTES);
  status = append_answers(saving, answers, fault);
  buf_free(&saving->body);
  return status;
}

Status draft_put(Store *store, const StoreActor *actor, const char *citizen, const char *draft,
                 const char *head, const char *answers, Fault *fault) {
  Json *head_node = NULL, *answer_nodes = NULL;
  Status status = json_parse(head, strlen(head), &head_node);
  if (status == ST_OK) status = json_parse(answers, strlen(answers), &answer_nodes);
  if (status != ST_OK) {
    fault_set(fault, status, "a draft's head and answers must be JSON");
  } else {
    Saving saving = {
        .store = store, .actor = actor, .citizen = citizen, .draft = draft, .head = head_node};
    status = put_parsed(&saving, answer_nodes, fault);
  }
  json_free(head_node);
  json_free(answer_nodes);
  return status;
}

static Status save_once(Store *store, const StoreActor *actor, const char *citizen,
                        const char *draft, const char *head, const char *answers, Fault *fault) {
  Status status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  return transaction_end(store, draft_put(store, actor, citizen, draft, head, answers, fault),
                         fault);
}

Status store_save_draft(Store *store, const StoreActor *actor, const char *citizen,
                        const char *draft, const char *head, const char *answers, Fault *fault) {
  Status status = save_once(store, actor, citizen, draft, head, answers, fault);
  if (status == ST_DISK_FULL && reserve_release(store))
    status = save_once(store, actor, citizen, draft, head, answers, fault);
  return status;
}

static Status end_draft(Store *store, const StoreActor *actor, const char *citizen,
                        const char *draft, const char *kind, Fault *fault) {
  char body[64];
  DraftState state;
  Status status = find_open_draft(store, draft, citizen, &state, fault);
  if (status != ST_OK) return status;
  if (!state.known) return fault_set(fault, ST_NOT_FOUND, "there is no such draft");
  snprintf(body, sizeof body, "{\"draft\":\"%s\"}", draft);
  return entry_append(store, actor, state.citizen, kind, body, fault);
}

Status draft_close(Store *store, const StoreActor *actor, const char *citizen, const char *draft,
                   const char *kind, Fault *fault) {
  if (!entry_is_id(draft))
    return fault_set(fault, ST_BAD_INPUT, "the draft must be an id of 32 hex digits");
  return end_draft(store, actor, citizen, draft, kind, fault);
}

Status draft_is_done(Store *store, const char *citizen, const char *draft, bool *done, Fault *fault) {
  DraftState state = {.known = false};
  Status status = draft && *draft ? find_draft(store, draft, &state, fault) : ST_OK;
  *done = state.known && state.done && strcmp(state.citizen, citizen) == 0;
  return status;
}

Status store_drop_draft(Store *store, const StoreActor *actor, const char *citizen,
                        const char *draft, Fault *fault) {
  Status status = entry_check_actor(actor, fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  return transaction_end(store, draft_close(store, actor, citizen, draft, "draft.drop", fault),
                         fault);
}
