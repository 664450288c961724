-- When something is to happen, where no day is known.
return { "date.about.week", "date.about.two_weeks", "date.about.month", "date.about.unknown" }
