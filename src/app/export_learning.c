/* `minplan export learning DIR`: statements.json and cmi5.xml, for a learning record store. Titles
 * and what can be chosen come from the content, which the scripts read. */
#include "app/export_learning.h"
#include "app/commands.h"
#include "base/log.h"
#include "script/host.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { CATALOG_MAX = 8 << 20, COURSE_MAX = 1 << 20, PIECE_BYTES = 1 << 20, MEMORY_CAP = 64 << 20 };

/* --- the catalog --- */

Status learning_catalog(const Options *options, const Paths *paths, Catalog **out, Fault *fault) {
  Mem mem = mem_system();
  Buf lines = buf_new(&mem, CATALOG_MAX);
  HostConfig config = {.scripts_dir = paths->scripts,
                       .content_dir = paths->content,
                       .clock = clock_system(),
                       .random = random_system(),
                       .lang = options->lang ? options->lang : "da",
                       .talkative = true,
                       .memory_cap = MEMORY_CAP};
  Host *host = NULL;
  Status status = host_new(&config, &host, fault);
  if (status == ST_OK) status = host_call(host, "catalog", "", &lines, fault);
  host_free(host);
  if (status == ST_OK) status = catalog_new(&mem, buf_text(&lines), out, fault);
  buf_free(&lines);
  return status;
}

/* --- the files: written beside, flushed, renamed --- */

typedef struct Sink {
  FILE *file;
  char path[PATH_SIZE], beside[PATH_SIZE];
} Sink;

static Status sink_open(Sink *sink, const char *folder, const char *name, Fault *fault) {
  bool fits = snprintf(sink->path, PATH_SIZE, "%s/%s", folder, name) < PATH_SIZE &&
              snprintf(sink->beside, PATH_SIZE, "%s/.%s.part", folder, name) < PATH_SIZE;
  if (!fits) return fault_set(fault, ST_TOO_LARGE, "the folder's path is too long");
  unlink(sink->beside);
  sink->file = fopen(sink->beside, "wxe");
  return sink->file ? ST_OK
                    : fault_set(fault, ST_IO, "cannot write into %s: %s", folder, strerror(errno));
}

static Status sink_close(Sink *sink, Status status, Fault *fault) {
  if (!sink->file) return status;
  bool good = fflush(sink->file) == 0 && fsync(fileno(sink->file)) == 0;
  good = fclose(sink->file) == 0 && good;
  if (status == ST_OK && !good)
    status =
        fault_set(fault, errno == ENOSPC ? ST_DISK_FULL : ST_IO, "cannot write %s", sink->path);
  if (status == ST_OK && rename(sink->beside, sink->path) != 0)
    status = fault_set(fault, ST_IO, "cannot put %s in place", sink->path);
  if (status != ST_OK) unlink(sink->beside);
  return status;
}

/* --- statements --- */

typedef struct Export {
  const Catalog *catalog;
  FILE *file;
  Buf piece;
  bool begun;
  int statements;
} Export;

static Status write_piece(Export *export, Fault *fault) {
  const char *text = buf_text(&export->piece);
  size_t from =
      export->begun || export->piece.length == 0 ? 0 : 1; /* the first has no comma before it */
  bool good = fwrite(text + from, 1, export->piece.length - from, export->file) ==
              export->piece.length - from;
  export->begun = export->begun || export->piece.length > 0;
  buf_clear(&export->piece);
  return good ? ST_OK
              : fault_set(fault, errno == ENOSPC ? ST_DISK_FULL : ST_IO,
                          "the statements cannot be written");
}

static Status tell(void *context, const Learned *one, Fault *fault) {
  Export *export = context;
  int count;
  Status status = statement_write(export->catalog, one, &export->piece, &count, fault);
  export->statements += count;
  bool full = export->piece.length > PIECE_BYTES / 2;
  return status == ST_OK && full ? write_piece(export, fault) : status;
}

Status learning_write(Store *store, const Catalog *catalog, FILE *file, int *count, Fault *fault) {
  Mem mem = mem_system();
  Export export = {.catalog = catalog, .file = file, .piece = buf_new(&mem, PIECE_BYTES)};
  fputs("[", file);
  Status status = store_each_learned(store, tell, &export, fault);
  if (status == ST_OK) status = write_piece(&export, fault);
  fputs("\n]\n", file);
  buf_free(&export.piece);
  *count = export.statements;
  return status;
}

static Status write_statements(Store *store, const Catalog *catalog, const char *folder, int *count,
                               Fault *fault) {
  Sink sink = {.file = NULL};
  Status status = sink_open(&sink, folder, "statements.json", fault);
  if (status == ST_OK) status = learning_write(store, catalog, sink.file, count, fault);
  return sink_close(&sink, status, fault);
}

static Status write_course(const Catalog *catalog, const char *folder, Fault *fault) {
  Mem mem = mem_system();
  Buf course = buf_new(&mem, COURSE_MAX);
  Sink sink = {.file = NULL};
  statement_course(catalog, &course);
  Status status = course.status == ST_OK
                      ? sink_open(&sink, folder, "cmi5.xml", fault)
                      : fault_set(fault, course.status, "the course is too long");
  if (status == ST_OK) fwrite(course.data, 1, course.length, sink.file);
  buf_free(&course);
  return sink_close(&sink, status, fault);
}

static Status export_all(Store *store, const Catalog *catalog, const char *folder, Fault *fault) {
  int count = 0;
  Status status = write_statements(store, catalog, folder, &count, fault);
  bool course = catalog_module_count(catalog) > 0;
  if (status == ST_OK && course) status = write_course(catalog, folder, fault);
  if (status != ST_OK) return status;
  printf("%d statements in %s/statements.json%s\n", count, folder,
         course ? ", the modules in cmi5.xml"
                : "; the content has no modules, so there is no cmi5.xml");
  return ST_OK;
}

Status learning_store(const Options *options, const Paths *paths, Store **out, Fault *fault) {
  StoreConfig config = {.path = paths->store,
                        .key_file = options->key_file,
                        .device = "care",
                        .clock = clock_system(),
                        .random = random_system()};
  if (access(config.path, F_OK) != 0)
    return fault_set(fault, ST_NOT_FOUND, "there is no store at %s; give --data", config.path);
  return store_open(&config, out, fault);
}

int command_export(const Options *options, const Paths *paths) {
  char folder[PATH_SIZE];
  Fault fault = {ST_OK, ""};
  Store *store = NULL;
  Catalog *catalog = NULL;
  if (options->word_count != 3 || strcmp(options->words[1], "learning") != 0) {
    log_line("export takes learning and a folder; see minplan --help");
    return EXIT_WRONG_USE;
  }
  snprintf(folder, sizeof folder, "%s", options->words[2]);
  Status status = learning_store(options, paths, &store, &fault);
  if (status == ST_OK) status = learning_catalog(options, paths, &catalog, &fault);
  if (status == ST_OK) status = paths_make_folder(folder, &fault);
  if (status == ST_OK) status = export_all(store, catalog, folder, &fault);
  catalog_free(catalog);
  store_close(store);
  return status == ST_OK ? EXIT_DONE : tell_fault(&fault);
}
