-- A meeting that is taken up where each yes is gone: on another kiosk that got an older copy. The citizen is asked before anything is
-- shown, and the meeting is where it was; whoever gets no yes is not at the table, is not let in there, and shuts nothing for the rest.
local meeting = dofile(here .. "support/meeting.lua")
local on, people = meeting.on, meeting.people
local TWO = { meeting.STAFF[1], meeting.STAFF[2] }

local function park(words)
  tap "Læg til side"
  type(words)
  tap "#next"
  expect(words)
end

-- In again: to the meeting, whatever comes before it.
local function come()
  people.try_in(meeting.NAME)
  if screen() == "told" then tap "#next" end
  if screen() == "overview" then tap "#meeting" end
end

meeting.accounts(TWO)
meeting.citizen()
meeting.planned()
meeting.invited(TWO)
meeting.said_yes(#TWO)
meeting.begun()
tap "Jeg lytter bare"
while screen() ~= "meeting/wishes" do tap "#next" end
park "Tandlæge"
keep()
come()
park "Cykel"

local function taken_up()
  come()
  on "meeting_checked"
  absent "Tandlæge"
end

-- Staff waits until an administrator has looked: no yes counts before that, and the citizen is not shut out with them.
put_back()
taken_up()
tap "Ja, det må Mona (opdigtet)"
tap "#next"
expect "De andre kan ikke være med lige nu"
on "meeting/wishes"
expect "Tandlæge"
absent "Cykel"
tap "#mark/stop"
tap "Gem og gå"

-- The administrator has looked, and the citizen is asked.
put_back()
people.staff_in(people.ADMINISTRATOR)
on "older"
tap "#next"
tap "#leave"
taken_up()
tap "Ja, det må Mona (opdigtet)"
tap "#next"
on "meeting/wishes"
expect "Tandlæge"
expect "Mona"
assert(not tree():find('"name":"Jan"', 1, true), "Jan is at the table without a yes")

tap "Mere"
tap "Hvem er her nu?"
tap "Jan (opdigtet) er kommet"
expect "Der er ikke et ja til, at Jan er med"
on "meeting/wishes"
expect "Tandlæge"
meeting.on_to_close()
expect "Et sted med lås på døren"
