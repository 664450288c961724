/* The part of the kiosk table about a meeting: who has joined the citizen at the screen, at whose table the screen stands,
 * and the private notes of whoever joined. */
#include "script/parts.h"
#include "store/meeting.h"

#include <lauxlib.h>
#include <string.h>

enum { CODE_STEPS = 1000000, LIGHT_STEPS = 10000, NOTE_MAX = 64 << 10 };

static int refuse(lua_State *lua, const char *why) {
  Fault fault = {ST_OK, ""};
  return bind_refusal(lua, fault_set(&fault, ST_REFUSED, "%s", why), &fault);
}

static int done(lua_State *lua, Status status, const Fault *fault) {
  if (status != ST_OK) return bind_refusal(lua, status, fault);
  lua_pushboolean(lua, true);
  return 1;
}

static const char *option(lua_State *lua, const char *name) {
  lua_getfield(lua, 1, name);
  const char *text = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : NULL;
  lua_pop(lua, 1); /* the table keeps it */
  return text;
}

/* A meeting is held at the screen of the one whose plan it is. NULL after pushing why not. */
static Host *begin(lua_State *lua, lua_Unsigned steps) {
  Host *host = bind_begin_session(lua, steps);
  if (!host || host->session.account.role == ROLE_CITIZEN) return host;
  refuse(lua, "not_yours: a meeting is held in the citizen's own session");
  return NULL;
}

/* --- joining --- */

static bool may_join(const StoreAccount *account) {
  return role_is_staff(account->role) && role_may(account->role, RIGHT_OPEN_PLAN);
}

/* kiosk.join{ name= or card=, code= } -> { id, name, role, unit, side } */
static int kiosk_join(lua_State *lua) {
  Host *host = begin(lua, CODE_STEPS);
  if (!host) return 3;
  StoreSignIn sign_in = {.name = option(lua, "name"), .card = option(lua, "card"), .code = {.text = option(lua, "code")}};
  StoreAccount account;
  int64_t wait_ms = 0;
  Fault fault = {ST_OK, ""};
  if (!sign_in.code.text || (!sign_in.name && !sign_in.card)) return luaL_error(lua, "join takes a name or a card, and a code");
  sign_in.code.kind = code_kind_of(sign_in.code.text);
  Status status = store_sign_in(host->config.store, &sign_in, &account, &wait_ms, &fault);
  if (status == ST_OK && !may_join(&account))
    status = fault_set(&fault, ST_REFUSED, "not_yours: this account joins no meeting");
  if (status != ST_OK) return bind_code_refusal(lua, status, &fault, wait_ms);
  host->session.joined = account;
  host->session.has_joined = true;
  return bind_push_account(lua, &account);
}

/* kiosk.leave{} -> true: whoever joined has left the screen. */
static int kiosk_leave(lua_State *lua) {
  Session *session = &host_of(lua)->session;
  session->has_joined = false;
  explicit_bzero(&session->joined, sizeof session->joined);
  lua_pushboolean(lua, true);
  return 1;
}

Status bind_check_joined(Host *host, Fault *fault) {
  Session *session = &host->session;
  if (!session->has_joined) return fault_set(fault, ST_REFUSED, "not_joined: nobody has joined");
  Status status = store_account_open(host->config.store, session->joined.id.text, fault);
  if (status == ST_REFUSED) session->has_joined = false;
  return status == ST_REFUSED ? fault_set(fault, ST_REFUSED, "not_joined: that account is closed") : status;
}

/* --- the company --- */

static int push_company(lua_State *lua, const Session *session) {
  if (!*session->meeting && !session->has_joined) {
    lua_pushnil(lua);
    return 1;
  }
  lua_createtable(lua, 0, 2);
  if (*session->meeting) {
    lua_pushstring(lua, session->meeting);
    lua_setfield(lua, -2, "meeting");
  }
  if (session->has_joined) {
    bind_push_account(lua, &session->joined);
    lua_setfield(lua, -2, "joined");
  }
  return 1;
}

/* The table is left when the meeting is over, or with the session: others sit there until then. */
static Status leave_table(Host *host, Fault *fault) {
  Session *session = &host->session;
  if (!*session->meeting) return ST_OK;
  Status status = store_meeting_under_way(host->config.store, session->citizen, session->meeting, fault);
  if (status == ST_OK) return fault_set(fault, ST_REFUSED, "under_way: the meeting is not over");
  if (status != ST_REFUSED) return status;
  session->meeting[0] = '\0';
  return ST_OK;
}

static Status sit_down(Host *host, const char *meeting, Fault *fault) {
  Session *session = &host->session;
  if (strcmp(session->meeting, meeting) == 0) return ST_OK;
  Status status = leave_table(host, fault);
  if (status == ST_OK) status = store_meeting_under_way(host->config.store, session->citizen, meeting, fault);
  if (status == ST_OK) session_sit_down(session, meeting);
  return status;
}

/* kiosk.company() tells; kiosk.company{ meeting= } sits down at that table, kiosk.company{} leaves it. */
static int kiosk_company(lua_State *lua) {
  Fault fault = {ST_OK, ""};
  if (lua_isnoneornil(lua, 1)) return push_company(lua, &host_of(lua)->session);
  Host *host = begin(lua, LIGHT_STEPS);
  if (!host) return 3;
  const char *meeting = option(lua, "meeting");
  return done(lua, meeting ? sit_down(host, meeting, &fault) : leave_table(host, &fault), &fault);
}

/* --- private notes --- */

/* kiosk.private_note{ meeting=, words= } keeps; without words it gives them back. */
static int kiosk_private_note(lua_State *lua) {
  Host *host = begin(lua, LIGHT_STEPS);
  if (!host) return 3;
  Session *session = &host->session;
  StoreNote note = {.account = session->joined.id.text, .citizen = session->citizen, .meeting = option(lua, "meeting")};
  const char *words = option(lua, "words");
  Fault fault = {ST_OK, ""};
  if (!note.meeting) return luaL_error(lua, "field meeting is missing");
  Status status = bind_check_joined(host, &fault);
  if (words) return done(lua, status == ST_OK ? store_note_put(host->config.store, &note, words, &fault) : status, &fault);
  Buf *out = owned_push_buf(lua, NOTE_MAX);
  if (status == ST_OK) status = store_note_get(host->config.store, &note, out, &fault);
  if (status != ST_OK) return bind_refusal(lua, status, &fault);
  lua_pushlstring(lua, buf_text(out), out->length);
  return 1;
}

void bind_meeting(lua_State *lua) {
  static const luaL_Reg FUNCTIONS[] = {{"leave", kiosk_leave}, {"company", kiosk_company},
                                       {"private_note", kiosk_private_note}, {NULL, NULL}};
  static const luaL_Reg SLOW[] = {{"join", kiosk_join}, {NULL, NULL}};
  luaL_setfuncs(lua, FUNCTIONS, 0);
  bind_slow(lua, SLOW);
}
