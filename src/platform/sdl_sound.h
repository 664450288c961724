/* SDL's sound device. Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_SDL_SOUND_H
#define MINPLAN_PLATFORM_SDL_SOUND_H

#include "base/mem.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct SdlSound SdlSound; /* opaque */

/* One channel of 16-bit samples. NULL when there is nothing to play on. */
SdlSound *sdl_sound_open(const Mem *mem, int rate);
void sdl_sound_close(SdlSound *sound); /* NULL is fine; stops what still plays */
bool sdl_sound_queue(SdlSound *sound, const int16_t *samples, int count);

#endif
