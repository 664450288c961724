/* The keyboard on the screen, as a finger meets it. */
#include "support_stage.h"
#include "ui/theme.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void show_field(Stage *stage, const char *lang, const char *input, const char *value) {
  View *view = stage_begin(stage, "write");
  view->lang = lang;
  view->focus = "words";
  view->bottom = stage_bar(stage, "help", "next");
  ViewNode *field = stage_put(stage, NULL, VIEW_FIELD, "words", "Dine ord");
  field->input = input;
  field->value = view_text(view, value);
  stage_show(stage);
}

static void expect_written(Stage *stage, const char *text) {
  UiEvent event;
  char last[200] = "";
  while (ui_next_event(stage->ui, &event))
    if (event.kind == UI_CHANGE) snprintf(last, sizeof last, "%s", event.value);
  assert_string_equal(last, text);
}

static void tap_all(Stage *stage, const char *keys) {
  char key[8] = "";
  for (const char *at = keys; *at;) {
    size_t length = (*at & 0xE0) == 0xC0 ? 2 : 1;
    memcpy(key, at, length);
    key[length] = '\0';
    tap(stage, key[0] == ' ' ? "ui.key.space" : key);
    at += length;
  }
}

static void expect_keys(Stage *stage, const char *const *keys, bool there) {
  for (; *keys; keys++)
    if ((stage_find(stage, *keys) != NULL) != there)
      fail_msg("the key %s is %s", *keys, there ? "missing" : "there");
}

/* Layouts
 * --------------------------------------------------------------------------------------------- */

static void danish_has_its_own_letters_at_their_place(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  Rect p = stage_rect(stage, "p"), aa = stage_rect(stage, "å"), l = stage_rect(stage, "l"),
       ae = stage_rect(stage, "æ");
  Rect oe = stage_rect(stage, "ø");
  assert_true(aa.x > p.x && fabsf(aa.y - p.y) < 1);
  assert_true(ae.x > l.x && oe.x > ae.x && fabsf(oe.y - l.y) < 1);
  tap_all(stage, "æøå");
  expect_written(stage, "xæøå");
}

static void english_has_none_and_one_key_turns_between_them(void **state) {
  Stage *stage = *state;
  static const char *const DANISH[] = {"æ", "ø", "å", NULL};
  show_field(stage, "en-GB", "line", "x");
  expect_keys(stage, DANISH, false);
  tap_all(stage, "it's");
  expect_written(stage, "xit's");
  tap(stage, "ui.key.language");
  expect_keys(stage, DANISH, true);
  tap(stage, "ui.key.language");
  expect_keys(stage, DANISH, false);
  show_field(stage, "ar", "line", "y");
  expect_keys(stage, DANISH, false);
}

static void every_letter_of_the_alphabet_types_itself(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  tap_all(stage, "abcdefghijklmnopqrstuvwxyzæøå");
  expect_written(stage, "xabcdefghijklmnopqrstuvwxyzæøå");
}

static void digits_and_signs_are_one_key_away(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "");
  tap(stage, "ui.key.digits");
  tap_all(stage, "1234567890");
  expect_written(stage, "1234567890");
  tap_all(stage, "-/:;()&@\"'!%+=#*,.?");
  expect_written(stage, "1234567890-/:;()&@\"'!%+=#*,.?");
  tap(stage, "ui.key.letters");
  tap_all(stage, "Q"); /* a new sentence */
  expect_written(stage, "1234567890-/:;()&@\"'!%+=#*,.?Q");
}

static void a_field_for_numbers_has_a_pad_like_a_phone(void **state) {
  Stage *stage = *state;
  static const char *const LETTERS[] = {"q", "a", "ui.key.space", "ui.key.shift", "ui.key.language",
                                        NULL};
  show_field(stage, "da", "digits", "");
  expect_keys(stage, LETTERS, false);
  Rect one = stage_rect(stage, "1"), three = stage_rect(stage, "3"), seven = stage_rect(stage, "7");
  assert_true(one.x < three.x && fabsf(one.y - three.y) < 1 && seven.y > one.y &&
              fabsf(seven.x - one.x) < 1);
  tap_all(stage, "9035");
  tap(stage, "ui.key.backspace");
  expect_written(stage, "903");
}

static void only_a_field_of_many_lines_has_a_key_for_a_new_one(void **state) {
  Stage *stage = *state;
  static const char *const ENTER[] = {"ui.key.enter", NULL};
  static const char *const INPUTS[] = {"line", "name", "digits"};
  for (int i = 0; i < 3; i++) {
    show_field(stage, "da", INPUTS[i], "");
    expect_keys(stage, ENTER, false);
    stage_begin(stage, "between");
    stage_show(stage);
  }
  show_field(stage, "da", NULL, "x");
  tap(stage, "ui.key.enter");
  expect_written(stage, "x\n");
}

