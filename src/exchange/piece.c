#include "exchange/piece.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { URL_BYTES = 200 };
static const char AS_JSON[] = "json:"; /* a field that is neither text, number nor yes or no */
static const char REFERENCE[] = "urn:uuid:";

void piece_next(Buf *out) {
  char last = out->length ? out->data[out->length - 1] : '{';
  if (last != '{' && last != '[') buf_add_char(out, ',');
}

static void add_text(Buf *out, const char *text) {
  json_add_text(out, text, strlen(text));
}

void piece_name(Buf *out, const char *name) {
  piece_next(out);
  add_text(out, name);
  buf_add_char(out, ':');
}

void piece_text(Buf *out, const char *name, const char *text) {
  if (!text || !*text) return;
  piece_name(out, name);
  add_text(out, text);
}

void piece_open(Buf *out, const char *name, char bracket) {
  if (name)
    piece_name(out, name);
  else
    piece_next(out);
  buf_add_char(out, bracket);
}

/* --- ids --- */

bool piece_uuid(const char *id, unsigned number, char out[PIECE_UUID_TEXT]) {
  static const char HEX[] = "0123456789abcdef";
  char text[PIECE_ID_TEXT];
  if (!id || strlen(id) != sizeof text - 1 || strspn(id, HEX) != sizeof text - 1) return false;
  memcpy(text, id, sizeof text);
  if (number) text[12] = '8'; /* of our own making, RFC 9562 */
  for (int at = 31; number; at--, number >>= 4)
    text[at] = HEX[(unsigned)(strchr(HEX, text[at]) - HEX) ^ (number & 15)];
  snprintf(out, PIECE_UUID_TEXT, "%.8s-%.4s-%.4s-%.4s-%.12s", text, text + 8, text + 12, text + 16,
           text + 20);
  return true;
}

bool piece_id(const char *uuid, char out[PIECE_ID_TEXT]) {
  char again[PIECE_UUID_TEXT];
  size_t length = 0;
  for (const char *at = uuid ? uuid : ""; *at && length < PIECE_ID_TEXT - 1; at++)
    if (*at != '-') out[length++] = *at;
  out[length] = '\0';
  return piece_uuid(out, 0, again) && strcmp(again, uuid) == 0;
}

void piece_reference(Buf *out, const char *name, const char *id, unsigned number) {
  char uuid[PIECE_UUID_TEXT];
  if (!piece_uuid(id, number, uuid)) return;
  piece_open(out, name, '{');
  buf_addf(out, "\"reference\":\"%s%s\"}", REFERENCE, uuid);
}

bool piece_referred(const Json *reference, char out[PIECE_ID_TEXT]) {
  const char *text = json_text(json_field(reference, "reference"));
  return text && strncmp(text, REFERENCE, sizeof REFERENCE - 1) == 0 &&
         piece_id(text + sizeof REFERENCE - 1, out);
}

/* --- our own fields --- */

/* An empty text, list or object has no place in FHIR, and stays a field. */
static bool is_empty(const Json *field) {
  JsonType type = json_type(field);
  return type == JSON_TEXT ? !*json_text(field)
                           : (type == JSON_LIST || type == JSON_OBJECT) && !json_first(field);
}

static bool is_held(const Json *field, const char *const held[]) {
  for (; held && *held; held++)
    if (strcmp(json_name(field), *held) == 0) return !is_empty(field);
  return false;
}

static void add_as_json(Buf *out, const Json *field) {
  Buf text = buf_new(&out->mem, out->max);
  char url[URL_BYTES];
  snprintf(url, sizeof url, "%s%s", AS_JSON, json_name(field));
  json_add_node(&text, field);
  piece_text(out, "url", url);
  piece_text(out, "valueString", buf_text(&text));
  if (text.status != ST_OK) out->status = text.status;
  if (text.data) explicit_bzero(text.data, text.capacity);
  buf_free(&text);
}

