-- Setting up where something is missing: somebody nobody said anything about, a guest who is here for something else, a yes that is
-- missing and a no that is as near as a yes. Each gets a clear answer, and nothing is shown that somebody may not hear.
local meeting = dofile(here .. "support/meeting.lua")
local people, on = meeting.people, meeting.on
local JAN, MONA = "Jan (opdigtet)", "Mona (opdigtet)"

meeting.accounts { { MONA, "contact" }, { JAN, "caseworker" } }
meeting.citizen()
meeting.planned()
tap "#next"
tap "#next"
on "meeting_planned"
tap "#next"
tap(MONA)
tap(JAN)
tap "En, der ikke arbejder her"
people.digits "Sara (opdigtet)"
expect "Hvem er Sara (opdigtet) for dig?"
tap "Min bisidder"
on "meeting_people/people"
expect "Min bisidder"
tap "#next"
on "meeting_planned"

-- Mona hears about both; Jan not about sleep; Sara has not been asked about.
expect "Svar om Jan"
tap "#next"
expect "Hvad må Jan (opdigtet) høre om?"
tap "#yes/home"
tap "#next"
expect "Sig ja eller nej til: Søvn og ro"
tap "#no/sleep"
tap "#yes/own"
tap "#next"
on "meeting_planned"
tap "#next"
expect "Hvad må Mona (opdigtet) høre om?"
tap "#yes/home"
tap "#yes/sleep"
tap "#yes/own"
tap "#next"
on "meeting_planned"

-- What somebody who cannot come has sent in.
tap "Sendt ind af en, der ikke kommer"
tap "En anden"
people.digits "Lise (opdigtet)"
tap "I telefonen"
type "Bo kan komme til mig hver onsdag"
tap "#next"
on "meeting_planned"
expect "Sendt ind af Lise (opdigtet)"

-- The invitation: to Jan without what he may not hear.
tap "#card"
on "meeting_card"
expect "Du må have en bisidder med"
expect "Søvn og ro"
tap(JAN)
expect "Kære Jan"
absent "Søvn og ro"
absent "Du må have en bisidder med"
tap "#next"
expect "gemt"
tap "Tilbage"

tap "#begin"
on "meeting_here"
-- Lise did not come; she only sent something.
tap "#next"
on "meeting_roles"
expect "Jeg svarer ikke for dig"
tap "#next"
on "meeting_checked"
expect "Må Sara (opdigtet) høre om det her i dag?"
expect "Det er lukket i dag"
absent "Et sted med lås"
absent "Sove igennem"
tap "Ja, det må Sara (opdigtet)"
absent "Må Sara (opdigtet) høre om det her i dag?"
expect "Det må alle ved bordet høre om"
local jan = read("consents", '{"citizen":"me"}')
assert(jan:find('"topic":"sleep","state":"refused"', 1, true), jan)
-- A no is as near as a yes, and is said the same way.
tap "Se dit svar om Sara (opdigtet)"
tap "Nej til det hele"
on "meeting_checked"
absent "Det må alle ved bordet høre om"
tap "Se dit svar om Sara (opdigtet)"
tap "#yes/home"
tap "#yes/sleep"
tap "#yes/own"
tap "#next"
expect "Det må alle ved bordet høre om"
tap "#next"
on "meeting_times"
tap "#next"
local now = meeting.read()
assert(now:find('"state":"begun"', 1, true), now)
local access = now:match '"access":({.-})'
assert(access:find('"home"', 1, true) and not access:find('"sleep"', 1, true), access)
-- Neither the plan at the table nor the meeting tells what Jan may not hear.
local seen = read("plan", '{"citizen":"me"}')
assert(seen:find("Et sted med lås", 1, true) and not seen:find("Sove igennem", 1, true), seen)
