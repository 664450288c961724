/* The same semantic tree on paper: a tagged PDF through cairo and pango. */
#ifndef MINPLAN_PRINT_PRINT_H
#define MINPLAN_PRINT_PRINT_H

#include "view/view.h"

typedef enum PrintFormat {
  PRINT_A4,     /* the plan */
  PRINT_EASY,   /* A4 with large type and wide spacing */
  PRINT_POCKET  /* one A4 sheet that folds into a card of eight pages' size (A7) */
} PrintFormat;

typedef struct PrintJob {
  const View *view;    /* body is printed: headings, texts, quotes, panels, badges, rules, meters */
  PrintFormat format;
  const char *title;   /* document title, in the PDF's own metadata; names no person */
  const char *footer;  /* with "{page}" and "{pages}"; NULL = none */
} PrintJob;

/* "a4", "easy", "pocket". */
bool print_format_parse(const char *name, PrintFormat *out);
/* Writes the PDF: tagged (headings, lists, reading order), language set, text selectable in every
 * script. Written beside and renamed, so that a broken file never stands. ST_IO, ST_DISK_FULL. */
Status print_pdf(const PrintJob *job, const char *path, Fault *fault);
/* Hands a PDF to the CUPS printer of this name (NULL = the default one). ST_UNSUPPORTED: none is set. */
Status print_send(const char *path, const char *printer, Fault *fault);
/* True when a printer is set, without waiting for the network. */
bool print_available(void);

#endif
