#include "ui/look.h"

#include <math.h>
#include <string.h>

bool look_has_style(const ViewNode *node, const char *style) {
  return node->style && strcmp(node->style, style) == 0;
}

static double linear(unsigned channel) {
  double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(Color color) {
  return 0.2126 * linear(color >> 16 & 255) + 0.7152 * linear(color >> 8 & 255) + 0.0722 * linear(color & 255);
}

double look_contrast(Color a, Color b) {
  double la = luminance(a), lb = luminance(b);
  return (fmax(la, lb) + 0.05) / (fmin(la, lb) + 0.05);
}

static Color panel_fill(const Theme *theme, const ViewNode *node) {
  if (look_has_style(node, "sand")) return theme->sand;
  if (look_has_style(node, "sky")) return theme->sky;
  if (look_has_style(node, "mint")) return theme->mint;
  if (look_has_style(node, "green")) return theme->green;
  if (look_has_style(node, "paper")) return theme->paper;
  return theme->card;
}

Color look_surface(const Kit *kit, const Box *box) {
  for (const Box *around = box->parent; around; around = around->parent) {
    if (around->node->kind == VIEW_PANEL) return panel_fill(kit->theme, around->node);
    if (around->node->kind == VIEW_BUTTON) return look_of(kit, around).surface;
    if (around->node->kind == VIEW_SUMMARY) return kit->theme->sky;
    if (!around->parent && around->node->parent == NULL && around->dialog) return kit->theme->card;
  }
  return kit->theme->paper;
}

static Look plain(const Kit *kit, const Box *box) {
  Color surface = look_surface(kit, box);
  bool on_green = surface == kit->theme->green;
  bool can_be_pressed = box->node->kind == VIEW_BUTTON || box->node->kind == VIEW_CHOICE; /* the note helps to choose */
  return (Look){.ink = on_green ? kit->theme->on_green : kit->theme->ink,
                .note = on_green ? kit->theme->on_green : kit->theme->soft_ink,
                .surface = surface,
                .em = SIZES.body,
                .note_em = can_be_pressed ? SIZES.body : SIZES.small,
                .weight = WEIGHT_REGULAR,
                .radius = SIZES.radius,
                .border = SIZES.border};
}

static Look text_look(const Kit *kit, const Box *box) {
  Look look = plain(kit, box);
  const ViewNode *node = box->node;
  if (look_has_style(node, "soft") || look_has_style(node, "lead")) look.ink = look.note;
  if (look_has_style(node, "lead")) look.em = SIZES.body * 1.15;
  if (look_has_style(node, "small")) look.ink = look.note, look.em = SIZES.small;
  if (look_has_style(node, "strong")) look.weight = WEIGHT_BOLD;
  return look;
}

static Look heading_look(const Kit *kit, const Box *box) {
  const double ems[] = {kit->title, kit->title, fmin(SIZES.heading, kit->title), SIZES.subheading};
  Look look = plain(kit, box);
  int level = box->node->level < 1 ? 1 : box->node->level > 3 ? 3 : box->node->level;
  look.em = ems[level];
  look.weight = WEIGHT_BOLD;
  return look;
}

static void fill_green(const Kit *kit, Look *look) {
  look->fill = look->surface = kit->theme->green;
  look->ink = look->note = kit->theme->on_green;
  look->edge = kit->theme->green;
}

static void fill_with(const Kit *kit, Look *look, Color fill) {
  look->fill = look->surface = fill;
  look->ink = kit->theme->ink;
  look->note = kit->theme->soft_ink;
  look->edge = kit->theme->edge;
}

static Look button_look(const Kit *kit, const Box *box) {
  const ViewNode *node = box->node;
  Look look = plain(kit, box);
  look.weight = WEIGHT_MEDIUM;
  if (look_has_style(node, "primary")) {
    fill_green(kit, &look);
    look.weight = WEIGHT_BOLD;
    look.em = SIZES.body * 1.08;
  } else if (look_has_style(node, "door-green")) {
    fill_green(kit, &look);
    look.radius = 6;
  } else if (look_has_style(node, "door-sand") || look_has_style(node, "door-sky")) {
    fill_with(kit, &look, look_has_style(node, "door-sky") ? kit->theme->sky : kit->theme->sand);
    look.radius = 6;
  } else if (!look_has_style(node, "quiet")) {
    fill_with(kit, &look, kit->theme->card);
  }
  if (strncmp(node->style ? node->style : "", "door", 4) == 0) {
    float presence = box->presence > 0 ? box->presence : 1;
    look.em = 11.5 * (1 + (presence - 1) * (presence > 1 ? 0.4 : 0.3));
    look.weight = WEIGHT_BOLD;
    look.note_em = SIZES.body * fmaxf(sqrtf(box->presence), 1);
  }
  if (strncmp(node->style ? node->style : "", "station", 7) == 0) {
    look.fill = 0, look.surface = look_surface(kit, box);
    look.edge = look_has_style(node, "station-ahead") ? kit->theme->edge : kit->theme->green;
  }
  if (node->disabled) {
    look.fill = look.surface = look_surface(kit, box);
    look.ink = look.note = kit->theme->soft_ink;
    look.edge = kit->theme->hairline;
    if (look_has_style(node, "quiet")) look.fill = look.edge = 0;
  }
  return look;
}

static Look choice_look(const Kit *kit, const Box *box) {
  Look look = plain(kit, box);
  fill_with(kit, &look, box->node->selected ? kit->theme->mint : kit->theme->card);
  look.weight = WEIGHT_MEDIUM;
  look.em *= fmaxf(box->presence, 1);
  look.note_em *= fmaxf(box->presence, 1);
  if (box->node->selected) look.edge = kit->theme->green, look.border = SIZES.border * 1.6;
  if (look_has_style(box->node, "phrase-sky")) look.fill = look.surface = kit->theme->sky, look.edge = kit->theme->blue;
  if (look_has_style(box->node, "phrase-mint")) look.fill = look.surface = kit->theme->mint, look.edge = kit->theme->green;
  return look;
}

static Look badge_look(const Kit *kit, const Box *box) {
  Look look = plain(kit, box);
  bool sky = look_has_style(box->node, "sky"), mint = look_has_style(box->node, "mint");
  look.fill = look.surface = sky ? kit->theme->sky : mint ? kit->theme->mint : kit->theme->sand;
  look.ink = kit->theme->soft_ink;
  if (sky) look.ink = kit->theme->blue;
  look.em = SIZES.small;
  look.weight = WEIGHT_MEDIUM;
  if (look_has_style(box->node, "round")) {
    look.ink = kit->theme->deep_green;
    look.fill = look.surface = kit->theme->mint;
  } else if (look_has_style(box->node, "tile")) {
    look.ink = kit->theme->ink;
    look.fill = look.surface = kit->theme->card;
  }
  if (look_has_style(box->node, "round") || look_has_style(box->node, "tile")) {
    look.em = SIZES.heading;
    look.weight = WEIGHT_BOLD;
    look.note = look.ink;
  }
  return look;
}

static Look panel_look(const Kit *kit, const Box *box) {
  Look look = plain(kit, box);
  look.fill = look.surface = panel_fill(kit->theme, box->node);
  bool sheet = look_has_style(box->node, "sheet");
  bool needs_line = look.fill == kit->theme->card || kit->theme->sand == kit->theme->card;
  look.edge = sheet ? kit->theme->edge : needs_line ? kit->theme->hairline : 0;
  look.radius = sheet ? 1 : 5;
  return look;
}

/* A number that is set is one thing, and large. */
static const double FIGURE_EM = 12;

static Look field_look(const Kit *kit, const Box *box) {
  Look look = plain(kit, box);
  fill_with(kit, &look, kit->theme->card);
  look.em = SIZES.body * 1.15;
  if (box->node->input && strcmp(box->node->input, "digits") == 0) look.em = fmax(look.em, fmin(FIGURE_EM, kit->title)), look.weight = WEIGHT_MEDIUM;
  if (kit_has_focus(kit, box)) look.edge = kit->theme->green, look.border = SIZES.border * 1.6;
  if (box->node->error) look.edge = kit->theme->clay, look.border = SIZES.border * 1.6;
  return look;
}

Look look_of(const Kit *kit, const Box *box) {
  Look look;
  switch (box->node->kind) {
  case VIEW_TEXT: return text_look(kit, box);
  case VIEW_HEADING: return heading_look(kit, box);
  case VIEW_BUTTON: return button_look(kit, box);
  case VIEW_CHOICE: return choice_look(kit, box);
  case VIEW_BADGE: return badge_look(kit, box);
  case VIEW_PANEL: return panel_look(kit, box);
  case VIEW_FIELD:
  case VIEW_SIGNATURE: return field_look(kit, box);
  case VIEW_QUOTE:
    look = plain(kit, box);
    look.em = look_has_style(box->node, "large") ? 12 : 9.6;
    look.weight = WEIGHT_BOLD;
    return look;
  case VIEW_PROGRESS:
    look = plain(kit, box);
    look.em = SIZES.small;
    look.ink = look.note;
    return look;
  case VIEW_SUMMARY:
    look = plain(kit, box);
    look.fill = look.surface = kit->theme->sky;
    look.ink = kit->theme->ink;
    look.edge = kit->theme->blue;
    look.weight = WEIGHT_BOLD;
    return look;
  default: return plain(kit, box);
  }
}
