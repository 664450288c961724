/* How fast somebody is out of sight: from the finger that leaves "hide" to the whole neutral picture in the window, and
 * how long the kiosk then takes to save, to close everything and to make it anew. */
#include "app/bench.h"
#include "paint/hash.h"

#include <stdio.h>
#include <string.h>

enum { COVERS = 40 };

static uint64_t picture(Kiosk *kiosk) {
  int width, height;
  display_size(kiosk_display(kiosk), &width, &height);
  size_t size = (size_t)width * (size_t)height * sizeof(uint32_t);
  return hash_bytes(HASH_START, display_pixels(kiosk_display(kiosk)), size);
}

static void write_words(Kiosk *kiosk, const char *words) {
  ui_type(kiosk_ui(kiosk), words);
  kiosk_step(kiosk, NULL);
}

/* A new citizen who stands at the first words of a goal, with some words written and not saved yet. */
static bool write_a_plan(Kiosk *kiosk, int number) {
  static const char *const WAY[] = {"#next", "#next", "#option/1", "#next", "#option/1", "#next"};
  char name[40];
  snprintf(name, sizeof name, "Bo %d (opdigtet)", number);
  if (!bench_sign_up(kiosk, name)) return false;
  for (size_t i = 0; i < sizeof WAY / sizeof *WAY; i++)
    if (bench_tap(kiosk, WAY[i]) < 0) return false;
  write_words(kiosk, "Ikke til andre");
  return ui_shows(kiosk_ui(kiosk), "Ikke til andre");
}

static Status cover_once(Kiosk *kiosk, int number, double *cover, double *leave, uint64_t *shown, Fault *fault) {
  if (!write_a_plan(kiosk, number))
    return fault_set(fault, ST_NOT_FOUND, "the way to a new plan has changed: mend bench_cover.c");
  uint64_t before = picture(kiosk);
  *cover = bench_tap(kiosk, "#cover");
  *shown = picture(kiosk);
  double start = bench_now_ms();
  kiosk_step(kiosk, NULL);
  *leave = bench_now_ms() - start;
  if (*cover < 0 || before == *shown || bench_tap(kiosk, "#start") < 0)
    return fault_set(fault, ST_NOT_FOUND, "the cover did not come, or did not go");
  return ST_OK;
}

Status bench_cover(Bench *bench, Fault *fault) {
  double covers[COVERS], leaves[COVERS];
  uint64_t shown[COVERS];
  Kiosk *kiosk;
  Paths paths;
  Status status = bench_open_kiosk(bench, &paths, &kiosk, fault);
  if (status != ST_OK) return status;
  if (!bench_first_start(kiosk)) status = fault_set(fault, ST_NOT_FOUND, "the first start has changed: mend bench_come_in.c");
  for (int i = 0; i < COVERS && status == ST_OK; i++) {
    status = cover_once(kiosk, i, &covers[i], &leaves[i], &shown[i], fault);
    if (status == ST_OK && shown[i] != shown[0])
      status = fault_set(fault, ST_DAMAGED, "the cover is not the same picture each time");
  }
  if (status == ST_OK) {
    bench_tell("cover", bench_quantile(covers, COVERS, 0.5), 0, "ms", 100);
    bench_tell("cover_slowest", bench_quantile(covers, COVERS, 1), 0, "ms", 100);
    bench_tell("leave_all_made_anew", bench_quantile(leaves, COVERS, 0.5), 0, "ms", 60);
    bench_tell("leave_all_made_anew_slowest", bench_quantile(leaves, COVERS, 1), 0, "ms", BENCH_NO_LIMIT);
  }
  kiosk_close(kiosk);
  return status;
}
