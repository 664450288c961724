-- A store from yesterday is put in the place of today's: what was taken back today stays taken back, whoever was closed out stays
-- out, everybody is told calmly, and nothing that is there is lost.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME, MONA, LISE = "Karla (opdigtet)", "Mona (opdigtet)", "Lise (opdigtet)"

people.staff_new(MONA, "contact")
people.staff_new(LISE, "treatment")
plan.made(NAME, { { 1, "Et sted med lås på døren" } })
people.says_yes(MONA, "help")
tap "#next"
tap "#leave"
local function mona_sees()
  people.staff_in(MONA)
  on "staff"
  tap "#go/plans"
  return pcall(expect, NAME)
end
assert(mona_sees(), "the yes does not count")
tap "#leave"

-- Today the yes is taken back, and somebody's access is closed.
keep()
people.sign_in(NAME)
tap "#sharing"
tap "Tag mit ja tilbage"
tap "Ja, det skal slutte"
tap "#leave"
people.staff_in(people.ADMINISTRATOR)
tap "#go/accounts"
tap(LISE)
tap "Luk for adgang"
tap "#leave"
assert(not mona_sees(), "taken back, and still seen")
tap "#leave"

-- Tonight yesterday's copy comes back.
put_back()
on "home"
for _, name in ipairs { MONA, LISE } do
  people.staff_in(name)
  on "staff_in/code"
  expect "Planerne her er en ældre kopi"
  tap "#leave"
end

-- The citizen is told first, and finds the plan.
people.try_in(NAME)
on "told"
expect "Planerne her er en ældre kopi"
shot "told"
tap "#next"
on "overview"
expect "Et sted med lås på døren"
tap "#leave"

-- The administrator is told, looks, closes, and lets the others in.
people.staff_in(people.ADMINISTRATOR)
on "older"
shot "older"
tap "#accounts"
tap(LISE)
tap "Luk for adgang"
tap "#back"
on "older"
tap "#next"
on "staff"
tap "#leave"
people.staff_in(LISE)
on "staff_in/code"
tap "#leave"

-- Nothing is shown on yesterday's yes; said anew it counts.
assert(not mona_sees(), "a yes that was taken back came back")
tap "#leave"
people.sign_in(NAME)
tap "#sharing"
expect "Det gælder ikke mere"
tap "#leave"
restart()
people.staff_in(people.ADMINISTRATOR)
on "staff"
