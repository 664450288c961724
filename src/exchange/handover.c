#include "exchange/handover.h"

#include "exchange/piece.h"

#include <string.h>

/* One read: parsed, looked at, given back. */
static Status parse(const char *text, Json **out, Fault *fault) {
  *out = NULL;
  if (!text || !*text) return ST_OK;
  return json_parse(text, strlen(text), out) == ST_OK
             ? ST_OK
             : fault_set(fault, ST_BAD_INPUT, "what was read is not JSON");
}

static bool is_of(const Json *item, const char *name, const char *id) {
  const char *text = json_text(json_field(item, name));
  return text && id && strcmp(text, id) == 0;
}

/* The signature's strokes stay in the store, as with paper; what was left open is the citizen's. */
static void add_plan(Buf *out, const Json *plan) {
  piece_open(out, "plan", '{');
  for (const Json *field = json_first(plan); field; field = json_next(field)) {
    bool signature = strcmp(json_name(field), "signature") == 0;
    if (strcmp(json_name(field), "questions") == 0) continue;
    piece_name(out, json_name(field));
    if (!signature) {
      json_add_node(out, field);
      continue;
    }
    buf_add_char(out, '{');
    for (const Json *part = json_first(field); part; part = json_next(part)) {
      if (strcmp(json_name(part), "strokes") == 0) continue;
      piece_name(out, json_name(part));
      json_add_node(out, part);
    }
    buf_add_char(out, '}');
  }
  buf_add_char(out, '}');
}

/* What is told of an answer: not who else was there, nor in which language. */
static void add_cell(Buf *out, const Json *cell) {
  static const char *const TOLD[] = {"recipient", "name",  "role",     "yes_to", "purpose",
                                     "topic",     "state", "last_day", "at",     "how"};
  piece_open(out, NULL, '{');
  for (size_t i = 0; i < sizeof TOLD / sizeof *TOLD; i++) {
    const Json *field = json_field(cell, TOLD[i]);
    if (!field) continue;
    piece_name(out, TOLD[i]);
    json_add_node(out, field);
  }
  buf_add_char(out, '}');
}

/* What the citizen answered about the recipient. */
static Status add_consents(Buf *out, const HandoverParts *parts, Fault *fault) {
  Json *read;
  Status status = parse(parts->consents, &read, fault);
  if (status != ST_OK || !read) return status;
  piece_open(out, "consents", '[');
  const Json *cell = json_first(json_field(read, "cells"));
  for (; cell; cell = json_next(cell))
    if (is_of(cell, "recipient", parts->recipient)) add_cell(out, cell);
  buf_add_char(out, ']');
  json_free(read);
  return ST_OK;
}

/* A read as it is. */
static Status add_read(Buf *out, const char *name, const char *text, Fault *fault) {
  Json *read;
  Status status = parse(text, &read, fault);
  if (status != ST_OK || !read) return status;
  piece_name(out, name);
  json_add_node(out, read);
  json_free(read);
  return ST_OK;
}

static void add_recipient(Buf *out, const HandoverParts *parts) {
  piece_open(out, "recipient", '{');
  piece_text(out, "id", parts->recipient);
  piece_text(out, "name", parts->name);
  buf_add_char(out, '}');
  piece_text(out, "purpose", parts->purpose);
}

/* A system keeps what it gets; an emergency opens for eight hours and for help. */
static Status check_basis(const Json *plan, Fault *fault) {
  const Json *access = json_field(plan, "access");
  if (!json_first(access))
    return fault_set(fault, ST_REFUSED, "no_basis: nothing of it is for them");
  for (const Json *topic = json_first(access); topic; topic = json_next(topic))
    if (json_text(topic) && strcmp(json_text(topic), "emergency") == 0)
      return fault_set(fault, ST_REFUSED, "no_basis: what an emergency opened is not handed over");
  return ST_OK;
}

static Status add_all(const HandoverParts *parts, const Json *plan, Buf *out, Fault *fault) {
  bool frame = json_field(json_field(plan, "access"), "frame") != NULL;
  buf_addf(out, "{\"format\":\"" HANDOVER_FORMAT "\",\"version\":%d,\"made_at\":%lld",
           HANDOVER_VERSION, (long long)parts->made_at);
  Status status = add_read(out, "place", parts->place, fault);
  add_recipient(out, parts);
  add_plan(out, plan);
  if (status == ST_OK) status = add_consents(out, parts, fault);
  if (status == ST_OK && frame) status = add_read(out, "assignments", parts->assignments, fault);
  buf_add_char(out, '}');
  return status == ST_OK && out->status != ST_OK
             ? fault_set(fault, out->status, "the hand-over is too large")
             : status;
}

Status handover_make(const HandoverParts *parts, Buf *out, Fault *fault) {
  Json *plan;
  Status status = parse(parts->plan, &plan, fault);
  if (status != ST_OK) return status;
  status = check_basis(plan, fault);
  if (status == ST_OK) status = add_all(parts, plan, out, fault);
  json_free(plan);
  return status;
}