/* Capitals
 * -------------------------------------------------------------------------------------------- */

static void shift_holds_for_one_letter_and_twice_for_all(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  tap(stage, "ui.key.shift");
  tap_all(stage, "Ø");
  tap_all(stage, "ø");
  expect_written(stage, "xØø");
  tap(stage, "ui.key.shift");
  tap(stage, "ui.key.shift");
  tap_all(stage, "ABÆ");
  tap(stage, "ui.key.shift");
  tap_all(stage, "a");
  expect_written(stage, "xØøABÆa");
}

/* The keys show what they type: tap_all finds no "å" where a sentence begins, and no "H" within
 * one. */
static void a_sentence_starts_with_a_capital(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "words", "");
  tap_all(stage, "Åh nej. Ok? Ja");
  tap(stage, "ui.key.enter");
  tap_all(stage, "Ny, og");
  expect_written(stage, "Åh nej. Ok? Ja\nNy, og");
}

static void who_wants_a_small_letter_first_gets_it(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "");
  tap(stage, "ui.key.shift");
  tap_all(stage, "e. ");
  expect_written(stage, "e. ");
  tap_all(stage, "D");
  expect_written(stage, "e. D");
  tap_all(stage, ".");
  for (int i = 0; i < 3; i++) tap(stage, "ui.key.shift"); /* small, one capital, all capitals */
  tap_all(stage, "AB");
  expect_written(stage, "e. D.AB");
}

static void the_keys_follow_the_cursor_to_the_start_of_a_sentence(void **state) {
  Stage *stage = *state;
  static const char *const CAPITALS[] = {"A", "Æ", NULL};
  show_field(stage, "da", "line", "ja. nej");
  expect_keys(stage, CAPITALS, false);
  for (int i = 0; i < 3; i++) press_key(stage, KEY_LEFT);
  expect_keys(stage, CAPITALS, true);
  press_key(stage, KEY_LEFT);
  press_key(stage, KEY_LEFT);
  expect_keys(stage, CAPITALS, false);
  press_key(stage, KEY_HOME);
  expect_keys(stage, CAPITALS, true);
  tap(stage, "ui.key.backspace"); /* nothing to take away */
  expect_keys(stage, CAPITALS, true);
}

/* Accents
 * --------------------------------------------------------------------------------------------- */

static void hold_key(Stage *stage, const char *key) {
  finger_on(stage, INPUT_DOWN, key);
  wait_ms(stage, 600);
}

static void holding_a_letter_shows_its_accents(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  finger_on(stage, INPUT_DOWN, "e");
  int64_t due = ui_deadline(stage->ui);
  assert_true(due > stage->time.monotonic_ms);
  wait_ms(stage, due - stage->time.monotonic_ms - 1);
  assert_null(stage_find(stage, "é"));
  wait_ms(stage, 1);
  assert_non_null(stage_find(stage, "é"));
  assert_true(ui_changed(stage->ui));
  assert_int_equal(ui_deadline(stage->ui), -1);
  expect_quiet(stage);
}

static void lifting_leaves_the_accents_open_and_a_tap_picks_one(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  Rect e = stage_rect(stage, "e");
  hold_key(stage, "e");
  finger(stage, INPUT_UP, e.x + e.w / 2, e.y + e.h / 2);
  expect_quiet(stage);
  tap(stage, "ë");
  expect_written(stage, "xë");
  assert_non_null(stage_find(stage, "q")); /* the letters are back */
}

/* A real finger never rests quite still. */
static void a_finger_that_trembles_leaves_the_accents_open_too(void **state) {
  Stage *stage = *state;
  static const char *const HELD[] = {"a", "e", "t", "o"};
  static const char *const ACCENT[] = {"à", "é", "ț", "ö"};
  for (int i = 0; i < 4; i++) {
    show_field(stage, "da", "line", "x");
    Rect key = stage_rect(stage, HELD[i]);
    float x = key.x + key.w / 2, y = key.y + key.h / 2;
    finger(stage, INPUT_DOWN, x, y);
    finger(stage, INPUT_MOVE, x + 2, y - 1);
    wait_ms(stage, 600);
    finger(stage, INPUT_MOVE, x - 3, y + 2);
    finger(stage, INPUT_MOVE, x + 3, y);
    finger(stage, INPUT_UP, x + 3, y);
    expect_quiet(stage);
    tap(stage, ACCENT[i]);
    char wanted[8];
    snprintf(wanted, sizeof wanted, "x%s", ACCENT[i]);
    expect_written(stage, wanted);
  }
}

