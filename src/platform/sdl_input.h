/* SDL's events as inputs. Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_SDL_INPUT_H
#define MINPLAN_PLATFORM_SDL_INPUT_H

#include "base/clock.h"
#include "base/input.h"
#include "base/mem.h"

typedef struct SdlInput SdlInput; /* opaque */

SdlInput *sdl_input_new(const Mem *mem, const Clock *clock);
void sdl_input_free(SdlInput *input);
/* As display_wait. Fingers come as parts of the window, whose size this is. */
bool sdl_input_wait(SdlInput *input, int width, int height, int64_t until_ms, Input *out);
void sdl_input_wake(void);

#endif
