-- Somebody's access ends while they stand at the screen: the very next touch says so, nothing of what was shown stays on the screen
-- or in memory, and nothing more is done in that name.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME, GUEST = "Zebrafinke (opdigtet)", "Lise (opdigtet)"

people.staff_new("Mona (opdigtet)", "contact")
people.staff_in "Mona (opdigtet)"
tap "#go/guests"
tap "Ny gæst"
people.digits(GUEST)
type "Sygeplejerske"
tap "#next"
tap "#next"
tap "Et andet sted"
type "Mødet om boligen"
tap "#next"
tap "Være klar til et møde"
tap "Kun i dag"
people.digits "480137"
people.digits "480137"
tap "#leave"
plan.made(NAME, { { 1, "Et sted med lås på døren" } })
tap "#sharing"
tap "#next"
tap(GUEST)
tap "Være med til et møde om min plan"
tap "#yes/frame"
tap "#next"
tap "En uge"
tap "#pick/alone"
tap "#next"
tap "#leave"
people.staff_in(GUEST, "480137")
people.digits()
people.digits()

-- In the middle of a plan; whatever is touched next.
local function plan_open()
  tap "#go/plans"
  tap(NAME)
  on "seen"
end
plan_open()
clock "1 d"
expect(NAME) -- what is on the screen is on the screen; the touch is what counts
tap "#size"
on "fault"
expect "Denne adgang er lukket"
absent(NAME)
absent "Zebrafinke"
assert(not pcall(read, "my_citizens", "{}"), "somebody is still signed in")
assert(not pcall(read, "plan", '{"citizen":"me"}'), "the plan is still open")
tap "Forside"
on "home"
assert(memory "Zebrafinke" == "0", "the name is still in memory")

-- Nor does the keyboard go on: each letter is a touch.
clock "-1 d"
people.staff_in(GUEST)
on "staff_in/code" -- a clock set back revives nothing
