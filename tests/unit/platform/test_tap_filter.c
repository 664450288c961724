#include "platform/tap_filter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* One recorded event, and what must come of it: a letter each for DOWN, MOVE, UP and CANCEL. */
typedef struct Event {
  char source; /* 'f'inger, 'm'ouse, 'l'ost window */
  TapPhase phase;
  int64_t finger;
  float x, y;
  int64_t time_ms;
  const char *expected;
} Event;

static char letter_of(InputKind kind) {
  switch (kind) {
  case INPUT_DOWN:
    return 'D';
  case INPUT_MOVE:
    return 'M';
  case INPUT_UP:
    return 'U';
  case INPUT_CANCEL:
    return 'C';
  default:
    return '?';
  }
}

static void play(const Event *events, size_t count) {
  Mem mem = mem_system();
  TapFilter *filter = tap_filter_new(&mem);
  for (size_t i = 0; i < count; i++) {
    const Event *event = &events[i];
    Tap tap = {event->phase, event->finger, event->x, event->y, event->time_ms};
    Input out[TAP_INPUTS_MAX];
    int made = event->source == 'f'   ? tap_filter_finger(filter, &tap, out)
               : event->source == 'm' ? tap_filter_mouse(filter, &tap, out)
                                      : tap_filter_lost(filter, tap.time_ms, out);
    char seen[TAP_INPUTS_MAX + 1] = "";
    for (int j = 0; j < made; j++) seen[j] = letter_of(out[j].kind);
    if (made > 0 && out[made - 1].kind != INPUT_CANCEL) {
      assert_true(out[made - 1].x == event->x && out[made - 1].y == event->y);
      assert_int_equal(out[made - 1].time_ms, event->time_ms);
    }
    assert_string_equal(seen, event->expected);
  }
  tap_filter_free(filter);
}

#define PLAY(...)                                                                                  \
  do {                                                                                             \
    const Event events[] = {__VA_ARGS__};                                                          \
    play(events, sizeof events / sizeof *events);                                                  \
  } while (0)

static void a_tap_is_one_down_and_one_up(void **state) {
  (void)state;
  PLAY({'f', TAP_DOWN, 1, 100, 100, 1000, "D"}, {'f', TAP_UP, 1, 101, 100, 1080, "U"},
       {'f', TAP_DOWN, 2, 100, 100, 1200, "D"}, {'f', TAP_UP, 2, 100, 100, 1280, "U"});
}

static void a_slide_moves_and_ends_where_the_finger_lifts(void **state) {
  (void)state;
  PLAY({'f', TAP_DOWN, 1, 100, 100, 1000, "D"}, {'f', TAP_MOVE, 1, 100, 160, 1016, "M"},
       {'f', TAP_MOVE, 1, 100, 220, 1032, "M"}, {'f', TAP_UP, 1, 100, 230, 1048, "U"});
}

static void a_second_finger_is_not_noticed(void **state) {
  (void)state;
  PLAY({'f', TAP_DOWN, 1, 100, 100, 1000, "D"}, {'f', TAP_DOWN, 2, 500, 100, 1010, ""},
       {'f', TAP_MOVE, 2, 510, 100, 1020, ""}, {'f', TAP_MOVE, 1, 100, 110, 1030, "M"},
       {'f', TAP_UP, 2, 510, 100, 1040, ""}, {'f', TAP_UP, 1, 100, 110, 1050, "U"});
}

static void a_second_finger_that_stays_does_not_take_over(void **state) {
  (void)state;
  PLAY({'f', TAP_DOWN, 1, 100, 100, 1000, "D"}, {'f', TAP_DOWN, 2, 500, 100, 1010, ""},
       {'f', TAP_UP, 1, 100, 100, 1040, "U"}, {'f', TAP_MOVE, 2, 520, 100, 1050, ""},
       {'f', TAP_UP, 2, 520, 100, 1060, ""}, {'f', TAP_DOWN, 3, 10, 10, 1100, "D"});
}

static void a_palm_cancels_and_does_nothing_more(void **state) {
  (void)state;
  PLAY({'f', TAP_DOWN, 1, 100, 700, 1000, "D"}, {'f', TAP_DOWN, 2, 140, 720, 1004, ""},
       {'f', TAP_DOWN, 3, 120, 760, 1008, "C"}, {'f', TAP_MOVE, 1, 104, 702, 1016, ""},
       {'f', TAP_UP, 3, 120, 760, 1100, ""}, {'f', TAP_UP, 2, 140, 720, 1104, ""},
       {'f', TAP_UP, 1, 104, 702, 1110, ""}, {'f', TAP_DOWN, 4, 300, 300, 2000, "D"},
       {'f', TAP_UP, 4, 300, 300, 2080, "U"});
}

