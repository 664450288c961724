#include "script/sandbox.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

enum { HOOK_STEP = 1000, REP_MAX = 64 * 1024, TRACE_MAX = 200 };

/* What scripts and content may call. Nothing gets in by forgetting to take it out. */
static const char *const ALLOWED[] = {
    "assert", "error", "ipairs", "next", "pairs", "pcall", "xpcall", "select", "tonumber", "tostring", "type",
    "rawequal", "rawget", "rawlen", "rawset", "getmetatable", "setmetatable",
    "string.byte", "string.char", "string.find", "string.format", "string.len", "string.lower", "string.rep",
    "string.reverse", "string.sub", "string.upper",
    "table.concat", "table.insert", "table.pack", "table.remove", "table.sort", "table.unpack",
    "math.abs", "math.ceil", "math.cos", "math.exp", "math.floor", "math.fmod", "math.huge", "math.log", "math.max",
    "math.maxinteger", "math.min", "math.mininteger", "math.modf", "math.pi", "math.sin", "math.sqrt",
    "math.tointeger", "math.type", "math.ult",
    "utf8.char", "utf8.charpattern", "utf8.codepoint", "utf8.codes", "utf8.len", "utf8.offset",
    NULL};

const char *const *sandbox_allowed(void) { return ALLOWED; }

static Sandbox *of(lua_State *lua) { return *(Sandbox **)lua_getextraspace(lua); }

static void *allocate(void *context, void *block, size_t old_size, size_t new_size) {
  Sandbox *sandbox = context;
  size_t before = block ? old_size : 0;
  if (new_size == 0) {
    free(block);
    sandbox->used -= before;
    return NULL;
  }
  if (new_size > before && (new_size > SANDBOX_BLOCK_MAX || sandbox->used - before + new_size > sandbox->cap)) return NULL;
  void *moved = realloc(block, new_size);
  if (moved) sandbox->used = sandbox->used - before + new_size;
  return moved;
}

/* Past the limit the hook fires at every instruction, so that whatever catches the error gets it again. */
static void count_instructions(lua_State *lua, lua_Debug *record) {
  Sandbox *sandbox = of(lua);
  (void)record;
  if (sandbox->left-- > 0) return;
  sandbox->over = true;
  lua_sethook(lua, count_instructions, LUA_MASKCOUNT, 1);
  luaL_error(lua, "over its budget of time");
}

/* Protected calls of ours: an error passes through, a passed limit does not stop here. */
static int guarded_pcall(lua_State *lua) {
  luaL_checkany(lua, 1);
  int status = lua_pcall(lua, lua_gettop(lua) - 1, LUA_MULTRET, 0);
  if (status != LUA_OK && of(lua)->over) return lua_error(lua);
  lua_pushboolean(lua, status == LUA_OK);
  lua_insert(lua, 1);
  return lua_gettop(lua);
}

/* As pcall; the handler runs afterwards and not inside the error, where no hook could stop it. */
static int guarded_xpcall(lua_State *lua) {
  luaL_checktype(lua, 2, LUA_TFUNCTION);
  lua_pushvalue(lua, 2);
  lua_remove(lua, 2);
  lua_insert(lua, 1); /* handler, function, arguments */
  int status = lua_pcall(lua, lua_gettop(lua) - 2, LUA_MULTRET, 0);
  if (status != LUA_OK && of(lua)->over) return lua_error(lua);
  if (status != LUA_OK) {
    lua_pushvalue(lua, 1);
    lua_insert(lua, -2);
    lua_call(lua, 1, 1);
  }
  lua_pushboolean(lua, status == LUA_OK);
  lua_replace(lua, 1);
  return lua_gettop(lua);
}

/* Finalizers would run at a time nobody chose. */
static int guarded_setmetatable(lua_State *lua) {
  luaL_checktype(lua, 1, LUA_TTABLE);
  luaL_argexpected(lua, lua_isnil(lua, 2) || lua_istable(lua, 2), 2, "nil or table");
  if (lua_istable(lua, 2)) {
    lua_pushliteral(lua, "__gc");
    lua_rawget(lua, 2);
    if (!lua_isnil(lua, -1)) return luaL_error(lua, "__gc is not for scripts");
    lua_pop(lua, 1);
  }
  if (luaL_getmetafield(lua, 1, "__metatable") != LUA_TNIL) return luaL_error(lua, "this metatable is locked");
  lua_settop(lua, 2);
  lua_setmetatable(lua, 1);
  return 1;
}

static int guarded_getmetatable(lua_State *lua) {
  if (!lua_istable(lua, 1) || !lua_getmetatable(lua, 1)) lua_pushnil(lua);
  else luaL_getmetafield(lua, 1, "__metatable");
  return 1;
}

