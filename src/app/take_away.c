#include "app/take_away.h"

#include "app/module.h"
#include "app/paper.h"
#include "app/whole_file.h"
#include "base/log.h"
#include "store/parcel.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
  PAPER_MAX = 64 << 20,
  PACKAGE_MAX = 128 << 20,
  FILE_BYTES = 80,
  ENDING_BYTES = 16,
  MOST_NAMES = 99
};
_Static_assert(sizeof((HostParcel *)0)->passphrase >= PARCEL_PASSPHRASE_BYTES &&
                   sizeof((HostHandOver *)0)->passphrase >= PARCEL_PASSPHRASE_BYTES &&
                   sizeof((HostParcel *)0)->file == FILE_BYTES &&
                   sizeof((HostHandOver *)0)->file == FILE_BYTES,
               "the passphrase and the name have room");

/* The folder on a medium must be there: what was pulled out is not made anew on the kiosk's own
 * disk. */
static Status check_folder(const Services *services, Fault *fault) {
  return services->options->medium ? ST_OK : paths_make_folder(services->paths->out, fault);
}

/* A name that tells the moment, and nobody. The clock may come to a moment twice, and what lies
 * there is somebody's: then it gets a number. */
static Status name_file(const Services *services, const char *ending, char file[FILE_BYTES],
                        char path[PATH_SIZE], Fault *fault) {
  const char *folder = services->options->medium ? services->options->medium : services->paths->out;
  time_t now = (time_t)(clock_wall(&services->clock) / 1000);
  char moment[FILE_BYTES - ENDING_BYTES];
  struct tm day;
  if (!localtime_r(&now, &day) || strftime(moment, sizeof moment, "%Y%m%d-%H%M%S", &day) == 0)
    return fault_set(fault, ST_TOO_LARGE, "the moment has no name");
  for (unsigned number = 1; number <= MOST_NAMES; number++) {
    char again[ENDING_BYTES / 2] = "";
    if (number > 1) snprintf(again, sizeof again, "-%u", number);
    snprintf(file, FILE_BYTES, "%s%s.%.7s", moment, again, ending);
    if (snprintf(path, PATH_SIZE, "%s/%s", folder, file) >= PATH_SIZE)
      return fault_set(fault, ST_TOO_LARGE, "the medium's path is too long");
    if (access(path, F_OK) != 0) return check_folder(services, fault);
  }
  return fault_set(fault, ST_REFUSED, "too many files of that moment are there");
}

static Status make_paper(Services *services, const HostPrint *paper, Buf *pdf, Fault *fault) {
  PrintJob job = {
      .view = paper->view, .format = PRINT_A4, .title = paper->title, .footer = paper->footer};
  const PrintDoor *door = services_paper(services);
  bool all;
  return door ? door->pdf_bytes(&job, pdf, &all, fault)
              : fault_set(fault, ST_UNSUPPORTED, "nothing can be put on paper");
}

static void forget(Buf *buf) {
  if (buf->data) explicit_bzero(buf->data, buf->capacity);
  buf_free(buf);
}

/* Of what failed nothing is told but why. */
static Status told(Status status, char *passphrase, size_t length, const Fault *fault) {
  if (status == ST_OK) return ST_OK;
  explicit_bzero(passphrase, length);
  log_line("%s", fault->detail);
  return status;
}

Status take_away(void *context, HostParcel *parcel) {
  Services *services = context;
  Mem mem = mem_system();
  Buf pdf = buf_new(&mem, PAPER_MAX);
  Random chance = random_system(); /* never the repeatable one: it makes a key */
  char path[PATH_SIZE];
  Fault fault = {ST_OK, ""};
  Status status = name_file(services, "minplan", parcel->file, path, &fault);
  if (status == ST_OK) status = make_paper(services, &parcel->paper, &pdf, &fault);
  parcel_passphrase(&chance, parcel->passphrase);
  ParcelItem items[] = {{"plan.json", parcel->json, parcel->length},
                        {"plan.pdf", buf_text(&pdf), pdf.length}};
  if (status == ST_OK) status = parcel_write(items, 2, parcel->passphrase, path, &fault);
  forget(&pdf);
  return told(status, parcel->passphrase, sizeof parcel->passphrase, &fault);
}

static Status lock(Services *services, const HostHandOver *handed, const Buf *pdf, Buf *zip,
                   Fault *fault) {
  ZippedItem items[HOST_HAND_OVER_FILES + 1];
  if (!services->zipped) services->zipped = module_door("zipped", ZIPPED_DOOR);
  if (!services->zipped)
    return fault_set(fault, ST_UNSUPPORTED, "nothing can be locked into a file");
  for (int i = 0; i < HOST_HAND_OVER_FILES; i++)
    items[i] = (ZippedItem){handed->files[i].name, handed->files[i].bytes, handed->files[i].length};
  items[HOST_HAND_OVER_FILES] = (ZippedItem){"plan.pdf", buf_text(pdf), pdf->length};
  return services->zipped->make(items, HOST_HAND_OVER_FILES + 1, handed->passphrase, zip, fault);
}

Status hand_over(void *context, HostHandOver *handed) {
  Services *services = context;
  Mem mem = mem_system();
  Buf pdf = buf_new(&mem, PAPER_MAX), zip = buf_new(&mem, PACKAGE_MAX);
  Random chance = random_system(); /* as above */
  char path[PATH_SIZE];
  Fault fault = {ST_OK, ""};
  Status status = name_file(services, "zip", handed->file, path, &fault);
  if (status == ST_OK) status = make_paper(services, &handed->paper, &pdf, &fault);
  parcel_passphrase(&chance, handed->passphrase);
  if (status == ST_OK) status = lock(services, handed, &pdf, &zip, &fault);
  if (status == ST_OK) status = whole_file_new(path, zip.data, zip.length, &fault);
  forget(&pdf);
  buf_free(&zip);
  return told(status, handed->passphrase, sizeof handed->passphrase, &fault);
}
