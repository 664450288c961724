#include "ui/ui.h"

#include "ui/state.h"

#include <math.h>
#include <string.h>

enum { BOXES_MAX = 64 << 20 };

/* Of the panel's shorter side, of its height; and how high a button of a bar is at 100 % text, in mm. */
static const float TITLE_SHARE = 0.075f, BAR_SHARE = 0.14f, BAR_BUTTON_MM = 17.6f;

/* The title of a screen in mm at 100 %: less where the panel is small, and growing by half of what text does, for
 * it is large already. Over a keyboard on a low panel no larger than what is read. */
static float title_size(const Panel *panel, float px_per_mm, float scale, WritingRoom writing) {
  float side = fminf((float)panel->width_px, (float)panel->height_px) / px_per_mm;
  if (writing >= ROOM_FOR_QUESTION) return (float)SIZES.body / (writing == ROOM_FOR_LINES ? scale / (float)panel_reading_scale(panel) : 1);
  float most = fminf((float)SIZES.title, fmaxf(side * TITLE_SHARE, (float)SIZES.title * 0.7f));
  return fmaxf(most * (1 + (scale - 1) / 2) / scale, (float)SIZES.subheading);
}

/* What the person asked for, larger from further off; never more than twice, if the distance alone does not ask for more. */
static float text_scale(const UiConfig *config) {
  float far = (float)panel_reading_scale(&config->panel);
  return fminf((float)config->text_percent / 100 * far, fmaxf(2, far));
}

Kit ui_kit(Ui *ui) {
  const Panel *panel = &ui->config.panel;
  float px_per_mm = (float)panel_px_per_mm(panel), scale = text_scale(&ui->config);
  return (Kit){.ui = ui,
               .theme = theme_get(ui->config.theme),
               .px_per_mm = px_per_mm,
               .scale = scale,
               .title = title_size(panel, px_per_mm, scale, ui->writing),
               .rtl = ui->view && ui->view->rtl,
               .lang = ui->view && ui->view->lang ? ui->view->lang : "da"};
}

Kit ui_kit_in(Ui *ui, AreaName area) {
  Kit kit = ui_kit(ui);
  if (area != AREA_TOP && area != AREA_BOTTOM) return kit;
  float tall = (float)ui->config.panel.height_px / kit.px_per_mm;
  float most = fmaxf((float)SIZES.target, tall * BAR_SHARE) / BAR_BUTTON_MM;
  kit.scale = fminf(kit.scale, fmaxf(most, (float)panel_reading_scale(&ui->config.panel)));
  kit.icons = ui->terse[area] > 0;
  kit.few_words = ui->terse[area] > 1;
  kit.no_words = ui->terse[area] > 2;
  return kit;
}

float kit_mm(const Kit *kit, double mm) { return (float)(int)(mm * kit->px_per_mm + 0.5); }
/* Rounded up: no letter becomes smaller than it has to be. */
float kit_em(const Kit *kit, double mm) { return (float)ceil(mm * kit->px_per_mm * kit->scale - 0.01); }

bool kit_has_focus(const Kit *kit, const Box *box) { return kit->ui->focus == box; }

bool kit_is_pressed(const Kit *kit, const Box *box) {
  return kit->ui->held.box == box && kit->ui->held.inside;
}

void kit_repaint(const Kit *kit) { kit->ui->changed = true; }
void kit_relayout(const Kit *kit) { kit->ui->changed = kit->ui->stale = true; }
void kit_send(const Kit *kit, UiEventKind kind, const char *id, const char *value) { ui_send(kit->ui, kind, id, value); }

const char *kit_word(const Kit *kit, const char *key) {
  const UiConfig *config = &kit->ui->config;
  return config->word ? config->word(config->word_context, kit->lang, key) : key;
}

