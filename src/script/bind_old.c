/* The part of the kiosk table about older plans: what lies on the medium, and the goals in it. For whoever has a plan open in which
 * they may write; nothing is kept here, that is kiosk.append's. */
#include "script/parts.h"

#include "exchange/old_rows.h"
#include "exchange/take_in.h"
#include "plan/plan.h"

#include <string.h>

enum { READ_STEPS = 1000000, LIST_MAX = 64 << 10, OUT_MAX = 8 << 20 };
static const char SOME_ID[] = "00000000000000000000000000000000";

static void forget(Buf *buf) {
  if (buf && buf->data) explicit_bzero(buf->data, buf->length);
}

/* The host when somebody has a plan open; NULL after pushing three values. */
static Host *begin(lua_State *lua) {
  Fault fault = {ST_OK, ""};
  Host *host = bind_begin_session(lua, READ_STEPS);
  if (!host) return NULL;
  const HostServices *services = &host->config.services;
  if (!services->medium_list || !services->medium_read || !services->medium_open) {
    bind_failure(lua, ST_UNSUPPORTED, "no medium");
    return NULL;
  }
  if (*host->session.citizen && host->session.account.role != ROLE_GUEST) return host;
  bind_refusal(lua, fault_set(&fault, ST_REFUSED, "no_basis: no plan is open"), &fault);
  return NULL;
}

static const char *text_option(lua_State *lua, const char *name) {
  lua_getfield(lua, 1, name);
  const char *text = luaL_checkstring(lua, -1);
  lua_pop(lua, 1); /* the table keeps it */
  return text;
}

/* kiosk.old_files{} -> list of {name=, kind=, size=, at=} */
static int kiosk_old_files(lua_State *lua) {
  Host *host = begin(lua);
  if (!host) return 3;
  Buf *out = owned_push_buf(lua, LIST_MAX);
  Status status = host->config.services.medium_list(host->config.services.context, out);
  if (status != ST_OK) return bind_failure(lua, status, "the medium cannot be read");
  json_to_lua(lua, buf_text(out), out->length);
  return 1;
}

/* kiosk.old_rows{ file= } -> {goals=, broken=, broken_count=, left=, encoding=} */
static int kiosk_old_rows(lua_State *lua) {
  Host *host = begin(lua);
  if (!host) return 3;
  const char *file = text_option(lua, "file");
  Buf *bytes = owned_push_buf(lua, OLD_FILE_MAX), *out = owned_push_buf(lua, OUT_MAX);
  Fault fault = {ST_OK, ""};
  Status status = host->config.services.medium_read(host->config.services.context, file, bytes);
  if (status == ST_OK)
    status = old_rows_read(old_form(file), buf_text(bytes), bytes->length, plan_holds_cpr, out, &fault);
  forget(bytes);
  if (status != ST_OK) return bind_failure(lua, status, "the file cannot be read");
  json_to_lua(lua, buf_text(out), out->length);
  forget(out);
  return 1;
}

/* --- packages --- */

/* Would it be kept? What is not is told, and the rest is taken. */
static bool may_be_kept(const Mem *mem, const Json *item) {
  Buf body = buf_new(mem, OUT_MAX);
  Json *whole = NULL;
  Fault fault = {ST_OK, ""};
  buf_addf(&body, "{\"id\":\"%s\",\"plan\":\"%s\"", SOME_ID, SOME_ID);
  for (const Json *field = json_first(item); field; field = json_next(field)) {
    buf_add_char(&body, ',');
    json_add_text(&body, json_name(field), strlen(json_name(field)));
    buf_add_char(&body, ':');
    json_add_node(&body, field);
  }
  buf_add_char(&body, '}');
  bool good = body.status == ST_OK && json_parse(buf_text(&body), body.length, &whole) == ST_OK &&
              plan_check_entry("old_goal.new", whole, &fault) == ST_OK;
  json_free(whole);
  forget(&body);
  buf_free(&body);
  return good;
}

/* {"plan":..., "goals":[those that may be kept], "broken":[{"what"}], "aside": how many things are not known} */
static Status sort_out(lua_State *lua, const Host *host, const Buf *handover, Buf *out) {
  Json **all = owned_push_json(lua), **taken = owned_push_json(lua);
  Buf *items = owned_push_buf(lua, OUT_MAX);
  Fault fault;
  Status status = json_parse(buf_text(handover), handover->length, all);
  if (status == ST_OK) status = take_in(*all, items, &fault);
  if (status == ST_OK) status = json_parse(buf_text(items), items->length, taken);
  forget(items);
  if (status != ST_OK) return status;
  int good = 0, broken = 0;
  buf_add_text(out, "{\"plan\":");
  json_add_node(out, json_field(*taken, "plan"));
  buf_add_text(out, ",\"goals\":[");
  for (const Json *one = json_first(json_field(*taken, "goals")); one; one = json_next(one)) {
    bool keep = good < PLAN_MAX_OLD_GOALS && may_be_kept(&host->mem, one);
    if (keep && good++ > 0) buf_add_char(out, ',');
    if (keep) json_add_node(out, one);
    broken += !keep;
  }
  buf_addf(out, "],\"broken\":%d", broken);
  return out->status;
}

static Status open_package(lua_State *lua, const Host *host, Buf *out) {
  const char *file = text_option(lua, "file"), *passphrase = text_option(lua, "passphrase");
  Buf *handover = owned_push_buf(lua, OUT_MAX), *aside = owned_push_buf(lua, OUT_MAX);
  Json **strange = owned_push_json(lua);
  const HostServices *services = &host->config.services;
  Status status = services->medium_open(services->context, file, passphrase, handover, aside);
  if (status == ST_OK) status = sort_out(lua, host, handover, out);
  int count = 0;
  if (status == ST_OK) status = json_parse(buf_text(aside), aside->length, strange);
  for (const Json *one = status == ST_OK ? json_first(*strange) : NULL; one; one = json_next(one)) count++;
  buf_addf(out, ",\"aside\":%d}", count);
  forget(handover);
  forget(aside);
  return status;
}

/* kiosk.old_package{ file=, passphrase= } -> {plan=, goals=, broken=, aside=} */
static int kiosk_old_package(lua_State *lua) {
  Host *host = begin(lua);
  if (!host) return 3;
  luaL_checkstack(lua, 20, "a package");
  Buf *out = owned_push_buf(lua, OUT_MAX);
  Status status = open_package(lua, host, out);
  if (status != ST_OK) return bind_failure(lua, status, "the package cannot be read");
  json_to_lua(lua, buf_text(out), out->length);
  forget(out);
  return 1;
}

void bind_old(lua_State *lua) {
  static const luaL_Reg FUNCTIONS[] = {
      {"old_files", kiosk_old_files}, {"old_rows", kiosk_old_rows}, {"old_package", kiosk_old_package}, {NULL, NULL}};
  luaL_setfuncs(lua, FUNCTIONS, 0);
}
