-- A whole meeting with five roles (citizen, contact person, caseworker, treatment, facilitator) and the citizen's own supporter: from
-- the invitation over the table to minutes that wrote themselves, printed and handed over. The power goes twice.
local meeting = dofile(here .. "support/meeting.lua")
local people, on = meeting.people, meeting.on
local MONA, JAN, TOVE, FIE, SARA = "Mona (opdigtet)", "Jan (opdigtet)", "Tove (opdigtet)", "Fie (opdigtet)", "Sara (opdigtet)"
local STAFF = { { MONA, "contact" }, { JAN, "caseworker" }, { TOVE, "treatment" }, { FIE, "facilitator" } }

meeting.accounts(STAFF)
meeting.citizen()

-- The invitation: a day, own words, who comes, what each may hear about, an interpreter, the paper, what somebody has sent in.
meeting.planned()
tap "#next"
tap "Med mine egne ord"
type "Jeg vil sove"
tap "#next"
tap "#next"
on "meeting_planned"
tap "#next"
for _, one in ipairs(STAFF) do tap(one[1]) end
tap "En, der ikke arbejder her"
people.digits(SARA)
tap "Min bisidder"
tap "#next"
on "meeting_planned"
for _ = 1, 5 do
  tap "#next"
  on "meeting_yes"
  expect "»Jeg vil sove«"
  for _, topic in ipairs { "home", "own" } do tap("#yes/" .. topic) end
  tap(tree():find("Hvad må Tove", 1, true) and "#no/sleep" or "#yes/sleep")
  tap "#next"
end
on "meeting_planned"
tap "Sprog og tolk"
tap "#pick/ar"
tap "#pick/yes"
people.digits "Ali (opdigtet)"
on "meeting_planned"
expect "Arabisk. Tolk: Ali (opdigtet)"
tap "#card"
expect "Jeg vil sove"
expect "Du må sige stop når som helst"
tap "#next"
tap "Tilbage"

-- The day has come. Tove cannot, and has sent something.
tap "Sendt ind af en, der ikke kommer"
tap(TOVE)
tap "#pick/paper"
type "Der er en plads til dig om onsdagen"
tap "#next"
tap "#next"
on "meeting_here"
tap(TOVE)
tap "#next"
expect "Jeg siger ikke, hvad der skal stå i din plan"
expect "Jeg svarer ikke for dig"
tap "#next"
on "meeting_checked"
absent "Det er lukket i dag"
tap "#next"
tap "#next"

-- The round, and the power goes in it.
on "meeting/opening"
tap "Jeg vil tale først"
expect "Der er en plads til dig om onsdagen"
tap "#next"
kill()
people.try_in(meeting.NAME)
on "meeting/opening"
for _ = 1, 10 do
  if screen() == "meeting/wishes" then break end
  wait "30 s"
  tap "#next"
end

-- A wish becomes a goal, and the goal an agreement with one who does it, a day, and what else.
tap "Sig et ønske"
type "Min hund skal med"
tap "#next"
tap "#pick/home"
tap "Tal om: Min hund skal med"
type ", hvor jeg flytter hen"
tap "#next"
tap "#next"
on "meeting/goals"
tap "#next"
tap "Ny aftale"
type "Spørger om plads til en hund"
tap "#next"
tap(JAN)
tap "I morgen"
tap "Vi taler om det igen"
expect "Spørger om plads til en hund"
tap "Læg til side"
type "Tandlæge"
tap "#next"
meeting.on_to_close()

-- The end.
expect "Spørger om plads til en hund"
expect "senest"
tap "Ja, det er rigtigt"
tap "#pick/two_weeks"
expect "Er det din plan?"
tap "#say/yes"
tap "#say/yes"
kill()
people.try_in(meeting.NAME)
on "meeting_confirm"
tap "#say/reserved"
on "meeting/handover"
tap "#next"
type "Jeg kan ikke love en dato"
tap "#next"
tap "#say/yes"
tap "#say/yes"
expect "Alle har svaret"
tap "Slut mødet"

-- The way knows it: the meeting was, and the help begins.
local way = read("path", '{"citizen":"me"}')
assert(way:find('"step":"meeting","state":"done"', 1, true) and way:find('"step":"effort","state":"begun"', 1, true), way)

-- The minutes are there, for all at the table, for the citizen, and for one who was not there.
on "meeting_minutes"
for _, words in ipairs { "Min hund skal med, hvor jeg flytter hen", "Spørger om plads til en hund", "Vi taler om det igen", "Tandlæge",
  "Jeg kan ikke love en dato", "Der er en plads til dig om onsdagen", "De kunne ikke komme", "Tolk: Ali", "Ja, men" } do expect(words) end
tap "#next"
expect "gemt"
tap(TOVE)
expect "Er de andre gået?"
tap "Ja, vis det"
absent "Sove igennem"
expect "Min hund skal med"
tap "Giv planen videre til fagsystemet"
on "hand_over"
tap "#next"
on "hand_over/done"
tap "#next"
on "meeting_minutes"
tap "Mig selv"
expect "Sove igennem om natten"
tap "Tilbage"

-- The plan goes on with what came of it.
on "overview"
expect "16"
expect "Spørger om plads til en hund"
local plan = read("plan", '{"citizen":"me"}')
assert(plan:find('"version":2', 1, true), plan)
tap "#leave"
people.staff_in(JAN)
tap "#go/plans"
tap(meeting.NAME)
on "seen"
expect "Min hund skal med"
