/* An older plan as plain text: a goal on each line, or in each paragraph of long lines. Headings, bullets, numbers and lines that
 * are drawn are taken for what they are. */
#include "exchange/old_parts.h"

#include "base/utf8.h"

#include <string.h>

enum { WRAPPED_POINTS = 60, HEADING_POINTS = 60, MARKS = 16 };

/* The goal that is being put together of one line or several. */
typedef struct Goal {
  int line; /* 0: none */
  const char *from;
  size_t length;
  bool marked;  /* it began with a bullet or a number */
  bool goes_on; /* its last line was so long that the next one belongs to it */
} Goal;

typedef struct Text {
  OldReading *reading;
  Goal goal;
  const char *area; /* the heading it stands under */
  size_t area_length;
} Text;

static void end_goal(Text *text) {
  Goal *goal = &text->goal;
  if (goal->line > 0) old_row(text->reading, goal->line, goal->from, goal->length, text->area, text->area_length);
  *goal = (Goal){0};
}

/* How many bytes the mark in front of a goal has: a bullet or a number with what stands behind it. 0: none. */
static size_t bullet(const char *line, size_t length) {
  static const char *const MARK[MARKS] = {"- ",         "* ",           "+ ",           "[ ] ",         "[x] ",        "[X] ",
                                          "o ",         "\xE2\x80\xA2", "\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xB7",    "\xE2\x97\xA6",
                                          "\xE2\x96\xAA", "\xE2\x98\x90", "\xE2\x98\x91", "\xE2\x86\x92"};
  for (int i = 0; i < MARKS; i++) {
    size_t own = strlen(MARK[i]);
    if (length > own && memcmp(line, MARK[i], own) == 0) return own;
  }
  return 0;
}

static bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/* "1. ", "1.2) ", "(3) ", "a) ": a number or one letter, and what tells that it is one. */
static size_t number(const char *line, size_t length) {
  size_t at = length > 0 && line[0] == '(', from = at;
  while (at < length && at - from < 6 && (is_digit(line[at]) || (at > from && line[at] == '.'))) at++;
  bool letter = at == from && at < length && line[at] >= 'a' && line[at] <= 'z';
  at += letter;
  if (at == from || at >= length) return 0;
  bool dotted = !letter && line[at - 1] == '.';
  bool closed = strchr(letter ? ")" : "):", line[at]) && line[at];
  at += closed;
  return (closed || dotted) && at < length && strchr(" \t", line[at]) && line[at] ? at : 0;
}

/* "Mål 2: ", "Delmål 3 - ": how many bytes. */
static size_t counted(const char *line, size_t length) {
  static const char *const WORDS[] = {"m\xC3\xA5l", "delm\xC3\xA5l", "indsatsm\xC3\xA5l", "goal", NULL};
  for (int i = 0; WORDS[i]; i++) {
    size_t at = strlen(WORDS[i]);
    if (length <= at || !old_is(line, at, WORDS[i])) continue;
    while (at < length && (line[at] == ' ' || is_digit(line[at]))) at++;
    if (at < length && line[at] == ':' && at + 1 < length) return at + 1;
    if (at + 1 < length && line[at] == '-' && line[at + 1] == ' ') return at + 1;
  }
  return 0;
}

static size_t mark_of(const char *line, size_t length) {
  size_t mark = bullet(line, length);
  if (mark == 0) mark = number(line, length);
  return mark;
}

/* A line that is drawn: of nothing but - = _ * ~ and #. */
static bool is_drawn(const char *line, size_t length) {
  for (size_t i = 0; i < length; i++)
    if (!strchr("-=_*~#", line[i]) || !line[i]) return false;
  return length >= 3;
}

/* "# Bolig", "Bolig:", or a word that only ever heads a list. */
static bool is_heading(const char *line, size_t length) {
  static const char *const WORDS[] = {"m\xC3\xA5l", "m\xC3\xA5ls\xC3\xA6tninger", "handleplan", "opholdsplan", "goals", NULL};
  for (int i = 0; WORDS[i]; i++)
    if (old_is(line, length, WORDS[i])) return true;
  if (line[0] == '#') return true;
  return line[length - 1] == ':' && utf8_count(line, length) <= HEADING_POINTS && mark_of(line, length) == 0;
}

static void begin_area(Text *text, const char *line, size_t length) {
  while (length > 0 && line[0] == '#') line++, length--;
  while (length > 0 && strchr("#:", line[length - 1])) length--;
  old_trim(&line, &length);
  text->area = line, text->area_length = length;
}

/* A full stop, a question or an exclamation: what comes behind is something else. */
static bool ends(const char *line, size_t length) {
  return length > 0 && strchr(".!?:;", line[length - 1]) != NULL;
}

static void take(Text *text, int number_of_line, const char *line, size_t length, bool indented) {
  Goal *goal = &text->goal;
  size_t mark = mark_of(line, length);
  bool belongs = goal->line > 0 && mark == 0 && (goal->goes_on || (goal->marked && indented));
  if (!belongs) {
    end_goal(text);
    const char *from = line + mark;
    size_t rest = length - mark;
    old_trim(&from, &rest);
    size_t count = counted(from, rest);
    *goal = (Goal){.line = number_of_line, .from = from + count, .marked = mark > 0};
  }
  goal->length = (size_t)(line + length - goal->from);
  goal->goes_on = !ends(line, length) && utf8_count(line, length) >= WRAPPED_POINTS;
}

/* A heading that is underlined was taken for a goal until the line below it came. */
static void underline(Text *text) {
  Goal *goal = &text->goal;
  if (goal->line > 0 && !goal->marked) {
    begin_area(text, goal->from, goal->length);
    *goal = (Goal){0};
  }
  end_goal(text);
}

static void look_at(Text *text, int number_of_line, const char *line, size_t length) {
  const char *bare = line;
  size_t rest = length;
  old_trim(&bare, &rest);
  if (rest == 0) {
    end_goal(text);
  } else if (is_drawn(bare, rest)) {
    underline(text);
  } else if (is_heading(bare, rest)) {
    end_goal(text);
    begin_area(text, bare, rest);
  } else {
    take(text, number_of_line, bare, rest, bare > line);
  }
}

void old_read_text(OldReading *reading) {
  Text text = {.reading = reading, .area = ""};
  const char *at = reading->bytes, *end = at + reading->length;
  for (int line = 1; at < end; line++) {
    size_t length = 0;
    while (at + length < end && at[length] != '\n' && at[length] != '\r') length++;
    look_at(&text, line, at, length);
    at += length;
    if (at + 1 < end && at[0] == '\r' && at[1] == '\n') at++;
    at += at < end;
  }
  end_goal(&text);
}
