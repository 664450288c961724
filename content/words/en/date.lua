-- About when.
return {
  ["date.about.week"] = "In about a week",
  ["date.about.two_weeks"] = "In about two weeks",
  ["date.about.month"] = "In about a month",
  ["date.about.three_months"] = "In about three months",
  ["date.about.half_year"] = "In about half a year",
  ["date.about.unknown"] = "I do not know yet",
  ["date.about.self"] = "I will come by myself",
}
