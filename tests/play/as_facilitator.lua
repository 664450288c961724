-- As a facilitator: opens the plan for the meeting with what was chosen for it, lets a guest in, helps with a code; no accounts, no
-- numbers, no looks of others, and no plan that was not given.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME, OTHER, ME = "Karla (opdigtet)", "Ib (opdigtet)", "Finn (opdigtet)"

people.staff_new(ME, "facilitator")
plan.made(NAME, { { 1, "Et sted med lås på døren" }, { 6, "Drikke mindre i hverdagen" } })
tap "#sharing"
tap "Vælg, hvem der er med"
tap(ME)
tap "Kun nogle emner"
tap "#pick/frame"
tap "#pick/home"
tap "#next"
on "contact/yes"
tap "#next"
on "sharing"
tap "#leave"
people.sign_up(OTHER)
tap "#leave"

people.staff_in(ME)
on "staff"
for _, one in ipairs { "Tal for stedet", "Hvem har set planer?", "Dem, der er ansat her" } do absent(one) end
for _, name in ipairs { "counts", "looks_at_all" } do
  assert(not pcall(read, name, "{}"), name .. " is given to a facilitator")
end

-- The meeting: the plan with what was chosen, and nobody else's.
tap "#go/plans"
absent(OTHER)
tap(NAME)
absent "#pick/case"
tap "#pick/meeting"
on "seen"
expect "Et sted med lås på døren"
absent "Drikke mindre"
-- The word was never given for the case, so it is not given for it by asking.
assert(not pcall(read, "drafts", '{"citizen":"me"}') or read("drafts", '{"citizen":"me"}') == "[]")
assert(not pcall(read, "looks", '{"citizen":"me"}') or read("looks", '{"citizen":"me"}') == "[]")
tap "Luk planen"
tap "Tilbage"

-- A guest for today; one without a last day there is not.
tap "#go/guests"
tap "Ny gæst"
people.digits "Lise (opdigtet)"
type "Sygeplejerske"
tap "#next"
tap "#next"
tap "Et andet sted"
tap "#next"
expect "Skriv, hvilket møde det er"
key "Enter"
type "Mødet om boligen"
tap "#next"
tap "#pick/meeting"
tap "Kun i dag"
people.digits "480137"
people.digits "480137"
on "guests"
expect "Til og med 2. marts"
tap "Tilbage"
on "staff"

-- A code is forgotten. The wrong own code is told kindly and changes nothing.
tap "#go/help_code"
people.digits(OTHER)
tap "En ny kode"
tap "#next"
tap "Fire billeder"
people.pictures { "key", "cup", "star", "shoe" }
people.pictures { "key", "cup", "star", "shoe" }
people.digits "999831"
expect "passer ikke sammen"
tap "#leave"
people.sign_in(OTHER)
tap "#leave"

-- The citizen reads that it was opened, what for, and what was seen; then ends it, and it is over at once.
people.sign_in(NAME)
expect "En har set din plan i denne uge"
tap "#looks"
expect "Finn (opdigtet) · Mødeleder"
expect "Det var for at være klar til et møde"
tap "#sharing"
tap "Skal ikke være med mere"
tap "Ja, det skal slutte"
tap "#leave"
people.staff_in(ME)
tap "#go/plans"
expect "Der er ingen, der har valgt dig endnu"
