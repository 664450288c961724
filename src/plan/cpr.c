#include "plan/plan.h"

#include "base/utf8.h"

enum { CPR_DATE = 6, CPR_TAIL = 4, CPR_MAX_GAP = 3 };

/* Zero of each script that a keyboard here can write. */
static int digit_of(uint32_t point) {
  static const uint32_t ZEROS[] = {'0', 0x660, 0x6F0, 0x966, 0xFF10};
  for (size_t i = 0; i < sizeof ZEROS / sizeof *ZEROS; i++)
    if (point >= ZEROS[i] && point <= ZEROS[i] + 9) return (int)(point - ZEROS[i]);
  return -1;
}

static bool is_gap(uint32_t point) {
  return point == ' ' || point == '-' || point == '.' || point == '/' || point == '\t' ||
         point == '\n' || point == 0xA0 || point == 0x202F ||
         (point >= 0x2010 && point <= 0x2015) || point == 0x2212;
}

/* Day and month only: every year of two digits is plausible. A day over 60 marks the replacement
 * numbers that people without a CPR number are given. */
static bool is_date(const int *digits) {
  static const int DAYS[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int day = digits[0] * 10 + digits[1];
  int month = digits[2] * 10 + digits[3];
  if (day > 60) day -= 60;
  return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
}

/* Reads up to `most` digits from *at on and moves *at behind them; returns how many there were. */
static int read_digits(const char *text, size_t length, size_t *at, int *digits, int most) {
  int count = 0;
  while (*at < length && count < most) {
    size_t behind = *at;
    int digit = digit_of(utf8_next(text, length, &behind));
    if (digit < 0) break;
    digits[count++] = digit;
    *at = behind;
  }
  return count;
}

static void skip_gap(const char *text, size_t length, size_t *at) {
  for (int count = 0; *at < length && count < CPR_MAX_GAP; count++) {
    size_t behind = *at;
    if (!is_gap(utf8_next(text, length, &behind))) return;
    *at = behind;
  }
}

/* `at` is the first digit of a run. A longer run of digits on either side is something else. */
static bool cpr_starts(const char *text, size_t length, size_t at) {
  int digits[CPR_DATE];
  if (read_digits(text, length, &at, digits, CPR_DATE) < CPR_DATE || !is_date(digits)) return false;
  skip_gap(text, length, &at);
  int tail[CPR_TAIL + 1];
  return read_digits(text, length, &at, tail, CPR_TAIL + 1) == CPR_TAIL;
}

bool plan_holds_cpr(const char *text, size_t length) {
  bool in_digits = false;
  for (size_t at = 0; at < length;) {
    size_t here = at;
    bool digit = digit_of(utf8_next(text, length, &at)) >= 0;
    if (digit && !in_digits && cpr_starts(text, length, here)) return true;
    in_digits = digit;
  }
  return false;
}
