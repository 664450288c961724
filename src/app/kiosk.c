#include "app/kiosk.h"

#include "app/commands.h"
#include "app/cover.h"
#include "app/last_resort.h"
#include "app/own_store.h"
#include "app/pack.h"
#include "app/retain.h"
#include "app/second.h"
#include "app/services.h"
#include "base/beside.h"
#include "base/log.h"
#include "platform/surroundings.h"

#include <string.h>

enum { ANSWERED_MAX = 1 << 20 }; /* bytes: what was answered in a module that is being written */

struct Kiosk {
  KioskConfig config;
  Mem mem;
  FontSet *fonts;
  Display *display;
  Sound *sound;
  Ui *ui;
  Cover *cover;
  OwnStore own;
  Host *host;   /* NULL: scripts would not load; the last resort is shown */
  Second second; /* the facilitator's screen */
  Services services;
  Retain retain;
  char content[PATH_SIZE]; /* the folder that is shown; "" when none will do */
  Panel panel;
  KioskFrames frames;
  bool covered; /* the cover is shown, and has the input */
  bool parting; /* ... and scripts have not heard of it yet */
  bool sweep;   /* someone left in this step: wipe what its calls leave on the stack */
  bool quit;
};

static const char *kit_word(void *context, const char *lang, const char *key) {
  Kiosk *kiosk = context;
  return kiosk->host ? host_word(kiosk->host, lang, key) : last_resort_word(key);
}

static UiConfig ui_config(Kiosk *kiosk) {
  return (UiConfig){.panel = kiosk->panel,
                    .theme = kiosk->services.theme,
                    .text_percent = kiosk->services.text_percent,
                    .keyboard = true,
                    .fonts = font_set_fonts(kiosk->fonts),
                    .no_icons = !font_set_has_icons(kiosk->fonts),
                    .clock = kiosk->config.clock,
                    .word = kit_word,
                    .word_context = kiosk};
}

/* The panel's pixels are the window's: a panel given on the command line adds only its diagonal. */
static Panel fit_panel(const Kiosk *kiosk) {
  Panel panel = {.diagonal_in = 21.5, .distance_mm = 500};
  if (kiosk->config.options->panel_text) panel = kiosk->config.options->panel;
  display_size(kiosk->display, &panel.width_px, &panel.height_px);
  return panel;
}

static Status open_screen(Kiosk *kiosk, Fault *fault) {
  const Options *options = kiosk->config.options;
  FontFiles files = {{NULL}};
  bool sized = options->panel_text && (kiosk->config.headless || options->windowed);
  DisplayConfig display = {.width = sized ? options->panel.width_px : 0,
                           .height = sized ? options->panel.height_px : 0,
                           .windowed = options->windowed,
                           .headless = kiosk->config.headless,
                           .clock = kiosk->config.clock};
  if (kiosk->config.headless && !sized) display.width = 1920, display.height = 1080;
  Status status = font_set_new(&kiosk->mem, &files, &kiosk->fonts, fault);
  if (status == ST_OK) status = display_open(&display, kiosk->fonts, &kiosk->display, fault);
  if (status != ST_OK) return status;
  kiosk->second = (Second){.mem = kiosk->mem, .options = options, .fonts = kiosk->fonts, .first = kiosk->display,
                           .headless = kiosk->config.headless, .clock = kiosk->config.clock};
  kiosk->panel = fit_panel(kiosk);
  UiConfig config = ui_config(kiosk);
  status = ui_new(&kiosk->mem, &config, &kiosk->ui);
  return status == ST_OK ? ST_OK : fault_set(fault, status, "no memory for the screen");
}

/* "Try again" where an answer could not be saved: the run goes on as it is. A store whose flush failed writes nothing more
 * until it was opened anew (store.h); any other error needs no more than another try. */
static void reopen_store(void *context) {
  Kiosk *kiosk = context;
  if (kiosk->own.store && store_is_sound(kiosk->own.store)) return;
  own_store_renew(&kiosk->own);
  host_set_store(kiosk->host, kiosk->own.store, own_store_trouble(&kiosk->own));
}

