/* Statements of xAPI 2.0 (IEEE 9274.1.1), with the verbs of ADL and cmi5, about what was learned:
 * from an entry of the journal, and back. Pure. Nobody's name is in them: a learner is a keyed
 * pseudonym, a unit too. */
#ifndef MINPLAN_LEARN_STATEMENT_H
#define MINPLAN_LEARN_STATEMENT_H

#include "base/buf.h"
#include "learn/catalog.h"
#include "json/json.h"

#include <stdint.h>

/* What every address in a statement begins with. The place is made up: nobody answers there. */
#define STATEMENT_HOME "https://minplan.invalid"
/* What a module is called in cmi5.xml. Statements are about /learning/<module>: cmi5 wants the two
 * to differ (8.1.5). */
#define STATEMENT_PUBLISHED STATEMENT_HOME "/course"

enum { STATEMENT_ID_TEXT = 33, STATEMENT_WORD_BYTES = 64 };

/* One entry of the journal, with what is known of its run. */
typedef struct Learned {
  const char *id; /* 32 hex digits: the statement's own number, fixed when the entry was made */
  const char *learner; /* 32 hex digits: the pseudonym */
  const char *kind, *body;
  const char *device;
  int64_t at_ms, began_ms; /* the entry, and its run; 0 = not known */
  const char *mode, *lang; /* of the run; "" = not known */
  const char *team; /* 32 hex digits: the pseudonym of the unit, where a team did it; "" = none */
} Learned;

/* Appends the statements of one entry to `out`, each behind a comma on a line of its own; `*count`
 * says how many. Where the verbs of cmi5 ask for it there are several, the numbers of the others
 * made from the entry's: version 8 in place of 7. */
Status statement_write(const Catalog *catalog, const Learned *one, Buf *out, int *count,
                       Fault *fault);

/* A line read back. */
typedef struct ReadStatement {
  bool derived; /* one of the others: it will be made again from the entry's */
  char id[STATEMENT_ID_TEXT], learner[STATEMENT_ID_TEXT], team[STATEMENT_ID_TEXT];
  char kind[STATEMENT_WORD_BYTES], device[STATEMENT_WORD_BYTES];
  int64_t at_ms;
} ReadStatement;
/* `body` gets the entry's. ST_BAD_INPUT for whatever statement_write would not have written. */
Status statement_read(const Json *statement, ReadStatement *out, Buf *body, Fault *fault);

/* The course structure of cmi5 for all modules of a catalog. */
void statement_course(const Catalog *catalog, Buf *out);

#endif
