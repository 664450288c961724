/* The rest of the kiosk table: time, content, printing, settings, text. */
#include "base/log.h"
#include "plan/plan.h"
#include "script/parts.h"
#include "store/own.h"
#include "text/unicode.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

/* What C does for a script, in instructions: a loop of these must end as any other does. */
enum { TEXT_MAX = 1 << 20, STEPS_PER_BYTE = 4, LOG_STEPS = 10000, PRINT_STEPS = 1000000 };

static int kiosk_now(lua_State *lua) {
  const Host *host = host_of(lua);
  lua_pushinteger(lua, clock_now(&host->config.clock));
  lua_pushinteger(lua, clock_wall(&host->config.clock));
  return 2;
}

static int push_day(lua_State *lua, const struct tm *day) {
  lua_createtable(lua, 0, 4);
  lua_pushinteger(lua, day->tm_year + 1900);
  lua_setfield(lua, -2, "year");
  lua_pushinteger(lua, day->tm_mon + 1);
  lua_setfield(lua, -2, "month");
  lua_pushinteger(lua, day->tm_mday);
  lua_setfield(lua, -2, "day");
  lua_pushinteger(lua, day->tm_wday == 0 ? 7 : day->tm_wday);
  lua_setfield(lua, -2, "weekday");
  return 1;
}

static int kiosk_today(lua_State *lua) {
  time_t now = (time_t)(clock_wall(&host_of(lua)->config.clock) / 1000);
  struct tm day;
  if (!localtime_r(&now, &day)) return luaL_error(lua, "no such date");
  return push_day(lua, &day);
}

/* kiosk.moment(wall_ms) -> the local day, hour and minute of something that happened. */
static int kiosk_moment(lua_State *lua) {
  time_t at = (time_t)(luaL_checkinteger(lua, 1) / 1000);
  struct tm day;
  if (!localtime_r(&at, &day)) return luaL_error(lua, "no such date");
  push_day(lua, &day);
  lua_pushinteger(lua, day.tm_hour);
  lua_setfield(lua, -2, "hour");
  lua_pushinteger(lua, day.tm_min);
  lua_setfield(lua, -2, "minute");
  return 1;
}

static int limited(lua_State *lua, int argument, int low, int high) {
  lua_Integer value = luaL_checkinteger(lua, argument);
  luaL_argcheck(lua, value >= low && value <= high, argument, "out of range");
  return (int)value;
}

/* kiosk.date(2026, 2, 31) -> 3 March: days and months may run over. Noon, so that no clock change matters. */
static int kiosk_date(lua_State *lua) {
  struct tm day = {.tm_year = limited(lua, 1, 1800, 2300) - 1900,
                   .tm_mon = limited(lua, 2, -1200, 1200) - 1,
                   .tm_mday = limited(lua, 3, -40000, 40000),
                   .tm_hour = 12,
                   .tm_isdst = -1};
  if (mktime(&day) == (time_t)-1) return luaL_error(lua, "no such date");
  return push_day(lua, &day);
}

static const char *text_option(lua_State *lua, const char *name, const char *otherwise) {
  lua_getfield(lua, 2, name);
  const char *text = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : otherwise;
  lua_pop(lua, 1);
  return text;
}

/* kiosk.print(view, {name=, format=, title=, footer=, more=, printer=}) -> true, all. The view belongs to Lua until it
 * is printed. */
static int kiosk_print(lua_State *lua) {
  Host *host = host_of(lua);
  luaL_checktype(lua, 1, LUA_TTABLE);
  luaL_checktype(lua, 2, LUA_TTABLE);
  if (!host->config.services.print) return bind_failure(lua, ST_UNSUPPORTED, "nothing to print with");
  sandbox_spend(lua, PRINT_STEPS);
  Fault fault = {ST_OK, ""};
  Status seen = bind_look_at_paper(host, &fault);
  if (seen != ST_OK) return bind_refusal(lua, seen, &fault);
  View **view = owned_push_view(lua);
  *view = view_new(&host->mem);
  if (!*view) return bind_failure(lua, ST_NO_MEMORY, "no memory for the printed plan");
  view_from_lua(lua, 1, *view);
  lua_getfield(lua, 2, "printer");
  bool printer = lua_toboolean(lua, -1);
  HostPrint what = {.view = *view,
                    .name = text_option(lua, "name", "plan"),
                    .format = text_option(lua, "format", "a4"),
                    .title = text_option(lua, "title", ""),
                    .footer = text_option(lua, "footer", NULL),
                    .more = text_option(lua, "more", NULL),
                    .to_printer = printer};
  char tag[STORE_TAG_BYTES] = "";
  if (host->config.store && *host->session.citizen) store_tag(host->config.store, host->session.citizen, tag);
  what.tag = tag;
  bool all = true;
  Status status = host->config.services.print(host->config.services.context, &what, &all);
  if (status != ST_OK) return bind_failure(lua, status, "the plan was not printed");
  lua_pushboolean(lua, true);
  lua_pushboolean(lua, all);
  return 2;
}

static int kiosk_printer_ready(lua_State *lua) {
  const HostServices *services = &host_of(lua)->config.services;
  lua_pushboolean(lua, services->printer_ready && services->printer_ready(services->context));
  return 1;
}

