-- The home of learning with a finger: a learner finds what comes next, begins, leaves it in the middle, comes back to the same place,
-- takes it another way, and asks for the paper of nothing yet; a manager looks at the teams; somebody only practises.
local people = dofile(here .. "support/people.lua")
local on = people.on

people.staff_new("Lea (opdigtet)", "learner")
people.staff_new("Gerda (opdigtet)", "manager")

people.staff_in "Lea (opdigtet)"
tap "Læring"
on "learn/home"
expect "Det næste for dig er »"
expect "Ikke begyndt"
local first = tree():match '"id":"module/([%w_]+)"'
tap("#module/" .. first)
on("learn/module/" .. first)
tap "Begynd her"
assert(screen():sub(1, 14 + #first) == "flow/learning/" .. first, screen())
tap "#next"
local place = screen()
tap "Gem og gå"
on "home"
people.staff_in "Lea (opdigtet)"
tap "Læring"
expect "I gang"
tap "Fortsæt"
on(place)
tap "#leave"

-- Another way: what was begun ends, and it begins anew.
people.staff_in "Lea (opdigtet)"
tap "Læring"
tap("#module/" .. first)
expect "Du er midt i det"
tap "Se mig om"
assert(screen() ~= place, "it did not begin anew")
tap "#back"
on("learn/module/" .. first)
tap "#back"
tap "Min læring"
on "learn/mine"
expect "Begyndt i dag."
absent "Få et bevis"
tap "#leave"

people.staff_in "Gerda (opdigtet)"
tap "Læring på holdene"
on "learn/status"
expect "få er i gang"
absent "Lea"
tap "#print"
expect "Arket er gemt"
tap "#next"
on "staff"
tap "#leave"
