#include "app/inspect.h"

#include <stdio.h>
#include <string.h>

enum { MOST_CONTROLS = 600, MOST_WORDS = 600 };

static const double LEAST_TARGET_MM = 19.9, LEAST_KEY_MM = 13.9, LEAST_GAP_MM = 1.9;
/* Degrees that a capital is high at the viewing distance: of what one needs to act, and of what only stands beside it.
 * A hair less, for the angle of a whole number of pixels. */
static const double LEAST_CAPITAL = 0.699, LEAST_SMALL_CAPITAL = 0.599;
enum { MOST_LETTERS = 66 };
static const double LEAST_TEXT_CONTRAST = 7.0, LEAST_EDGE_CONTRAST = 3.0;

typedef struct Area {
  const char *name, *id, *within; /* within: id of the control it belongs to */
  double x, y, w, h;
} Area;

typedef struct Inspection {
  const char *screen;
  Buf *findings;
  int count;
  double px_per_mm, distance_mm;
  Area controls[MOST_CONTROLS], words[MOST_WORDS];
  int control_count, word_count;
} Inspection;

static void find(Inspection *inspection, const char *name, const char *what, double value) {
  buf_addf(inspection->findings, "%s: \"%s\" %s (%.2f)\n", inspection->screen, name, what, value);
  inspection->count++;
}

static const char *text_of(const Json *node, const char *field) {
  const char *text = json_text(json_field(node, field));
  return text ? text : "";
}

static Area area_of(const Json *node, const char *field) {
  double side[4] = {0, 0, 0, 0};
  const Json *item = json_first(json_field(node, field));
  for (int i = 0; i < 4 && item; i++, item = json_next(item)) side[i] = json_number(item, 0);
  const char *name = text_of(node, "name");
  if (!*name) name = text_of(node, "id");
  return (Area){name, text_of(node, "id"), text_of(node, "within"), side[0], side[1], side[2], side[3]};
}

static void inspect_target(Inspection *inspection, const Json *node) {
  Area area = area_of(node, "rect_mm");
  bool key = strcmp(text_of(node, "role"), "key") == 0;
  double least = key ? LEAST_KEY_MM : LEAST_TARGET_MM;
  if (area.w < least) find(inspection, area.name, "is narrower than a finger needs, mm", area.w);
  if (area.h < least) find(inspection, area.name, "is lower than a finger needs, mm", area.h);
  if (!key && inspection->control_count < MOST_CONTROLS)
    inspection->controls[inspection->control_count++] = area;
}

/* docs/views.md: what may be small. */
static bool is_beside(const Json *node) {
  const char *kind = text_of(node, "kind");
  return strcmp(kind, "badge") == 0 || strcmp(kind, "progress") == 0 || strcmp(text_of(node, "style"), "small") == 0;
}

static bool has_note_beside(const Json *node) {
  const char *kind = text_of(node, "kind");
  return strcmp(kind, "quote") == 0 || strcmp(kind, "badge") == 0 || strcmp(kind, "item") == 0;
}

static void inspect_size(Inspection *inspection, const Json *node, const char *field, bool beside) {
  double px = json_number(json_field(node, field), -1);
  if (px < 0) return;
  double degrees = theme_cap_degrees(px / inspection->px_per_mm, inspection->distance_mm);
  if (degrees < (beside ? LEAST_SMALL_CAPITAL : LEAST_CAPITAL))
    find(inspection, area_of(node, "rect_mm").name, "has capitals too low to read, degrees", degrees);
}

static void inspect_text(Inspection *inspection, const Json *node) {
  Area area = area_of(node, "rect_mm");
  double contrast = json_number(json_field(node, "contrast"), -1);
  double edge = json_number(json_field(node, "edge_contrast"), -1);
  if (contrast >= 0 && contrast < LEAST_TEXT_CONTRAST)
    find(inspection, area.name, "is hard to read, contrast", contrast);
  if (edge >= 0 && edge < LEAST_EDGE_CONTRAST)
    find(inspection, area.name, "has an edge that is hard to see, contrast", edge);
  if (json_bool(json_field(node, "clipped"), false)) find(inspection, area.name, "is cut off", area.w);
}

static bool apart(const Area *a, const Area *b) {
  return a->x + a->w + LEAST_GAP_MM <= b->x || b->x + b->w + LEAST_GAP_MM <= a->x ||
         a->y + a->h + LEAST_GAP_MM <= b->y || b->y + b->h + LEAST_GAP_MM <= a->y;
}

static bool overlap(const Area *a, const Area *b) {
  const double slack = 0.5;
  return a->x + slack < b->x + b->w && b->x + slack < a->x + a->w && a->y + slack < b->y + b->h &&
         b->y + slack < a->y + a->h;
}

static void inspect_gaps(Inspection *inspection) {
  for (int i = 0; i < inspection->control_count; i++)
    for (int j = i + 1; j < inspection->control_count; j++)
      if (!apart(&inspection->controls[i], &inspection->controls[j]))
        find(inspection, inspection->controls[i].name, "is too near its neighbour", j);
}

static bool belongs(const Area *words, const Area *control) {
  return *words->within && strcmp(words->within, control->id) == 0;
}

/* Words that are no control and lie on other words, or on a control they do not belong to. */
static void inspect_overlaps(Inspection *inspection) {
  for (int i = 0; i < inspection->word_count; i++) {
    const Area *words = &inspection->words[i];
    for (int j = i + 1; j < inspection->word_count; j++)
      if (overlap(words, &inspection->words[j])) find(inspection, words->name, "lies on other words", j);
    for (int j = 0; j < inspection->control_count; j++)
      if (overlap(words, &inspection->controls[j]) && !belongs(words, &inspection->controls[j])) find(inspection, words->name, "lies on a control", j);
  }
}

