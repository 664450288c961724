#include "platform/sdl_input.h"

#include "base/utf8.h"
#include "platform/tap_filter.h"

#include <limits.h>
#include <SDL.h>
#include <string.h>

enum { WHEEL_LINES = 3, QUEUE_MAX = TAP_INPUTS_MAX };

struct SdlInput {
  Mem mem;
  Clock clock;
  TapFilter *taps[SDL_PANES]; /* one each: two people press at once */
  SdlPane panes[SDL_PANES];
  int keyboard; /* which of them keys go to */
  Input queue[QUEUE_MAX]; /* of one event, not yet handed out */
  int queued, next;
};

void sdl_input_free(SdlInput *input) {
  if (!input) return;
  for (int i = 0; i < SDL_PANES; i++) tap_filter_free(input->taps[i]);
  Mem mem = input->mem;
  mem_free(&mem, input, sizeof *input);
}

SdlInput *sdl_input_new(const Mem *mem, const Clock *clock) {
  SdlInput *input = mem_new(mem, sizeof *input);
  if (!input) return NULL;
  *input = (SdlInput){.mem = *mem, .clock = *clock};
  for (int i = 0; i < SDL_PANES; i++) input->taps[i] = tap_filter_new(mem);
  if (input->taps[0] && input->taps[1]) return input;
  sdl_input_free(input);
  return NULL;
}

static Input *add(SdlInput *input, InputKind kind) {
  Input *added = &input->queue[input->queued++];
  *added = (Input){.kind = kind, .time_ms = clock_now(&input->clock)};
  return added;
}

static void add_finger(SdlInput *input, int pane, const SDL_TouchFingerEvent *event, TapPhase phase) {
  SDL_ShowCursor(SDL_DISABLE);
  Tap tap = {.phase = phase,
             .finger = (int64_t)event->fingerId,
             .x = event->x * (float)input->panes[pane].width,
             .y = event->y * (float)input->panes[pane].height,
             .time_ms = clock_now(&input->clock)};
  input->queued = tap_filter_finger(input->taps[pane], &tap, input->queue);
}

static void add_mouse(SdlInput *input, int pane, Uint32 which, int x, int y, TapPhase phase) {
  if (which == SDL_TOUCH_MOUSEID) return; /* what SDL made of a finger that we see ourselves */
  SDL_ShowCursor(SDL_ENABLE);
  Tap tap = {.phase = phase, .x = (float)x, .y = (float)y, .time_ms = clock_now(&input->clock)};
  input->queued = tap_filter_mouse(input->taps[pane], &tap, input->queue);
}

static void add_button(SdlInput *input, int pane, const SDL_MouseButtonEvent *event) {
  if (event->button != SDL_BUTTON_LEFT) return;
  add_mouse(input, pane, event->which, event->x, event->y,
            event->state == SDL_PRESSED ? TAP_DOWN : TAP_UP);
}

static void add_wheel(SdlInput *input, const SDL_MouseWheelEvent *event) {
  float turned = event->preciseY;
  if (event->direction == SDL_MOUSEWHEEL_FLIPPED) turned = -turned;
  Input *added = add(input, INPUT_WHEEL);
  added->x = (float)event->mouseX;
  added->y = (float)event->mouseY;
  added->amount = -turned * WHEEL_LINES;
}

static InputKey key_of(const SDL_Keysym *keysym) {
  switch (keysym->sym) {
  case SDLK_TAB:
    return keysym->mod & KMOD_SHIFT ? KEY_SHIFT_TAB : KEY_TAB;
  case SDLK_RETURN:
  case SDLK_KP_ENTER:
    return KEY_ENTER;
  case SDLK_SPACE:
    return KEY_SPACE;
  case SDLK_ESCAPE:
    return KEY_ESCAPE;
  case SDLK_BACKSPACE:
    return KEY_BACKSPACE;
  case SDLK_DELETE:
    return KEY_DELETE;
  case SDLK_LEFT:
    return KEY_LEFT;
  case SDLK_RIGHT:
    return KEY_RIGHT;
  case SDLK_UP:
    return KEY_UP;
  case SDLK_DOWN:
    return KEY_DOWN;
  case SDLK_HOME:
    return KEY_HOME;
  case SDLK_END:
    return KEY_END;
  case SDLK_PAGEUP:
    return KEY_PAGE_UP;
  case SDLK_PAGEDOWN:
    return KEY_PAGE_DOWN;
  case SDLK_F1:
    return KEY_F1;
  case SDLK_LSHIFT:
  case SDLK_RSHIFT:
    return KEY_SHIFT;
  default:
    return KEY_NONE;
  }
}

static void add_key(SdlInput *input, const SDL_KeyboardEvent *event) {
  InputKey key = key_of(&event->keysym);
  bool held = key == KEY_SHIFT && event->repeat;
  if (key != KEY_NONE && !held) add(input, INPUT_KEY)->key = key;
}

static void add_text(SdlInput *input, const char *text) {
  size_t length = strlen(text);
  Input *added = &input->queue[0];
  if (length == 0 || length >= sizeof added->text || !utf8_is_clean(text, length)) return;
  memcpy(add(input, INPUT_TEXT)->text, text, length + 1);
}

/* Between two windows of ours the keyboard goes to and fro, and no finger is lost by that. */
static void lose_focus(SdlInput *input, int pane, bool hidden) {
  if (input->panes[1].window && !hidden) return;
  input->queued = tap_filter_lost(input->taps[pane], clock_now(&input->clock), input->queue);
}

