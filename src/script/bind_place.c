/* The part of the kiosk table about the place: its name, how long the kiosk waits, and an older store that was found. */
#include "people/session.h"
#include "script/parts.h"
#include "store/place.h"

#include <lauxlib.h>

enum { LIGHT_STEPS = 10000, BODY_MAX = 64 << 10 };

/* kiosk.place() -> its name, or nil before the first start. */
static int kiosk_place(lua_State *lua) {
  Host *host = host_of(lua);
  StoreViewer nobody = {.who = "", .citizen = ""};
  Fault fault = {ST_OK, ""};
  sandbox_spend(lua, LIGHT_STEPS);
  if (!host->config.store) return bind_failure(lua, ST_NOT_FOUND, "no store is open");
  Buf *out = owned_push_buf(lua, BODY_MAX);
  Status status = store_read(host->config.store, &nobody, "place", "{}", out, &fault);
  if (status == ST_NOT_FOUND) {
    lua_pushnil(lua);
    return 1;
  }
  if (status != ST_OK) return bind_refusal(lua, status, &fault);
  json_to_lua(lua, buf_text(out), out->length);
  lua_getfield(lua, -1, "name");
  return 1;
}

/* kiosk.idle_limits() -> ms until the session ends, ms before that when the question comes; for whoever is here. A store
 * that cannot be read now keeps nobody waiting for ever: then it is the program's own. */
static int kiosk_idle_limits(lua_State *lua) {
  const Host *host = host_of(lua);
  Role role = host->session.open ? host->session.account.role : ROLE_CITIZEN;
  int chosen = 0;
  Fault ignored;
  if (host->config.store && store_idle(host->config.store, role, &chosen, &ignored) != ST_OK) chosen = 0;
  SessionLimits limits = session_limits(role, host->config.idle_minutes, chosen);
  lua_pushinteger(lua, limits.idle_ms);
  lua_pushinteger(lua, limits.warning_ms);
  return 2;
}

/* kiosk.idle_minutes(role) -> minutes in force; ours when the place chose none; and true when --idle decides. */
static int kiosk_idle_minutes(lua_State *lua) {
  const Host *host = host_of(lua);
  Role role;
  int chosen = 0;
  Fault fault = {ST_OK, ""};
  if (!role_parse(luaL_checkstring(lua, 1), &role)) return luaL_error(lua, "no such role");
  sandbox_spend(lua, LIGHT_STEPS);
  Status status = host->config.store ? store_idle(host->config.store, role, &chosen, &fault) : ST_OK;
  if (status != ST_OK) return bind_refusal(lua, status, &fault);
  lua_pushinteger(lua, session_minutes(role, host->config.idle_minutes, chosen));
  lua_pushboolean(lua, host->config.idle_minutes != 0);
  return 2;
}

static int done(lua_State *lua, Status status, const Fault *fault) {
  if (status != ST_OK) return bind_refusal(lua, status, fault);
  lua_pushboolean(lua, true);
  return 1;
}

/* kiosk.idle_set{ role=, minutes= } -> true */
static int kiosk_idle_set(lua_State *lua) {
  Host *host = bind_begin_session(lua, LIGHT_STEPS);
  Fault fault = {ST_OK, ""};
  Role role;
  if (!host) return 3;
  lua_getfield(lua, 1, "role");
  lua_getfield(lua, 1, "minutes");
  if (!role_parse(luaL_checkstring(lua, -2), &role)) return luaL_error(lua, "no such role");
  int minutes = (int)luaL_checkinteger(lua, -1);
  return done(lua, store_idle_set(host->config.store, host->session.account.id.text, role, minutes, &fault), &fault);
}

/* kiosk.looked_at{} -> true: an administrator has looked at the accounts of an older store. */
static int kiosk_looked_at(lua_State *lua) {
  Host *host = bind_begin_session(lua, LIGHT_STEPS);
  Fault fault = {ST_OK, ""};
  if (!host) return 3;
  return done(lua, store_looked_at(host->config.store, host->session.account.id.text, &fault), &fault);
}

void bind_place(lua_State *lua) {
  static const luaL_Reg FUNCTIONS[] = {{"place", kiosk_place},
                                       {"idle_limits", kiosk_idle_limits},
                                       {"idle_minutes", kiosk_idle_minutes},
                                       {"idle_set", kiosk_idle_set},
                                       {"looked_at", kiosk_looked_at},
                                       {NULL, NULL}};
  luaL_setfuncs(lua, FUNCTIONS, 0);
}
