#include "support_stage.h"

#include "text/unicode.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Half an em for each letter, as Inter is on average. */
static float stage_advance(void *context, Face face, float size, const char *text, size_t length,
                           bool rtl) {
  (void)face, (void)rtl;
  ++*(long *)context;
  return size / 2 * (float)unicode_count_graphemes(text, length);
}

static bool stage_has(void *context, Face face, uint32_t point) {
  (void)context;
  bool arabic = point >= 0x600 && point <= 0x6FF;
  return (face == FACE_ARABIC || face == FACE_ARABIC_BOLD) == arabic;
}

static void stage_metrics(void *context, Face face, float size, float *ascent, float *descent) {
  (void)context, (void)face;
  *ascent = size * 0.8f;
  *descent = size * 0.2f;
}

static const char *stage_word(void *context, const char *lang, const char *key) {
  (void)context, (void)lang;
  return key;
}

static Panel panel_of(int width, int height) {
  return (Panel){hypot(width, height) / (PX_PER_MM * 25.4), width, height, 500};
}

int stage_open(void **state) {
  Mem mem = mem_system();
  Stage *stage = mem_new(&mem, sizeof *stage);
  if (!stage) return -1;
  stage->mem = mem;
  stage->time = (VirtualClock){1000, 0};
  stage->config = (UiConfig){.panel = panel_of(1920, 1080),
                             .text_percent = 100,
                             .keyboard = true,
                             .fonts = {stage_advance, stage_has, stage_metrics, &stage->measured},
                             .clock = clock_virtual(&stage->time),
                             .word = stage_word};
  *state = stage;
  return ui_new(&mem, &stage->config, &stage->ui) == ST_OK ? 0 : -1;
}

int stage_close(void **state) {
  Stage *stage = *state;
  Mem mem = stage->mem;
  json_free(stage->tree);
  view_free(stage->view);
  ui_free(stage->ui);
  mem_free(&mem, stage, sizeof *stage);
  return 0;
}

void stage_panel(Stage *stage, int width, int height) {
  stage->config.panel = panel_of(width, height);
  ui_configure(stage->ui, &stage->config);
}

void stage_text(Stage *stage, int percent) {
  stage->config.text_percent = percent;
  ui_configure(stage->ui, &stage->config);
}

void stage_theme(Stage *stage, ThemeName theme) {
  stage->config.theme = theme;
  ui_configure(stage->ui, &stage->config);
}

View *stage_begin(Stage *stage, const char *id) {
  view_free(stage->view);
  View *view = stage->view = view_new(&stage->mem);
  assert_non_null(view);
  view->id = view_text(view, id);
  view->lang = "da";
  view->body = view_add(view, NULL, VIEW_COLUMN);
  return view;
}

ViewNode *stage_put(Stage *stage, ViewNode *parent, ViewKind kind, const char *id,
                    const char *label) {
  View *view = stage->view;
  ViewNode *node = view_add(view, parent ? parent : view->body, kind);
  assert_non_null(node);
  node->id = view_text(view, id);
  node->label = view_text(view, label);
  return node;
}

ViewNode *stage_bar(Stage *stage, const char *left, const char *right) {
  ViewNode *bar = view_add(stage->view, NULL, VIEW_ROW);
  stage_put(stage, bar, VIEW_BUTTON, left, left);
  stage_put(stage, bar, VIEW_SPACER, NULL, NULL);
  stage_put(stage, bar, VIEW_BUTTON, right, right);
  return bar;
}

void stage_show(Stage *stage) {
  ui_show(stage->ui, stage->view);
  stage->view = NULL;
}

/* Eyes
 * ------------------------------------------------------------------------------------------------
 */

static void look(Stage *stage) {
  Buf text = buf_new(&stage->mem, 8 << 20);
  json_free(stage->tree);
  stage->tree = NULL;
  assert_int_equal(ui_describe(stage->ui, &text), ST_OK);
  assert_int_equal(json_parse(buf_text(&text), text.length, &stage->tree), ST_OK);
  buf_free(&text);
}

static bool is_called(const Json *node, const char *field, const char *name) {
  const char *text = json_text(json_field(node, field));
  return text && strcmp(text, name) == 0;
}

