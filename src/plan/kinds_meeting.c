/* What an entry about a meeting may hold: who is there, what was decided, who confirmed it. */
#include "plan/kind_fields.h"

static const char *const FORMS[] = {"network", "first", "followup", NULL};

static const Field PLANNED[] = {ID("id", MUST), CHOICE("form", MUST, FORMS), WHEN("when", MAY), LINE("place", MAY), FIELD_END};

static const Kind KINDS[] = {
    {.name = "meeting.new", .fields = PLANNED},
};

KindPart kinds_meeting(void) {
  return KIND_PART(KINDS);
}
