/* Figures of learning: statements exported, and the units' overview among many learners. */
#include "app/bench.h"
#include "app/export_learning.h"
#include "store/people.h"

#include <stdio.h>
#include <string.h>

enum {
  STATEMENTS = 100000,
  AT_ONCE = 500,
  MODULES = 11,
  UNITS = 40,
  READS = 50,
  FEW = 5000,
  MANY = 50000,
  BODY_BYTES = 300
};

/* 50,000 statements a second are one in 20 microseconds. */
static const double MOST_US = 20, MOST_MS = 100, MOST_MORE = 1.5;

/* Codes are not what is measured here, and tens of thousands of slow ones would take hours. */
static bool quick_hash(void *context, const unsigned char *secret, size_t length,
                       const unsigned char salt[16], unsigned char out[32]) {
  (void)context;
  memset(out, 0, 32);
  for (size_t i = 0; i < length; i++)
    out[i % 32] = (unsigned char)(out[i % 32] * 31 + secret[i] + salt[i % 16]);
  return true;
}

static Status open_learning_store(Bench *bench, const char *name, Store **out, Fault *fault) {
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "%.900s/%s.db", bench->folder, name);
  StoreConfig config = {.path = path,
                        .device = "bench",
                        .clock = clock_system(),
                        .random = random_system(),
                        .code_hash = {.run = quick_hash}};
  return store_open(&config, out, fault);
}

static Status add_learner(Store *store, int number, StoreId *out, Fault *fault) {
  char body[200];
  snprintf(
      body, sizeof body,
      "{\"name\":\"Opdigtet %d\",\"role\":\"learner\",\"side\":\"provider\",\"unit\":\"Enhed %d\"}",
      number, number % UNITS);
  return store_staff_new(store, NULL, body, "271828", false, out, fault);
}

/* Entries that wait to be written together. */
typedef struct Batch {
  StoreEntry entries[AT_ONCE];
  char bodies[AT_ONCE][BODY_BYTES];
  int count;
} Batch;

static void add(Batch *batch, const char *kind, const char *attempt, int module, const char *rest) {
  char *body = batch->bodies[batch->count];
  snprintf(body, BODY_BYTES, "{\"attempt\":\"%s\",\"module\":\"module_%d\",\"version\":1,%s}",
           attempt, module, rest);
  batch->entries[batch->count++] = (StoreEntry){.kind = kind, .body = body};
}

static Status write_batch(Store *store, const StoreId *who, Batch *batch, Fault *fault) {
  StoreViewer viewer = {.who = who->text, .citizen = ""};
  StoreLearning what = {.entries = batch->entries, .count = batch->count};
  batch->count = 0;
  return store_learn(store, &viewer, &what, fault);
}

/* --- exporting --- */

static Status fill_answers(Store *store, Fault *fault) {
  static Batch batch;
  StoreId who, attempt = store_new_id(store);
  Status status = add_learner(store, 0, &who, fault);
  batch.count = 0;
  add(&batch, "learn.began", attempt.text, 0, "\"mode\":\"check\",\"lang\":\"da\"");
  for (int i = 2; i < STATEMENTS && status == ST_OK; i++) { /* the two of the beginning are there */
    add(&batch, "learn.answered", attempt.text, 0,
        "\"step\":\"five_questions\",\"type\":\"choice\",\"response\":\"purpose[,]consent\","
        "\"correct\":\"purpose[,]consent\","
        "\"success\":true,\"scaled\":1000,\"sure\":3,\"tries\":1,\"ms\":8120");
    if (batch.count == AT_ONCE) status = write_batch(store, &who, &batch, fault);
  }
  return status == ST_OK ? write_batch(store, &who, &batch, fault) : status;
}

static Status time_export(Bench *bench, Store *store, const Catalog *catalog, double *out,
                          Fault *fault) {
  char path[PATH_SIZE];
  int count = 0;
  snprintf(path, sizeof path, "%.900s/statements.json", bench->folder);
  double start = bench_now_ms();
  FILE *file = fopen(path, "we");
  if (!file) return fault_set(fault, ST_IO, "cannot write %s", path);
  Status status = learning_write(store, catalog, file, &count, fault);
  if (fclose(file) != 0 && status == ST_OK)
    status = fault_set(fault, ST_IO, "cannot write %s", path);
  *out = (bench_now_ms() - start) * 1000 / (count > 0 ? count : 1);
  if (status == ST_OK && count != STATEMENTS)
    status = fault_set(fault, ST_DAMAGED, "%d statements came out", count);
  return status;
}

