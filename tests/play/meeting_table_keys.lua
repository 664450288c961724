-- At the table with a keyboard and no finger: Tab to go, Enter or Space to press, letters to write; stop from the middle of it.
local meeting = dofile(here .. "support/meeting.lua")
local on = meeting.on
local TWO = { meeting.STAFF[1], meeting.STAFF[2] }

local keys = dofile(here .. "support/keys.lua")
local press = keys.press

-- The id of the control with that name.
local function id_of(name, prefix)
  for id, said in tree():gmatch '"id":"([^"]+)","name":"([^"]+)"' do
    if said == name and id:sub(1, #prefix) == prefix then return id end
  end
  error("nothing called " .. name)
end

meeting.accounts(TWO)
meeting.citizen()
meeting.planned()
meeting.invited(TWO)
meeting.said_yes(#TWO)
meeting.begun()

on "meeting/opening"
press("round/first", "Space")
press "next"
expect "Nu er det dig"
for _ = 1, 3 do press "next" end
on "meeting/wishes"
press(id_of("Mona", "turn/"), "Space")
wait "2 min"
press(id_of("Mona", "turn/"), "Space")
press "wish_new"
type "Min hund skal med"
press "next"
press "pick/home"
press "next"
on "meeting/goals"
press "goal_new"
type "Min hund skal med"
press "next"
press "pick/home"
press(assert(tree():match '"id":"(up/%x+)"'))
press "next"

-- An agreement, and stop in the middle of it: with keys too it is one way on, and all of it is there again.
press "agree"
type "Spørger om hunden"
press "next"
press("mark/stop", "Space")
on "meeting/stop"
press "stop/alone"
on "meeting/stop/alone"
press "next"
expect "Hvem gør det?"
press(id_of("Jan (opdigtet)", "pick/"))
press "pick/near3"
press "pick/talk"
expect "Jan (opdigtet): Spørger om hunden"

-- Escape leads nowhere by itself: it asks whether there is to be a break.
key "Escape"
expect "Vil I holde en pause?"
press "dialog/pause"
on "meeting/stop"
press "stop/end"
on "meeting_read"
assert(meeting.read():find('"phase":"closing"', 1, true))
