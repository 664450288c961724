#include "learn/score.h"

#include "learn/walk.h"
#include "text/unicode.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATTERN_MAX = 16 * 1024, WORD_MAX = 4 * 1024, VALUE_MAX_BYTES = 80 };

/* One task being scored. */
typedef struct Task {
  const Json *item, *response;
  Score *score;
  Mem mem;
  double share; /* of the full score */
  Fault *fault;
} Task;

static Status wrong(const Task *task, const char *what) {
  return fault_set(task->fault, ST_BAD_INPUT, "score: %s", what);
}

/* --- values, parts, patterns --- */

/* What stands in a pattern must not read as part of one. */
static bool is_value(const char *text) {
  size_t length = text ? strlen(text) : 0;
  return length > 0 && length <= VALUE_MAX_BYTES && !strpbrk(text, "[]{}\",");
}

/* The field of each entry of a list is a value, and there are not too many. */
static Status check_values(const Task *task, const char *list, const char *field) {
  int count = 0;
  for (const Json *one = json_first(json_field(task->item, list)); one; one = json_next(one)) {
    if (++count > SCORE_PARTS_MAX) return wrong(task, "the task has too many parts");
    if (!is_value(json_text(*field ? json_field(one, field) : one)))
      return wrong(task, "each part of the task needs a value, a short code");
  }
  return count > 0 ? ST_OK : wrong(task, "the task has no parts");
}

static void add_part(Task *task, const char *value, ScoreVerdict verdict) {
  Score *score = task->score;
  if (score->part_count == SCORE_PARTS_MAX) return;
  score->parts[score->part_count++] = (ScorePart){.value = value, .verdict = verdict};
}

static void add_item(Buf *pattern, const char *text) {
  if (pattern->length > 0) buf_add_text(pattern, "[,]");
  buf_add_text(pattern, text);
}

static void add_pair(Buf *pattern, const char *left, const char *right) {
  add_item(pattern, left);
  buf_add_text(pattern, "[.]");
  buf_add_text(pattern, right);
}

/* --- what was answered --- */

static bool is_said(const Json *response, const char *value) {
  const char *text = json_text(response);
  if (text) return strcmp(text, value) == 0;
  if (json_type(response) != JSON_LIST) return false;
  for (const Json *one = json_first(response); one; one = json_next(one))
    if (json_text(one) && strcmp(json_text(one), value) == 0) return true;
  return false;
}

static bool is_in(const Json *list, const char *field, const char *value) {
  for (const Json *one = json_first(list); one; one = json_next(one))
    if (strcmp(json_text(*field ? json_field(one, field) : one), value) == 0) return true;
  return false;
}

/* A value that the task does not know is a fault of the screen, not of the person. */
static Status check_known(const Task *task, const char *list, const char *field) {
  const Json *all = json_field(task->item, list), *response = task->response;
  const char *text = json_text(response);
  if (text)
    return is_in(all, field, text) ? ST_OK : wrong(task, "the answer is not one of the task's");
  for (const Json *one = json_first(response); one; one = json_next(one))
    if (!json_text(one) || !is_in(all, field, json_text(one)))
      return wrong(task, "the answer is not one of the task's");
  return ST_OK;
}

static int count_of(const Json *list) {
  int count = 0;
  for (const Json *one = json_first(list); one; one = json_next(one)) count++;
  return count;
}

static bool flag(const Json *node, const char *name, bool otherwise) {
  return json_bool(json_field(node, name), otherwise);
}

static bool is_answered(const Task *task) {
  return task->response && json_type(task->response) != JSON_NULL;
}

/* --- one rule each --- */

static Status score_truth(Task *task) {
  const Json *right = json_field(task->item, "right");
  if (json_type(right) != JSON_BOOL) return wrong(task, "true-false needs right = true or false");
  bool truth = json_bool(right, false), said = json_bool(task->response, false);
  const char *word = json_text(task->response);
  if (word) said = strcmp(word, "true") == 0;
  buf_add_text(&task->score->correct, truth ? "true" : "false");
  if (!is_answered(task)) {
    add_part(task, truth ? "true" : "false", SCORE_MISSED);
    return ST_OK;
  }
  if (json_type(task->response) != JSON_BOOL && !(word && (said || strcmp(word, "false") == 0)))
    return wrong(task, "true-false is answered by true or false");
  buf_add_text(&task->score->response, said ? "true" : "false");
  add_part(task, said ? "true" : "false", said == truth ? SCORE_RIGHT : SCORE_WRONG);
  task->share = said == truth ? 1 : 0;
  return ST_OK;
}

