-- As a contact person: a proposal and a note in an open plan stand in my name, never as the citizen's words; only where I have
-- a part; and the citizen reads whose they are.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME = "Karla (opdigtet)"

people.staff_new("Mona (opdigtet)", "contact")
plan.made(NAME, { { 1, "Et sted med lås på døren" }, { 5, "Ro i hovedet" } })
tap "#me"
tap "#contact"
tap "Mona (opdigtet)"
tap "Kun nogle emner"
tap "#pick/frame"
tap "#pick/home"
tap "#next"
tap "#next"
tap "#leave"

people.staff_in "Mona (opdigtet)"
tap "#go/plans"
tap(NAME)
tap "#pick/plan"
on "seen"
tap "Skriv i planen"
tap "En note"
absent "Ro i hovedet"
absent "Sind og tanker"
tap "Et sted med lås på døren"
on "note/fact"
type "Ringede selv til boligen."
tap "#next"
tap "Den, planen er for, fortalte det"
on "note/assessment"
tap "#next"
on "note/next_step"
type "Brevet på onsdag"
tap "#next"
on "note/check"
tap "Gem den i mit navn"
on "seen"
tap "Skriv i planen"
tap "Et forslag"
tap "Et sted at bo"
tap "#next"
expect "Skriv noget, eller gå tilbage"
key "Enter"
type "Et møde med boligen"
tap "#next"
on "seen"
expect "Et møde med boligen"
tap "#leave"

people.sign_in(NAME)
local kept = read("plan", '{"citizen":"me"}')
assert(select(2, kept:gsub('"speaker":"staff"', "")) == 2, kept)
assert(kept:find('"words":"Et møde med boligen","area":"home","speaker":"staff"', 1, true), kept)
assert(not kept:find('"wordings":%[[^%]]*"speaker":"staff"'), kept)
expect "Mona (opdigtet), personale"
tap "#history"
expect "Mona (opdigtet) kom med et forslag"
expect "Mona (opdigtet) skrev en note til et mål"
tap "Tilbage"
tap "Se målet"
on "goal"
expect "Noter"
expect "Ringede selv til boligen"
tap "Til min plan"
-- Taken up, it is said in the citizen's own words: the proposal is not put into them.
local wish = kept:match '"wishes":%[{"id":"(%x+)"'
tap("#wish/" .. wish)
assert(screen():sub(1, 10) == "flow/more/", screen())
assert(not tree():find('"value":"Et møde med boligen"', 1, true), "the proposal stands in the citizen's field")
