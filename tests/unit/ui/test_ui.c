/* The kit as a whole: its events, its frames, what it forgets, and that short memory takes nothing
 * down. */
#include "support_stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void show_page(Stage *stage, const char *id) {
  View *view = stage_begin(stage, id);
  view->top = stage_bar(stage, "back", "leave");
  view->bottom = stage_bar(stage, "help", "next");
  stage_put(stage, NULL, VIEW_CHOICE, "a", "Ja")->value = "1";
  stage_put(stage, NULL, VIEW_CHOICE, "b", "Nej");
  stage_show(stage);
}

static void events_wait_in_order(void **state) {
  Stage *stage = *state;
  show_page(stage, "page");
  tap(stage, "a");
  tap(stage, "b");
  press_key(stage, KEY_F1);
  expect_event(stage, UI_PRESS, "a", "1");
  expect_event(stage, UI_PRESS, "b", "");
  expect_event(stage, UI_HELP, "help", "");
  expect_quiet(stage);
}

static void events_outlive_the_screen_they_came_from(void **state) {
  Stage *stage = *state;
  show_page(stage, "page");
  tap(stage, "a");
  show_page(stage, "other");
  expect_event(stage, UI_PRESS, "a", "1");
}

static void when_nobody_listens_the_newest_are_lost(void **state) {
  Stage *stage = *state;
  show_page(stage, "page");
  tap(stage, "a");
  for (int i = 0; i < 500; i++) press_key(stage, KEY_F1);
  expect_event(stage, UI_PRESS, "a", "1");
  UiEvent event;
  int waiting = 0;
  while (ui_next_event(stage->ui, &event)) waiting++;
  assert_true(waiting >= 10 && waiting < 500);
  tap(stage, "b");
  expect_event(stage, UI_PRESS, "b", "");
}

static void a_frame_is_due_only_when_something_changed(void **state) {
  Stage *stage = *state;
  show_page(stage, "page");
  assert_true(ui_changed(stage->ui));
  stage_frame(stage);
  assert_false(ui_changed(stage->ui));
  finger(stage, INPUT_MOVE, 500, 500);
  finger(stage, INPUT_UP, 500, 500);
  wheel(stage, 1); /* nothing to scroll */
  assert_false(ui_changed(stage->ui));
  stage_text(stage, 150);
  assert_true(ui_changed(stage->ui));
}

static void a_pressed_card_changes_little_but_itself(void **state) {
  Stage *stage = *state;
  Mem mem = mem_system();
  Damage *damage = damage_new(&mem);
  Rect parts[8];
  show_page(stage, "page");
  assert_int_equal(damage_find(damage, stage_frame(stage), 1920, 1080, parts, 8), 1); /* the first: all of it */
  assert_int_equal(damage_find(damage, stage_frame(stage), 1920, 1080, parts, 8), 0);
  finger_on(stage, INPUT_DOWN, "a");
  Rect a = stage_rect(stage, "a");
  int count = damage_find(damage, stage_frame(stage), 1920, 1080, parts, 8);
  assert_true(count > 0);
  for (int i = 0; i < count; i++) /* only the cells round the card that is pressed */
    assert_true(parts[i].y >= a.y - 80 && below(parts[i]) <= below(a) + 80);
  damage_free(damage);
}

static void the_whole_screen_is_painted_over(void **state) {
  Stage *stage = *state;
  const PaintCommand *first = paint_at(stage_frame(stage), 0); /* before any view, too */
  assert_true(rect_same(first->rect, (Rect){0, 0, 1920, 1080}));
  show_page(stage, "page");
  stage_panel(stage, 1080, 1920);
  first = paint_at(stage_frame(stage), 0);
  assert_true(rect_same(first->rect, (Rect){0, 0, 1080, 1920}));
  assert_int_equal(first->fill, theme_get(THEME_PAPER)->paper);
  assert_true(right_of(stage_rect(stage, "leave")) <= 1080);
}

static void nothing_asks_to_be_woken_on_a_still_screen(void **state) {
  Stage *stage = *state;
  assert_int_equal(ui_deadline(stage->ui), -1);
  show_page(stage, "page");
  assert_int_equal(ui_deadline(stage->ui), -1);
  stage_begin(stage, "write")->focus = "field";
  stage_put(stage, NULL, VIEW_FIELD, "field", "Navn");
  stage_show(stage);
  stage_frame(stage);
  assert_int_equal(ui_deadline(stage->ui), -1);
  ui_tick(stage->ui);
  expect_quiet(stage);
}

