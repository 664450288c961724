#include "base/buf.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

Buf buf_new(const Mem *mem, size_t max) { return (Buf){.max = max, .mem = *mem}; }

void buf_free(Buf *buf) {
  mem_free(&buf->mem, buf->data, buf->capacity);
  buf->data = NULL;
  buf->length = buf->capacity = 0;
}

void buf_clear(Buf *buf) {
  buf->length = 0;
  buf->status = ST_OK;
  if (buf->data) buf->data[0] = '\0';
}

/* Makes room for `extra` more bytes and the NUL; doubles, so that adding stays linear. */
static int buf_reserve(Buf *buf, size_t extra) {
  if (buf->status != ST_OK) return 0;
  if (extra > buf->max || buf->length > buf->max - extra) {
    buf->status = ST_TOO_LARGE;
    return 0;
  }
  size_t needed = buf->length + extra + 1;
  if (needed <= buf->capacity) return 1;
  size_t capacity = buf->capacity ? buf->capacity : 64;
  while (capacity < needed) capacity *= 2;
  char *data = mem_resize(&buf->mem, buf->data, buf->capacity, capacity);
  if (!data) {
    buf->status = ST_NO_MEMORY;
    return 0;
  }
  buf->data = data;
  buf->capacity = capacity;
  return 1;
}

void buf_add(Buf *buf, const void *bytes, size_t length) {
  if (!buf_reserve(buf, length)) return;
  if (length) memcpy(buf->data + buf->length, bytes, length);
  buf->length += length;
  buf->data[buf->length] = '\0';
}

void buf_add_text(Buf *buf, const char *text) { buf_add(buf, text, strlen(text)); }

void buf_add_char(Buf *buf, char byte) { buf_add(buf, &byte, 1); }

void buf_addf(Buf *buf, const char *format, ...) {
  va_list arguments;
  size_t room = buf->status == ST_OK && buf->data ? buf->capacity - buf->length : 0;
  va_start(arguments, format);
  int length = vsnprintf(room ? buf->data + buf->length : NULL, room, format, arguments);
  va_end(arguments);
  bool fitted = length >= 0 && (size_t)length < room;
  if (length < 0 || !buf_reserve(buf, (size_t)length)) {
    if (room) buf->data[buf->length] = '\0'; /* nothing stays of what did not fit */
    return;
  }
  if (!fitted) {
    va_start(arguments, format);
    vsnprintf(buf->data + buf->length, (size_t)length + 1, format, arguments);
    va_end(arguments);
  }
  buf->length += (size_t)length;
}

const char *buf_text(const Buf *buf) { return buf->data ? buf->data : ""; }
