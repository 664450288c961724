#include "platform/sdl_window.h"

#include "platform/x_errors.h"

#include <SDL.h>

struct SdlWindow {
  Mem mem;
  SDL_Window *window;
  SDL_Surface *shown; /* SDL's, gone when the size changes */
  SDL_Surface *own;   /* painted instead where the screen has another format; else NULL */
};

enum { RECTS_MAX = 64 };

static void choose_hints(void) {
  /* Drawing through OpenGL on the CPU costs 57 ms at the start and 10 ms a tap. */
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  /* The kiosk has a keyboard of its own; the system's never opens over it. */
  SDL_SetHint("SDL_ENABLE_SCREEN_KEYBOARD", "0");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
}

/* Where there is no screen SDL takes a driver that shows nothing: the program would run unseen for ever. One that
 * was asked for by name is taken. */
static bool can_be_seen(void) {
  const char *driver = SDL_GetCurrentVideoDriver();
  if (getenv("SDL_VIDEODRIVER") || !driver) return driver != NULL;
  if (strcmp(driver, "offscreen") != 0 && strcmp(driver, "dummy") != 0) return true;
  SDL_SetError("there is no display; set DISPLAY, or see the headless tour with minplan tour");
  return false;
}

static bool start_video(void) {
  return SDL_InitSubSystem(SDL_INIT_VIDEO) == 0 && can_be_seen();
}

/* Where no window manager runs, waiting for the fullscreen flag to be honoured costs 100 ms: under
 * X11 a window without a frame, as large as the screen, is the same to look at. */
static Uint32 window_flags(const DisplayConfig *config) {
  if (config->windowed) return SDL_WINDOW_RESIZABLE;
  const char *driver = SDL_GetCurrentVideoDriver();
  bool x11 = driver && strcmp(driver, "x11") == 0;
  return x11 ? SDL_WINDOW_BORDERLESS : SDL_WINDOW_FULLSCREEN_DESKTOP;
}

/* A second window on the same screen stands in its corner, not on top of the first. */
static SDL_Point window_place(const DisplayConfig *config, int screen, const SDL_Rect *bounds) {
  if (!config->windowed) return (SDL_Point){bounds->x, bounds->y};
  if (screen == 0) return (SDL_Point){SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED};
  return (SDL_Point){bounds->x + bounds->w - config->width, bounds->y + bounds->h - config->height};
}

static bool create_window(SdlWindow *window, const DisplayConfig *config, int screen) {
  SDL_Rect bounds = {0, 0, 1280, 720};
  if (SDL_GetDisplayBounds(config->windowed ? 0 : screen, &bounds) != 0) return false;
  int width = config->width > 0 ? config->width : bounds.w;
  int height = config->height > 0 ? config->height : bounds.h;
  SDL_Point place = window_place(config, screen, &bounds);
  if (screen > 0) {
    /* Whoever is writing at the table goes on writing there, and neither screen goes when the other is pressed. */
    SDL_SetHint(SDL_HINT_WINDOW_NO_ACTIVATION_WHEN_SHOWN, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  }
  window->window = SDL_CreateWindow(screen == 0 ? "Minplan" : "Minplan 2", place.x, place.y, width, height, window_flags(config));
  return window->window != NULL;
}

Status sdl_window_open(const Mem *mem, const DisplayConfig *config, int screen, SdlWindow **out, Fault *fault) {
  *out = NULL;
  SdlWindow *window = mem_new(mem, sizeof *window);
  if (!window) return fault_set(fault, ST_NO_MEMORY, "no memory for a window");
  window->mem = *mem;
  choose_hints();
  Canvas canvas;
  if (!start_video() || !create_window(window, config, screen) || !sdl_window_canvas(window, &canvas)) {
    fault_set(fault, ST_UNSUPPORTED, "no screen to show a window on: %s", SDL_GetError());
    sdl_window_close(window);
    return ST_UNSUPPORTED;
  }
  SDL_DisableScreenSaver();
  if (screen == 0) SDL_ShowCursor(SDL_DISABLE); /* until a mouse moves */
  else x_errors_survive();                      /* this one will be closed while the program goes on */
  *out = window;
  return ST_OK;
}

void sdl_window_close(SdlWindow *window) {
  if (!window) return;
  SDL_FreeSurface(window->own);
  if (window->window) SDL_DestroyWindow(window->window);
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
  Mem mem = window->mem;
  mem_free(&mem, window, sizeof *window);
}

uint32_t sdl_window_number(const SdlWindow *window) { return SDL_GetWindowID(window->window); }

void sdl_window_focus(SdlWindow *window) { SDL_SetWindowInputFocus(window->window); }

void sdl_window_refit(SdlWindow *window) {
  SDL_Rect bounds, now;
  Uint32 flags = SDL_GetWindowFlags(window->window);
  bool borderless = (flags & SDL_WINDOW_BORDERLESS) && !(flags & SDL_WINDOW_FULLSCREEN);
  if (!borderless || SDL_GetDisplayBounds(0, &bounds) != 0) return;
  SDL_GetWindowPosition(window->window, &now.x, &now.y);
  SDL_GetWindowSize(window->window, &now.w, &now.h);
  if (now.x != bounds.x || now.y != bounds.y) SDL_SetWindowPosition(window->window, bounds.x, bounds.y);
  if (now.w != bounds.w || now.h != bounds.h) SDL_SetWindowSize(window->window, bounds.w, bounds.h);
}

int sdl_window_screens(void) { return SDL_GetNumVideoDisplays(); }

static bool is_ours(const SDL_Surface *surface) {
  Uint32 format = surface->format->format;
  return (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888) &&
         surface->pitch == surface->w * 4;
}

bool sdl_window_canvas(SdlWindow *window, Canvas *out) {
  window->shown = SDL_GetWindowSurface(window->window);
  SDL_FreeSurface(window->own);
  window->own = NULL;
  if (!window->shown) return false;
  SDL_Surface *surface = window->shown;
  if (!is_ours(surface)) {
    surface = window->own =
        SDL_CreateRGBSurfaceWithFormat(0, surface->w, surface->h, 32, SDL_PIXELFORMAT_RGB888);
    if (!surface) return false;
  }
  *out = (Canvas){surface->pixels, surface->w, surface->h};
  return true;
}

void sdl_window_present(SdlWindow *window, const PixelRect *rects, int count) {
  SDL_Rect areas[RECTS_MAX];
  if (count > RECTS_MAX) count = RECTS_MAX;
  for (int i = 0; i < count; i++) {
    areas[i] = (SDL_Rect){rects[i].left, rects[i].top, rects[i].right - rects[i].left,
                          rects[i].bottom - rects[i].top};
    if (window->own) {
      SDL_Rect to = areas[i];
      SDL_BlitSurface(window->own, &areas[i], window->shown, &to);
    }
  }
  if (count > 0) SDL_UpdateWindowSurfaceRects(window->window, areas, count);
}
