/* A view table from a script becomes a View: every kind and attribute known, every text clean, every id
 * once. Tables are read raw, so that building runs no script. */
#include "base/utf8.h"
#include "script/parts.h"

#include <lauxlib.h>
#include <math.h>
#include <string.h>

/* Steps: a tree whose tables are shared unfolds in C, where only what is counted comes to an end. */
enum {
  MOST_DEPTH = 24,
  MOST_CHILDREN = 4000,
  MOST_POINTS = 2000,
  MOST_WHOLE = 1000000,
  PLACE_SIZE = 160,
  NODE_STEPS = 1000,
  CHILD_STEPS = 10
};

typedef enum AttributeType { AS_TEXT, AS_INT, AS_NUMBER, AS_FLAG } AttributeType;

typedef struct Attribute {
  const char *name;
  AttributeType type;
  size_t offset;
} Attribute;

#define TEXT(name) {#name, AS_TEXT, offsetof(ViewNode, name)}
#define INT(name) {#name, AS_INT, offsetof(ViewNode, name)}
#define NUMBER(name) {#name, AS_NUMBER, offsetof(ViewNode, name)}
#define FLAG(name) {#name, AS_FLAG, offsetof(ViewNode, name)}

static const Attribute ATTRIBUTES[] = {
    TEXT(id),    TEXT(label),   TEXT(note),   TEXT(value),    TEXT(icon),   TEXT(style),    TEXT(hint),
    TEXT(input), TEXT(error),   TEXT(align),  TEXT(lang),     TEXT(voice),  TEXT(instead), INT(level),   INT(columns),   INT(limit),
    INT(number), INT(of),       NUMBER(low),  NUMBER(high),   NUMBER(min_mm), FLAG(selected), FLAG(multi),
    FLAG(disabled), FLAG(grow), FLAG(live)};

typedef struct Place {
  char text[PLACE_SIZE];
} Place;

static int fail(lua_State *lua, const Place *place, const char *why, const char *name) {
  return luaL_error(lua, "view: %s: %s %s", place->text, why, name);
}

static const char *take_text(lua_State *lua, View *view, int index, const Place *place, const char *name) {
  size_t length;
  if (!lua_isstring(lua, index)) fail(lua, place, "text wanted for", name);
  lua_pushvalue(lua, index); /* a number becomes text in the copy */
  const char *text = lua_tolstring(lua, -1, &length);
  if (!utf8_is_clean(text, length)) fail(lua, place, "not clean UTF-8 in", name);
  const char *copy = view_text(view, text);
  if (!copy) luaL_error(lua, "not enough memory for a view");
  lua_pop(lua, 1);
  return copy;
}

static double take_number(lua_State *lua, int index, const Place *place, const char *name) {
  double number = lua_type(lua, index) == LUA_TNUMBER ? lua_tonumber(lua, index) : NAN;
  if (!isfinite(number)) fail(lua, place, "number wanted for", name);
  return number;
}

static int take_whole(lua_State *lua, int index, const Place *place, const char *name) {
  double number = take_number(lua, index, place, name);
  if (number != floor(number) || fabs(number) > MOST_WHOLE) fail(lua, place, "whole number wanted for", name);
  return (int)number;
}

static bool take_flag(lua_State *lua, int index, const Place *place, const char *name) {
  if (!lua_isboolean(lua, index)) fail(lua, place, "true or false wanted for", name);
  return lua_toboolean(lua, index);
}

static void set_attribute(lua_State *lua, View *view, ViewNode *node, const Attribute *attribute, const Place *place) {
  void *field = (char *)node + attribute->offset;
  int value = lua_gettop(lua);
  const char *text;
  switch (attribute->type) {
  case AS_TEXT:
    text = take_text(lua, view, value, place, attribute->name);
    if (!view_allows(node->kind, attribute->name, text)) fail(lua, place, "unknown word for", attribute->name);
    *(const char **)field = text;
    break;
  case AS_FLAG: *(bool *)field = take_flag(lua, value, place, attribute->name); break;
  case AS_INT: *(int *)field = take_whole(lua, value, place, attribute->name); break;
  case AS_NUMBER: *(double *)field = take_number(lua, value, place, attribute->name); break;
  }
}

static void set_points(lua_State *lua, View *view, ViewNode *node, const Place *place) {
  int list = lua_gettop(lua);
  if (!lua_istable(lua, list)) fail(lua, place, "list wanted for", "points");
  lua_Unsigned count = lua_rawlen(lua, list);
  if (count > MOST_POINTS) fail(lua, place, "too many", "points");
  node->points = arena_take(&view->arena, sizeof(double) * (count + 1));
  if (!node->points) luaL_error(lua, "not enough memory for a view");
  for (lua_Unsigned i = 0; i < count; i++) {
    lua_rawgeti(lua, list, (lua_Integer)i + 1);
    node->points[i] = take_number(lua, lua_gettop(lua), place, "points");
    lua_pop(lua, 1);
  }
  node->point_count = (int)count;
}

