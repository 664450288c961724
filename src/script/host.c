#include "script/host.h"

#include "script/parts.h"

#include <lauxlib.h>
#include <string.h>

/* What screens need, measured: 1.2 MB, 1 million instructions and 12 ms for the heaviest of all there are; 5.2 MB,
 * 3.6 million and 55 ms for a flow of 500 repeats with long answers. Three times the memory and five times the
 * instructions of that still end an endless script within 150 ms here (and 0.5 s of processor time anywhere). */
enum { DEFAULT_CAP = 16 << 20, DEFAULT_BUDGET = 20000 };

static const char APPLICATION = 0, HOST = 0; /* registry keys */

Host *host_of(lua_State *lua) {
  lua_rawgetp(lua, LUA_REGISTRYINDEX, &HOST);
  Host *host = lua_touserdata(lua, -1);
  lua_pop(lua, 1);
  return host;
}

/* Argument 1: the host. Leaves the application table in the registry. */
static int boot(lua_State *lua) {
  lua_rawsetp(lua, LUA_REGISTRYINDEX, &HOST);
  owned_open(lua);
  json_open(lua);
  lua_pushcfunction(lua, module_require);
  lua_setglobal(lua, "require");
  lua_newtable(lua);
  bind_kiosk(lua);
  bind_store(lua);
  bind_people(lua);
  bind_meeting(lua);
  bind_own(lua);
  bind_handover(lua);
  bind_old(lua);
  bind_place(lua);
  bind_learn(lua);
  lua_setglobal(lua, "kiosk");
  lua_pushcfunction(lua, module_require);
  lua_pushliteral(lua, "boot");
  lua_call(lua, 1, 1);
  luaL_checktype(lua, -1, LUA_TTABLE);
  lua_rawsetp(lua, LUA_REGISTRYINDEX, &APPLICATION);
  return 0;
}

static bool copy_config(Host *host, const HostConfig *config) {
  host->config = *config;
  host->scripts_dir = mem_text(&host->mem, config->scripts_dir);
  host->content_dir = mem_text(&host->mem, config->content_dir);
  host->spare_dir = config->spare_dir ? mem_text(&host->mem, config->spare_dir) : NULL;
  host->lang = mem_text(&host->mem, config->lang ? config->lang : "da");
  snprintf(host->theme, sizeof host->theme, "%s", config->theme ? config->theme : "paper");
  snprintf(host->reading, sizeof host->reading, "%s", config->reading ? config->reading : "normal");
  host->text_percent = config->text_percent > 0 ? config->text_percent : 100;
  return host->scripts_dir && host->content_dir && host->lang && (host->spare_dir || !config->spare_dir);
}

Status host_new(const HostConfig *config, Host **out, Fault *fault) {
  Mem mem = config->mem ? *config->mem : mem_system();
  Host *host = mem_new(&mem, sizeof *host);
  *out = NULL;
  if (!host) return fault_set(fault, ST_NO_MEMORY, "no memory for scripts");
  host->mem = mem;
  size_t cap = config->memory_cap ? config->memory_cap : DEFAULT_CAP;
  bool good = copy_config(host, config) &&
              sandbox_open(&host->sandbox, &mem, cap, config->budget > 0 ? config->budget : DEFAULT_BUDGET) == ST_OK;
  Status status = good ? ST_OK : fault_set(fault, ST_NO_MEMORY, "no memory for scripts");
  if (good) {
    host->sandbox.talkative = config->talkative;
    lua_pushcfunction(host->sandbox.lua, boot);
    lua_pushlightuserdata(host->sandbox.lua, host);
    status = sandbox_call(&host->sandbox, 1, 0, fault);
  }
  if (status != ST_OK) host_free(host);
  else *out = host;
  return status;
}

void host_free(Host *host) {
  if (!host) return;
  sandbox_close(&host->sandbox);
  session_end(&host->session);
  mem_free_text(&host->mem, host->scripts_dir);
  mem_free_text(&host->mem, host->content_dir);
  mem_free_text(&host->mem, host->spare_dir);
  mem_free_text(&host->mem, host->lang);
  Mem mem = host->mem;
  mem_free(&mem, host, sizeof *host);
}

void host_set_store(Host *host, Store *store, const char *trouble) {
  host->config.store = store;
  host->config.trouble = trouble;
}

/* What the door is asked to do: a function of the application, and how to put its arguments and result. */
typedef struct Errand {
  const char *function;
  const char *texts[3];
  const char *names[3]; /* names[0] set: the texts become fields of one table */
  View *view;           /* the result becomes this view */
  Buf *out;             /* the result is a text, put here */
  int64_t number;       /* the result is a number, put here */
  bool aside;           /* the table says that it came from the second window */
  bool asks;            /* nothing changes by it: what was answered before still holds */
  bool missing;
} Errand;

static int push_arguments(lua_State *lua, const Errand *errand) {
  int count = 0;
  if (!errand->names[0]) {
    for (; count < 3 && errand->texts[count]; count++) lua_pushstring(lua, errand->texts[count]);
    return count;
  }
  lua_createtable(lua, 0, 3);
  for (int i = 0; i < 3; i++) {
    lua_pushstring(lua, errand->texts[i]);
    lua_setfield(lua, -2, errand->names[i]);
  }
  if (errand->aside) lua_pushboolean(lua, true), lua_setfield(lua, -2, "aside");
  return 1;
}

