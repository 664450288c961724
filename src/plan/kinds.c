#include "plan/kinds.h"
#include "plan/plan.h"

#include <string.h>

/* Limits are code points. They leave room for letters made of several code points (the screen
 * counts graphemes and stops far earlier). */
enum { NAME_MAX_POINTS = 240, LINE_MAX_POINTS = 1000, WORDS_MAX_POINTS = 4000 };

#define MUST true
#define MAY false
#define NAME(field, need)                                                                          \
  { .name = field, .type = FIELD_WORDS, .required = need, .max = NAME_MAX_POINTS }
#define LINE(field, need)                                                                          \
  { .name = field, .type = FIELD_WORDS, .required = need, .max = LINE_MAX_POINTS }
#define WORDS(field, need)                                                                         \
  { .name = field, .type = FIELD_WORDS, .required = need, .max = WORDS_MAX_POINTS }
#define KEY(field, need)                                                                           \
  { .name = field, .type = FIELD_KEY, .required = need }
#define ID(field, need)                                                                            \
  { .name = field, .type = FIELD_ID, .required = need }
#define WHEN(field, need)                                                                          \
  { .name = field, .type = FIELD_WHEN, .required = need }
#define ANY(field, need)                                                                           \
  { .name = field, .type = FIELD_ANY, .required = need }
#define OBJECT(field, need)                                                                        \
  { .name = field, .type = FIELD_OBJECT, .required = need }
#define NUMBER(field, need, low, high)                                                             \
  { .name = field, .type = FIELD_NUMBER, .required = need, .min = low, .max = high }
#define CHOICE(field, need, list)                                                                  \
  { .name = field, .type = FIELD_CHOICE, .required = need, .allowed = list }
#define END                                                                                        \
  { .name = NULL }

static const char *const SPEAKERS[] = {"citizen", "citizen_with_helper", "staff", NULL};
static const char *const WHO[] = {"me", "staff", "relative", "other", NULL};
static const char *const TOPICS[] = {"purpose", "effort",  "duration", "other",
                                     "housing", "support", NULL};
static const char *const WISH_STATES[] = {"open", "goal", "parked", "dropped", NULL};
static const char *const GOAL_STATES[] = {"wish",    "worded",  "agreed",  "active", "parked",
                                          "reached", "changed", "dropped", NULL};
static const char *const AGREEMENT_STATES[] = {"agreed", "done", "postponed", "lapsed", NULL};
static const char *const ANSWER_STATES[] = {"active", "parked",  "withdrawn", "skip", "unknown",
                                            "later",  "private", "helper",    NULL};

static const char *const QUESTION_STATES[] = {"helper", "later", NULL};

#define SPEAKER(need) CHOICE("speaker", need, SPEAKERS)

static const Field CITIZEN_NEW[] = {NAME("name", MUST), KEY("lang", MUST), END};
static const Field CITIZEN_CHANGE[] = {NAME("name", MAY), KEY("lang", MAY), KEY("reading", MAY),
                                       END};
static const Field ANSWER[] = {ID("draft", MUST),
                               KEY("flow", MUST),
                               KEY("path", MUST),
                               CHOICE("state", MUST, ANSWER_STATES),
                               ANY("value", MAY),
                               OBJECT("head", MAY),
                               END};
static const Field DRAFT_HEAD[] = {ID("draft", MUST), OBJECT("head", MUST), END};
static const Field DRAFT_END[] = {ID("draft", MUST), END};
static const Field SAID_THING[] = {ID("id", MUST), WORDS("words", MUST), LINE("area", MAY),
                                   SPEAKER(MUST), END};
static const Field NOTE_NEW[] = {ID("id", MUST),   WORDS("words", MUST), LINE("area", MAY),
                                 ID("goal", MAY), SPEAKER(MUST),        END};
static const Field WISH_STATUS[] = {ID("id", MUST), CHOICE("status", MUST, WISH_STATES), END};
#define GOAL_PARTS                                                                                 \
  LINE("area", MAY), WORDS("why", MAY), WORDS("first_step", MAY), LINE("helper", MAY),             \
      WHEN("when", MAY), WORDS("fallback", MAY), NUMBER("sure", MAY, 0, 10)
