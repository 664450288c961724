#include "json/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static Status parse(const char *text) {
  Json *root;
  Status status = json_parse(text, strlen(text), &root);
  json_free(root);
  return status;
}

static void reads_what_it_wrote(void **state) {
  (void)state;
  static const char WORDS[] = "»Jeg vil\nsove\" \\ \x01 æ🙂«";
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 1000);
  buf_add_text(&out, "{\"words\":");
  json_add_text(&out, WORDS, strlen(WORDS));
  buf_add_text(&out, ",\"n\":");
  json_add_number(&out, 0.1);
  buf_add_text(&out, "}");
  Json *root;
  assert_int_equal(json_parse(buf_text(&out), out.length, &root), ST_OK);
  assert_string_equal(json_text(json_field(root, "words")), WORDS);
  assert_true(json_number(json_field(root, "n"), 0) == 0.1);
  json_free(root);
  buf_free(&out);
}

static void refuses_broken_nested_and_trailing(void **state) {
  (void)state;
  char deep[300];
  memset(deep, '[', sizeof deep - 1);
  deep[sizeof deep - 1] = '\0';
  assert_int_equal(parse(deep), ST_BAD_INPUT);
  assert_int_equal(parse("{\"a\":1} x"), ST_BAD_INPUT);
  assert_int_equal(parse("{\"a\":"), ST_BAD_INPUT);
  assert_int_equal(parse("{\"a\":[1,2,{}]} \n"), ST_OK);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(reads_what_it_wrote),
      cmocka_unit_test(refuses_broken_nested_and_trailing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
