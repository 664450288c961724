/* What an entry about the plan in use may hold: notes by goal, and how it goes as both sides see it. */
#include "plan/kind_fields.h"

static const char *const SIDES[] = {"citizen", "staff", NULL};

static const Field RATED[] = {CHOICE("side", MUST, SIDES), NUMBER("step", MUST, 1, 5), WORDS("words", MAY), FIELD_END};

static const Kind KINDS[] = {
    {.name = "rating.new", .fields = RATED},
};

KindPart kinds_life(void) {
  return KIND_PART(KINDS);
}
