-- The order in which modules stand in the list of learning. One that is not named here comes behind, by its id.
return {
  "plan_why", "principle_1", "principle_2", "principle_3", "principle_4", "own_goals", "writing_short", "sharing", "dilemmas", "strategy",
  "meeting_lead", "my_meeting", "mentor",
}
