/* Work that is done on another processor while this thread waits for something else. */
#ifndef MINPLAN_BASE_BESIDE_H
#define MINPLAN_BASE_BESIDE_H

#include <pthread.h>
#include <stdbool.h>

/* All of it is the caller's, who leaves it where it is until beside_end. */
typedef struct Beside {
  void (*work)(void *context); /* touches nothing that the caller touches meanwhile */
  void *context;
  bool apart; /* on a thread of its own */
  pthread_t thread;
} Beside;

/* Begins `work` on a thread of its own, unless `here` or there is none to be had: then beside_end does it. */
void beside_begin(Beside *beside, bool here, void (*work)(void *context), void *context);
/* Comes back when the work is done; what it wrote can be read then. */
void beside_end(Beside *beside);

#endif
