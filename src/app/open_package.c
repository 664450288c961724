#include "app/open_package.h"

#include "app/module.h"
#include "app/package.h"
#include "app/paths.h"
#include "app/whole_file.h"
#include "base/buf.h"
#include "json/json.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { TEXT_MAX = 64 << 20 };

typedef struct Opening {
  const char *folder;
  Buf plan, aside;
} Opening;

bool is_package(const char *path) {
  char head[2] = "";
  FILE *file = fopen(path, "rbe");
  bool is = file && package_begins(head, fread(head, 1, sizeof head, file));
  if (file) fclose(file);
  return is;
}

static Status read_file(const char *path, Buf *out, Fault *fault) {
  char piece[64 * 1024];
  size_t length;
  FILE *file = fopen(path, "rbe");
  if (!file) return fault_set(fault, ST_IO, "cannot read %s: %s", path, strerror(errno));
  while ((length = fread(piece, 1, sizeof piece, file)) > 0) buf_add(out, piece, length);
  bool good = !ferror(file);
  fclose(file);
  if (!good) return fault_set(fault, ST_IO, "cannot read %s", path);
  return out->status == ST_OK ? ST_OK : fault_set(fault, out->status, "%s is too large", path);
}

static Status write_one(const char *folder, const char *name, const void *bytes, size_t length,
                        Fault *fault) {
  char path[PATH_SIZE];
  if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path)
    return fault_set(fault, ST_TOO_LARGE, "the folder's path is too long");
  Status status = whole_file_new(path, bytes, length, fault);
  if (status == ST_OK) printf("%s\n", path);
  return status;
}

static Status take(void *context, const ZippedItem *item, Fault *fault) {
  const Opening *opening = context;
  return write_one(opening->folder, item->name, item->bytes, item->length, fault);
}

static void tell_aside(const Buf *aside) {
  Json *list;
  if (json_parse(buf_text(aside), aside->length, &list) != ST_OK) return;
  for (const Json *one = json_first(list); one; one = json_next(one))
    printf("left aside, not known to this version: %s\n", json_text(json_field(one, "where")));
  json_free(list);
}

static Status write_read_back(const Opening *opening, Fault *fault) {
  Status status =
      write_one(opening->folder, "handover.json", opening->plan.data, opening->plan.length, fault);
  if (status != ST_OK || strcmp(buf_text(&opening->aside), "[]") == 0) return status;
  tell_aside(&opening->aside);
  return write_one(opening->folder, "aside.json", opening->aside.data, opening->aside.length,
                   fault);
}

static Status unpack(const Buf *bytes, const char *passphrase, Opening *opening, Fault *fault) {
  Status status = package_read(module_door("zipped", ZIPPED_DOOR), bytes, passphrase, &opening->plan, &opening->aside, take,
                               opening, fault);
  return status == ST_OK ? write_read_back(opening, fault) : status;
}

static void forget(Buf *buf) {
  if (buf->data) explicit_bzero(buf->data, buf->capacity);
  buf_free(buf);
}

Status open_package(const char *path, const char *passphrase, const char *folder, Fault *fault) {
  Mem mem = mem_system();
  Buf bytes = buf_new(&mem, PACKAGE_MAX);
  Opening opening = {
      .folder = folder, .plan = buf_new(&mem, TEXT_MAX), .aside = buf_new(&mem, TEXT_MAX)};
  Status status = read_file(path, &bytes, fault);
  if (status == ST_OK) status = unpack(&bytes, passphrase, &opening, fault);
  buf_free(&bytes);
  forget(&opening.plan);
  forget(&opening.aside);
  return status;
}
