/* Bars, a line, a wheel: small pictures of few numbers, each value with its word beside it. To a listener the
 * chart is one picture with the label as its description. */
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

typedef struct Scale {
  double low, high;
} Scale;

static Scale scale_of(const ViewNode *node) {
  Scale scale = {node->low, node->high};
  if (scale.high <= scale.low) scale.high = scale.low + 1;
  return scale;
}

static float share(Scale scale, double value) {
  double part = (value - scale.low) / (scale.high - scale.low);
  return (float)(part < 0 ? 0 : part > 1 ? 1 : part);
}

static int count_items(const ViewNode *node) {
  int count = 0;
  for (const ViewNode *item = node->first; item; item = item->next) count++;
  return count;
}

static double last_point(const ViewNode *item) { return item->point_count ? item->points[item->point_count - 1] : 0; }

static float row_height(const Kit *kit) { return kit_em(kit, 14); }

/* Name at the start of a line and the value's word (note) at its end; a long name breaks beside the word. */
typedef struct Caption {
  const Paragraph *name, *word;
  float name_width, word_width; /* px they are laid out in */
  float height;
} Caption;

static Caption caption_named(const Kit *kit, const ViewNode *item, const char *name, float width) {
  float em = kit_em(kit, SIZES.body);
  Caption caption = {.word_width = floorf(width * 0.4f), .name_width = width};
  if (item->note) {
    caption.word = kit_paragraph(kit, item->note, em, WEIGHT_REGULAR, caption.word_width, 2);
    caption.name_width = width - ceilf(paragraph_width(caption.word)) - kit_mm(kit, SIZES.gap);
  }
  caption.name = kit_paragraph(kit, name, em, WEIGHT_MEDIUM, caption.name_width, 0);
  caption.height = fmaxf(row_height(kit), fmaxf(kit_paragraph_height(caption.name), kit_paragraph_height(caption.word)));
  return caption;
}

static Caption caption_of(const Kit *kit, const ViewNode *item, float width) {
  return caption_named(kit, item, item->label, width);
}

/* With the number of its slice, so that the two are found together. */
static Caption caption_numbered(const Kit *kit, const ViewNode *item, int number, float width) {
  char name[300];
  snprintf(name, sizeof name, "%d. %s", number, item->label ? item->label : "");
  return caption_named(kit, item, name, width);
}

static void paint_caption(const Kit *kit, const Caption *caption, const Rect *rect, float y) {
  float far = rect->x + rect->w;
  kit_paint_paragraph(kit, caption->name, kit->rtl ? far - caption->name_width : rect->x, y, kit->theme->ink);
  kit_paint_paragraph(kit, caption->word, kit->rtl ? rect->x : far - caption->word_width, y, kit->theme->soft_ink);
}

static float captions_height(const Kit *kit, const Box *box, float width, bool numbered) {
  float height = 0;
  int number = 0;
  for (const ViewNode *item = box->node->first; item; item = item->next) {
    number++;
    height += (numbered ? caption_numbered(kit, item, number, width) : caption_of(kit, item, width)).height;
  }
  return height;
}

/* Lines are told apart by colour and by mark; both stand again before the line's name. */
static float mark_room(const Kit *kit) { return kit_em(kit, 8); }

static Color series_color(const Kit *kit, int series) {
  const Color colors[] = {kit->theme->green, kit->theme->blue, kit->theme->ochre, kit->theme->clay};
  return colors[series % 4];
}

static void paint_mark(const Kit *kit, int series, float x, float y) {
  float outer = kit_em(kit, 2.2), inner = series % 2 ? kit_em(kit, 1.2) : 0;
  paint_wedge(kit->list, x, y, inner, outer, 0, 2 * (float)M_PI, series_color(kit, series));
}

static float chart_measure(const Kit *kit, Box *box, float width) {
  box->want = width;
  if (look_has_style(box->node, "line")) return kit_em(kit, 60) + captions_height(kit, box, width - mark_room(kit), false);
  if (look_has_style(box->node, "wheel"))
    return fminf(width, kit_em(kit, 110)) + row_height(kit) / 2 + captions_height(kit, box, width, true);
  return captions_height(kit, box, width, false) + row_height(kit) * (float)count_items(box->node);
}

/* Each caption above its bar. */
static void paint_bars(const Kit *kit, const Box *box) {
  const Rect *rect = &box->rect;
  Scale scale = scale_of(box->node);
  float y = rect->y, tall = kit_em(kit, 5);
  for (const ViewNode *item = box->node->first; item; item = item->next) {
    Caption caption = caption_of(kit, item, rect->w);
    float part = share(scale, last_point(item)) * rect->w;
    paint_caption(kit, &caption, rect, y);
    y += caption.height;
    paint_box(kit->list, (Rect){rect->x, y, rect->w, tall}, tall / 2, kit->theme->hairline, 0, 0);
    paint_box(kit->list, (Rect){kit->rtl ? rect->x + rect->w - part : rect->x, y, part, tall}, tall / 2,
              kit->theme->green, 0, 0);
    y += row_height(kit);
  }
}

