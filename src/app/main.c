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

/* The kiosk itself is the one without a name. */
static const struct {
  const char *name, *arguments, *help;
  int (*run)(const Options *, const Paths *);
} COMMANDS[] = {
    {"", "", "the kiosk; with --demo a made-up shelter", command_kiosk},
    {"play", "FILE.lua", "drive the program on a headless display, virtual clock", command_play},
    {"dump", "DIR", "every screen as PNG and JSON", command_dump},
    {"tour", "", "walk the guided tour headless, leaving pictures and the plan", command_tour},
    {"preview", "MODULE", "a learning module while it is being written: shown anew when a file of it\n"
                          "                          is saved; with --out a picture of every step", command_preview},
    {"lint", "[DIR]", "check flows and words", command_lint},
    {"bench", "[NAME]", "measure; one JSON line per figure", command_bench},
    {"backup", "FILE", "a sealed copy of the store", command_backup},
    {"restore", "FILE", "the store from a sealed copy", command_restore},
    {"verify", "", "check pages, chain and projections", command_verify},
    {"rebuild", "", "projections anew from the journal", command_rebuild},
    {"export", "learning DIR", "what staff learned: statements.json (xAPI) and cmi5.xml, without names", command_export},
    {"import", "FILE", "statements.json of another kiosk; what is here already is left out.\n"
                       "                          With --for NAME: an older plan (text, CSV, package) of a citizen", command_import},
    {"open", "FILE", "what a citizen took away, or a plan that was handed over, with its passphrase;\n"
                     "                          into --out, or here", command_open},
    {"erase", "NAME", "everything of one citizen; the name is asked for once more", command_erase},
    {"people", "list", "accounts of staff; also: add NAME --role ROLE, role NAME ROLE, reset NAME,\n"
                       "                          disable NAME. A code is asked for, or read from stdin", command_people},
};
enum { COMMAND_COUNT = sizeof COMMANDS / sizeof *COMMANDS };

static void help(void) {
  puts("minplan [COMMAND] [OPTION ...]\n");
  for (int i = 0; i < COMMAND_COUNT; i++) {
    int width = printf("  minplan %s %s", COMMANDS[i].name, COMMANDS[i].arguments);
    printf("%*s%s\n", 26 - width, "", COMMANDS[i].help);
  }
  puts("");
  options_help();
}

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
  const char *name = options->words[0];
  for (int i = 1; i < COMMAND_COUNT; i++)
    if (strcmp(COMMANDS[i].name, name) == 0) return COMMANDS[i].run(options, paths);
  log_line("there is no command %s; see minplan --help", name);
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
    help();
    return EXIT_DONE;
  }
  keep_to_ourselves();
  if (paths_find(&options, &paths, &fault) != ST_OK) return tell_fault(&fault);
  return run_command(&options, &paths);
}
