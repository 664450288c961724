#include "exchange/handover.h"

#include <string.h>

typedef struct Telling {
  const Json *plan, *words;
  Buf *out;
  bool any; /* something stands under the heading */
} Telling;

/* serviceloven section 141(3), then what the citizen wants of housing and support (section 142). A
 * goal stands under the one that has its area, anything else under the last one that takes areas.
 */
static const struct {
  const char *heading, *talk, *areas;
  bool agreements;
} SECTIONS[] = {{"purpose", "purpose", "", false},
                {"effort", "effort", "", true},
                {"duration", "duration", "", false},
                {"housing", "housing", " home ", false},
                {"employment", NULL, " work ", false},
                {"help", "support", " daily around ", false},
                {"treatment", NULL, " body sleep mind drugs ", false},
                {"other", "other", NULL, false}};
enum { SECTION_COUNT = sizeof SECTIONS / sizeof *SECTIONS };

static const char *text_of(const Json *node, const char *name) {
  const char *text = json_text(json_field(node, name));
  return text ? text : "";
}

static const char *word(const Telling *telling, const char *key) {
  const char *text = json_text(json_field(telling->words, key));
  return text ? text : key;
}

/* "goal_status.active"; what has no word stands as it is kept. */
static const char *named(const Telling *telling, const char *group, const char *name) {
  const char *text = json_text(json_field(json_field(telling->words, group), name));
  return text ? text : name;
}

static void add_labelled(const Telling *telling, const char *key, const char *text) {
  if (*text) buf_addf(telling->out, "  %s: %s\n", word(telling, key), text);
}

static bool add_day(const Telling *telling, const char *before, const Json *day) {
  int year = (int)json_number(json_field(day, "year"), 0);
  if (year)
    buf_addf(telling->out, "%s%d.%d.%d", before, (int)json_number(json_field(day, "day"), 0),
             (int)json_number(json_field(day, "month"), 0), year);
  return year != 0;
}

/* A day, or what was said of it and when: "om en uge (sagt 2.3.2026)". */
static void add_when(const Telling *telling, const char *key, const Json *when) {
  const char *about = text_of(when, "about");
  if (!json_first(when)) return;
  buf_addf(telling->out, "  %s: ", word(telling, key));
  if (*about) {
    buf_addf(telling->out, "%s (%s", named(telling, "about", about), word(telling, "said"));
    add_day(telling, " ", json_field(when, "said"));
    buf_add_char(telling->out, ')');
  } else {
    add_day(telling, "", when);
  }
  buf_add_char(telling->out, '\n');
}

static void add_said(Telling *telling, const char *text) {
  if (!*text) return;
  buf_addf(telling->out, "%s\n", text);
  telling->any = true;
}

static bool belongs(const char *areas, const char *area) {
  size_t length = strlen(area);
  const char *at = areas;
  while (length && (at = strstr(at, area))) {
    if (at[-1] == ' ' && at[length] == ' ') return true;
    at += length;
  }
  return false;
}

static bool belongs_to(int section, const char *area) {
  if (SECTIONS[section].areas) return belongs(SECTIONS[section].areas, area);
  for (int i = 0; i < SECTION_COUNT; i++)
    if (SECTIONS[i].areas && belongs(SECTIONS[i].areas, area)) return false;
  return true;
}

/* The older plan a goal came from, and its words there. */
static void add_origin(const Telling *telling, const Json *origin) {
  const char *unit = text_of(origin, "unit");
  bool package = strcmp(text_of(origin, "imported"), "package") == 0;
  if (!origin) return;
  buf_addf(telling->out, "  %s: %s", word(telling, "origin"),
           named(telling, "form", package ? "package" : text_of(origin, "form")));
  if (*unit) buf_addf(telling->out, ", %s", unit);
  buf_addf(telling->out, ": \"%s\"\n", text_of(origin, "words"));
}

static void add_goal(Telling *telling, const Json *goal) {
  buf_addf(telling->out, "- %s (%s)\n", text_of(goal, "words"),
           named(telling, "goal_status", text_of(goal, "status")));
  add_labelled(telling, "why", text_of(goal, "why"));
  add_labelled(telling, "first_step", text_of(goal, "first_step"));
  add_labelled(telling, "helper", text_of(goal, "helper"));
  add_when(telling, "when", json_field(goal, "when"));
  add_labelled(telling, "fallback", text_of(goal, "fallback"));
  add_origin(telling, json_field(goal, "origin"));
  telling->any = true;
}

static void add_agreement(Telling *telling, const Json *agreement) {
  buf_addf(telling->out, "- %s (%s)\n", text_of(agreement, "what"),
           named(telling, "agreement_status", text_of(agreement, "status")));
  add_labelled(telling, "who", text_of(agreement, "who"));
  add_when(telling, "when", json_field(agreement, "when"));
  add_labelled(telling, "fallback", text_of(agreement, "fallback"));
  telling->any = true;
}

static const Json *first_of(const Telling *telling, const char *list) {
  return json_first(json_field(telling->plan, list));
}

static void add_section(Telling *telling, int section) {
  const Json *item;
  telling->any = false;
  buf_addf(telling->out, "\n%s\n", word(telling, SECTIONS[section].heading));
  if (SECTIONS[section].talk)
    add_said(telling, text_of(json_field(telling->plan, "talk"), SECTIONS[section].talk));
  for (item = first_of(telling, "goals"); item; item = json_next(item))
    if (belongs_to(section, text_of(item, "area"))) add_goal(telling, item);
  item = SECTIONS[section].agreements ? first_of(telling, "agreements") : NULL;
  for (; item; item = json_next(item)) add_agreement(telling, item);
  if (!telling->any) buf_addf(telling->out, "%s\n", word(telling, "nothing"));
}

/* What fits under none of the law's headings, and only when there is something. */
static void add_behind(Telling *telling, const char *list, const char *field) {
  const Json *item = first_of(telling, list);
  if (!item) return;
  buf_addf(telling->out, "\n%s\n", word(telling, list));
  for (; item; item = json_next(item)) {
    const char *name = field[0] == 'n' ? "" : text_of(item, "name");
    buf_addf(telling->out, "- %s", text_of(item, field));
    if (*name) buf_addf(telling->out, " (%s)", name);
    buf_add_char(telling->out, '\n');
  }
}

void handover_text(const Json *handover, const Json *words, Buf *out) {
  Telling telling = {.plan = json_field(handover, "plan"), .words = words, .out = out};
  buf_addf(out, "%s\n", word(&telling, "title"));
  add_labelled(&telling, "citizen", text_of(json_field(telling.plan, "citizen"), "name"));
  add_labelled(&telling, "for", text_of(json_field(handover, "recipient"), "name"));
  add_labelled(&telling, "place", text_of(json_field(handover, "place"), "name"));
  add_when(&telling, "review", json_field(telling.plan, "review"));
  for (int i = 0; i < SECTION_COUNT; i++) add_section(&telling, i);
  add_behind(&telling, "strengths", "words");
  add_behind(&telling, "wishes", "words");
  add_behind(&telling, "people", "name");
  add_behind(&telling, "notes", "words");
}
