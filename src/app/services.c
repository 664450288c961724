#include "app/services.h"

#include "app/out_papers.h"
#include "app/medium.h"
#include "app/take_away.h"

#include "base/log.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

const PrintDoor *services_paper(Services *services) {
  if (!services->print) services->print = paper_open();
  return services->print;
}

static Status print_to_file(Services *services, const PrintJob *job, const HostPrint *what, char *path, bool *all,
                            Fault *fault) {
  if (!out_paper_path(services->paths, what->name, what->format, what->tag ? what->tag : "", clock_wall(&services->clock), path)) return fault_set(fault, ST_TOO_LARGE, "print path too long");
  Status status = paths_make_folder(services->paths->out, fault);
  mode_t before = umask(0077);
  if (status == ST_OK) status = services->print->pdf(job, path, all, fault);
  umask(before);
  return status;
}

/* A sheet that the printer took leaves no file behind: the spooler has its own copy. One that it did not take
 * stays, so that it can be printed elsewhere. */
static Status service_print(void *context, const HostPrint *what, bool *all) {
  Services *services = context;
  PrintJob job = {.view = what->view, .title = what->title, .footer = what->footer, .more = what->more};
  char path[PATH_SIZE];
  Fault fault = {ST_OK, ""};
  if (!services_paper(services)) return ST_UNSUPPORTED;
  if (!services->print->format_parse(what->format, &job.format)) return ST_BAD_INPUT;
  Status status = print_to_file(services, &job, what, path, all, &fault);
  if (status != ST_OK || !what->to_printer) return status;
  status = services->print->send(path, services->options->printer, &fault);
  if (status == ST_OK) unlink(path);
  else log_line("%s", fault.detail);
  return status;
}

static Status service_forget_papers(void *context, const char *tag) {
  Fault fault = {ST_OK, ""};
  return out_papers_forget(((Services *)context)->paths, tag, &fault);
}

static bool service_printer_ready(void *context) {
  Services *services = context;
  return services_paper(services) && services->print->available(services->options->printer);
}

void services_reset(Services *services) {
  const Options *options = services->options;
  services->theme = options->theme;
  services->text_percent = options->text_percent;
  snprintf(services->lang, sizeof services->lang, "%s", options->lang ? options->lang : "da");
  snprintf(services->reading, sizeof services->reading, "normal");
  services->restyle = true;
}

/* "end": someone left, and the next one finds the screen as it always starts. "clear": someone turned back before
 * anyone was signed in; what was chosen at the first screen stays, what was written does not. */
static Status end_session(Services *services, const char *how) {
  bool end = strcmp(how, "end") == 0;
  if (!end && strcmp(how, "clear") != 0) return ST_BAD_INPUT;
  if (end) services_reset(services);
  services->left = true;
  return ST_OK;
}

static Status service_set(void *context, const char *name, const char *value) {
  Services *services = context;
  if (strcmp(name, "theme") == 0) {
    services->restyle = true;
    return theme_parse(value, &services->theme);
  }
  if (strcmp(name, "text_percent") == 0) {
    long percent = strtol(value, NULL, 10);
    if (percent != 100 && percent != 150 && percent != 200) return ST_BAD_INPUT;
    services->text_percent = (int)percent;
    services->restyle = true;
    return ST_OK;
  }
  if (strcmp(name, "session") == 0) return end_session(services, value);
  if (strcmp(name, "start") == 0 && strcmp(value, "again") == 0) {
    services->again = services->left = true;
    return ST_OK;
  }
  if (strcmp(name, "store") == 0 && strcmp(value, "again") == 0) {
    if (services->reopen) services->reopen(services->kiosk);
    return ST_OK;
  }
  bool lang = strcmp(name, "lang") == 0;
  if (!lang && strcmp(name, "reading") != 0) return ST_BAD_INPUT;
  snprintf(lang ? services->lang : services->reading, sizeof services->lang, "%s", value);
  return ST_OK;
}

static Status service_sound(void *context, const char *name) {
  return sound_play(((Services *)context)->sound, name);
}

static int64_t service_idle(void *context) {
  const Services *services = context;
  return clock_now(&services->clock) - services->touched_ms;
}

static bool service_second(void *context) {
  const Services *services = context;
  return services->second && services->second(services->kiosk);
}

Services services_new(const Options *options, const Paths *paths, Clock clock) {
  Services services = {.options = options, .paths = paths, .clock = clock, .touched_ms = clock_now(&clock)};
  services_reset(&services);
  services.restyle = false;
  return services;
}

HostServices services_table(Services *services) {
  return (HostServices){.context = services,
                        .print = service_print,
                        .printer_ready = service_printer_ready,
                        .forget_papers = service_forget_papers,
                        .take_away = take_away,
                        .hand_over = hand_over,
                        .medium_list = medium_list,
                        .medium_read = medium_read,
                        .medium_open = medium_open_package,
                        .set = service_set,
                        .sound = service_sound,
                        .idle_ms = service_idle,
                        .second = service_second};
}
