/* Files that scripts may load: modules below scripts/, content below content/. Nothing else, nowhere else. */
#include "script/parts.h"

#include <dirent.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum {
  PATH_MAX_BYTES = 1024,
  FILE_MAX_BYTES = 512 << 10,
  NAME_MAX_BYTES = 120,
  FILE_STEPS = 20000,
  SHARED_DEPTH = 8,
  SHARED_VALUES = 10000
};

static const char NOT_PLAIN[] = "what is shared is made of tables, texts and numbers alone";

static const char LOADED = 0, CONTENT = 0; /* registry keys of what was loaded */
static const char LEARNING[] = "learning/"; /* content: a folder for each module */

static bool clean_name(const char *name, size_t length, const char *extra) {
  if (length != strlen(name)) return false;
  if (length == 0 || length > NAME_MAX_BYTES || strstr(name, "..") || name[0] == '/' || name[0] == '.') return false;
  for (const char *c = name; *c; c++)
    if (!((*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || *c == '_' || strchr(extra, *c))) return false;
  return true;
}

/* Reads the whole file into `out`; a file that changes under our hands is no file. */
static bool read_file(const char *path, char *out, size_t size) {
  FILE *file = fopen(path, "rb");
  if (!file) return false;
  bool whole = fread(out, 1, size, file) == size && fgetc(file) == EOF;
  fclose(file);
  return whole;
}

/* Pushes the file's bytes as a userdata. False with why on the stack. Lua owns them before the file is opened, so that
 * nothing is left behind when memory runs out. */
static bool push_file(lua_State *lua, const char *path, size_t *size) {
  struct stat about;
  sandbox_spend(lua, FILE_STEPS);
  if (stat(path, &about) != 0) return lua_pushliteral(lua, "no such file"), false;
  if (!S_ISREG(about.st_mode) || about.st_size > FILE_MAX_BYTES)
    return lua_pushliteral(lua, "no such file that can be read"), false;
  *size = (size_t)about.st_size;
  char *bytes = lua_newuserdatauv(lua, *size + 1, 0);
  if (!read_file(path, bytes, *size)) return lua_pushliteral(lua, "no such file that can be read"), false;
  return true;
}

/* Pushes the compiled chunk of a file, or false with why on the stack. `shown` is its name in messages. */
static bool push_chunk(lua_State *lua, const char *folder, const char *name, const char *shown, int environment) {
  char path[PATH_MAX_BYTES], title[NAME_MAX_BYTES + 32];
  environment = lua_absindex(lua, environment);
  if (snprintf(path, sizeof path, "%s/%s.lua", folder, name) >= (int)sizeof path)
    return lua_pushliteral(lua, "no such file: its path is too long"), false;
  snprintf(title, sizeof title, "@%s/%s.lua", shown, name);
  size_t length;
  if (!push_file(lua, path, &length)) return false;
  bool good = sandbox_load(lua, lua_touserdata(lua, -1), length, title, environment);
  lua_remove(lua, -2);
  return good;
}

static void push_registry_table(lua_State *lua, const void *key) {
  if (lua_rawgetp(lua, LUA_REGISTRYINDEX, key) != LUA_TNIL) return;
  lua_pop(lua, 1);
  lua_newtable(lua);
  lua_pushvalue(lua, -1);
  lua_rawsetp(lua, LUA_REGISTRYINDEX, key);
}

int module_require(lua_State *lua) {
  char path[NAME_MAX_BYTES + 1];
  size_t length;
  const char *name = luaL_checklstring(lua, 1, &length);
  if (!clean_name(name, length, ".")) return luaL_error(lua, "module %s: no such name", name);
  push_registry_table(lua, &LOADED);
  if (lua_getfield(lua, -1, name) != LUA_TNIL) return 1;
  lua_pop(lua, 1);
  snprintf(path, sizeof path, "%s", name);
  for (char *c = path; *c; c++)
    if (*c == '.') *c = '/';
  lua_pushglobaltable(lua);
  if (!push_chunk(lua, host_of(lua)->scripts_dir, path, "scripts", -1))
    return luaL_error(lua, "module %s: %s", name, lua_tostring(lua, -1));
  lua_pushstring(lua, name);
  lua_call(lua, 1, 1);
  if (lua_isnil(lua, -1)) return luaL_error(lua, "module %s: it returns nothing", name);
  push_registry_table(lua, &LOADED);
  lua_pushvalue(lua, -2);
  lua_setfield(lua, -2, name);
  lua_pop(lua, 1);
  return 1;
}

static bool begins(const char *name, const char *start) { return strncmp(name, start, strlen(start)) == 0; }

/* Is the value on top made of tables, texts, numbers and true or false alone? It may hold itself: then it is too deep. */
static bool is_plain(lua_State *lua, int depth, int *left) {
  int type = lua_type(lua, -1);
  if (--*left < 0) return false;
  if (type != LUA_TTABLE) return type == LUA_TSTRING || type == LUA_TNUMBER || type == LUA_TBOOLEAN;
  if (depth == SHARED_DEPTH || !lua_checkstack(lua, 3)) return false;
  bool plain = true;
  for (lua_pushnil(lua); plain && lua_next(lua, -2); lua_pop(lua, plain ? 1 : 2))
    plain = (lua_type(lua, -2) == LUA_TSTRING || lua_type(lua, -2) == LUA_TNUMBER) && is_plain(lua, depth + 1, left);
  return plain;
}

static bool push_content(lua_State *lua, const char *folder, const char *name);

/* shared "who": what content/shared/who.lua returns, from the folder the flow itself came from. Read anew for each who
 * asks, so that nobody changes what another one sees. */
static int content_shared(lua_State *lua) {
  char path[NAME_MAX_BYTES + 8];
  size_t length;
  const char *name = luaL_checklstring(lua, 1, &length);
  const char *folder = lua_touserdata(lua, lua_upvalueindex(1));
  if (!clean_name(name, length, "/")) return luaL_error(lua, "shared %s: no such name", name);
  snprintf(path, sizeof path, "shared/%s", name);
  if (push_content(lua, folder, path)) return 1;
  const char *why = lua_tostring(lua, -1);
  if (begins(why, "content/")) return lua_error(lua); /* it says where itself */
  return luaL_error(lua, "content/shared/%s.lua: %s", name, why);
}

static bool ends_with(const char *name, const char *ending) {
  size_t length = strlen(name), tail = strlen(ending);
  return length >= tail && strcmp(name + length - tail, ending) == 0;
}

/* The module of scripts/ whose constructors a content file sees; NULL = none: it is words, or options. */
static const char *constructors_for(const char *name) {
  if (begins(name, "flows/")) return "flow";
  if (!begins(name, LEARNING)) return NULL;
  return ends_with(name, "/module") || strstr(name, "/talks/") ? "learn" : NULL;
}

/* A flow sees its constructors, what is shared, and the allowed library, and so does a learning module; words and options
 * see nothing at all. */
static void push_content_environment(lua_State *lua, const char *folder, const char *name) {
  const char *makers = constructors_for(name);
  if (!makers) {
    lua_newtable(lua);
    return;
  }
  sandbox_push_environment(lua);
  lua_pushlightuserdata(lua, (void *)(uintptr_t)folder);
  lua_pushcclosure(lua, content_shared, 1);
  lua_setfield(lua, -2, "shared");
  lua_pushcfunction(lua, module_require);
  lua_pushstring(lua, makers);
  lua_call(lua, 1, 1);
  lua_getfield(lua, -1, "constructors");
  lua_call(lua, 0, 1);
  lua_remove(lua, -2);
  for (lua_pushnil(lua); lua_next(lua, -2);) {
    lua_pushvalue(lua, -2);
    lua_insert(lua, -2);
    lua_rawset(lua, -5);
  }
  lua_pop(lua, 1);
}

/* Pushes what the file returns (true), or nil, key, detail (false). */
static bool push_content(lua_State *lua, const char *folder, const char *name) {
  push_content_environment(lua, folder, name);
  if (!push_chunk(lua, folder, name, "content", -1)) {
    bool missing = strstr(lua_tostring(lua, -1), "no such file") != NULL;
    return bind_failure(lua, missing ? ST_NOT_FOUND : ST_SCRIPT, lua_tostring(lua, -1)), false;
  }
  if (lua_pcall(lua, 0, 1, 0) != LUA_OK) { /* a passed limit is raised again by the script's next instruction */
    const char *why = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : "an error without text";
    return bind_failure(lua, ST_SCRIPT, why), false;
  }
  if (!lua_istable(lua, -1)) return bind_failure(lua, ST_SCRIPT, "the file returns no table"), false;
  int left = SHARED_VALUES;
  if (begins(name, "shared/") && !is_plain(lua, 0, &left)) return bind_failure(lua, ST_SCRIPT, NOT_PLAIN), false;
  return true;
}

/* kiosk.content(name, spare): with `spare` from the program's own content, where the content in use is another. */
int module_content(lua_State *lua) {
  size_t length;
  const char *name = luaL_checklstring(lua, 1, &length);
  const Host *host = host_of(lua);
  if (!clean_name(name, length, "/-")) return bind_failure(lua, ST_NOT_FOUND, "no such name for content");
  if (lua_toboolean(lua, 2)) {
    if (!host->spare_dir) return bind_failure(lua, ST_NOT_FOUND, "there is no other content");
    return push_content(lua, host->spare_dir, name) ? 1 : 3;
  }
  push_registry_table(lua, &CONTENT);
  if (lua_getfield(lua, -1, name) != LUA_TNIL) return 1;
  lua_pop(lua, 1);
  if (!push_content(lua, host->content_dir, name)) return 3;
  push_registry_table(lua, &CONTENT);
  lua_pushvalue(lua, -2);
  lua_setfield(lua, -2, name);
  lua_pop(lua, 1);
  return 1;
}

static bool has_module(const char *folder, const char *id) {
  char path[PATH_MAX_BYTES];
  struct stat about;
  return clean_name(id, strlen(id), "") &&
         snprintf(path, sizeof path, "%s/%s%s/module.lua", folder, LEARNING, id) < (int)sizeof path &&
         stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

/* The ids, each with a line break. Nothing of Lua's runs while the folder is open. */
static void list_modules(const char *folder, Buf *out) {
  char path[PATH_MAX_BYTES];
  if (snprintf(path, sizeof path, "%s/%s", folder, LEARNING) >= (int)sizeof path) return;
  DIR *dir = opendir(path);
  if (!dir) return;
  for (const struct dirent *entry; (entry = readdir(dir));)
    if (has_module(folder, entry->d_name)) buf_addf(out, "%s\n", entry->d_name);
  closedir(dir);
}

/* kiosk.modules() -> the ids of the learning modules in the content in use, in no order. */
int module_names(lua_State *lua) {
  sandbox_spend(lua, FILE_STEPS);
  Buf *found = owned_push_buf(lua, FILE_MAX_BYTES);
  list_modules(host_of(lua)->content_dir, found);
  lua_newtable(lua);
  lua_Integer count = 0;
  for (const char *at = buf_text(found); *at; at = strchr(at, '\n') + 1) {
    lua_pushlstring(lua, at, strcspn(at, "\n"));
    lua_rawseti(lua, -2, ++count);
  }
  return 1;
}
