/* Figures of people: the decision about access, a code checked, and what a full plan costs more than an empty one. */
#include "app/bench.h"
#include "people/access.h"
#include "store/people.h"

#include <stdio.h>
#include <string.h>

enum { DECISIONS = 200000, ROUNDS = 9, CODES = 9, ENTRIES = 2000, READS = 50, TODAY = 20261124 };

/* A code that is checked too fast is guessed too fast by whoever has the file and the key. */
static const double MOST_US = 5, LEAST_CODE_MS = 50, MOST_CODE_MS = 500, MOST_MORE_MS = 10;

/* A caseworker with an answer in every cell of the matrix: the most there can be to look at. */
static double time_decisions(void) {
  enum { CELLS = YES_TO_COUNT * PURPOSE_COUNT * TOPIC_COUNT };
  ConsentCell cells[CELLS];
  for (int i = 0; i < CELLS; i++)
    cells[i] = (ConsentCell){(YesTo)(i / TOPIC_COUNT / PURPOSE_COUNT), (Purpose)(i / TOPIC_COUNT % PURPOSE_COUNT),
                             (Topic)(i % TOPIC_COUNT), CONSENT_GIVEN, TODAY};
  AccessFacts facts = {.role = ROLE_CASEWORKER, .active = true, .purpose = PURPOSE_CASE, .today = TODAY, .cells = cells, .cell_count = CELLS};
  double times[ROUNDS];
  volatile TopicSet seen = 0; /* so that no round is left out */
  for (int round = 0; round < ROUNDS; round++) {
    double start = bench_now_ms();
    for (int i = 0; i < DECISIONS; i++) seen |= access_decide(&facts).topics;
    times[round] = (bench_now_ms() - start) * 1000 / DECISIONS;
  }
  return bench_quantile(times, ROUNDS, 0.5);
}

static Status open_people_store(Bench *bench, Store **out, Fault *fault) {
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "%.900s/people.db", bench->folder);
  StoreConfig config = {.path = path, .device = "bench", .clock = clock_system(), .random = random_system()};
  return store_open(&config, out, fault);
}

static Status sign_up(Store *store, const char *name, StoreId *out, Fault *fault) {
  StoreSignUp up = {.name = name, .lang = "da", .code = {CODE_PICTURES, "house-dog-boat-sun"}};
  StoreAccount account;
  int64_t wait_ms;
  Status status = store_sign_up(store, &up, &account, &wait_ms, fault);
  *out = account.id;
  return status;
}

static Status time_codes(Store *store, double *out, Fault *fault) {
  double times[CODES];
  StoreSignIn in = {.name = "Bo (opdigtet)", .code = {CODE_PICTURES, "house-dog-boat-sun"}};
  for (int i = 0; i < CODES; i++) {
    StoreAccount account;
    int64_t wait_ms;
    double start = bench_now_ms();
    Status status = store_sign_in(store, &in, &account, &wait_ms, fault);
    if (status != ST_OK) return status;
    times[i] = bench_now_ms() - start;
  }
  *out = bench_quantile(times, CODES, 0.5);
  return ST_OK;
}

/* Wishes in every area, as a person might leave over years. */
static Status fill_plan(Store *store, const StoreId *citizen, Fault *fault) {
  enum { AT_ONCE = 200 };
  static char bodies[AT_ONCE][160];
  StoreEntry entries[AT_ONCE];
  StoreActor actor = {.id = citizen->text, .role = "citizen"};
  for (int done = 0; done < ENTRIES; done += AT_ONCE) {
    for (int i = 0; i < AT_ONCE; i++) {
      snprintf(bodies[i], sizeof bodies[i], "{\"words\":\"Et ønske med nummer %d, opdigtet\",\"area\":\"%s\",\"speaker\":\"citizen\"}",
               done + i, topic_name((Topic)(TOPIC_HOME + i % (TOPIC_COUNT - TOPIC_HOME))));
      entries[i] = (StoreEntry){.kind = "wish.new", .body = bodies[i]};
    }
    Status status = store_append(store, &actor, citizen->text, entries, AT_ONCE, NULL, fault);
    if (status != ST_OK) return status;
  }
  return ST_OK;
}

static double time_plan(Store *store, const StoreViewer *viewer) {
  double times[READS];
  char arguments[80];
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 4 << 20);
  Fault fault;
  snprintf(arguments, sizeof arguments, "{\"citizen\":\"%s\"}", viewer->citizen);
  for (int i = 0; i < READS; i++) {
    double start = bench_now_ms();
    buf_clear(&out);
    if (store_read(store, viewer, "plan", arguments, &out, &fault) != ST_OK) return -1;
    times[i] = bench_now_ms() - start;
  }
  buf_free(&out);
  return bench_quantile(times, READS, 0.5);
}

static Status time_plans(Store *store, Fault *fault) {
  StoreId full, empty;
  Status status = sign_up(store, "Bo (opdigtet)", &full, fault);
  if (status == ST_OK) status = sign_up(store, "Ib (opdigtet)", &empty, fault);
  if (status == ST_OK) status = fill_plan(store, &full, fault);
  if (status != ST_OK) return status;
  StoreViewer of_full = {.who = full.text, .citizen = full.text}, of_empty = {.who = empty.text, .citizen = empty.text};
  double empty_ms = time_plan(store, &of_empty), full_ms = time_plan(store, &of_full);
  bench_tell("plan_2000_entries_more", full_ms - empty_ms, 0, "ms", MOST_MORE_MS);
  return ST_OK;
}

Status bench_access(Bench *bench, Fault *fault) {
  Store *store;
  double code_ms = 0;
  bench_tell("access_decision", time_decisions(), 0, "us", MOST_US);
  Status status = open_people_store(bench, &store, fault);
  if (status != ST_OK) return status;
  status = time_plans(store, fault);
  if (status == ST_OK) status = time_codes(store, &code_ms, fault);
  if (status == ST_OK) bench_tell_between("code_check", code_ms, "ms", LEAST_CODE_MS, MOST_CODE_MS);
  store_close(store);
  return status;
}
