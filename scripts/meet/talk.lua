-- Who has talked how long. Nothing is recorded: only whose turn it was, by taps. Pure.
-- meeting: people = list of { id, side, state, talk_ms, citizen }, speaker (whose turn it is) and speaking_since, paused_at.
local clock = require "meet.clock"

local talk = {}

local MINUTE = 60 * 1000
-- Before so much was said, nobody has had little.
local ENOUGH_MS = 5 * MINUTE
-- The citizen's share: as much as anybody's, and a quarter at least.
local LEAST_SHARE = 0.25
-- A little less is no reason to say something.
local SLACK = 0.8

function talk.person(meeting, id)
  for _, person in ipairs(meeting.people or {}) do
    if person.id == id then return person end
  end
end

function talk.is_here(person) return person.state == "here" end

function talk.present(meeting)
  local out = {}
  for _, person in ipairs(meeting.people or {}) do
    if talk.is_here(person) then out[#out + 1] = person end
  end
  return out
end

function talk.citizen(meeting)
  for _, person in ipairs(meeting.people or {}) do
    if person.citizen then return person end
  end
end

-- ms this person has had the turn, the one that runs included.
function talk.of(meeting, person, now)
  local running = 0
  if meeting.speaker == person.id and meeting.speaking_since and not clock.is_paused(meeting) then
    running = math.max(0, now - meeting.speaking_since)
  end
  return (person.talk_ms or 0) + running
end

function talk.total(meeting, now)
  local total = 0
  for _, person in ipairs(meeting.people or {}) do total = total + talk.of(meeting, person, now) end
  return total
end

function talk.minutes(ms) return (ms + MINUTE // 2) // MINUTE end

local SIDES = { "citizen", "provider", "authority", "external" }

-- By side, in a fixed order, those of which somebody has been here: list of { side, ms }.
function talk.sides(meeting, now)
  local sums, out = {}, {}
  for _, person in ipairs(meeting.people or {}) do
    local side = person.citizen and "citizen" or person.side or "external"
    local ms = talk.of(meeting, person, now)
    if talk.is_here(person) or ms > 0 then sums[side] = (sums[side] or 0) + ms end
  end
  for _, side in ipairs(SIDES) do
    if sums[side] then out[#out + 1] = { side = side, ms = sums[side] } end
  end
  return out
end

-- When the citizen has had clearly less than a fair share: { ms, fair_ms }, for a calm "is there something you want to say?".
-- Never while the citizen talks, nor when the citizen has chosen to listen.
function talk.nudge(meeting, now)
  local citizen, total = talk.citizen(meeting), talk.total(meeting, now)
  if not citizen or not talk.is_here(citizen) or meeting.speaker == citizen.id or total < ENOUGH_MS then return nil end
  if meeting.phase == "opening" and meeting.round == "not" then return nil end
  local fair = math.floor(total * math.max(LEAST_SHARE, 1 / math.max(1, #talk.present(meeting))))
  local own = talk.of(meeting, citizen, now)
  if own >= fair * SLACK then return nil end
  return { ms = own, fair_ms = fair }
end

return talk