/* Of several right ones each right choice counts one and each wrong one takes `penalty` away again,
 * so that pressing everything wins nothing. */
static Status score_choice(Task *task) {
  Status status = check_values(task, "options", "value");
  if (status == ST_OK) status = check_known(task, "options", "value");
  if (status != ST_OK) return status;
  int wanted = 0, hit = 0, astray = 0;
  for (const Json *one = json_first(json_field(task->item, "options")); one; one = json_next(one)) {
    const char *value = json_text(json_field(one, "value"));
    bool right = flag(one, "right", false), said = is_said(task->response, value);
    wanted += right;
    hit += right && said;
    astray += !right && said;
    if (right) add_item(&task->score->correct, value);
    if (said) add_item(&task->score->response, value);
    if (right || said)
      add_part(task, value, !right ? SCORE_WRONG : said ? SCORE_RIGHT : SCORE_MISSED);
  }
  double penalty = json_number(json_field(task->item, "penalty"), 1);
  task->share = wanted ? (hit - penalty * astray) / wanted : astray == 0;
  if (wanted == 1 && astray > 0) task->share = 0;
  /* A penalty of 0 does not make wrong ones right. */
  if (astray > 0 && task->share >= 1) task->share = (double)wanted / (wanted + astray);
  return ST_OK;
}

/* Without a space in front or behind, nor what ends a sentence. */
static void fold_word(Buf *out, const char *text) {
  buf_clear(out);
  unicode_fold(out, text, strlen(text));
  size_t from = 0;
  while (from < out->length && out->data[from] == ' ') from++;
  while (out->length > from && strchr(" .,;:!?", out->data[out->length - 1])) out->length--;
  if (out->length == 0) return;
  memmove(out->data, out->data + from, out->length - from);
  out->length -= from;
  out->data[out->length] = '\0';
}

/* The accepted spelling that the word is one of; NULL when it is none. */
static const char *accepted(Task *task, const Json *spellings, const char *word, Status *status) {
  const char *found = NULL;
  Buf said = buf_new(&task->mem, WORD_MAX), wanted = buf_new(&task->mem, WORD_MAX);
  fold_word(&said, word);
  for (const Json *one = json_first(spellings); one && !found; one = json_next(one)) {
    if (!json_text(one)) continue;
    fold_word(&wanted, json_text(one));
    if (said.length > 0 && strcmp(buf_text(&said), buf_text(&wanted)) == 0) found = json_text(one);
  }
  if (said.status == ST_NO_MEMORY || wanted.status == ST_NO_MEMORY) *status = ST_NO_MEMORY;
  buf_free(&said);
  buf_free(&wanted);
  return found;
}

/* What was pressed in a word bank may be told; what was written by hand is told only when it is
 * right. */
static const char *told(const Task *task, const char *spelling, const char *word) {
  const Json *bank = json_field(task->item, "bank");
  if (spelling) return spelling;
  if (!*word) return "";
  return is_said(bank, word) ? word : "-";
}

static Status score_gap(Task *task, const Json *spellings, const Json *answer, double *right) {
  Score *score = task->score;
  Status status = ST_OK;
  int n = score->part_count;
  const char *word = json_text(answer) ? json_text(answer) : "";
  const char *first = json_text(json_first(spellings));
  if (!first) return wrong(task, "each gap needs the words it accepts");
  if (strpbrk(first, "[]")) return wrong(task, "a word of a gap holds a bracket");
  const char *found = accepted(task, spellings, word, &status);
  if (status != ST_OK) return fault_set(task->fault, status, "score: no memory");
  snprintf(score->numbers[n], sizeof score->numbers[n], "%d", n + 1);
  add_part(task, score->numbers[n], found ? SCORE_RIGHT : *word ? SCORE_WRONG : SCORE_MISSED);
  if (n > 0) buf_add_text(&score->correct, "[,]"), buf_add_text(&score->response, "[,]");
  buf_add_text(&score->correct, first);
  buf_add_text(&score->response, told(task, found ? first : NULL, word));
  *right += found != NULL;
  return ST_OK;
}

static Status score_fill_in(Task *task) {
  const Json *gaps = json_field(task->item, "accept");
  bool single = json_text(task->response) != NULL;
  const Json *answer = single ? task->response : json_first(task->response);
  double right = 0;
  int count = count_of(gaps);
  Status status = count > 0 && count <= SCORE_PARTS_MAX
                      ? ST_OK
                      : wrong(task, "fill-in needs its gaps in accept");
  for (const Json *gap = json_first(gaps); gap && status == ST_OK; gap = json_next(gap)) {
    status = score_gap(task, gap, answer, &right);
    answer = single || !answer ? NULL : json_next(answer);
  }
  if (status == ST_OK && answer) status = wrong(task, "there are more words than gaps");
  task->share = count > 0 ? right / count : 0;
  return status;
}

