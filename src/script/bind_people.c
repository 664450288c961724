/* The part of the kiosk table about people: signing in and out, codes, accounts, opening a plan. Check, call the store,
 * keep the session, push. */
#include "script/parts.h"

#include <lauxlib.h>
#include <string.h>

/* A slow hash in instructions, so that no script makes a loop of it: twenty in one event. */
enum { CODE_STEPS = 1000000, LIGHT_STEPS = 10000, BODY_MAX = 64 << 10 };

/* --- what was refused, in words for scripts --- */

typedef struct RuleKey {
  const char *rule, *key;
} RuleKey;

static const RuleKey RULE_KEYS[] = {
    {"code", "error.code_wrong"},          {"wait", "error.code_wait"},
    {"staff", "error.code_staff"},         {"closed", "error.code_closed"},
    {"disabled", "error.account_disabled"}, {"card", "error.card_old"},
    {"older", "error.store_older"},
    {"weak", "error.code_weak"},           {"taken", "error.code_taken"},
    {"several", "error.several"},          {"not_yours", "error.not_yours"},
    {"own_yes", "error.not_yours"},        {"their_words", "error.not_yours"},
    {"no_basis", "error.no_basis"},        {"no_session", "error.no_session"},
    {"last_administrator", "error.last_administrator"},
    {"not_joined", "error.not_joined"},    {"in_company", "error.in_company"},
    {"paused", "error.meeting_paused"},    {"stopped", "error.meeting_stopped"},
    {"meeting_over", "error.meeting_over"}, {"under_way", "error.meeting_under_way"},
    {"citizen_not_here", "error.citizen_not_here"}, {"past", "error.past"},
    {"no_day", "error.no_day"},            {"no_fallback", "error.no_fallback"},
};

/* The rule stands in front of the detail's first ':'. */
static bool says(const Fault *fault, const char *rule) {
  size_t length = strlen(rule);
  return fault->status == ST_REFUSED && strncmp(fault->detail, rule, length) == 0 && fault->detail[length] == ':';
}

int bind_refusal(lua_State *lua, Status status, const Fault *fault) {
  const char *key = status_key(status), *detail = fault->detail;
  for (size_t i = 0; status == ST_REFUSED && i < sizeof RULE_KEYS / sizeof *RULE_KEYS; i++)
    if (says(fault, RULE_KEYS[i].rule)) key = RULE_KEYS[i].key;
  if (says(fault, "weak")) detail += strlen("weak: ");
  lua_pushnil(lua);
  lua_pushstring(lua, key);
  lua_pushstring(lua, detail);
  return 3;
}

/* As above, with the wait or the list of those meant behind it. */
static int refused(lua_State *lua, Status status, const Fault *fault, int64_t wait_ms, const Buf *several) {
  int count = bind_refusal(lua, status, fault);
  if (says(fault, "wait")) {
    lua_pushinteger(lua, wait_ms);
    return count + 1;
  }
  if (!several || !says(fault, "several")) return count;
  json_to_lua(lua, buf_text(several), several->length);
  return count + 1;
}

int bind_code_refusal(lua_State *lua, Status status, const Fault *fault, int64_t wait_ms) {
  return refused(lua, status, fault, wait_ms, NULL);
}

int bind_several_refusal(lua_State *lua, Status status, const Fault *fault, int64_t wait_ms, const Buf *several) {
  return refused(lua, status, fault, wait_ms, several);
}

static int no_store(lua_State *lua) {
  return bind_failure(lua, ST_NOT_FOUND, "no store is open");
}

/* --- arguments and answers --- */

/* A text field of the table at 1, which keeps it; NULL when it is not there. */
static const char *field(lua_State *lua, const char *name) {
  lua_pushstring(lua, name);
  lua_rawget(lua, 1);
  const char *text = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : NULL;
  lua_pop(lua, 1);
  return text;
}

static const char *must(lua_State *lua, const char *name) {
  const char *text = field(lua, name);
  if (!text) luaL_error(lua, "field %s is missing", name);
  return text;
}

static StoreCode code_field(lua_State *lua, const char *name, const char *kind_name) {
  StoreCode code = {.text = must(lua, name)};
  const char *kind = field(lua, kind_name);
  code.kind = code_kind_of(code.text);
  if (kind && !code_kind_parse(kind, &code.kind)) luaL_error(lua, "no such kind of code");
  return code;
}

