-- Bad input about people: a wrong code, a clock set back a year, a yes for somebody who is no longer in the plan. A clear answer each,
-- nothing told, nothing lost. (A card that was replaced: tests/program/card.sh, which reads it off the paper.)
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME, WORDS = "Karla (opdigtet)", "Et sted med lås på døren"

people.staff_new("Jan (opdigtet)", "caseworker")
people.staff_new("Mona (opdigtet)", "contact")
plan.made(NAME, { { 1, WORDS } }, "Ringe til boligen")
local before = read("plan", '{"citizen":"me"}')
tap "#leave"

local function nothing_is_lost()
  people.sign_in(NAME)
  assert(read("plan", '{"citizen":"me"}') == before, "the plan is another one")
  tap "#leave"
end

-- A wrong code: which of the two was wrong is not told, no name stands on the screen, and the right one still opens.
people.try_in(NAME, { "house", "dog", "boat", "moon" })
on "in/code"
expect "Navnet og koden passer ikke sammen"
absent(WORDS)
absent "Karla"
people.pictures()
on "overview"
tap "#leave"
tap "#staff"
people.digits "Jan (opdigtet)"
people.digits "999831"
on "staff_in/code"
expect "passer ikke sammen"
people.digits()
on "staff"
tap "#leave"

-- A code that is no code at all.
tap "#plan"
tap "#before"
people.digits(NAME)
tap "Min kode er tal"
type "1"
on "in/code"
assert(not pcall(tap, "#next"), "a code of one digit can be sent")
absent(WORDS)
tap "#leave"
nothing_is_lost()

-- A clock set back a year: a yes is not longer for it, a new one ends within a year of what was known, and the plan is there.
people.sign_in(NAME)
people.says_yes("Jan (opdigtet)", "case")
tap "#leave"
wait "9 d"
people.staff_in "Jan (opdigtet)"
tap "#go/plans"
expect "Der er ingen, der har valgt dig endnu"
tap "#leave"
clock "-365 d"
people.staff_in "Jan (opdigtet)"
tap "#go/plans"
expect "Der er ingen, der har valgt dig endnu"
absent "Karla"
tap "#leave"
restart()
people.staff_in "Jan (opdigtet)"
tap "#go/plans"
expect "Der er ingen, der har valgt dig endnu"
tap "#leave"
people.sign_in(NAME)
expect(WORDS)
assert(read("consents", '{"citizen":"me"}'):find('"state":"expired"', 1, true), "a yes came back with the clock")
tap "#leave"
-- Nor does it shorten the wait after wrong codes.
people.try_in(NAME, { "house", "dog", "boat", "moon" })
for _ = 1, 4 do people.pictures { "house", "dog", "boat", "moon" } end
expect "Vi venter lidt"
clock "365 d"
expect "Vi venter lidt"
clock "-365 d"
tap "#leave"
people.try_in(NAME)
expect "Vi venter lidt"
wait "31 s"
people.pictures()
on "overview"
tap "#leave"
clock "365 d"

-- A yes on its way to somebody whose account is closed meanwhile: told, nothing kept, and somebody else can be chosen.
people.sign_in(NAME)
tap "#sharing"
tap "Vælg, hvem der er med"
tap "Mona (opdigtet)"
tap "Hele planen"
tap "#next"
tap "#leave"
people.staff_in(people.ADMINISTRATOR)
tap "#go/accounts"
tap "Mona (opdigtet)"
tap "Luk for adgang"
tap "#leave"
people.staff_in "Mona (opdigtet)"
expect "Denne adgang er lukket"
absent(WORDS)
tap "#leave"
people.sign_in(NAME)
tap "#sharing"
expect "Er her ikke mere og kan ikke se noget"
-- Asked for through its eyes all the same: there are none.
local staff = read("assignments", '{"citizen":"me"}'):match '"staff":"(%x+)"'
local ok = pcall(read, "through_eyes", '{"citizen":"me","recipient":"' .. staff .. '","purpose":"plan"}')
assert(not ok, "a closed account has eyes")
tap "#next"
absent "Mona (opdigtet)"
expect "Jan (opdigtet)"
