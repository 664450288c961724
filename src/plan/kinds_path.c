/* What an entry about the way from arrival to plan may hold (domain.md section 3). */
#include "plan/kind_fields.h"

static const char *const STEPS[] = {"arrival", "first_talk", "responsibility", "invitation", "meeting",
                                    "effort",  "followup",   "new_meeting",    "moving_on",  NULL};
static const char *const STATES[] = {"begun", "done", "passed_over", NULL};
/* How the shelter told the municipality. */
static const char *const HOW[] = {"system", "secure_mail", "phone", "letter", "other", NULL};
/* Whether a party says that the responsibility is theirs. */
static const char *const ANSWERS[] = {"yes", "no", "unclear", "waiting", NULL};

/* Whether the citizen has said yes to their being asked: yes; asked without saying who it is about; not yet. */
static const char *const MAY_ASK[] = {"yes", "unnamed", "not_yet", NULL};

static const Field STEP[] = {CHOICE("step", MUST, STEPS), CHOICE("state", MUST, STATES), WORDS("words", MAY), FIELD_END};
static const Field ARRIVAL[] = {CALENDAR_DAY("day", MUST), FIELD_END};
static const Field NOTICE[] = {CALENDAR_DAY("day", MUST), CHOICE("how", MUST, HOW), WORDS("words", MAY), FIELD_END};
#define PARTY_SAID LINE("unit", MAY), CALENDAR_DAY("asked", MAY), WORDS("said", MAY), CHOICE("may", MAY, MAY_ASK)
static const Field PARTY_NEW[] = {ID("id", MUST), LINE("who", MUST), PARTY_SAID, CHOICE("answer", MUST, ANSWERS), FIELD_END};
static const Field PARTY_CHANGE[] = {ID("id", MUST), LINE("who", MAY), PARTY_SAID, CHOICE("answer", MAY, ANSWERS), FIELD_END};

static const Kind KINDS[] = {
    {.name = "path.step", .fields = STEP},
    {.name = "arrival.noted", .fields = ARRIVAL},
    {.name = "notice.sent", .fields = NOTICE},
    {.name = "party.new", .fields = PARTY_NEW},
    {.name = "party.change", .fields = PARTY_CHANGE, .any_of = true},
};

KindPart kinds_path(void) {
  return KIND_PART(KINDS);
}
