/* The statements behind store_read, for this folder and the test that takes their filters out one by one. */
#ifndef MINPLAN_STORE_READ_H
#define MINPLAN_STORE_READ_H

#include "people/roles.h"
#include "store/internal.h"

typedef struct ReadQuestion {
  const char *name;
  const char *argument; /* bound to ?1; NULL = none */
  const char *also;     /* an id, bound to ?9; NULL = none */
  const char *sql;
  bool of_citizen; /* the argument is a citizen, whose plan must be open */
  bool id;         /* the argument must be an id */
  bool open_to_all;
  bool every_purpose; /* what the reader may see for any purpose counts */
  bool needs_right;
  Right right;
} ReadQuestion;

/* One part of them, in a file of its own: read_path.c and so on. Static. */
typedef struct ReadPart {
  const ReadQuestion *questions;
  int count;
} ReadPart;

ReadPart read_path(void);
ReadPart read_old(void);
ReadPart read_meeting(void);
ReadPart read_life(void);

/* All of them, from 0; NULL behind the last. */
const ReadQuestion *read_question_at(int number);
/* The names of what can be read beside these, from 0; NULL behind the last. */
const char *read_apart(int number);
/* What of it: for whom or which, how many at most, and how many of the newest are passed over. */
typedef struct ReadPage {
  const char *argument, *also;
  int limit, offset;
  int64_t number; /* which version, or since when */
} ReadPage;

/* Asks one within a read that has begun; `sql` is the question's own. */
Status read_ask(Store *store, const ReadQuestion *question, const char *sql, ReadPage page, Buf *out, Fault *fault);

/* read_learn.c: how far the units are with each module, told so that it tells of nobody. Within a read that has begun. */
Status read_team_learning(Store *store, Buf *out, Fault *fault);

/* search.c: within a read that has begun, which it may end. */
Status read_search(Store *store, const ReadQuestion *question, const Json *arguments, Buf *out, Fault *fault);

#endif
