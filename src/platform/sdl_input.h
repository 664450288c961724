/* SDL's events as inputs. Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_SDL_INPUT_H
#define MINPLAN_PLATFORM_SDL_INPUT_H

#include "base/clock.h"
#include "base/input.h"
#include "base/mem.h"

typedef struct SdlInput SdlInput; /* opaque */

/* The first window and the second: SDL has one queue for both. */
enum { SDL_PANES = 2 };
typedef struct SdlPane {
  uint32_t window;   /* SDL's number; 0 = there is none */
  int width, height; /* px: fingers come as parts of the window */
} SdlPane;

SdlInput *sdl_input_new(const Mem *mem, const Clock *clock);
void sdl_input_free(SdlInput *input);
/* As display_wait, for the windows as they are now. What comes from neither of them any more is dropped. */
bool sdl_input_wait(SdlInput *input, const SdlPane panes[SDL_PANES], int64_t until_ms, Input *out);
void sdl_input_wake(void);

#endif
