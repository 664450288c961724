/* Who people are at the kiosk, what they come for, and what their role alone lets them do. A role never
 * opens a plan: that takes a basis (people/access.h). */
#ifndef MINPLAN_PEOPLE_ROLES_H
#define MINPLAN_PEOPLE_ROLES_H

#include <stdbool.h>

typedef enum Role {
  ROLE_NOBODY, /* nobody is signed in */
  ROLE_CITIZEN,
  ROLE_CONTACT, ROLE_CASEWORKER, ROLE_TREATMENT, ROLE_FACILITATOR, ROLE_MANAGER,
  ROLE_LEARNER,       /* sees nothing of citizens */
  ROLE_ADMINISTRATOR, /* looks after accounts and the kiosk, and sees no plan */
  ROLE_GUEST,         /* from outside, for one meeting */
  ROLE_COUNT
} Role;

typedef enum Side { SIDE_AUTHORITY, SIDE_PROVIDER, SIDE_EXTERNAL, SIDE_COUNT } Side;

/* What a plan is opened for. */
typedef enum Purpose {
  PURPOSE_PLAN,    /* make and follow the plan */
  PURPOSE_MEETING,
  PURPOSE_HELP,    /* give the help that was agreed */
  PURPOSE_CASE,    /* decide the case */
  PURPOSE_COUNT
} Purpose;

typedef enum Right {
  RIGHT_OPEN_PLAN,     /* may open a plan at all, with a basis */
  RIGHT_PART,          /* a citizen may give this role a part in the plan */
  RIGHT_EMERGENCY,     /* may ask for emergency access */
  RIGHT_SECOND,        /* may be the second person of one */
  RIGHT_RESET_CITIZEN, /* helps a citizen with a code */
  RIGHT_MAKE_STAFF,
  RIGHT_MAKE_GUEST,
  RIGHT_LIST_STAFF,
  RIGHT_COUNTS,
  RIGHT_ALL_LOOKS,
  RIGHT_SET_IDLE,
  RIGHT_TEAM_LEARNING, /* how far the units are, in counts; never who */
  RIGHT_COUNT
} Right;

const char *role_name(Role role); /* as stored; "" for ROLE_NOBODY */
bool role_parse(const char *name, Role *out);
bool role_is_staff(Role role);
bool role_may(Role role, Right right);

const char *side_name(Side side);
bool side_parse(const char *name, Side *out);
const char *purpose_name(Purpose purpose);
bool purpose_parse(const char *name, Purpose *out);

#endif
