/* From what a caller says to an entry in the journal and its effect on the tables. */
#include "store/company.h"
#include "store/erasing.h"

#include "plan/plan.h"

#include <string.h>

static void write_children(Buf *out, const Json *node, bool named) {
  for (const Json *child = json_first(node); child; child = json_next(child)) {
    if (child != json_first(node)) buf_add_char(out, ',');
    if (named) {
      json_add_text(out, json_name(child), strlen(json_name(child)));
      buf_add_char(out, ':');
    }
    entry_write_json(out, child);
  }
}

/* Written anew, so that what the checks read and what SQLite reads later cannot differ. */
void entry_write_json(Buf *out, const Json *node) {
  switch (json_type(node)) {
  case JSON_NULL:
    buf_add_text(out, "null");
    break;
  case JSON_BOOL:
    buf_add_text(out, json_bool(node, false) ? "true" : "false");
    break;
  case JSON_NUMBER:
    json_add_number(out, json_number(node, 0));
    break;
  case JSON_TEXT:
    json_add_text(out, json_text(node), strlen(json_text(node)));
    break;
  case JSON_LIST:
    buf_add_char(out, '[');
    write_children(out, node, false);
    buf_add_char(out, ']');
    break;
  case JSON_OBJECT:
    buf_add_char(out, '{');
    write_children(out, node, true);
    buf_add_char(out, '}');
    break;
  }
}

void entry_write_members(Buf *out, const Json *node) {
  write_children(out, node, true);
}

bool entry_is_id(const char *text) {
  return text && strlen(text) == STORE_ID_TEXT - 1 &&
         strspn(text, "0123456789abcdef") == STORE_ID_TEXT - 1;
}

Status entry_check_actor(const StoreActor *actor, Fault *fault) {
  static const char *const ROLES[] = {"citizen", "citizen_with_helper", "staff", "kiosk"};
  bool known = false;
  for (size_t i = 0; actor->role && i < sizeof ROLES / sizeof *ROLES; i++)
    known = known || strcmp(actor->role, ROLES[i]) == 0;
  if (!known) return fault_set(fault, ST_BAD_INPUT, "the actor's role is not known");
  if (!actor->id || (*actor->id && !entry_is_id(actor->id))) {
    return fault_set(fault, ST_BAD_INPUT,
                     "the actor's id must be 32 hex digits, or empty for the kiosk");
  }
  return ST_OK;
}

void entry_id_bytes(const char *id, unsigned char out[STORE_ID_BYTES]) {
  for (int i = 0; i < STORE_ID_BYTES; i++) {
    unsigned value = 0;
    for (int j = 0; j < 2; j++) {
      char digit = id[2 * i + j];
      value = value << 4 | (unsigned)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
    }
    out[i] = (unsigned char)value;
  }
}

/* `origin` NULL: it happens here and now. */
static Status write_entry(Store *store, const EntryOrigin *origin, const StoreActor *actor,
                          const char *citizen, const char *kind, const char *body, Fault *fault) {
  JournalEntry entry = {.citizen = citizen,
                        .kind = kind,
                        .actor = actor->id,
                        .role = actor->role,
                        .device = origin ? origin->device : store->device,
                        .at_ms = origin ? origin->at_ms : clock_wall(&store->clock),
                        .body = body};
  StoreId id = origin ? origin->id : store_new_id(store);
  entry_id_bytes(id.text, entry.id);
  Status status = journal_write(store, &entry, fault);
  if (status == ST_OK) status = projection_apply(store, &entry, fault);
  if (status == ST_OK) status = company_note(store, citizen, kind, fault);
  if (status == ST_OK) status = note_wipe(store, citizen, kind, body, fault);
  if (!plan_kind_is_of_people(kind)) return status;
  store->seen_due = true;
  return status == ST_OK ? known_keep(store, fault) : status;
}

/* A thing that brings no id of its own is given one: a flow's effects are pure and cannot draw it.
 */
static void write_body(Store *store, Buf *out, const char *kind, const Json *body) {
  bool needs_id =
      plan_kind_makes_id(kind) && json_type(body) == JSON_OBJECT && !json_field(body, "id");
  if (!needs_id) {
    entry_write_json(out, body);
    return;
  }
  buf_addf(out, "{\"id\":\"%s\"", store_new_id(store).text);
  if (json_first(body)) buf_add_char(out, ',');
  entry_write_members(out, body);
  buf_add_char(out, '}');
}

static Status check_and_write(Store *store, const EntryOrigin *origin, const StoreActor *actor,
                              const char *citizen, const char *kind, const Buf *text,
                              Fault *fault) {
  Json *body = NULL;
  if (text->status != ST_OK)
    return fault_set(fault, text->status, "%s: the body is too large", kind);
  Status status = json_parse(buf_text(text), text->length, &body);
  if (status != ST_OK) return fault_set(fault, status, "%s: the body cannot be read back", kind);
  status = plan_check_entry(kind, body, fault);
  if (status == ST_OK && !plan_kind_is_internal(kind)) {
    status = facts_decide(store, citizen, kind, body, fault);
  }
  if (status == ST_OK && plan_kind_is_of_learning(kind)) status = learn_decide(store, citizen, kind, body, fault);
  json_free(body);
  return status == ST_OK ? write_entry(store, origin, actor, citizen, kind, buf_text(text), fault) : status;
}

Status entry_append(Store *store, const StoreActor *actor, const char *citizen, const char *kind,
                    const char *body, Fault *fault) {
  return entry_append_from(store, NULL, actor, citizen, kind, body, fault);
}

Status entry_append_from(Store *store, const EntryOrigin *origin, const StoreActor *actor,
                         const char *citizen, const char *kind, const char *body, Fault *fault) {
  Json *given = NULL;
  Status status = json_parse(body, strlen(body), &given);
  if (status != ST_OK) return fault_set(fault, status, "an entry's body is not JSON");
  Buf text = buf_new(&store->mem, BODY_MAX_BYTES);
  write_body(store, &text, kind, given);
  json_free(given);
  status = check_and_write(store, origin, actor, citizen, kind, &text, fault);
  buf_free(&text);
  return status;
}
