-- Sitting down together from the line: what is the citizen's to say is said in the citizen's own session; staff's own step can be
-- done there too. And moving on in staff's session, with the plan on paper.
local path = dofile(here .. "support/path.lua")
local on, people = path.on, path.people
local NAME = "Karla (opdigtet)"

path.somebody_new(NAME)
path.staff_at(NAME)
path.next()
on "flow/arrival/day"
tap "I dag"
path.next(2)
on "path"
tap "Sæt jer sammen"
type(NAME)
tap "#next"
people.pictures()
on "overview"
tap "#path"
expect "Nu: den første samtale"
-- The citizen does not feel like it today: it is passed by, and nothing is owed.
tap "#step/first_talk"
tap "Spring det over"
expect "Sprunget over"
path.next()
on "parties"
tap "#add"
tap "Jobcentret"
path.next()
tap "Ja, det er aftalt"
path.next()
tap "I dag"
path.next(2)
tap "Ansvaret er vores"
path.next(3)
on "parties"
path.next()
path.is("responsibility", "done")
-- The step shows who was asked, in the citizen's own words for it.
tap "#step/responsibility"
expect "Jobcentret · Ansvaret er deres"
tap "Luk"
tap "#leave"

-- Leaving in the middle of what staff answer leaves nothing behind, also over a power cut.
path.staff_at(NAME)
tap "#step/moving_on"
tap "Gør klar til at flytte"
path.next()
tap "Der er en plan"
path.next()
kill()
path.staff_at(NAME)
assert(not path.kept():find("moving_on", 1, true), path.kept())
tap "#step/moving_on"
tap "Gør klar til at flytte"
path.next(2)
path.next()
on "flow/moving_on/who"
path.next()
on "flow/moving_on/stays"
tap "Jeg kan komme forbi"
path.next()
on "flow/moving_on/copy"
tap "#print"
path.next()
expect "Planen er gemt som en fil"
tap "#back"
path.next()
tap "Ikke endnu"
path.next(2)
path.is("moving_on", "begun")
tap "#leave"
path.citizen_at(NAME)
tap "#step/moving_on"
expect "Bliver ved: Jeg kan komme forbi."
expect "skrevet af Mona (opdigtet)"
