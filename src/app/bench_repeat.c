/* A step among 500 instances of a repeat: the real flow, player, views, layout and pixels. Somebody
 * writes in instance 250, goes on to the list of all, opens the same one again; then the same from
 * the review. */
#include "app/bench.h"

enum { ROUNDS = 40, MOST_TIMES = ROUNDS * 8 };

typedef struct Round {
  Kiosk *kiosk;
  double times[MOST_TIMES];
  int count;
  const char *missing; /* the control that was not there; NULL = none */
} Round;

static void take(Round *round, double ms) {
  if (round->count < MOST_TIMES) round->times[round->count++] = ms;
}

static void tap(Round *round, const char *label) {
  double ms = bench_tap(round->kiosk, label);
  if (ms >= 0)
    take(round, ms);
  else if (!round->missing)
    round->missing = label;
}

static void type_letter(Round *round) {
  Input input = {.kind = INPUT_TEXT, .time_ms = (int64_t)bench_now_ms(), .text = "a"};
  double start = bench_now_ms();
  kiosk_step(round->kiosk, &input);
  take(round, bench_now_ms() - start);
}

static void go_round(Round *round) {
  type_letter(round);
  tap(round, "#next");
  tap(round, "#open/250");
}

/* From the page of the review that holds instance 250 into it, and back. */
static void go_round_review(Round *round) {
  tap(round, "#change/250");
  type_letter(round);
  tap(round, "#next");
}

static void measure(Round *round, const char *name, void (*go)(Round *)) {
  go(round); /* what is shown for the first time has its words rendered */
  round->count = 0;
  for (int i = 0; i < ROUNDS; i++) go(round);
  if (!round->missing)
    bench_tell(name, bench_quantile(round->times, round->count, 0.99), 0, "ms", 8);
}

Status bench_repeat(Bench *bench, Fault *fault) {
  Paths paths;
  Round round = {.count = 0};
  Status status = bench_open_kiosk(bench, &paths, &round.kiosk, fault);
  if (status != ST_OK) return status;
  status = kiosk_show_sample(round.kiosk, "repeat/500", fault);
  if (status == ST_OK) measure(&round, "repeat_500_p99", go_round);
  tap(&round, "#next");
  tap(&round, "#next");
  for (int i = 0; i < 6; i++) tap(&round, "#page/on");
  if (status == ST_OK) measure(&round, "repeat_500_review_p99", go_round_review);
  if (status == ST_OK && round.missing)
    status = fault_set(fault, ST_NOT_FOUND, "there is no %s among the 500: mend bench_repeat.c",
                       round.missing);
  kiosk_close(round.kiosk);
  return status;
}
