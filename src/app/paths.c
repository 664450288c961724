#include "app/paths.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* False when the two do not fit. */
static bool join(char out[PATH_SIZE], const char *folder, const char *name) {
  int length = snprintf(out, PATH_SIZE, "%s%s%s", folder, *name ? "/" : "", name);
  return length > 0 && length < PATH_SIZE;
}

/* The folder that holds scripts/ and content/: beside the build folder, or installed. */
static bool find_root(char root[PATH_SIZE]) {
  char program[PATH_SIZE], probe[PATH_SIZE];
  ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
  if (length > 0) {
    program[length] = '\0';
    static const char *const UP[] = {"/..", "/../share/minplan", "/../.."};
    *strrchr(program, '/') = '\0';
    for (size_t i = 0; i < sizeof UP / sizeof *UP; i++) {
      if (snprintf(root, PATH_SIZE, "%s%s", program, UP[i]) >= PATH_SIZE) continue;
      if (join(probe, root, "scripts/boot.lua") && access(probe, R_OK) == 0) return true;
    }
  }
  return false;
}

static bool find_data(const Options *options, char out[PATH_SIZE]) {
  const char *home = getenv("HOME"), *xdg = getenv("XDG_DATA_HOME"), *own = getenv("MINPLAN_DATA");
  char base[PATH_SIZE];
  if (options->data) own = options->data;
  if (own) {
    if (!join(base, own, "")) return false;
  } else if (xdg && *xdg) {
    if (!join(base, xdg, "minplan")) return false;
  } else if (!join(base, home ? home : "/var/lib", home ? ".local/share/minplan" : "minplan")) {
    return false;
  }
  return join(out, base, options->demo ? "demo" : "");
}

bool paths_keep_in(Paths *paths, const char *data) {
  if (data != paths->data && !join(paths->data, data, "")) return false;
  return join(paths->store, data, "minplan.db") && join(paths->good_content, data, "content.good");
}

Status paths_find(const Options *options, Paths *out, Fault *fault) {
  char root[PATH_SIZE] = "";
  if (!find_root(root) && !(options->scripts && options->content))
    return fault_set(fault, ST_NOT_FOUND,
                     "scripts/boot.lua is missing beside the program; reinstall, or give --scripts");
  bool fits = join(out->own_content, root, "content");
  fits = fits && (options->scripts ? join(out->scripts, options->scripts, "")
                                   : join(out->scripts, root, "scripts"));
  fits = fits && join(out->content, options->content ? options->content : out->own_content, "");
  fits = fits && find_data(options, out->data) && paths_keep_in(out, out->data);
  fits = fits && (options->out ? join(out->out, options->out, "") : join(out->out, out->data, "out"));
  return fits ? ST_OK : fault_set(fault, ST_TOO_LARGE, "a path is longer than %d bytes", PATH_SIZE);
}

Status paths_make_folder(const char *path, Fault *fault) {
  char part[PATH_SIZE];
  size_t length = strlen(path);
  if (length >= sizeof part) return fault_set(fault, ST_TOO_LARGE, "a path is too long");
  for (size_t i = 1; i <= length; i++) {
    if (i < length && path[i] != '/') continue;
    memcpy(part, path, i);
    part[i] = '\0';
    if (mkdir(part, 0700) != 0 && errno != EEXIST)
      return fault_set(fault, errno == ENOSPC ? ST_DISK_FULL : ST_IO, "cannot make %s: %s", part,
                       strerror(errno));
  }
  return ST_OK;
}
