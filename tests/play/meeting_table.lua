-- At the table, with five people and a finger: the round, a wish that becomes a goal, an agreement in six taps, somebody who talks
-- long, somebody who goes; stop in the middle; the power that goes; and the end that begins by itself.
local meeting = dofile(here .. "support/meeting.lua")
local on = meeting.on

local function kept(what) return assert(meeting.read():find(what, 1, true), what .. " is not kept") end

meeting.accounts()
meeting.citizen()
meeting.planned()
meeting.invited()
meeting.said_yes(5)
meeting.begun()

-- The citizen chooses when to speak, and everybody says what they can do.
on "meeting/opening"
expect "Hvornår vil du tale?"
tap "Jeg vil tale til sidst"
tap "#next"
expect "Det kan jeg"
for _ = 1, 4 do
  wait "1 min"
  tap "#next"
end
wait "1 min"
tap "#next"
expect "Nu er det dig"
kept '"round":"last"'

-- The power goes in the middle of a turn: it is taken up at the same place, with the same person speaking.
kill()
meeting.people.try_in(meeting.NAME)
on "meeting/opening"
expect "Nu er det dig"
tap "#next"
on "meeting/wishes"

-- A wish, and a goal of it in the citizen's words.
tap "Sig et ønske"
type "Min hund skal med"
tap "#next"
expect "Hvad handler det om?"
tap "#pick/home"
tap "Tal om: Min hund skal med"
expect "Hvordan vil du sige det?"
type ", hvor jeg flytter hen"
tap "#next"
absent "Tal om: Min hund"
tap "#next"
on "meeting/goals"
expect "Min hund skal med, hvor jeg flytter hen"

-- A fourth goal: the citizen says which one waits. The order is the citizen's, without dragging.
tap "Nyt mål"
type "Få styr på min husleje"
tap "#next"
tap "#pick/home"
expect "Hvilket mål kan vente?"
tap "Sove igennem om natten"
on "meeting/goals"
expect "De her mål venter"
tap "Op"
tap "#next"

-- An agreement in at most six taps and some text.
local taps = 0
local function count(label)
  taps = taps + 1
  tap(label)
end
count "Ny aftale"
type "Spørger, om der er plads til en hund"
count "#next"
expect "Hvem gør det?"
count "Mona (opdigtet)"
count "I morgen"
count "Vi taler om det igen"
assert(taps <= 6, taps .. " taps for an agreement, and six are the most")
expect "Mona (opdigtet): Spørger, om der er plads til en hund"
expect "hvis det ikke går: Vi taler om det igen"

-- What waits, what somebody sees differently with the screen in their hands, and what was decided.
tap "Læg til side"
type "Tandlæge"
tap "#next"
tap "Mere"
tap "Jeg ser det anderledes"
tap "Jan (opdigtet)"
on "meeting/handover"
absent "plads til en hund"
key "Escape"
on "meeting/handover"
tap "#next"
type "Boligen kommer før hunden"
tap "#next"
expect "Jan (opdigtet) ser det anderledes"
expect "Boligen kommer før hunden"

-- Not sure: with one tap, and nobody has to say what about.
tap "#mark/unsure"
tap "Det går for hurtigt"
expect "Du er i tvivl"
kept '"mark":"unsure"'
tap "#mark/go"
absent "Du er i tvivl"

-- Somebody talks long: the citizen is asked, nobody is blamed.
tap "Dig"
for _ = 1, 12 do wait "1 min" end
tap "Mona"
for _ = 1, 9 do wait "1 min" end
expect "Er der noget, du gerne vil sige?"

-- Stop in the middle of an agreement: all of it rests, and is there again. The time waits.
tap "Ny aftale"
type "Ringer til en dyrlæge"
tap "#mark/stop"
on "meeting/stop"
kept '"mark":"stop"'
kept '"paused_why":"stop"'
tap "Hold en pause"
for _ = 1, 10 do
  wait "1 min"
  key "Shift"
end
tap "Vi går videre"
on "meeting/agree/what"
expect "Ringer til en dyrlæge"
tap "Tilbage"

-- Somebody goes in the middle.
tap "Mere"
tap "Hvem er her nu?"
tap "Tove (opdigtet) går nu"
kept '"state":"left"'
assert(not tree():find('"name":"Tove"', 1, true))

-- The end begins by itself.
while meeting.read():find('"phase":"agreements"', 1, true) do
  key "Shift"
  wait "1 min"
end
kept '"phase":"closing"'
heard "soft"

-- And so it ends: read back, the next day, and an answer of each who is still here.
on "meeting_read"
expect "Min hund skal med, hvor jeg flytter hen"
expect "Spørger, om der er plads til en hund"
for _, mark in ipairs { "go", "unsure", "stop" } do assert(tree():find('"id":"mark/' .. mark, 1, true), "no " .. mark .. " at the end") end
tap "#next"
tap "#pick/two_weeks"
on "meeting_confirm"
for _ = 1, 5 do tap "#say/yes" end
expect "Alle har svaret"
tap "#next"
on "meeting_minutes"
kept '"state":"held"'
expect "Boligen kommer før hunden"

-- The others go, and the citizen alone is at the screen again.
tap "Tilbage"
tap "Ja, vis det"
on "overview"
expect "Min hund skal med, hvor jeg flytter hen"
assert(read("plan", '{"citizen":"me"}'):find('"version":2', 1, true))
