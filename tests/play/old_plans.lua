-- Four old plans and a compass become one plan: each of twelve goals is decided about by the citizen, one at a time. Entering and
-- deciding takes no more than three taps a goal and four a plan (docs/flows.md), the words apart. Nothing is lost to a kill.
local old = dofile(here .. "support/old.lua")
local on, step = old.people.on, old.tap
local PLANS, GOALS = 5, 12

old.citizen()
step "#old"
on "old"
old.enter("authority", "Hjemløseenheden", { { "Finde en bolig" }, { "Få styr på gæld" }, { "Komme i job" } })
old.enter("stay", "Herberget", { { "Passe mit værelse" }, { "Følge reglerne" }, { "Spise sammen" } })
old.enter("provider", nil, { { "Ud at gå hver dag" }, { "Tale med min søster" } })
old.enter("treatment", "Klinikken", { { "Drikke mindre" }, { "Tage min medicin" } })
old.enter("compass", nil, { { "Økonomien fylder mest", "money" }, { "Jeg sover lidt bedre", "sleep" } })
kill()
old.people.sign_in(old.NAME)
tap "#old"
expect "Der er 12 mål at se på"
expect "Plan fra kommunen · Hjemløseenheden"
absent "Tilføj en gammel plan" -- four and a compass are all

step "#next"
on "old/walk"
expect "Mål 1 af 12"
expect "Hjemløseenheden"
local function carry(words)
  step "#carry"
  on "old/words"
  if words then
    tap "#words"
    key "End"
    type(words)
  end
  step "#next"
end
carry ", hvor jeg kan låse" -- in own words
expect "Mål 2 af 12"
step "#park"
step "#close"
expect "Det sidste er lukket."
tap "#why_last"
type "Det var ikke mit mål"
tap "#next"
carry() -- Passe mit værelse
expect "Mål 5 af 12"
step "#close"
step "#park"
kill() -- in the middle: it goes on where it was
old.people.sign_in(old.NAME)
tap "#add"
tap "#dialog/old"
expect "Der er 6 mål at se på"
tap "#next"
expect "Ud at gå hver dag"
carry()
expect "Det bliver et mål, der venter" -- three are under way
step "#carry"
expect "Du har tre mål i gang"
step "#next"
step "#park"
carry()
expect "Kompas for forandring"
expect "Økonomien fylder mest"
step "#wish"
step "#progress"
tap "#back" -- and back again: nothing was decided
step "#progress"
step "Finde en bolig, hvor jeg kan låse"
step "#pick/4"
on "old/done"
expect "Nu er der én plan"
step "#next"
on "overview"

local budget = 3 * GOALS + 4 * PLANS
assert(old.taps <= budget, old.taps .. " taps; the budget is " .. budget)

-- Three are worked on, the others wait; each tells where it came from, and the compass left no scale of its own.
local kept = read("plan", '{"citizen":"me"}')
local function count(of) return select(2, kept:gsub(of, "")) end
assert(count '"rank":%d+,"status":"active"' == 3, kept)
assert(count '"rank":%d+,"status":"parked"' == 2, kept)
assert(count '"origin":{' == 5, kept)
assert(kept:find('"origin":{"form":"authority","unit":"Hjemløseenheden","words":"Finde en bolig"}', 1, true), kept)
assert(kept:find('"words":"Økonomien fylder mest","area":"money","speaker":"citizen","status":"open"', 1, true), kept)
assert(kept:find('"step":4,"words":"Jeg sover lidt bedre"', 1, true), kept)
local fates = read("old_plans", '{"citizen":"me"}')
assert(select(2, fates:gsub('"fate":"carried"', "")) == 7 and select(2, fates:gsub('"fate":"parked"', "")) == 3
  and select(2, fates:gsub('"fate":"closed"', "")) == 2 and not fates:find '"fate":"open"', fates)
assert(fates:find('"fate_words":"Det var ikke mit mål"', 1, true), fates)
tap "Se målet"
expect "Kommer fra: Plan fra kommunen · Hjemløseenheden. Der stod: »Finde en bolig«"
tap "#back"

-- What was decided can be undone: the goal that came of it is given up, and the old one waits to be looked at again.
tap "#add"
tap "#dialog/old"
expect "I har set på alle målene."
tap "#again"
expect "Få styr på gæld"
expect "Det venter her"
tap "#undo"
expect "Hvad vil du med det her mål?"
tap "#back"
expect "Det er med i din plan"
tap "#undo"
expect "Hvad vil du med det her mål?"
kept = read("plan", '{"citizen":"me"}')
assert(kept:find '"status":"dropped"', kept)
tap "#back"
expect "Der er 2 mål at se på"
tap "#leave"
