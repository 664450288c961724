#include "json/json.h"

#include "base/utf8.h"
#include "script/parts.h"

#include <lauxlib.h>
#include <math.h>
#include <string.h>

enum { MOST_DEPTH = 32, TABLE_STEPS = 1000 };

static const lua_Integer EXACT_MAX = (lua_Integer)1 << 53; /* beyond it JSON's numbers skip some */

static const char LIST_MARK = 0; /* registry key of the metatable that marks a list */

/* The mark is locked: one table for all lists is no place for a script's metamethods. */
void json_open(lua_State *lua) {
  lua_newtable(lua);
  lua_pushboolean(lua, 0);
  lua_setfield(lua, -2, "__metatable");
  lua_rawsetp(lua, LUA_REGISTRYINDEX, &LIST_MARK);
}

/* Marks the table on top of the stack. */
static void mark_list(lua_State *lua) {
  lua_rawgetp(lua, LUA_REGISTRYINDEX, &LIST_MARK);
  lua_setmetatable(lua, -2);
}

int json_list(lua_State *lua) {
  luaL_checktype(lua, 1, LUA_TTABLE);
  lua_settop(lua, 1);
  mark_list(lua);
  return 1;
}

static bool is_marked(lua_State *lua, int index) {
  if (!lua_getmetatable(lua, index)) return false;
  lua_rawgetp(lua, LUA_REGISTRYINDEX, &LIST_MARK);
  bool marked = lua_rawequal(lua, -1, -2);
  lua_pop(lua, 2);
  return marked;
}

static void check_text(lua_State *lua, const char *text, size_t length) {
  if (!utf8_is_clean(text, length)) luaL_error(lua, "bad argument (a text that is not clean UTF-8)");
}

static void add_value(lua_State *lua, int index, Buf *out, int depth);

/* A list has nothing beside its places 1 to count: what is beside them would be lost. */
static void check_list(lua_State *lua, int index, lua_Unsigned count) {
  lua_Unsigned found = 0;
  for (lua_pushnil(lua); lua_next(lua, index); lua_pop(lua, 1)) found++;
  if (found != count) luaL_error(lua, "bad argument (a list with holes or names)");
}

static void add_list(lua_State *lua, int index, Buf *out, int depth, lua_Unsigned count) {
  buf_add_char(out, '[');
  for (lua_Unsigned i = 1; i <= count; i++) {
    if (i > 1) buf_add_char(out, ',');
    if (lua_rawgeti(lua, index, (lua_Integer)i) == LUA_TNIL) luaL_error(lua, "bad argument (a list with holes or names)");
    add_value(lua, lua_gettop(lua), out, depth);
    lua_pop(lua, 1);
  }
  buf_add_char(out, ']');
}

static void add_object(lua_State *lua, int index, Buf *out, int depth) {
  bool first = true;
  buf_add_char(out, '{');
  lua_pushnil(lua);
  while (lua_next(lua, index)) {
    size_t length;
    if (lua_type(lua, -2) != LUA_TSTRING) luaL_error(lua, "bad argument (a table that is neither list nor object)");
    const char *name = lua_tolstring(lua, -2, &length);
    check_text(lua, name, length);
    if (!first) buf_add_char(out, ',');
    first = false;
    json_add_text(out, name, length);
    buf_add_char(out, ':');
    add_value(lua, lua_gettop(lua), out, depth);
    lua_pop(lua, 1);
  }
  buf_add_char(out, '}');
}

static void add_table(lua_State *lua, int index, Buf *out, int depth) {
  lua_Unsigned count = lua_rawlen(lua, index);
  if (depth > MOST_DEPTH) luaL_error(lua, "bad argument (a table too deep, or that holds itself)");
  luaL_checkstack(lua, 6, NULL);
  sandbox_spend(lua, TABLE_STEPS);
  if (count > 0 || is_marked(lua, index)) {
    check_list(lua, index, count);
    add_list(lua, index, out, depth + 1, count);
  } else {
    add_object(lua, index, out, depth + 1);
  }
}

static void add_number(lua_State *lua, int index, Buf *out) {
  double number = lua_tonumber(lua, index);
  if (!isfinite(number)) luaL_error(lua, "bad argument (a number without end cannot be kept)");
  if (lua_isinteger(lua, index) && (lua_tointeger(lua, index) > EXACT_MAX || lua_tointeger(lua, index) < -EXACT_MAX))
    luaL_error(lua, "bad argument (a whole number too large to be kept exactly)");
  json_add_number(out, number);
}

/* A table met in many places is written in many places: a full buffer ends that. */
static void add_value(lua_State *lua, int index, Buf *out, int depth) {
  size_t length;
  const char *text;
  switch (lua_type(lua, index)) {
  case LUA_TBOOLEAN: buf_add_text(out, lua_toboolean(lua, index) ? "true" : "false"); break;
  case LUA_TNUMBER: add_number(lua, index, out); break;
  case LUA_TSTRING:
    text = lua_tolstring(lua, index, &length);
    check_text(lua, text, length);
    json_add_text(out, text, length);
    break;
  case LUA_TTABLE: add_table(lua, index, out, depth); break;
  default: luaL_error(lua, "bad argument (a %s cannot be kept)", luaL_typename(lua, index));
  }
  if (out->status != ST_OK) luaL_error(lua, "bad argument (more than can be kept)");
}

void json_from_lua(lua_State *lua, int index, Buf *out) { add_value(lua, lua_absindex(lua, index), out, 0); }

static void push_node(lua_State *lua, const Json *node) {
  luaL_checkstack(lua, 6, NULL);
  switch (json_type(node)) {
  case JSON_NULL: lua_pushnil(lua); break;
  case JSON_BOOL: lua_pushboolean(lua, json_bool(node, false)); break;
  case JSON_TEXT: lua_pushstring(lua, json_text(node)); break;
  case JSON_NUMBER: {
    double number = json_number(node, 0);
    lua_Integer whole;
    if (lua_numbertointeger(number, &whole) && (double)whole == number) lua_pushinteger(lua, whole);
    else lua_pushnumber(lua, number);
    break;
  }
  case JSON_LIST: {
    lua_Integer at = 1;
    lua_newtable(lua);
    mark_list(lua); /* an empty list that is read stays a list when it is kept again */
    for (const Json *item = json_first(node); item; item = json_next(item), at++) {
      push_node(lua, item);
      lua_rawseti(lua, -2, at);
    }
    break;
  }
  case JSON_OBJECT:
    lua_newtable(lua);
    for (const Json *item = json_first(node); item; item = json_next(item)) {
      push_node(lua, item);
      lua_setfield(lua, -2, json_name(item));
    }
    break;
  }
}

void json_to_lua(lua_State *lua, const char *text, size_t length) {
  Json **tree = owned_push_json(lua);
  if (json_parse(text, length, tree) != ST_OK) luaL_error(lua, "bad argument (text that is no JSON)");
  push_node(lua, *tree);
  json_free(*tree);
  *tree = NULL;
  lua_remove(lua, -2);
}
