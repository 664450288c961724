/* A folder whose files are saved by an editor: what is told, what is not, and that it ends. */
#include "platform/watch.h"

#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { LONG_MS = 20000, QUIET_MS = 200 }; /* longer than the watch waits for an editor to rest */

typedef struct Desk {
  char folder[64];
  int told; /* counts the calls */
  Watch *watch;
  Mem mem;
  Fault fault;
} Desk;

static void tell(void *context) {
  uint64_t one = 1;
  if (write(((Desk *)context)->told, &one, sizeof one) != sizeof one) abort();
}

static int open_desk(void **state) {
  static Desk desk;
  desk = (Desk){.mem = mem_system(), .told = eventfd(0, EFD_CLOEXEC)};
  snprintf(desk.folder, sizeof desk.folder, "%s/minplan-watch-XXXXXX",
           getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
  if (!mkdtemp(desk.folder)) return -1;
  WatchConfig config = {.folder = desk.folder, .ending = ".lua", .changed = tell, .context = &desk};
  *state = &desk;
  return watch_new(&desk.mem, &config, &desk.watch, &desk.fault) == ST_OK ? 0 : -1;
}

static const char *path_of(const Desk *desk, const char *name) {
  static char path[2][200];
  static int turn;
  turn = !turn;
  snprintf(path[turn], sizeof path[turn], "%s/%s", desk->folder, name);
  return path[turn];
}

static int close_desk(void **state) {
  static const char *const NAMES[] = {"module.lua", "notes.txt", "lua", ".lua", "talks/one.lua"};
  Desk *desk = *state;
  watch_free(desk->watch);
  close(desk->told);
  for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) unlink(path_of(desk, NAMES[i]));
  rmdir(path_of(desk, "talks"));
  return rmdir(desk->folder);
}

static void save(const Desk *desk, const char *name) {
  FILE *file = fopen(path_of(desk, name), "w");
  assert_non_null(file);
  fputs("return {}\n", file);
  fclose(file);
}

/* How often it was told: waits for the first time. 0 where nothing comes within `ms`. */
static int told(Desk *desk, int ms) {
  struct pollfd end = {desk->told, POLLIN, 0};
  uint64_t count = 0;
  if (poll(&end, 1, ms) != 1) return 0;
  assert_int_equal(read(desk->told, &count, sizeof count), sizeof count);
  return (int)count;
}

static void a_saved_file_is_told_once(void **state) {
  Desk *desk = *state;
  assert_false(watch_take(desk->watch));
  save(desk, "module.lua");
  assert_true(told(desk, LONG_MS) > 0);
  assert_true(watch_take(desk->watch));
  assert_false(watch_take(desk->watch));
}

/* Editors write beside and rename; what is taken out counts too. */
static void a_file_that_comes_or_goes_is_told(void **state) {
  Desk *desk = *state;
  save(desk, "module.swp");
  assert_int_equal(rename(path_of(desk, "module.swp"), path_of(desk, "module.lua")), 0);
  assert_true(told(desk, LONG_MS) > 0 && watch_take(desk->watch));
  assert_int_equal(unlink(path_of(desk, "module.lua")), 0);
  assert_true(told(desk, LONG_MS) > 0 && watch_take(desk->watch));
}

static void other_files_say_nothing(void **state) {
  Desk *desk = *state;
  save(desk, "notes.txt");
  save(desk, "lua");
  save(desk, ".lua"); /* an ending is none without a name before it */
  assert_int_equal(told(desk, QUIET_MS), 0);
  assert_false(watch_take(desk->watch));
}

static void a_new_folder_is_watched_as_well(void **state) {
  Desk *desk = *state;
  assert_int_equal(mkdir(path_of(desk, "talks"), 0700), 0);
  assert_true(told(desk, LONG_MS) > 0 && watch_take(desk->watch));
  save(desk, "talks/one.lua");
  assert_true(told(desk, LONG_MS) > 0 && watch_take(desk->watch));
}

static void a_folder_that_is_not_there_is_told(void **state) {
  Desk *desk = *state;
  Watch *none;
  WatchConfig config = {.folder = path_of(desk, "nowhere"), .ending = ".lua"};
  assert_int_equal(watch_new(&desk->mem, &config, &none, &desk->fault), ST_NOT_FOUND);
  assert_null(none);
  assert_non_null(strstr(desk->fault.detail, "nowhere"));
  watch_free(none);
}

/* Nobody has to be called: who looks asks. */
static void it_can_be_asked_instead(void **state) {
  Desk *desk = *state;
  Watch *quiet;
  WatchConfig config = {.folder = desk->folder, .ending = ".lua"};
  assert_int_equal(watch_new(&desk->mem, &config, &quiet, &desk->fault), ST_OK);
  save(desk, "module.lua");
  assert_true(told(desk, LONG_MS) > 0);
  for (int i = 0; i < LONG_MS && !watch_take(quiet); i++) poll(NULL, 0, 1);
  assert_false(watch_take(quiet)); /* it was taken by the loop */
  watch_free(quiet);
}

int main(void) {
#define AT_DESK(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)
  const struct CMUnitTest tests[] = {
      AT_DESK(a_saved_file_is_told_once),
      AT_DESK(a_file_that_comes_or_goes_is_told),
      AT_DESK(other_files_say_nothing),
      AT_DESK(a_new_folder_is_watched_as_well),
      AT_DESK(a_folder_that_is_not_there_is_told),
      AT_DESK(it_can_be_asked_instead),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