static void who_leaves_leaves_nothing_on_the_screen(void **state) {
  Stage *stage = *state;
  View *view = stage_begin(stage, "write");
  view->focus = "field";
  stage_put(stage, NULL, VIEW_FIELD, "field", "Dine ord")->value = view_text(view, "hemmeligt");
  stage_put(stage, NULL, VIEW_QUOTE, "quote", "hemmeligt")->note = view_text(view, "hemmeligt");
  stage_show(stage);
  write_text(stage, "x");
  stage_frame(stage);
  ui_forget(stage->ui);
  expect_quiet(stage);
  assert_false(ui_shows(stage->ui, "hemmelig"));
  assert_int_equal(ui_type(stage->ui, "x"), ST_NOT_FOUND);
  const PaintList *list = stage_frame(stage);
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    if (command->op == PAINT_TEXT)
      assert_null(memmem(command->text, command->length, "hemmelig", 8));
  }
}

/* Memory
 * ---------------------------------------------------------------------------------------------- */

typedef struct Short {
  size_t live;
  int calls, fail_at; /* fail_at 0 = never; all calls from it on fail while `lasting` */
  bool lasting;
} Short;

static void *short_resize(void *context, void *block, size_t old_size, size_t new_size) {
  Short *memory = context;
  if (new_size == 0) {
    free(block);
    memory->live -= old_size;
    return NULL;
  }
  memory->calls++;
  if (memory->fail_at &&
      (memory->calls == memory->fail_at || (memory->lasting && memory->calls > memory->fail_at)))
    return NULL;
  void *moved = realloc(block, new_size);
  if (moved) memory->live += new_size - (block ? old_size : 0);
  return moved;
}

/* A short life: two screens, writing, holding a letter, a dialog, describing and painting. */
static void live(Stage *stage, const Mem *mem, Ui *ui) {
  Buf out = buf_new(mem, 1 << 20);
  stage->ui = ui;
  show_page(stage, "page");
  ui_paint(ui);
  press_key(stage, KEY_TAB);
  View *view = stage_begin(stage, "write");
  view->focus = "field";
  stage_put(stage, NULL, VIEW_FIELD, "field", "Dine ord")->value = "Bo";
  stage_put(stage, NULL, VIEW_SIGNATURE, "sign", "Skriv under");
  stage_show(stage);
  ui_paint(ui);
  write_text(stage, "x");
  finger(stage, INPUT_DOWN, 500, 900);
  wait_ms(stage, 600);
  finger(stage, INPUT_UP, 500, 900);
  press_key(stage, KEY_TAB);
  finger(stage, INPUT_DOWN, 500, 300);
  finger(stage, INPUT_MOVE, 550, 320);
  finger(stage, INPUT_UP, 550, 320);
  ui_describe(ui, &out);
  buf_free(&out);
  drop_events(stage);
  view = stage_begin(stage, "write");
  view->dialog = view_add(view, NULL, VIEW_COLUMN);
  stage_put(stage, view->dialog, VIEW_BUTTON, "ok", "OK");
  stage_show(stage);
  ui_paint(ui);
  ui_forget(ui);
  ui_free(ui);
}

static int live_with(Stage *stage, int fail_at, bool lasting) {
  Short memory = {.fail_at = fail_at, .lasting = lasting};
  Mem mem = {.resize = short_resize, .context = &memory};
  Ui *ui = NULL, *own = stage->ui;
  Status status = ui_new(&mem, &stage->config, &ui);
  if (status == ST_OK)
    live(stage, &mem, ui);
  else
    assert_null(ui);
  stage->ui = own;
  if (memory.live) fail_msg("%zu bytes are left when call %d fails", memory.live, fail_at);
  return memory.calls;
}

static void short_memory_takes_nothing_down_and_leaks_nothing(void **state) {
  Stage *stage = *state;
  int calls = live_with(stage, 0, false);
  assert_true(calls > 50);
  for (int fail_at = 1; fail_at <= calls; fail_at++) live_with(stage, fail_at, false);
  for (int fail_at = 1; fail_at <= calls; fail_at += 7) live_with(stage, fail_at, true);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      STAGED(events_wait_in_order),
      STAGED(events_outlive_the_screen_they_came_from),
      STAGED(when_nobody_listens_the_newest_are_lost),
      STAGED(a_frame_is_due_only_when_something_changed),
      STAGED(a_pressed_card_changes_little_but_itself),
      STAGED(the_whole_screen_is_painted_over),
      STAGED(nothing_asks_to_be_woken_on_a_still_screen),
      STAGED(who_leaves_leaves_nothing_on_the_screen),
      STAGED(short_memory_takes_nothing_down_and_leaks_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
