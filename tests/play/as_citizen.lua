-- As a citizen: a code of one's own, who may see what, a yes seen before it is given and taken back in two taps, and who has looked.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME = "Karla (opdigtet)"

people.staff_new("Mona (opdigtet)", "contact")
people.staff_new("Jan (opdigtet)", "caseworker")
plan.made(NAME, { { 1, "Et sted med lås på døren" }, { 6, "Drikke mindre i hverdagen" } }, "Ringe til boligen")
expect "Ingen har set din plan i denne uge"
expect "Kun dig"

-- My contact person.
tap "#sharing"
expect "Lige nu kan kun du se din plan"
tap "Vælg, hvem der er med"
tap "Mona (opdigtet)"
tap "Hele planen"
tap "#next"
on "sharing"
expect "Med i din plan"

-- A yes for Jan: the home, and not the drink.
tap "Sig ja eller nej til en"
absent "Ada (opdigtet)"
tap "Jan (opdigtet)"
tap "Læse noget i min plan"
tap "Sige ja eller nej i sagen"
tap "#next"
expect "Sig ja eller nej til mindst én ting"
tap "#yes/home"
tap "#no/drugs"
expect "Hvis du siger nej: så siger du selv, hvordan du vil bo."
tap "#next"
tap "Tre måneder"
tap "Nej, en tolk hjælper mig"
type "Ali (opdigtet)"
tap "#next"
on "consent/present"
tap "En mere, som hjælper mig"
type "Kaj (opdigtet)"
tap "#next"
tap "Nu er alle med"
on "consent/lang"
tap "Arabisk"
on "consent/yes"
expect "Til og med tirsdag 2. juni"
expect "Nej til: Stoffer og alkohol"
tap "#eyes"
on "eyes"
expect "Sådan ser Jan (opdigtet) din plan"
expect "Et sted med lås på døren"
absent "Drikke mindre"
tap "Se målet"
assert(not tree():find('"id":"edit"', 1, true), "another's plan can be written in")
tap "Til min plan"
on "eyes"
tap "#next"
on "consent/yes"
assert(read("consents", '{"citizen":"me"}'):find('"cells":[]', 1, true), "it was kept before the yes")
tap "#next"
on "sharing"
local cells = read("consents", '{"citizen":"me"}')
assert(select(2, cells:gsub('"state":"given"', "")) == 1 and select(2, cells:gsub('"state":"refused"', "")) == 1, cells)
assert(cells:find('"interpreter":"Ali (opdigtet)"', 1, true) and cells:find('"lang":"ar"', 1, true), cells)

-- What was said, and how: in plain words where the yes is looked at.
tap "Se og lav om"
on "answer"
expect "Du har sagt ja"
expect "Du har sagt nej"
expect "Sprog: Arabisk"
expect "Tolk: Ali (opdigtet)"
expect "Med dig var: Kaj (opdigtet)"

-- Two taps, and it is over.
tap "Tag tilbage: Et sted at bo"
tap "Ja, det skal slutte"
on "answer"
expect "Du tog dit ja tilbage"
tap "Tilbage"
assert(read("consents", '{"citizen":"me"}'):find('"state":"withdrawn"', 1, true))

-- Not now, in one tap and a reason.
tap "Sig ja eller nej til en"
tap "Ikke nu"
tap "Jeg kan ikke overskue det nu"
on "sharing"
expect "Hvornår skal vi spørge igen?"
tap "Jeg siger selv til"
tap "Tilbage"
expect "Du ville vente med at sige ja"

-- A new code and a new name; the old ones are gone.
tap "#me"
tap "Vælg en ny kode"
people.pictures()
tap "Tal"
people.digits "123456"
expect "Bland dem lidt"
people.digits "010190"
expect "fødselsdag"
people.digits "480137"
people.digits "480137"
on "me"
tap "Skift mit navn"
key "End"
for _ = 1, #" (opdigtet)" do key "Backspace" end
type "Ny (opdigtet)"
tap "#next"
tap "Min kode er tal"
people.digits "480137"
on "me"
tap "#leave"
people.try_in(NAME)
expect "Navnet og koden passer ikke sammen"
tap "#leave"
tap "#plan"
tap "#before"
people.digits "KarlaNy (opdigtet)"
tap "Min kode er tal"
people.digits "480137"
on "overview"
expect "Et sted med lås på døren"
tap "#leave"

-- Staff looks, and the citizen reads it, on the screen and on paper.
people.staff_in "Mona (opdigtet)"
tap "#go/plans"
tap "KarlaNy (opdigtet)"
tap "#pick/help"
on "seen"
tap "#leave"
people.staff_in "Jan (opdigtet)"
tap "#go/plans"
expect "Der er ingen, der har valgt dig endnu"
tap "#leave"
tap "#plan"
tap "#before"
people.digits "KarlaNy (opdigtet)"
tap "Min kode er tal"
people.digits "480137"
expect "En har set din plan i denne uge"
tap "#looks"
expect "Mona (opdigtet) · Kontaktperson"
expect "kl. "
expect "Det var for at give den hjælp, der er aftalt"
tap "#print"
expect "gemt som en fil"
