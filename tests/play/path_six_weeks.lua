-- Six weeks from arrival to plan on the virtual clock: where we are, whose turn it is, about how long it has been, and the
-- notice the municipality gets. Monday 2 March 2026 is the first day.
local path = dofile(here .. "support/path.lua")
local plan = dofile(here .. "support/plan.lua")
local on, people = path.on, path.people
local NAME = "Karla (opdigtet)"

path.somebody_new(NAME)

-- The first day: nothing is known but that somebody is here.
people.sign_in(NAME)
expect "Nu: Ankomst"
tap "#path"
on "path"
expect "Nu: ankomsten"
expect "Mona (opdigtet), din kontaktperson"
absent "Besked til kommunen"
path.next()
on "flow/arrival/day"
tap "I dag"
path.next(2)
on "path"
expect "første dag"
expect "Nu: den første samtale"
path.is("arrival", "done")

-- The first talk: what one is good at first, and nothing is asked about what happened.
path.next(2)
on "flow/first_talk/strengths"
tap "#add"
type "Lave mad til mange"
path.next(2)
on "flow/first_talk/wishes"
tap "#add"
type "Et sted med en dør"
path.next(2)
on "flow/first_talk/people"
path.next()
tap "Jobcentret"
path.next()
on "flow/first_talk/worry"
-- Whoever leaves in the middle goes on where it was.
type "Min post"
tap "#leave"
path.citizen_at(NAME)
path.next()
on "flow/first_talk/worry"
expect "Min post"
path.next(2)
on "flow/first_talk/check"
path.next(2)
on "path"
expect "Nu: vi finder ud af, hvem der har ansvaret"
tap "#leave"

-- Staff: a window of three working days, and not a word of being late.
wait "1 d"
path.staff_at(NAME)
expect "Send senest torsdag 5. marts"
tap "#go/notice"
on "flow/notice/what"
expect "Ønsker, helbred"
path.next(2)
tap "I dag"
path.next()
tap "Med sikker mail"
path.next(2)
tap "Ikke endnu"
path.next(2)
on "path"
expect "Sendt tirsdag 3. marts"
absent "Send senest"

-- Who was asked, and what they said; the job centre is on the list from the first talk, and was not asked.
path.next()
on "parties"
expect "Ikke spurgt endnu"
tap "Jobcentret"
on "flow/party/may"
tap "Ikke endnu"
path.next()
expect "Spørg først den, det handler om"
path.next()
on "parties"
expect "Der er ikke sagt ja endnu"
tap "Jobcentret"
tap "Ja, det er aftalt"
path.next()
tap "I dag"
path.next(2)
tap "Det er ikke os"
path.next(2)
path.next()
on "parties"
tap "#add"
tap "Enheden for folk uden bolig"
path.next()
tap "Ja, det er aftalt"
path.next()
tap "I dag"
path.next(2)
tap "Vi vender tilbage"
path.next(3)
on "parties"
expect "Ansvaret er ikke deres"
expect "Vi venter på svar"
path.next()
on "path"
expect "Svar fra Enheden for folk uden bolig"
path.is("responsibility", "begun")
tap "#leave"

-- The citizen is told of the notice before anything else, and reads of the wait without blame.
wait "6 d"
people.try_in(NAME)
on "told"
path.next()
on "overview"
tap "#path"
expect "cirka en uge"
expect "Kommunen fik besked"
expect "Svar fra Enheden for folk uden bolig"
tap "#leave"

-- They say it is theirs: the next step is with them.
wait "7 d"
path.staff_at(NAME)
path.next()
tap "Enheden for folk uden bolig"
path.next(3)
tap "Ansvaret er vores"
path.next(2)
path.next()
on "parties"
expect "Enheden for folk uden bolig har ansvaret"
expect "Jobcentret"
path.next()
expect "Nu: hvem skal med til mødet?"
expect "Enheden for folk uden bolig, sagsbehandler"
path.is("responsibility", "done")
tap "#step/invitation"
tap "Det er gjort"
expect "Nu: mødet om planen"
tap "#leave"

-- Six weeks: about, and never how long is left.
wait "28 d"
path.citizen_at(NAME)
expect "cirka 6 uger"
expect "Det er ikke et løfte"
absent "tilbage"
tap "#back"
path.next()
plan.on "flow/plan/about"
path.next(2)
tap "#option/1"
path.next()
plan.on "flow/plan/matters"
tap "Et sted at bo"
path.next()
plan.on "flow/plan/goals/1/words"
type "Et sted med lås på døren"
path.next(8)
plan.agreed "Ringe til boligen"
expect "Nu: Hjælpen går i gang"

-- The plan is there: from now on the days to it stand still, and the help has begun.
tap "#path"
expect "Fra du kom, til planen var der"
expect "cirka 6 uger"
path.is("meeting", "done")
path.is("effort", "begun")
tap "#leave"

-- A follow-up is a step of the way, and looks at each agreement too.
wait "14 d"
people.sign_in(NAME)
tap "#path"
expect "Nu: hjælpen går i gang"
tap "#step/followup"
tap "Se, hvordan det går"
on "flow/followup/hello"
path.next()
tap "På vej"
path.next(3)
on "flow/followup/agreements/1/status"
tap "Det er gjort"
path.next(4)
path.next()
on "path"
path.is("followup", "done")
path.is("effort", "done")
expect "cirka 6 uger"
expect "Nu: et nyt møde"

-- A new meeting: what is new, and what to talk about, in the citizen's words.
tap "Se, hvad der er nyt siden sidst"
expect "Et sted med lås på døren"
tap "#back"
on "path"
path.next()
on "flow/new_meeting/hello"
path.next()
tap "Noget går bedre"
path.next()
type "Jeg har fået en nøgle."
path.next()
tap "Et sted med lås på døren"
path.next(4)
on "path"
expect "I gang"
expect "Til mit møde" -- what to talk about was said; now others are asked to come
tap "#step/new_meeting"
expect "Nyt: Noget går bedre. Jeg har fået en nøgle. Vi taler om: Et sted med lås på døren."
tap "Luk"
tap "#back"
tap "Siden sidst"
expect "I gik i gang med: Et nyt møde"
expect "Mona (opdigtet) gav kommunen besked tirsdag 3. marts om, at du bor her"
expect "Du fik en seng her mandag 2. marts"
tap "#leave"

-- What the citizen said and staff noted holds over a power cut.
kill()
path.citizen_at(NAME)
path.is("followup", "done")
path.is("responsibility", "done")
