/* How long a name must wait after wrong codes: a function of how many there were in a row. Nothing here
 * knows a clock; the time waited is handed in and must come from one that never goes back. */
#ifndef MINPLAN_PEOPLE_LOCKOUT_H
#define MINPLAN_PEOPLE_LOCKOUT_H

#include <stdint.h>

enum { LOCKOUT_FIRST = 5, LOCKOUT_STAFF_AT = 10, LOCKOUT_CLOSED_AT = 100 };

typedef enum LockoutState {
  LOCKOUT_OPEN,
  LOCKOUT_WAIT,  /* for wait_ms */
  LOCKOUT_STAFF, /* until staff unlocks it */
  LOCKOUT_CLOSED /* until there is a new code */
} LockoutState;

typedef struct Lockout {
  LockoutState state;
  int64_t wait_ms; /* what is left; 0 unless LOCKOUT_WAIT */
} Lockout;

/* After so many wrong codes, this long: 0 below five, then 30 s, doubled each time, at most 15 min. */
int64_t lockout_delay_ms(int failures);
/* How it stands `waited_ms` after the last wrong one. */
Lockout lockout_look(int failures, int64_t waited_ms);

#endif
