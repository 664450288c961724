/* The way in, as a person taps it: the first start of an empty store, and a new citizen with a code of pictures. */
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
  return answer(kiosk, "Herberget (opdigtet)") && answer(kiosk, "Ada (opdigtet)") && answer(kiosk, "271828") &&
         answer(kiosk, "271828");
}

static bool press_pictures(Kiosk *kiosk) {
  static const char *const PICTURES[] = {"#picture/house", "#picture/dog", "#picture/boat", "#picture/sun", "#next"};
  for (size_t i = 0; i < sizeof PICTURES / sizeof *PICTURES; i++)
    if (bench_tap(kiosk, PICTURES[i]) < 0) return false;
  return true;
}

bool bench_sign_up(Kiosk *kiosk, const char *name) {
  return bench_tap(kiosk, "#plan") >= 0 && bench_tap(kiosk, "#new") >= 0 && answer(kiosk, name) &&
         bench_tap(kiosk, "#pick/pictures") >= 0 && press_pictures(kiosk) && press_pictures(kiosk);
}
