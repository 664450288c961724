/* One paper format and a pen on it: how blocks are measured, broken into pages and drawn, tagged for
 * people who listen to their papers. All lengths in points (1/72 inch). Files of src/print only. */
#ifndef MINPLAN_PRINT_SHEET_H
#define MINPLAN_PRINT_SHEET_H

#include "print/block.h"

#include <pango/pangocairo.h>

typedef struct SheetStyle {
  double width, height; /* of one page the reader sees */
  double margin, footer;
  double body;    /* size of plain text */
  double spacing; /* line height / size */
  int most_pages; /* 0 = as many as it takes */
} SheetStyle;

extern const SheetStyle SHEET_A4, SHEET_EASY, SHEET_POCKET, SHEET_CARD;

typedef struct Sheet {
  const SheetStyle *style;
  cairo_t *pen;
  PangoLayout *layout;
  bool rtl;
  const char *lang; /* of the words that are no person's own; NULL = Danish */
  size_t longest; /* bytes of the longest text laid out */
  bool broken; /* a QR code could not be drawn */
} Sheet;

/* Sets page, y and height of every block; keeps headings with what follows. Returns the number of pages;
 * with most_pages set, blocks that do not fit get page -1 and *all is false. */
int sheet_arrange(Sheet *sheet, BlockList *blocks, bool *all);
/* Draws and tags the blocks of one page at the pen's origin. */
void sheet_draw_page(Sheet *sheet, const BlockList *blocks, int page);
/* One small line centred in the footer, as an artifact (not read aloud). */
void sheet_draw_footer(Sheet *sheet, const char *text);
/* Pango keeps the numbers of the letters it laid out, from which, with the font at hand, the words can be told: puts
 * something that says nothing in their place. Call when all is drawn. */
void sheet_forget(Sheet *sheet);

#endif
