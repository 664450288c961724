/* A running text with things to press in it: words (items) and phrases (choices, buttons) side by side, as they are written.
 * What can be pressed stays in one piece; a word that only ends a sentence stays with what it ends. */
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <string.h>

static const double WORD_GAP_EM = 0.27, PHRASE_GAP = 3; /* of the type; mm, a finger's room */

static bool is_word(const Box *box) { return box->node->kind == VIEW_ITEM; }

static const Paragraph *word_of(const Kit *kit, const Box *box, float width) {
  return kit_paragraph(kit, box->node->label, kit_em(kit, SIZES.body), WEIGHT_REGULAR, width, 0);
}

/* A full stop, a comma: no line begins with one. */
static bool is_glued(const Box *box) {
  return box && is_word(box) && box->node->label && strchr(".,;:!?)", box->node->label[0]) && box->node->label[0];
}

static float gap_before(const Kit *kit, const Box *before, const Box *box) {
  if (!before) return 0;
  if (is_glued(box)) return is_word(before) ? 0 : kit_em(kit, SIZES.body * WORD_GAP_EM / 2);
  return is_word(before) && is_word(box) ? kit_em(kit, SIZES.body * WORD_GAP_EM) : kit_mm(kit, PHRASE_GAP);
}

static void measure_one(const Kit *kit, Box *box, float width) {
  if (!is_word(box)) {
    box->height = widget_of(box->node->kind)->measure(kit, box, width);
    return;
  }
  const Paragraph *word = word_of(kit, box, 1e5f);
  box->want = ceilf(paragraph_width(word));
  box->height = kit_paragraph_height(word);
}

typedef struct PassageLine {
  Box *end; /* behind the last of it */
  float height;
} PassageLine;

/* Width of a box with what is glued to it. */
static float needed(const Kit *kit, const Box *box) {
  float need = box->want;
  for (; is_glued(box->next); box = box->next) need += gap_before(kit, box, box->next) + box->next->want;
  return need;
}

static PassageLine take_line(const Kit *kit, Box *from, float width) {
  PassageLine line = {.height = 0};
  const Box *before = NULL;
  float used = 0;
  Box *box = from;
  for (; box; before = box, box = box->next) {
    float gap = gap_before(kit, before, box), need = is_glued(box) ? box->want : needed(kit, box);
    if (before && used + gap + need > width + 0.5f && !is_glued(box)) break;
    used += gap + box->want;
    line.height = fmaxf(line.height, box->height);
  }
  line.end = box;
  return line;
}

static float measured_width(const Kit *kit, float width) { return kit_measure(kit, SIZES.body, width); }

static float passage_measure(const Kit *kit, Box *box, float width) {
  float height = 0, inside = measured_width(kit, width);
  box->want = inside;
  for (Box *child = box->first; child; child = child->next) measure_one(kit, child, inside);
  for (Box *at = box->first; at;) {
    PassageLine line = take_line(kit, at, inside);
    height += line.height + (line.end ? kit_mm(kit, PHRASE_GAP) : 0);
    at = line.end;
  }
  return height;
}

/* On a mirrored screen a text in Latin letters is still read from the left. */
static bool is_against_the_screen(const Kit *kit, const Box *box) {
  if (!kit->rtl || !box->node->label) return false;
  const Paragraph *whole = kit_paragraph(kit, box->node->label, kit_em(kit, SIZES.body), WEIGHT_REGULAR, 1e5f, 0);
  Line first = paragraph_line(whole, 0);
  return first.count > 0 && paragraph_segment(whole, first.first).x < 1;
}

/* All is mirrored later: what shall stay is mirrored now. */
static void turn_round(Box *box) {
  for (Box *child = box->first; child; child = child->next)
    child->rect.x = 2 * box->rect.x + box->rect.w - child->rect.x - child->rect.w;
}

static void passage_arrange(const Kit *kit, Box *box) {
  float y = box->rect.y, inside = measured_width(kit, box->rect.w);
  for (Box *at = box->first; at;) {
    PassageLine line = take_line(kit, at, inside);
    float x = box->rect.x;
    const Box *before = NULL;
    for (Box *child = at; child != line.end; before = child, child = child->next) {
      x += gap_before(kit, before, child);
      child->rect = (Rect){floorf(x), y + floorf((line.height - child->height) / 2), child->want, child->height};
      x += child->want;
    }
    y += line.height + kit_mm(kit, PHRASE_GAP);
    at = line.end;
  }
  if (is_against_the_screen(kit, box)) turn_round(box);
}

static void passage_paint(const Kit *kit, const Box *box) {
  for (const Box *child = box->first; child; child = child->next)
    if (is_word(child))
      kit_paint_paragraph(kit, word_of(kit, child, child->rect.w + 1), child->rect.x, child->rect.y, look_of(kit, child).ink);
}

const Widget PASSAGE_WIDGET = {passage_measure, passage_arrange, passage_paint, NULL};
