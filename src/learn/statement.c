#include "learn/statement.h"

#include "learn/statement_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PLACE_BYTES = 3 * 201 + 3 }; /* three keys of an entry */

/* One entry being told. */
typedef struct Telling {
  const Catalog *catalog;
  const Learned *one;
  const Json *body;
  Buf *out;
  int count;
} Telling;

static const char *word(const Telling *telling, const char *name) {
  const char *text = json_text(json_field(telling->body, name));
  return text ? text : "";
}

static bool is(const Telling *telling, const char *kind) {
  return strcmp(telling->one->kind, kind) == 0;
}

static bool is_team(const Telling *telling) {
  return *telling->one->team != '\0';
}

static void add_json_text(Buf *out, const char *text) {
  json_add_text(out, text, strlen(text));
}

/* --- numbers, times --- */

/* What is no UUID by its variant is made one: such numbers come from no kiosk, but may stand in a
 * body. */
static void add_uuid(Buf *out, const char *id, int version, int tag) {
  static const char HEX[] = "0123456789abcdef";
  char text[STATEMENT_ID_TEXT];
  snprintf(text, sizeof text, "%s", id);
  char *variant = strchr("89ab", text[16]) ? NULL : &text[16];
  if (variant) *variant = '8';
  if (version) text[12] = HEX[version];
  const char *last = strchr(HEX, text[31]);
  text[31] = HEX[((last ? last - HEX : 0) ^ tag) & 15];
  buf_addf(out, "%.8s-%.4s-%.4s-%.4s-%.12s", text, text + 8, text + 12, text + 16, text + 20);
}

static void add_time(Buf *out, int64_t at_ms) {
  time_t seconds = (time_t)(at_ms / 1000);
  struct tm day;
  if (!gmtime_r(&seconds, &day)) memset(&day, 0, sizeof day), day.tm_mday = 1;
  buf_addf(out, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", day.tm_year + 1900, day.tm_mon + 1,
           day.tm_mday, day.tm_hour, day.tm_min, day.tm_sec, (int)(at_ms % 1000));
}

/* In hundredths of a second, as cmi5 has it. `ms` below 0: not known. */
static void add_duration(const Telling *telling, int64_t ms) {
  if (ms < 0) return;
  long hundredths = (long)(ms / 10);
  buf_addf(telling->out, ",\"duration\":\"PT%ld.%02ldS\"", hundredths / 100, hundredths % 100);
}

static int64_t took(const Telling *telling) {
  return (int64_t)json_number(json_field(telling->body, "ms"), -1);
}

/* An end says how long it took (cmi5 9.5.4.1); where nobody was there when it ended, the time since
 * it began. */
static int64_t took_in_all(const Telling *telling) {
  const Learned *one = telling->one;
  if (took(telling) >= 0 || one->began_ms <= 0) return took(telling);
  return one->at_ms > one->began_ms ? one->at_ms - one->began_ms : 0;
}

/* --- the parts of a statement --- */

static void add_agent(Buf *out, const char *type, const char *name) {
  buf_addf(out,
           "{\"objectType\":\"%s\",\"account\":{\"homePage\":\"" STATEMENT_HOME
           "\",\"name\":\"%s\"}}",
           type, name);
}

/* What a team did is the team's; whoever ran it is told of nowhere. */
static void add_actor(const Telling *telling) {
  if (is_team(telling))
    add_agent(telling->out, "Group", telling->one->team);
  else
    add_agent(telling->out, "Agent", telling->one->learner);
}

static void begin(Telling *telling, const StatementVerb *verb) {
  Buf *out = telling->out;
  telling->count++;
  buf_add_text(out, ",\n{\"id\":\"");
  add_uuid(out, telling->one->id, verb->tag ? 8 : 0, verb->tag);
  buf_add_text(out, "\",\"actor\":");
  add_actor(telling);
  buf_addf(out, ",\"verb\":{\"id\":\"%s\",\"display\":{\"en\":\"%s\"}},\"object\":", verb->id,
           verb->name);
}

static void add_module_id(Buf *out, const char *module) {
  buf_addf(out, "\"" STATEMENT_HOME "/learning/%s\"", module);
}

