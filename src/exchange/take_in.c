#include "exchange/take_in.h"

#include "exchange/piece.h"

#include <string.h>
#include <time.h>

/* How many of the looks and wordings of one goal come along, the newest: an entry holds only so much. */
enum { PROGRESS_MOST = 250, WORDINGS_MOST = 100 };

typedef struct Taking {
  const Json *plan;
  Buf *out;
} Taking;

static const char *text_of(const Json *node, const char *name) {
  return json_text(json_field(node, name));
}

static void add_field(Buf *out, const Json *item, const char *name) {
  const Json *field = json_field(item, name);
  if (!field || json_type(field) == JSON_NULL) return;
  piece_name(out, name);
  json_add_node(out, field);
}

static void add_fields(Buf *out, const Json *item, const char *const names[]) {
  for (; *names; names++) add_field(out, item, *names);
}

/* The newest of a list, with these fields each. */
static void add_list(Buf *out, const Json *item, const char *name, int most, const char *const names[]) {
  const Json *one = json_first(json_field(item, name));
  int count = 0;
  for (const Json *each = one; each; each = json_next(each)) count++;
  if (count == 0) return;
  for (; count > most; count--) one = json_next(one);
  piece_open(out, name, '[');
  for (; one; one = json_next(one)) {
    piece_open(out, NULL, '{');
    add_fields(out, one, names);
    buf_add_char(out, '}');
  }
  buf_add_char(out, ']');
}

/* The number of a goal in the order it came, from 1; 0 when it is not along. */
static int number_of(const Taking *taking, const char *id) {
  int number = 1;
  for (const Json *goal = json_first(json_field(taking->plan, "goals")); id && goal; goal = json_next(goal), number++)
    if (text_of(goal, "id") && strcmp(text_of(goal, "id"), id) == 0) return number;
  return 0;
}

static const Json *goal_at(const Taking *taking, int number) {
  const Json *goal = number ? json_first(json_field(taking->plan, "goals")) : NULL;
  while (goal && --number > 0) goal = json_next(goal);
  return goal;
}

/* `more` is left open. */
static void begin(Taking *taking, const char *what, const char *words, const char *area) {
  piece_open(taking->out, NULL, '{');
  piece_text(taking->out, "what", what);
  piece_text(taking->out, "words", words ? words : "-");
  piece_text(taking->out, "area", area);
  piece_open(taking->out, "more", '{');
}

static void end(Taking *taking) {
  buf_add_text(taking->out, "}}");
}

static void add_number(Taking *taking, const char *name, int number) {
  if (number == 0) return;
  piece_name(taking->out, name);
  json_add_number(taking->out, number);
}

static void add_goal(Taking *taking, const Json *goal) {
  static const char *const FIELDS[] = {"why", "first_step", "helper", "when", "fallback", "sure", "rank", "status", NULL};
  static const char *const PROGRESS[] = {"step", "words", "speaker", NULL};
  static const char *const WORDINGS[] = {"words", "speaker", NULL}, *const PROFESSIONAL[] = {"words", "name", NULL};
  begin(taking, "goal", text_of(goal, "words"), text_of(goal, "area"));
  add_number(taking, "number", number_of(taking, text_of(goal, "id")));
  add_fields(taking->out, goal, FIELDS);
  add_list(taking->out, goal, "progress", PROGRESS_MOST, PROGRESS);
  add_list(taking->out, goal, "wordings", WORDINGS_MOST, WORDINGS);
  add_list(taking->out, goal, "professional", WORDINGS_MOST, PROFESSIONAL);
  end(taking);
}

static void add_agreement(Taking *taking, const Json *agreement) {
  static const char *const FIELDS[] = {"who", "who_role", "when", "fallback", "status", NULL};
  int goal = number_of(taking, text_of(agreement, "goal"));
  begin(taking, "agreement", text_of(agreement, "what"), text_of(goal_at(taking, goal), "area"));
  add_number(taking, "goal", goal);
  add_fields(taking->out, agreement, FIELDS);
  end(taking);
}

static void add_note(Taking *taking, const Json *note) {
  static const char *const FIELDS[] = {"name", "speaker", "duty", "assessment", "next_step", "source", NULL};
  int goal = number_of(taking, text_of(note, "goal"));
  begin(taking, "note", text_of(note, "words"), text_of(goal ? goal_at(taking, goal) : note, "area"));
  add_number(taking, "goal", goal);
  add_fields(taking->out, note, FIELDS);
  end(taking);
}

static void add_said(Taking *taking, const char *what, const Json *said) {
  static const char *const FIELDS[] = {"speaker", "status", "name", NULL};
  begin(taking, what, text_of(said, "words"), text_of(said, "area"));
  add_fields(taking->out, said, FIELDS);
  end(taking);
}

static void add_wish(Taking *taking, const Json *wish) {
  add_said(taking, "wish", wish);
}

static void add_strength(Taking *taking, const Json *strength) {
  add_said(taking, "strength", strength);
}

/* Who is around the citizen is the topic of people. */
static void add_person(Taking *taking, const Json *person) {
  static const char *const FIELDS[] = {"role", "helps", "near", NULL};
  begin(taking, "person", text_of(person, "name"), "people");
  add_fields(taking->out, person, FIELDS);
  end(taking);
}

static void add_each(Taking *taking, const char *list, void (*add)(Taking *, const Json *)) {
  for (const Json *one = json_first(json_field(taking->plan, list)); one; one = json_next(one)) add(taking, one);
}

static void add_day(Buf *out, double ms) {
  time_t seconds = (time_t)(ms / 1000);
  struct tm day;
  if (ms <= 0 || !gmtime_r(&seconds, &day) || day.tm_year > 299 || day.tm_year < 70) return;
  piece_open(out, "day", '{');
  buf_addf(out, "\"year\":%d,\"month\":%d,\"day\":%d}", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

static void add_plan(Taking *taking, const Json *handover) {
  static const char *const FRAME[] = {"talk", "review", NULL};
  piece_open(taking->out, "plan", '{');
  piece_text(taking->out, "form", "other");
  piece_text(taking->out, "unit", text_of(json_field(handover, "place"), "name"));
  add_day(taking->out, json_number(json_field(handover, "made_at"), 0));
  piece_text(taking->out, "imported", "package");
  piece_open(taking->out, "more", '{');
  add_fields(taking->out, taking->plan, FRAME);
  buf_add_text(taking->out, "}}");
}

Status take_in(const Json *handover, Buf *out, Fault *fault) {
  Taking taking = {.plan = json_field(handover, "plan"), .out = out};
  if (json_type(taking.plan) != JSON_OBJECT) return fault_set(fault, ST_BAD_INPUT, "this is no hand-over of a plan");
  buf_add_char(out, '{');
  add_plan(&taking, handover);
  piece_open(out, "goals", '[');
  add_each(&taking, "goals", add_goal);
  add_each(&taking, "agreements", add_agreement);
  add_each(&taking, "wishes", add_wish);
  add_each(&taking, "strengths", add_strength);
  add_each(&taking, "people", add_person);
  add_each(&taking, "notes", add_note);
  buf_add_text(out, "]}");
  return out->status == ST_OK ? ST_OK : fault_set(fault, out->status, "the plan is too large");
}
