-- As a contact person: a first own code, a part in a plan, helping with a forgotten code, sitting together, an emergency.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME, OTHER = "Karla (opdigtet)", "Ib (opdigtet)"

people.staff_new("Mona (opdigtet)", "contact")
people.staff_new("Tove (opdigtet)", "treatment")
plan.made(NAME, { { 1, "Et sted med lås på døren" }, { 5, "Ro i hovedet" } })
tap "#me"
tap "#contact"
tap "Mona (opdigtet)"
tap "Kun nogle emner"
tap "#pick/frame"
tap "#pick/home"
tap "#next"
tap "#next"
on "me"
tap "#leave"
people.sign_up(OTHER)
tap "#leave"

people.staff_in "Mona (opdigtet)"
tap "#go/plans"
absent(OTHER)
tap(NAME)
tap "#pick/plan"
on "seen"
expect "Et sted med lås på døren"
absent "Ro i hovedet"
tap "Se målet"
assert(not tree():find('"id":"edit"', 1, true), "another's plan can be written in")
tap "#next"

-- What the law says is written down as that.
tap "Delt efter loven"
tap "Tove (opdigtet)"
tap "serviceloven § 110"
tap "#pick/frame"
tap "#next"
type "Kommunen skal vide, at du bor her"
tap "#next"
tap "Nej, ikke endnu"
tap "En uge"
on "seen"

-- A yes that was said aloud, to somebody else.
tap "Skriv et ja ned"
tap "Tove (opdigtet)"
tap "Læse noget i min plan"
tap "Give den hjælp, der er aftalt"
tap "#yes/body"
tap "#next"
tap "En uge"
tap "Ja, jeg er her alene"
tap "Polsk"
tap "Sagt højt"
tap "#next"
on "seen"
tap "Luk planen"
on "plans/who"
tap "Tilbage"
on "staff"

-- The code is forgotten: the citizen chooses a new one, staff confirms.
tap "#go/help_code"
people.digits(OTHER)
tap "En ny kode"
tap "#next"
tap "Fire billeder"
people.pictures { "key", "cup", "star", "shoe" }
people.pictures { "key", "cup", "star", "shoe" }
people.digits "999999"
expect "passer ikke sammen"
people.digits()
on "staff"
tap "#leave"

people.try_in(OTHER, { "key", "cup", "star", "shoe" })
on "told"
expect "Din kode blev lavet om sammen med Mona (opdigtet)"
tap "Jeg har læst det"
on "overview"
tap "#leave"

-- Together: the citizen signs in, and it is written down that somebody helped.
people.staff_in "Mona (opdigtet)"
tap "Sæt jer sammen"
people.digits(NAME)
people.pictures()
on "told"
expect "Mona (opdigtet) delte noget om dig, fordi loven siger det"
tap "#next"
expect "I sidder her sammen"
tap "#sharing"
expect "Delt, fordi loven siger det"
expect "Efter serviceloven § 110"
expect "Tove (opdigtet)"
tap "#leave"

-- An emergency takes a reason and a second person, and is told before anything else.
people.staff_in "Mona (opdigtet)"
tap "#go/emergency"
expect "får det at vide ved næste besøg"
tap "#next"
people.digits(OTHER)
tap "Du var syg og havde brug for hjælp nu"
type "Faldt på gangen"
tap "#next"
people.digits "Mona (opdigtet)"
people.digits()
expect "Det skal være en anden end dig selv"
key "Enter"
people.digits "Tove (opdigtet)"
people.digits()
on "seen"
tap "#leave"
people.try_in(OTHER, { "key", "cup", "star", "shoe" })
on "told"
expect "Mona (opdigtet) åbnede din plan, fordi det hastede"
expect "Faldt på gangen"
tap "#next"
tap "#looks"
expect "Det hastede, og to fra personalet var enige om det."
tap "#leave"
people.try_in(OTHER, { "key", "cup", "star", "shoe" })
on "overview"
