-- A yes ends while the plan it opened lies on the screen of whoever read it: nothing further of the plan is shown.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local NAME = "Karla (opdigtet)"

people.staff_new("Jan (opdigtet)", "caseworker")
plan.made(NAME, { { 1, "Et sted med lås på døren" } })
people.says_yes("Jan (opdigtet)", "case")
tap "#leave"

people.staff_in "Jan (opdigtet)"
tap "#go/plans"
tap(NAME)
people.on "seen"
tap "Se målet"
people.on "goal"
tap "#back"
clock "8 d"
tap "Se målet"
people.on "fault"
absent "Et sted med lås"
absent "Karla"
tap "#back"
people.on "plans/who"
expect "Der er ingen, der har valgt dig endnu"