static void add_module_object(const Telling *telling) {
  const CatalogModule *known = catalog_module(telling->catalog, word(telling, "module"));
  buf_add_text(telling->out, "{\"objectType\":\"Activity\",\"id\":");
  add_module_id(telling->out, word(telling, "module"));
  buf_add_text(telling->out,
               ",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/lesson\"");
  if (known) buf_addf(telling->out, ",\"name\":%s", known->title);
  buf_add_text(telling->out, "}}");
}

/* A number sign is part of a path here, and would be the end of one in an address. */
static void add_path(Buf *out, const char *path) {
  for (; *path; path++) {
    if (*path == '#')
      buf_add_text(out, "%23");
    else
      buf_add_char(out, *path);
  }
}

/* The task within its module; of a choice in a talk, the scene it was made in. */
static void write_place(const Telling *telling, char *place, size_t size) {
  const char *step = word(telling, "step");
  if (is(telling, "learn.chose"))
    snprintf(place, size, "%s/%s/%s", step, word(telling, "talk"), word(telling, "scene"));
  else
    snprintf(place, size, "%s", step);
}

static void add_task_object(const Telling *telling, const char *type) {
  const char *module = word(telling, "module"), *correct = word(telling, "correct");
  Buf *out = telling->out;
  char place[PLACE_BYTES];
  write_place(telling, place, sizeof place);
  buf_addf(out, "{\"objectType\":\"Activity\",\"id\":\"" STATEMENT_HOME "/learning/%s/", module);
  add_path(out, place);
  buf_addf(out,
           "\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/"
           "cmi.interaction\",\"interactionType\":\"%s\"",
           type);
  if (*correct) {
    buf_add_text(out, ",\"correctResponsesPattern\":[");
    add_json_text(out, correct);
    buf_add_char(out, ']');
  }
  buf_add_text(out, catalog_task(telling->catalog, module, place));
  buf_add_text(out, "}}");
}

static void add_extension(Buf *out, const char *name, const Json *value, bool *first) {
  if (!value) return;
  buf_addf(out, "%s\"" STATEMENT_HOME "/xapi/%s\":", *first ? "" : ",", name);
  *first = false;
  if (json_text(value)) {
    add_json_text(out, json_text(value));
  } else if (json_type(value) == JSON_OBJECT) {
    buf_add_char(out, '{');
    for (const Json *one = json_first(value); one; one = json_next(one)) {
      if (one != json_first(value)) buf_add_char(out, ',');
      add_json_text(out, json_name(one));
      buf_addf(out, ":%d", (int)json_number(one, 0));
    }
    buf_add_char(out, '}');
  } else {
    json_add_number(out, json_number(value, 0));
  }
}

static void add_extensions(const Telling *telling, const char *const *names) {
  bool first = true;
  size_t before = telling->out->length;
  buf_add_text(telling->out, ",\"extensions\":{");
  for (; *names; names++)
    add_extension(telling->out, *names, json_field(telling->body, *names), &first);
  if (first && telling->out->status == ST_OK)
    telling->out->length = before;
  else
    buf_add_char(telling->out, '}');
}

/* Thousandths without a rounding error to be seen. */
static void add_thousandths(Buf *out, int permille) {
  int size = abs(permille);
  buf_addf(out, "%s%d.%03d", permille < 0 ? "-" : "", size / 1000, size % 1000);
}

static void add_scaled(const Telling *telling) {
  const Json *scaled = json_field(telling->body, "scaled");
  if (!scaled) return;
  buf_add_text(telling->out, ",\"score\":{\"scaled\":");
  add_thousandths(telling->out, (int)json_number(scaled, 0));
  buf_add_char(telling->out, '}');
}

static void add_flag(const Telling *telling, const char *name, bool value) {
  buf_addf(telling->out, ",\"%s\":%s", name, value ? "true" : "false");
}

/* A result begins with a member of its own kind, so that every other can bring its comma. */
static void begin_result(const Telling *telling, const char *response) {
  buf_add_text(telling->out, ",\"result\":{\"response\":");
  add_json_text(telling->out, response);
}

/* The commas in front are taken care of by whoever is first: here nothing is. */
static void drop_comma(Buf *out, size_t at) {
  if (out->status != ST_OK || at >= out->length || out->data[at] != ',') return;
  memmove(out->data + at, out->data + at + 1, out->length - at - 1);
  out->data[--out->length] = '\0';
}

