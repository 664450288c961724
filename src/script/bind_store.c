/* kiosk.append, save_draft, drop_draft, read, new_id: check, call the store, push. Who reads and writes is who is signed
 * in. */
#include "script/parts.h"

#include <lauxlib.h>
#include <string.h>

enum { BODY_MAX = 4 << 20, READ_STEPS = 10000, WRITE_STEPS = 20000 };

int bind_failure(lua_State *lua, Status status, const char *detail) {
  lua_pushnil(lua);
  lua_pushstring(lua, status_key(status));
  lua_pushstring(lua, detail);
  return 3;
}

/* Why there is none is what the person is told. */
int bind_no_store(lua_State *lua, const Host *host) {
  bind_failure(lua, ST_NOT_FOUND, "no store is open");
  if (!host->config.trouble) return 3;
  lua_pushstring(lua, host->config.trouble);
  lua_replace(lua, -3);
  return 3;
}

static int answer(lua_State *lua, Status status, const Fault *fault) {
  if (status != ST_OK) return bind_refusal(lua, status, fault);
  lua_pushboolean(lua, true);
  return 1;
}

static const char *option(lua_State *lua, int index, const char *name, const char *otherwise) {
  if (!lua_istable(lua, index)) return otherwise;
  lua_pushstring(lua, name);
  lua_rawget(lua, index);
  const char *text = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : otherwise;
  lua_pop(lua, 1); /* the table keeps it */
  return text;
}

static bool is_set(lua_State *lua, int options, const char *name) {
  if (!lua_istable(lua, options)) return false;
  lua_pushstring(lua, name);
  lua_rawget(lua, options);
  bool set = lua_toboolean(lua, -1);
  lua_pop(lua, 1);
  return set;
}

/* Written by whoever joined, in their own name: options.as is "joined". */
static bool is_joined(lua_State *lua, int options) {
  return strcmp(option(lua, options, "as", ""), "joined") == 0;
}

static StoreActor actor_of(lua_State *lua, int options) {
  const Host *host = host_of(lua);
  const Session *session = &host->session;
  const char *role = session->account.role == ROLE_CITIZEN ? "citizen" : "staff";
  if (session->account.role == ROLE_CITIZEN && is_set(lua, options, "helped")) role = "citizen_with_helper";
  return (StoreActor){.id = session->account.id.text, .role = role};
}

/* Whoever writes has that plan open. */
static Status check_open(const Host *host, const char *citizen, Fault *fault) {
  const Session *session = &host->session;
  if (!session->open) return fault_set(fault, ST_REFUSED, "no_session: nobody is signed in");
  if (!*session->citizen || strcmp(session->citizen, citizen) != 0)
    return fault_set(fault, ST_REFUSED, "no_basis: that plan is not open");
  return ST_OK;
}

/* Drafts and answers are the citizen's own; staff have those of what they learn themselves. */
static Status check_own(const Host *host, const char *owner, Fault *fault) {
  const Session *session = &host->session;
  if (!session->open) return fault_set(fault, ST_REFUSED, "no_session: nobody is signed in");
  if (strcmp(session->account.id.text, owner) == 0) return ST_OK;
  return fault_set(fault, ST_REFUSED, "not_yours: answers are the citizen's own");
}

/* Fields of one entry without its kind, as JSON; the kind is left to the caller. */
static void entry_body(lua_State *lua, int entry, Buf *out) {
  lua_newtable(lua);
  int copy = lua_gettop(lua);
  for (lua_pushnil(lua); lua_next(lua, entry);) {
    lua_pushvalue(lua, -2);
    lua_insert(lua, -2);
    lua_rawset(lua, copy);
  }
  lua_pushnil(lua);
  lua_setfield(lua, copy, "kind");
  json_from_lua(lua, copy, out);
  lua_settop(lua, copy - 1);
}

/* Whoever begins a meeting is in company from then on, before anything more is read. */
static void sit_down_where_it_begins(Session *session, const StoreEntry *entries, int count) {
  for (int i = 0; i < count; i++) {
    Json *body = NULL;
    if (strcmp(entries[i].kind, "meeting.begun") != 0) continue;
    if (json_parse(entries[i].body, strlen(entries[i].body), &body) == ST_OK)
      session_sit_down(session, json_text(json_field(body, "meeting")));
    json_free(body);
  }
}

/* Options at 3. */
static Status append(lua_State *lua, const char *citizen, const StoreEntry *entries, int count, Fault *fault) {
  Host *host = host_of(lua);
  bool joined = is_joined(lua, 3);
  StoreActor actor = joined ? (StoreActor){.id = host->session.joined.id.text, .role = "staff"} : actor_of(lua, 3);
  StoreViewer viewer = joined ? session_joined_viewer(&host->session) : session_viewer(&host->session);
  Status status = check_open(host, citizen, fault);
  if (status == ST_OK && joined) status = bind_check_joined(host, fault);
  if (status == ST_OK) status = store_may_write(host->config.store, &viewer, entries, count, fault);
  bind_ended(host, fault);
  if (status != ST_OK) return status;
  status = store_append(host->config.store, &actor, citizen, entries, count, option(lua, 3, "draft", NULL), fault);
  if (status == ST_OK) sit_down_where_it_begins(&host->session, entries, count);
  return status;
}

