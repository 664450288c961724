/* What an entry about a meeting may hold: who is there, what was decided, who confirmed it. */
#include "plan/kind_fields.h"

static const char *const FORMS[] = {"network", "first", "followup", NULL};
static const char *const SIDES[] = {"citizen", "authority", "provider", "external", NULL};
static const char *const STATES[] = {"invited", "coming", "here", "left", "absent", "refused", NULL};
static const char *const PHASES[] = {"opening", "wishes", "goals", "agreements", "closing", "confirm", NULL};
static const char *const ROUNDS[] = {"first", "last", "not", NULL};
static const char *const MARKS[] = {"go", "unsure", "stop", NULL};
static const char *const WAYS[] = {"paper", "phone", "told", NULL};
static const char *const ANSWERS[] = {"yes", "no", "reserved", NULL};

enum { MINUTES_MOST = 480 };

#define MEETING ID("meeting", MUST)
#define MINUTES(need) NUMBER("minutes", need, 1, MINUTES_MOST)
#define PLANNED                                                                                    \
  WHEN("when", MAY), KEY("time", MAY), LINE("place", MAY), MINUTES(MAY), KEY("lang", MAY), NAME("interpreter", MAY)
/* What something said at the table is about; nothing of it: the frame. */
#define ABOUT LINE("area", MAY), ID("goal", MAY)

static const Field NEW[] = {ID("id", MUST), CHOICE("form", MUST, FORMS), PLANNED, FIELD_END};
static const Field CHANGE[] = {ID("id", MUST), PLANNED, FIELD_END};
/* Said again with the same id: what is given changes. */
static const Field TOPIC[] = {MEETING,      ID("id", MUST),           WORDS("words", MAY), MINUTES(MAY),
                              NUMBER("order", MAY, 0, 99), BOOL("gone", MAY), ABOUT,       FIELD_END};
static const Field PERSON[] = {MEETING,
                               ID("person", MUST),
                               NAME("name", MAY),
                               BOOL("account", MAY),
                               LINE("job", MAY),
                               NAME("unit", MAY),
                               CHOICE("side", MAY, SIDES),
                               WORDS("may", MAY),
                               WORDS("may_not", MAY),
                               CHOICE("state", MAY, STATES),
                               TOPICS_OF("hears", MAY),
                               FIELD_END};
static const Field SENT_IN[] = {MEETING, ID("id", MUST), ID("person", MUST), WORDS("words", MUST), CHOICE("how", MAY, WAYS),
                                ABOUT, FIELD_END};
static const Field BEGUN[] = {MEETING, MINUTES(MAY), FIELD_END};
static const Field PHASE[] = {MEETING, CHOICE("phase", MUST, PHASES), ID("goal", MAY), FIELD_END};
static const Field ROUND[] = {MEETING, CHOICE("choice", MUST, ROUNDS), FIELD_END};
static const Field TURN[] = {MEETING, ID("person", MAY), FIELD_END};
static const Field MARK[] = {MEETING, CHOICE("mark", MUST, MARKS), WORDS("words", MAY), FIELD_END};
static const Field WHY[] = {MEETING, WORDS("why", MAY), FIELD_END};
static const Field PARKED[] = {MEETING, ID("id", MUST), WORDS("words", MUST), ID("person", MAY), ABOUT, FIELD_END};
static const Field UNPARKED[] = {MEETING, ID("id", MUST), FIELD_END};
static const Field DECIDED[] = {MEETING, ID("id", MUST), WORDS("words", MUST), ID("topic", MAY), ABOUT, FIELD_END};
static const Field DISAGREED[] = {MEETING,         ID("id", MUST), ID("person", MUST), WORDS("words", MUST),
                                  ID("about", MAY), ABOUT,          FIELD_END};
static const Field ADOPTED[] = {MEETING, ID("id", MUST), WORDS("words", MUST), ABOUT, FIELD_END};
static const Field ONLY_MEETING[] = {MEETING, FIELD_END};
/* No day can be what was chosen: `why` says so then. */
static const Field NEXT[] = {MEETING, WHEN("when", MUST), KEY("time", MAY), LINE("place", MAY), WORDS("why", MAY), FIELD_END};
static const Field CONFIRMED[] = {MEETING, ID("person", MUST), CHOICE("answer", MUST, ANSWERS), WORDS("words", MAY), FIELD_END};

static const Kind KINDS[] = {
    {.name = "meeting.new", .fields = NEW},
    {.name = "meeting.change", .fields = CHANGE, .any_of = true},
    {.name = "meeting.topic", .fields = TOPIC, .any_of = true},
    {.name = "meeting.person", .fields = PERSON, .any_of = true},
    {.name = "meeting.sent_in", .fields = SENT_IN},
    {.name = "meeting.begun", .fields = BEGUN},
    {.name = "meeting.phase", .fields = PHASE},
    {.name = "meeting.round", .fields = ROUND},
    {.name = "meeting.turn", .fields = TURN},
    {.name = "meeting.mark", .fields = MARK},
    {.name = "meeting.paused", .fields = WHY},
    {.name = "meeting.resumed", .fields = WHY},
    {.name = "meeting.parked", .fields = PARKED},
    {.name = "meeting.unparked", .fields = UNPARKED},
    {.name = "meeting.decided", .fields = DECIDED},
    {.name = "meeting.disagreed", .fields = DISAGREED},
    {.name = "meeting.adopted", .fields = ADOPTED},
    {.name = "meeting.read_back", .fields = ONLY_MEETING},
    {.name = "meeting.next", .fields = NEXT},
    {.name = "meeting.confirmed", .fields = CONFIRMED},
    {.name = "meeting.held", .fields = ONLY_MEETING},
    {.name = "meeting.cancelled", .fields = WHY},
};

KindPart kinds_meeting(void) {
  return KIND_PART(KINDS);
}
