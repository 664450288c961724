/* A screen that several people look at shows what all of them may see, and nothing more. */
#ifndef MINPLAN_PEOPLE_COMPANY_H
#define MINPLAN_PEOPLE_COMPANY_H

#include "people/access.h"

/* One of those at the table, beside the citizen. */
typedef struct CompanyMember {
  bool account;   /* has an account here: `sees` counts, and `hears` only takes away */
  bool limited;   /* the citizen said what this account may hear at this meeting */
  TopicSet sees;  /* what access_decide opens to the account for the purpose meeting */
  TopicSet hears; /* what the citizen said they may hear; all that somebody without an account may see */
} CompanyMember;

/* What every one of them may see; all topics when there is nobody. */
TopicSet company_topics(const CompanyMember *members, int count);
/* Leaves of an access what is among the topics; a basis that opens nothing more is gone. */
void access_limit(Access *access, TopicSet topics);

#endif
