/* The way in, as a person taps it: the first start of an empty store, and a new citizen with a code
 * of pictures. */
#include "app/bench.h"

static bool write_words(Kiosk *kiosk, const char *words) {
  Status status = ui_type(kiosk_ui(kiosk), words);
  kiosk_step(kiosk, NULL);
  return status == ST_OK;
}

static bool answer(Kiosk *kiosk, const char *words) {
  return write_words(kiosk, words) && bench_tap(kiosk, "#next") >= 0;
}

bool bench_first_start(Kiosk *kiosk) {
  return answer(kiosk, "Herberget (opdigtet)") && answer(kiosk, "Ada (opdigtet)") &&
         answer(kiosk, "271828") && answer(kiosk, "271828");
}

static bool press_pictures(Kiosk *kiosk) {
  static const char *const PICTURES[] = {"#picture/house", "#picture/dog", "#picture/boat",
                                         "#picture/sun", "#next"};
  for (size_t i = 0; i < sizeof PICTURES / sizeof *PICTURES; i++)
    if (bench_tap(kiosk, PICTURES[i]) < 0) return false;
  return true;
}

bool bench_sign_up(Kiosk *kiosk, const char *name) {
  return bench_tap(kiosk, "#plan") >= 0 && bench_tap(kiosk, "#new") >= 0 && answer(kiosk, name) &&
         bench_tap(kiosk, "#pick/pictures") >= 0 && press_pictures(kiosk) && press_pictures(kiosk);
}

Status bench_settled(const Bench *bench, const char *name, Paths *out, Fault *fault) {
  Kiosk *kiosk;
  bench_paths(bench, name, out);
  KioskConfig config = {.options = bench->options,
                        .paths = out,
                        .headless = true,
                        .clock = clock_system(),
                        .random = random_system()};
  Status status = kiosk_open(&config, &kiosk, fault);
  if (status != ST_OK) return status;
  if (!bench_first_start(kiosk))
    status = fault_set(fault, ST_NOT_FOUND, "the first start has changed: mend bench_come_in.c");
  kiosk_close(kiosk);
  return status;
}
