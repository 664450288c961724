/* Tables to JSON and back: what goes in comes out, what cannot be kept is refused and never bent. */
#include "support_lua.h"

#include <lauxlib.h>
#include <string.h>

enum { OUT_MAX = 1 << 20 };

static int encode(lua_State *lua) {
  Buf *out = owned_push_buf(lua, OUT_MAX);
  json_from_lua(lua, 1, out);
  lua_pushlstring(lua, buf_text(out), out->length);
  return 1;
}

static int decode(lua_State *lua) {
  size_t length;
  const char *text = luaL_checklstring(lua, 1, &length);
  json_to_lua(lua, text, length);
  return lua_gettop(lua) - 1;
}

static int open_json(void **state) {
  lua_bench_open(state);
  lua_bench_add(*state, "encode", encode);
  lua_bench_add(*state, "decode", decode);
  last_resort(60);
  return 0;
}

static int close_json(void **state) {
  last_resort(0);
  return bench_close(state);
}

static void values_become_json(void **state) {
  Bench *bench = *state;
  lua_bench_gives(bench, "return encode('»jeg«\\n\"')", "\"»jeg«\\n\\\"\"");
  lua_bench_gives(bench, "return encode(true) .. encode(false) .. encode(12) .. encode(-0.5)", "truefalse12-0.5");
  lua_bench_gives(bench, "return encode({1, 'a', {b = {true}}})", "[1,\"a\",{\"b\":[true]}]");
  lua_bench_gives(bench, "return encode({ a = { b = { c = 'd' } } })", "{\"a\":{\"b\":{\"c\":\"d\"}}}");
}

static void json_becomes_values(void **state) {
  Bench *bench = *state;
  lua_bench_gives(bench, "local v = decode('{\"a\":[1,2.5,{\"b\":\"æ\"}]}'); return v.a[1] .. v.a[2] .. v.a[3].b", "12.5æ");
  lua_bench_gives(bench, "return math.type(decode('3'))  .. math.type(decode('3.5'))", "integerfloat");
  lua_bench_gives(bench, "return tostring(decode('null')) .. tostring(decode('{\"a\":null}').a)", "nilnil");
  lua_bench_gives(bench, "return tostring(decode('false'))", "false");
  lua_bench_gives(bench, "return select('#', decode('[]'))", "1");
}

static void what_was_written_reads_back_the_same(void **state) {
  Bench *bench = *state;
  lua_bench_gives(bench,
                  "local v = decode(encode({ list = { 1, 2, 3 }, text = 'æ🙂\\n', deep = { { { x = 0.1 } } }, yes = true }))\n"
                  "return #v.list .. v.text .. tostring(v.deep[1][1].x == 0.1) .. tostring(v.yes)",
                  "3æ🙂\ntruetrue");
}

static void an_empty_table_is_an_object_and_a_marked_one_a_list(void **state) {
  Bench *bench = *state;
  lua_bench_gives(bench, "return encode({}) .. encode(kiosk.list({})) .. encode({ a = kiosk.list({}) })", "{}[]{\"a\":[]}");
  lua_bench_gives(bench, "local t = kiosk.list({}); t[1] = 'x'; return encode(t)", "[\"x\"]");
}

static void an_empty_list_that_was_read_is_still_a_list(void **state) {
  Bench *bench = *state;
  lua_bench_gives(bench, "return encode(decode('{\"a\":[]}')) .. encode(decode('[{}]'))", "{\"a\":[]}[{}]");
}

static void a_list_loses_nothing_silently(void **state) {
  Bench *bench = *state;
  lua_bench_raises(bench, "encode({ 1, 2, words = 'x' })", "holes or names");
  lua_bench_raises(bench, "encode({ 1, nil, nil, 4 })", "list");
  lua_bench_raises(bench, "encode({ [2] = 'x', [7] = 'y' })", "neither list nor object");
  lua_bench_raises(bench, "local t = kiosk.list({}); t.a = 1; encode(t)", "holes or names");
  lua_bench_raises(bench, "encode({ [true] = 1 })", "neither list nor object");
}

static void depth_and_cycles_are_refused(void **state) {
  Bench *bench = *state;
  lua_bench_raises(bench, "local t = {}; t.t = t; encode(t)", "too deep");
  lua_bench_raises(bench, "local t = {}; t[1] = t; encode(t)", "too deep");
  lua_bench_raises(bench, "local t = {}; for _ = 1, 100000 do t = { t } end; encode(t)", "too deep");
  lua_bench_raises(bench, "decode(('['):rep(60000))", "no JSON");
  lua_bench_raises(bench, "decode(('{\"a\":'):rep(10000))", "no JSON");
}

