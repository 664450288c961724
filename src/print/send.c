/* Printing through CUPS. The library is loaded when first needed: most kiosks start without a printer,
 * and every start would pay for it. */
#include "print/print.h"

#include <cups/cups.h>
#include <dlfcn.h>

typedef struct Cups {
  void *library;
  cups_dest_t *(*get_dest)(http_t *, const char *, const char *);
  void (*free_dests)(int, cups_dest_t *);
  int (*print_file)(const char *, const char *, const char *, int, cups_option_t *);
  const char *(*last_error)(void);
} Cups;

static bool find_function(const Cups *cups, const char *name, void *place) {
  *(void **)place = dlsym(cups->library, name);
  return *(void **)place != NULL;
}

static bool open_cups(Cups *cups) {
  *cups = (Cups){.library = dlopen("libcups.so.2", RTLD_LAZY | RTLD_LOCAL)};
  if (!cups->library) return false;
  if (find_function(cups, "cupsGetNamedDest", &cups->get_dest) &&
      find_function(cups, "cupsFreeDests", &cups->free_dests) &&
      find_function(cups, "cupsPrintFile", &cups->print_file) &&
      find_function(cups, "cupsLastErrorString", &cups->last_error))
    return true;
  dlclose(cups->library);
  return false;
}

Status print_send(const char *path, const char *printer, Fault *fault) {
  Cups cups;
  if (!open_cups(&cups)) return fault_set(fault, ST_UNSUPPORTED, "printing needs libcups; install it");
  cups_dest_t *dest = cups.get_dest(CUPS_HTTP_DEFAULT, printer, NULL);
  Status status = ST_OK;
  if (!dest) status = fault_set(fault, ST_UNSUPPORTED, "no printer is set up; use lpadmin, or --printer");
  else if (cups.print_file(dest->name, path, "plan", 0, NULL) == 0)
    status = fault_set(fault, ST_PRINTER, "the printer refused: %s", cups.last_error());
  if (dest) cups.free_dests(1, dest);
  dlclose(cups.library);
  return status;
}

bool print_available(const char *printer) {
  Cups cups;
  if (!open_cups(&cups)) return false;
  cups_dest_t *dest = cups.get_dest(CUPS_HTTP_DEFAULT, printer, NULL);
  if (dest) cups.free_dests(1, dest);
  dlclose(cups.library);
  return dest != NULL;
}
