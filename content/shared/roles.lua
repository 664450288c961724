-- What somebody round the citizen is to them.
return {
  { value = "friend", ask = "plan.role.friend", icon = "face" },
  { value = "family", ask = "plan.role.family", icon = "group" },
  { value = "contact", ask = "plan.role.contact", icon = "person" },
  { value = "caseworker", ask = "plan.role.caseworker", icon = "work_outline" },
  { value = "health", ask = "plan.role.health", icon = "healing" },
  { value = "other", ask = "plan.role.other", icon = "emoji_people" },
}
