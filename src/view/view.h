/* The semantic tree: what one screen says and offers, and nothing about how it is painted (D1, D2).
 * Scripts make it, ui lays it out and paints it, print puts it on paper, the voice reads it, tests
 * read it. Plain data: all texts and nodes live in the view's own arena and go with view_free.
 * The script side of each attribute is described in docs/views.md; names are the same. */
#ifndef MINPLAN_VIEW_VIEW_H
#define MINPLAN_VIEW_VIEW_H

#include "base/arena.h"
#include "base/buf.h"

#include <stdbool.h>

typedef enum ViewKind {
  /* containers */
  VIEW_COLUMN, VIEW_ROW, VIEW_GRID, VIEW_SPLIT, VIEW_PANEL, VIEW_LIST, VIEW_PASSAGE, VIEW_SCENE, VIEW_SPACER,
  /* things to read */
  VIEW_TEXT, VIEW_HEADING, VIEW_QUOTE, VIEW_ICON, VIEW_BADGE, VIEW_RULE, VIEW_PROGRESS, VIEW_METER,
  VIEW_CHART, VIEW_STEPS, VIEW_SUMMARY, VIEW_QR,
  VIEW_ITEM, /* a value of a CHART, a person of PEOPLE, one of the STEPS, a word of a PASSAGE: only below these */
  /* things to act on */
  VIEW_BUTTON, VIEW_CHOICE, VIEW_FIELD, VIEW_PEOPLE, VIEW_SIGNATURE,
  VIEW_KIND_COUNT
} ViewKind;

typedef struct ViewNode ViewNode;
struct ViewNode {
  ViewKind kind;
  const char *id;    /* unique in the view; NULL where nothing can be done with the node */
  const char *label; /* what it says, or its spoken name */
  const char *note;  /* second, quieter line */
  const char *value; /* text of a field, what a press sends, what a QR code holds */
  const char *icon;  /* Material Icons name */
  const char *style; /* one of the kind's named styles, docs/views.md; NULL = plain */
  const char *hint;  /* FIELD: what is shown while empty */
  const char *input; /* FIELD: "words", "line", "name", "digits", "code" (digits nobody sees) */
  const char *error; /* what is wrong with this one, shown beside it */
  const char *align; /* "start" (also NULL), "center", "end", "between" (ROW) */
  const char *lang;  /* BCP 47 tag where it differs from the view's */
  const char *voice; /* how label and note are said, where that is not as they stand */
  const char *instead; /* SIGNATURE: id of the button or choice that does the same with a tap */
  int level;         /* HEADING 1-3; ITEM of PEOPLE: 1 near - 3 far */
  int columns;       /* GRID: most columns; 0 = as many as fit */
  int limit;         /* FIELD: most graphemes; 0 = 2000 */
  int number;        /* METER, PROGRESS: so many of `of` ...; STEPS: which one we are at, from 1 */
  int of;
  double min_mm;     /* GRID: least width of a column; others: least width */
  double low, high;  /* CHART, PEOPLE: range of the values */
  double *points;    /* CHART item: its values in order; PROGRESS: how long each part is; SIGNATURE: x,y pairs 0-1, x < 0 lifts the pen;
                      * CHOICE in a SCENE: x, y, width, height in percent of it */
  int point_count;
  bool selected, multi, disabled, grow, live; /* live: spoken when it changes */
  ViewNode *parent, *first, *last, *next;
};

typedef struct View {
  Arena arena;
  const char *id;    /* which screen this is: focus, scroll and cursor live on while it stays the same */
  const char *title; /* of the screen, spoken first */
  const char *lang;  /* BCP 47 */
  bool rtl;          /* the screen runs from right to left */
  const char *focus; /* id that gets the focus when the screen is new or this value changes; NULL = first */
  ViewNode *top, *body, *bottom; /* frame; top and bottom stay, body scrolls. Each a COLUMN or ROW or NULL */
  ViewNode *dialog;  /* over everything, takes all input; NULL = none */
  ViewNode *toast;   /* short message over the bottom of the body; NULL = none */
  struct View *aside; /* what the second window shows beside this one: a whole view of its own, owned; NULL = nothing */
} View;

/* A new empty view; NULL when memory is short. Owns all it is given: end with view_free. */
View *view_new(const Mem *mem);
void view_free(View *take_view);
/* What stands aside, which is the caller's from now on; NULL when nothing does. */
View *view_take_aside(View *view);

/* Adds a node of this kind as the last child of `parent` (NULL: belongs to no one yet; the caller
 * sets it as top, body, ...). NULL when memory is short. */
ViewNode *view_add(View *view, ViewNode *parent, ViewKind kind);
/* Copies text into the view; NULL for NULL or when memory is short. */
const char *view_text(View *view, const char *text);

/* "button" -> VIEW_BUTTON; VIEW_KIND_COUNT when there is no such kind. And back. */
ViewKind view_kind(const char *name);
const char *view_kind_name(ViewKind kind);
/* What docs/views.md says: does this kind have the attribute; is the word one that "style", "align" or
 * "input" of this kind may be (anything is for other attributes); may a node be below another. */
bool view_has_attribute(ViewKind kind, const char *name);
bool view_allows(ViewKind kind, const char *attribute, const char *word);
bool view_may_hold(ViewKind parent, ViewKind child);
/* Depth-first: the node after `node` in reading order within `root`, NULL at the end. */
ViewNode *view_after(const ViewNode *root, const ViewNode *node);
/* The node with this id in any part of the view, or NULL. */
ViewNode *view_find(const View *view, const char *id);
/* What stands round somebody's own words where the words round them are in this language (BCP 47; NULL = Danish). */
typedef struct ViewQuotes {
  const char *open, *close;
} ViewQuotes;
ViewQuotes view_quotes(const char *lang);
/* True for kinds that are worked by moving a finger. Nothing else may be, and these name in `instead` what does the same
 * with a tap or a key. */
bool view_is_dragged(ViewKind kind);
/* True for kinds that take the focus when they have an id and are not disabled. */
bool view_is_control(const ViewNode *node);

#endif
