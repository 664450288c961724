#include "json/json.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <string.h>

enum { JSON_MAX_BYTES = 8 * 1024 * 1024, JSON_MAX_DEPTH = 64 };

static const cJSON *inner(const Json *node) { return (const cJSON *)node; }
static const Json *outer(const cJSON *node) { return (const Json *)node; }

/* cJSON's own limit is 1000 levels, which is more than our readers' stack should take. */
static bool too_deep(const char *text, size_t length) {
  size_t depth = 0;
  bool quoted = false;
  for (size_t i = 0; i < length; i++) {
    char c = text[i];
    if (quoted) {
      if (c == '\\') i++;
      else if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      if (++depth > JSON_MAX_DEPTH) return true;
    } else if ((c == ']' || c == '}') && depth > 0) {
      depth--;
    }
  }
  return false;
}

Status json_parse(const char *text, size_t length, Json **out) {
  *out = NULL;
  if (length > JSON_MAX_BYTES) return ST_TOO_LARGE;
  if (memchr(text, '\0', length) || too_deep(text, length)) return ST_BAD_INPUT;
  const char *end = NULL;
  cJSON *root = cJSON_ParseWithLengthOpts(text, length, &end, false);
  if (!root) return ST_BAD_INPUT;
  while (end < text + length && strchr(" \t\r\n", *end)) end++;
  if (end != text + length) {
    cJSON_Delete(root);
    return ST_BAD_INPUT;
  }
  *out = (Json *)root;
  return ST_OK;
}

void json_free(Json *root) { cJSON_Delete((cJSON *)root); }

JsonType json_type(const Json *node) {
  const cJSON *item = inner(node);
  if (cJSON_IsBool(item)) return JSON_BOOL;
  if (cJSON_IsNumber(item)) return JSON_NUMBER;
  if (cJSON_IsString(item)) return JSON_TEXT;
  if (cJSON_IsArray(item)) return JSON_LIST;
  if (cJSON_IsObject(item)) return JSON_OBJECT;
  return JSON_NULL;
}

const Json *json_field(const Json *node, const char *name) {
  return outer(cJSON_GetObjectItemCaseSensitive(inner(node), name));
}

const Json *json_first(const Json *node) { return node ? outer(inner(node)->child) : NULL; }
const Json *json_next(const Json *node) { return node ? outer(inner(node)->next) : NULL; }
const char *json_name(const Json *node) { return node ? inner(node)->string : NULL; }
const char *json_text(const Json *node) { return cJSON_GetStringValue(inner(node)); }

double json_number(const Json *node, double otherwise) {
  return json_type(node) == JSON_NUMBER ? inner(node)->valuedouble : otherwise;
}

bool json_bool(const Json *node, bool otherwise) {
  return json_type(node) == JSON_BOOL ? cJSON_IsTrue(inner(node)) : otherwise;
}

static bool is_plain(unsigned char byte) { return byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7F; }

static void add_escaped(Buf *out, unsigned char byte) {
  static const char SHORT[] = "\"\"\\\\\bb\ff\nn\rr\tt"; /* pairs: byte, letter behind the backslash */
  for (const char *pair = SHORT; *pair; pair += 2)
    if ((unsigned char)*pair == byte) {
      buf_addf(out, "\\%c", pair[1]);
      return;
    }
  buf_addf(out, "\\u%04x", byte);
}

void json_add_text(Buf *out, const char *text, size_t length) {
  buf_add_char(out, '"');
  for (size_t i = 0; i < length; i++) {
    size_t start = i;
    while (i < length && is_plain((unsigned char)text[i])) i++;
    buf_add(out, text + start, i - start);
    if (i < length) add_escaped(out, (unsigned char)text[i]);
  }
  buf_add_char(out, '"');
}

void json_add_number(Buf *out, double number) {
  if (!isfinite(number)) buf_add_text(out, "null");
  else if (number == floor(number) && fabs(number) < 1e15) buf_addf(out, "%.0f", number);
  else buf_addf(out, "%.17g", number);
}

static void add_children(Buf *out, const Json *node, bool named) {
  buf_add_char(out, named ? '{' : '[');
  for (const Json *child = json_first(node); child; child = json_next(child)) {
    if (child != json_first(node)) buf_add_char(out, ',');
    if (named) {
      json_add_text(out, json_name(child), strlen(json_name(child)));
      buf_add_char(out, ':');
    }
    json_add_node(out, child); /* as deep as json_parse lets it be */
  }
  buf_add_char(out, named ? '}' : ']');
}

void json_add_node(Buf *out, const Json *node) {
  JsonType type = json_type(node);
  if (type == JSON_OBJECT || type == JSON_LIST) add_children(out, node, type == JSON_OBJECT);
  else if (type == JSON_TEXT) json_add_text(out, json_text(node), strlen(json_text(node)));
  else if (type == JSON_NUMBER) json_add_number(out, json_number(node, 0));
  else if (type == JSON_BOOL) buf_add_text(out, json_bool(node, false) ? "true" : "false");
  else buf_add_text(out, "null");
}
