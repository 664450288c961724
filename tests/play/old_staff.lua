-- As a contact person: I enter old plans and take goals from a file, where I have a part; the citizen decides what becomes of them,
-- and reads that I wrote them in. Who has no part in a topic neither sees nor enters it.
local old = dofile(here .. "support/old.lua")
local people = old.people
local on = people.on

people.staff_new("Mona (opdigtet)", "contact")
people.staff_new("Jan (opdigtet)", "contact")
old.citizen()
tap "#me"
tap "#contact"
tap "Mona (opdigtet)"
tap "Kun nogle emner"
tap "#pick/frame"
tap "#pick/home"
tap "#next"
tap "#next"
tap "#leave"

put("mona.csv", "mål,emne\nFinde en bolig,Bolig\nDrikke mindre,Alkohol\n")
people.staff_in "Mona (opdigtet)"
tap "#go/plans"
tap(old.NAME)
tap "#pick/plan"
on "seen"
tap "#old"
on "old"
tap "#next"
tap "#pick/stay"
type "Natherberget"
tap "#next"
tap "#file"
tap "mona.csv"
on "old/check"
expect "Finde en bolig"
absent "Drikke mindre"
expect "En ting handler om noget, du ikke har del i"
tap "#next"
type "Låse min dør"
tap "#area"
tap "#pick/home"
tap "#next"
on "old"
expect "2 mål"
expect "Skrevet ind af Mona (opdigtet)"
expect "siger, hvad der skal ske med et mål"
absent "Se på målene"
shot "staff"
-- One that was typed by mistake can be taken out, as long as nothing was decided.
tap "Se og skriv mål"
tap "Tag ud"
tap "#keep"
tap "#next"
tap "#leave"

people.try_in(old.NAME)
on "overview"
tap "#old"
expect "Skrevet ind af Mona (opdigtet)"
tap "#next"
on "old/walk"
tap "#carry"
tap "#next"
tap "#close"
on "old/done"
tap "#next"
local kept = read("plan", '{"citizen":"me"}')
assert(kept:find '"words":"Finde en bolig"[^}]*"area":"home"' and kept:find '"speaker":"citizen"', kept)
tap "#history"
expect "En gammel plan kom ind: Plan for at bo her"
tap "#leave"

-- What was decided stays; staff cannot take it away.
people.staff_in "Mona (opdigtet)"
tap "#go/plans"
tap(old.NAME)
tap "#pick/plan"
expect "Finde en bolig"
tap "#old"
tap "Tag den ud"
tap "#dialog/gone"
expect "Den bliver stående"
tap "#dialog/close"
expect "Set på 2 af 2 mål"
