/* Figures of a kiosk that runs in this process, in its window. */
#include "app/bench.h"

#include <stdio.h>
#include <string.h>

Status bench_open_kiosk(Bench *bench, Paths *paths, Kiosk **out, Fault *fault) {
  bench_paths(bench, "touch", paths);
  KioskConfig config = {.options = bench->options, .paths = paths, .clock = clock_system(), .random = random_system()};
  return kiosk_open(&config, out, fault);
}

static bool touch(Kiosk *kiosk, InputKind kind, float x, float y) {
  Input input = {.kind = kind, .time_ms = (int64_t)bench_now_ms(), .x = x, .y = y};
  kiosk_step(kiosk, &input);
  return true;
}

double bench_tap(Kiosk *kiosk, const char *label) {
  float x, y;
  if (ui_locate(kiosk_ui(kiosk), label, &x, &y) != ST_OK) return -1;
  kiosk_step(kiosk, NULL);
  touch(kiosk, INPUT_DOWN, x, y);
  double start = bench_now_ms();
  touch(kiosk, INPUT_UP, x, y);
  return bench_now_ms() - start;
}

/* More screens than anybody sees in one visit; what is kept of rendered words has its limits (platform/coverage_cache.h). */
enum { SCREENS_OF_A_VISIT = 250 };

/* Shows so many of the screens that the gallery names, each before a line break; where the next ones begin. */
static const char *show_some(Kiosk *kiosk, const char *names, Status *status, Fault *fault) {
  char name[200];
  for (int i = 0; *names && i < SCREENS_OF_A_VISIT && *status == ST_OK; i++) {
    size_t length = strcspn(names, "\n");
    snprintf(name, sizeof name, "%.*s", (int)length, names);
    names += length + (names[length] == '\n');
    if (length > 0) *status = kiosk_show_sample(kiosk, name, fault);
  }
  return names;
}

/* Renderings of words the first time, and when the same screens are shown again. */
static Status count_renders(Kiosk *kiosk, const char *names, int64_t *first, int64_t *again, Fault *fault) {
  Status status = ST_OK;
  *first = *again = 0;
  for (const char *next = names; *next && status == ST_OK; names = next) {
    int64_t before = display_text_renders(kiosk_display(kiosk));
    next = show_some(kiosk, names, &status, fault);
    int64_t between = display_text_renders(kiosk_display(kiosk));
    if (status == ST_OK) show_some(kiosk, names, &status, fault);
    *first += between - before;
    *again += display_text_renders(kiosk_display(kiosk)) - between;
  }
  return status;
}

/* All screens there are, in so many at a time, shown twice: the second time no word may be rendered any more. */
Status bench_words(Bench *bench, Fault *fault) {
  Kiosk *kiosk;
  Paths paths;
  Mem mem = mem_system();
  Buf names = buf_new(&mem, 1 << 20);
  Status status = bench_open_kiosk(bench, &paths, &kiosk, fault);
  if (status != ST_OK) return status;
  if (kiosk_host(kiosk)) status = host_call(kiosk_host(kiosk), "gallery", "", &names, fault);
  int64_t first = 0, again = 0;
  if (status == ST_OK) status = count_renders(kiosk, buf_text(&names), &first, &again, fault);
  if (status == ST_OK) bench_tell("text_rendered_first", (double)first, 0, "count", BENCH_NO_LIMIT);
  if (status == ST_OK) bench_tell("text_rendered_again", (double)again, 0, "count", 0);
  buf_free(&names);
  kiosk_close(kiosk);
  return status;
}