/* What the scripts say about it; "" when it is shown. answered: as they gave it before ("kept"); "" = nothing. */
static bool show_module(Kiosk *kiosk, const char *step, const char *answered) {
  Fault fault = {ST_OK, ""};
  Buf what = buf_new(&kiosk->mem, ANSWERED_MAX), said = buf_new(&kiosk->mem, 1 << 16);
  buf_addf(&what, "%s %s\n", kiosk->config.preview, step);
  buf_add_text(&what, answered);
  Status status = host_call(kiosk->host, "preview", buf_text(&what), &said, &fault);
  bool shown = status == ST_OK && said.length == 0;
  if (status != ST_OK) tell_fault(&fault);
  buf_free(&what);
  buf_free(&said);
  return shown;
}

static Status load_scripts(Kiosk *kiosk, Fault *fault) {
  const KioskConfig *config = &kiosk->config;
  const char *own = config->paths->own_content;
  HostConfig host = {.scripts_dir = config->paths->scripts,
                     .content_dir = kiosk->content,
                     .spare_dir = strcmp(kiosk->content, own) != 0 ? own : NULL,
                     .trouble = own_store_trouble(&kiosk->own),
                     .store = kiosk->own.store,
                     .clock = config->clock,
                     .random = config->random,
                     .services = services_table(&kiosk->services),
                     .lang = kiosk->services.lang,
                     .reading = kiosk->services.reading,
                     .theme = theme_name(kiosk->services.theme),
                     .text_percent = kiosk->services.text_percent,
                     .idle_minutes = config->options->idle_minutes,
                     .talkative = config->without_store,
                     .demo = config->options->demo,
                     .heard = config->headless};
  Status status = host_new(&host, &kiosk->host, fault);
  if (status == ST_OK) status = host_event(kiosk->host, "resume", "", "", fault);
  if (status != ST_OK) {
    host_free(kiosk->host);
    kiosk->host = NULL;
  }
  return status;
}

/* Chooses what is shown, anew or as it was, and loads it. Leaves kiosk->host NULL when no content will do, or when the scripts
 * themselves do not start. *fault: why what is shown is not what was asked for. */
static void open_scripts(Kiosk *kiosk, bool again, Fault *fault) {
  PackConfig pack = {.paths = kiosk->config.paths,
                     .clock = kiosk->config.clock,
                     .random = kiosk->config.random,
                     .only_this = kiosk->config.without_store,
                     .keep = kiosk->own.store != NULL,
                     .check_anyway = again};
  if (kiosk->config.preview) memcpy(kiosk->content, kiosk->config.paths->content, sizeof kiosk->content);
  bool choose = (again && !kiosk->config.preview) || !kiosk->content[0];
  if (choose && pack_choose(&pack, kiosk->content, fault) != ST_OK) kiosk->content[0] = '\0';
  if (kiosk->content[0]) load_scripts(kiosk, fault);
  if (fault->status != ST_OK) tell_fault(fault);
  if (kiosk->host && kiosk->config.preview) show_module(kiosk, "", "");
}

/* Without a font for them: a button that is an icon alone where room is scarce then shows its words. */
static void drop_icons(ViewNode *node) {
  if (!node) return;
  node->icon = NULL;
  for (ViewNode *child = node->first; child; child = child->next) drop_icons(child);
}

static void fit_fonts(const Kiosk *kiosk, View *view) {
  ViewNode *const parts[] = {view->top, view->body, view->bottom, view->dialog, view->toast};
  if (font_set_has_icons(kiosk->fonts)) return;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) drop_icons(parts[i]);
}

/* How events go to the scripts: host_event, or host_aside_event for the second window's. */
typedef Status (*Tell)(Host *, const char *, const char *, const char *, Fault *);

static void tell(Kiosk *kiosk, Tell how, const char *kind, const char *id, const char *value) {
  Fault fault = {ST_OK, ""};
  if (!kiosk->host || how(kiosk->host, kind, id, value, &fault) == ST_OK) return;
  log_line("a script was stopped: %s: mend it there; what was saved is kept", fault.detail);
  host_event(kiosk->host, "fault", status_key(fault.status), "", &fault);
}

static void tell_scripts(Kiosk *kiosk, const char *kind) { tell(kiosk, host_event, kind, "", ""); }

