#include "platform/display.h"

#include "platform/raster.h"
#include "platform/sdl_input.h"
#include "platform/sdl_window.h"

#include <cairo.h>
#include <time.h>

enum {
  DAMAGE_MAX = 16, /* rectangles a frame is painted in */
  SIDE_MAX = 16384 /* px: no screen is wider, and products stay small */
};

struct Display {
  Mem mem;
  FontSet *fonts;
  Raster *raster;
  Canvas canvas;
  Damage *damage;    /* against what was shown last */
  SdlWindow *window; /* NULL when headless; then the pixels are ours */
  SdlInput *input;   /* of both windows: the first one's; NULL in the second */
  Display *first, *beside; /* the other one of the two, borrowed; NULL when there is none */
  struct timespec shown;
};

static size_t pixels_size(const Canvas *canvas) {
  return (size_t)canvas->width * (size_t)canvas->height * sizeof *canvas->pixels;
}

static Status open_headless(Display *display, const DisplayConfig *config, Fault *fault) {
  bool sized = config->width > 0 && config->height > 0 && config->width <= SIDE_MAX &&
               config->height <= SIDE_MAX;
  if (!sized) return fault_set(fault, ST_BAD_INPUT, "a headless display needs a size in pixels");
  display->canvas = (Canvas){.width = config->width, .height = config->height};
  display->canvas.pixels = mem_new(&display->mem, pixels_size(&display->canvas));
  return display->canvas.pixels ? ST_OK : ST_NO_MEMORY;
}

static Status open_window(Display *display, const DisplayConfig *config, Fault *fault) {
  Status status = sdl_window_open(&display->mem, config, display->first ? 1 : 0, &display->window, fault);
  if (status != ST_OK) return status;
  if (!display->first) display->input = sdl_input_new(&display->mem, &config->clock);
  if (!display->first && !display->input) return ST_NO_MEMORY;
  return sdl_window_canvas(display->window, &display->canvas) ? ST_OK : ST_NO_MEMORY;
}

static Status open_one(const DisplayConfig *config, FontSet *borrow_fonts, Display *first, Display **out,
                       Fault *fault) {
  *out = NULL;
  Mem mem = mem_system();
  Display *display = mem_new(&mem, sizeof *display);
  if (!display) return fault_set(fault, ST_NO_MEMORY, "no memory for a display");
  display->mem = mem;
  display->fonts = borrow_fonts;
  display->first = first;
  display->raster = raster_new(&mem, borrow_fonts);
  display->damage = damage_new(&mem);
  Status status = display->raster && display->damage ? ST_OK : ST_NO_MEMORY;
  if (status == ST_OK)
    status = config->headless ? open_headless(display, config, fault)
                              : open_window(display, config, fault);
  if (status == ST_NO_MEMORY) fault_set(fault, status, "no memory for a display");
  if (status == ST_OK)
    *out = display;
  else
    display_close(display);
  return status;
}

Status display_open(const DisplayConfig *config, FontSet *borrow_fonts, Display **out, Fault *fault) {
  return open_one(config, borrow_fonts, NULL, out, fault);
}

/* A new window takes the keyboard where nobody manages windows: it stays where it was. */
Status display_open_beside(Display *first, const DisplayConfig *config, Display **out, Fault *fault) {
  Status status = open_one(config, first->fonts, first, out, fault);
  if (status != ST_OK) return status;
  first->beside = *out;
  if (first->window) sdl_window_focus(first->window);
  return ST_OK;
}

int display_screens(const Display *display) { return display->window ? sdl_window_screens() : 1; }

void display_refit(Display *first) {
  if (first->window) sdl_window_refit(first->window);
}

void display_close(Display *display) {
  if (!display) return;
  Mem mem = display->mem;
  Display *first = display->first;
  raster_free(display->raster);
  damage_free(display->damage);
  if (!display->window && display->canvas.pixels)
    mem_free(&mem, display->canvas.pixels, pixels_size(&display->canvas));
  sdl_input_free(display->input);
  sdl_window_close(display->window);
  mem_free(&mem, display, sizeof *display);
  if (!first) return;
  first->beside = NULL;
  if (first->window) sdl_window_focus(first->window); /* with a window that is closed the keyboard's focus goes nowhere */
}

void display_size(const Display *display, int *width, int *height) {
  *width = display->canvas.width;
  *height = display->canvas.height;
}

int64_t display_show(Display *display, const PaintList *list) {
  Rect damage[DAMAGE_MAX];
  PixelRect parts[DAMAGE_MAX];
  const Canvas *canvas = &display->canvas;
  int count = damage_find(display->damage, list, canvas->width, canvas->height, damage, DAMAGE_MAX);
  int64_t changed = 0;
  for (int i = 0; i < count; i++) {
    PixelRect part = parts[i] = rect_snap(damage[i]);
    raster_paint(display->raster, canvas, list, part);
    changed += (int64_t)(part.right - part.left) * (part.bottom - part.top);
  }
  if (display->window) sdl_window_present(display->window, parts, count);
  clock_gettime(CLOCK_MONOTONIC, &display->shown);
  return changed;
}

double display_shown_ms(const Display *display) {
  return (double)display->shown.tv_sec * 1000.0 + (double)display->shown.tv_nsec / 1e6;
}

void display_invalidate(Display *display) {
  damage_forget(display->damage);
}

void display_forget(Display *display) {
  raster_forget(display->raster);
  font_set_forget(display->fonts);
  display_invalidate(display);
}

/* The window's pixels belong to SDL and change with its size. Losing them mid-way leaves nothing to
 * paint on: a canvas of no size, on which painting is a no-op. */
static void follow_window(Display *display, const Input *input) {
  if (input->kind == INPUT_RESIZE) {
    if (!sdl_window_canvas(display->window, &display->canvas)) display->canvas = (Canvas){0};
    damage_forget(display->damage);
  } else if (input->kind == INPUT_EXPOSE && display->canvas.pixels) {
    /* The pixels are still right; only the screen lost them. */
    PixelRect whole = canvas_whole(&display->canvas);
    sdl_window_present(display->window, &whole, 1);
  }
}

static SdlPane pane_of(const Display *display) {
  return (SdlPane){sdl_window_number(display->window), display->canvas.width, display->canvas.height};
}

bool display_wait(Display *display, int64_t until_ms, Input *out) {
  if (!display->window) return false;
  SdlPane panes[SDL_PANES] = {pane_of(display)};
  if (display->beside) panes[1] = pane_of(display->beside);
  if (!sdl_input_wait(display->input, panes, until_ms, out)) return false;
  follow_window(out->aside ? display->beside : display, out);
  return true;
}

void display_wake(Display *display) {
  if (display->window) sdl_input_wake();
}

Status display_save_png(const Display *display, const char *path) {
  const Canvas *canvas = &display->canvas;
  if (!canvas->pixels) return ST_IO;
  cairo_surface_t *surface =
      cairo_image_surface_create_for_data((unsigned char *)canvas->pixels, CAIRO_FORMAT_RGB24,
                                          canvas->width, canvas->height, canvas->width * 4);
  cairo_status_t status = cairo_surface_write_to_png(surface, path);
  cairo_surface_destroy(surface);
  if (status == CAIRO_STATUS_SUCCESS) return ST_OK;
  return status == CAIRO_STATUS_NO_MEMORY ? ST_NO_MEMORY : ST_IO;
}

const uint32_t *display_pixels(const Display *display) {
  return display->canvas.pixels;
}

int64_t display_text_renders(const Display *display) {
  return font_set_renders(display->fonts);
}
