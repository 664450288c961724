/* What a script sees is what the allow-list says: no more and no less, and nothing of it can be bent. */
#include "support_lua.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_allowed(const char *name) {
  for (const char *const *allowed = sandbox_allowed(); *allowed; allowed++)
    if (strcmp(*allowed, name) == 0) return true;
  return false;
}

/* Counts the leaves of the table on top of the stack and complains of those that are not allowed. */
static int walk(lua_State *lua, const char *prefix, int *strange) {
  int leaves = 0;
  for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
    char name[80];
    assert_int_equal(lua_type(lua, -2), LUA_TSTRING);
    snprintf(name, sizeof name, "%s%s", prefix, lua_tostring(lua, -2));
    if (lua_istable(lua, -1)) {
      strncat(name, ".", sizeof name - strlen(name) - 1);
      leaves += walk(lua, name, strange);
      continue;
    }
    leaves++;
    if (is_allowed(name)) continue;
    (*strange)++;
    print_error("%s is seen and not allowed\n", name);
  }
  return leaves;
}

static int count_allowed(void) {
  int count = 0;
  while (sandbox_allowed()[count]) count++;
  return count;
}

static void the_environment_is_exactly_the_allow_list(void **state) {
  Bench *bench = *state;
  lua_State *lua = bench->host->sandbox.lua;
  int strange = 0;
  sandbox_push_environment(lua);
  assert_int_equal(walk(lua, "", &strange), count_allowed());
  assert_int_equal(strange, 0);
}

static void scripts_see_require_and_kiosk_besides(void **state) {
  Bench *bench = *state;
  lua_State *lua = bench->host->sandbox.lua;
  int strange = 0;
  lua_bench_gives(bench, "local k, r = type(kiosk), type(require); kiosk, require = nil, nil; return k .. r", "tablefunction");
  lua_pushglobaltable(lua);
  assert_int_equal(walk(lua, "", &strange), count_allowed());
  assert_int_equal(strange, 0);
}

/* The documentation as one text; freed by the caller. */
static char *load_document(void) {
  FILE *file = fopen(TEST_SOURCE_DIR "/docs/kiosk-api.md", "rb");
  assert_non_null(file);
  char *text = calloc(1, 1 << 16);
  assert_true(fread(text, 1, (1 << 16) - 1, file) > 0);
  fclose(file);
  return text;
}

static void the_kiosk_table_is_what_is_documented(void **state) {
  Bench *bench = *state;
  lua_State *lua = bench->host->sandbox.lua;
  char *document = load_document(), word[64];
  lua_getglobal(lua, "kiosk");
  for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
    snprintf(word, sizeof word, "`kiosk.%s", lua_tostring(lua, -2));
    if (!strstr(document, word)) fail_msg("%s is not documented", word);
  }
  for (const char *at = document; (at = strstr(at, "`kiosk."));) {
    size_t length = strspn(at += strlen("`kiosk."), "abcdefghijklmnopqrstuvwxyz_");
    lua_pushlstring(lua, at, length);
    if (length > 0 && lua_gettable(lua, -2) != LUA_TFUNCTION) fail_msg("there is no kiosk.%.*s", (int)length, at);
    lua_pop(lua, 1);
  }
  free(document);
}

/* The allow-list itself: a name that gives a way out does not get in by being added to the list. */
static void the_allow_list_has_no_way_out(void **state) {
  static const char *const NEVER[] = {"load", "loadfile", "dofile", "loadstring", "require", "collectgarbage", "string.dump",
                                      "string.gsub", "string.gmatch", "string.match", "string.pack", "string.unpack",
                                      "table.move", "coroutine.wrap", "coroutine.create", "debug.sethook",
                                      "debug.getregistry", "debug.getupvalue", "io.open", "os.execute", "os.exit",
                                      "package.loadlib", "print", "warn", "math.random", "_G"};
  (void)state;
  for (size_t i = 0; i < sizeof NEVER / sizeof *NEVER; i++)
    if (is_allowed(NEVER[i])) fail_msg("%s is allowed", NEVER[i]);
}

