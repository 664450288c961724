/* What is zipped comes back whole or not at all. */
#include "zipped/zipped.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define KEY "k7pd-2mxa-9qrt-h4ce"

static const ZippedItem ITEMS[] = {{"plan.txt", "et værelse, et værelse, et værelse", 37},
                                   {"plan.csv", "", 0}};

typedef struct Taken {
  int count;
  char first[64];
} Taken;

static Status take(void *context, const ZippedItem *item, Fault *fault) {
  Taken *taken = context;
  (void)fault;
  if (taken->count++ == 0)
    snprintf(taken->first, sizeof taken->first, "%s=%.*s", item->name, (int)item->length,
             (const char *)item->bytes);
  return ST_OK;
}

static Buf made(const ZippedItem *items, int count, const char *key) {
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 64 << 20);
  Fault fault = {ST_OK, ""};
  assert_int_equal(zipped_make(items, count, key, &out, &fault), ST_OK);
  return out;
}

static Status read_it(const Buf *zip, const char *key, Taken *taken) {
  Fault fault = {ST_OK, ""};
  *taken = (Taken){0};
  return zipped_read(zip->data, zip->length, key, take, taken, &fault);
}

static void test_comes_back(void **state) {
  Taken taken;
  (void)state;
  Buf zip = made(ITEMS, 2, KEY);
  assert_int_equal(read_it(&zip, KEY, &taken), ST_OK);
  assert_int_equal(taken.count, 2);
  assert_string_equal(taken.first, "plan.txt=et værelse, et værelse, et værelse");
  buf_free(&zip);
}

static void test_wrong_key(void **state) {
  static const char *const WRONG[] = {NULL, "", "k7pd-2mxa-9qrt-h4cf"};
  Taken taken;
  (void)state;
  Buf zip = made(ITEMS, 2, KEY);
  for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
    assert_int_equal(read_it(&zip, WRONG[i], &taken), ST_WRONG_KEY);
    assert_int_equal(taken.count, 0);
  }
  buf_free(&zip);
}

static void test_open_is_the_same_each_time(void **state) {
  (void)state;
  Buf one = made(ITEMS, 2, NULL), other = made(ITEMS, 2, NULL);
  assert_int_equal(one.length, other.length);
  assert_memory_equal(one.data, other.data, one.length);
  buf_free(&one);
  buf_free(&other);
}

/* Wherever a bit is changed in what is sealed, nothing of it is taken. */
static void test_changed(void **state) {
  Taken taken;
  (void)state;
  Buf zip = made(ITEMS, 1, KEY);
  size_t at = 30 + strlen(ITEMS[0].name) + 11; /* behind the head of the file and the word on AES */
  for (size_t i = 0; i < 16 + 2 + ITEMS[0].length + 10; i++) {
    zip.data[at + i] ^= 1;
    Status status = read_it(&zip, KEY, &taken);
    assert_true(status == ST_WRONG_KEY || status == ST_DAMAGED);
    assert_int_equal(taken.count, 0);
    zip.data[at + i] ^= 1;
  }
  for (size_t length = 0; length < zip.length; length++) {
    Buf cut = zip;
    cut.length = length;
    assert_int_not_equal(read_it(&cut, KEY, &taken), ST_OK);
    assert_int_equal(taken.count, 0);
  }
  buf_free(&zip);
}

static void test_names_and_numbers(void **state) {
  static const char *const NAMES[] = {"../plan", "/etc/x", "a b", ".hidden", "æ"};
  ZippedItem many[ZIPPED_MOST_ITEMS + 1];
  char names[ZIPPED_MOST_ITEMS + 1][8];
  Taken taken;
  (void)state;
  for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
    ZippedItem item = {NAMES[i], "x", 1};
    Buf zip = made(&item, 1, KEY);
    assert_int_equal(read_it(&zip, KEY, &taken), ST_BAD_INPUT);
    buf_free(&zip);
  }
  for (int i = 0; i <= ZIPPED_MOST_ITEMS; i++) {
    snprintf(names[i], sizeof names[i], "f%d", i);
    many[i] = (ZippedItem){names[i], "x", 1};
  }
  Buf zip = made(many, ZIPPED_MOST_ITEMS + 1, KEY);
  assert_int_equal(read_it(&zip, KEY, &taken), ST_BAD_INPUT);
  buf_free(&zip);
}

/* No more of it is unpacked than a kiosk ever packs. */
static void test_too_large(void **state) {
  size_t length = (size_t)ZIPPED_ITEM_MAX + 1;
  char *zeros = calloc(1, length);
  ZippedItem item = {"plan.txt", zeros, length};
  Mem mem = mem_system();
  Buf zip = buf_new(&mem, 2 * length);
  Fault fault;
  Taken taken;
  (void)state;
  assert_int_equal(zipped_make(&item, 1, NULL, &zip, &fault), ST_OK);
  assert_int_equal(read_it(&zip, NULL, &taken), ST_BAD_INPUT);
  buf_free(&zip);
  free(zeros);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_comes_back),
      cmocka_unit_test(test_wrong_key),
      cmocka_unit_test(test_open_is_the_same_each_time),
      cmocka_unit_test(test_changed),
      cmocka_unit_test(test_names_and_numbers),
      cmocka_unit_test(test_too_large),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
