#include "people/session.h"

enum { MINUTE_MS = 60 * 1000, LEAST_MINUTES = 2, MOST_MINUTES = 30 };

int64_t session_idle_ms(Role role, int minutes) {
  int usual = role_is_staff(role) && role != ROLE_ADMINISTRATOR ? 3 : 5;
  int chosen = minutes == 0 ? usual : minutes;
  if (chosen < LEAST_MINUTES) chosen = LEAST_MINUTES;
  if (chosen > MOST_MINUTES) chosen = MOST_MINUTES;
  return (int64_t)chosen * MINUTE_MS;
}

int64_t session_warning_ms(Role role, int minutes) {
  int64_t usual = role_is_staff(role) ? MINUTE_MS : 2 * MINUTE_MS;
  int64_t half = session_idle_ms(role, minutes) / 2;
  return usual < half ? usual : half;
}
