/* One function per command of the program; each returns the exit status (0 done, 1 could not, 2 wrong
 * use) and has told on stderr why. */
#ifndef MINPLAN_APP_COMMANDS_H
#define MINPLAN_APP_COMMANDS_H

#include "app/options.h"
#include "app/paths.h"

enum { EXIT_DONE = 0, EXIT_COULD_NOT = 1, EXIT_WRONG_USE = 2 };

int command_kiosk(const Options *options, const Paths *paths);
int command_play(const Options *options, const Paths *paths);
int command_tour(const Options *options, const Paths *paths);
int command_dump(const Options *options, const Paths *paths);
int command_preview(const Options *options, const Paths *paths);
int command_lint(const Options *options, const Paths *paths);
int command_bench(const Options *options, const Paths *paths);
int command_backup(const Options *options, const Paths *paths);
int command_restore(const Options *options, const Paths *paths);
int command_verify(const Options *options, const Paths *paths);
int command_rebuild(const Options *options, const Paths *paths);
int command_open(const Options *options, const Paths *paths);
int command_export(const Options *options, const Paths *paths);
int command_import(const Options *options, const Paths *paths);
int command_erase(const Options *options, const Paths *paths);
int command_people(const Options *options, const Paths *paths);

/* "minplan: why" on stderr; returns EXIT_COULD_NOT. */
int tell_fault(const Fault *fault);

#endif