static void five_fingers_do_nothing(void **state) {
  (void)state;
  PLAY({'f', TAP_DOWN, 1, 100, 100, 1000, "D"}, {'f', TAP_DOWN, 2, 200, 90, 1001, ""},
       {'f', TAP_DOWN, 3, 300, 80, 1002, "C"}, {'f', TAP_DOWN, 4, 400, 90, 1003, ""},
       {'f', TAP_DOWN, 5, 480, 160, 1004, ""}, {'f', TAP_UP, 1, 100, 100, 1100, ""},
       {'f', TAP_UP, 2, 200, 90, 1101, ""}, {'f', TAP_UP, 3, 300, 80, 1102, ""},
       {'f', TAP_UP, 4, 400, 90, 1103, ""}, {'f', TAP_UP, 5, 480, 160, 1104, ""});
}

static void more_contacts_than_fingers_do_no_harm(void **state) {
  (void)state;
  Mem mem = mem_system();
  TapFilter *filter = tap_filter_new(&mem);
  int downs = 0, cancels = 0;
  for (int i = 0; i < 40; i++) {
    Input out[TAP_INPUTS_MAX];
    Tap tap = {TAP_DOWN, i, (float)i * 40, 100, 1000 + i};
    int made = tap_filter_finger(filter, &tap, out);
    for (int j = 0; j < made; j++) {
      downs += out[j].kind == INPUT_DOWN;
      cancels += out[j].kind == INPUT_CANCEL;
    }
  }
  assert_int_equal(downs, 1);
  assert_int_equal(cancels, 1);
  tap_filter_free(filter);
}

static void a_stuck_finger_does_not_stop_the_next_person(void **state) {
  (void)state;
  /* The one that stuck held something: it is let go before the new one counts. */
  PLAY({'f', TAP_DOWN, 1, 5, 5, 1000, "D"}, {'f', TAP_DOWN, 2, 300, 300, 8000, "CD"},
       {'f', TAP_UP, 2, 300, 300, 8080, "U"}, {'f', TAP_DOWN, 3, 400, 300, 9000, "D"},
       {'f', TAP_UP, 3, 400, 300, 9080, "U"}, {'f', TAP_UP, 1, 5, 5, 9500, ""});
}

static void a_finger_that_goes_down_twice_lost_its_up(void **state) {
  (void)state;
  PLAY({'f', TAP_DOWN, 1, 100, 100, 1000, "D"}, {'f', TAP_DOWN, 1, 300, 300, 1500, "CD"},
       {'f', TAP_UP, 1, 300, 300, 1580, "U"});
}

static void a_driver_that_sends_both_events_makes_one_tap(void **state) {
  (void)state;
  PLAY({'f', TAP_DOWN, 1, 100, 100, 1000, "D"}, {'m', TAP_DOWN, 0, 100, 100, 1001, ""},
       {'f', TAP_UP, 1, 100, 100, 1080, "U"}, {'m', TAP_UP, 0, 100, 100, 1081, ""},
       /* the mouse events all come behind */
       {'f', TAP_DOWN, 2, 600, 100, 3000, "D"}, {'f', TAP_UP, 2, 600, 100, 3080, "U"},
       {'m', TAP_DOWN, 0, 600, 100, 3085, ""}, {'m', TAP_MOVE, 0, 600, 101, 3086, ""},
       {'m', TAP_UP, 0, 600, 100, 3087, ""});
}

static void a_driver_that_sends_the_mouse_event_first_makes_one_tap(void **state) {
  (void)state;
  PLAY({'m', TAP_DOWN, 0, 100, 100, 1000, "D"}, {'f', TAP_DOWN, 1, 100, 100, 1001, ""},
       {'m', TAP_UP, 0, 100, 100, 1080, "U"}, {'f', TAP_UP, 1, 100, 100, 1081, ""},
       {'m', TAP_DOWN, 0, 600, 100, 3000, "D"}, {'m', TAP_UP, 0, 600, 100, 3080, "U"},
       {'f', TAP_DOWN, 2, 600, 100, 3082, ""}, {'f', TAP_UP, 2, 600, 100, 3084, ""});
}

static void the_echo_of_a_palm_is_no_tap(void **state) {
  (void)state;
  PLAY({'f', TAP_DOWN, 1, 100, 100, 1000, "D"}, {'f', TAP_DOWN, 2, 200, 90, 1001, ""},
       {'f', TAP_DOWN, 3, 300, 80, 1002, "C"}, {'m', TAP_DOWN, 0, 100, 100, 1003, ""},
       {'m', TAP_UP, 0, 100, 100, 1100, ""});
}

