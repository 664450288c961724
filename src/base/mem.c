#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static void *system_resize(void *context, void *block, size_t old_size, size_t new_size) {
  (void)context;
  (void)old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

Mem mem_system(void) { return (Mem){.resize = system_resize, .context = NULL}; }

void *mem_new(const Mem *mem, size_t size) {
  void *block = mem->resize(mem->context, NULL, 0, size);
  if (block) memset(block, 0, size);
  return block;
}

void *mem_resize(const Mem *mem, void *block, size_t old_size, size_t new_size) {
  return mem->resize(mem->context, block, old_size, new_size);
}

void mem_free(const Mem *mem, void *block, size_t size) {
  if (block) mem->resize(mem->context, block, size, 0);
}

enum { STACK_DEPTH = 512 << 10 }; /* a visit with a printed plan goes 80 KiB deep, 200 nested calls in Lua some 300 */

void mem_wipe_stack(void) {
  char left[STACK_DEPTH];
  explicit_bzero(left, sizeof left);
}

char *mem_text(const Mem *mem, const char *text) {
  if (!text) return NULL;
  size_t size = strlen(text) + 1;
  char *copy = mem->resize(mem->context, NULL, 0, size);
  if (copy) memcpy(copy, text, size);
  return copy;
}

void mem_free_text(const Mem *mem, char *text) {
  if (text) mem_free(mem, text, strlen(text) + 1);
}
