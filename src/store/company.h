/* Those at the table of a meeting, from inside; for this folder and its tests only. */
#ifndef MINPLAN_STORE_COMPANY_H
#define MINPLAN_STORE_COMPANY_H

#include "store/internal.h"

#include "people/company.h"

/* More people than that are at no table of ours: nothing is shown to them. */
enum { COMPANY_MAX = 40 };

typedef struct Company {
  CompanyMember members[COMPANY_MAX];
  char ids[COMPANY_MAX][STORE_ID_TEXT];
  int count;
  TopicSet topics; /* what all of them may see */
} Company;

/* As it is in this moment: whoever is `here` at that meeting, and what each of them may see. A meeting that is not this
 * citizen's shows nothing. */
Status company_look(Store *store, const char *citizen, const char *meeting, Company *out, Fault *fault);
/* Within a transaction, after an entry: whoever has an account and gets to see something at a table that is under way
 * is written down for the citizen, once. */
Status company_note(Store *store, const char *citizen, const char *kind, Fault *fault);

#endif
