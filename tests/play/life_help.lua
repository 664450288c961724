-- Twice without a step forward asks whether the help can be another: what is chosen becomes an agreement, or a wish, and it is not
-- asked again. The follow-up itself asks too.
local life = dofile(here .. "support/life.lua")
local plan, on = life.plan, life.on
local NAME = "Stille (opdigtet)"
plan.made(NAME, { { 4, "Sove" } })
tap "#leave"

local function followed(act)
  wait "7 d"
  plan.come_back(NAME)
  tap "Hvordan går det?"
  tap "#next"
  tap "Så småt i gang"
  tap "#next"
  tap "#next"
  if act then act() end
  for _ = 1, 5 do
    if screen() ~= "overview" then tap "#next" end
  end
  on "overview"
end

followed()
tap "#leave"
followed()
tap "Se målet: Sove"
absent "Kan hjælpen være en anden?"
tap "#leave"
followed(function()
  on "flow/followup/goals/1/help_way"
  expect "Hvad kan gøre det lettere?"
  tap "Et mindre skridt ad gangen"
  tap "#next"
end)
local kept = plan.kept(NAME)
assert(kept:find('"words":"Et mindre skridt ad gangen","area":"sleep","speaker":"citizen"', 1, true), kept)

tap "Se målet: Sove"
expect "Kan hjælpen være en anden?"
absent "Du skal"
tap "Se på hjælpen"
on "life_help/way"
tap "At vi mødes oftere om det"
on "life_help/who"
tap "Det ved vi ikke endnu"
on "goal"
absent "Kan hjælpen være en anden?"
kept = plan.kept(NAME)
assert(kept:find('"words":"At vi mødes oftere om det","area":"sleep"', 1, true), kept)
assert(kept:find('"status":"active","words":"At vi mødes oftere om det"', 1, true), kept)
