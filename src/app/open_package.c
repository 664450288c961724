#include "app/open_package.h"

#include "app/module.h"
#include "app/paths.h"
#include "app/whole_file.h"
#include "base/buf.h"
#include "exchange/fhir.h"
#include "zipped/zipped.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { PACKAGE_MAX = 256 << 20, TEXT_MAX = 64 << 20, PASSPHRASE_BYTES = 40 };
static const char BUNDLE[] = "plan.fhir.json";

typedef struct Opening {
  const char *folder;
  Buf plan, aside;
  bool has_bundle;
} Opening;

bool is_package(const char *path) {
  char head[2] = "";
  FILE *file = fopen(path, "rbe");
  bool is =
      file && fread(head, 1, sizeof head, file) == sizeof head && head[0] == 'P' && head[1] == 'K';
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

/* As it was shown: small letters in fours. What a hand may write otherwise is taken for what it
 * looks like, as with a citizen's own file (store/parcel.h). */
static void as_shown(const char *typed, char out[PASSPHRASE_BYTES]) {
  static const char FROM[] = "ABCDEFGHJKMNPQRSTVWXYZoOiIlL", TO[] = "abcdefghjkmnpqrstvwxyz001111";
  size_t length = 0, letters = 0;
  for (; *typed && length + 2 < PASSPHRASE_BYTES; typed++) {
    if (strchr(" -", *typed)) continue;
    if (letters > 0 && letters % 4 == 0) out[length++] = '-';
    const char *other = strchr(FROM, *typed);
    out[length++] = other ? TO[other - FROM] : *typed;
    letters++;
  }
  out[length] = '\0';
}

/* --- first all of it is looked at --- */

static Status check(void *context, const ZippedItem *item, Fault *fault) {
  Opening *opening = context;
  Json *bundle;
  if (strcmp(item->name, BUNDLE) != 0) return ST_OK;
  opening->has_bundle = true;
  if (json_parse(item->bytes, item->length, &bundle) != ST_OK)
    return fault_set(fault, ST_DAMAGED, "%s in it is not JSON", BUNDLE);
  Status status = fhir_read(bundle, &opening->plan, &opening->aside, fault);
  json_free(bundle);
  return status;
}

/* --- then it is written --- */

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
  char shown[PASSPHRASE_BYTES];
  const ZippedDoor *door = module_door("zipped", ZIPPED_DOOR);
  if (!door) return fault_set(fault, ST_UNSUPPORTED, "this package cannot be opened here");
  as_shown(passphrase, shown);
  Status status = door->read(bytes->data, bytes->length, shown, check, opening, fault);
  if (status == ST_OK && !opening->has_bundle)
    status = fault_set(fault, ST_BAD_INPUT, "this is no hand-over of a plan");
  if (status == ST_OK) status = door->read(bytes->data, bytes->length, shown, take, opening, fault);
  if (status == ST_OK) status = write_read_back(opening, fault);
  if (status == ST_WRONG_KEY) fault_set(fault, status, "the passphrase does not open it");
  explicit_bzero(shown, sizeof shown);
  return status;
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
