-- Somebody goes and somebody comes late; the citizen goes; a yes that is taken back in the middle closes what it opened at once; and the
-- meeting is there again after a restart, in a pause and at the very end.
local meeting = dofile(here .. "support/meeting.lua")
local on, people = meeting.on, meeting.people
local TWO = { meeting.STAFF[1], meeting.STAFF[2] }

local function again()
  restart()
  people.try_in(meeting.NAME)
end

meeting.accounts(TWO)
meeting.citizen()
meeting.planned()
meeting.invited(TWO)
meeting.said_yes(#TWO)

-- Jan is late.
tap "#next"
on "meeting_here"
tap "Jan (opdigtet)"
tap "#next"
for _ = 1, 3 do tap "#next" end
on "meeting/opening"
tap "Jeg lytter bare"
tap "Mere"
tap "Hvem er her nu?"
tap "Jan (opdigtet) er kommet"
expect "Jan er med nu"

tap "#next"
tap "#next"
tap "#next"
on "meeting/wishes"
tap "#next"
tap "#next"
expect "Et sted med lås på døren"

-- Somebody nobody invited comes: what the citizen does not say that person may hear is closed until that person goes.
tap "Mere"
tap "Hvem er her nu?"
tap "En, der ikke står her"
type "Sara (opdigtet)"
tap "#next"
tap "Familie"
expect "Hvad må Sara (opdigtet) høre om?"
tap "#pick/sleep"
tap "#next"
absent "Et sted med lås på døren"
expect "Sove igennem om natten"
expect "Sara"
tap "Mere"
tap "Hvem er her nu?"
tap "Sara (opdigtet) går nu"
expect "Et sted med lås på døren"

-- Nothing at all is an answer, too: the meeting goes on with what is no topic.
tap "Mere"
tap "Hvem er her nu?"
tap "En, der ikke står her"
type "Bo (opdigtet)"
tap "#next"
tap "Familie"
tap "#next"
on "meeting/agreements/none"
expect "Bo"
absent "Sove igennem om natten"
tap "Mere"
tap "Hvem er her nu?"
tap "Bo (opdigtet) går nu"
expect "Et sted med lås på døren"

-- The citizen goes out: nothing is agreed meanwhile, also when the power goes.
tap "Mere"
tap "Hvem er her nu?"
tap "Jeg går nu"
on "meeting/stop/away"
absent "Ny aftale"
again()
on "meeting/stop/away"
tap "Jeg er her igen"
expect "Et sted med lås på døren"

-- Stop, and what the others heard about the home is closed: with that tap it is gone, also in the pause, with what was being written of it
-- under the pause, and after the power went.
tap "Ny aftale"
type "Ringer om låsen"
tap "#mark/stop"
tap "Luk noget for de andre"
tap "#dialog/home"
expect "Det er lukket her ved bordet nu"
tap "Gå videre"
absent "Ringer om låsen"
absent "Et sted med lås på døren"
tap "#mark/stop"
again()
on "meeting/stop"
tap "Gå videre"
absent "Et sted med lås på døren"
expect "Sove igennem om natten"
assert(not meeting.read():find "Et sted med lås")
assert(read("plan", '{"citizen":"me"}'):find "Sove igennem")
assert(not read("plan", '{"citizen":"me"}'):find "Et sted med lås")

-- What is said about it from now on is kept, and not shown here.
tap "Mere"
tap "Giv skærmen videre"
on "meeting/handover"
absent "Sove igennem"
tap "#next"

-- An end in the middle: what was agreed is summed up, and another kiosk with the same store is there at the same place.
tap "#mark/stop"
tap "Slut for i dag"
on "meeting_read"
again()
on "meeting_read"
