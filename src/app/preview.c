/* `minplan preview MODULE`: a learning module in a window while it is being written, shown anew
 * when a file of it is saved; with
 * --out a picture of every step and no window. Nothing is stored. */
#include "app/commands.h"
#include "app/kiosk.h"
#include "base/log.h"
#include "platform/watch.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* As large as it fits on a desk beside an editor, everything in the size it has on the panel. */
static const char WINDOW[] = "14.3in:1280x720@500mm";

typedef struct Preview {
  Options options; /* the caller's, and a window */
  Paths paths;
  const char *id;
  char path[PATH_MAX], folder[PATH_SIZE];
  Kiosk *kiosk;
} Preview;

/* MODULE is an id, or the folder of the module: .../learning/tea, and its content is what lies
 * round it. */
static Status find_module(Preview *preview, const char *module, Fault *fault) {
  preview->id = module;
  if (strchr(module, '/')) {
    char *name = realpath(module, preview->path) ? strrchr(preview->path, '/') : NULL;
    char *learning = NULL;
    if (name) {
      *name = '\0';
      preview->id = name + 1;
      learning = strrchr(preview->path, '/');
    }
    if (!learning || strcmp(learning, "/learning") != 0)
      return fault_set(
          fault, ST_NOT_FOUND,
          "%.120s is no folder of a module: those lie in learning/ of a content folder", module);
    *learning = '\0';
    snprintf(preview->paths.content, sizeof preview->paths.content, "%.1000s", preview->path);
  }
  int length = snprintf(preview->folder, sizeof preview->folder, "%.900s/learning/%.100s",
                        preview->paths.content, preview->id);
  if (length < (int)sizeof preview->folder && access(preview->folder, X_OK) == 0) return ST_OK;
  return fault_set(fault, ST_NOT_FOUND,
                   "there is no module %.40s: make the folder %.120s; see docs/authoring.md",
                   preview->id, preview->folder);
}

/* --- in a window --- */

/* The step that is looked at now, as the scripts call it; "" when none is. */
static void find_place(const Preview *preview, Buf *out) {
  Fault ignored = {ST_OK, ""};
  buf_clear(out);
  if (kiosk_host(preview->kiosk)) host_call(kiosk_host(preview->kiosk), "place", "", out, &ignored);
}

static void show_anew(const Preview *preview, Buf *place) {
  find_place(preview, place);
  if (!kiosk_preview(preview->kiosk, buf_text(place))) {
    log_line("%s: not shown; what was good before stays", preview->id);
    return;
  }
  find_place(preview, place);
  log_line("%s: shown anew at %s", preview->id, buf_text(place));
}

static void wake(void *display) {
  display_wake(display);
}

static Status run_window(const Preview *preview, Fault *fault) {
  Mem mem = mem_system();
  Watch *watch;
  WatchConfig config = {.folder = preview->folder,
                        .ending = ".lua",
                        .changed = wake,
                        .context = kiosk_display(preview->kiosk)};
  Status status = watch_new(&mem, &config, &watch, fault);
  if (status != ST_OK) return status;
  Buf place = buf_new(&mem, 4096);
  find_place(preview, &place);
  if (place.length > 0) log_line("%s: shown at %s", preview->id, buf_text(&place));
  while (!kiosk_is_over(preview->kiosk)) {
    Input input;
    bool got = display_wait(kiosk_display(preview->kiosk), kiosk_deadline(preview->kiosk), &input);
    if (watch_take(watch)) show_anew(preview, &place);
    kiosk_step(preview->kiosk, got ? &input : NULL);
  }
  buf_free(&place);
  watch_free(watch);
  return ST_OK;
}

/* --- pictures --- */

/* A step behind a branch that only answers open is not to be had. */
static bool is_at(const Preview *preview, const char *step) {
  Mem mem = mem_system();
  Buf place = buf_new(&mem, 4096);
  find_place(preview, &place);
  bool there = strcmp(buf_text(&place), step) == 0;
  buf_free(&place);
  return there;
}

static Status save_step(const Preview *preview, int number, const char *step, Fault *fault) {
  char path[PATH_SIZE];
  if (!kiosk_preview(preview->kiosk, step))
    return fault_set(fault, ST_SCRIPT, "%s: no pictures; mend it first", preview->id);
  if (!is_at(preview, step)) {
    log_line("%s: no picture of %s: it opens only after some answers", preview->id, step);
    return ST_OK;
  }
  snprintf(path, sizeof path, "%.900s/%02d_%.80s.png", preview->paths.out, number, step);
  Status status = display_save_png(kiosk_display(preview->kiosk), path);
  return status == ST_OK ? ST_OK : fault_set(fault, status, "cannot write %s", path);
}

static Status save_steps(const Preview *preview, const char *names, int *count, Fault *fault) {
  Status status = ST_OK;
  char step[100];
  for (const char *at = names; *at && status == ST_OK;) {
    size_t length = strcspn(at, "\n");
    snprintf(step, sizeof step, "%.*s", (int)length, at);
    at += length + (at[length] == '\n');
    status = save_step(preview, ++*count, step, fault);
  }
  return status;
}

static Status save_pictures(const Preview *preview, Fault *fault) {
  Mem mem = mem_system();
  Buf names = buf_new(&mem, 1 << 16);
  int count = 0;
  Host *host = kiosk_host(preview->kiosk);
  Status status = host ? host_call(host, "steps", preview->id, &names, fault)
                       : fault_set(fault, ST_SCRIPT, "the scripts did not load");
  if (status == ST_OK && names.length == 0)
    status = fault_set(fault, ST_SCRIPT, "%s: no pictures; mend it first", preview->id);
  if (status == ST_OK) status = paths_make_folder(preview->paths.out, fault);
  if (status == ST_OK) status = save_steps(preview, buf_text(&names), &count, fault);
  if (status == ST_OK) printf("%d pictures in %s\n", count, preview->paths.out);
  buf_free(&names);
  return status;
}

/* --- the command --- */

static Status open_and_run(Preview *preview, bool pictures, Fault *fault) {
  KioskConfig config = {.options = &preview->options,
                        .paths = &preview->paths,
                        .headless = pictures,
                        .without_store = true,
                        .preview = preview->id,
                        .clock = clock_system(),
                        .random = random_system()};
  Status status = kiosk_open(&config, &preview->kiosk, fault);
  if (status != ST_OK) return status;
  status = pictures ? save_pictures(preview, fault) : run_window(preview, fault);
  kiosk_close(preview->kiosk);
  return status;
}

int command_preview(const Options *options, const Paths *paths) {
  Preview preview = {.options = *options, .paths = *paths};
  Fault fault = {ST_OK, ""};
  if (options->word_count != 2) {
    log_line("preview takes one module: its id, or its folder; see minplan --help");
    return EXIT_WRONG_USE;
  }
  preview.options.windowed = true;
  if (!options->panel_text && !options->out) {
    preview.options.panel_text = WINDOW;
    panel_parse(WINDOW, &preview.options.panel, &fault);
  }
  Status status = find_module(&preview, options->words[1], &fault);
  if (status == ST_OK) status = open_and_run(&preview, options->out != NULL, &fault);
  return status == ST_OK ? EXIT_DONE : tell_fault(&fault);
}
