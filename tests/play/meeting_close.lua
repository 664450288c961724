-- The end of a meeting: read back and put right, a next day that has to be fixed, each side's answer, a reservation in own words that
-- stands by itself; a power cut in between goes on at the same step; and the minutes are there at once.
local meeting = dofile(here .. "support/meeting.lua")
local people, on = meeting.people, meeting.on
local JAN, MONA, TOVE = "Jan (opdigtet)", "Mona (opdigtet)", "Tove (opdigtet)"

local STAFF = { { MONA, "contact" }, { JAN, "caseworker" }, { TOVE, "treatment" } }
meeting.accounts(STAFF)
meeting.citizen()
meeting.planned()
meeting.invited(STAFF)
meeting.said_yes(3)
meeting.begun()
meeting.to_close()
local id = meeting.id()

-- Read back: all of it, or one at a time; a word is put right where it stands, and the old one is kept.
expect "Et sted med lås på døren"
expect "Sove igennem om natten"
tap "Én ad gangen"
expect "1 af 2"
absent "Sove igennem"
tap "Ja, den næste"
expect "Sove igennem om natten"
tap "#mend/2"
assert(tree():find('"id":"mark/stop"', 1, true), "no stop where words are put right")
paste " Stille."
tap "#next"
on "meeting_read"
local plan = read("plan", '{"citizen":"me"}')
assert(plan:find("Stille.", 1, true), plan)
expect "Stille."
tap "Ja, det er rigtigt"
on "meeting_next/next_day"

-- The power goes; the meeting is under way, and goes on at the very same step.
kill()
people.try_in(meeting.NAME)
on "meeting_next/next_day"

-- There is no way past the day: a day that is gone is refused, and none at all needs a reason.
tap "#pick/other"
for _ = 1, 20 do tap "En dag tidligere" end
tap "#next"
expect "er forbi"
tap "Tilbage"
tap "#pick/none"
tap "#next"
expect "Skriv en grund"
tap "Tilbage"
tap "#pick/two_weeks"
on "meeting_confirm"
expect "Er det din plan?"

-- The citizen first; then each who sits there.
tap "#say/yes"
expect "kan du stå ved det?"
local first = tree():match '"name":"([^"]+), kan du stå ved det'
tap "#say/reserved"
on "meeting/handover"
absent "Er det din plan?"
tap "#next"
tap "#next"
expect "Skriv noget"
tap "#words"
type "Jeg mener, at der skal søges nu"
tap "#next"
on "meeting_confirm"
expect "Ja, men"
kill()
people.try_in(meeting.NAME)
on "meeting_confirm"
expect "kan du stå ved det?"
tap "#say/no"
tap "#left"
expect "Alle har svaret"
tap "Slut mødet"
on "meeting_minutes"
local now = meeting.read(id)
assert(now:find('"state":"held"', 1, true), now)
assert(now:find('"words":"Jeg mener, at der skal søges nu"', 1, true), now)
assert(now:find('"state":"left"', 1, true), now)
expect "Ja, men"
expect "Ikke endnu"
expect "Jeg mener, at der skal søges nu"
expect "gik før tid"
assert(first)
plan = read("plan", '{"citizen":"me"}')
assert(plan:find('"version":2', 1, true), plan)
assert(plan:find '"review":{[^}]*"day":16', plan)
tap "#next"
expect "gemt"
tap "Tilbage"
expect "Er de andre gået?"
tap "Ja, vis det"
on "overview"

-- Held, it can be read again, and the next one be planned.
tap "#meeting"
on "meeting_mine"
tap "Mødet 2. marts"
on "meeting_minutes"
expect "Stille."