static void set_text(lua_State *lua, const char *name, const char *text) {
  if (!*text) return;
  lua_pushstring(lua, text);
  lua_setfield(lua, -2, name);
}

int bind_push_account(lua_State *lua, const StoreAccount *account) {
  lua_createtable(lua, 0, 7);
  set_text(lua, "id", account->id.text);
  set_text(lua, "name", account->name);
  set_text(lua, "role", role_name(account->role));
  set_text(lua, "lang", account->lang);
  set_text(lua, "unit", account->unit);
  set_text(lua, "side", account->side);
  return 1;
}

static int done(lua_State *lua, Status status, const Fault *fault) {
  if (status != ST_OK) return bind_refusal(lua, status, fault);
  lua_pushboolean(lua, true);
  return 1;
}

/* The host when there is a store and a table of arguments; NULL after pushing why not. */
static Host *begin(lua_State *lua, lua_Unsigned steps) {
  Host *host = host_of(lua);
  sandbox_spend(lua, steps);
  luaL_checktype(lua, 1, LUA_TTABLE);
  if (host->config.store) return host;
  no_store(lua);
  return NULL;
}

/* Likewise, for somebody who is signed in and whose account is still open. */
static Host *begin_session(lua_State *lua, lua_Unsigned steps) {
  Host *host = begin(lua, steps);
  Fault fault = {ST_OK, ""};
  if (!host) return NULL;
  Status status = host->session.open ? store_account_open(host->config.store, host->session.account.id.text, &fault)
                                     : fault_set(&fault, ST_REFUSED, "no_session: nobody is signed in");
  if (status == ST_OK) return host;
  bind_ended(host, &fault);
  bind_refusal(lua, status, &fault);
  return NULL;
}

Host *bind_begin_session(lua_State *lua, lua_Unsigned steps) {
  return begin_session(lua, steps);
}

void bind_ended(Host *host, const Fault *fault) {
  if (says(fault, "disabled")) session_end(&host->session);
}

/* --- coming and going --- */

static int welcome(lua_State *lua, Host *host, const StoreAccount *account) {
  session_begin(&host->session, account);
  bind_push_account(lua, account);
  if (account->must_change) {
    lua_pushboolean(lua, true);
    lua_setfield(lua, -2, "must_change");
  }
  return 1;
}

static int somebody_is_there(lua_State *lua) {
  lua_pushnil(lua);
  lua_pushliteral(lua, "error.signed_in");
  lua_pushliteral(lua, "somebody is signed in");
  return 3;
}

static int kiosk_sign_in(lua_State *lua) {
  Host *host = begin(lua, CODE_STEPS);
  if (!host) return 3;
  if (host->session.open) return somebody_is_there(lua);
  StoreSignIn sign_in = {.name = field(lua, "name"), .card = field(lua, "card"), .code = code_field(lua, "code", "kind")};
  if (!sign_in.name && !sign_in.card) return luaL_error(lua, "sign_in takes a name or a card");
  StoreAccount account;
  int64_t wait_ms;
  Fault fault = {ST_OK, ""};
  Status status = store_sign_in(host->config.store, &sign_in, &account, &wait_ms, &fault);
  return status == ST_OK ? welcome(lua, host, &account) : refused(lua, status, &fault, wait_ms, NULL);
}

static int kiosk_sign_up(lua_State *lua) {
  Host *host = begin(lua, CODE_STEPS);
  if (!host) return 3;
  if (host->session.open) return somebody_is_there(lua);
  StoreSignUp sign_up = {.name = must(lua, "name"), .lang = must(lua, "lang"), .code = code_field(lua, "code", "kind")};
  StoreAccount account;
  int64_t wait_ms;
  Fault fault = {ST_OK, ""};
  Status status = store_sign_up(host->config.store, &sign_up, &account, &wait_ms, &fault);
  return status == ST_OK ? welcome(lua, host, &account) : refused(lua, status, &fault, wait_ms, NULL);
}

static int kiosk_first_start(lua_State *lua) {
  Host *host = begin(lua, CODE_STEPS);
  if (!host) return 3;
  if (host->session.open) return somebody_is_there(lua);
  StoreAccount account;
  Fault fault = {ST_OK, ""};
  Status status = store_first_start(host->config.store, must(lua, "place"), must(lua, "name"), must(lua, "code"),
                                    &account, &fault);
  return status == ST_OK ? welcome(lua, host, &account) : bind_refusal(lua, status, &fault);
}

