/* A text that is written: one line or many, with cursor, limit and what is wrong. */
#include "ui/edit.h"
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ROOM_SHOWN_FROM = 50, FIGURES = 6 };

static const float LINE_HEIGHT = 1.5f; /* of what is written, in em */

/* Between the frame and the text above and below; it gives way before the text does. */
static float frame_air(const Kit *kit) { return kit->ui->slim ? kit_mm(kit, 3) : kit_em(kit, 5); }

typedef struct FieldShape {
  float pad, line, words; /* words: width of the text */
  float error;            /* height below the frame; 0 = none */
  const Paragraph *text, *error_words;
  int lines; /* shown in the frame */
  bool hint;
} FieldShape;

static bool is_one_line(const ViewNode *node) { return node->input && strcmp(node->input, "words") != 0; }

static const char *shown_text(const Kit *kit, const Box *box) {
  const Edit *edit = kit_edit(kit, box);
  const char *written = box->node->value ? box->node->value : "";
  return edit_shown(box->node, edit ? edit_text(edit, NULL) : written);
}

/* What the keyboard leaves for the words: below the question, where no more has room. */
static float words_room(const Kit *kit) {
  const Box *question = kit->ui->writing >= ROOM_FOR_QUESTION ? writing_question(kit->ui) : NULL;
  float other = question ? question->height + kit_mm(kit, 5) : kit_mm(kit, 8);
  return kit->ui->areas[AREA_BODY].rect.h - frame_air(kit) - other;
}

/* A long text has a third of the screen, and never more than what is left of it over the keyboard. */
static int most_lines(const Kit *kit, float line) {
  float third = (float)kit->ui->config.panel.height_px / 3;
  int lines = (int)(fminf(words_room(kit), third) / line);
  return lines < 1 ? 1 : lines;
}

/* Large text, as large as one line of it has room. */
static float letters(const Kit *kit, const Box *box, double em) {
  float wanted = kit_em(kit, em), line = words_room(kit) / LINE_HEIGHT;
  return kit->ui->writing == ROOM_FOR_LINES && kit_edit(kit, box) ? fmaxf(fminf(wanted, line), kit_mm(kit, SIZES.body)) : wanted;
}

static FieldShape shape_of(const Kit *kit, const Box *box, float width) {
  Look look = look_of(kit, box);
  const char *text = shown_text(kit, box);
  FieldShape shape = {.pad = kit_em(kit, 5), .hint = !*text};
  if (box->node->error) {
    shape.error_words = kit_paragraph(kit, box->node->error, kit_em(kit, SIZES.body), WEIGHT_MEDIUM,
                                      width - kit_em(kit, 12), 0);
    shape.error = kit_paragraph_height(shape.error_words) + kit_em(kit, 2);
  }
  shape.words = width - 2 * shape.pad;
  const char *words = shape.hint && box->node->hint ? box->node->hint : text;
  shape.text = kit_paragraph(kit, words, letters(kit, box, look.em), look.weight, shape.words, 0);
  shape.line = paragraph_line_height(shape.text);
  int most = most_lines(kit, shape.line);
  int least = is_one_line(box->node) || most < 2 ? 1 : 2, wanted = paragraph_line_count(shape.text);
  shape.lines = wanted < least ? least : wanted > most && most >= least ? most : wanted;
  return shape;
}

static float frame_height(const Kit *kit, const FieldShape *shape) {
  return fmaxf((float)shape->lines * shape->line + frame_air(kit), ceilf(kit_mm(kit, SIZES.target)));
}

/* As wide as its lines may become, or the few figures; what is wrong below it has room, too. */
static float wanted_width(const Kit *kit, const Box *box) {
  double em = look_of(kit, box).em;
  bool figures = box->node->input && strcmp(box->node->input, "digits") == 0 && !box->node->error;
  return kit_em(kit, figures ? em * FIGURES * 0.6 : em * 33) + 2 * kit_em(kit, 5);
}

static float field_measure(const Kit *kit, Box *box, float width) {
  box->want = fminf(width, wanted_width(kit, box));
  FieldShape shape = shape_of(kit, box, box->want);
  return frame_height(kit, &shape) + shape.error;
}