static void show_view(Kiosk *kiosk) {
  View *view = NULL;
  Fault fault = {ST_OK, ""};
  if (kiosk->host && host_view(kiosk->host, &view, &fault) != ST_OK) {
    log_line("a screen was stopped: %s: mend it there; what was saved is kept", fault.detail);
    host_event(kiosk->host, "fault", status_key(fault.status), "", &fault);
    if (host_view(kiosk->host, &view, &fault) != ST_OK) view = NULL;
  }
  if (!view) view = last_resort_view(&kiosk->mem);
  if (!view) return;
  View *aside = view_take_aside(view);
  fit_fonts(kiosk, view);
  if (aside) fit_fonts(kiosk, aside);
  ui_show(kiosk->ui, view);
  UiConfig config = ui_config(kiosk);
  if (!second_show(&kiosk->second, &config, aside)) return;
  tell_scripts(kiosk, "unplugged"); /* it could not be opened, and is not tried again by this */
  show_view(kiosk);
}

static void apply_settings(Kiosk *kiosk) {
  if (kiosk->services.restyle) {
    UiConfig config = ui_config(kiosk);
    ui_configure(kiosk->ui, &config);
    second_configure(&kiosk->second, &config);
  }
  kiosk->services.restyle = false;
}

static void renew_ui(Kiosk *kiosk) {
  UiConfig config = ui_config(kiosk);
  Ui *fresh;
  if (ui_new(&kiosk->mem, &config, &fresh) != ST_OK) {
    ui_forget(kiosk->ui);
    return;
  }
  ui_free(kiosk->ui);
  kiosk->ui = fresh;
}

/* Nothing stands between the press and the neutral picture, on both screens: what belongs to leaving is done in the next step. The
 * whole picture is painted, whatever was there before. */
static void cover_screen(Kiosk *kiosk) {
  if (kiosk->covered) return;
  kiosk->covered = kiosk->parting = true;
  display_invalidate(kiosk->display);
  display_show(kiosk->display, ui_paint(cover_ui(kiosk->cover)));
  second_cover(&kiosk->second);
}

static Ui *shown_ui(Kiosk *kiosk) { return kiosk->covered ? cover_ui(kiosk->cover) : kiosk->ui; }

/* A person left. All that held words of theirs is closed and made anew; wipe.c sees to it that closed means gone. "Try again"
 * where something is broken is the same, with a new look at the content: a key, a disk or a file may have come back. */
static void start_over(Kiosk *kiosk) {
  Fault fault = {ST_OK, ""};
  bool again = kiosk->services.again;
  kiosk->services.left = kiosk->services.again = false;
  host_free(kiosk->host);
  kiosk->host = NULL;
  renew_ui(kiosk);
  second_forget(&kiosk->second);
  own_store_renew(&kiosk->own);
  display_forget(kiosk->display);
  open_scripts(kiosk, again, &fault);
  kiosk->sweep = true;
}

/* Behind the cover: scripts save what is being written, and then nobody is there any more. */
static void part(Kiosk *kiosk) {
  kiosk->parting = false;
  tell_scripts(kiosk, "cover");
  services_reset(&kiosk->services);
  start_over(kiosk);
}

static const char *event_name(UiEventKind kind) {
  static const char *const NAMES[] = {
      [UI_PRESS] = "press", [UI_CHANGE] = "change", [UI_SUBMIT] = "submit",
      [UI_BACK] = "back",   [UI_HELP] = "help"};
  return NAMES[kind];
}

static bool is_press(const UiEvent *event, const char *id) {
  return event->kind == UI_PRESS && event->id && strcmp(event->id, id) == 0;
}

/* Back from the cover to the home screen: what was there before is gone. */
static bool uncover(Kiosk *kiosk) {
  UiEvent event;
  while (kiosk->covered && ui_next_event(cover_ui(kiosk->cover), &event))
    if (is_press(&event, COVER_START)) kiosk->covered = false;
  return !kiosk->covered;
}