static int kiosk_sign_out(lua_State *lua) {
  session_end(&host_of(lua)->session);
  lua_pushboolean(lua, true);
  return 1;
}

static int kiosk_who(lua_State *lua) {
  const Session *session = &host_of(lua)->session;
  if (!session->open) {
    lua_pushnil(lua);
    return 1;
  }
  bind_push_account(lua, &session->account);
  set_text(lua, "citizen", session->citizen);
  set_text(lua, "purpose", *session->citizen ? purpose_name(session->purpose) : "");
  return 1;
}

/* --- plans --- */

static Status look(Host *host, const char *what, Fault *fault) {
  StoreViewer viewer = session_viewer(&host->session);
  return store_look(host->config.store, &viewer, what, fault);
}

/* Opens the plan and has it written down, once per session and purpose; on refusal none is open. */
static Status open_plan(Host *host, const char *citizen, Purpose purpose, Fault *fault) {
  session_open_plan(&host->session, citizen, purpose);
  Status status = look(host, NULL, fault);
  if (status == ST_OK && !session_looked(&host->session, citizen, purpose)) status = look(host, "screen", fault);
  if (status != ST_OK) session_close_plan(&host->session);
  return status;
}

/* kiosk.open_plan(citizen, purpose) */
static int kiosk_open_plan(lua_State *lua) {
  Purpose purpose;
  Fault fault = {ST_OK, ""};
  const char *citizen = luaL_checkstring(lua, 1);
  if (!purpose_parse(luaL_checkstring(lua, 2), &purpose)) return luaL_error(lua, "no such purpose");
  Host *host = host_of(lua);
  sandbox_spend(lua, LIGHT_STEPS);
  if (!host->config.store) return no_store(lua);
  Status status = host->session.open ? open_plan(host, citizen, purpose, &fault)
                                     : fault_set(&fault, ST_REFUSED, "no_session: nobody is signed in");
  bind_ended(host, &fault);
  return done(lua, status, &fault);
}

static int kiosk_close_plan(lua_State *lua) {
  Host *host = host_of(lua);
  Fault fault = {ST_OK, ""};
  if (!host->session.open)
    return bind_refusal(lua, fault_set(&fault, ST_REFUSED, "no_session: nobody is signed in"), &fault);
  session_close_plan(&host->session);
  lua_pushboolean(lua, true);
  return 1;
}

Status bind_look_at_paper(Host *host, Fault *fault) {
  const Session *session = &host->session;
  if (!session->open || !role_is_staff(session->account.role) || !*session->citizen) return ST_OK;
  return look(host, "print", fault);
}

static int push_citizen(lua_State *lua, const StoreAccount *citizen) {
  lua_createtable(lua, 0, 2);
  set_text(lua, "id", citizen->id.text);
  set_text(lua, "name", citizen->name);
  return 1;
}

static int kiosk_emergency(lua_State *lua) {
  Host *host = begin_session(lua, CODE_STEPS);
  if (!host) return 3;
  StoreEmergency emergency = {.staff = host->session.account.id.text,
                              .citizen = field(lua, "citizen"),
                              .name = field(lua, "name"),
                              .reason = must(lua, "reason"),
                              .words = field(lua, "words"),
                              .second_name = must(lua, "second_name"),
                              .second_code = must(lua, "second_code")};
  StoreAccount citizen;
  int64_t wait_ms = 0;
  Fault fault = {ST_OK, ""};
  Buf *several = owned_push_buf(lua, BODY_MAX);
  Status status = store_emergency(host->config.store, &emergency, &citizen, several, &wait_ms, &fault);
  if (status == ST_OK) status = open_plan(host, citizen.id.text, PURPOSE_HELP, &fault);
  return status == ST_OK ? push_citizen(lua, &citizen) : refused(lua, status, &fault, wait_ms, several);
}

/* --- codes --- */

static int kiosk_code_pictures(lua_State *lua) {
  lua_createtable(lua, CODE_PICTURE_COUNT, 0);
  for (int i = 0; i < CODE_PICTURE_COUNT; i++) {
    lua_pushstring(lua, code_pictures()[i]);
    lua_rawseti(lua, -2, i + 1);
  }
  return 1;
}

