#include "support_lua.h"

#include <lauxlib.h>
#include <string.h>

int lua_bench_open(void **state) {
  bench_open(state);
  bench_script(*state, "return {}");
  return 0;
}

void lua_bench_add(Bench *bench, const char *name, lua_CFunction function) {
  lua_State *lua = bench->host->sandbox.lua;
  lua_pushcfunction(lua, function);
  lua_setglobal(lua, name);
}

typedef struct Piece {
  const char *source;
  size_t length;
  Buf *out;
} Piece;

static int run_piece(lua_State *lua) {
  Piece *piece = lua_touserdata(lua, 1);
  size_t length;
  lua_pushglobaltable(lua);
  if (!sandbox_load(lua, piece->source, piece->length, "@piece.lua", -1)) return lua_error(lua);
  lua_call(lua, 0, 1);
  const char *text = luaL_tolstring(lua, -1, &length);
  buf_add(piece->out, text, length);
  return 0;
}

Status lua_bench_run(Bench *bench, const char *source, size_t length) {
  lua_State *lua = bench->host->sandbox.lua;
  Piece piece = {.source = source, .length = length, .out = &bench->out};
  buf_clear(&bench->out);
  bench->fault.detail[0] = '\0';
  lua_settop(lua, 0);
  lua_pushcfunction(lua, run_piece);
  lua_pushlightuserdata(lua, &piece);
  return sandbox_call(&bench->host->sandbox, 1, 0, &bench->fault);
}

void lua_bench_gives(Bench *bench, const char *source, const char *answer) {
  if (lua_bench_run(bench, source, strlen(source)) != ST_OK) fail_msg("%s in %s", bench->fault.detail, source);
  assert_string_equal(buf_text(&bench->out), answer);
}

void lua_bench_raises(Bench *bench, const char *source, const char *part_of_message) {
  Status status = lua_bench_run(bench, source, strlen(source));
  if (status != ST_SCRIPT || !strstr(bench->fault.detail, part_of_message))
    fail_msg("%s: %s, %s", source, status_key(status), bench->fault.detail);
}
