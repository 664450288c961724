-- "In about two weeks" still means the same day when two weeks have gone: on the screen, on paper, and when it is kept.
local plan = dofile(here .. "support/plan.lua")
local on = plan.on
local NAME = "Cirka (opdigtet)"

plan.begin(NAME)
tap "#option/4"
tap "#next"
type "Sove"
for _ = 1, 4 do tap "#next" end
tap "Om cirka en uge"
for _ = 1, 3 do tap "#next" end
on "flow/plan/people"
for _ = 1, 3 do tap "#next" end
for _ = 1, 4 do tap "#next" end
on "flow/plan/review_when"
tap "Om cirka to uger"
tap "#next"
on "flow/plan/check"
expect "Om cirka to uger"
for _ = 1, 3 do tap "#next" end
on "overview"

local function true_today()
  expect "cirka 16. marts (sagt 2. marts)"
  expect "cirka 9. marts (sagt 2. marts)"
  absent "Om cirka"
end

true_today()
tap "#leave"
wait "14 d"
plan.come_back(NAME)
true_today()
tap "Se målet"
expect "cirka 9. marts (sagt 2. marts)"
tap "Ret skridt og hjælp"
tap "#next"
tap "#next"
on "flow/one_goal/when"
expect "cirka 9. marts (sagt 2. marts)"
tap "#leave"
plan.come_back(NAME)
tap "Print"
true_today()