static void environments_share_nothing(void **state) {
  Bench *bench = *state;
  lua_State *lua = bench->host->sandbox.lua;
  sandbox_push_environment(lua);
  sandbox_push_environment(lua);
  for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
    if (!lua_istable(lua, -1)) continue;
    lua_getfield(lua, -4, lua_tostring(lua, -2));
    assert_false(lua_rawequal(lua, -1, -2));
    lua_pop(lua, 1);
  }
}

static void the_way_to_strings_is_locked(void **state) {
  Bench *bench = *state;
  lua_bench_gives(bench, "return type(getmetatable(''))", "nil");
  lua_bench_gives(bench, "for _, name in ipairs { 'match', 'gmatch', 'gsub', 'dump', 'pack', 'unpack', 'packsize' } do\n"
                         "  if (('')[name]) then return name end end return 'none'",
                  "none");
  lua_bench_raises(bench, "setmetatable('', {})", "table expected");
  lua_bench_raises(bench, "local s = 'x'; s.upper = 1", "attempt to index");
  lua_bench_gives(bench, "string.upper = nil; return ('a'):upper()", "A");
  lua_bench_gives(bench, "string = nil; return ('a'):rep(2)", "aa");
}

static void locked_metatables_stay(void **state) {
  Bench *bench = *state;
  lua_bench_gives(bench, "return tostring(getmetatable(kiosk.list({})))", "false");
  lua_bench_raises(bench, "setmetatable(kiosk.list({}), {})", "locked");
  lua_bench_raises(bench, "setmetatable(setmetatable({}, { __metatable = 1 }), {})", "locked");
  lua_bench_raises(bench, "setmetatable({}, { __gc = 1 })", "__gc");
  lua_bench_gives(bench, "local m = {}; return getmetatable(setmetatable({}, m)) == m", "true");
}

static int dump_part(lua_State *lua, const void *bytes, size_t length, void *out) {
  (void)lua;
  buf_add(out, bytes, length);
  return 0;
}

static void bytecode_is_refused_and_text_is_taken(void **state) {
  Bench *bench = *state;
  static const char SOURCE[] = "return 'text'";
  Mem mem = mem_system();
  Buf code = buf_new(&mem, 1 << 16);
  lua_State *plain = luaL_newstate();
  assert_int_equal(luaL_loadstring(plain, SOURCE), LUA_OK);
  lua_dump(plain, dump_part, &code, 0);
  lua_close(plain);
  assert_true(code.length > 4 && code.data[0] == '\33');
  assert_int_equal(lua_bench_run(bench, code.data, code.length), ST_SCRIPT);
  assert_non_null(strstr(bench->fault.detail, "binary"));
  lua_bench_gives(bench, SOURCE, "text");
  buf_free(&code);
}

static void protected_calls_give_all_results_and_errors(void **state) {
  Bench *bench = *state;
  lua_bench_gives(bench, "return select('#', pcall(function() return 1, nil, nil end))", "4");
  lua_bench_gives(bench, "local ok, why = pcall(error, 'x', 0); return tostring(ok) .. why", "falsex");
  lua_bench_gives(bench, "local ok, a, b = xpcall(function(...) return ... end, error, 1, 2); return tostring(ok) .. a .. b",
                  "true12");
  lua_bench_gives(bench, "local ok, a = xpcall(error, function(e) return e .. '!' end, 'x', 0); return tostring(ok) .. a",
                  "falsex!");
  lua_bench_raises(bench, "pcall()", "value expected");
  lua_bench_raises(bench, "xpcall(error)", "function expected");
}