const Json *stage_find(Stage *stage, const char *name) {
  look(stage);
  const Json *nodes = json_field(stage->tree, "nodes");
  for (const Json *node = json_first(nodes); node; node = json_next(node))
    if (is_called(node, "id", name)) return node;
  for (const Json *node = json_first(nodes); node; node = json_next(node))
    if (is_called(node, "name", name)) return node;
  return NULL;
}

const Json *stage_node(Stage *stage, const char *name) {
  const Json *node = stage_find(stage, name);
  if (!node) fail_msg("there is no %s on the screen", name);
  return node;
}

const char *stage_says(Stage *stage, const char *name, const char *field) {
  return json_text(json_field(stage_node(stage, name), field));
}

Rect stage_rect(Stage *stage, const char *name) {
  return node_rect(stage_node(stage, name));
}

Rect node_rect(const Json *node) {
  const Json *at = json_first(json_field(node, "rect_px"));
  float numbers[4] = {0};
  for (int i = 0; i < 4; i++, at = json_next(at)) numbers[i] = (float)json_number(at, -1);
  return (Rect){numbers[0], numbers[1], numbers[2], numbers[3]};
}

bool rect_same(Rect a, Rect b) {
  return fabsf(a.x - b.x) < 1 && fabsf(a.y - b.y) < 1 && fabsf(a.w - b.w) < 1 &&
         fabsf(a.h - b.h) < 1;
}

float right_of(Rect rect) {
  return rect.x + rect.w;
}
float below(Rect rect) {
  return rect.y + rect.h;
}

/* Hands
 * -----------------------------------------------------------------------------------------------
 */

static void feed(Stage *stage, Input input) {
  input.time_ms = stage->time.monotonic_ms;
  ui_input(stage->ui, &input);
}

void finger(Stage *stage, InputKind kind, float x, float y) {
  feed(stage, (Input){.kind = kind, .x = x, .y = y});
}

void finger_on(Stage *stage, InputKind kind, const char *name) {
  Rect rect = stage_rect(stage, name);
  finger(stage, kind, rect.x + rect.w / 2, rect.y + rect.h / 2);
}

void tap(Stage *stage, const char *name) {
  Rect rect = stage_rect(stage, name);
  finger(stage, INPUT_DOWN, rect.x + rect.w / 2, rect.y + rect.h / 2);
  finger(stage, INPUT_UP, rect.x + rect.w / 2, rect.y + rect.h / 2);
}

void press_key(Stage *stage, InputKey key) {
  feed(stage, (Input){.kind = INPUT_KEY, .key = key});
}

void write_text(Stage *stage, const char *text) {
  Input input = {.kind = INPUT_TEXT};
  strncpy(input.text, text, sizeof input.text - 1);
  feed(stage, input);
}

void wheel(Stage *stage, float lines) {
  feed(stage, (Input){.kind = INPUT_WHEEL, .amount = lines});
}

void wait_ms(Stage *stage, int64_t ms) {
  stage->time.monotonic_ms += ms;
  int64_t due = ui_deadline(stage->ui);
  if (due >= 0 && due <= stage->time.monotonic_ms) ui_tick(stage->ui);
}

void expect_event(Stage *stage, UiEventKind kind, const char *id, const char *value) {
  UiEvent event;
  if (!ui_next_event(stage->ui, &event)) fail_msg("nothing came of it; wanted %s", id);
  assert_string_equal(event.id, id);
  assert_int_equal(event.kind, kind);
  assert_string_equal(event.value, value);
}

void expect_quiet(Stage *stage) {
  UiEvent event;
  if (ui_next_event(stage->ui, &event)) fail_msg("an event too many: %s", event.id);
}

void drop_events(Stage *stage) {
  UiEvent event;
  while (ui_next_event(stage->ui, &event)) continue;
}

/* The frame
 * ------------------------------------------------------------------------------------------- */

const PaintList *stage_frame(Stage *stage) {
  const PaintList *list = ui_paint(stage->ui);
  assert_int_equal(paint_status(list), ST_OK);
  return list;
}

const PaintCommand *painted_text(const PaintList *list, const char *text, int nth) {
  size_t length = strlen(text);
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    bool same = command->op == PAINT_TEXT && command->length == length &&
                memcmp(command->text, text, length) == 0;
    if (same && nth-- == 0) return command;
  }
  return NULL;
}

const PaintCommand *painted_box(const PaintList *list, Rect rect) {
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    if (command->op == PAINT_BOX && rect_same(command->rect, rect)) return command;
  }
  return NULL;
}
