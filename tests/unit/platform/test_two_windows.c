/* Two windows and one queue of events: each press, key and closing comes out with the window it was meant for. SDL's driver that
 * shows nothing stands in for a screen. */
#include "platform/display.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* In SDL's place: the devices there are. */
enum { FIRST_DEVICE = 5, SECOND_DEVICE = 6 };
static int devices;
int SDL_GetNumTouchDevices(void) { return devices; }
SDL_TouchID SDL_GetTouchDevice(int index) { return index == 0 ? FIRST_DEVICE : SECOND_DEVICE; }

typedef struct Windows {
  FontSet *fonts;
  VirtualClock time;
  Display *first, *second;
  Uint32 first_id, second_id;
} Windows;

static DisplayConfig config_of(Windows *windows, int width, int height) {
  return (DisplayConfig){.width = width, .height = height, .windowed = true, .clock = clock_virtual(&windows->time)};
}

static Uint32 newest_window(void) {
  Uint32 found = 0;
  for (Uint32 id = 1; id < 100; id++)
    if (SDL_GetWindowFromID(id)) found = id;
  return found;
}

/* SDL ends a poll with a mark of its own, behind which more may stand. */
static bool poll(const Windows *windows, Input *input) {
  return display_wait(windows->first, 0, input) || display_wait(windows->first, 0, input);
}

static void drain(const Windows *windows) {
  Input ignored;
  while (poll(windows, &ignored)) continue;
}

static void open_second(Windows *windows) {
  DisplayConfig small = config_of(windows, 500, 400);
  assert_int_equal(display_open_beside(windows->first, &small, &windows->second, NULL), ST_OK);
  windows->second_id = newest_window();
  drain(windows);
}

static int open_windows(void **state) {
  setenv("SDL_VIDEODRIVER", "dummy", 1);
  Windows *windows = calloc(1, sizeof *windows);
  Mem mem = mem_system();
  windows->time.monotonic_ms = 1000;
  DisplayConfig large = config_of(windows, 1000, 800);
  if (!windows || font_set_new(&mem, NULL, &windows->fonts, NULL) != ST_OK) return -1;
  if (display_open(&large, windows->fonts, &windows->first, NULL) != ST_OK) return -1;
  windows->first_id = newest_window();
  drain(windows);
  *state = windows;
  return 0;
}

static int close_windows(void **state) {
  Windows *windows = *state;
  display_close(windows->second);
  display_close(windows->first);
  font_set_free(windows->fonts);
  free(windows);
  return 0;
}

static void push_touch(SDL_TouchID device, Uint32 type, SDL_FingerID finger) {
  SDL_Event event = {.tfinger = {.type = type, .touchId = device, .fingerId = finger, .x = 0.5f, .y = 0.5f}};
  assert_int_equal(SDL_PushEvent(&event), 1);
}

static void push_finger(Uint32 window, Uint32 type, SDL_FingerID finger, float x, float y) {
  SDL_Event event = {.tfinger = {.type = type, .touchId = FIRST_DEVICE, .fingerId = finger, .x = x, .y = y, .windowID = window}};
  assert_int_equal(SDL_PushEvent(&event), 1);
}

static void push_mouse(Uint32 window, Uint32 type, int x, int y) {
  SDL_Event event = {.button = {.type = type, .windowID = window, .button = SDL_BUTTON_LEFT, .x = x, .y = y,
                                .state = type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED}};
  assert_int_equal(SDL_PushEvent(&event), 1);
}

static void push_text(Uint32 window, const char *text) {
  SDL_Event event = {.text = {.type = SDL_TEXTINPUT, .windowID = window}};
  snprintf(event.text.text, sizeof event.text.text, "%s", text);
  assert_int_equal(SDL_PushEvent(&event), 1);
}

static void push_window(Uint32 window, Uint8 what) {
  SDL_Event event = {.window = {.type = SDL_WINDOWEVENT, .windowID = window, .event = what}};
  assert_int_equal(SDL_PushEvent(&event), 1);
}

static Input next(Windows *windows) {
  Input input = {.kind = INPUT_EXPOSE};
  while (input.kind == INPUT_EXPOSE)
    if (!poll(windows, &input)) fail_msg("nothing came");
  windows->time.monotonic_ms += 1000;
  return input;
}

static void nothing_comes(const Windows *windows) {
  Input input;
  assert_false(poll(windows, &input));
}

#define comes(windows, what, beside)                                                                                   \
  do {                                                                                                                 \
    Input got = next(windows);                                                                                         \
    assert_int_equal(got.kind, what);                                                                                  \
    assert_int_equal(got.aside, beside);                                                                               \
  } while (0)

static void a_press_belongs_to_the_window_it_was_in(void **state) {
  Windows *windows = *state;
  open_second(windows);
  push_mouse(windows->second_id, SDL_MOUSEBUTTONDOWN, 30, 40);
  Input down = next(windows);
  assert_true(down.kind == INPUT_DOWN && down.aside && down.x == 30 && down.y == 40);
  push_mouse(windows->second_id, SDL_MOUSEBUTTONUP, 30, 40);
  comes(windows, INPUT_UP, true);
  push_mouse(windows->first_id, SDL_MOUSEBUTTONDOWN, 30, 40);
  comes(windows, INPUT_DOWN, false);
}

