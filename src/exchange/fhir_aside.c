/* What stands in a bundle that this version does not read: named, kept, not used. */
#include "exchange/fhir_parts.h"

#include <stdio.h>
#include <string.h>

/* What is known of each kind: read, or made of what is read. */
static const struct {
  const char *kind, *elements;
} KNOWN[] = {
    {"package", " code subject "},
    {"talk", " code subject "},
    {"strength", " code subject "},
    {"question", " code subject "},
    {"citizen", " identifier name communication "},
    {"plan", " status intent category description subject created careTeam goal activity note "},
    {"purpose", " lifecycleStatus category description subject "},
    {"goal", " lifecycleStatus category description subject target expressedBy "},
    {"wish", " lifecycleStatus category description subject expressedBy "},
    {"staff", " name "},
    {"person", " patient relationship name "},
    {"team", " status subject participant managingOrganization "},
    {"circle", " status subject participant "},
    {"place", " name "},
    {"consent", " status scope category patient dateTime policy provision "},
};
static const char EVERYWHERE[] = " resourceType id meta extension ";

static const char *known_of(const char *kind) {
  for (size_t i = 0; i < sizeof KNOWN / sizeof *KNOWN; i++)
    if (strcmp(KNOWN[i].kind, kind) == 0) return KNOWN[i].elements;
  return NULL;
}

static bool holds(const char *list, const char *name) {
  char word[64];
  return snprintf(word, sizeof word, " %s ", name) < (int)sizeof word && strstr(list, word);
}

static void add_aside(Buf *aside, const char *where, const char *what, const Json *value) {
  char path[160];
  snprintf(path, sizeof path, "%s%s%s", where, *what ? "." : "", what);
  piece_open(aside, NULL, '{');
  piece_text(aside, "where", path);
  piece_name(aside, "value");
  json_add_node(aside, value);
  buf_add_char(aside, '}');
}

static void add_extensions(const Json *resource, const char *type, Buf *aside) {
  const Json *one = json_first(json_field(resource, "extension"));
  for (; one; one = json_next(one)) {
    const char *url = part_text(one, "url");
    if (!url || strcmp(url, PIECE_FIELDS) != 0)
      add_aside(aside, type, url ? url : "extension", one);
  }
}

static void look_at(const Json *resource, Buf *aside) {
  const char *known = known_of(fhir_kind(resource));
  const char *type = part_text(resource, "resourceType");
  if (!type) type = "?";
  if (!known) {
    add_aside(aside, type, "", resource);
    return;
  }
  for (const Json *element = json_first(resource); element; element = json_next(element))
    if (!holds(EVERYWHERE, json_name(element)) && !holds(known, json_name(element)))
      add_aside(aside, type, json_name(element), element);
  add_extensions(resource, type, aside);
}

/* What stands beside ours within the plan and the team: an activity or a participant of theirs. */
static void look_within(const Json *list, const char *inner, const char *where, Buf *aside) {
  for (const Json *item = json_first(list); item; item = json_next(item)) {
    const Json *element = inner ? json_field(item, inner) : item;
    if (!json_field(element, "extension") && !json_field(item, "member"))
      add_aside(aside, where, "", item);
  }
}

void part_aside(const Json *bundle, Buf *aside) {
  buf_add_char(aside, '[');
  for (const Json *entry = part_list(bundle, "entry"); entry; entry = json_next(entry)) {
    const Json *resource = json_field(entry, "resource");
    look_at(resource, aside);
    if (strcmp(fhir_kind(resource), "plan") != 0) continue;
    look_within(json_field(resource, "activity"), "detail", "CarePlan.activity", aside);
    look_within(json_field(resource, "note"), NULL, "CarePlan.note", aside);
  }
  buf_add_char(aside, ']');
}