/* A list of 100,000 in `t`: what C walks counts, or 1000 instructions would allow more than 100 of these. */
static void work_on_long_lists_is_counted(void **state) {
  static const char *const ACTS[] = {"table.insert(t, 1, 0)", "table.remove(t, 1)", "table.concat(t)",
                                     "select('#', table.unpack(t))", "table.concat(t, '', 2, 90000)", "table.sort(t, math.ult)"};
  Bench *bench = *state;
  last_resort(60);
  for (size_t i = 0; i < sizeof ACTS / sizeof *ACTS; i++) {
    char source[200];
    snprintf(source, sizeof source, "n = 0; local t = {}; for i = 1, 100000 do t[i] = 1 end; while true do n = n + 1; %s end", ACTS[i]);
    assert_int_equal(lua_bench_run(bench, source, strlen(source)), ST_SCRIPT_LIMIT);
    assert_int_equal(lua_bench_run(bench, "return n", 8), ST_OK);
    if (strtol(buf_text(&bench->out), NULL, 10) > 60) fail_msg("%s: %s times", ACTS[i], buf_text(&bench->out));
  }
  last_resort(0);
}

/* One call, no instruction run: the limit is found inside it and not when all is sorted. */
static void comparing_long_texts_in_a_sort_is_counted(void **state) {
  static const char SORT[] = "done = false; local s = ('x'):rep(65536); s = s .. s .. s; local a, b, t = s .. 'a', s .. 'b', {}\n"
                             "for i = 1, 20000 do t[i] = i % 2 == 0 and a or b end; table.sort(t); done = true";
  Bench *bench = *state;
  last_resort(60);
  assert_int_equal(lua_bench_run(bench, SORT, strlen(SORT)), ST_SCRIPT_LIMIT);
  lua_bench_gives(bench, "return done", "false");
  last_resort(0);
}

static void guarded_library_functions_work_as_luas_own(void **state) {
  Bench *bench = *state;
  lua_bench_gives(bench, "local t = {3, 1, 2}; table.sort(t); return table.concat(t, ',')", "1,2,3");
  lua_bench_gives(bench, "local t = {3, 1, 2}; table.sort(t, function(a, b) return a > b end); return table.concat(t, ',', 2)",
                  "2,1");
  lua_bench_gives(bench, "local t = {1, 2}; table.insert(t, 7); table.insert(t, 1, 0); return table.concat(t)", "0127");
  lua_bench_gives(bench, "local t = {1, 2, 3}; return table.remove(t) .. table.remove(t, 1) .. #t", "311");
  lua_bench_gives(bench, "return select('#', table.unpack({1, nil, 3}, 1, 3))", "3");
  lua_bench_gives(bench, "return ('a.b'):find('.', 1, true) .. ('abab'):find('b', -1, true)", "24");
  lua_bench_gives(bench, "return ('ab'):rep(3, '-') .. ('x'):rep(-1)", "ab-ab-ab");
  lua_bench_gives(bench, "return utf8.len('æøå') .. ('ÆB'):lower():sub(3) .. ('%05.1f|%s'):format(2.25, true)", "3b002.2|true");
  lua_bench_raises(bench, "table.insert({1}, 5, 1)", "position out of bounds");
  lua_bench_raises(bench, "table.concat({{}})", "invalid value");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(the_environment_is_exactly_the_allow_list, lua_bench_open, bench_close),
      cmocka_unit_test_setup_teardown(scripts_see_require_and_kiosk_besides, lua_bench_open, bench_close),
      cmocka_unit_test_setup_teardown(the_kiosk_table_is_what_is_documented, lua_bench_open, bench_close),
      cmocka_unit_test(the_allow_list_has_no_way_out),
      cmocka_unit_test_setup_teardown(environments_share_nothing, lua_bench_open, bench_close),
      cmocka_unit_test_setup_teardown(the_way_to_strings_is_locked, lua_bench_open, bench_close),
      cmocka_unit_test_setup_teardown(locked_metatables_stay, lua_bench_open, bench_close),
      cmocka_unit_test_setup_teardown(bytecode_is_refused_and_text_is_taken, lua_bench_open, bench_close),
      cmocka_unit_test_setup_teardown(protected_calls_give_all_results_and_errors, lua_bench_open, bench_close),
      cmocka_unit_test_setup_teardown(work_on_long_lists_is_counted, lua_bench_open, bench_close),
      cmocka_unit_test_setup_teardown(comparing_long_texts_in_a_sort_is_counted, lua_bench_open, bench_close),
      cmocka_unit_test_setup_teardown(guarded_library_functions_work_as_luas_own, lua_bench_open, bench_close),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
