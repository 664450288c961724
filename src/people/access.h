/* May this person see this plan? The one place that answers. Whoever reads a plan (screens, print, search,
 * exports) gets the facts together, asks here, and shows the topics that come back and nothing else. */
#ifndef MINPLAN_PEOPLE_ACCESS_H
#define MINPLAN_PEOPLE_ACCESS_H

#include "people/consent.h"

typedef enum Basis {
  BASIS_NONE,
  BASIS_OWN,       /* it is one's own plan */
  BASIS_ROLE,      /* the citizen gave this person a part in it */
  BASIS_CONSENT,   /* a cell of the matrix */
  BASIS_LAW,       /* recorded with its paragraph */
  BASIS_EMERGENCY, /* with a reason and a second person, for eight hours */
  BASIS_COUNT
} Basis;

/* Shared by law, not by a yes. */
typedef struct LawShare {
  TopicSet topics;
  Day last_day;
} LawShare;

/* All that is known of one person and one plan. */
typedef struct AccessFacts {
  Role role;
  bool own;    /* it is this person's own plan */
  bool active; /* the account is open, and a guest's time not over */
  bool bound;  /* a guest: opens plans for `bound_to` and nothing else */
  Purpose bound_to;
  Purpose purpose;
  Day today;      /* by the newest time the store knows of, so that a clock set back revives nothing */
  int64_t now_ms; /* likewise */
  TopicSet part;  /* what the citizen gave this person a part in */
  const ConsentCell *cells; /* those of which this person is the recipient; borrowed */
  int cell_count;
  const LawShare *shares; /* likewise */
  int share_count;
  int64_t emergency_ends_ms; /* 0 = there is none */
} AccessFacts;

typedef struct Access {
  TopicSet topics;
  Basis basis[TOPIC_COUNT]; /* BASIS_NONE for what is not to be seen */
} Access;

enum { EMERGENCY_MS = 8 * 60 * 60 * 1000 };

Access access_decide(const AccessFacts *facts);

const char *basis_name(Basis basis); /* as stored; "" for BASIS_NONE */

#endif
