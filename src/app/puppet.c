#include "app/puppet.h"

#include "app/memory_search.h"
#include "base/utf8.h"
#include "paint/hash.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Ui *ui_of(const Puppet *puppet) {
  return puppet->aside ? kiosk_second_ui(puppet->kiosk) : kiosk_ui(puppet->kiosk);
}

static Display *display_of(const Puppet *puppet) {
  return puppet->aside ? kiosk_second_display(puppet->kiosk) : kiosk_display(puppet->kiosk);
}

static Input input_at(const Puppet *puppet, InputKind kind, float x, float y) {
  return (Input){.kind = kind, .time_ms = puppet->clock->monotonic_ms, .x = x, .y = y, .aside = puppet->aside};
}

static void point(Puppet *puppet, InputKind kind, float x, float y) {
  Input input = input_at(puppet, kind, x, y);
  kiosk_step(puppet->kiosk, &input);
}

static Status locate(Puppet *puppet, const char *label, float *x, float *y, Fault *fault) {
  Status status = ui_locate(ui_of(puppet), label, x, y);
  kiosk_step(puppet->kiosk, NULL);
  if (status == ST_OK) return ST_OK;
  return fault_set(fault, status, status == ST_REFUSED ? "\"%s\" cannot be pressed now"
                                                       : "there is no \"%s\" on the screen", label);
}

static Status do_tap(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  float x, y;
  (void)result;
  Status status = locate(puppet, arguments[0], &x, &y, fault);
  if (status != ST_OK) return status;
  point(puppet, INPUT_DOWN, x, y);
  puppet->clock->monotonic_ms += 60;
  point(puppet, INPUT_UP, x, y);
  return ST_OK;
}

/* A finger that changes its mind: down on the target, off it, up. */
static Status do_slide_off(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  float x, y;
  (void)result;
  Status status = locate(puppet, arguments[0], &x, &y, fault);
  if (status != ST_OK) return status;
  point(puppet, INPUT_DOWN, x, y);
  point(puppet, INPUT_MOVE, x + 4000, y);
  point(puppet, INPUT_UP, x + 4000, y);
  return ST_OK;
}

/* A stroke with a finger round the middle of a target: a signature. */
static Status do_draw(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  static const float STROKE[][2] = {{-60, 0}, {-30, -20}, {0, 15}, {30, -20}, {60, 5}};
  float x, y;
  (void)result;
  Status status = locate(puppet, arguments[0], &x, &y, fault);
  if (status != ST_OK) return status;
  point(puppet, INPUT_DOWN, x + STROKE[0][0], y + STROKE[0][1]);
  for (size_t i = 1; i < sizeof STROKE / sizeof *STROKE; i++)
    point(puppet, INPUT_MOVE, x + STROKE[i][0], y + STROKE[i][1]);
  point(puppet, INPUT_UP, x + STROKE[4][0], y + STROKE[4][1]);
  return ST_OK;
}

static Status do_type(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  const char *text = arguments[0];
  size_t length = strlen(text);
  (void)result;
  if (!ui_focus(ui_of(puppet))) return fault_set(fault, ST_NOT_FOUND, "no field has the focus");
  for (size_t at = 0; at < length;) {
    size_t before = at;
    utf8_next(text, length, &at);
    Input input = input_at(puppet, INPUT_TEXT, 0, 0);
    memcpy(input.text, text + before, at - before);
    kiosk_step(puppet->kiosk, &input);
  }
  return ST_OK;
}

/* The whole text at once, for texts that nobody types by hand. */
static Status do_paste(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)result;
  Status status = ui_type(ui_of(puppet), arguments[0]);
  kiosk_step(puppet->kiosk, NULL);
  return status == ST_OK ? ST_OK : fault_set(fault, status, "no field takes that text");
}