/* The person compares own words with a model and ticks what they found in them. */
static Status score_ticks(Task *task) {
  Status status = check_values(task, "options", "value");
  if (status == ST_OK) status = check_known(task, "options", "value");
  if (status != ST_OK) return status;
  double ticked = 0;
  const Json *options = json_field(task->item, "options");
  for (const Json *one = json_first(options); one; one = json_next(one)) {
    const char *value = json_text(json_field(one, "value"));
    bool said = is_said(task->response, value);
    add_part(task, value, said ? SCORE_RIGHT : SCORE_MISSED);
    ticked += said;
  }
  task->share = ticked / count_of(options);
  return ST_OK;
}

static const char *box_of(const Json *response, const char *left) {
  const char *box = json_text(json_field(response, left));
  return box ? box : "";
}

/* A thing that may lie in several boxes stands in `pairs` several times, side by side or not. */
static bool is_first_of(const Json *pairs, const Json *pair, const char *left) {
  for (const Json *one = json_first(pairs); one != pair; one = json_next(one))
    if (strcmp(json_text(json_field(one, "left")), left) == 0) return false;
  return true;
}

static bool fits(const Json *pairs, const char *left, const char *box) {
  for (const Json *one = json_first(pairs); one; one = json_next(one))
    if (strcmp(json_text(json_field(one, "left")), left) == 0 &&
        strcmp(json_text(json_field(one, "box")), box) == 0)
      return true;
  return false;
}

static Status check_matching(const Task *task) {
  Status status = check_values(task, "pairs", "left");
  if (status == ST_OK) status = check_values(task, "pairs", "box");
  if (status != ST_OK) return status;
  for (const Json *one = json_first(task->response); one; one = json_next(one))
    if (!json_name(one) || !is_value(json_text(one)) ||
        !is_in(json_field(task->item, "pairs"), "left", json_name(one)))
      return wrong(task, "the answer places something the task does not know");
  return ST_OK;
}

static Status score_matching(Task *task) {
  Status status = check_matching(task);
  if (status != ST_OK) return status;
  const Json *pairs = json_field(task->item, "pairs");
  double right = 0, things = 0;
  for (const Json *one = json_first(pairs); one; one = json_next(one)) {
    const char *left = json_text(json_field(one, "left")), *box = box_of(task->response, left);
    if (!is_first_of(pairs, one, left)) continue;
    bool fit = fits(pairs, left, box);
    add_pair(&task->score->correct, left, fit ? box : json_text(json_field(one, "box")));
    if (*box) add_pair(&task->score->response, left, box);
    add_part(task, left, fit ? SCORE_RIGHT : *box ? SCORE_WRONG : SCORE_MISSED);
    right += fit;
    things++;
  }
  task->share = right / things;
  return ST_OK;
}

/* Where a value stands in a list, and what stands before it ("" = nothing). */
typedef struct Spot {
  int at; /* 0 = not there */
  const char *before;
} Spot;

static Spot spot_of(const Json *list, const char *value) {
  Spot spot = {.at = 0, .before = ""};
  int at = 0;
  for (const Json *one = json_first(list); one; one = json_next(one)) {
    at++;
    if (strcmp(json_text(one), value) == 0) return (Spot){.at = at, .before = spot.before};
    spot.before = json_text(one);
  }
  return (Spot){.at = 0, .before = ""};
}

static Status check_order(const Task *task) {
  Status status = check_values(task, "order", "");
  if (status == ST_OK) status = check_known(task, "order", "");
  int at = 0;
  for (const Json *one = json_first(task->response); one && status == ST_OK; one = json_next(one))
    if (spot_of(task->response, json_text(one)).at != ++at)
      status = wrong(task, "the answer holds something twice");
  return status;
}

/* A thing counts when it stands at its place, or right behind the one it should come behind: who
 * has put one thing too early has not lost all that follows. */
static Status score_sequencing(Task *task) {
  Status status = check_order(task);
  if (status != ST_OK) return status;
  const Json *order = json_field(task->item, "order");
  double right = 0;
  for (const Json *one = json_first(order); one; one = json_next(one)) {
    const char *value = json_text(one);
    Spot wanted = spot_of(order, value), said = spot_of(task->response, value);
    bool fits_here = said.at == wanted.at ||
                     (said.at > 1 && wanted.at > 1 && strcmp(said.before, wanted.before) == 0);
    add_item(&task->score->correct, value);
    add_part(task, value, said.at == 0 ? SCORE_MISSED : fits_here ? SCORE_RIGHT : SCORE_WRONG);
    right += said.at > 0 && fits_here;
  }
  for (const Json *one = json_first(task->response); one; one = json_next(one))
    add_item(&task->score->response, json_text(one));
  task->share = right / count_of(order);
  return ST_OK;
}

