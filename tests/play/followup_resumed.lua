-- A follow-up that was left, that the machine was restarted under, that the power was cut under: it goes on where it was,
-- about the same goals, and what was said comes into the plan.
local plan = dofile(here .. "support/plan.lua")
local on = plan.on
local NAME = "Følge (opdigtet)"

local function drafts()
  local _, count = plan.read(NAME, "drafts"):gsub('"saved_at"', "")
  return count
end

plan.made(NAME, { { 1, "Finde en lejlighed" }, { 4, "Sove om natten" } }, "Ringe til banken")
tap "#leave"

wait "14 d"
plan.come_back(NAME)
tap "Hvordan går det?"
tap "#next"
on "flow/followup/goals/1/step"
tap "Næsten der"
tap "#next"
on "flow/followup/goals/1/say"
type "Jeg har set en lejlighed"
tap "Gem og gå"
on "home"
restart()

-- The one next thing is to go on, not to begin a second one beside it.
plan.come_back(NAME)
expect "Du er ikke helt færdig"
absent "Hvordan går det?"
tap "#next"
on "flow/followup/goals/1/say"
expect "Jeg har set en lejlighed"
assert(drafts() == 1, "there are " .. drafts() .. " drafts")
tap "#next"
tap "Vi fortsætter"
tap "#next"
on "flow/followup/goals/2/step"
tap "På vej"
tap "#next"
kill()

plan.come_back(NAME)
tap "#draft/go"
on "flow/followup/goals/2/say"
expect "Sove om natten"
tap "#next"
tap "#next"
on "flow/followup/agreements/1/status"
expect "Ringe til banken"
tap "Det er gjort"
for _ = 1, 3 do tap "#next" end
on "flow/followup/check"
expect "Næsten der"
tap "#next"
tap "#next"
on "overview"
absent "Du er ikke helt færdig"
assert(drafts() == 0, "the draft stayed open")

local kept = plan.kept(NAME)
assert(kept:find('"step":4,"words":"Jeg har set en lejlighed"', 1, true), kept)
assert(kept:find('"step":3', 1, true), kept)
assert(kept:find('"status":"done"', 1, true), kept)