static Status do_key(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  static const struct {
    const char *name;
    InputKey key;
  } KEYS[] = {{"Tab", KEY_TAB},       {"Shift+Tab", KEY_SHIFT_TAB}, {"Enter", KEY_ENTER},
              {"Space", KEY_SPACE},   {"Escape", KEY_ESCAPE},       {"Backspace", KEY_BACKSPACE},
              {"Delete", KEY_DELETE}, {"Left", KEY_LEFT},           {"Right", KEY_RIGHT},
              {"Up", KEY_UP},         {"Down", KEY_DOWN},           {"Home", KEY_HOME},
              {"End", KEY_END},       {"PageUp", KEY_PAGE_UP},      {"PageDown", KEY_PAGE_DOWN},
              {"F1", KEY_F1},         {"Shift", KEY_SHIFT}};
  (void)result;
  for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++) {
    if (strcmp(KEYS[i].name, arguments[0]) != 0) continue;
    Input input = input_at(puppet, INPUT_KEY, 0, 0);
    input.key = KEYS[i].key;
    kiosk_step(puppet->kiosk, &input);
    return ST_OK;
  }
  return fault_set(fault, ST_BAD_INPUT, "no key is called %s", arguments[0]);
}

static Status do_expect(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)result;
  if (ui_shows(ui_of(puppet), arguments[0])) return ST_OK;
  return fault_set(fault, ST_NOT_FOUND, "\"%s\" is not on the screen", arguments[0]);
}

static Status do_absent(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)result;
  if (!ui_shows(ui_of(puppet), arguments[0])) return ST_OK;
  return fault_set(fault, ST_REFUSED, "\"%s\" is on the screen", arguments[0]);
}

static Status do_shot(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  char path[PATH_SIZE];
  (void)result;
  Status status = paths_make_folder(puppet->out, fault);
  if (status != ST_OK) return status;
  snprintf(path, sizeof path, "%s/%s.png", puppet->out, arguments[0]);
  status = display_save_png(display_of(puppet), path);
  return status == ST_OK ? ST_OK : fault_set(fault, status, "cannot write %s", path);
}

static Status do_tree(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)arguments;
  Status status = ui_describe(ui_of(puppet), result);
  return status == ST_OK ? ST_OK : fault_set(fault, status, "the screen cannot be described");
}

static Status do_screen(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  const View *view = ui_view(ui_of(puppet));
  (void)arguments, (void)fault;
  buf_add_text(result, view && view->id ? view->id : "");
  return ST_OK;
}

static Status do_focus(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  const char *id = ui_focus(ui_of(puppet));
  (void)arguments, (void)fault;
  buf_add_text(result, id ? id : "");
  return ST_OK;
}

/* "5 min", "30 s", "250 ms", "2 h", "3 d". */
static int64_t duration_ms(const char *text) {
  char *unit;
  double amount = strtod(text, &unit);
  while (*unit == ' ') unit++;
  static const struct {
    const char *name;
    double ms;
  } UNITS[] = {{"ms", 1}, {"s", 1000}, {"min", 60000}, {"h", 3600000}, {"d", 86400000}};
  for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++)
    if (strcmp(UNITS[i].name, unit) == 0) return (int64_t)(amount * UNITS[i].ms);
  return -1;
}

static Status do_wait(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)result;
  int64_t span = duration_ms(arguments[0]);
  if (span < 0) return fault_set(fault, ST_BAD_INPUT, "wait takes a time such as \"5 min\"");
  int64_t end = puppet->clock->monotonic_ms + span;
  for (;;) {
    int64_t due = kiosk_deadline(puppet->kiosk);
    bool last = due < 0 || due > end;
    int64_t to = last ? end : due > puppet->clock->monotonic_ms ? due : puppet->clock->monotonic_ms;
    puppet->clock->wall_ms += to - puppet->clock->monotonic_ms;
    puppet->clock->monotonic_ms = to;
    kiosk_step(puppet->kiosk, NULL);
    if (last) return ST_OK;
    if (kiosk_deadline(puppet->kiosk) == due) /* a wait that is never done would stop the clock */
      return fault_set(fault, ST_SCRIPT_LIMIT, "something wants the same moment again and again");
  }
}