/* The pass mark, where the outcome was judged by this one: a module may have had another. */
static void add_mastery(const Telling *telling, const StatementVerb *verb, int mastery) {
  int scaled = (int)json_number(json_field(telling->body, "scaled"), 0);
  bool judged_so = !verb->judges || (verb == &VERB_PASSED) == (scaled >= mastery);
  if (mastery <= 0 || !judged_so) return;
  buf_add_text(telling->out, ",\"" CMI5 "/extensions/masteryscore\":");
  add_thousandths(telling->out, mastery);
}

/* What cmi5 wants to be told of the way a unit was opened and judged (9.6.3). */
static void add_launch(const Telling *telling, const StatementVerb *verb) {
  const CatalogModule *known = catalog_module(telling->catalog, word(telling, "module"));
  if (verb->launches || verb->judges) add_mastery(telling, verb, known ? known->mastery : 0);
  if (!verb->launches) return;
  buf_addf(telling->out,
           ",\"" CMI5 "/extensions/launchmode\":\"Normal\",\"" CMI5
           "/extensions/moveon\":\"%s\",\"" CMI5 "/extensions/launchurl\":\"" STATEMENT_HOME
           "/learning/%s\"",
           move_on_cmi5(known ? known->move_on : MOVE_ON_NOT_APPLICABLE), word(telling, "module"));
}

static void add_context(const Telling *telling, const StatementVerb *verb, bool of_task) {
  const Learned *one = telling->one;
  const char *attempt = word(telling, "attempt");
  bool session = *attempt && !is_team(telling), cmi5 = verb->cmi5 && !is_team(telling);
  Buf *out = telling->out;
  buf_addf(out, ",\"context\":{\"platform\":\"Minplan\",\"revision\":\"%d\"",
           (int)json_number(json_field(telling->body, "version"), 0));
  if (*attempt) {
    buf_add_text(out, ",\"registration\":\"");
    add_uuid(out, attempt, 0, 0);
    buf_add_char(out, '"');
  }
  if (*one->lang) buf_addf(out, ",\"language\":\"%s\"", one->lang);
  if (is_team(telling)) {
    buf_add_text(out, ",\"team\":");
    add_agent(out, "Group", one->team);
  }
  buf_add_text(out,
               ",\"contextActivities\":{\"grouping\":[{\"id\":\"" STATEMENT_HOME "/learning\"},");
  buf_addf(out, "{\"id\":\"" STATEMENT_PUBLISHED "/%s\"}]", word(telling, "module"));
  if (of_task) {
    buf_add_text(out, ",\"parent\":[{\"id\":");
    add_module_id(out, word(telling, "module"));
    buf_add_text(out, "}]");
  }
  if (cmi5)
    buf_addf(out, ",\"category\":[{\"id\":\"" CMI5 "/categories/cmi5\"}%s]",
             verb->moves_on ? ",{\"id\":\"" CMI5 "/categories/moveon\"}" : "");
  buf_add_text(out, "},\"extensions\":{\"" STATEMENT_HOME "/xapi/device\":");
  add_json_text(out, one->device);
  if (*one->mode) buf_addf(out, ",\"" STATEMENT_HOME "/xapi/mode\":\"%s\"", one->mode);
  if (session) {
    buf_add_text(out, ",\"" CMI5 "/extensions/sessionid\":\"");
    add_uuid(out, attempt, 0, 0);
    buf_add_char(out, '"');
  }
  if (cmi5) add_launch(telling, verb);
  buf_add_text(out, "}}");
}

static void end(const Telling *telling) {
  buf_add_text(telling->out, ",\"timestamp\":\"");
  add_time(telling->out, telling->one->at_ms);
  buf_add_text(telling->out, "\"}");
}

/* --- one kind each --- */

static void tell_module(Telling *telling, const StatementVerb *verb) {
  begin(telling, verb);
  add_module_object(telling);
}

static void tell_began(Telling *telling) {
  static const char *const MORE[] = {"team", NULL};
  static const StatementVerb *const VERBS[] = {&VERB_LAUNCHED, &VERB_INITIALIZED};
  for (int i = 0; i < 2; i++) {
    tell_module(telling, VERBS[i]);
    if (VERBS[i] == &VERB_INITIALIZED && json_field(telling->body, "team")) {
      buf_add_text(telling->out, ",\"result\":{");
      size_t at = telling->out->length;
      add_extensions(telling, MORE);
      drop_comma(telling->out, at);
      buf_add_char(telling->out, '}');
    }
    add_context(telling, VERBS[i], false);
    end(telling);
  }
}

