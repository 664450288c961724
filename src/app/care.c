/* Looking after the store from the command line: backup, restore, verify, rebuild. */
#include "app/commands.h"
#include "base/log.h"
#include "store/store.h"

#include <stdio.h>

static StoreConfig care_config(const Options *options, const Paths *paths) {
  return (StoreConfig){.path = paths->store,
                       .key_file = options->key_file,
                       .device = "care",
                       .clock = clock_system(),
                       .random = random_system()};
}

/* Opens the store, does one thing with it, prints the report. Refuses to make a store that is not there. */
static int with_store(const Options *options, const Paths *paths,
                      Status (*act)(Store *, const char *, Buf *, Fault *), const char *argument) {
  StoreConfig config = care_config(options, paths);
  Mem mem = mem_system();
  Buf report = buf_new(&mem, 1 << 20);
  Fault fault = {ST_OK, ""};
  Store *store = NULL;
  Status status = ST_OK;
  FILE *probe = fopen(config.path, "rb");
  if (probe) fclose(probe);
  else status = fault_set(&fault, ST_NOT_FOUND, "there is no store at %s; give --data", config.path);
  if (status == ST_OK) status = store_open(&config, &store, &fault);
  if (status == ST_OK) status = act(store, argument, &report, &fault);
  if (report.length) puts(buf_text(&report));
  store_close(store);
  buf_free(&report);
  return status == ST_OK ? EXIT_DONE : tell_fault(&fault);
}

static Status act_verify(Store *store, const char *argument, Buf *report, Fault *fault) {
  (void)argument;
  return store_verify(store, report, fault);
}

static Status act_rebuild(Store *store, const char *argument, Buf *report, Fault *fault) {
  (void)argument;
  return store_rebuild(store, report, fault);
}

static Status act_backup(Store *store, const char *argument, Buf *report, Fault *fault) {
  Status status = store_backup(store, argument, fault);
  if (status == ST_OK) buf_addf(report, "sealed copy written; keep the key file somewhere else");
  return status;
}

int command_verify(const Options *options, const Paths *paths) {
  return with_store(options, paths, act_verify, NULL);
}

int command_rebuild(const Options *options, const Paths *paths) {
  return with_store(options, paths, act_rebuild, NULL);
}

static bool has_file(const Options *options) {
  if (options->word_count == 2) return true;
  log_line("%s takes one file; see minplan --help", options->words[0]);
  return false;
}

int command_backup(const Options *options, const Paths *paths) {
  if (!has_file(options)) return EXIT_WRONG_USE;
  return with_store(options, paths, act_backup, options->words[1]);
}

int command_restore(const Options *options, const Paths *paths) {
  StoreConfig config = care_config(options, paths);
  Fault fault = {ST_OK, ""};
  if (!has_file(options)) return EXIT_WRONG_USE;
  if (paths_make_folder(paths->data, &fault) != ST_OK) return tell_fault(&fault);
  if (store_restore(&config, options->words[1], options->replace, &fault) != ST_OK)
    return tell_fault(&fault);
  puts("the store is back; run minplan verify to see for yourself");
  return EXIT_DONE;
}
