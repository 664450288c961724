#include "plan/kind_fields.h"
#include "plan/plan.h"

#include <string.h>

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

static const Field CITIZEN_NEW[] = {NAME("name", MUST), KEY("lang", MUST), FIELD_END};
static const Field CITIZEN_CHANGE[] = {NAME("name", MAY), KEY("lang", MAY), KEY("reading", MAY),
                                       FIELD_END};
static const Field ANSWER[] = {ID("draft", MUST),
                               KEY("flow", MUST),
                               KEY("path", MUST),
                               CHOICE("state", MUST, ANSWER_STATES),
                               ANY("value", MAY),
                               OBJECT("head", MAY),
                               FIELD_END};
static const Field DRAFT_HEAD[] = {ID("draft", MUST), OBJECT("head", MUST), FIELD_END};
static const Field DRAFT_END[] = {ID("draft", MUST), FIELD_END};
static const Field SAID_THING[] = {ID("id", MUST), WORDS("words", MUST), LINE("area", MAY),
                                   SPEAKER(MUST), FIELD_END};
/* `name`: whose it was, where it came from another kiosk; here, the account says it. */
static const Field WISH_NEW[] = {ID("id", MUST), WORDS("words", MUST), LINE("area", MAY),
                                 SPEAKER(MUST),  NAME("name", MAY),    FIELD_END};
static const Field NOTE_NEW[] = {ID("id", MUST),   WORDS("words", MUST), LINE("area", MAY),
                                 ID("goal", MAY), SPEAKER(MUST),        NAME("name", MAY), FIELD_END};
static const Field WISH_STATUS[] = {ID("id", MUST), CHOICE("status", MUST, WISH_STATES), FIELD_END};
#define GOAL_PARTS                                                                                 \
  LINE("area", MAY), WORDS("why", MAY), WORDS("first_step", MAY), LINE("helper", MAY),             \
      WHEN("when", MAY), WORDS("fallback", MAY), NUMBER("sure", MAY, 0, 10)
static const Field GOAL_NEW[] = {ID("id", MUST),
                                 WORDS("words", MUST),
                                 GOAL_PARTS,
                                 NUMBER("rank", MUST, 0, 99),
                                 CHOICE("status", MUST, GOAL_STATES),
                                 SPEAKER(MUST),
                                 FIELD_END};
static const Field GOAL_CHANGE[] = {
    ID("id", MUST), WORDS("words", MAY), GOAL_PARTS, NUMBER("rank", MAY, 0, 99), SPEAKER(MAY), FIELD_END};
static const Field GOAL_STATUS[] = {ID("id", MUST), CHOICE("status", MUST, GOAL_STATES),
                                    WORDS("words", MAY), SPEAKER(MAY), FIELD_END};
/* Nothing refers to a look at how it goes, or to a signature: an id is taken but not needed. */
static const Field PROGRESS_NEW[] = {ID("goal", MUST),    NUMBER("step", MUST, 1, 5),
                                     WORDS("words", MAY), SPEAKER(MUST),
                                     ID("id", MAY),       FIELD_END};
/* The meeting at which it was said (decide_meeting.h). */
#define AT_TABLE ID("meeting", MAY)
static const Field AGREEMENT_NEW[] = {
    ID("id", MUST),    WORDS("what", MUST),    LINE("who", MUST), CHOICE("who_role", MUST, WHO),
    WHEN("when", MAY), WORDS("fallback", MAY), ID("goal", MAY),   AT_TABLE,
    {.name = "no_fallback", .type = FIELD_TRUE},                  FIELD_END};
static const Field AGREEMENT_CHANGE[] = {ID("id", MUST),
                                         WORDS("what", MAY),
                                         LINE("who", MAY),
                                         CHOICE("who_role", MAY, WHO),
                                         WHEN("when", MAY),
                                         WORDS("fallback", MAY),
                                         AT_TABLE,
                                         FIELD_END};
static const Field AGREEMENT_STATUS[] = {ID("id", MUST), CHOICE("status", MUST, AGREEMENT_STATES),
                                         WHEN("when", MAY), WORDS("words", MAY), FIELD_END};
/* People who are not the citizen: a name or alias, a role, what they help with. Nothing more, ever.
 */
