-- A point on the agenda in the citizen's own words, that one at the table may not hear about: it stands nowhere the others look, neither
-- while the meeting is set up nor at the table or on the facilitator's screen; on the paper of the one who may, and of nobody else.
local meeting = dofile(here .. "support/meeting.lua")
local on = meeting.on
local TWO = { meeting.STAFF[1], meeting.STAFF[2] }
local WORDS = "Om min gravide ven"

meeting.accounts(TWO)
meeting.citizen()
meeting.planned()
tap "#next"
tap "Med mine egne ord"
type(WORDS)
tap "#next"
tap "#next"
on "meeting_planned"
expect(WORDS)
tap "#next"
for _, one in ipairs(TWO) do tap(one[1]) end
tap "#next"
for _ = 1, 2 do
  tap "#next"
  on "meeting_yes"
  expect(WORDS)
  local jan = tree():find("Hvad må Jan", 1, true)
  for _, topic in ipairs { "home", "sleep" } do tap("#yes/" .. topic) end
  tap(jan and "#no/own" or "#yes/own")
  tap "#next"
end
tap "#card"
tap "Mona (opdigtet)"
expect(WORDS)
tap "Jan (opdigtet)"
absent(WORDS)
tap "Tilbage"

tap "#next"
for _, step in ipairs { "here", "roles", "checked", "times" } do
  on("meeting_" .. step)
  absent(WORDS)
  if step == "checked" or step == "times" then expect "Noget med dine egne ord" end
  tap "#next"
end
on "meeting/opening"
absent(WORDS)
aside.absent(WORDS)
assert(not meeting.read():find(WORDS, 1, true), "it can be read at the table")

-- He goes, and then it may be talked about.
tap "Mere"
tap "Hvem er her nu?"
tap "Jan (opdigtet) går nu"
aside.expect(WORDS)
