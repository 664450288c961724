/* The verbs that statements use, for this folder only. */
#ifndef MINPLAN_LEARN_STATEMENT_WORDS_H
#define MINPLAN_LEARN_STATEMENT_WORDS_H

#include <stdbool.h>

#define CMI5 "https://w3id.org/xapi/cmi5/context"

typedef struct StatementVerb {
  const char *id, *name;
  int tag;        /* 0 = it has the entry's own number; else what tells its number from that */
  bool cmi5;      /* one of those that cmi5 defines */
  bool moves_on;  /* and one that moveOn looks at */
  bool judges;    /* says whether it was passed */
  bool completes; /* says that it was gone through */
  bool launches;  /* says how it was opened */
} StatementVerb;

#define ADL "http://adlnet.gov/expapi/verbs/"
static const StatementVerb VERB_LAUNCHED = {ADL "launched", "launched", .tag = 1, .cmi5 = true,
                                            .launches = true};
static const StatementVerb VERB_INITIALIZED = {ADL "initialized", "initialized", .cmi5 = true};
static const StatementVerb VERB_ANSWERED = {ADL "answered", "answered", .tag = 0};
static const StatementVerb VERB_RESPONDED = {ADL "responded", "responded", .tag = 0};
static const StatementVerb VERB_INTERACTED = {ADL "interacted", "interacted", .tag = 0};
static const StatementVerb VERB_PASSED = {ADL "passed", "passed", .cmi5 = true, .moves_on = true,
                                          .judges = true};
static const StatementVerb VERB_FAILED = {ADL "failed", "failed", .cmi5 = true, .moves_on = true,
                                          .judges = true};
static const StatementVerb VERB_COMPLETED = {ADL "completed", "completed", .cmi5 = true,
                                             .moves_on = true, .completes = true};
static const StatementVerb VERB_ALSO_COMPLETED = {
    ADL "completed", "completed", .tag = 2, .cmi5 = true, .moves_on = true, .completes = true};
static const StatementVerb VERB_TERMINATED = {ADL "terminated", "terminated", .tag = 3,
                                              .cmi5 = true};
static const StatementVerb VERB_LEFT = {ADL "terminated", "terminated", .cmi5 = true};

#endif
