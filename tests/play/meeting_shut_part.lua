-- The citizen closes a topic at the table that the contact person sees by a part in the plan: it is gone from the screen for that one,
-- too, with the same tap, in a pause as well; the part in the plan stays as it was.
local life = dofile(here .. "support/life.lua")
local meeting = dofile(here .. "support/meeting.lua")
local on = meeting.on

life.begin()
life.citizen()
meeting.planned()
meeting.invited({ { life.MONA } })
meeting.said_yes(1, { "mind", "own" }) -- the home is open by the part
meeting.begun()
tap "Jeg lytter bare"
while screen() ~= "meeting/goals" do tap "#next" end
expect "Et sted med lås på døren"
tap "Mere"
tap "Luk noget for de andre"
tap "#dialog/home"
expect "Det er lukket her ved bordet nu"
absent "Et sted med lås på døren"
expect "Ro i hovedet"
tap "#mark/stop"
tap "Luk noget for de andre"
tap "#dialog/mind"
tap "Gå videre"
on "meeting/goals"
absent "Ro i hovedet"
tap "#mark/stop"
tap "Gem og gå"
life.people.staff_in(life.MONA)
tap "#go/plans"
tap(life.NAME)
tap "#pick/plan"
on "seen"
expect "Et sted med lås på døren"
