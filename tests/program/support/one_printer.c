/* A stand-in for libcups with one printer, "HP1", and no default one: ONE_PRINTER=refuse makes it refuse. It takes
 * a job by copying it to $ONE_PRINTER_TOOK, as a spooler would before the program removes its own file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Dest {
  char *name;
} Dest;

Dest *cupsGetNamedDest(void *http, const char *name, const char *instance);
void cupsFreeDests(int count, Dest *dests);
int cupsPrintFile(const char *name, const char *path, const char *title, int options, void *list);
const char *cupsLastErrorString(void);

Dest *cupsGetNamedDest(void *http, const char *name, const char *instance) {
  static Dest printer = {"HP1"};
  (void)http, (void)instance;
  return name && strcmp(name, "HP1") == 0 ? &printer : NULL;
}

void cupsFreeDests(int count, Dest *dests) { (void)count, (void)dests; }

int cupsPrintFile(const char *name, const char *path, const char *title, int options, void *list) {
  (void)name, (void)title, (void)options, (void)list;
  const char *how = getenv("ONE_PRINTER"), *took = getenv("ONE_PRINTER_TOOK");
  if ((how && strcmp(how, "refuse") == 0) || !took) return 0;
  FILE *from = fopen(path, "rb"), *to = fopen(took, "wb");
  for (int byte; from && to && (byte = fgetc(from)) != EOF;) fputc(byte, to);
  if (from) fclose(from);
  if (to) fclose(to);
  return 7;
}

const char *cupsLastErrorString(void) { return "out of paper"; }