static const Attribute *find_attribute(const char *name) {
  for (size_t i = 0; i < sizeof ATTRIBUTES / sizeof *ATTRIBUTES; i++)
    if (strcmp(ATTRIBUTES[i].name, name) == 0) return &ATTRIBUTES[i];
  return NULL;
}

static void read_attribute(lua_State *lua, View *view, ViewNode *node, const Place *place, const char *name) {
  const Attribute *attribute = find_attribute(name);
  if (!view_has_attribute(node->kind, name)) fail(lua, place, "unknown attribute", name);
  if (attribute) set_attribute(lua, view, node, attribute, place);
  else if (strcmp(name, "points") == 0) set_points(lua, view, node, place);
}

static void read_attributes(lua_State *lua, View *view, ViewNode *node, int table, const Place *place) {
  for (lua_pushnil(lua); lua_next(lua, table); lua_pop(lua, 1)) {
    if (lua_type(lua, -2) == LUA_TSTRING) read_attribute(lua, view, node, place, lua_tostring(lua, -2));
    else if (!lua_isinteger(lua, -2) || lua_tointeger(lua, -2) < 1) fail(lua, place, "children are a list,", "this key is not");
  }
  bool leveled = node->kind == VIEW_HEADING || node->kind == VIEW_ITEM;
  if (leveled && (node->level < 0 || node->level > 3)) fail(lua, place, "1, 2 or 3 wanted for", "level");
}

/* Highest index of the list part: children that are nil or false leave holes. */
static lua_Integer last_child(lua_State *lua, int table) {
  lua_Integer last = 0;
  lua_pushnil(lua);
  while (lua_next(lua, table)) {
    if (lua_isinteger(lua, -2) && lua_tointeger(lua, -2) > last) last = lua_tointeger(lua, -2);
    lua_pop(lua, 1);
  }
  return last;
}

static ViewNode *build_node(lua_State *lua, View *view, ViewNode *parent, int table, const Place *place, int depth);

static void read_children(lua_State *lua, View *view, ViewNode *node, int table, const Place *place, int depth) {
  lua_Integer last = last_child(lua, table);
  if (last > MOST_CHILDREN) fail(lua, place, "too many", "children");
  sandbox_spend(lua, NODE_STEPS + (size_t)last * CHILD_STEPS);
  for (lua_Integer i = 1; i <= last; i++) {
    Place below;
    lua_rawgeti(lua, table, i);
    if (lua_toboolean(lua, -1)) {
      snprintf(below.text, sizeof below.text, "%.120s[%d]", place->text, (int)i);
      build_node(lua, view, node, lua_gettop(lua), &below, depth + 1);
    }
    lua_pop(lua, 1);
  }
}

static ViewKind kind_of(lua_State *lua, int table, Place *place) {
  lua_pushliteral(lua, "kind");
  lua_rawget(lua, table);
  const char *name = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : "?";
  ViewKind kind = view_kind(name);
  if (kind == VIEW_KIND_COUNT) fail(lua, place, "unknown kind", name);
  size_t used = strlen(place->text);
  snprintf(place->text + used, sizeof place->text - used, ".%s", name);
  lua_pop(lua, 1);
  return kind;
}

static bool needs_id(const ViewNode *node) {
  return node->kind == VIEW_BUTTON || node->kind == VIEW_CHOICE || node->kind == VIEW_FIELD ||
         node->kind == VIEW_SIGNATURE || (node->kind == VIEW_ITEM && node->parent && node->parent->kind == VIEW_PEOPLE);
}

/* What can be pressed holds things to read, and nothing else to press. */
static bool inside_button(const ViewNode *node) {
  for (const ViewNode *around = node->parent; around; around = around->parent)
    if (around->kind == VIEW_BUTTON) return true;
  return false;
}

/* Ids seen so far are the keys of the table at stack index 3 of the building call. */
static void note_id(lua_State *lua, const ViewNode *node, const Place *place) {
  if (!node->id) {
    if (needs_id(node)) fail(lua, place, "a control needs an", "id");
    return;
  }
  lua_pushstring(lua, node->id);
  if (lua_rawget(lua, 3) != LUA_TNIL) fail(lua, place, "this id is there twice:", node->id);
  lua_pop(lua, 1);
  lua_pushstring(lua, node->id);
  lua_pushboolean(lua, true);
  lua_rawset(lua, 3);
}

static ViewNode *build_node(lua_State *lua, View *view, ViewNode *parent, int table, const Place *place, int depth) {
  Place here = *place;
  if (!lua_istable(lua, table)) fail(lua, place, "a node is a table,", luaL_typename(lua, table));
  if (depth > MOST_DEPTH) fail(lua, place, "too deep,", "or a node that holds itself");
  luaL_checkstack(lua, 8, NULL);
  ViewKind kind = kind_of(lua, table, &here);
  if (parent ? !view_may_hold(parent->kind, kind) : kind == VIEW_ITEM) fail(lua, place, "not the place for a", view_kind_name(kind));
  ViewNode *node = view_add(view, parent, kind);
  if (!node) luaL_error(lua, "not enough memory for a view");
  if ((needs_id(node) || kind == VIEW_PEOPLE) && inside_button(node)) fail(lua, place, "in a button is no place for a", view_kind_name(kind));
  read_attributes(lua, view, node, table, &here);
  note_id(lua, node, &here);
  read_children(lua, view, node, table, &here, depth);
  return node;
}

