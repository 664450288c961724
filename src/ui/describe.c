/* The screen in words: for tests, for dump, for play, and for whoever reads the screen to somebody. */
#include "json/json.h"
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <string.h>

static bool is_below(const ViewNode *node, ViewKind kind) { return node->parent && node->parent->kind == kind; }

static const char *role_of(const ViewNode *node) {
  bool said = node->kind == VIEW_TEXT || node->kind == VIEW_QUOTE || node->kind == VIEW_ITEM;
  if (said && (is_below(node, VIEW_LIST) || is_below(node, VIEW_STEPS))) return "listitem";
  if (is_below(node, VIEW_PASSAGE) && node->kind == VIEW_ITEM) return "text";
  switch (node->kind) {
  case VIEW_BUTTON: return "button";
  case VIEW_CHOICE: return node->multi ? "checkbox" : "radio";
  case VIEW_FIELD: return "textbox";
  case VIEW_HEADING: return "heading";
  case VIEW_TEXT:
  case VIEW_QUOTE:
  case VIEW_BADGE: return "text";
  case VIEW_PROGRESS:
  case VIEW_METER: return "progressbar";
  case VIEW_CHART:
  case VIEW_SCENE:
  case VIEW_QR:
  case VIEW_ICON: return "img";
  case VIEW_SUMMARY: return "alert";
  case VIEW_LIST:
  case VIEW_STEPS: return "list";
  case VIEW_SIGNATURE: return "drawing";
  case VIEW_ITEM: return "button";
  default: return "group";
  }
}

static bool has_words(const ViewNode *node) {
  switch (node->kind) {
  case VIEW_TEXT:
  case VIEW_HEADING:
  case VIEW_QUOTE:
  case VIEW_BADGE:
  case VIEW_BUTTON:
  case VIEW_CHOICE:
  case VIEW_PROGRESS:
  case VIEW_METER:
  case VIEW_SUMMARY:
  case VIEW_ITEM:
  case VIEW_FIELD: return node->label != NULL;
  default: return false;
  }
}

static void add_pair(Buf *out, const char *name, const char *text) {
  if (!text || !*text) return;
  buf_addf(out, ",\"%s\":", name);
  json_add_text(out, text, strlen(text));
}

static void add_rect(Buf *out, const char *name, const Rect *rect, float unit) {
  buf_addf(out, ",\"%s\":[%.2f,%.2f,%.2f,%.2f]", name, rect->x / unit, rect->y / unit, rect->w / unit, rect->h / unit);
}

static const char *visibility(const Area *area, const Rect *rect) {
  Rect seen = rect_cut(*rect, area->rect);
  if (seen.w <= 0 || seen.h <= 0) return "no";
  return seen.w >= rect->w - 0.5f && seen.h >= rect->h - 0.5f ? "fully" : "partly";
}

/* The words need more than the box has: measured anew at the width the box got. */
static bool is_clipped(const Kit *kit, Box *box) {
  if (box->node->kind == VIEW_ITEM && box->parent && box->parent->node->kind != VIEW_PEOPLE)
    return false; /* the chart or the steps around them measure their items */
  Box probe = *box;
  float need = widget_of(box->node->kind)->measure(kit, &probe, box->rect.w);
  bool narrow = has_words(box->node) && probe.want > box->rect.w + 1.5f;
  return need > box->rect.h + 1.5f || narrow;
}

static void add_state(const Kit *kit, Buf *out, const Box *box) {
  buf_addf(out, ",\"selected\":%s,\"disabled\":%s,\"focused\":%s", box->node->selected ? "true" : "false",
           box->node->disabled ? "true" : "false", kit_has_focus(kit, box) ? "true" : "false");
}

static void add_look(const Kit *kit, Buf *out, const Box *box) {
  Look look = look_of(kit, box);
  double notes = box->node->note ? look_contrast(look.note, look.surface) : 21;
  buf_addf(out, ",\"font_px\":%.1f,\"color\":\"#%06X\",\"background\":\"#%06X\",\"contrast\":%.2f",
           kit_em(kit, look.em), look.ink & 0xFFFFFF, look.surface & 0xFFFFFF,
           fmin(look_contrast(look.ink, look.surface), notes));
  if (box->node->note) buf_addf(out, ",\"note_px\":%.1f", kit_em(kit, look.note_em));
}

static void add_edge(const Kit *kit, Buf *out, const Box *box) {
  Look look = look_of(kit, box);
  Color around = look_surface(kit, box);
  bool quiet = box->node->kind == VIEW_BUTTON && look_has_style(box->node, "quiet");
  if (quiet || box->node->disabled || box->node->kind == VIEW_ITEM) return;
  double edge = look.edge >> 24 ? look_contrast(look.edge, around) : look_contrast(look.fill, around);
  buf_addf(out, ",\"edge_contrast\":%.2f", edge);
}