static bool deliver_from(Kiosk *kiosk, Ui *ui, Tell how) {
  UiEvent event;
  bool any = false;
  while (ui && !kiosk->covered && ui_next_event(ui, &event)) {
    if (is_press(&event, UI_COVER)) cover_screen(kiosk);
    else if (kiosk->host) tell(kiosk, how, event_name(event.kind), event.id ? event.id : "", event.value);
    else kiosk->services.left = kiosk->services.again = true; /* the last resort's one button */
    any = true;
  }
  return any;
}

/* Hands the kits' events to the scripts. True when there were any: the view has to be asked for anew. */
static bool deliver_events(Kiosk *kiosk) {
  if (kiosk->covered) return uncover(kiosk);
  bool table = deliver_from(kiosk, kiosk->ui, host_event);
  return deliver_from(kiosk, kiosk_second_ui(kiosk), host_aside_event) || table;
}

static void tick(Ui *ui, int64_t now) {
  int64_t due = ui ? ui_deadline(ui) : -1;
  if (due >= 0 && due <= now) ui_tick(ui);
}

static bool deliver_time(Kiosk *kiosk) {
  int64_t now = clock_now(&kiosk->config.clock);
  int64_t host_due = kiosk->host ? host_deadline(kiosk->host) : -1;
  tick(shown_ui(kiosk), now);
  tick(kiosk_second_ui(kiosk), now);
  sound_tick(kiosk->sound);
  retain_tick(&kiosk->retain, kiosk->own.store, kiosk->services.touched_ms);
  if (host_due < 0 || host_due > now) return false;
  tell_scripts(kiosk, "tick");
  return true;
}

static void resize(Kiosk *kiosk, bool aside) {
  UiConfig config = ui_config(kiosk);
  if (aside) {
    second_configure(&kiosk->second, &config);
    return;
  }
  config.panel = kiosk->panel = fit_panel(kiosk);
  ui_configure(kiosk->ui, &config);
  cover_fit(kiosk->cover, &kiosk->panel);
  display_invalidate(kiosk->display);
}

/* The facilitator's screen is gone, or there is one: scripts say so at the table. Nothing is lost by it: each letter that was
 * written there has been told to them. True when the view has to be asked for anew: it may leave out what nobody could see. */
static bool turn_second(Kiosk *kiosk, bool out) {
  Second *second = &kiosk->second;
  bool shown = second->ui != NULL;
  second->out = out;
  if (shown == second_has_place(second)) return false;
  second_close(second);
  tell_scripts(kiosk, shown ? "unplugged" : "plugged");
  return true;
}

/* What shows that somebody is there; the end of a touch, so that what it does comes before anything that time brings. */
static bool is_touch(const Input *input) {
  return input->kind == INPUT_UP || input->kind == INPUT_KEY || input->kind == INPUT_TEXT || input->kind == INPUT_WHEEL;
}

/* True when the view has to be asked for anew, whatever the kits say. */
static bool take_input(Kiosk *kiosk, const Input *input) {
  if (is_touch(input)) {
    kiosk->services.touched_ms = clock_now(&kiosk->config.clock);
    if (kiosk->host) host_touched(kiosk->host);
  }
  if (cover_called(kiosk->cover, input)) cover_screen(kiosk);
  Ui *ui = input->aside ? kiosk_second_ui(kiosk) : shown_ui(kiosk);
  switch (input->kind) {
  case INPUT_QUIT:
    if (input->aside) return turn_second(kiosk, true);
    kiosk->quit = true;
    return false;
  case INPUT_SCREENS: {
    bool turned = turn_second(kiosk, false);
    display_refit(kiosk->display); /* it may have been the table's that was pulled out */
    return turned;
  }
  case INPUT_RESIZE: resize(kiosk, input->aside); return false;
  case INPUT_EXPOSE: return false; /* the display has shown its pixels again */
  default: if (ui) ui_input(ui, input);
  }
  return false;
}

/* Both pictures are made before the first is shown: what changes on both changes within a moment. */
static void present(Kiosk *kiosk) {
  apply_settings(kiosk);
  Ui *second = kiosk_second_ui(kiosk);
  const PaintList *table = ui_paint(shown_ui(kiosk));
  const PaintList *aside = second && ui_changed(second) ? ui_paint(second) : NULL;
  display_show(kiosk->display, table);
  kiosk->frames.table = kiosk->frames.step;
  if (!aside) return;
  display_show(kiosk->second.display, aside);
  kiosk->frames.aside = kiosk->frames.step;
}