static void add_window(SdlInput *input, int pane, const SDL_WindowEvent *event) {
  switch (event->event) {
  case SDL_WINDOWEVENT_SIZE_CHANGED: {
    Input *added = add(input, INPUT_RESIZE);
    added->x = (float)event->data1;
    added->y = (float)event->data2;
    break;
  }
  case SDL_WINDOWEVENT_EXPOSED:
    add(input, INPUT_EXPOSE);
    break;
  case SDL_WINDOWEVENT_FOCUS_GAINED:
    input->keyboard = pane;
    break;
  case SDL_WINDOWEVENT_FOCUS_LOST:
  case SDL_WINDOWEVENT_HIDDEN:
    lose_focus(input, pane, event->event == SDL_WINDOWEVENT_HIDDEN);
    break;
  case SDL_WINDOWEVENT_CLOSE:
    add(input, INPUT_QUIT);
    break;
  default:
    break;
  }
}

/* -1: a window that is gone. What names no window was done in the first. */
static int pane_with(const SdlInput *input, Uint32 window) {
  if (window == 0 || window == input->panes[0].window) return 0;
  return window == input->panes[1].window ? 1 : -1;
}

/* Where a driver does not say which window was touched, the second device that is touched belongs to the second one. */
static int pane_touched(const SdlInput *input, const SDL_TouchFingerEvent *event) {
  if (event->windowID) return pane_with(input, event->windowID);
  return input->panes[1].window && SDL_GetNumTouchDevices() > 1 && event->touchId == SDL_GetTouchDevice(1);
}

/* Keys go where somebody pressed last. SDL tells of another focus only 200 ms later, and where no window manager runs there is
 * never another: what was typed would be seen by the wrong person. */
static int pane_of(const SdlInput *input, const SDL_Event *event) {
  switch (event->type) {
  case SDL_FINGERDOWN:
  case SDL_FINGERMOTION:
  case SDL_FINGERUP:
    return pane_touched(input, &event->tfinger);
  case SDL_MOUSEBUTTONDOWN:
  case SDL_MOUSEBUTTONUP:
    return pane_with(input, event->button.windowID);
  case SDL_MOUSEMOTION:
    return pane_with(input, event->motion.windowID);
  case SDL_MOUSEWHEEL:
    return pane_with(input, event->wheel.windowID);
  case SDL_WINDOWEVENT:
    return pane_with(input, event->window.windowID);
  case SDL_KEYDOWN:
  case SDL_TEXTINPUT:
    return input->keyboard;
  default:
    return 0;
  }
}

static void translate_pointer(SdlInput *input, int pane, const SDL_Event *event) {
  switch (event->type) {
  case SDL_FINGERDOWN:
    add_finger(input, pane, &event->tfinger, TAP_DOWN);
    break;
  case SDL_FINGERMOTION:
    add_finger(input, pane, &event->tfinger, TAP_MOVE);
    break;
  case SDL_FINGERUP:
    add_finger(input, pane, &event->tfinger, TAP_UP);
    break;
  case SDL_MOUSEBUTTONDOWN:
  case SDL_MOUSEBUTTONUP:
    add_button(input, pane, &event->button);
    break;
  case SDL_MOUSEMOTION:
    add_mouse(input, pane, event->motion.which, event->motion.x, event->motion.y, TAP_MOVE);
    break;
  case SDL_MOUSEWHEEL:
    add_wheel(input, &event->wheel);
    break;
  default:
    break;
  }
}

static void translate_other(SdlInput *input, int pane, const SDL_Event *event) {
  switch (event->type) {
  case SDL_KEYDOWN:
    add_key(input, &event->key);
    break;
  case SDL_TEXTINPUT:
    add_text(input, event->text.text);
    break;
  case SDL_WINDOWEVENT:
    add_window(input, pane, &event->window);
    break;
  case SDL_DISPLAYEVENT:
    if (event->display.event != SDL_DISPLAYEVENT_ORIENTATION) add(input, INPUT_SCREENS);
    break;
  case SDL_QUIT:
    add(input, INPUT_QUIT);
    break;
  default:
    break;
  }
}

static void translate(SdlInput *input, const SDL_Event *event) {
  int pane = pane_of(input, event);
  if (pane < 0) return;
  translate_pointer(input, pane, event);
  translate_other(input, pane, event);
  for (int i = 0; i < input->queued; i++) {
    input->queue[i].aside = pane == 1;
    if (input->queue[i].kind == INPUT_DOWN) input->keyboard = pane;
  }
}

static bool take(SdlInput *input, Input *out) {
  if (input->next >= input->queued) return false;
  *out = input->queue[input->next++];
  return true;
}

/* Without a limit SDL sleeps in the kernel until the X server writes; with one it does so for that
 * long. Neither polls, as long as no joystick, sensor or sound is in use. */
static bool wait_event(const SdlInput *input, int64_t until_ms, SDL_Event *event) {
  if (until_ms < 0) return SDL_WaitEvent(event);
  int64_t left = until_ms - clock_now(&input->clock);
  if (left <= 0) return SDL_PollEvent(event);
  return SDL_WaitEventTimeout(event, left < INT_MAX ? (int)left : INT_MAX);
}

/* What was still to be handed out was for somebody whose window is gone. */
static void forget_second(SdlInput *input) {
  input->keyboard = 0;
  if (input->next < input->queued && input->queue[input->next].aside) input->next = input->queued;
}

bool sdl_input_wait(SdlInput *input, const SdlPane panes[SDL_PANES], int64_t until_ms, Input *out) {
  memcpy(input->panes, panes, sizeof input->panes);
  if (!input->panes[1].window) forget_second(input);
  while (!take(input, out)) {
    SDL_Event event;
    if (!wait_event(input, until_ms, &event) || event.type == SDL_USEREVENT) return false;
    input->queued = input->next = 0;
    translate(input, &event);
  }
  return true;
}

void sdl_input_wake(void) {
  SDL_Event event = {.type = SDL_USEREVENT};
  SDL_PushEvent(&event);
}
