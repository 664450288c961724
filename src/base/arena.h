/* Memory that is given out piece by piece and taken back all at once: one frame, one view, one load. */
#ifndef MINPLAN_BASE_ARENA_H
#define MINPLAN_BASE_ARENA_H

#include "base/mem.h"

#include <stdbool.h>

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
  Mem mem;
  ArenaBlock *first;   /* newest block */
  size_t total;        /* bytes held from mem */
  size_t max;          /* most bytes it may hold */
} Arena;

Arena arena_new(const Mem *mem, size_t max);
/* Gives everything back. */
void arena_free(Arena *arena);
/* Forgets what was given out, keeps one block for the next round. */
void arena_reset(Arena *arena);
/* Zeroed memory aligned for any type; NULL when there is none or the maximum is reached. */
void *arena_take(Arena *arena, size_t size);
/* True when this address lies in memory given out by the arena (and may be written to). */
bool arena_owns(const Arena *arena, const void *address);
/* Copy of `length` bytes with a NUL behind; NULL as above. */
char *arena_copy(Arena *arena, const char *bytes, size_t length);

#endif
