-- Two people at once: a second kiosk on the same plans is told to wait, and at one kiosk the one who comes next finds nothing of
-- the one before, who finds everything again.
local people = dofile(here .. "support/people.lua")
local on = people.on
local FIRST, SECOND = "Zebrafinke (opdigtet)", "Ib (opdigtet)"
local place = "flow/plan/goals/1/words"

people.sign_up(SECOND)
tap "#leave"
people.sign_up(FIRST)
tap "Videre"
tap "Videre"
tap "Ja, lad os begynde"
tap "Videre"
tap "Søvn og ro"
tap "Videre"
type "Jeg vil sove hos Marmelade"
on(place)

-- The second kiosk shows calm words and nothing of anybody; the first does not notice.
local other = second()
assert(other:find("Planerne er åbne et andet sted", 1, true), other)
assert(not other:find("Zebrafinke", 1, true) and not other:find("Marmelade", 1, true))
on(place)
type " hver nat"

-- Somebody steps up beside: one touch, and the next one can come in at once.
tap "#cover"
absent "Marmelade"
tap "Start"
on "home"
assert(memory "Marmelade" == "0", "the first one's words are in memory")
people.sign_in(SECOND)
absent "Zebrafinke"
absent "Marmelade"
expect "Du er ikke helt færdig"
tap "#leave"

-- Staff sits down with somebody: staff is out before the citizen is in.
people.staff_new("Mona (opdigtet)", "contact")
people.staff_in "Mona (opdigtet)"
tap "#go/together"
absent "Mona"
people.digits(SECOND)
people.pictures()
on "overview"
assert(read("citizen", '{"id":"me"}'):find(SECOND, 1, true))
tap "#leave"

people.sign_in(FIRST)
tap "#next"
on(place)
expect "Jeg vil sove hos Marmelade hver nat"
