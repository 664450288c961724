/* Time and chance as values that are handed in: replay, virtual clocks and exact tests follow. */
#ifndef MINPLAN_BASE_CLOCK_H
#define MINPLAN_BASE_CLOCK_H

#include <stddef.h>
#include <stdint.h>

typedef struct Clock {
  int64_t (*monotonic_ms)(void *context); /* never goes back; for waits and intervals */
  int64_t (*wall_ms)(void *context);      /* ms since 1970-01-01 UTC; may jump; for dates */
  void *context;
} Clock;

Clock clock_system(void);
int64_t clock_now(const Clock *clock);  /* monotonic ms */
int64_t clock_wall(const Clock *clock); /* wall ms */

/* A clock that stands still until it is moved; for tests, `play` and `dump`. */
typedef struct VirtualClock {
  int64_t monotonic_ms, wall_ms;
} VirtualClock;
Clock clock_virtual(VirtualClock *borrow_state);

typedef struct Random {
  void (*fill)(void *context, void *out, size_t length);
  void *context;
} Random;

/* The kernel's random bytes (getrandom). */
Random random_system(void);
/* Repeatable bytes from a seed (SplitMix64; Steele, Lea, Flood 2014). Never for keys. */
typedef struct SeededRandom {
  uint64_t state;
} SeededRandom;
Random random_seeded(SeededRandom *borrow_state);
void random_fill(const Random *random, void *out, size_t length);

#endif
