#include "platform/coverage_cache.h"

#include "paint/hash.h"

#include <string.h>

enum { BUCKETS = 2048 };

typedef struct Entry Entry;
struct Entry {
  Entry *next;          /* in its bucket */
  Entry *older, *newer; /* by use */
  uint64_t hash;
  size_t key_length, coverage_size;
  GlyphRun run;
  uint8_t bytes[]; /* the coverage first, for its alignment; then the key */
};

struct CoverageCache {
  Mem mem;
  size_t bytes, max_bytes;
  Entry *newest, *oldest;
  Entry *bucket[BUCKETS];
};

static size_t entry_size(const Entry *entry) {
  return sizeof *entry + entry->coverage_size + entry->key_length;
}

CoverageCache *coverage_cache_new(const Mem *mem, size_t max_bytes) {
  CoverageCache *cache = mem_new(mem, sizeof *cache);
  if (!cache) return NULL;
  cache->mem = *mem;
  cache->max_bytes = max_bytes;
  return cache;
}

static void unlink_use(CoverageCache *cache, Entry *entry) {
  if (entry->older)
    entry->older->newer = entry->newer;
  else
    cache->oldest = entry->newer;
  if (entry->newer)
    entry->newer->older = entry->older;
  else
    cache->newest = entry->older;
}

static void link_newest(CoverageCache *cache, Entry *entry) {
  entry->newer = NULL;
  entry->older = cache->newest;
  if (cache->newest)
    cache->newest->newer = entry;
  else
    cache->oldest = entry;
  cache->newest = entry;
}

static void drop_oldest(CoverageCache *cache) {
  Entry *entry = cache->oldest;
  Entry **link = &cache->bucket[entry->hash % BUCKETS];
  while (*link != entry) link = &(*link)->next;
  *link = entry->next;
  unlink_use(cache, entry);
  cache->bytes -= entry_size(entry);
  mem_free(&cache->mem, entry, entry_size(entry));
}

void coverage_cache_clear(CoverageCache *cache) {
  while (cache->oldest) drop_oldest(cache);
}

void coverage_cache_free(CoverageCache *cache) {
  if (!cache) return;
  coverage_cache_clear(cache);
  Mem mem = cache->mem;
  mem_free(&mem, cache, sizeof *cache);
}

const GlyphRun *coverage_cache_find(CoverageCache *cache, const void *key, size_t key_length) {
  uint64_t hash = hash_bytes(HASH_START, key, key_length);
  for (Entry *entry = cache->bucket[hash % BUCKETS]; entry; entry = entry->next) {
    if (entry->hash != hash || entry->key_length != key_length) continue;
    if (memcmp(entry->bytes + entry->coverage_size, key, key_length) != 0) continue;
    unlink_use(cache, entry);
    link_newest(cache, entry);
    return &entry->run;
  }
  return NULL;
}

const GlyphRun *coverage_cache_add(CoverageCache *cache, const void *key, size_t key_length,
                                   GlyphRun measures, uint8_t **out_coverage) {
  measures.pitch = (measures.width + 3) / 4 * 4;
  size_t coverage_size = (size_t)measures.pitch * (size_t)measures.height;
  size_t size = sizeof(Entry) + coverage_size + key_length;
  while (cache->oldest && cache->bytes + size > cache->max_bytes) drop_oldest(cache);
  Entry *entry = mem_new(&cache->mem, size);
  if (!entry) return NULL;
  entry->hash = hash_bytes(HASH_START, key, key_length);
  entry->key_length = key_length;
  entry->coverage_size = coverage_size;
  entry->run = measures;
  entry->run.coverage = coverage_size ? entry->bytes : NULL;
  memcpy(entry->bytes + coverage_size, key, key_length);
  Entry **bucket = &cache->bucket[entry->hash % BUCKETS];
  entry->next = *bucket;
  *bucket = entry;
  link_newest(cache, entry);
  cache->bytes += size;
  *out_coverage = entry->bytes;
  return &entry->run;
}

size_t coverage_cache_bytes(const CoverageCache *cache) {
  return cache->bytes;
}
