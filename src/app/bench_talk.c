/* A talk of 350 choices and 20 variables (tests/fixtures/learning/large): a step in it, each stored
 * before it is shown, and how long lint takes to go everywhere in it. tools/bench lays it into a
 * content folder whose plan opens it. */
#include "app/bench.h"

#include "base/log.h"

#include <stdio.h>
#include <unistd.h>

enum { SCENES = 117, TIMES = SCENES * 2 };

static const double MOST_STEP_MS = 4, MOST_LINT_MS = 10000;

static Status walk(Kiosk *kiosk, double *times, Fault *fault) {
  for (int i = 0; i < TIMES; i++) {
    const char *label = i % 2 == 0 ? "#choice/tell" : "#next";
    times[i] = bench_tap(kiosk, label);
    if (times[i] < 0)
      return fault_set(fault, ST_NOT_FOUND, "there is no %s in the talk: see tools/bench", label);
  }
  return ST_OK;
}

static Status measure_steps(Bench *bench, Fault *fault) {
  static double times[TIMES];
  Paths paths;
  Kiosk *kiosk;
  Status status = bench_open_kiosk(bench, &paths, &kiosk, fault);
  if (status != ST_OK) return status;
  if (!bench_first_start(kiosk) || !bench_sign_up(kiosk, "Prøve (opdigtet)") ||
      bench_tap(kiosk, "#lesson") < 0)
    status = fault_set(fault, ST_NOT_FOUND, "no way leads to the talk: see tools/bench");
  if (status == ST_OK)
    status =
        walk(kiosk, times, fault); /* what is shown for the first time has its words rendered */
  if (status == ST_OK && bench_tap(kiosk, "#again") < 0)
    status = fault_set(fault, ST_NOT_FOUND, "the talk did not end");
  if (status == ST_OK) status = walk(kiosk, times, fault);
  kiosk_close(kiosk);
  if (status != ST_OK) return status;
  bench_tell("talk_350_step", bench_quantile(times, TIMES, 0.5), 0, "ms", MOST_STEP_MS);
  bench_tell("talk_350_step_p99", bench_quantile(times, TIMES, 0.99), 0, "ms", BENCH_NO_LIMIT);
  return ST_OK;
}

/* All of the content, that talk among it. */
static Status measure_lint(Bench *bench, Fault *fault) {
  const char *const lint[] = {bench->program, "lint", bench->paths->content, NULL};
  double ms = bench_run(lint, NULL);
  if (ms < 0) return fault_set(fault, ST_BAD_INPUT, "the content has findings");
  bench_tell("talk_350_lint", ms, 0, "ms", MOST_LINT_MS);
  return ST_OK;
}

Status bench_talk(Bench *bench, Fault *fault) {
  char module[PATH_SIZE];
  snprintf(module, sizeof module, "%.900s/learning/large/module.lua", bench->paths->content);
  if (access(module, R_OK) != 0) {
    log_line("the talk is measured by tools/bench, which lays it into the content");
    return ST_OK;
  }
  Status status = measure_steps(bench, fault);
  return status == ST_OK ? measure_lint(bench, fault) : status;
}
