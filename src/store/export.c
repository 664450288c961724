/* Everything of one citizen as one JSON text: what the screens read, and the whole journal behind
 * it. */
#include "store/own.h"
#include "store/reading.h"

#include <string.h>

enum { FORMAT = 1 };

/* Each under its own name, asked as the citizen asks at the screen: nothing here goes round the
 * rules. */
static const char *const READS[] = {"plan",   "consents", "assignments",
                                    "shares", "untold",   "drafts"};

static void add_member(Buf *out, const char *name, const char *value) {
  buf_addf(out, ",\"%s\":%s", name, *value ? value : "null");
}

static Status add_read(Store *store, const StoreViewer *viewer, const char *name, Buf *out,
                       Fault *fault) {
  char arguments[80];
  Buf part = buf_new(&store->mem, out->max);
  snprintf(arguments, sizeof arguments, "{\"citizen\":\"%s\"}", viewer->citizen);
  Status status = store_read(store, viewer, name, arguments, &part, fault);
  if (status == ST_OK) add_member(out, name, buf_text(&part));
  buf_free(&part);
  return status;
}

static Status add_place(Store *store, const StoreViewer *viewer, Buf *out, Fault *fault) {
  Buf part = buf_new(&store->mem, out->max);
  Status status = store_read(store, viewer, "place", "{}", &part, fault);
  if (status == ST_OK) add_member(out, "place", buf_text(&part));
  buf_free(&part);
  return status == ST_NOT_FOUND ? ST_OK : status;
}

static Status add_all(Store *store, const StoreViewer *viewer, Buf *out, Fault *fault) {
  buf_addf(out, "{\"format\":\"minplan export\",\"version\":%d,\"made_at\":%lld", FORMAT,
           (long long)clock_wall(&store->clock));
  Status status = add_place(store, viewer, out, fault);
  for (size_t i = 0; i < sizeof READS / sizeof *READS && status == ST_OK; i++)
    status = add_read(store, viewer, READS[i], out, fault);
  if (status == ST_OK) status = add_read(store, viewer, "all_looks", out, fault);
  if (status == ST_OK) status = add_read(store, viewer, "all_entries", out, fault);
  buf_add_char(out, '}');
  return status == ST_OK && out->status != ST_OK
             ? fault_set(fault, out->status, "the export is too large")
             : status;
}

Status store_export(Store *store, const StoreViewer *viewer, Buf *out, Fault *fault) {
  Reading reading;
  Status status = reading_begin(store, &reading, viewer, fault);
  if (status != ST_OK) return status;
  bool own = reading.role == ROLE_CITIZEN && strcmp(viewer->who, viewer->citizen) == 0;
  reading_end(store);
  if (own && viewer->meeting && *viewer->meeting)
    return fault_set(fault, ST_REFUSED, "in_company: others look at the screen");
  if (!own)
    return fault_set(fault, ST_REFUSED, "not_yours: only the citizen takes everything away");
  return add_all(store, viewer, out, fault);
}
