#include "app/take_away.h"

#include "app/paper.h"
#include "base/log.h"
#include "store/parcel.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { PAPER_MAX = 64 << 20 };
_Static_assert(sizeof((HostParcel *)0)->passphrase >= PARCEL_PASSPHRASE_BYTES,
               "the passphrase has room");

/* A name that tells the moment, and nobody. */
static bool name_file(const Services *services, HostParcel *parcel, char path[PATH_SIZE]) {
  const char *folder = services->options->medium ? services->options->medium : services->paths->out;
  time_t now = (time_t)(clock_wall(&services->clock) / 1000);
  struct tm day;
  if (!localtime_r(&now, &day) ||
      strftime(parcel->file, sizeof parcel->file, "%Y%m%d-%H%M%S.minplan", &day) == 0)
    return false;
  return snprintf(path, PATH_SIZE, "%s/%s", folder, parcel->file) < PATH_SIZE;
}

/* The folder on a medium must be there: what was pulled out is not made anew on the kiosk's own
 * disk. */
static Status check_folder(const Services *services, Fault *fault) {
  return services->options->medium ? ST_OK : paths_make_folder(services->paths->out, fault);
}

Status take_away(void *context, HostParcel *parcel) {
  Services *services = context;
  PrintJob job = {.view = parcel->paper.view,
                  .format = PRINT_A4,
                  .title = parcel->paper.title,
                  .footer = parcel->paper.footer};
  Mem mem = mem_system();
  Buf pdf = buf_new(&mem, PAPER_MAX);
  Random chance = random_system(); /* never the repeatable one: it makes a key */
  char path[PATH_SIZE];
  bool all;
  Fault fault = {ST_OK, ""};
  Status status = name_file(services, parcel, path)
                      ? check_folder(services, &fault)
                      : fault_set(&fault, ST_TOO_LARGE, "the medium's path is too long");
  const PrintDoor *paper = status == ST_OK ? services_paper(services) : NULL;
  if (status == ST_OK)
    status = paper ? paper->pdf_bytes(&job, &pdf, &all, &fault)
                   : fault_set(&fault, ST_UNSUPPORTED, "nothing can be put on paper");
  parcel_passphrase(&chance, parcel->passphrase);
  ParcelItem items[] = {{"plan.json", parcel->json, parcel->length},
                        {"plan.pdf", buf_text(&pdf), pdf.length}};
  if (status == ST_OK) status = parcel_write(items, 2, parcel->passphrase, path, &fault);
  if (pdf.data) explicit_bzero(pdf.data, pdf.capacity);
  buf_free(&pdf);
  if (status != ST_OK) {
    explicit_bzero(parcel->passphrase, sizeof parcel->passphrase);
    log_line("%s", fault.detail);
  }
  return status;
}