static const Field GOAL_NEW[] = {ID("id", MUST),
                                 WORDS("words", MUST),
                                 GOAL_PARTS,
                                 NUMBER("rank", MUST, 0, 99),
                                 CHOICE("status", MUST, GOAL_STATES),
                                 SPEAKER(MUST),
                                 END};
static const Field GOAL_CHANGE[] = {
    ID("id", MUST), WORDS("words", MAY), GOAL_PARTS, NUMBER("rank", MAY, 0, 99), SPEAKER(MAY), END};
static const Field GOAL_STATUS[] = {ID("id", MUST), CHOICE("status", MUST, GOAL_STATES),
                                    WORDS("words", MAY), SPEAKER(MAY), END};
/* Nothing refers to a look at how it goes, or to a signature: an id is taken but not needed. */
static const Field PROGRESS_NEW[] = {ID("goal", MUST),    NUMBER("step", MUST, 1, 5),
                                     WORDS("words", MAY), SPEAKER(MUST),
                                     ID("id", MAY),       END};
static const Field AGREEMENT_NEW[] = {
    ID("id", MUST),    WORDS("what", MUST),    LINE("who", MUST), CHOICE("who_role", MUST, WHO),
    WHEN("when", MAY), WORDS("fallback", MAY), ID("goal", MAY),   END};
static const Field AGREEMENT_CHANGE[] = {ID("id", MUST),
                                         WORDS("what", MAY),
                                         LINE("who", MAY),
                                         CHOICE("who_role", MAY, WHO),
                                         WHEN("when", MAY),
                                         WORDS("fallback", MAY),
                                         END};
static const Field AGREEMENT_STATUS[] = {ID("id", MUST), CHOICE("status", MUST, AGREEMENT_STATES),
                                         WHEN("when", MAY), WORDS("words", MAY), END};
/* People who are not the citizen: a name or alias, a role, what they help with. Nothing more, ever.
 */
static const Field PERSON_NEW[] = {
    ID("id", MUST),     NAME("name", MUST),         NAME("role", MAY),
    LINE("helps", MAY), NUMBER("near", MUST, 1, 3), END};
static const Field PERSON_CHANGE[] = {
    ID("id", MUST),     NAME("name", MAY),         NAME("role", MAY),
    LINE("helps", MAY), NUMBER("near", MAY, 1, 3), END};
static const Field ONLY_ID[] = {ID("id", MUST), END};
static const Field TALK_POINT[] = {CHOICE("topic", MUST, TOPICS), WORDS("words", MUST), END};
static const Field REVIEW_SET[] = {WHEN("when", MUST), END};
static const Field PLAN_AGREED[] = {NUMBER("version", MUST, 1, 1000000), END};
static const Field PLAN_DECLINED[] = {WORDS("reason", MAY), ANY("ask_again", MAY), END};
static const Field SIGNATURE_NEW[] = {{.name = "strokes", .type = FIELD_DRAWING},
                                      {.name = "said", .type = FIELD_TRUE},
                                      ID("id", MAY),
                                      END};
/* A question of a flow that was left open at its end, to be asked together with a helper or another
 * day: where it is asked, how it was put, and what it is about. */
static const Field QUESTION_OPEN[] = {ID("draft", MUST),   KEY("flow", MUST),
                                      KEY("path", MUST),   CHOICE("state", MUST, QUESTION_STATES),
                                      KEY("ask", MUST),    WORDS("words", MUST),
                                      WORDS("about", MAY), END};
static const Field QUESTION_CLOSED[] = {ID("draft", MUST), KEY("path", MUST), END};
static const Field PRINT_DONE[] = {KEY("format", MUST), END};

