-- "Ask me with my helper" and "not now" are answers: they stand on "Min plan", each question is asked alone when one presses
-- it, and only its answer comes into the plan.
local plan = dofile(here .. "support/plan.lua")
local on = plan.on
local NAME = "Åben (opdigtet)"

local function other(answer)
  tap "#other"
  tap(answer)
end

local function kept(what)
  local found = plan.kept(NAME)
  assert(found:find(what, 1, true), what .. " is not in " .. found)
end

plan.made(NAME, { { 4, "Sove om natten", act = function()
  tap "#next"
  tap "#next"
  on "flow/plan/goals/1/helper"
  other "#dialog/helper"
  on "flow/plan/goals/1/when"
  other "#dialog/later"
  tap "#next"
  tap "#next"
end } })
expect "Det vil du tale om med din hjælper"
expect "Hvem hjælper dig med det?"
expect "Det venter"
tap "#leave"
restart()

plan.come_back(NAME)
absent "Du er ikke helt færdig"
tap "Hvem hjælper dig med det?"
on "flow/plan/goals/1/helper"
expect "Søvn og ro"
tap "Tilbage"
on "overview"
expect "Hvem hjælper dig med det?"

-- The power goes while the helper writes: the words are there, and the question still stands.
tap "Hvem hjælper dig med det?"
type "Mona"
wait "2 s"
kill()
plan.come_back(NAME)
absent "Du er ikke helt færdig"
tap "Hvem hjælper dig med det?"
expect "Mona"
tap "Gem"
on "overview"
absent "Det vil du tale om med din hjælper"
kept '"helper":"Mona"'

-- To leave is to say it, like everywhere.
tap "Hvornår vil du tage det første skridt?"
on "flow/plan/goals/1/when"
tap "Om en uge"
tap "#leave"
kept '"when":{'
kept '"questions":[]'
kept '"words":"Sove om natten","area"'
assert(select(2, plan.kept(NAME):gsub('"rank"', "")) == 1, "the goal is there twice")

-- A question may lead on: what matters makes goals.
local OTHER = "Mere (opdigtet)"
plan.begin(OTHER)
other "#dialog/helper"
on "flow/plan/people"
other "#dialog/later"
plan.agreed()
expect "Hvad betyder mest for dig lige nu?"
tap "Hvad betyder mest for dig lige nu?"
tap "Søvn og ro"
tap "Gem"
on "flow/plan/goals/1/words"
type "Sove"
tap "Gem"
on "flow/plan/goals/1/why"
other "#dialog/helper"
tap "Tilbage"
tap "#leave"
plan.come_back(OTHER)
expect "Sove"
expect "Hvad gør det vigtigt for dig?"
expect "Hvem er omkring dig?"
absent "Hvad betyder mest for dig lige nu?"

-- Passing over is an answer too.
tap "Hvem er omkring dig?"
other "#dialog/skip"
on "overview"
absent "Hvem er omkring dig?"
tap "Hvad gør det vigtigt for dig?"
type "Så har jeg ro"
tap "Gem"
on "overview"
assert(plan.kept(OTHER):find('"why":"Så har jeg ro"', 1, true), plan.kept(OTHER))
tap "#leave"

-- Also the very last question of all.
local LAST = "Sidst (opdigtet)"
plan.begin(LAST)
for _ = 1, 9 do tap "#next" end
on "flow/plan/check"
tap "#next"
on "flow/plan/sign"
other "#dialog/helper"
on "flow/plan/done"
tap "#next"
tap "Er det din plan?"
on "flow/plan/sign"
tap "Jeg siger ja"
tap "Gem"
on "overview"
absent "Er det din plan?"
assert(plan.kept(LAST):find('"said":true', 1, true), plan.kept(LAST))
