/* People as discs with their letters. Files of src/ui only. */
#ifndef MINPLAN_UI_FACE_H
#define MINPLAN_UI_FACE_H

#include "ui/widget.h"

/* True for an icon name such as "face/2/M": one of four grounds, and at most two letters. */
bool face_is(const char *icon);
/* Paints it in the square of `size` px. */
void face_paint(const Kit *kit, const char *icon, float x, float y, float size);

/* A choice with style "face": picture, label and note below each other, as wide as they are; a
 * check when it is chosen. */
bool face_is_choice(const ViewNode *node);
float face_measure(const Kit *kit, Box *box, float width);
void face_paint_choice(const Kit *kit, const Box *box);

#endif