/* Plain text only: patterns can backtrack without end. */
static int guarded_find(lua_State *lua) {
  size_t length, wanted;
  const char *text = luaL_checklstring(lua, 1, &length), *what = luaL_checklstring(lua, 2, &wanted);
  lua_Integer from = luaL_optinteger(lua, 3, 1);
  if (!lua_toboolean(lua, 4) && strpbrk(what, "^$*+?.([%-"))
    return luaL_error(lua, "find takes plain text here: pass true as its fourth argument");
  if (from < 0) from = (lua_Integer)length + from + 1;
  if (from < 1) from = 1;
  const char *found = (size_t)(from - 1) <= length
                          ? memmem(text + from - 1, length - (size_t)(from - 1), what, wanted)
                          : NULL;
  if (!found) return lua_pushnil(lua), 1;
  lua_pushinteger(lua, found - text + 1);
  lua_pushinteger(lua, found - text + (lua_Integer)wanted);
  return 2;
}

static int guarded_rep(lua_State *lua) {
  size_t length, between = 0;
  const char *text = luaL_checklstring(lua, 1, &length), *separator = luaL_optlstring(lua, 3, "", &between);
  lua_Integer times = luaL_checkinteger(lua, 2);
  luaL_Buffer buffer;
  if (times <= 0) return lua_pushliteral(lua, ""), 1;
  if (times > REP_MAX || (length + between) * (size_t)times > REP_MAX) return luaL_error(lua, "rep makes at most 64 KiB");
  luaL_buffinit(lua, &buffer);
  for (lua_Integer i = 0; i < times; i++) {
    luaL_addlstring(&buffer, text, length);
    if (i + 1 < times) luaL_addlstring(&buffer, separator, between);
  }
  luaL_pushresult(&buffer);
  return 1;
}

/* A table that lies about its length would keep these busy in C, where no hook reaches. */
static int guarded_table(lua_State *lua) {
  luaL_checktype(lua, 1, LUA_TTABLE);
  if (luaL_getmetafield(lua, 1, "__len") != LUA_TNIL) return luaL_error(lua, "not for tables with __len");
  return lua_tocfunction(lua, lua_upvalueindex(1))(lua);
}

static const luaL_Reg GUARDED[] = {{"pcall", guarded_pcall},
                                   {"xpcall", guarded_xpcall},
                                   {"setmetatable", guarded_setmetatable},
                                   {"getmetatable", guarded_getmetatable},
                                   {"string.find", guarded_find},
                                   {"string.rep", guarded_rep}};

/* Pushes our version of an allowed function, or Lua's own (which is on the stack) as it is or guarded. */
static void guard_function(lua_State *lua, const char *name) {
  for (size_t i = 0; i < sizeof GUARDED / sizeof *GUARDED; i++) {
    if (strcmp(GUARDED[i].name, name) != 0) continue;
    lua_pop(lua, 1);
    lua_pushcfunction(lua, GUARDED[i].func);
    return;
  }
  if (strncmp(name, "table.", 6) == 0 && strcmp(name, "table.pack") != 0) lua_pushcclosure(lua, guarded_table, 1);
}

/* Copies one allowed name from Lua's own libraries (table at `from`) into the table at `to`. */
static void copy_allowed(lua_State *lua, const char *name, int from, int to) {
  const char *dot = strchr(name, '.');
  if (!dot) {
    lua_getfield(lua, from, name);
    guard_function(lua, name);
    lua_setfield(lua, to, name);
    return;
  }
  lua_pushlstring(lua, name, (size_t)(dot - name));
  lua_pushvalue(lua, -1);
  lua_rawget(lua, to);
  if (lua_isnil(lua, -1)) {
    lua_pop(lua, 1);
    lua_newtable(lua);
    lua_pushvalue(lua, -2);
    lua_pushvalue(lua, -2);
    lua_rawset(lua, to);
  }
  lua_pushvalue(lua, -2);
  lua_gettable(lua, from);
  lua_getfield(lua, -1, dot + 1);
  guard_function(lua, name);
  lua_setfield(lua, -3, dot + 1);
  lua_pop(lua, 3);
}

static const char PRISTINE = 0; /* registry key of Lua's own libraries */

void sandbox_push_environment(lua_State *lua) {
  lua_newtable(lua);
  int to = lua_gettop(lua);
  lua_rawgetp(lua, LUA_REGISTRYINDEX, &PRISTINE);
  for (const char *const *name = ALLOWED; *name; name++) copy_allowed(lua, *name, to + 1, to);
  lua_settop(lua, to);
}

