/* A day as one number, 20261124: it sorts as days do, and needs no clock and no time zone. */
#ifndef MINPLAN_PEOPLE_DAY_H
#define MINPLAN_PEOPLE_DAY_H

typedef int Day;

/* How many days from one to the other. */
int day_between(Day from, Day to);
/* Yesterday, seen from there, and tomorrow. */
Day day_before(Day day);
Day day_after(Day day);
/* The same day a month later; it may be the 31st of a month of 30, which sorts rightly all the same. */
Day day_month_later(Day day);

#endif