static void a_mouse_alone_clicks_and_drags_and_hovers_unseen(void **state) {
  (void)state;
  PLAY({'m', TAP_MOVE, 0, 90, 90, 990, ""}, {'m', TAP_DOWN, 0, 100, 100, 1000, "D"},
       {'m', TAP_MOVE, 0, 120, 100, 1010, "M"}, {'m', TAP_UP, 0, 120, 100, 1020, "U"},
       {'m', TAP_MOVE, 0, 130, 100, 1030, ""}, {'m', TAP_DOWN, 0, 120, 100, 1100, "D"},
       {'m', TAP_UP, 0, 120, 100, 1120, "U"}, {'m', TAP_UP, 0, 120, 100, 1130, ""});
}

static void a_mouse_elsewhere_or_later_is_a_mouse(void **state) {
  (void)state;
  PLAY({'f', TAP_DOWN, 1, 100, 100, 1000, "D"}, {'f', TAP_UP, 1, 100, 100, 1080, "U"},
       {'m', TAP_DOWN, 0, 900, 100, 1100, "D"}, {'m', TAP_UP, 0, 900, 100, 1150, "U"},
       {'m', TAP_DOWN, 0, 100, 100, 1700, "D"}, {'m', TAP_UP, 0, 100, 100, 1750, "U"});
}

static void a_window_that_is_lost_lets_go_of_what_was_held(void **state) {
  (void)state;
  PLAY({'f', TAP_DOWN, 1, 100, 100, 1000, "D"}, {'l', TAP_UP, 0, 0, 0, 1100, "C"},
       {'f', TAP_UP, 1, 100, 100, 1200, ""}, {'l', TAP_UP, 0, 0, 0, 1300, ""},
       {'f', TAP_DOWN, 2, 100, 100, 2000, "D"});
}

/* Whatever a driver sends, what comes out is DOWN, MOVEs, and one UP or CANCEL. */
static void random_noise_never_makes_half_a_tap(void **state) {
  (void)state;
  Mem mem = mem_system();
  TapFilter *filter = tap_filter_new(&mem);
  uint32_t seed = 5;
  int64_t now = 1000;
  bool held = false;
  for (int i = 0; i < 200000; i++) {
    seed = seed * 1664525u + 1013904223u;
    uint32_t chance = seed >> 8;
    now += chance % 97 == 0 ? 6000 : chance % 40;
    Tap tap = {(TapPhase)(chance / 7 % 3), chance / 21 % 12, (float)(chance / 300 % 500),
               (float)(chance / 900 % 300), now};
    Input out[TAP_INPUTS_MAX];
    int made = chance % 50 == 0  ? tap_filter_lost(filter, now, out)
               : chance % 3 == 0 ? tap_filter_mouse(filter, &tap, out)
                                 : tap_filter_finger(filter, &tap, out);
    for (int j = 0; j < made; j++) {
      assert_int_equal(out[j].kind != INPUT_DOWN, held);
      if (out[j].kind != INPUT_MOVE) held = out[j].kind == INPUT_DOWN;
    }
  }
  tap_filter_free(filter);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_tap_is_one_down_and_one_up),
      cmocka_unit_test(a_slide_moves_and_ends_where_the_finger_lifts),
      cmocka_unit_test(a_second_finger_is_not_noticed),
      cmocka_unit_test(a_second_finger_that_stays_does_not_take_over),
      cmocka_unit_test(a_palm_cancels_and_does_nothing_more),
      cmocka_unit_test(five_fingers_do_nothing),
      cmocka_unit_test(more_contacts_than_fingers_do_no_harm),
      cmocka_unit_test(a_stuck_finger_does_not_stop_the_next_person),
      cmocka_unit_test(a_finger_that_goes_down_twice_lost_its_up),
      cmocka_unit_test(a_driver_that_sends_both_events_makes_one_tap),
      cmocka_unit_test(a_driver_that_sends_the_mouse_event_first_makes_one_tap),
      cmocka_unit_test(the_echo_of_a_palm_is_no_tap),
      cmocka_unit_test(a_mouse_alone_clicks_and_drags_and_hovers_unseen),
      cmocka_unit_test(a_mouse_elsewhere_or_later_is_a_mouse),
      cmocka_unit_test(a_window_that_is_lost_lets_go_of_what_was_held),
      cmocka_unit_test(random_noise_never_makes_half_a_tap),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
