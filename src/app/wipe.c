/* Memory that is given back is wiped: free and realloc of this program stand in front of the C library's, for us and
 * for every library in the process (Lua, SQLite, SDL_ttf, HarfBuzz, FreeType, cairo, Pango, cJSON, Xlib), because the
 * loader takes the program's symbol first. So one rule covers all of them, and those that come later: what is closed
 * when a person leaves is gone. An allocator handed to each library would miss those that take none, and the C
 * library's own M_PERTURB misses the blocks its per-thread cache takes back first.
 * Left out of a build with sanitizers, which have a free of their own. */
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#ifndef __SANITIZE_ADDRESS__

/* The C library's own, under the names it keeps for this purpose. */
extern void __libc_free(void *block);
extern void *__libc_realloc(void *block, size_t size);

void free(void *block) {
  if (block) explicit_bzero(block, malloc_usable_size(block));
  __libc_free(block);
}

/* A block that grows is never moved by the C library, which would leave its old place as it was. */
static void *grow(void *block, size_t room, size_t size) {
  void *moved = malloc(size);
  if (!moved) return NULL;
  memcpy(moved, block, room);
  free(block);
  return moved;
}

void *realloc(void *block, size_t size) {
  if (!block) return malloc(size);
  if (size == 0) {
    free(block);
    return NULL;
  }
  size_t room = malloc_usable_size(block);
  if (size > room) return grow(block, room, size);
  explicit_bzero((char *)block + size, room - size);
  return __libc_realloc(block, size);
}

#endif
