-- The end of a meeting in which the citizen does not say yes: stop works here too, no next day needs a reason, and "not yet" leaves the
-- plan as it was. The minutes say so, and hold only what came of that meeting.
local meeting = dofile(here .. "support/meeting.lua")
local on = meeting.on
local MONA = "Mona (opdigtet)"

meeting.accounts { { MONA, "contact" } }
meeting.citizen()
meeting.planned()
meeting.invited { { MONA } }
meeting.said_yes(1)
meeting.begun()
on "meeting/opening"
tap "Jeg lytter bare"
for _ = 1, 6 do
  if screen() == "meeting/wishes" then break end
  tap "#next"
end
tap "Sig et ønske"
type "Min hund skal med"
tap "#next"
tap "#pick/home"
tap "Tal om: Min hund skal med"
tap "#next"
meeting.on_to_close()
expect "Min hund skal med"

-- Stop, and on again at the very same place.
tap "#mark/stop"
on "meeting/stop"
tap "#stop/on"
on "meeting_read"
tap "Ja, det er rigtigt"
tap "#pick/none"
type "Jeg vil selv sige til"
tap "#next"
on "meeting_confirm"
expect "Vi har valgt ikke at aftale en dag: Jeg vil selv sige til"
-- Back to the day, and another one after all; then none again.
tap "Tilbage"
on "meeting_next/next_day"
tap "#pick/week"
absent "Vi har valgt ikke at aftale en dag"
tap "Tilbage"
tap "#pick/none"
type "Jeg vil selv sige til"
tap "#next"
tap "#say/no"
tap "#say/yes"
-- An answer can be given again until the meeting is over.
tap "Svar om igen"
expect "Er det din plan?"
tap "#say/no"
tap "Slut mødet"
on "meeting_minutes"
expect "Vi har valgt ikke at aftale en dag: Jeg vil selv sige til"
expect "Min hund skal med"
expect "Ikke endnu"
absent "Et sted med lås"
local plan = read("plan", '{"citizen":"me"}')
assert(plan:find('"version":1', 1, true), plan)
tap "Tilbage"
expect "Er de andre gået?"
absent "Et sted med lås"
tap "Nej, vent lidt"
absent "Et sted med lås"
tap "Tilbage"
tap "Ja, vis det"
on "overview"
expect "Et sted med lås på døren"
