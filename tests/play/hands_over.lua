-- A plan goes to the case system: as much as the one it is for may see; staff's is a look of its own that the citizen reads.
local hands = dofile(here .. "support/hands_over.lua")
hands.made()

hands.by_staff()
expect "Planen er fra Karla (opdigtet)."
expect "Et sted at bo"
absent "Det her bliver her"
absent "Stoffer og alkohol"
tap "#next"
local first = hands.key()
expect "20260302-0900"
tap "#next"
hands.people.on "seen"
tap "#leave"

hands.people.sign_in(hands.NAME)
tap "#looks"
expect "Tog en kopi med: Et sted at bo"
tap "#leave"

-- For the citizen it is told what stays.
hands.by_citizen()
expect "Planen er til Jan (opdigtet)."
expect "Det her bliver her"
expect "Stoffer og alkohol"
tap "#next" -- in the same second: neither is written over the other
assert(hands.key() ~= first, "the same key twice")
tap "#next"
hands.people.on "eyes"
