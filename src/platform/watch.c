#include "platform/watch.h"

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
  PATH_BYTES = 1024,
  MOST_FOLDERS = 64,
  REST_MS = 60 /* an editor writes, renames and removes in one go */
};

static const uint32_t WHAT = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE;

struct Watch {
  Mem mem;
  WatchConfig config;
  char folder[PATH_BYTES];
  int told, stop; /* inotify, and an eventfd that ends the thread */
  pthread_t thread;
  bool runs;
  atomic_bool changed;
};

static bool is_folder(const char *path) {
  struct stat about;
  return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* The folder and those in it. One that is watched already stays so: the kernel knows it. */
static bool add_folders(Watch *watch) {
  char path[PATH_BYTES + 260];
  if (inotify_add_watch(watch->told, watch->folder, WHAT) < 0) return false;
  DIR *dir = opendir(watch->folder);
  int count = 0;
  for (const struct dirent *one; dir && count < MOST_FOLDERS && (one = readdir(dir));) {
    if (one->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "%s/%s", watch->folder, one->d_name);
    if (is_folder(path) && inotify_add_watch(watch->told, path, WHAT) >= 0) count++;
  }
  if (dir) closedir(dir);
  return true;
}

static bool ends_with(const char *name, const char *ending) {
  size_t length = strlen(name), tail = strlen(ending);
  return length > tail && strcmp(name + length - tail, ending) == 0;
}

/* Takes what the kernel has to tell. True when it is about one of the files. */
static bool take_events(Watch *watch) {
  _Alignas(struct inotify_event) char room[4096];
  bool about_us = false;
  ssize_t got = read(watch->told, room, sizeof room);
  for (ssize_t at = 0; at < got;) {
    const struct inotify_event *event = (const void *)(room + at);
    bool folder = (event->mask & IN_ISDIR) != 0;
    bool saved = event->len > 0 && ends_with(event->name, watch->config.ending) &&
                 (event->mask & WHAT & ~IN_CREATE);
    if (folder) add_folders(watch); /* a new one may hold files already */
    about_us |= folder || saved;
    at += (ssize_t)(sizeof *event + event->len);
  }
  return about_us;
}

/* Sleeps until something is told. False: the watch ends. */
static bool wait_for(const Watch *watch, int ms, bool *told) {
  struct pollfd ends[] = {{watch->told, POLLIN, 0}, {watch->stop, POLLIN, 0}};
  int ready = poll(ends, 2, ms);
  *told = ready > 0 && (ends[0].revents & POLLIN);
  return ready >= 0 || errno == EINTR ? !(ends[1].revents & POLLIN) : false;
}

static void *listen_on(void *context) {
  Watch *watch = context;
  bool told, pending = false;
  while (wait_for(watch, pending ? REST_MS : -1, &told)) {
    if (told) {
      pending |= take_events(watch);
    } else if (pending) {
      pending = false;
      atomic_store(&watch->changed, true);
      if (watch->config.changed) watch->config.changed(watch->config.context);
    }
  }
  return NULL;
}

static Status open_watch(Watch *watch, Fault *fault) {
  watch->told = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  watch->stop = eventfd(0, EFD_CLOEXEC);
  if (watch->told < 0 || watch->stop < 0)
    return fault_set(fault, ST_IO, "the folder cannot be watched: %s", strerror(errno));
  if (!add_folders(watch))
    return fault_set(fault, ST_NOT_FOUND, "there is no folder %.160s", watch->folder);
  watch->runs = pthread_create(&watch->thread, NULL, listen_on, watch) == 0;
  return watch->runs ? ST_OK
                     : fault_set(fault, ST_NO_MEMORY, "the folder cannot be watched: no thread");
}

Status watch_new(const Mem *mem, const WatchConfig *config, Watch **out, Fault *fault) {
  Watch *watch = mem_new(mem, sizeof *watch);
  *out = NULL;
  if (!watch) return fault_set(fault, ST_NO_MEMORY, "no memory to watch a folder");
  watch->mem = *mem;
  watch->config = *config;
  watch->told = watch->stop = -1;
  Status status = snprintf(watch->folder, sizeof watch->folder, "%s", config->folder) < PATH_BYTES
                      ? open_watch(watch, fault)
                      : fault_set(fault, ST_TOO_LARGE, "the path of the folder is too long");
  if (status == ST_OK)
    *out = watch;
  else
    watch_free(watch);
  return status;
}

void watch_free(Watch *watch) {
  if (!watch) return;
  uint64_t one = 1;
  if (watch->runs && write(watch->stop, &one, sizeof one) == sizeof one)
    pthread_join(watch->thread, NULL);
  if (watch->told >= 0) close(watch->told);
  if (watch->stop >= 0) close(watch->stop);
  Mem mem = watch->mem;
  mem_free(&mem, watch, sizeof *watch);
}

bool watch_take(Watch *watch) {
  return atomic_exchange(&watch->changed, false);
}
