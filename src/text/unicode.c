#include "text/unicode.h"

#include "base/utf8.h"

#include <utf8proc.h>

enum {
  CLUSTER_MAX = 64,   /* code points composed at once: UAX 15's stream-safe format allows 32 */
  EXPANSION_MAX = 18, /* most code points one code point decomposes to (U+FDFA) */
};

size_t unicode_next_grapheme(const char *text, size_t length, size_t at) {
  if (at >= length) return length;
  utf8proc_int32_t state = 0;
  uint32_t left = utf8_next(text, length, &at);
  while (at < length) {
    size_t behind = at;
    uint32_t right = utf8_next(text, length, &behind);
    bool boundary =
        utf8proc_grapheme_break_stateful((utf8proc_int32_t)left, (utf8proc_int32_t)right, &state);
    if (boundary) break;
    left = right;
    at = behind;
  }
  return at;
}

/* A lead byte is never inside another sequence, so looking back for one finds the same code points
 * as reading forwards does, in broken text too. */
static size_t previous_point(const char *text, size_t length, size_t at) {
  size_t lead = at - 1;
  while (lead > 0 && at - lead < 4 && ((unsigned char)text[lead] & 0xC0) == 0x80) lead--;
  size_t behind = lead;
  utf8_next(text, length, &behind);
  return behind == at ? lead : at - 1;
}

/* Without state utf8proc only says "break" where there is one whatever came before, but for a
 * joiner, which may hold an emoji family together. Such a place is safe to count forwards from. */
static bool is_sure_boundary(const char *text, size_t length, size_t before, size_t at) {
  uint32_t left = utf8_next(text, length, &before);
  uint32_t right = utf8_next(text, length, &at);
  return left != 0x200D && utf8proc_grapheme_break((utf8proc_int32_t)left, (utf8proc_int32_t)right);
}

size_t unicode_previous_grapheme(const char *text, size_t length, size_t at) {
  if (at > length) at = length;
  if (at == 0) return 0;
  size_t start = previous_point(text, length, at);
  while (start > 0) {
    size_t before = previous_point(text, length, start);
    if (is_sure_boundary(text, length, before, start)) break;
    start = before;
  }
  for (;;) {
    size_t next = unicode_next_grapheme(text, length, start);
    if (next >= at) return start;
    start = next;
  }
}

size_t unicode_count_graphemes(const char *text, size_t length) {
  size_t count = 0;
  for (size_t at = 0; at < length; count++) at = unicode_next_grapheme(text, length, at);
  return count;
}

static void add_point(Buf *out, utf8proc_int32_t point) {
  utf8proc_uint8_t bytes[4];
  utf8proc_ssize_t size = utf8proc_encode_char(point, bytes);
  buf_add(out, bytes, (size_t)size);
}

void unicode_upper(Buf *out, const char *text, size_t length) {
  for (size_t at = 0; at < length;)
    add_point(out, utf8proc_toupper((utf8proc_int32_t)utf8_next(text, length, &at)));
}

/* Accents, and the vowel points of Arabic and Hebrew; vowel signs that are half of an Indic, Thai
 * or Tibetan syllable have other classes and stay. */
static bool is_accent(const utf8proc_property_t *property) {
  int class = property->combining_class;
  return class >= 200 || (class >= 10 && class <= 36);
}

static bool is_space(utf8proc_int32_t point, const utf8proc_property_t *property) {
  return property->category == UTF8PROC_CATEGORY_ZS || property->category == UTF8PROC_CATEGORY_ZL ||
         property->category == UTF8PROC_CATEGORY_ZP || (point >= '\t' && point <= '\r');
}

/* Letters whose stroke is no mark of its own to Unicode, but is to who searches for Pawel. */
static utf8proc_int32_t without_stroke(utf8proc_int32_t point) {
  switch (point) {
  case 0x142:
    return 'l';
  case 0x111:
    return 'd';
  case 0x131:
    return 'i';
  default:
    return point;
  }
}

typedef struct Folder {
  Buf *out;
  utf8proc_int32_t letter; /* seen but not yet written: an 'a' may still become an 'å'; 0 = none */
  bool space, any;         /* a space is due before the next letter; something was written */
} Folder;

static void flush_letter(Folder *folder) {
  if (!folder->letter) return;
  if (folder->space && folder->any) buf_add_char(folder->out, ' ');
  add_point(folder->out, folder->letter);
  folder->any = true;
  folder->space = false;
  folder->letter = 0;
}

static void fold_point(Folder *folder, utf8proc_int32_t point) {
  const utf8proc_property_t *property = utf8proc_get_property(point);
  if (point == 0x30A && folder->letter == 'a') {
    folder->letter = 0xE5; /* å is a letter, not an a with an accent */
  } else if (is_accent(property)) {
    return;
  } else if (is_space(point, property)) {
    flush_letter(folder);
    folder->space = true;
  } else {
    flush_letter(folder);
    folder->letter = without_stroke(point);
  }
}

void unicode_fold(Buf *out, const char *text, size_t length) {
  const utf8proc_option_t options = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD;
  Folder folder = {.out = out};
  for (size_t at = 0; at < length;) {
    utf8proc_int32_t points[EXPANSION_MAX];
    int boundary = 0;
    utf8proc_int32_t point = (utf8proc_int32_t)utf8_next(text, length, &at);
    if (utf8proc_get_property(point)->ignorable) continue;
    utf8proc_ssize_t count =
        utf8proc_decompose_char(point, points, EXPANSION_MAX, options, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < EXPANSION_MAX; i++)
      fold_point(&folder, points[i]);
  }
  flush_letter(&folder);
}

/* One grapheme, or the first CLUSTER_MAX code points of an endless one: no canonical composition
 * reaches over a grapheme boundary. */
static size_t cluster_end(const char *text, size_t length, size_t at) {
  size_t end = unicode_next_grapheme(text, length, at);
  size_t behind = at;
  for (int i = 0; i < CLUSTER_MAX && behind < end; i++) utf8_next(text, length, &behind);
  return behind;
}

static void compose_cluster(Buf *out, const char *text, size_t length) {
  const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
  utf8proc_int32_t points[CLUSTER_MAX * 4 + 1];
  utf8proc_ssize_t count = utf8proc_decompose(
      (const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, points, CLUSTER_MAX * 4, options);
  if (count < 0 || count > CLUSTER_MAX * 4) {
    buf_add_text(out, "\xEF\xBF\xBD"); /* bytes that are no text */
    return;
  }
  utf8proc_ssize_t size = utf8proc_reencode(points, count, options);
  buf_add(out, points, (size_t)size);
}

void unicode_compose(Buf *out, const char *text, size_t length) {
  for (size_t at = 0; at < length;) {
    size_t plain = at;
    while (plain < length && (unsigned char)text[plain] < 0x80) plain++;
    /* The last plain letter may carry a mark. */
    if (plain < length && plain > at) plain--;
    buf_add(out, text + at, plain - at);
    at = plain;
    if (at == length) break;
    size_t end = cluster_end(text, length, at);
    compose_cluster(out, text + at, end - at);
    at = end;
  }
}