/* A finger that rests on a target for longer than a long press, then slides to another ("" = stays) and is lifted. */
static Status do_hold(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  static const char *const LONG[] = {"700 ms"};
  float x, y;
  Status status = locate(puppet, arguments[0], &x, &y, fault);
  if (status != ST_OK) return status;
  point(puppet, INPUT_DOWN, x, y);
  status = do_wait(puppet, LONG, result, fault);
  point(puppet, INPUT_MOVE, x + 3, y - 2); /* no finger is quite still */
  if (status == ST_OK && *arguments[1]) status = locate(puppet, arguments[1], &x, &y, fault);
  if (status == ST_OK) point(puppet, INPUT_MOVE, x, y);
  point(puppet, status == ST_OK ? INPUT_UP : INPUT_CANCEL, x, y);
  return status;
}

static Status do_clock(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)result;
  int64_t span = duration_ms(arguments[0][0] == '-' ? arguments[0] + 1 : arguments[0]);
  if (span < 0) return fault_set(fault, ST_BAD_INPUT, "clock takes a time such as \"-365 d\"");
  puppet->clock->wall_ms += arguments[0][0] == '-' ? -span : span;
  return ST_OK;
}

/* {"citizen":"me"} is whose plan is open. */
static const char *with_me(const char *arguments, const char *citizen, char *out, size_t size) {
  const char *me = strstr(arguments, "\"me\"");
  if (!me) return arguments;
  snprintf(out, size, "%.*s\"%s\"%s", (int)(me - arguments), arguments, citizen, me + strlen("\"me\""));
  return out;
}

static Status do_read(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  Store *store = kiosk_store(puppet->kiosk);
  if (!store) return fault_set(fault, ST_NOT_FOUND, "no store is open");
  Host *host = kiosk_host(puppet->kiosk);
  StoreViewer viewer = host ? host_viewer(host) : (StoreViewer){.who = "", .citizen = ""};
  char mine[1000];
  return store_read(store, &viewer, arguments[0], with_me(arguments[1], viewer.citizen, mine, sizeof mine), result, fault);
}

static Status do_style(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  ThemeName theme;
  (void)result;
  if (theme_parse(arguments[0], &theme) != ST_OK)
    return fault_set(fault, ST_BAD_INPUT, "style takes a theme, a text size and a language");
  kiosk_restyle(puppet->kiosk, theme, (int)strtol(arguments[1], NULL, 10), arguments[2]);
  return ST_OK;
}

static Status do_sample(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)result;
  return kiosk_show_sample(puppet->kiosk, arguments[0], fault);
}

/* It was to be heard since this was last asked; says how many times. */
static Status do_heard(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  int times = sound_heard(kiosk_sound(puppet->kiosk), arguments[0]);
  if (times == 0) return fault_set(fault, ST_NOT_FOUND, "the sound \"%s\" was not to be heard", arguments[0]);
  buf_addf(result, "%d", times);
  return ST_OK;
}

/* A number for the picture as it is, so that two can be compared. */
static Status do_pixels(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)arguments, (void)fault;
  const Display *display = display_of(puppet);
  int width, height;
  display_size(display, &width, &height);
  size_t size = (size_t)width * (size_t)height * sizeof(uint32_t);
  buf_addf(result, "%016llx", (unsigned long long)hash_bytes(HASH_START, display_pixels(display), size));
  return ST_OK;
}

/* The text comes hidden (play.c), so that looking for it does not plant it. */
static Status do_memory(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)puppet;
  long count = memory_search(arguments[0]);
  if (count < 0) return fault_set(fault, ST_IO, "the memory cannot be read");
  buf_addf(result, "%ld", count);
  return ST_OK;
}

static Status do_unplug(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)arguments, (void)result, (void)fault;
  Input gone = {.kind = INPUT_QUIT, .time_ms = puppet->clock->monotonic_ms, .aside = true};
  kiosk_step(puppet->kiosk, &gone);
  return ST_OK;
}