static void a_finger_may_slide_on_to_the_accent(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  hold_key(stage, "n");
  finger_on(stage, INPUT_MOVE, "ñ");
  finger_on(stage, INPUT_UP, "ñ");
  expect_written(stage, "xñ");
}

static void every_accent_has_its_capital(void **state) {
  Stage *stage = *state;
  static const char *const SETS[][3] = {{"a", "áàâäãąă", "ÁÀÂÄÃĄĂ"},
                                        {"e", "éèêëę", "ÉÈÊËĘ"},
                                        {"s", "śšș", "ŚŠȘ"},
                                        {"z", "źżž", "ŹŻŽ"},
                                        {"t", "țþ", "ȚÞ"},
                                        {"y", "ýÿ", "ÝŸ"},
                                        {"l", "ł", "Ł"},
                                        {"n", "ñń", "ÑŃ"},
                                        {"c", "çćč", "ÇĆČ"}};
  for (size_t i = 0; i < sizeof SETS / sizeof *SETS; i++) {
    for (size_t at = 0; SETS[i][1][at]; at += 2) {
      char capital[3] = {SETS[i][2][at], SETS[i][2][at + 1]};
      char held_key[2] = {(char)(SETS[i][0][0] - 32), 0}; /* the first letter of a sentence */
      show_field(stage, "da", "line", "");
      Rect held = stage_rect(stage, held_key);
      hold_key(stage, held_key);
      finger(stage, INPUT_UP, held.x + held.w / 2, held.y + held.h / 2);
      tap(stage, capital);
      expect_written(stage, capital);
    }
  }
}

static void a_letter_without_accents_can_be_held_and_typed(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  hold_key(stage, "m");
  finger_on(stage, INPUT_UP, "m");
  expect_written(stage, "xm");
}

static void holding_another_letter_shows_that_ones(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  Rect a = stage_rect(stage, "a"), n = stage_rect(stage, "n");
  hold_key(stage, "a");
  finger(stage, INPUT_UP, a.x + 5, a.y + 5);
  hold_key(stage, "n");
  finger(stage, INPUT_UP, n.x + 5, n.y + 5);
  assert_null(stage_find(stage, "á"));
  hold_key(stage, "ñ"); /* an accent has none of its own */
  finger_on(stage, INPUT_UP, "ñ");
  expect_written(stage, "xñ");
}

static void accents_go_when_something_else_is_chosen(void **state) {
  Stage *stage = *state;
  static const char *const OTHERS[] = {"ui.key.digits", "ui.key.language", "ui.key.backspace", "m"};
  for (int i = 0; i < 4; i++) {
    show_field(stage, "da", "line", "x");
    Rect a = stage_rect(stage, "a");
    hold_key(stage, "a");
    finger(stage, INPUT_UP, a.x + 5, a.y + 5);
    assert_non_null(stage_find(stage, "á"));
    tap(stage, OTHERS[i]);
    assert_null(stage_find(stage, "á"));
    stage_begin(stage, "between");
    stage_show(stage);
  }
}

/* Fingers
 * --------------------------------------------------------------------------------------------- */

static void what_is_lifted_from_is_what_is_typed(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  finger_on(stage, INPUT_DOWN, "f");
  expect_quiet(stage);
  finger_on(stage, INPUT_MOVE, "g");
  finger_on(stage, INPUT_UP, "g");
  expect_written(stage, "xg");
}

static void a_finger_that_leaves_the_keyboard_types_nothing(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  finger_on(stage, INPUT_DOWN, "f");
  finger(stage, INPUT_MOVE, 960, 40);
  finger(stage, INPUT_UP, 960, 40);
  finger_on(stage, INPUT_DOWN, "f");
  finger_on(stage, INPUT_MOVE, "next");
  finger_on(stage, INPUT_UP, "next");
  expect_quiet(stage);
}

static void a_palm_on_the_keyboard_types_nothing(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  finger_on(stage, INPUT_DOWN, "f");
  finger(stage, INPUT_CANCEL, 0, 0);
  assert_int_equal(ui_deadline(stage->ui), -1);
  finger_on(stage, INPUT_UP, "f");
  expect_quiet(stage);
  tap_all(stage, "g");
  expect_written(stage, "xg");
}

/* The screen is shown anew after each letter; between a finger's down and up it may be, too. */
static void a_new_view_of_the_same_screen_does_not_lose_the_letter(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  finger_on(stage, INPUT_DOWN, "f");
  show_field(stage, "da", "line", "x");
  finger_on(stage, INPUT_UP, "f");
  expect_written(stage, "xf");
}

