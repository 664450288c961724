#include "app/out_papers.h"

#include "base/log.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char LETTERS[] = "abcdefghijklmnopqrstuvwxyz";

static bool is_name(const char *name) {
  return *name && name[strspn(name, LETTERS)] == '\0';
}

bool out_paper_path(const Paths *paths, const char *name, const char *format, const char *tag,
                    int64_t wall_ms, char path[PATH_SIZE]) {
  time_t now = (time_t)(wall_ms / 1000);
  struct tm day;
  char stamp[32];
  if (!localtime_r(&now, &day) || strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &day) == 0)
    return false;
  return snprintf(path, PATH_SIZE, "%s/%s-%s-%s%s%s.pdf", paths->out,
                  is_name(name) ? name : "paper", format, stamp, *tag ? "-" : "", tag) < PATH_SIZE;
}

/* The mark in a paper's name; false where it has none. */
static bool tag_of(const char *name, char tag[STORE_TAG_BYTES]) {
  const char *end = strstr(name, ".pdf");
  if (name[strspn(name, LETTERS)] != '-' || !end || end[4] != '\0') return false;
  if (end - name <= STORE_TAG_BYTES || end[-STORE_TAG_BYTES] != '-') return false;
  snprintf(tag, STORE_TAG_BYTES, "%s", end - (STORE_TAG_BYTES - 1));
  return strspn(tag, "0123456789abcdef") == STORE_TAG_BYTES - 1;
}

typedef struct Whose {
  const char *tag; /* or of all who are erased */
  Store *store;
} Whose;

static bool is_theirs(const Whose *whose, const char *name) {
  char tag[STORE_TAG_BYTES];
  if (!tag_of(name, tag)) return false;
  return whose->tag ? strcmp(tag, whose->tag) == 0 : store_tag_is_erased(whose->store, tag);
}

static Status forget(const Paths *paths, const Whose *whose, Fault *fault) {
  char path[PATH_SIZE];
  Status status = ST_OK;
  DIR *folder = opendir(paths->out);
  for (struct dirent *entry; folder && (entry = readdir(folder));) {
    if (!is_theirs(whose, entry->d_name)) continue;
    if (snprintf(path, sizeof path, "%s/%s", paths->out, entry->d_name) >= PATH_SIZE ||
        unlink(path) != 0)
      status = fault_set(
          fault, ST_IO,
          "a paper of somebody who is erased could not be removed; remove what lies in %.300s",
          paths->out);
  }
  if (folder) closedir(folder);
  if (status != ST_OK) log_line("%s", fault->detail);
  return status;
}

Status out_papers_forget(const Paths *paths, const char *tag, Fault *fault) {
  Whose whose = {.tag = tag};
  return forget(paths, &whose, fault);
}

Status out_papers_forget_erased(const Paths *paths, Store *store, Fault *fault) {
  Whose whose = {.store = store};
  return forget(paths, &whose, fault);
}
