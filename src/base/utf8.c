#include "base/utf8.h"

/* Length of the sequence that starts with this byte, 0 when no sequence does. */
static size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

uint32_t utf8_next(const char *text, size_t length, size_t *at) {
  static const uint32_t LEAST[5] = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned char *bytes = (const unsigned char *)text + *at;
  size_t size = sequence_length(bytes[0]);
  if (size == 0 || size > length - *at) {
    *at += 1;
    return 0xFFFD;
  }
  uint32_t point = size == 1 ? bytes[0] : bytes[0] & (0x7Fu >> size);
  for (size_t i = 1; i < size; i++) {
    if ((bytes[i] & 0xC0) != 0x80) {
      *at += 1;
      return 0xFFFD;
    }
    point = point << 6 | (bytes[i] & 0x3Fu);
  }
  bool valid = point >= LEAST[size] && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
  *at += valid ? size : 1;
  return valid ? point : 0xFFFD;
}

bool utf8_is_clean(const char *text, size_t length) {
  for (size_t at = 0; at < length;) {
    size_t before = at;
    uint32_t point = utf8_next(text, length, &at);
    if (point == 0xFFFD && at - before == 1) return false;
    bool control = (point < 0x20 && point != '\n' && point != '\t') || (point >= 0x7F && point < 0xA0);
    if (control) return false;
  }
  return true;
}

size_t utf8_count(const char *text, size_t length) {
  size_t count = 0;
  for (size_t at = 0; at < length; count++) utf8_next(text, length, &at);
  return count;
}

size_t utf8_cut(const char *text, size_t length, size_t max) {
  if (length <= max) return length;
  while (max > 0 && ((unsigned char)text[max] & 0xC0) == 0x80) max--;
  return max;
}