static int order_of(const Ui *ui, const Box *box) {
  for (int i = 0; i < ui->control_count; i++)
    if (ui->controls[i] == box) return i;
  return -1;
}

/* How much of a box can be seen and pressed. */
static const char *standing(const Kit *kit, const Area *area, const Box *box) {
  const Area *areas = kit->ui->areas;
  if (area == &areas[AREA_TOAST]) return "over";
  if (areas[AREA_DIALOG].root && area != &areas[AREA_DIALOG] && box != box_uncovered(kit->ui)) return "covered";
  return visibility(area, &box->rect);
}

/* Words on a card that can be pressed belong to it. */
static const char *button_around(const Box *box) {
  for (const Box *around = box->parent; around; around = around->parent)
    if (around->node->kind == VIEW_BUTTON) return around->node->id;
  return NULL;
}

static void add_box(Kit *kit, Buf *out, const Area *area, Box *box, bool *first) {
  const ViewNode *node = box->node;
  if (!*first) buf_add_char(out, ',');
  *first = false;
  buf_addf(out, "\n{\"kind\":\"%s\",\"role\":\"%s\"", view_kind_name(node->kind), role_of(node));
  add_pair(out, "style", node->style);
  add_pair(out, "id", node->id);
  add_pair(out, "within", button_around(box));
  add_pair(out, "name", node->label);
  add_pair(out, "note", node->note);
  add_pair(out, "value", node->value ? edit_shown(node, node->value) : NULL);
  add_pair(out, "voice", node->voice);
  add_pair(out, "error", node->error);
  add_pair(out, "lang", node->lang);
  add_rect(out, "rect_px", &box->rect, 1);
  add_rect(out, "rect_mm", &box->rect, kit->px_per_mm);
  buf_addf(out, ",\"visible\":\"%s\",\"clipped\":%s,\"target\":%s", standing(kit, area, box),
           box->clipped ? "true" : "false", view_is_control(node) && !node->disabled ? "true" : "false");
  if (has_words(node)) add_look(kit, out, box);
  if (view_is_control(node)) {
    add_state(kit, out, box);
    add_edge(kit, out, box);
    buf_addf(out, ",\"order\":%d", order_of(kit->ui, box));
  }
  buf_add_char(out, '}');
}

static void add_keys(Kit *kit, Buf *out, bool *first) {
  const char *label;
  Rect rect;
  const Ui *ui = kit->ui;
  if (!ui->keyboard_open || !ui->keyboard) return;
  for (int i = 0; keyboard_key(ui->keyboard, i, &label, &rect); i++) {
    buf_addf(out, "%s\n{\"kind\":\"key\",\"role\":\"key\"", *first ? "" : ",");
    *first = false;
    add_pair(out, "name", label);
    add_rect(out, "rect_px", &rect, 1);
    add_rect(out, "rect_mm", &rect, kit->px_per_mm);
    buf_add_text(out, ",\"visible\":\"fully\",\"clipped\":false,\"target\":true}");
  }
}

/* "More below" and "to the top" are no node of the view, but can be pressed. */
static void add_more(Kit *kit, Buf *out, bool *first) {
  if (!kit->ui->more) return;
  buf_addf(out, "%s\n{\"kind\":\"more\",\"role\":\"button\"", *first ? "" : ",");
  *first = false;
  add_pair(out, "name", kit_word(kit, kit->ui->more));
  add_rect(out, "rect_px", &kit->ui->more_rect, 1);
  add_rect(out, "rect_mm", &kit->ui->more_rect, kit->px_per_mm);
  buf_add_text(out, ",\"visible\":\"fully\",\"clipped\":false,\"target\":true}");
}

static void add_header(const Kit *kit, Buf *out) {
  const UiConfig *config = &kit->ui->config;
  const View *view = kit->ui->view;
  buf_addf(out, "{\"panel\":{\"width_px\":%d,\"height_px\":%d,\"px_per_mm\":%.3f,\"distance_mm\":%.0f}",
           config->panel.width_px, config->panel.height_px, kit->px_per_mm, config->panel.distance_mm);
  buf_addf(out, ",\"theme\":\"%s\",\"text_percent\":%d,\"rtl\":%s", theme_name(config->theme), config->text_percent,
           view->rtl ? "true" : "false");
  add_pair(out, "lang", view->lang);
  add_pair(out, "screen", view->id);
  add_pair(out, "title", view->title);
}

