-- A plan that is handed over, by the caseworker who sees one topic of it and by the citizen for that caseworker; whoever loads it
-- goes on from there.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local hands = { NAME = "Karla (opdigtet)", people = people }

-- What may be handed over to Jan, and what may not.
hands.ALONG, hands.LEFT = "=cmd|'/C' \"lås\"; på døren سلام 🏠", "Drikke mindre i hverdagen"

function hands.made()
  people.staff_new("Jan (opdigtet)", "caseworker")
  plan.made(hands.NAME, { { 1, hands.ALONG }, { 6, hands.LEFT } })
  tap "#sharing"
  for _, step in ipairs { "#next", "Jan (opdigtet)", "#pick/pass_on", "#pick/case", "#yes/home", "#next", "En uge", "#pick/alone", "#next" } do
    tap(step)
  end
  tap "#leave"
end

-- As far as what goes along.
function hands.by_staff()
  people.staff_in "Jan (opdigtet)"
  tap "#go/plans"
  tap(hands.NAME)
  people.on "seen"
  tap "#hand_over"
  people.on "hand_over"
end

function hands.by_citizen()
  people.sign_in(hands.NAME)
  tap "#sharing"
  local eyes = tree():match '"id":"(eyes/[^"]*/case)"'
  tap("#" .. eyes)
  people.on "eyes"
  tap "#hand_over"
  people.on "hand_over"
end

function hands.key()
  people.on "hand_over/done"
  return tree():match "%w%w%w%w%-%w%w%w%w%-%w%w%w%w%-%w%w%w%w"
end

return hands
