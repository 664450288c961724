-- A day that is gone is asked about once; it may be right, and then it is kept, also by leaving.
local plan = dofile(here .. "support/plan.lua")
local on = plan.on
local NAME = "Dag (opdigtet)"

plan.begin(NAME)
tap "#option/4"
tap "#next"
type "Sove"
for _ = 1, 4 do tap "#next" end
on "flow/plan/goals/1/when"
tap "En bestemt dag"
for _, part in ipairs { "day", "month", "year" } do -- what was asked for is seen at once, whole
  for _, way in ipairs { "more", "less" } do
    local id = "date/" .. part .. "/" .. way
    assert(tree():find('"id":"' .. id .. '"[^\n]*"visible":"fully"'), id .. " is out of sight")
  end
end
assert(focus() == "date/day/more", focus())
tap "En dag tidligere"
tap "Videre"
on "flow/plan/goals/1/when"
expect "Den dag er gået. Er det rigtigt?"
expect "søndag 1. marts"
tap "En dag senere"
absent "Den dag er gået"
tap "Videre"
on "flow/plan/goals/1/fallback"
tap "Tilbage"
tap "En dag tidligere"
tap "Videre"
on "flow/plan/goals/1/fallback" -- asked once already

for _ = 1, 3 do tap "#next" end
on "flow/plan/agreements"
for _ = 1, 6 do tap "#next" end
on "flow/plan/review_when"
tap "En bestemt dag"
tap "Et år tidligere"
tap "#leave"
plan.come_back(NAME)
tap "#next"
on "flow/plan/review_when"
expect "2025"
tap "Videre"
expect "Den dag er gået. Er det rigtigt?"
