#include "people/lockout.h"

enum { FIRST_DELAY_MS = 30 * 1000, LONGEST_DELAY_MS = 15 * 60 * 1000 };

int64_t lockout_delay_ms(int failures) {
  if (failures < LOCKOUT_FIRST) return 0;
  int64_t delay = FIRST_DELAY_MS;
  for (int i = LOCKOUT_FIRST; i < failures && delay < LONGEST_DELAY_MS; i++) delay *= 2;
  return delay < LONGEST_DELAY_MS ? delay : LONGEST_DELAY_MS;
}

Lockout lockout_look(int failures, int64_t waited_ms) {
  if (failures >= LOCKOUT_CLOSED_AT) return (Lockout){.state = LOCKOUT_CLOSED};
  if (failures >= LOCKOUT_STAFF_AT) return (Lockout){.state = LOCKOUT_STAFF};
  int64_t left = lockout_delay_ms(failures) - (waited_ms > 0 ? waited_ms : 0);
  if (left <= 0) return (Lockout){.state = LOCKOUT_OPEN};
  return (Lockout){.state = LOCKOUT_WAIT, .wait_ms = left};
}
