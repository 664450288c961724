#include "base/utf8.h"
#include "text/layout.h"

#include <fribidi.h>
#include <linebreak.h>
#include <pthread.h>
#include <string.h>
#include <utf8proc.h>

static bool is_between(uint32_t point, uint32_t first, uint32_t last) {
  return point >= first && point <= last;
}

static bool is_arabic(uint32_t point) {
  return is_between(point, 0x600, 0x6FF) || is_between(point, 0x750, 0x77F) ||
         is_between(point, 0x870, 0x8FF) || is_between(point, 0xFB50, 0xFDFF) ||
         is_between(point, 0xFE70, 0xFEFE);
}

/* Marks, embeddings and isolates of UAX 9. */
static bool is_direction_mark(uint32_t point) {
  return point == 0x61C || is_between(point, 0x200E, 0x200F) || is_between(point, 0x202A, 0x202E) ||
         is_between(point, 0x2066, 0x2069);
}

bool scan_is_blank(uint32_t point) {
  if (point <= 0x20 || is_between(point, 0x7F, 0x9F)) return true;
  if (point < 0x1680 && point != 0x61C) return false; /* no-break space is part of its word */
  bool space = point == 0x1680 || (is_between(point, 0x2000, 0x200B) && point != 0x2007) ||
               point == 0x2028 || point == 0x2029 || point == 0x205F || point == 0x3000;
  return space || is_direction_mark(point) || point == 0xFEFF;
}

/* Text without any of these, on a screen that runs from left to right, needs no FriBidi. */
static bool needs_bidi(uint32_t point) {
  return is_between(point, 0x590, 0x8FF) || is_between(point, 0xFB1D, 0xFDFF) ||
         is_between(point, 0xFE70, 0xFEFF) || is_between(point, 0x10800, 0x10FFF) ||
         is_between(point, 0x1E800, 0x1EFFF) || is_direction_mark(point);
}

static Status scan_allocate(Scan *scan, const Mem *mem, const Buf *text) {
  size_t count = utf8_count(buf_text(text), text->length) + 1;
  scan->mem = *mem;
  scan->block_size = count * (4 * sizeof(uint32_t) + 4);
  scan->block = mem_new(mem, scan->block_size);
  if (!scan->block) return ST_NO_MEMORY;
  scan->point = scan->block;
  scan->offset = scan->point + count;
  scan->bidi_type = scan->offset + count;
  scan->bracket = scan->bidi_type + count;
  scan->level = (int8_t *)(scan->bracket + count);
  scan->break_after = (char *)(scan->level + count);
  scan->face = (uint8_t *)(scan->break_after + count);
  scan->base = scan->face + count;
  return ST_OK;
}

void scan_free(Scan *scan) {
  mem_free(&scan->mem, scan->block, scan->block_size);
}

/* Returns whether anything may run from right to left. */
static bool read_points(Scan *scan, const Buf *text) {
  bool bidi = false;
  for (size_t at = 0; at < text->length; scan->count++) {
    scan->offset[scan->count] = (uint32_t)at;
    uint32_t point = utf8_next(text->data, text->length, &at);
    scan->point[scan->count] = point;
    bidi = bidi || needs_bidi(point);
  }
  scan->offset[scan->count] = (uint32_t)text->length;
  return bidi;
}

/* One hard line: UAX 9 finds each one's direction by its own first strong letter. */
static Status scan_levels(Scan *scan, int from, int count, bool rtl) {
  FriBidiParType base = rtl ? FRIBIDI_PAR_WRTL : FRIBIDI_PAR_WLTR;
  fribidi_get_bidi_types(scan->point + from, count, scan->bidi_type + from);
  /* A tab shows as a space here, so it is ordered as one. */
  for (int i = from; i < from + count; i++)
    if (scan->point[i] == '\t') scan->bidi_type[i] = FRIBIDI_TYPE_WS;
  fribidi_get_bracket_types(scan->point + from, count, scan->bidi_type + from,
                            scan->bracket + from);
  FriBidiLevel highest = fribidi_get_par_embedding_levels_ex(
      scan->bidi_type + from, scan->bracket + from, count, &base, scan->level + from);
  if (highest == 0) return ST_NO_MEMORY; /* else it is the highest level plus one */
  memset(scan->base + from, FRIBIDI_IS_RTL(base) ? 1 : 0, (size_t)count);
  return ST_OK;
}

