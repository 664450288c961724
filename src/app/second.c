#include "app/second.h"

#include "base/log.h"

/* What is usual for a laptop or a small screen beside the table, when nobody says what it is. */
static const Panel USUAL = {
    .width_px = 1366, .height_px = 768, .diagonal_in = 15, .distance_mm = 500};

bool second_has_place(const Second *second) {
  if (second->out) return false;
  if (second->headless) return true;
  if (!second->first) return false; /* the window is being asked for */
  return second->options->windowed ? second->options->second_text != NULL
                                   : display_screens(second->first) > 1;
}

/* As with the first: the pixels are the window's, and what is told on the command line adds the
 * diagonal. */
static Panel panel_of(const Second *second) {
  Panel panel = second->options->second_text ? second->options->second : USUAL;
  if (second->display) display_size(second->display, &panel.width_px, &panel.height_px);
  return panel;
}

static UiConfig config_of(const Second *second, const UiConfig *like) {
  UiConfig config = *like;
  config.panel = second->panel;
  return config;
}

static PaintList *bare_paper(const Second *second, Color paper) {
  PaintList *list = paint_new(&second->mem);
  Rect all = {0, 0, (float)second->panel.width_px, (float)second->panel.height_px};
  if (list) paint_box(list, all, 0, paper, 0, 0);
  return list;
}

static Status open_display(Second *second, Fault *fault) {
  bool sized = second->headless || second->options->windowed;
  Panel panel = panel_of(second);
  DisplayConfig display = {.width = sized ? panel.width_px : 0,
                           .height = sized ? panel.height_px : 0,
                           .windowed = second->options->windowed,
                           .headless = second->headless,
                           .clock = second->clock};
  return display_open_beside(second->first, &display, &second->display, fault);
}

static bool open_all(Second *second, const UiConfig *like) {
  Fault fault = {ST_OK, ""};
  if (open_display(second, &fault) != ST_OK) {
    log_line("the second screen cannot be used: %s", fault.detail);
    return false;
  }
  second->panel = panel_of(second);
  UiConfig config = config_of(second, like);
  bool made = ui_new(&second->mem, &config, &second->ui) == ST_OK;
  second->neutral = bare_paper(second, theme_get(second->options->theme)->paper);
  return made && second->neutral;
}

bool second_show(Second *second, const UiConfig *like, View *take_aside) {
  bool place = take_aside && second_has_place(second);
  bool shown = place && (second->ui || open_all(second, like));
  if (shown) {
    ui_show(second->ui, take_aside);
    return false;
  }
  view_free(take_aside);
  second_close(second);
  second->out = second->out || place;
  return place;
}

void second_close(Second *second) {
  ui_free(second->ui);
  paint_free(second->neutral);
  display_close(second->display);
  second->ui = NULL;
  second->neutral = NULL;
  second->display = NULL;
}

/* Headless there is no screen to look at: it is out until it is plugged in. */
void second_forget(Second *second) {
  second_close(second);
  second->out = second->out && second->headless;
}

void second_configure(Second *second, const UiConfig *like) {
  if (!second->ui) return;
  second->panel = panel_of(second);
  UiConfig config = config_of(second, like);
  ui_configure(second->ui, &config);
  paint_free(second->neutral);
  second->neutral = bare_paper(second, theme_get(second->options->theme)->paper);
}

void second_cover(Second *second) {
  if (!second->display) return;
  display_invalidate(second->display);
  if (second->neutral)
    display_show(second->display, second->neutral);
  else
    second_close(second); /* no memory for bare paper: then nothing at all */
}
