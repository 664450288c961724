-- The time of a meeting: how much is left, which part of the agenda, when the closing begins. Pure: what is known is given.
-- All times are wall clock ms, so that a meeting goes on after a restart and on another kiosk; time stands still in a pause.
-- meeting: began, minutes, paused_ms (pauses that are over), paused_at (since when one lasts), phase.
local clock = {}

local MINUTE = 60 * 1000
clock.CLOSING_MINUTES = 8

-- In the order they come. A goal is worded in "goals" and gets its agreements in "agreements".
clock.PHASES = { "opening", "wishes", "goals", "agreements", "closing", "confirm" }
-- What the first ones take of the time before the closing; the last of them takes the rest.
local OPENING_MINUTES = 5 -- at most
local SHARES = { opening = 0.15, wishes = 0.2, goals = 0.2 }

local ENDING = { closing = true, confirm = true }

-- The wall clock may be set back in the middle: never less than nothing.
function clock.elapsed(meeting, now)
  if not meeting.began then return 0 end
  return math.max(0, (meeting.paused_at or now) - meeting.began - (meeting.paused_ms or 0))
end

function clock.left(meeting, now)
  return math.max(0, (meeting.minutes or 0) * MINUTE - clock.elapsed(meeting, now))
end

function clock.is_paused(meeting) return meeting.paused_at ~= nil end

function clock.is_ending(meeting) return ENDING[meeting.phase] == true end

-- As people say it: in fives while there is plenty of time, and never an alarm.
function clock.about(ms)
  local minutes = (ms + MINUTE - 1) // MINUTE
  if minutes <= 15 then return minutes end
  return (minutes + 4) // 5 * 5
end

-- A short meeting closes in a quarter of its time.
function clock.closing_ms(meeting)
  return math.min(clock.CLOSING_MINUTES * MINUTE, (meeting.minutes or 0) * MINUTE // 4)
end

-- True from eight minutes before the end on, also when that came by in a pause or by a change of the time.
function clock.is_closing_due(meeting, now)
  if not meeting.began or clock.is_paused(meeting) or clock.is_ending(meeting) then return false end
  return clock.left(meeting, now) <= clock.closing_ms(meeting)
end

-- ms until something of it changes by itself; nil while it stands still.
function clock.next_change(meeting, now)
  if not meeting.began or clock.is_paused(meeting) then return nil end
  if clock.is_closing_due(meeting, now) then return 0 end -- it was time for it while nobody was here
  local left = clock.left(meeting, now)
  if left == 0 then return nil end
  local minute = left % MINUTE
  local wait = minute == 0 and MINUTE or minute
  local closing = left - clock.closing_ms(meeting)
  if closing > 0 and closing < wait and not clock.is_ending(meeting) then wait = closing end
  return wait
end

-- The parts of the meeting: list of { id, minutes, from, to } in minutes from the beginning. "confirm" belongs to the closing.
function clock.parts(meeting)
  local whole = meeting.minutes or 0
  local closing = clock.closing_ms(meeting) / MINUTE
  local room, at, out = whole - closing, 0, {}
  local function add(id, minutes)
    out[#out + 1] = { id = id, minutes = minutes, from = at, to = at + minutes }
    at = at + minutes
  end
  for _, id in ipairs { "opening", "wishes", "goals" } do
    local minutes = math.floor(room * SHARES[id])
    add(id, id == "opening" and math.min(minutes, OPENING_MINUTES) or minutes)
  end
  add("agreements", room - at)
  add("closing", closing)
  return out
end

-- Number of the part the meeting is in, from 1.
function clock.part_of(meeting)
  if meeting.phase == "confirm" then return 5 end
  for i, id in ipairs(clock.PHASES) do
    if id == meeting.phase then return i end
  end
  return 1
end

-- Minutes more (or, below nothing, less) than planned for the part the meeting is in.
function clock.drift(meeting, now)
  local part = clock.parts(meeting)[clock.part_of(meeting)]
  local used = clock.elapsed(meeting, now) // MINUTE
  if used > part.to then return used - math.floor(part.to) end
  if used < part.from then return used - math.floor(part.from) end
  return 0
end

-- Which point of the agenda the minutes that were chosen for them make it time for: its number in `topics` (those that are talked
-- about), and how many minutes it has left; nil before the first, after the last, and where no minutes were chosen.
function clock.topic_now(meeting, topics, now)
  local used, to = clock.elapsed(meeting, now) / MINUTE, clock.parts(meeting)[1].to
  if not meeting.began or used < to then return nil end
  for i, topic in ipairs(topics) do
    to = to + (topic.minutes or 0)
    if used < to then return i, math.ceil(to - used) end
  end
end

-- What comes after this phase.
function clock.after(phase)
  for i, id in ipairs(clock.PHASES) do
    if id == phase then return clock.PHASES[i + 1] end
  end
end

return clock