/* Thirty tables that unfold to a billion values: only what is counted in C ends that. */
static void shared_tables_do_not_unfold_without_end(void **state) {
  Bench *bench = *state;
  static const char BOMB[] = "local t = { 1 }; for _ = 1, 30 do t = { t, t } end; encode(t)";
  static const char EMPTY[] = "local t = kiosk.list({}); for _ = 1, 30 do t = { t, t } end; encode(t)";
  /* a big table emptied again says little and takes long to walk */
  static const char HOLES[] = "local h = kiosk.list({}); for i = 1, 100000 do h[i] = i end; for i = 1, 100000 do h[i] = nil end\n"
                              "local t = {}; for i = 1, 700 do t[i] = h end; encode({ { t, t, t, t }, { t, t, t, t }, { t, t, t, t } })";
  assert_int_not_equal(lua_bench_run(bench, BOMB, strlen(BOMB)), ST_OK);
  assert_int_not_equal(lua_bench_run(bench, EMPTY, strlen(EMPTY)), ST_OK);
  assert_int_equal(lua_bench_run(bench, HOLES, strlen(HOLES)), ST_SCRIPT_LIMIT);
}

static void more_than_the_buffer_takes_is_refused_whole(void **state) {
  Bench *bench = *state;
  lua_bench_raises(bench, "local t, s = {}, ('x'):rep(65536); for i = 1, 20 do t[i] = s end; encode(t)", "more than can be kept");
}

static void numbers_are_kept_exactly_or_refused(void **state) {
  Bench *bench = *state;
  lua_bench_gives(bench, "return encode(9007199254740992)", "9007199254740992");
  lua_bench_gives(bench, "return tostring(decode(encode(1e300)) == 1e300)", "true");
  lua_bench_gives(bench, "return tostring(decode(encode(-1e15)) == -1e15)", "true");
  lua_bench_raises(bench, "encode(9007199254740993)", "exactly");
  lua_bench_raises(bench, "encode(math.mininteger)", "exactly");
  lua_bench_raises(bench, "encode({ 0/0 })", "without end");
  lua_bench_raises(bench, "encode(math.huge)", "without end");
  lua_bench_gives(bench, "local n = decode('123456789012345678901234567890'); return math.type(n)", "float");
}

static void texts_that_are_not_clean_are_refused(void **state) {
  Bench *bench = *state;
  lua_bench_raises(bench, "encode('\\xff')", "not clean");
  lua_bench_raises(bench, "encode('a\\0b')", "not clean");
  lua_bench_raises(bench, "encode({ ['\\xc3'] = 1 })", "not clean");
  lua_bench_raises(bench, "encode('\\xed\\xa0\\x80')", "not clean"); /* half a surrogate pair */
  lua_bench_raises(bench, "decode('\"a\\0b\"')", "no JSON");
  lua_bench_raises(bench, "decode('')", "no JSON");
  lua_bench_raises(bench, "decode('{} {}')", "no JSON");
}

static void what_json_has_no_word_for_is_refused(void **state) {
  Bench *bench = *state;
  lua_bench_raises(bench, "encode(nil)", "cannot be kept");
  lua_bench_raises(bench, "encode({ a = function() end })", "function cannot be kept");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(values_become_json, open_json, close_json),
      cmocka_unit_test_setup_teardown(json_becomes_values, open_json, close_json),
      cmocka_unit_test_setup_teardown(what_was_written_reads_back_the_same, open_json, close_json),
      cmocka_unit_test_setup_teardown(an_empty_table_is_an_object_and_a_marked_one_a_list, open_json, close_json),
      cmocka_unit_test_setup_teardown(an_empty_list_that_was_read_is_still_a_list, open_json, close_json),
      cmocka_unit_test_setup_teardown(a_list_loses_nothing_silently, open_json, close_json),
      cmocka_unit_test_setup_teardown(depth_and_cycles_are_refused, open_json, close_json),
      cmocka_unit_test_setup_teardown(shared_tables_do_not_unfold_without_end, open_json, close_json),
      cmocka_unit_test_setup_teardown(more_than_the_buffer_takes_is_refused_whole, open_json, close_json),
      cmocka_unit_test_setup_teardown(numbers_are_kept_exactly_or_refused, open_json, close_json),
      cmocka_unit_test_setup_teardown(texts_that_are_not_clean_are_refused, open_json, close_json),
      cmocka_unit_test_setup_teardown(what_json_has_no_word_for_is_refused, open_json, close_json),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
