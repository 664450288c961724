/* What an entry about people may hold: accounts, codes, parts in a plan, consents, looks. */
#include "plan/kinds.h"

#include <stddef.h>

enum { NAME_MAX_POINTS = 240, LINE_MAX_POINTS = 1000, WORDS_MAX_POINTS = 4000 };

#define MUST .required = true
#define MAY .required = false
#define NAME(field, need)                                                                          \
  { .name = field, .type = FIELD_WORDS, need, .max = NAME_MAX_POINTS }
#define LINE(field, need)                                                                          \
  { .name = field, .type = FIELD_WORDS, need, .max = LINE_MAX_POINTS }
#define WORDS(field, need)                                                                         \
  { .name = field, .type = FIELD_WORDS, need, .max = WORDS_MAX_POINTS }
#define OF_TYPE(kind, field, need)                                                                 \
  { .name = field, .type = kind, need }
#define CHOICE(field, need, list)                                                                  \
  { .name = field, .type = FIELD_CHOICE, need, .allowed = list }
#define END                                                                                        \
  { .name = NULL }

static const char *const STAFF_ROLES[] = {"contact",       "caseworker", "treatment",
                                          "facilitator",   "manager",    "learner",
                                          "administrator", "guest",      NULL};
static const char *const SIDES[] = {"authority", "provider", "external", NULL};
static const char *const PURPOSES[] = {"plan", "meeting", "help", "case", NULL};
static const char *const BASES[] = {"own", "role", "consent", "law", "emergency", NULL};
static const char *const YES_TO[] = {"gdpr", "fetch", "pass_on", "meeting", "whole_plan", NULL};
static const char *const HOW[] = {"touch", "spoken", "paper", NULL};
/* What a sharing rests on where there was no yes. `other` is told by its paragraph alone. */
static const char *const LAWS[] = {"stay", "child",     "danger", "health",
                                   "file", "authority", "other",  NULL};
static const char *const LATER[] = {"tired", "affected", "wants_helper", "unclear", "other", NULL};
static const char *const WHAT[] = {"screen", "print", "export", "search", "through_eyes", "table", NULL};
static const char *const REASONS[] = {"life", "violence", "child", "health", "other", NULL};
static const char *const FORMS[] = {"pictures", "digits", "card", NULL};
static const char *const BY[] = {"self", "staff", NULL};

#define ACCOUNT_PARTS(role_need, side_need)                                                        \
  CHOICE("role", role_need, STAFF_ROLES), LINE("job", MAY), NAME("unit", MAY),                     \
      CHOICE("side", side_need, SIDES), OF_TYPE(FIELD_DAY, "last_day", MAY),                       \
      CHOICE("purpose", MAY, PURPOSES), LINE("meeting", MAY)

static const Field STAFF_NEW[] = {OF_TYPE(FIELD_ID, "id", MUST), NAME("name", MUST),
                                  ACCOUNT_PARTS(MUST, MUST), END};
static const Field STAFF_CHANGE[] = {NAME("name", MAY), ACCOUNT_PARTS(MAY, MAY),
                                     OF_TYPE(FIELD_BOOL, "active", MAY), END};
static const Field NOTHING[] = {END};
static const Field PLACE_NAMED[] = {NAME("name", MUST), END};
static const Field CODE_CHANGED[] = {OF_TYPE(FIELD_ID, "account", MUST),
                                     CHOICE("form", MUST, FORMS), CHOICE("by", MUST, BY), END};
static const Field CODE_UNLOCKED[] = {OF_TYPE(FIELD_ID, "account", MUST), END};
static const Field ROLE_ASSIGNED[] = {OF_TYPE(FIELD_ID, "staff", MUST),
                                      CHOICE("role", MUST, STAFF_ROLES),
                                      OF_TYPE(FIELD_TOPICS, "topics", MUST), END};
static const Field ROLE_ENDED[] = {OF_TYPE(FIELD_ID, "staff", MUST), END};

#define CELL                                                                                       \
  OF_TYPE(FIELD_ID, "recipient", MUST), CHOICE("yes_to", MUST, YES_TO),                            \
      CHOICE("purpose", MUST, PURPOSES)

static const Field CONSENT_SET[] = {
    CELL,
    OF_TYPE(FIELD_TOPICS, "given", MUST),
    OF_TYPE(FIELD_TOPICS, "refused", MUST),
    OF_TYPE(FIELD_DAY, "last_day", MAY),
    CHOICE("how", MUST, HOW),
    OF_TYPE(FIELD_KEY, "lang", MUST),
    NAME("interpreter", MAY),
    {.name = "present", .type = FIELD_NAMES, .max = NAME_MAX_POINTS},
    END};
static const Field CONSENT_WITHDRAWN[] = {CELL, OF_TYPE(FIELD_TOPICS, "topics", MUST), END};
static const Field CONSENT_POSTPONED[] = {
    CHOICE("reason", MUST, LATER),       OF_TYPE(FIELD_DAY, "ask_again", MAY),
    OF_TYPE(FIELD_ID, "recipient", MAY), CHOICE("yes_to", MAY, YES_TO),
    CHOICE("purpose", MAY, PURPOSES),    END};