static bool is_changed(Kiosk *kiosk) {
  const Ui *second = kiosk_second_ui(kiosk);
  return kiosk->services.restyle || ui_changed(shown_ui(kiosk)) || (second && ui_changed(second));
}

/* Time is the store's own where nothing is waited for. */
static bool store_is_due(const Kiosk *kiosk) { return kiosk->own.store && store_wants_rest(kiosk->own.store); }

static void take_step(Kiosk *kiosk, const Input *input) {
  kiosk->frames.step++;
  if (!input && store_is_due(kiosk)) store_rest(kiosk->own.store);
  if (kiosk->parting) part(kiosk);
  bool turned = input && take_input(kiosk, input);
  bool events = deliver_events(kiosk);
  if (kiosk->parting) return;
  bool shows = deliver_time(kiosk) || events || turned;
  if (kiosk->services.left) start_over(kiosk);
  if (shows) show_view(kiosk);
  if (events || is_changed(kiosk) || (input && input->kind == INPUT_RESIZE)) present(kiosk);
}

/* From the outermost call of ours, so that no frame in between keeps what lay there before. */
void kiosk_step(Kiosk *kiosk, const Input *input) {
  take_step(kiosk, input);
  if (kiosk->sweep) mem_wipe_stack();
  kiosk->sweep = false;
}

static int64_t sooner(int64_t a, int64_t b) { return a < 0 || (b >= 0 && b < a) ? b : a; }

int64_t kiosk_deadline(Kiosk *kiosk) {
  if (kiosk->parting || store_is_due(kiosk)) return clock_now(&kiosk->config.clock);
  int64_t due = sooner(ui_deadline(shown_ui(kiosk)), sound_deadline(kiosk->sound));
  if (kiosk_second_ui(kiosk)) due = sooner(due, ui_deadline(kiosk_second_ui(kiosk)));
  due = sooner(due, retain_deadline(&kiosk->retain));
  return kiosk->host ? sooner(due, host_deadline(kiosk->host)) : due;
}

void kiosk_run(Kiosk *kiosk) {
  Input input;
  while (!kiosk->quit) {
    bool got = display_wait(kiosk->display, kiosk_deadline(kiosk), &input);
    kiosk_step(kiosk, got ? &input : NULL);
  }
}

static Status open_cover(Kiosk *kiosk, Fault *fault) {
  static const char KEY[] = "ui.cover.start";
  UiConfig config = ui_config(kiosk);
  const char *word = kiosk->host ? host_word(kiosk->host, kiosk->services.lang, KEY) : KEY;
  kiosk->cover = cover_new(&kiosk->mem, &config, strcmp(word, KEY) == 0 ? "Start" : word);
  return kiosk->cover ? ST_OK : fault_set(fault, ST_NO_MEMORY, "no memory for the screen");
}

static bool has_second(const void *context) { return second_has_place(&((const Kiosk *)context)->second); }

/* What needs no screen: opened while the X server is asked for one, which is mostly waiting. Neither touches what the
 * other does; without a window nothing is waited for, and it is all done in a row. */
typedef struct Kept {
  Kiosk *kiosk;
  Fault fault;
} Kept;

static void open_kept(void *context) {
  Kept *kept = context;
  own_store_open(&kept->kiosk->own);
  open_scripts(kept->kiosk, false, &kept->fault);
}

