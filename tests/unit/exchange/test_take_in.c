/* A plan that was handed over, taken apart into what an older plan holds. */
#include "exchange/take_in.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define GOAL "64a0ca3108e539ef30495f499feeb58c"

static const char HANDOVER[] =
    "{\"format\":\"minplan handover\",\"made_at\":1772442000999,\"place\":{\"name\":\"Herberget\"},\"consents\":[{\"x\":1}],"
    "\"assignments\":[{\"staff\":\"x\"}],\"plan\":{\"citizen\":{\"name\":\"Bo\"},\"status\":\"agreed\",\"talk\":{\"housing\":\"Her\"},"
    "\"review\":{\"about\":\"month\"},\"signature\":{\"said\":true},\"goals\":[{\"id\":\"0\",\"words\":\"A\"},{\"id\":\"" GOAL
    "\",\"words\":\"B\",\"area\":\"mind\",\"why\":\"Fordi\",\"sure\":7,\"rank\":2,\"status\":\"parked\",\"origin\":{\"form\":\"stay\"},"
    "\"progress\":[{\"step\":2,\"at\":5,\"speaker\":\"citizen\"}],\"wordings\":[{\"words\":\"b\",\"at\":1,\"speaker\":\"staff\"},"
    "{\"words\":\"B\",\"at\":2,\"speaker\":\"citizen\"}],\"stood\":[{\"status\":\"parked\"}],\"professional\":[{\"words\":\"Faglig\",\"name\":\"Mona\",\"at\":4}]}],"
    "\"agreements\":[{\"id\":\"1\",\"what\":\"Ringe\",\"who\":\"Mona\",\"who_role\":\"staff\",\"goal\":\"" GOAL "\",\"status\":\"done\"}],"
    "\"wishes\":[{\"id\":\"2\",\"words\":\"En hund\",\"speaker\":\"staff\",\"name\":\"Mona\",\"status\":\"open\"}],"
    "\"strengths\":[{\"id\":\"3\",\"words\":\"Sang\",\"area\":\"likes\",\"speaker\":\"citizen\"}],"
    "\"people\":[{\"id\":\"4\",\"name\":\"Anna\",\"role\":\"family\",\"near\":1}],"
    "\"notes\":[{\"id\":\"5\",\"words\":\"Ringede\",\"goal\":\"" GOAL "\",\"name\":\"Mona\",\"speaker\":\"staff\",\"assessment\":\"Godt\",\"at\":3}]}}";

static const char TAKEN[] =
    "{\"plan\":{\"form\":\"other\",\"unit\":\"Herberget\",\"day\":{\"year\":2026,\"month\":3,\"day\":2},\"imported\":\"package\","
    "\"more\":{\"talk\":{\"housing\":\"Her\"},\"review\":{\"about\":\"month\"}}},\"goals\":["
    "{\"what\":\"goal\",\"words\":\"A\",\"more\":{\"number\":1}},"
    "{\"what\":\"goal\",\"words\":\"B\",\"area\":\"mind\",\"more\":{\"number\":2,\"why\":\"Fordi\",\"sure\":7,\"rank\":2,\"status\":\"parked\","
    "\"progress\":[{\"step\":2,\"speaker\":\"citizen\"}],\"wordings\":[{\"words\":\"b\",\"speaker\":\"staff\"},{\"words\":\"B\",\"speaker\":"
    "\"citizen\"}],\"professional\":[{\"words\":\"Faglig\",\"name\":\"Mona\"}]}},"
    "{\"what\":\"agreement\",\"words\":\"Ringe\",\"area\":\"mind\",\"more\":{\"goal\":2,\"who\":\"Mona\",\"who_role\":\"staff\",\"status\":\"done\"}},"
    "{\"what\":\"wish\",\"words\":\"En hund\",\"more\":{\"speaker\":\"staff\",\"status\":\"open\",\"name\":\"Mona\"}},"
    "{\"what\":\"strength\",\"words\":\"Sang\",\"area\":\"likes\",\"more\":{\"speaker\":\"citizen\"}},"
    "{\"what\":\"person\",\"words\":\"Anna\",\"area\":\"people\",\"more\":{\"role\":\"family\",\"near\":1}},"
    "{\"what\":\"note\",\"words\":\"Ringede\",\"area\":\"mind\",\"more\":{\"goal\":2,\"name\":\"Mona\",\"speaker\":\"staff\",\"assessment\":\"Godt\"}}]}";

static Status take(const char *text, Buf *out, Fault *fault) {
  Json *handover;
  assert_int_equal(json_parse(text, strlen(text), &handover), ST_OK);
  Status status = take_in(handover, out, fault);
  json_free(handover);
  return status;
}

/* An agreement and a note stand under the area of their goal: who may see it decides about them too. */
static void all_of_it_is_taken_apart(void **state) {
  (void)state;
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 1 << 20);
  Fault fault = {0};
  assert_int_equal(take(HANDOVER, &out, &fault), ST_OK);
  assert_string_equal(buf_text(&out), TAKEN);
  buf_free(&out);
}

/* One entry holds only so much of a goal: the newest come along. */
static void the_newest_come_along(void **state) {
  (void)state;
  Mem mem = mem_system();
  Buf text = buf_new(&mem, 1 << 20), out = buf_new(&mem, 1 << 20);
  Fault fault = {0};
  buf_add_text(&text, "{\"plan\":{\"goals\":[{\"id\":\"0\",\"words\":\"A\",\"progress\":[");
  for (int i = 0; i < 300; i++) buf_addf(&text, "%s{\"step\":3,\"words\":\"nr%d\"}", i ? "," : "", i);
  buf_add_text(&text, "]}]}}");
  assert_int_equal(take(buf_text(&text), &out, &fault), ST_OK);
  assert_null(strstr(buf_text(&out), "\"nr49\""));
  assert_non_null(strstr(buf_text(&out), "\"nr50\""));
  assert_non_null(strstr(buf_text(&out), "\"nr299\""));
  buf_clear(&out);
  assert_int_equal(take("{\"x\":1}", &out, &fault), ST_BAD_INPUT);
  buf_free(&text);
  buf_free(&out);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(all_of_it_is_taken_apart),
      cmocka_unit_test(the_newest_come_along),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