/* Strings find their methods in a table that no script can reach. */
static void lock_strings(lua_State *lua) {
  lua_pushliteral(lua, "");
  lua_newtable(lua);
  sandbox_push_environment(lua);
  lua_getfield(lua, -1, "string");
  lua_setfield(lua, -3, "__index");
  lua_pop(lua, 1);
  lua_pushboolean(lua, 0);
  lua_setfield(lua, -2, "__metatable");
  lua_setmetatable(lua, -2);
  lua_pop(lua, 1);
}

static int set_up(lua_State *lua) {
  static const luaL_Reg OPEN[] = {{LUA_GNAME, luaopen_base}, {LUA_STRLIBNAME, luaopen_string},
                                  {LUA_TABLIBNAME, luaopen_table}, {LUA_MATHLIBNAME, luaopen_math},
                                  {LUA_UTF8LIBNAME, luaopen_utf8}};
  for (size_t i = 0; i < sizeof OPEN / sizeof *OPEN; i++) {
    luaL_requiref(lua, OPEN[i].name, OPEN[i].func, 1);
    lua_pop(lua, 1);
  }
  lua_pushglobaltable(lua);
  lua_rawsetp(lua, LUA_REGISTRYINDEX, &PRISTINE);
  lock_strings(lua);
  sandbox_push_environment(lua);
  lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  return 0;
}

Status sandbox_open(Sandbox *sandbox, size_t cap, int64_t budget) {
  *sandbox = (Sandbox){.cap = cap, .budget = budget};
  sandbox->lua = lua_newstate(allocate, sandbox);
  if (!sandbox->lua) return ST_NO_MEMORY;
  *(Sandbox **)lua_getextraspace(sandbox->lua) = sandbox;
  lua_gc(sandbox->lua, LUA_GCGEN, 0, 0);
  lua_pushcfunction(sandbox->lua, set_up);
  Fault fault;
  Status status = sandbox_call(sandbox, 0, 0, &fault);
  if (status != ST_OK) sandbox_close(sandbox);
  return status;
}

void sandbox_close(Sandbox *sandbox) {
  if (!sandbox->lua) return;
  lua_sethook(sandbox->lua, NULL, 0, 0);
  lua_close(sandbox->lua);
  sandbox->lua = NULL;
}

/* Words of Lua's own that hold no person's: names of variables and types. */
static bool is_safe_message(const char *message) {
  static const char *const SAFE[] = {"attempt to ", "bad argument ", "over its budget", "stack overflow", "not enough memory",
                                     "view: ", "module ", "no such ", "find takes", "rep makes", "not for tables", "__gc is"};
  for (size_t i = 0; i < sizeof SAFE / sizeof *SAFE; i++)
    if (strncmp(message, SAFE[i], strlen(SAFE[i])) == 0) return true;
  return false;
}

/* "file:line: why"; what a script put into its error itself is kept back unless for its author. */
static Status read_fault(const Sandbox *sandbox, int result, Fault *fault) {
  Status status = sandbox->over || result == LUA_ERRMEM ? ST_SCRIPT_LIMIT : ST_SCRIPT;
  if (result == LUA_ERRMEM) return fault_set(fault, status, "a script is over its budget of memory");
  const char *text = lua_type(sandbox->lua, -1) == LUA_TSTRING ? lua_tostring(sandbox->lua, -1) : "an error without text";
  const char *place = strstr(text, ".lua:"), *message = place ? strstr(place, ": ") : NULL;
  message = message ? message + 2 : text;
  if (sandbox->talkative || is_safe_message(message)) return fault_set(fault, status, "%.*s", TRACE_MAX, text);
  return fault_set(fault, status, "%.*s a script error", message > text ? (int)(message - text) : 0, text);
}

Status sandbox_call(Sandbox *sandbox, int arguments, int results, Fault *fault) {
  lua_State *lua = sandbox->lua;
  int base = lua_gettop(lua) - arguments - 1;
  sandbox->left = sandbox->budget;
  sandbox->over = false;
  lua_sethook(lua, count_instructions, LUA_MASKCOUNT, HOOK_STEP);
  int result = lua_pcall(lua, arguments, results, 0);
  lua_sethook(lua, NULL, 0, 0);
  if (result == LUA_OK && !sandbox->over) return ST_OK;
  Status status = read_fault(sandbox, result, fault);
  lua_settop(lua, base);
  return status;
}

bool sandbox_load(lua_State *lua, const char *source, size_t length, const char *name, int environment) {
  environment = lua_absindex(lua, environment);
  if (luaL_loadbufferx(lua, source, length, name, "t") != LUA_OK) return false;
  lua_pushvalue(lua, environment);
  if (!lua_setupvalue(lua, -2, 1)) lua_pop(lua, 1);
  return true;
}
