/* `minplan dump`: every screen of the gallery in every language, text size and theme, as a picture and
 * as the semantic tree; with --check also as a list of what is wrong with it. */
#include "app/commands.h"
#include "app/inspect.h"
#include "app/kiosk.h"
#include "base/log.h"

#include <stdio.h>
#include <string.h>

static const char *const LANGUAGES[] = {"da", "en", "x-pseudo", NULL};
static const int PERCENTS[] = {100, 150, 200, 0};

typedef struct Dump {
  const Options *options;
  const char *folder;
  Kiosk *kiosk;
  Buf text, findings;
  int screens, found;
} Dump;

static void file_name(const Dump *dump, const char *screen, const char *lang, int percent,
                      ThemeName theme, const char *ending, char path[PATH_SIZE]) {
  char flat[240];
  snprintf(flat, sizeof flat, "%s", screen);
  for (char *c = flat; *c; c++)
    if (*c == '/') *c = '_';
  snprintf(path, PATH_SIZE, "%s/%s.%s.%d.%s.%s", dump->folder, flat, lang, percent, theme_name(theme), ending);
}

static Status write_text(const char *path, const Buf *text, Fault *fault) {
  FILE *file = fopen(path, "wb");
  bool good = file && fwrite(buf_text(text), 1, text->length, file) == text->length;
  if (file && fclose(file) != 0) good = false;
  return good ? ST_OK : fault_set(fault, ST_IO, "cannot write %s", path);
}

/* One of the two screens of a sample. */
typedef struct Shown {
  const char *name;
  Ui *ui;
  Display *display;
} Shown;

/* What is painted is also shown: the display compares with the list it was given last. */
static int check_painted(Dump *dump, const Shown *shown, const char *name) {
  const PaintList *list = ui_paint(shown->ui);
  display_show(shown->display, list);
  return inspect_paint(name, list, ui_panel(shown->ui), &dump->findings);
}

static void check(Dump *dump, const Shown *shown, const char *lang, int percent, ThemeName theme) {
  Json *tree = NULL;
  if (json_parse(buf_text(&dump->text), dump->text.length, &tree) == ST_OK) {
    char name[300];
    snprintf(name, sizeof name, "%s %s %d%% %s", shown->name, lang, percent, theme_name(theme));
    dump->found += inspect_screen(name, tree, &dump->findings);
    dump->found += check_painted(dump, shown, name);
  }
  json_free(tree);
}

static Status dump_shown(Dump *dump, const Shown *shown, const char *lang, int percent, ThemeName theme, Fault *fault) {
  char path[PATH_SIZE];
  buf_clear(&dump->text);
  Status status = ui_describe(shown->ui, &dump->text);
  if (status != ST_OK) return fault_set(fault, status, "%s cannot be described", shown->name);
  file_name(dump, shown->name, lang, percent, theme, "json", path);
  status = write_text(path, &dump->text, fault);
  if (status == ST_OK && !dump->options->json_only) {
    file_name(dump, shown->name, lang, percent, theme, "png", path);
    status = display_save_png(shown->display, path);
    if (status != ST_OK) return fault_set(fault, status, "cannot write %s", path);
  }
  dump->screens++;
  if (dump->options->check) check(dump, shown, lang, percent, theme);
  return status;
}

static Status dump_screen(Dump *dump, const char *screen, const char *lang, int percent, ThemeName theme,
                          Fault *fault) {
  char beside[220];
  Status status = kiosk_show_sample(dump->kiosk, screen, fault);
  if (status != ST_OK) return status;
  snprintf(beside, sizeof beside, "%s.aside", screen);
  const Shown table = {screen, kiosk_ui(dump->kiosk), kiosk_display(dump->kiosk)};
  const Shown aside = {beside, kiosk_second_ui(dump->kiosk), kiosk_second_display(dump->kiosk)};
  status = dump_shown(dump, &table, lang, percent, theme, fault);
  return status == ST_OK && aside.ui ? dump_shown(dump, &aside, lang, percent, theme, fault) : status;
}

static Status dump_style(Dump *dump, const char *names, const char *lang, int percent, ThemeName theme,
                         Fault *fault) {
  char name[200];
  const char *wanted = dump->options->screen ? dump->options->screen : "";
  kiosk_restyle(dump->kiosk, theme, percent, lang);
  for (const char *at = names; *at;) {
    size_t length = strcspn(at, "\n");
    snprintf(name, sizeof name, "%.*s", (int)length, at);
    at += length + (at[length] == '\n');
    if (length == 0 || strncmp(name, wanted, strlen(wanted)) != 0) continue;
    Status status = dump_screen(dump, name, lang, percent, theme, fault);
    if (status != ST_OK) return status;
  }
  return ST_OK;
}

static Status dump_all(Dump *dump, const char *names, Fault *fault) {
  const Options *options = dump->options;
  for (const char *const *lang = LANGUAGES; *lang; lang++)
    for (const int *percent = PERCENTS; *percent; percent++)
      for (ThemeName theme = 0; theme < THEME_COUNT; theme++) {
        bool left_out = (options->lang && strcmp(options->lang, *lang) != 0) ||
                        (options->text_given && options->text_percent != *percent) ||
                        (options->theme_given && options->theme != theme);
        Status status = left_out ? ST_OK : dump_style(dump, names, *lang, *percent, theme, fault);
        if (status != ST_OK) return status;
      }
  return ST_OK;
}

static Status dump_gallery(Dump *dump, Fault *fault) {
  Mem mem = mem_system();
  Buf names = buf_new(&mem, 1 << 20);
  Status status = host_call(kiosk_host(dump->kiosk), "gallery", "", &names, fault);
  if (status == ST_OK) status = dump_all(dump, buf_text(&names), fault);
  buf_free(&names);
  return status;
}

int command_dump(const Options *options, const Paths *paths) {
  Mem mem = mem_system();
  VirtualClock time = {1000, 1772442000000};
  SeededRandom seed = {1};
  KioskConfig config = {.options = options, .paths = paths, .headless = true, .without_store = true,
                        .clock = clock_virtual(&time), .random = random_seeded(&seed)};
  Dump dump = {.options = options, .folder = options->words[1]};
  Fault fault = {ST_OK, ""};
  if (options->word_count != 2) {
    log_line("dump takes one folder; see minplan --help");
    return EXIT_WRONG_USE;
  }
  Status status = paths_make_folder(dump.folder, &fault);
  if (status == ST_OK) status = kiosk_open(&config, &dump.kiosk, &fault);
  if (status != ST_OK) return tell_fault(&fault);
  if (!kiosk_host(dump.kiosk)) { /* why was told: other content in its place is not what was asked for */
    kiosk_close(dump.kiosk);
    return EXIT_COULD_NOT;
  }
  dump.text = buf_new(&mem, 16 << 20);
  dump.findings = buf_new(&mem, 16 << 20);
  status = dump_gallery(&dump, &fault);
  fputs(buf_text(&dump.findings), stdout);
  printf("%d screens, %d findings\n", dump.screens, dump.found);
  if (status == ST_OK && dump.screens == 0)
    status = fault_set(&fault, ST_NOT_FOUND, "no screen is called so in that language; the languages are da, en, x-pseudo");
  buf_free(&dump.text);
  buf_free(&dump.findings);
  kiosk_close(dump.kiosk);
  if (status != ST_OK) return tell_fault(&fault);
  return dump.found ? EXIT_COULD_NOT : EXIT_DONE;
}
