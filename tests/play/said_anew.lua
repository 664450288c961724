-- "I want to change it": words, first step, day, helper and the other way, each with what was said last time to keep, to change
-- or to take out; from the follow-up and from the goal. An agreement can be put off to another day.
local plan = dofile(here .. "support/plan.lua")
local on = plan.on
local NAME = "Om (opdigtet)"

local function kept(what)
  local found = plan.kept(NAME)
  local from = found:find('"goals"', 1, true)
  assert(found:find(what, 1, true), what .. " is not in " .. found:sub(from, from + 400))
end

local function lost(what)
  assert(not plan.kept(NAME):find(what, 1, true), what .. " is still there")
end

plan.made(NAME, { { 4, "Sove", act = function()
  tap "#next"
  type "Købe en pude"
  tap "#next"
  type "Mona"
  tap "#next"
  tap "Om en uge"
  tap "#next"
  type "Vi prøver igen"
  tap "#next"
  tap "Måske"
  tap "#next"
end } }, "Ringe til banken")
tap "Hvordan går det?"
tap "#next"
tap "På vej"
tap "#next"
tap "#next"
tap "Jeg vil lave det om"
tap "#next"

on "flow/followup/goals/1/change/words"
expect "Sidst sagde du"
absent "Tag det ud"
tap "Det passer stadig"
on "flow/followup/goals/1/change/first_step"
expect "Købe en pude"
tap "Ret det"
type " til hovedet"
tap "#next"
on "flow/followup/goals/1/change/when"
tap "Tag det ud"
expect "Taget ud"
tap "#leave"

-- What was taken out stays so when one comes back to it.
plan.come_back(NAME)
tap "#next"
on "flow/followup/goals/1/change/when"
expect "Taget ud"
tap "#next"
on "flow/followup/goals/1/change/helper"
tap "#words"
type "Min bror"
tap "#next"
on "flow/followup/goals/1/change/fallback"
tap "#next"
on "flow/followup/goals/1/change/sure"
tap "Ret meget"
tap "#next"

on "flow/followup/agreements/1/status"
tap "Det er udskudt"
tap "#next"
on "flow/followup/agreements/1/when"
expect "Ringe til banken"
tap "I morgen"
tap "#next"
for _ = 1, 4 do tap "#next" end
on "overview"
expect "Udskudt"
expect "3. marts"
kept '"first_step":"Købe en pude til hovedet","helper":"Min bror","fallback":"Vi prøver igen","sure":8'
kept '"words":"Sove","area"'
lost '"when":{"day":9'

-- The same from the goal itself, and back to it.
tap "Se målet"
tap "Ret skridt og hjælp"
on "flow/one_goal/words"
tap "#next"
tap "#next"
tap "Om en uge"
tap "#next"
on "flow/one_goal/helper"
tap "Tag det ud"
tap "#next"
tap "Det passer stadig"
on "flow/one_goal/done"
tap "#next"
on "goal"
expect "mandag 9. marts"
lost '"helper"'
kept '"fallback":"Vi prøver igen"'
kept '"first_step":"Købe en pude til hovedet"'
tap "Til min plan"

-- Put off from "Min plan": when then, and it is saved; a day of the calendar is asked for by itself.
tap "Ringe til banken"
tap "Ikke gjort endnu"
tap "Ringe til banken"
tap "Udskudt"
on "postpone/day"
tap "Om cirka to uger"
on "overview"
kept '"status":"postponed"'
expect "16. marts"
tap "Ringe til banken"
tap "Ikke gjort endnu"
tap "Ringe til banken"
expect "Sådan har aftalen stået"
tap "Udskudt"
tap "En bestemt dag"
on "flow/one_agreement/when"
kept '"status":"postponed"'
tap "Om en uge"
tap "Gem"
on "overview"
expect "9. marts"
