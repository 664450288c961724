#include "people/working_day.h"

enum { SATURDAY = 5, A_MONDAY = 20260105, STORE_BEDEDAG_ENDED = 2024 };

/* The names of the parts are those of the algorithm; they stand for nothing on their own. */
Day day_of_easter(int year) {
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;
  return year * 10000 + n / 31 * 100 + n % 31 + 1;
}

static bool is_fixed(Day day) {
  int of_year = day % 10000;
  return of_year == 101 || of_year == 1225 || of_year == 1226;
}

/* Maundy Thursday, Good Friday, both days of Easter, Ascension, both days of Whitsun. */
static bool moves_with_easter(int after_easter) {
  static const int DAYS[] = {-3, -2, 0, 1, 39, 49, 50};
  for (unsigned i = 0; i < sizeof DAYS / sizeof *DAYS; i++)
    if (DAYS[i] == after_easter) return true;
  return false;
}

bool day_is_holiday(Day day) {
  enum { STORE_BEDEDAG = 26 };
  int year = day / 10000, after_easter = day_between(day_of_easter(year), day);
  if (after_easter == STORE_BEDEDAG && year < STORE_BEDEDAG_ENDED) return true;
  return is_fixed(day) || moves_with_easter(after_easter);
}

/* From 0, Monday. */
static int weekday(Day day) {
  int days = day_between(A_MONDAY, day) % 7;
  return days < 0 ? days + 7 : days;
}

bool day_is_working(Day day) {
  return weekday(day) < SATURDAY && !day_is_holiday(day);
}

Day day_working_after(Day day, int count) {
  while (count > 0) {
    day = day_after(day);
    if (day_is_working(day)) count--;
  }
  return day;
}