/* kiosk.code_verdict(kind, code) */
static int kiosk_code_verdict(lua_State *lua) {
  CodeKind kind;
  if (!code_kind_parse(luaL_checkstring(lua, 1), &kind)) return luaL_error(lua, "no such kind of code");
  CodeVerdict verdict = code_verdict(kind, luaL_checkstring(lua, 2));
  if (verdict == CODE_FINE) lua_pushnil(lua);
  else lua_pushstring(lua, code_verdict_name(verdict));
  return 1;
}

static int kiosk_code_change(lua_State *lua) {
  Host *host = begin_session(lua, CODE_STEPS);
  if (!host) return 3;
  StoreCode fresh = code_field(lua, "new", "kind"), now = code_field(lua, "old", "old_kind");
  int64_t wait_ms = 0;
  Fault fault = {ST_OK, ""};
  Status status = store_code_change(host->config.store, host->session.account.id.text, &now, &fresh, &wait_ms, &fault);
  if (status != ST_OK) return refused(lua, status, &fault, wait_ms, NULL);
  host->session.account.must_change = false;
  return done(lua, status, &fault);
}

static int kiosk_name_change(lua_State *lua) {
  Host *host = begin_session(lua, CODE_STEPS);
  if (!host) return 3;
  Session *session = &host->session;
  const char *name = must(lua, "name");
  StoreCode now = code_field(lua, "code", "kind");
  int64_t wait_ms = 0;
  Fault fault = {ST_OK, ""};
  Status status = session->account.role == ROLE_CITIZEN
                      ? store_name_change(host->config.store, session->account.id.text, name, &now, &wait_ms, &fault)
                      : fault_set(&fault, ST_REFUSED, "not_yours: staff's names are changed by administrators");
  if (status != ST_OK) return refused(lua, status, &fault, wait_ms, NULL);
  snprintf(session->account.name, sizeof session->account.name, "%s", name);
  return done(lua, status, &fault);
}

static StoreDesk desk_of(lua_State *lua, const Host *host) {
  return (StoreDesk){.staff = host->session.account.id.text,
                     .staff_code = must(lua, "staff_code"),
                     .citizen = field(lua, "citizen"),
                     .name = field(lua, "name")};
}

static int kiosk_code_reset(lua_State *lua) {
  Host *host = begin_session(lua, CODE_STEPS);
  if (!host) return 3;
  StoreDesk desk = desk_of(lua, host);
  StoreCode fresh = code_field(lua, "new", "kind");
  StoreAccount citizen;
  int64_t wait_ms = 0;
  Fault fault = {ST_OK, ""};
  Buf *several = owned_push_buf(lua, BODY_MAX);
  Status status = store_code_reset(host->config.store, &desk, &fresh, &citizen, several, &wait_ms, &fault);
  return status == ST_OK ? push_citizen(lua, &citizen) : refused(lua, status, &fault, wait_ms, several);
}

static int kiosk_code_unlock(lua_State *lua) {
  Host *host = begin_session(lua, CODE_STEPS);
  if (!host) return 3;
  StoreDesk desk = desk_of(lua, host);
  StoreAccount citizen;
  int64_t wait_ms = 0;
  Fault fault = {ST_OK, ""};
  Buf *several = owned_push_buf(lua, BODY_MAX);
  Status status = store_code_unlock(host->config.store, &desk, &citizen, several, &wait_ms, &fault);
  return status == ST_OK ? push_citizen(lua, &citizen) : refused(lua, status, &fault, wait_ms, several);
}

static int kiosk_card_new(lua_State *lua) {
  lua_settop(lua, 0);
  lua_newtable(lua); /* takes no arguments */
  Host *host = begin_session(lua, LIGHT_STEPS);
  if (!host) return 3;
  char token[STORE_TOKEN_BYTES];
  Fault fault = {ST_OK, ""};
  Status status = store_card_new(host->config.store, host->session.account.id.text, token, &fault);
  if (status != ST_OK) return bind_refusal(lua, status, &fault);
  lua_pushstring(lua, token);
  explicit_bzero(token, sizeof token);
  return 1;
}

/* --- accounts of staff --- */

