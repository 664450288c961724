#include "exchange/old_parts.h"

#include "base/utf8.h"
#include "json/json.h"

#include <string.h>
#include <strings.h>

enum { AREA_POINTS = 100 };

OldForm old_form(const char *file) {
  size_t length = strlen(file);
  return length >= 4 && strcasecmp(file + length - 4, ".csv") == 0 ? OLD_CSV : OLD_TEXT;
}

/* A blank, also the hard one of word processors. */
static size_t blank_at(const char *text, size_t length) {
  if (length == 0) return 0;
  if (strchr(" \t\r\n", text[0]) && text[0]) return 1;
  return length >= 2 && memcmp(text, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

void old_trim(const char **text, size_t *length) {
  size_t step;
  while ((step = blank_at(*text, *length)) > 0) *text += step, *length -= step;
  for (;;) {
    const char *end = *text + *length;
    if (*length >= 1 && blank_at(end - 1, 1))
      *length -= 1;
    else if (*length >= 2 && blank_at(end - 2, 2) == 2)
      *length -= 2;
    else
      return;
  }
}

/* Small letters; Æ Ø Å are two bytes in UTF-8, of which the second differs by 0x20. */
static unsigned char small(const char *text, size_t at) {
  unsigned char byte = (unsigned char)text[at];
  if (byte >= 'A' && byte <= 'Z') return byte + 32;
  bool second = at > 0 && (unsigned char)text[at - 1] == 0xC3;
  return second && byte >= 0x80 && byte <= 0x9E ? byte + 32 : byte;
}

bool old_is(const char *text, size_t length, const char *word) {
  if (strlen(word) != length) return false;
  for (size_t i = 0; i < length; i++)
    if (small(text, i) != (unsigned char)word[i]) return false;
  return true;
}

void old_broken(OldReading *reading, int line, const char *why) {
  if (reading->bad++ >= OLD_BROKEN_MOST) return;
  buf_addf(reading->broken, "%s{\"line\":%d,\"why\":\"%s\"}", reading->bad > 1 ? "," : "", line, why);
}

static const char *wrong_with(const OldReading *reading, const char *words, size_t length) {
  if (length == 0) return "empty";
  if (!utf8_is_clean(words, length)) return "text";
  if (utf8_count(words, length) > OLD_WORDS_POINTS) return "long";
  return reading->refuses && reading->refuses(words, length) ? "cpr" : NULL;
}

void old_row(OldReading *reading, int line, const char *words, size_t length, const char *area, size_t area_length) {
  old_trim(&words, &length);
  old_trim(&area, &area_length);
  const char *why = wrong_with(reading, words, length);
  if (!why && area_length > 0) why = wrong_with(reading, area, area_length);
  if (why) {
    old_broken(reading, line, why);
    return;
  }
  if (reading->good++ >= OLD_ROWS_MOST) return;
  buf_addf(reading->goals, "%s{\"line\":%d,\"words\":", reading->good > 1 ? "," : "", line);
  json_add_text(reading->goals, words, length);
  if (area_length > 0 && utf8_count(area, area_length) <= AREA_POINTS) {
    buf_add_text(reading->goals, ",\"area\":");
    json_add_text(reading->goals, area, area_length);
  }
  buf_add_char(reading->goals, '}');
}

/* --- which letters the bytes are --- */

/* What Windows-1252 has in place of 0x80 to 0x9F; 0 = nothing. */
static const unsigned short WINDOWS[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

static void add_windows(Buf *out, unsigned char byte) {
  unsigned point = byte >= 0x80 && byte < 0xA0 ? WINDOWS[byte - 0x80] : byte;
  if (point == 0) point = 0x81; /* a control character: no clean text, told with its line */
  if (point >= 0x800) buf_add_char(out, (char)(0xE0 | point >> 12));
  if (point >= 0x800) buf_add_char(out, (char)(0x80 | (point >> 6 & 0x3F)));
  if (point >= 0x80 && point < 0x800) buf_add_char(out, (char)(0xC0 | point >> 6));
  buf_add_char(out, (char)(point < 0x80 ? point : 0x80 | (point & 0x3F)));
}

/* Counts what is UTF-8 of several bytes and what is no UTF-8: a file with the second and none of the first is Windows-1252. */
static bool is_windows(const char *bytes, size_t length) {
  bool strange = false;
  for (size_t at = 0; at < length;) {
    size_t from = at;
    bool plain = (unsigned char)bytes[at] < 0x80;
    uint32_t point = utf8_next(bytes, length, &at);
    if (plain) continue;
    if (at - from > 1) return false;
    strange = strange || point == 0xFFFD;
  }
  return strange;
}

static Status check(const char *bytes, size_t length, Fault *fault) {
  size_t nothing = 0;
  if (length > OLD_FILE_MAX) return fault_set(fault, ST_TOO_LARGE, "the file is too large for a plan");
  bool utf16 = length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
  for (size_t i = 0; i < length; i++) nothing += bytes[i] == '\0';
  if (utf16 || nothing > length / 10 + 1) return fault_set(fault, ST_BAD_INPUT, "this is no file of text");
  return ST_OK;
}

/* --- all of it --- */

static void read_rows(OldForm form, OldReading *reading, bool windows, Buf *out) {
  if (form == OLD_CSV)
    old_read_csv(reading);
  else
    old_read_text(reading);
  int left = reading->good > OLD_ROWS_MOST ? reading->good - OLD_ROWS_MOST : 0;
  buf_addf(out, "{\"goals\":[%s],\"broken\":[", buf_text(reading->goals));
  buf_addf(out, "%s],\"broken_count\":%d,\"left\":%d,\"encoding\":\"%s\"}", buf_text(reading->broken), reading->bad, left,
           windows ? "windows-1252" : "utf-8");
}

static void forget(Buf *buf) {
  if (buf->data) explicit_bzero(buf->data, buf->capacity);
  buf_free(buf);
}

Status old_rows_read(OldForm form, const char *bytes, size_t length, OldRefuses refuses, Buf *out, Fault *fault) {
  Status status = check(bytes, length, fault);
  if (status != ST_OK) return status;
  Buf goals = buf_new(&out->mem, out->max), broken = buf_new(&out->mem, out->max);
  Buf text = buf_new(&out->mem, 3 * (size_t)OLD_FILE_MAX);
  bool windows = is_windows(bytes, length);
  bool mark = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
  for (size_t i = 0; windows && i < length; i++) add_windows(&text, (unsigned char)bytes[i]);
  OldReading reading = {.bytes = windows ? buf_text(&text) : bytes + (mark ? 3 : 0),
                        .length = windows ? text.length : length - (mark ? 3 : 0),
                        .refuses = refuses,
                        .goals = &goals,
                        .broken = &broken};
  if (text.status == ST_OK) read_rows(form, &reading, windows, out);
  Buf *all[] = {&text, &goals, &broken, out};
  for (size_t i = 0; i < sizeof all / sizeof *all && status == ST_OK; i++) status = all[i]->status;
  forget(&goals);
  forget(&broken);
  forget(&text);
  return status == ST_OK ? ST_OK : fault_set(fault, status, "the file is too large for a plan");
}
