/* When to come back to a card: FSRS-6 (Free Spaced Repetition Scheduler, J. Ye and others), with
 * the default weights of its authors' py-fsrs 6 and fsrs-rs; described in the wiki of
 * github.com/open-spaced-repetition/fsrs4anki, page "The Algorithm", section FSRS-6, and in Ye, Su,
 * Cao: "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD
 * 2022. Pure. Chosen over SM-2 because it asks for the next look when nine of ten would still know
 * it, and so for fewer looks. Whole days and no chance: two minutes at work, once a day at most. */
#ifndef MINPLAN_LEARN_RECALL_H
#define MINPLAN_LEARN_RECALL_H

enum { RECALL_WEIGHTS = 21, RECALL_LONGEST_DAYS = 365 };
enum { RECALL_AGAIN = 1, RECALL_HARD, RECALL_GOOD, RECALL_EASY };

typedef struct RecallCard {
  double stability;  /* days until one in ten has forgotten it; 0 = never looked at */
  double difficulty; /* 1..10 */
} RecallCard;

const double *recall_weights(void); /* the defaults; static */
/* The card after a look `days` after the last one, with that grade. */
RecallCard recall_next(const double weights[RECALL_WEIGHTS], RecallCard card, int grade, int days);
/* The chance that it is still known after so many days. */
double recall_chance(const double weights[RECALL_WEIGHTS], double stability, int days);
/* Days until the chance has gone down to `kept` (0.9); 1..longest. */
int recall_days(const double weights[RECALL_WEIGHTS], double stability, double kept, int longest);

#endif