static int run_errand(lua_State *lua) {
  Errand *errand = lua_touserdata(lua, 1);
  lua_rawgetp(lua, LUA_REGISTRYINDEX, &APPLICATION);
  lua_pushstring(lua, errand->function);
  lua_rawget(lua, -2);
  if (lua_isnil(lua, -1)) {
    errand->missing = true;
    return 0;
  }
  lua_call(lua, push_arguments(lua, errand), 1);
  if (errand->view) view_from_lua(lua, -1, errand->view);
  if (lua_type(lua, -1) == LUA_TNUMBER) lua_numbertointeger(lua_tonumber(lua, -1), &errand->number);
  if (errand->out && lua_type(lua, -1) == LUA_TSTRING) {
    size_t length;
    const char *text = lua_tolstring(lua, -1, &length);
    buf_add(errand->out, text, length);
  }
  return 0;
}

/* What scripts ask of the program may make the program ask the host for a word: not from inside a script. */
static Status do_errand(Host *host, Errand *errand, Fault *fault) {
  lua_State *lua = host->sandbox.lua;
  if (host->busy) return fault_set(fault, ST_IN_USE, "a script is running");
  lua_settop(lua, 0);
  lua_pushcfunction(lua, run_errand);
  lua_pushlightuserdata(lua, errand);
  host->busy = true;
  if (!errand->asks) host->due_known = host->word_known = false;
  Status status = sandbox_call(&host->sandbox, 1, 0, fault);
  host->busy = false;
  if (status == ST_OK && errand->missing)
    return fault_set(fault, ST_NOT_FOUND, "the application has no function %s", errand->function);
  return status;
}

/* Whose account was closed, or has run out, in the middle of a session: nothing more is done for them, and the screen says
 * so at the next thing they do. What is left of them on the screen is cleared by the scripts. */
static bool is_out(Host *host, const char *kind) {
  Fault fault = {ST_OK, ""};
  bool by_hand = strcmp(kind, "tick") != 0 && strcmp(kind, "cover") != 0 && strcmp(kind, "fault") != 0 &&
                 strcmp(kind, "unplugged") != 0 && strcmp(kind, "plugged") != 0;
  if (!by_hand || !host->session.open || !host->config.store || !role_is_staff(host->session.account.role)) return false;
  if (store_account_open(host->config.store, host->session.account.id.text, &fault) != ST_REFUSED) return false;
  bind_ended(host, &fault);
  return !host->session.open;
}

static Status send_event(Host *host, const char *const texts[3], bool aside, Fault *fault) {
  static const char *const CLOSED[] = {"closed", "", ""};
  bool out = is_out(host, texts[0]);
  if (out) texts = CLOSED;
  Errand errand = {.function = "event", .texts = {texts[0], texts[1], texts[2]}, .names = {"kind", "id", "value"},
                   .aside = aside && !out};
  return do_errand(host, &errand, fault);
}

Status host_event(Host *host, const char *kind, const char *id, const char *value, Fault *fault) {
  return send_event(host, (const char *const[]){kind, id, value}, false, fault);
}

Status host_aside_event(Host *host, const char *kind, const char *id, const char *value, Fault *fault) {
  return send_event(host, (const char *const[]){kind, id, value}, true, fault);
}

Status host_view(Host *host, View **out, Fault *fault) {
  View *view = view_new(&host->mem);
  *out = NULL;
  if (!view) return fault_set(fault, ST_NO_MEMORY, "no memory for a view");
  Errand errand = {.function = "view", .view = view};
  Status status = do_errand(host, &errand, fault);
  if (status == ST_OK) *out = view;
  else view_free(view);
  return status;
}

int64_t host_deadline(Host *host) {
  Errand errand = {.function = "deadline", .number = -1, .asks = true};
  Fault fault;
  if (host->due_known) return host->due;
  host->due = do_errand(host, &errand, &fault) == ST_OK ? errand.number : -1;
  host->due_known = true;
  return host->due;
}

void host_touched(Host *host) { host->due_known = false; }

Status host_call(Host *host, const char *function, const char *argument, Buf *out, Fault *fault) {
  Errand errand = {.function = function, .texts = {argument}, .out = out};
  Status status = do_errand(host, &errand, fault);
  return status == ST_OK && out->status != ST_OK ? fault_set(fault, out->status, "the answer is too large") : status;
}

static bool is_last_word(const Host *host, const char *lang, const char *key) {
  return host->word_known && strcmp(host->word_lang, lang) == 0 && strcmp(host->word_key, key) == 0;
}

const char *host_word(Host *host, const char *lang, const char *key) {
  Buf out = buf_new(&host->mem, sizeof host->word - 1);
  Errand errand = {.function = "word", .texts = {lang, key}, .out = &out, .asks = true};
  Fault fault;
  if (is_last_word(host, lang, key)) return host->word;
  bool found = do_errand(host, &errand, &fault) == ST_OK && out.length > 0;
  snprintf(host->word, sizeof host->word, "%s", found ? buf_text(&out) : key);
  buf_free(&out);
  int lang_length = snprintf(host->word_lang, sizeof host->word_lang, "%s", lang);
  int key_length = snprintf(host->word_key, sizeof host->word_key, "%s", key);
  host->word_known = found && lang_length < (int)sizeof host->word_lang && key_length < (int)sizeof host->word_key;
  return host->word;
}

StoreViewer host_viewer(const Host *host) {
  return session_viewer(&host->session);
}

void host_sign_out(Host *host) {
  session_end(&host->session);
}
