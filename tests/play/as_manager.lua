-- As a manager: numbers and who has looked, never who it was about, and no plan without a reason.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME = "Karla (opdigtet)"

people.staff_new("Mona (opdigtet)", "contact")
people.staff_new("Lene (opdigtet)", "manager")
plan.made(NAME, { { 1, "Et sted med lås på døren" } })
tap "#me"
tap "#contact"
tap "Mona (opdigtet)"
tap "#pick/all"
tap "#next"
tap "#leave"
people.staff_in "Mona (opdigtet)"
tap "#go/plans"
tap(NAME)
tap "#pick/plan"
tap "#leave"

people.staff_in "Lene (opdigtet)"
tap "Tal for stedet"
on "counts"
expect "få"
absent(NAME)
tap "#next"
tap "Hvem har set planer?"
on "all_looks"
expect "Mona (opdigtet) · Kontaktperson"
expect "Er med i planen."
absent(NAME)
absent "Karla"
tap "#next"
tap "#go/plans"
expect "Der er ingen, der har valgt dig endnu"
tap "#leave"

-- Whoever looks after the kiosk sees no plan at all.
people.staff_in(people.ADMINISTRATOR)
absent "Planer, du er med i"
absent "Det haster"
tap "#go/accounts"
tap "Mona (opdigtet)"
tap "Luk for adgang"
expect "lukket"
tap "#leave"
people.staff_in "Mona (opdigtet)"
expect "Denne adgang er lukket"
tap "#leave"

-- A yes for somebody who has gone meanwhile is no trap.
people.sign_in(NAME)
tap "#sharing"
expect "Er her ikke mere og kan ikke se noget"
tap "#next"
absent "Mona (opdigtet)"
