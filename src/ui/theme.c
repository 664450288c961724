#include "ui/theme.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Sizes of type hold for this distance; capitals of Inter and Noto Sans are so much of an em. */
static const double READING_MM = 500, CAP_SHARE = 0.727;

const Sizes SIZES = {.title = 15,
                     .heading = 10,
                     .subheading = 8.8,
                     .body = 8.4,
                     .small = 7.2,
                     .target = 20,
                     .staff_target = 12,
                     .key = 16,
                     .gap = 4,
                     .pad = 6,
                     .margin = 18,
                     .radius = 3.5,
                     .border = 0.6,
                     .ring = 0.9};

/* tests/unit/ui/test_theme.c holds every pair to its contrast. */
static const Theme THEMES[THEME_COUNT] = {
    [THEME_PAPER] = {.paper = 0xFFFBF8F3, .card = 0xFFFFFFFF, .ink = 0xFF1A1A1A, .soft_ink = 0xFF4A4740,
                     .green = 0xFF2E5A2F, .on_green = 0xFFFFFFFF, .deep_green = 0xFF234724,
                     .mint = 0xFFE6F0E3, .sand = 0xFFF1EADC, .blue = 0xFF004D99, .sky = 0xFFE5EEF7,
                     .ochre = 0xFF8A5A00, .clay = 0xFF7A2E1F, .edge = 0xFF857D6E,
                     .hairline = 0xFFD9D2C5, .focus = 0xFF1A1A1A, .scrim = 0xA0201E1A},
    [THEME_CONTRAST] = {.paper = 0xFFFFFFFF, .card = 0xFFFFFFFF, .ink = 0xFF000000, .soft_ink = 0xFF000000,
                        .green = 0xFF003B00, .on_green = 0xFFFFFFFF, .deep_green = 0xFF002600,
                        .mint = 0xFFE9F7E9, .sand = 0xFFFFFFFF, .blue = 0xFF00264D, .sky = 0xFFFFFFFF,
                        .ochre = 0xFF4A3000, .clay = 0xFF5A1408, .edge = 0xFF000000,
                        .hairline = 0xFF000000, .focus = 0xFF000000, .scrim = 0xC0000000},
    [THEME_DARK] = {.paper = 0xFF1C1B19, .card = 0xFF282623, .ink = 0xFFF4F0E8, .soft_ink = 0xFFD0CABD,
                    .green = 0xFFA6D3A0, .on_green = 0xFF10240F, .deep_green = 0xFFC4E3BF,
                    .mint = 0xFF2A3B29, .sand = 0xFF35322C, .blue = 0xFFA9CDF2, .sky = 0xFF233243,
                    .ochre = 0xFFE9BE6F, .clay = 0xFFF0A894, .edge = 0xFF9C9484,
                    .hairline = 0xFF45413A, .focus = 0xFFF4F0E8, .scrim = 0xB0000000}};

static const char *const NAMES[THEME_COUNT] = {"paper", "contrast", "dark"};

const Theme *theme_get(ThemeName name) { return &THEMES[name < THEME_COUNT ? name : THEME_PAPER]; }

const char *theme_name(ThemeName name) { return NAMES[name < THEME_COUNT ? name : THEME_PAPER]; }

Status theme_parse(const char *name, ThemeName *out) {
  for (int i = 0; i < THEME_COUNT; i++) {
    if (strcmp(NAMES[i], name) != 0) continue;
    *out = (ThemeName)i;
    return ST_OK;
  }
  return ST_BAD_INPUT;
}

Status panel_parse(const char *text, Panel *out, Fault *fault) {
  Panel panel;
  int end = 0;
  bool read = sscanf(text, "%lfin:%dx%d@%lfmm%n", &panel.diagonal_in, &panel.width_px, &panel.height_px,
                     &panel.distance_mm, &end) == 4 &&
              text[end] == '\0';
  bool fits = read && panel.diagonal_in >= 5 && panel.diagonal_in <= 100 && panel.width_px >= 320 &&
              panel.width_px <= 8192 && panel.height_px >= 320 && panel.height_px <= 8192 &&
              panel.distance_mm >= 200 && panel.distance_mm <= 1000;
  if (!fits) return fault_set(fault, ST_BAD_INPUT, "a panel is written as 21.5in:1920x1080@500mm");
  *out = panel;
  return ST_OK;
}

double panel_reading_scale(const Panel *panel) { return fmax(panel->distance_mm / READING_MM, 1); }

double theme_cap_degrees(double em_mm, double distance_mm) {
  return atan(em_mm * CAP_SHARE / distance_mm) * 180 / M_PI;
}

double panel_px_per_mm(const Panel *panel) {
  return hypot(panel->width_px, panel->height_px) / (panel->diagonal_in * 25.4);
}
