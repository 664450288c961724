/* One journal entry against the table of kinds. */
#include "plan/kinds.h"
#include "plan/plan.h"

#include "base/utf8.h"
#include "people/topics.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
  KEY_MAX_BYTES = 200,
  ID_BYTES = 32,
  DRAWING_MAX_BYTES = 64 * 1024,
  ANY_MAX_POINTS = 4000,
  ANY_MAX_NODES = 2000,
  NAMES_MAX = 30,
  COUNTS_MAX = 200,
  COUNT_MAX = 1000000,
  FIRST_YEAR = 1900,
  LAST_YEAR = 2199
};

static const double MOMENT_MAX =
    9007199254740992.0; /* beyond it, JSON's numbers are no longer exact */

/* Where we are, for the one line that says what was wrong. */
typedef struct Place {
  const char *kind;
  const char *field;
  Fault *fault;
} Place;

static Status wrong(const Place *place, Status status, const char *what) {
  return fault_set(place->fault, status, "%s: field \"%.40s\" %s", place->kind, place->field, what);
}

static bool is_blank(const char *text) {
  return text[strspn(text, " \t\n")] == '\0';
}

static Status check_clean(const Place *place, const char *text, int max_points) {
  size_t length = strlen(text);
  if (!utf8_is_clean(text, length)) return wrong(place, ST_BAD_TEXT, "is not clean text");
  if (utf8_count(text, length) > (size_t)max_points)
    return wrong(place, ST_TOO_LARGE, "is too long");
  if (plan_holds_cpr(text, length)) {
    return wrong(place, ST_REFUSED,
                 "holds something shaped like a CPR number: these are never kept");
  }
  return ST_OK;
}

static Status check_words(const Place *place, const Field *field, const Json *value) {
  const char *text = json_text(value);
  if (!text) return wrong(place, ST_BAD_INPUT, "must be a text");
  if (field->required && is_blank(text)) return wrong(place, ST_BAD_INPUT, "is empty");
  return check_clean(place, text, field->max);
}

static bool key_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || strchr("._-/#", byte);
}

static Status check_key(const Place *place, const char *text) {
  size_t length = text ? strlen(text) : 0;
  if (length == 0) return wrong(place, ST_BAD_INPUT, "must be a short code");
  if (length > KEY_MAX_BYTES) return wrong(place, ST_TOO_LARGE, "is too long");
  for (size_t i = 0; i < length; i++)
    if (!key_byte(text[i])) return wrong(place, ST_BAD_INPUT, "must be a short code");
  return check_clean(place, text, KEY_MAX_BYTES);
}

static Status check_id(const Place *place, const char *text) {
  bool right = text && strlen(text) == ID_BYTES && strspn(text, "0123456789abcdef") == ID_BYTES;
  return right ? ST_OK : wrong(place, ST_BAD_INPUT, "must be an id of 32 hex digits");
}

static Status check_choice(const Place *place, const Field *field, const char *text) {
  for (const char *const *one = field->allowed; text && *one; one++)
    if (strcmp(*one, text) == 0) return ST_OK;
  return wrong(place, ST_BAD_INPUT, "is not one of the known values");
}

static bool is_whole(const Json *value, int min, int max) {
  double number = json_number(value, NAN);
  return number >= min && number <= max && number == (int)number; /* false for no number */
}

static int days_in(int year, int month) {
  static const int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : DAYS[month - 1];
}

static bool is_date(const Json *value) {
  const Json *year = json_field(value, "year"), *month = json_field(value, "month");
  if (!is_whole(year, FIRST_YEAR, LAST_YEAR) || !is_whole(month, 1, 12)) return false;
  return is_whole(json_field(value, "day"), 1,
                  days_in((int)json_number(year, 0), (int)json_number(month, 0)));
}

static int count_children(const Json *value) {
  int count = 0;
  for (const Json *child = json_first(value); child; child = json_next(child)) count++;
  return count;
}

static bool is_plain_date(const Json *value) {
  int extra = json_field(value, "weekday") ? 1 : 0; /* calendars hand it out along with the date */
  return count_children(value) == 3 + extra && is_date(value);
}

/* {} takes a day away where there may be none. "In about two weeks" means nothing without the day
 * it was said on: {about, said}. */