const StoreEntry *bind_entries(lua_State *lua, int list, int *count) {
  *count = (int)lua_rawlen(lua, list);
  StoreEntry *entries = lua_newuserdatauv(lua, sizeof *entries * (size_t)(*count + 1), 0);
  luaL_checkstack(lua, 3 * *count + 10, NULL);
  for (int i = 0; i < *count; i++) {
    lua_rawgeti(lua, list, i + 1);
    luaL_checktype(lua, -1, LUA_TTABLE);
    int entry = lua_gettop(lua);
    const char *kind = option(lua, entry, "kind", "");
    Buf *body = owned_push_buf(lua, BODY_MAX);
    entry_body(lua, entry, body);
    entries[i] = (StoreEntry){.kind = kind, .body = buf_text(body)};
  }
  return entries;
}

/* kiosk.append(citizen, entries, options) */
static int kiosk_append(lua_State *lua) {
  Host *host = host_of(lua);
  int count;
  sandbox_spend(lua, WRITE_STEPS);
  const char *citizen = luaL_checkstring(lua, 1);
  luaL_checktype(lua, 2, LUA_TTABLE);
  lua_settop(lua, 3);
  if (lua_rawlen(lua, 2) > BIND_MOST_ENTRIES) return bind_failure(lua, ST_TOO_LARGE, "too many entries");
  if (!host->config.store) return bind_no_store(lua, host);
  const StoreEntry *entries = bind_entries(lua, 2, &count);
  Fault fault = {ST_OK, ""};
  return answer(lua, append(lua, citizen, entries, count, &fault), &fault);
}

/* kiosk.save_draft(whose or nil, draft, head, answers, options): nil is whoever is signed in. */
static int kiosk_save_draft(lua_State *lua) {
  Host *host = host_of(lua);
  sandbox_spend(lua, WRITE_STEPS);
  const char *owner = luaL_optstring(lua, 1, host->session.account.id.text), *draft = luaL_checkstring(lua, 2);
  luaL_checktype(lua, 3, LUA_TTABLE);
  luaL_checktype(lua, 4, LUA_TTABLE);
  lua_settop(lua, 5);
  if (!host->config.store) return bind_no_store(lua, host);
  Buf *head = owned_push_buf(lua, BODY_MAX), *answers = owned_push_buf(lua, BODY_MAX);
  json_from_lua(lua, 3, head);
  if (lua_rawlen(lua, 4) == 0) buf_add_text(answers, "[]");
  else json_from_lua(lua, 4, answers);
  Fault fault = {ST_OK, ""};
  StoreActor actor = actor_of(lua, 5);
  Status status = check_own(host, owner, &fault);
  if (status == ST_OK)
    status = store_save_draft(host->config.store, &actor, owner, draft, buf_text(head), buf_text(answers), &fault);
  return answer(lua, status, &fault);
}

static int kiosk_drop_draft(lua_State *lua) {
  Host *host = host_of(lua);
  sandbox_spend(lua, WRITE_STEPS);
  const char *draft = luaL_checkstring(lua, 1);
  if (!host->config.store) return bind_no_store(lua, host);
  Fault fault = {ST_OK, ""};
  StoreActor actor = actor_of(lua, 2);
  Status status = check_own(host, actor.id, &fault);
  if (status == ST_OK) status = store_drop_draft(host->config.store, &actor, actor.id, draft, &fault);
  return answer(lua, status, &fault);
}

static int kiosk_read(lua_State *lua) {
  Host *host = host_of(lua);
  sandbox_spend(lua, READ_STEPS);
  const char *name = luaL_checkstring(lua, 1);
  lua_settop(lua, 2);
  if (!host->config.store) return bind_no_store(lua, host);
  Buf *arguments = owned_push_buf(lua, BODY_MAX), *out = owned_push_buf(lua, BODY_MAX);
  if (lua_istable(lua, 2)) json_from_lua(lua, 2, arguments);
  else buf_add_text(arguments, "{}");
  Fault fault = {ST_OK, ""};
  StoreViewer viewer = session_viewer(&host->session);
  Status status = store_read(host->config.store, &viewer, name, buf_text(arguments), out, &fault);
  bind_ended(host, &fault);
  if (status != ST_OK) return bind_refusal(lua, status, &fault);
  json_to_lua(lua, buf_text(out), out->length);
  return 1;
}

/* Without a store (pictures, practice) ids are still ids. */
static int kiosk_new_id(lua_State *lua) {
  Host *host = host_of(lua);
  if (host->config.store) {
    lua_pushstring(lua, store_new_id(host->config.store).text);
    return 1;
  }
  unsigned char bytes[16];
  char text[33];
  random_fill(&host->config.random, bytes, sizeof bytes);
  for (int i = 0; i < 16; i++) snprintf(text + 2 * i, 3, "%02x", bytes[i]);
  lua_pushstring(lua, text);
  return 1;
}

void bind_store(lua_State *lua) {
  static const luaL_Reg FUNCTIONS[] = {{"append", kiosk_append},         {"save_draft", kiosk_save_draft},
                                       {"drop_draft", kiosk_drop_draft}, {"read", kiosk_read},
                                       {"new_id", kiosk_new_id},         {NULL, NULL}};
  luaL_setfuncs(lua, FUNCTIONS, 0);
}
