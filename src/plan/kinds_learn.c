/* What an entry about learning may hold. Nothing a person wrote in own words: what is answered
 * stands there as the values of the task. */
#include "plan/kinds.h"

#include <stddef.h>

enum { PATTERN_MAX_POINTS = 1000, DAY_MS_MAX = 86400000 };

#define MUST .required = true
#define MAY .required = false
#define KEY(field, need)                                                                           \
  { .name = field, .type = FIELD_KEY, need }
#define PATTERN(field)                                                                             \
  { .name = field, .type = FIELD_WORDS, MAY, .max = PATTERN_MAX_POINTS }
#define NUMBER(field, need, low, high)                                                             \
  { .name = field, .type = FIELD_NUMBER, need, .min = low, .max = high }
#define CHOICE(field, need, list)                                                                  \
  { .name = field, .type = FIELD_CHOICE, need, .allowed = list }
#define END                                                                                        \
  { .name = NULL }

static const char *const MODES[] = {"explore", "check", "test", "team", "refresh", NULL};
static const char *const TYPES[] = {"true-false", "choice",      "fill-in",    "long-fill-in",
                                    "matching",   "performance", "sequencing", "likert",
                                    "numeric",    "other",       NULL};
static const char *const VERDICTS[] = {"right", "partly", "wrong", NULL};
static const char *const OUTCOMES[] = {"completed", "passed", "failed", "left", NULL};

#define MODULE KEY("module", MUST), NUMBER("version", MUST, 1, 1000000)
#define ATTEMPT {.name = "attempt", .type = FIELD_ID, MUST}, MODULE
#define PERMILLE NUMBER("scaled", MAY, -1000, 1000)

static const Field BEGAN[] = {ATTEMPT,
                              CHOICE("mode", MUST, MODES),
                              KEY("lang", MUST),
                              NUMBER("team", MAY, 1, 500),
                              /* the pseudonym of a unit of another kiosk */
                              {.name = "group", .type = FIELD_ID, MAY},
                              END};
static const Field ANSWERED[] = {ATTEMPT,
                                 KEY("step", MUST),
                                 CHOICE("type", MUST, TYPES),
                                 PATTERN("response"),
                                 PATTERN("correct"),
                                 {.name = "success", .type = FIELD_BOOL, MAY},
                                 PERMILLE,
                                 NUMBER("sure", MAY, 1, 3),
                                 NUMBER("tries", MUST, 1, 1000),
                                 NUMBER("hints", MAY, 0, 1000),
                                 NUMBER("ms", MAY, 0, DAY_MS_MAX),
                                 {.name = "votes", .type = FIELD_COUNTS, MAY},
                                 END};
static const Field CHOSE[] = {ATTEMPT,
                              KEY("step", MUST),
                              KEY("talk", MUST),
                              KEY("scene", MUST),
                              KEY("choice", MUST),
                              CHOICE("verdict", MAY, VERDICTS),
                              {.name = "vars", .type = FIELD_COUNTS, MAY},
                              {.name = "votes", .type = FIELD_COUNTS, MAY},
                              END};
static const Field ENDED[] = {ATTEMPT,
                              CHOICE("outcome", MUST, OUTCOMES),
                              PERMILLE,
                              NUMBER("ms", MAY, 0, DAY_MS_MAX),
                              KEY("ending", MAY),
                              END};
static const Field CARD[] = {MODULE, KEY("step", MUST), NUMBER("grade", MUST, 1, 4), END};

/* The store itself writes them, in the name of whoever is signed in (store/learn.h). */
static const Kind KINDS[] = {
    {.name = "learn.began", .fields = BEGAN, .internal = true},
    {.name = "learn.answered", .fields = ANSWERED, .internal = true},
    {.name = "learn.chose", .fields = CHOSE, .internal = true},
    {.name = "learn.ended", .fields = ENDED, .internal = true},
    {.name = "learn.card", .fields = CARD, .internal = true},
};

KindPart kinds_learn(void) {
  return (KindPart){KINDS, (int)(sizeof KINDS / sizeof *KINDS)};
}