static Status check_when(const Place *place, const Field *field, const Json *value) {
  if (json_type(value) != JSON_OBJECT)
    return wrong(place, ST_BAD_INPUT, "must be a date or {about}");
  if (!json_first(value) && !field->required) return ST_OK;
  const Json *about = json_field(value, "about"), *said = json_field(value, "said");
  bool right = about ? count_children(value) == (said ? 2 : 1) && (!said || is_plain_date(said))
                     : is_plain_date(value);
  if (!right) return wrong(place, ST_BAD_INPUT, "must be a date or {about}");
  return about ? check_key(place, json_text(about)) : ST_OK;
}

/* Strokes are coordinates: what a pen drew, and no way to smuggle in words. */
static Status check_drawing(const Place *place, const char *text) {
  if (!text || !*text) return wrong(place, ST_BAD_INPUT, "must be a text of strokes");
  size_t length = strlen(text);
  if (length > DRAWING_MAX_BYTES) return wrong(place, ST_TOO_LARGE, "is too long");
  bool right = strspn(text, "0123456789 ,.;:|/-+MLZmlz\n") == length;
  return right ? ST_OK : wrong(place, ST_BAD_INPUT, "must be a text of strokes");
}

static Status check_any_text(const Place *place, const Json *node) {
  const char *name = json_name(node);
  if (name) {
    Status status = check_clean(place, name, KEY_MAX_BYTES);
    if (status != ST_OK) return status;
    if (strcmp(name, "strokes") == 0) return check_drawing(place, json_text(node));
  }
  const char *text = json_text(node);
  return text ? check_clean(place, text, ANY_MAX_POINTS) : ST_OK;
}

/* A CPR number typed into a number field has lost its first zero at most. */
static Status check_any_number(const Place *place, const Json *node) {
  double number = json_number(node, 0);
  if (json_type(node) != JSON_NUMBER || number < 0 || number >= 1e10) return ST_OK;
  char digits[16];
  int length = snprintf(digits, sizeof digits, "%010.0f", number);
  return check_clean(place, digits, length);
}

/* Depth is bounded by json_parse, breadth by `budget`. */
static Status check_any(const Place *place, const Json *node, int *budget) {
  if (--*budget < 0) return wrong(place, ST_TOO_LARGE, "holds too much");
  Status status = check_any_text(place, node);
  if (status == ST_OK) status = check_any_number(place, node);
  for (const Json *child = json_first(node); child && status == ST_OK; child = json_next(child))
    status = check_any(place, child, budget);
  return status;
}

static Status check_open(const Place *place, const Field *field, const Json *value) {
  int budget = ANY_MAX_NODES;
  if (field->type == FIELD_OBJECT && json_type(value) != JSON_OBJECT) {
    return wrong(place, ST_BAD_INPUT, "must be an object");
  }
  return check_any(place, value, &budget);
}

static Status check_topics(const Place *place, const Json *value) {
  TopicSet topics;
  if (topics_of_json(value, &topics)) return ST_OK;
  return wrong(place, ST_BAD_INPUT, "must be a list of topics, each once");
}

static Status check_names(const Place *place, const Field *field, const Json *value) {
  if (json_type(value) != JSON_LIST) return wrong(place, ST_BAD_INPUT, "must be a list of names");
  if (count_children(value) > NAMES_MAX) return wrong(place, ST_TOO_LARGE, "holds too many names");
  Status status = ST_OK;
  for (const Json *one = json_first(value); one && status == ST_OK; one = json_next(one))
    status = check_words(place, field, one);
  return status;
}

static Status check_moment(const Place *place, const Json *value) {
  double ms = json_number(value, NAN);
  bool right = ms >= 0 && ms < MOMENT_MAX && ms == (double)(int64_t)ms; /* false for no number */
  return right ? ST_OK : wrong(place, ST_BAD_INPUT, "must be a time in ms");
}

static Status check_day(const Place *place, const Json *value) {
  int extra = json_field(value, "weekday") ? 1 : 0;
  bool right =
      json_type(value) == JSON_OBJECT && is_date(value) && count_children(value) == 3 + extra;
  return right ? ST_OK : wrong(place, ST_BAD_INPUT, "must be a date");
}

static Status check_bool(const Place *place, const Json *value) {
  return json_type(value) == JSON_BOOL ? ST_OK
                                       : wrong(place, ST_BAD_INPUT, "must be true or false");
}

