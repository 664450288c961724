/* Files that scripts may load: modules below scripts/, content below content/. Nothing else, nowhere else. */
#include "script/parts.h"

#include <dirent.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { PATH_MAX_BYTES = 1024, FILE_MAX_BYTES = 512 << 10, NAME_MAX_BYTES = 120, FILE_STEPS = 20000 };

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

static bool ends_with(const char *name, const char *ending) {
  size_t length = strlen(name), tail = strlen(ending);
  return length >= tail && strcmp(name + length - tail, ending) == 0;
}

/* The module of scripts/ whose constructors a content file sees; NULL = none: it is words, or options. */
static const char *constructors_for(const char *name) {
  if (strncmp(name, "flows/", 6) == 0) return "flow";
  if (strncmp(name, LEARNING, strlen(LEARNING)) != 0) return NULL;
  return ends_with(name, "/module") || strstr(name, "/talks/") ? "learn" : NULL;
}

/* A flow sees its constructors and the allowed library, and so does a learning module; words and options see nothing at
 * all. */
static void push_content_environment(lua_State *lua, const char *name) {
  const char *makers = constructors_for(name);
  if (!makers) {
    lua_newtable(lua);
    return;
  }
  sandbox_push_environment(lua);
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
  push_content_environment(lua, name);
  if (!push_chunk(lua, folder, name, "content", -1)) {
    bool missing = strstr(lua_tostring(lua, -1), "no such file") != NULL;
    return bind_failure(lua, missing ? ST_NOT_FOUND : ST_SCRIPT, lua_tostring(lua, -1)), false;
  }
  if (lua_pcall(lua, 0, 1, 0) != LUA_OK) { /* a passed limit is raised again by the script's next instruction */
    const char *why = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : "an error without text";
    return bind_failure(lua, ST_SCRIPT, why), false;
  }
  if (!lua_istable(lua, -1)) return bind_failure(lua, ST_SCRIPT, "the file returns no table"), false;
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
