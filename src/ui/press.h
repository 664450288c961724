/* What buttons (press.c) and choice cards (choice.c) share: where label and note lie, and the ground under them.
 * Files of src/ui only. */
#ifndef MINPLAN_UI_PRESS_H
#define MINPLAN_UI_PRESS_H

#include "ui/look.h"

/* Where the parts of a button or card lie; the same for measuring and painting. All px. */
typedef struct Parts {
  float pad, gap, icon, square; /* square: side of the icon's ground, 0 = none */
  float mark;                   /* side of the check or radio mark, 0 = none */
  float picture;                /* height of a scale's bars, 0 = none */
  float words;                  /* width for label and note */
  const Paragraph *label, *note;
  float height;                 /* of label and note */
} Parts;

/* Lays out label and note at parts->words; sets parts->height. */
void press_words(const Kit *kit, const Box *box, const Look *look, Parts *parts, int align);
/* Paints them below each other with their top at y, in a column parts->words wide. */
void press_paint_words(const Kit *kit, const Look *look, const Parts *parts, float x, float y);
void press_paint_ground(const Kit *kit, const Box *box, const Look *look);
/* No word of the label is wider than the column, so that none is broken. */
bool press_words_fit(const Kit *kit, const Box *box, const Look *look, float width);
/* Least side of what a finger presses. */
float press_target(const Kit *kit);

/* phrase.c, scene.c: choices with style "phrase" and "spot" */
bool phrase_is(const ViewNode *node);
float phrase_measure(const Kit *kit, Box *box, float width);
void phrase_paint(const Kit *kit, const Box *box);
float spot_measure(const Kit *kit, Box *box, float width);
void spot_paint(const Kit *kit, const Box *box);

/* picture.c: style "picture" */
float picture_measure(const Kit *kit, Box *box, float width);
void picture_paint(const Kit *kit, const Box *box);

/* station.c: styles "station-..." */
bool station_is(const ViewNode *node);
float station_measure(const Kit *kit, Box *box, float width);
void station_paint(const Kit *kit, const Box *box);
/* No word of these neighbours is broken in a column of that width. */
bool stations_fit(const Kit *kit, const Box *first, float width);

#endif
