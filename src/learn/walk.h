/* How well a walk through a talk went. Pure. */
#ifndef MINPLAN_LEARN_WALK_H
#define MINPLAN_LEARN_WALK_H

#include <stdbool.h>

typedef enum WalkEnding {
  WALK_UNDER_WAY, /* no ending yet: as good as it was so far */
  WALK_GOOD,
  WALK_MIXED,
  WALK_BAD,
  WALK_ENDING_COUNT
} WalkEnding;
bool walk_ending_parse(const char *name, WalkEnding *out); /* "none", "good", "mixed", "bad" */

typedef struct Walk {
  int right, partly, wrong; /* choices by their verdict; one without a verdict is in none */
  WalkEnding ending;
} Walk;

/* 0..1. A choice that holds counts 1, one that nearly does a half: their share, but never more than
 * the ending allows: 1, 0.7 at a mixed one, 0.4 at a bad one. Where nobody judged any choice, the
 * ending alone decides. */
double walk_share(const Walk *walk);

#endif