static Status bench_export(Bench *bench, Fault *fault) {
  enum { ROUNDS = 5 };
  double times[ROUNDS];
  Mem mem = mem_system();
  Catalog *catalog = NULL;
  Store *store = NULL;
  Status status = open_learning_store(bench, "export", &store, fault);
  if (status == ST_OK) status = catalog_new(&mem, "", &catalog, fault);
  if (status == ST_OK) status = fill_answers(store, fault);
  for (int i = 0; i < ROUNDS && status == ST_OK; i++)
    status = time_export(bench, store, catalog, &times[i], fault);
  catalog_free(catalog);
  store_close(store);
  if (status == ST_OK)
    bench_tell("export_100000_statements_each", bench_quantile(times, ROUNDS, 0.5), 0, "us",
               MOST_US);
  return status;
}

/* --- the overview --- */

/* Everybody has begun every module, and is done with one in three. */
static Status learn_everything(Store *store, const StoreId *who, int number, Batch *batch,
                               Fault *fault) {
  for (int module = 0; module < MODULES; module++) {
    StoreId attempt = store_new_id(store);
    add(batch, "learn.began", attempt.text, module, "\"mode\":\"check\",\"lang\":\"da\"");
    if ((number + module) % 3 == 0)
      add(batch, "learn.ended", attempt.text, module, "\"outcome\":\"completed\",\"scaled\":800");
  }
  return write_batch(store, who, batch, fault);
}

static Status fill_learners(Store *store, int from, int to, Fault *fault) {
  static Batch batch;
  StoreId who;
  Status status = ST_OK;
  batch.count = 0;
  for (int i = from; i < to && status == ST_OK; i++) {
    status = add_learner(store, i, &who, fault);
    if (status == ST_OK) status = learn_everything(store, &who, i, &batch, fault);
  }
  return status;
}

static Status time_overview(Store *store, const StoreId *manager, double *out, Fault *fault) {
  double times[READS];
  Mem mem = mem_system();
  Buf text = buf_new(&mem, 4 << 20);
  StoreViewer viewer = {.who = manager->text, .citizen = ""};
  Status status = ST_OK;
  for (int i = 0; i < READS && status == ST_OK; i++) {
    double start = bench_now_ms();
    buf_clear(&text);
    status = store_read(store, &viewer, "team_learning", "{}", &text, fault);
    times[i] = bench_now_ms() - start;
  }
  buf_free(&text);
  *out = bench_quantile(times, READS, 0.5);
  return status;
}

static Status bench_overview(Bench *bench, Fault *fault) {
  static const char MANAGER[] =
      "{\"name\":\"Lise (opdigtet)\",\"role\":\"manager\",\"side\":\"provider\"}";
  double few = 0, many = 0;
  StoreId manager;
  Store *store = NULL;
  Status status = open_learning_store(bench, "learners", &store, fault);
  if (status == ST_OK)
    status = store_staff_new(store, NULL, MANAGER, "271828", false, &manager, fault);
  if (status == ST_OK) status = fill_learners(store, 0, FEW, fault);
  if (status == ST_OK) status = time_overview(store, &manager, &few, fault);
  if (status == ST_OK) status = fill_learners(store, FEW, MANY, fault);
  if (status == ST_OK) status = time_overview(store, &manager, &many, fault);
  store_close(store);
  if (status != ST_OK) return status;
  bench_tell("team_learning_5000_learners", few, 0, "ms", MOST_MS);
  bench_tell("team_learning_50000_learners", many, few, "ms", MOST_MORE);
  return ST_OK;
}

Status bench_learning(Bench *bench, Fault *fault) {
  Status status = bench_export(bench, fault);
  return status == ST_OK ? bench_overview(bench, fault) : status;
}
