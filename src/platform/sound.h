/* Short sounds, few and soft. Nothing of the sound system is opened before the first one, and all of it is closed again
 * when it has faded: a kiosk that is silent pays for nothing. */
#ifndef MINPLAN_PLATFORM_SOUND_H
#define MINPLAN_PLATFORM_SOUND_H

#include "base/clock.h"
#include "base/mem.h"
#include "base/status.h"

#include <stdbool.h>

typedef struct Sound Sound; /* opaque */

/* `silent`: asked for and counted, never played (tests, play, dump). NULL: no memory. End with sound_free. */
Sound *sound_new(const Mem *mem, bool silent, Clock clock);
void sound_free(Sound *sound);
/* "soft": two low notes, less than a second. Does not wait for the end. ST_BAD_INPUT: no such sound; ST_UNSUPPORTED:
 * nothing to play it on. */
Status sound_play(Sound *sound, const char *name);
/* When the sound has faded and sound_tick should be called, monotonic ms; -1 never. */
int64_t sound_deadline(const Sound *sound);
void sound_tick(Sound *sound);
/* How many times it was asked for since this was last asked. For tests. */
int sound_heard(Sound *sound, const char *name);

#endif
