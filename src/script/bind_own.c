/* The part of the kiosk table about what is a citizen's own: taking it away, and being erased. Only
 * for the citizen who is signed in, and only about that citizen. */
#include "script/parts.h"
#include "store/own.h"

#include <lauxlib.h>
#include <string.h>

/* Writing all pages anew, and a slow hash: a few in one event. */
enum { OWN_STEPS = 8000000, EXPORT_MAX = 64 << 20 };

static const char *option(lua_State *lua, int table, const char *name) {
  lua_getfield(lua, table, name);
  const char *text = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : NULL;
  lua_pop(lua, 1); /* the table keeps it */
  return text;
}

/* The session's host when it is a citizen's; NULL after pushing three values. */
static Host *begin_own(lua_State *lua) {
  Fault fault = {ST_OK, ""};
  Host *host = bind_begin_session(lua, OWN_STEPS);
  if (!host || host->session.account.role == ROLE_CITIZEN) return host;
  bind_refusal(lua, fault_set(&fault, ST_REFUSED, "not_yours: only the citizen's own"), &fault);
  return NULL;
}

static int push_parcel(lua_State *lua, HostParcel *parcel) {
  lua_createtable(lua, 0, 2);
  lua_pushstring(lua, parcel->file);
  lua_setfield(lua, -2, "file");
  lua_pushstring(lua, parcel->passphrase);
  lua_setfield(lua, -2, "passphrase");
  explicit_bzero(parcel, sizeof *parcel);
  return 1;
}

/* kiosk.take_away(view, {title=, footer=}) -> {file=, passphrase=}. The passphrase is told here and
 * never again. */
static int kiosk_take_away(lua_State *lua) {
  Host *host = begin_own(lua);
  if (!host) return 3;
  luaL_checktype(lua, 2, LUA_TTABLE);
  const HostServices *services = &host->config.services;
  if (!services->take_away) return bind_failure(lua, ST_UNSUPPORTED, "nowhere to put it");
  Fault fault = {ST_OK, ""};
  StoreViewer viewer = session_viewer(&host->session);
  Buf *all = owned_push_buf(lua, EXPORT_MAX);
  Status status = store_export(host->config.store, &viewer, all, &fault);
  if (status != ST_OK) return bind_refusal(lua, status, &fault);
  View **view = owned_push_view(lua);
  *view = view_new(&host->mem);
  if (!*view) return bind_failure(lua, ST_NO_MEMORY, "no memory for the paper");
  view_from_lua(lua, 1, *view);
  HostParcel parcel = {.paper = {.view = *view,
                                 .format = "a4",
                                 .title = option(lua, 2, "title"),
                                 .footer = option(lua, 2, "footer")},
                       .json = buf_text(all),
                       .length = all->length};
  status = services->take_away(services->context, &parcel);
  explicit_bzero(all->data, all->length);
  return status == ST_OK ? push_parcel(lua, &parcel)
                         : bind_failure(lua, status, "the file was not written");
}

/* kiosk.erase_me{ code=, kind= } -> true; the session is over then. What could not be overwritten
 * at once is at the next start: the person is gone all the same. */
static int kiosk_erase_me(lua_State *lua) {
  Host *host = begin_own(lua);
  if (!host) return 3;
  StoreCode code = {.text = option(lua, 1, "code")};
  const char *kind = option(lua, 1, "kind");
  int64_t wait_ms = 0;
  Fault fault = {ST_OK, ""};
  if (!code.text) return luaL_error(lua, "field code is missing");
  code.kind = code_kind_of(code.text);
  if (kind && !code_kind_parse(kind, &code.kind)) return luaL_error(lua, "no such kind of code");
  Status status =
      store_erase_own(host->config.store, host->session.account.id.text, &code, &wait_ms, &fault);
  if (status != ST_OK && !store_is_unswept(&fault))
    return bind_code_refusal(lua, status, &fault, wait_ms);
  session_end(&host->session);
  lua_pushboolean(lua, true);
  return 1;
}

void bind_own(lua_State *lua) {
  static const luaL_Reg FUNCTIONS[] = {
      {"take_away", kiosk_take_away}, {"erase_me", kiosk_erase_me}, {NULL, NULL}};
  luaL_setfuncs(lua, FUNCTIONS, 0);
}
