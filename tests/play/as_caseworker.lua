-- As a caseworker: only what there is a yes for, only for what it was given, and only as long as it lasts.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME = "Karla (opdigtet)"

people.staff_new("Jan (opdigtet)", "caseworker")
plan.made(NAME, { { 1, "Et sted med lås på døren" }, { 6, "Drikke mindre i hverdagen" } })
people.says_yes("Jan (opdigtet)", "case")
tap "#leave"

people.staff_in "Jan (opdigtet)"
absent "Hjælp med en kode"
tap "#go/plans"
tap(NAME)
on "seen"
expect "Det her er med: Et sted at bo. Det er for at sige ja eller nej i sagen."
expect "Et sted med lås på døren"
absent "Drikke mindre"
absent "Vi ses igen"
tap "Print"
on "print"
tap "#next"
tap "#leave"

-- The paper is a look of its own.
people.sign_in(NAME)
tap "#looks"
expect "Printede: Et sted at bo"
expect "Så på skærmen: Et sted at bo"
expect "Du har sagt ja til det."
tap "#leave"

-- Two days before the end it comes up by itself; afterwards there is nothing to open.
wait "6 d"
people.sign_in(NAME)
expect "Dit ja til Jan (opdigtet) slutter 9. marts"
tap "#leave"
wait "3 d"
people.staff_in "Jan (opdigtet)"
tap "#go/plans"
expect "Der er ingen, der har valgt dig endnu"
tap "#leave"
clock "-365 d"
people.staff_in "Jan (opdigtet)"
tap "#go/plans"
expect "Der er ingen, der har valgt dig endnu"
tap "#leave"
clock "365 d"
people.sign_in(NAME)
expect "Dit ja til Jan (opdigtet) sluttede 9. marts"
