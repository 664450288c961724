-- As a guest: let in for one meeting by a contact person, sees that there is a plan and nothing else, and is out when the day is over.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME, GUEST = "Karla (opdigtet)", "Lise (opdigtet)"

people.staff_new("Mona (opdigtet)", "contact")
people.staff_in "Mona (opdigtet)"
tap "#go/guests"
expect "Der er ingen gæster lige nu"
tap "Ny gæst"
people.digits(GUEST)
type "Sygeplejerske"
tap "#next"
tap "#next"
tap "Et andet sted"
tap "#next"
expect "Skriv, hvilket møde det er"
key "Enter"
type "Mødet om boligen"
tap "#next"
tap "Være klar til et møde"
tap "Kun i dag"
people.digits "480137"
people.digits "480137"
on "guests"
expect "Til og med 2. marts"
tap "#leave"

plan.made(NAME, { { 1, "Et sted med lås på døren" } })
tap "#sharing"
tap "#next"
expect "Sygeplejerske · Mødet om boligen"
tap(GUEST)
tap "Være med til et møde om min plan"
on "consent/topics"
expect "mødet bliver holdt uden den anden"
tap "#yes/frame"
tap "#next"
tap "En uge"
tap "#pick/alone"
tap "#next"
tap "#leave"

people.staff_in(GUEST, "480137")
on "code_change/code"
people.digits()
people.digits()
on "staff"
absent "Det haster"
absent "Gæster til et møde"
tap "#go/plans"
tap(NAME)
on "seen"
expect "Det her er med: At jeg har en plan"
absent "Et sted med lås på døren"
tap "#leave"

-- A yes is on its way when the guest's time runs out: nothing is kept, and somebody else can be chosen.
people.sign_in(NAME)
tap "#sharing"
tap "#next"
tap(GUEST)
tap "#pick/pass_on"
assert(not tree():find('"id":"pick/help"', 1, true), "a guest of a meeting is offered another purpose")
tap "#pick/meeting"
tap "#yes/home"
tap "#next"
tap "En uge"
tap "#pick/alone"
clock "1 d"
tap "Ja, det siger jeg ja til"
on "consent/who"
expect "Lise (opdigtet) er her ikke mere. Vælg en anden."
assert(not read("consents", '{"citizen":"me"}'):find('"pass_on"', 1, true), "a yes to nobody was kept")
tap "#leave"
clock "-1 d"

-- The day ends while the guest is at the screen: out at once, and nothing is left on it. (The clock was right again in between, but
-- what was over is over.)
people.staff_in(GUEST)
on "staff_in/code"
expect "Denne adgang er lukket"
tap "#leave"

-- The next guest is there when the day ends.
people.staff_in "Mona (opdigtet)"
tap "#go/guests"
tap "#next"
people.digits "Bent (opdigtet)"
tap "#next"
tap "#next"
tap "#pick/external"
type "Mødet om penge"
tap "#next"
tap "#pick/meeting"
tap "#pick/week"
people.digits "480137"
people.digits "480137"
tap "#leave"
people.sign_in(NAME)
tap "#sharing"
tap "#next"
tap "Bent (opdigtet)"
tap "#pick/meeting"
tap "#yes/frame"
tap "#next"
tap "En måned"
tap "#pick/alone"
tap "#next"
tap "#leave"
people.staff_in("Bent (opdigtet)", "480137")
people.digits()
people.digits()
tap "#go/plans"
tap(NAME)
on "seen"
tap "Luk planen"
clock "10 d"
tap(NAME)
on "fault"
expect "Denne adgang er lukket"
absent "Karla"
tap "#next"
on "home"
