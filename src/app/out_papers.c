#include "app/out_papers.h"

#include "base/log.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

bool out_paper_path(const Paths *paths, const char *format, const char *tag, int64_t wall_ms, char path[PATH_SIZE]) {
  time_t now = (time_t)(wall_ms / 1000);
  struct tm day;
  char stamp[32];
  if (!localtime_r(&now, &day) || strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &day) == 0) return false;
  return snprintf(path, PATH_SIZE, "%s/plan-%s-%s%s%s.pdf", paths->out, format, stamp, *tag ? "-" : "", tag) < PATH_SIZE;
}

static bool is_theirs(const char *name, const char *tag) {
  const char *at = strstr(name, tag);
  return strncmp(name, "plan-", 5) == 0 && at && strcmp(at + strlen(tag), ".pdf") == 0;
}

Status out_papers_forget(const Paths *paths, const char *tag, Fault *fault) {
  char path[PATH_SIZE];
  Status status = ST_OK;
  DIR *folder = *tag ? opendir(paths->out) : NULL;
  for (struct dirent *entry; folder && (entry = readdir(folder));) {
    if (!is_theirs(entry->d_name, tag)) continue;
    if (snprintf(path, sizeof path, "%s/%s", paths->out, entry->d_name) >= PATH_SIZE || unlink(path) != 0)
      status = fault_set(fault, ST_IO, "a paper of somebody who is erased could not be removed; remove what lies in %.300s",
                         paths->out);
  }
  if (folder) closedir(folder);
  if (status != ST_OK) log_line("%s", fault->detail);
  return status;
}
