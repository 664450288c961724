#include "platform/font_set.h"

#include "base/log.h"
#include "base/utf8.h"
#include "paint/hash.h"
#include "platform/coverage_cache.h"
#include "platform/font_files.h"

#include <math.h>
#include <SDL_ttf.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
  RUNS_MAX = 16 * 1024 * 1024, /* bytes of rendered words */
  ADVANCES = 4096,            /* widths remembered */
  METRICS = 64,     /* heights remembered: as many as there are sizes in use, and some more */
  PIECE_MAX = 1024, /* bytes shaped at once; no line is that long */
  SIZE_LEAST = 4,
  SIZE_MOST = 400,
};

typedef struct Advance {
  uint64_t hash; /* 0 = empty */
  float width;
} Advance;

typedef struct Metrics {
  int size; /* 0 = empty */
  Face face;
  float ascent, descent;
} Metrics;

/* A face is opened once, for all its sizes: its tables take hundreds of kilobytes and a
 * millisecond. */
typedef struct OpenFace {
  const char *path;
  FontFile file;
  bool tried;
  TTF_Font *font; /* NULL until first needed */
  int size;       /* that it has now */
  bool rtl;
} OpenFace;

struct FontSet {
  Mem mem;
  OpenFace faces[FACE_COUNT];
  CoverageCache *runs;
  Advance advances[ADVANCES];
  Metrics metrics[METRICS];
  int64_t renders;
};

static bool is_icon(Face face) {
  return face == FACE_ICON;
}

static bool is_arabic(Face face) {
  return face == FACE_ARABIC || face == FACE_ARABIC_BOLD;
}

static int whole_size(float size) {
  if (!(size > SIZE_LEAST)) return SIZE_LEAST;
  return size < SIZE_MOST ? (int)lroundf(size) : SIZE_MOST;
}

/* The face itself, or the regular one when its file is missing: but an icon's name must never be read as words. */
static Face usable_face(FontSet *fonts, Face face) {
  if ((unsigned)face >= FACE_COUNT) return FACE_REGULAR;
  OpenFace *open = &fonts->faces[face];
  if (!open->tried) {
    open->tried = true;
    font_file_map(open->path, &open->file);
  }
  return open->file.bytes || is_icon(face) ? face : FACE_REGULAR;
}

static bool load(OpenFace *open, Face face, int size) {
  if (!open->file.bytes) return false;
  SDL_RWops *bytes = SDL_RWFromConstMem(open->file.bytes, (int)open->file.size);
  TTF_Font *font = bytes ? TTF_OpenFontRW(bytes, 1, size) : NULL;
  if (!font) return false;
  /* Letters at fractions of a pixel: words keep the spacing their designer gave them. */
  TTF_SetFontHinting(font, is_icon(face) ? TTF_HINTING_NONE : TTF_HINTING_LIGHT_SUBPIXEL);
  TTF_SetFontScriptName(font, is_arabic(face) ? "Arab" : "Latn");
  TTF_SetFontDirection(font, TTF_DIRECTION_LTR);
  open->font = font;
  open->size = size;
  open->rtl = false;
  return true;
}