static void fingers_are_parts_of_their_own_window(void **state) {
  Windows *windows = *state;
  open_second(windows);
  push_finger(windows->second_id, SDL_FINGERDOWN, 1, 0.5f, 0.5f);
  Input down = next(windows);
  assert_true(down.aside && down.x == 250 && down.y == 200);
  push_finger(windows->first_id, SDL_FINGERDOWN, 2, 0.5f, 0.5f); /* another person, while the first finger rests */
  down = next(windows);
  assert_true(down.kind == INPUT_DOWN && !down.aside && down.x == 500 && down.y == 400);
  push_window(windows->first_id, SDL_WINDOWEVENT_FOCUS_LOST); /* to the second window: no finger is lost by that */
  push_finger(windows->first_id, SDL_FINGERUP, 2, 0.5f, 0.5f);
  comes(windows, INPUT_UP, false);
  push_finger(windows->second_id, SDL_FINGERUP, 1, 0.5f, 0.5f);
  comes(windows, INPUT_UP, true);
}

static void a_device_that_names_no_window_belongs_to_its_screen(void **state) {
  Windows *windows = *state;
  devices = 2;
  push_touch(SECOND_DEVICE, SDL_FINGERDOWN, 1); /* while there is one window, all is done in that */
  comes(windows, INPUT_DOWN, false);
  push_touch(SECOND_DEVICE, SDL_FINGERUP, 1);
  comes(windows, INPUT_UP, false);
  open_second(windows);
  push_touch(SECOND_DEVICE, SDL_FINGERDOWN, 1);
  comes(windows, INPUT_DOWN, true);
  push_touch(FIRST_DEVICE, SDL_FINGERDOWN, 1);
  comes(windows, INPUT_DOWN, false);
  devices = 1;
}

static void keys_go_where_somebody_pressed_last(void **state) {
  Windows *windows = *state;
  open_second(windows);
  push_text(windows->first_id, "a");
  comes(windows, INPUT_TEXT, false);
  push_mouse(windows->second_id, SDL_MOUSEBUTTONDOWN, 30, 40);
  push_mouse(windows->second_id, SDL_MOUSEBUTTONUP, 30, 40);
  comes(windows, INPUT_DOWN, true);
  comes(windows, INPUT_UP, true);
  push_text(windows->first_id, "b"); /* SDL has not heard yet that another window has the keyboard */
  comes(windows, INPUT_TEXT, true);
  push_window(windows->first_id, SDL_WINDOWEVENT_FOCUS_GAINED); /* by the window manager */
  push_text(windows->first_id, "c");
  comes(windows, INPUT_TEXT, false);
}

static void nothing_comes_from_a_window_that_is_gone(void **state) {
  Windows *windows = *state;
  open_second(windows);
  push_finger(windows->second_id, SDL_FINGERDOWN, 1, 0.5f, 0.5f);
  comes(windows, INPUT_DOWN, true);
  push_finger(windows->second_id, SDL_FINGERDOWN, 1, 0.5f, 0.5f); /* its lifting was lost: two inputs at once, one of which ... */
  comes(windows, INPUT_CANCEL, true);
  display_close(windows->second);
  windows->second = NULL;
  push_mouse(windows->second_id, SDL_MOUSEBUTTONDOWN, 30, 40);
  push_text(windows->first_id, "a");
  comes(windows, INPUT_TEXT, false);
  nothing_comes(windows);
}

static void closing_says_which_window(void **state) {
  Windows *windows = *state;
  open_second(windows);
  push_window(windows->second_id, SDL_WINDOWEVENT_CLOSE);
  comes(windows, INPUT_QUIT, true);
  push_window(windows->first_id, SDL_WINDOWEVENT_CLOSE);
  comes(windows, INPUT_QUIT, false);
}

static void a_screen_that_is_plugged_in_or_out_is_told(void **state) {
  Windows *windows = *state;
  static const Uint8 WHAT[] = {SDL_DISPLAYEVENT_CONNECTED, SDL_DISPLAYEVENT_DISCONNECTED};
  for (int i = 0; i < 2; i++) {
    SDL_Event event = {.display = {.type = SDL_DISPLAYEVENT, .display = 1, .event = WHAT[i]}};
    assert_int_equal(SDL_PushEvent(&event), 1);
    comes(windows, INPUT_SCREENS, false);
  }
  assert_int_equal(display_screens(windows->first), 1);
}

/* Another size of the second is not one of the first. */
static void each_has_its_own_pixels(void **state) {
  Windows *windows = *state;
  open_second(windows);
  int width, height;
  SDL_SetWindowSize(SDL_GetWindowFromID(windows->second_id), 600, 300);
  comes(windows, INPUT_RESIZE, true);
  display_size(windows->second, &width, &height);
  assert_true(width == 600 && height == 300);
  display_size(windows->first, &width, &height);
  assert_true(width == 1000 && height == 800);
}

#define WINDOWS_TEST(name) cmocka_unit_test_setup_teardown(name, open_windows, close_windows)

int main(void) {
  const struct CMUnitTest tests[] = {
      WINDOWS_TEST(a_press_belongs_to_the_window_it_was_in), WINDOWS_TEST(fingers_are_parts_of_their_own_window),
      WINDOWS_TEST(a_device_that_names_no_window_belongs_to_its_screen),
      WINDOWS_TEST(keys_go_where_somebody_pressed_last),     WINDOWS_TEST(nothing_comes_from_a_window_that_is_gone),
      WINDOWS_TEST(closing_says_which_window),               WINDOWS_TEST(a_screen_that_is_plugged_in_or_out_is_told),
      WINDOWS_TEST(each_has_its_own_pixels),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
