/* JSON for the statements that read, without parsing anything twice: SQLite's own functions read
 * each piece again at every level, which for a plan of thousands of rows is most of the time. */
#include "store/internal.h"

#include <string.h>

enum { SUBTYPE_JSON = 'J' /* as SQLite's own functions mark it */, OBJECT_MAX = 8 << 20 };

static void add_value(Buf *out, sqlite3_value *value) {
  const char *text = (const char *)sqlite3_value_text(value);
  size_t length = (size_t)sqlite3_value_bytes(value);
  bool raw = sqlite3_value_subtype(value) == SUBTYPE_JSON;
  if (!text)
    out->status = ST_NO_MEMORY;
  else if (raw)
    buf_add(out, text, length);
  else
    json_add_text(out, text, length);
}

/* The members of an object that is text already come along. */
static void add_members(Buf *out, sqlite3_value *value) {
  const char *text = (const char *)sqlite3_value_text(value);
  size_t length = (size_t)sqlite3_value_bytes(value);
  if (!text || length < 2) return;
  if (length > 2 && out->length > 1) buf_add_char(out, ',');
  buf_add(out, text + 1, length - 2);
}

static void add_member(Buf *out, sqlite3_value *name, sqlite3_value *value) {
  int type = sqlite3_value_type(value);
  if (type == SQLITE_NULL) return; /* the scripts know absent, not null */
  const char *field = (const char *)sqlite3_value_text(name);
  if (field && !*field) {
    add_members(out, value);
    return;
  }
  if (out->length > 1) buf_add_char(out, ',');
  json_add_text(out, field, (size_t)sqlite3_value_bytes(name));
  buf_add_char(out, ':');
  if (type == SQLITE_INTEGER)
    buf_addf(out, "%lld", (long long)sqlite3_value_int64(value));
  else if (type == SQLITE_FLOAT)
    json_add_number(out, sqlite3_value_double(value));
  else
    add_value(out, value);
}

/* object(name, value, ...): an object of what is not NULL. A value under the name '' is an object
 * whose members come along. */
static void sql_object(sqlite3_context *context, int count, sqlite3_value **values) {
  Mem mem = mem_system();
  Buf out = buf_new(&mem, OBJECT_MAX);
  buf_add_char(&out, '{');
  for (int i = 0; i + 1 < count; i += 2) add_member(&out, values[i], values[i + 1]);
  buf_add_char(&out, '}');
  if (out.status == ST_OK) {
    sqlite3_result_text(context, out.data, (int)out.length, SQLITE_TRANSIENT);
    sqlite3_result_subtype(context, SUBTYPE_JSON);
  } else if (out.status == ST_NO_MEMORY) {
    sqlite3_result_error_nomem(context);
  } else {
    sqlite3_result_error_toobig(context);
  }
  buf_free(&out);
}

/* as_json(text): what we wrote as JSON ourselves is JSON; NULL stays NULL. */
static void sql_as_json(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  sqlite3_result_value(context, values[0]);
  sqlite3_result_subtype(context, SUBTYPE_JSON);
}

Status sql_json_add_functions(Store *store, Fault *fault) {
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS | SQLITE_SUBTYPE |
              SQLITE_RESULT_SUBTYPE;
  int code = sqlite3_create_function(store->db, "object", -1, flags, NULL, sql_object, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_function(store->db, "as_json", 1, flags, NULL, sql_as_json, NULL, NULL);
  return code == SQLITE_OK ? ST_OK : sql_fault(store, code, "the store could not be set up", fault);
}