static void add_field(Buf *out, const Json *field) {
  JsonType type = json_type(field);
  const char *text = json_text(field);
  bool packed = (text && !*text) || type == JSON_OBJECT || type == JSON_LIST || type == JSON_NULL;
  piece_open(out, NULL, '{');
  if (packed) {
    add_as_json(out, field);
  } else {
    piece_text(out, "url", json_name(field));
    piece_name(out, text ? "valueString" : type == JSON_BOOL ? "valueBoolean" : "valueDecimal");
    json_add_node(out, field);
  }
  buf_add_char(out, '}');
}

void piece_fields(Buf *out, const Json *item, const char *const held[]) {
  bool any = false;
  for (const Json *field = json_first(item); field; field = json_next(field)) {
    if (is_held(field, held)) continue;
    if (!any) {
      piece_open(out, "extension", '[');
      buf_add_text(out, "{\"url\":\"" PIECE_FIELDS "\",\"extension\":[");
    }
    any = true;
    add_field(out, field);
  }
  if (any) buf_add_text(out, "]}]");
}

/* The list of fields of an element; NULL when it has none. */
static const Json *fields_of(const Json *element) {
  const Json *one = json_first(json_field(element, "extension"));
  for (; one; one = json_next(one)) {
    const char *url = json_text(json_field(one, "url"));
    if (url && strcmp(url, PIECE_FIELDS) == 0) return json_first(json_field(one, "extension"));
  }
  return NULL;
}

static const Json *value_of(const Json *field) {
  for (const Json *value = json_first(field); value; value = json_next(value))
    if (json_name(value) && strncmp(json_name(value), "value", 5) == 0) return value;
  return NULL;
}

static bool read_as_json(const char *text, Buf *out) {
  Json *value = NULL;
  if (!text || json_parse(text, strlen(text), &value) != ST_OK) return false;
  json_add_node(out, value);
  json_free(value);
  return true;
}

bool piece_read_fields(const Json *element, Buf *out) {
  for (const Json *field = fields_of(element); field; field = json_next(field)) {
    const char *name = json_text(json_field(field, "url"));
    const Json *value = value_of(field);
    if (!name || !value) return false;
    bool packed = strncmp(name, AS_JSON, sizeof AS_JSON - 1) == 0;
    piece_name(out, packed ? name + sizeof AS_JSON - 1 : name);
    if (packed && !read_as_json(json_text(value), out)) return false;
    if (!packed) json_add_node(out, value);
  }
  return true;
}

static const Json *find_field(const Json *element, const char *name) {
  for (const Json *field = fields_of(element); field; field = json_next(field)) {
    const char *url = json_text(json_field(field, "url"));
    if (url && strcmp(url, name) == 0) return value_of(field);
  }
  return NULL;
}

const char *piece_field(const Json *element, const char *name) {
  return json_text(find_field(element, name));
}

double piece_number(const Json *element, const char *name) {
  return json_number(find_field(element, name), 0);
}

const char *piece_speaker(const Json *item) {
  const char *speaker = json_text(json_field(item, "speaker"));
  const Json *wording = json_first(json_field(item, "wordings"));
  for (; wording; wording = json_next(wording)) speaker = json_text(json_field(wording, "speaker"));
  return speaker;
}

/* --- times --- */

bool piece_day(const Json *when, char out[11]) {
  int year = (int)json_number(json_field(when, "year"), 0);
  int month = (int)json_number(json_field(when, "month"), 0);
  int day = (int)json_number(json_field(when, "day"), 0);
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  snprintf(out, 11, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
  return true;
}

void piece_instant(int64_t ms, char out[32]) {
  time_t seconds = (time_t)(ms / 1000);
  struct tm day;
  if (!gmtime_r(&seconds, &day)) memset(&day, 0, sizeof day), day.tm_mday = 1;
  size_t length = strftime(out, 32, "%Y-%m-%dT%H:%M:%S", &day);
  snprintf(out + length, 32 - length, ".%03uZ", (unsigned)((uint64_t)ms % 1000));
}
