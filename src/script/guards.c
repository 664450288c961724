#include "script/guards.h"

#include "script/sandbox.h"

#include <lauxlib.h>
#include <string.h>

/* How much text counts as one instruction, and how much sorting takes per element. */
enum { REP_MAX = 64 * 1024, LIST_MAX = 1 << 20, BYTES_PER_STEP = 16, SORT_STEPS = 32 };

/* The handler runs afterwards and not inside the error, where no hook could stop it. */
static int guarded_xpcall(lua_State *lua) {
  luaL_checktype(lua, 2, LUA_TFUNCTION);
  lua_pushvalue(lua, 2);
  lua_pushboolean(lua, 1);
  lua_pushvalue(lua, 1);
  lua_remove(lua, 1);
  lua_remove(lua, 1);
  lua_rotate(lua, 1, 3); /* handler, true, function, arguments */
  int status = lua_pcall(lua, lua_gettop(lua) - 3, LUA_MULTRET, 0);
  if (status == LUA_OK) return lua_gettop(lua) - 1;
  lua_pushvalue(lua, 1);
  lua_insert(lua, -2);
  lua_call(lua, 1, 1);
  lua_pushboolean(lua, 0);
  lua_insert(lua, -2);
  return 2;
}

/* Finalizers would run at a time nobody chose, and without a hook. */
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

/* Length of the list that argument 1 is. Metamethods in C, and keys set so that # answers 2^61, would keep
 * Lua's functions busy for years. */
static size_t list_length(lua_State *lua) {
  static const char *const TRICKS[] = {"__len", "__index", "__newindex"};
  luaL_checktype(lua, 1, LUA_TTABLE);
  for (size_t i = 0; i < sizeof TRICKS / sizeof *TRICKS; i++)
    if (luaL_getmetafield(lua, 1, TRICKS[i]) != LUA_TNIL) luaL_error(lua, "not for tables with %s", TRICKS[i]);
  lua_Unsigned count = lua_rawlen(lua, 1);
  if (count > LIST_MAX) luaL_error(lua, "not for tables as long as this");
  return (size_t)count;
}

/* Places from `first` to `last`, at most as many as any list has. */
static size_t span(lua_Integer first, lua_Integer last) {
  if (last < first) return 0;
  lua_Unsigned places = (lua_Unsigned)last - (lua_Unsigned)first;
  return places < LIST_MAX ? (size_t)places + 1 : LIST_MAX;
}

/* Upvalue 1 of these three is Lua's own function.
 * table.insert and table.remove: what stands behind the place is moved. Upvalue 2: so many arguments name it. */
static int guarded_shift(lua_State *lua) {
  lua_Integer count = (lua_Integer)list_length(lua);
  bool has_place = lua_gettop(lua) >= (int)lua_tointeger(lua, lua_upvalueindex(2));
  if (has_place) sandbox_spend(lua, span(luaL_checkinteger(lua, 2), count));
  return lua_tocfunction(lua, lua_upvalueindex(1))(lua);
}

/* table.concat and table.unpack; upvalue 2 is the argument where the range begins. */
static int guarded_range(lua_State *lua) {
  int from = (int)lua_tointeger(lua, lua_upvalueindex(2));
  lua_Integer count = (lua_Integer)list_length(lua);
  sandbox_spend(lua, span(luaL_optinteger(lua, from, 1), luaL_optinteger(lua, from + 1, count)));
  return lua_tocfunction(lua, lua_upvalueindex(1))(lua);
}

/* `<` for table.sort, with the reading of long texts counted. */
static int less(lua_State *lua) {
  size_t bytes = lua_type(lua, 1) == LUA_TSTRING && lua_type(lua, 2) == LUA_TSTRING ? lua_rawlen(lua, 1) : 0;
  sandbox_spend(lua, 1 + bytes / BYTES_PER_STEP);
  lua_pushboolean(lua, lua_compare(lua, 1, 2, LUA_OPLT));
  return 1;
}

static int guarded_sort(lua_State *lua) {
  sandbox_spend(lua, list_length(lua) * SORT_STEPS);
  lua_settop(lua, 2);
  if (lua_isnil(lua, 2)) {
    lua_pushcfunction(lua, less);
    lua_replace(lua, 2);
  }
  return lua_tocfunction(lua, lua_upvalueindex(1))(lua);
}

typedef struct Guard {
  const char *name;
  lua_CFunction function;
  int detail; /* upvalue 2 */
} Guard;

static const Guard GUARDS[] = {{"xpcall", guarded_xpcall, 0},
                               {"setmetatable", guarded_setmetatable, 0},
                               {"getmetatable", guarded_getmetatable, 0},
                               {"string.find", guarded_find, 0},
                               {"string.rep", guarded_rep, 0},
                               {"table.concat", guarded_range, 3},
                               {"table.insert", guarded_shift, 3},
                               {"table.remove", guarded_shift, 2},
                               {"table.sort", guarded_sort, 0},
                               {"table.unpack", guarded_range, 2}};

void guard_function(lua_State *lua, const char *name) {
  for (size_t i = 0; i < sizeof GUARDS / sizeof *GUARDS; i++) {
    if (strcmp(GUARDS[i].name, name) != 0) continue;
    lua_pushinteger(lua, GUARDS[i].detail);
    lua_pushcclosure(lua, GUARDS[i].function, 2);
    return;
  }
}
