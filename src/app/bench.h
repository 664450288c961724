/* Measuring: medians of many runs, in turn with a reference program, as one JSON line per figure. */
#ifndef MINPLAN_APP_BENCH_H
#define MINPLAN_APP_BENCH_H

#include "app/kiosk.h"

typedef struct Bench {
  const Options *options;
  const Paths *paths;
  char folder[PATH_SIZE - 64]; /* for stores; goes afterwards */
  char program[PATH_SIZE];     /* ourselves */
  char yardsticks[PATH_SIZE];  /* folder of bench_bare and bench_bare_insert */
} Bench;

typedef Status (*BenchFigure)(Bench *bench, Fault *fault);

Status bench_start(Bench *bench, Fault *fault);    /* exec to first usable picture, against bare */
Status bench_touch(Bench *bench, Fault *fault);    /* tap to pixel, next screen with the answer saved */
Status bench_cover(Bench *bench, Fault *fault);    /* out of sight at one tap, and all made anew */
Status bench_idle(Bench *bench, Fault *fault);     /* wake-ups and processor time in 30 s, memory */
Status bench_save(Bench *bench, Fault *fault);     /* a saved answer against a bare insert */
Status bench_repeat(Bench *bench, Fault *fault);   /* a step among 500 instances */
Status bench_access(Bench *bench, Fault *fault);   /* who may see: the decision, a code, a full plan */
Status bench_citizens(Bench *bench, Fault *fault); /* overview and search, 100 and 100,000 citizens */

/* A kiosk in its window, on a store of its own. */
Status bench_open_kiosk(Bench *bench, Paths *paths, Kiosk **out, Fault *fault);
/* A tap on a control; the time from the lift of the finger to the picture. Negative: it is not there. */
double bench_tap(Kiosk *kiosk, const char *label);
/* From an empty store to its home screen; from there a new citizen to the first page of the plan. False: the way in has
 * changed. */
bool bench_first_start(Kiosk *kiosk);
bool bench_sign_up(Kiosk *kiosk, const char *name);
/* Milliseconds of a clock that only goes forward. */
double bench_now_ms(void);
/* The value below which `share` (0-1) of the samples lie; sorts them. */
double bench_quantile(double *samples, int count, double share);
/* {"name":..,"value":..,"reference":..,"ratio":..,"unit":"ms","limit":..} */
void bench_tell(const char *name, double value, double reference, const char *unit, double limit);
/* Runs a program to its end without output, or with its output caught into `out` (may be NULL). Returns
 * wall ms, negative when it could not be run or failed. */
double bench_run(const char *const *arguments, Buf *out);

#endif