static void a_key_shows_that_a_finger_rests_on_it(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "x");
  Rect f = stage_rect(stage, "f");
  Color still = painted_box(stage_frame(stage), f)->fill;
  finger_on(stage, INPUT_DOWN, "f");
  assert_int_not_equal(painted_box(stage_frame(stage), f)->fill, still);
  finger_on(stage, INPUT_UP, "f");
  assert_int_equal(painted_box(stage_frame(stage), f)->fill, still);
}

static void taking_back_takes_whole_letters(void **state) {
  Stage *stage = *state;
  show_field(stage, "da", "line", "xå");
  tap(stage, "ui.key.backspace");
  expect_written(stage, "x");
}

/* Sizes
 * -----------------------------------------------------------------------------------------------
 */

static void expect_whole_keys(Stage *stage, int width) {
  Rect seen[64];
  int count = 0;
  stage_find(stage, "");
  for (const Json *node = json_first(json_field(stage->tree, "nodes")); node;
       node = json_next(node)) {
    if (strcmp(json_text(json_field(node, "kind")), "key") != 0) continue;
    Rect key = node_rect(node);
    assert_true(key.x >= 0 && right_of(key) <= (float)width);
    for (int i = 0; i < count; i++) assert_false(rect_overlaps(key, seen[i]));
    assert_true(key.h >= 12 * PX_PER_MM);
    assert_true(key.w + 2 * PX_PER_MM >= 16 * PX_PER_MM - 1);
    seen[count++] = key;
  }
  assert_true(count >= 12);
}

static void keys_are_large_enough_apart_and_on_the_screen(void **state) {
  Stage *stage = *state;
  static const int SIZES_PX[][2] = {{1920, 1080}, {1080, 1920}, {1024, 600}, {3000, 2000}};
  static const char *const INPUTS[] = {"words", "digits"};
  for (int i = 0; i < 4; i++) {
    for (int percent = 100; percent <= 200; percent += 50) {
      stage_panel(stage, SIZES_PX[i][0], SIZES_PX[i][1]);
      stage_text(stage, percent);
      for (int k = 0; k < 2; k++) {
        stage_begin(stage, "between");
        stage_show(stage);
        show_field(stage, "da", INPUTS[k], "");
        expect_whole_keys(stage, SIZES_PX[i][0]);
      }
    }
  }
}

static void without_an_own_keyboard_none_is_shown(void **state) {
  Stage *stage = *state;
  stage->config.keyboard = false;
  ui_configure(stage->ui, &stage->config);
  show_field(stage, "da", "line", "");
  assert_null(stage_find(stage, "q"));
  write_text(stage, "a");
  expect_written(stage, "a");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(danish_has_its_own_letters_at_their_place),
      STAGED(english_has_none_and_one_key_turns_between_them),
      STAGED(every_letter_of_the_alphabet_types_itself),
      STAGED(digits_and_signs_are_one_key_away),
      STAGED(a_field_for_numbers_has_a_pad_like_a_phone),
      STAGED(only_a_field_of_many_lines_has_a_key_for_a_new_one),
      STAGED(shift_holds_for_one_letter_and_twice_for_all),
      STAGED(a_sentence_starts_with_a_capital),
      STAGED(who_wants_a_small_letter_first_gets_it),
      STAGED(the_keys_follow_the_cursor_to_the_start_of_a_sentence),
      STAGED(holding_a_letter_shows_its_accents),
      STAGED(lifting_leaves_the_accents_open_and_a_tap_picks_one),
      STAGED(a_finger_that_trembles_leaves_the_accents_open_too),
      STAGED(a_finger_may_slide_on_to_the_accent),
      STAGED(every_accent_has_its_capital),
      STAGED(a_letter_without_accents_can_be_held_and_typed),
      STAGED(holding_another_letter_shows_that_ones),
      STAGED(accents_go_when_something_else_is_chosen),
      STAGED(what_is_lifted_from_is_what_is_typed),
      STAGED(a_finger_that_leaves_the_keyboard_types_nothing),
      STAGED(a_palm_on_the_keyboard_types_nothing),
      STAGED(a_new_view_of_the_same_screen_does_not_lose_the_letter),
      STAGED(a_key_shows_that_a_finger_rests_on_it),
      STAGED(taking_back_takes_whole_letters),
      STAGED(keys_are_large_enough_apart_and_on_the_screen),
      STAGED(without_an_own_keyboard_none_is_shown),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
