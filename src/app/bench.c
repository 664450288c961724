/* `minplan bench [NAME]`. */
#include "app/bench.h"

#include "app/commands.h"
#include "base/log.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
  const char *name;
  BenchFigure measure;
} FIGURES[] = {
    {"start", bench_start},       {"touch", bench_touch},       {"modules", bench_modules},
    {"words", bench_words},       {"save", bench_save},         {"repeat", bench_repeat},
    {"citizens", bench_citizens}, {"access", bench_access},     {"cover", bench_cover},
    {"idle", bench_idle},         {"learning", bench_learning}, {"talk", bench_talk},
    {"work", bench_work},         {"second", bench_second},
    {"meeting", bench_meeting}};

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *walk) {
  (void)info, (void)kind, (void)walk;
  return remove(path);
}

static bool prepare(Bench *bench) {
  const char *temporary = getenv("TMPDIR");
  ssize_t length = readlink("/proc/self/exe", bench->program, sizeof bench->program - 1);
  if (length <= 0) return false;
  bench->program[length] = '\0';
  snprintf(bench->yardsticks, sizeof bench->yardsticks, "%.*s",
           (int)(strrchr(bench->program, '/') - bench->program), bench->program);
  snprintf(bench->folder, sizeof bench->folder, "%.900s/minplan-bench-XXXXXX",
           temporary ? temporary : "/tmp");
  return mkdtemp(bench->folder) != NULL;
}

int command_bench(const Options *options, const Paths *paths) {
  Bench bench = {.options = options, .paths = paths};
  Fault fault = {ST_OK, ""};
  int code = EXIT_DONE, ran = 0;
  if (!prepare(&bench)) {
    log_line("cannot make a folder to measure in");
    return EXIT_COULD_NOT;
  }
  for (size_t i = 0; i < sizeof FIGURES / sizeof *FIGURES; i++) {
    if (options->word_count > 1 && strcmp(options->words[1], FIGURES[i].name) != 0) continue;
    ran++;
    if (FIGURES[i].measure(&bench, &fault) != ST_OK) code = tell_fault(&fault);
  }
  nftw(bench.folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
  if (ran > 0) return code;
  log_line("there is no figure %s: start, touch, modules, words, save, repeat, citizens, work, access, "
           "cover, idle, learning, talk, second, meeting",
           options->words[1]);
  return EXIT_WRONG_USE;
}
