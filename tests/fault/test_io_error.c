/* The n-th operation on the disk fails, for every n, once and for good. "Saved" must stay true. */
#include "support_disk.h"
#include "support_session.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { STEPS = 6 };

static bool is_expected(Status status) {
  return status == ST_OK || status == ST_IO || status == ST_DISK_FULL || status == ST_DAMAGED ||
         status == ST_WRONG_KEY || status == ST_IN_USE;
}

/* Plays as far as it goes; returns the last step that was called saved. A step that fails is tried
 * again, as a person would. */
static int play(Session *session, Disk *disk) {
  Store *store;
  int saved = 0;
  Status status = session_open(session, &store);
  assert_true(is_expected(status));
  if (status != ST_OK) return 0;
  for (int tries = 0; tries < 2 * STEPS && saved < STEPS; tries++) {
    bool flush_failed = disk->failed_flushes > 0;
    status = session_step(session, store, saved + 1);
    /* It may be there although it was not called saved; saying it again is then refused. */
    bool there_already = saved == 0 && status == ST_REFUSED;
    assert_true(is_expected(status) || there_already);
    if (flush_failed) assert_int_equal(status, ST_IO);
    if (status == ST_OK || there_already) saved++;
  }
  store_close(store);
  return saved;
}

static void check_afterwards(Session *session, Disk *disk, int saved, long n) {
  Store *store;
  Status read;
  Mem mem = mem_system();
  Buf report = buf_new(&mem, 4096);
  disk->fail_at = 0;
  disk->disk_full = false;
  if (session_open(session, &store) != ST_OK) fail_msg("fault %ld: %s", n, session->fault.detail);
  int count = session_count(session, store, &read);
  if (read != ST_OK || count < saved) fail_msg("fault %ld: %d of %d", n, count, saved);
  if (store_verify(store, &report, &session->fault) != ST_OK)
    fail_msg("fault %ld: %s", n, session->fault.detail);
  store_close(store);
  buf_free(&report);
}

static long sweep(bool sticky) {
  static Disk disk;
  Session session;
  long n = 1, failures = 1;
  disk_new(&disk, "io-error");
  session_new(&session, "io-error");
  for (; failures > 0; n++) {
    disk_clear(&disk);
    disk.fail_at = n;
    disk.sticky = sticky;
    disk.failures = disk.failed_flushes = 0;
    int saved = play(&session, &disk);
    failures = disk.failures;
    check_afterwards(&session, &disk, saved, n);
  }
  session_free(&session);
  disk_free(&disk);
  return n;
}

static void one_failed_operation_never_makes_saved_a_lie(void **state) {
  (void)state;
  assert_true(sweep(false) > 100);
}

static void a_disk_that_stays_broken_never_makes_saved_a_lie(void **state) {
  (void)state;
  assert_true(sweep(true) > 100);
}

static void play_with_failures(const char *name, const Story *story) {
  static Disk disk;
  Session session;
  long n = 1, failures = 1;
  disk_new(&disk, name);
  session_new(&session, name);
  session.story = story;
  for (; failures > 0; n++) {
    Store *store;
    int saved = 0;
    disk_clear(&disk);
    session_forget_list(&session);
    disk.fail_at = n;
    disk.failures = disk.failed_flushes = 0;
    Status status = session_open(&session, &store);
    while (status == ST_OK && saved < session.story->steps) {
      status = session_step(&session, store, saved + 1);
      assert_true(is_expected(status) || status == ST_NO_MEMORY); /* a look before the step, too */
      if (status == ST_OK) saved++;
    }
    store_close(store);
    failures = disk.failures;
    check_afterwards(&session, &disk, saved, n);
  }
  session_free(&session);
  disk_free(&disk);
  assert_true(n > 100);
}

/* A code, a try, a part or a yes that was called saved is there, and none is there by half. */
static void people_stay_whole_when_the_disk_fails(void **state) {
  (void)state;
  play_with_failures("io-people", &STORY_OF_PEOPLE);
}

/* Entries, draft, cards and tallies of one turn are there together or not at all. */
static void learning_stays_whole_when_the_disk_fails(void **state) {
  (void)state;
  play_with_failures("io-learn", &STORY_OF_LEARNING);
}

