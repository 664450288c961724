/* The part of the kiosk table about what is a citizen's own: taking it away, and being erased. Only
 * for the citizen who is signed in, and only about that citizen. */
#include "script/parts.h"
#include "store/own.h"

#include <lauxlib.h>
#include <string.h>

/* Writing all pages anew, and a slow hash: a few in one event. */
enum { OWN_STEPS = 8000000, EXPORT_MAX = 64 << 20, LIST_MAX = 64 << 10 };

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

/* What no printer took of theirs. That the person is gone stands, also when a paper could not be removed. */
static void forget_papers(const Host *host, const char *citizen) {
  char tag[STORE_TAG_BYTES];
  const HostServices *services = &host->config.services;
  store_tag(host->config.store, citizen, tag);
  if (services->forget_papers) services->forget_papers(services->context, tag);
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
  forget_papers(host, host->session.account.id.text);
  session_end(&host->session);
  lua_pushboolean(lua, true);
  return 1;
}

static StorePerson second_person(lua_State *lua) {
  StorePerson second = {.name = option(lua, 1, "second_name"), .code = option(lua, 1, "second_code")};
  if (!second.name || !second.code) luaL_error(lua, "fields second_name and second_code must be there");
  return second;
}

/* kiosk.erase_beside{ citizen= or name=, staff_code=, second_name=, second_code= } -> the citizen's name. */
static int kiosk_erase_beside(lua_State *lua) {
  Host *host = bind_begin_session(lua, OWN_STEPS);
  if (!host) return 3;
  StoreDesk desk = {.staff = host->session.account.id.text,
                    .staff_code = option(lua, 1, "staff_code"),
                    .citizen = option(lua, 1, "citizen"),
                    .name = option(lua, 1, "name")};
  StorePerson second = second_person(lua);
  StoreAccount citizen;
  int64_t wait_ms = 0;
  Fault fault = {ST_OK, ""};
  if (!desk.staff_code) return luaL_error(lua, "field staff_code is missing");
  Buf *several = owned_push_buf(lua, LIST_MAX);
  Status status = store_erase_beside(host->config.store, &desk, &second, &citizen, several, &wait_ms, &fault);
  if (status != ST_OK && !store_is_unswept(&fault))
    return bind_several_refusal(lua, status, &fault, wait_ms, several);
  forget_papers(host, citizen.id.text);
  lua_pushstring(lua, citizen.name);
  explicit_bzero(&citizen, sizeof citizen);
  return 1;
}

void bind_own(lua_State *lua) {
  static const luaL_Reg FUNCTIONS[] = {{"take_away", kiosk_take_away}, {NULL, NULL}};
  static const luaL_Reg SLOW[] = {
      {"erase_me", kiosk_erase_me}, {"erase_beside", kiosk_erase_beside}, {NULL, NULL}};
  luaL_setfuncs(lua, FUNCTIONS, 0);
  bind_slow(lua, SLOW);
}
