/* The allocator as a value that is handed in, so that tests can count bytes and fail the n-th call. */
#ifndef MINPLAN_BASE_MEM_H
#define MINPLAN_BASE_MEM_H

#include <stddef.h>

typedef struct Mem {
  /* As realloc: new_size 0 frees and returns NULL; NULL on failure leaves the old block alone. */
  void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
  void *context;
} Mem;

/* The C library's allocator. */
Mem mem_system(void);

/* Zeroed block of `size` bytes, or NULL. Free with mem_free and the same size. */
void *mem_new(const Mem *mem, size_t size);
void *mem_resize(const Mem *mem, void *block, size_t old_size, size_t new_size);
void mem_free(const Mem *mem, void *block, size_t size);

/* Wipes what finished calls left on this thread's stack, deeper than any of ours goes. */
void mem_wipe_stack(void);

/* Copy of a NUL-terminated string, or NULL (also for NULL). Free with mem_free_text. */
char *mem_text(const Mem *mem, const char *text);
void mem_free_text(const Mem *mem, char *text);

#endif
