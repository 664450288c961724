/* What an entry about older plans may hold, whose goals are carried over, parked or closed. */
#include "plan/kind_fields.h"

static const char *const FORMS[] = {"authority", "stay", "provider", "treatment", "compass", "other", NULL};

static const Field PLAN_NEW[] = {ID("id", MUST), CHOICE("form", MUST, FORMS), LINE("unit", MAY), FIELD_END};

static const Kind KINDS[] = {
    {.name = "old_plan.new", .fields = PLAN_NEW},
};

KindPart kinds_old(void) {
  return KIND_PART(KINDS);
}
