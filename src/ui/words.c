/* Paragraphs once laid out are kept: showing a screen again measures no word twice. */
#include "ui/drawing.h"
#include "ui/face.h"
#include "ui/state.h"

#include <math.h>
#include <string.h>

enum { BUCKETS = 1024, MOST_KEPT = 3000 };

/* On a line: with more the eye does not find back to the next one. */
enum { MOST_LETTERS = 66 };

typedef struct Entry Entry;
struct Entry {
  Entry *next;
  uint64_t hash;
  unsigned used; /* age when last asked for */
  Paragraph *paragraph;
};

struct Paragraphs {
  Mem mem;
  Entry *buckets[BUCKETS];
  int count;
  unsigned age;
  Paragraph *empty; /* stands in when memory is short */
};

static uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length) {
  for (const unsigned char *at = bytes; length > 0; length--) hash = (hash ^ *at++) * 0x100000001B3u;
  return hash;
}

static uint64_t hash_of(const char *text, size_t length, const ParagraphStyle *style) {
  int whole[6] = {(int)style->size, (int)style->weight, (int)style->width, style->rtl, style->align, style->even};
  uint64_t hash = hash_bytes(0xCBF29CE484222325u, whole, sizeof whole);
  if (style->lang) hash = hash_bytes(hash, style->lang, strlen(style->lang));
  return hash_bytes(hash, text, length);
}

Paragraphs *paragraphs_new(const Mem *mem, const Fonts *fonts) {
  const ParagraphStyle style = {.size = 16, .width = 1};
  Paragraphs *cache = mem_new(mem, sizeof *cache);
  if (!cache) return NULL;
  cache->mem = *mem;
  if (paragraph_new(mem, fonts, "", 0, &style, &cache->empty) == ST_OK) return cache;
  mem_free(mem, cache, sizeof *cache);
  return NULL;
}

static void drop(Paragraphs *cache, Entry **link) {
  Entry *entry = *link;
  *link = entry->next;
  paragraph_free(entry->paragraph);
  mem_free(&cache->mem, entry, sizeof *entry);
  cache->count--;
}

static void sweep(Paragraphs *cache, unsigned keep_from) {
  for (int i = 0; i < BUCKETS; i++)
    for (Entry **link = &cache->buckets[i]; *link;) {
      if ((*link)->used < keep_from) drop(cache, link);
      else link = &(*link)->next;
    }
}

void paragraphs_age(Paragraphs *cache) {
  cache->age++;
  if (cache->count > MOST_KEPT && cache->age > 2) sweep(cache, cache->age - 2);
}

void paragraphs_forget(Paragraphs *cache) { sweep(cache, cache->age + 1); }

void paragraphs_free(Paragraphs *cache) {
  if (!cache) return;
  sweep(cache, cache->age + 1);
  paragraph_free(cache->empty);
  Mem mem = cache->mem;
  mem_free(&mem, cache, sizeof *cache);
}

static Entry *find(Paragraphs *cache, uint64_t hash, const char *text, size_t length) {
  for (Entry *entry = cache->buckets[hash % BUCKETS]; entry; entry = entry->next) {
    size_t own;
    if (entry->hash != hash) continue;
    const char *words = paragraph_text(entry->paragraph, &own);
    if (own == length && memcmp(words, text, length) == 0) return entry;
  }
  return NULL;
}

static const Paragraph *add(const Kit *kit, Paragraphs *cache, uint64_t hash, const char *text, size_t length,
                            const ParagraphStyle *style) {
  const Fonts *fonts = &kit->ui->config.fonts;
  Entry *entry = mem_new(&cache->mem, sizeof *entry);
  if (!entry) return cache->empty;
  if (paragraph_new(&cache->mem, fonts, text, length, style, &entry->paragraph) != ST_OK) {
    mem_free(&cache->mem, entry, sizeof *entry);
    return cache->empty;
  }
  entry->hash = hash;
  entry->used = cache->age;
  entry->next = cache->buckets[hash % BUCKETS];
  cache->buckets[hash % BUCKETS] = entry;
  cache->count++;
  return entry->paragraph;
}

