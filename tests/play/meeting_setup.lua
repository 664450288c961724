-- From an invitation to a meeting that has begun: five people with accounts, at most twelve taps from "Min plan"; and the same where
-- nothing was planned. Each yes is a real one, and nothing of the plan was shown before.
local meeting = dofile(here .. "support/meeting.lua")
local on = meeting.on
local MOST = 12

meeting.accounts()
meeting.citizen()

-- The invitation. A day that is gone is refused calmly.
tap "#meeting"
on "meeting_mine"
tap "#plan"
tap "#pick/other"
for _ = 1, 9 do tap "En dag tidligere" end
tap "#next"
expect "er forbi"
on "meeting_when/free_day"
tap "Tilbage"
tap "#pick/week"
tap "#pick/10.00"
tap "#next"
tap "#pick/60"
on "meeting_planned"
expect "kl. 10.00"
meeting.invited()
expect "Du har ikke svaret endnu"
meeting.said_yes(5)
absent "Du har ikke svaret endnu"
local cells = read("consents", '{"citizen":"me"}')
assert(select(2, cells:gsub('"yes_to":"meeting"', "")) == 5, cells)
assert(select(2, cells:gsub('"yes_to":"pass_on","purpose":"meeting","topic":"home","state":"given"', "")) == 5, cells)
tap "Tilbage"
on "overview"

-- Setting up, with one who has not come: counted from the overview.
local taps = 0
local function count(label)
  taps = taps + 1
  tap(label)
end
count "#meeting"
on "meeting_planned"
absent "Et sted med lås"
count "#next"
on "meeting_here"
count "Tove (opdigtet)"
expect "Er ikke kommet"
count "#next"
on "meeting_roles"
expect "Jeg kan ikke love en bolig"
count "#next"
on "meeting_checked"
expect "Det må alle ved bordet høre om"
absent "Det er lukket i dag"
absent "Et sted med lås"
count "#next"
on "meeting_times"
expect "I alt 60 minutter"
count "#more/1"
count "#next"
local id = meeting.id()
local now = meeting.read(id)
assert(now:find('"state":"begun"', 1, true), now)
assert(now:find('"state":"absent"', 1, true), now)
assert(taps <= MOST, taps .. " taps to set up a meeting with five people, and " .. MOST .. " are the most")

-- Begun again from the very first tap, with nothing planned: the same people still have their yes.
restart()
meeting.people.try_in(meeting.NAME)
on "meeting/opening"
