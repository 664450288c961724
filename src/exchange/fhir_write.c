#include "exchange/fhir_parts.h"

#include <string.h>

/* The few codes that KL's core profiles themselves fix (hl7dk/KL-dk, MIT). */
#define KL_CODES "http://fhir.kl.dk/term/CodeSystem/CareSocialCodes"
#define DATA_ABSENT "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
#define KL_PROFILE "http://fhir.kl.dk/core/StructureDefinition/"
#define KL_VERSION "|1.2.0"

/* The profiles that what we write meets whatever stands in it; docs/export.md tells why. */
static const struct {
  const char *kind, *profile;
} PROFILES[] = {{"citizen", "KLCommonCitizen"},          {"plan", "KLCommonCareSocialCarePlan"},
                {"purpose", "KLCommonCareSocialPurpose"}, {"goal", "KLCommonCareSocialFFBGoal"},
                {"wish", "KLCommonCareSocialGoal"},       {"staff", "KLCommonPractitioner"},
                {"team", "KLCommonServicePerformer"},     {"place", "KLCommonOrganization"}};

const char *part_text(const Json *node, const char *name) {
  return json_text(json_field(node, name));
}

const Json *part_list(const Json *node, const char *name) {
  return json_first(json_field(node, name));
}

void part_begin(Writing *writing, const char *type, const char *id, unsigned number,
                const char *kind) {
  char uuid[PIECE_UUID_TEXT] = "";
  Buf *out = writing->out;
  if (!piece_uuid(id ? id : writing->citizen, number, uuid)) writing->bad_id = true;
  piece_open(out, NULL, '{');
  buf_addf(out, "\"fullUrl\":\"urn:uuid:%s\",\"resource\":{\"resourceType\":\"%s\",\"id\":\"%s\",\"meta\":{", uuid, type, uuid);
  for (size_t i = 0; i < sizeof PROFILES / sizeof *PROFILES; i++)
    if (strcmp(PROFILES[i].kind, kind) == 0) buf_addf(out, "\"profile\":[\"" KL_PROFILE "%s" KL_VERSION "\"],", PROFILES[i].profile);
  buf_addf(out, "\"tag\":[{\"system\":\"" PIECE_KIND "\",\"code\":\"%s\"}]}", kind);
}

void part_end(Writing *writing) {
  buf_add_text(writing->out, "}}");
}

void part_coding(Buf *out, const char *codes, const char *code, const char *display) {
  piece_open(out, NULL, '{');
  piece_text(out, "system", codes);
  piece_text(out, "code", code);
  piece_text(out, "display", display);
  buf_add_char(out, '}');
}

static void add_concept(Buf *out, const char *name, const char *code, const char *display) {
  piece_open(out, name, '[');
  buf_add_text(out, "{\"coding\":[");
  part_coding(out, KL_CODES, code, display);
  buf_add_text(out, "]}]");
}

static void add_subject(Writing *writing, const char *name) {
  piece_reference(writing->out, name, writing->citizen, NUMBER_PATIENT);
}

/* {"text": words}, or that nothing was said: FHIR wants it to be there. */
static void add_words(Buf *out, const char *name, const char *words) {
  piece_open(out, name, '{');
  piece_text(out, "text", words);
  if (!words || !*words)
    buf_add_text(out, "\"extension\":[{\"url\":\"" DATA_ABSENT "\",\"valueCode\":\"unknown\"}]");
  buf_add_char(out, '}');
}

void part_basic(Writing *writing, const Json *item, unsigned number, const char *kind,
                const char *const held[]) {
  const char *id = number ? NULL : part_text(item, "id");
  part_begin(writing, "Basic", id, number, kind);
  piece_fields(writing->out, item, held);
  piece_open(writing->out, "code", '{');
  buf_add_text(writing->out, "\"coding\":[");
  part_coding(writing->out, PIECE_KIND, kind, NULL);
  buf_add_text(writing->out, "]}");
  add_subject(writing, "subject");
  part_end(writing);
}

/* --- the citizen --- */

static void add_patient(Writing *writing) {
  static const char *const HELD[] = {"id", "name", NULL};
  const Json *citizen = json_field(writing->plan, "citizen");
  const char *lang = part_text(citizen, "lang"), *name = part_text(citizen, "name");
  Buf *out = writing->out;
  part_begin(writing, "Patient", NULL, NUMBER_PATIENT, "citizen");
  piece_fields(out, citizen, HELD);
  buf_addf(out, ",\"identifier\":[{\"system\":\"urn:minplan:citizen\",\"value\":\"%s\"}]",
           writing->citizen);
  if (name && *name) {
    piece_open(out, "name", '[');
    add_words(out, NULL, name);
    buf_add_char(out, ']');
  }
  if (lang && *lang) {
    buf_add_text(out, ",\"communication\":[{\"language\":{\"coding\":[");
    part_coding(out, "urn:ietf:bcp:47", lang, NULL);
    buf_add_text(out, "]}}]");
  }
  part_end(writing);
}

