#include "people/access.h"

static const char *const NAMES[BASIS_COUNT] = {
    [BASIS_NONE] = "",           [BASIS_OWN] = "own", [BASIS_ROLE] = "role",
    [BASIS_CONSENT] = "consent", [BASIS_LAW] = "law", [BASIS_EMERGENCY] = "emergency",
};

/* The first basis that opens a topic is the one that is told. */
static void open_topics(Access *access, TopicSet topics, Basis basis) {
  TopicSet fresh = topics & TOPICS_ALL & ~access->topics;
  for (int i = 0; i < TOPIC_COUNT; i++)
    if (fresh & TOPIC_BIT(i)) access->basis[i] = basis;
  access->topics |= fresh;
}

static TopicSet consented(const AccessFacts *facts) {
  TopicSet topics = 0;
  for (int i = 0; i < facts->cell_count; i++)
    if (consent_opens(&facts->cells[i], facts->purpose, facts->today))
      topics |= TOPIC_BIT(facts->cells[i].topic);
  return topics;
}

static TopicSet shared_by_law(const AccessFacts *facts) {
  TopicSet topics = 0;
  for (int i = 0; i < facts->share_count; i++)
    if (facts->today <= facts->shares[i].last_day) topics |= facts->shares[i].topics;
  return topics;
}

/* A part in the plan is for making, following and carrying it out; deciding the case is another
 * matter. */
static TopicSet given_part(const AccessFacts *facts) {
  bool counts = role_may(facts->role, RIGHT_PART) && facts->purpose != PURPOSE_CASE;
  return counts ? facts->part : 0;
}

static TopicSet emergency(const AccessFacts *facts) {
  bool counts = role_may(facts->role, RIGHT_EMERGENCY) && facts->purpose == PURPOSE_HELP;
  return counts && facts->now_ms < facts->emergency_ends_ms ? TOPICS_ALL : 0;
}

Access access_decide(const AccessFacts *facts) {
  Access access = {.topics = 0};
  if (facts->role == ROLE_CITIZEN && facts->own) {
    open_topics(&access, TOPICS_ALL, BASIS_OWN);
    return access;
  }
  if (!facts->active || !role_may(facts->role, RIGHT_OPEN_PLAN)) return access;
  if (facts->bound && facts->purpose != facts->bound_to) return access;
  open_topics(&access, given_part(facts), BASIS_ROLE);
  open_topics(&access, consented(facts), BASIS_CONSENT);
  open_topics(&access, shared_by_law(facts), BASIS_LAW);
  open_topics(&access, emergency(facts), BASIS_EMERGENCY);
  return access;
}

const char *basis_name(Basis basis) {
  return NAMES[basis];
}
