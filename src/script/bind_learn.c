/* The part of the kiosk table about learning: kiosk.score, kiosk.result, kiosk.learn. */
#include "script/parts.h"

#include "learn/result.h"
#include "learn/score.h"
#include "store/learn.h"

#include <lauxlib.h>
#include <math.h>

enum { SCORE_MAX = 256 << 10, SCORE_STEPS = 4000, TASKS_MAX = 1000, LEARN_MAX = 4 << 20, LEARN_STEPS = 20000 };

/* The argument at `index` as a tree that Lua owns; NULL for nil. */
static const Json *tree(lua_State *lua, int index) {
  if (lua_isnoneornil(lua, index)) return NULL;
  Buf *text = owned_push_buf(lua, SCORE_MAX);
  Json **node = owned_push_json(lua);
  json_from_lua(lua, index, text);
  if (json_parse(buf_text(text), text->length, node) != ST_OK) luaL_error(lua, "bad argument (it cannot be read back)");
  return *node;
}

static int whole(const Json *node, const char *name, int otherwise) {
  double number = json_number(json_field(node, name), otherwise);
  return number >= -1000000 && number <= 1000000 ? (int)lround(number) : otherwise;
}

/* --- kiosk.score --- */

static void set_text(lua_State *lua, const char *name, const char *text) {
  lua_pushstring(lua, text);
  lua_setfield(lua, -2, name);
}

static void set_flag(lua_State *lua, const char *name, bool value) {
  lua_pushboolean(lua, value);
  lua_setfield(lua, -2, name);
}

static void set_whole(lua_State *lua, const char *name, int value) {
  lua_pushinteger(lua, value);
  lua_setfield(lua, -2, name);
}

static void set_number(lua_State *lua, const char *name, double value) {
  if (value == floor(value)) {
    set_whole(lua, name, (int)value);
    return;
  }
  lua_pushnumber(lua, value);
  lua_setfield(lua, -2, name);
}

static void push_score(lua_State *lua, const Score *score, const Json *how) {
  ScoreTry tried = {.tries = whole(how, "tries", 1), .hints = whole(how, "hints", 0), .sure = whole(how, "sure", 0)};
  lua_createtable(lua, 0, 10);
  set_whole(lua, "scaled", score->scaled);
  set_flag(lua, "success", score->success);
  set_flag(lua, "graded", score->graded);
  set_number(lua, "points", score->points);
  set_number(lua, "of", score->of);
  set_whole(lua, "grade", score_grade(score, &tried));
  set_text(lua, "response", buf_text(&score->response));
  set_text(lua, "correct", buf_text(&score->correct));
  ScoreInsight insight = score_insight(score, tried.sure);
  if (insight != INSIGHT_NONE) set_text(lua, "insight", score_insight_name(insight));
  lua_createtable(lua, 0, score->part_count);
  for (int i = 0; i < score->part_count; i++)
    set_text(lua, score->parts[i].value, score_verdict_name(score->parts[i].verdict));
  lua_setfield(lua, -2, "parts");
}

/* kiosk.score(item, response, { tries=, hints=, sure= }) */
static int kiosk_score(lua_State *lua) {
  Host *host = host_of(lua);
  Fault fault = {ST_OK, ""};
  sandbox_spend(lua, SCORE_STEPS);
  luaL_checktype(lua, 1, LUA_TTABLE);
  lua_settop(lua, 3);
  const Json *item = tree(lua, 1), *response = tree(lua, 2), *how = tree(lua, 3);
  Score *score = owned_push_score(lua);
  Status status = score_task(&host->mem, item, response, score, &fault);
  if (status != ST_OK) return bind_failure(lua, status, fault.detail);
  push_score(lua, score, how);
  return 1;
}

/* --- kiosk.result --- */

static ResultRules rules_of(lua_State *lua, const Json *module) {
  ResultRules rules = {.mode = LEARN_CHECK, .move_on = MOVE_ON_COMPLETED_OR_PASSED};
  const char *mode = json_text(json_field(module, "mode")), *move_on = json_text(json_field(module, "move_on"));
  if (mode && !learn_mode_parse(mode, &rules.mode)) luaL_error(lua, "no such mode: %s", mode);
  if (move_on && !move_on_parse(move_on, &rules.move_on)) luaL_error(lua, "no such move_on: %s", move_on);
  rules.mastery = (int)lround(json_number(json_field(module, "mastery"), 0) * SCORE_FULL);
  return rules;
}

