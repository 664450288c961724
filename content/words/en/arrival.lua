-- The day somebody got a bed here.
return {
  ["arrival.title"] = "The day of arrival",
  ["arrival.day"] = "Which day was a bed here said yes to?",
  ["arrival.day.text"] = "That is the day the way to the plan begins.",
  ["arrival.day.why"] = "Then we know how long it has been, and when the municipality has to know.",
  ["arrival.day.easy"] = "Which day did you come?",
  ["arrival.done"] = "The day is written down",
  ["arrival.done.text"] = "It can be put right if it is wrong.",
}
