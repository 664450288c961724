/* Rendered coverage (words, shapes) by key; the least recently used goes when the bytes pass a cap.
 * Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_COVERAGE_CACHE_H
#define MINPLAN_PLATFORM_COVERAGE_CACHE_H

#include "platform/font_set.h"

typedef struct CoverageCache CoverageCache; /* opaque */

CoverageCache *coverage_cache_new(const Mem *mem, size_t max_bytes);
void coverage_cache_free(CoverageCache *cache);
/* Forgets all runs and their keys. */
void coverage_cache_clear(CoverageCache *cache);
/* The run kept under this key, or NULL. Borrowed until the next add. */
const GlyphRun *coverage_cache_find(CoverageCache *cache, const void *key, size_t key_length);
/* A new run of zeroed coverage, which the caller fills through *out_coverage: rows of `pitch`
 * bytes, a multiple of four. The newest is kept even when it alone is over the cap. NULL: memory is
 * short. */
const GlyphRun *coverage_cache_add(CoverageCache *cache, const void *key, size_t key_length,
                                   GlyphRun measures, uint8_t **out_coverage);
size_t coverage_cache_bytes(const CoverageCache *cache);

#endif
