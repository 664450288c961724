/* A disk that is full, with no reserve: whoever has a code comes in to read, and nobody guesses more than before. */
#include "support_disk.h"
#include "support_session.h"

#include "store/people.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define GOOD "house-dog-boat-sun"
#define BAD "house-dog-boat-moon"

typedef struct Full {
  Disk disk;
  Session session;
  StoreRun run;
  Store *store;
} Full;

static const char *try_code(Full *full, const char *name, const char *code, int64_t *wait_ms) {
  static char why[32];
  StoreSignIn in = {.name = name, .code = {CODE_PICTURES, code}};
  StoreAccount account;
  Status status = store_sign_in(full->store, &in, &account, wait_ms, &full->session.fault);
  if (status == ST_OK) return "in";
  snprintf(why, sizeof why, "%.*s", (int)strcspn(full->session.fault.detail, ":"), full->session.fault.detail);
  return status == ST_REFUSED ? why : "error";
}

static void assert_try(Full *full, const char *name, const char *code, const char *answer) {
  int64_t wait_ms;
  assert_string_equal(try_code(full, name, code, &wait_ms), answer);
}

static void open_full(Full *full, const char *name) {
  StoreAccount account;
  int64_t wait_ms;
  static const char *const NAMES[] = {"Bo", "Ib"};
  disk_new(&full->disk, name);
  session_new(&full->session, name);
  full->run = (StoreRun){.begun = false};
  full->session.config.run = &full->run;
  assert_int_equal(session_open(&full->session, &full->store), ST_OK);
  for (int i = 0; i < 2; i++) {
    StoreSignUp up = {.name = NAMES[i], .lang = "da", .code = {CODE_PICTURES, GOOD}};
    assert_int_equal(store_sign_up(full->store, &up, &account, &wait_ms, &full->session.fault), ST_OK);
  }
  full->disk.disk_full = true;
}

static void close_full(Full *full) {
  store_close(full->store);
  session_free(&full->session);
  disk_free(&full->disk);
}

static void pass(Full *full, int64_t ms) {
  full->session.time.monotonic_ms += ms;
  full->session.time.wall_ms += ms;
}

static void whoever_has_the_code_comes_in(void **state) {
  static Full full;
  (void)state;
  open_full(&full, "full-in");
  for (int i = 0; i < 20; i++) {
    assert_try(&full, "Bo", GOOD, "in");
    assert_try(&full, "Ib", GOOD, "in");
  }
  close_full(&full);
}

/* Known or not, each wrong code waits at once: what memory forgets in a power cut is one try. */
static void a_wrong_code_waits_at_once_and_longer_each_time(void **state) {
  static Full full;
  static const char *const NAMES[] = {"Bo", "Nobody"};
  int64_t wait_ms;
  (void)state;
  open_full(&full, "full-wait");
  for (int i = 0; i < 2; i++) {
    assert_string_equal(try_code(&full, NAMES[i], BAD, &wait_ms), "wait");
    assert_int_equal(wait_ms, 30000);
    assert_try(&full, NAMES[i], GOOD, "wait");
    pass(&full, 30000);
    assert_string_equal(try_code(&full, NAMES[i], BAD, &wait_ms), "wait");
    assert_int_equal(wait_ms, 60000);
    assert_int_equal(store_forget(full.store, &full.session.fault), ST_OK); /* somebody leaves: no way round */
    assert_try(&full, NAMES[i], GOOD, "wait");
  }
  assert_try(&full, "Ib", GOOD, "in"); /* the others are not held up */
  pass(&full, 60000);
  assert_try(&full, "Bo", GOOD, "in");
  close_full(&full);
}

static void room_takes_what_was_held(void **state) {
  static Full full;
  int64_t wait_ms;
  (void)state;
  open_full(&full, "full-room");
  assert_try(&full, "Bo", BAD, "wait");
  pass(&full, 30000);
  full.disk.disk_full = false;
  assert_string_equal(try_code(&full, "Bo", BAD, &wait_ms), "wait");
  assert_int_equal(wait_ms, 60000);
  store_close(full.store);
  full.run = (StoreRun){.begun = false}; /* a restart: it stands on the disk now */
  assert_int_equal(session_open(&full.session, &full.store), ST_OK);
  assert_string_equal(try_code(&full, "Bo", GOOD, &wait_ms), "wait");
  assert_int_equal(wait_ms, 60000);
  close_full(&full);
}

/* As many names as there is room for; beyond that nobody is tried uncounted. */
static void more_names_than_memory_holds_are_not_tried(void **state) {
  static Full full;
  char name[20];
  (void)state;
  open_full(&full, "full-many");
  for (int i = 0; i < STORE_HELD_MAX; i++) {
    snprintf(name, sizeof name, "Name %c%c", 'a' + i / 26, 'a' + i % 26);
    assert_try(&full, name, BAD, "wait");
  }
  assert_try(&full, "Bo", GOOD, "error");
  assert_int_equal(full.session.fault.status, ST_DISK_FULL);
  close_full(&full);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(whoever_has_the_code_comes_in),
      cmocka_unit_test(a_wrong_code_waits_at_once_and_longer_each_time),
      cmocka_unit_test(room_takes_what_was_held),
      cmocka_unit_test(more_names_than_memory_holds_are_not_tried),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
