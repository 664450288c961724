#include "plan/rating.h"

#include <string.h>

bool rating_is_over(const RatingRound *round) {
  return round->closed || (round->citizen && round->staff);
}

int rating_open_round(const RatingRound *last) {
  return last->number == 0 || rating_is_over(last) ? last->number + 1 : last->number;
}

bool rating_may_be_read(const RatingRound *round, bool own) {
  return own || rating_is_over(round);
}

static bool has_said(const Json *body, const RatingRound *round) {
  const char *side = json_text(json_field(body, "side"));
  return side && strcmp(side, "citizen") == 0 ? round->citizen : round->staff;
}

Status rating_decide(const char *kind, const Json *body, const RatingRound *last, Fault *fault) {
  int open = rating_open_round(last), number = (int)json_number(json_field(body, "round"), 0);
  if (number != open)
    return fault_set(fault, ST_REFUSED, "rating_round: round %d is the one that is said now", open);
  bool under_way = last->number == open;
  if (strcmp(kind, "rating.closed") == 0 && !(under_way && has_said(body, last)))
    return fault_set(fault, ST_REFUSED, "rating_not_said: who has not said how it goes does not end the round");
  return ST_OK;
}
