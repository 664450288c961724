/* What a yes can be given for: the fourteen topics of a plan, and which of them an entry belongs to. */
#ifndef MINPLAN_PEOPLE_TOPICS_H
#define MINPLAN_PEOPLE_TOPICS_H

#include "json/json.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum Topic {
  TOPIC_FRAME, /* that there is a plan, its dates, versions, talk points */
  TOPIC_OWN,   /* what has no life area */
  TOPIC_HOME, TOPIC_MONEY, TOPIC_BODY, TOPIC_SLEEP, TOPIC_MIND, TOPIC_DRUGS,
  TOPIC_PEOPLE, /* also the map of the citizen's people */
  TOPIC_DAILY, TOPIC_WORK, TOPIC_LIKES, TOPIC_SAFE, TOPIC_AROUND,
  TOPIC_COUNT
} Topic;

typedef uint32_t TopicSet; /* one bit per topic */
#define TOPIC_BIT(topic) ((TopicSet)1 << (topic))
enum { TOPICS_ALL = (1 << TOPIC_COUNT) - 1 };

const char *topic_name(Topic topic); /* as stored */
bool topic_parse(const char *name, Topic *out);
/* The topic of a life area. None, or one that is no area of ours, is TOPIC_OWN: never the frame. */
Topic topic_of_area(const char *area);
/* Where an entry of the plan belongs; `area` is that of the goal, wish or strength it is about. False for
 * what is no part of the plan (answers, drafts, codes, consents, looks): nobody reads those as history. */
bool topic_of_entry(const char *kind, const char *area, Topic *out);

/* True for what is the citizen's alone in the history: questions left open in a flow. */
bool entry_is_own(const char *kind);

/* A JSON list of topics. False when it is no list, or holds what is no topic, or one twice. */
bool topics_of_json(const Json *list, TopicSet *out);

#endif