/* As people write it, 0.2 and not 0.20000000000000001; with a point whatever the machine's
 * language. */
static void add_number(Buf *pattern, double number) {
  char text[32];
  snprintf(text, sizeof text, "%.10g", number);
  char *comma = strchr(text, ',');
  if (comma) *comma = '.';
  buf_add_text(pattern, text);
}

static void add_range(Buf *pattern, double number, double tolerance) {
  if (tolerance == 0) {
    add_number(pattern, number);
    return;
  }
  add_number(pattern, number - tolerance);
  buf_add_text(pattern, "[:]");
  add_number(pattern, number + tolerance);
}

static Status score_numeric(Task *task) {
  const Json *number = json_field(task->item, "number");
  double tolerance = json_number(json_field(task->item, "tolerance"), 0);
  if (json_type(number) != JSON_NUMBER || !(tolerance >= 0))
    return wrong(task, "numeric needs a number, and no tolerance below 0");
  double wanted = json_number(number, 0), said = json_number(task->response, NAN);
  add_range(&task->score->correct, wanted, tolerance);
  if (!is_answered(task)) {
    add_part(task, "number", SCORE_MISSED);
    return ST_OK;
  }
  if (isnan(said)) return wrong(task, "numeric is answered by a number");
  /* 0.1 + 0.2 is 0.3 for people. */
  bool right = fabs(said - wanted) <= tolerance + 1e-9 * fmax(1, fabs(wanted));
  add_number(&task->score->response, said);
  add_part(task, "number", right ? SCORE_RIGHT : SCORE_WRONG);
  task->share = right ? 1 : 0;
  return ST_OK;
}

/* Without anything right it asks what the person thinks. */
static Status score_opinion(Task *task) {
  const char *text = json_text(task->response);
  task->score->graded = false;
  task->share = 1;
  if (json_type(task->response) == JSON_NUMBER)
    add_number(&task->score->response, json_number(task->response, 0));
  else if (text && !is_value(text))
    return wrong(task, "an opinion is told by a value, a short code");
  else if (text)
    buf_add_text(&task->score->response, text);
  return ST_OK;
}

/* How many steps of the scale lie between the answer and the nearest right one. */
static int distance(const Json *options, const char *said) {
  int at = 0, place = 0, nearest = SCORE_PARTS_MAX;
  for (const Json *one = json_first(options); one; one = json_next(one), at++)
    if (strcmp(json_text(json_field(one, "value")), said) == 0) place = at;
  at = 0;
  for (const Json *one = json_first(options); one; one = json_next(one), at++)
    if (flag(one, "right", false) && abs(at - place) < nearest) nearest = abs(at - place);
  return nearest;
}

static const char *right_option(const Json *options) {
  for (const Json *one = json_first(options); one; one = json_next(one))
    if (flag(one, "right", false)) return json_text(json_field(one, "value"));
  return NULL;
}

static Status score_likert(Task *task) {
  const Json *options = json_field(task->item, "options");
  if (json_field(task->item, "number")) return score_numeric(task);
  if (!options) return score_opinion(task);
  Status status = check_values(task, "options", "value");
  if (status == ST_OK) status = check_known(task, "options", "value");
  if (status != ST_OK) return status;
  const char *right = right_option(options), *said = json_text(task->response);
  if (!right) return score_opinion(task);
  buf_add_text(&task->score->correct, right);
  if (!said) {
    add_part(task, right, SCORE_MISSED);
    return ST_OK;
  }
  bool near = distance(options, said) <= json_number(json_field(task->item, "tolerance"), 0);
  buf_add_text(&task->score->response, said);
  add_part(task, said, near ? SCORE_RIGHT : SCORE_WRONG);
  task->share = near ? 1 : 0;
  return ST_OK;
}

/* Judged step by step by whoever ran the task. */
static Status score_performance(Task *task) {
  Status status = check_values(task, "steps", "value");
  if (status != ST_OK) return status;
  const Json *steps = json_field(task->item, "steps");
  double count = 0;
  for (const Json *one = json_first(steps); one; one = json_next(one)) {
    const char *value = json_text(json_field(one, "value"));
    bool done = flag(one, "done", false);
    add_pair(&task->score->correct, value, "true");
    add_pair(&task->score->response, value, done ? "true" : "false");
    add_part(task, value, done ? SCORE_RIGHT : SCORE_MISSED);
    count += done;
  }
  task->share = count / count_of(steps);
  return ST_OK;
}

