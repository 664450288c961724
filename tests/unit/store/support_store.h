/* A store in a folder of its own, with a clock that stands still and chance that repeats. */
#ifndef MINPLAN_TEST_SUPPORT_STORE_H
#define MINPLAN_TEST_SUPPORT_STORE_H

#include "store/people.h"
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
  char reader[STORE_ID_TEXT]; /* who reads in shelf_read, unless it is a citizen's own plan */
  int hashes;                 /* how often a code was hashed: a quick hash, never the real one */
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
/* An account of staff with the code "271828". */
StoreId shelf_new_staff(Shelf *shelf, const char *name, const char *role);
/* The citizen gives staff a part in the plan; `topics` as a JSON list. */
void shelf_give_part(Shelf *shelf, const char *citizen, const char *staff, const char *topics);
/* Reads as that viewer; the text is in shelf->out. */
Status shelf_read_as(Shelf *shelf, const StoreViewer *viewer, const char *name,
                     const char *arguments);
/* The hash of tests: quick, and counted in *(int *)context. */
bool support_quick_hash(void *context, const unsigned char *secret, size_t length,
                        const unsigned char salt[16], unsigned char out[32]);
/* The text read, "" when nothing was; borrowed until the next read. Reads as the citizen that
 * `value` is, else as shelf->reader. */
const char *shelf_read(Shelf *shelf, const char *name, const char *field, const char *value);

/* Whole content of a file, malloc'd; *length 0 and NULL when it is not there. */
char *support_load(const char *path, size_t *length);
void support_save(const char *path, const char *bytes, size_t length);

#define assert_ok(expression) assert_int_equal(expression, ST_OK)

#endif
