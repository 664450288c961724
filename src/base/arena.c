#include "base/arena.h"

#include <stdalign.h>
#include <string.h>

struct ArenaBlock {
  ArenaBlock *next;
  size_t size; /* bytes of the whole block, this header included */
  size_t used;
};

enum { ARENA_BLOCK_SIZE = 16 * 1024 };

static size_t align_up(size_t size) {
  size_t unit = alignof(max_align_t);
  return (size + unit - 1) / unit * unit;
}

Arena arena_new(const Mem *mem, size_t max) { return (Arena){.mem = *mem, .max = max}; }

static void free_blocks(Arena *arena, ArenaBlock *block) {
  while (block) {
    ArenaBlock *next = block->next;
    arena->total -= block->size;
    mem_free(&arena->mem, block, block->size);
    block = next;
  }
}

void arena_free(Arena *arena) {
  free_blocks(arena, arena->first);
  arena->first = NULL;
}

void arena_reset(Arena *arena) {
  if (!arena->first) return;
  free_blocks(arena, arena->first->next);
  arena->first->next = NULL;
  arena->first->used = align_up(sizeof(ArenaBlock));
}

static ArenaBlock *add_block(Arena *arena, size_t size) {
  size_t header = align_up(sizeof(ArenaBlock));
  size_t whole = header + size > ARENA_BLOCK_SIZE ? header + size : ARENA_BLOCK_SIZE;
  if (whole < size || whole > arena->max || arena->total > arena->max - whole) return NULL;
  ArenaBlock *block = mem_resize(&arena->mem, NULL, 0, whole);
  if (!block) return NULL;
  *block = (ArenaBlock){.next = arena->first, .size = whole, .used = header};
  arena->first = block;
  arena->total += whole;
  return block;
}

void *arena_take(Arena *arena, size_t size) {
  size = align_up(size ? size : 1);
  ArenaBlock *block = arena->first;
  if (!block || block->size - block->used < size) block = add_block(arena, size);
  if (!block) return NULL;
  void *piece = (char *)block + block->used;
  block->used += size;
  return memset(piece, 0, size);
}

bool arena_owns(const Arena *arena, const void *address) {
  const char *at = address;
  for (const ArenaBlock *block = arena->first; block; block = block->next)
    if (at >= (const char *)block && at < (const char *)block + block->used) return true;
  return false;
}

char *arena_copy(Arena *arena, const char *bytes, size_t length) {
  char *copy = arena_take(arena, length + 1);
  if (copy && length) memcpy(copy, bytes, length);
  return copy;
}