/* The table at 1 as JSON, without what is not part of the entry. */
static const char *staff_body(lua_State *lua) {
  static const char *const OTHERS[] = {"code", "staff", "own_code", NULL};
  Buf *body = owned_push_buf(lua, BODY_MAX);
  lua_newtable(lua);
  int copy = lua_gettop(lua);
  for (lua_pushnil(lua); lua_next(lua, 1);) {
    lua_pushvalue(lua, -2);
    lua_insert(lua, -2);
    lua_rawset(lua, copy);
  }
  for (int i = 0; OTHERS[i]; i++) {
    lua_pushnil(lua);
    lua_setfield(lua, copy, OTHERS[i]);
  }
  json_from_lua(lua, copy, body);
  lua_settop(lua, copy - 1);
  return buf_text(body);
}

static int kiosk_staff_new(lua_State *lua) {
  Host *host = begin_session(lua, CODE_STEPS);
  if (!host) return 3;
  StoreId id;
  Fault fault = {ST_OK, ""};
  const char *code = must(lua, "code"), *body = staff_body(lua);
  lua_getfield(lua, 1, "own_code");
  bool own_code = lua_toboolean(lua, -1);
  Status status = store_staff_new(host->config.store, host->session.account.id.text, body, code, own_code, &id, &fault);
  if (status != ST_OK) return bind_refusal(lua, status, &fault);
  lua_pushstring(lua, id.text);
  return 1;
}

static int kiosk_staff_change(lua_State *lua) {
  Host *host = begin_session(lua, LIGHT_STEPS);
  if (!host) return 3;
  Fault fault = {ST_OK, ""};
  const char *staff = must(lua, "staff"), *body = staff_body(lua);
  return done(lua, store_staff_change(host->config.store, host->session.account.id.text, staff, body, &fault), &fault);
}

static int kiosk_staff_disable(lua_State *lua) {
  Host *host = begin_session(lua, LIGHT_STEPS);
  if (!host) return 3;
  Fault fault = {ST_OK, ""};
  return done(lua, store_staff_disable(host->config.store, host->session.account.id.text, must(lua, "staff"), &fault),
              &fault);
}

static int kiosk_staff_reset(lua_State *lua) {
  Host *host = begin_session(lua, CODE_STEPS);
  if (!host) return 3;
  Fault fault = {ST_OK, ""};
  Status status = store_staff_reset(host->config.store, host->session.account.id.text, must(lua, "staff"),
                                    field(lua, "name"), must(lua, "code"), &fault);
  return done(lua, status, &fault);
}

/* Calls the function it was made of, whose hashing takes nothing from the script's time. */
static int call_slow(lua_State *lua) {
  int64_t paused = sandbox_pause();
  int results = lua_tocfunction(lua, lua_upvalueindex(1))(lua);
  sandbox_resume(lua, paused);
  return results;
}

static const luaL_Reg SLOW[] = {{"sign_in", kiosk_sign_in},         {"sign_up", kiosk_sign_up},
                                {"first_start", kiosk_first_start}, {"emergency", kiosk_emergency},
                                {"code_change", kiosk_code_change}, {"name_change", kiosk_name_change},
                                {"code_reset", kiosk_code_reset},   {"code_unlock", kiosk_code_unlock},
                                {"staff_new", kiosk_staff_new},     {"staff_reset", kiosk_staff_reset},
                                {NULL, NULL}};

static const luaL_Reg QUICK[] = {{"sign_out", kiosk_sign_out},
                                 {"who", kiosk_who},
                                 {"open_plan", kiosk_open_plan},
                                 {"close_plan", kiosk_close_plan},
                                 {"code_pictures", kiosk_code_pictures},
                                 {"code_verdict", kiosk_code_verdict},
                                 {"card_new", kiosk_card_new},
                                 {"staff_change", kiosk_staff_change},
                                 {"staff_disable", kiosk_staff_disable},
                                 {NULL, NULL}};

void bind_slow(lua_State *lua, const luaL_Reg *functions) {
  for (const luaL_Reg *one = functions; one->name; one++) {
    lua_pushcfunction(lua, one->func);
    lua_pushcclosure(lua, call_slow, 1);
    lua_setfield(lua, -2, one->name);
  }
}

void bind_people(lua_State *lua) {
  luaL_setfuncs(lua, QUICK, 0);
  bind_slow(lua, SLOW);
}
