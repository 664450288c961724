/* Inside the kit: how one kind of node is measured, arranged, painted and driven. Files of src/ui only. */
#ifndef MINPLAN_UI_WIDGET_H
#define MINPLAN_UI_WIDGET_H

#include "text/paragraph.h"
#include "ui/ui.h"

/* What the kit remembers about one node of the shown view; parallel to the view's nodes, rebuilt with it. */
typedef struct Box Box;
struct Box {
  const ViewNode *node; /* borrowed from the view */
  Rect rect;            /* px on the screen, scrolled and mirrored already when painting */
  float want;           /* natural width from the last measure */
  float height;         /* from the last measure */
  float presence;       /* how much larger than usual it is; CHOICE: its words, 1 or more; a door may be smaller, too */
  bool dialog, bar;     /* lies in the dialog; in the top or bottom bar */
  bool upright;         /* CHOICE: the picture stands over the words; for a step of a scale its grid decides.
                         * PEOPLE: they stand in circles. A door: as for a choice */
  bool clipped;         /* its words need more than it has: found while describing */
  bool hidden;          /* steps aside while somebody writes on a low panel */
  Box *parent, *first, *last, *next;
};

/* What a widget may use while measuring and painting. */
typedef struct Kit {
  Ui *ui;
  const Theme *theme;
  PaintList *list;      /* while painting */
  float px_per_mm;      /* of the panel */
  float scale;          /* text size: 1, 1.5, 2; less in the bars of a low panel */
  float title;          /* mm at 100 % of a screen's title: less on a small panel, and it grows by half of what text does */
  bool icons, few_words, no_words; /* a bar too narrow for its words: icons alone; also for choices; even where the one next thing is */
  bool rtl;
  const char *lang;
} Kit;

/* mm to whole px: without and with the text size. */
float kit_mm(const Kit *kit, double mm);
float kit_em(const Kit *kit, double mm);

/* A paragraph in the given style at most `width` px wide and 66 letters a line, from the kit's cache. Borrowed until the view
 * changes. Never NULL: on failure an empty one. */
const Paragraph *kit_paragraph(const Kit *kit, const char *text, float em_px, Weight weight, float width,
                               int align);
/* As kit_paragraph, and with no word left alone on its last line: for what is only read. */
const Paragraph *kit_prose(const Kit *kit, const char *text, float em_px, Weight weight, float width, int align);
/* What of `width` running text of this em may take: about as much as its most letters on a line need. */
float kit_measure(const Kit *kit, double em, float width);
float kit_paragraph_height(const Paragraph *paragraph); /* px of all its lines; 0 for NULL */
/* Paints a paragraph with its top left at x, y. */
void kit_paint_paragraph(const Kit *kit, const Paragraph *paragraph, float x, float y, Color color);
/* Paints a Material icon centred on a square of `size` px. Directional icons mirror by themselves. */
void kit_paint_icon(const Kit *kit, const char *name, float x, float y, float size, Color color);

bool kit_has_focus(const Kit *kit, const Box *box);
bool kit_is_pressed(const Kit *kit, const Box *box); /* a finger rests on it */

typedef struct Widget {
  /* Height in px for this width; sets box->want. Containers measure their children. */
  float (*measure)(const Kit *kit, Box *box, float width);
  /* Sets the children's rects from box->rect (left to right; mirrored later in one place). NULL = leaf. */
  void (*arrange)(const Kit *kit, Box *box);
  void (*paint)(const Kit *kit, const Box *box);
  /* Input on a control: DOWN, MOVE, UP inside or captured, KEY and TEXT when focused. True = used.
   * NULL = the common behaviour: finger-up inside, Enter or Space presses. */
  bool (*input)(const Kit *kit, Box *box, const Input *input);
} Widget;

/* The table of widgets, one line per kind (widgets.c). */
const Widget *widget_of(ViewKind kind);

/* Sends an event to whoever drives the ui; id is the node's, value is copied. */
void kit_send(const Kit *kit, UiEventKind kind, const char *id, const char *value);
/* Ask for a new frame / a new layout and frame. */
void kit_repaint(const Kit *kit);
void kit_relayout(const Kit *kit);

/* Text being edited (edit.c), one at a time, owned by the Ui: the field with the focus. */
typedef struct Edit Edit;
Edit *kit_edit(const Kit *kit, const Box *field); /* NULL when the field is not being edited */

/* Each widget file defines its own; widgets.c lists them. */
extern const Widget COLUMN_WIDGET, ROW_WIDGET, GRID_WIDGET, SPLIT_WIDGET, PANEL_WIDGET, LIST_WIDGET, PASSAGE_WIDGET, SCENE_WIDGET, SPACER_WIDGET,
    TEXT_WIDGET, HEADING_WIDGET, QUOTE_WIDGET, ICON_WIDGET, BADGE_WIDGET, RULE_WIDGET, PROGRESS_WIDGET,
    METER_WIDGET, CHART_WIDGET, STEPS_WIDGET, SUMMARY_WIDGET, QR_WIDGET, ITEM_WIDGET, BUTTON_WIDGET, CHOICE_WIDGET, FIELD_WIDGET, PEOPLE_WIDGET,
    SIGNATURE_WIDGET;

#endif
