#include "people/company.h"

TopicSet company_topics(const CompanyMember *members, int count) {
  TopicSet topics = TOPICS_ALL;
  for (int i = 0; i < count; i++) topics &= members[i].account ? members[i].sees : members[i].hears;
  return topics;
}

void access_limit(Access *access, TopicSet topics) {
  access->topics &= topics;
  for (int i = 0; i < TOPIC_COUNT; i++)
    if (!(access->topics & TOPIC_BIT(i))) access->basis[i] = BASIS_NONE;
}
