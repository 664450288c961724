-- As somebody who has no business here: names are not told, codes cannot be guessed, waits cannot be walked round, cards of others do not work.
local people = dofile(here .. "support/people.lua")
local on = people.on
local NAME, BAD = "Karla (opdigtet)", { "house", "dog", "boat", "moon" }

people.staff_new("Mona (opdigtet)", "contact")
people.sign_up(NAME)
tap "#leave"
people.sign_up "Ib (opdigtet)"
tap "#leave"

-- The beginning of a name shows nothing, and a wrong name answers as a wrong code does.
tap "#plan"
tap "#before"
type "Kar"
absent "Karla"
tap "#next"
people.pictures()
on "in/code"
local unknown = tree()
tap "#leave"
people.try_in(NAME, BAD)
assert(tree() == unknown, "a known name answers in another way than an unknown one")

-- Four more, and there is a wait, which nothing shortens: neither another start nor another clock.
for _ = 1, 4 do people.pictures(BAD) end
expect "Vi venter lidt"
expect "Du kan prøve igen om højst 30 sekunder."
wait "11 s"
expect "Du kan prøve igen om højst 20 sekunder."
kill()
clock "365 d"
people.try_in(NAME)
expect "Vi venter lidt"
expect "højst 30 sekunder"
-- The others are not held up.
tap "#leave"
people.sign_in "Ib (opdigtet)"
tap "#leave"
people.try_in(NAME)
wait "30 s"
expect "Nu kan du prøve igen"

-- Six wrong double it; ten need staff; not even the right code helps then.
for time = 1, 5 do
  people.pictures(BAD)
  if time < 5 then
    expect "Vi venter lidt"
    for _ = 1, 5 do
      wait "2 min"
      key "Shift" -- somebody is there
    end
    expect "Nu kan du prøve igen"
  end
end
on "in/code"
expect "Nu skal personalet låse op sammen med dig"
people.pictures()
on "in/code"
wait "1 d"
people.try_in(NAME)
on "in/code"
tap "#leave"
-- Nor does signing up with that name.
tap "#plan"
tap "#new"
people.digits(NAME)
tap "#pick/pictures"
people.pictures()
people.pictures()
on "new/code"
tap "#leave"

people.staff_in "Mona (opdigtet)"
tap "#go/help_code"
people.digits(NAME)
tap "Lås op"
people.digits()
on "staff"
tap "#leave"
people.sign_in(NAME)
tap "#leave"

-- A card that nobody made, typed as a scanner types it.
tap "#plan"
tap "#before"
tap "Jeg har et kort"
type "0123456789abcdef0123456789abcdef"
absent "0123456789abcdef"
key "Enter"
on "in/code"
people.pictures()
on "in/card"
expect "Det kort virker ikke mere"
tap "#leave"

-- Staff without a reason gets nowhere near a plan.
people.staff_in "Mona (opdigtet)"
tap "#go/plans"
absent "Karla"
tap "#leave"
-- And whoever walks up to a screen that was left finds nothing.
people.sign_in(NAME)
tap "#sharing"
wait "5 min"
on "home"
absent "Karla"
