/* `minplan open FILE`: what a citizen took away, or a plan that was handed over, opened on any
 * machine with the passphrase. */
#include "app/ask_code.h"
#include "app/commands.h"
#include "app/open_package.h"
#include "app/whole_file.h"
#include "base/log.h"
#include "store/parcel.h"

#include <stdio.h>
#include <string.h>

/* Never over a file that is there: it may be another person's. */
static Status take(void *context, const ParcelItem *item, Fault *fault) {
  const char *folder = context;
  char path[PATH_SIZE];
  if (snprintf(path, sizeof path, "%s/%s", folder, item->name) >= (int)sizeof path)
    return fault_set(fault, ST_TOO_LARGE, "the folder's path is too long");
  Status status = whole_file_new(path, item->bytes, item->length, fault);
  if (status == ST_OK) printf("%s\n", path);
  return status;
}

int command_open(const Options *options, const Paths *paths) {
  char passphrase[ASK_CODE_BYTES];
  char folder[PATH_SIZE];
  Fault fault = {ST_OK, ""};
  (void)paths;
  if (options->word_count != 2) {
    log_line("open takes one file; see minplan --help");
    return EXIT_WRONG_USE;
  }
  const char *file = options->words[1];
  snprintf(folder, sizeof folder, "%s", options->out ? options->out : ".");
  Status status = paths_make_folder(folder, &fault);
  if (status == ST_OK) status = ask_passphrase(passphrase, &fault);
  if (status == ST_OK && is_package(file))
    status = open_package(file, passphrase, folder, &fault);
  else if (status == ST_OK)
    status = parcel_open(file, passphrase, take, folder, &fault);
  explicit_bzero(passphrase, sizeof passphrase);
  return status == ST_OK ? EXIT_DONE : tell_fault(&fault);
}
