/* What came of one run through a module. Pure. The words are cmi5's (AICC, cmi5 runtime 1.0,
 * sections 9.5 and 13.1). */
#ifndef MINPLAN_LEARN_RESULT_H
#define MINPLAN_LEARN_RESULT_H

#include <stdbool.h>

typedef enum LearnMode {
  LEARN_EXPLORE, /* look around: nothing is judged */
  LEARN_CHECK,   /* a self-check: how it went, no pass or fail */
  LEARN_TEST,    /* with a pass mark */
  LEARN_TEAM,    /* one kiosk, a whole team; the result is the team's */
  LEARN_REFRESH, /* cards */
  LEARN_MODE_COUNT
} LearnMode;
bool learn_mode_parse(const char *name, LearnMode *out); /* "explore", ... */

/* What a course asks of a module before it counts as dealt with. */
typedef enum MoveOn {
  MOVE_ON_PASSED,
  MOVE_ON_COMPLETED,
  MOVE_ON_COMPLETED_AND_PASSED,
  MOVE_ON_COMPLETED_OR_PASSED,
  MOVE_ON_NOT_APPLICABLE, /* nothing: it counts from the start */
  MOVE_ON_COUNT
} MoveOn;
bool move_on_parse(const char *name, MoveOn *out); /* as authors write it: "completed_or_passed" */
const char *move_on_cmi5(MoveOn move_on);          /* as cmi5 does: "CompletedOrPassed" */
bool move_on_satisfied(MoveOn move_on, bool completed, bool passed);

typedef enum LearnOutcome { LEARN_LEFT, LEARN_COMPLETED, LEARN_PASSED, LEARN_FAILED } LearnOutcome;
const char *learn_outcome_name(LearnOutcome outcome); /* "left", ... */

typedef struct ResultTask {
  double points; /* what it weighs; 0 = an opinion */
  int scaled;    /* per mille; of a task without an answer 0 */
  bool answered;
  bool optional; /* counts neither for completing nor for the score */
} ResultTask;

typedef struct ResultRules {
  LearnMode mode;
  int mastery; /* per mille: the pass mark of a test */
  MoveOn move_on;
} ResultRules;

typedef struct Result {
  LearnOutcome outcome;
  bool completed; /* every required task was answered */
  bool passed;    /* only a test is passed or failed, and only when it was completed */
  bool satisfied; /* as move_on asks */
  bool scored;    /* there was something to score */
  int scaled;     /* per mille: the required tasks by their points, one without an answer as 0 */
  int answered, required;
} Result;
Result result_of(const ResultRules *rules, const ResultTask *tasks, int count);

#endif
