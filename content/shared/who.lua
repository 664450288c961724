-- The one who does what was agreed.
return {
  { value = "me", ask = "plan.who.me", icon = "face" },
  { value = "staff", ask = "plan.who.staff", icon = "person" },
  { value = "relative", ask = "plan.who.relative", icon = "group" },
}
