-- As a contact person: something is shared because a law says so, also with somebody who has no account here and by a paragraph
-- that is on no list. The citizen reads it as that, in the language of the screen, and never as a yes.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME = "Karla (opdigtet)"

people.staff_new("Mona (opdigtet)", "contact")
people.staff_new("Jan (opdigtet)", "caseworker")
tap "#language"
tap "English"
plan.made(NAME, { { 1, "Et sted med lås på døren" } })
tap "#me"
tap "#contact"
tap "Mona (opdigtet)"
tap "#pick/all"
tap "#next"
tap "#leave"

local function share(who, law, why)
  tap "Delt efter loven"
  tap(who)
  if who == "En, der ikke er her på skærmen" then
    type "Psykiatrisk klinik (opdigtet)"
    tap "#next"
  end
  tap(law)
  if law == "En anden lov" then
    tap "#next"
    expect "Skriv, hvilken lov det er"
    key "Enter"
    type "retsplejeloven § 115"
    tap "#next"
  end
  tap "#pick/home"
  tap "#next"
  type(why)
  tap "#next"
  tap "Nej, ikke endnu"
  tap "En uge"
  on "seen"
end

people.staff_in "Mona (opdigtet)"
tap "#go/plans"
tap(NAME)
tap "#pick/plan"
share("Jan (opdigtet)", "serviceloven § 110", "Du er flyttet ind")
share("En, der ikke er her på skærmen", "sundhedsloven § 43", "Det hastede")
share("En, der ikke er her på skærmen", "En anden lov", "De spurgte")
tap "#leave"

-- Somebody outside sees nothing here, and Jan what was shared with him.
people.staff_in "Jan (opdigtet)"
tap "#go/plans"
tap(NAME)
tap "#pick/plan"
expect "Et sted med lås på døren"
tap "#leave"

people.try_in(NAME)
on "told"
expect "By Social Services Act § 110"
expect "By retsplejeloven § 115"
tap "#next"
local kept = read("shares", '{"citizen":"me"}')
assert(kept:find('"law":"stay"', 1, true) and kept:find('"outside":true', 1, true), kept)
-- Kept as what it is, and the words are those of the screen.
assert(kept:find("serviceloven § 110", 1, true), kept)
assert(read("consents", '{"citizen":"me"}'):find('"cells":[]', 1, true), "shared by law, and kept as a yes")
tap "#sharing"
absent "You have said yes"
expect "Psykiatrisk klinik (opdigtet)"
expect "By Social Services Act § 110"
expect "By Health Act § 43"
expect "By retsplejeloven § 115"
expect "Has been told, but sees nothing here."
