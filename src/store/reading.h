/* One read under way, and the SQL functions that let its rows through; for this folder only. */
#ifndef MINPLAN_STORE_READING_H
#define MINPLAN_STORE_READING_H

#include "people/access.h"
#include "store/internal.h"

/* Statements ask sees(citizen, topic): 1 when this reader may see that topic of that citizen's
 * plan. Beside the topics there are three words: 'any' (at least one topic), 'self' (it is the
 * reader's own plan) and 'mine' (it is the reader's own, a plan or an account). Nobody reading: 0.
 * At the table of a meeting (the viewer's `meeting`) topics are those that everybody there may see, nothing is 'self'
 * or 'mine', and viewer() is nobody; but 'meeting ID' and 'said ID' are that very table and what was said there, and
 * 'mine ID' a draft that was begun there. Elsewhere these are 'frame', 'own' and 'mine'. */
typedef struct Reading {
  const StoreViewer *viewer;
  Role role;   /* as the tables have it, whatever the viewer says */
  bool active; /* the account is open */
  bool bound;  /* a guest, who opens plans for `bound_to` only */
  Purpose bound_to;
  bool every_purpose;
  bool imagined; /* as if `imagines` had been said yes to, and no to the rest, for the viewer's
                    purpose */
  TopicSet imagines;
  char citizen[STORE_ID_TEXT]; /* whose facts the two below are */
  Access access[PURPOSE_COUNT];
  Status status; /* of looking the facts up, inside a statement */
} Reading;

/* Starts a read; ST_REFUSED as disabled when the account is closed. Ends with reading_end. */
Status reading_begin(Store *store, Reading *reading, const StoreViewer *viewer, Fault *fault);
void reading_end(Store *store);
/* What the reader may see of a citizen's plan, for the viewer's purpose. */
Status reading_access(Store *store, const char *citizen, Access *out, Fault *fault);
/* What an account may see of it, whoever reads now, and alone. */
Status reading_access_of(Store *store, const char *who, const char *citizen, Purpose purpose, Access *out, Fault *fault);
TopicSet reading_topics(const char *json); /* none when it is no list of topics, or NULL */

/* looks.c: within a transaction, what an account gets to see at a table. */
Status looks_append(Store *store, const char *who, const char *citizen, const Access *access, Fault *fault);
Status reading_add_functions(Store *store, Fault *fault);

#endif
