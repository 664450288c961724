/* A window of SDL2 whose pixels are painted by the CPU. Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_SDL_WINDOW_H
#define MINPLAN_PLATFORM_SDL_WINDOW_H

#include "platform/canvas.h"
#include "platform/display.h"

typedef struct SdlWindow SdlWindow; /* opaque */

/* ST_UNSUPPORTED with SDL's reason when there is no screen. `screen`: 0 the first, 1 the second one. */
Status sdl_window_open(const Mem *mem, const DisplayConfig *config, int screen, SdlWindow **out, Fault *fault);
void sdl_window_close(SdlWindow *window);
/* The pixels as they are now; asked for anew after the window has another size. False: none. */
bool sdl_window_canvas(SdlWindow *window, Canvas *out);
uint32_t sdl_window_number(const SdlWindow *window); /* as SDL's events have it */
/* It gets the keyboard, where the program has a say in that. */
void sdl_window_focus(SdlWindow *window);
/* A borderless one covers the first screen there is now: the one it was on may have been pulled out. */
void sdl_window_refit(SdlWindow *window);
int sdl_window_screens(void); /* how many there are now */
/* Shows these parts of the canvas. */
void sdl_window_present(SdlWindow *window, const PixelRect *rects, int count);

#endif