enum { MOST_POINTS = 200 };

static void paint_series(const Kit *kit, const Box *box, const ViewNode *item, int series, const Rect *plot) {
  Scale scale = scale_of(box->node);
  float points[2 * MOST_POINTS];
  int count = item->point_count < MOST_POINTS ? item->point_count : MOST_POINTS; /* the latest */
  int first = item->point_count - count;
  for (int i = 0; i < count; i++) {
    float along = count > 1 ? (float)i / (float)(count - 1) : 0.5f;
    if (kit->rtl) along = 1 - along;
    points[2 * i] = plot->x + along * plot->w;
    points[2 * i + 1] = plot->y + (1 - share(scale, item->points[first + i])) * plot->h;
    paint_mark(kit, series, points[2 * i], points[2 * i + 1]);
  }
  if (count > 1) paint_line(kit->list, points, count, false, kit_em(kit, 1), series_color(kit, series));
}

static void paint_lines(const Kit *kit, const Box *box) {
  float edge = kit_em(kit, 4), thin = fmaxf(kit_mm(kit, 0.3), 1), room = mark_room(kit);
  float tall = kit_em(kit, 60), y = box->rect.y + tall;
  Rect plot = {box->rect.x + edge, box->rect.y + edge, box->rect.w - 2 * edge, tall - 2 * edge};
  int series = 0;
  for (int i = 0; i <= 2; i++)
    paint_box(kit->list, (Rect){plot.x, plot.y + plot.h * (float)i / 2, plot.w, thin}, 0, kit->theme->hairline, 0, 0);
  for (const ViewNode *item = box->node->first; item; item = item->next, series++) {
    Caption caption = caption_of(kit, item, box->rect.w - room);
    Rect line = {box->rect.x + (kit->rtl ? 0 : room), y, box->rect.w - room, caption.height};
    paint_series(kit, box, item, series, &plot);
    paint_mark(kit, series, kit->rtl ? box->rect.x + box->rect.w - room / 2 : box->rect.x + room / 2,
               y + paragraph_line_height(caption.name) / 2);
    paint_caption(kit, &caption, &line, y);
    y += caption.height;
  }
}

static void paint_number(const Kit *kit, int number, float x, float y) {
  char figure[12];
  float side = kit_em(kit, 10);
  snprintf(figure, sizeof figure, "%d", number);
  const Paragraph *words = kit_paragraph(kit, figure, kit_em(kit, SIZES.small), WEIGHT_BOLD, side, 1);
  paint_wedge(kit->list, x, y, 0, side / 2, 0, 2 * (float)M_PI, kit->theme->card);
  kit_paint_paragraph(kit, words, x - side / 2, y - kit_paragraph_height(words) / 2, kit->theme->ink);
}

/* Slices from the middle, as long as the value: points[0] now, points[1] where the person wants to be. */
static void paint_wheel(const Kit *kit, const Box *box) {
  Scale scale = scale_of(box->node);
  int count = count_items(box->node), at = 0;
  float side = fminf(box->rect.w, kit_em(kit, 110)), radius = side / 2 - 2;
  float x = box->rect.x + box->rect.w / 2, y = box->rect.y + side / 2;
  float y_text = box->rect.y + side + row_height(kit) / 2;
  for (const ViewNode *item = box->node->first; item; item = item->next, at++) {
    float from = (float)at * 2 * (float)M_PI / (float)count - (float)M_PI / 2, to = from + 2 * (float)M_PI / (float)count - 0.04f;
    float now = item->point_count > 0 ? share(scale, item->points[0]) * radius : 0;
    paint_wedge(kit->list, x, y, 0, radius, from, to, kit->theme->sand);
    if (item->point_count > 1) {
      float wish = share(scale, item->points[1]) * radius;
      paint_wedge(kit->list, x, y, fmaxf(wish - kit_em(kit, 1.5), 0), wish, from, to, kit->theme->blue);
    }
    paint_wedge(kit->list, x, y, 0, now, from, to, kit->theme->green);
    float middle = (from + to) / 2, far = radius * 0.84f;
    paint_number(kit, at + 1, x + far * cosf(middle), y + far * sinf(middle));
    Caption caption = caption_numbered(kit, item, at + 1, box->rect.w);
    paint_caption(kit, &caption, &box->rect, y_text);
    y_text += caption.height;
  }
}

static void chart_paint(const Kit *kit, const Box *box) {
  if (look_has_style(box->node, "wheel")) paint_wheel(kit, box);
  else if (look_has_style(box->node, "line")) paint_lines(kit, box);
  else paint_bars(kit, box);
}

const Widget CHART_WIDGET = {chart_measure, NULL, chart_paint, NULL};
