#include "app/paper.h"

#include "app/paths.h"
#include "base/log.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool find_module(char path[PATH_SIZE]) {
  static const char NAME[] = "minplan_print.so";
  ssize_t length = readlink("/proc/self/exe", path, PATH_SIZE - sizeof NAME);
  if (length <= 0) return false;
  path[length] = '\0';
  char *name = strrchr(path, '/') + 1;
  snprintf(name, sizeof NAME, "%s", NAME);
  return true;
}

const PrintDoor *paper_open(void) {
  char path[PATH_SIZE];
  void *module = find_module(path) ? dlopen(path, RTLD_NOW | RTLD_LOCAL) : NULL;
  const PrintDoor *door = module ? dlsym(module, PRINT_DOOR) : NULL;
  const char *why = door ? NULL : dlerror();
  if (!door) log_line("nothing can be printed: %s", why ? why : "the program does not know where it is");
  return door;
}
