-- Notes by goal: staff and the citizen write one each in their own name, facts apart from thoughts; 501 characters are refused in
-- words; professional words stand beside the citizen's and never in their place.
local life = dofile(here .. "support/life.lua")
local on = life.on
life.begin()

life.staff()
tap "Se målet"
on "goal"
tap "Skriv en note"
on "note/fact"
tap "#next"
expect "Skriv, hvad der er sket, eller gå tilbage."
tap "#fact"
paste(("a"):rep(499))
expect "Der er plads til 1 tegn mere."
type "bc"
expect "Det er 1 tegn for langt."
tap "Videre"
on "note/fact"
expect "Noten er 1 tegn for lang. Skriv lidt kortere, så bliver den læst."
tap "#fact"
key "Backspace"
tap "Videre"
on "note/source"
tap "Jeg så eller hørte det selv"
on "note/assessment"
-- All three share the room: here there is none left.
type "d"
tap "Videre"
on "note/assessment"
expect "Noten er 1 tegn for lang"
tap "Tilbage"
tap "Tilbage"
on "note/fact"
for _ = 1, 480 do key "Backspace" end
tap "Videre"
tap "Jeg så eller hørte det selv"
tap "Videre"
type "Spørge igen"
tap "Videre"
on "note/check"
expect "Mona (opdigtet), personale"
tap "Gem den i mit navn"
on "goal"
expect "Spørge igen"

tap "Skriv med fagord"
on "professional/words"
expect "Et sted med lås på døren"
type "Egen bolig med nøgle"
tap "Gem det i mit navn"
on "goal"
expect "Egen bolig med nøgle"
expect "Et sted med lås på døren"
tap "#leave"

life.citizen()
tap "Se målet: Et sted med lås på døren"
expect "Egen bolig med nøgle"
absent "Skriv med fagord"
tap "Skriv en note"
type "Jeg ringede selv"
tap "Videre"
on "note/assessment"
type "Det gik fint"
tap "Videre"
tap "Videre"
expect "Din note"
tap "Gem min note"
on "goal"
expect "Jeg ringede selv"
expect "Tanker om det"
tap "Til min plan"
local kept = read("plan", '{"citizen":"me"}')
assert(kept:find('"words":"Jeg ringede selv","goal":"%x+","assessment":"Det gik fint","speaker":"citizen"'), kept)
assert(kept:find('"professional":[{"words":"Egen bolig med nøgle","name":"Mona (opdigtet)"', 1, true), kept)
assert(kept:find('"words":"Et sted med lås på døren"', 1, true), kept)
tap "Siden sidst"
expect "Du skrev en note til et mål"
expect "Mona (opdigtet) skrev en note til et mål"
expect "Mona (opdigtet) skrev fagord ved siden af dine ord"
tap "#leave"

-- A goal of a topic she has no part in is not there to be noted about.
life.staff()
tap "Skriv i planen"
tap "En note"
on "note/goal"
expect "Et sted med lås på døren"
absent "Ro i hovedet"
