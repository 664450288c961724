#include "platform/chime.h"
#include "platform/sound.h"

#include <math.h>
#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static VirtualClock now;

static Sound *open_sound(bool silent) {
  Mem mem = mem_system();
  now = (VirtualClock){.monotonic_ms = 1000};
  Sound *sound = sound_new(&mem, silent, clock_virtual(&now));
  assert_non_null(sound);
  return sound;
}

static bool device_is_open(void) { return SDL_WasInit(SDL_INIT_AUDIO) != 0; }

static void the_soft_sound_is_soft(void **state) {
  (void)state;
  static int16_t samples[CHIME_SAMPLES];
  chime_soft(samples);
  int loudest = 0, steepest = 0;
  for (int i = 1; i < CHIME_SAMPLES; i++) {
    int step = abs(samples[i] - samples[i - 1]);
    if (abs(samples[i]) > loudest) loudest = abs(samples[i]);
    if (step > steepest) steepest = step;
  }
  assert_in_range(loudest, INT16_MAX / 20, INT16_MAX / 4);
  assert_true(steepest < INT16_MAX / 30); /* a click is a jump */
  assert_true(abs(samples[0]) < 10 && abs(samples[CHIME_SAMPLES - 1]) < 10);
}

static void nothing_is_open_before_and_after_a_sound(void **state) {
  (void)state;
  setenv("SDL_AUDIODRIVER", "dummy", 1);
  Sound *sound = open_sound(false);
  assert_false(device_is_open());
  assert_int_equal(sound_deadline(sound), -1);
  assert_int_equal(sound_play(sound, "soft"), ST_OK);
  assert_true(device_is_open());
  int64_t over = sound_deadline(sound);
  assert_in_range(over, 1900, 2500);
  now.monotonic_ms = over - 1;
  sound_tick(sound);
  assert_true(device_is_open());
  now.monotonic_ms = over;
  sound_tick(sound);
  assert_false(device_is_open());
  assert_int_equal(sound_deadline(sound), -1);
  sound_free(sound);
}

static void a_second_sound_does_not_cut_the_first_one_short(void **state) {
  (void)state;
  setenv("SDL_AUDIODRIVER", "dummy", 1);
  Sound *sound = open_sound(false);
  assert_int_equal(sound_play(sound, "soft"), ST_OK);
  now.monotonic_ms += 500;
  assert_int_equal(sound_play(sound, "soft"), ST_OK);
  assert_in_range(sound_deadline(sound), 2400, 3000);
  sound_free(sound);
  assert_false(device_is_open());
}

static void a_kiosk_without_loudspeakers_says_so_and_goes_on(void **state) {
  (void)state;
  setenv("SDL_AUDIODRIVER", "no such driver", 1);
  Sound *sound = open_sound(false);
  assert_int_equal(sound_play(sound, "soft"), ST_UNSUPPORTED);
  assert_false(device_is_open());
  assert_int_equal(sound_deadline(sound), -1);
  assert_int_equal(sound_play(sound, "loud"), ST_BAD_INPUT);
  sound_free(sound);
}

static void a_silent_one_counts_and_opens_nothing(void **state) {
  (void)state;
  Sound *sound = open_sound(true);
  assert_int_equal(sound_heard(sound, "soft"), 0);
  assert_int_equal(sound_play(sound, "soft"), ST_OK);
  assert_int_equal(sound_play(sound, "soft"), ST_OK);
  assert_false(device_is_open());
  assert_int_equal(sound_heard(sound, "other"), 0);
  assert_int_equal(sound_heard(sound, "soft"), 2);
  assert_int_equal(sound_heard(sound, "soft"), 0);
  sound_free(sound);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_soft_sound_is_soft),
      cmocka_unit_test(nothing_is_open_before_and_after_a_sound),
      cmocka_unit_test(a_second_sound_does_not_cut_the_first_one_short),
      cmocka_unit_test(a_kiosk_without_loudspeakers_says_so_and_goes_on),
      cmocka_unit_test(a_silent_one_counts_and_opens_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
