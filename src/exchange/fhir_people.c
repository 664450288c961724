/* Who takes part, and what the citizen said yes and no to. */
#include "exchange/fhir_parts.h"

#include <string.h>

#define V3 "http://terminology.hl7.org/CodeSystem/"
#define GDPR "http://data.europa.eu/eli/reg/2016/679/oj"

/* Where staff are named: the list, and the field with the account. */
static const struct {
  const char *list, *id;
} NAMED[] = {{"assignments", "staff"}, {"consents", "recipient"}};
enum { NAMED_COUNT = sizeof NAMED / sizeof *NAMED };

static bool is_first(const Writing *writing, const Json *item, const char *id) {
  for (int i = 0; i < NAMED_COUNT; i++) {
    const Json *other = part_list(writing->handover, NAMED[i].list);
    for (; other; other = json_next(other)) {
      if (other == item) return true;
      const char *who = part_text(other, NAMED[i].id);
      if (who && strcmp(who, id) == 0) return false;
    }
  }
  return true;
}

static void add_name(Buf *out, const char *name) {
  if (!name || !*name) return;
  piece_open(out, "name", '[');
  piece_open(out, NULL, '{');
  piece_text(out, "text", name);
  buf_add_text(out, "}]");
}

/* Said by their name and account alone. */
static void add_practitioners(Writing *writing) {
  for (int i = 0; i < NAMED_COUNT; i++) {
    const Json *item = part_list(writing->handover, NAMED[i].list);
    for (; item; item = json_next(item)) {
      const char *id = part_text(item, NAMED[i].id);
      if (!id || !is_first(writing, item, id)) continue;
      part_begin(writing, "Practitioner", id, 0, "staff");
      add_name(writing->out, part_text(item, "name"));
      part_end(writing);
    }
  }
}

static void add_person(Writing *writing, const Json *person) {
  static const char *const HELD[] = {"id", "name", NULL};
  const char *role = part_text(person, "role");
  part_begin(writing, "RelatedPerson", part_text(person, "id"), 0, "person");
  piece_fields(writing->out, person, HELD);
  piece_reference(writing->out, "patient", writing->citizen, NUMBER_PATIENT);
  if (role && *role) {
    piece_open(writing->out, "relationship", '[');
    piece_open(writing->out, NULL, '{');
    piece_text(writing->out, "text", role);
    buf_add_text(writing->out, "}]");
  }
  add_name(writing->out, part_text(person, "name"));
  part_end(writing);
}

static void add_member(Writing *writing, const Json *item, const char *id, const char *role) {
  Buf *out = writing->out;
  piece_open(out, NULL, '{');
  if (item) piece_fields(out, item, NULL);
  if (role && *role) {
    piece_open(out, "role", '[');
    piece_open(out, NULL, '{');
    piece_text(out, "text", role);
    buf_add_text(out, "}]");
  }
  piece_reference(out, "member", id, 0);
  buf_add_char(out, '}');
}

static const char *place_name(const Writing *writing) {
  return part_text(json_field(writing->handover, "place"), "name");
}

/* Where the plan is at home, and who helps there. */
static void add_place(Writing *writing) {
  if (!place_name(writing) || !*place_name(writing)) return;
  part_begin(writing, "Organization", NULL, NUMBER_PLACE, "place");
  piece_text(writing->out, "name", place_name(writing));
  part_end(writing);
}

static void begin_team(Writing *writing, unsigned number, const char *kind) {
  part_begin(writing, "CareTeam", NULL, number, kind);
  piece_text(writing->out, "status", "active");
  piece_reference(writing->out, "subject", writing->citizen, NUMBER_PATIENT);
}

static void add_staff(Writing *writing, bool whole) {
  for (const Json *one = part_list(writing->handover, "assignments"); one; one = json_next(one))
    add_member(writing, whole ? one : NULL, part_text(one, "staff"), part_text(one, "role"));
}

