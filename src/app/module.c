#include "app/module.h"

#include "app/paths.h"
#include "base/log.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { NAME_BYTES = 64 };

static bool find(const char *name, char path[PATH_SIZE]) {
  ssize_t length = readlink("/proc/self/exe", path, PATH_SIZE - NAME_BYTES);
  if (length <= 0) return false;
  path[length] = '\0';
  snprintf(strrchr(path, '/') + 1, NAME_BYTES, "minplan_%s.so", name);
  return true;
}

const void *module_door(const char *name, const char *door) {
  char path[PATH_SIZE];
  void *module = find(name, path) ? dlopen(path, RTLD_NOW | RTLD_LOCAL) : NULL;
  const void *found = module ? dlsym(module, door) : NULL;
  const char *why = found ? NULL : dlerror();
  if (!found)
    log_line("the module %s cannot be used: %s", name,
             why ? why : "the program does not know where it is");
  return found;
}
