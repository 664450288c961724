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
Status bench_touch(Bench *bench, Fault *fault);    /* press to pixel, next screen with the answer saved, against bare */
Status bench_modules(Bench *bench, Fault *fault);  /* each learning module opened, against bare's next screen */
Status bench_words(Bench *bench, Fault *fault);    /* words rendered for screens seen before */
Status bench_cover(Bench *bench, Fault *fault);    /* out of sight at one tap, and all made anew */
Status bench_second(Bench *bench, Fault *fault);   /* two screens from one kiosk: how far apart, and what it costs */
Status bench_idle(Bench *bench, Fault *fault);     /* wake-ups and processor time in 30 s */
Status bench_save(Bench *bench, Fault *fault);     /* a saved answer against a bare insert */
Status bench_repeat(Bench *bench, Fault *fault);   /* a step among 500 instances */
Status bench_access(Bench *bench, Fault *fault);   /* who may see: the decision, a code, a full plan */
Status bench_citizens(Bench *bench, Fault *fault); /* overview and search, 100 and 100,000 citizens */
Status bench_learning(Bench *bench, Fault *fault); /* statements exported; the overview, 5,000 and 50,000 learners */
Status bench_meeting(Bench *bench, Fault *fault);  /* an hour of 400 events, each read for both screens */
Status bench_talk(Bench *bench, Fault *fault);     /* a step in a talk of 350 choices; lint going everywhere in it */

Status bench_work(Bench *bench, Fault *fault);     /* what is due for 200 citizens, alone and among 20,000 */

/* A kiosk in its window, on a store of its own. */
Status bench_open_kiosk(Bench *bench, Paths *paths, Kiosk **out, Fault *fault);
/* A tap on a control; the time from the lift of the finger to the picture. Negative: it is not there. */
double bench_tap(Kiosk *kiosk, const char *label);
/* From an empty store to its home screen; from there a new citizen to the first page of the plan. False: the way in has
 * changed. */
bool bench_first_start(Kiosk *kiosk);
bool bench_sign_up(Kiosk *kiosk, const char *name);
/* A folder of data whose kiosk has been started before, so that the program comes up with its home screen. */
Status bench_settled(const Bench *bench, const char *name, Paths *out, Fault *fault);
/* One flushed insert of a bare program; negative when it could not be run. */
double bench_bare_insert_ms(Bench *bench);
/* Milliseconds of a clock that only goes forward. */
double bench_now_ms(void);
/* The value below which `share` (0-1) of the samples lie; sorts them. */
double bench_quantile(double *samples, int count, double share);
/* {"name":..,"value":..,"reference":..,"ratio":..,"unit":"ms","limit":..}: the limit is for the ratio, or for the
 * value where there is no reference (0); BENCH_NO_LIMIT gives null: told for whoever wants to know. */
#define BENCH_NO_LIMIT (-1.0)
void bench_tell(const char *name, double value, double reference, const char *unit, double limit);
/* A figure that may also be too small: with "least" beside "limit", both for the value. */
void bench_tell_between(const char *name, double value, const char *unit, double least, double limit);
/* The paths of a data folder of this name, inside the folder that goes afterwards. */
void bench_paths(const Bench *bench, const char *name, Paths *out);
/* Runs a program to its end, its output caught into `out` (may be NULL). Returns wall ms, negative when it could
 * not be run or failed. */
enum { BENCH_MOST_ARGUMENTS = 60 };
double bench_run(const char *const *arguments, Buf *out);

#endif