static Status do_plug(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)arguments, (void)result, (void)fault;
  Input back = {.kind = INPUT_SCREENS, .time_ms = puppet->clock->monotonic_ms};
  kiosk_step(puppet->kiosk, &back);
  return ST_OK;
}

/* In which step the table's picture was painted last, and in which the facilitator's. */
static Status do_frames(Puppet *puppet, const char *const *arguments, Buf *result, Fault *fault) {
  (void)arguments, (void)fault;
  KioskFrames frames = kiosk_frames(puppet->kiosk);
  buf_addf(result, "%ld %ld", frames.table, frames.aside);
  return ST_OK;
}

typedef struct Command {
  const char *name;
  int arguments;
  Status (*run)(Puppet *, const char *const *, Buf *, Fault *);
} Command;

static const Command COMMANDS[] = {
    {"tap", 1, do_tap},       {"slide_off", 1, do_slide_off}, {"draw", 1, do_draw},
    {"hold", 2, do_hold},
    {"type", 1, do_type},     {"paste", 1, do_paste},         {"key", 1, do_key},
    {"expect", 1, do_expect}, {"absent", 1, do_absent},       {"shot", 1, do_shot},
    {"tree", 0, do_tree},     {"screen", 0, do_screen},       {"focus", 0, do_focus},
    {"wait", 1, do_wait},     {"clock", 1, do_clock},         {"read", 2, do_read},
    {"style", 3, do_style},   {"sample", 1, do_sample},       {"memory", 1, do_memory},
    {"pixels", 0, do_pixels}, {"heard", 1, do_heard},         {"frames", 0, do_frames},
    {"unplug", 0, do_unplug}, {"plug", 0, do_plug}};

#define ASIDE "aside."

const char *const PUPPET_COMMANDS[] = {
    "tap", "slide_off", "draw", "hold", "type", "paste", "key", "expect", "absent", "shot", "tree", "screen", "focus", "wait",
    "clock", "read", "style", "sample", "memory", "pixels", "heard", "frames", "unplug", "plug", "restart", "kill", "kill_during",
    "keep", "put_back", "second", "put", ASIDE "tap", ASIDE "slide_off", ASIDE "draw", ASIDE "hold", ASIDE "type", ASIDE "paste",
    ASIDE "key", ASIDE "expect", ASIDE "absent", ASIDE "shot", ASIDE "tree", ASIDE "screen", ASIDE "focus", ASIDE "pixels", NULL};

static const Command *find_command(const char *name) {
  for (size_t i = 0; i < sizeof COMMANDS / sizeof *COMMANDS; i++)
    if (strcmp(COMMANDS[i].name, name) == 0) return &COMMANDS[i];
  return NULL;
}

/* Behind the cover the second screen has pixels and nothing that can be pressed. */
static bool is_there(const Puppet *puppet, const Command *command) {
  bool pixels = command->run == do_pixels || command->run == do_shot;
  return pixels ? display_of(puppet) != NULL : ui_of(puppet) != NULL;
}

/* Where there is no second screen nothing can be done on it; and it shows nothing. */
static bool is_answered_without(const Command *command) {
  return command->run == do_absent || command->run == do_screen;
}

Status puppet_do(Puppet *puppet, const char *name, const char *const *arguments, int count, Buf *result,
                 Fault *fault) {
  puppet->aside = strncmp(name, ASIDE, strlen(ASIDE)) == 0;
  const Command *command = find_command(puppet->aside ? name + strlen(ASIDE) : name);
  if (!command) return fault_set(fault, ST_BAD_INPUT, "there is no such command");
  if (count != command->arguments) return fault_set(fault, ST_BAD_INPUT, "takes %d arguments", command->arguments);
  if (is_there(puppet, command)) return command->run(puppet, arguments, result, fault);
  return is_answered_without(command) ? ST_OK : fault_set(fault, ST_NOT_FOUND, "there is no second screen now");
}
