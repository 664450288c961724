-- The opening round: who speaks when. The citizen chooses to be first, last, or only to listen. Pure.
local talk = require "meet.talk"

local round = {}

round.CHOICES = { "first", "last", "not" }

-- Those who are here in the order they speak. choice: "first", "last", "not", or nil while nobody has asked.
function round.order(meeting, choice)
  local out, citizen = {}, nil
  for _, person in ipairs(talk.present(meeting)) do
    if person.citizen then citizen = person else out[#out + 1] = person end
  end
  if citizen and choice == "first" then table.insert(out, 1, citizen) end
  if citizen and choice == "last" then out[#out + 1] = citizen end
  return out
end

-- Who comes after the one who speaks now; the first when nobody does; nil when all have spoken.
function round.next(meeting, choice)
  local order = round.order(meeting, choice)
  if not meeting.speaker then
    for _, person in ipairs(order) do
      if (person.talk_ms or 0) == 0 then return person end
    end
    return nil
  end
  for i, person in ipairs(order) do
    if person.id == meeting.speaker then return order[i + 1] end
  end
  return order[1]
end

return round
