#include "print/qr.h"

#include <qrencode.h>

enum { QUIET = 4 }; /* modules of white on each side: ISO/IEC 18004 */

/* Runs of dark modules as one rectangle each, so that no hairline shows between two of them. */
static void draw_row(cairo_t *pen, const unsigned char *row, int width, double x, double y,
                     double module) {
  for (int i = 0; i < width;) {
    int run = 0;
    while (i + run < width && row[i + run] & 1) run++;
    if (run > 0) cairo_rectangle(pen, x + i * module, y, run * module, module);
    i += run + 1;
  }
}

bool qr_draw(cairo_t *pen, const char *text, double x, double y, double side) {
  QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_Q);
  if (!code) return false;
  double module = side / (code->width + 2 * QUIET), inset = QUIET * module;
  cairo_save(pen);
  cairo_set_antialias(pen, CAIRO_ANTIALIAS_NONE);
  cairo_new_path(pen);
  for (int row = 0; row < code->width; row++)
    draw_row(pen, code->data + (size_t)row * (size_t)code->width, code->width, x + inset,
             y + inset + row * module, module);
  cairo_fill(pen);
  cairo_restore(pen);
  QRcode_free(code);
  return true;
}
