/* The table's screen and the facilitator's from one kiosk: how long after the one the other is
 * shown, and what a step costs more than where nothing is aside. Two windows, in turn with one. */
#include "app/bench.h"

#include <string.h>

enum { ROUNDS = 4, TAPS = 25, SAMPLES = ROUNDS * TAPS };

/* A frame at 60 pictures a second. */
static const double FRAME_MS = 1000.0 / 60;

typedef struct Figures {
  double both[SAMPLES], alone[SAMPLES], between[SAMPLES];
} Figures;

/* What is tapped changes on both screens. */
static Status tap_round(Kiosk *kiosk, const char *sample, double *taps, double *between,
                        Fault *fault) {
  Status status = kiosk_show_sample(kiosk, sample, fault);
  for (int i = 0; i < TAPS && status == ST_OK; i++) {
    taps[i] = bench_tap(kiosk, "#raise");
    const Display *second = kiosk_second_display(kiosk);
    if (taps[i] < 0 || (second != NULL) != (between != NULL))
      return fault_set(fault, ST_NOT_FOUND,
                       "the sample with a second screen has changed: mend bench_second.c");
    if (between) between[i] = display_shown_ms(second) - display_shown_ms(kiosk_display(kiosk));
    KioskFrames frames = kiosk_frames(kiosk);
    if (between && frames.table != frames.aside)
      return fault_set(fault, ST_DAMAGED, "both were not painted in one step");
  }
  return status;
}

Status bench_second(Bench *bench, Fault *fault) {
  Options two = *bench->options;
  Bench windows = *bench;
  Figures figures;
  Kiosk *kiosk;
  Paths paths;
  two.windowed = true;
  two.panel_text = two.second_text = "as below";
  two.panel = (Panel){.width_px = 1920, .height_px = 1080, .diagonal_in = 21.5, .distance_mm = 500};
  two.second = (Panel){.width_px = 1366, .height_px = 768, .diagonal_in = 15, .distance_mm = 500};
  windows.options = &two;
  Status status = bench_open_kiosk(&windows, &paths, &kiosk, fault);
  if (status != ST_OK) return status;
  for (int i = 0; i < ROUNDS && status == ST_OK; i++) {
    status = tap_round(kiosk, "second", figures.both + i * TAPS, figures.between + i * TAPS, fault);
    if (status == ST_OK)
      status = tap_round(kiosk, "second/alone", figures.alone + i * TAPS, NULL, fault);
  }
  if (status == ST_OK) {
    bench_tell("second_screen_after_the_first", bench_quantile(figures.between, SAMPLES, 0.5), 0,
               "ms", FRAME_MS);
    bench_tell("second_screen_after_the_first_slowest", bench_quantile(figures.between, SAMPLES, 1),
               0, "ms", BENCH_NO_LIMIT);
    bench_tell("step_with_a_second_screen", bench_quantile(figures.both, SAMPLES, 0.5),
               bench_quantile(figures.alone, SAMPLES, 0.5), "ms", 2.5);
  }
  kiosk_close(kiosk);
  return status;
}
