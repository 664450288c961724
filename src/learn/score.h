/* How right the answer to one task is. Pure: a task and an answer in, a verdict out; nothing is
 * kept. docs/learning.md says the rule of each kind in plain words. */
#ifndef MINPLAN_LEARN_SCORE_H
#define MINPLAN_LEARN_SCORE_H

#include "base/buf.h"
#include "json/json.h"

#include <stdbool.h>

enum { SCORE_FULL = 1000, SCORE_PARTS_MAX = 128 };

typedef enum ScoreVerdict {
  SCORE_RIGHT,
  SCORE_WRONG, /* chosen or placed, and should not have been */
  SCORE_MISSED /* should have been, and was not */
} ScoreVerdict;

typedef struct ScorePart {
  const char *value; /* borrowed from the task, or its number among the gaps */
  ScoreVerdict verdict;
} ScorePart;

typedef struct Score {
  int scaled;   /* per mille of what could be had, 0..SCORE_FULL */
  bool success; /* all of it right */
  bool graded;  /* false: an opinion, which cannot be wrong and counts nothing */
  double points, of;
  ScorePart parts[SCORE_PARTS_MAX];
  int part_count;
  Buf response, correct; /* as xAPI writes them: "a[,]b", "x[.]y". Never words a person made up */
  char numbers[SCORE_PARTS_MAX][12]; /* names of the gaps */
} Score;

/* `item` and `response` as in docs/kiosk-api.md; a response of NULL is no answer, where everything
 * was missed. ST_BAD_INPUT names what the task or the answer lacks. The score borrows from both and
 * is ended with score_free, whatever came back. */
Status score_task(const Mem *mem, const Json *item, const Json *response, Score *out, Fault *fault);
void score_free(Score *score);
const char *score_verdict_name(ScoreVerdict verdict); /* "right", "wrong", "missed" */

/* How sure the person was (1 a guess .. 3 sure), against how it went. */
typedef enum ScoreInsight {
  INSIGHT_NONE,     /* nobody asked */
  INSIGHT_KNOWS,    /* right and sure */
  INSIGHT_DOUBTS,   /* right and half sure */
  INSIGHT_LUCKY,    /* right by a guess */
  INSIGHT_OPEN,     /* wrong, and knew that it was a guess */
  INSIGHT_MISTAKEN, /* wrong and half sure or sure: the one to come back to first */
  INSIGHT_COUNT
} ScoreInsight;
ScoreInsight score_insight(const Score *score, int sure); /* 0 = not asked */
const char *score_insight_name(ScoreInsight insight);     /* "knows", ...; "" for none */

/* The grade a card gets from a task that was just answered: 1 again, 2 hard, 3 good, 4 easy. */
typedef struct ScoreTry {
  int tries; /* 1 = the first */
  int hints;
  int sure; /* 0 = not asked */
} ScoreTry;
int score_grade(const Score *score, const ScoreTry *how);

#endif
