/* `minplan lint`: hands the source of every content file and script to the checks in scripts/lint
 * and prints what they find, one line each: file, line, what, mend. Scripts go along for the words
 * they ask for. */
#include "app/commands.h"
#include "app/kiosk.h"
#include "base/log.h"
#include "json/json.h"

#include <fts.h>
#include <stdio.h>
#include <string.h>

/* Our own content needs 24 MB, 38 million instructions and 0.4 s: five and ten times that is for larger ones, and half as
 * much again for talks that are too large to be gone through (scripts/lint/talks.lua). */
enum { SOURCES_MAX = 4 << 20, PATH_BYTES = 1024, MEMORY_CAP = 128 << 20, BUDGET = 600000 };

/* What walks through the content and the scripts gather. `prefix` tells the two apart. */
typedef struct Walk {
  Buf sources;
  const char *prefix;
  size_t root_length;
  int files;
} Walk;

static bool add_source(Walk *walk, const char *path) {
  char piece[4096];
  Buf text = buf_new(&walk->sources.mem, SOURCES_MAX);
  FILE *file = fopen(path, "rb");
  if (!file) return false;
  for (size_t got; (got = fread(piece, 1, sizeof piece, file)) > 0;) buf_add(&text, piece, got);
  fclose(file);
  char name[PATH_BYTES];
  const char *inside = path + walk->root_length;
  while (*inside == '/') inside++; /* the folder may have been given with a stroke at its end */
  snprintf(name, sizeof name, "%s%s", walk->prefix, inside);
  buf_add_text(&walk->sources, walk->files++ ? ",{\"path\":" : "{\"path\":");
  json_add_text(&walk->sources, name, strlen(name));
  buf_add_text(&walk->sources, ",\"text\":");
  json_add_text(&walk->sources, buf_text(&text), text.length);
  buf_add_char(&walk->sources, '}');
  buf_free(&text);
  return true;
}

static bool is_lua(const char *path) {
  size_t length = strlen(path);
  return length > 4 && strcmp(path + length - 4, ".lua") == 0;
}

static Status collect(Walk *walk, const char *folder, const char *prefix, Fault *fault) {
  char *const roots[] = {(char *)(uintptr_t)folder, NULL};
  FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
  Status status = tree ? ST_OK : fault_set(fault, ST_IO, "cannot read %s", folder);
  walk->prefix = prefix;
  walk->root_length = strlen(folder);
  for (FTSENT *entry; status == ST_OK && (entry = fts_read(tree));)
    if (entry->fts_info == FTS_F && is_lua(entry->fts_path) && !add_source(walk, entry->fts_path))
      status = fault_set(fault, ST_IO, "cannot read %s", entry->fts_path);
  if (tree) fts_close(tree);
  if (status == ST_OK && walk->files == 0)
    status = fault_set(fault, ST_NOT_FOUND, "there is no content in %s", folder);
  if (status != ST_OK || walk->sources.status == ST_OK) return status;
  return fault_set(fault, walk->sources.status, "%s holds more than lint reads at once (%d MiB): split it up", folder,
                   SOURCES_MAX >> 20);
}

static Status lint_folder(const Options *options, const Paths *paths, Buf *findings, Fault *fault) {
  Mem mem = mem_system();
  Walk walk = {.sources = buf_new(&mem, SOURCES_MAX)};
  HostConfig config = {.scripts_dir = paths->scripts,
                       .content_dir = paths->content,
                       .clock = clock_system(),
                       .random = random_system(),
                       .lang = options->lang ? options->lang : "da",
                       .talkative = true,
                       .memory_cap = MEMORY_CAP,
                       .budget = BUDGET};
  Host *host = NULL;
  buf_add_text(&walk.sources, "{\"files\":[");
  Status status = collect(&walk, paths->content, "", fault);
  if (status == ST_OK) status = collect(&walk, paths->scripts, "scripts/", fault);
  buf_add_text(&walk.sources, "]}");
  if (status == ST_OK) status = host_new(&config, &host, fault);
  if (status == ST_OK) status = host_call(host, "lint", buf_text(&walk.sources), findings, fault);
  host_free(host);
  buf_free(&walk.sources);
  return status;
}

/* A file that never comes to an end is for its author to mend, as any other finding. */
static bool is_endless_content(Status status, const Fault *fault) {
  return status == ST_SCRIPT_LIMIT && strncmp(fault->detail, "content/", 8) == 0;
}

int command_lint(const Options *options, const Paths *paths) {
  Mem mem = mem_system();
  Buf findings = buf_new(&mem, SOURCES_MAX);
  Paths chosen = *paths;
  Fault fault = {ST_OK, ""};
  if (options->word_count > 2) {
    log_line("lint takes at most one folder; see minplan --help");
    return EXIT_WRONG_USE;
  }
  if (options->word_count == 2)
    snprintf(chosen.content, sizeof chosen.content, "%s", options->words[1]);
  Status status = lint_folder(options, &chosen, &findings, &fault);
  bool clean = findings.length == 0;
  fputs(buf_text(&findings), stdout);
  buf_free(&findings);
  if (is_endless_content(status, &fault)) {
    printf("%s; see that what begins here comes to an end\n", fault.detail);
    return EXIT_COULD_NOT;
  }
  if (status != ST_OK) return tell_fault(&fault);
  if (clean) puts("no findings");
  return clean ? EXIT_DONE : EXIT_COULD_NOT;
}