static const Kind KINDS[] = {
    {.name = "citizen.new", .fields = CITIZEN_NEW},
    {.name = "citizen.change", .fields = CITIZEN_CHANGE, .any_of = true},
    {.name = "answer", .fields = ANSWER, .internal = true},
    {.name = "draft.open", .fields = DRAFT_HEAD, .internal = true},
    {.name = "draft.move", .fields = DRAFT_HEAD, .internal = true},
    {.name = "draft.done", .fields = DRAFT_END, .internal = true},
    {.name = "draft.drop", .fields = DRAFT_END, .internal = true},
    {.name = "strength.new", .fields = SAID_THING},
    {.name = "wish.new", .fields = SAID_THING},
    {.name = "wish.status", .fields = WISH_STATUS},
    {.name = "note.new", .fields = NOTE_NEW},
    {.name = "goal.new", .fields = GOAL_NEW},
    {.name = "goal.change", .fields = GOAL_CHANGE, .any_of = true},
    {.name = "goal.status", .fields = GOAL_STATUS},
    {.name = "progress.new", .fields = PROGRESS_NEW},
    {.name = "agreement.new", .fields = AGREEMENT_NEW},
    {.name = "agreement.change", .fields = AGREEMENT_CHANGE, .any_of = true},
    {.name = "agreement.status", .fields = AGREEMENT_STATUS},
    {.name = "person.new", .fields = PERSON_NEW},
    {.name = "person.change", .fields = PERSON_CHANGE, .any_of = true},
    {.name = "person.gone", .fields = ONLY_ID},
    {.name = "talk.point", .fields = TALK_POINT},
    {.name = "review.set", .fields = REVIEW_SET},
    {.name = "plan.agreed", .fields = PLAN_AGREED},
    {.name = "plan.declined", .fields = PLAN_DECLINED},
    {.name = "signature.new", .fields = SIGNATURE_NEW, .any_of = true},
    {.name = "question.open", .fields = QUESTION_OPEN},
    {.name = "question.closed", .fields = QUESTION_CLOSED},
    {.name = "print.done", .fields = PRINT_DONE},
};

/* The names of all kinds; a test holds this list and the tables together. */
static const char *const NAMES[] = {"citizen.new",
                                    "citizen.change",
                                    "answer",
                                    "draft.open",
                                    "draft.move",
                                    "draft.done",
                                    "draft.drop",
                                    "strength.new",
                                    "wish.new",
                                    "wish.status",
                                    "note.new",
                                    "goal.new",
                                    "goal.change",
                                    "goal.status",
                                    "progress.new",
                                    "agreement.new",
                                    "agreement.change",
                                    "agreement.status",
                                    "person.new",
                                    "person.change",
                                    "person.gone",
                                    "talk.point",
                                    "review.set",
                                    "plan.agreed",
                                    "plan.declined",
                                    "signature.new",
                                    "question.open",
                                    "question.closed",
                                    "print.done",
                                    "staff.new",
                                    "staff.change",
                                    "staff.disable",
                                    "place.named",
                                    "place.idle",
                                    "code.changed",
                                    "code.unlocked",
                                    "role.assigned",
                                    "role.ended",
                                    "consent.set",
                                    "consent.withdrawn",
                                    "consent.postponed",
                                    "share.law",
                                    "access.look",
                                    "access.emergency",
                                    "access.told",
                                    "data.erased",
                                    "data.restored",
                                    "data.looked_at",
                                    "learn.began",
                                    "learn.answered",
                                    "learn.chose",
                                    "learn.ended",
                                    "learn.card",
                                    NULL};

const Kind *kind_find(const char *name) {
  for (size_t i = 0; name && i < sizeof KINDS / sizeof *KINDS; i++)
    if (strcmp(KINDS[i].name, name) == 0) return &KINDS[i];
  if (!name) return NULL;
  const Kind *kind = kind_of_people(name);
  return kind ? kind : kind_of_learning(name);
}

const char *const *plan_entry_kinds(void) {
  return NAMES;
}

bool plan_kind_is_internal(const char *name) {
  const Kind *kind = kind_find(name);
  return kind && kind->internal;
}

bool plan_kind_is_of_people(const char *name) {
  return name && kind_of_people(name);
}

bool plan_kind_is_of_learning(const char *name) {
  return name && kind_of_learning(name);
}

bool plan_kind_makes_id(const char *name) {
  const Kind *kind = kind_find(name);
  const char *end = kind ? strstr(name, ".new") : NULL;
  return end && end[4] == '\0' && strcmp(kind->fields[0].name, "id") == 0;
}
