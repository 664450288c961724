#include "app/medium.h"

#include "app/module.h"
#include "app/package.h"
#include "base/log.h"
#include "base/utf8.h"
#include "exchange/old_rows.h"
#include "json/json.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAME_MOST = 200, FILES_MOST = 60 };

static const char *folder_of(const Services *services) {
  return services->options->medium ? services->options->medium : services->paths->out;
}

/* What can be read an older plan from; NULL for anything else. */
static const char *kind_of(const char *name) {
  static const struct {
    const char *ending, *kind;
  } KINDS[] = {{".txt", "text"}, {".csv", "csv"}, {".zip", "package"}};
  size_t length = strlen(name);
  bool right = length > 4 && length <= NAME_MOST && name[0] != '.' && !strchr(name, '/') && utf8_is_clean(name, length);
  for (size_t i = 0; right && i < sizeof KINDS / sizeof *KINDS; i++)
    if (strcasecmp(name + length - 4, KINDS[i].ending) == 0) return KINDS[i].kind;
  return NULL;
}

static int wanted(const struct dirent *entry) {
  return kind_of(entry->d_name) != NULL;
}

static bool is_file(const char *folder, const char *name, struct stat *info) {
  char path[PATH_SIZE];
  return snprintf(path, sizeof path, "%s/%s", folder, name) < (int)sizeof path && lstat(path, info) == 0 && S_ISREG(info->st_mode);
}

static void add_file(Buf *out, const char *name, const struct stat *info) {
  buf_addf(out, "%s{\"name\":", out->length > 1 ? "," : "");
  json_add_text(out, name, strlen(name));
  buf_addf(out, ",\"kind\":\"%s\",\"size\":%lld,\"at\":%lld}", kind_of(name), (long long)info->st_size,
           (long long)info->st_mtime * 1000);
}

Status medium_list(void *context, Buf *out) {
  const char *folder = folder_of(context);
  struct dirent **found;
  struct stat info;
  int count = scandir(folder, &found, wanted, alphasort), told = 0;
  buf_add_char(out, '[');
  for (int i = 0; i < count; i++) {
    if (told < FILES_MOST && is_file(folder, found[i]->d_name, &info)) add_file(out, found[i]->d_name, &info), told++;
    free(found[i]);
  }
  if (count >= 0) free(found);
  buf_add_char(out, ']');
  return out->status; /* no folder: nothing lies there */
}

/* --- one of them --- */

static Status read_open(int file, Buf *out) {
  char piece[64 * 1024];
  ssize_t length;
  while ((length = read(file, piece, sizeof piece)) > 0) buf_add(out, piece, (size_t)length);
  explicit_bzero(piece, sizeof piece);
  return length < 0 ? ST_IO : out->status;
}

/* A pipe would keep the kiosk waiting, and a link may lead anywhere. */
Status medium_read_file(const char *path, Buf *out, Fault *fault) {
  struct stat info;
  int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (file < 0) return fault_set(fault, errno == ENOENT ? ST_NOT_FOUND : ST_IO, "cannot read %s: %s", path, strerror(errno));
  Status status = fstat(file, &info) == 0 && S_ISREG(info.st_mode) ? ST_OK : ST_BAD_INPUT;
  if (status == ST_OK && (size_t)info.st_size > out->max) status = ST_TOO_LARGE;
  if (status == ST_OK) status = read_open(file, out);
  close(file);
  return status == ST_OK ? ST_OK : fault_set(fault, status, "cannot read %s: %s", path, status_key(status));
}

/* The name of a file is somebody's words: it does not go into the log. */
Status medium_read(void *context, const char *name, Buf *out) {
  char path[PATH_SIZE];
  if (!kind_of(name) || snprintf(path, sizeof path, "%s/%s", folder_of(context), name) >= (int)sizeof path) return ST_NOT_FOUND;
  return medium_read_file(path, out, NULL);
}

Status medium_open_package(void *context, const char *name, const char *passphrase, Buf *handover, Buf *aside) {
  Services *services = context;
  Fault fault = {ST_OK, ""};
  Buf bytes = buf_new(&handover->mem, PACKAGE_MAX);
  if (!services->zipped) services->zipped = module_door("zipped", ZIPPED_DOOR);
  Status status = medium_read(context, name, &bytes);
  if (status == ST_OK) status = package_read(services->zipped, &bytes, passphrase, handover, aside, NULL, NULL, &fault);
  if (status != ST_OK) log_line("a package was not read: %s", status_key(status));
  buf_free(&bytes);
  return status;
}
