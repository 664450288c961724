#include "app/retain.h"

#include "app/out_papers.h"
#include "base/log.h"
#include "store/own.h"

#include <stdio.h>
#include <string.h>

enum { INVENTORY_MAX = 1 << 20, QUIET_MS = 5 * 60 * 1000 };

static Status read_inventory(const char *content, Buf *out, Fault *fault) {
  char path[PATH_SIZE], bytes[4096];
  size_t got;
  if (snprintf(path, sizeof path, "%s/inventory.json", content) >= (int)sizeof path)
    return fault_set(fault, ST_TOO_LARGE, "the content's path is too long");
  FILE *file = fopen(path, "rb");
  if (!file) return fault_set(fault, ST_NOT_FOUND, "content/inventory.json is missing");
  while ((got = fread(bytes, 1, sizeof bytes, file)) > 0) buf_add(out, bytes, got);
  fclose(file);
  return out->status == ST_OK
             ? ST_OK
             : fault_set(fault, out->status, "content/inventory.json is too large");
}

static Status load(const char *content, RetentionRules *rules, Fault *fault) {
  Mem mem = mem_system();
  Buf text = buf_new(&mem, INVENTORY_MAX);
  Json *inventory = NULL;
  Status status = read_inventory(content, &text, fault);
  if (status == ST_OK && json_parse(buf_text(&text), text.length, &inventory) != ST_OK)
    status = fault_set(fault, ST_BAD_INPUT, "content/inventory.json is not JSON");
  if (status == ST_OK) status = retention_parse(inventory, rules, fault);
  json_free(inventory);
  buf_free(&text);
  return status;
}

/* Of a content pack that says nothing, or something wrong, the program's own days count. */
static Status load_rules(const Paths *paths, RetentionRules *rules) {
  Fault fault = {ST_OK, ""};
  Status status = load(paths->content, rules, &fault);
  if (status == ST_OK) return ST_OK;
  bool own = strcmp(paths->content, paths->own_content) == 0;
  if (own || status != ST_NOT_FOUND) log_line("%s", fault.detail);
  return own ? status : load(paths->own_content, rules, &fault);
}

static void look(const Retain *retain, Store *store) {
  RetentionRules rules;
  RetentionDone done;
  Fault fault = {ST_OK, ""};
  if (load_rules(retain->paths, &rules) != ST_OK) return;
  if (store_retain(store, &rules, &done, &fault) != ST_OK)
    log_line("%s", fault.detail);
  else if (done.act == RETENTION_CLOCK_BEHIND)
    log_line("the clock stands before a time that was known; nothing is removed until it is right");
  (void)out_papers_forget_erased(retain->paths, store,
                                 &fault); /* tells the log itself, and tries again tomorrow */
}

Retain retain_new(const Paths *paths, Clock clock) {
  return (Retain){.paths = paths, .clock = clock, .due_ms = clock_now(&clock)};
}

void retain_tick(Retain *retain, Store *store, int64_t touched_ms) {
  int64_t now = clock_now(&retain->clock);
  if (now < retain->due_ms) return;
  if (touched_ms > 0 && now - touched_ms < QUIET_MS) {
    retain->due_ms = touched_ms + QUIET_MS;
    return;
  }
  retain->due_ms = now + RETENTION_EVERY_MS;
  if (store) look(retain, store);
}

int64_t retain_deadline(const Retain *retain) {
  return retain->due_ms;
}
