/* For LD_PRELOAD, because Xvfb has one screen only: its left part (TWO_SCREENS=1920) stands for the first screen, what is right of
 * it for a second one, which can be pulled out. What is written to the pipe TWO_SCREENS_PIPE, "out", "left-out" or "in", does so, and SDL's
 * event says it as it would of a real one. Without TWO_SCREENS there is what there is. In both cases the second window that is
 * closed gets a message too late, as SDL's own does when it loses a race. */
#include <SDL.h>
#include <SDL_syswm.h>
#include <X11/Xlib.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static volatile int screens = 2;
static volatile int first = 0; /* the one that SDL counts as the first: 1 when the left one was pulled out */

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

int SDL_GetNumVideoDisplays(void) {
  return getenv("TWO_SCREENS") ? screens : ((int (*)(void))real("SDL_GetNumVideoDisplays"))();
}

int SDL_GetDisplayBounds(int index, SDL_Rect *bounds) {
  int (*ask)(int, SDL_Rect *) = (int (*)(int, SDL_Rect *))real("SDL_GetDisplayBounds");
  if (!getenv("TWO_SCREENS")) return ask(index, bounds);
  int left = atoi(getenv("TWO_SCREENS"));
  bool broken = index == 1 && getenv("TWO_SCREENS_BROKEN"); /* it is there, and nothing can be shown on it */
  if (broken || index >= screens || ask(0, bounds) != 0) return -1;
  bool right = index + first == 1;
  bounds->w = right ? bounds->w - left : left;
  bounds->x = right ? left : 0;
  if (right) bounds->h = 768;
  return 0;
}

/* Over a line of its own, so that the server has destroyed the window before. */
static void send_late(Window window) {
  void *xlib = dlopen("libX11.so.6", RTLD_LAZY | RTLD_NOLOAD);
  if (!xlib) return;
  Display *line = ((Display * (*)(const char *)) dlsym(xlib, "XOpenDisplay"))(NULL);
  XEvent event = {.xclient = {.type = ClientMessage, .window = window, .format = 32}};
  if (!line) return;
  ((Status(*)(Display *, Window, Bool, long, XEvent *))dlsym(xlib, "XSendEvent"))(line, window, False, NoEventMask, &event);
  ((int (*)(Display *, Bool))dlsym(xlib, "XSync"))(line, False);
}

void SDL_DestroyWindow(SDL_Window *window) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  bool second = strcmp(SDL_GetWindowTitle(window), "Minplan 2") == 0 && SDL_GetWindowWMInfo(window, &info);
  ((void (*)(SDL_Window *))real("SDL_DestroyWindow"))(window);
  if (second) send_late(info.info.x11.window);
}

static void *listen(void *path) {
  char word[16];
  for (;;) {
    FILE *pipe = fopen(path, "r");
    if (!pipe) return NULL;
    while (fscanf(pipe, "%15s", word) == 1) {
      screens = strcmp(word, "in") == 0 ? 2 : 1;
      first = strcmp(word, "left-out") == 0;
      SDL_Event event = {.display = {.type = SDL_DISPLAYEVENT, .display = 1,
                                     .event = screens == 2 ? SDL_DISPLAYEVENT_CONNECTED : SDL_DISPLAYEVENT_DISCONNECTED}};
      SDL_PushEvent(&event);
    }
    fclose(pipe);
  }
}

__attribute__((constructor)) static void begin(void) {
  pthread_t thread;
  char *path = getenv("TWO_SCREENS_PIPE");
  if (path) pthread_create(&thread, NULL, listen, path);
}
