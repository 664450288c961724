#include "learn/walk.h"

#include <math.h>
#include <string.h>

static const struct {
  const char *name;
  double most;
} ENDINGS[WALK_ENDING_COUNT] = {{"none", 1}, {"good", 1}, {"mixed", 0.7}, {"bad", 0.4}};

bool walk_ending_parse(const char *name, WalkEnding *out) {
  for (int i = 0; name && i < WALK_ENDING_COUNT; i++) {
    if (strcmp(ENDINGS[i].name, name) != 0) continue;
    *out = (WalkEnding)i;
    return true;
  }
  return false;
}

double walk_share(const Walk *walk) {
  double most = ENDINGS[walk->ending].most;
  double judged = (double)walk->right + walk->partly + walk->wrong;
  if (judged <= 0) return walk->ending == WALK_UNDER_WAY ? 0 : most;
  return fmin((walk->right + 0.5 * walk->partly) / judged, most);
}