static int fill_tasks(const Json *list, ResultTask *tasks) {
  int count = 0;
  for (const Json *one = json_first(list); one && count < TASKS_MAX; one = json_next(one))
    tasks[count++] = (ResultTask){.points = json_number(json_field(one, "points"), 1),
                                  .scaled = whole(one, "scaled", 0),
                                  .answered = json_bool(json_field(one, "answered"), false),
                                  .optional = json_bool(json_field(one, "optional"), false)};
  return count;
}

/* kiosk.result({ mode=, mastery=0.8, move_on= }, { { points=, scaled=, answered=, optional= } ... }) */
static int kiosk_result(lua_State *lua) {
  sandbox_spend(lua, SCORE_STEPS);
  luaL_checktype(lua, 1, LUA_TTABLE);
  luaL_checktype(lua, 2, LUA_TTABLE);
  lua_settop(lua, 2);
  const Json *module = tree(lua, 1), *list = tree(lua, 2);
  ResultTask *tasks = lua_newuserdatauv(lua, sizeof *tasks * TASKS_MAX, 0);
  ResultRules rules = rules_of(lua, module);
  Result result = result_of(&rules, tasks, fill_tasks(list, tasks));
  lua_createtable(lua, 0, 8);
  set_text(lua, "outcome", learn_outcome_name(result.outcome));
  set_flag(lua, "completed", result.completed);
  set_flag(lua, "passed", result.passed);
  set_flag(lua, "satisfied", result.satisfied);
  set_whole(lua, "answered", result.answered);
  set_whole(lua, "required", result.required);
  if (result.scored) set_whole(lua, "scaled", result.scaled);
  return 1;
}

/* --- kiosk.learn --- */

/* A text or a flag of the options at 2. */
static const char *text_option(lua_State *lua, const char *name) {
  lua_pushstring(lua, name);
  lua_rawget(lua, 2);
  const char *text = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : NULL;
  lua_pop(lua, 1); /* the table keeps it */
  return text;
}

static bool flag_option(lua_State *lua, const char *name) {
  lua_pushstring(lua, name);
  lua_rawget(lua, 2);
  bool flag = lua_toboolean(lua, -1);
  lua_pop(lua, 1);
  return flag;
}

/* A table of the options at 2 as JSON that Lua owns; NULL when it is not there. */
static const char *json_option(lua_State *lua, const char *name, bool is_list) {
  lua_pushstring(lua, name);
  lua_rawget(lua, 2);
  int at = lua_gettop(lua);
  if (!lua_istable(lua, at)) return NULL;
  Buf *text = owned_push_buf(lua, LEARN_MAX);
  if (is_list && lua_rawlen(lua, at) == 0) buf_add_text(text, "[]");
  else json_from_lua(lua, at, text);
  return buf_text(text);
}

/* kiosk.learn(entries, { draft=, head=, answers=, ends= }) -> true. In the name of whoever is signed in. */
static int kiosk_learn(lua_State *lua) {
  Host *host = host_of(lua);
  Fault fault = {ST_OK, ""};
  sandbox_spend(lua, LEARN_STEPS);
  luaL_checktype(lua, 1, LUA_TTABLE);
  lua_settop(lua, 2);
  if (lua_isnil(lua, 2)) lua_newtable(lua), lua_replace(lua, 2);
  luaL_checktype(lua, 2, LUA_TTABLE);
  if (lua_rawlen(lua, 1) > BIND_MOST_ENTRIES) return bind_failure(lua, ST_TOO_LARGE, "too many entries");
  if (!host->config.store) return bind_no_store(lua, host);
  StoreLearning what = {.draft = text_option(lua, "draft"), .ends = flag_option(lua, "ends")};
  what.head = json_option(lua, "head", false);
  what.answers = json_option(lua, "answers", true);
  what.entries = bind_entries(lua, 1, &what.count);
  StoreViewer viewer = session_viewer(&host->session);
  Status status = store_learn(host->config.store, &viewer, &what, &fault);
  bind_ended(host, &fault);
  if (status != ST_OK) return bind_refusal(lua, status, &fault);
  lua_pushboolean(lua, true);
  return 1;
}

void bind_learn(lua_State *lua) {
  static const luaL_Reg FUNCTIONS[] = {{"score", kiosk_score}, {"result", kiosk_result}, {"learn", kiosk_learn}, {NULL, NULL}};
  luaL_setfuncs(lua, FUNCTIONS, 0);
}
