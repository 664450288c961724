-- Omtrent hvornår.
return {
  ["date.about.week"] = "Om cirka en uge",
  ["date.about.two_weeks"] = "Om cirka to uger",
  ["date.about.month"] = "Om cirka en måned",
  ["date.about.three_months"] = "Om cirka tre måneder",
  ["date.about.half_year"] = "Om cirka et halvt år",
  ["date.about.unknown"] = "Det ved jeg ikke endnu",
  ["date.about.self"] = "Jeg kommer selv",
}
