/* `minplan import FILE`: the statements another kiosk exported, one a line. What is wrong is told
 * by its line, the rest is taken; a file of something else is refused whole. With
 * --for it is an older plan of a citizen (import_old.c). */
#include "app/commands.h"
#include "app/export_learning.h"
#include "app/import_old.h"
#include "base/log.h"
#include "base/utf8.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MAX_BYTES = 256 << 10, BODY_MAX = 64 << 10, TOLD_MAX = 20 };

typedef struct Import {
  Store *store;
  FILE *file;
  char *line;
  int number; /* of the line */
  int taken, before, erased, bad, derived;
  Buf body;
} Import;

/* One line without its end, NUL behind; -1 at the end of the file, LINE_MAX_BYTES when it is longer
 * than that. */
static int read_line(Import *import) {
  int length = 0, byte;
  while ((byte = getc(import->file)) != EOF && byte != '\n') {
    if (length < LINE_MAX_BYTES) import->line[length] = (char)byte;
    if (length < LINE_MAX_BYTES) length++;
  }
  if (byte == EOF && length == 0) return -1;
  import->number++;
  import->line[length < LINE_MAX_BYTES ? length : LINE_MAX_BYTES] = '\0';
  return length;
}

static void tell_line(Import *import, const char *what) {
  if (++import->bad <= TOLD_MAX)
    log_line("line %d: %s; left out", import->number, what);
  else if (import->bad == TOLD_MAX + 1)
    log_line("more lines are left out, and not told one by one");
}

static bool is_our_fault(Status status) {
  return status != ST_OK && status != ST_BAD_INPUT && status != ST_BAD_TEXT &&
         status != ST_TOO_LARGE && status != ST_REFUSED;
}

static Status take_statement(Import *import, const Json *statement, Fault *fault) {
  ReadStatement from;
  StoreTaken taken;
  buf_clear(&import->body);
  Status status = statement_read(statement, &from, &import->body, fault);
  if (status == ST_OK && from.derived) {
    import->derived++;
    return ST_OK;
  }
  if (status == ST_OK)
    status = store_take_one(import->store, &from, buf_text(&import->body), &taken, fault);
  if (status != ST_OK) return status;
  import->taken += taken == STORE_TAKEN;
  import->before += taken == STORE_TAKEN_BEFORE;
  import->erased += taken == STORE_TAKEN_ERASED;
  return ST_OK;
}

/* The brackets of the list stand on lines of their own; a comma may end a line. */
static Status take_line(Import *import, int length, Fault *fault) {
  Json *statement = NULL;
  char *line = import->line;
  if (length >= LINE_MAX_BYTES) {
    tell_line(import, "it is far too long");
    return ST_OK;
  }
  while (length > 0 && strchr(" \t\r,", line[length - 1])) line[--length] = '\0';
  if (length == 0 || strcmp(line, "[") == 0 || strcmp(line, "]") == 0) return ST_OK;
  Status status = utf8_is_clean(line, (size_t)length) ? json_parse(line, (size_t)length, &statement)
                                                      : ST_BAD_INPUT;
  if (status == ST_OK)
    status = take_statement(import, statement, fault);
  else
    fault_set(fault, status, "it is no statement");
  json_free(statement);
  if (is_our_fault(status)) return status;
  if (status != ST_OK) tell_line(import, fault->detail);
  return ST_OK;
}

/* What does not begin as a list or a statement is another kind of file. */
static Status check_beginning(Import *import, Fault *fault) {
  int byte = getc(import->file);
  rewind(import->file);
  return byte == '[' || byte == '{'
             ? ST_OK
             : fault_set(fault, ST_BAD_INPUT, "this is no file of statements; nothing was taken");
}

static Status take_all(Import *import, Fault *fault) {
  int length;
  Status status = store_take_begin(import->store, fault);
  if (status != ST_OK) return status;
  while (status == ST_OK && (length = read_line(import)) >= 0)
    status = take_line(import, length, fault);
  if (status == ST_OK && ferror(import->file))
    status = fault_set(fault, ST_IO, "the file cannot be read to its end; nothing was taken");
  int good = import->taken + import->before + import->erased + import->derived;
  if (status == ST_OK && good == 0)
    status = fault_set(fault, ST_BAD_INPUT,
                       "there is no statement of a kiosk in this file; nothing was taken");
  return store_take_end(import->store, status, fault);
}

static Status run(Import *import, const char *path, Fault *fault) {
  Mem mem = mem_system();
  import->file = fopen(path, "re");
  if (!import->file)
    return fault_set(fault, ST_NOT_FOUND, "cannot read %s: %s", path, strerror(errno));
  import->line = malloc(LINE_MAX_BYTES + 1);
  import->body = buf_new(&mem, BODY_MAX);
  Status status = import->line ? check_beginning(import, fault)
                               : fault_set(fault, ST_NO_MEMORY, "no memory to read");
  if (status == ST_OK) status = take_all(import, fault);
  buf_free(&import->body);
  free(import->line);
  fclose(import->file);
  return status;
}

int command_import(const Options *options, const Paths *paths) {
  Fault fault = {ST_OK, ""};
  Import import = {.store = NULL};
  if (options->word_count != 2) {
    log_line("import takes one file; see minplan --help");
    return EXIT_WRONG_USE;
  }
  if (options->whose) return import_old(options, paths);
  Status status = learning_store(options, paths, &import.store, &fault);
  if (status == ST_OK) status = run(&import, options->words[1], &fault);
  store_close(import.store);
  if (status != ST_OK) return tell_fault(&fault);
  printf("%d taken, %d were here before, %d of people who were erased here, %d left out\n",
         import.taken, import.before, import.erased, import.bad);
  return import.bad > 0 ? EXIT_COULD_NOT : EXIT_DONE;
}
