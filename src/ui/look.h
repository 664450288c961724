/* How a node looks: colours, type and shape by kind, style and the surface it lies on. Painting and the
 * description for tests ask the same function, so that they cannot differ. Files of src/ui only. */
#ifndef MINPLAN_UI_LOOK_H
#define MINPLAN_UI_LOOK_H

#include "ui/widget.h"

typedef struct Look {
  Color ink, note;       /* of label and note */
  Color surface;         /* what the words lie on */
  Color fill, edge;      /* of the box itself; alpha 0 = none */
  double em, note_em;    /* mm of the type at 100 % */
  Weight weight;
  double radius, border; /* mm */
} Look;

Look look_of(const Kit *kit, const Box *box);
/* The colour of the nearest surface below a box (panel, dialog, paper). */
Color look_surface(const Kit *kit, const Box *box);
bool look_has_style(const ViewNode *node, const char *style);
/* WCAG 2.2 contrast ratio, 1-21. */
double look_contrast(Color a, Color b);

#endif
