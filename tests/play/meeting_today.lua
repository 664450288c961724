-- The day has come, and the others sit there already: who signs in beside staff lands at the meeting, and nothing of the plan is shown on
-- the way. Who comes alone, or on another day, lands at the own plan.
local meeting = dofile(here .. "support/meeting.lua")
local on, people = meeting.on, meeting.people
local TWO = { meeting.STAFF[1], meeting.STAFF[2] }

local function together()
  people.staff_in(TWO[1][1])
  tap "#go/together"
  people.digits(meeting.NAME)
  people.pictures()
end

meeting.accounts(TWO)
meeting.citizen()
meeting.planned()
restart()
together()
on "overview"
restart()
wait "7 d"
people.try_in(meeting.NAME)
on "overview"
restart()
together()
on "meeting_planned"
absent "Sove igennem om natten"