/* kiosk.sound(name) -> true. A kiosk without loudspeakers is no fault of a script's: words always say it too. */
static int kiosk_sound(lua_State *lua) {
  const HostServices *services = &host_of(lua)->config.services;
  const char *name = luaL_checkstring(lua, 1);
  sandbox_spend(lua, PRINT_STEPS);
  if (!services->sound) return bind_failure(lua, ST_UNSUPPORTED, "nothing to play sounds with");
  Status status = services->sound(services->context, name);
  if (status != ST_OK) return bind_failure(lua, status, "the sound was not played");
  lua_pushboolean(lua, true);
  return 1;
}

static int kiosk_idle(lua_State *lua) {
  const HostServices *services = &host_of(lua)->config.services;
  lua_pushinteger(lua, services->idle_ms ? services->idle_ms(services->context) : 0);
  return 1;
}

static void remember(Host *host, const char *name, const char *value) {
  if (strcmp(name, "theme") == 0) snprintf(host->theme, sizeof host->theme, "%s", value);
  if (strcmp(name, "reading") == 0) snprintf(host->reading, sizeof host->reading, "%s", value);
  if (strcmp(name, "text_percent") == 0) host->text_percent = (int)strtol(value, NULL, 10);
  if (strcmp(name, "session") == 0 && strcmp(value, "end") == 0) {
    snprintf(host->theme, sizeof host->theme, "%s", host->config.theme ? host->config.theme : "paper");
    snprintf(host->reading, sizeof host->reading, "%s", host->config.reading ? host->config.reading : "normal");
    host->text_percent = host->config.text_percent > 0 ? host->config.text_percent : 100;
  }
  if (strcmp(name, "lang") != 0) return;
  char *lang = mem_text(&host->mem, value);
  if (!lang) return;
  mem_free_text(&host->mem, host->lang);
  host->lang = lang;
}

static int kiosk_set(lua_State *lua) {
  Host *host = host_of(lua);
  const char *name = luaL_checkstring(lua, 1), *value = luaL_tolstring(lua, 2, NULL);
  const HostServices *services = &host->config.services;
  Status status = services->set ? services->set(services->context, name, value) : ST_OK;
  if (status != ST_OK) return bind_failure(lua, status, "no such setting");
  remember(host, name, value);
  lua_pushboolean(lua, true);
  return 1;
}

static int kiosk_get(lua_State *lua) {
  const Host *host = host_of(lua);
  const HostServices *services = &host->config.services;
  const char *name = luaL_checkstring(lua, 1);
  if (strcmp(name, "theme") == 0) lua_pushstring(lua, host->theme);
  else if (strcmp(name, "text_percent") == 0) lua_pushinteger(lua, host->text_percent);
  else if (strcmp(name, "lang") == 0) lua_pushstring(lua, host->lang);
  else if (strcmp(name, "trouble") == 0) lua_pushstring(lua, host->config.trouble);
  else if (strcmp(name, "reading") == 0) lua_pushstring(lua, host->reading);
  else if (strcmp(name, "demo") == 0) lua_pushboolean(lua, host->config.demo);
  else if (strcmp(name, "second") == 0) lua_pushboolean(lua, services->second && services->second(services->context));
  else if (strcmp(name, "heard") == 0) lua_pushboolean(lua, host->config.heard);
  else lua_pushnil(lua);
  return 1;
}

/* kiosk.refuses(text) -> true when the text holds what is never kept: the rule the store will apply too, asked
 * early so that the person reads it at the field. */
static int kiosk_refuses(lua_State *lua) {
  size_t length;
  const char *text = luaL_checklstring(lua, 1, &length);
  sandbox_spend(lua, length * STEPS_PER_BYTE);
  lua_pushboolean(lua, plan_holds_cpr(text, length));
  return 1;
}

static int kiosk_fold(lua_State *lua) {
  size_t length;
  const char *text = luaL_checklstring(lua, 1, &length);
  sandbox_spend(lua, length * STEPS_PER_BYTE);
  Buf *out = owned_push_buf(lua, TEXT_MAX);
  unicode_fold(out, text, length);
  if (out->status != ST_OK) return bind_failure(lua, out->status, "the text cannot be folded");
  lua_pushlstring(lua, buf_text(out), out->length);
  return 1;
}

static int kiosk_length(lua_State *lua) {
  size_t length;
  const char *text = luaL_checklstring(lua, 1, &length);
  sandbox_spend(lua, length * STEPS_PER_BYTE);
  lua_pushinteger(lua, (lua_Integer)unicode_count_graphemes(text, length));
  return 1;
}

static int kiosk_log(lua_State *lua) {
  const char *text = luaL_checkstring(lua, 1);
  sandbox_spend(lua, LOG_STEPS);
  log_line("%.300s", text);
  return 0;
}

void bind_kiosk(lua_State *lua) {
  static const luaL_Reg FUNCTIONS[] = {{"now", kiosk_now},       {"today", kiosk_today},
                                       {"moment", kiosk_moment},
                                       {"date", kiosk_date},     {"content", module_content},
                                       {"print", kiosk_print},   {"printer_ready", kiosk_printer_ready},
                                       {"set", kiosk_set},       {"get", kiosk_get},
                                       {"fold", kiosk_fold},     {"length", kiosk_length},
                                       {"log", kiosk_log},       {"list", json_list},
                                       {"refuses", kiosk_refuses}, {"sound", kiosk_sound},
                                       {"idle", kiosk_idle},     {"modules", module_names},
                                       {NULL, NULL}};
  luaL_setfuncs(lua, FUNCTIONS, 0);
}
