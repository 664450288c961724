#include "people/topics.h"

#include <string.h>

static const char *const NAMES[TOPIC_COUNT] = {
    [TOPIC_FRAME] = "frame", [TOPIC_OWN] = "own",       [TOPIC_HOME] = "home",
    [TOPIC_MONEY] = "money", [TOPIC_BODY] = "body",     [TOPIC_SLEEP] = "sleep",
    [TOPIC_MIND] = "mind",   [TOPIC_DRUGS] = "drugs",   [TOPIC_PEOPLE] = "people",
    [TOPIC_DAILY] = "daily", [TOPIC_WORK] = "work",     [TOPIC_LIKES] = "likes",
    [TOPIC_SAFE] = "safe",   [TOPIC_AROUND] = "around",
};

const char *topic_name(Topic topic) {
  return NAMES[topic];
}

bool topic_parse(const char *name, Topic *out) {
  for (int i = 0; name && i < TOPIC_COUNT; i++) {
    if (strcmp(NAMES[i], name) != 0) continue;
    *out = (Topic)i;
    return true;
  }
  return false;
}

Topic topic_of_area(const char *area) {
  Topic topic;
  return topic_parse(area, &topic) && topic >= TOPIC_HOME ? topic : TOPIC_OWN;
}

static bool begins(const char *text, const char *start) {
  return strncmp(text, start, strlen(start)) == 0;
}

static bool says_words(const char *kind) {
  static const char *const KINDS[] = {"meeting.topic",     "meeting.sent_in", "meeting.parked", "meeting.decided",
                                      "meeting.disagreed", "meeting.adopted", "meeting.mark",   "meeting.confirmed"};
  for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
    if (strcmp(kind, KINDS[i]) == 0) return true;
  return false;
}

bool topic_of_entry(const char *kind, const char *area, Topic *out) {
  static const char *const OF_AREA[] = {"goal.",     "wish.",      "strength.",
                                        "progress.", "agreement.", "note.", "old_goal."};
  static const char *const OF_FRAME[] = {"citizen.", "talk.",      "review.",
                                         "plan.",    "signature.", "print.",
                                         "path.",    "arrival.",   "notice.",  "party.",
                                         "old_plan.",  "rating."};
  for (size_t i = 0; i < sizeof OF_AREA / sizeof *OF_AREA; i++) {
    if (!begins(kind, OF_AREA[i])) continue;
    *out = topic_of_area(area);
    return true;
  }
  if (begins(kind, "meeting.")) { /* of the frame, unless it is about an area, or words that somebody said */
    *out = says_words(kind) || (area && *area) ? topic_of_area(area) : TOPIC_FRAME;
    return true;
  }
  for (size_t i = 0; i < sizeof OF_FRAME / sizeof *OF_FRAME; i++) {
    if (!begins(kind, OF_FRAME[i])) continue;
    *out = TOPIC_FRAME;
    return true;
  }
  *out = TOPIC_PEOPLE;
  return begins(kind, "person.");
}

bool entry_is_own(const char *kind) {
  return begins(kind, "question.");
}

bool topics_of_json(const Json *list, TopicSet *out) {
  *out = 0;
  if (json_type(list) != JSON_LIST) return false;
  for (const Json *item = json_first(list); item; item = json_next(item)) {
    Topic topic;
    if (!topic_parse(json_text(item), &topic) || *out & TOPIC_BIT(topic)) return false;
    *out |= TOPIC_BIT(topic);
  }
  return true;
}