static void gather_words(Inspection *inspection, const Json *node) {
  bool control = json_bool(json_field(node, "target"), false) || json_field(node, "selected");
  bool words = *text_of(node, "name") && json_field(node, "font_px") && strcmp(text_of(node, "kind"), "summary") != 0;
  if (words && !control && inspection->word_count < MOST_WORDS)
    inspection->words[inspection->word_count++] = area_of(node, "rect_mm");
}

/* Whoever writes sees the text. */
static void inspect_writing(Inspection *inspection, const Json *node) {
  bool written = strcmp(text_of(node, "kind"), "field") == 0 && json_bool(json_field(node, "focused"), false);
  bool seen = strcmp(text_of(node, "visible"), "fully") == 0 || strcmp(text_of(node, "visible"), "covered") == 0;
  Area area = area_of(node, "rect_mm");
  if (written && !seen) find(inspection, area.name, "is written in and not seen whole, mm", area.h);
}

static bool is_visible(const Json *node) {
  const char *visible = text_of(node, "visible");
  return strcmp(visible, "fully") == 0;
}

int inspect_screen(const char *screen, const Json *description, Buf *findings) {
  const Json *panel = json_field(description, "panel");
  Inspection inspection = {.screen = screen, .findings = findings,
                           .px_per_mm = json_number(json_field(panel, "px_per_mm"), 1),
                           .distance_mm = json_number(json_field(panel, "distance_mm"), 1)};
  double width = json_number(json_field(panel, "width_px"), 1e9);
  const Json *node = json_first(json_field(description, "nodes"));
  if (strcmp(text_of(description, "screen"), "fault") == 0 && strncmp(screen, "fault/", 6) != 0)
    find(&inspection, screen, "could not be shown: see what was logged", 0);
  for (; node; node = json_next(node)) {
    Area px = area_of(node, "rect_px");
    if (px.x < -1 || px.x + px.w > width + 1) find(&inspection, px.name, "lies off the screen, px", px.x);
    inspect_text(&inspection, node);
    inspect_size(&inspection, node, "font_px", is_beside(node));
    inspect_size(&inspection, node, "note_px", has_note_beside(node));
    inspect_writing(&inspection, node);
    if (is_visible(node)) gather_words(&inspection, node);
    if (is_visible(node) && json_bool(json_field(node, "target"), false)) inspect_target(&inspection, node);
  }
  inspect_gaps(&inspection);
  inspect_overlaps(&inspection);
  return inspection.count;
}

/* The box of a piece of text has 0.3 em to spare at each side. */
static double words_left(const PaintCommand *words) { return words->rect.x + words->size * 0.3; }
static double words_right(const PaintCommand *words) { return words->rect.x + words->rect.w - words->size * 0.3; }

static bool is_words(const PaintCommand *command) { return command->op == PAINT_TEXT && command->face != FACE_ICON; }

static void find_words(Inspection *inspection, const PaintCommand *command, const char *what, double value) {
  char words[60];
  snprintf(words, sizeof words, "%.*s", (int)command->length, command->text);
  find(inspection, words, what, value);
}

static void inspect_words(Inspection *inspection, const PaintCommand *words, int width_px) {
  double degrees = theme_cap_degrees(words->size / inspection->px_per_mm, inspection->distance_mm);
  double left = words_left(words), right = words_right(words);
  if (degrees < LEAST_SMALL_CAPITAL) find_words(inspection, words, "has capitals too low to read, degrees", degrees);
  if (left < -1 || right > width_px + 1) find_words(inspection, words, "runs off the screen, px", left < -1 ? left : right);
}

/* On the same line, and no further from it than a blank. */
static bool goes_on(const PaintCommand *before, const PaintCommand *words) {
  double gap = words_left(words) - words_right(before);
  return before->y == words->y && before->size == words->size && gap > -1 && gap < words->size * 0.7;
}

static int letters_of(const PaintCommand *words) {
  int letters = 0;
  for (size_t i = 0; i < words->length; i++) letters += ((unsigned char)words->text[i] & 0xC0) != 0x80;
  return letters;
}

static void inspect_lines(Inspection *inspection, const PaintList *list) {
  const PaintCommand *before = NULL, *first = NULL;
  int letters = 0;
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *words = paint_at(list, i);
    if (!is_words(words)) continue;
    bool same = before && goes_on(before, words);
    int blank = same && words_left(words) - words_right(before) > words->size * 0.1;
    letters = letters_of(words) + (same ? letters + blank : 0);
    if (!same) first = words;
    if (letters > MOST_LETTERS && letters - letters_of(words) - blank <= MOST_LETTERS)
      find_words(inspection, first, "begins a line too long to find back from, letters", letters);
    before = words;
  }
}

int inspect_paint(const char *screen, const PaintList *list, const Panel *panel, Buf *findings) {
  Inspection inspection = {.screen = screen, .findings = findings, .px_per_mm = panel_px_per_mm(panel),
                           .distance_mm = panel->distance_mm};
  for (int i = 0; i < paint_count(list); i++)
    if (is_words(paint_at(list, i))) inspect_words(&inspection, paint_at(list, i), panel->width_px);
  inspect_lines(&inspection, list);
  return inspection.count;
}
