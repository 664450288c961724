/* JSON read and written through cJSON, which no other folder may include.
 * Reading gives a tree of borrowed nodes; writing appends to a Buf. */
#ifndef MINPLAN_JSON_JSON_H
#define MINPLAN_JSON_JSON_H

#include "base/buf.h"

#include <stdbool.h>

typedef struct Json Json; /* a node; the root is freed with json_free, the rest is borrowed from it */

typedef enum JsonType { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_TEXT, JSON_LIST, JSON_OBJECT } JsonType;

/* Parses one complete value of at most 8 MiB and 64 levels. ST_BAD_INPUT otherwise. */
Status json_parse(const char *text, size_t length, Json **out);
void json_free(Json *root);

JsonType json_type(const Json *node); /* JSON_NULL for NULL */
/* Field of an object, NULL when absent or when node is no object. Names compare exactly. */
const Json *json_field(const Json *node, const char *name);
const Json *json_first(const Json *node); /* first child of a list or object, or NULL */
const Json *json_next(const Json *node);
const char *json_name(const Json *node);  /* its name within an object, or NULL */
/* Value of a text node; NULL for anything else. */
const char *json_text(const Json *node);
double json_number(const Json *node, double otherwise);
bool json_bool(const Json *node, bool otherwise);

/* Writing: a quoted and escaped string, and a number that reads back the same. */
void json_add_text(Buf *out, const char *text, size_t length);
void json_add_number(Buf *out, double number);
/* A whole node as it was read. */
void json_add_node(Buf *out, const Json *node);

#endif
