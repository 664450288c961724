/* The n-th allocation inside SQLite fails, for every n. Nothing crashes, nothing is half done.
 * Counting begins with the first lock on the file: four small allocations before it, in the cipher
 * library's own set-up of a connection, are not checked there (SQLite3MC 2.4.0). No file has been
 * touched by then. */
#include "support_disk.h"
#include "support_session.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { STEPS = 3, PEOPLE_STEPS = 7, ERASE_STEPS = 4, LEARN_STEPS = 5, ROOM = 16 };

/* SQLite asks for its memory through plain function pointers, so what counts down must be
 * reachable. */
static struct {
  const Disk *disk;
  long fail_at; /* 0 = never */
  long failures;
} faults;

static bool fails(void) {
  if (faults.fail_at == 0 || !faults.disk->locked || --faults.fail_at > 0) return false;
  faults.failures++;
  return true;
}

/* The size is kept in front of each block, because SQLite asks for it. */
static void *take(int size) {
  char *block = fails() ? NULL : malloc((size_t)size + ROOM);
  if (!block) return NULL;
  memcpy(block, &size, sizeof size);
  return block + ROOM;
}

static void give_back(void *block) {
  if (block) free((char *)block - ROOM);
}

static int size_of(void *block) {
  int size = 0;
  if (block) memcpy(&size, (char *)block - ROOM, sizeof size);
  return size;
}

static void *resize(void *block, int size) {
  char *grown = fails() ? NULL : realloc((char *)block - ROOM, (size_t)size + ROOM);
  if (!grown) return NULL;
  memcpy(grown, &size, sizeof size);
  return grown + ROOM;
}

static int round_up(int size) {
  return (size + 7) & ~7;
}

static int begin(void *context) {
  (void)context;
  return SQLITE_OK;
}

static void end(void *context) {
  (void)context;
}

/* A try with a code counts from before the code is looked at, so one that was never answered may be
 * there. An erasing stands although the overwriting failed. */
static bool is_kept(const Session *session, int count, int saved) {
  bool exact = session->story == &STORY_OF_ANSWERS || session->story == &STORY_OF_LEARNING;
  return count == saved || (!exact && count == saved + 1);
}

static int steps_of(const Session *session) {
  if (session->story == &STORY_OF_ERASING) return ERASE_STEPS;
  if (session->story == &STORY_OF_LEARNING) return LEARN_STEPS;
  return session->story == &STORY_OF_PEOPLE ? PEOPLE_STEPS : STEPS;
}

/* Goes on after the steps that the start holds. */
static int play(Session *session, int saved) {
  Store *store;
  Status status = session_open(session, &store), read;
  assert_true(status == ST_OK || status == ST_NO_MEMORY);
  while (status == ST_OK && saved < steps_of(session)) {
    status = session_step(session, store, saved + 1);
    assert_true(status == ST_OK || status == ST_NO_MEMORY);
    if (status == ST_OK) saved++;
  }
  if (store) {
    int count = session_count(session, store, &read);
    assert_true(read == ST_NO_MEMORY || (read == ST_OK && is_kept(session, count, saved)));
  }
  store_close(store);
  return saved;
}

/* The fault is set to begin in a fresh store or in one that has grown. Writing all pages anew asks thousands of times for much the same: there every fourth is enough. */
static long sweep(Disk *disk, const Disk *start, Session *session, int begun) {
  bool long_story = session->story == &STORY_OF_ERASING || session->story == &STORY_OF_LEARNING;
  int stride = long_story ? 4 : 1;
  long n = 1, failures = 1;
  for (; failures > 0; n += stride) {
    Store *store;
    Status read;
    disk_clear(disk);
    disk_copy(disk, start);
    session_forget_list(session);
    faults.disk = disk;
    disk->locked = false;
    faults.fail_at = n;
    faults.failures = 0;
    int saved = play(session, begun);
    failures = faults.failures;
    faults.fail_at = 0;
    assert_int_equal(session_open(session, &store), ST_OK);
    int count = session_count(session, store, &read);
    if (read != ST_OK || !is_kept(session, count, saved))
      fail_msg("allocation %ld: %d there, %d saved", n, count, saved);
    if (n % 16 == 0) {
      Mem mem = mem_system();
      Buf report = buf_new(&mem, 4096);
      assert_int_equal(store_verify(store, &report, &session->fault), ST_OK);
      buf_free(&report);
    }
    store_close(store);
  }
  return n;
}

static void no_failed_allocation_leaves_a_thing_half_done(void **state) {
  (void)state;
  static Disk disk, start;
  Session session;
  disk_new(&disk, "memory");
  disk_new(&start, "memory-start");
  session_new(&session, "memory");
  long fresh = sweep(&disk, &start, &session, 0);
  Store *store;
  disk_clear(&disk);
  assert_int_equal(session_open(&session, &store), ST_OK);
  store_close(store);
  disk_copy(&start, &disk);
  long grown = sweep(&disk, &start, &session, 0);
  printf("%ld and %ld allocations\n", fresh, grown);
  assert_true(fresh > 500 && grown > 300);
  session_free(&session);
  disk_free(&disk);
  disk_free(&start);
}

static void sweep_story(const char *name, const Story *story, int begun) {
  static Disk disk, start;
  Session session;
  Store *store;
  disk_new(&disk, name);
  disk_new(&start, "memory-start");
  session_new(&session, name);
  session.story = story;
  assert_int_equal(session_open(&session, &store), ST_OK);
  for (int step = 1; step <= begun; step++) assert_int_equal(session_step(&session, store, step), ST_OK);
  store_close(store);
  disk_copy(&start, &disk);
  long grown = sweep(&disk, &start, &session, begun);
  printf("%ld allocations\n", grown);
  assert_true(grown > 300);
  session_free(&session);
  disk_free(&disk);
  disk_free(&start);
}

static void no_failed_allocation_leaves_people_half_there(void **state) {
  (void)state;
  sweep_story("memory-people", &STORY_OF_PEOPLE, 0);
}

static void no_failed_allocation_leaves_learning_half_there(void **state) {
  (void)state;
  sweep_story("memory-learn", &STORY_OF_LEARNING, 1);
}

static void no_failed_allocation_leaves_a_person_half_erased(void **state) {
  (void)state;
  sweep_story("memory-erase", &STORY_OF_ERASING, ERASE_STEPS - 1);
}

int main(void) {
  sqlite3_mem_methods methods = {.xMalloc = take,
                                 .xFree = give_back,
                                 .xRealloc = resize,
                                 .xSize = size_of,
                                 .xRoundup = round_up,
                                 .xInit = begin,
                                 .xShutdown = end};
  if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK ||
      sqlite3_initialize() != SQLITE_OK)
    return 1;
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(no_failed_allocation_leaves_a_thing_half_done),
      cmocka_unit_test(no_failed_allocation_leaves_people_half_there),
      cmocka_unit_test(no_failed_allocation_leaves_learning_half_there),
      cmocka_unit_test(no_failed_allocation_leaves_a_person_half_erased)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
