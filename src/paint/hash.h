/* A fast 64-bit hash for telling frames apart; not for anything a stranger may want to collide. */
#ifndef MINPLAN_PAINT_HASH_H
#define MINPLAN_PAINT_HASH_H

#include "paint/paint.h"

#include <string.h>

#define HASH_START 0x9E3779B97F4A7C15ull

/* One round of the MurmurHash3 finaliser (Appleby), chained. */
static inline uint64_t hash_word(uint64_t hash, uint64_t word) {
  hash = (hash ^ word) * 0xFF51AFD7ED558CCDull;
  hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53ull;
  return hash ^ hash >> 33;
}

static inline uint64_t hash_floats(uint64_t hash, float a, float b) {
  uint32_t bits[2];
  memcpy(&bits[0], &a, sizeof a);
  memcpy(&bits[1], &b, sizeof b);
  return hash_word(hash, (uint64_t)bits[0] << 32 | bits[1]);
}

static inline uint64_t hash_rect(uint64_t hash, Rect rect) {
  return hash_floats(hash_floats(hash, rect.x, rect.y), rect.w, rect.h);
}

static inline uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length) {
  const char *at = bytes;
  hash = hash_word(hash, length);
  for (; length >= 8; at += 8, length -= 8) {
    uint64_t word;
    memcpy(&word, at, 8);
    hash = hash_word(hash, word);
  }
  uint64_t rest = 0;
  if (length) memcpy(&rest, at, length);
  return hash_word(hash, rest);
}

#endif
