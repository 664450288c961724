/* A store in which people have learned: fill_learning STORE KEY PEOPLE. Every kind of entry and of
 * answer is there. */
#include "store/learn.h"
#include "store/people.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Fill {
  Store *store;
  Fault fault;
  VirtualClock time;
  StoreId attempt;
  StoreViewer viewer;
} Fill;

static void must(const Fill *fill, Status status) {
  if (status == ST_OK) return;
  fprintf(stderr, "fill_learning: %s\n", fill->fault.detail);
  exit(1);
}

static bool quick_hash(void *context, const unsigned char *secret, size_t length,
                       const unsigned char salt[16], unsigned char out[32]) {
  (void)context;
  memset(out, 0, 32);
  for (size_t i = 0; i < length; i++)
    out[i % 32] = (unsigned char)(out[i % 32] * 31 + secret[i] + salt[i % 16]);
  return true;
}

static void learn(Fill *fill, const char *kind, const char *rest) {
  char body[900];
  snprintf(body, sizeof body, "{\"attempt\":\"%s\",\"module\":\"tea\",\"version\":1,%s}",
           fill->attempt.text, rest);
  if (strcmp(kind, "learn.card") == 0)
    snprintf(body, sizeof body, "{\"module\":\"tea\",\"version\":1,%s}", rest);
  StoreEntry entry = {.kind = kind, .body = body};
  StoreLearning what = {.entries = &entry, .count = 1};
  fill->time.wall_ms += 1234;
  must(fill, store_learn(fill->store, &fill->viewer, &what, &fill->fault));
}

static void begin(Fill *fill, const char *rest) {
  fill->attempt = store_new_id(fill->store);
  learn(fill, "learn.began", rest);
}

#define ANSWER(type, response, correct)                                                            \
  "\"step\":\"" type "\",\"type\":\"" type "\",\"response\":\"" response                           \
  "\",\"correct\":\"" correct "\",\"success\":true,\"scaled\":1000,\"tries\":1,\"ms\":5210"

/* One of each kind of answer. */
static void answer_everything(Fill *fill) {
  static const char *const ANSWERS[] = {
      ANSWER("true-false", "true", "true"),
      ANSWER("choice", "a[,]b", "a[,]b"),
      ANSWER("fill-in", "samtykke[,]formål", "samtykke[,]formål"),
      ANSWER("matching", "a[.]x[,]b[.]y", "a[.]x[,]b[.]y"),
      ANSWER("performance", "words[.]true[,]day[.]false", "words[.]true[,]day[.]true"),
      ANSWER("sequencing", "a[,]b[,]c", "a[,]b[,]c"),
      ANSWER("likert", "3", "3"),
      ANSWER("numeric", "12.5", "10[:]14"),
      ANSWER("other", "knew", "knew"),
      "\"step\":\"own/"
      "words\",\"type\":\"long-fill-in\",\"success\":false,\"scaled\":-250,\"tries\":2,\"hints\":1,"
      "\"sure\":3"};
  for (size_t i = 0; i < sizeof ANSWERS / sizeof *ANSWERS; i++)
    learn(fill, "learn.answered", ANSWERS[i]);
}

static void learn_once(Fill *fill, int number) {
  static const char *const ENDS[] = {
      "\"outcome\":\"passed\",\"scaled\":900,\"ms\":61230", "\"outcome\":\"failed\",\"scaled\":333",
      "\"outcome\":\"completed\",\"ending\":\"kept\"", "\"outcome\":\"left\""};
  begin(fill, number % 5 == 4 ? "\"mode\":\"team\",\"lang\":\"da\",\"team\":7"
                              : "\"mode\":\"test\",\"lang\":\"da\"");
  answer_everything(fill);
  if (number % 5 == 4)
    learn(fill, "learn.answered",
          "\"step\":\"vote\",\"type\":\"choice\",\"tries\":1,\"votes\":{\"a\":4,\"b\":3}");
  learn(fill, "learn.chose",
        "\"step\":\"call\",\"talk\":\"phone\",\"scene\":\"call\",\"choice\":\"yes\",\"verdict\":"
        "\"partly\",\"vars\":{\"trust\":-1}");
  learn(fill, "learn.card", "\"step\":\"set/#1\",\"grade\":2");
  learn(fill, "learn.ended", ENDS[number % 4]);
}

int main(int argc, char **argv) {
  Fill fill = {.time = {.wall_ms = 1700000000123}};
  if (argc != 4) return 2;
  long people = strtol(argv[3], NULL, 10);
  StoreConfig config = {.path = argv[1],
                        .key_file = argv[2],
                        .device = "kiosk-1",
                        .clock = clock_virtual(&fill.time),
                        .random = random_system(),
                        .code_hash = {.run = quick_hash}};
  must(&fill, store_open(&config, &fill.store, &fill.fault));
  for (int i = 0; i < people; i++) {
    char body[200];
    StoreId id;
    snprintf(body, sizeof body,
             "{\"name\":\"Marmelade Hansen "
             "%d\",\"role\":\"learner\",\"side\":\"provider\",\"unit\":\"Enhed Nord\"}",
             i);
    must(&fill, store_staff_new(fill.store, NULL, body, "271828", false, &id, &fill.fault));
    fill.viewer = (StoreViewer){.who = id.text, .citizen = ""};
    learn_once(&fill, i);
  }
  store_close(fill.store);
  return 0;
}
