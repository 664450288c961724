/* What an entry about older plans may hold, whose goals are carried over, parked or closed. */
#include "plan/kind_fields.h"

static const char *const FORMS[] = {"authority", "stay", "provider", "treatment", "compass", "other", NULL};
static const char *const IMPORTED[] = {"file", "package", NULL};
static const char *const WHAT[] = {"goal", "wish", "strength", "agreement", "person", "note", NULL};
static const char *const FATES[] = {"open", "carried", "parked", "closed", NULL};

/* `more`: what a package of another kiosk says beside it, to be taken along with it. */
static const Field PLAN_NEW[] = {ID("id", MUST),        CHOICE("form", MUST, FORMS), LINE("unit", MAY),
                                 CALENDAR_DAY("day", MAY), CHOICE("imported", MAY, IMPORTED), OBJECT("more", MAY),
                                 FIELD_END};
static const Field ONLY_ID[] = {ID("id", MUST), FIELD_END};
static const Field GOAL_NEW[] = {ID("id", MUST),          ID("plan", MUST),   CHOICE("what", MAY, WHAT),
                                 WORDS("words", MUST),    LINE("area", MAY),  NUMBER("line", MAY, 1, 100000000),
                                 OBJECT("more", MAY),     FIELD_END};
/* What it became: a goal, or another thing of the plan. */
static const Field GOAL_FATE[] = {ID("id", MUST),   CHOICE("fate", MUST, FATES), ID("goal", MAY), ID("thing", MAY),
                                  WORDS("words", MAY), FIELD_END};

static const Kind KINDS[] = {
    {.name = "old_plan.new", .fields = PLAN_NEW},
    {.name = "old_plan.gone", .fields = ONLY_ID},
    {.name = "old_goal.new", .fields = GOAL_NEW},
    {.name = "old_goal.gone", .fields = ONLY_ID},
    {.name = "old_goal.fate", .fields = GOAL_FATE},
};

KindPart kinds_old(void) {
  return KIND_PART(KINDS);
}
