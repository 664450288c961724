-- "No plan now" after much was said: the no counts at once, and the words wait for the day they are wanted.
local plan = dofile(here .. "support/plan.lua")
local on = plan.on
local SAID = { "Finde en lejlighed", "Ringe til boligforeningen" }

local function as_far_as_the_review(name)
  plan.begin(name)
  tap "#option/1"
  tap "#next"
  on "flow/plan/goals/1/words"
  type(SAID[1])
  tap "#next"
  tap "#next"
  type(SAID[2])
  for _ = 1, 14 do
    if screen() ~= "flow/plan/check" then tap "#next" end
  end
  on "flow/plan/check"
end

local function declined(name)
  assert(plan.kept(name):find('"status":"declined"', 1, true), "the no was not kept")
end

-- From the question whether to make a plan, as far as the words that were said before.
local function finds_the_words()
  on "flow/plan/start"
  tap "Ja, lad os begynde"
  tap "#next"
  tap "#next"
  on "flow/plan/goals/1/words"
  expect(SAID[1])
  tap "#next"
  tap "#next"
  expect(SAID[2])
end

-- At the review, where the first question can be answered in another way like any other; and the power goes with the tap.
as_far_as_the_review "Senere (opdigtet)"
tap "#change/1"
on "flow/plan/start"
tap "Nej, ikke nu"
kill()
declined "Senere (opdigtet)"
wait "30 d"
plan.come_back "Senere (opdigtet)"
expect "Du har sagt: ingen plan lige nu"
expect "Dine ord fra sidst er her stadig"
absent "Du er ikke helt færdig"
tap "Lav min plan"
finds_the_words()
tap "#leave"
plan.come_back "Senere (opdigtet)"
expect "Din plan er begyndt"
tap "#next"
for _ = 1, 18 do
  if screen() ~= "overview" then tap "#next" end
end
expect(SAID[1])
assert(plan.read("Senere (opdigtet)", "drafts") == "[]", "a draft stayed open")
tap "#leave"

-- On the way back, and mended at once: the same words, in one draft.
as_far_as_the_review "Straks (opdigtet)"
tap "#change/1"
tap "Nej, ikke nu"
tap "#leave"
plan.come_back "Straks (opdigtet)"
tap "#next"
tap "Nej, ikke nu"
on "flow/plan/not_now_why"
type "Jeg er træt"
tap "Tilbage"
finds_the_words()
local _, drafts = plan.read("Straks (opdigtet)", "drafts"):gsub('"saved_at"', "")
assert(drafts == 1, drafts .. " drafts lie there")
tap "#leave"

-- A question left for a helper is not asked beside a no; it waits with the rest.
plan.arrive "Hjælper (opdigtet)"
tap "Ja, lad os begynde"
tap "#other"
tap "#dialog/helper"
tap "Tilbage"
tap "Tilbage"
tap "Nej, ikke nu"
tap "#leave"
plan.come_back "Hjælper (opdigtet)"
expect "Du har sagt: ingen plan lige nu"
absent "Det vil du tale om med din hjælper"
expect "Dine ord fra sidst er her stadig"
tap "#leave"

-- Who wants the words gone lets them lie.
as_far_as_the_review "Væk (opdigtet)"
tap "#change/1"
tap "Nej, ikke nu"
tap "#next"
on "home"
plan.come_back "Væk (opdigtet)"
tap "#draft/drop"
tap "#dialog/drop"
absent "Dine ord fra sidst"
expect "Du har sagt: ingen plan lige nu"
assert(plan.read("Væk (opdigtet)", "drafts") == "[]", "the words lie there still")
