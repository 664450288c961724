/* What an entry about the plan in use may hold: notes by goal, the professional words beside the citizen's, and how it
 * goes as both sides see it. */
#include "plan/kind_fields.h"

static const char *const SIDES[] = {"citizen", "staff", NULL};
/* Where a fact comes from: seen oneself, told by the one it is about, told by somebody else. */
static const char *const SOURCES[] = {"own", "told", "other", NULL};
static const char *const SPEAKERS[] = {"citizen", "citizen_with_helper", "staff", NULL};

enum { NOTE_MAX_POINTS = 500, ROUNDS_MAX = 100000 };

/* A fact, what one makes of it and what comes next stand apart, and together are short. */
static const Field NOTED[] = {ID("id", MUST),
                              ID("goal", MAY),
                              {.name = "duty", .type = FIELD_TRUE},
                              WORDS("fact", MUST),
                              WORDS("assessment", MAY),
                              WORDS("next_step", MAY),
                              CHOICE("source", MAY, SOURCES),
                              CHOICE("speaker", MUST, SPEAKERS),
                              NAME("name", MAY), /* whose it was, where it came from another kiosk */
                              FIELD_END};
static const Field PROFESSIONAL[] = {ID("id", MUST), WORDS("words", MUST), NAME("name", MAY), FIELD_END};
static const Field RATED[] = {CHOICE("side", MUST, SIDES), NUMBER("round", MUST, 1, ROUNDS_MAX), NUMBER("step", MUST, 1, 5),
                              WORDS("words", MAY), FIELD_END};
static const Field CLOSED[] = {CHOICE("side", MUST, SIDES), NUMBER("round", MUST, 1, ROUNDS_MAX), FIELD_END};

static const Kind KINDS[] = {
    {.name = "goal.note", .fields = NOTED, .makes_id = true, .together = NOTE_MAX_POINTS},
    {.name = "goal.professional", .fields = PROFESSIONAL},
    {.name = "rating.new", .fields = RATED},
    {.name = "rating.closed", .fields = CLOSED},
};

KindPart kinds_life(void) {
  return KIND_PART(KINDS);
}
