#include "script/sandbox.h"

#include "script/guards.h"

#include <ctype.h>
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

/* A thousand instructions take 7 microseconds of a kiosk's processor, 15 with C's own work among them; 25 leaves room
 * for slower ones. A 32nd of the kiosk's 16 MiB holds 100,000 characters of the largest kind, four bytes each. */
enum { HOOK_STEP = 1000, CPU_NS_PER_THOUSAND = 25000, TEXTS_OF_CAP = 32, TRACE_MAX = 200 };

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

/* No text may be longer than a share of the memory: comparing long ones is work no hook sees. */
static bool is_too_large(const Sandbox *sandbox, size_t before, size_t new_size, bool text) {
  if (new_size > SANDBOX_BLOCK_MAX || sandbox->used - before + new_size > sandbox->cap) return true;
  return text && new_size > sandbox->cap / TEXTS_OF_CAP;
}

/* Lua tells the type of a new block in place of its old size. */
static void *allocate(void *context, void *block, size_t old_size, size_t new_size) {
  Sandbox *sandbox = context;
  size_t before = block ? old_size : 0;
  if (new_size == 0) {
    mem_free(&sandbox->mem, block, before);
    sandbox->used -= before;
    return NULL;
  }
  if (new_size > before && is_too_large(sandbox, before, new_size, !block && old_size == LUA_TSTRING)) return NULL;
  void *moved = mem_resize(&sandbox->mem, block, before, new_size);
  if (moved) sandbox->used = sandbox->used - before + new_size;
  return moved;
}

/* Of this thread alone: a busy machine takes nothing from a script. */
static int64_t cpu_ns(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void count_instructions(lua_State *lua, lua_Debug *record);

/* Where the script is, for its author: the innermost place in content that is near, else the innermost that is not C's. */
static void note_place(lua_State *lua, Sandbox *sandbox) {
  enum { MOST_LEVELS = 10 };
  lua_Debug at;
  for (int level = 0; level < MOST_LEVELS && lua_getstack(lua, level, &at); level++) {
    if (!lua_getinfo(lua, "Sl", &at) || at.currentline <= 0) continue;
    bool content = strncmp(at.short_src, "content/", 8) == 0;
    if (content || !sandbox->over_at[0])
      snprintf(sandbox->over_at, sizeof sandbox->over_at, "%s:%d: ", at.short_src, at.currentline);
    if (content) return;
  }
}

/* Past the limit the hook fires at every instruction, so that whatever catches the error gets it again, with the place
 * where it began: who caught it is not to blame. */
static void check_limits(lua_State *lua) {
  Sandbox *sandbox = of(lua);
  if (sandbox->left > 0 && cpu_ns() < sandbox->cpu_end) return;
  if (!sandbox->over) note_place(lua, sandbox);
  sandbox->over = true;
  sandbox->left = 0;
  lua_sethook(lua, count_instructions, LUA_MASKCOUNT, 1);
  lua_pushfstring(lua, "%sover its budget of time", sandbox->over_at);
  lua_error(lua);
}

static void count_instructions(lua_State *lua, lua_Debug *record) {
  (void)record;
  of(lua)->left -= HOOK_STEP;
  check_limits(lua);
}

void sandbox_spend(lua_State *lua, size_t amount) {
  Sandbox *sandbox = of(lua);
  size_t left = sandbox->left > 0 ? (size_t)sandbox->left : 0;
  sandbox->left = amount < left ? (int64_t)(left - amount) : 0;
  if (amount >= HOOK_STEP || sandbox->left == 0) check_limits(lua);
}

int64_t sandbox_pause(void) { return cpu_ns(); }

void sandbox_resume(lua_State *lua, int64_t paused) { of(lua)->cpu_end += cpu_ns() - paused; }

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

Status sandbox_open(Sandbox *sandbox, const Mem *mem, size_t cap, int64_t budget) {
  *sandbox = (Sandbox){.mem = *mem, .cap = cap, .budget = budget};
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

/* Start of the file's name that ends at `end`: letters of paths only, whatever stands before it. */
static const char *place_start(const char *text, const char *end) {
  while (end > text && (isalnum((unsigned char)end[-1]) || strchr("_/-.", end[-1]))) end--;
  return end;
}

/* "file:line: why"; what a script put into its error itself is kept back unless for its author. */
static Status read_fault(const Sandbox *sandbox, int result, Fault *fault) {
  Status status = sandbox->over || result == LUA_ERRMEM ? ST_SCRIPT_LIMIT : ST_SCRIPT;
  if (result == LUA_ERRMEM) return fault_set(fault, status, "a script is over its budget of memory");
  const char *text = lua_type(sandbox->lua, -1) == LUA_TSTRING ? lua_tostring(sandbox->lua, -1) : "an error without text";
  const char *place = strstr(text, ".lua:"), *message = place ? strstr(place, ": ") : NULL;
  message = message ? message + 2 : text;
  if (sandbox->talkative || is_safe_message(message)) return fault_set(fault, status, "%.*s", TRACE_MAX, text);
  if (message == text) return fault_set(fault, status, "a script error");
  const char *start = place_start(text, place);
  return fault_set(fault, status, "%.*s a script error", (int)strcspn(start, " "), start);
}

Status sandbox_call(Sandbox *sandbox, int arguments, int results, Fault *fault) {
  lua_State *lua = sandbox->lua;
  int base = lua_gettop(lua) - arguments - 1;
  sandbox->left = sandbox->budget * HOOK_STEP;
  sandbox->cpu_end = cpu_ns() + sandbox->budget * CPU_NS_PER_THOUSAND;
  sandbox->over = false;
  sandbox->over_at[0] = '\0';
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