Status kiosk_open(const KioskConfig *config, Kiosk **out, Fault *fault) {
  Mem mem = mem_system();
  Kiosk *kiosk = mem_new(&mem, sizeof *kiosk);
  *out = NULL;
  if (!kiosk) return fault_set(fault, ST_NO_MEMORY, "no memory to start");
  kiosk->mem = mem;
  kiosk->config = *config;
  kiosk->own = (OwnStore){.options = config->options, .paths = config->paths, .clock = config->clock, .random = config->random,
                          .without = config->without_store};
  kiosk->retain = retain_new(config->paths, config->clock);
  kiosk->services = services_new(config->options, config->paths, config->clock);
  kiosk->services.reopen = reopen_store;
  kiosk->services.second = has_second;
  kiosk->services.kiosk = kiosk;
  kiosk->sound = kiosk->services.sound = sound_new(&mem, config->headless, config->clock);
  if (!kiosk->sound) {
    kiosk_close(kiosk);
    return fault_set(fault, ST_NO_MEMORY, "no memory to start");
  }
  Kept kept = {.kiosk = kiosk};
  Beside beside;
  Surroundings surroundings = surroundings_begin();
  beside_begin(&beside, config->headless, open_kept, &kept);
  Status status = open_screen(kiosk, fault);
  beside_end(&beside);
  surroundings_end(surroundings);
  if (status != ST_OK) {
    kiosk_close(kiosk);
    return status;
  }
  *fault = kept.fault;
  if (kiosk->own.fault.status != ST_OK) *fault = kiosk->own.fault;
  show_view(kiosk);
  present(kiosk);
  retain_tick(&kiosk->retain, kiosk->own.store, 0); /* once the first picture is there: it can wait, people cannot */
  status = open_cover(kiosk, fault);
  if (status == ST_OK) *out = kiosk;
  else kiosk_close(kiosk);
  return status;
}

void kiosk_close(Kiosk *kiosk) {
  if (!kiosk) return;
  host_free(kiosk->host);
  ui_free(kiosk->ui);
  cover_free(kiosk->cover);
  sound_free(kiosk->sound);
  store_close(kiosk->own.store);
  second_close(&kiosk->second);
  display_close(kiosk->display);
  font_set_free(kiosk->fonts);
  mem_free(&kiosk->mem, kiosk, sizeof *kiosk);
}

Status kiosk_show_sample(Kiosk *kiosk, const char *name, Fault *fault) {
  if (!kiosk->host) return fault_set(fault, ST_SCRIPT, "the scripts did not load");
  Buf ignored = buf_new(&kiosk->mem, 1 << 20);
  Status status = host_call(kiosk->host, "show", name, &ignored, fault);
  kiosk->services.left = false; /* whoever left is part of the sample */
  buf_free(&ignored);
  if (status != ST_OK) return status;
  show_view(kiosk);
  present(kiosk);
  return ST_OK;
}

bool kiosk_preview(Kiosk *kiosk, const char *step) {
  Host *before = kiosk->host;
  Fault fault = {ST_OK, ""}, ignored;
  Buf answered = buf_new(&kiosk->mem, ANSWERED_MAX);
  if (before) host_call(before, "kept", "", &answered, &ignored);
  kiosk->host = NULL;
  bool good = load_scripts(kiosk, &fault) == ST_OK && show_module(kiosk, step, buf_text(&answered));
  buf_free(&answered);
  if (fault.status != ST_OK) tell_fault(&fault);
  if (!good && before) {
    host_free(kiosk->host);
    kiosk->host = before;
    return false;
  }
  host_free(before);
  show_view(kiosk);
  present(kiosk);
  return good;
}

bool kiosk_is_over(const Kiosk *kiosk) { return kiosk->quit; }


void kiosk_restyle(Kiosk *kiosk, ThemeName theme, int text_percent, const char *lang) {
  Fault fault = {ST_OK, ""};
  Buf ignored = buf_new(&kiosk->mem, 1 << 20);
  kiosk->services.theme = theme;
  kiosk->services.text_percent = text_percent;
  kiosk->services.restyle = true;
  if (kiosk->host) host_call(kiosk->host, "speak", lang, &ignored, &fault);
  buf_free(&ignored);
  present(kiosk);
}

Ui *kiosk_ui(Kiosk *kiosk) { return shown_ui(kiosk); }
Ui *kiosk_second_ui(Kiosk *kiosk) { return kiosk->covered ? NULL : kiosk->second.ui; }
Display *kiosk_second_display(Kiosk *kiosk) { return kiosk->second.display; }
KioskFrames kiosk_frames(const Kiosk *kiosk) { return kiosk->frames; }
Host *kiosk_host(Kiosk *kiosk) { return kiosk->host; }
Store *kiosk_store(Kiosk *kiosk) { return kiosk->own.store; }
Display *kiosk_display(Kiosk *kiosk) { return kiosk->display; }
Sound *kiosk_sound(Kiosk *kiosk) { return kiosk->sound; }
