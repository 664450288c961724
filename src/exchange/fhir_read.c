#include "exchange/fhir_parts.h"

#include <string.h>

typedef struct ReadingBack {
  const Json *bundle;
  Buf *out;
  bool broken;
} ReadingBack;

const char *fhir_kind(const Json *resource) {
  const Json *tag = part_list(json_field(resource, "meta"), "tag");
  for (; tag; tag = json_next(tag)) {
    const char *codes = part_text(tag, "system"), *code = part_text(tag, "code");
    if (code && codes && strcmp(codes, PIECE_KIND) == 0) return code;
  }
  return "";
}

/* The next resource of that kind behind `*entry`, which moves on; NULL when there is none. */
static const Json *next_of(const ReadingBack *reading, const Json **entry, const char *kind) {
  *entry = *entry ? json_next(*entry) : part_list(reading->bundle, "entry");
  for (; *entry; *entry = json_next(*entry)) {
    const Json *resource = json_field(*entry, "resource");
    if (strcmp(fhir_kind(resource), kind) == 0) return resource;
  }
  return NULL;
}

static const Json *only(const ReadingBack *reading, const char *kind) {
  const Json *entry = NULL;
  return next_of(reading, &entry, kind);
}

static void add_id(ReadingBack *reading, const Json *resource) {
  char id[PIECE_ID_TEXT];
  if (piece_id(part_text(resource, "id"), id))
    piece_text(reading->out, "id", id);
  else
    reading->broken = true;
}

static void add_fields(ReadingBack *reading, const Json *element) {
  if (!piece_read_fields(element, reading->out)) reading->broken = true;
}

/* --- one of each kind; the object is open --- */

static void read_words(ReadingBack *reading, const Json *resource) {
  add_id(reading, resource);
  piece_text(reading->out, "words", part_text(json_field(resource, "description"), "text"));
}

static void read_named(ReadingBack *reading, const Json *resource) {
  add_id(reading, resource);
  piece_text(reading->out, "name", part_text(part_list(resource, "name"), "text"));
}

static void read_plain(ReadingBack *reading, const Json *resource) {
  (void)reading;
  (void)resource;
}

static void read_agreement(ReadingBack *reading, const Json *detail) {
  char goal[PIECE_ID_TEXT];
  piece_text(reading->out, "what", part_text(detail, "description"));
  if (piece_referred(part_list(detail, "goal"), goal)) piece_text(reading->out, "goal", goal);
}

static void read_note(ReadingBack *reading, const Json *note) {
  piece_text(reading->out, "words", part_text(note, "text"));
  piece_text(reading->out, "name", part_text(note, "authorString"));
}

typedef void (*ReadOne)(ReadingBack *, const Json *);

static void read_object(ReadingBack *reading, const Json *element, ReadOne read) {
  piece_open(reading->out, NULL, '{');
  read(reading, element);
  add_fields(reading, element);
  buf_add_char(reading->out, '}');
}

/* A list of what is a resource each; without any there is no list. */
static void read_resources(ReadingBack *reading, const char *list, const char *kind, ReadOne read) {
  const Json *entry = NULL, *resource = next_of(reading, &entry, kind);
  if (!resource) return;
  piece_open(reading->out, list, '[');
  for (; resource; resource = next_of(reading, &entry, kind)) read_object(reading, resource, read);
  buf_add_char(reading->out, ']');
}

/* A list of what stands within one resource, `inner` within each; those that are not ours are left.
 */
static void read_elements(ReadingBack *reading, const char *list, const Json *first,
                          const char *inner, ReadOne read) {
  bool any = false;
  for (const Json *item = first; item; item = json_next(item)) {
    const Json *element = inner ? json_field(item, inner) : item;
    if (!json_field(element, "extension")) continue;
    if (!any) piece_open(reading->out, list, '[');
    any = true;
    read_object(reading, element, read);
  }
  if (any) buf_add_char(reading->out, ']');
}

/* --- the plan, and all of it --- */

static void read_talk(ReadingBack *reading) {
  const Json *purpose = json_field(only(reading, "purpose"), "description");
  const Json *talk = only(reading, "talk");
  if (!talk && !part_text(purpose, "text")) return;
  piece_open(reading->out, "talk", '{');
  piece_text(reading->out, "purpose", part_text(purpose, "text"));
  add_fields(reading, talk);
  buf_add_char(reading->out, '}');
}

static void read_plan(ReadingBack *reading) {
  const Json *plan = only(reading, "plan");
  piece_open(reading->out, "plan", '{');
  piece_name(reading->out, "citizen");
  buf_add_char(reading->out, '{');
  read_named(reading, only(reading, "citizen"));
  add_fields(reading, only(reading, "citizen"));
  buf_add_char(reading->out, '}');
  add_fields(reading, plan);
  read_resources(reading, "strengths", "strength", add_id);
  read_resources(reading, "wishes", "wish", read_words);
  read_resources(reading, "goals", "goal", read_words);
  read_resources(reading, "people", "person", read_named);
  read_resources(reading, "questions", "question", read_plain);
  read_elements(reading, "agreements", part_list(plan, "activity"), "detail", read_agreement);
  read_elements(reading, "notes", part_list(plan, "note"), NULL, read_note);
  read_talk(reading);
  buf_add_char(reading->out, '}');
}

static void read_all(ReadingBack *reading) {
  buf_add_char(reading->out, '{');
  add_fields(reading, only(reading, "package"));
  read_plan(reading);
  read_resources(reading, "consents", "consent", read_plain);
  read_elements(reading, "assignments", part_list(only(reading, "team"), "participant"), NULL,
                read_plain);
  buf_add_char(reading->out, '}');
}

Status fhir_read(const Json *bundle, Buf *out, Buf *aside, Fault *fault) {
  ReadingBack reading = {.bundle = bundle, .out = out};
  const Json *package = only(&reading, "package");
  const char *format = piece_field(package, "format");
  if (!format || strcmp(format, HANDOVER_FORMAT) != 0)
    return fault_set(fault, ST_BAD_INPUT, "this is no hand-over of a plan");
  if (piece_number(package, "version") > HANDOVER_VERSION)
    return fault_set(fault, ST_NEWER,
                     "this hand-over is from a newer version; bring this program up to date");
  read_all(&reading);
  part_aside(bundle, aside);
  if (reading.broken) return fault_set(fault, ST_BAD_INPUT, "the bundle is not as it was written");
  return out->status == ST_OK ? ST_OK : fault_set(fault, out->status, "the bundle is too large");
}
