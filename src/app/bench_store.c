/* Figures of the store: a saved answer, and opening a plan or finding a name among many citizens. */
#include "app/bench.h"
#include "json/json.h"
#include "store/people.h"

#include <stdio.h>
#include <string.h>

enum { SAVES = 500, READS = 200, FEW = 100, MANY = 100000 };

static const StoreActor CITIZEN = {.id = "", .role = "citizen"};

static Status open_bench_store(Bench *bench, const char *name, Store **out, Fault *fault) {
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "%.900s/%s.db", bench->folder, name);
  StoreConfig config = {.path = path, .device = "bench", .clock = clock_system(), .random = random_system()};
  return store_open(&config, out, fault);
}

static Status add_citizen(Store *store, int number, StoreId *id, Fault *fault) {
  char body[200];
  /* Made-up names: five syllables that count upwards. */
  static const char *const SYLLABLES[] = {"ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "pa", "so"};
  char name[32] = "";
  for (int left = number, i = 0; i < 5; i++, left /= 10)
    snprintf(name + strlen(name), sizeof name - strlen(name), "%s", SYLLABLES[left % 10]);
  snprintf(body, sizeof body, "{\"name\":\"%s\",\"lang\":\"da\"}", name);
  *id = store_new_id(store);
  StoreEntry entry = {.kind = "citizen.new", .body = body};
  return store_append(store, &CITIZEN, id->text, &entry, 1, NULL, fault);
}

double bench_bare_insert_ms(Bench *bench) {
  char program[PATH_SIZE];
  Mem mem = mem_system();
  Buf text = buf_new(&mem, 4096);
  Json *root = NULL;
  double value = -1;
  snprintf(program, sizeof program, "%.900s/bench_bare_insert", bench->yardsticks);
  const char *const arguments[] = {program, bench->folder, NULL};
  if (bench_run(arguments, &text) >= 0 && json_parse(buf_text(&text), text.length, &root) == ST_OK)
    value = json_number(json_field(root, "insert_ms"), -1);
  json_free(root);
  buf_free(&text);
  return value;
}

static Status time_saves(Store *store, const StoreId *citizen, double *times, Fault *fault) {
  static const char HEAD[] = "{\"flow\":\"plan\",\"version\":1,\"cursor\":\"goals/1/words\"}";
  static const char ANSWER[] =
      "[{\"path\":\"goals/1/words\",\"state\":\"active\",\"value\":\"Jeg vil sove igennem\"}]";
  StoreId draft = store_new_id(store);
  for (int i = 0; i < SAVES; i++) {
    double start = bench_now_ms();
    Status status = store_save_draft(store, &CITIZEN, citizen->text, draft.text, HEAD, ANSWER, fault);
    if (status != ST_OK) return status;
    times[i] = bench_now_ms() - start;
  }
  return ST_OK;
}

Status bench_save(Bench *bench, Fault *fault) {
  double times[SAVES];
  Store *store;
  StoreId citizen;
  Status status = open_bench_store(bench, "save", &store, fault);
  if (status != ST_OK) return status;
  status = add_citizen(store, 1, &citizen, fault);
  if (status == ST_OK) status = time_saves(store, &citizen, times, fault);
  store_close(store);
  if (status == ST_OK)
    bench_tell("save_answer", bench_quantile(times, SAVES, 0.5), bench_bare_insert_ms(bench), "ms", 1.5);
  return status;
}

static double time_reads(Store *store, const StoreViewer *viewer, const char *name, const char *arguments) {
  double times[READS];
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 1 << 20);
  Fault fault;
  for (int i = 0; i < READS; i++) {
    double start = bench_now_ms();
    buf_clear(&out);
    if (store_read(store, viewer, name, arguments, &out, &fault) != ST_OK) return -1;
    times[i] = bench_now_ms() - start;
  }
  buf_free(&out);
  return bench_quantile(times, READS, 0.5);
}

typedef struct Reads {
  double plan, search;
} Reads;

/* The citizen at the own plan; a contact person among the few who gave her a part in theirs. */
static Reads read_both(Store *store, const StoreId *citizen, const StoreId *staff) {
  char arguments[100];
  StoreViewer own = {.who = citizen->text, .citizen = citizen->text}, contact = {.who = staff->text, .citizen = ""};
  snprintf(arguments, sizeof arguments, "{\"citizen\":\"%s\"}", citizen->text);
  return (Reads){.plan = time_reads(store, &own, "plan", arguments),
                 .search = time_reads(store, &contact, "my_citizens", "{\"name\":\"ba\",\"limit\":10}")};
}

static Status add_staff(Store *store, StoreId *out, Fault *fault) {
  static const char BODY[] = "{\"name\":\"Mona (opdigtet)\",\"role\":\"contact\",\"side\":\"provider\"}";
  return store_staff_new(store, NULL, BODY, "271828", false, out, fault);
}

static Status give_part(Store *store, const StoreId *citizen, const StoreId *staff, Fault *fault) {
  char body[120];
  snprintf(body, sizeof body, "{\"staff\":\"%s\",\"role\":\"contact\",\"topics\":[\"frame\"]}", staff->text);
  StoreEntry entry = {.kind = "role.assigned", .body = body};
  return store_append(store, &CITIZEN, citizen->text, &entry, 1, NULL, fault);
}

Status bench_citizens(Bench *bench, Fault *fault) {
  Store *store;
  StoreId id, first, mona;
  Status status = open_bench_store(bench, "citizens", &store, fault);
  if (status != ST_OK) return status;
  Reads few = {0, 0};
  status = add_staff(store, &mona, fault);
  for (int i = 0; i < MANY && status == ST_OK; i++) {
    status = add_citizen(store, i, &id, fault);
    if (i == 0) first = id;
    if (i < FEW && status == ST_OK) status = give_part(store, &id, &mona, fault);
    if (i == FEW - 1) few = read_both(store, &first, &mona);
  }
  if (status == ST_OK) {
    Reads many = read_both(store, &first, &mona);
    bench_tell("overview_100000_citizens", many.plan, few.plan, "ms", 1.5);
    bench_tell("search_100000_citizens", many.search, few.search, "ms", 1.5);
  }
  store_close(store);
  return status;
}
