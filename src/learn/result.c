#include "learn/result.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

static const char *const MODES[LEARN_MODE_COUNT] = {"explore", "check", "test", "team", "refresh"};

static const struct {
  const char *name, *cmi5;
} MOVES[MOVE_ON_COUNT] = {{"passed", "Passed"},
                          {"completed", "Completed"},
                          {"completed_and_passed", "CompletedAndPassed"},
                          {"completed_or_passed", "CompletedOrPassed"},
                          {"not_applicable", "NotApplicable"}};

bool learn_mode_parse(const char *name, LearnMode *out) {
  for (int i = 0; name && i < LEARN_MODE_COUNT; i++) {
    if (strcmp(MODES[i], name) != 0) continue;
    *out = (LearnMode)i;
    return true;
  }
  return false;
}

bool move_on_parse(const char *name, MoveOn *out) {
  for (int i = 0; name && i < MOVE_ON_COUNT; i++) {
    if (strcmp(MOVES[i].name, name) != 0) continue;
    *out = (MoveOn)i;
    return true;
  }
  return false;
}

const char *move_on_cmi5(MoveOn move_on) {
  return MOVES[move_on].cmi5;
}

bool move_on_satisfied(MoveOn move_on, bool completed, bool passed) {
  switch (move_on) {
  case MOVE_ON_PASSED:
    return passed;
  case MOVE_ON_COMPLETED:
    return completed;
  case MOVE_ON_COMPLETED_AND_PASSED:
    return completed && passed;
  case MOVE_ON_COMPLETED_OR_PASSED:
    return completed || passed;
  case MOVE_ON_NOT_APPLICABLE:
  case MOVE_ON_COUNT:
    break;
  }
  return true;
}

const char *learn_outcome_name(LearnOutcome outcome) {
  static const char *const NAMES[] = {"left", "completed", "passed", "failed"};
  return NAMES[outcome];
}

static LearnOutcome outcome_of(const ResultRules *rules, const Result *result) {
  if (!result->completed) return LEARN_LEFT;
  if (rules->mode != LEARN_TEST || !result->scored) return LEARN_COMPLETED;
  return result->scaled >= rules->mastery ? LEARN_PASSED : LEARN_FAILED;
}

Result result_of(const ResultRules *rules, const ResultTask *tasks, int count) {
  Result result = {.outcome = LEARN_LEFT};
  double points = 0, of = 0;
  for (int i = 0; i < count; i++) {
    const ResultTask *task = &tasks[i];
    if (task->optional) continue;
    result.required++;
    result.answered += task->answered;
    if (!(task->points > 0)) continue;
    of += task->points;
    points += task->answered ? task->points * task->scaled : 0;
  }
  result.completed = result.answered == result.required;
  result.scored = of > 0;
  result.scaled =
      of > 0 ? (int)floor(points / of + 1e-9) : 0; /* never rounded up over a pass mark */
  result.outcome = outcome_of(rules, &result);
  result.passed = result.outcome == LEARN_PASSED;
  result.satisfied = move_on_satisfied(rules->move_on, result.completed, result.passed);
  return result;
}