Status ui_new(const Mem *mem, const UiConfig *config, Ui **out) {
  Ui *ui = mem_new(mem, sizeof *ui);
  *out = NULL;
  if (!ui) return ST_NO_MEMORY;
  ui->mem = *mem;
  ui->config = *config;
  ui->boxes = arena_new(mem, BOXES_MAX);
  ui->drawn = buf_new(mem, 1 << 20);
  ui->paragraphs = paragraphs_new(mem, &config->fonts);
  ui->list = paint_new(mem);
  if (!ui->paragraphs || !ui->list) {
    ui_free(ui);
    return ST_NO_MEMORY;
  }
  *out = ui;
  return ST_OK;
}

static void free_event(Ui *ui, QueuedEvent *event) {
  size_t size = event->value ? strlen(event->value) + 1 : 0; /* once wiped it no longer tells its length */
  if (event->value) explicit_bzero(event->value, size);
  mem_free(&ui->mem, event->value, size);
  mem_free_text(&ui->mem, event->id);
  *event = (QueuedEvent){0};
}

static void free_events(Ui *ui) {
  free_event(ui, &ui->fetched);
  for (; ui->event_count > 0; ui->event_count--, ui->event_first = (ui->event_first + 1) % UI_MOST_EVENTS)
    free_event(ui, &ui->events[ui->event_first]);
}

static void wipe_view(View *view) {
  const ViewNode *const parts[] = {view->top, view->body, view->bottom, view->dialog, view->toast};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    for (const ViewNode *node = parts[i]; node; node = view_after(parts[i], node)) {
      const char *const texts[] = {node->label, node->note, node->value, node->error};
      for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        if (texts[t] && arena_owns(&view->arena, texts[t])) explicit_bzero((char *)(uintptr_t)texts[t], strlen(texts[t]));
    }
}

void ui_forget(Ui *ui) {
  editing_end(ui);
  free_events(ui);
  paragraphs_forget(ui->paragraphs);
  if (ui->view) wipe_view(ui->view);
  paint_clear(ui->list);
}

void ui_free(Ui *ui) {
  if (!ui) return;
  editing_end(ui);
  free_events(ui);
  keyboard_free(ui->keyboard);
  paragraphs_free(ui->paragraphs);
  paint_free(ui->list);
  buf_free(&ui->drawn);
  arena_free(&ui->boxes);
  view_free(ui->view);
  mem_free_text(&ui->mem, ui->focus_wish);
  mem_free_text(&ui->mem, ui->focus_below);
  Mem mem = ui->mem;
  mem_free(&mem, ui, sizeof *ui);
}

void ui_configure(Ui *ui, const UiConfig *config) {
  ui->config = *config;
  ui->stale = ui->changed = true;
}

static bool same_id(const char *a, const char *b) { return a && b && strcmp(a, b) == 0; }

/* The finger that is down stays on its control: a message that goes away must not swallow a slow tap. */
static void keep_held(Ui *ui, const Held *held, const char *id, ViewKind kind) {
  Box *box = control_with_id(ui, id);
  ui->held = *held;
  ui->held.box = box && box->node->kind == kind ? box : NULL;
}

static void build_boxes(Ui *ui, bool same_screen) {
  Held held = ui->held;
  ViewKind kind = held.box ? held.box->node->kind : VIEW_KIND_COUNT;
  const char *id = held.box ? held.box->node->id : NULL;
  if (boxes_build(ui) != ST_OK) {
    for (int i = 0; i < AREA_COUNT; i++) ui->areas[i].root = NULL;
    ui->control_count = 0;
  }
  if (same_screen) keep_held(ui, &held, id, kind);
}

/* How a view follows the one before. */
typedef struct Turn {
  bool same_id, opens, closes; /* the same screen; a dialog opens or closes over it */
} Turn;

static Turn turn_to(const View *before, const View *after) {
  Turn turn = {.same_id = before && same_id(before->id, after->id)};
  turn.opens = turn.same_id && after->dialog && !before->dialog;
  turn.closes = turn.same_id && before->dialog && !after->dialog;
  return turn;
}

