/* The soft sound, computed: there is no file to miss. Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_CHIME_H
#define MINPLAN_PLATFORM_CHIME_H

#include <stdint.h>

enum { CHIME_RATE = 48000, CHIME_SAMPLES = CHIME_RATE * 9 / 10 };

/* Two notes, the second a fourth above the first, each swelling for a moment and fading: no click, no alarm. */
void chime_soft(int16_t out[CHIME_SAMPLES]);

#endif
