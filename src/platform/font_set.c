#include "platform/font_set.h"

#include "base/utf8.h"
#include "paint/hash.h"
#include "platform/coverage_cache.h"
#include "platform/font_files.h"

#include <math.h>
#include <SDL_ttf.h>
#include <string.h>

enum {
  OPEN_MAX = 24,              /* a screen uses about eight of face and size */
  RUNS_MAX = 8 * 1024 * 1024, /* bytes of rendered words */
  ADVANCES = 4096,            /* widths remembered */
  PIECE_MAX = 1024,           /* bytes shaped at once; no line is that long */
  SIZE_LEAST = 4,
  SIZE_MOST = 400,
};

typedef struct OpenFont {
  TTF_Font *font; /* NULL = free place */
  Face face;
  int size;
  bool rtl;
  uint64_t used;
} OpenFont;

typedef struct Advance {
  uint64_t hash; /* 0 = empty */
  float width;
} Advance;

typedef struct FaceFile {
  const char *path;
  FontFile file;
  bool tried;
} FaceFile;

struct FontSet {
  Mem mem;
  FaceFile faces[FACE_COUNT];
  OpenFont open[OPEN_MAX];
  uint64_t uses;
  CoverageCache *runs;
  Advance advances[ADVANCES];
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

/* The face itself, or the regular one when its file is missing. */
static Face usable_face(FontSet *fonts, Face face) {
  if ((unsigned)face >= FACE_COUNT) return FACE_REGULAR;
  FaceFile *file = &fonts->faces[face];
  if (!file->tried) {
    file->tried = true;
    font_file_map(file->path, &file->file);
  }
  return file->file.bytes ? face : FACE_REGULAR;
}

static TTF_Font *load(const FaceFile *file, Face face, int size) {
  SDL_RWops *bytes = SDL_RWFromConstMem(file->file.bytes, (int)file->file.size);
  TTF_Font *font = bytes ? TTF_OpenFontRW(bytes, 1, size) : NULL;
  if (!font) return NULL;
  /* Letters at fractions of a pixel: words keep the spacing their designer gave them. */
  TTF_SetFontHinting(font, is_icon(face) ? TTF_HINTING_NONE : TTF_HINTING_LIGHT_SUBPIXEL);
  TTF_SetFontScriptName(font, is_arabic(face) ? "Arab" : "Latn");
  TTF_SetFontDirection(font, TTF_DIRECTION_LTR);
  return font;
}

/* A free place, or that of the font that has rested longest. */
static OpenFont *free_place(FontSet *fonts) {
  OpenFont *oldest = &fonts->open[0];
  for (int i = 0; i < OPEN_MAX; i++) {
    if (!fonts->open[i].font) return &fonts->open[i];
    if (fonts->open[i].used < oldest->used) oldest = &fonts->open[i];
  }
  TTF_CloseFont(oldest->font);
  *oldest = (OpenFont){0};
  return oldest;
}

/* NULL when memory is short, or when not even the regular face can be opened any more. */
static TTF_Font *font_for(FontSet *fonts, Face face, int size, bool rtl) {
  face = usable_face(fonts, face);
  OpenFont *place = NULL;
  for (int i = 0; i < OPEN_MAX && !place; i++) {
    OpenFont *open = &fonts->open[i];
    if (open->font && open->face == face && open->size == size) place = open;
  }
  if (!place) {
    TTF_Font *font = load(&fonts->faces[face], face, size);
    if (!font && face != FACE_REGULAR) {
      font_file_unmap(&fonts->faces[face].file); /* no font after all: never try it again */
      return font_for(fonts, FACE_REGULAR, size, rtl);
    }
    if (!font) return NULL;
    place = free_place(fonts);
    *place = (OpenFont){.font = font, .face = face, .size = size};
  }
  place->used = ++fonts->uses;
  if (place->rtl != rtl) {
    TTF_SetFontDirection(place->font, rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    place->rtl = rtl;
  }
  return place->font;
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
  const char *path = fonts->faces[FACE_REGULAR].path;
  FaceFile *regular = &fonts->faces[FACE_REGULAR];
  regular->tried = true;
  Status status = font_file_map(path, &regular->file);
  if (status != ST_OK) {
    fault_set(fault, status, "the font %s is missing or cannot be read", path);
  } else if (!font_for(fonts, FACE_REGULAR, 16, false)) {
    status = fault_set(fault, ST_DAMAGED, "%s is not a font", path);
  }
  if (status == ST_OK)
    *out = fonts;
  else
    font_set_free(fonts);
  return status;
}

static void close_fonts(FontSet *fonts) {
  for (int i = 0; i < OPEN_MAX; i++) {
    if (fonts->open[i].font) TTF_CloseFont(fonts->open[i].font);
    fonts->open[i] = (OpenFont){0};
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
  if (!font) return (float)(utf8_count(text, length) * (size_t)whole) / 2;
  *known = (Advance){hash, measure(font, face, text, length, rtl)};
  return known->width;
}

static bool set_has(void *context, Face face, uint32_t point) {
  FontSet *fonts = context;
  if (face != usable_face(fonts, face)) return false;
  TTF_Font *font = NULL;
  for (int i = 0; i < OPEN_MAX && !font; i++)
    if (fonts->open[i].font && fonts->open[i].face == face) font = fonts->open[i].font;
  if (!font) font = font_for(fonts, face, 16, false);
  return font && TTF_GlyphIsProvided32(font, point);
}

static void set_metrics(void *context, Face face, float size, float *ascent, float *descent) {
  int whole = whole_size(size);
  TTF_Font *font = font_for(context, face, whole, false);
  *ascent = font ? (float)TTF_FontAscent(font) : (float)whole * 0.8f;
  *descent = font ? -(float)TTF_FontDescent(font) : (float)whole * 0.2f;
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
