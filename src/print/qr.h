/* A QR code as ink. Files of src/print only. */
#ifndef MINPLAN_PRINT_QR_H
#define MINPLAN_PRINT_QR_H

#include <cairo.h>
#include <stdbool.h>

/* Draws the code of `text` in the pen's colour in a square of `side` points, the quiet zone round
 * it included. False when the text does not fit a code or memory is short; then nothing is drawn.
 */
bool qr_draw(cairo_t *pen, const char *text, double x, double y, double side);

#endif