static Status scan_hard_lines(Scan *scan, bool rtl) {
  Status status = ST_OK;
  for (int from = 0; from < scan->count && status == ST_OK;) {
    int to = from;
    while (to < scan->count && scan->break_after[to] != LINEBREAK_MUSTBREAK) to++;
    if (to < scan->count) to++;
    status = scan_levels(scan, from, to - from, rtl);
    from = to;
  }
  return status;
}

static bool has_all(const Fonts *fonts, Face face, const uint32_t *points, int count) {
  for (int i = 0; i < count; i++)
    if (!utf8proc_get_property((utf8proc_int32_t)points[i])->ignorable &&
        !fonts->has(fonts->context, face, points[i]))
      return false;
  return true;
}

/* The face for one grapheme: a letter and its marks never come from two fonts. */
static Face choose_face(const Fonts *fonts, Weight weight, const uint32_t *points, int count) {
  static const Face LATIN[] = {FACE_REGULAR, FACE_MEDIUM, FACE_BOLD};
  bool bold = weight == WEIGHT_BOLD;
  Face latin = LATIN[weight], fallback = bold ? FACE_FALLBACK_BOLD : FACE_FALLBACK;
  Face first = is_arabic(points[0]) ? (bold ? FACE_ARABIC_BOLD : FACE_ARABIC) : latin;
  if (has_all(fonts, first, points, count)) return first;
  if (has_all(fonts, fallback, points, count)) return fallback;
  if (has_all(fonts, FACE_SYMBOL, points, count)) return FACE_SYMBOL;
  if (has_all(fonts, first, points, 1)) return first;
  if (has_all(fonts, fallback, points, 1)) return fallback;
  return has_all(fonts, FACE_SYMBOL, points, 1) ? FACE_SYMBOL : first;
}

static bool is_plain(uint32_t point) {
  return is_between(point, 0x20, 0x7E);
}

static int grapheme_end(const Scan *scan, int from) {
  utf8proc_int32_t state = 0;
  int to = from + 1;
  while (to < scan->count &&
         !utf8proc_grapheme_break_stateful((utf8proc_int32_t)scan->point[to - 1],
                                           (utf8proc_int32_t)scan->point[to], &state))
    to++;
  return to;
}

/* Also sees to it that no line breaks inside a grapheme. */
static void scan_graphemes(Scan *scan, const Fonts *fonts, Weight weight) {
  const uint32_t letter = 'a';
  /* Every text face has what a typewriter has; asking for each letter would cost more than all
   * the rest of scanning. */
  Face plain = choose_face(fonts, weight, &letter, 1);
  for (int from = 0; from < scan->count;) {
    bool alone =
        is_plain(scan->point[from]) && (from + 1 == scan->count || scan->point[from + 1] < 0x300);
    int to = alone ? from + 1 : grapheme_end(scan, from);
    bool simple = alone || scan_is_blank(scan->point[from]);
    Face face = simple ? plain : choose_face(fonts, weight, scan->point + from, to - from);
    memset(scan->face + from, (int)face, (size_t)(to - from));
    memset(scan->break_after + from, LINEBREAK_NOBREAK, (size_t)(to - from - 1));
    from = to;
  }
}

/* Debian's libunibreak knows Unicode 6.2: flags end it by an assertion, later emoji count as
 * letters of a word. Both break like ideographs (UAX 14), so it is shown one instead. */
static uint32_t known_to_libunibreak(uint32_t point) {
  if (is_between(point, 0x1F000, 0x1FAFF)) return 0x4E00;
  bool noncharacter = (point & 0xFFFE) == 0xFFFE;
  return noncharacter ? 0xFFFD : point;
}

static void scan_breaks(Scan *scan, const char *lang) {
  /* libunibreak keeps an index of its own table that must be built once. */
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, init_linebreak);
  uint32_t *shown = scan->bidi_type; /* not used yet */
  for (int i = 0; i < scan->count; i++) shown[i] = known_to_libunibreak(scan->point[i]);
  set_linebreaks_utf32(shown, (size_t)scan->count, lang, scan->break_after);
}

Status scan_text(Scan *out, const Mem *mem, const Fonts *fonts, const Buf *text,
                 const ParagraphStyle *style) {
  *out = (Scan){0};
  Status status = scan_allocate(out, mem, text);
  if (status != ST_OK) return status;
  bool bidi = read_points(out, text);
  scan_breaks(out, style->lang);
  scan_graphemes(out, fonts, style->weight);
  if (bidi || style->rtl) status = scan_hard_lines(out, style->rtl);
  if (status != ST_OK) scan_free(out);
  return status;
}
