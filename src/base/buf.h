/* A byte buffer that grows up to a declared maximum; going over is an ordinary, sticky error. */
#ifndef MINPLAN_BASE_BUF_H
#define MINPLAN_BASE_BUF_H

#include "base/mem.h"
#include "base/status.h"

typedef struct Buf {
  char *data;      /* always NUL-terminated once something was added; NULL when empty */
  size_t length;   /* bytes, without the NUL */
  size_t capacity; /* bytes allocated */
  size_t max;      /* most bytes allowed */
  Status status;   /* first failure; after it every add is ignored */
  Mem mem;
} Buf;

/* An empty buffer that may hold at most `max` bytes. Owns its memory: end with buf_free. */
Buf buf_new(const Mem *mem, size_t max);
void buf_free(Buf *buf);
/* Keeps the memory, forgets the content and any failure. */
void buf_clear(Buf *buf);

void buf_add(Buf *buf, const void *bytes, size_t length);
void buf_add_text(Buf *buf, const char *text);
void buf_add_char(Buf *buf, char byte);
void buf_addf(Buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The content as a C string, "" when empty. Borrowed: good until the next change. */
const char *buf_text(const Buf *buf);

#endif