static const char *text_field(lua_State *lua, View *view, const char *name) {
  Place place = {"view"};
  lua_pushstring(lua, name);
  lua_rawget(lua, 2);
  const char *text = lua_isnil(lua, -1) ? NULL : take_text(lua, view, lua_gettop(lua), &place, name);
  lua_pop(lua, 1);
  return text;
}

/* `within` goes before the name where a place is told. */
static ViewNode *part(lua_State *lua, View *view, const char *within, const char *name) {
  Place place = {""};
  snprintf(place.text, sizeof place.text, "%s%s", within, name);
  lua_pushstring(lua, name);
  lua_rawget(lua, 2);
  ViewNode *node = lua_toboolean(lua, -1) ? build_node(lua, view, NULL, lua_gettop(lua), &place, 0) : NULL;
  lua_pop(lua, 1);
  return node;
}

static void check_names(lua_State *lua) {
  static const char *const NAMES[] = {"id", "title", "lang", "rtl", "focus", "top", "body", "bottom", "dialog", "toast", "aside"};
  Place place = {"view"};
  for (lua_pushnil(lua); lua_next(lua, 2); lua_pop(lua, 1)) {
    const char *name = lua_type(lua, -2) == LUA_TSTRING ? lua_tostring(lua, -2) : "that is no name";
    size_t i = 0;
    while (i < sizeof NAMES / sizeof *NAMES && strcmp(NAMES[i], name) != 0) i++;
    if (i == sizeof NAMES / sizeof *NAMES) fail(lua, &place, "unknown attribute", name);
  }
}

/* Nobody is asked to draw who cannot: what is worked by moving a finger names what does the same with a tap. */
static void check_dragged(lua_State *lua, const View *view, const ViewNode *root) {
  for (const ViewNode *node = root; node; node = view_after(root, node)) {
    Place place;
    if (!view_is_dragged(node->kind)) continue;
    const ViewNode *other = node->instead ? view_find(view, node->instead) : NULL;
    snprintf(place.text, sizeof place.text, "%s", view_kind_name(node->kind));
    if (!other || (other->kind != VIEW_BUTTON && other->kind != VIEW_CHOICE))
      fail(lua, &place, "instead: no button or choice", node->instead ? node->instead : "is named that does it with a tap");
  }
}

static void take_parts(lua_State *lua, View *view, const char *within) {
  view->top = part(lua, view, within, "top");
  view->body = part(lua, view, within, "body");
  view->bottom = part(lua, view, within, "bottom");
  view->dialog = part(lua, view, within, "dialog");
  view->toast = part(lua, view, within, "toast");
  const ViewNode *const parts[] = {view->top, view->body, view->bottom, view->dialog};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) check_dragged(lua, view, parts[i]);
}

static int build_view(lua_State *lua);

static void build(lua_State *lua, int index, View *view, const char *within) {
  index = lua_absindex(lua, index);
  lua_pushcfunction(lua, build_view);
  lua_pushlightuserdata(lua, view);
  lua_pushvalue(lua, index);
  lua_pushstring(lua, within);
  lua_call(lua, 3, 0);
}

/* A whole view, with ids of its own: what one of the two says has nothing to do with the other. There are two windows, and no
 * third: nothing stands aside of what stands aside. */
static void take_aside(lua_State *lua, View *view, const char *within) {
  Place place = {"view"};
  lua_pushliteral(lua, "aside");
  lua_rawget(lua, 2);
  if (lua_toboolean(lua, -1)) {
    if (*within) fail(lua, &place, "aside: no place for another", "aside");
    view->aside = view_new(&view->arena.mem);
    if (!view->aside) luaL_error(lua, "not enough memory for a view");
    build(lua, -1, view->aside, "aside.");
  }
  lua_pop(lua, 1);
}

/* Runs with the stack to itself: 1 the view (light userdata), 2 the table, 3 the ids; `within` comes as the third. */
static int build_view(lua_State *lua) {
  View *view = lua_touserdata(lua, 1);
  Place place = {"view"};
  const char *within = *lua_tostring(lua, 3) ? "aside." : "";
  if (!lua_istable(lua, 2)) fail(lua, &place, "a view is a table,", luaL_typename(lua, 2));
  lua_settop(lua, 2);
  check_names(lua);
  lua_newtable(lua);
  view->id = text_field(lua, view, "id");
  view->title = text_field(lua, view, "title");
  view->lang = text_field(lua, view, "lang");
  view->focus = text_field(lua, view, "focus");
  lua_pushliteral(lua, "rtl");
  lua_rawget(lua, 2);
  view->rtl = !lua_isnil(lua, -1) && take_flag(lua, lua_gettop(lua), &place, "rtl");
  lua_pop(lua, 1);
  take_parts(lua, view, within);
  take_aside(lua, view, within);
  return 0;
}

void view_from_lua(lua_State *lua, int index, View *view) { build(lua, index, view, ""); }
