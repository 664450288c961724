-- The day somebody got a bed here.
return {
  ["arrival.title"] = "The day of arrival",
  ["arrival.day"] = "Which day was there a yes to a bed here?",
  ["arrival.day.text"] = "That is the day the way to the plan begins.",
  ["arrival.day.why"] = "Then we know how long it has been, and when the municipality is to be told.",
  ["arrival.day.easy"] = "Which day did you come?",
  ["arrival.done"] = "The day is written down",
  ["arrival.done.text"] = "It can be put right if it is wrong.",
}
