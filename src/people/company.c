#include "people/company.h"

static TopicSet seen_by(const CompanyMember *member) {
  if (!member->account) return member->hears;
  return member->limited ? member->sees & member->hears : member->sees;
}

TopicSet company_topics(const CompanyMember *members, int count) {
  TopicSet topics = TOPICS_ALL;
  for (int i = 0; i < count; i++) topics &= seen_by(&members[i]);
  return topics;
}

void access_limit(Access *access, TopicSet topics) {
  access->topics &= topics;
  for (int i = 0; i < TOPIC_COUNT; i++)
    if (!(access->topics & TOPIC_BIT(i))) access->basis[i] = BASIS_NONE;
}
