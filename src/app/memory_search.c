#include "app/memory_search.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { NEEDLE_LEAST = 4, MASK = 0xA5 };

static unsigned char hidden_byte(unsigned char byte) { return (unsigned char)(tolower(byte) ^ MASK); }

bool memory_hide(const char *text, char out[2 * MEMORY_NEEDLE_MAX + 1]) {
  size_t length = strlen(text);
  if (length < NEEDLE_LEAST || length > MEMORY_NEEDLE_MAX) return false;
  for (size_t i = 0; i < length; i++) {
    if ((unsigned char)text[i] >= 0x80) return false;
    snprintf(out + 2 * i, 3, "%02x", hidden_byte((unsigned char)text[i]));
  }
  return true;
}

typedef struct Needle {
  unsigned char bytes[MEMORY_NEEDLE_MAX];
  size_t length;
} Needle;

static bool read_needle(const char *hidden, Needle *out) {
  out->length = strlen(hidden) / 2;
  if (out->length < NEEDLE_LEAST || out->length > MEMORY_NEEDLE_MAX) return false;
  for (size_t i = 0; i < out->length; i++) {
    unsigned byte;
    if (sscanf(hidden + 2 * i, "%2x", &byte) != 1) return false;
    out->bytes[i] = (unsigned char)byte;
  }
  return true;
}

/* Letters `width` bytes apart with nothing between them: UTF-8, UTF-16, UTF-32, little end first. */
static bool is_at(const Needle *needle, const unsigned char *at, size_t width) {
  for (size_t i = 0; i < needle->length; i++, at += width) {
    if (hidden_byte(*at) != needle->bytes[i]) return false;
    for (size_t k = 1; k < width; k++)
      if (at[k]) return false;
  }
  return true;
}

static long count_in(const Needle *needle, const unsigned char *from, const unsigned char *end) {
  static const size_t WIDTHS[] = {1, 2, 4};
  long count = 0;
  for (const unsigned char *at = from; at < end; at++) {
    if (hidden_byte(*at) != needle->bytes[0]) continue;
    for (size_t i = 0; i < sizeof WIDTHS / sizeof *WIDTHS; i++)
      count += (size_t)(end - at) >= needle->length * WIDTHS[i] && is_at(needle, at, WIDTHS[i]);
  }
  return count;
}

#ifdef __SANITIZE_ADDRESS__
static FILE *open_maps(void) { return NULL; } /* the sanitizer's own maps are terabytes */
#else
static FILE *open_maps(void) { return fopen("/proc/self/maps", "r"); }
#endif

long memory_search(const char *hidden) {
  Needle needle;
  char line[512];
  FILE *maps = read_needle(hidden, &needle) ? open_maps() : NULL;
  if (!maps) return -1;
  long count = 0;
  while (fgets(line, sizeof line, maps)) {
    uintptr_t from, end;
    char mode[8];
    if (sscanf(line, "%" SCNxPTR "-%" SCNxPTR " %7s", &from, &end, mode) != 3) continue;
    if (mode[0] == 'r' && mode[1] == 'w') count += count_in(&needle, (const unsigned char *)from, (const unsigned char *)end);
  }
  fclose(maps);
  return count;
}