static void tell_answered(Telling *telling) {
  static const char *const MORE[] = {"sure", "tries", "hints", "votes", NULL};
  const Json *success = json_field(telling->body, "success");
  begin(telling, &VERB_ANSWERED);
  add_task_object(telling, word(telling, "type"));
  begin_result(telling, word(telling, "response"));
  if (success) add_flag(telling, "success", json_bool(success, false));
  add_scaled(telling);
  add_duration(telling, took(telling));
  add_extensions(telling, MORE);
  buf_add_char(telling->out, '}');
  add_context(telling, &VERB_ANSWERED, true);
  end(telling);
}

static void tell_chose(Telling *telling) {
  static const char *const MORE[] = {"step", "talk", "scene", "verdict", "vars", "votes", NULL};
  const char *verdict = word(telling, "verdict");
  begin(telling, &VERB_RESPONDED);
  add_task_object(telling, "choice");
  begin_result(telling, word(telling, "choice"));
  if (strcmp(verdict, "right") == 0 || strcmp(verdict, "wrong") == 0)
    add_flag(telling, "success", *verdict == 'r');
  add_extensions(telling, MORE);
  buf_add_char(telling->out, '}');
  add_context(telling, &VERB_RESPONDED, true);
  end(telling);
}

static void tell_card(Telling *telling) {
  static const char *const MORE[] = {"grade", NULL};
  begin(telling, &VERB_INTERACTED);
  add_task_object(telling, "other");
  begin_result(telling, "");
  add_extensions(telling, MORE);
  buf_add_char(telling->out, '}');
  add_context(telling, &VERB_INTERACTED, true);
  end(telling);
}

/* The verb of the outcome has the entry's own number; the end of the session follows. */
static void tell_ending(Telling *telling, const StatementVerb *verb, bool own) {
  static const char *const JUDGED[] = {"ending", NULL}, *const MORE[] = {"ending", "scaled", NULL};
  tell_module(telling, verb);
  buf_add_text(telling->out, ",\"result\":{");
  size_t at = telling->out->length;
  if (verb->judges) add_flag(telling, "success", verb == &VERB_PASSED);
  if (verb->completes) add_flag(telling, "completion", true);
  if (verb->judges) add_scaled(telling); /* a score goes with a verdict alone (cmi5 9.5.1) */
  add_duration(telling, took_in_all(telling));
  if (own) add_extensions(telling, verb->judges ? JUDGED : MORE);
  drop_comma(telling->out, at);
  buf_add_char(telling->out, '}');
  add_context(telling, verb, false);
  end(telling);
}

static void tell_ended(Telling *telling) {
  const char *outcome = word(telling, "outcome");
  if (strcmp(outcome, "passed") == 0 || strcmp(outcome, "failed") == 0) {
    tell_ending(telling, strcmp(outcome, "passed") == 0 ? &VERB_PASSED : &VERB_FAILED, true);
    tell_ending(telling, &VERB_ALSO_COMPLETED, false);
  } else if (strcmp(outcome, "completed") == 0) {
    tell_ending(telling, &VERB_COMPLETED, true);
  } else {
    tell_ending(telling, &VERB_LEFT, true);
    return;
  }
  tell_ending(telling, &VERB_TERMINATED, false);
}

Status statement_write(const Catalog *catalog, const Learned *one, Buf *out, int *count,
                       Fault *fault) {
  static const struct {
    const char *kind;
    void (*tell)(Telling *telling);
  } KINDS[] = {{"learn.began", tell_began},
               {"learn.answered", tell_answered},
               {"learn.chose", tell_chose},
               {"learn.ended", tell_ended},
               {"learn.card", tell_card}};
  Json *body = NULL;
  Status status = json_parse(one->body, strlen(one->body), &body);
  *count = 0;
  if (status != ST_OK) return fault_set(fault, status, "an entry of learning cannot be read");
  Telling telling = {.catalog = catalog, .one = one, .body = body, .out = out};
  for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
    if (strcmp(KINDS[i].kind, one->kind) == 0) KINDS[i].tell(&telling);
  json_free(body);
  *count = telling.count;
  return out->status == ST_OK ? ST_OK : fault_set(fault, out->status, "no memory for a statement");
}