/* First line shown: so far down that the cursor's line is in the frame. */
static int first_line(const Kit *kit, const Box *box, const FieldShape *shape) {
  const Edit *edit = kit_edit(kit, box);
  float x;
  int line = 0;
  if (!edit || shape->hint) return 0;
  paragraph_cursor(shape->text, edit_cursor(edit), &x, &line);
  return line >= shape->lines ? line - shape->lines + 1 : 0;
}

static bool runs_left(const Paragraph *text, size_t length) {
  float begin = 0, end = 0;
  int line;
  paragraph_cursor(text, 0, &begin, &line);
  paragraph_cursor(text, length, &end, &line);
  return end < begin;
}

/* Between two letters, and clear of the letter at either end of the text. */
static float caret_off(const Kit *kit, const Edit *edit, const FieldShape *shape, float wide) {
  size_t length;
  edit_text(edit, &length);
  bool left = shape->hint ? kit->rtl : runs_left(shape->text, length);
  float air = kit_mm(kit, 0.5), ahead = left ? air : -wide - air, behind = left ? -wide - air : air;
  if (shape->hint || edit_cursor(edit) == 0) return ahead;
  return edit_cursor(edit) == length ? behind : -wide / 2;
}

static void paint_caret(const Kit *kit, const Box *box, const FieldShape *shape, float x, float y, int from) {
  const Edit *edit = kit_edit(kit, box);
  float caret = kit->rtl && shape->hint ? shape->words : 0;
  int line = 0;
  if (!edit) return;
  if (!shape->hint) paragraph_cursor(shape->text, edit_cursor(edit), &caret, &line);
  float wide = fmaxf(kit_mm(kit, 0.6), 2);
  Rect rect = {x + caret + caret_off(kit, edit, shape, wide), y + (float)(line - from) * shape->line + shape->line * 0.14f, wide, shape->line * 0.72f};
  paint_box(kit->list, rect, 0, kit->theme->green, 0, 0);
}

static void paint_error(const Kit *kit, const Box *box, const FieldShape *shape, float y) {
  float glyph = floorf(kit_em(kit, 9)), gap = kit_em(kit, 3);
  if (!shape->error_words) return;
  kit_paint_icon(kit, "info_outline", kit->rtl ? box->rect.x + box->rect.w - glyph : box->rect.x, y + kit_em(kit, 3),
                 glyph, kit->theme->clay);
  kit_paint_paragraph(kit, shape->error_words, kit->rtl ? box->rect.x : box->rect.x + glyph + gap, y + kit_em(kit, 2),
                      kit->theme->clay);
}

static void paint_room(const Kit *kit, const Box *box, const Rect *frame) {
  const Edit *edit = kit_edit(kit, box);
  char count[24];
  if (!edit || edit_room(edit) > ROOM_SHOWN_FROM || edit_room(edit) * 4 > (size_t)(box->node->limit > 0 ? box->node->limit : 2000))
    return;
  snprintf(count, sizeof count, "%zu", edit_room(edit));
  const Paragraph *words = kit_paragraph(kit, count, kit_em(kit, SIZES.small), WEIGHT_REGULAR, frame->w, 0);
  float wide = paragraph_width(words), pad = kit_em(kit, 3);
  float x = kit->rtl ? frame->x + pad - frame->w + wide : frame->x + frame->w - wide - pad;
  kit_paint_paragraph(kit, words, x, frame->y + frame->h - paragraph_line_height(words), kit->theme->soft_ink);
}

