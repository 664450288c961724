/* Figures of the running kiosk in its window: from a finger to changed pixels, and to the next screen with
 * the answer saved. Driven on the real screens through the same inputs that a finger makes. */
#include "app/bench.h"
#include "json/json.h"

#include <stdio.h>
#include <string.h>

enum { TAPS = 300, MOVES = 60, ROWS = 500 };

typedef struct Yardstick {
  double tap, tap_p99, next;
} Yardstick;

static Yardstick read_yardstick(const Bench *bench) {
  char program[PATH_SIZE];
  Mem mem = mem_system();
  Buf text = buf_new(&mem, 4096);
  Json *root = NULL;
  Yardstick out = {-1, -1, -1};
  snprintf(program, sizeof program, "%.900s/bench_bare", bench->yardsticks);
  const char *const arguments[] = {program, "--bench", NULL};
  if (bench_run(arguments, &text) >= 0 && json_parse(buf_text(&text), text.length, &root) == ST_OK)
    out = (Yardstick){json_number(json_field(root, "tap_ms"), -1), json_number(json_field(root, "tap_p99_ms"), -1),
                      json_number(json_field(root, "next_ms"), -1)};
  json_free(root);
  buf_free(&text);
  return out;
}

Status bench_open_kiosk(Bench *bench, Paths *paths, Kiosk **out, Fault *fault) {
  *paths = *bench->paths;
  snprintf(paths->data, sizeof paths->data, "%.900s/touch", bench->folder);
  snprintf(paths->store, sizeof paths->store, "%.900s/touch/minplan.db", bench->folder);
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

/* The moment a finger comes down, until the pressed look is on the screen; the finger then slides off. */
static Status time_press(Kiosk *kiosk, const Yardstick *bare, Fault *fault) {
  double times[TAPS];
  float x, y;
  if (ui_locate(kiosk_ui(kiosk), "#plan", &x, &y) != ST_OK)
    return fault_set(fault, ST_NOT_FOUND, "the home screen has no door to press");
  for (int i = 0; i < TAPS; i++) {
    double start = bench_now_ms();
    touch(kiosk, INPUT_DOWN, x, y);
    times[i] = bench_now_ms() - start;
    touch(kiosk, INPUT_CANCEL, x, y);
  }
  bench_tell("press_to_pixel", bench_quantile(times, TAPS, 0.5), bare->tap, "ms", 2);
  bench_tell("press_to_pixel_p99", bench_quantile(times, TAPS, 0.99), bare->tap_p99, "ms", 3);
  return ST_OK;
}

/* A citizen starts a plan; then forward and back over its first steps, each move saved before it shows. */
static Status time_steps(Kiosk *kiosk, const Yardstick *bare, Fault *fault) {
  double times[2 * MOVES];
  int count = 0;
  if (!bench_sign_up(kiosk, "Bo (opdigtet)"))
    return fault_set(fault, ST_NOT_FOUND, "the way to a new plan has changed: mend bench_come_in.c");
  for (int i = 0; i < MOVES; i++) {
    double forward = bench_tap(kiosk, "#next"), back = bench_tap(kiosk, "#back");
    if (forward < 0 || back < 0) return fault_set(fault, ST_NOT_FOUND, "a step has no way on or back");
    times[count++] = forward;
    times[count++] = back;
  }
  bench_tell("next_screen_saved", bench_quantile(times, count, 0.5), bare->next, "ms", 2);
  bench_tell("next_screen_saved_p99", bench_quantile(times, count, 0.99), bare->next, "ms", 0);
  return ST_OK;
}

Status bench_touch(Bench *bench, Fault *fault) {
  Kiosk *kiosk;
  Paths paths;
  Status status = bench_open_kiosk(bench, &paths, &kiosk, fault);
  if (status != ST_OK) return status;
  Yardstick bare = read_yardstick(bench);
  if (!bench_first_start(kiosk)) status = fault_set(fault, ST_NOT_FOUND, "the first start has changed: mend bench_come_in.c");
  if (status == ST_OK) status = time_press(kiosk, &bare, fault);
  if (status == ST_OK) status = time_steps(kiosk, &bare, fault);
  if (status == ST_OK)
    bench_tell("text_rendered_again", (double)display_text_renders(kiosk_display(kiosk)), 0, "count", 0);
  kiosk_close(kiosk);
  return status;
}

/* A step among 500 instances: the gallery's "repeat/500" built, laid out and painted. */
Status bench_repeat(Bench *bench, Fault *fault) {
  double times[MOVES];
  Kiosk *kiosk;
  Paths paths;
  Status status = bench_open_kiosk(bench, &paths, &kiosk, fault);
  if (status != ST_OK) return status;
  status = kiosk_show_sample(kiosk, "repeat/500", fault);
  for (int i = 0; i < MOVES && status == ST_OK; i++) {
    times[i] = bench_tap(kiosk, "#size");
    if (times[i] < 0) status = fault_set(fault, ST_NOT_FOUND, "the sample has no size button");
  }
  if (status == ST_OK) bench_tell("repeat_500_p99", bench_quantile(times, MOVES, 0.99), 0, "ms", 8);
  kiosk_close(kiosk);
  return status;
}
