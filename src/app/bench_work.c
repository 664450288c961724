/* What is due for those somebody works with: 200 of them, in a store with nobody else and among 20,000. */
#include "app/bench.h"
#include "store/people.h"

#include <stdio.h>
#include <string.h>

enum { THEIRS = 200, ALL = 20000, READS = 51, BODIES = 7, BODY_BYTES = 300 };
static const double MOST_MS = 50, MOST_RATIO = 1.5;

static const StoreActor CITIZEN = {.id = "", .role = "citizen"};

static Status new_staff(Store *store, const char *name, StoreId *out, Fault *fault) {
  char body[120];
  snprintf(body, sizeof body, "{\"name\":\"%s (opdigtet)\",\"role\":\"contact\",\"side\":\"provider\"}", name);
  return store_staff_new(store, NULL, body, "271828", false, out, fault);
}

/* Somebody with a goal, two agreements, a day to look at it again, and one who works with them. */
static Status add_plan(Store *store, int number, const StoreId *staff, Fault *fault) {
  char bodies[BODIES][BODY_BYTES];
  StoreId citizen = store_new_id(store), goal = store_new_id(store);
  snprintf(bodies[0], BODY_BYTES, "{\"name\":\"Nr %d (opdigtet)\",\"lang\":\"da\"}", number);
  snprintf(bodies[1], BODY_BYTES, "{\"staff\":\"%s\",\"role\":\"contact\",\"topics\":[\"frame\",\"home\",\"sleep\"]}", staff->text);
  snprintf(bodies[2], BODY_BYTES, "{\"id\":\"%s\",\"words\":\"Sove igennem\",\"area\":\"sleep\",\"rank\":1,\"status\":\"active\",\"speaker\":\"citizen\"}", goal.text);
  for (int i = 3; i < 5; i++)
    snprintf(bodies[i], BODY_BYTES, "{\"what\":\"Ringe\",\"who\":\"Mona\",\"who_role\":\"staff\",\"goal\":\"%s\",\"when\":{\"year\":2026,\"month\":12,\"day\":%d}}",
             goal.text, 1 + number % 28);
  snprintf(bodies[5], BODY_BYTES, "{\"when\":{\"about\":\"date.about.two_weeks\",\"said\":{\"year\":2026,\"month\":11,\"day\":%d}}}", 1 + number % 28);
  snprintf(bodies[6], BODY_BYTES, "{\"version\":1}");
  static const char *const KINDS[BODIES] = {"citizen.new", "role.assigned", "goal.new", "agreement.new", "agreement.new", "review.set", "plan.agreed"};
  StoreEntry entries[BODIES];
  for (int i = 0; i < BODIES; i++) entries[i] = (StoreEntry){.kind = KINDS[i], .body = bodies[i]};
  return store_append(store, &CITIZEN, citizen.text, entries, BODIES, NULL, fault);
}

/* Negative when it does not tell of all of them. */
static double time_work(Store *store, const StoreId *staff) {
  double times[READS];
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 4 << 20);
  Fault fault;
  StoreViewer viewer = {.who = staff->text, .citizen = ""};
  for (int i = 0; i < READS; i++) {
    double start = bench_now_ms();
    buf_clear(&out);
    if (store_read(store, &viewer, "my_work", "{\"limit\":1000}", &out, &fault) != ST_OK) return -1;
    times[i] = bench_now_ms() - start;
  }
  int told = 0;
  for (const char *at = buf_text(&out); (at = strstr(at, "\"name\"")); at++) told++;
  buf_free(&out);
  return told == THEIRS ? bench_quantile(times, READS, 0.5) : -1;
}

Status bench_work(Bench *bench, Fault *fault) {
  char path[PATH_SIZE];
  Store *store;
  StoreId mona, other;
  double few = 0;
  snprintf(path, sizeof path, "%.900s/work.db", bench->folder);
  StoreConfig config = {.path = path, .device = "bench", .clock = clock_system(), .random = random_system()};
  Status status = store_open(&config, &store, fault);
  if (status != ST_OK) return status;
  status = new_staff(store, "Mona", &mona, fault);
  if (status == ST_OK) status = new_staff(store, "Ida", &other, fault);
  for (int i = 0; i < ALL && status == ST_OK; i++) {
    if (i == THEIRS) few = time_work(store, &mona);
    status = add_plan(store, i, i < THEIRS ? &mona : &other, fault);
  }
  if (status == ST_OK) {
    bench_tell("work_200_citizens", few, 0, "ms", MOST_MS);
    bench_tell("work_200_of_20000_citizens", time_work(store, &mona), few, "ms", MOST_RATIO);
  }
  store_close(store);
  return status;
}
