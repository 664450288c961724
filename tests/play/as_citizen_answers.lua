-- As a citizen: a no is an answer of its own and is kept, each topic can have its own last day, and what was given is taken back
-- in two taps wherever it is shown: beside a goal, beside an agreement, through the other's eyes, under who has looked.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME = "Karla (opdigtet)"

people.staff_new("Mona (opdigtet)", "contact")
people.staff_new("Jan (opdigtet)", "caseworker")
plan.made(NAME, { { 1, "Et sted med lås på døren" } }, "Ringe til boligen")

local function cells() return read("consents", '{"citizen":"me"}') end
local function state(topic, wanted)
  assert(cells():find('"topic":"' .. topic .. '","state":"' .. wanted .. '"', 1, true), topic .. " is not " .. wanted .. ": " .. cells())
end

local function to_jan(purpose)
  tap "#sharing"
  tap "#next"
  tap "Jan (opdigtet)"
  tap "#pick/pass_on"
  tap("#pick/" .. purpose)
end

local function end_it()
  tap "Ja, det skal slutte"
end

-- No to all of it, in one tap; nothing like it gives a yes.
to_jan "case"
assert(not tree():find('"id":"yes_all"', 1, true))
tap "Nej til det hele"
on "consent/present"
tap "#pick/alone"
on "consent/yes"
expect "Siger du nej til Jan (opdigtet)?"
absent "Se planen med"
tap "Ja, jeg siger nej"
on "sharing"
expect "Det har du sagt nej til"
absent "Det har du sagt ja til"
state("home", "refused")
assert(not cells():find('"last_day"', 1, true), "a no has a last day")

-- And it can be changed: to a yes, with a day of its own for one topic.
tap "Se og lav om"
on "answer"
expect "Du har sagt nej"
expect "Du var alene om det."
tap "Lav mit svar om"
on "consent/topics"
tap "#yes/home"
tap "#yes/money"
tap "#next"
tap "En anden dag"
on "consent/end_day"
for _ = 1, 12 do tap "#date/month/more" end
expect "Et ja kan gælde fra i dag og højst til"
for _ = 1, 20 do tap "#date/month/less" end
expect "Et ja kan gælde fra i dag og højst til"
tap "#date/day/more"
tap "Det er dagen"
tap "#pick/alone"
on "consent/yes"
expect "Til og med tirsdag 3. marts"
tap "En anden dag for: Penge og post"
on "consent/ends"
tap "En måned"
on "consent/yes"
expect "Til og med torsdag 2. april"
tap "#next"
on "answer"
state("home", "given")
state("money", "given")
state("mind", "refused")
tap "Tilbage"
tap "Tilbage"
on "overview"

-- Beside the goal.
tap "Se målet"
on "goal"
expect "Hvem kan se det? (Et sted at bo)"
tap "Tag tilbage: Et sted at bo"
end_it()
on "goal"
expect "Kun dig."
state("home", "withdrawn")
state("money", "given")
tap "Til min plan"

-- Beside an agreement, and in "Mona has a part".
tap "#sharing"
tap "Vælg, hvem der er med"
tap "Mona (opdigtet)"
tap "Hele planen"
tap "#next"
tap "Tilbage"
tap "Ringe til boligen"
tap "Hvem kan se det?"
on "seen_by"
expect "Mona (opdigtet)"
tap "Slut med: Det, der ikke har et emne"
end_it()
expect "Kun dig."
assert(not read("assignments", '{"citizen":"me"}'):find('"own"', 1, true))
tap "#next"
on "overview"

-- Through the other's eyes.
to_jan "help"
tap "#yes/home"
tap "#next"
tap "En uge"
tap "#pick/alone"
tap "#next"
on "sharing"
tap "#leave"
people.staff_in "Jan (opdigtet)"
tap "#go/plans"
tap(NAME)
tap "#pick/help"
on "seen"
tap "#leave"
people.sign_in(NAME)

-- Under who has looked, and then with the other's eyes.
tap "#looks"
expect "Jan (opdigtet) · Sagsbehandler"
expect "kl. "
tap "Tag mit ja tilbage"
end_it()
on "looks"
absent "Tag mit ja tilbage"
tap "#sharing"
expect "Du tog dit ja tilbage"
tap "Tilbage"
tap "Tilbage"
to_jan "help"
tap "#yes/home"
tap "#next"
tap "En uge"
tap "#pick/alone"
tap "#next"
tap("#eyes/" .. cells():match '"recipient":"(%x+)"' .. "/help")
on "eyes"
tap "Tag mit ja tilbage"
end_it()
on "sharing"
state("home", "withdrawn")
