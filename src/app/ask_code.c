#include "app/ask_code.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* Byte by byte: a buffer of the C library's would keep a copy. False when nothing came, or too much. */
static bool read_line(char *out, size_t size) {
  size_t length = 0;
  char byte;
  ssize_t got;
  while ((got = read(STDIN_FILENO, &byte, 1)) == 1 && byte != '\n') {
    if (length == size - 1) return false;
    out[length++] = byte;
  }
  if (length > 0 && out[length - 1] == '\r') length--;
  out[length] = '\0';
  return length > 0 && got >= 0;
}

static bool ask_unseen(const char *question, char out[ASK_CODE_BYTES]) {
  struct termios before, quiet;
  if (tcgetattr(STDIN_FILENO, &before) != 0) return false;
  quiet = before;
  quiet.c_lflag &= ~(tcflag_t)ECHO;
  if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) != 0) return false;
  fprintf(stderr, "%s", question); /* only now: who answers at once is not seen either */
  bool answered = read_line(out, ASK_CODE_BYTES);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
  fputc('\n', stderr);
  return answered;
}

Status ask_code(char out[ASK_CODE_BYTES], Fault *fault) {
  char again[ASK_CODE_BYTES];
  bool terminal = isatty(STDIN_FILENO) == 1;
  bool answered = terminal ? ask_unseen("Code, six digits or more: ", out) : read_line(out, ASK_CODE_BYTES);
  if (!answered) return fault_set(fault, ST_BAD_INPUT, "no code was given: type it, or send one line to standard input");
  if (!terminal) return ST_OK;
  bool same = ask_unseen("The same code again: ", again) && strcmp(out, again) == 0;
  explicit_bzero(again, sizeof again);
  return same ? ST_OK : fault_set(fault, ST_BAD_INPUT, "the two codes are not the same; nothing was changed");
}

bool ask_name(const char *whose, char out[ASK_NAME_BYTES]) {
  if (isatty(STDIN_FILENO) == 1)
    fprintf(stderr, "Everything of %s goes, and cannot be brought back. Write the name once more: ", whose);
  return read_line(out, ASK_NAME_BYTES);
}

Status ask_passphrase(char out[ASK_CODE_BYTES], Fault *fault) {
  bool answered = isatty(STDIN_FILENO) == 1 ? ask_unseen("The passphrase: ", out) : read_line(out, ASK_CODE_BYTES);
  if (answered) return ST_OK;
  return fault_set(fault, ST_BAD_INPUT, "no passphrase was given: type it, or send one line to standard input");
}
