/* What is handed over of a plan to another system: put together from what the store gave to the one
 * it is for, never more. Pure. */
#ifndef MINPLAN_EXCHANGE_HANDOVER_H
#define MINPLAN_EXCHANGE_HANDOVER_H

#include "exchange/fhir.h"

#include <stdint.h>

/* The reads as JSON texts; all but the plan may be NULL. */
typedef struct HandoverParts {
  const char *plan;                   /* as the recipient gets it */
  const char *consents, *assignments; /* as whoever hands over gets them */
  const char *place;
  const char *recipient;      /* account; what is said of others does not go along */
  const char *name, *purpose; /* of the recipient; what for */
  int64_t made_at;
} HandoverParts;

/* {format, version, made_at, place, recipient, purpose, plan, consents: cells, assignments}.
 * ST_REFUSED: an emergency opened it, or nothing did. */
Status handover_make(const HandoverParts *parts, Buf *out, Fault *fault);

/* The file for people with a spreadsheet: a line for each thing, with a BOM, ';' and CRLF. A cell
 * that a spreadsheet would take for a formula begins with a '. */
void handover_csv(const Json *handover, Buf *out);

/* The text to paste, under the headings of serviceloven section 141(3). `words`: an object of
 * headings and names, docs/export.md. */
void handover_text(const Json *handover, const Json *words, Buf *out);

#endif
