/* Who looks, who may write, and the emergency that opens everything for eight hours. */
#include "store/meeting.h"
#include "store/reading.h"
#include "store/secret.h"

#include "people/writing.h"

#include <string.h>

static void add_topics(Buf *body, TopicSet topics) {
  bool first = true;
  buf_add_text(body, ",\"topics\":[");
  for (int i = 0; i < TOPIC_COUNT; i++) {
    if (!(topics & TOPIC_BIT(i))) continue;
    buf_addf(body, "%s\"%s\"", first ? "" : ",", topic_name((Topic)i));
    first = false;
  }
  buf_add_char(body, ']');
}

/* One entry for each basis: the citizen reads why for every topic. */
static Status append_looks(Store *store, const Access *access, const char *what, Fault *fault) {
  const StoreViewer *viewer = store->reading->viewer;
  StoreActor actor = {.id = viewer->who, .role = "staff"};
  Status status = ST_OK;
  for (int basis = BASIS_ROLE; basis < BASIS_COUNT && status == ST_OK; basis++) {
    TopicSet topics = 0;
    for (int i = 0; i < TOPIC_COUNT; i++)
      if (access->basis[i] == (Basis)basis) topics |= TOPIC_BIT(i);
    if (!topics) continue;
    Buf body = buf_new(&store->mem, BODY_MAX_BYTES);
    buf_addf(&body,
             "{\"by\":\"%s\",\"role\":\"%s\",\"basis\":\"%s\",\"what\":\"%s\",\"purpose\":\"%s\"",
             viewer->who, role_name(store->reading->role), basis_name((Basis)basis), what,
             purpose_name(viewer->purpose));
    add_topics(&body, topics);
    buf_add_char(&body, '}');
    status = body.status == ST_OK ? entry_append(store, &actor, viewer->citizen, "access.look",
                                                 buf_text(&body), fault)
                                  : fault_set(fault, body.status, "no memory to write down a look");
    buf_free(&body);
  }
  return status;
}

Status looks_append(Store *store, const char *who, const char *citizen, const Access *access, Fault *fault) {
  StoreViewer viewer = {.who = who, .purpose = PURPOSE_MEETING, .citizen = citizen};
  Reading own, *now = store->reading;
  Status status = reading_begin(store, &own, &viewer, fault);
  if (status == ST_OK) status = append_looks(store, access, "table", fault);
  store->reading = now;
  return status;
}

static Status look(Store *store, const char *what, Fault *fault) {
  const StoreViewer *viewer = store->reading->viewer;
  Access access;
  if (!entry_is_id(viewer->citizen))
    return fault_set(fault, ST_BAD_INPUT, "the citizen must be an id of 32 hex digits");
  Status status = reading_access(store, viewer->citizen, &access, fault);
  if (status != ST_OK) return status;
  if (!access.topics)
    return fault_set(fault, ST_REFUSED, "no_basis: nothing of this plan is for this person");
  if (access.basis[TOPIC_FRAME] == BASIS_OWN || !what) return ST_OK;
  status = transaction_begin(store, fault);
  return status == ST_OK ? transaction_end(store, append_looks(store, &access, what, fault), fault)
                         : status;
}

Status store_look(Store *store, const StoreViewer *viewer, const char *what, Fault *fault) {
  Reading reading;
  Status status = reading_begin(store, &reading, viewer, fault);
  if (status == ST_OK) status = look(store, what, fault);
  reading_end(store);
  return status;
}

/* --- writing --- */

static Status may_write_one(Store *store, const Access *access, bool at_table, const StoreEntry *entry,
                            Fault *fault) {
  const Reading *reading = store->reading;
  char area[AREA_BYTES];
  Json *body = NULL;
  Status status = json_parse(entry->body, strlen(entry->body), &body);
  if (status != ST_OK) return fault_set(fault, status, "an entry's body is not JSON");
  status = facts_area(store, reading->viewer->citizen, entry->kind, body, area, fault);
  Writing writing = {.who = reading->viewer->who,
                     .role = reading->role,
                     .access = access,
                     .kind = entry->kind,
                     .body = body,
                     .at_table = at_table,
                     .area = area};
  if (status == ST_OK) status = writing_decide(&writing, fault);
  json_free(body);
  return status;
}

