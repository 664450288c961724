-- Who cannot simply be at the table gets a clear answer, and nobody is shown anything meanwhile: somebody nobody said anything about,
-- a guest who is here for something else, and an account that was closed since the invitation.
local meeting = dofile(here .. "support/meeting.lua")
local people, on = meeting.people, meeting.on
local JAN, MONA, LISE = "Jan (opdigtet)", "Mona (opdigtet)", "Lise (opdigtet)"

meeting.accounts { { MONA, "contact" }, { JAN, "caseworker" } }

-- Lise has an account as a guest, for the case.
people.staff_in(MONA)
tap "#go/guests"
tap "Ny gæst"
people.digits(LISE)
type "Sygeplejerske"
tap "#next"
tap "#next"
tap "Et andet sted"
people.digits "Mødet om boligen"
tap "#pick/case"
tap "Kun i dag"
people.digits "480137"
people.digits "480137"
on "guests"
tap "#leave"

meeting.citizen()
meeting.planned()
tap "#next"
tap "#next"
tap "#next"
tap(MONA)
tap(JAN)
tap(LISE)
expect "Lise (opdigtet) er her kun til noget andet"
tap "#next"
on "meeting_planned"
-- Somebody has sent something in and comes after all: nobody has said who it is.
tap "Sendt ind af en, der ikke kommer"
tap "En anden"
people.digits "Sara (opdigtet)"
tap "På papir"
type "Jeg glæder mig"
tap "#next"
tap "#begin"
tap "Sara (opdigtet)"
tap "#next"
on "meeting_roles"
expect "Vi ved ikke, hvem Sara (opdigtet) er for dig"
tap "#next"
on "meeting_roles"
expect "Vælg først, hvad der skal ske"
tap "Sig, hvem det er"
tap "Familie"
absent "Vi ved ikke, hvem Sara"
expect "Jeg er her for din skyld"

-- A card is put right.
tap "Ret kortet for Jan (opdigtet)"
tap "#next"
paste " Også om varme."
tap "#next"
tap "#next"
on "meeting_roles"
expect "Også om varme"
tap "#next"
on "meeting_checked"
expect "Må Jan (opdigtet) høre om det her i dag?"
tap "#next"
on "meeting_times"
tap "#leave"

-- Jan's account is closed before the day: the meeting can be held without, and says so.
people.staff_in(people.ADMINISTRATOR)
tap "#go/accounts"
tap(JAN)
tap "Luk for adgang"
tap "#leave"
people.sign_in(meeting.NAME)
tap "#meeting"
tap "#begin"
tap "#next"
on "meeting_roles"
expect "Jan (opdigtet) arbejder ikke her mere"
tap "#next"
expect "Vælg først, hvad der skal ske"
tap "Hold mødet uden"
absent "Jan (opdigtet)"
expect "Mona (opdigtet)"
tap "#next"
on "meeting_checked"
