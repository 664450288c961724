/* A file of goals, or a package of another kiosk, as an older plan of one citizen. What is broken is told and the rest is kept, in
 * one transaction. What becomes of the goals is the citizen's to decide, at the kiosk. */
#include "app/import_old.h"

#include "app/ask_code.h"
#include "app/commands.h"
#include "app/export_learning.h"
#include "app/medium.h"
#include "app/module.h"
#include "app/package.h"
#include "base/log.h"
#include "exchange/old_rows.h"
#include "exchange/take_in.h"
#include "plan/plan.h"
#include "store/own.h"

#include <stdio.h>
#include <string.h>

enum { TEXT_MAX = 16 << 20, LIST_MAX = 64 << 10, ID_BYTES = STORE_ID_TEXT };

typedef struct Import {
  const Options *options;
  Store *store;
  StoreId plan;
  StoreEntry entries[PLAN_MAX_OLD_GOALS + 1];
  Buf bodies[PLAN_MAX_OLD_GOALS + 1];
  int count, broken;
} Import;

static void tell(Import *import, int line, const char *what) {
  import->broken++;
  if (line > 0)
    log_line("line %d: %s; left out", line, what);
  else
    log_line("%s; left out", what);
}

static void forget(Buf *buf) {
  if (buf->data) explicit_bzero(buf->data, buf->capacity);
  buf_free(buf);
}

static void add_members(Buf *body, const Json *item) {
  for (const Json *field = json_first(item); field; field = json_next(field)) {
    buf_add_char(body, ',');
    json_add_text(body, json_name(field), strlen(json_name(field)));
    buf_add_char(body, ':');
    json_add_node(body, field);
  }
}

/* One more entry, when it is one that may be kept. */
static bool add_entry(Import *import, const char *kind, const char *of, StoreId id, const Json *item) {
  Mem mem = mem_system();
  Json *whole = NULL;
  Fault fault = {ST_OK, ""};
  if (import->count > PLAN_MAX_OLD_GOALS) return false;
  Buf *body = &import->bodies[import->count];
  *body = buf_new(&mem, TEXT_MAX);
  buf_addf(body, "{\"id\":\"%s\"", id.text);
  if (of) buf_addf(body, ",\"plan\":\"%s\"", of);
  add_members(body, item);
  buf_add_char(body, '}');
  bool good = body->status == ST_OK && json_parse(buf_text(body), body->length, &whole) == ST_OK &&
              plan_check_entry(kind, whole, &fault) == ST_OK;
  json_free(whole);
  if (!good) {
    forget(body);
    return false;
  }
  import->entries[import->count] = (StoreEntry){.kind = kind, .body = buf_text(body)};
  import->count++;
  return true;
}

static Status add_goals(Import *import, const Json *goals, Fault *fault) {
  for (const Json *goal = goals; goal; goal = json_next(goal))
    if (!add_entry(import, "old_goal.new", import->plan.text, store_new_id(import->store), goal))
      tell(import, (int)json_number(json_field(goal, "line"), 0), "it cannot be kept");
  return import->count > 1 ? ST_OK : fault_set(fault, ST_BAD_INPUT, "there is no goal in this file; nothing was taken");
}

static Status add_plan(Import *import, const Json *plan, Fault *fault) {
  return add_entry(import, "old_plan.new", NULL, import->plan, plan)
             ? ST_OK
             : fault_set(fault, ST_BAD_INPUT, "--form takes authority, stay, provider, treatment, compass or other");
}

/* --- what kind of file it is --- */

static Status plan_of_options(const Options *options, Json **out) {
  Mem mem = mem_system();
  Buf text = buf_new(&mem, LIST_MAX);
  buf_add_text(&text, "{\"imported\":\"file\",\"form\":");
  const char *form = options->form ? options->form : "other";
  json_add_text(&text, form, strlen(form));
  if (options->unit) buf_add_text(&text, ",\"unit\":");
  if (options->unit) json_add_text(&text, options->unit, strlen(options->unit));
  buf_add_char(&text, '}');
  Status status = json_parse(buf_text(&text), text.length, out);
  buf_free(&text);
  return status;
}

static void tell_broken(Import *import, const Json *told) {
  static const struct {
    const char *why, *words;
  } WHYS[] = {{"long", "it is too long"},          {"text", "it is no clean text"},   {"cpr", "it holds something shaped like a CPR number"},
              {"columns", "it has too many columns"}, {"quote", "its quotes do not end"}, {"empty", "it holds no goal"}};
  for (const Json *one = json_first(json_field(told, "broken")); one; one = json_next(one))
    for (size_t i = 0; i < sizeof WHYS / sizeof *WHYS; i++)
      if (strcmp(WHYS[i].why, json_text(json_field(one, "why"))) == 0)
        tell(import, (int)json_number(json_field(one, "line"), 0), WHYS[i].words);
  int left = (int)json_number(json_field(told, "left"), 0);
  if (left > 0) log_line("%d goals more than one plan may hold; left out", left);
  import->broken += left;
}

