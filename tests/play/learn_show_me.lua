-- "Show me how" where real work is done: a citizen in the middle of the plan sees how a meeting goes, tries, and is back at the same step.
local people = dofile(here .. "support/people.lua")

local function on_to(step)
  for _ = 1, 40 do
    if screen() == step then return end
    tap "#next"
  end
  error("never came to " .. step .. ", but is at " .. screen())
end

people.to_first_goal "Ida (opdigtet)"
tap "Tilbage"
tap "Tilbage"
tap "Tilbage"
tap "Tilbage"
people.on "flow/plan/see"
tap "Vis mig hvordan"
people.on "flow/learning/my_meeting/yes"
expect "Du kan sige ja til noget og nej til noget andet."
tap "Tilbage til planen"
people.on "flow/plan/see"
on_to "flow/plan/talk"
tap "Vis mig hvordan"
assert(screen():find("flow/learning/my_meeting/practice", 1, true), screen())
tap "#choice/listen"
expect "Det er også i orden."
tap "Tilbage til planen"
people.on "flow/plan/talk"
assert(not read("my_drafts", "{}"):find("my_meeting", 1, true), "the lesson was left lying about")
tap "#next"
absent "Vis mig hvordan"
