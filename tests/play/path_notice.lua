-- The notice to the municipality over Easter: three working days from the decision, whatever the calendar; a day to come is
-- refused; what is late is still sent, and said so calmly; and only staff with a part in the plan write it.
local path = dofile(here .. "support/path.lua")
local on = path.on
local NAME = "Karla (opdigtet)"

path.somebody_new(NAME)
wait "30 d"

-- Wednesday 1 April 2026: Maundy Thursday, Good Friday, two days of Easter and a weekend are behind it.
path.staff_at(NAME)
expect "Skriv først dagen for ankomst"
path.next()
on "flow/arrival/day"
tap "#exact"
tap "#date/day/more"
path.next()
expect "Vælg en tidligere dag" -- nobody came on a day to come
tap "#date/day/less"
path.next(2)
on "path"
expect "Send senest torsdag 9. april"
tap "#leave"

-- The citizen sees no window of anybody's.
path.citizen_at(NAME)
absent "Send senest"
absent "Besked til kommunen"
tap "#leave"

wait "8 d"
path.staff_at(NAME)
expect "Send senest torsdag 9. april"
tap "#leave"

wait "1 d"
path.staff_at(NAME)
expect "Den kunne sendes til og med torsdag 9. april. Send den, så snart du kan."
absent "for sent"
-- Staff turns back in the middle: nothing was written, and nothing is left behind.
tap "#go/notice"
path.next(2)
tap "I dag"
path.next()
tap "#back"
tap "#back"
tap "#back"
tap "#back"
on "path"
absent "Sendt"
tap "#go/notice"
path.next(2)
tap "I går"
path.next()
tap "Gennem fagsystemet"
path.next()
type "Sag 4711"
path.next()
tap "Ja, det er sagt"
path.next(2)
expect "Sendt torsdag 9. april"
expect "Gennem fagsystemet"
tap "#leave"

-- Told by staff already: the citizen comes straight to the own plan, and reads of it under who has got something.
path.citizen_at(NAME)
expect "Kommunen fik besked torsdag 9. april"
tap "#back"
tap "#sharing"
expect "Kommunen"