/* --- goals and wishes --- */

typedef struct Meaning {
  const char *ours, *theirs;
} Meaning;

static const char *meaning(const Meaning *list, const char *ours, const char *otherwise) {
  for (; list->ours; list++)
    if (ours && strcmp(list->ours, ours) == 0) return list->theirs;
  return otherwise;
}

static const Meaning GOAL_STATUS[] = {
    {"wish", "proposed"},     {"worded", "planned"},    {"agreed", "accepted"},
    {"active", "active"},     {"parked", "on-hold"},    {"reached", "completed"},
    {"changed", "cancelled"}, {"dropped", "cancelled"}, {NULL, NULL}};
static const Meaning WISH_STATUS[] = {
    {"goal", "accepted"}, {"parked", "on-hold"}, {"dropped", "rejected"}, {NULL, NULL}};

static bool is_citizens(const Json *item) {
  const char *speaker = piece_speaker(item);
  return speaker && strncmp(speaker, "citizen", 7) == 0;
}

static void add_due(Buf *out, const Json *item) {
  char day[11];
  if (piece_day(json_field(item, "when"), day))
    buf_addf(out, ",\"target\":[{\"dueDate\":\"%s\"}]", day);
}

static void add_goal(Writing *writing, const Json *goal) {
  static const char *const HELD[] = {"id", "words", NULL};
  part_begin(writing, "Goal", part_text(goal, "id"), 0, "goal");
  piece_fields(writing->out, goal, HELD);
  piece_text(writing->out, "lifecycleStatus",
             meaning(GOAL_STATUS, part_text(goal, "status"), "proposed"));
  add_concept(writing->out, "category", "0bb3daef-538d-45dc-b444-abdbcb63f6bc", "FFB indsatsmål");
  add_words(writing->out, "description", part_text(goal, "words"));
  add_subject(writing, "subject");
  add_due(writing->out, goal);
  if (is_citizens(goal)) add_subject(writing, "expressedBy");
  part_end(writing);
}

static void add_wish(Writing *writing, const Json *wish) {
  static const char *const HELD[] = {"id", "words", NULL};
  part_begin(writing, "Goal", part_text(wish, "id"), 0, "wish");
  piece_fields(writing->out, wish, HELD);
  piece_text(writing->out, "lifecycleStatus",
             meaning(WISH_STATUS, part_text(wish, "status"), "proposed"));
  add_concept(writing->out, "category", "416fe27d-3ccf-4390-8742-8b52a9d8dc78",
              "FFB borgers mål og ønsker");
  add_words(writing->out, "description", part_text(wish, "words"));
  add_subject(writing, "subject");
  if (is_citizens(wish)) add_subject(writing, "expressedBy");
  part_end(writing);
}

/* KL's care plan has exactly one, also when nobody has said it yet. */
static void add_purpose(Writing *writing) {
  const char *words = part_text(json_field(writing->plan, "talk"), "purpose");
  part_begin(writing, "Goal", NULL, NUMBER_PURPOSE, "purpose");
  piece_text(writing->out, "lifecycleStatus", words ? "accepted" : "proposed");
  add_concept(writing->out, "category", "424827b1-23aa-4848-962b-56ee47def560", "Indsatsformål");
  add_words(writing->out, "description", words);
  add_subject(writing, "subject");
  part_end(writing);
}

/* --- the plan --- */

static const Meaning PLAN_STATUS[] = {{"none", "draft"},
                                      {"draft", "draft"},
                                      {"agreed", "active"},
                                      {"declined", "revoked"},
                                      {NULL, NULL}};
static const Meaning AGREEMENT_STATUS[] = {
    {"done", "completed"}, {"postponed", "on-hold"}, {"lapsed", "cancelled"}, {NULL, NULL}};

static void add_scheduled(Buf *out, const Json *when) {
  char day[11];
  if (piece_day(when, day)) buf_addf(out, ",\"scheduledPeriod\":{\"end\":\"%s\"}", day);
}

static void add_agreement(Writing *writing, const Json *agreement) {
  static const char *const HELD[] = {"what", "goal", NULL};
  const char *goal = part_text(agreement, "goal"), *who = part_text(agreement, "who_role");
  Buf *out = writing->out;
  piece_open(out, NULL, '{');
  piece_open(out, "detail", '{');
  piece_fields(out, agreement, HELD);
  if (goal) {
    piece_open(out, "goal", '[');
    piece_reference(out, NULL, goal, 0);
    buf_add_char(out, ']');
  }
  piece_text(out, "status", meaning(AGREEMENT_STATUS, part_text(agreement, "status"), "scheduled"));
  add_scheduled(out, json_field(agreement, "when"));
  if (who && strcmp(who, "me") == 0) {
    piece_open(out, "performer", '[');
    add_subject(writing, NULL);
    buf_add_char(out, ']');
  }
  piece_text(out, "description", part_text(agreement, "what"));
  buf_add_text(out, "}}");
}