static TTF_Font *turn(OpenFace *open, int size, bool rtl) {
  if (open->size != size && TTF_SetFontSize(open->font, size) != 0) return NULL;
  open->size = size;
  if (open->rtl != rtl)
    TTF_SetFontDirection(open->font, rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
  open->rtl = rtl;
  return open->font;
}

/* NULL when memory is short, or when not even the regular face can be opened. */
static TTF_Font *font_for(FontSet *fonts, Face face, int size, bool rtl) {
  face = usable_face(fonts, face);
  OpenFace *open = &fonts->faces[face];
  if (open->font || load(open, face, size)) return turn(open, size, rtl);
  if (face == FACE_REGULAR) return NULL;
  font_file_unmap(&open->file); /* no font after all: never try it again */
  return is_icon(face) ? NULL : font_for(fonts, FACE_REGULAR, size, rtl);
}

static Status try_regular(FontSet *fonts, const char *path, Fault *fault) {
  OpenFace *regular = &fonts->faces[FACE_REGULAR];
  *regular = (OpenFace){.path = path, .tried = true};
  Status status = font_file_map(path, &regular->file);
  if (status != ST_OK)
    return fault_set(fault, status, "the font %s is missing or cannot be read; install fonts-inter", path);
  if (font_for(fonts, FACE_REGULAR, 16, false)) return ST_OK;
  font_file_unmap(&regular->file);
  return fault_set(fault, ST_DAMAGED, "%s is not a font; install fonts-inter anew", path);
}

/* Plain words in another face are better than none. */
static Status open_regular(FontSet *fonts, Fault *fault) {
  const char *wanted = fonts->faces[FACE_REGULAR].path;
  Fault other;
  Status status = try_regular(fonts, wanted, fault);
  if (status == ST_OK || try_regular(fonts, fonts->faces[FACE_FALLBACK].path, &other) != ST_OK) return status;
  *fault = (Fault){ST_OK, ""};
  return ST_OK;
}

static void add_name(char *names, size_t size, const char *path) {
  const char *stroke = strrchr(path, '/');
  size_t used = strlen(names);
  snprintf(names + used, size - used, "%s%s", used ? ", " : "", stroke ? stroke + 1 : path);
}

/* In one line, at the start: where a face is missing people see that something is odd, and nobody can say what. */
static void tell_missing(const FontSet *fonts, const char *regular) {
  char names[200] = "";
  if (fonts->faces[FACE_REGULAR].path != regular) add_name(names, sizeof names, regular);
  for (int i = FACE_REGULAR + 1; i < FACE_COUNT; i++)
    if (access(fonts->faces[i].path, R_OK) != 0) add_name(names, sizeof names, fonts->faces[i].path);
  if (names[0])
    log_line("fonts are missing: %s; install fonts-inter, fonts-noto-core, fonts-symbola and fonts-material-design-icons-iconfont", names);
}

bool font_set_has_icons(const FontSet *fonts) {
  const OpenFace *icons = &fonts->faces[FACE_ICON];
  return icons->tried ? icons->file.bytes != NULL : access(icons->path, R_OK) == 0;
}

Status font_set_new(const Mem *mem, const FontFiles *files, FontSet **out, Fault *fault) {
  *out = NULL;
  if (TTF_Init() != 0) return fault_set(fault, ST_NO_MEMORY, "fonts: %s", TTF_GetError());
  FontSet *fonts = mem_new(mem, sizeof *fonts);
  CoverageCache *runs = coverage_cache_new(mem, RUNS_MAX);
  if (!fonts || !runs) {
    coverage_cache_free(runs);
    mem_free(mem, fonts, sizeof *fonts);
    TTF_Quit();
    return fault_set(fault, ST_NO_MEMORY, "no memory for fonts");
  }
  fonts->mem = *mem;
  fonts->runs = runs;
  for (int i = 0; i < FACE_COUNT; i++) {
    const char *chosen = files ? files->path[i] : NULL;
    fonts->faces[i].path = chosen ? chosen : font_file_path((Face)i);
  }
  const char *regular = fonts->faces[FACE_REGULAR].path;
  Status status = open_regular(fonts, fault);
  if (status != ST_OK) {
    font_set_free(fonts);
    return status;
  }
  tell_missing(fonts, regular);
  *out = fonts;
  return ST_OK;
}

static void close_fonts(FontSet *fonts) {
  for (int i = 0; i < FACE_COUNT; i++) {
    if (fonts->faces[i].font) TTF_CloseFont(fonts->faces[i].font);
    fonts->faces[i].font = NULL;
  }
}

/* Widths are kept by the word's hash, from which a short word could be guessed. */
void font_set_forget(FontSet *fonts) {
  close_fonts(fonts);
  coverage_cache_clear(fonts->runs);
  explicit_bzero(fonts->advances, sizeof fonts->advances);
}

void font_set_free(FontSet *fonts) {
  if (!fonts) return;
  close_fonts(fonts);
  for (int i = 0; i < FACE_COUNT; i++) font_file_unmap(&fonts->faces[i].file);
  coverage_cache_free(fonts->runs);
  Mem mem = fonts->mem;
  mem_free(&mem, fonts, sizeof *fonts);
  TTF_Quit();
}

/* SDL_ttf starts the picture at the leftmost ink when that is left of the pen, and does not say by
 * how much. The letter at the left edge knows: px, 0 or negative. */
static int left_overhang(TTF_Font *font, const char *text, size_t length, bool rtl) {
  uint32_t edge = 0;
  for (size_t at = 0; at < length;) {
    uint32_t point = utf8_next(text, length, &at);
    bool vowel_mark = point >= 0x64B && point <= 0x65F;
    if (!vowel_mark) edge = point;
    if (!rtl) break;
  }
  int least, most, low, high, advance;
  if (TTF_GlyphMetrics32(font, edge, &least, &most, &low, &high, &advance) != 0) return 0;
  return least < 0 ? least : 0;
}

/* Copies a piece of text with a NUL behind; how much of it. */
static size_t take_piece(char *out, const char *text, size_t length) {
  size_t taken = utf8_cut(text, length, PIECE_MAX);
  memcpy(out, text, taken);
  out[taken] = '\0';
  return taken;
}

static float measure(TTF_Font *font, Face face, const char *text, size_t length, bool rtl) {
  float width = 0;
  while (length > 0) {
    char piece[PIECE_MAX + 1];
    size_t taken = take_piece(piece, text, length);
    int w = 0, h = 0;
    if (taken == 0) break;
    TTF_SizeUTF8(font, piece, &w, &h);
    width += (float)(is_icon(face) ? w : w + left_overhang(font, piece, taken, rtl));
    text += taken;
    length -= taken;
  }
  return width;
}

static float set_advance(void *context, Face face, float size, const char *text, size_t length,
                         bool rtl) {
  FontSet *fonts = context;
  int whole = whole_size(size);
  rtl = rtl && !is_icon(face); /* an icon's name is always a ligature from left to right */
  uint64_t kind = (uint64_t)whole << 16 | (uint64_t)face << 1 | rtl;
  uint64_t hash = hash_bytes(hash_word(HASH_START, kind), text, length) | 1;
  Advance *known = &fonts->advances[(hash >> 32) % ADVANCES];
  if (known->hash == hash) return known->width;
  TTF_Font *font = font_for(fonts, face, whole, rtl);
  if (!font) return is_icon(face) ? 0 : (float)(utf8_count(text, length) * (size_t)whole) / 2;
  *known = (Advance){hash, measure(font, face, text, length, rtl)};
  return known->width;
}

static bool set_has(void *context, Face face, uint32_t point) {
  FontSet *fonts = context;
  if (face != usable_face(fonts, face)) return false;
  const OpenFace *open = &fonts->faces[face];
  TTF_Font *font = open->font ? open->font : font_for(fonts, face, 16, false);
  return font && TTF_GlyphIsProvided32(font, point);
}

static void set_metrics(void *context, Face face, float size, float *ascent, float *descent) {
  FontSet *fonts = context;
  int whole = whole_size(size);
  Metrics *known = &fonts->metrics[(whole * FACE_COUNT + (int)face) % METRICS];
  if (known->size != whole || known->face != face) {
    TTF_Font *font = font_for(fonts, face, whole, false);
    *known = (Metrics){.size = font ? whole : 0,
                       .face = face,
                       .ascent = font ? (float)TTF_FontAscent(font) : (float)whole * 0.8f,
                       .descent = font ? -(float)TTF_FontDescent(font) : (float)whole * 0.2f};
  }
  *ascent = known->ascent;
  *descent = known->descent;
}

Fonts font_set_fonts(FontSet *fonts) {
  return (Fonts){set_advance, set_has, set_metrics, fonts};
}

static bool is_row_empty(const SDL_Surface *picture, int row) {
  const uint8_t *pixels = (const uint8_t *)picture->pixels + (ptrdiff_t)row * picture->pitch;
  for (int x = 0; x < picture->w; x++)
    if (pixels[x]) return false;
  return true;
}

/* Keeps the rows that have ink: half of a line of text is air. */
static const GlyphRun *keep_picture(FontSet *fonts, const void *key, size_t key_length,
                                    const SDL_Surface *picture, GlyphRun measures) {
  int first = 0, last = picture->h;
  while (first < last && is_row_empty(picture, first)) first++;
  while (last > first && is_row_empty(picture, last - 1)) last--;
  measures.top += first;
  measures.width = picture->w;
  measures.height = last - first;
  uint8_t *coverage;
  const GlyphRun *run = coverage_cache_add(fonts->runs, key, key_length, measures, &coverage);
  for (int row = 0; run && row < run->height; row++)
    memcpy(coverage + (size_t)row * (size_t)run->pitch,
           (const uint8_t *)picture->pixels + (ptrdiff_t)(first + row) * picture->pitch,
           (size_t)run->width);
  return run;
}

typedef struct RunKey {
  uint16_t size;
  uint8_t face, rtl;
  char text[PIECE_MAX + 1];
} RunKey;

/* A word without any width (a joiner alone) has no picture; that is remembered too. */
static const GlyphRun *keep_nothing(FontSet *fonts, TTF_Font *font, const RunKey *key,
                                    size_t key_length) {
  int width = 0, height = 0;
  if (TTF_SizeUTF8(font, key->text, &width, &height) != 0 || width > 0) return NULL;
  uint8_t *coverage;
  return coverage_cache_add(fonts->runs, key, key_length, (GlyphRun){0}, &coverage);
}

static const GlyphRun *render(FontSet *fonts, const RunKey *key, size_t key_length, size_t length) {
  static const SDL_Color WHITE = {255, 255, 255, 255}, BLACK = {0, 0, 0, 255};
  TTF_Font *font = font_for(fonts, (Face)key->face, key->size, key->rtl);
  if (!font) return NULL;
  fonts->renders++;
  /* "Shaded" gives a palette picture whose index is the coverage. */
  SDL_Surface *picture = TTF_RenderUTF8_Shaded(font, key->text, WHITE, BLACK);
  if (!picture) return keep_nothing(fonts, font, key, key_length);
  int above = picture->h - TTF_FontHeight(font); /* marks that stand out above the line */
  GlyphRun measures = {.left = left_overhang(font, key->text, length, key->rtl),
                       .top = -TTF_FontAscent(font) - (above > 0 ? above : 0)};
  if (is_icon((Face)key->face)) measures.left = 0;
  const GlyphRun *run = keep_picture(fonts, key, key_length, picture, measures);
  SDL_FreeSurface(picture);
  return run;
}

GlyphRun font_set_run(FontSet *fonts, Face face, float size, bool rtl, const char *text,
                      size_t length) {
  RunKey key = {.size = (uint16_t)whole_size(size), .face = (uint8_t)face};
  key.rtl = rtl && !is_icon(face);
  size_t taken = take_piece(key.text, text, length);
  if (taken == 0) return (GlyphRun){0};
  size_t key_length = offsetof(RunKey, text) + taken;
  const GlyphRun *run = coverage_cache_find(fonts->runs, &key, key_length);
  if (!run) run = render(fonts, &key, key_length, taken);
  return run ? *run : (GlyphRun){0};
}

int64_t font_set_renders(const FontSet *fonts) {
  return fonts->renders;
}