/* Codes and whole numbers: no way to smuggle in words. */
static Status check_counts(const Place *place, const Json *value) {
  if (json_type(value) != JSON_OBJECT) return wrong(place, ST_BAD_INPUT, "must be an object");
  if (count_children(value) > COUNTS_MAX) return wrong(place, ST_TOO_LARGE, "holds too much");
  Status status = ST_OK;
  for (const Json *one = json_first(value); one && status == ST_OK; one = json_next(one)) {
    if (!is_whole(one, -COUNT_MAX, COUNT_MAX))
      return wrong(place, ST_BAD_INPUT, "must hold whole numbers");
    status = check_key(place, json_name(one));
  }
  return status;
}

static Status check_value(const Place *place, const Field *field, const Json *value) {
  switch (field->type) {
  case FIELD_WORDS:
    return check_words(place, field, value);
  case FIELD_KEY:
    return check_key(place, json_text(value));
  case FIELD_ID:
    return check_id(place, json_text(value));
  case FIELD_CHOICE:
    return check_choice(place, field, json_text(value));
  case FIELD_WHEN:
    return check_when(place, field, value);
  case FIELD_DRAWING:
    return check_drawing(place, json_text(value));
  case FIELD_TRUE:
    return json_bool(value, false) ? ST_OK : wrong(place, ST_BAD_INPUT, "must be true");
  case FIELD_NUMBER:
    if (is_whole(value, field->min, field->max)) return ST_OK;
    return wrong(place, ST_BAD_INPUT, "must be a whole number in its range");
  case FIELD_BOOL:
    return check_bool(place, value);
  case FIELD_DAY:
    return check_day(place, value);
  case FIELD_MOMENT:
    return check_moment(place, value);
  case FIELD_TOPICS:
    return check_topics(place, value);
  case FIELD_NAMES:
    return check_names(place, field, value);
  case FIELD_COUNTS:
    return check_counts(place, value);
  case FIELD_OBJECT:
  case FIELD_ANY:
    return check_open(place, field, value);
  }
  return wrong(place, ST_BAD_INPUT, "has no type");
}

static const Field *find_field(const Kind *kind, const char *name) {
  for (const Field *field = kind->fields; field->name; field++)
    if (strcmp(field->name, name) == 0) return field;
  return NULL;
}

/* Every member must be a known field and stand there once: what was checked is what is read later.
 */
static Status check_members(const Kind *kind, const Json *body, Fault *fault) {
  for (const Json *member = json_first(body); member; member = json_next(member)) {
    const Field *field = find_field(kind, json_name(member));
    if (!field)
      return fault_set(fault, ST_BAD_INPUT, "%s: holds a field that is not known", kind->name);
    Place place = {.kind = kind->name, .field = field->name, .fault = fault};
    if (json_field(body, field->name) != member)
      return wrong(&place, ST_BAD_INPUT, "stands there twice");
    Status status = check_value(&place, field, member);
    if (status != ST_OK) return status;
  }
  return ST_OK;
}

static Status check_missing(const Kind *kind, const Json *body, Fault *fault) {
  bool any = false;
  for (const Field *field = kind->fields; field->name; field++) {
    bool there = json_field(body, field->name) != NULL;
    Place place = {.kind = kind->name, .field = field->name, .fault = fault};
    if (field->required && !there) return wrong(&place, ST_BAD_INPUT, "is missing");
    any = any || (there && !field->required && field->type != FIELD_ID);
  }
  if (kind->any_of && !any) return fault_set(fault, ST_BAD_INPUT, "%s: says nothing", kind->name);
  return ST_OK;
}

static Status check_together(const Kind *kind, const Json *body, Fault *fault) {
  size_t points = 0;
  for (const Field *field = kind->fields; field->name && kind->together; field++) {
    bool counts = field->type == FIELD_WORDS && strcmp(field->name, "name") != 0; /* whose it was is no part of it */
    const char *text = counts ? json_text(json_field(body, field->name)) : NULL;
    if (text) points += utf8_count(text, strlen(text));
  }
  if (points <= (size_t)kind->together) return ST_OK;
  return fault_set(fault, ST_TOO_LARGE, "%s: its words are too long together", kind->name);
}

Status plan_check_entry(const char *name, const Json *body, Fault *fault) {
  const Kind *kind = kind_find(name);
  if (!kind) return fault_set(fault, ST_BAD_INPUT, "no such kind of entry");
  if (json_type(body) != JSON_OBJECT) {
    return fault_set(fault, ST_BAD_INPUT, "%s: the body must be an object", kind->name);
  }
  Status status = check_members(kind, body, fault);
  if (status == ST_OK) status = check_missing(kind, body, fault);
  return status == ST_OK ? check_together(kind, body, fault) : status;
}
