-- Somebody who cannot come: what was sent to the contact person on paper is written in by staff, and stands at the meeting as the words
-- of whoever sent it, not of staff.
local meeting = dofile(here .. "support/meeting.lua")
local people, on = meeting.people, meeting.on
local MONA, JAN = "Mona (opdigtet)", "Jan (opdigtet)"

meeting.accounts { { MONA, "contact" }, { JAN, "caseworker" } }
meeting.citizen()
tap "#me"
tap "#contact"
tap(MONA)
tap "Kun nogle emner"
tap "#pick/frame"
tap "#pick/home"
tap "#next"
tap "#next"
tap "Tilbage"
on "overview"
meeting.planned()
meeting.invited { { JAN } }
tap "#leave"

people.staff_in(MONA)
tap "#go/plans"
tap(meeting.NAME)
tap "#pick/plan"
on "seen"
tap "Skriv i planen"
tap "Sendt ind af en, der ikke kommer"
tap(JAN)
tap "På papir"
type "Der er et værelse fra den første"
tap "#next"
on "seen"
tap "#leave"

people.sign_in(meeting.NAME)
tap "#meeting"
on "meeting_planned"
expect "Sendt ind af Jan (opdigtet), på papir"
expect "Der er et værelse fra den første"
