#include "people/roles.h"

#include <string.h>

static const char *const ROLES[ROLE_COUNT] = {
    [ROLE_NOBODY] = "",
    [ROLE_CITIZEN] = "citizen",
    [ROLE_CONTACT] = "contact",
    [ROLE_CASEWORKER] = "caseworker",
    [ROLE_TREATMENT] = "treatment",
    [ROLE_FACILITATOR] = "facilitator",
    [ROLE_MANAGER] = "manager",
    [ROLE_LEARNER] = "learner",
    [ROLE_ADMINISTRATOR] = "administrator",
    [ROLE_GUEST] = "guest",
};

static const char *const SIDES[SIDE_COUNT] = {"authority", "provider", "external"};
static const char *const PURPOSES[PURPOSE_COUNT] = {"plan", "meeting", "help", "case"};

#define OF(role) (1u << (role))
#define CLOSE_STAFF                                                                                \
  (OF(ROLE_CONTACT) | OF(ROLE_CASEWORKER) | OF(ROLE_TREATMENT) | OF(ROLE_FACILITATOR) |            \
   OF(ROLE_MANAGER))

/* A caseworker is the authority and not at hand when a code is forgotten; a manager has no plan of
 * anybody's to help with. An administrator must never be able to walk in with a code just made. */
static const unsigned RIGHTS[RIGHT_COUNT] = {
    [RIGHT_OPEN_PLAN] = CLOSE_STAFF | OF(ROLE_GUEST),
    [RIGHT_PART] = CLOSE_STAFF,
    [RIGHT_EMERGENCY] = CLOSE_STAFF,
    [RIGHT_SECOND] = CLOSE_STAFF | OF(ROLE_ADMINISTRATOR),
    [RIGHT_RESET_CITIZEN] = OF(ROLE_CONTACT) | OF(ROLE_TREATMENT) | OF(ROLE_FACILITATOR),
    [RIGHT_MAKE_STAFF] = OF(ROLE_ADMINISTRATOR),
    [RIGHT_MAKE_GUEST] = OF(ROLE_ADMINISTRATOR) | OF(ROLE_CONTACT) | OF(ROLE_FACILITATOR),
    [RIGHT_LIST_STAFF] = CLOSE_STAFF | OF(ROLE_CITIZEN) | OF(ROLE_ADMINISTRATOR),
    [RIGHT_COUNTS] = OF(ROLE_MANAGER) | OF(ROLE_ADMINISTRATOR),
    [RIGHT_ALL_LOOKS] = OF(ROLE_MANAGER),
    [RIGHT_SET_IDLE] = OF(ROLE_MANAGER) | OF(ROLE_ADMINISTRATOR),
    [RIGHT_TEAM_LEARNING] = OF(ROLE_MANAGER),
};

static bool find(const char *const *names, int first, int count, const char *name, int *out) {
  for (int i = first; name && i < count; i++) {
    if (strcmp(names[i], name) != 0) continue;
    *out = i;
    return true;
  }
  return false;
}

const char *role_name(Role role) {
  return ROLES[role];
}

bool role_parse(const char *name, Role *out) {
  int found;
  if (!find(ROLES, ROLE_CITIZEN, ROLE_COUNT, name, &found)) return false;
  *out = (Role)found;
  return true;
}

bool role_is_staff(Role role) {
  return role > ROLE_CITIZEN && role < ROLE_COUNT;
}

bool role_may(Role role, Right right) {
  return (RIGHTS[right] & OF(role)) != 0;
}

const char *side_name(Side side) {
  return SIDES[side];
}

bool side_parse(const char *name, Side *out) {
  int found;
  if (!find(SIDES, 0, SIDE_COUNT, name, &found)) return false;
  *out = (Side)found;
  return true;
}

const char *purpose_name(Purpose purpose) {
  return PURPOSES[purpose];
}

bool purpose_parse(const char *name, Purpose *out) {
  int found;
  if (!find(PURPOSES, 0, PURPOSE_COUNT, name, &found)) return false;
  *out = (Purpose)found;
  return true;
}
