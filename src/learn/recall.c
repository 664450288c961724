#include "learn/recall.h"

#include <math.h>

/* By their place in the description: 0-3 first stability by grade; 4-7 difficulty; 8-10 after a
 * right answer, 11-14 after a wrong one, 15 hard, 16 easy; 17-19 on the same day; 20 how fast it is
 * forgotten. */
static const double WEIGHTS[RECALL_WEIGHTS] = {
    0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

static const double LEAST_STABILITY = 0.001;

const double *recall_weights(void) {
  return WEIGHTS;
}

static double limited(double value, double low, double high) {
  return value < low ? low : value > high ? high : value;
}

/* Such that after `stability` days the chance is nine in ten. */
static double factor(const double *w) {
  return pow(0.9, -1 / w[20]) - 1;
}

double recall_chance(const double w[RECALL_WEIGHTS], double stability, int days) {
  return pow(1 + factor(w) * days / stability, -w[20]);
}

int recall_days(const double w[RECALL_WEIGHTS], double stability, double kept, int longest) {
  double days = stability / factor(w) * (pow(kept, -1 / w[20]) - 1);
  return (int)limited(nearbyint(days), 1, longest);
}

static double first_difficulty(const double *w, int grade) {
  return w[4] - exp(w[5] * (grade - 1)) + 1;
}

/* The nearer to the hardest, the smaller the step; and always a little back to that of an easy
 * card. */
static double next_difficulty(const double *w, double difficulty, int grade) {
  double step = -w[6] * (grade - 3) * (10 - difficulty) / 9;
  return limited(w[7] * first_difficulty(w, RECALL_EASY) + (1 - w[7]) * (difficulty + step), 1, 10);
}

static double same_day(const double *w, double stability, int grade) {
  double growth = exp(w[17] * (grade - 3 + w[18])) * pow(stability, -w[19]);
  return stability * (grade >= RECALL_GOOD && growth < 1 ? 1 : growth);
}

static double after_wrong(const double *w, RecallCard card, double chance) {
  double long_term = w[11] * pow(card.difficulty, -w[12]) * (pow(card.stability + 1, w[13]) - 1) *
                     exp(w[14] * (1 - chance));
  return fmin(long_term, card.stability / exp(w[17] * w[18]));
}

static double after_right(const double *w, RecallCard card, double chance, int grade) {
  double growth = exp(w[8]) * (11 - card.difficulty) * pow(card.stability, -w[9]) *
                  (exp(w[10] * (1 - chance)) - 1);
  if (grade == RECALL_HARD) growth *= w[15];
  if (grade == RECALL_EASY) growth *= w[16];
  return card.stability * (1 + growth);
}

RecallCard recall_next(const double w[RECALL_WEIGHTS], RecallCard card, int grade, int days) {
  if (card.stability <= 0)
    return (RecallCard){.stability = w[grade - 1],
                        .difficulty = limited(first_difficulty(w, grade), 1, 10)};
  double chance = recall_chance(w, card.stability, days);
  double stability = days < 1                ? same_day(w, card.stability, grade)
                     : grade == RECALL_AGAIN ? after_wrong(w, card, chance)
                                             : after_right(w, card, chance, grade);
  return (RecallCard){.stability = fmax(stability, LEAST_STABILITY),
                      .difficulty = next_difficulty(w, card.difficulty, grade)};
}
