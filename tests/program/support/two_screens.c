/* For LD_PRELOAD, because Xvfb has one screen only: its left part (TWO_SCREENS=1920) stands for the first screen, what is right of
 * it for a second one, which can be pulled out. What is written to the pipe TWO_SCREENS_PIPE, "out" or "in", does so, and SDL's
 * event says it as it would of a real one. */
#include <SDL.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static volatile int screens = 2;

int SDL_GetNumVideoDisplays(void) { return screens; }

int SDL_GetDisplayBounds(int index, SDL_Rect *bounds) {
  int (*real)(int, SDL_Rect *) = (int (*)(int, SDL_Rect *))dlsym(RTLD_NEXT, "SDL_GetDisplayBounds");
  int left = atoi(getenv("TWO_SCREENS"));
  if (index >= screens || real(0, bounds) != 0) return -1;
  bounds->w = index == 0 ? left : bounds->w - left;
  bounds->x = index == 0 ? 0 : left;
  if (index == 1) bounds->h = 768;
  return 0;
}

static void *listen(void *path) {
  char word[16];
  for (;;) {
    FILE *pipe = fopen(path, "r");
    if (!pipe) return NULL;
    while (fscanf(pipe, "%15s", word) == 1) {
      screens = strcmp(word, "in") == 0 ? 2 : 1;
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
