-- The record of a task: what was said, how often it was tried, and what stands on the screen now. It is the answer of the
-- task's step in the flow, so that whoever comes back finds the very same place, also between two tries.
--   value   what was said, or is being said
--   phase   nil: it is asked; "wrong" "partly" "right": the verdict stands there; "shown": the solution was asked for
--   tries, hints   how many;  sure   1 guess .. 3 certain, of this try
--   scaled, first  per mille of the last and of the first try;  parts   value -> "right" "wrong" "missed"
local record = {}

local PHASES = { wrong = true, partly = true, right = true, shown = true }
local MOST_TRIES = 1000000

-- The number of tries where a task does not say it.
local TRIES = { explore = MOST_TRIES, check = 2, test = 1 }

local function is_count(value) return value == nil or math.type(value) == "integer" and value >= 0 and value <= MOST_TRIES end

local function is_share(value) return value == nil or math.type(value) == "integer" and value >= -1000 and value <= 1000 end

function record.could_be(value)
  if type(value) ~= "table" or value.phase ~= nil and not PHASES[value.phase] then return false end
  if not (is_count(value.tries) and is_count(value.hints) and is_share(value.scaled) and is_share(value.first)) then return false end
  if value.ending ~= nil and type(value.ending) ~= "string" then return false end
  local sure = value.sure
  return (sure == nil or math.type(sure) == "integer" and sure >= 1 and sure <= 3)
    and (value.parts == nil or type(value.parts) == "table") and (value.votes == nil or type(value.votes) == "table")
end

function record.new() return { tries = 0, hints = 0 } end

local function changed(known, changes)
  local out = {}
  for name, value in pairs(known) do out[name] = value end
  for name, value in pairs(changes) do out[name] = value end
  return out
end

-- Another answer is being made; what was said of the one before goes.
function record.saying(known, value)
  local out = changed(known, { tries = known.tries or 0, hints = known.hints or 0 })
  out.value, out.phase, out.parts, out.sure = value, nil, nil, nil
  return out
end

-- Own words are compared, and never wrong.
local function verdict(score, own_words)
  if score.success then return "right" end
  return (score.scaled > 0 or own_words) and "partly" or "wrong"
end

-- score: as scoring.of gives it; scaled is per mille.
function record.checked(known, score, sure, own_words)
  local scaled = score.scaled
  local out = changed(known, { tries = (known.tries or 0) + 1, scaled = scaled, parts = score.parts or {} })
  out.phase, out.first, out.sure = verdict(score, own_words), known.first or scaled, sure
  return out
end

function record.hinted(known) return changed(known, { hints = (known.hints or 0) + 1 }) end

function record.shown(known) return changed(known, { phase = "shown" }) end

-- How many tries there are in this mode.
function record.attempts(task, mode) return math.tointeger(task.attempts) or TRIES[mode] or TRIES.check end

function record.may_try_again(known, task, mode)
  return (known.phase == "wrong" or known.phase == "partly") and (known.tries or 0) < record.attempts(task, mode)
end

-- Is there nothing more to do here?
function record.is_done(known, task, mode)
  return known.phase ~= nil and not record.may_try_again(known, task, mode)
end

-- Does the solution stand there? After the last try, or when it was asked for.
function record.tells(known, task, mode)
  if known.phase == "shown" or known.phase == "right" then return true end
  return task.show ~= false and record.is_done(known, task, mode)
end

function record.may_show(known, task, mode)
  return task.show ~= false and mode ~= "test" and record.may_try_again(known, task, mode)
end

-- The next hint, or nil when all were told. Nobody is helped in a test.
function record.hint(known, task, mode)
  if mode == "test" or known.phase then return nil end
  local list = type(task.hint) == "table" and task.hint or { task.hint }
  return list[(known.hints or 0) + 1]
end

-- The hints that were told.
function record.hints(known, task)
  local out = {}
  local list = type(task.hint) == "table" and task.hint or { task.hint }
  for i = 1, math.min(known.hints or 0, #list) do out[i] = list[i] end
  return out
end

return record