static const Field SHARE_LAW[] = {OF_TYPE(FIELD_ID, "recipient", MAY),
                                  NAME("outside", MAY),
                                  CHOICE("law", MUST, LAWS),
                                  LINE("paragraph", MUST),
                                  OF_TYPE(FIELD_TOPICS, "topics", MUST),
                                  WORDS("why", MUST),
                                  OF_TYPE(FIELD_BOOL, "told", MUST),
                                  OF_TYPE(FIELD_DAY, "last_day", MUST),
                                  END};
static const Field ACCESS_LOOK[] = {OF_TYPE(FIELD_ID, "by", MUST),
                                    CHOICE("role", MUST, STAFF_ROLES),
                                    CHOICE("basis", MUST, BASES),
                                    OF_TYPE(FIELD_TOPICS, "topics", MUST),
                                    CHOICE("what", MUST, WHAT),
                                    CHOICE("purpose", MUST, PURPOSES),
                                    END};
static const Field ACCESS_EMERGENCY[] = {
    OF_TYPE(FIELD_ID, "by", MUST),          OF_TYPE(FIELD_ID, "second", MUST),
    CHOICE("reason", MUST, REASONS),        WORDS("words", MAY),
    OF_TYPE(FIELD_MOMENT, "ends_ms", MUST), END};
static const Field ACCESS_TOLD[] = {OF_TYPE(FIELD_ID, "id", MUST), END};

/* What remains of somebody who was erased, or of entries whose time was over: how many, and why.
 * Never who. */
static const char *const ERASED_BY[] = {"citizen", "citizen_with_helper", "staff", "kiosk", NULL};
static const char *const ERASED_WHY[] = {"asked", "time", "restored", NULL};
#define COUNT(field)                                                                               \
  { .name = field, .type = FIELD_NUMBER, MUST, .min = -1000000000, .max = 1000000000 }
static const Field DATA_ERASED[] = {COUNT("entries"), COUNT("emptied"),
                                    CHOICE("by", MUST, ERASED_BY), CHOICE("why", MUST, ERASED_WHY),
                                    END};

/* An older store was found in the place of the one that was seen (seen 0: nobody knows what was), or put there knowingly. With
 * `last_day` what stood in it as a yes is over. */
static const char *const RESTORED_HOW[] = {"noticed", "restored", NULL};
#define ENTRY(field)                                                                               \
  { .name = field, .type = FIELD_NUMBER, MUST, .min = 0, .max = 2000000000 }
static const Field DATA_RESTORED[] = {ENTRY("seen"), ENTRY("here"), CHOICE("how", MUST, RESTORED_HOW),
                                      OF_TYPE(FIELD_DAY, "last_day", MAY), END};

static const char *const EVERY_ROLE[] = {"citizen",       "contact", "caseworker", "treatment",
                                         "facilitator",   "manager", "learner",    "administrator",
                                         "guest",         NULL};
static const Field PLACE_IDLE[] = {
    CHOICE("role", MUST, EVERY_ROLE),
    {.name = "minutes", .type = FIELD_NUMBER, MUST, .min = 2, .max = 30},
    END};

static const Kind KINDS[] = {
    {.name = "staff.new", .fields = STAFF_NEW, .internal = true},
    {.name = "staff.change", .fields = STAFF_CHANGE, .internal = true, .any_of = true},
    {.name = "staff.disable", .fields = NOTHING, .internal = true},
    {.name = "place.named", .fields = PLACE_NAMED, .internal = true},
    {.name = "place.idle", .fields = PLACE_IDLE, .internal = true},
    {.name = "code.changed", .fields = CODE_CHANGED, .internal = true},
    {.name = "code.unlocked", .fields = CODE_UNLOCKED, .internal = true},
    {.name = "role.assigned", .fields = ROLE_ASSIGNED},
    {.name = "role.ended", .fields = ROLE_ENDED},
    {.name = "consent.set", .fields = CONSENT_SET},
    {.name = "consent.withdrawn", .fields = CONSENT_WITHDRAWN},
    {.name = "consent.postponed", .fields = CONSENT_POSTPONED},
    {.name = "share.law", .fields = SHARE_LAW},
    {.name = "access.look", .fields = ACCESS_LOOK, .internal = true},
    {.name = "access.emergency", .fields = ACCESS_EMERGENCY, .internal = true},
    {.name = "access.told", .fields = ACCESS_TOLD},
    {.name = "data.erased", .fields = DATA_ERASED, .internal = true},
    {.name = "data.restored", .fields = DATA_RESTORED, .internal = true},
    {.name = "data.looked_at", .fields = NOTHING, .internal = true},
};

KindPart kinds_people(void) {
  return (KindPart){KINDS, (int)(sizeof KINDS / sizeof *KINDS)};
}
