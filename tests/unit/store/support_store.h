/* A store in a folder of its own, with a clock that stands still and chance that repeats. */
#ifndef MINPLAN_TEST_SUPPORT_STORE_H
#define MINPLAN_TEST_SUPPORT_STORE_H

#include "store/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

typedef struct Shelf {
  char folder[64];
  char path[96];
  char key_path[96];
  VirtualClock time;
  SeededRandom seed;
  StoreConfig config;
  Store *store;
  Fault fault;
  Buf out;
} Shelf;

extern const StoreActor CITIZEN, STAFF;

/* cmocka set-up and tear-down: an open, empty store in *state. */
int shelf_open(void **state);
int shelf_close(void **state);
void shelf_reopen(Shelf *shelf);

/* Appends one entry as the citizen. */
Status shelf_add(Shelf *shelf, const char *citizen, const char *kind, const char *body);
StoreId shelf_new_citizen(Shelf *shelf, const char *name);
/* A goal with made-up words; the status is given. */
StoreId shelf_new_goal(Shelf *shelf, const char *citizen, const char *words, const char *status);
Status shelf_answer(Shelf *shelf, const char *citizen, const char *draft, const char *path,
                    const char *words);
/* The text read, "" when nothing was; borrowed until the next read. */
const char *shelf_read(Shelf *shelf, const char *name, const char *field, const char *value);

/* Whole content of a file, malloc'd; *length 0 and NULL when it is not there. */
char *support_load(const char *path, size_t *length);
void support_save(const char *path, const char *bytes, size_t length);

#define assert_ok(expression) assert_int_equal(expression, ST_OK)

#endif