/* An entry, the look that goes with it and the wiping of a note are there together or not at all. */
static void a_meeting_stays_whole_when_the_disk_fails(void **state) {
  (void)state;
  play_with_failures("io-meeting", &STORY_OF_MEETING);
}

/* Called erased is gone, with all traces; not called so is there, or gone and swept at the next start. */
static void erasing_is_whole_when_the_disk_fails(void **state) {
  (void)state;
  play_with_failures("io-erase", &STORY_OF_ERASING);
}

static void a_full_disk_is_said_and_what_was_saved_can_be_read(void **state) {
  (void)state;
  static Disk disk;
  Session session;
  Store *store;
  Status read;
  disk_new(&disk, "full");
  session_new(&session, "full");
  assert_int_equal(session_open(&session, &store), ST_OK);
  for (int step = 1; step <= 3; step++)
    assert_int_equal(session_step(&session, store, step), ST_OK);
  disk.disk_full = true;
  assert_int_equal(session_step(&session, store, 4), ST_DISK_FULL);
  assert_int_equal(session_count(&session, store, &read), 3);
  disk.disk_full = false; /* room was made: it goes on without a restart */
  assert_int_equal(session_step(&session, store, 4), ST_OK);
  store_close(store);
  check_afterwards(&session, &disk, 4, 0);
  session_free(&session);
  disk_free(&disk);
}

static void after_a_failed_flush_nothing_is_written_until_the_next_start(void **state) {
  (void)state;
  static Disk disk;
  Session session;
  Store *store;
  Status read;
  disk_new(&disk, "flush");
  session_new(&session, "flush");
  assert_int_equal(session_open(&session, &store), ST_OK);
  assert_int_equal(session_step(&session, store, 1), ST_OK);
  for (long n = 1; disk.failed_flushes == 0; n++) {
    disk.fail_at = n;
    Status status = session_step(&session, store, 2);
    if (disk.failed_flushes) assert_int_equal(status, ST_IO);
  }
  disk.fail_at = 0;
  assert_int_equal(session_step(&session, store, 3), ST_IO);
  assert_true(session_count(&session, store, &read) >= 1); /* reading goes on */
  assert_int_equal(read, ST_OK);
  store_close(store);
  assert_int_equal(session_open(&session, &store), ST_OK);
  assert_int_equal(session_step(&session, store, 2), ST_OK);
  store_close(store);
  session_free(&session);
  disk_free(&disk);
}

/* What "try again" does on a kiosk: the same store, looked at from the file. */
static void after_a_failed_flush_a_store_that_is_opened_anew_writes_again(void **state) {
  (void)state;
  static Disk disk;
  Session session;
  Store *store;
  Status read;
  disk_new(&disk, "anew");
  session_new(&session, "anew");
  assert_int_equal(session_open(&session, &store), ST_OK);
  assert_int_equal(session_step(&session, store, 1), ST_OK);
  disk.fail_flush = true;
  assert_int_equal(session_step(&session, store, 2), ST_IO);
  assert_false(store_is_sound(store));
  assert_int_equal(session_step(&session, store, 2), ST_IO);
  assert_int_equal(store_forget(store, &session.fault), ST_OK);
  assert_true(store_is_sound(store));
  assert_int_equal(session_step(&session, store, 2), ST_OK);
  assert_int_equal(session_count(&session, store, &read), 2);
  store_close(store);
  check_afterwards(&session, &disk, 2, 0);
  session_free(&session);
  disk_free(&disk);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(one_failed_operation_never_makes_saved_a_lie),
      cmocka_unit_test(a_disk_that_stays_broken_never_makes_saved_a_lie),
      cmocka_unit_test(people_stay_whole_when_the_disk_fails),
      cmocka_unit_test(learning_stays_whole_when_the_disk_fails),
      cmocka_unit_test(a_meeting_stays_whole_when_the_disk_fails),
      cmocka_unit_test(erasing_is_whole_when_the_disk_fails),
      cmocka_unit_test(a_full_disk_is_said_and_what_was_saved_can_be_read),
      cmocka_unit_test(after_a_failed_flush_nothing_is_written_until_the_next_start),
      cmocka_unit_test(after_a_failed_flush_a_store_that_is_opened_anew_writes_again),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