static void add_note(Writing *writing, const Json *note) {
  static const char *const HELD[] = {"words", "name", NULL};
  char at[32];
  Buf *out = writing->out;
  piece_open(out, NULL, '{');
  piece_fields(out, note, HELD);
  piece_text(out, "authorString", part_text(note, "name"));
  if (json_field(note, "at")) {
    piece_instant((int64_t)json_number(json_field(note, "at"), 0), at);
    piece_text(out, "time", at);
  }
  piece_text(out, "text", part_text(note, "words"));
  buf_add_char(out, '}');
}

static void add_each(Writing *writing, const char *list, void (*add)(Writing *, const Json *)) {
  for (const Json *item = part_list(writing->plan, list); item; item = json_next(item))
    add(writing, item);
}

/* A member that is a list of the plan's: nothing when there is none, FHIR has no empty lists. */
static void add_members(Writing *writing, const char *name, const char *list,
                        void (*add)(Writing *, const Json *)) {
  if (!part_list(writing->plan, list)) return;
  piece_open(writing->out, name, '[');
  add_each(writing, list, add);
  buf_add_char(writing->out, ']');
}

static void add_goal_reference(Writing *writing, const Json *goal) {
  piece_reference(writing->out, NULL, part_text(goal, "id"), 0);
}

static void add_created(Writing *writing) {
  char at[32];
  const Json *agreed = json_field(writing->plan, "agreed_at");
  const Json *made = json_field(writing->handover, "made_at");
  piece_instant((int64_t)json_number(agreed ? agreed : made, 0), at);
  piece_text(writing->out, "created", at);
}

static void add_plan(Writing *writing) {
  static const char *const HELD[] = {"citizen", "strengths",  "wishes", "notes",     "goals",
                                     "people",  "agreements", "talk",   "questions", NULL};
  Buf *out = writing->out;
  part_begin(writing, "CarePlan", NULL, NUMBER_PLAN, "plan");
  piece_fields(out, writing->plan, HELD);
  piece_text(out, "status", meaning(PLAN_STATUS, part_text(writing->plan, "status"), "unknown"));
  piece_text(out, "intent", "plan");
  add_concept(out, "category", "4a297733-4d66-4726-a933-590d55cf91e0", "Social indsats");
  piece_text(out, "description", part_text(json_field(writing->plan, "talk"), "effort"));
  add_subject(writing, "subject");
  add_created(writing);
  piece_open(out, "careTeam", '[');
  piece_reference(out, NULL, writing->citizen, NUMBER_TEAM);
  buf_add_char(out, ']');
  piece_open(out, "goal", '[');
  piece_reference(out, NULL, writing->citizen, NUMBER_PURPOSE);
  add_each(writing, "goals", add_goal_reference);
  buf_add_char(out, ']');
  add_members(writing, "activity", "agreements", add_agreement);
  add_members(writing, "note", "notes", add_note);
  part_end(writing);
}

/* --- what FHIR has no resource for --- */

static void add_strength(Writing *writing, const Json *strength) {
  static const char *const HELD[] = {"id", NULL};
  part_basic(writing, strength, 0, "strength", HELD);
}

static void add_question(Writing *writing, const Json *question) {
  part_basic(writing, question, writing->more++, "question", NULL);
}

static void add_package(Writing *writing) {
  static const char *const HELD[] = {"plan", "consents", "assignments", NULL};
  static const char *const TALK[] = {"purpose", NULL};
  const Json *talk = json_field(writing->plan, "talk");
  part_basic(writing, writing->handover, NUMBER_PACKAGE, "package", HELD);
  if (json_first(talk)) part_basic(writing, talk, NUMBER_TALK, "talk", TALK);
}

static void add_all(Writing *writing) {
  char at[32];
  piece_instant((int64_t)json_number(json_field(writing->handover, "made_at"), 0), at);
  buf_addf(writing->out,
           "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"timestamp\":\"%s\",\"entry\":[",
           at);
  add_package(writing);
  add_patient(writing);
  add_plan(writing);
  add_purpose(writing);
  add_each(writing, "goals", add_goal);
  add_each(writing, "wishes", add_wish);
  add_each(writing, "strengths", add_strength);
  add_each(writing, "questions", add_question);
  part_people(writing);
  buf_add_text(writing->out, "]}\n");
}

Status fhir_write(const Json *handover, Buf *out, Fault *fault) {
  const Json *plan = json_field(handover, "plan");
  Writing writing = {.handover = handover,
                     .plan = plan,
                     .citizen = part_text(json_field(plan, "citizen"), "id"),
                     .out = out,
                     .more = NUMBER_MORE};
  if (!writing.citizen) return fault_set(fault, ST_BAD_INPUT, "the plan does not say whose it is");
  add_all(&writing);
  if (writing.bad_id) return fault_set(fault, ST_BAD_INPUT, "an id in the plan is no id");
  return out->status == ST_OK ? ST_OK : fault_set(fault, out->status, "the bundle is too large");
}
