#include "script/parts.h"

#include <lauxlib.h>
#include <string.h>

static const char BUF_TYPE[] = "owned buf", JSON_TYPE[] = "owned json", VIEW_TYPE[] = "owned view", SCORE_TYPE[] = "owned score";

static int free_buf(lua_State *lua) {
  buf_free(lua_touserdata(lua, 1));
  return 0;
}

static int free_json(lua_State *lua) {
  Json **tree = lua_touserdata(lua, 1);
  json_free(*tree);
  *tree = NULL;
  return 0;
}

static int free_view(lua_State *lua) {
  View **view = lua_touserdata(lua, 1);
  view_free(*view);
  *view = NULL;
  return 0;
}

static int free_score(lua_State *lua) {
  score_free(lua_touserdata(lua, 1));
  return 0;
}

/* All at the start: a type that memory ran out for half-way would never free anything. */
void owned_open(lua_State *lua) {
  static const luaL_Reg TYPES[] = {{BUF_TYPE, free_buf}, {JSON_TYPE, free_json}, {VIEW_TYPE, free_view}, {SCORE_TYPE, free_score}};
  for (size_t i = 0; i < sizeof TYPES / sizeof *TYPES; i++) {
    luaL_newmetatable(lua, TYPES[i].name);
    lua_pushcfunction(lua, TYPES[i].func);
    lua_setfield(lua, -2, "__gc");
    lua_pop(lua, 1);
  }
}

Buf *owned_push_buf(lua_State *lua, size_t max) {
  Buf *buf = lua_newuserdatauv(lua, sizeof *buf, 0);
  *buf = buf_new(&host_of(lua)->mem, max);
  luaL_setmetatable(lua, BUF_TYPE);
  return buf;
}

Json **owned_push_json(lua_State *lua) {
  Json **tree = lua_newuserdatauv(lua, sizeof *tree, 0);
  *tree = NULL;
  luaL_setmetatable(lua, JSON_TYPE);
  return tree;
}

View **owned_push_view(lua_State *lua) {
  View **view = lua_newuserdatauv(lua, sizeof *view, 0);
  *view = NULL;
  luaL_setmetatable(lua, VIEW_TYPE);
  return view;
}

Score *owned_push_score(lua_State *lua) {
  Score *score = lua_newuserdatauv(lua, sizeof *score, 0);
  memset(score, 0, sizeof *score);
  score->response = score->correct = buf_new(&host_of(lua)->mem, 0);
  luaL_setmetatable(lua, SCORE_TYPE);
  return score;
}
