#include "script/runner.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

typedef struct Call {
  const RunnerCommands *commands;
  Buf result;
  Fault fault;
} Call;

/* Upvalues: the Call, the command's name. Nothing is held while Lua may raise: the buffer belongs to
 * runner_run. */
static int run_command(lua_State *lua) {
  Call *call = lua_touserdata(lua, lua_upvalueindex(1));
  const char *name = lua_tostring(lua, lua_upvalueindex(2));
  const char *arguments[RUNNER_MOST_ARGUMENTS];
  int count = lua_gettop(lua);
  luaL_argcheck(lua, count <= RUNNER_MOST_ARGUMENTS, count, "too many arguments");
  for (int i = 0; i < count; i++) arguments[i] = luaL_checkstring(lua, i + 1);
  buf_clear(&call->result);
  call->fault.detail[0] = '\0';
  Status status = call->commands->call(call->commands->context, name, arguments, count, &call->result,
                                       &call->fault);
  if (status != ST_OK) return luaL_error(lua, "%s: %s", name, call->fault.detail);
  lua_pushlstring(lua, buf_text(&call->result), call->result.length);
  return 1;
}

static void open_libraries(lua_State *lua) {
  static const luaL_Reg LIBRARIES[] = {{LUA_GNAME, luaopen_base},
                                       {LUA_TABLIBNAME, luaopen_table},
                                       {LUA_STRLIBNAME, luaopen_string},
                                       {LUA_MATHLIBNAME, luaopen_math},
                                       {LUA_UTF8LIBNAME, luaopen_utf8}};
  for (size_t i = 0; i < sizeof LIBRARIES / sizeof *LIBRARIES; i++) {
    luaL_requiref(lua, LIBRARIES[i].name, LIBRARIES[i].func, 1);
    lua_pop(lua, 1);
  }
}

/* The table that the command goes into: of the name before the dot, or of all globals. */
static void push_table(lua_State *lua, const char *name, const char *dot) {
  lua_pushglobaltable(lua);
  if (!dot) return;
  lua_pushlstring(lua, name, (size_t)(dot - name));
  luaL_getsubtable(lua, -2, lua_tostring(lua, -1));
  lua_replace(lua, -3);
  lua_pop(lua, 1);
}

/* One called "aside.tap" becomes the function `tap` of a table `aside`. */
static void add_commands(lua_State *lua, Call *call) {
  for (const char *const *name = call->commands->names; *name; name++) {
    const char *dot = strchr(*name, '.');
    push_table(lua, *name, dot);
    lua_pushlightuserdata(lua, call);
    lua_pushstring(lua, *name);
    lua_pushcclosure(lua, run_command, 2);
    lua_setfield(lua, -2, dot ? dot + 1 : *name);
    lua_pop(lua, 1);
  }
}

/* `here`: the folder the script lies in, so that it can dofile what it shares with others. */
static void add_here(lua_State *lua, const char *path) {
  const char *stroke = strrchr(path, '/');
  lua_pushlstring(lua, path, stroke ? (size_t)(stroke - path) + 1 : 0);
  lua_setglobal(lua, "here");
}

Status runner_run(const char *path, const RunnerCommands *commands, Fault *fault) {
  Mem mem = mem_system();
  lua_State *lua = luaL_newstate();
  if (!lua) return fault_set(fault, ST_NO_MEMORY, "no memory for the script");
  Call call = {.commands = commands, .result = buf_new(&mem, 16u << 20)};
  open_libraries(lua);
  add_commands(lua, &call);
  add_here(lua, path);
  Status status = ST_OK;
  if (luaL_loadfilex(lua, path, "t") != LUA_OK || lua_pcall(lua, 0, 0, 0) != LUA_OK) {
    const char *why = lua_tostring(lua, -1);
    status = fault_set(fault, ST_SCRIPT, "%s", why ? why : "the script raised something that is no text");
  }
  buf_free(&call.result);
  lua_close(lua);
  return status;
}