static Status take_rows(Import *import, const char *path, const Buf *bytes, Buf *out, Fault *fault) {
  Json *told = NULL, *plan = NULL;
  Status status = old_rows_read(old_form(path), buf_text(bytes), bytes->length, plan_holds_cpr, out, fault);
  if (status == ST_OK) status = json_parse(buf_text(out), out->length, &told);
  if (status == ST_OK) status = plan_of_options(import->options, &plan);
  if (status == ST_OK) status = add_plan(import, plan, fault);
  if (status == ST_OK) tell_broken(import, told);
  if (status == ST_OK) status = add_goals(import, json_first(json_field(told, "goals")), fault);
  json_free(told);
  json_free(plan);
  return status;
}

static Status take_package(Import *import, const Buf *bytes, Buf *out, Fault *fault) {
  char passphrase[ASK_CODE_BYTES];
  Json *handover = NULL, *items = NULL;
  Buf plan = buf_new(&out->mem, TEXT_MAX), aside = buf_new(&out->mem, TEXT_MAX);
  Status status = ask_passphrase(passphrase, fault);
  if (status == ST_OK)
    status = package_read(module_door("zipped", ZIPPED_DOOR), bytes, passphrase, &plan, &aside, NULL, NULL, fault);
  explicit_bzero(passphrase, sizeof passphrase);
  if (status == ST_OK) status = json_parse(buf_text(&plan), plan.length, &handover);
  if (status == ST_OK) status = take_in(handover, out, fault);
  if (status == ST_OK) status = json_parse(buf_text(out), out->length, &items);
  if (status == ST_OK && strcmp(buf_text(&aside), "[]") != 0) tell(import, 0, "something in it is not known to this version");
  if (status == ST_OK) status = add_plan(import, json_field(items, "plan"), fault);
  if (status == ST_OK) status = add_goals(import, json_first(json_field(items, "goals")), fault);
  json_free(handover);
  json_free(items);
  forget(&plan);
  forget(&aside);
  return status;
}

static Status take_file(Import *import, const char *path, Fault *fault) {
  Mem mem = mem_system();
  Buf bytes = buf_new(&mem, PACKAGE_MAX), out = buf_new(&mem, TEXT_MAX);
  Status status = medium_read_file(path, &bytes, fault);
  import->plan = store_new_id(import->store);
  if (status == ST_OK && package_begins(bytes.data, bytes.length))
    status = take_package(import, &bytes, &out, fault);
  else if (status == ST_OK)
    status = take_rows(import, path, &bytes, &out, fault);
  forget(&bytes);
  forget(&out);
  return status;
}

/* --- for whom --- */

static Status find_citizen(Import *import, StoreAccount *citizen, Fault *fault) {
  Mem mem = mem_system();
  Buf several = buf_new(&mem, LIST_MAX);
  Status status = store_citizen_named(import->store, import->options->whose, citizen, &several, fault);
  buf_free(&several);
  return status == ST_REFUSED ? fault_set(fault, status, "several people have that name; give the id instead (see minplan people)") : status;
}

static Status run(Import *import, Fault *fault) {
  StoreAccount citizen;
  StoreActor actor = {.id = "", .role = "kiosk"};
  Status status = find_citizen(import, &citizen, fault);
  if (status == ST_OK) status = take_file(import, import->options->words[1], fault);
  if (status == ST_OK) status = store_append(import->store, &actor, citizen.id.text, import->entries, import->count, NULL, fault);
  explicit_bzero(&citizen, sizeof citizen);
  for (int i = 0; i < import->count; i++) forget(&import->bodies[i]);
  return status;
}

int import_old(const Options *options, const Paths *paths) {
  static Import import; /* too large for a stack */
  Fault fault = {ST_OK, ""};
  import = (Import){.options = options};
  Status status = learning_store(options, paths, &import.store, &fault);
  if (status == ST_OK) status = run(&import, &fault);
  store_close(import.store);
  if (status != ST_OK) return tell_fault(&fault);
  printf("%d taken, %d left out; what becomes of them is decided at the kiosk\n", import.count - 1, import.broken);
  return import.broken > 0 ? EXIT_COULD_NOT : EXIT_DONE;
}
