/* The same semantic tree on paper: a tagged PDF through cairo and pango. */
#ifndef MINPLAN_PRINT_PRINT_H
#define MINPLAN_PRINT_PRINT_H

#include "base/buf.h"
#include "view/view.h"

typedef enum PrintFormat {
  PRINT_A4,     /* the plan */
  PRINT_EASY,   /* A4 with large type and wide spacing */
  PRINT_POCKET, /* one A4 sheet that folds into a card of eight pages' size (A7) */
  PRINT_CARD    /* one card of A7 to be cut out of an A4 sheet */
} PrintFormat;

typedef struct PrintJob {
  const View *view;    /* body is printed: headings, texts, quotes, panels, badges, rules, meters, QR codes */
  PrintFormat format;
  const char *title;   /* document title, in the PDF's own metadata; names no person */
  const char *footer;  /* with "{page}" and "{pages}"; NULL = none */
  const char *more;    /* said at the end of a card that is too small for everything; NULL = none */
} PrintJob;

/* "a4", "easy", "pocket", "card". */
bool print_format_parse(const char *name, PrintFormat *out);
/* Writes the PDF: tagged (headings, lists, reading order), language set, text selectable in every
 * script. Written beside and renamed, so that a broken file never stands. *all is false when a pocket card
 * had no room for the end. ST_IO, ST_DISK_FULL. */
Status print_pdf(const PrintJob *job, const char *path, bool *all, Fault *fault);
/* The same into memory, for what may not lie on the disk in the open. */
Status print_pdf_bytes(const PrintJob *job, Buf *pdf, bool *all, Fault *fault);
/* Hands a PDF to the CUPS printer of this name (NULL = the default one). ST_UNSUPPORTED: there is none;
 * ST_PRINTER: it did not take the paper. */
Status print_send(const char *path, const char *printer, Fault *fault);
/* True when this printer (NULL = a default one) is set up. Asks the spooler on this machine. */
bool print_available(const char *printer);

/* All of the above in one place. The room is a module of its own, minplan_print.so beside the program, and this is the
 * one name it shows: pango and what comes with it would take 3 ms of every start, and most starts print nothing. */
typedef struct PrintDoor {
  bool (*format_parse)(const char *name, PrintFormat *out);
  Status (*pdf)(const PrintJob *job, const char *path, bool *all, Fault *fault);
  Status (*pdf_bytes)(const PrintJob *job, Buf *pdf, bool *all, Fault *fault);
  Status (*send)(const char *path, const char *printer, Fault *fault);
  bool (*available)(const char *printer);
} PrintDoor;

#define PRINT_DOOR "print_door"
__attribute__((visibility("default"))) extern const PrintDoor print_door;

#endif