/* Staff who sit at the citizen's table. */
static Status find_table(Store *store, const char *meeting, bool *at_table, Fault *fault) {
  const StoreViewer *viewer = store->reading->viewer;
  StoreNote seat = {.account = viewer->who, .citizen = viewer->citizen, .meeting = meeting};
  *at_table = role_is_staff(store->reading->role) && meeting && *meeting;
  return *at_table ? store_meeting_here(store, &seat, fault) : ST_OK;
}

static Status may_write(Store *store, const char *meeting, const StoreEntry *entries, int count, Fault *fault) {
  Access access;
  bool at_table;
  Status status = reading_access(store, store->reading->viewer->citizen, &access, fault);
  if (status == ST_OK) status = find_table(store, meeting, &at_table, fault);
  for (int i = 0; i < count && status == ST_OK; i++)
    status = may_write_one(store, &access, at_table, &entries[i], fault);
  return status;
}

/* Who sits at the table writes as they may when they are alone. */
Status store_may_write(Store *store, const StoreViewer *viewer, const StoreEntry *entries,
                       int count, Fault *fault) {
  Reading reading;
  StoreViewer alone = *viewer;
  alone.meeting = NULL;
  Status status = reading_begin(store, &reading, &alone, fault);
  if (status == ST_OK && reading.role == ROLE_NOBODY)
    status = fault_set(fault, ST_REFUSED, "no_session: nobody is signed in");
  if (status == ST_OK) status = may_write(store, viewer->meeting, entries, count, fault);
  reading_end(store);
  return status;
}

/* --- the emergency --- */

static Status append_emergency(Store *store, const StoreEmergency *emergency, const char *citizen,
                               const char *second, Fault *fault) {
  StoreActor actor = {.id = emergency->staff, .role = "staff"};
  Buf body = buf_new(&store->mem, BODY_MAX_BYTES);
  buf_addf(&body, "{\"by\":\"%s\",\"second\":\"%s\",\"ends_ms\":%lld,\"reason\":", emergency->staff,
           second, (long long)(known_now(store) + EMERGENCY_MS));
  json_add_text(&body, emergency->reason, strlen(emergency->reason));
  if (emergency->words && *emergency->words) {
    buf_add_text(&body, ",\"words\":");
    json_add_text(&body, emergency->words, strlen(emergency->words));
  }
  buf_add_char(&body, '}');
  Status status =
      body.status == ST_OK
          ? entry_append(store, &actor, citizen, "access.emergency", buf_text(&body), fault)
          : fault_set(fault, body.status, "access.emergency: too large");
  buf_free(&body);
  return status;
}

Status store_emergency(Store *store, const StoreEmergency *emergency, StoreAccount *out,
                       Buf *several, int64_t *wait_ms, Fault *fault) {
  StoreAccount staff, second;
  bool words = emergency->words && *emergency->words;
  *wait_ms = 0;
  Status status = who_may(store, emergency->staff, RIGHT_EMERGENCY, &staff, fault);
  if (status == ST_OK && strcmp(emergency->reason, "other") == 0 && !words)
    status = fault_set(fault, ST_BAD_INPUT, "access.emergency: another reason needs words");
  StorePerson other = {.name = emergency->second_name, .code = emergency->second_code};
  if (status == ST_OK) status = proof_of_second(store, emergency->staff, &other, &second, wait_ms, fault);
  if (status == ST_OK)
    status = who_is_meant(store, emergency->citizen, emergency->name, out, several, fault);
  if (status == ST_OK) status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  status = append_emergency(store, emergency, out->id.text, second.id.text, fault);
  return transaction_end(store, status, fault);
}
