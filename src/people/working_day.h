/* Which days the offices of Denmark work. Pure: a day comes in, a day goes out.
 *
 * A shelter tells the municipality that somebody was taken in "at the latest 3 weekdays after the decision"
 * (serviceloven § 110, stk. 6, as read in the consolidated text of lov nr. 482 of 12 May 2023). Here these are Monday to
 * Friday without the public holidays of the church year and New Year's Day: the days the closing law lists (lov om
 * detailsalg fra butikker m.v. § 2; Kirkeministeriet to Folketinget, KIU alm. del 2022-23, spm. 19). Store bededag was one
 * until lov nr. 214 of 6 March 2023 took it away from 1 January 2024. 5 June, 24 and 31 December are no public holidays and
 * count, though many offices are closed: the day that is shown is then rather too early than too late. Whether a Saturday
 * counts as a weekday in that paragraph is for the municipality's lawyers to say. */
#ifndef MINPLAN_PEOPLE_WORKING_DAY_H
#define MINPLAN_PEOPLE_WORKING_DAY_H

#include "people/day.h"

#include <stdbool.h>

/* Easter Sunday of the Gregorian calendar, 1583 and later: the "anonymous" algorithm of 1876, as Jean Meeus gives it
 * (Astronomical Algorithms, 1991, chapter 8; also H. Spencer Jones, General Astronomy, 1922). */
Day day_of_easter(int year);
bool day_is_holiday(Day day);
bool day_is_working(Day day);
/* The last of so many working days, counted from the day after `day`. */
Day day_working_after(Day day, int count);

#endif
