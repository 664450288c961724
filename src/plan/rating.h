/* How it goes, said by both sides, and blind: in one round nobody reads what the other side said before both have said
 * theirs. Pure. */
#ifndef MINPLAN_PLAN_RATING_H
#define MINPLAN_PLAN_RATING_H

#include "base/status.h"
#include "json/json.h"

#include <stdbool.h>

typedef struct RatingRound {
  int number;          /* from 1; 0 = there was none yet */
  bool citizen, staff; /* have said theirs */
  bool closed;         /* one side said theirs and waits no more for the other */
} RatingRound;

/* Both have said it, or nobody waits any more: from then on it is shown together, and nothing can be added. */
bool rating_is_over(const RatingRound *round);
/* The round that is said now, given the last one there was. */
int rating_open_round(const RatingRound *last);
/* May somebody read a rating of that round? One's own at any time. */
bool rating_may_be_read(const RatingRound *round, bool own);
/* For rating.new and rating.closed, given the last round: ST_REFUSED as rating_round (it is over, or not there yet) or
 * rating_not_said (who has not said theirs cannot end the waiting, and so not look early). */
Status rating_decide(const char *kind, const Json *body, const RatingRound *last, Fault *fault);

#endif
