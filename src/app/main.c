#include "app/commands.h"
#include "app/kiosk.h"
#include "base/log.h"

#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

int tell_fault(const Fault *fault) {
  log_line("%s", fault->detail);
  return EXIT_COULD_NOT;
}

static const struct {
  const char *name;
  int (*run)(const Options *, const Paths *);
} COMMANDS[] = {{"play", command_play},       {"dump", command_dump},     {"tour", command_tour},
                {"lint", command_lint},       {"bench", command_bench},   {"backup", command_backup},
                {"restore", command_restore}, {"verify", command_verify}, {"rebuild", command_rebuild},
                {"people", command_people},   {"open", command_open},
                {"export", command_export},   {"import", command_import}};

/* A core file would hold what people wrote, and so would memory read by another process; files that the program
 * makes are for whoever runs it alone. */
static void keep_to_ourselves(void) {
  umask(0077);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
}

int command_kiosk(const Options *options, const Paths *paths) {
  KioskConfig config = {.options = options,
                        .paths = paths,
                        .clock = clock_system(),
                        .random = random_system()};
  Kiosk *kiosk;
  Fault fault = {ST_OK, ""};
  Status status = kiosk_open(&config, &kiosk, &fault);
  if (status != ST_OK) return tell_fault(&fault);
  if (!options->once) kiosk_run(kiosk);
  kiosk_close(kiosk);
  return options->once && fault.status != ST_OK ? EXIT_COULD_NOT : EXIT_DONE;
}

static int run_command(const Options *options, const Paths *paths) {
  if (options->word_count == 0) return command_kiosk(options, paths);
  for (size_t i = 0; i < sizeof COMMANDS / sizeof *COMMANDS; i++)
    if (strcmp(COMMANDS[i].name, options->words[0]) == 0) return COMMANDS[i].run(options, paths);
  log_line("there is no command %s; see minplan --help", options->words[0]);
  return EXIT_WRONG_USE;
}

int main(int argc, char **argv) {
  Options options;
  Paths paths;
  Fault fault = {ST_OK, ""};
  if (options_parse(argc, argv, &options, &fault) != ST_OK) {
    tell_fault(&fault);
    return EXIT_WRONG_USE;
  }
  if (options.help) {
    options_help();
    return EXIT_DONE;
  }
  keep_to_ourselves();
  if (paths_find(&options, &paths, &fault) != ST_OK) return tell_fault(&fault);
  return run_command(&options, &paths);
}
