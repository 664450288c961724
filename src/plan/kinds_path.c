/* What an entry about the way from arrival to plan may hold (domain.md section 3). */
#include "plan/kind_fields.h"

static const char *const STEPS[] = {"arrival", "first_talk", "responsibility", "invitation", "meeting",
                                    "effort",  "followup",   "new_meeting",    "moving_on",  NULL};
static const char *const STATES[] = {"begun", "done", "passed_over", NULL};

static const Field STEP[] = {CHOICE("step", MUST, STEPS), CHOICE("state", MUST, STATES), WORDS("words", MAY), FIELD_END};

static const Kind KINDS[] = {
    {.name = "path.step", .fields = STEP},
};

KindPart kinds_path(void) {
  return KIND_PART(KINDS);
}
