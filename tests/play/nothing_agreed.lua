-- An agreement of which nothing was said is called one all the same, wherever it is told of.
local people = dofile(here .. "support/people.lua")
people.sign_up "Intet (opdigtet)"
for _, label in ipairs { "Videre", "Videre", "Ja, lad os begynde", "Videre", "Videre" } do tap(label) end
people.on "flow/plan/people"
tap "#next"
people.on "flow/plan/agreements"
tap "Lav en aftale"
for _ = 1, 4 do tap "#next" end
people.on "flow/plan/agreements"
expect "Aftale 1"
absent "Nummer 1"
for _ = 1, 7 do tap "#next" end
people.on "flow/plan/check"
expect "Aftale 1"
absent "Nummer 1"