static int count_field(const Json *node, const char *name) {
  double number = json_number(json_field(node, name), 0);
  return number > 0 && number <= 1000000 ? (int)number : 0;
}

/* A talk: what was answered is the ending that was reached. */
static Status score_walk(Task *task) {
  const Json *counts = json_field(task->item, "walk");
  const char *ending = json_text(task->response);
  Walk walk = {.right = count_field(counts, "right"),
               .partly = count_field(counts, "partly"),
               .wrong = count_field(counts, "wrong")};
  if (!walk_ending_parse(json_text(json_field(task->item, "ending")), &walk.ending))
    return wrong(task, "a walk ends good, mixed, bad or, so far, none");
  if (ending && !is_value(ending)) return wrong(task, "an ending is told by a short code");
  if (ending) buf_add_text(&task->score->response, ending);
  task->share = walk_share(&walk);
  return ST_OK;
}

static Status score_other(Task *task) {
  if (json_field(task->item, "walk")) return score_walk(task);
  return right_option(json_field(task->item, "options")) ? score_choice(task) : score_opinion(task);
}

static const struct {
  const char *type;
  Status (*run)(Task *task);
} RULES[] = {{"true-false", score_truth},      {"choice", score_choice},
             {"fill-in", score_fill_in},       {"long-fill-in", score_ticks},
             {"matching", score_matching},     {"performance", score_performance},
             {"sequencing", score_sequencing}, {"likert", score_likert},
             {"numeric", score_numeric},       {"other", score_other}};

static Status run_rule(Task *task) {
  const char *type = json_text(json_field(task->item, "type"));
  for (size_t i = 0; type && i < sizeof RULES / sizeof *RULES; i++)
    if (strcmp(RULES[i].type, type) == 0) return RULES[i].run(task);
  return wrong(task, "the task has no type, or one that is not known");
}

/* --- the whole --- */

static void sum_up(Task *task) {
  Score *score = task->score;
  double share = task->share < 0 || isnan(task->share) ? 0 : fmin(task->share, 1);
  score->success = share >= 1;
  if (!flag(task->item, "partial", true) && !score->success) share = 0;
  score->scaled = (int)lround(share * SCORE_FULL);
  if (!score->success && score->scaled == SCORE_FULL) score->scaled = SCORE_FULL - 1;
  double points = json_number(json_field(task->item, "points"), 1);
  score->of = score->graded && points > 0 ? points : 0;
  score->points = score->of * score->scaled / SCORE_FULL;
}

Status score_task(const Mem *mem, const Json *item, const Json *response, Score *out,
                  Fault *fault) {
  *out = (Score){
      .graded = true, .response = buf_new(mem, PATTERN_MAX), .correct = buf_new(mem, PATTERN_MAX)};
  Task task = {.item = item, .response = response, .score = out, .mem = *mem, .fault = fault};
  Status status = run_rule(&task);
  if (status != ST_OK) return status;
  if (out->response.status != ST_OK || out->correct.status != ST_OK)
    return fault_set(fault,
                     out->response.status != ST_OK ? out->response.status : out->correct.status,
                     "score: the answer is too long");
  sum_up(&task);
  return ST_OK;
}

void score_free(Score *score) {
  buf_free(&score->response);
  buf_free(&score->correct);
}

const char *score_verdict_name(ScoreVerdict verdict) {
  static const char *const NAMES[] = {"right", "wrong", "missed"};
  return NAMES[verdict];
}

ScoreInsight score_insight(const Score *score, int sure) {
  if (sure < 1 || sure > 3 || !score->graded) return INSIGHT_NONE;
  if (!score->success) return sure == 1 ? INSIGHT_OPEN : INSIGHT_MISTAKEN;
  return sure == 3 ? INSIGHT_KNOWS : sure == 2 ? INSIGHT_DOUBTS : INSIGHT_LUCKY;
}

const char *score_insight_name(ScoreInsight insight) {
  static const char *const NAMES[INSIGHT_COUNT] = {"",      "knows", "doubts",
                                                   "lucky", "open",  "mistaken"};
  return NAMES[insight];
}

int score_grade(const Score *score, const ScoreTry *how) {
  if (!score->success) return 1;
  if (how->tries > 1 || how->hints > 0 || how->sure == 1) return 2;
  return how->sure == 3 ? 4 : 3;
}