/* Where the focus may return to: on the same screen where it was, behind a dialog where that was opened. */
static char *take_focus(Ui *ui, Turn turn) {
  const char *now = ui->focus ? ui->focus->node->id : NULL;
  char *below = ui->focus_below;
  if (turn.same_id && !turn.opens && !turn.closes) return mem_text(&ui->mem, now);
  ui->focus_below = turn.opens ? mem_text(&ui->mem, now) : NULL;
  if (turn.closes) return below;
  mem_free_text(&ui->mem, below);
  return NULL;
}

static int count_live(const ViewNode *body) {
  int count = 0;
  for (const ViewNode *node = body; node; node = view_after(body, node)) count += node->live;
  return count;
}

/* The last one: what was said later stands further down. */
static void reveal_live(Ui *ui) {
  const Box *root = ui->areas[AREA_BODY].root, *last = NULL;
  for (const Box *box = root; box; box = box_after(root, box))
    if (box->node->live) last = box;
  if (last) frame_reveal(ui, last);
}

void ui_show(Ui *ui, View *take_view) {
  View *before = ui->view;
  Turn turn = turn_to(before, take_view);
  bool same_screen = turn.same_id && !turn.opens && !turn.closes;
  char *focus = take_focus(ui, turn);
  ui->said = same_screen && count_live(take_view->body) > count_live(before->body);
  ui->view = take_view;
  build_boxes(ui, same_screen);
  if (!turn.same_id) ui->areas[AREA_BODY].scrolled = 0;
  if (!same_screen) {
    ui->areas[AREA_DIALOG].scrolled = 0;
    editing_end(ui);
  }
  paragraphs_age(ui->paragraphs);
  focus_restore(ui, focus, same_screen);
  ui->stale = ui->changed = true;
  mem_free_text(&ui->mem, focus);
  view_free(before);
}

const View *ui_view(const Ui *ui) { return ui->view; }

const Panel *ui_panel(const Ui *ui) { return &ui->config.panel; }

const char *ui_focus(const Ui *ui) { return ui->focus ? ui->focus->node->id : NULL; }

void ui_refresh(Ui *ui) {
  if (!ui->stale || !ui->view) return;
  ui->stale = false;
  frame_arrange(ui);
  if (ui->focus && (ui->edit || ui->ring)) frame_reveal(ui, ui->focus);
  if (ui->said) reveal_live(ui);
  ui->said = false;
}

void ui_send(Ui *ui, UiEventKind kind, const char *id, const char *value) {
  if (ui->event_count == UI_MOST_EVENTS) return; /* nobody fetches: the newest is the one to lose */
  QueuedEvent *event = &ui->events[(ui->event_first + ui->event_count) % UI_MOST_EVENTS];
  *event = (QueuedEvent){kind, mem_text(&ui->mem, id), mem_text(&ui->mem, value ? value : "")};
  ui->event_count++;
}

bool ui_next_event(Ui *ui, UiEvent *out) {
  free_event(ui, &ui->fetched);
  if (ui->event_count == 0) return false;
  ui->fetched = ui->events[ui->event_first];
  ui->events[ui->event_first] = (QueuedEvent){0};
  ui->event_first = (ui->event_first + 1) % UI_MOST_EVENTS;
  ui->event_count--;
  *out = (UiEvent){ui->fetched.kind, ui->fetched.id, ui->fetched.value ? ui->fetched.value : ""};
  return true;
}

int64_t ui_deadline(const Ui *ui) { return ui->keyboard_open && ui->keyboard ? keyboard_deadline(ui->keyboard) : -1; }

void ui_tick(Ui *ui) {
  if (!ui->keyboard_open || !ui->keyboard) return;
  Kit kit = ui_kit(ui);
  keyboard_tick(&kit, ui->keyboard);
  ui->changed = true;
}

bool ui_changed(const Ui *ui) { return ui->changed; }

const PaintList *ui_paint(Ui *ui) {
  ui_refresh(ui);
  paint_clear(ui->list);
  frame_paint(ui, ui->list);
  ui->changed = false;
  return ui->list;
}
