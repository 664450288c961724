-- The facilitator's window beside a real meeting: script, time and what is left follow the table in the same step; notes are private,
-- outlive a power cut, and are adopted or wiped; unplugged, the meeting goes on.
local meeting = dofile(here .. "support/meeting.lua")
local on = meeting.on
local TWO = { meeting.STAFF[1], meeting.STAFF[4] }

local function both(what)
  local at_table, at_aside = string.match(frames(), "(%d+) (%d+)")
  assert(at_table == at_aside, what .. ": the table in step " .. at_table .. ", the facilitator's in " .. at_aside)
end

local function join()
  aside.tap "#join_name"
  aside.type "Fie (opdigtet)"
  aside.tap "#join_code"
  aside.type(meeting.people.STAFF_CODE)
  aside.tap "#join"
end

meeting.accounts(TWO)
meeting.citizen()
meeting.planned()
meeting.invited(TWO)
meeting.said_yes(#TWO)
meeting.begun()

on "meeting/opening"
assert(aside.screen() == "meeting/aside")
aside.expect "Sig velkommen"
absent "Til den, der leder mødet"
tap "Jeg lytter bare"
both "a tap at the table"
for _ = 1, 3 do tap "#next" end
on "meeting/wishes"
both "the next part"
aside.absent "efter planen nu"
wait "6 min"
aside.expect "Et sted at bo · efter planen nu"
aside.expect "Spørg, hvad der er vigtigt"
aside.expect "Aftal noget om: Sove igennem om natten"

-- Without a name and a code there are no notes; with a wrong one neither.
aside.absent "Gem noten"
aside.tap "#join_name"
aside.type "Fie (opdigtet)"
aside.tap "#join_code"
aside.type "111222"
aside.tap "#join"
aside.expect "passer ikke"
aside.tap "#join_code"
aside.type(meeting.people.STAFF_CODE)
aside.tap "#join"
for _, words in ipairs { "Spørg om ventelisten", "Hun ser træt ud" } do
  aside.tap "#note"
  aside.type(words)
  aside.tap "#note_add"
  aside.expect(words)
end
absent "Hun ser træt ud"
assert(not meeting.read():find("Hun ser træt", 1, true))

-- The power goes: the notes are there for the one who wrote them, and for nobody else.
kill()
meeting.people.try_in(meeting.NAME)
on "meeting/wishes"
aside.absent "ventelisten"
join()
aside.expect "Hun ser træt ud"
aside.tap "#note_adopt/1"
aside.absent "ventelisten"
assert(meeting.read():find("Spørg om ventelisten", 1, true))
aside.tap "#note_wipe/1"
aside.absent "Hun ser træt ud"

-- Beside every screen of the meeting; and when the window goes, the table says it and has the line itself.
tap "#next"
tap "#next"
tap "Sig det også med fagord"
type "Egen bolig med tryghed"
tap "#next"
expect "Fagord: Egen bolig med tryghed"
local plan = read("plan", '{"citizen":"me"}')
assert(plan:find '"professional":%[{[^}]*"name":"Fie', plan) -- it stands as hers
tap "Ny aftale"
assert(aside.screen() == "meeting/aside")
tap "Tilbage"
unplug()
expect "Til den, der leder mødet"
tap "Mona"
plug()
assert(aside.screen() == "meeting/aside")
absent "Til den, der leder mødet"
