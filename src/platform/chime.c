#include "platform/chime.h"

#include <math.h>

static const double LOW_HZ = 392, HIGH_HZ = 523.25, HIGH_AT_S = 0.28, LOUDNESS = 0.2;
static const double SWELL_S = 0.015, FADE_S = 0.13, END_S = 0.05;

/* One note at `time` seconds after it began: a pure tone with a little of its octave. */
static double note(double hz, double time) {
  if (time < 0) return 0;
  double turn = 2 * M_PI * hz * time;
  return (sin(turn) + 0.2 * sin(2 * turn)) * (1 - exp(-time / SWELL_S)) * exp(-time / FADE_S);
}

void chime_soft(int16_t out[CHIME_SAMPLES]) {
  for (int i = 0; i < CHIME_SAMPLES; i++) {
    double time = (double)i / CHIME_RATE, left = (double)(CHIME_SAMPLES - 1 - i) / CHIME_RATE;
    double both = note(LOW_HZ, time) + note(HIGH_HZ, time - HIGH_AT_S);
    out[i] = (int16_t)lround(both * LOUDNESS * fmin(left / END_S, 1) * INT16_MAX);
  }
}
