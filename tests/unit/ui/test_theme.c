/* Colours hold their contrast in every theme, sizes hold what a hand and an eye need. */
#include "ui/look.h"
#include "ui/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* What a person has to read stands on one of these. */
typedef struct Grounds {
  Color colors[6];
  int count;
} Grounds;

static Grounds grounds_of(const Theme *theme) {
  return (Grounds){{theme->paper, theme->card, theme->mint, theme->sand, theme->sky}, 5};
}

static void expect_contrast(ThemeName name, const char *what, Color color, Color ground,
                            double least) {
  double contrast = look_contrast(color, ground);
  if (contrast < least)
    fail_msg("%s: %s #%06X on #%06X has %.2f, not %.1f", theme_name(name), what, color & 0xFFFFFF,
             ground & 0xFFFFFF, contrast, least);
}

static void words_can_be_read_on_every_ground(void **state) {
  (void)state;
  for (ThemeName name = 0; name < THEME_COUNT; name++) {
    const Theme *theme = theme_get(name);
    Grounds grounds = grounds_of(theme);
    for (int i = 0; i < grounds.count; i++) {
      expect_contrast(name, "ink", theme->ink, grounds.colors[i], 7);
      expect_contrast(name, "soft ink", theme->soft_ink, grounds.colors[i], 7);
    }
    expect_contrast(name, "words on green", theme->on_green, theme->green, 7);
    expect_contrast(name, "what is wrong", theme->clay, theme->paper, 7);
    expect_contrast(name, "what is wrong", theme->clay, theme->card, 7);
    expect_contrast(name, "blue badge", theme->blue, theme->sky, 7);
  }
}

static void what_can_be_pressed_has_an_outline_to_see(void **state) {
  (void)state;
  for (ThemeName name = 0; name < THEME_COUNT; name++) {
    const Theme *theme = theme_get(name);
    Grounds grounds = grounds_of(theme);
    for (int i = 0; i < grounds.count; i++) {
      expect_contrast(name, "edge", theme->edge, grounds.colors[i], 3);
      expect_contrast(name, "focus", theme->focus, grounds.colors[i], 3);
    }
    expect_contrast(name, "chosen", theme->green, theme->mint, 3);
    expect_contrast(name, "green button", theme->green, theme->paper, 3);
  }
}

static void sizes_are_what_fingers_and_eyes_need(void **state) {
  (void)state;
  assert_true(SIZES.target >= 20);
  assert_true(SIZES.staff_target >= 12);
  assert_true(SIZES.key >= 16);
  assert_true(SIZES.gap / 2 >= 2);
  /* Inter's capitals are 0.727 em; 6.1 mm is 0.7 degrees at 500 mm */
  assert_true(SIZES.body * 0.727 >= 6.1);
  assert_true(theme_cap_degrees(SIZES.body, 500) >= 0.699 &&
              theme_cap_degrees(SIZES.small, 500) >= 0.599);
  assert_true(SIZES.body * 1.25 <= SIZES.title);
}

static void a_panel_is_read_from_its_text(void **state) {
  (void)state;
  Panel panel;
  Fault fault;
  assert_int_equal(panel_parse("21.5in:1920x1080@500mm", &panel, &fault), ST_OK);
  assert_float_equal(panel.diagonal_in, 21.5, 0.001);
  assert_int_equal(panel.width_px, 1920);
  assert_int_equal(panel.height_px, 1080);
  assert_float_equal(panel.distance_mm, 500, 0.001);
  assert_float_equal(panel_px_per_mm(&panel), 4.034, 0.001);
}

static void type_grows_with_the_distance_it_is_read_from(void **state) {
  (void)state;
  static const double DISTANCES[] = {200, 500, 700, 1000};
  for (size_t i = 0; i < sizeof DISTANCES / sizeof *DISTANCES; i++) {
    Panel panel = {21.5, 1920, 1080, DISTANCES[i]};
    double scale = panel_reading_scale(&panel);
    assert_true(scale >= 1);
    assert_true(theme_cap_degrees(SIZES.body * scale, DISTANCES[i]) >= 0.699);
  }
  assert_float_equal(panel_reading_scale(&(Panel){21.5, 1920, 1080, 500}), 1, 1e-9);
}

static void what_is_no_panel_is_refused_and_changes_nothing(void **state) {
  (void)state;
  static const char *const WRONG[] = {"",
                                      "21.5",
                                      "21.5in:1920x1080",
                                      "21.5in:1920x1080@500mm wide",
                                      "21.5in:1920*1080@500mm",
                                      "4.9in:1920x1080@500mm",
                                      "101in:1920x1080@500mm",
                                      "nanin:1920x1080@500mm",
                                      "21.5in:319x1080@500mm",
                                      "21.5in:1920x8193@500mm",
                                      "21.5in:-1920x1080@500mm",
                                      "21.5in:1920x1080@199mm",
                                      "21.5in:1920x1080@nanmm",
                                      "21.5in:1920x1080@1001mm"};
  for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
    Panel panel = {.width_px = 7};
    Fault fault = {ST_OK, ""};
    if (panel_parse(WRONG[i], &panel, &fault) != ST_BAD_INPUT)
      fail_msg("\"%s\" was taken", WRONG[i]);
    assert_int_equal(panel.width_px, 7);
    assert_int_equal(fault.status, ST_BAD_INPUT);
  }
}

static void themes_are_known_by_name(void **state) {
  (void)state;
  ThemeName name;
  for (ThemeName each = 0; each < THEME_COUNT; each++) {
    assert_int_equal(theme_parse(theme_name(each), &name), ST_OK);
    assert_int_equal(name, each);
  }
  assert_int_equal(theme_parse("Paper", &name), ST_BAD_INPUT);
  assert_int_equal(theme_parse("", &name), ST_BAD_INPUT);
  assert_ptr_equal(theme_get(THEME_COUNT), theme_get(THEME_PAPER));
  assert_string_equal(theme_name(THEME_COUNT), "paper");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_can_be_read_on_every_ground),
      cmocka_unit_test(what_can_be_pressed_has_an_outline_to_see),
      cmocka_unit_test(sizes_are_what_fingers_and_eyes_need),
      cmocka_unit_test(a_panel_is_read_from_its_text),
      cmocka_unit_test(type_grows_with_the_distance_it_is_read_from),
      cmocka_unit_test(what_is_no_panel_is_refused_and_changes_nothing),
      cmocka_unit_test(themes_are_known_by_name),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
