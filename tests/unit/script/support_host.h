/* A host over a folder of scripts, with memory that is counted, can be made to fail, and a last resort. */
#ifndef MINPLAN_TEST_SUPPORT_HOST_H
#define MINPLAN_TEST_SUPPORT_HOST_H

#include "script/host.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Memory that counts: live and most bytes, which call fails (0 = none) and how many with it: Lua asks again
 * after collecting, so that one failure alone is often survived. */
typedef struct Counted {
  size_t live, most;
  long calls, fail_at, fail_many;
} Counted;
Mem counted_mem(Counted *borrow_counted);

/* A folder of its own with scripts/ and content/, and a host over it. */
typedef struct Bench {
  char folder[64], scripts[80], content[80];
  VirtualClock time;
  SeededRandom seed;
  Counted counted;
  Mem mem;
  HostConfig config;
  Host *host;
  Fault fault;
  Buf out;
} Bench;

/* cmocka set-up and tear-down: an empty folder; the tear-down checks that the host gave everything back. */
int bench_open(void **state);
int bench_close(void **state);
/* Writes a file below the folder, e.g. "scripts/boot.lua". */
void bench_write(Bench *bench, const char *name, const char *text);
/* A new host over what was written. */
Status bench_boot(Bench *bench);
/* Writes boot.lua, which must boot. */
void bench_script(Bench *bench, const char *boot);
/* host_call; the answer is in bench->out. */
Status bench_call(Bench *bench, const char *function, const char *argument);

/* The test fails, instead of the machine standing still, when it takes this long. */
void last_resort(unsigned seconds);

#define assert_ok(expression) assert_int_equal(expression, ST_OK)

#endif