/* Those who carry the plan out: a service performer in KL's sense, so no relatives in it. */
static void add_team(Writing *writing) {
  begin_team(writing, NUMBER_TEAM, "team");
  if (part_list(writing->handover, "assignments")) {
    piece_open(writing->out, "participant", '[');
    add_staff(writing, true);
    buf_add_char(writing->out, ']');
  }
  if (place_name(writing) && *place_name(writing)) {
    piece_open(writing->out, "managingOrganization", '[');
    piece_reference(writing->out, NULL, writing->citizen, NUMBER_PLACE);
    buf_add_char(writing->out, ']');
  }
  part_end(writing);
}

/* Everybody round the citizen, and the citizen. */
static void add_circle(Writing *writing) {
  begin_team(writing, NUMBER_CIRCLE, "circle");
  piece_open(writing->out, "participant", '[');
  piece_open(writing->out, NULL, '{');
  piece_reference(writing->out, "member", writing->citizen, NUMBER_PATIENT);
  buf_add_char(writing->out, '}');
  add_staff(writing, false);
  for (const Json *one = part_list(writing->plan, "people"); one; one = json_next(one))
    add_member(writing, NULL, part_text(one, "id"), part_text(one, "role"));
  buf_add_char(writing->out, ']');
  part_end(writing);
}

/* --- yes and no --- */

static const char *consent_status(const char *state) {
  if (state && strcmp(state, "given") == 0) return "active";
  return state && strcmp(state, "refused") == 0 ? "rejected" : "inactive";
}

static void add_actor(Buf *out, const char *recipient) {
  piece_open(out, "actor", '[');
  buf_add_text(out, "{\"role\":{\"coding\":[");
  part_coding(out, V3 "v3-ParticipationType", "IRCP", NULL);
  buf_add_text(out, "]}");
  piece_reference(out, "reference", recipient, 0);
  buf_add_text(out, "}]");
}

/* One topic, one person, one purpose. */
static void add_provision(Buf *out, const Json *cell) {
  const char *state = part_text(cell, "state");
  char day[11];
  piece_open(out, "provision", '{');
  piece_text(out, "type", state && strcmp(state, "given") == 0 ? "permit" : "deny");
  if (piece_day(json_field(cell, "last_day"), day))
    buf_addf(out, ",\"period\":{\"end\":\"%s\"}", day);
  add_actor(out, part_text(cell, "recipient"));
  piece_open(out, "purpose", '[');
  part_coding(out, "urn:minplan:purpose", part_text(cell, "purpose"), NULL);
  buf_add_text(out, "]");
  piece_open(out, "code", '[');
  buf_add_text(out, "{\"coding\":[");
  part_coding(out, "urn:minplan:topic", part_text(cell, "topic"), NULL);
  buf_add_text(out, "]}]}");
}

static void add_consent(Writing *writing, const Json *cell) {
  char at[32];
  Buf *out = writing->out;
  part_begin(writing, "Consent", NULL, writing->more++, "consent");
  piece_fields(out, cell, NULL);
  piece_text(out, "status", consent_status(part_text(cell, "state")));
  buf_add_text(out, ",\"scope\":{\"coding\":[");
  part_coding(out, V3 "consentscope", "patient-privacy", NULL);
  buf_add_text(out, "]},\"category\":[{\"coding\":[");
  part_coding(out, "http://loinc.org", "59284-0", NULL);
  part_coding(out, "urn:minplan:yes", part_text(cell, "yes_to"), NULL);
  buf_add_text(out, "]}]");
  piece_reference(out, "patient", writing->citizen, NUMBER_PATIENT);
  if (json_field(cell, "at")) {
    piece_instant((int64_t)json_number(json_field(cell, "at"), 0), at);
    piece_text(out, "dateTime", at);
  }
  buf_add_text(out, ",\"policy\":[{\"uri\":\"" GDPR "\"}]");
  add_provision(out, cell);
  part_end(writing);
}

void part_people(Writing *writing) {
  const Json *one;
  add_practitioners(writing);
  for (one = part_list(writing->plan, "people"); one; one = json_next(one))
    add_person(writing, one);
  add_place(writing);
  add_team(writing);
  add_circle(writing);
  for (one = part_list(writing->handover, "consents"); one; one = json_next(one))
    add_consent(writing, one);
}