static const Field PERSON_NEW[] = {
    ID("id", MUST),     NAME("name", MUST),         NAME("role", MAY),
    LINE("helps", MAY), NUMBER("near", MUST, 1, 3), FIELD_END};
static const Field PERSON_CHANGE[] = {
    ID("id", MUST),     NAME("name", MAY),         NAME("role", MAY),
    LINE("helps", MAY), NUMBER("near", MAY, 1, 3), FIELD_END};
static const Field ONLY_ID[] = {ID("id", MUST), FIELD_END};
static const Field TALK_POINT[] = {CHOICE("topic", MUST, TOPICS), WORDS("words", MUST), FIELD_END};
static const Field REVIEW_SET[] = {WHEN("when", MUST), FIELD_END};
static const Field PLAN_AGREED[] = {NUMBER("version", MUST, 1, 1000000), FIELD_END};
static const Field PLAN_DECLINED[] = {WORDS("reason", MAY), ANY("ask_again", MAY), FIELD_END};
static const Field SIGNATURE_NEW[] = {{.name = "strokes", .type = FIELD_DRAWING},
                                      {.name = "said", .type = FIELD_TRUE},
                                      ID("id", MAY),
                                      FIELD_END};
/* A question of a flow that was left open at its end, to be asked together with a helper or another
 * day: where it is asked, how it was put, and what it is about. */
static const Field QUESTION_OPEN[] = {ID("draft", MUST),   KEY("flow", MUST),
                                      KEY("path", MUST),   CHOICE("state", MUST, QUESTION_STATES),
                                      KEY("ask", MUST),    WORDS("words", MUST),
                                      WORDS("about", MAY), FIELD_END};
static const Field QUESTION_CLOSED[] = {ID("draft", MUST), KEY("path", MUST), FIELD_END};
static const Field PRINT_DONE[] = {KEY("format", MUST), FIELD_END};

static const Kind KINDS[] = {
    {.name = "citizen.new", .fields = CITIZEN_NEW},
    {.name = "citizen.change", .fields = CITIZEN_CHANGE, .any_of = true},
    {.name = "answer", .fields = ANSWER, .internal = true},
    {.name = "draft.open", .fields = DRAFT_HEAD, .internal = true},
    {.name = "draft.move", .fields = DRAFT_HEAD, .internal = true},
    {.name = "draft.done", .fields = DRAFT_END, .internal = true},
    {.name = "draft.drop", .fields = DRAFT_END, .internal = true},
    {.name = "strength.new", .fields = SAID_THING},
    {.name = "wish.new", .fields = WISH_NEW},
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

KindPart kinds_plan(void) {
  return KIND_PART(KINDS);
}

static KindPart (*const PARTS[])(void) = {kinds_plan, kinds_people,  kinds_learn, kinds_path,
                                          kinds_old,  kinds_meeting, kinds_life};
enum { PART_COUNT = sizeof PARTS / sizeof *PARTS };

static const Kind *find_in(KindPart part, const char *name) {
  for (int i = 0; i < part.count; i++)
    if (strcmp(part.kinds[i].name, name) == 0) return &part.kinds[i];
  return NULL;
}

const Kind *kind_find(const char *name) {
  const Kind *found = NULL;
  for (int i = 0; name && !found && i < PART_COUNT; i++) found = find_in(PARTS[i](), name);
  return found;
}

bool kind_is_in(KindPart part, const char *name) {
  return name && find_in(part, name);
}

const char *plan_entry_kind(int number) {
  for (int i = 0; i < PART_COUNT; i++) {
    KindPart part = PARTS[i]();
    if (number < part.count) return part.kinds[number].name;
    number -= part.count;
  }
  return NULL;
}

bool plan_kind_is_internal(const char *name) {
  const Kind *kind = kind_find(name);
  return kind && kind->internal;
}

bool plan_kind_is_of_people(const char *name) {
  return kind_is_in(kinds_people(), name);
}

bool plan_kind_is_of_learning(const char *name) {
  return kind_is_in(kinds_learn(), name);
}

bool plan_kind_makes_id(const char *name) {
  const Kind *kind = kind_find(name);
  const char *end = kind ? strstr(name, ".new") : NULL;
  if (kind && kind->makes_id) return true;
  return end && end[4] == '\0' && strcmp(kind->fields[0].name, "id") == 0;
}
