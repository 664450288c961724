/* What the files that write FHIR share. This folder only. */
#ifndef MINPLAN_EXCHANGE_FHIR_PARTS_H
#define MINPLAN_EXCHANGE_FHIR_PARTS_H

#include "exchange/fhir.h"
#include "exchange/piece.h"

/* What is made of the citizen's id for resources without one of their own. */
enum {
  NUMBER_PATIENT,
  NUMBER_PLAN,
  NUMBER_PURPOSE,
  NUMBER_TEAM,
  NUMBER_PACKAGE,
  NUMBER_TALK,
  NUMBER_PLACE,
  NUMBER_CIRCLE,
  NUMBER_MORE
};

typedef struct Writing {
  const Json *handover, *plan;
  const char *citizen;
  Buf *out;
  unsigned more; /* numbers given out, from NUMBER_MORE */
  bool bad_id;
} Writing;

const char *part_text(const Json *node, const char *name); /* NULL when it is no text */
const Json *part_list(const Json *node, const char *name); /* the first of a list */

/* Opens an entry with its resource; `id` NULL = made of the citizen's. */
void part_begin(Writing *writing, const char *type, const char *id, unsigned number,
                const char *kind);
void part_end(Writing *writing);
void part_coding(Buf *out, const char *codes, const char *code, const char *display);
/* A Basic with all fields of `item` but those held. */
void part_basic(Writing *writing, const Json *item, unsigned number, const char *kind,
                const char *const held[]);

/* fhir_people.c: Practitioner, CareTeam, Consent. */
void part_people(Writing *writing);
/* fhir_aside.c */
void part_aside(const Json *bundle, Buf *aside);

#endif
