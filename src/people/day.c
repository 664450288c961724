#include "people/day.h"

#include <stdbool.h>

/* Days since 1 March of the year 0 (Hinnant, "chrono-compatible low-level date algorithms"): the
 * leap day comes last. */
static int count(Day day) {
  int year = day / 10000, month = day / 100 % 100;
  if (month <= 2) year--;
  int of_year = (153 * ((month + 9) % 12) + 2) / 5 + day % 100 - 1;
  return year * 365 + year / 4 - year / 100 + year / 400 + of_year;
}

int day_between(Day from, Day to) {
  return count(to) - count(from);
}

Day day_before(Day day) {
  int month = day / 100 % 100 - 1, year = day / 10000;
  if (day % 100 > 1) return day - 1;
  if (month == 0) return (year - 1) * 10000 + 1231;
  Day last = year * 10000 + month * 100 + 31;
  while (day_between(last, day) != 1) last--;
  return last;
}

Day day_after(Day day) {
  int month = day / 100 % 100, year = day / 10000;
  Day first = month == 12 ? (year + 1) * 10000 + 101 : year * 10000 + (month + 1) * 100 + 1;
  return day_between(day, first) == 1 ? first : day + 1;
}

Day day_month_later(Day day) {
  bool december = day / 100 % 100 == 12;
  return day + (december ? 8900 : 100);
}
