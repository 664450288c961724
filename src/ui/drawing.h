/* Our own line drawings, for people who do not read: the sixteen pictures of a code. And scenes to look about in. Files of
 * src/ui only. */
#ifndef MINPLAN_UI_DRAWING_H
#define MINPLAN_UI_DRAWING_H

#include "ui/widget.h"

/* True for an icon name such as "draw/fish". */
bool drawing_is(const char *icon);
/* Paints it in the square of `size` px; one that does not exist paints nothing. */
void drawing_paint(const Kit *kit, const char *icon, float x, float y, float size, Color color);
/* Paints "scene/office" over a rectangle of 16 to 9; it mirrors as the screen does. */
void drawing_paint_scene(const Kit *kit, const char *icon, Rect rect);
/* scenes.c: what is drawn, on 160 x 90 units; NULL where there is no such scene. */
const char *scene_strokes(const char *icon);

#endif
