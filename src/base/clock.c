#include "base/clock.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

static int64_t read_clock(clockid_t id) {
  struct timespec time;
  clock_gettime(id, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static int64_t system_monotonic(void *context) {
  (void)context;
  return read_clock(CLOCK_MONOTONIC);
}

static int64_t system_wall(void *context) {
  (void)context;
  return read_clock(CLOCK_REALTIME);
}

Clock clock_system(void) {
  return (Clock){.monotonic_ms = system_monotonic, .wall_ms = system_wall, .context = NULL};
}

int64_t clock_now(const Clock *clock) { return clock->monotonic_ms(clock->context); }
int64_t clock_wall(const Clock *clock) { return clock->wall_ms(clock->context); }

static int64_t virtual_monotonic(void *context) { return ((VirtualClock *)context)->monotonic_ms; }
static int64_t virtual_wall(void *context) { return ((VirtualClock *)context)->wall_ms; }

Clock clock_virtual(VirtualClock *borrow_state) {
  return (Clock){
      .monotonic_ms = virtual_monotonic, .wall_ms = virtual_wall, .context = borrow_state};
}

static void system_fill(void *context, void *out, size_t length) {
  (void)context;
  char *bytes = out;
  while (length > 0) {
    ssize_t got = getrandom(bytes, length, 0);
    if (got < 0) abort(); /* no kernel that we run on can refuse; better no id than a known one */
    bytes += got;
    length -= (size_t)got;
  }
}

Random random_system(void) { return (Random){.fill = system_fill, .context = NULL}; }

static void seeded_fill(void *context, void *out, size_t length) {
  SeededRandom *seed = context;
  for (char *bytes = out; length > 0;) {
    uint64_t z = (seed->state += 0x9E3779B97F4A7C15u);
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    z ^= z >> 31;
    size_t part = length < sizeof z ? length : sizeof z;
    memcpy(bytes, &z, part);
    bytes += part;
    length -= part;
  }
}

Random random_seeded(SeededRandom *borrow_state) {
  return (Random){.fill = seeded_fill, .context = borrow_state};
}

void random_fill(const Random *random, void *out, size_t length) {
  random->fill(random->context, out, length);
}
