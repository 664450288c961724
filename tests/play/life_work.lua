-- Staff: those one follows, in windows of time, and searching: only in what one may see, without its words, and each find is written
-- down for the one whose plan it is.
local life = dofile(here .. "support/life.lua")
local people, on = life.people, life.on
life.begin()
life.citizen()
tap "Hvordan går det?"
for _ = 1, 8 do
  if screen() ~= "flow/followup/review_when" then tap "#next" end
end
tap "Om 2 uger"
for _ = 1, 3 do
  if screen() ~= "overview" then tap "#next" end
end
on "overview"
tap "#leave"

people.staff_in(life.MONA)
tap "Dem, du følger"
on "work"
expect(life.NAME)
expect "Se på planen"
absent "Et sted med lås på døren"
tap "#search"
on "search"
tap "#next"
expect "Skriv mindst to bogstaver."
tap "#words"
type "lås"
tap "#next"
expect(life.NAME)
expect "Et mål: Et sted at bo"
absent "Et sted med lås på døren"
tap "#words"
for _ = 1, 3 do key "Backspace" end
type "hovedet"
tap "#next"
expect "Det står ikke i det, du kan se."
tap "#words"
for _ = 1, 7 do key "Backspace" end
type "lås"
tap "#next"
tap(life.NAME)
on "seen"
expect "Et sted med lås på døren"
tap "#leave"

life.citizen()
local looks = read("looks", '{"citizen":"me"}')
assert(select(2, looks:gsub('"what":"search"', "")) == 1, looks)
assert(looks:find('"what":"screen"', 1, true), looks)
tap "#life"
tap "Søg i din plan"
type "hoved"
tap "#next"
tap "Ro i hovedet"
on "goal"

-- The plan of somebody else is not in it: another contact person finds nothing.
tap "#leave"
people.staff_new("Ida (opdigtet)", "contact")
people.staff_in "Ida (opdigtet)"
tap "Dem, du følger"
expect "Du er ikke med i nogen planer lige nu."
tap "#search"
type "lås"
tap "#next"
expect "Det står ikke i det, du kan se."
