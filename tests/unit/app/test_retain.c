/* The daily look: at the start, then once a day, by a deadline; never while somebody is at the
 * screen. */
#include "app/retain.h"

#include "app/out_papers.h"

#include "people/retention.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const int64_t DAY_MS = RETENTION_EVERY_MS, MINUTE_MS = 60 * 1000;
static const StoreActor KIOSK = {.id = "", .role = "kiosk"};

typedef struct Shop {
  char folder[64], path[96];
  VirtualClock time;
  SeededRandom seed;
  Paths paths;
  Store *store;
  StoreId citizen;
  Fault fault;
} Shop;

static int shop_open(void **state) {
  Shop *shop = calloc(1, sizeof *shop);
  snprintf(shop->folder, sizeof shop->folder, "%s/minplan-retain-XXXXXX",
           getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
  if (!mkdtemp(shop->folder)) return -1;
  snprintf(shop->path, sizeof shop->path, "%s/store.db", shop->folder);
  snprintf(shop->paths.content, sizeof shop->paths.content, "%s/nothing", shop->folder);
  snprintf(shop->paths.out, sizeof shop->paths.out, "%s", shop->folder);
  snprintf(shop->paths.own_content, sizeof shop->paths.own_content, "%s/content", TEST_SOURCE_DIR);
  shop->time = (VirtualClock){.wall_ms = 1700000000000, .monotonic_ms = 1000};
  StoreConfig config = {.path = shop->path,
                        .device = "test",
                        .clock = clock_virtual(&shop->time),
                        .random = random_seeded(&shop->seed)};
  StoreEntry entry = {"citizen.new", "{\"name\":\"Bo\",\"lang\":\"da\"}"};
  *state = shop;
  if (store_open(&config, &shop->store, &shop->fault) != ST_OK) return -1;
  shop->citizen = store_new_id(shop->store);
  return store_append(shop->store, &KIOSK, shop->citizen.text, &entry, 1, NULL, &shop->fault) ==
                 ST_OK
             ? 0
             : -1;
}

static int shop_close(void **state) {
  static const char *const ENDS[] = {"", "-wal", "-shm", ".key", ".erased"};
  Shop *shop = *state;
  char name[128];
  store_close(shop->store);
  for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++) {
    snprintf(name, sizeof name, "%s%s", shop->path, ENDS[i]);
    unlink(name);
  }
  rmdir(shop->folder);
  free(shop);
  return 0;
}

static StoreId give_up_a_draft(Shop *shop) {
  StoreId draft = store_new_id(shop->store);
  assert_int_equal(store_save_draft(shop->store, &KIOSK, shop->citizen.text, draft.text,
                                    "{\"flow\":\"plan\",\"version\":1}",
                                    "[{\"path\":\"a\",\"state\":\"active\",\"value\":\"b\"}]",
                                    &shop->fault),
                   ST_OK);
  assert_int_equal(
      store_drop_draft(shop->store, &KIOSK, shop->citizen.text, draft.text, &shop->fault), ST_OK);
  return draft;
}

/* A draft that is gone is not known; one that was given up is closed. */
static bool is_known(Shop *shop, const StoreId *draft) {
  Status status =
      store_drop_draft(shop->store, &KIOSK, shop->citizen.text, draft->text, &shop->fault);
  return status == ST_REFUSED;
}

static void pass(Shop *shop, int64_t ms) {
  shop->time.monotonic_ms += ms;
  shop->time.wall_ms += ms;
}

static void it_looks_at_the_start_and_once_a_day(void **state) {
  Shop *shop = *state;
  Retain retain = retain_new(&shop->paths, clock_virtual(&shop->time));
  StoreId draft = give_up_a_draft(shop);
  assert_int_equal(retain_deadline(&retain), clock_now(&retain.clock));
  retain_tick(&retain, shop->store, 0);
  for (int day = 1; day <= 31; day++) {
    assert_int_equal(retain_deadline(&retain),
                     clock_now(&retain.clock) + DAY_MS); /* nothing else wakes it */
    assert_true(is_known(shop, &draft));
    pass(shop, DAY_MS - 1);
    retain_tick(&retain, shop->store, 0);
    pass(shop, 1);
    retain_tick(&retain, shop->store, 0);
  }
  assert_false(is_known(shop, &draft));
}

static void it_waits_until_nobody_is_at_the_screen(void **state) {
  Shop *shop = *state;
  Retain retain = retain_new(&shop->paths, clock_virtual(&shop->time));
  retain_tick(&retain, shop->store, 0);
  pass(shop, DAY_MS);
  int64_t touched = clock_now(&retain.clock) - MINUTE_MS;
  retain_tick(&retain, shop->store, touched);
  assert_int_equal(retain_deadline(&retain), touched + 5 * MINUTE_MS);
  pass(shop, 4 * MINUTE_MS);
  retain_tick(&retain, shop->store, touched);
  assert_int_equal(retain_deadline(&retain), clock_now(&retain.clock) + DAY_MS);
}

static void without_a_store_it_only_waits(void **state) {
  Shop *shop = *state;
  Retain retain = retain_new(&shop->paths, clock_virtual(&shop->time));
  retain_tick(&retain, NULL, 0);
  assert_int_equal(retain_deadline(&retain), clock_now(&retain.clock) + DAY_MS);
}

static void lay_a_paper(Shop *shop, const char *name, const char *tag, char path[PATH_SIZE]) {
  assert_true(out_paper_path(&shop->paths, name, "a4", tag, shop->time.wall_ms, path));
  FILE *paper = fopen(path, "w");
  assert_non_null(paper);
  fclose(paper);
}

static void papers_of_those_who_are_gone_go_too(void **state) {
  Shop *shop = *state;
  char tag[STORE_TAG_BYTES], theirs[PATH_SIZE], learnt[PATH_SIZE], nobodys[PATH_SIZE],
      others[PATH_SIZE];
  Retain retain = retain_new(&shop->paths, clock_virtual(&shop->time));
  store_tag(shop->store, shop->citizen.text, tag);
  lay_a_paper(shop, "plan", tag, theirs);
  lay_a_paper(shop, "certificate", tag, learnt);
  lay_a_paper(shop, "plan", "", nobodys);
  lay_a_paper(shop, "plan", "0123456789abcdef", others);
  retain_tick(&retain, shop->store, 0);
  assert_int_equal(access(theirs, F_OK), 0); /* still here, and so is the paper */
  assert_int_equal(store_erase(shop->store, &KIOSK, shop->citizen.text, &shop->fault), ST_OK);
  pass(shop, DAY_MS);
  retain_tick(&retain, shop->store, 0);
  assert_int_not_equal(access(theirs, F_OK), 0);
  assert_int_not_equal(access(learnt, F_OK), 0);
  assert_int_equal(unlink(nobodys), 0);
  assert_int_equal(unlink(others), 0);
}

static void a_paper_is_called_what_it_is(void **state) {
  Shop *shop = *state;
  char path[PATH_SIZE];
  assert_true(out_paper_path(&shop->paths, "certificate", "a4", "", shop->time.wall_ms, path));
  assert_non_null(strstr(path, "/certificate-a4-2023"));
  assert_true(out_paper_path(&shop->paths, "../away", "a4", "", shop->time.wall_ms, path));
  assert_non_null(strstr(path, "/paper-a4-2023"));
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, shop_open, shop_close)
  const struct CMUnitTest tests[] = {
      T(it_looks_at_the_start_and_once_a_day), T(it_waits_until_nobody_is_at_the_screen),
      T(without_a_store_it_only_waits), T(papers_of_those_who_are_gone_go_too),
      T(a_paper_is_called_what_it_is)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
