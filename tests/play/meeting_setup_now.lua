-- A meeting nobody planned, with five people who had the citizen's yes before: at most twelve taps from "Min plan" until it has begun.
local meeting = dofile(here .. "support/meeting.lua")
local on = meeting.on
local MOST = 12

meeting.accounts()
meeting.citizen()
meeting.planned()
meeting.invited()
meeting.said_yes(5)
-- The meeting is called off; each yes stands until it is taken back.
tap "#cancel"
tap "Ja, aflys det"
on "overview"

local taps = 0
local function count(label)
  taps = taps + 1
  tap(label)
end
count "#meeting"
on "meeting_mine"
count "#now"
for _, one in ipairs(meeting.STAFF) do count(one[1]) end
count "#next"
on "meeting_now/topics"
count "#next"
on "meeting_roles"
count "#next"
on "meeting_checked"
expect "Et sted at bo · Søvn og ro"
absent "Det er lukket i dag"
count "#next"
on "meeting_times"
count "#next"
local now = meeting.read()
assert(now:find('"state":"begun"', 1, true), now)
assert(select(2, now:gsub('"state":"here"', "")) == 6, now)
assert(taps <= MOST, taps .. " taps to set up a meeting with five people, and " .. MOST .. " are the most")