/* Measuring again disturbs what was arranged (how large words are), so it comes first and the layout anew after it. */
static void find_clipped(Ui *ui) {
  for (int i = 0; i < AREA_COUNT; i++) {
    Kit part = ui_kit_in(ui, (AreaName)i);
    Area *area = &ui->areas[i];
    for (Box *box = area->root; box; box = box_after(area->root, box)) box->clipped = !box->hidden && is_clipped(&part, box);
  }
  ui->stale = true;
  ui_refresh(ui);
}

Status ui_describe(Ui *ui, Buf *out) {
  bool first = true;
  if (!ui->view) return ST_NOT_FOUND;
  ui_refresh(ui);
  find_clipped(ui);
  Kit kit = ui_kit(ui);
  add_header(&kit, out);
  buf_add_text(out, ",\"nodes\":[");
  static const AreaName ORDER[] = {AREA_TOP, AREA_BODY, AREA_BOTTOM, AREA_TOAST, AREA_DIALOG};
  for (int i = 0; i < AREA_COUNT; i++) {
    const Area *area = &ui->areas[ORDER[i]];
    Kit part = ui_kit_in(ui, ORDER[i]);
    for (Box *box = area->root; box; box = box_after(area->root, box))
      if (!box->hidden) add_box(&part, out, area, box, &first);
  }
  add_more(&kit, out, &first);
  add_keys(&kit, out, &first);
  buf_add_text(out, "]}\n");
  return out->status;
}

/* Finding for play ------------------------------------------------------------------------------------ */

static bool label_is(const Box *box, const char *label) {
  return box->node->label && strcmp(box->node->label, label) == 0;
}

static bool label_starts(const Box *box, const char *label) {
  return box->node->label && strncmp(box->node->label, label, strlen(label)) == 0;
}

static Box *find_control(const Ui *ui, const char *label, bool (*fits)(const Box *, const char *)) {
  for (int i = 0; i < ui->control_count; i++)
    if (fits(ui->controls[i], label)) return ui->controls[i];
  return NULL;
}

static bool find_key(const Ui *ui, const char *wanted, float *x, float *y) {
  const char *label;
  Rect rect;
  Kit kit = ui_kit((Ui *)(uintptr_t)ui);
  if (ui->more && strcmp(kit_word(&kit, ui->more), wanted) == 0) {
    *x = ui->more_rect.x + ui->more_rect.w / 2;
    *y = ui->more_rect.y + ui->more_rect.h / 2;
    return true;
  }
  if (!ui->keyboard_open || !ui->keyboard) return false;
  for (int i = 0; keyboard_key(ui->keyboard, i, &label, &rect); i++) {
    if (strcmp(label, wanted) != 0) continue;
    *x = rect.x + rect.w / 2;
    *y = rect.y + rect.h / 2;
    return true;
  }
  return false;
}

static bool disabled_with(const Ui *ui, const char *label) {
  for (int i = 0; i < AREA_COUNT; i++)
    for (Box *box = ui->areas[i].root; box; box = box_after(ui->areas[i].root, box))
      if (view_is_control(box->node) && (label_is(box, label) || (label[0] == '#' && strcmp(box->node->id, label + 1) == 0)))
        return true;
  return false;
}

Status ui_locate(Ui *ui, const char *label, float *x, float *y) {
  if (!ui->view) return ST_NOT_FOUND;
  ui_refresh(ui);
  Box *box = label[0] == '#' ? control_with_id(ui, label + 1) : find_control(ui, label, label_is);
  if (!box && find_key(ui, label, x, y)) return ST_OK;
  if (!box && label[0] != '#') box = find_control(ui, label, label_starts);
  if (!box) return disabled_with(ui, label) ? ST_REFUSED : ST_NOT_FOUND;
  frame_reveal(ui, box);
  Rect seen = rect_cut(box->rect, area_of(ui, box)->rect);
  if (seen.w <= 0 || seen.h <= 0) return ST_REFUSED;
  *x = seen.x + seen.w / 2;
  *y = seen.y + seen.h / 2;
  return ST_OK;
}

static bool says(const ViewNode *node, const char *text) {
  const char *const texts[] = {node->label, node->note, node->error, node->kind == VIEW_FIELD && node->value ? edit_shown(node, node->value) : NULL};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    if (texts[i] && strstr(texts[i], text)) return true;
  return false;
}

bool ui_shows(const Ui *ui, const char *text) {
  if (ui->edit && ui->focus && strstr(edit_shown(ui->focus->node, edit_text(ui->edit, NULL)), text)) return true;
  for (int i = 0; i < AREA_COUNT; i++) {
    if (ui->areas[AREA_DIALOG].root && i != AREA_DIALOG && i != AREA_TOAST) continue;
    for (Box *box = ui->areas[i].root; box; box = box_after(ui->areas[i].root, box))
      if (says(box->node, text)) return true;
  }
  return false;
}