static void field_paint(const Kit *kit, const Box *box) {
  Look look = look_of(kit, box);
  FieldShape shape = shape_of(kit, box, box->rect.w);
  Rect frame = {box->rect.x, box->rect.y, box->rect.w, box->rect.h - shape.error};
  paint_box(kit->list, frame, kit_mm(kit, SIZES.radius), look.fill, look.edge, kit_mm(kit, look.border));
  int from = first_line(kit, box, &shape);
  bool alone = shape.lines == 1 && kit->ui->writing; /* of many: the lines above and below it are not seen by half */
  float x = frame.x + shape.pad;
  float y = is_one_line(box->node) || alone ? frame.y + (frame.h - shape.line) / 2 : frame.y + frame_air(kit) / 2;
  float top = alone ? fmaxf(y, frame.y + 2) : frame.y + 2;
  paint_clip(kit->list, (Rect){frame.x + 2, top, frame.w - 4, frame.h - 2 * (top - frame.y)});
  kit_paint_paragraph(kit, shape.text, x, y - (float)from * shape.line, shape.hint ? kit->theme->soft_ink : look.ink);
  paint_caret(kit, box, &shape, x, y, from);
  paint_unclip(kit->list);
  paint_room(kit, box, &frame);
  paint_error(kit, box, &shape, frame.y + frame.h);
}

/* Where in the text a finger is, by the lines as they are shown now. */
static size_t offset_under(const Kit *kit, const Box *box, const Input *input) {
  FieldShape shape = shape_of(kit, box, box->rect.w);
  float y = input->y - box->rect.y - frame_air(kit) / 2;
  int line = (int)(y / shape.line) + first_line(kit, box, &shape), last = paragraph_line_count(shape.text) - 1;
  if (shape.hint) return 0;
  return paragraph_offset(shape.text, input->x - box->rect.x - shape.pad, line < 0 ? 0 : line > last ? last : line);
}

/* The keyboard may open and move everything: what counts is where the text was under the finger. */
static void tap_text(const Kit *kit, Box *box, const Input *input) {
  size_t offset = offset_under(kit, box, input);
  editing_open(kit->ui, box);
  Edit *edit = kit_edit(kit, box);
  if (edit) edit_set_cursor(edit, offset);
  kit_relayout(kit); /* the keys show capitals where a sentence begins */
}

/* Up and down by the lines as they are laid out. False at the first and last: then the focus moves on. */
static bool move_by_line(const Kit *kit, Box *box, Edit *edit, int step) {
  FieldShape shape = shape_of(kit, box, box->rect.w);
  float x;
  int line;
  if (shape.hint) return false;
  paragraph_cursor(shape.text, edit_cursor(edit), &x, &line);
  if (line + step < 0 || line + step >= paragraph_line_count(shape.text)) return false;
  edit_set_cursor(edit, paragraph_offset(shape.text, x, line + step));
  kit_relayout(kit);
  return true;
}

static bool key_in_field(const Kit *kit, Box *box, Edit *edit, InputKey key) {
  switch (key) {
  case KEY_BACKSPACE:
    if (edit_backspace(edit)) editing_changed(kit->ui);
    return true;
  case KEY_DELETE:
    if (edit_delete(edit)) editing_changed(kit->ui);
    return true;
  case KEY_LEFT:
  case KEY_RIGHT:
  case KEY_HOME:
  case KEY_END:
    edit_move(edit, kit->rtl && key == KEY_LEFT ? KEY_RIGHT : kit->rtl && key == KEY_RIGHT ? KEY_LEFT : key);
    kit_relayout(kit);
    return true;
  case KEY_UP: return move_by_line(kit, box, edit, -1);
  case KEY_DOWN: return move_by_line(kit, box, edit, 1);
  case KEY_ENTER:
    if (is_one_line(box->node)) kit_send(kit, UI_SUBMIT, box->node->id, edit_text(edit, NULL));
    else if (edit_insert(edit, "\n")) editing_changed(kit->ui);
    return true;
  default: return false;
  }
}

static bool field_input(const Kit *kit, Box *box, const Input *input) {
  Edit *edit = kit_edit(kit, box);
  switch (input->kind) {
  case INPUT_UP: tap_text(kit, box, input); return true;
  case INPUT_TEXT:
    if (!edit) return false;
    if (edit_insert(edit, input->text)) editing_changed(kit->ui);
    return true;
  case INPUT_KEY: return edit && key_in_field(kit, box, edit, input->key);
  default: return false;
  }
}

const Widget FIELD_WIDGET = {field_measure, NULL, field_paint, field_input};