static const Paragraph *cached(const Kit *kit, const char *text, const ParagraphStyle *style) {
  Paragraphs *cache = kit->ui->paragraphs;
  size_t length = strlen(text);
  uint64_t hash = hash_of(text, length, style);
  Entry *entry = find(cache, hash, text, length);
  if (!entry) return add(kit, cache, hash, text, length, style);
  entry->used = cache->age;
  return entry->paragraph;
}

static ParagraphStyle style_of(const Kit *kit, float em_px, Weight weight, float width, int align) {
  return (ParagraphStyle){.size = em_px, .weight = weight, .width = width < 1 ? 1 : width, .most = MOST_LETTERS,
                          .rtl = kit->rtl, .align = align, .lang = kit->lang};
}

const Paragraph *kit_paragraph(const Kit *kit, const char *text, float em_px, Weight weight, float width, int align) {
  ParagraphStyle style = style_of(kit, em_px, weight, width, align);
  return cached(kit, text ? text : "", &style);
}

const Paragraph *kit_prose(const Kit *kit, const char *text, float em_px, Weight weight, float width, int align) {
  ParagraphStyle style = style_of(kit, em_px, weight, width, align);
  style.even = true;
  return cached(kit, text ? text : "", &style);
}

/* Inter's letters are about half an em wide. */
float kit_measure(const Kit *kit, double em, float width) {
  return fminf(width, kit_em(kit, em) * (float)MOST_LETTERS / 2);
}

float kit_paragraph_height(const Paragraph *paragraph) {
  return paragraph ? (float)paragraph_line_count(paragraph) * paragraph_line_height(paragraph) : 0;
}

static void paint_line_of(const Kit *kit, const Paragraph *paragraph, int index, float x, float y, float baseline,
                          Color color) {
  size_t length;
  const char *text = paragraph_text(paragraph, &length);
  Line line = paragraph_line(paragraph, index);
  float size = paragraph_size(paragraph), height = paragraph_line_height(paragraph);
  for (int i = line.first; i < line.first + line.count; i++) {
    Segment segment = paragraph_segment(paragraph, i);
    Rect bounds = {x + segment.x - size * 0.3f, y + (float)index * height - size * 0.2f,
                   segment.width + size * 0.6f, height + size * 0.4f};
    paint_text(kit->list, bounds, x + segment.x, baseline, segment.face, size, segment.rtl, color,
               text + segment.from, segment.length);
  }
}

void kit_paint_paragraph(const Kit *kit, const Paragraph *paragraph, float x, float y, Color color) {
  if (!paragraph) return;
  float ascent, descent, size = paragraph_size(paragraph), height = paragraph_line_height(paragraph);
  const Fonts *fonts = &kit->ui->config.fonts;
  fonts->metrics(fonts->context, FACE_REGULAR, size, &ascent, &descent);
  float above = (height - ascent - descent) / 2 + ascent;
  for (int i = 0; i < paragraph_line_count(paragraph); i++)
    paint_line_of(kit, paragraph, i, x, y, y + (float)i * height + above, color);
}

/* Icons that point along the reading direction, and what stands for them in a mirrored screen. */
static const char *mirrored_icon(const char *name) {
  static const char *const PAIRS[][2] = {{"arrow_back", "arrow_forward"},
                                         {"chevron_left", "chevron_right"},
                                         {"subdirectory_arrow_right", "subdirectory_arrow_left"},
                                         {"navigate_before", "navigate_next"}};
  for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++) {
    if (strcmp(PAIRS[i][0], name) == 0) return PAIRS[i][1];
    if (strcmp(PAIRS[i][1], name) == 0) return PAIRS[i][0];
  }
  return name;
}

void kit_paint_icon(const Kit *kit, const char *name, float x, float y, float size, Color color) {
  if (kit->rtl) name = mirrored_icon(name);
  size = (float)(int)size;
  if (face_is(name)) {
    face_paint(kit, name, x, y, size);
    return;
  }
  if (drawing_is(name)) {
    drawing_paint(kit, name, x, y, size, color);
    return;
  }
  paint_text(kit->list, (Rect){x, y, size, size}, x, y + size, FACE_ICON, size, false, color, name, strlen(name));
}
