/* Statements of another kiosk, read as strictly as they were written: nothing comes in that we
 * would not have let out. */
#include "learn/statement.h"
#include "learn/statement_words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define EXTENSION STATEMENT_HOME "/xapi/"
#define MODULES STATEMENT_HOME "/learning/"

typedef struct Reading {
  const Json *statement, *object, *result, *context;
  ReadStatement *out;
  Buf *body;
  Fault *fault;
} Reading;

static Status wrong(const Reading *reading, const char *what) {
  return fault_set(reading->fault, ST_BAD_INPUT, "%s", what);
}

/* --- small things --- */

static const Json *at(const Json *node, const char *first, const char *second) {
  return json_field(json_field(node, first), second);
}

/* 8-4-4-4-12 as 32 digits; false for anything else. */
static bool read_uuid(const char *text, char out[STATEMENT_ID_TEXT]) {
  static const char SHAPE[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  size_t length = 0;
  if (!text || strlen(text) != sizeof SHAPE - 1) return false;
  for (size_t i = 0; i < sizeof SHAPE - 1; i++) {
    if (SHAPE[i] == '-' ? text[i] != '-' : !strchr("0123456789abcdef", text[i])) return false;
    if (SHAPE[i] != '-') out[length++] = text[i];
  }
  out[length] = '\0';
  return true;
}

static bool read_pseudonym(const Json *account, char out[STATEMENT_ID_TEXT]) {
  const char *home = json_text(json_field(account, "homePage")),
             *name = json_text(json_field(account, "name"));
  if (!home || strcmp(home, STATEMENT_HOME) != 0 || !name) return false;
  if (strlen(name) != STATEMENT_ID_TEXT - 1 ||
      strspn(name, "0123456789abcdef") != STATEMENT_ID_TEXT - 1)
    return false;
  snprintf(out, STATEMENT_ID_TEXT, "%s", name);
  return true;
}

static bool read_time(const char *text, int64_t *out) {
  struct tm day = {.tm_isdst = 0};
  int milliseconds, end = 0;
  if (!text ||
      sscanf(text, "%4d-%2d-%2dT%2d:%2d:%2d.%3dZ%n", &day.tm_year, &day.tm_mon, &day.tm_mday,
             &day.tm_hour, &day.tm_min, &day.tm_sec, &milliseconds, &end) != 7 ||
      end != (int)strlen(text))
    return false;
  day.tm_year -= 1900, day.tm_mon -= 1;
  time_t seconds = timegm(&day);
  *out = (int64_t)seconds * 1000 + milliseconds;
  return seconds >= 0 && milliseconds >= 0;
}

/* PT12.34S in ms; -1 for anything else. */
static long read_duration(const char *text) {
  long seconds, hundredths;
  int end = 0;
  bool right =
      sscanf(text, "PT%6ld.%2ldS%n", &seconds, &hundredths, &end) == 2 && end == (int)strlen(text);
  return right && seconds >= 0 && hundredths >= 0 ? seconds * 1000 + hundredths * 10 : -1;
}

static const Json *extension(const Json *node, const char *name) {
  char full[128];
  snprintf(full, sizeof full, EXTENSION "%s", name);
  return at(node, "extensions", full);
}

/* --- the body --- */

static void add_name(const Reading *reading, const char *name) {
  buf_addf(reading->body, "%s\"%s\":", reading->body->length > 1 ? "," : "", name);
}

static void add_text(const Reading *reading, const char *name, const char *text) {
  add_name(reading, name);
  json_add_text(reading->body, text, strlen(text));
}

static void add_number(const Reading *reading, const char *name, double number) {
  add_name(reading, name);
  json_add_number(reading->body, number);
}

/* Texts, whole numbers and objects of whole numbers: what an extension of ours may be. The
 * journal's own rules look at it again. */
static void add_value(const Reading *reading, const char *name, const Json *value) {
  if (json_text(value))
    add_text(reading, name, json_text(value));
  else if (json_type(value) == JSON_NUMBER)
    add_number(reading, name, json_number(value, 0));
  if (json_type(value) != JSON_OBJECT) return;
  add_name(reading, name);
  buf_add_char(reading->body, '{');
  for (const Json *one = json_first(value); one; one = json_next(one)) {
    if (one != json_first(value)) buf_add_char(reading->body, ',');
    json_add_text(reading->body, json_name(one), strlen(json_name(one)));
    buf_add_char(reading->body, ':');
    json_add_number(reading->body, json_number(one, NAN));
  }
  buf_add_char(reading->body, '}');
}

static void add_extensions(const Reading *reading, const char *const *names) {
  for (; *names; names++) add_value(reading, *names, extension(reading->result, *names));
}

/* The module, and the step behind it; a number sign was written as %23. */
static Status add_place(const Reading *reading, bool with_step) {
  const char *id = json_text(json_field(reading->object, "id"));
  char path[512];
  if (!id || strncmp(id, MODULES, strlen(MODULES)) != 0 ||
      strlen(id) - strlen(MODULES) >= sizeof path)
    return wrong(reading, "it is about nothing of ours");
  snprintf(path, sizeof path, "%s", id + strlen(MODULES));
  for (char *sign; (sign = strstr(path, "%23"));) {
    *sign = '#';
    memmove(sign + 1, sign + 3, strlen(sign + 3) + 1);
  }
  char *step = strchr(path, '/');
  if (with_step != (step != NULL))
    return wrong(reading, "it is about another thing than its verb says");
  if (step) *step++ = '\0';
  add_text(reading, "module", path);
  if (with_step && strcmp(reading->out->kind, "learn.chose") != 0) add_text(reading, "step", step);
  return ST_OK;
}

static Status add_run(const Reading *reading) {
  char attempt[STATEMENT_ID_TEXT];
  const char *revision = json_text(json_field(reading->context, "revision"));
  const char *registration = json_text(json_field(reading->context, "registration"));
  if (!revision || !*revision || strspn(revision, "0123456789") != strlen(revision) ||
      strlen(revision) > 7)
    return wrong(reading, "it says no revision");
  add_number(reading, "version", strtod(revision, NULL));
  if (strcmp(reading->out->kind, "learn.card") == 0) return ST_OK;
  if (!read_uuid(registration, attempt)) return wrong(reading, "it has no registration");
  add_text(reading, "attempt", attempt);
  return ST_OK;
}

static Status add_result(const Reading *reading) {
  const Json *scaled = at(reading->result, "score", "scaled"),
             *duration = json_field(reading->result, "duration");
  if (scaled) add_number(reading, "scaled", round(json_number(scaled, NAN) * 1000));
  if (!duration) return ST_OK;
  long ms = json_text(duration) ? read_duration(json_text(duration)) : -1;
  if (ms < 0) return wrong(reading, "its duration cannot be read");
  add_number(reading, "ms", (double)ms);
  return ST_OK;
}

/* --- one verb each --- */

static Status read_began(const Reading *reading) {
  static const char *const MORE[] = {"team", NULL};
  const char *language = json_text(json_field(reading->context, "language"));
  add_value(reading, "mode", extension(reading->context, "mode"));
  if (language) add_text(reading, "lang", language);
  if (*reading->out->team) add_text(reading, "group", reading->out->team);
  add_extensions(reading, MORE);
  return add_place(reading, false);
}

static Status read_answered(const Reading *reading) {
  static const char *const MORE[] = {"sure", "tries", "hints", "votes", NULL};
  const Json *definition = json_field(reading->object, "definition"),
             *success = json_field(reading->result, "success");
  const char *type = json_text(json_field(definition, "interactionType"));
  const char *correct = json_text(json_first(json_field(definition, "correctResponsesPattern")));
  const char *response = json_text(json_field(reading->result, "response"));
  if (type) add_text(reading, "type", type);
  if (correct) add_text(reading, "correct", correct);
  if (response && *response) add_text(reading, "response", response);
  if (json_type(success) == JSON_BOOL)
    add_name(reading, "success"),
        buf_add_text(reading->body, json_bool(success, false) ? "true" : "false");
  add_extensions(reading, MORE);
  Status status = add_result(reading);
  return status == ST_OK ? add_place(reading, true) : status;
}

static Status read_chose(const Reading *reading) {
  static const char *const MORE[] = {"step", "talk", "scene", "verdict", "vars", "votes", NULL};
  const char *choice = json_text(json_field(reading->result, "response"));
  if (choice) add_text(reading, "choice", choice);
  add_extensions(reading, MORE);
  return add_place(reading, true);
}

static Status read_card(const Reading *reading) {
  static const char *const MORE[] = {"grade", NULL};
  add_extensions(reading, MORE);
  return add_place(reading, true);
}

static Status read_ended(const Reading *reading, const char *outcome) {
  static const char *const MORE[] = {"ending", "scaled", NULL};
  add_text(reading, "outcome", outcome);
  add_extensions(reading, MORE);
  Status status = add_result(reading);
  return status == ST_OK ? add_place(reading, false) : status;
}

static Status read_passed(const Reading *reading) {
  return read_ended(reading, "passed");
}

static Status read_failed(const Reading *reading) {
  return read_ended(reading, "failed");
}

static Status read_completed(const Reading *reading) {
  return read_ended(reading, "completed");
}

static Status read_left(const Reading *reading) {
  return read_ended(reading, "left");
}

static const struct {
  const StatementVerb *verb;
  const char *kind;
  Status (*run)(const Reading *reading);
} VERBS[] = {{&VERB_INITIALIZED, "learn.began", read_began},
             {&VERB_ANSWERED, "learn.answered", read_answered},
             {&VERB_RESPONDED, "learn.chose", read_chose},
             {&VERB_INTERACTED, "learn.card", read_card},
             {&VERB_PASSED, "learn.ended", read_passed},
             {&VERB_FAILED, "learn.ended", read_failed},
             {&VERB_COMPLETED, "learn.ended", read_completed},
             {&VERB_LEFT, "learn.ended", read_left}};

/* --- the whole --- */

static Status read_actor(Reading *reading) {
  const Json *actor = json_field(reading->statement, "actor"),
             *account = json_field(actor, "account");
  const char *type = json_text(json_field(actor, "objectType"));
  if (!read_pseudonym(account, reading->out->learner))
    return wrong(reading, "its actor is no pseudonym of a kiosk");
  if (type && strcmp(type, "Group") == 0)
    memcpy(reading->out->team, reading->out->learner, STATEMENT_ID_TEXT);
  return ST_OK;
}

static Status read_frame(Reading *reading) {
  const char *device = json_text(extension(reading->context, "device"));
  if (!read_uuid(json_text(json_field(reading->statement, "id")), reading->out->id))
    return wrong(reading, "it has no id that is a UUID in small letters");
  reading->out->derived = reading->out->id[12] == '8';
  if (!read_time(json_text(json_field(reading->statement, "timestamp")), &reading->out->at_ms))
    return wrong(reading, "its timestamp cannot be read");
  if (!device || strlen(device) >= sizeof reading->out->device)
    return wrong(reading, "it does not say at which kiosk");
  snprintf(reading->out->device, sizeof reading->out->device, "%s", device);
  return read_actor(reading);
}

static Status read_verb(Reading *reading) {
  const char *verb = json_text(at(reading->statement, "verb", "id"));
  for (size_t i = 0; verb && i < sizeof VERBS / sizeof *VERBS; i++) {
    if (strcmp(VERBS[i].verb->id, verb) != 0) continue;
    snprintf(reading->out->kind, sizeof reading->out->kind, "%s", VERBS[i].kind);
    Status status = add_run(reading);
    return status == ST_OK ? VERBS[i].run(reading) : status;
  }
  return wrong(reading, "its verb is none of ours");
}

Status statement_read(const Json *statement, ReadStatement *out, Buf *body, Fault *fault) {
  Reading reading = {.statement = statement,
                     .object = json_field(statement, "object"),
                     .result = json_field(statement, "result"),
                     .context = json_field(statement, "context"),
                     .out = out,
                     .body = body,
                     .fault = fault};
  *out = (ReadStatement){.derived = false};
  if (json_type(statement) != JSON_OBJECT) return wrong(&reading, "it is no statement");
  Status status = read_frame(&reading);
  if (status != ST_OK || out->derived) return status;
  buf_add_char(body, '{');
  status = read_verb(&reading);
  buf_add_char(body, '}');
  return status == ST_OK && body->status != ST_OK ? fault_set(fault, body->status, "it is too long")
                                                  : status;
}
