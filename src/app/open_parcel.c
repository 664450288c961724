/* `minplan open FILE`: what a citizen took away, opened on any machine with the passphrase. */
#include "app/ask_code.h"
#include "app/commands.h"
#include "base/log.h"
#include "store/parcel.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool write_all(int file, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t now = write(file, bytes, length);
    if (now < 0 && errno == EINTR) continue;
    if (now <= 0) return false;
    bytes += now;
    length -= (size_t)now;
  }
  return true;
}

/* Never over a file that is there: it may be another person's. */
static Status take(void *context, const ParcelItem *item, Fault *fault) {
  const char *folder = context;
  char path[PATH_SIZE];
  if (snprintf(path, sizeof path, "%s/%s", folder, item->name) >= (int)sizeof path)
    return fault_set(fault, ST_TOO_LARGE, "the folder's path is too long");
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0 && errno == EEXIST)
    return fault_set(fault, ST_REFUSED, "%s is there already; give another --out DIR", path);
  if (file < 0) return fault_set(fault, ST_IO, "cannot make %s: %s", path, strerror(errno));
  bool good = write_all(file, item->bytes, item->length) && fsync(file) == 0;
  good = close(file) == 0 && good;
  if (good)
    printf("%s\n", path);
  else
    unlink(path);
  return good ? ST_OK : fault_set(fault, ST_IO, "cannot write %s", path);
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
  snprintf(folder, sizeof folder, "%s", options->out ? options->out : ".");
  Status status = paths_make_folder(folder, &fault);
  if (status == ST_OK) status = ask_passphrase(passphrase, &fault);
  if (status == ST_OK) status = parcel_open(options->words[1], passphrase, take, folder, &fault);
  explicit_bzero(passphrase, sizeof passphrase);
  return status == ST_OK ? EXIT_DONE : tell_fault(&fault);
}
