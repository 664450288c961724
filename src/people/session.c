#include "people/session.h"

enum { MINUTE_MS = 60 * 1000 };

int session_minutes(Role role, int place, int chosen) {
  int usual = role_is_staff(role) && role != ROLE_ADMINISTRATOR ? 3 : 5;
  int minutes = place != 0 ? place : chosen != 0 ? chosen : usual;
  if (minutes < SESSION_LEAST_MINUTES) return SESSION_LEAST_MINUTES;
  return minutes > SESSION_MOST_MINUTES ? SESSION_MOST_MINUTES : minutes;
}

SessionLimits session_limits(Role role, int place, int chosen) {
  int64_t idle = (int64_t)session_minutes(role, place, chosen) * MINUTE_MS;
  int64_t warning = role_is_staff(role) ? MINUTE_MS : 2 * MINUTE_MS;
  return (SessionLimits){.idle_ms = idle, .warning_ms = warning < idle / 2 ? warning : idle / 2};
}
