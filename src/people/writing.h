/* May this person put this entry into this plan? */
#ifndef MINPLAN_PEOPLE_WRITING_H
#define MINPLAN_PEOPLE_WRITING_H

#include "people/access.h"

typedef struct Writing {
  const char *who; /* id of the one who writes */
  Role role;
  const Access *access; /* to the plan written in */
  const char *kind;
  const Json *body;
  bool at_table;    /* of staff: sits at the citizen's table, where the citizen is, too */
  const char *area; /* of the goal, wish or strength the entry is about; NULL = none */
} Writing;

/* ST_REFUSED, with the rule first in the detail: no_basis (nothing to do with this plan, or with this topic of it),
 * not_yours (this kind is not for this person), own_yes (nobody records a yes to themselves), their_words (staff
 * writing as if the citizen had said it). */
Status writing_decide(const Writing *writing, Fault *fault);

#endif
