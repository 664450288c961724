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

/* Shows every screen that the gallery names, each after a line break. */
static Status show_all(Kiosk *kiosk, const char *names, Fault *fault) {
  char name[200];
  Status status = ST_OK;
  for (const char *at = names; *at && status == ST_OK;) {
    size_t length = strcspn(at, "\n");
    snprintf(name, sizeof name, "%.*s", (int)length, at);
    at += length + (at[length] == '\n');
    if (length > 0) status = kiosk_show_sample(kiosk, name, fault);
  }
  return status;
}

/* All screens there are, shown twice: the second time no word may be rendered any more. */
Status bench_words(Bench *bench, Fault *fault) {
  Kiosk *kiosk;
  Paths paths;
  Mem mem = mem_system();
  Buf names = buf_new(&mem, 1 << 20);
  Status status = bench_open_kiosk(bench, &paths, &kiosk, fault);
  if (status != ST_OK) return status;
  if (kiosk_host(kiosk)) status = host_call(kiosk_host(kiosk), "gallery", "", &names, fault);
  if (status == ST_OK) status = show_all(kiosk, buf_text(&names), fault);
  int64_t first = display_text_renders(kiosk_display(kiosk));
  if (status == ST_OK) status = show_all(kiosk, buf_text(&names), fault);
  int64_t again = display_text_renders(kiosk_display(kiosk)) - first;
  if (status == ST_OK) bench_tell("text_rendered_first", (double)first, 0, "count", BENCH_NO_LIMIT);
  if (status == ST_OK) bench_tell("text_rendered_again", (double)again, 0, "count", 0);
  buf_free(&names);
  kiosk_close(kiosk);
  return status;
}
